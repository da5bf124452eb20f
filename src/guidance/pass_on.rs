//! What must a service be told so that it can decide? The smallest part of what the person said that tells it as much as
//! all of it would.

use std::collections::{BTreeMap, BTreeSet};

use super::ask_first::facts_to_ask;
use super::condition::{Missing, evaluate};
use super::person::Person;
use super::truth::Truth;
use crate::catalog::{CredentialId, FactId, FactTest, Requirement, Sensitivity, Service};
use crate::jobseeker::{Answers, Told};

/// The most things of which every part is tried: far more than any rule of a service asks for.
const TRIED: usize = 10;

/// What a service can tell from what it is told: its rule, each of its exclusions, and what it would still ask.
#[derive(PartialEq, Eq)]
struct Picture {
    rule: Truth,
    excluded: Vec<Truth>,
    asks: Vec<FactId>,
}

/// The smallest set of what the person said from which the service can tell as much as from all of it; of equal sets the
/// least private, then the first in the order of asking. What its rule does not ask for is never in it.
pub fn to_pass_on(person: &Person<'_>, service: &Service) -> Vec<Told> {
    let all = asked_for(person, service);
    let whole = picture(person, service, &all);
    let mut kept: BTreeSet<Told> = all.iter().cloned().collect();
    if all.len() <= TRIED {
        let mut parts: Vec<u32> = (0..1_u32 << all.len()).collect();
        parts.sort_by_key(|part| price(person, &all, *part));
        for part in parts {
            let some = some_of(&all, part);
            if picture(person, service, &some) == whole {
                kept = some.into_iter().collect();
                break;
            }
        }
    } else {
        // Too many to try every part: the most private are left out first, as long as nothing is lost by it.
        for one in all.iter().rev() {
            let without: Vec<Told> = kept.iter().filter(|told| *told != one).cloned().collect();
            if picture(person, service, &without) == whole {
                kept.remove(one);
            }
        }
    }
    all.into_iter().filter(|told| kept.contains(told)).collect()
}

/// How much it tells: how many things, how many of them in each measure private, and which by their order.
fn price(person: &Person<'_>, all: &[Told], part: u32) -> (u32, [usize; 3], u32) {
    let some = some_of(all, part);
    let is = |level| {
        let each = some.iter().filter(|told| privacy(person, told) == level);
        each.count()
    };
    let private = [
        Sensitivity::Guarded,
        Sensitivity::Private,
        Sensitivity::Personal,
    ]
    .map(is);
    (part.count_ones(), private, part)
}

fn some_of(all: &[Told], part: u32) -> Vec<Told> {
    let each = all.iter().enumerate();
    let some = each.filter(|(place, _)| part & (1 << place) != 0);
    some.map(|(_, told)| told.clone()).collect()
}

/// What the service could tell if it were told only this.
fn picture(person: &Person<'_>, service: &Service, told: &[Told]) -> Picture {
    let answers = only(person.answers, told);
    let person = Person {
        answers: &answers,
        ..*person
    };
    let gained = person.gained();
    let holds = |rule: &Requirement| evaluate(rule, &person, &gained);
    let presumed = service.presumes.iter().map(holds);
    let rule = service.rule.as_ref().map_or(Truth::Met, holds);
    Picture {
        rule: Truth::any([rule, Truth::any(presumed)]),
        excluded: service
            .excludes
            .iter()
            .map(|one| holds(&one.when))
            .collect(),
        asks: facts_to_ask(&person, service, &gained),
    }
}

/// Answers of which nothing is left but this.
fn only(answers: &Answers, told: &[Told]) -> Answers {
    let facts = told.iter().filter_map(|told| match told {
        Told::Fact(id) => Some((id.clone(), answers.fact(id))),
        _ => None,
    });
    let credentials = answers.credentials.iter();
    let work = answers.work.iter();
    Answers {
        facts: facts.collect::<BTreeMap<_, _>>(),
        credentials: credentials
            .filter(|held| told.contains(&Told::Credential(held.id.clone())))
            .cloned()
            .collect(),
        work: work
            .filter(|work| told.contains(&Told::Work(work.occupation.clone())))
            .cloned()
            .collect(),
        ..Answers::default()
    }
}

/// What the person said of all that the rule, what stands for it and the exclusions ask for: facts in the order of
/// asking, the least private first, then credentials and work.
fn asked_for(person: &Person<'_>, service: &Service) -> Vec<Told> {
    let mut found = BTreeSet::new();
    let excludes = service.excludes.iter().map(|one| &one.when);
    for rule in service.rule.iter().chain(&service.presumes).chain(excludes) {
        collect(person, rule, &mut found);
    }
    let mut all: Vec<Told> = found.into_iter().collect();
    all.sort_by_key(|told| (privacy(person, told), order(person, told), told.clone()));
    all
}

fn collect(person: &Person<'_>, rule: &Requirement, found: &mut BTreeSet<Told>) {
    let answers = person.answers;
    match rule {
        Requirement::Fact(test) => {
            if answers.fact(&test.id).is_some() {
                found.insert(Told::Fact(test.id.clone()));
            }
        }
        Requirement::Credential(wanted) => held(person, wanted, found),
        Requirement::HeldBefore(test) => held(person, &test.credential, found),
        Requirement::Work(test) => {
            let fitting = answers.work.iter().filter(|work| {
                let id = person.occupation(&work.occupation).map(|one| &one.id);
                test.any_of
                    .iter()
                    .any(|one| Some(one) == id || *one == work.occupation)
            });
            found.extend(fitting.map(|work| Told::Work(work.occupation.clone())));
        }
        Requirement::All(parts) | Requirement::Any(parts) => {
            for part in parts {
                collect(person, part, found);
            }
        }
        Requirement::AtLeast(some) => some.of.iter().for_each(|part| collect(person, part, found)),
        Requirement::Not(part) => collect(person, part, found),
        // Steps and credits are of this program's own counting: they say nothing to an office.
        Requirement::Step(_) | Requirement::Credits(_) => {}
    }
}

fn held(person: &Person<'_>, wanted: &CredentialId, found: &mut BTreeSet<Told>) {
    let held = person.answers.credentials.iter();
    let fitting = held.filter(|held| person.catalog.credential_meets(&held.id, wanted));
    found.extend(fitting.map(|held| Told::Credential(held.id.clone())));
}

fn privacy(person: &Person<'_>, told: &Told) -> Sensitivity {
    match told {
        Told::Fact(id) => {
            let fact = person.catalog.fact(id);
            fact.map_or(Sensitivity::Guarded, |fact| fact.sensitivity)
        }
        Told::Credential(_) | Told::Work(_) => Sensitivity::Personal,
    }
}

fn order(person: &Person<'_>, told: &Told) -> u16 {
    match told {
        Told::Fact(id) => person.catalog.fact(id).map_or(u16::MAX, |fact| fact.order),
        Told::Credential(_) | Told::Work(_) => u16::MAX,
    }
}

/// What is said of it where it is passed on: no more than what the service's rule tests, so that it is told "18 or older"
/// and not how old. A test that is passed becomes [`Missing::Fact`], one that is not [`Missing::NotFact`].
pub fn said_of(person: &Person<'_>, service: &Service, told: &Told) -> Vec<Missing> {
    let Told::Fact(id) = told else {
        return Vec::new();
    };
    let mut tests = Vec::new();
    let excludes = service.excludes.iter().map(|one| &one.when);
    for rule in service.rule.iter().chain(&service.presumes).chain(excludes) {
        tests_of(id, rule, &mut tests);
    }
    let mut said = Vec::new();
    for test in tests {
        let one = match person.fact(test) {
            Truth::Met => Missing::Fact(test.clone()),
            Truth::NotMet => Missing::NotFact(test.clone()),
            Truth::NotKnown => continue,
        };
        if !said.contains(&one) {
            said.push(one);
        }
    }
    said
}

fn tests_of<'r>(id: &FactId, rule: &'r Requirement, found: &mut Vec<&'r FactTest>) {
    match rule {
        Requirement::Fact(test) if test.id == *id => found.push(test),
        Requirement::All(parts) | Requirement::Any(parts) => {
            for part in parts {
                tests_of(id, part, found);
            }
        }
        Requirement::AtLeast(some) => some.of.iter().for_each(|part| tests_of(id, part, found)),
        Requirement::Not(part) => tests_of(id, part, found),
        _ => {}
    }
}
