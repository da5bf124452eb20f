//! Which steps have to come before another, and when have they ended? Those of a plan that give what it still asks for, and
//! those that a person put after it.

use super::condition::evaluate;
use super::entry::conditions;
use super::gained::Gained;
use super::person::Person;
use super::plan::{Plan, Stop};
use super::stop::asks_for;
use super::truth::Truth;
use crate::catalog::{Day, Requirement, Step, StepId};

/// The stops of a plan that give what a step of it still asks for, in their order.
pub fn waits_for<'p>(person: &Person<'_>, plan: &'p Plan, step: &StepId) -> Vec<&'p Stop> {
    let Some(record) = person.catalog.step(step) else {
        return Vec::new();
    };
    let open = open(person, record, &person.gained());
    let before = plan.stops.iter().take_while(|stop| &stop.step != step);
    let gives = before.filter(|stop| gives_some(person, &open, &stop.step));
    gives.collect()
}

/// Before which day a step cannot begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FirstDay {
    /// The day: not before it.
    pub day: Day,
    /// How long all takes that it waits for is reported; else it may well be later, and nobody knows by how much.
    pub reported: bool,
}

impl FirstDay {
    /// Of a step that waits for nothing.
    pub fn at_once(on: Day) -> Self {
        Self {
            day: on,
            reported: true,
        }
    }
}

/// The first day on which a step of a plan can begin by what it asks for: what gives that has ended by then.
pub fn first_day(person: &Person<'_>, plan: &Plan, step: &StepId) -> FirstDay {
    let before = waits_for(person, plan, step).into_iter();
    before.fold(FirstDay::at_once(person.on), |first, stop| FirstDay {
        day: first.day.max(stop.ends_on(person.on)),
        reported: first.reported && stop.taken.weeks.is_some(),
    })
}

/// The steps that a person put after one that asks for what they give; all that the plan takes beside the person's own
/// may come before it.
pub fn out_of_turn<'s>(
    person: &Person<'_>,
    plan: Option<&Plan>,
    chosen: &'s [StepId],
    step: &StepId,
) -> Vec<&'s StepId> {
    let at = chosen.iter().position(|one| one == step);
    let (Some(at), Some(record)) = (at, person.catalog.step(step)) else {
        return Vec::new();
    };
    let mut by_then = person.gained();
    let stops = plan.map_or(&[][..], |plan| &plan.stops).iter();
    let others = stops.map(|stop| &stop.step);
    let others = others.filter(|one| !chosen.contains(one));
    for one in others.chain(chosen.iter().take(at)) {
        by_then.add_step(person.catalog, one);
    }
    let open = open(person, record, &by_then);
    let later = chosen.iter().skip(at + 1);
    let gives = later.filter(|one| gives_some(person, &open, one));
    gives.collect()
}

/// The single conditions of a step that do not hold with this; where a condition holds, none of its parts is open.
fn open<'c>(person: &Person<'c>, step: &'c Step, gained: &Gained) -> Vec<&'c Requirement> {
    let mut left: Vec<&Requirement> = conditions(person, step).collect();
    let mut open = Vec::new();
    while let Some(rule) = left.pop() {
        if evaluate(rule, person, gained) != Truth::NotMet {
            continue;
        }
        match rule {
            Requirement::All(parts) | Requirement::Any(parts) => left.extend(parts),
            Requirement::AtLeast(some) => left.extend(&some.of),
            _ => open.push(rule),
        }
    }
    open
}

/// Whether one of these asks for a step, or for what it gives.
fn gives_some(person: &Person<'_>, open: &[&Requirement], step: &StepId) -> bool {
    let step = person.catalog.step(step);
    step.is_some_and(|step| open.iter().any(|rule| asks_for(person, rule, step)))
}
