//! Is there a short way back to what has run out? Where a step renews it within a time, and that time is not over. And is
//! a step such a way?

use super::condition::evaluate;
use super::entry::conditions;
use super::person::Person;
use super::truth::Truth;
use crate::catalog::{CredentialId, HeldTest, Requirement, Step};

/// Whether a step asks what was held before: it is open to who had something, often for a time only.
pub fn asks_what_was_held(person: &Person<'_>, step: &Step) -> bool {
    conditions(person, step).any(|rule| asks_held(rule, &|_| true))
}

/// Whether some step gives this to people who held it before, and lately enough, as far as is known.
pub fn has_short_way_back(person: &Person<'_>, credential: &CredentialId) -> bool {
    let catalog = person.catalog;
    let now = person.gained();
    let renews = |test: &HeldTest| {
        let rule = Requirement::HeldBefore(test.clone());
        test.credential == *credential && evaluate(&rule, person, &now) != Truth::NotMet
    };
    let mut giving = catalog
        .steps()
        .iter()
        .filter(|step| step.gives.contains(credential));
    giving.any(|step| conditions(person, step).any(|rule| asks_held(rule, &renews)))
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
