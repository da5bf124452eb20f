//! Which of so many are in a set? One bit each, in so many words, for sets that are joined and compared all the time.

/// A set of numbers below 64 times `K`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Set<const K: usize>([u64; K]);

impl<const K: usize> Set<K> {
    pub(super) const NONE: Self = Self([0; K]);

    pub(super) fn has(&self, at: usize) -> bool {
        self.0[at / 64] >> (at % 64) & 1 == 1
    }

    pub(super) fn add(&mut self, at: usize) {
        self.0[at / 64] |= 1 << (at % 64);
    }

    pub(super) fn remove(&mut self, at: usize) {
        self.0[at / 64] &= !(1 << (at % 64));
    }

    /// What is in either.
    pub(super) fn or(&self, other: &Self) -> Self {
        Self(std::array::from_fn(|word| self.0[word] | other.0[word]))
    }

    /// What is in both.
    pub(super) fn and(&self, other: &Self) -> Self {
        Self(std::array::from_fn(|word| self.0[word] & other.0[word]))
    }

    /// What is in this and not in the other.
    pub(super) fn without(&self, other: &Self) -> Self {
        Self(std::array::from_fn(|word| self.0[word] & !other.0[word]))
    }

    /// Whether any number is in both.
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.0
            .iter()
            .zip(&other.0)
            .any(|(mine, other)| mine & other != 0)
    }

    pub(super) fn is_within(&self, other: &Self) -> bool {
        self.0
            .iter()
            .zip(&other.0)
            .all(|(mine, other)| mine & !other == 0)
    }

    /// The numbers in it, from the least.
    pub(super) fn iter(self) -> impl Iterator<Item = usize> {
        self.0.into_iter().enumerate().flat_map(|(place, word)| {
            let mut left = word;
            std::iter::from_fn(move || {
                let at = (left != 0).then(|| left.trailing_zeros() as usize)?;
                left &= left - 1;
                Some(place * 64 + at)
            })
        })
    }

    /// The greatest number in it.
    pub(super) fn last(&self) -> Option<usize> {
        let word = self.0.iter().rposition(|word| *word != 0)?;
        Some(word * 64 + 63 - self.0[word].leading_zeros() as usize)
    }

    /// A number that is nearly always another for another set.
    pub(super) fn mixed(&self) -> u64 {
        let mixed = self.0.iter().fold(0_u64, |sum, word| {
            (sum.rotate_left(5) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15)
        });
        mixed ^ (mixed >> 29)
    }
}

/// A set of numbers below 128 times `K`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Double<const K: usize>([Set<K>; 2]);

impl<const K: usize> Double<K> {
    pub(super) const NONE: Self = Self([Set::NONE; 2]);
    /// How many numbers it may have.
    pub(super) const MOST: usize = 2 * 64 * K;

    pub(super) fn has(&self, at: usize) -> bool {
        self.0[at / (64 * K)].has(at % (64 * K))
    }

    pub(super) fn add(&mut self, at: usize) {
        self.0[at / (64 * K)].add(at % (64 * K));
    }

    /// What is in this and not in the other.
    pub(super) fn without(&self, other: &Self) -> Self {
        Self(std::array::from_fn(|half| {
            self.0[half].without(&other.0[half])
        }))
    }

    /// A number that is nearly always another for another set.
    pub(super) fn mixed(&self) -> u64 {
        let [one, other] = &self.0;
        one.mixed() ^ other.mixed().rotate_left(23)
    }
}
