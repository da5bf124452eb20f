//! What does each node cost at the least, with the dearest of all it needs? A bound that is told at once.
//!
//! Two needs may share all they need in turn, so of that only the dearest counts for sure.

use super::Prices;
use super::field::{Knot, Part};
use super::set::Set;

/// What each node of a part costs at the least.
pub(super) struct Heights {
    /// By itself.
    own: Vec<u128>,
    /// With the dearest of all it needs.
    whole: Vec<u128>,
    /// The same where whatever runs in a circle with it may be paid for already.
    outside: Vec<u128>,
}

impl Heights {
    /// Needs come first. What a circle needs of itself is not counted: it is known too late for one look.
    pub(super) fn of<const K: usize>(part: &Part<K>, prices: &Prices<'_>) -> Self {
        let count = part.nodes.len();
        let surely = |knot: &Knot<K>| knot.thing.map_or(0, |thing| prices.surely(thing));
        let own: Vec<u128> = part.nodes.iter().map(surely).collect();
        let (mut whole, mut outside) = (vec![0_u128; count], vec![0_u128; count]);
        for (at, knot) in part.nodes.iter().enumerate() {
            let mut with = knot.with;
            with.remove(at);
            let dearest = |of: &Set<K>, known: &dyn Fn(usize) -> u128| {
                of.iter().map(known).max().unwrap_or(0)
            };
            let height = |known: &dyn Fn(usize) -> u128| {
                let ways = knot.ways.iter().map(|way| dearest(way, known));
                own[at].saturating_add(dearest(&with, known).max(ways.min().unwrap_or(0)))
            };
            let beyond = |of: usize| {
                if part.top[of] == part.top[at] {
                    0
                } else {
                    whole[of]
                }
            };
            let (all, others) = (height(&|of| whole[of]), height(&beyond));
            (whole[at], outside[at]) = (all, others);
        }
        Self {
            own,
            whole,
            outside,
        }
    }

    /// What all of these cost at the least together: each by itself, or the dearest with what it needs. Of nodes that are
    /// `begun`, what they need may be paid for already where it runs in a circle with them.
    pub(super) fn of_all<const K: usize>(
        &self,
        nodes: &Set<K>,
        begun: impl Fn(usize) -> bool,
    ) -> u128 {
        let (mut each, mut dearest) = (0_u128, 0_u128);
        for node in nodes.iter() {
            each = each.saturating_add(self.own[node]);
            let heights = if begun(node) {
                &self.outside
            } else {
                &self.whole
            };
            dearest = dearest.max(heights[node]);
        }
        each.max(dearest)
    }
}
