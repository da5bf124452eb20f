//! How do the figures of a goal fit into one number that compares as they do?

/// Bits left free below the first figure, so that a little more than so many of it is seen to be one more.
const ROOM: u32 = 4;

/// How many bits each of four figures is given, for sums that are known not to be larger.
#[derive(Clone, Copy, Debug)]
pub(super) struct Packing {
    bits: [u32; 4],
}

impl Packing {
    /// Room for figures up to these. A figure that is always zero takes none.
    pub(super) fn up_to(sums: [u64; 4]) -> Self {
        Self {
            bits: sums.map(|sum| u64::BITS - sum.leading_zeros()),
        }
    }

    /// The figures in one number.
    pub(super) fn packed(self, figures: [i64; 4]) -> u128 {
        let [first, rest @ ..] = figures.map(|figure| u128::try_from(figure).unwrap_or(0));
        let [_, bits @ ..] = self.bits;
        let rest = rest
            .into_iter()
            .zip(bits)
            .fold(0, |sum, (figure, bits)| (sum << bits) | figure);
        (first << self.below_first()) | rest
    }

    /// The first figure of such a number.
    pub(super) fn first(self, packed: u128) -> u64 {
        u64::try_from(packed >> self.below_first()).unwrap_or(u64::MAX)
    }

    /// What the other figures come to at the most.
    pub(super) fn others(self) -> u128 {
        1 << self.below_first() >> ROOM
    }

    /// How many bits stand below the first figure.
    pub(super) fn below_first(self) -> u32 {
        let [_, bits @ ..] = self.bits;
        ROOM + bits.iter().sum::<u32>()
    }
}
