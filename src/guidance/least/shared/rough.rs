//! What does the best cost at the most, and which things are too dear to be part of anything as good? Told at once, before
//! any search.
//!
//! Each node is given the cheapest parts it can do with, as if none of them were shared (Knuth 1977): that makes a set,
//! and what it costs is a ceiling. And whoever takes a thing pays at the least for it and the dearest of what it needs.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

use super::{Cost, Prices};
use crate::guidance::least::cut::suffices;
use crate::guidance::least::graph::{Graph, Node};

/// A set that reaches the goal, and what it costs.
pub(super) struct Rough<'g> {
    graph: &'g Graph,
    things: BTreeSet<usize>,
    pub(super) price: u128,
}

impl<'g> Rough<'g> {
    /// Some set, a good one as a rule; none where nothing reaches the goal.
    pub(super) fn of(graph: &'g Graph, prices: &Prices<'_>) -> Option<Self> {
        let costs = Costs::of(graph, |thing| prices.alone(thing), u128::saturating_add);
        let things = costs.chosen(graph)?;
        let (mut cost, mut taken) = (Cost::default(), Vec::new());
        for thing in &things {
            cost.add(prices.added(*thing, &taken), *thing);
            taken.push(*thing);
        }
        Some(Self {
            graph,
            things,
            price: cost.price,
        })
    }

    /// For each thing, whether it can be part of a set that costs no more than this one.
    pub(super) fn near(&self, prices: &Prices<'_>) -> Vec<bool> {
        let least = Costs::at_least(self.graph, prices).of_things(self.graph);
        let near = least.map(|cost| cost.is_some_and(|cost| cost <= self.price));
        near.collect()
    }

    /// The set, without what is superfluous in it.
    pub(super) fn set(self) -> BTreeSet<usize> {
        let mut set = self.things;
        for thing in set.clone().into_iter().rev() {
            set.remove(&thing);
            if !suffices(self.graph, &set) {
                set.insert(thing);
            }
        }
        set
    }
}

/// Between what and what sets cost that hold a thing and all it needs.
#[derive(Clone, Copy, Debug)]
pub(in crate::guidance) struct Range {
    /// No such set costs less.
    pub(in crate::guidance) least: u128,
    /// One of them costs no more.
    pub(in crate::guidance) most: u128,
}

/// The range of each thing; none where there is no way to it.
pub(in crate::guidance) fn ranges(
    graph: &Graph,
    prices: &Prices<'_>,
) -> impl Iterator<Item = Option<Range>> {
    let least = Costs::at_least(graph, prices).of_things(graph);
    let most = Costs::of(
        graph,
        |thing| prices.added(thing, &[]),
        u128::saturating_add,
    );
    let both = least.zip(most.of_things(graph));
    both.map(|(least, most)| {
        Some(Range {
            least: least?,
            most: most?,
        })
    })
}

/// What each node costs where its parts are joined in one way or another, and in which order that was found.
struct Costs {
    cost: Vec<Option<u128>>,
    found: Vec<usize>,
}

impl Costs {
    fn of(graph: &Graph, own: impl Fn(usize) -> u128, join: fn(u128, u128) -> u128) -> Self {
        let count = graph.count();
        let mut costs = Self {
            cost: vec![None; count],
            found: vec![usize::MAX; count],
        };
        let own = |node: Node| graph.node(node).thing.map_or(0, &own);
        let mut left: Vec<u64> = graph.nodes().map(|node| node.needed).collect();
        let mut joined = vec![0_u128; count];
        let free = (0..count).filter(|node| left[*node] == 0);
        let mut open: BinaryHeap<Reverse<(u128, Node)>> =
            free.map(|node| Reverse((own(node), node))).collect();
        let mut nth = 0;
        while let Some(Reverse((cost, at))) = open.pop() {
            costs.cost[at] = Some(cost);
            costs.found[at] = nth;
            nth += 1;
            for (user, weight) in graph.node(at).users {
                if left[*user] == 0 {
                    continue;
                }
                left[*user] = left[*user].saturating_sub(*weight);
                joined[*user] = join(joined[*user], cost);
                if left[*user] == 0 {
                    let cost = joined[*user].saturating_add(own(*user));
                    open.push(Reverse((cost, *user)));
                }
            }
        }
        costs
    }

    /// Where of several parts only the dearest is paid for.
    fn at_least(graph: &Graph, prices: &Prices<'_>) -> Self {
        Self::of(graph, |thing| prices.surely(thing), u128::max)
    }

    /// What each thing costs.
    fn of_things(self, graph: &Graph) -> impl Iterator<Item = Option<u128>> + use<> {
        let nodes = graph.nodes().zip(self.cost);
        let things = nodes.filter_map(|(condition, cost)| Some((condition.thing?, cost)));
        let mut of_things = vec![None; graph.things()];
        things.for_each(|(thing, cost)| of_things[thing] = cost);
        of_things.into_iter()
    }

    /// The things of the goal's parts, of their parts and so on, the first found of each.
    fn chosen(&self, graph: &Graph) -> Option<BTreeSet<usize>> {
        self.cost[graph.goal()]?;
        let mut things = BTreeSet::new();
        let mut seen = vec![false; graph.count()];
        let mut open = vec![graph.goal()];
        while let Some(at) = open.pop() {
            if std::mem::replace(&mut seen[at], true) {
                continue;
            }
            let condition = graph.node(at);
            things.extend(condition.thing);
            let mut parts = condition.parts.to_vec();
            parts.sort_unstable_by_key(|(part, _)| self.found[*part]);
            let mut needed = condition.needed;
            for (part, weight) in parts {
                if needed == 0 {
                    break;
                }
                needed = needed.saturating_sub(weight);
                open.push(part);
            }
        }
        Some(things)
    }
}
