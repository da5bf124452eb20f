//! Which facts are asked first for a service? The smallest set that could make it worth asking about, least private first.

use std::collections::{BTreeMap, BTreeSet};

use super::condition::{Missing, evaluate};
use super::drawing::Drawing;
use super::gained::Gained;
use super::least::{Node, Price, Worth, comes_first, least};
use super::person::Person;
use super::truth::Truth;
use crate::catalog::{FactId, Sensitivity, Service};

/// How many conditions are looked at: far more than any rule of a service needs.
const EFFORT: u64 = 2_000_000;

/// The smallest set of facts of which favorable answers would make the service worth asking about: its rule or what is
/// presumed met, and no exclusion in doubt. Of equal sets the one whose most private question is the least private, then
/// the earlier in the order of asking. Where only a credential's date or the end of work is in doubt, there is none.
pub(super) fn facts_to_ask(person: &Person<'_>, service: &Service, gained: &Gained) -> Vec<FactId> {
    let mut drawing = Drawing::of_missing(person, gained);
    let rules = service.rule.iter().chain(&service.presumes);
    let rules: Vec<Node> = rules.map(|rule| drawing.condition(rule)).collect();
    let mut parts: Vec<Node> = Vec::new();
    if service.rule.is_some() {
        parts.push(drawing.any(rules));
    }
    for exclusion in &service.excludes {
        if evaluate(&exclusion.when, person, gained) == Truth::NotKnown {
            parts.push(drawing.opposite(&exclusion.when));
        }
    }
    let node = drawing.all(parts);
    let (graph, things) = drawing.aimed_at(vec![node]);
    let questions = Questions::of(person, &things);
    let set = least(&graph, &questions, None, EFFORT).set;
    let facts: BTreeSet<&FactId> = set
        .iter()
        .flatten()
        .filter_map(|thing| questions.facts.get(*thing).copied().flatten())
        .collect();
    let mut facts: Vec<FactId> = facts.into_iter().cloned().collect();
    facts.sort_by_key(|fact| (privacy(person, fact), order(person, fact), fact.clone()));
    facts
}

/// The questions that could be asked; several may ask for one fact.
struct Questions<'q> {
    facts: Vec<Option<&'q FactId>>,
    /// How often each fact is asked for, and what asking for it costs a person.
    prices: BTreeMap<&'q FactId, (usize, Price<9>)>,
    /// What granting something that is no fact costs.
    others: Vec<Price<9>>,
}

impl<'q> Questions<'q> {
    fn of(person: &Person<'_>, things: &'q [Option<Missing>]) -> Self {
        let facts: Vec<Option<&FactId>> = things
            .iter()
            .map(|thing| match thing {
                Some(Missing::AskFact(test)) => Some(&test.id),
                _ => None,
            })
            .collect();
        let distinct: BTreeSet<&FactId> = facts.iter().copied().flatten().collect();
        let prices = (0..).zip(distinct).map(|(place, fact)| {
            let times = facts.iter().filter(|other| **other == Some(fact)).count();
            let is = |level| i64::from(privacy(person, fact) == Some(level));
            let [guarded, private, personal] = [
                is(Sensitivity::Guarded),
                is(Sensitivity::Private),
                is(Sensitivity::Personal),
            ];
            let order = i64::from(order(person, fact));
            let [first, then] = comes_first(place);
            let price = Price([0, 1, guarded, private, personal, order, 0, first, then]);
            (fact, (times, price))
        });
        let others = things.iter().map(|thing| {
            let asked = thing.as_ref().is_some_and(Missing::is_question);
            Price([i64::from(!asked), 1, 0, 0, 0, 0, 0, 0, 0])
        });
        Self {
            prices: prices.collect(),
            others: others.collect(),
            facts,
        }
    }

    fn fact(&self, thing: usize) -> Option<&FactId> {
        self.facts.get(thing).copied().flatten()
    }
}

/// One more question about a fact that is asked for anyway.
const ONCE_MORE: Price<9> = Price([0, 0, 0, 0, 0, 0, 1, 0, 0]);

impl Worth<9> for Questions<'_> {
    fn adds(&self, thing: usize) -> Price<9> {
        match self.fact(thing).and_then(|fact| self.prices.get(fact)) {
            Some((1, price)) => *price + ONCE_MORE,
            Some(_) => ONCE_MORE,
            None => self.others.get(thing).copied().unwrap_or(ONCE_MORE),
        }
    }

    fn exactly(&self, taken: &BTreeSet<usize>) -> Price<9> {
        let asked: BTreeSet<&FactId> = taken.iter().filter_map(|thing| self.fact(*thing)).collect();
        let facts = asked.iter().filter_map(|fact| self.prices.get(fact));
        let facts = facts.map(|(_, price)| *price);
        let each = taken.iter().map(|thing| match self.fact(*thing) {
            Some(_) => ONCE_MORE,
            None => self.others.get(*thing).copied().unwrap_or(ONCE_MORE),
        });
        facts.chain(each).fold(Price::NOTHING, |sum, one| sum + one)
    }
}

fn privacy(person: &Person<'_>, fact: &FactId) -> Option<Sensitivity> {
    person.catalog.fact(fact).map(|fact| fact.sensitivity)
}

fn order(person: &Person<'_>, fact: &FactId) -> u16 {
    let fact = person.catalog.fact(fact);
    fact.map_or(u16::MAX, |fact| fact.order)
}
