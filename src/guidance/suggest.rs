//! Which pathways fit this person, and why? Suggestions in a stated order, each with its reasons as data.

use std::cmp::Reverse;

use super::entry::{Outlook, Status};
use super::interest::{Fit, Profile};
use super::pay::{EntryPay, entry_pay};
use super::person::{Holding, Person};
use super::plan::Plan;
use super::plans::Plans;
use crate::catalog::{
    Cents, CredentialId, CredentialKind, Occupation, OccupationId, Pathway, PathwayId, Step,
    StepId, StepKind,
};
use crate::jobseeker::Hope;

/// A pathway, and why it is suggested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The pathway.
    pub pathway: PathwayId,
    /// The destination of it that fits best, or first pays.
    pub destination: OccupationId,
    /// The reasons, strongest first.
    pub reasons: Vec<Reason>,
    /// How its interests match.
    pub fit: Fit,
    /// What the destination pays to start.
    pub pay: Option<EntryPay>,
    /// The best plan to the destination, where there is one.
    pub plan: Option<Plan>,
    /// It stands level with the one before it: nothing the person said sets them apart.
    pub tie: bool,
}

/// Why a pathway is suggested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The person chose where they want to get.
    Goal(OccupationId),
    /// The person chose its sector.
    SectorChosen,
    /// The person has done work it leads to, or that counts on the way.
    WorkDone(OccupationId),
    /// The person held this before and it has run out; a step of the pathway gives it.
    Renew(CredentialId),
    /// The person has done, or is past, so many of its own steps (those that get everybody ready are not counted).
    HeadStart(usize),
    /// Its interests match.
    Interests(Fit),
    /// A step on the way can be started now.
    StartsNow(StepId),
    /// Beginners there cannot count on the least pay the person named.
    PaysLess(Cents),
    /// It leads to paid work by the time the person named.
    PaidInTime,
    /// Paid work comes later than the person named, by so many weeks.
    PaidLate(u32),
}

/// All pathways, in the order of what the person said: the goal they named, what is not known to pay less than the least
/// they named, the sectors they chose, what they have already, what draws them (in bands), how soon it pays, then by id. No
/// weights; ties are marked.
pub fn suggestions(person: &Person<'_>, outlook: &Outlook) -> Vec<Suggestion> {
    suggestions_from(person, outlook, &Plans::default())
}

/// The same, where plans are kept.
pub fn suggestions_from(person: &Person<'_>, outlook: &Outlook, plans: &Plans) -> Vec<Suggestion> {
    let profile = Profile::of(&person.answers.interests);
    let pathways = person.catalog.pathways().iter();
    let aims = pathways.filter_map(|pathway| {
        let destination = best_destination(person, &profile, pathway)?;
        Some((pathway, destination))
    });
    let aims: Vec<(&Pathway, &Occupation)> = aims.collect();
    let destinations = aims.iter().map(|(_, to)| &to.id).collect();
    let best = person.answers.goal.best.unwrap_or_default();
    let plans = plans.to_each(person, outlook, destinations, best);
    let hope = person.answers.purpose.hope;
    let ranked = aims.into_iter().map(|(pathway, to)| {
        let plan = plans.get(&to.id).cloned().flatten();
        let suggestion = suggestion((person, outlook), pathway, to, profile.fit(to), plan);
        (rank(&suggestion, hope), pathway, suggestion)
    });
    let mut ranked: Vec<_> = ranked.collect();
    ranked.sort_by(|(a, x, _), (b, y, _)| (a, &x.id).cmp(&(b, &y.id)));
    let mut before = None;
    ranked
        .into_iter()
        .map(|(rank, _, mut suggestion)| {
            suggestion.tie = before == Some(rank);
            before = Some(rank);
            suggestion
        })
        .collect()
}

/// The same suggestions, those that were set aside last, in the order in which they were. Two are level where they stood
/// level before and still follow one another.
pub fn set_aside(suggestions: Vec<Suggestion>, aside: &[PathwayId]) -> Vec<Suggestion> {
    let mut group = 0;
    let levels = suggestions.into_iter().map(|suggestion| {
        group += usize::from(!suggestion.tie);
        (group, suggestion)
    });
    let mut levels: Vec<(usize, Suggestion)> = levels.collect();
    levels.sort_by_key(|(_, one)| aside.iter().position(|id| *id == one.pathway));
    let mut before = None;
    let each = levels.into_iter().map(|(level, mut suggestion)| {
        suggestion.tie = before == Some(level);
        before = Some(level);
        suggestion
    });
    each.collect()
}

type Rank = (
    Reverse<bool>,
    bool,
    Reverse<[bool; 4]>,
    u32,
    Reverse<Fit>,
    u32,
    usize,
);

/// What the person came for moves what answers it up: what they have already before the sectors they chose, or how soon
/// it pays before what draws them.
fn rank(suggestion: &Suggestion, hope: Option<Hope>) -> Rank {
    let has = |wanted: fn(&Reason) -> bool| suggestion.reasons.iter().any(wanted);
    let first_pay = suggestion
        .plan
        .as_ref()
        .and_then(|plan| plan.totals.first_pay_compared);
    let first_pay = first_pay.map_or(u32::MAX, |weeks| weeks.0);
    let goal = has(|r| matches!(r, Reason::Goal(_)));
    let sector = has(|r| matches!(r, Reason::SectorChosen));
    // Leading back to work one has done goes before counting it on the way to something else.
    let back = Reason::WorkDone(suggestion.destination.clone());
    let back = suggestion.reasons.contains(&back);
    let before = has(|r| matches!(r, Reason::WorkDone(_) | Reason::Renew(_)));
    let begun = has(|r| matches!(r, Reason::HeadStart(_)));
    let chosen = match hope {
        Some(Hope::UseWhatIHave) => [back, before, begun, sector],
        _ => [sector, back, before, begun],
    };
    let now = if hope == Some(Hope::WorkNow) {
        first_pay
    } else {
        0
    };
    let steps = suggestion.plan.as_ref().map(|plan| plan.stops.len());
    (
        Reverse(goal),
        has(|r| matches!(r, Reason::PaysLess(_))),
        Reverse(chosen),
        now,
        Reverse(suggestion.fit.band()),
        first_pay,
        steps.unwrap_or(usize::MAX),
    )
}

fn suggestion(
    (person, outlook): (&Person<'_>, &Outlook),
    pathway: &Pathway,
    destination: &Occupation,
    fit: Fit,
    plan: Option<Plan>,
) -> Suggestion {
    let pay = entry_pay(person, destination);
    let mut reasons = reasons(person, pathway, outlook, fit, plan.as_ref());
    reasons.extend(pays_less(person, pay.as_ref()).map(Reason::PaysLess));
    Suggestion {
        reasons,
        pathway: pathway.id.clone(),
        destination: destination.id.clone(),
        fit,
        pay,
        plan,
        tie: false,
    }
}

/// The destination of a pathway that suits a person: the one they named; else the one they have worked in; else, of those
/// that do not lie away from what draws them, one that is not known to pay less than the least they named, and of these the
/// one that pays best to start, so that nobody is led to the foot of a ladder for liking the work; who wants work as soon as
/// it can be had is led to what takes the least preparation.
pub fn destination<'c>(person: &Person<'c>, pathway: &Pathway) -> Option<&'c OccupationId> {
    let profile = Profile::of(&person.answers.interests);
    best_destination(person, &profile, pathway).map(|occupation| &occupation.id)
}

/// The record of it.
fn best_destination<'c>(
    person: &Person<'c>,
    profile: &Profile,
    pathway: &Pathway,
) -> Option<&'c Occupation> {
    let goal = named_goal(person);
    let wants_work_now = person.answers.purpose.hope == Some(Hope::WorkNow);
    // A zone that is not reported counts as the most preparation, so that it never wins by silence.
    let preparation =
        |occupation: &Occupation| wants_work_now.then(|| occupation.job_zone.unwrap_or(u8::MAX));
    let all = pathway.destinations.iter().enumerate();
    all.filter_map(|(place, id)| Some((place, person.catalog.occupation(id)?)))
        .max_by_key(|(place, occupation)| {
            let pay = entry_pay(person, occupation);
            (
                goal == Some(&occupation.id),
                person.has_worked_as(&occupation.id),
                profile.fit(occupation).band() >= Fit::Some,
                pays_less(person, pay.as_ref()).is_none(),
                Reverse(preparation(occupation)),
                pay.and_then(|pay| pay.most_per_hour()),
                Reverse(*place),
            )
        })
        .map(|(_, occupation)| occupation)
}

/// A credential that has run out and that a step of the pathway gives again.
fn renewed(person: &Person<'_>, pathway: &Pathway) -> Option<CredentialId> {
    let mut held = person.answers.credentials.iter();
    let run_out = held.find(|held| {
        let expired = matches!(person.holding(held), Holding::Expired(_));
        let mut givers = person.catalog.givers(&held.id).iter();
        expired && givers.any(|step| pathway.steps.contains(step))
    });
    run_out.map(|held| held.id.clone())
}

fn reasons(
    person: &Person<'_>,
    pathway: &Pathway,
    outlook: &Outlook,
    fit: Fit,
    plan: Option<&Plan>,
) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let status = |step: &StepId| outlook.status(person, step);
    let goal = named_goal(person);
    reasons.extend(
        goal.filter(|goal| pathway.destinations.contains(goal))
            .cloned()
            .map(Reason::Goal),
    );
    if person.answers.interests.sectors.contains(&pathway.sector) {
        reasons.push(Reason::SectorChosen);
    }
    let leads_to = |occupation: &OccupationId| {
        pathway.destinations.contains(occupation)
            || pathway
                .steps
                .iter()
                .filter_map(|step| person.catalog.step(step))
                .any(|step| step.opens.contains(occupation))
    };
    let work = person.answers.work.iter();
    let mut done = work.filter_map(|work| Some(&person.occupation(&work.occupation)?.id));
    if let Some(work) = done.find(|occupation| leads_to(occupation)) {
        reasons.push(Reason::WorkDone(work.clone()));
    }
    reasons.extend(renewed(person, pathway).map(Reason::Renew));
    let behind = pathway
        .steps
        .iter()
        .filter(|step| matches!(status(step), Some(Status::Done | Status::Behind)))
        .filter_map(|id| person.catalog.step(id))
        .filter(|step| !is_for_everybody(person, step))
        .count();
    if behind > 0 {
        reasons.push(Reason::HeadStart(behind));
    }
    if fit >= Fit::Some {
        reasons.push(Reason::Interests(fit));
    }
    let planned = plan.map_or(&[][..], |plan| &plan.stops).iter();
    let mut planned = planned.map(|stop| &stop.step);
    let start = planned.find(|step| status(step) == Some(Status::StartHere));
    reasons.extend(start.cloned().map(Reason::StartsNow));
    reasons.extend(plan.and_then(|plan| paid_by(person, plan)));
    reasons
}

/// Whether a step gets everybody ready, whatever the pathway: a bridge, or the way to a school diploma.
fn is_for_everybody(person: &Person<'_>, step: &Step) -> bool {
    let is_school = |id: &CredentialId| {
        let kind = person.catalog.credential(id).map(|record| record.kind);
        matches!(
            kind,
            Some(
                CredentialKind::SecondarySchoolDiploma
                    | CredentialKind::GeneralEducationDevelopment
            )
        )
    };
    let only_school = !step.gives.is_empty() && step.gives.iter().all(is_school);
    step.kind == StepKind::Bridge || only_school
}

/// The occupation the person named as their goal.
fn named_goal<'c>(person: &Person<'c>) -> Option<&'c OccupationId> {
    let named = person.answers.goal.to.as_ref()?;
    person.occupation(named).map(|occupation| &occupation.id)
}

/// The least pay the person named, where beginners are known not to be able to count on it.
fn pays_less(person: &Person<'_>, pay: Option<&EntryPay>) -> Option<Cents> {
    let least = person.answers.purpose.least_pay_cents_per_hour?;
    (pay?.reaches(least) == Some(false)).then_some(least)
}

/// Whether paid work comes by the time the person named. The earliest it can come is enough to say "late", but "in time"
/// is said only where every length on the way is published as one.
fn paid_by(person: &Person<'_>, plan: &Plan) -> Option<Reason> {
    let wanted = person.answers.purpose.paid_by_weeks?;
    let first = plan.totals.first_pay?;
    match first.0.checked_sub(wanted.0) {
        None | Some(0) => plan.totals.first_pay_sure.then_some(Reason::PaidInTime),
        Some(late) => Some(Reason::PaidLate(late)),
    }
}
