//! What is needed and not yet decided, and what follows when it is? The points of a search, and the moves between them.

use std::hash::{BuildHasherDefault, Hash, Hasher};

use super::Prices;
use super::field::Part;
use super::set::Set;
use super::share::Shares;

/// What is needed and not yet decided; beside it what has been taken of blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Key<const K: usize> {
    open: Set<K>,
    beside: Set<K>,
}

impl<const K: usize> Key<K> {
    /// Whether it needs nothing that the other does not.
    pub(super) fn is_within(&self, other: &Self) -> bool {
        self.beside == other.beside && self.open.is_within(&other.open)
    }

    /// The least that is still to pay, where this choice comes next.
    pub(super) fn at_least(&self, choice: usize, shares: &Shares) -> u64 {
        let open = self.open.iter();
        open.map(|at| shares.open(at, |user| user <= choice)).sum()
    }
}

impl<const K: usize> Hash for Key<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.open.mixed() ^ self.beside.mixed().rotate_left(17));
    }
}

/// Keys are mixed already; they are ours, nobody chooses them to collide.
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
}

/// How many places are needed to keep, beside each node, what was taken of blocks.
pub(super) fn places<const K: usize>(part: &Part<K>, prices: &Prices<'_>) -> usize {
    let things = part.nodes.iter().filter_map(|knot| knot.thing);
    things.filter(|thing| prices.is_in_block(*thing)).count()
}

impl<'n, const K: usize> Needs<'n, K> {
    pub(super) fn of(part: &'n Part<K>, prices: &'n Prices<'n>, sure: &'n [usize]) -> Self {
        let mut places = 0..;
        let in_block = part.nodes.iter().map(|knot| {
            let thing = knot.thing.filter(|thing| prices.is_in_block(*thing));
            thing.and_then(|_| places.next())
        });
        Self {
            part,
            prices,
            sure,
            in_block: in_block.collect(),
        }
    }

    /// Where every search begins.
    pub(super) fn start(&self) -> Key<K> {
        let mut open = Set::NONE;
        for root in &self.part.roots {
            open.add(*root);
        }
        Key {
            open,
            beside: Set::NONE,
        }
    }

    /// Decides whatever leaves no choice, and tells what each thing adds to what is paid. The choice that comes then, if
    /// any.
    pub(super) fn settle(
        &self,
        key: &mut Key<K>,
        mut pay: impl FnMut(u128, usize),
    ) -> Option<usize> {
        while let Some(at) = key.open.last() {
            let knot = &self.part.nodes[at];
            let Some(thing) = knot.thing else {
                if !knot.ways.iter().any(|way| way.is_within(&key.open)) {
                    return Some(at);
                }
                key.open.remove(at);
                continue;
            };
            key.open.remove(at);
            match self.in_block[at] {
                None => pay(self.prices.alone(thing), thing),
                Some(place) => {
                    pay((self.prices.beside)(thing, &self.taken(key)), thing);
                    key.beside.add(place);
                }
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

    /// What is needed after each way that the choice of this point may go.
    pub(super) fn choices(&self, key: &Key<K>) -> impl Iterator<Item = (u32, Key<K>)> {
        let key = *key;
        let at = key.open.last().unwrap_or(0);
        let ways = &self.part.nodes[at].ways;
        let is_worse = move |way: &Set<K>| {
            let new = way.without(&key.open);
            ways.iter().any(|other| {
                let other_new = other.without(&key.open);
                other_new != new && other_new.is_within(&new)
            })
        };
        let better = (0..).zip(ways).filter(move |(_, way)| !is_worse(way));
        better.map(move |(nth, way)| (nth, self.chosen(&key, at, way)))
    }

    /// What is needed after a choice has gone this way.
    fn chosen(&self, key: &Key<K>, at: usize, way: &Set<K>) -> Key<K> {
        let mut next = *key;
        next.open.remove(at);
        let opened = way.without(&key.open).iter();
        let with = opened.fold(*way, |all, opened| all.or(&self.part.nodes[opened].with));
        next.open = next.open.or(&with.without(&key.open));
        next
    }
}
