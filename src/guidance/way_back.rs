//! Is there a short way back to what has run out? Where a step renews it within a time, and that time is not over. And is
//! a step such a way?

use super::entry::conditions;
use super::person::Person;
use super::truth::Truth;
use crate::catalog::{CredentialId, HeldTest, Requirement, Step};

/// Whether a step asks what was held before: it is open to who had something, often for a time only.
pub fn asks_what_was_held(person: &Person<'_>, step: &Step) -> bool {
    conditions(person, step).any(|rule| asks_held(rule, &|_| true))
}

/// Whether some step gives this to people who held it before, and lately enough; not known where the day on which it ran
/// out tells, and was not given. Where a step renews it for a time, the way back is short only in that time: that who had
/// it ever is spared something on the long way makes that way no short one.
pub fn short_way_back(person: &Person<'_>, credential: &CredentialId) -> Truth {
    let steps = person.catalog.steps().iter();
    let giving = steps.filter(|step| step.gives.contains(credential));
    let rules: Vec<&Requirement> = giving.flat_map(|step| conditions(person, step)).collect();
    let some = |wanted: &dyn Fn(&HeldTest) -> bool| {
        let mut rules = rules.iter();
        rules.any(|rule| asks_held(rule, &|test| test.credential == *credential && wanted(test)))
    };
    let for_a_time = some(&|test| test.within_months.is_some());
    let counts = |test: &HeldTest| !for_a_time || test.within_months.is_some();
    let stands = |truth: Truth| some(&|test| counts(test) && person.held_before(test) == truth);
    let best = [Truth::Met, Truth::NotKnown]
        .into_iter()
        .find(|truth| stands(*truth));
    best.unwrap_or(Truth::NotMet)
}

/// Whether some part of a condition asks for what was held before.
fn asks_held(rule: &Requirement, renews: &dyn Fn(&HeldTest) -> bool) -> bool {
    let any = |parts: &[Requirement]| parts.iter().any(|part| asks_held(part, renews));
    match rule {
        Requirement::HeldBefore(test) => renews(test),
        Requirement::All(parts) | Requirement::Any(parts) => any(parts),
        Requirement::AtLeast(some) => any(&some.of),
        Requirement::Credential(_)
        | Requirement::Step(_)
        | Requirement::Credits(_)
        | Requirement::Fact(_)
        | Requirement::Work(_)
        | Requirement::Not(_) => false,
    }
}
