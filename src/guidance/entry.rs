//! Where does this person enter? The status of every step, and the shortest list of what is missing for it.

use std::collections::{BTreeMap, BTreeSet};

use super::condition::{Missing, evaluate, shortest, ways};
use super::person::{Gained, Person};
use super::truth::Truth;
use crate::catalog::{CredentialId, Requirement, Step, StepId};

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
    let now = person.gained();
    let past = past_steps(person, &now);
    let startable = startable(person, &now, &past);
    let mut after_start = now.clone();
    for step in &startable {
        after_start.add_step(person.catalog, step);
    }
    let reachable = reachable(person, &now);
    let steps = person.catalog.steps().iter();
    steps
        .map(|step| {
            let entry = entry(person, step, &now, &past, &after_start, &reachable);
            (step.id.clone(), entry)
        })
        .collect()
}

fn entry(
    person: &Person<'_>,
    step: &Step,
    now: &Gained,
    past: &BTreeMap<StepId, Status>,
    after_start: &Gained,
    reachable: &Gained,
) -> Entry {
    if let Some(status) = past.get(&step.id) {
        return Entry {
            status: *status,
            missing: Vec::new(),
        };
    }
    let missing = missing(person, step, now);
    let status = match admission(person, step, now) {
        Truth::Met => Status::StartHere,
        Truth::NotKnown => Status::CheckFirst,
        Truth::NotMet if admission(person, step, after_start) != Truth::NotMet => Status::Next,
        Truth::NotMet if admission(person, step, reachable) != Truth::NotMet => Status::Later,
        Truth::NotMet if missing.iter().any(Missing::is_closed) => Status::OpensAfter,
        Truth::NotMet => Status::NoWayYet,
    };
    Entry { status, missing }
}

/// Whether a person may begin a step: its own requirement, and what the rules of its gates state (an age).
pub(super) fn admission(person: &Person<'_>, step: &Step, gained: &Gained) -> Truth {
    Truth::all(conditions(person, step).map(|part| evaluate(part, person, gained)))
}

/// The shortest list of what is missing to begin a step.
pub fn missing(person: &Person<'_>, step: &Step, gained: &Gained) -> Vec<Missing> {
    let whole = Requirement::All(conditions(person, step).cloned().collect());
    let ways = ways(&whole, person, gained);
    shortest(&ways).map_or_else(Vec::new, |way| way.iter().cloned().collect())
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

/// Everything that can be earned in time, where what is not known turns out well.
fn reachable(person: &Person<'_>, now: &Gained) -> Gained {
    let mut gained = now.clone();
    loop {
        let more: Vec<&StepId> = person
            .catalog
            .steps()
            .iter()
            .filter(|step| !gained.steps.contains(&step.id))
            .filter(|step| admission(person, step, &gained) != Truth::NotMet)
            .map(|step| &step.id)
            .collect();
        if more.is_empty() {
            return gained;
        }
        for step in more {
            gained.add_step(person.catalog, step);
        }
    }
}

fn startable(
    person: &Person<'_>,
    now: &Gained,
    past: &BTreeMap<StepId, Status>,
) -> BTreeSet<StepId> {
    let steps = person.catalog.steps().iter();
    steps
        .filter(|step| !past.contains_key(&step.id))
        .filter(|step| admission(person, step, now) == Truth::Met)
        .map(|step| step.id.clone())
        .collect()
}

/// Steps that are done, or that a person is past: all they give serves only what is done already.
pub(super) fn past_steps(person: &Person<'_>, now: &Gained) -> BTreeMap<StepId, Status> {
    let mut past: BTreeMap<StepId, Status> = BTreeMap::new();
    for step in person.catalog.steps() {
        let all_held = !step.gives.is_empty()
            && step
                .gives
                .iter()
                .all(|given| now.holds(person.catalog, given) == Truth::Met);
        if now.steps.contains(&step.id) || all_held {
            past.insert(step.id.clone(), Status::Done);
        }
    }
    loop {
        let more: Vec<StepId> = person
            .catalog
            .steps()
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
    let open: Vec<&CredentialId> = step
        .gives
        .iter()
        .filter(|given| now.holds(person.catalog, given) != Truth::Met)
        .collect();
    let mut users = person
        .catalog
        .steps()
        .iter()
        .filter(|user| user.id != step.id)
        .filter(|user| {
            user.requires
                .as_ref()
                .is_some_and(|rule| mentions(rule, &step.id, &open))
        })
        .peekable();
    users.peek().is_some() && users.all(|user| past.contains_key(&user.id))
}

fn mentions(requirement: &Requirement, step: &StepId, credentials: &[&CredentialId]) -> bool {
    let within = |parts: &[Requirement]| parts.iter().any(|part| mentions(part, step, credentials));
    match requirement {
        Requirement::Credential(id) => credentials.contains(&id),
        Requirement::Step(id) => id == step,
        Requirement::Credits(test) => test.from.contains(step),
        Requirement::All(parts) | Requirement::Any(parts) => within(parts),
        Requirement::AtLeast(some) => within(&some.of),
        Requirement::Not(part) => mentions(part, step, credentials),
        Requirement::Fact(_) | Requirement::Work(_) => false,
    }
}
