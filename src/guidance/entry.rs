//! Where does this person enter? The status of every step, and the shortest list of what is missing for it.

use std::collections::BTreeMap;

use super::condition::{Missing, evaluate, if_facts_change};
use super::missing::shortest_of;
use super::person::{Gained, Person};
use super::truth::Truth;
use crate::catalog::{CredentialId, Requirement, Standing, Step, StepId};

/// Where a step stands for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// It is done.
    Done,
    /// The person is past it: what it gives serves only steps that are done.
    Behind,
    /// Everything it asks for is there.
    StartHere,
    /// Only an answer stands in between.
    CheckFirst,
    /// What is missing is given by steps that can be started now.
    Next,
    /// What is missing can be earned, but not in one step.
    Later,
    /// A known fact stands in between: it opens after that has changed.
    OpensAfter,
    /// Nothing in this catalog gives what is missing.
    NoWayYet,
}

/// The status of a step, with what stands in between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where it stands.
    pub status: Status,
    /// The shortest list of what is missing; empty where nothing is.
    pub missing: Vec<Missing>,
}

/// The status of every step of the catalog.
pub fn entries(person: &Person<'_>) -> BTreeMap<StepId, Entry> {
    let outlook = Outlook::of(person);
    let steps = person.catalog.steps().iter();
    steps
        .map(|step| (step.id.clone(), outlook.entry(person, step)))
        .collect()
}

/// What a person has now, what is behind them, and how far they can come.
struct Outlook {
    now: Gained,
    past: BTreeMap<StepId, Status>,
    /// After every step that can be started now.
    after_start: Gained,
    /// After everything that can be done in time, where what is not known turns out well.
    in_time: Gained,
    /// The same, if known facts change as well.
    if_facts_change: Gained,
}

impl Outlook {
    fn of(person: &Person<'_>) -> Self {
        let now = person.gained();
        let past = past_steps(person, &now);
        let mut after_start = now.clone();
        for step in person.catalog.steps() {
            if !past.contains_key(&step.id) && admission(person, step, &now) == Truth::Met {
                after_start.add_step(person.catalog, &step.id);
            }
        }
        Self {
            after_start,
            in_time: everything(person, &now, |step, gained| {
                admission(person, step, gained) != Truth::NotMet
            }),
            if_facts_change: everything(person, &now, |step, gained| {
                may_open(person, step, gained)
            }),
            now,
            past,
        }
    }

    fn entry(&self, person: &Person<'_>, step: &Step) -> Entry {
        if let Some(status) = self.past.get(&step.id) {
            return Entry {
                status: *status,
                missing: Vec::new(),
            };
        }
        let possible = |gained| admission(person, step, gained) != Truth::NotMet;
        let status = match admission(person, step, &self.now) {
            Truth::Met => Status::StartHere,
            Truth::NotKnown => Status::CheckFirst,
            Truth::NotMet if possible(&self.after_start) => Status::Next,
            Truth::NotMet if possible(&self.in_time) => Status::Later,
            Truth::NotMet if may_open(person, step, &self.if_facts_change) => Status::OpensAfter,
            Truth::NotMet => Status::NoWayYet,
        };
        let from = match status {
            Status::Next => &self.after_start,
            Status::OpensAfter => &self.if_facts_change,
            _ => &self.in_time,
        };
        let can_be_had = |missing: &Missing| match missing {
            Missing::Credential(id) => from.holds(person.catalog, id) != Truth::NotMet,
            Missing::Step(id) => from.has_done(id),
            _ => true,
        };
        Entry {
            status,
            missing: shortest_of(conditions(person, step), person, &self.now, &can_be_had),
        }
    }
}

/// Whether a step can still be begun by anybody.
pub(super) fn is_offered(step: &Step) -> bool {
    step.status != Standing::Ended
}

/// Whether a person may begin a step: its own requirement, and what the rules of its gates state (an age).
pub(super) fn admission(person: &Person<'_>, step: &Step, gained: &Gained) -> Truth {
    if !is_offered(step) {
        return Truth::NotMet;
    }
    Truth::all(conditions(person, step).map(|part| evaluate(part, person, gained)))
}

fn may_open(person: &Person<'_>, step: &Step, gained: &Gained) -> bool {
    let mut conditions = conditions(person, step);
    is_offered(step)
        && conditions.all(|part| if_facts_change(part, person, gained) != Truth::NotMet)
}

/// The shortest list of what is missing to begin a step.
pub fn missing(person: &Person<'_>, step: &Step, gained: &Gained) -> Vec<Missing> {
    shortest_of(conditions(person, step), person, gained, &|_| true)
}

/// What is not known and is assumed to turn out well, where a step is begun all the same.
pub(super) fn to_confirm(person: &Person<'_>, step: &Step, gained: &Gained) -> Vec<Missing> {
    let mut missing = missing(person, step, gained);
    missing.retain(Missing::is_question);
    missing
}

pub(super) fn conditions<'p>(
    person: &Person<'p>,
    step: &'p Step,
) -> impl Iterator<Item = &'p Requirement> + use<'p> {
    let catalog = person.catalog;
    let gates = step.gates.iter().filter_map(|id| catalog.gate(id));
    step.requires
        .iter()
        .chain(gates.filter_map(|gate| gate.requires.as_ref()))
}

/// Everything that can be done, one step after another, where each `may` be begun with what is there then.
fn everything(person: &Person<'_>, now: &Gained, may: impl Fn(&Step, &Gained) -> bool) -> Gained {
    let mut gained = now.clone();
    let mut open: Vec<&Step> = person.catalog.steps().iter().collect();
    loop {
        let (more, rest): (Vec<&Step>, Vec<&Step>) = open
            .into_iter()
            .partition(|step| gained.steps.contains(&step.id) || may(step, &gained));
        if more.is_empty() {
            return gained;
        }
        for step in more {
            gained.add_step(person.catalog, &step.id);
        }
        open = rest;
    }
}

/// Steps that are done or need not be, and steps that a person is past: all they give serves only such steps.
pub(super) fn past_steps(person: &Person<'_>, now: &Gained) -> BTreeMap<StepId, Status> {
    let steps = person.catalog.steps();
    let done = steps.iter().filter(|step| now.has_done(&step.id));
    let mut past: BTreeMap<StepId, Status> =
        done.map(|step| (step.id.clone(), Status::Done)).collect();
    loop {
        let more: Vec<StepId> = steps
            .iter()
            .filter(|step| !past.contains_key(&step.id) && step.opens.is_empty())
            .filter(|step| serves_only_past(person, step, now, &past))
            .map(|step| step.id.clone())
            .collect();
        if more.is_empty() {
            return past;
        }
        past.extend(more.into_iter().map(|step| (step, Status::Behind)));
    }
}

fn serves_only_past(
    person: &Person<'_>,
    step: &Step,
    now: &Gained,
    past: &BTreeMap<StepId, Status>,
) -> bool {
    let gives = step.gives.iter();
    let new: Vec<&CredentialId> = gives
        .filter(|given| now.holds(person.catalog, given) != Truth::Met)
        .collect();
    let serves = |wanted: &CredentialId| {
        let mut new = new.iter();
        new.any(|given| person.catalog.credential_meets(given, wanted))
    };
    let mut users = person
        .catalog
        .steps()
        .iter()
        .filter(|user| user.id != step.id)
        .filter(|user| conditions(person, user).any(|rule| mentions(rule, &step.id, &serves)))
        .peekable();
    users.peek().is_some() && users.all(|user| past.contains_key(&user.id))
}

fn mentions(
    requirement: &Requirement,
    step: &StepId,
    serves: &dyn Fn(&CredentialId) -> bool,
) -> bool {
    let within = |parts: &[Requirement]| parts.iter().any(|part| mentions(part, step, serves));
    match requirement {
        Requirement::Credential(wanted) => serves(wanted),
        Requirement::Step(id) => id == step,
        Requirement::Credits(test) => test.from.contains(step),
        Requirement::All(parts) | Requirement::Any(parts) => within(parts),
        Requirement::AtLeast(some) => within(&some.of),
        Requirement::HeldBefore(_)
        | Requirement::Fact(_)
        | Requirement::Work(_)
        | Requirement::Not(_) => false,
    }
}
