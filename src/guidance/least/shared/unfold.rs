//! How does a graph look when every node needs all of its parts, or any one of them? "Two of three" and "twelve credits"
//! are unfolded into such nodes, part by part; what cannot come true, or is true already, is left out.

use std::collections::HashMap;

use super::Prices;
use super::spare::Known;
use crate::guidance::least::graph::{Condition, Graph, Node};

/// How many nodes a graph may unfold into.
const MOST: usize = 6_000;

/// A node that needs all of its parts, or any.
#[derive(Clone, Debug)]
pub(super) struct Plain {
    pub(super) thing: Option<usize>,
    pub(super) any: bool,
    pub(super) parts: Vec<usize>,
}

/// What became of a graph.
pub(super) enum Unfolded {
    /// The goal is true already.
    There,
    /// The goal cannot come true.
    Never,
    /// It is too large to unfold.
    TooLarge,
    /// The nodes that matter; the goal is the first.
    Nodes(Vec<Plain>),
}

/// Unfolds a graph from its goal, with the things that `may` be taken.
pub(super) fn unfold(graph: &Graph, prices: &Prices<'_>, may: impl Fn(usize) -> bool) -> Unfolded {
    let possible = graph.true_with(may);
    let free = graph.true_with(|_| false);
    let is = |of: &[bool], node: Node| of.get(node).copied().unwrap_or(false);
    if is(&free, graph.goal()) {
        return Unfolded::There;
    }
    if !is(&possible, graph.goal()) {
        return Unfolded::Never;
    }
    let known = Known {
        graph,
        prices,
        free: &free,
        possible: &possible,
    };
    let mut making = Making {
        nodes: Vec::new(),
        of: vec![None; graph.count()],
        open: Vec::new(),
    };
    making.node(graph.goal());
    while let Some((node, place)) = making.open.pop() {
        if making.nodes.len() > MOST {
            return Unfolded::TooLarge;
        }
        let condition = graph.node(node);
        let mut needed = condition.needed;
        let mut parts = Vec::new();
        for &(part, weight) in condition.parts {
            if is(&free, part) {
                needed = needed.saturating_sub(weight);
            } else if is(&possible, part) {
                parts.push((part, weight));
            }
        }
        known.without_spare(needed, &mut parts);
        making.unfold(condition, place, needed, parts);
    }
    Unfolded::Nodes(making.nodes)
}

struct Making {
    nodes: Vec<Plain>,
    /// The place of each node of the graph.
    of: Vec<Option<usize>>,
    open: Vec<(Node, usize)>,
}

impl Making {
    fn node(&mut self, node: Node) -> usize {
        if let Some(Some(place)) = self.of.get(node) {
            return *place;
        }
        let place = self.add(false);
        if let Some(of) = self.of.get_mut(node) {
            *of = Some(place);
        }
        self.open.push((node, place));
        place
    }

    fn add(&mut self, any: bool) -> usize {
        self.nodes.push(Plain {
            thing: None,
            any,
            parts: Vec::new(),
        });
        self.nodes.len() - 1
    }

    fn fill(&mut self, place: usize, any: bool, parts: Vec<usize>) {
        if let Some(node) = self.nodes.get_mut(place) {
            node.any = any;
            node.parts = parts;
        }
    }

    fn unfold(
        &mut self,
        of: Condition<'_>,
        place: usize,
        needed: u64,
        mut parts: Vec<(Node, u64)>,
    ) {
        parts.retain(|(_, weight)| *weight > 0);
        // Heavy parts first: what remains to be decided then is soon little.
        parts.sort_by_key(|(part, weight)| (std::cmp::Reverse(*weight), *part));
        let place = match of.thing {
            None => place,
            Some(thing) => {
                let under = (needed > 0).then(|| self.add(false));
                self.fill(place, false, under.into_iter().collect());
                if let Some(node) = self.nodes.get_mut(place) {
                    node.thing = Some(thing);
                }
                match under {
                    Some(under) => under,
                    None => return,
                }
            }
        };
        let parts: Vec<(usize, u64)> = parts
            .into_iter()
            .map(|(part, weight)| (self.node(part), weight.min(needed)))
            .collect();
        // What is still needed of the parts from some place on, and the node of that.
        let mut made: HashMap<(usize, u64), usize> = HashMap::from([((0, needed), place)]);
        let mut open = vec![(0, needed)];
        while let Some((from, needed)) = open.pop() {
            let Some(place) = made.get(&(from, needed)).copied() else {
                continue;
            };
            let rest = parts.get(from..).unwrap_or_default();
            let sum = rest
                .iter()
                .fold(0_u64, |sum, (_, w)| sum.saturating_add(*w));
            let least = rest.last().map_or(0, |(_, weight)| *weight);
            let names = || rest.iter().map(|(part, _)| *part).collect();
            if sum - least < needed {
                self.fill(place, false, names());
            } else if least >= needed {
                self.fill(place, true, names());
            } else if let Some(&(part, weight)) = rest.first() {
                let mut then = |making: &mut Self, needed| {
                    *made.entry((from + 1, needed)).or_insert_with(|| {
                        open.push((from + 1, needed));
                        making.add(false)
                    })
                };
                let with = if weight >= needed {
                    part
                } else {
                    let rest = then(self, needed - weight);
                    let both = self.add(false);
                    self.fill(both, false, vec![part, rest]);
                    both
                };
                let mut ways = vec![with];
                if sum - weight >= needed {
                    ways.push(then(self, needed));
                }
                self.fill(place, true, ways);
            }
            if self.nodes.len() > 2 * MOST {
                return;
            }
        }
    }
}
