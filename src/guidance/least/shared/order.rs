//! In which order are choices best made, so that little is open at any time? The fewer needs are open at once, the fewer
//! points a search has to tell apart.
//!
//! Two orders are drawn, from the goal down: one opens as few new needs as it can, the other goes by how much lies below a
//! node. The one with the fewer sets of open needs is taken. (Such orders are known from elimination in Bayesian networks,
//! where the best is hard to find and greedy ones are good: Koller and Friedman 2009, 9.4.3.)

use std::cmp::Reverse;

use super::circles::Order;
use super::set::Set;

/// How many sets of needs may be open in all, and no more are told apart.
const MOST_OPEN: usize = 120;

/// The same nodes in an order in which little is open at any time, and about how many sets of needs may be open in all, as
/// a power of two. What runs in a circle stands together still.
pub(super) fn narrow<const K: usize>(
    found: &Order,
    needs: impl Fn(usize) -> Set<K>,
) -> (Vec<usize>, u32) {
    let units = Units::of(found, needs);
    let by_opening = units.ordered(|unit, opens| (opens, Reverse(units.height[unit])));
    let by_height = units.ordered(|unit, opens| (Reverse(units.height[unit]), opens));
    let both = [by_opening, by_height]
        .into_iter()
        .min_by_key(|(_, sets)| *sets);
    let (order, sets) = both.unwrap_or_default();
    let nodes = order.iter().rev().flat_map(|unit| &units.members[*unit]);
    (nodes.copied().collect(), sets.max(1).ilog2())
}

/// Nodes by themselves, and those of a circle as one.
#[derive(Default)]
struct Units {
    /// The nodes of each, needs first.
    members: Vec<Vec<usize>>,
    /// What each needs, beside itself.
    needs: Vec<Vec<usize>>,
    /// Who needs each.
    users: Vec<Vec<usize>>,
    /// How many others lie below each, one under the other.
    height: Vec<usize>,
}

impl Units {
    fn of<const K: usize>(found: &Order, needs: impl Fn(usize) -> Set<K>) -> Self {
        let mut units = Self::default();
        let mut unit_of = vec![0; found.circle.len()];
        let mut last = None;
        for at in &found.nodes {
            let circle = found.circle[*at];
            if circle.is_none() || circle != last {
                units.members.push(Vec::new());
            }
            last = circle;
            let unit = units.members.len() - 1;
            unit_of[*at] = unit;
            units.members[unit].push(*at);
        }
        units.users = vec![Vec::new(); units.members.len()];
        for (unit, members) in units.members.iter().enumerate() {
            let mut below = Set::<K>::NONE;
            let all = members.iter().flat_map(|member| needs(*member).iter());
            all.for_each(|node| below.add(unit_of[node]));
            below.remove(unit);
            let below: Vec<usize> = below.iter().collect();
            let height = below.iter().map(|other| units.height[*other] + 1).max();
            units.height.push(height.unwrap_or(0));
            for other in &below {
                units.users[*other].push(unit);
            }
            units.needs.push(below);
        }
        units
    }

    /// All of them, users first: of those whose users have all come, the one of the least rank, which is told how many new
    /// needs it opens. And how many sets of needs may be open, all told.
    fn ordered<R: Ord>(&self, rank: impl Fn(usize, usize) -> R) -> (Vec<usize>, u128) {
        let count = self.members.len();
        let mut users: Vec<usize> = self.users.iter().map(Vec::len).collect();
        let mut opens: Vec<usize> = self.needs.iter().map(Vec::len).collect();
        let mut is_open = vec![false; count];
        let mut ready: Vec<usize> = (0..count).rev().filter(|unit| users[*unit] == 0).collect();
        let (mut order, mut open, mut sets) = (Vec::with_capacity(count), 0_usize, 0_u128);
        let next = |ready: &[usize], opens: &[usize]| {
            let each = ready.iter().enumerate();
            let least = each.min_by_key(|(_, unit)| rank(**unit, opens[**unit]));
            least.map(|(nth, _)| nth)
        };
        while let Some(nth) = next(&ready, &opens) {
            let unit = ready.remove(nth);
            open -= usize::from(is_open[unit]);
            for below in &self.needs[unit] {
                if !std::mem::replace(&mut is_open[*below], true) {
                    open += 1;
                    self.users[*below].iter().for_each(|user| opens[*user] -= 1);
                }
                users[*below] -= 1;
                if users[*below] == 0 {
                    ready.push(*below);
                }
            }
            sets = sets.saturating_add(1 << open.min(MOST_OPEN));
            order.push(unit);
        }
        (order, sets)
    }
}
