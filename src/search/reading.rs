//! Where do the typed words begin and end? "fork lift" may mean "forklift", and "sheetmetal" "sheet metal".

use super::words::Word;

/// What it costs to be found only by joining or parting typed words.
const REREAD: u32 = 20;
/// No part of a parted word is shorter.
const SHORTEST_PART: usize = 3;
/// More words, and more letters of a word, are not read: nobody types so many to find a title.
const MOST: (usize, usize) = (12, 40);

/// One way to read what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// The words, in the order typed.
    pub(super) words: Vec<Word>,
    /// What the reading costs every name found by it.
    pub(super) cost: u32,
}

/// Every way to read these words: as typed; with two neighbors joined into a word that is known; with one word that is
/// not known parted into two that are. No way at all where there are no words.
pub(super) fn readings(typed: Vec<Word>, knows: impl Fn(&[char]) -> bool) -> Vec<Reading> {
    let cut = |word: Word| word.iter().copied().take(MOST.1).collect();
    let typed: Vec<Word> = typed.into_iter().take(MOST.0).map(cut).collect();
    if typed.is_empty() {
        return Vec::new();
    }
    let mut readings = Vec::new();
    for (at, word) in typed.iter().enumerate() {
        let joined = typed.get(at + 1).map(|next| [&**word, next].concat());
        if let Some(joined) = joined.filter(|joined| knows(joined)) {
            readings.push(reread(&typed, at..at + 2, vec![joined.into()]));
        }
        if !knows(word) {
            let parted = (SHORTEST_PART..word.len())
                .filter_map(|end| word.split_at_checked(end))
                .filter(|(left, right)| right.len() >= SHORTEST_PART && knows(left) && knows(right))
                .map(|(left, right)| vec![left.into(), right.into()])
                .map(|parts| reread(&typed, at..at + 1, parts));
            readings.extend(parted);
        }
    }
    readings.push(Reading {
        words: typed,
        cost: 0,
    });
    readings
}

fn reread(typed: &[Word], range: std::ops::Range<usize>, anew: Vec<Word>) -> Reading {
    let mut words = typed.to_vec();
    words.splice(range, anew);
    Reading {
        words,
        cost: REREAD,
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    fn read(typed: &str) -> Vec<String> {
        let known = ["forklift", "sheet", "metal", "fork"].map(|word| words(word).remove(0));
        readings(words(typed), |word| known.iter().any(|k| **k == *word))
            .iter()
            .map(|reading| {
                let spelled: Vec<String> =
                    reading.words.iter().map(|w| w.iter().collect()).collect();
                spelled.join(" ")
            })
            .collect()
    }

    #[test]
    fn neighbors_are_joined_and_words_parted_only_into_words_that_are_known() {
        assert_eq!(
            read("fork lift driver"),
            ["forklift driver", "fork lift driver"]
        );
        assert_eq!(read("sheetmetal"), ["sheet metal", "sheetmetal"]);
        assert_eq!(read("metalsheets"), ["metalsheets"]);
        assert_eq!(read(""), [""; 0]);
    }
}
