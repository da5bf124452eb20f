//! What stands between a person and a destination that no plan reaches? The least that would have to be otherwise.

use std::collections::BTreeSet;

use super::cone::steps_behind;
use crate::catalog::StepNumber;
use crate::guidance::condition::Missing;
use crate::guidance::drawing::{Drawing, suppliers};
use crate::guidance::entry::conditions;
use crate::guidance::least::{Graph, Price, Prices, cheapest, comes_first, least};
use crate::guidance::start::Start;

/// How many conditions are looked at; there are few ways to go round an obstacle.
const EFFORT: u64 = 2_000_000;
/// How many bits each figure of a price has; there are far fewer things.
const FIGURE: u32 = 24;

/// The fewest known facts, and credentials to be had elsewhere, with which some goal could be reached: facts rather
/// than credentials, and credentials that nothing here gives rather than others.
pub(super) fn obstacles(start: &Start<'_, '_>, goals: &[StepNumber]) -> Vec<Missing> {
    let person = start.person;
    let (graph, missing) = drawn(start, goals);
    let figures = missing.iter().map(|missing| match missing {
        None => [0, 0, 1, 0],
        Some(missing) if missing.is_question() => [0, 0, 0, 1],
        Some(missing) if missing.is_closed() => [1, 0, 0, 0],
        Some(Missing::Credential(id)) if suppliers(person, id).next().is_none() => [1, 1, 0, 0],
        Some(_) => [1, 2, 0, 0],
    });
    let found = fewest(&graph, &figures.collect::<Vec<_>>());
    let found = found
        .into_iter()
        .filter_map(|thing| missing.get(thing)?.clone());
    let mut found: Vec<Missing> = found.filter(|missing| !missing.is_question()).collect();
    found.sort();
    found
}

/// The things that have the least of the first figure together, then of the second, and so on.
fn fewest(graph: &Graph, figures: &[[u32; 4]]) -> BTreeSet<usize> {
    let in_one = |figures: &[u32; 4]| {
        let each = figures.iter().map(|figure| u128::from(*figure));
        each.fold(0, |price, figure| price << FIGURE | figure)
    };
    let prices = Prices {
        alone: figures.iter().map(in_one).collect(),
        blocks: Vec::new(),
        beside: &|_, _| 0,
        below_first: 0,
        others: 0,
    };
    let quick = cheapest(graph, &prices, EFFORT).filter(|found| found.finished);
    let patiently = || {
        let prices = figures.iter().zip(0..).map(|(figures, thing)| {
            let ([one, two, three, four], [first, then]) =
                (figures.map(i64::from), comes_first(thing));
            Price([one, two, three, four, first, then])
        });
        least(graph, &prices.collect::<Vec<_>>(), None, EFFORT).set
    };
    let set = quick.map_or_else(patiently, |found| found.set);
    set.unwrap_or_default()
}

/// The steps behind the goals and whatever is missing for them, aimed at the goals.
fn drawn(start: &Start<'_, '_>, goals: &[StepNumber]) -> (Graph, Vec<Option<Missing>>) {
    let may = |number, _: &_| goals.contains(&number) || !start.still_counts(number);
    let steps = steps_behind(start, goals, &may, &|_, _| false);
    let mut drawing = Drawing::of_missing(start.person, start.now);
    for (_, step) in &steps {
        drawing.add_step(&step.id);
    }
    for (_, step) in &steps {
        drawing.step_needs(&step.id, conditions(start.person, step));
    }
    let goals = goals.iter().filter_map(|goal| start.step(*goal));
    let goals = goals.filter_map(|goal| drawing.node_of(&goal.id)).collect();
    drawing.aimed_at(goals)
}
