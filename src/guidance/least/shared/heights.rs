//! What does each node cost at the least, with the dearest of all it needs? A bound that is told at once.
//!
//! Two needs may share all they need in turn, so of several only the dearest counts for sure.

use super::Prices;
use super::field::Part;
use super::set::Set;

/// What each node of a part costs at the least.
pub(super) struct Heights {
    /// With all it needs.
    whole: Vec<u128>,
    /// The same where whatever runs in a circle with it may be paid for already.
    outside: Vec<u128>,
}

impl Heights {
    /// Needs come first. What a circle needs of itself is not counted: it is known too late for one look.
    pub(super) fn of<const K: usize>(part: &Part<K>, prices: &Prices<'_>) -> Self {
        let count = part.nodes.len();
        let (mut whole, mut outside) = (vec![0_u128; count], vec![0_u128; count]);
        for (at, knot) in part.nodes.iter().enumerate() {
            // What stands in a block may add nothing to what is taken.
            let own = knot.thing.filter(|thing| !prices.is_in_block(*thing));
            let own = own.map_or(0, |thing| prices.alone(thing));
            let mut with = knot.with;
            with.remove(at);
            let dearest = |of: &Set<K>, known: &dyn Fn(usize) -> u128| {
                of.iter().map(known).max().unwrap_or(0)
            };
            let height = |known: &dyn Fn(usize) -> u128| {
                let ways = knot.ways.iter().map(|way| dearest(way, known));
                own.saturating_add(dearest(&with, known).max(ways.min().unwrap_or(0)))
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
        Self { whole, outside }
    }

    /// What a node costs at the least, where what runs in a circle with it may be paid for already, or not.
    pub(super) fn of_node(&self, node: usize, in_part: bool) -> u128 {
        let known = if in_part { &self.outside } else { &self.whole };
        known[node]
    }
}
