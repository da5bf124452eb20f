//! Which choices cost the least together? Dynamic programming over what is still needed, with a bound.
//!
//! The node that comes last of all that are needed is decided first: a thing is paid for, a choice goes one of its ways.
//! Whoever could need a node comes before it, so what is needed and not yet decided says all about what is left to pay:
//! of two ways to the same need the dearer is forgotten, and what cannot be better than the best known is given up.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::field::Part;
use super::needs::{Key, Needs};
use super::share::Shares;
use super::{Cost, Prices};

/// How many states of one place are kept in the first, quick round, and in the second.
const NARROW: [usize; 2] = [4, 32];
/// With how many states of one place each is compared.
const COMPARED: usize = 64;
/// How many nodes are looked at for one state, roughly.
const EACH: u64 = 8;

/// What a search of a part found.
pub(super) struct Found {
    /// The things that cost least; none where nothing was found.
    pub(super) best: Option<Vec<usize>>,
    /// No set costs less than this.
    pub(super) at_least: u128,
    /// The search went to its end.
    pub(super) finished: bool,
}

/// A point of the search: what is needed, what has been paid, and where it came from.
struct State<const K: usize> {
    key: Key<K>,
    cost: Cost,
    bound: u128,
    from: Option<(u32, u32)>,
}

/// Searches a part, beside what is taken in any case.
pub(super) fn search<const K: usize>(
    part: &Part<K>,
    prices: &Prices<'_>,
    sure: &[usize],
    effort: &mut u64,
) -> Found {
    let alone = part
        .nodes
        .iter()
        .map(|knot| knot.thing.map_or(0, |thing| prices.alone(thing)));
    let alone: Vec<u128> = alone.collect();
    let sum = alone
        .iter()
        .fold(0_u128, |sum, price| sum.saturating_add(*price));
    // Shares are counted in whole units so small that their sums still fit.
    let shift = (u128::BITS - sum.leading_zeros()).saturating_sub(62);
    let small = alone
        .iter()
        .map(|price| u64::try_from(price >> shift).unwrap_or(0));
    let shares = Shares::of(part, small.collect());
    *effort = effort.saturating_sub(shares.effort());
    let needs = Needs::of(part, prices, sure);
    let mut found = Found {
        best: None,
        at_least: 0,
        finished: false,
    };
    let mut known: Option<Cost> = None;
    for wide in NARROW.into_iter().chain([usize::MAX]) {
        if found.finished {
            break;
        }
        let mut round = Round {
            needs: &needs,
            shares: &shares,
            shift,
            states: Vec::new(),
            places: HashMap::default(),
            waiting: vec![Vec::new(); part.nodes.len()],
            known,
            best: None,
            dropped: u128::MAX,
        };
        round.run(wide, effort);
        let price = round.known.map_or(u128::MAX, |cost| cost.price);
        found.at_least = found.at_least.max(round.dropped.min(price));
        found.finished =
            round.dropped > price || (round.known.is_none() && round.dropped == u128::MAX);
        if let Some(things) = round.things() {
            found.best = Some(things);
        }
        known = round.known;
    }
    found
}

/// One round of a search, which keeps so many states of each place.
struct Round<'s, const K: usize> {
    needs: &'s Needs<'s, K>,
    shares: &'s Shares,
    shift: u32,
    states: Vec<State<K>>,
    places: HashMap<Key<K>, u32, super::needs::Mixing>,
    waiting: Vec<Vec<u32>>,
    /// The least cost of anything found so far, in this round or before.
    known: Option<Cost>,
    /// The state of this round that costs this.
    best: Option<u32>,
    /// The least bound of the states that were given up without having been looked at.
    dropped: u128,
}

impl<const K: usize> Round<'_, K> {
    fn run(&mut self, wide: usize, effort: &mut u64) {
        self.enter(self.needs.start(), Cost::default(), None);
        for place in (0..self.waiting.len()).rev() {
            let mut here = std::mem::take(&mut self.waiting[place]);
            here.retain(|at| !self.is_hopeless(self.states[*at as usize].bound));
            self.drop_worse(&mut here);
            // When the effort is spent, the best are followed to their end.
            let wide = if *effort == 0 { NARROW[0] } else { wide };
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
                *effort = effort.saturating_sub(EACH);
                let (key, cost) = (self.states[at as usize].key, self.states[at as usize].cost);
                for (nth, next) in self.needs.choices(&key) {
                    self.enter(next, cost, Some((at, nth)));
                }
            }
        }
    }

    fn is_hopeless(&self, bound: u128) -> bool {
        self.known.is_some_and(|known| bound > known.price)
    }

    /// Adds what a choice has led to, unless something as good is known.
    fn enter(&mut self, mut key: Key<K>, mut cost: Cost, from: Option<(u32, u32)>) {
        let choice = self
            .needs
            .settle(&mut key, |price, thing| cost.add(price, thing));
        let count = u32::try_from(self.states.len()).unwrap_or(u32::MAX);
        let Some(choice) = choice else {
            if self.known.is_none_or(|known| cost <= known) {
                self.known = Some(cost);
                self.best = Some(count);
                self.states.push(State {
                    key,
                    cost,
                    bound: cost.price,
                    from,
                });
            }
            return;
        };
        let left = self.needs.at_least(&key, choice, self.shares);
        let bound = cost.price.saturating_add(u128::from(left) << self.shift);
        if self.is_hopeless(bound) {
            return;
        }
        let state = State {
            key,
            cost,
            bound,
            from,
        };
        match self.places.entry(key) {
            Entry::Vacant(free) => {
                free.insert(count);
                self.states.push(state);
                self.waiting[self.needs.waits(&key, choice)].push(count);
            }
            Entry::Occupied(known) => {
                let known = &mut self.states[*known.get() as usize];
                if cost < known.cost {
                    *known = state;
                }
            }
        }
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
    fn things(&self) -> Option<Vec<usize>> {
        let mut things = Vec::new();
        let mut at = self.best?;
        loop {
            let state = &self.states[at as usize];
            let mut key = match state.from {
                None => self.needs.start(),
                Some((from, nth)) => {
                    let mut choices = self.needs.choices(&self.states[from as usize].key);
                    choices.find(|(way, _)| *way == nth)?.1
                }
            };
            self.needs.settle(&mut key, |_, thing| things.push(thing));
            match state.from {
                None => return Some(things),
                Some((from, _)) => at = from,
            }
        }
    }
}
