//! What does a person hold who stops after a step, which work does it open, and how does one go on from there?

use super::entry::{Outlook, Status, conditions, is_offered};
use super::pay::{EntryPay, entry_pay};
use super::person::Person;
use super::plan::Plan;
use crate::catalog::{CredentialId, OccupationId, Requirement, Step, StepId};

/// What one has who stops after a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stopping {
    /// Valid credentials in hand by then: held before, given by the steps of the plan up to this one, and by it.
    pub holds: Vec<CredentialId>,
    /// The work it opens, and what that pays to start where the person lives, or in the whole region.
    pub jobs: Vec<(OccupationId, Option<EntryPay>)>,
    /// The steps that ask for what this one gives: how one goes on, now or later. Those that never open again for this
    /// person (their time has run out), or that lie behind them, are none.
    pub goes_on: Vec<StepId>,
}

/// What a person has who stops after a step, on the way of this plan where it lies on it.
pub fn stopping(
    person: &Person<'_>,
    outlook: &Outlook,
    plan: Option<&Plan>,
    step: &Step,
) -> Stopping {
    let mut gained = person.gained();
    let stops = plan.map_or(&[][..], |plan| &plan.stops);
    let until = stops.iter().position(|stop| stop.step == step.id);
    for stop in stops.iter().take(until.unwrap_or(0)) {
        gained.add_step(person.catalog, &stop.step);
    }
    gained.add_step(person.catalog, &step.id);
    // What a higher one stands for need not be named beside it.
    let higher = |id: &CredentialId| {
        let mut others = gained.credentials.iter().filter(|other| *other != id);
        others.any(|other| {
            let meets = |a, b| person.catalog.credential_meets(a, b);
            meets(other, id) && !meets(id, other)
        })
    };
    let holds = gained.credentials.iter().filter(|id| !higher(id));
    let jobs = step
        .opens
        .iter()
        .filter_map(|id| person.catalog.occupation(id));
    let asks = |other: &&Step| {
        other.id != step.id && conditions(person, other).any(|rule| asks_for(person, rule, step))
    };
    let further = person
        .catalog
        .steps()
        .iter()
        .filter(|other| is_offered(other));
    Stopping {
        holds: holds.cloned().collect(),
        jobs: jobs
            .map(|job| (job.id.clone(), entry_pay(person, job)))
            .collect(),
        goes_on: further
            .filter(asks)
            .filter(|other| !is_shut(person, outlook, other))
            .filter(|other| !gained.has_done(&other.id))
            .map(|other| other.id.clone())
            .collect(),
    }
}

/// Whether a step is no way on: nothing in this catalog opens it, or the person is past it.
fn is_shut(person: &Person<'_>, outlook: &Outlook, step: &Step) -> bool {
    let status = outlook.status(person, &step.id);
    matches!(status, Some(Status::NoWayYet | Status::Behind))
}

/// Whether a condition asks for a step, or for something it gives.
pub(super) fn asks_for(person: &Person<'_>, rule: &Requirement, step: &Step) -> bool {
    let any = |parts: &[Requirement]| parts.iter().any(|part| asks_for(person, part, step));
    match rule {
        Requirement::Credential(wanted) => {
            let mut gives = step.gives.iter();
            gives.any(|given| person.catalog.credential_meets(given, wanted))
        }
        Requirement::Step(id) => *id == step.id,
        Requirement::Credits(test) => test.from.contains(&step.id),
        Requirement::All(parts) | Requirement::Any(parts) => any(parts),
        Requirement::AtLeast(some) => any(&some.of),
        Requirement::HeldBefore(_)
        | Requirement::Fact(_)
        | Requirement::Work(_)
        | Requirement::Not(_) => false,
    }
}
