//! What is on the map of a pathway? You are here, next step, what could stop you there, who helps with exactly that.

use super::cliff::{AskBefore, ask_before};
use super::condition::Missing;
use super::entry::{Entry, Outlook, Status};
use super::gained::Gained;
use super::offer::{Taken, taken};
use super::pay::{EntryPay, entry_pay, entry_pay_of_any};
use super::person::Person;
use super::plan::Plan;
use super::support::{Support, Verdicts, supports_at};
use super::verdict::Evidence;
use crate::catalog::{
    CostPart, CredentialId, GateId, NoticeId, OccupationId, Pathway, Step, StepId,
};

/// One step on a map: where it stands, what it takes, what it asks and who helps, and what one has who stops there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The step.
    pub step: StepId,
    /// Where it stands, with the shortest list of what is missing.
    pub entry: Entry,
    /// What it takes here.
    pub taken: Taken,
    /// What it pays to start in the work it opens: in the one aimed at, where that is among it, else from the least of it
    /// to the most.
    pub pay: Option<EntryPay>,
    /// The needs it raises, with their helps.
    pub supports: Vec<Support>,
    /// Decisions on the way in, shown to everybody but those for whom a known fact has settled them.
    pub gates: Vec<GateId>,
    /// What to know before enrolling, of what concerns this person or may.
    pub before_enrolling: Vec<NoticeId>,
    /// Helps to ask about before accepting what it pays or leads to, the same for everybody.
    pub ask_before: Vec<AskBefore>,
    /// What one has who stops here.
    pub stop_here: StopHere,
    /// Ways in which learning or work done before may count: to ask about, never counted by itself.
    pub prior_learning: Vec<PriorLearningHint>,
    /// Where the step's facts come from.
    pub evidence: Evidence,
    /// Parts of the cost whose figure is more than a year older than the session: "last known".
    pub old_parts: Vec<CostPart>,
}

/// What one has who stops after a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StopHere {
    /// Credentials in hand.
    pub credentials: Vec<CredentialId>,
    /// Work it opens.
    pub opens: Vec<OccupationId>,
    /// The way back in is told in the step's own words.
    pub way_back: bool,
}

/// A way to have earlier learning counted, by its credential and place in that credential's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriorLearningHint {
    /// The credential it may count toward.
    pub credential: CredentialId,
    /// Its place in the credential's list.
    pub way: usize,
}

/// The rows of a pathway's map, in the pathway's order; at steps of this plan, what is missing is what it brings for them.
pub fn rows(
    person: &Person<'_>,
    pathway: &Pathway,
    outlook: &Outlook,
    plan: Option<&Plan>,
) -> Vec<Row> {
    let mut verdicts = Verdicts::default();
    let steps = pathway.steps.iter();
    steps
        .filter_map(|id| {
            let step = person.catalog.step(id)?;
            let entry = outlook.entry(person, id, plan)?;
            let aim = plan.map(|plan| &plan.destination);
            Some(row_of(
                person,
                step,
                &entry,
                aim,
                (outlook.now(), &mut verdicts),
            ))
        })
        .collect()
}

/// The row of one step, on the way to the work aimed at.
pub fn row(
    person: &Person<'_>,
    step: &Step,
    entry: &Entry,
    aim: Option<&OccupationId>,
    gained: &Gained,
) -> Row {
    row_of(person, step, entry, aim, (gained, &mut Verdicts::default()))
}

fn row_of<'c>(
    person: &Person<'c>,
    step: &Step,
    entry: &Entry,
    aim: Option<&OccupationId>,
    (gained, verdicts): (&Gained, &mut Verdicts<'c>),
) -> Row {
    Row {
        step: step.id.clone(),
        entry: entry.clone(),
        taken: taken(person, step),
        pay: pay_after(person, step, aim),
        supports: supports_at(person, step, gained, verdicts),
        gates: gates(person, step, gained),
        before_enrolling: notices(person, step, gained),
        ask_before: ask_before(person, step),
        stop_here: StopHere {
            credentials: step.gives.clone(),
            opens: step.opens.clone(),
            way_back: step.way_back.is_some(),
        },
        prior_learning: prior_learning(person, step, entry),
        evidence: Evidence::of(
            step.source
                .as_ref()
                .and_then(|citation| person.catalog.origin_of(citation)),
            person.on,
        ),
        old_parts: old_parts(person, step),
    }
}

fn pay_after(person: &Person<'_>, step: &Step, aim: Option<&OccupationId>) -> Option<EntryPay> {
    match aim.filter(|aim| step.opens.contains(aim)) {
        Some(aim) => entry_pay(person, person.catalog.occupation(aim)?),
        None => entry_pay_of_any(person, &step.opens),
    }
}

/// The step to look at first: the first that can be started, else the first that needs only an answer, else the next.
pub fn where_to_look(rows: &[Row]) -> usize {
    [Status::StartHere, Status::CheckFirst, Status::Next]
        .into_iter()
        .find_map(|wanted| rows.iter().position(|row| row.entry.status == wanted))
        .unwrap_or(0)
}

/// What is missing that only an answer would tell, over the rows of a map.
pub fn questions(rows: &[Row]) -> Vec<Missing> {
    let mut asked: Vec<Missing> = rows
        .iter()
        .flat_map(|row| row.entry.missing.iter())
        .filter(|missing| missing.is_question())
        .cloned()
        .collect();
    asked.sort();
    asked.dedup();
    asked
}

fn gates(person: &Person<'_>, step: &Step, gained: &Gained) -> Vec<GateId> {
    let is_settled = |id: &GateId| {
        let rule = person.catalog.gate(id)?.settled_by.as_ref()?;
        Some(super::condition::evaluate(rule, person, gained) == super::Truth::Met)
    };
    let gates = step.gates.iter();
    gates
        .filter(|id| is_settled(id) != Some(true))
        .cloned()
        .collect()
}

fn notices(person: &Person<'_>, step: &Step, gained: &Gained) -> Vec<NoticeId> {
    let concerns = |id: &&NoticeId| {
        let notice = person.catalog.notice(id);
        notice.is_some_and(|notice| {
            notice.concerns.as_ref().is_none_or(|rule| {
                super::condition::evaluate(rule, person, gained) != super::Truth::NotMet
            })
        })
    };
    let steps = step.before_enrolling.iter();
    steps.filter(concerns).cloned().collect()
}

fn prior_learning(person: &Person<'_>, step: &Step, entry: &Entry) -> Vec<PriorLearningHint> {
    if matches!(entry.status, Status::Done | Status::Behind) {
        return Vec::new();
    }
    let held = |id: &CredentialId| person.answers.credentials.iter().any(|held| &held.id == id);
    let mut hints = Vec::new();
    for credential in &step.gives {
        let ways = person.catalog.credential(credential);
        let ways = ways.map_or(&[][..], |credential| &credential.prior_learning);
        for (way, prior) in ways.iter().enumerate() {
            let everybody = prior.work.is_empty() && prior.credentials.is_empty();
            let fits = everybody
                || prior.work.iter().any(|work| person.has_worked_as(work))
                || prior.credentials.iter().any(held);
            if fits {
                hints.push(PriorLearningHint {
                    credential: credential.clone(),
                    way,
                });
            }
        }
    }
    hints
}

fn old_parts(person: &Person<'_>, step: &Step) -> Vec<CostPart> {
    let offering = taken(person, step)
        .offering
        .and_then(|place| step.offerings.get(place));
    let local = offering.and_then(|offering| offering.cost_cents.as_ref());
    let record = match local {
        Some(_) => offering.and_then(|offering| offering.source.as_ref()),
        None => step.source.as_ref(),
    };
    local
        .unwrap_or(&step.cost_cents)
        .parts()
        .filter(|(_, amount)| {
            let origin = person
                .catalog
                .origin_of_value(amount, record.or(step.source.as_ref()));
            origin.is_some_and(|origin| origin.is_old(person.on) || origin.is_stale(person.on))
        })
        .map(|(part, _)| part)
        .collect()
}
