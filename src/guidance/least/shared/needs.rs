//! What is needed and not yet decided, and what follows when it is? The points of a search, and the moves between them.

use std::hash::{BuildHasherDefault, Hasher};

use super::Prices;
use super::field::Part;
use super::heights::Heights;
use super::set::{Double, Set};
use super::share::Shares;

/// What is needed and not yet decided; beside it what has been taken of blocks, and how circles have been decided so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Key<const K: usize> {
    open: Set<K>,
    beside: Double<K>,
}

impl<const K: usize> Key<K> {
    /// Whether it needs nothing that the other does not.
    pub(super) fn is_within(&self, other: &Self) -> bool {
        self.beside == other.beside && self.open.is_within(&other.open)
    }

    /// A number that is the same for the same needs, and hardly ever for others.
    pub(super) fn mixed(&self) -> u64 {
        self.open.mixed() ^ self.beside.mixed().rotate_left(17)
    }
}

/// Such numbers are mixed already; they are ours, nobody chooses them to collide.
pub(super) type Mixing = BuildHasherDefault<Mixed>;

/// Takes a number as it is.
#[derive(Default)]
pub(super) struct Mixed(u64);

impl Hasher for Mixed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}

/// The moves of a part.
pub(super) struct Needs<'n, const K: usize> {
    part: &'n Part<K>,
    prices: &'n Prices<'n>,
    /// Things taken in any case.
    sure: &'n [usize],
    /// For each node whose thing is in a block, where it is kept that it was taken.
    in_block: Vec<Option<usize>>,
    /// For each node in a circle, where it is kept that it was decided; its ways follow.
    decided: Vec<Option<usize>>,
    /// All that is kept of a circle, by its last place.
    of_circle: Vec<Double<K>>,
}

/// How many places are needed to keep, beside each node, what was taken of blocks and how circles were decided.
pub(super) fn places<const K: usize>(part: &Part<K>, prices: &Prices<'_>) -> usize {
    let nodes = part.nodes.iter().zip(&part.in_circle);
    let each = nodes.map(|(knot, circle)| {
        usize::from(knot.thing.is_some_and(|thing| prices.is_in_block(thing)))
            + if *circle { 1 + knot.ways.len() } else { 0 }
    });
    each.sum()
}

impl<'n, const K: usize> Needs<'n, K> {
    pub(super) fn of(part: &'n Part<K>, prices: &'n Prices<'n>, sure: &'n [usize]) -> Self {
        let mut next = 0;
        let mut places = |many: usize| {
            next += many;
            next - many
        };
        let mut in_block = vec![None; part.nodes.len()];
        let mut decided = vec![None; part.nodes.len()];
        let mut of_circle = vec![Double::NONE; part.nodes.len()];
        for (at, knot) in part.nodes.iter().enumerate() {
            if knot.thing.is_some_and(|thing| prices.is_in_block(thing)) {
                in_block[at] = Some(places(1));
            }
            if part.in_circle[at] {
                let many = 1 + knot.ways.len();
                let first = places(many);
                decided[at] = Some(first);
                (first..first + many).for_each(|place| of_circle[part.top[at]].add(place));
            }
        }
        Self {
            part,
            prices,
            sure,
            in_block,
            decided,
            of_circle,
        }
    }

    /// How many nodes there are.
    pub(super) fn count(&self) -> usize {
        self.part.nodes.len()
    }

    /// Where every search begins.
    pub(super) fn start(&self) -> Key<K> {
        let mut open = Set::NONE;
        for root in &self.part.roots {
            open.add(*root);
        }
        Key {
            open,
            beside: Double::NONE,
        }
    }

    fn is_decided(&self, key: &Key<K>, at: usize) -> bool {
        self.decided[at].is_some_and(|place| key.beside.has(place))
    }

    /// The nodes of the circle that ends at this place.
    fn circle(&self, top: usize) -> impl Iterator<Item = usize> {
        (0..=top)
            .rev()
            .take_while(move |at| self.part.top[*at] == top)
    }

    /// Decides whatever leaves no choice, and tells what each thing adds to what is paid. The choice that comes then, if
    /// any.
    pub(super) fn settle(
        &self,
        key: &mut Key<K>,
        mut pay: impl FnMut(u128, usize),
    ) -> Option<usize> {
        let mut circle: Option<usize> = None;
        while let Some(at) = key.open.last() {
            let top = self.part.top[at];
            if let Some(left) = circle.filter(|circle| *circle != top) {
                // Below a circle, how it was decided matters no more.
                key.beside = key.beside.without(&self.of_circle[left]);
            }
            circle = self.part.in_circle[at].then_some(top);
            let knot = &self.part.nodes[at];
            if let Some(thing) = knot.thing {
                self.decide(key, at);
                match self.in_block[at] {
                    None => pay(self.prices.alone(thing), thing),
                    Some(place) => {
                        pay((self.prices.beside)(thing, &self.taken(key)), thing);
                        key.beside.add(place);
                    }
                }
            } else {
                let comes_free =
                    |way: &Set<K>| way.is_within(&key.open) && !self.goes_round(at, way);
                if !knot.ways.iter().any(comes_free) {
                    return Some(at);
                }
                self.decide(key, at);
            }
        }
        None
    }

    /// The things of blocks that are taken so far.
    fn taken(&self, key: &Key<K>) -> Vec<usize> {
        let places = self.in_block.iter().zip(&self.part.nodes);
        let taken = places.filter(|(place, _)| place.is_some_and(|place| key.beside.has(place)));
        let taken = taken.filter_map(|(_, knot)| knot.thing);
        self.sure.iter().copied().chain(taken).collect()
    }

    /// Takes a node from what is needed; in a circle it is kept that it was decided.
    fn decide(&self, key: &mut Key<K>, at: usize) {
        key.open.remove(at);
        if let Some(place) = self.decided[at] {
            key.beside.add(place);
        }
    }

    /// Whether a way of a node passes through nodes of the same circle.
    fn goes_round(&self, at: usize, way: &Set<K>) -> bool {
        let top = self.part.top[at];
        self.part.in_circle[at] && way.iter().any(|other| self.part.top[other] == top)
    }

    /// What is needed after each way that the choice of this point may go.
    pub(super) fn choices(&self, key: &Key<K>) -> impl Iterator<Item = (u32, Key<K>)> {
        let key = *key;
        let at = key.open.last().unwrap_or(0);
        let ways = &self.part.nodes[at].ways;
        // Another way that opens less, and nothing that this one does not.
        let is_worse = move |way: &Set<K>| {
            let after = way.or(&key.open);
            ways.iter().any(|other| {
                other.is_within(&after)
                    && !way.is_within(&other.or(&key.open))
                    && !self.goes_round(at, other)
            })
        };
        let better = (0..).zip(ways).filter(move |(_, way)| !is_worse(way));
        better.filter_map(move |(nth, way)| Some((nth, self.chosen(&key, at, nth, way)?)))
    }

    /// What is needed after a choice has gone this way; none where it would come back to itself.
    fn chosen(&self, key: &Key<K>, at: usize, nth: u32, way: &Set<K>) -> Option<Key<K>> {
        let mut next = *key;
        self.decide(&mut next, at);
        if let Some(place) = self.decided[at] {
            if self.comes_back(key, at, way) {
                return None;
            }
            if self.goes_round(at, way) {
                next.beside.add(place + 1 + nth as usize);
            }
        }
        let opened = way.without(&key.open).iter();
        let with = opened.fold(*way, |all, opened| all.or(&self.part.nodes[opened].with));
        for opened in with.without(&key.open).iter() {
            if !self.is_decided(&next, opened) {
                next.open.add(opened);
            }
        }
        Some(next)
    }

    /// Whether what a way needs has been decided to need the node itself.
    fn comes_back(&self, key: &Key<K>, node: usize, way: &Set<K>) -> bool {
        let mut needed = way.or(&self.part.nodes[node].with);
        needed.remove(node);
        let mut looked_at = Set::NONE;
        while let Some(at) = needed.without(&looked_at).last() {
            looked_at.add(at);
            needed = needed.or(&self.part.nodes[at].with);
            if let Some(place) = self.decided[at] {
                for (nth, way) in self.part.nodes[at].ways.iter().enumerate() {
                    if key.beside.has(place + 1 + nth) {
                        needed = needed.or(way);
                    }
                }
            }
            if needed.has(node) {
                return true;
            }
        }
        false
    }

    /// The least that is still to pay.
    pub(super) fn at_least(&self, key: &Key<K>, choice: usize, shares: &Shares) -> u64 {
        let top = self.part.top[choice];
        if !self.part.in_circle[choice] {
            return key.open.iter().map(|at| shares.open_until(at, top)).sum();
        }
        let undecided = |user: usize| user <= top && !self.is_decided(key, user);
        let sum: u64 = key.open.iter().map(|at| shares.open(at, undecided)).sum();
        let paid = self.circle(top).filter(|at| self.is_decided(key, *at));
        let twice: u64 = paid.map(|at| shares.paid_twice(at, undecided)).sum();
        sum.saturating_sub(twice)
    }

    /// The least that is still to pay, as far as one look tells.
    pub(super) fn at_a_glance(&self, key: &Key<K>, choice: usize, heights: &Heights) -> u128 {
        let top = self.part.top[choice];
        let in_circle = self.part.in_circle[choice];
        heights.of_all(&key.open, |at| in_circle && self.part.top[at] == top)
    }

    /// The place at which a point waits: its choice, or in a circle one for each node that is decided.
    pub(super) fn waits(&self, key: &Key<K>, choice: usize) -> usize {
        if !self.part.in_circle[choice] {
            return choice;
        }
        let top = self.part.top[choice];
        top - self
            .circle(top)
            .filter(|at| self.is_decided(key, *at))
            .count()
    }
}
