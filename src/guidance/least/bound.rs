//! How much does the goal cost at the least? Sets of things of which any way holds one, each charged once.
//!
//! This is the landmark-cut bound of Helmert and Domshlak (2009) for planning where nothing is ever lost, with parts by
//! weight; and, after Pommerening and Helmert (2013), what is found for one set of choices is kept for the next.

use super::Price;
use super::cut::{cut, heights};
use super::graph::Graph;

/// What each thing still costs: nothing where it is taken, `None` where it may not be.
pub(super) type Prices<const N: usize> = Vec<Option<Price<N>>>;

/// What is known of the way to the goal, given what is taken and what is ruled out.
#[derive(Clone)]
pub(super) struct Bound<const N: usize> {
    /// The least it costs beside what is taken.
    pub(super) at_least: Price<N>,
    cuts: Vec<Cut<N>>,
    /// What of each price no cut has been charged with.
    left: Prices<N>,
}

/// Things of which every way to the goal takes one, and the least that it costs to do so.
#[derive(Clone)]
struct Cut<const N: usize> {
    things: Vec<usize>,
    charged: Price<N>,
}

/// What came of raising a bound.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Raised {
    /// The goal comes with what is taken.
    Reached,
    /// The goal cannot be reached.
    Never,
    /// More must be taken.
    Open,
}

impl<const N: usize> Bound<N> {
    /// Nothing is known yet but prices.
    pub(super) fn new(prices: Prices<N>) -> Self {
        Self {
            at_least: Price::NOTHING,
            cuts: Vec::new(),
            left: prices,
        }
    }

    /// Finds cuts until the goal comes free. It stops early where `enough` says that it is too much, or where the effort
    /// is spent; what it has found until then holds.
    pub(super) fn raise(
        &mut self,
        graph: &Graph,
        effort: &mut u64,
        enough: impl Fn(Price<N>) -> bool,
    ) -> Raised {
        while *effort > 0 && !enough(self.at_least) {
            *effort = effort.saturating_sub(graph.count() as u64);
            let heights = heights(graph, &self.left);
            let Some(goal) = heights.get(graph.goal()).copied().flatten() else {
                return Raised::Never;
            };
            if goal == Price::NOTHING {
                return if self.cuts.is_empty() {
                    Raised::Reached
                } else {
                    Raised::Open
                };
            }
            let things = cut(graph, &self.left, &heights);
            let prices = things.iter().filter_map(|thing| *self.left.get(*thing)?);
            let Some(charged) = prices.min() else {
                return Raised::Never;
            };
            self.at_least = self.at_least + charged;
            for thing in &things {
                self.add(*thing, Price::NOTHING - charged);
            }
            self.cuts.push(Cut { things, charged });
        }
        Raised::Open
    }

    /// The cut with the fewest things.
    pub(super) fn smallest(&self) -> Option<&[usize]> {
        let cuts = self.cuts.iter().map(|cut| cut.things.as_slice());
        cuts.min_by_key(|things| things.len())
    }

    /// Takes a thing: it costs no more, and what was charged for taking one of its cuts is given back.
    pub(super) fn take(&mut self, thing: usize) {
        let (with, without): (Vec<Cut<N>>, Vec<Cut<N>>) = std::mem::take(&mut self.cuts)
            .into_iter()
            .partition(|cut| cut.things.contains(&thing));
        self.cuts = without;
        for Cut { things, charged } in with {
            self.at_least = self.at_least - charged;
            for other in things {
                self.add(other, charged);
            }
        }
        if let Some(left) = self.left.get_mut(thing) {
            *left = Some(Price::NOTHING);
        }
    }

    /// Rules a thing out.
    pub(super) fn rule_out(&mut self, thing: usize) {
        if let Some(left) = self.left.get_mut(thing) {
            *left = None;
        }
        for cut in &mut self.cuts {
            cut.things.retain(|other| *other != thing);
        }
    }

    fn add(&mut self, thing: usize, more: Price<N>) {
        if let Some(Some(left)) = self.left.get_mut(thing) {
            *left = *left + more;
        }
    }
}
