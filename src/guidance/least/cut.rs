//! How much does the goal cost at the least? Things of which any plan must hold one, found by cuts, and their prices.
//!
//! This is the landmark-cut bound of Helmert and Domshlak (2009) for planning where nothing is ever lost, with parts by
//! weight. A round prices every node as if only its dearest necessary part had to be paid for; between the start and
//! the nodes from which the goal comes free lies a cut, every way to the goal takes a thing of it, and the cheapest of
//! them can be charged to all.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::Price;
use super::graph::{Condition, Graph, Node};

/// What each thing still costs: nothing where it is taken, `None` where it may not be.
pub(super) type Prices<const N: usize> = Vec<Option<Price<N>>>;

/// What is known of the way to the goal.
pub(super) struct Bound<const N: usize> {
    /// The least it costs.
    pub(super) at_least: Price<N>,
    /// Sets of things; every way to the goal takes one of each.
    pub(super) cuts: Vec<Vec<usize>>,
}

/// The least the goal costs; None where it cannot be reached. It stops early where `enough` says that it is too much,
/// or where the effort is spent; what it has found until then holds.
pub(super) fn bound<const N: usize>(
    graph: &Graph,
    prices: &Prices<N>,
    effort: &mut u64,
    enough: impl Fn(Price<N>) -> bool,
) -> Option<Bound<N>> {
    let mut prices = prices.clone();
    let mut found = Bound {
        at_least: Price::NOTHING,
        cuts: Vec::new(),
    };
    loop {
        *effort = effort.saturating_sub(graph.nodes().len() as u64);
        let heights = heights(graph, &prices);
        let goal = (*heights.get(graph.goal())?)?;
        if goal == Price::NOTHING || enough(found.at_least) || *effort == 0 {
            return Some(found);
        }
        let cut = cut(graph, &prices, &heights);
        let least = cut.iter().filter_map(|thing| price(&prices, *thing)).min();
        let Some(least) = least else {
            return Some(found);
        };
        found.at_least = found.at_least + least;
        for thing in &cut {
            if let Some(Some(price)) = prices.get_mut(*thing) {
                *price = *price - least;
            }
        }
        found.cuts.push(cut);
    }
}

/// Whether the goal comes true with the things that are not ruled out.
pub(super) fn is_reached<const N: usize>(graph: &Graph, prices: &Prices<N>) -> bool {
    let heights = heights(graph, prices);
    heights.get(graph.goal()).is_some_and(Option::is_some)
}

fn price<const N: usize>(prices: &Prices<N>, thing: usize) -> Option<Price<N>> {
    prices.get(thing).copied().flatten()
}

/// What a node itself costs, beside its parts; None where it may not be taken.
fn own<const N: usize>(node: &Condition, prices: &Prices<N>) -> Option<Price<N>> {
    node.thing
        .map_or_else(|| Some(Price::NOTHING), |thing| price(prices, thing))
}

/// The price of each node where of several necessary parts only the dearest is paid for; None where it never comes
/// true. Nodes are settled in the order of their prices, as in Knuth's generalization of Dijkstra's algorithm.
fn heights<const N: usize>(graph: &Graph, prices: &Prices<N>) -> Vec<Option<Price<N>>> {
    let nodes = graph.nodes();
    let mut heights: Vec<Option<Price<N>>> = vec![None; nodes.len()];
    let mut still_needed: Vec<u64> = nodes.iter().map(|node| node.needed).collect();
    let mut queue: BinaryHeap<Reverse<(Price<N>, Node)>> = nodes
        .iter()
        .enumerate()
        .filter(|(_, node)| node.needed == 0)
        .filter_map(|(at, node)| Some(Reverse((own(node, prices)?, at))))
        .collect();
    while let Some(Reverse((height, at))) = queue.pop() {
        if let Some(place) = heights.get_mut(at) {
            *place = Some(height);
        }
        for (user, weight) in nodes.get(at).into_iter().flat_map(|node| &node.users) {
            let Some(needed) = still_needed.get_mut(*user).filter(|needed| **needed > 0) else {
                continue;
            };
            *needed = needed.saturating_sub(*weight);
            let price = nodes.get(*user).and_then(|user| own(user, prices));
            if let Some(price) = price.filter(|_| *needed == 0) {
                queue.push(Reverse((height + price, *user)));
            }
        }
    }
    heights
}

/// The dearest parts of a node of which at least one is necessary: without them, the others do not suffice.
fn necessary<const N: usize>(node: &Condition, heights: &[Option<Price<N>>]) -> Vec<Node> {
    let mut parts: Vec<(Option<Price<N>>, Node, u64)> = node
        .parts
        .iter()
        .map(|(part, weight)| (heights.get(*part).copied().flatten(), *part, *weight))
        .collect();
    // What never comes true counts as dearest, and leads nowhere.
    parts.sort_by_key(|(height, part, _)| (height.is_some(), Reverse(*height), *part));
    let mut rest = parts
        .iter()
        .fold(0_u64, |sum, (_, _, weight)| sum.saturating_add(*weight));
    let mut chosen = Vec::new();
    for (height, part, weight) in parts {
        if rest < node.needed {
            break;
        }
        rest = rest.saturating_sub(weight);
        chosen.extend(height.map(|_| part));
    }
    chosen
}

/// A set of things of which every way to the goal takes one.
fn cut<const N: usize>(
    graph: &Graph,
    prices: &Prices<N>,
    heights: &[Option<Price<N>>],
) -> Vec<usize> {
    let nodes = graph.nodes();
    let necessary: Vec<Vec<Node>> = nodes
        .iter()
        .zip(heights)
        .map(|(node, height)| height.map_or_else(Vec::new, |_| necessary(node, heights)))
        .collect();
    let parts = |at: Node| necessary.get(at).into_iter().flatten().copied();
    let mut free_to_goal = vec![false; nodes.len()];
    let mut open = vec![graph.goal()];
    let mut doors: Vec<(Node, usize)> = Vec::new();
    while let Some(at) = open.pop() {
        if std::mem::replace(free_to_goal.get_mut(at).unwrap_or(&mut true), true) {
            continue;
        }
        let node = nodes.get(at);
        match node.and_then(|node| {
            node.thing
                .filter(|_| own(node, prices) > Some(Price::NOTHING))
        }) {
            Some(thing) => doors.push((at, thing)),
            None => open.extend(parts(at)),
        }
    }
    let from_start = from_start(nodes, &necessary, &free_to_goal, heights);
    let opens = |door: Node| parts(door).any(|part| from_start.get(part) == Some(&true));
    doors.retain(|(door, _)| nodes.get(*door).is_some_and(|n| n.needed == 0) || opens(*door));
    doors.into_iter().map(|(_, thing)| thing).collect()
}

/// The nodes that can be reached from the start before any from which the goal comes free.
fn from_start<const N: usize>(
    nodes: &[Condition],
    necessary: &[Vec<Node>],
    free_to_goal: &[bool],
    heights: &[Option<Price<N>>],
) -> Vec<bool> {
    let mut reached = vec![false; nodes.len()];
    let mut open: Vec<Node> = (0..nodes.len())
        .filter(|at| nodes.get(*at).is_some_and(|node| node.needed == 0))
        .collect();
    while let Some(at) = open.pop() {
        let behind = free_to_goal.get(at) == Some(&true) || heights.get(at) == Some(&None);
        let known = reached.get_mut(at);
        if behind || std::mem::replace(known.unwrap_or(&mut true), true) {
            continue;
        }
        let users = nodes.get(at).into_iter().flat_map(|node| &node.users);
        open.extend(users.map(|(user, _)| *user).filter(|user| {
            necessary
                .get(*user)
                .is_some_and(|parts| parts.contains(&at))
        }));
    }
    reached
}
