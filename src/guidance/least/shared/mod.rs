//! Which things make something come true at the least, where many share what they need? The same question as next door,
//! for prices that add up, and much faster.
//!
//! Where places, nodes and words of a set are counted here, they are places in lists that were made to fit.

mod circles;
mod field;
mod forced;
mod needs;
mod search;
mod set;
mod share;
mod unfold;

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::Graph;
use field::Field;
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
}

impl Prices<'_> {
    fn alone(&self, thing: usize) -> u128 {
        self.alone.get(thing).copied().unwrap_or(0)
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
    /// No other is better, or there is none.
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
    let plain = match unfold::unfold(graph) {
        Unfolded::TooLarge => return None,
        Unfolded::Never => return Some(Cheapest::NONE),
        Unfolded::There => return Some(Cheapest::FREE),
        Unfolded::Nodes(nodes) => nodes,
    };
    match count(&plain) {
        0..=128 => within::<2>(plain, prices, effort),
        129..=256 => within::<4>(plain, prices, effort),
        257..=512 => within::<8>(plain, prices, effort),
        513..=4096 => within::<64>(plain, prices, effort),
        _ => None,
    }
}

fn within<const K: usize>(
    plain: Vec<Plain>,
    prices: &Prices<'_>,
    mut effort: u64,
) -> Option<Cheapest> {
    let looked_at = plain.len() as u64 * K as u64;
    effort = effort.checked_sub(looked_at)?;
    let field = Field::<K>::of(plain, &prices.blocks);
    let mut at_least = 0_u128;
    for (nth, thing) in field.sure.iter().enumerate() {
        at_least += if prices.is_in_block(*thing) {
            (prices.beside)(*thing, &field.sure[..nth])
        } else {
            prices.alone(*thing)
        };
    }
    let mut set: BTreeSet<usize> = field.sure.iter().copied().collect();
    let (mut finished, mut found_all) = (true, true);
    for part in &field.parts {
        if needs::places(part, prices) > 64 * K {
            return None;
        }
        let found = search::search(part, prices, &field.sure, &mut effort);
        at_least = at_least.saturating_add(found.at_least);
        finished &= found.finished;
        found_all &= found.best.is_some();
        set.extend(found.best.into_iter().flatten());
    }
    Some(Cheapest {
        set: found_all.then_some(set),
        at_least,
        finished,
    })
}
