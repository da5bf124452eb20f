//! How does a condition stand, part by part? A condition as a tree, each part with whether it holds.

use crate::catalog::{Requirement, Service};
use crate::guidance::{Gained, Missing, Person, Truth, evaluate};

/// A condition, and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// What it asks.
    pub asks: Asks,
    /// Whether it holds.
    pub truth: Truth,
    /// Its parts, where it has any.
    pub parts: Vec<Rule>,
}

/// What a condition asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asks {
    /// One thing, named as it would be if it were missing.
    One(Missing),
    /// All of its parts.
    All,
    /// One of its parts.
    Any,
    /// So many of its parts.
    AtLeast(u32),
    /// So many credits from its parts.
    Credits(u32),
    /// Not what its part asks.
    Not,
}

impl Rule {
    /// A condition, held against what a person has.
    pub fn of(requirement: &Requirement, person: &Person<'_>, gained: &Gained) -> Self {
        let each = |parts: &[Requirement]| -> Vec<Self> {
            let parts = parts.iter();
            parts.map(|part| Self::of(part, person, gained)).collect()
        };
        let (asks, parts) = match requirement {
            Requirement::Credential(id) => (Asks::One(Missing::Credential(id.clone())), vec![]),
            Requirement::Step(id) => (Asks::One(Missing::Step(id.clone())), vec![]),
            Requirement::Fact(test) => (Asks::One(Missing::Fact(test.clone())), vec![]),
            Requirement::HeldBefore(test) => (Asks::One(Missing::HeldBefore(test.clone())), vec![]),
            Requirement::Work(test) => (Asks::One(Missing::Work(test.clone())), vec![]),
            Requirement::All(parts) => (Asks::All, each(parts)),
            Requirement::Any(parts) => (Asks::Any, each(parts)),
            Requirement::AtLeast(some) => (Asks::AtLeast(some.n), each(&some.of)),
            Requirement::Credits(test) => {
                let from = test.from.iter().cloned().map(Requirement::Step);
                let from: Vec<Requirement> = from.collect();
                (Asks::Credits(test.at_least.0), each(&from))
            }
            Requirement::Not(part) => (Asks::Not, each(std::slice::from_ref(part))),
        };
        Self {
            asks,
            truth: evaluate(requirement, person, gained),
            parts,
        }
    }

    /// The things that are there, of those that make it hold; none where it does not.
    pub fn there(&self) -> Vec<&Missing> {
        if self.truth != Truth::Met {
            return Vec::new();
        }
        match &self.asks {
            Asks::One(thing) => vec![thing],
            // What must not be is not a thing that is there.
            Asks::Not => Vec::new(),
            _ => self.parts.iter().flat_map(Self::there).collect(),
        }
    }
}

/// What the person said for which a service's rule, or what stands for it, holds; each once.
pub fn told(person: &Person<'_>, service: &Service) -> Vec<Missing> {
    let gained = person.gained();
    let rules = service.rule.iter().chain(&service.presumes);
    let mut told: Vec<Missing> = Vec::new();
    for rule in rules {
        for thing in Rule::of(rule, person, &gained).there() {
            if !told.contains(thing) {
                told.push(thing.clone());
            }
        }
    }
    told
}
