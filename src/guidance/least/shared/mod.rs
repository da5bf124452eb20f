//! Which things make something come true at the least, where many share what they need? The same question as next door,
//! for prices that add up, and much faster.
//!
//! Where places, nodes and words of a set are counted here, they are places in lists that were made to fit.

mod circles;
mod dear;
mod field;
mod forced;
mod heights;
mod joined;
mod needs;
mod order;
mod proof;
mod rough;
mod rounds;
mod search;
mod set;
mod share;
mod spare;
mod unfold;
mod worse;

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::Graph;
use field::Field;
pub(in crate::guidance) use rough::Rough;
use search::{Given, Room};
use unfold::{Plain, Unfolded};

/// A sum of prices, and which things come first where sums are equal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Cost {
    price: u128,
    /// One bit for each of the first things; the first is the highest.
    first: u128,
}

impl Cost {
    fn add(&mut self, price: u128, thing: usize) {
        self.price = self.price.saturating_add(price);
        if thing < 128 {
            self.first |= 1 << (127 - thing);
        }
    }

    /// Both together, of things that are not the same.
    fn and(self, other: Self) -> Self {
        Self {
            price: self.price.saturating_add(other.price),
            first: self.first | other.first,
        }
    }
}

impl PartialOrd for Cost {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Cost {
    fn cmp(&self, other: &Self) -> Ordering {
        self.price
            .cmp(&other.price)
            .then(other.first.cmp(&self.first))
    }
}

/// What things cost; each more than nothing.
pub(in crate::guidance) struct Prices<'p> {
    /// What each costs by itself.
    pub(in crate::guidance) alone: Vec<u128>,
    /// Things that together cost something else than their sum, but never less for one more.
    pub(in crate::guidance) blocks: Vec<Vec<usize>>,
    /// What a thing of a block adds to these.
    pub(in crate::guidance) beside: &'p dyn Fn(usize, &[usize]) -> u128,
    /// How many bits of a price stand below its first figure.
    pub(in crate::guidance) below_first: u32,
    /// What all other figures of all things come to at the most; less than one of the first.
    pub(in crate::guidance) others: u128,
}

impl Prices<'_> {
    fn alone(&self, thing: usize) -> u128 {
        self.alone.get(thing).copied().unwrap_or(0)
    }

    /// What a thing adds at the least: what stands in a block may add nothing to what is taken.
    fn surely(&self, thing: usize) -> u128 {
        if self.is_in_block(thing) {
            0
        } else {
            self.alone(thing)
        }
    }

    /// What a thing adds to these.
    fn added(&self, thing: usize, taken: &[usize]) -> u128 {
        if self.is_in_block(thing) {
            (self.beside)(thing, taken)
        } else {
            self.alone(thing)
        }
    }

    /// What a set costs.
    fn of_set(&self, things: &BTreeSet<usize>) -> u128 {
        let (mut cost, mut taken) = (Cost::default(), Vec::new());
        for thing in things {
            cost.add(self.added(*thing, &taken), *thing);
            taken.push(*thing);
        }
        cost.price
    }

    /// The same bound of a set of which so much is paid, as nothing has a part of one of the first figure.
    fn in_whole(&self, bound: u128, paid: u128) -> u128 {
        let below = self.below_first;
        let rest = paid & !(u128::MAX << below);
        let short = bound.saturating_sub(self.others);
        let up = short.saturating_add(!(u128::MAX << below)) >> below << below;
        bound.max(up | rest)
    }

    /// The greatest bound that such a set may have which costs no more than this.
    fn may_reach(&self, ceiling: u128) -> u128 {
        let whole = ceiling >> self.below_first << self.below_first;
        ceiling.min(whole.saturating_add(self.others))
    }

    /// The most that a set costs which has less of the first figure than this; none where nothing has.
    fn below(&self, price: u128) -> Option<u128> {
        (price >> self.below_first << self.below_first).checked_sub(1)
    }

    /// What a thing costs at the least and at the most; what stands in a block may cost anything.
    fn between(&self, thing: usize) -> (u128, u128) {
        if self.is_in_block(thing) {
            (0, u128::MAX)
        } else {
            (self.alone(thing), self.alone(thing))
        }
    }

    /// The first figure of a price.
    fn first(&self, price: u128) -> u128 {
        price >> self.below_first
    }

    /// The most that a set costs which has so much of the first figure.
    fn most(&self, first: u128) -> u128 {
        (first << self.below_first).saturating_add(self.others)
    }

    /// What a set costs at the least that has so much of the first figure.
    fn at_least(&self, first: u128) -> u128 {
        first.saturating_mul(1 << self.below_first)
    }

    /// How many bits it takes to count all things.
    fn counting(&self) -> u32 {
        usize::BITS - self.alone.len().leading_zeros()
    }

    /// Whether the other figures do no more than count things.
    fn is_short(&self) -> bool {
        self.below_first <= self.counting()
    }

    /// The same price without the other figures but that it is one thing more: nothing is for nothing.
    fn shortened(&self, price: u128) -> u128 {
        self.first(price) << self.counting() | 1
    }

    /// The same prices, shortened. What things of blocks add to others is shortened by `beside`.
    fn short<'b>(&self, beside: &'b dyn Fn(usize, &[usize]) -> u128) -> Prices<'b> {
        Prices {
            alone: self
                .alone
                .iter()
                .map(|price| self.shortened(*price))
                .collect(),
            blocks: self.blocks.clone(),
            beside,
            below_first: self.counting(),
            others: self.alone.len() as u128,
        }
    }

    fn is_in_block(&self, thing: usize) -> bool {
        self.blocks.iter().any(|block| block.contains(&thing))
    }
}

/// What became of a search.
pub(in crate::guidance) struct Cheapest {
    /// The best set found.
    pub(in crate::guidance) set: Option<BTreeSet<usize>>,
    /// No set costs less.
    pub(in crate::guidance) at_least: u128,
    /// None has less of the first figure, or there is none. The other figures and what comes first decide between equals as
    /// far as one round of the search sees.
    pub(in crate::guidance) finished: bool,
}

impl Cheapest {
    const NONE: Self = Self {
        set: None,
        at_least: 0,
        finished: true,
    };
    const FREE: Self = Self {
        set: Some(BTreeSet::new()),
        ..Self::NONE
    };
}

/// How many nodes are things or choices.
fn count(plain: &[Plain]) -> usize {
    let counts = plain.iter().filter(|node| node.thing.is_some() || node.any);
    counts.count()
}

/// The cheapest set that reaches the goal; of equal ones that whose things come first. None where this search has no
/// answer, as the graph is too large for it. `effort` is how many nodes may be looked at, roughly.
pub(in crate::guidance) fn cheapest(
    graph: &Graph,
    prices: &Prices<'_>,
    effort: u64,
) -> Option<Cheapest> {
    cheapest_in(Room::USUAL, graph, prices, effort)
}

/// The same, where so much may be kept at once.
fn cheapest_in(room: Room, graph: &Graph, prices: &Prices<'_>, effort: u64) -> Option<Cheapest> {
    let rough = Rough::toward_goal(graph, prices);
    let Some(known) = rough.set(graph, &[graph.goal()]) else {
        return Some(Cheapest::NONE);
    };
    let ceiling = prices.of_set(&known);
    let near = rough.near(graph, &[graph.goal()], ceiling);
    if rough::sure(graph, |node| near[node]).len() == known.len() {
        // Whatever costs no more holds all of these.
        return Some(Cheapest {
            set: Some(known),
            at_least: ceiling,
            finished: true,
        });
    }
    let near: Vec<bool> = graph.all_things().map(|node| near[node]).collect();
    let mut plain = match unfold::unfold(graph, prices, |thing| near[thing]) {
        Unfolded::TooLarge => return None,
        Unfolded::Never => return Some(Cheapest::NONE),
        Unfolded::There => return Some(Cheapest::FREE),
        Unfolded::Nodes(nodes) => nodes,
    };
    let nodes = count(&plain);
    // Where nodes fit, what is kept beside them of circles may not yet: then into the next larger set.
    let mut fitting = SIZES.iter().filter(|(most, _)| nodes <= *most);
    let mut found =
        fitting.find_map(|(_, within)| within(&mut plain, prices, (ceiling, effort), room))?;
    // What costs no more than the known may not have been found: then nothing has less of the first figure than it, or
    // the search was not finished.
    if found.set.is_none() {
        found.set = Some(rough::thinned(graph, known));
    }
    Some(found)
}

type Within = fn(&mut [Plain], &Prices<'_>, (u128, u64), Room) -> Option<Cheapest>;

/// How many nodes fit into sets of each size.
const SIZES: [(usize, Within); 5] = [
    (64, within::<1>),
    (128, within::<2>),
    (256, within::<4>),
    (512, within::<8>),
    (4096, within::<64>),
];

/// Searches for what costs no more than this, with sets of so many words; none where they are too small.
fn within<const K: usize>(
    plain: &mut [Plain],
    prices: &Prices<'_>,
    (limit, mut effort): (u128, u64),
    room: Room,
) -> Option<Cheapest> {
    let looked_at = plain.len() as u64 * K as u64;
    effort = effort.checked_sub(looked_at)?;
    let Some(field) = Field::<K>::of(plain, &prices.blocks, false) else {
        return Some(Cheapest::NONE);
    };
    let given = Given {
        prices,
        sure: &[],
        limit,
        depth: 0,
        only_ties: false,
        room,
    };
    let found = search::of_field(&field, given, &mut effort)?;
    Some(Cheapest {
        set: found.best.map(|(_, things)| things.into_iter().collect()),
        at_least: found.at_least,
        finished: found.finished,
    })
}

#[cfg(test)]
mod tests;
