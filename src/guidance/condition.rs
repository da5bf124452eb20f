//! Is a requirement met, and if not, what is the least that is missing?

use std::collections::BTreeSet;

use super::person::{Gained, Person};
use super::truth::Truth;
use crate::catalog::{CredentialId, CreditTest, FactTest, Requirement, StepId, WorkTest};

/// How many ways of meeting one requirement are looked at; beyond it the shortest so far are kept.
const WAYS: usize = 128;

/// One thing that stands between a person and a requirement.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// Whether this fact passes the test is not known.
    AskFact(FactTest),
    /// Whether this credential is still valid is not known.
    AskCredential(CredentialId),
    /// Whether the work done passes the test is not known.
    AskWork(WorkTest),
    /// A credential to earn.
    Credential(CredentialId),
    /// A step to do.
    Step(StepId),
    /// The fact is known, and does not pass the test.
    Fact(FactTest),
    /// The fact is known, and passes a test that must not be passed.
    NotFact(FactTest),
    /// Work that has not been done.
    Work(WorkTest),
    /// Work that has been done and must not have been.
    NotWork(WorkTest),
}

impl Missing {
    /// Only an answer is missing, nothing to earn.
    pub fn is_question(&self) -> bool {
        matches!(
            self,
            Self::AskFact(_) | Self::AskCredential(_) | Self::AskWork(_)
        )
    }

    /// Nothing that a step gives can change it.
    pub fn is_closed(&self) -> bool {
        matches!(
            self,
            Self::Fact(_) | Self::NotFact(_) | Self::Work(_) | Self::NotWork(_)
        )
    }
}

/// A set of missing things that together meet the requirement.
pub type Way = BTreeSet<Missing>;

/// Whether the requirement holds for this person with what has been gained.
pub fn evaluate(requirement: &Requirement, person: &Person<'_>, gained: &Gained) -> Truth {
    let each = |parts: &[Requirement]| -> Vec<Truth> {
        parts
            .iter()
            .map(|part| evaluate(part, person, gained))
            .collect()
    };
    match requirement {
        Requirement::Credential(wanted) => gained.holds(person.catalog, wanted),
        Requirement::Step(step) => Truth::known(Some(gained.steps.contains(step))),
        Requirement::Fact(test) => person.fact(test),
        Requirement::Work(test) => person.work(test),
        Requirement::All(parts) => Truth::all(each(parts)),
        Requirement::Any(parts) => Truth::any(each(parts)),
        Requirement::AtLeast(some) => Truth::at_least(some.n, each(&some.of)),
        Requirement::Credits(test) => {
            let earned: u32 = test
                .from
                .iter()
                .collect::<BTreeSet<_>>()
                .into_iter()
                .filter(|step| gained.steps.contains(*step))
                .map(|step| credits_of(person, step))
                .fold(0, u32::saturating_add);
            Truth::known(Some(earned >= test.at_least.0))
        }
        Requirement::Not(part) => evaluate(part, person, gained).opposite(),
    }
}

/// Every way of meeting the requirement in which nothing is superfluous, shortest first; one empty way where it is met,
/// none where it cannot be met.
pub fn ways(requirement: &Requirement, person: &Person<'_>, gained: &Gained) -> Vec<Way> {
    match evaluate(requirement, person, gained) {
        Truth::Met => return vec![Way::new()],
        Truth::NotMet | Truth::NotKnown => {}
    }
    let each = |parts: &[Requirement]| -> Vec<Vec<Way>> {
        parts
            .iter()
            .map(|part| ways(part, person, gained))
            .collect()
    };
    match requirement {
        Requirement::Credential(wanted) => one(match gained.holds(person.catalog, wanted) {
            Truth::NotKnown => Missing::AskCredential(wanted.clone()),
            Truth::Met | Truth::NotMet => Missing::Credential(wanted.clone()),
        }),
        Requirement::Step(step) => one(Missing::Step(step.clone())),
        Requirement::Fact(test) => one(match person.fact(test) {
            Truth::NotKnown => Missing::AskFact(test.clone()),
            Truth::Met | Truth::NotMet => Missing::Fact(test.clone()),
        }),
        Requirement::Work(test) => one(match person.work(test) {
            Truth::NotKnown => Missing::AskWork(test.clone()),
            Truth::Met | Truth::NotMet => Missing::Work(test.clone()),
        }),
        Requirement::All(parts) => all_of(&each(parts)),
        Requirement::Any(parts) => minimal(each(parts).into_iter().flatten().collect()),
        Requirement::AtLeast(some) => some_of(some.n as usize, &each(&some.of)),
        Requirement::Credits(test) => credit_ways(test, person, gained),
        Requirement::Not(part) => opposite_ways(part, person),
    }
}

/// The shortest way: fewest things that nothing can change, then fewest to earn, then fewest to ask.
pub fn shortest(ways: &[Way]) -> Option<&Way> {
    ways.iter().min_by_key(|way| weight(way))
}

fn weight(way: &Way) -> (usize, usize, usize, &Way) {
    let closed = way.iter().filter(|missing| missing.is_closed()).count();
    let asked = way.iter().filter(|missing| missing.is_question()).count();
    (closed, way.len() - closed - asked, asked, way)
}

fn one(missing: Missing) -> Vec<Way> {
    vec![Way::from([missing])]
}

fn credits_of(person: &Person<'_>, step: &StepId) -> u32 {
    let step = person.catalog.step(step);
    step.and_then(|step| step.credits.as_ref())
        .map_or(0, |credits| credits.value().low().0)
}

/// Drops every way that holds another one whole, and all beyond the shortest [`WAYS`].
fn minimal(mut ways: Vec<Way>) -> Vec<Way> {
    ways.sort_by(|a, b| weight(a).cmp(&weight(b)));
    ways.dedup();
    let mut kept: Vec<Way> = Vec::new();
    for way in &ways {
        if !ways
            .iter()
            .any(|other| other != way && other.is_subset(way))
        {
            kept.push(way.clone());
        }
        if kept.len() == WAYS {
            break;
        }
    }
    kept
}

fn joined(left: &[Way], right: &[Way]) -> Vec<Way> {
    let pairs = left
        .iter()
        .flat_map(|a| right.iter().map(move |b| a.union(b).cloned().collect()));
    minimal(pairs.collect())
}

fn all_of(parts: &[Vec<Way>]) -> Vec<Way> {
    parts
        .iter()
        .fold(vec![Way::new()], |so_far, part| joined(&so_far, part))
}

fn some_of(wanted: usize, parts: &[Vec<Way>]) -> Vec<Way> {
    // by_count[k] holds the ways of meeting k of the parts seen so far.
    let mut by_count: Vec<Vec<Way>> =
        vec![Vec::new(); wanted.saturating_add(1).min(parts.len() + 2)];
    if by_count.len() <= wanted {
        return Vec::new();
    }
    if let Some(none) = by_count.first_mut() {
        none.push(Way::new());
    }
    for part in parts {
        for count in (1..by_count.len()).rev() {
            let (fewer, this) = by_count.split_at_mut(count);
            if let (Some(fewer), Some(this)) = (fewer.last(), this.first_mut()) {
                let mut more = std::mem::take(this);
                more.extend(joined(fewer, part));
                *this = minimal(more);
            }
        }
    }
    by_count.pop().unwrap_or_default()
}

fn credit_ways(test: &CreditTest, person: &Person<'_>, gained: &Gained) -> Vec<Way> {
    let from: BTreeSet<&StepId> = test.from.iter().collect();
    let (done, open): (Vec<&StepId>, Vec<&StepId>) = from
        .into_iter()
        .partition(|step| gained.steps.contains(*step));
    let have: u32 = done
        .iter()
        .map(|step| credits_of(person, step))
        .fold(0, u32::saturating_add);
    let mut partial: Vec<(Way, u32)> = vec![(Way::new(), have)];
    let mut whole: Vec<Way> = Vec::new();
    for step in open {
        let credits = credits_of(person, step);
        if credits == 0 {
            continue;
        }
        let mut more = Vec::new();
        for (way, sum) in &partial {
            let mut longer = way.clone();
            longer.insert(Missing::Step(step.clone()));
            let sum = sum.saturating_add(credits);
            if sum >= test.at_least.0 {
                whole.push(longer);
            } else if partial.len() + more.len() < WAYS * 8 {
                more.push((longer, sum));
            }
        }
        partial.extend(more);
    }
    minimal(whole)
}

fn opposite_ways(part: &Requirement, person: &Person<'_>) -> Vec<Way> {
    let nested = |parts: &[Requirement]| -> Vec<Vec<Way>> {
        parts
            .iter()
            .map(|part| {
                let none = Gained::default();
                if evaluate(part, person, &none) == Truth::NotMet {
                    vec![Way::new()]
                } else {
                    opposite_ways(part, person)
                }
            })
            .collect()
    };
    match part {
        Requirement::Fact(test) => one(match person.fact(test) {
            Truth::NotKnown => Missing::AskFact(test.clone()),
            Truth::Met | Truth::NotMet => Missing::NotFact(test.clone()),
        }),
        Requirement::Work(test) => one(match person.work(test) {
            Truth::NotKnown => Missing::AskWork(test.clone()),
            Truth::Met | Truth::NotMet => Missing::NotWork(test.clone()),
        }),
        // Not all of them: one of them not. Not any of them: each of them not.
        Requirement::All(parts) => minimal(nested(parts).into_iter().flatten().collect()),
        Requirement::Any(parts) => all_of(&nested(parts)),
        Requirement::AtLeast(some) => {
            let spare = some.of.len().saturating_sub(some.n as usize) + 1;
            some_of(spare, &nested(&some.of))
        }
        Requirement::Not(inner) => ways(inner, person, &Gained::default()),
        // The checker refuses these under `not`: earning something never closes a door.
        Requirement::Credential(_) | Requirement::Step(_) | Requirement::Credits(_) => Vec::new(),
    }
}
