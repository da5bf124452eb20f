//! Which set of things is it? Branch and bound: a thing of the smallest cut is taken or ruled out, and whatever cannot
//! be better than the best so far is given up at once.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::bound::{Bound, Prices, Raised};
use super::cut::is_reached;
use super::{Graph, Price, Worth};

/// What became of a search.
pub(in crate::guidance) struct Found<const N: usize> {
    /// The best set found, in which nothing is superfluous.
    pub(in crate::guidance) set: Option<BTreeSet<usize>>,
    /// No set is worth less.
    pub(in crate::guidance) at_least: Price<N>,
    /// The search went to its end: no other set is better, or there is none.
    pub(in crate::guidance) finished: bool,
}

/// The set of things worth least that reaches the goal and loses it without any one of them, better than `known` where
/// such a set is known already. `effort` is how many nodes may be looked at.
pub(in crate::guidance) fn least<W: Worth<N>, const N: usize>(
    graph: &Graph,
    worth: &W,
    known: Option<BTreeSet<usize>>,
    effort: u64,
) -> Found<N> {
    let known = known.or_else(|| some_set(graph, worth, effort));
    let mut search = Search {
        graph,
        worth,
        best: known.map(|set| (worth.exactly(&set), set)),
        at_least: None,
        effort,
    };
    let prices = (0..graph.things())
        .map(|thing| Some(worth.adds(thing)))
        .collect();
    search.descend(Bound::new(prices), BTreeSet::new());
    Found {
        set: search.best.map(|(_, set)| set),
        at_least: search.at_least.unwrap_or(Price::NOTHING),
        finished: search.effort > 0,
    }
}

/// Some set to begin with: all things that may be taken, without what is superfluous, dearest first. None where that
/// alone would go beyond the effort.
fn some_set<W: Worth<N>, const N: usize>(
    graph: &Graph,
    worth: &W,
    effort: u64,
) -> Option<BTreeSet<usize>> {
    let things = graph.things();
    if (graph.count() as u64).saturating_mul(things as u64) > effort {
        return None;
    }
    let mut kept: Prices<N> = vec![Some(Price::NOTHING); things];
    if !is_reached(graph, &kept) {
        return None;
    }
    let mut dearest: Vec<usize> = (0..things).collect();
    dearest.sort_by_key(|thing| (Reverse(worth.adds(*thing)), Reverse(*thing)));
    for thing in dearest {
        let Some(place) = kept.get_mut(thing) else {
            continue;
        };
        *place = None;
        if !is_reached(graph, &kept)
            && let Some(place) = kept.get_mut(thing)
        {
            *place = Some(Price::NOTHING);
        }
    }
    let kept = kept.iter().enumerate();
    Some(
        kept.filter_map(|(thing, price)| price.map(|_| thing))
            .collect(),
    )
}

/// Whether a set reaches the goal, and would not without any one of its things.
pub(super) fn is_tight(graph: &Graph, set: &BTreeSet<usize>) -> bool {
    let only = |without: Option<usize>| -> Prices<1> {
        let within = |thing: &usize| set.contains(thing) && Some(*thing) != without;
        (0..graph.things())
            .map(|thing| within(&thing).then_some(Price::NOTHING))
            .collect()
    };
    let reached = |without| is_reached(graph, &only(without));
    reached(None) && !set.iter().any(|thing| reached(Some(*thing)))
}

struct Search<'s, W, const N: usize> {
    graph: &'s Graph,
    worth: &'s W,
    best: Option<(Price<N>, BTreeSet<usize>)>,
    /// What was found at the beginning, before anything was taken.
    at_least: Option<Price<N>>,
    effort: u64,
}

impl<W: Worth<N>, const N: usize> Search<'_, W, N> {
    /// Looks at every set that holds all that is taken and nothing that is ruled out.
    fn descend(&mut self, mut bound: Bound<N>, mut taken: BTreeSet<usize>) {
        while self.effort > 0 {
            let (base, best) = (self.worth.at_least(&taken), self.best.as_ref());
            let too_much = |more| best.is_some_and(|(value, _)| base + more >= *value);
            let raised = bound.raise(self.graph, &mut self.effort, too_much);
            self.at_least.get_or_insert(base + bound.at_least);
            if raised == Raised::Never || too_much(bound.at_least) {
                return;
            }
            if raised == Raised::Reached {
                self.keep(taken);
                return;
            }
            let things = bound.smallest().unwrap_or_default();
            let price = |thing: &usize| (self.worth.adds(*thing), *thing);
            let Some(thing) = things.iter().copied().min_by_key(price) else {
                return;
            };
            if things.len() > 1 {
                let (mut with, mut taken_with) = (bound.clone(), taken.clone());
                with.take(thing);
                taken_with.insert(thing);
                self.descend(with, taken_with);
                bound.rule_out(thing);
            } else {
                bound.take(thing);
                taken.insert(thing);
            }
        }
    }

    /// Keeps a set that reaches the goal, where nothing in it is superfluous and none so far is better.
    fn keep(&mut self, taken: BTreeSet<usize>) {
        if self.effort == 0 {
            return;
        }
        if !is_tight(self.graph, &taken) {
            return;
        }
        let value = self.worth.exactly(&taken);
        if self.best.as_ref().is_none_or(|(best, _)| value < *best) {
            self.best = Some((value, taken));
        }
    }
}
