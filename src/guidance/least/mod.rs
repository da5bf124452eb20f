//! Which things, each at a price, make something come true together at the least? A question about numbers alone.
//!
//! A thing counts once however many others need it, which makes the least sum hard to find in general (NP-hard). The
//! search is exact unless it runs out of effort, and says which.

mod bound;
mod cut;
mod front;
mod graph;
mod search;
mod shared;

use std::collections::BTreeSet;
use std::ops::{Add, Sub};

pub(super) use cut::suffices;
pub(super) use front::{front, may_matter};
pub(super) use graph::{Graph, Node};
pub(super) use search::least;
pub(super) use shared::{Cheapest, Prices, Rough, cheapest};

/// A price in several figures, compared from the first to the last; each is added up by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Price<const N: usize>(pub(super) [i64; N]);

impl<const N: usize> Price<N> {
    /// No price at all.
    pub(super) const NOTHING: Self = Self([0; N]);

    fn with(self, other: Self, join: fn(i64, i64) -> i64) -> Self {
        let mut joined = self;
        for (mine, other) in joined.0.iter_mut().zip(other.0) {
            *mine = join(*mine, other);
        }
        joined
    }
}

impl<const N: usize> Add for Price<N> {
    type Output = Self;
    fn add(self, more: Self) -> Self {
        self.with(more, i64::saturating_add)
    }
}

impl<const N: usize> Sub for Price<N> {
    type Output = Self;
    fn sub(self, less: Self) -> Self {
        self.with(less, i64::saturating_sub)
    }
}

/// Two figures, to stand last in a price, that are least for the set whose things come first, among sets of as many
/// things. They tell the first 124 things apart.
pub(super) fn comes_first(thing: usize) -> [i64; 2] {
    let digit = |place: usize| u32::try_from(place).map_or(0, |place| -(1 << (61 - place)));
    match thing {
        0..=61 => [digit(thing), 0],
        62..=123 => [0, digit(thing - 62)],
        _ => [0, 0],
    }
}

/// What sets of things are worth, in prices of so many figures; less is better.
pub(super) trait Worth<const N: usize> {
    /// The least that taking this thing adds to any set; more than nothing.
    fn adds(&self, thing: usize) -> Price<N>;

    /// What a set is worth.
    fn exactly(&self, taken: &BTreeSet<usize>) -> Price<N> {
        let each = taken.iter().map(|thing| self.adds(*thing));
        each.fold(Price::NOTHING, Add::add)
    }

    /// The least that a set is worth which holds all of these, before what its other things add.
    fn at_least(&self, taken: &BTreeSet<usize>) -> Price<N> {
        self.exactly(taken)
    }
}

/// Things that each have their price whatever else is taken.
impl<const N: usize> Worth<N> for Vec<Price<N>> {
    fn adds(&self, thing: usize) -> Price<N> {
        self.get(thing).copied().unwrap_or(Price::NOTHING)
    }
}
