//! Which titles did they mean? Typed words find titles in spite of accents, order and misspellings.
//!
//! Every part of an answer is decided by the titles and the typed words alone, so that the same words always give the
//! same hits in the same order. It knows no catalog: a key of any kind comes with its names, in any language.

mod grade;
mod reading;
mod words;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use grade::{BEST, Grade, Typed, mask};
use reading::{Reading, readings};
use words::{Word, words};

/// The score of a title that is just what was typed.
const SCALE: u32 = 1000;
/// Where less than this of what was typed is found, nothing is.
const FOUND: u32 = 600;
/// A hit this much worse than the best one is dropped.
const WORSE: u32 = 350;
/// What every word of a name that nobody typed costs, and how many of them are counted.
const UNTYPED: (u32, u32) = (8, 5);
/// What it costs to be found by another name than the title.
const BY_OTHER_NAME: u32 = 4;

/// Names to search in, each belonging to a key.
#[derive(Clone, Debug)]
pub struct Index<K> {
    items: Vec<Item<K>>,
    names: Vec<Name>,
    /// Every word of any name, sorted.
    vocabulary: Vec<Entry>,
}

#[derive(Clone, Debug)]
struct Item<K> {
    key: K,
    title: String,
}

#[derive(Clone, Debug)]
struct Name {
    item: usize,
    written: String,
    words: u32,
    is_title: bool,
}

/// A word, and the places in `names` of those it stands in.
#[derive(Clone, Debug)]
struct Entry {
    word: Word,
    mask: u64,
    names: Vec<usize>,
}

/// Something that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit<'a, K> {
    /// What was found.
    pub key: &'a K,
    /// Its title: the first of its names.
    pub title: &'a str,
    /// The name it was found by: the title, or another.
    pub found_by: &'a str,
    /// How well it fits, at most 1,000. It ranks the hits of one question and means nothing beside another's.
    pub score: u32,
}

impl<K: Ord> Index<K> {
    /// An index of items, each a key with its names, the title first.
    pub fn new<N: Into<String>>(items: impl IntoIterator<Item = (K, Vec<N>)>) -> Self {
        let mut index = Self {
            items: Vec::new(),
            names: Vec::new(),
            vocabulary: Vec::new(),
        };
        let mut places: BTreeMap<Word, Vec<usize>> = BTreeMap::new();
        for (key, names) in items {
            let names: Vec<String> = names.into_iter().map(Into::into).collect();
            let item = index.items.len();
            let title = names.first().cloned().unwrap_or_default();
            index.items.push(Item { key, title });
            for (at, written) in names.into_iter().enumerate() {
                let mut words = words(&written);
                words.sort_unstable();
                words.dedup();
                let name = index.names.len();
                index.names.push(Name {
                    item,
                    written,
                    words: u32::try_from(words.len()).unwrap_or(u32::MAX),
                    is_title: at == 0,
                });
                for word in words {
                    places.entry(word).or_default().push(name);
                }
            }
        }
        index.vocabulary = places
            .into_iter()
            .map(|(word, names)| Entry {
                mask: mask(&word),
                word,
                names,
            })
            .collect();
        index
    }

    /// The items that fit what was typed, the best first, at most `limit` of them: by score, then title, then key, so
    /// that the order is the same whatever was asked before and in whatever order the items came.
    ///
    /// Nothing typed finds nothing: what to show then is for the page to say.
    pub fn find(&self, typed: &str, limit: usize) -> Vec<Hit<'_, K>> {
        let mut best: BTreeMap<usize, (u32, Reverse<&str>)> = BTreeMap::new();
        for reading in readings(words(typed), |word| self.knows(word)) {
            self.read(&reading, &mut best);
        }
        let top = best.values().map(|(score, _)| *score).max().unwrap_or(0);
        let mut hits: Vec<_> = best
            .into_iter()
            .filter(|(_, (score, _))| score + WORSE >= top)
            .filter_map(|(item, (score, Reverse(found_by)))| {
                let Item { key, title } = self.items.get(item)?;
                Some(Hit {
                    key,
                    title,
                    found_by,
                    score,
                })
            })
            .collect();
        hits.sort_by_key(|hit| (Reverse(hit.score), hit.title, hit.key, hit.found_by));
        hits.truncate(limit);
        hits
    }

    /// Scores every name against one reading of what was typed, and keeps for each item the best name.
    fn read<'a>(&'a self, reading: &Reading, best: &mut BTreeMap<usize, (u32, Reverse<&'a str>)>) {
        let typed: Vec<Typed> = reading.words.iter().cloned().map(Typed::new).collect();
        let whole: u32 = typed.iter().map(Typed::weight).sum();
        let mut sums = vec![Sum::default(); self.names.len()];
        for word in &typed {
            for (sum, grade) in sums.iter_mut().zip(self.fits(word)) {
                sum.fit += grade * word.weight();
                sum.words += u32::from(grade > 0);
            }
        }
        for (name, sum) in self.names.iter().zip(sums) {
            let found = sum.fit * (SCALE / BEST) / whole.max(1);
            if found < FOUND {
                continue;
            }
            let untyped = name.words.saturating_sub(sum.words).min(UNTYPED.1) * UNTYPED.0;
            let other = if name.is_title { 0 } else { BY_OTHER_NAME };
            let score = found.saturating_sub(untyped + other + reading.cost);
            let this = (score, Reverse(name.written.as_str()));
            best.entry(name.item)
                .and_modify(|so_far| *so_far = this.max(*so_far))
                .or_insert(this);
        }
    }

    /// For each name, how well its best word fits this one.
    fn fits(&self, typed: &Typed) -> Vec<Grade> {
        let mut fits = vec![0; self.names.len()];
        for entry in &self.vocabulary {
            let grade = typed.grade(&entry.word, entry.mask);
            if grade == 0 {
                continue;
            }
            for name in &entry.names {
                if let Some(best) = fits.get_mut(*name) {
                    *best = grade.max(*best);
                }
            }
        }
        fits
    }

    fn knows(&self, word: &[char]) -> bool {
        self.vocabulary
            .binary_search_by(|entry| (*entry.word).cmp(word))
            .is_ok()
    }
}

/// What one name has gathered so far.
#[derive(Clone, Copy, Default)]
struct Sum {
    /// Grades times weights.
    fit: u32,
    /// How many typed words fit.
    words: u32,
}

#[cfg(test)]
mod tests;
