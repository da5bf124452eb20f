//! How is a condition written down as parts? What no step can change becomes one test, decided once for all that ask.

use std::collections::{BTreeSet, HashMap};

use super::lists::number;
use super::part::{CredentialNumber, Part, StepNumber, TestNumber};
use crate::catalog::{Catalog, CreditTest, Requirement, Step, StepId};

/// Conditions being written down. Steps and credentials go by their places in the catalog until they are numbered.
pub(super) struct Rules<'c> {
    catalog: &'c Catalog,
    tests: HashMap<&'c Requirement, TestNumber>,
    listed: Vec<Requirement>,
}

/// What never holds.
const NEVER: Part = Part::Any(0);

impl<'c> Rules<'c> {
    pub(super) fn of(catalog: &'c Catalog) -> Self {
        Self {
            catalog,
            tests: HashMap::new(),
            listed: Vec::new(),
        }
    }

    /// Writes all that a step asks for: its own requirement and the rules of its gates.
    pub(super) fn write_step(&mut self, step: &'c Step, parts: &mut Vec<Part>) {
        let catalog = self.catalog;
        match &step.requires {
            Some(rule @ Requirement::All(all)) if rule.asks_for_earned() => {
                for part in all {
                    self.write(part, parts);
                }
            }
            Some(rule) => self.write(rule, parts),
            None => {}
        }
        let gates = step.gates.iter().filter_map(|id| catalog.gate(id));
        for rule in gates.filter_map(|gate| gate.requires.as_ref()) {
            self.write(rule, parts);
        }
    }

    /// Every test, by its number.
    pub(super) fn tests(self) -> Box<[Requirement]> {
        self.listed.into()
    }

    fn write(&mut self, rule: &'c Requirement, parts: &mut Vec<Part>) {
        if !rule.asks_for_earned() {
            parts.push(Part::Test(self.test(rule)));
            return;
        }
        match rule {
            Requirement::Credential(id) => {
                let place = self.catalog.credential_place(id);
                let number = place.map(|place| CredentialNumber(number(place)));
                parts.push(number.map_or(NEVER, Part::Credential));
            }
            Requirement::Step(id) => parts.push(self.step(id).map_or(NEVER, Part::Step)),
            Requirement::Credits(test) => self.write_credits(test, parts),
            Requirement::All(of) => self.write_group(Part::All, None, of, parts),
            Requirement::Any(of) => self.write_group(Part::Any, None, of, parts),
            Requirement::AtLeast(some) => {
                self.write_group(Part::AtLeast, Some(some.n), &some.of, parts);
            }
            Requirement::HeldBefore(_)
            | Requirement::Fact(_)
            | Requirement::Work(_)
            | Requirement::Not(_) => {}
        }
    }

    fn write_group(
        &mut self,
        group: fn(u32) -> Part,
        count: Option<u32>,
        of: &'c [Requirement],
        parts: &mut Vec<Part>,
    ) {
        let head = parts.len();
        parts.push(group(0));
        parts.extend(count.map(Part::Count));
        for rule in of {
            self.write(rule, parts);
        }
        let length = number(parts.len() - head - 1);
        if let Some(place) = parts.get_mut(head) {
            *place = group(length);
        }
    }

    /// Each step's credits count once, however often it is named, and no more of them than are asked for.
    fn write_credits(&mut self, test: &'c CreditTest, parts: &mut Vec<Part>) {
        let from: BTreeSet<&StepId> = test.from.iter().collect();
        let head = parts.len();
        parts.extend([Part::Credits(0), Part::Count(test.at_least.0)]);
        for id in from {
            if let Some(number) = self.step(id) {
                let step = self.catalog.step(id);
                let [sure, most] = [Step::sure_credits, Step::most_credits]
                    .map(|credits| step.map_or(0, credits).min(test.at_least.0));
                parts.extend([Part::Step(number), Part::Count(sure), Part::Count(most)]);
            }
        }
        let length = number(parts.len() - head - 1);
        if let Some(place) = parts.get_mut(head) {
            *place = Part::Credits(length);
        }
    }

    fn step(&self, id: &StepId) -> Option<StepNumber> {
        self.catalog
            .step_place(id)
            .map(|place| StepNumber(number(place)))
    }

    fn test(&mut self, rule: &'c Requirement) -> TestNumber {
        let next = TestNumber(number(self.listed.len()));
        *self.tests.entry(rule).or_insert_with(|| {
            self.listed.push(rule.clone());
            next
        })
    }
}
