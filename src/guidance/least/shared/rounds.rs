//! Which choices cost the least together? Dynamic programming over what is still needed, with a bound.
//!
//! The node that comes last of all that are needed is decided first: a thing is paid for, a choice goes one of its ways.
//! Whoever could need a node comes before it, so what is needed and not yet decided says all about what is left to pay:
//! of two ways to the same need the dearer is forgotten, and what cannot be better than the best known is given up.

use std::collections::HashMap;

use super::heights::Heights;
use super::needs::{Key, Mixing, Needs};
use super::share::Shares;
use super::{Cost, Prices};

/// With how many states of one place each is compared.
const COMPARED: usize = 64;
/// How many states of one place are followed in any case.
const NARROWEST: usize = 4;
/// How many nodes are looked at for one state, roughly; sets of more words take as much longer.
const EACH: u64 = 8;
/// How many words of a set are looked at in the time of one.
const WORDS: u64 = 4;

/// A point of the search: what is needed, what has been paid, and where it came from.
struct State<const K: usize> {
    key: Key<K>,
    cost: Cost,
    bound: u128,
    from: Option<(u32, u32)>,
    /// Another with the same mixed number.
    other: Option<u32>,
}

/// What a round found.
pub(super) struct Outcome {
    /// The best within the ceiling, where it is no dearer than what was known.
    pub(super) best: Option<(Cost, Vec<usize>)>,
    /// What was given up without having been looked at costs no less than this.
    pub(super) dropped: u128,
}

/// What is known of what is still to pay.
#[derive(Clone, Copy)]
pub(super) enum StillToPay<'s> {
    /// What is shared out of each price, in units of so many bits.
    Shared(&'s Shares, u32),
    /// What a glance at all that is needed tells.
    Glance(&'s Heights),
}

/// One round of a search: what is known of the prices, and what nothing may cost more than.
pub(super) struct Round<'s, const K: usize> {
    pub(super) needs: &'s Needs<'s, K>,
    pub(super) still: StillToPay<'s>,
    pub(super) prices: &'s Prices<'s>,
    pub(super) ceiling: u128,
}

impl<const K: usize> Round<'_, K> {
    /// Keeps so many states of each place, and follows only the best when there are `most` in all.
    pub(super) fn run(&self, wide: usize, most: usize, effort: &mut u64) -> Outcome {
        let mut run = Run {
            round: self,
            states: Vec::new(),
            places: HashMap::default(),
            waiting: vec![Vec::new(); self.needs.count()],
            ceiling: self.ceiling,
            best: None,
            dropped: u128::MAX,
        };
        run.run(wide, most, effort);
        Outcome {
            best: run.things(),
            dropped: run.dropped,
        }
    }
}

struct Run<'r, 's, const K: usize> {
    round: &'r Round<'s, K>,
    states: Vec<State<K>>,
    /// The last state of each mixed number.
    places: HashMap<u64, u32, Mixing>,
    waiting: Vec<Vec<u32>>,
    /// Nothing dearer counts: what was said, or the best so far.
    ceiling: u128,
    /// The best so far, and the state that is it.
    best: Option<(Cost, u32)>,
    /// The least bound of the states that were given up without having been looked at.
    dropped: u128,
}

impl<const K: usize> Run<'_, '_, K> {
    fn run(&mut self, wide: usize, most: usize, effort: &mut u64) {
        self.enter(self.round.needs.start(), Cost::default(), None);
        for place in (0..self.waiting.len()).rev() {
            let mut here = std::mem::take(&mut self.waiting[place]);
            here.retain(|at| !self.is_hopeless(self.states[*at as usize].bound));
            self.drop_worse(&mut here);
            let wide = if self.states.len() > most {
                wide.min(NARROWEST)
            } else {
                wide
            };
            if here.len() > wide {
                here.sort_by_key(|at| (self.states[*at as usize].bound, *at));
                let given_up = here.split_off(wide);
                let least = given_up
                    .iter()
                    .map(|at| self.states[*at as usize].bound)
                    .min();
                self.dropped = self.dropped.min(least.unwrap_or(u128::MAX));
            }
            for at in here {
                *effort = effort.saturating_sub(EACH * (K as u64).div_ceil(WORDS));
                let (key, cost) = (self.states[at as usize].key, self.states[at as usize].cost);
                for (nth, next) in self.round.needs.choices(&key) {
                    self.enter(next, cost, Some((at, nth)));
                }
            }
        }
    }

    fn is_hopeless(&self, bound: u128) -> bool {
        bound > self.ceiling
    }

    /// Adds what a choice has led to, unless something as good is known.
    fn enter(&mut self, mut key: Key<K>, mut cost: Cost, from: Option<(u32, u32)>) {
        let choice = self
            .round
            .needs
            .settle(&mut key, |price, thing| cost.add(price, thing));
        let count = u32::try_from(self.states.len()).unwrap_or(u32::MAX);
        let Some(choice) = choice else {
            if cost.price <= self.ceiling && self.best.is_none_or(|(best, _)| cost < best) {
                self.ceiling = cost.price;
                self.best = Some((cost, count));
                self.states.push(State {
                    key,
                    cost,
                    bound: cost.price,
                    from,
                    other: None,
                });
            }
            return;
        };
        let needs = self.round.needs;
        let left = match self.round.still {
            StillToPay::Shared(shares, shift) => {
                u128::from(needs.at_least(&key, choice, shares)) << shift
            }
            StillToPay::Glance(heights) => needs.at_a_glance(&key, choice, heights),
        };
        let bound = cost.price.saturating_add(left);
        let bound = self.round.prices.in_whole(bound, cost.price);
        if self.is_hopeless(bound) {
            return;
        }
        let mixed = key.mixed();
        let mut known = self.places.get(&mixed).copied();
        while let Some(at) = known {
            let state = &mut self.states[at as usize];
            if state.key == key {
                if cost < state.cost {
                    (state.cost, state.bound, state.from) = (cost, bound, from);
                }
                return;
            }
            known = state.other;
        }
        self.waiting[needs.waits(&key, choice)].push(count);
        self.states.push(State {
            key,
            cost,
            bound,
            from,
            other: self.places.insert(mixed, count),
        });
    }

    /// Takes out states that need all another needs, and have cost no less.
    fn drop_worse(&self, here: &mut Vec<u32>) {
        here.sort_by_key(|at| (self.states[*at as usize].cost, *at));
        let mut kept: Vec<u32> = Vec::with_capacity(here.len());
        here.retain(|at| {
            let key = &self.states[*at as usize].key;
            let mut better = kept.iter().take(COMPARED);
            let is_worse = better.any(|other| self.states[*other as usize].key.is_within(key));
            if !is_worse {
                kept.push(*at);
            }
            !is_worse
        });
    }

    /// The things of the best state, if this round found any.
    fn things(&self) -> Option<(Cost, Vec<usize>)> {
        let mut things = Vec::new();
        let (cost, mut at) = self.best?;
        loop {
            let state = &self.states[at as usize];
            let mut key = match state.from {
                None => self.round.needs.start(),
                Some((from, nth)) => {
                    let mut choices = self.round.needs.choices(&self.states[from as usize].key);
                    choices.find(|(way, _)| *way == nth)?.1
                }
            };
            self.round
                .needs
                .settle(&mut key, |_, thing| things.push(thing));
            match state.from {
                None => return Some((cost, things)),
                Some((from, _)) => at = from,
            }
        }
    }
}
