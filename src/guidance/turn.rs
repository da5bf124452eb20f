//! Which steps of a plan have to come before another, and when have they ended?

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

/// The first day on which a step of a plan can begin by what it asks for: what gives that has ended by then.
pub fn first_day(person: &Person<'_>, plan: &Plan, step: &StepId) -> Day {
    let before = waits_for(person, plan, step).into_iter();
    let ends = before.map(|stop| stop.ends_on(person.on));
    ends.fold(person.on, Day::max)
}

/// The conditions of a step that do not hold with this.
fn open<'c>(person: &Person<'c>, step: &'c Step, gained: &Gained) -> Vec<&'c Requirement> {
    let rules = conditions(person, step);
    let open = rules.filter(|rule| evaluate(rule, person, gained) == Truth::NotMet);
    open.collect()
}

/// Whether one of these asks for a step, or for what it gives.
fn gives_some(person: &Person<'_>, open: &[&Requirement], step: &StepId) -> bool {
    let step = person.catalog.step(step);
    step.is_some_and(|step| open.iter().any(|rule| asks_for(person, rule, step)))
}
