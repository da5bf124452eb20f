//! How is a record found by its id in no time? Hash tables with a hash that is quick for short ids.
//!
//! Ids come from a catalog that its steward made, so the hash need not withstand ids that are chosen to collide.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A table whose keys are ids.
pub(super) type QuickMap<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

/// A set of ids.
pub(super) type QuickSet<K> = HashSet<K, BuildHasherDefault<Quick>>;

/// Multiplies each eight bytes in, and folds the two halves of the product together.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Quick(u64);

/// Odd, with its bits spread evenly: the golden ratio in 64 bits.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

impl Quick {
    fn mix(&mut self, word: u64) {
        let product = u128::from(self.0.rotate_left(23) ^ word) * u128::from(SPREAD);
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the two halves are what is wanted"
        )]
        let (low, high) = (product as u64, (product >> 64) as u64);
        self.0 = low ^ high;
    }
}

impl Hasher for Quick {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.mix(u64::from_le_bytes(*word));
        }
        if !rest.is_empty() {
            let mut last = [0; 8];
            for (to, from) in last.iter_mut().zip(rest) {
                *to = *from;
            }
            self.mix(u64::from_le_bytes(last));
        }
    }

    fn write_u8(&mut self, byte: u8) {
        self.mix(byte.into());
    }

    fn write_isize(&mut self, number: isize) {
        self.mix(number.cast_unsigned() as u64);
    }

    fn write_usize(&mut self, number: usize) {
        self.mix(number as u64);
    }
}

#[cfg(test)]
mod tests {
    use super::QuickSet;
    use std::hash::{BuildHasher as _, BuildHasherDefault};

    #[test]
    fn ids_that_differ_little_are_spread_evenly() {
        let build = BuildHasherDefault::<super::Quick>::default();
        let mut used = QuickSet::default();
        let mut buckets = [0_u32; 256];
        for number in 0..25_600 {
            let hash = build.hash_one(format!("step-{number}"));
            used.insert(hash);
            buckets[(hash >> 56) as usize] += 1;
        }
        assert_eq!(used.len(), 25_600, "no two are the same");
        assert!(
            buckets.iter().all(|&count| (50..200).contains(&count)),
            "{buckets:?}"
        );
    }
}
