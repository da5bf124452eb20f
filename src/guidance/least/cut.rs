//! Which things stand between the start and the goal, so that every way to it takes one of them?
//!
//! Every node is priced as if only its dearest necessary part had to be paid for. Between the start and the nodes from
//! which the goal then comes free lies a cut.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

use super::Price;
use super::bound::Prices;
use super::graph::{Condition, Graph, Node};

/// Whether the goal comes true with the things that are not ruled out.
pub(super) fn is_reached<const N: usize>(graph: &Graph, prices: &Prices<N>) -> bool {
    graph.true_with(|thing| price(prices, thing).is_some())[graph.goal()]
}

/// Whether the goal comes true with these things alone, each of them in its turn. What leans on itself in a circle never
/// does.
pub(in crate::guidance) fn suffices(graph: &Graph, set: &BTreeSet<usize>) -> bool {
    graph.true_with(|thing| set.contains(&thing))[graph.goal()]
}

fn price<const N: usize>(prices: &Prices<N>, thing: usize) -> Option<Price<N>> {
    prices.get(thing).copied().flatten()
}

/// What a node itself costs, beside its parts; None where it may not be taken.
fn own<const N: usize>(node: Condition<'_>, prices: &Prices<N>) -> Option<Price<N>> {
    node.thing
        .map_or_else(|| Some(Price::NOTHING), |thing| price(prices, thing))
}

/// The price of each node where of several necessary parts only the dearest is paid for; None where it never comes
/// true. Nodes are settled in the order of their prices, as in Knuth's generalization of Dijkstra's algorithm.
pub(super) fn heights<const N: usize>(graph: &Graph, prices: &Prices<N>) -> Vec<Option<Price<N>>> {
    let mut heights: Vec<Option<Price<N>>> = vec![None; graph.count()];
    let mut still_needed: Vec<u64> = graph.nodes().map(|node| node.needed).collect();
    let mut queue: BinaryHeap<Reverse<(Price<N>, Node)>> = graph
        .nodes()
        .enumerate()
        .filter(|(_, node)| node.needed == 0)
        .filter_map(|(at, node)| Some(Reverse((own(node, prices)?, at))))
        .collect();
    while let Some(Reverse((height, at))) = queue.pop() {
        if let Some(place) = heights.get_mut(at) {
            *place = Some(height);
        }
        for (user, weight) in graph.node(at).users {
            let Some(needed) = still_needed.get_mut(*user).filter(|needed| **needed > 0) else {
                continue;
            };
            *needed = needed.saturating_sub(*weight);
            let price = own(graph.node(*user), prices);
            if let Some(price) = price.filter(|_| *needed == 0) {
                queue.push(Reverse((height + price, *user)));
            }
        }
    }
    heights
}

/// The parts of a node of which at least one is necessary: without them, the others do not suffice.
enum Necessary {
    One(Node),
    Every,
    Some(Vec<Node>),
}

impl Necessary {
    /// The dearest such parts. What never comes true counts as dearest.
    fn of<const N: usize>(node: Condition<'_>, heights: &[Option<Price<N>>]) -> Self {
        let height = |part: Node| heights.get(part).copied().flatten();
        let dearest = |part: Node| (height(part).is_none(), height(part), Reverse(part));
        let all = node.parts.iter();
        let mut rest = all.fold(0_u64, |sum, (_, weight)| sum.saturating_add(*weight));
        let least = node.parts.iter().map(|(_, weight)| *weight).min();
        if rest == node.needed {
            let parts = node.parts.iter().map(|(part, _)| *part);
            return parts
                .max_by_key(|part| dearest(*part))
                .map_or(Self::Every, Self::One);
        }
        if least.is_none_or(|least| least >= node.needed) {
            return Self::Every;
        }
        let mut parts = node.parts.to_vec();
        parts.sort_by_key(|(part, _)| Reverse(dearest(*part)));
        let mut chosen = Vec::new();
        for (part, weight) in parts {
            if rest < node.needed {
                break;
            }
            rest = rest.saturating_sub(weight);
            chosen.push(part);
        }
        Self::Some(chosen)
    }

    fn contains(&self, part: Node) -> bool {
        match self {
            Self::One(one) => *one == part,
            Self::Every => true,
            Self::Some(parts) => parts.contains(&part),
        }
    }
}

/// A set of things of which every way to the goal takes one.
pub(super) fn cut<const N: usize>(
    graph: &Graph,
    prices: &Prices<N>,
    heights: &[Option<Price<N>>],
) -> Vec<usize> {
    let necessary: Vec<Necessary> = graph
        .nodes()
        .map(|node| Necessary::of(node, heights))
        .collect();
    let is_necessary = |part: Node, of: Node| necessary.get(of).is_some_and(|n| n.contains(part));
    let parts = |at: Node| {
        let parts = graph.node(at).parts.iter().map(|(part, _)| *part);
        parts.filter(move |part| is_necessary(*part, at))
    };
    let mut free_to_goal = vec![false; graph.count()];
    let mut open = vec![graph.goal()];
    let mut doors: Vec<(Node, usize)> = Vec::new();
    while let Some(at) = open.pop() {
        if std::mem::replace(free_to_goal.get_mut(at).unwrap_or(&mut true), true) {
            continue;
        }
        let node = graph.node(at);
        let costs = |_: &usize| own(node, prices) != Some(Price::NOTHING);
        match node.thing.filter(costs) {
            Some(thing) => doors.push((at, thing)),
            None => open.extend(parts(at)),
        }
    }
    // From the start, up to the nodes from which the goal comes free.
    let mut from_start = vec![false; graph.count()];
    let starts = graph.nodes().enumerate();
    let mut open: Vec<Node> = starts
        .filter(|(_, node)| node.needed == 0)
        .map(|(at, _)| at)
        .collect();
    while let Some(at) = open.pop() {
        let behind = free_to_goal.get(at) == Some(&true) || heights.get(at) == Some(&None);
        if behind || std::mem::replace(from_start.get_mut(at).unwrap_or(&mut true), true) {
            continue;
        }
        let users = graph.node(at).users.iter().map(|(user, _)| *user);
        open.extend(users.filter(|user| is_necessary(at, *user)));
    }
    let opens = |door: Node| {
        graph.node(door).needed == 0 || parts(door).any(|part| from_start.get(part) == Some(&true))
    };
    doors.retain(|(door, thing)| opens(*door) && prices.get(*thing).is_some_and(Option::is_some));
    doors.into_iter().map(|(_, thing)| thing).collect()
}
