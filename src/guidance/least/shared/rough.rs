//! What does the best cost at the most, and which things are too dear to be part of anything as good? Told at once, before
//! any search.
//!
//! Each node is given the cheapest parts it can do with, as if none of them were shared (Knuth 1977): that makes a set,
//! and what it costs is a ceiling. And whoever takes a thing pays at the least for it and the dearest of what it needs,
//! and beside that for what stands between it and the goal: what has to come before a thing is not what comes after it.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

use super::Prices;
use crate::guidance::least::cut::suffices;
use crate::guidance::least::graph::{Graph, Node};

/// What is told of a graph at once, for any goals in it.
pub(in crate::guidance) struct Rough {
    /// What each thing costs by itself at the most, and at the least beside what is paid in any case.
    alone: Vec<u128>,
    surely: Vec<u128>,
    /// What is paid in any case.
    paid: u128,
    tree: Costs,
    /// What each node costs at the least, with the dearest of what it needs.
    least: Vec<Option<u128>>,
}

impl Rough {
    pub(in crate::guidance) fn of(graph: &Graph, prices: &Prices<'_>) -> Self {
        Self::beside(graph, prices, |_| Vec::new())
    }

    /// The same for the graph's own goal alone, and closer: what every way there passes through is paid in any case.
    pub(super) fn toward_goal(graph: &Graph, prices: &Prices<'_>) -> Self {
        let sure = |tree: &Costs| sure(graph, |node| tree.cost[node].is_some());
        Self::beside(graph, prices, sure)
    }

    fn beside(graph: &Graph, prices: &Prices<'_>, sure: impl FnOnce(&Costs) -> Vec<usize>) -> Self {
        let things = || 0..graph.things();
        let alone: Vec<u128> = things().map(|thing| prices.added(thing, &[])).collect();
        let tree = Costs::of(graph, |thing| alone[thing], u128::saturating_add);
        let mut surely: Vec<u128> = things().map(|thing| prices.surely(thing)).collect();
        let sure = sure(&tree).into_iter();
        let paid = sure.map(|thing| std::mem::take(&mut surely[thing]));
        Self {
            paid: paid.fold(0, u128::saturating_add),
            least: Costs::of(graph, |thing| surely[thing], u128::max).cost,
            alone,
            surely,
            tree,
        }
    }

    /// Some set that reaches one of these goals, a good one as a rule; none where nothing reaches any.
    pub(in crate::guidance) fn set(
        &self,
        graph: &Graph,
        goals: &[Node],
    ) -> Option<BTreeSet<usize>> {
        let reached = goals
            .iter()
            .filter_map(|goal| Some((self.tree.cost[*goal]?, *goal)));
        let (_, goal) = reached.min()?;
        Some(self.tree.chosen(graph, goal))
    }

    /// What these cost at the most.
    pub(in crate::guidance) fn at_most(&self, things: &BTreeSet<usize>) -> u128 {
        let each = things.iter().map(|thing| self.alone[*thing]);
        each.fold(0, u128::saturating_add)
    }

    /// For each node, whether it can be part of a set that reaches one of these goals and costs no more than this.
    pub(in crate::guidance) fn near(
        &self,
        graph: &Graph,
        goals: &[Node],
        ceiling: u128,
    ) -> Vec<bool> {
        let spare = ceiling.saturating_sub(self.paid);
        let within = |node: Node, above: u128| {
            let all = self.least[node].map(|least| above.saturating_add(least));
            all.is_some_and(|all| all <= spare)
        };
        let mut near = vec![false; graph.count()];
        let near_goals = goals.iter().filter(|goal| within(**goal, 0));
        let mut open: BinaryHeap<Reverse<(u128, Node)>> =
            near_goals.map(|goal| Reverse((0, *goal))).collect();
        // From the goals down, so that the cheapest way from each node up to a goal is known before its parts are seen.
        while let Some(Reverse((mut above, at))) = open.pop() {
            if std::mem::replace(&mut near[at], true) {
                continue;
            }
            let condition = graph.node(at);
            let own = condition.thing.map_or(0, |thing| self.surely[thing]);
            above = above.saturating_add(own);
            let parts = condition.parts.iter().map(|(part, _)| *part);
            let parts = parts.filter(|part| !near[*part] && within(*part, above));
            open.extend(parts.map(|part| Reverse((above, part))));
        }
        near
    }
}

/// Things that are part of every set that reaches the goal by way of nodes that it may pass, as far as one sees without
/// deciding anything.
pub(super) fn sure(graph: &Graph, may: impl Fn(Node) -> bool) -> Vec<usize> {
    let mut sure = Vec::new();
    let mut seen = vec![false; graph.count()];
    let mut open = vec![graph.goal()];
    while let Some(at) = open.pop() {
        if std::mem::replace(&mut seen[at], true) {
            continue;
        }
        let condition = graph.node(at);
        sure.extend(condition.thing);
        let parts = condition.parts.iter().filter(|(part, _)| may(*part));
        let all: u128 = parts.clone().map(|(_, weight)| u128::from(*weight)).sum();
        let short = |weight: u64| all - u128::from(weight) < u128::from(condition.needed);
        let needed = parts.filter(|(_, weight)| short(*weight));
        open.extend(needed.map(|(part, _)| *part));
    }
    sure
}

/// A set that reaches the goal, without what is superfluous in it.
pub(super) fn thinned(graph: &Graph, mut set: BTreeSet<usize>) -> BTreeSet<usize> {
    for thing in set.clone().into_iter().rev() {
        set.remove(&thing);
        if !suffices(graph, &set) {
            set.insert(thing);
        }
    }
    set
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

    /// The things of the goal's parts, of their parts and so on, the first found of each.
    fn chosen(&self, graph: &Graph, goal: Node) -> BTreeSet<usize> {
        let mut things = BTreeSet::new();
        let (mut open, mut parts) = (vec![goal], Vec::new());
        let mut seen = vec![false; graph.count()];
        while let Some(at) = open.pop() {
            if std::mem::replace(&mut seen[at], true) {
                continue;
            }
            let condition = graph.node(at);
            things.extend(condition.thing);
            parts.clear();
            parts.extend(condition.parts);
            // Where all are needed, no order matters.
            let all = parts.iter().map(|(_, weight)| *weight);
            if condition.needed < all.fold(0, u64::saturating_add) {
                parts.sort_unstable_by_key(|(part, _)| self.found[*part]);
            }
            let mut needed = condition.needed;
            for (part, weight) in &parts {
                if needed == 0 {
                    break;
                }
                needed = needed.saturating_sub(*weight);
                open.push(*part);
            }
        }
        things
    }
}
