//! What is the best way from here to a destination? The plan: its stops in order, what they take, and what to confirm.

mod offer;
mod search;
mod totals;

use std::collections::BTreeMap;

pub use offer::{Price, Suits, Taken, taken};
pub use totals::Totals;

use super::condition::{Missing, evaluate, ways};
use super::entry::{admission, conditions, past_steps};
use super::person::{Gained, Person};
use super::truth::Truth;
use crate::catalog::{OccupationId, Requirement, Step, StepId};
use crate::jobseeker::Best;

/// A way from what a person has to a destination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The occupation it leads to.
    pub destination: OccupationId,
    /// What makes it better than others.
    pub best: Best,
    /// Its steps, in an order in which they can be done; empty where the person can do the work already.
    pub stops: Vec<Stop>,
    /// What it takes as a whole.
    pub totals: Totals,
    /// No other sequence is better: the search went to its end. Otherwise it is the best found.
    pub proven: bool,
}

/// One step of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The step.
    pub step: StepId,
    /// What it takes for this person.
    pub taken: Taken,
    /// Weeks from the start of the plan at which it begins, at the least.
    pub begins: u32,
    /// Weeks from the start of the plan at which it ends, at the least.
    pub ends: u32,
    /// What is assumed to turn out well, and must be confirmed.
    pub to_confirm: Vec<Missing>,
}

/// Why there is no plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoPlan {
    /// The catalog knows no such occupation.
    NoSuchDestination(OccupationId),
    /// No step of the catalog leads to it.
    NothingLeadsThere(OccupationId),
    /// What is missing cannot be earned by any step, or is a known fact.
    Blocked {
        /// The destination.
        destination: OccupationId,
        /// The shortest list of what stands in between.
        missing: Vec<Missing>,
    },
    /// The effort limit was reached before any plan was found.
    NotFoundInTime(OccupationId),
}

/// The best plan to a destination. Facts that are not known are assumed to turn out well and are listed to confirm;
/// facts known to block do block.
pub fn plan(person: &Person<'_>, destination: &OccupationId, best: Best) -> Result<Plan, NoPlan> {
    plan_with(person, destination, best, search::EFFORT, false)
}

/// The best plan of which every price and length is reported, to stand beside one that is "at least".
pub fn fully_priced(person: &Person<'_>, destination: &OccupationId, best: Best) -> Option<Plan> {
    plan_with(person, destination, best, search::EFFORT, true).ok()
}

fn plan_with(
    person: &Person<'_>,
    destination: &OccupationId,
    best: Best,
    effort: u32,
    only_priced: bool,
) -> Result<Plan, NoPlan> {
    if person.catalog.occupation(destination).is_none() {
        return Err(NoPlan::NoSuchDestination(destination.clone()));
    }
    let goals = goals(person, destination);
    if goals.is_empty() {
        return Err(NoPlan::NothingLeadsThere(destination.clone()));
    }
    let now = person.gained();
    let past = past_steps(person, &now);
    if goals.iter().any(|goal| past.contains_key(&goal.id)) {
        return Ok(Plan {
            destination: destination.clone(),
            best,
            stops: Vec::new(),
            totals: Totals::default(),
            proven: true,
        });
    }
    let found = search::best_set(person, &now, &goals, best, effort, only_priced);
    let Some(chosen) = found.steps else {
        return Err(no_plan(person, destination, &goals, &now, found.finished));
    };
    let stops = in_order(person, &now, &chosen);
    Ok(Plan {
        destination: destination.clone(),
        best,
        totals: Totals::of(&stops, person),
        stops,
        proven: found.finished,
    })
}

/// The steps that lead to an occupation: those that open it.
pub fn goals<'c>(person: &Person<'c>, destination: &OccupationId) -> Vec<&'c Step> {
    let steps = person.catalog.steps().iter();
    steps
        .filter(|step| step.opens.contains(destination))
        .collect()
}

fn no_plan(
    person: &Person<'_>,
    destination: &OccupationId,
    goals: &[&Step],
    now: &Gained,
    finished: bool,
) -> NoPlan {
    if !finished {
        return NoPlan::NotFoundInTime(destination.clone());
    }
    let missing = goals
        .iter()
        .map(|goal| super::entry::missing(person, goal, now))
        .min_by_key(Vec::len);
    NoPlan::Blocked {
        destination: destination.clone(),
        missing: missing.unwrap_or_default(),
    }
}

/// The steps in an order in which each can be done when its turn comes; among several, the catalog's order. Steps that
/// run alongside another come right after it.
fn in_order(person: &Person<'_>, now: &Gained, chosen: &[StepId]) -> Vec<Stop> {
    let mut gained = now.clone();
    let places: BTreeMap<&StepId, usize> = person
        .catalog
        .steps()
        .iter()
        .enumerate()
        .map(|(place, step)| (&step.id, place))
        .collect();
    let mut open: Vec<&StepId> = chosen.iter().collect();
    open.sort_by_key(|step| places.get(step));
    let mut stops: Vec<Stop> = Vec::new();
    let mut clock = totals::Clock::default();
    while !open.is_empty() {
        let ready = |id: &&StepId| {
            let step = person.catalog.step(id);
            step.is_some_and(|step| admission(person, step, &gained) != Truth::NotMet)
        };
        let partner_waits = |id: &StepId| {
            let partner = person
                .catalog
                .step(id)
                .and_then(|step| step.alongside.as_ref());
            partner.is_some_and(|partner| open.contains(&partner))
        };
        let next = open
            .iter()
            .position(|id| ready(id) && !partner_waits(id))
            .or_else(|| open.iter().position(ready));
        let Some(step) = next.map(|place| open.remove(place)) else {
            break;
        };
        let Some(step) = person.catalog.step(step) else {
            continue;
        };
        let taken = taken(person, step);
        let (begins, ends) = clock.advance(step, &taken);
        stops.push(Stop {
            step: step.id.clone(),
            taken,
            begins,
            ends,
            to_confirm: to_confirm(person, step, &gained),
        });
        gained.add_step(person.catalog, &step.id);
    }
    stops
}

/// What is not known and is assumed to turn out well, where the rest of the step's conditions is met.
fn to_confirm(person: &Person<'_>, step: &Step, gained: &Gained) -> Vec<Missing> {
    let mut confirm: Vec<Missing> = Vec::new();
    for condition in conditions(person, step) {
        if evaluate(condition, person, gained) == Truth::NotKnown {
            let condition: &Requirement = condition;
            let asked = ways(condition, person, gained)
                .into_iter()
                .find(|way| way.iter().all(Missing::is_question));
            confirm.extend(asked.into_iter().flatten());
        }
    }
    confirm
}
