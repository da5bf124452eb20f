//! What is the least that is missing? The shortest list that would make conditions hold.

use std::collections::BTreeSet;

use super::condition::{Missing, evaluate};
use super::drawing::Drawing;
use super::gained::Gained;
use super::least::{Node, Price, comes_first, least};
use super::person::Person;
use super::truth::Truth;
use crate::catalog::Requirement;

/// How many conditions are looked at: far more than any requirement written by people needs.
const EFFORT: u64 = 2_000_000;

/// The shortest list of what is missing for a requirement: fewest things that nothing can change, then fewest to earn,
/// then fewest to ask; none where nothing is missing, or where nothing at all would help.
pub fn shortest(
    requirement: &Requirement,
    person: &Person<'_>,
    gained: &Gained,
) -> BTreeSet<Missing> {
    let mut drawing = Drawing::of_missing(person, gained);
    let node = drawing.condition(requirement);
    least_of(drawing, node, &|_| Near::OnTheWay)
}

/// How near something is that can be earned.
pub(super) enum Near {
    /// It comes on the way that is planned, or can be had at all where nothing is planned.
    OnTheWay,
    /// It can be had, but what is planned goes another way.
    AnotherWay,
    /// It cannot be had by then.
    Beyond,
}

/// The shortest list for several requirements together; of things to earn, the nearest first.
pub(super) fn shortest_of<'c>(
    requirements: impl Iterator<Item = &'c Requirement>,
    person: &Person<'c>,
    gained: &Gained,
    how_near: &dyn Fn(&Missing) -> Near,
) -> Vec<Missing> {
    let mut asked = Vec::new();
    for rule in requirements {
        each_asked(rule, person, gained, &mut asked);
    }
    if asked
        .iter()
        .all(|rule| evaluate(rule, person, gained) == Truth::Met)
    {
        return Vec::new();
    }
    // Most steps lack one thing, if any: no search is needed to name it.
    if let [rule] = asked.as_slice()
        && let Some(missing) = only_one(rule, person, gained)
    {
        return vec![missing];
    }
    let mut drawing = Drawing::of_missing(person, gained);
    let parts = asked.iter().map(|rule| drawing.condition(rule)).collect();
    let node = drawing.all(parts);
    least_of(drawing, node, how_near).into_iter().collect()
}

/// The parts of a requirement that all have to hold, without single things that are there.
fn each_asked<'c>(
    rule: &'c Requirement,
    person: &Person<'c>,
    gained: &Gained,
    asked: &mut Vec<&'c Requirement>,
) {
    match rule {
        Requirement::All(parts) => {
            for part in parts {
                each_asked(part, person, gained, asked);
            }
        }
        Requirement::Credential(_)
        | Requirement::Step(_)
        | Requirement::Fact(_)
        | Requirement::Work(_)
        | Requirement::HeldBefore(_)
            if evaluate(rule, person, gained) == Truth::Met => {}
        _ => asked.push(rule),
    }
}

/// What is missing where only one thing can be: none where there may be a choice.
fn only_one(rule: &Requirement, person: &Person<'_>, gained: &Gained) -> Option<Missing> {
    let is_open = evaluate(rule, person, gained) == Truth::NotKnown;
    match rule {
        Requirement::Fact(test) if is_open => Some(Missing::AskFact(test.clone())),
        Requirement::Fact(test) => Some(Missing::Fact(test.clone())),
        Requirement::Work(test) if is_open => Some(Missing::AskWork(test.clone())),
        Requirement::Work(test) => Some(Missing::Work(test.clone())),
        Requirement::HeldBefore(test) if is_open => Some(Missing::AskHeld(test.clone())),
        Requirement::HeldBefore(test) => Some(Missing::HeldBefore(test.clone())),
        Requirement::Step(step) => Some(Missing::Step(step.clone())),
        Requirement::Credential(id) if !is_open => Some(Missing::Credential(id.clone())),
        _ => None,
    }
}

fn least_of(
    drawing: Drawing<'_, '_>,
    node: Node,
    how_near: &dyn Fn(&Missing) -> Near,
) -> BTreeSet<Missing> {
    let (graph, things) = drawing.aimed_at(vec![node]);
    let mut sorted: Vec<&Missing> = things.iter().flatten().collect();
    sorted.sort();
    let prices: Vec<Price<7>> = things
        .iter()
        .flatten()
        .map(|missing| {
            let [closed, beyond, off_the_way, earned, asked] = if missing.is_closed() {
                [1, 0, 0, 0, 0]
            } else if missing.is_question() {
                [0, 0, 0, 0, 1]
            } else {
                match how_near(missing) {
                    Near::OnTheWay => [0, 0, 0, 1, 0],
                    Near::AnotherWay => [0, 0, 1, 1, 0],
                    Near::Beyond => [0, 1, 0, 1, 0],
                }
            };
            let place = sorted.binary_search(&missing).unwrap_or(usize::MAX);
            let [first, then] = comes_first(place);
            Price([closed, beyond, off_the_way, earned, asked, first, then])
        })
        .collect();
    let set = least(&graph, &prices, None, EFFORT).set.unwrap_or_default();
    set.into_iter()
        .filter_map(|thing| things.get(thing)?.clone())
        .collect()
}
