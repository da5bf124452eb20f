//! Which parts of a condition can never be needed? Where so many of many are asked for, a part that serves nothing else
//! is spared where other such parts do as much for less.
//!
//! Whoever has it among the best could have one of those in its place, or does without it as all of them are there.

use super::{Cost, Prices};
use crate::guidance::least::graph::{Graph, Node};

/// So far down it is looked whether anything else needs what a part needs.
const DEEPEST: usize = 20;

/// What is known of a graph already.
pub(super) struct Known<'k> {
    pub(super) graph: &'k Graph,
    pub(super) prices: &'k Prices<'k>,
    /// Nodes that are true with nothing taken.
    pub(super) free: &'k [bool],
    /// Nodes that can come true.
    pub(super) possible: &'k [bool],
}

impl Known<'_> {
    /// Takes out the parts that can be spared, where so much is needed of them.
    pub(super) fn without_spare(&self, needed: u64, parts: &mut Vec<(Node, u64)>) {
        let least = parts.iter().map(|(_, weight)| *weight).min().unwrap_or(0);
        let sum = parts
            .iter()
            .fold(0_u64, |sum, (_, w)| sum.saturating_add(*w));
        // Where all are needed, or any one is enough, there is nothing to count.
        if least >= needed || sum.saturating_sub(least) < needed {
            return;
        }
        let own = parts.iter().filter_map(|(part, weight)| {
            let cost = self.of_itself(*part, DEEPEST)?;
            Some((cost, *part, *weight))
        });
        let mut own: Vec<(Cost, Node, u64)> = own.collect();
        own.sort_unstable();
        let spare = own.iter().enumerate().filter(|(nth, (.., weight))| {
            let cheaper = own.iter().take(*nth).filter(|(.., other)| other >= weight);
            let sum = cheaper.fold(0_u64, |sum, (.., other)| sum.saturating_add(*other));
            sum >= needed
        });
        let spare: Vec<Node> = spare.map(|(_, (_, part, _))| *part).collect();
        parts.retain(|(part, _)| !spare.contains(part));
    }

    /// What a node costs that one other needs, and nothing else needs anything below it; none elsewhere.
    fn of_itself(&self, at: Node, deepest: usize) -> Option<Cost> {
        let node = self.graph.node(at);
        if node.users.len() != 1 || deepest == 0 || !self.possible[at] {
            return None;
        }
        let mut cost = Cost::default();
        if let Some(thing) = node.thing {
            if self.prices.is_in_block(thing) {
                return None;
            }
            cost.add(self.prices.alone(thing), thing);
        }
        let there = node.parts.iter().filter(|(part, _)| self.free[*part]);
        let there = there.fold(0_u64, |sum, (_, weight)| sum.saturating_add(*weight));
        let needed = node.needed.saturating_sub(there);
        if needed == 0 {
            return Some(cost);
        }
        let open = node
            .parts
            .iter()
            .filter(|(part, _)| !self.free[*part] && self.possible[*part]);
        let (mut sum, mut least) = (0_u64, u64::MAX);
        let mut below: Vec<Cost> = Vec::new();
        for (part, weight) in open {
            (sum, least) = (sum.saturating_add(*weight), least.min(*weight));
            below.push(self.of_itself(*part, deepest - 1)?);
        }
        if least >= needed {
            let cheapest = below.into_iter().min()?;
            return Some(cost.and(cheapest));
        }
        let all = sum.saturating_sub(least) < needed;
        all.then(|| below.into_iter().fold(cost, Cost::and))
    }
}
