//! How well does one typed word fit one word of a name? The only door to fuzzy-matcher.
//!
//! A matcher keeps what it was last asked and lets it color its next answer, and it panics when told not to keep it; so
//! each question here is asked of a matcher that was never asked before, and an answer depends on two words alone.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::words::Word;

/// How well a word fits: 0 is not at all.
pub(super) type Grade = u32;

/// The very word.
pub(super) const BEST: Grade = 100;
/// The beginning of the word, as one types it; more the more of it is there.
const BEGUN: (Grade, Grade) = (80, 95);
/// One misspelling, and each further one.
const MISSPELT: (Grade, Grade) = (82, 8);
/// The whole word with an ending: trucking and truck.
const EXTENDED: Grade = 86;
/// The same stem with another ending: driving and driver.
const STEM: Grade = 70;
/// The beginning of the word, misspelled.
const BEGUN_MISSPELT: Grade = 66;
/// Some of its letters in order, most of them together: from the least that is kept to the most.
const LETTERS: (Grade, Grade) = (60, 65);

/// A typed word, made ready to be held against many.
pub(super) struct Typed {
    letters: Word,
    spelled: String,
    mask: u64,
    /// What the matcher gives the word itself.
    perfect: i64,
}

impl Typed {
    pub(super) fn new(letters: Word) -> Self {
        let spelled: String = letters.iter().collect();
        let perfect = subsequence(&spelled, &spelled).unwrap_or(0);
        Self {
            mask: mask(&letters),
            letters,
            spelled,
            perfect,
        }
    }

    /// How many letters it has: how much it weighs among the others.
    pub(super) fn weight(&self) -> u32 {
        u32::try_from(self.letters.len()).unwrap_or(u32::MAX)
    }

    /// How well it fits a word whose letters are these.
    pub(super) fn grade(&self, word: &[char], of_word: u64) -> Grade {
        let missing = (self.mask & !of_word).count_ones();
        // Nothing below forgives more than the letters of an ending, and no letter is missing from a good fit.
        if missing > 3 {
            return 0;
        }
        if let Some(more) = word.strip_prefix(&*self.letters) {
            return begun(self.letters.len(), more.len());
        }
        [
            self.misspelt(word, missing),
            self.stem(word),
            self.in_order(word, missing),
        ]
        .into_iter()
        .max()
        .unwrap_or(0)
    }

    /// How many misspellings are forgiven: none in a short word, in which one letter makes another word.
    fn forgiven(&self) -> usize {
        match self.letters.len() {
            0..4 => 0,
            4..8 => 1,
            _ => 2,
        }
    }

    fn misspelt(&self, word: &[char], missing: u32) -> Grade {
        let forgiven = self.forgiven();
        let too_long = self.letters.len() > word.len() + forgiven;
        if forgiven == 0 || too_long || missing as usize > forgiven {
            return 0;
        }
        let same_start = self.letters.first() == word.first();
        let (whole, beginning) = distances(&self.letters, word);
        if whole <= forgiven && (whole == 1 || same_start) {
            let further = Grade::try_from(whole).unwrap_or(0).saturating_sub(1);
            MISSPELT.0 - MISSPELT.1 * further
        } else if beginning <= 1 && same_start && self.letters.len() >= 5 {
            BEGUN_MISSPELT
        } else {
            0
        }
    }

    fn stem(&self, word: &[char]) -> Grade {
        let same = self
            .letters
            .iter()
            .zip(word)
            .take_while(|(a, b)| a == b)
            .count();
        let endings = [self.letters.len() - same, word.len() - same];
        match endings {
            _ if same < 4 || endings.iter().any(|ending| *ending > 3) => 0,
            [_, 0] => EXTENDED,
            _ => STEM,
        }
    }

    /// `hlth` for health: all the letters, in order, the first one first.
    fn in_order(&self, word: &[char], missing: u32) -> Grade {
        let same_start = self.letters.first() == word.first();
        let long_enough = self.letters.len() >= 3 && self.letters.len() * 2 >= word.len();
        if missing > 0 || !same_start || !long_enough {
            return 0;
        }
        let spelled: String = word.iter().collect();
        let score = subsequence(&spelled, &self.spelled).unwrap_or(0);
        // A perfect score is for letters that stand together; half of it is for letters strewn about.
        let share = (2 * score - self.perfect).clamp(0, self.perfect);
        let more = i64::from(LETTERS.1 - LETTERS.0) * share / self.perfect.max(1);
        if share == 0 {
            0
        } else {
            LETTERS.0 + Grade::try_from(more).unwrap_or(0)
        }
    }
}

/// The letters of a word as bits, to see at a glance that a word cannot fit.
pub(super) fn mask(word: &[char]) -> u64 {
    word.iter()
        .fold(0, |mask, c| mask | 1 << (u32::from(*c) % 64))
}

fn begun(typed: usize, more: usize) -> Grade {
    if more == 0 {
        return BEST;
    }
    let range = BEGUN.1 - BEGUN.0;
    let share = range as usize * typed / (typed + more);
    BEGUN.0 + Grade::try_from(share).unwrap_or(range).min(range)
}

fn subsequence(word: &str, typed: &str) -> Option<i64> {
    SkimMatcherV2::default().fuzzy_match(word, typed)
}

/// The fewest letters to put in, take out, change or swap with their neighbor, to make the typed word into the whole
/// word, and into some beginning of it.
fn distances(typed: &[char], word: &[char]) -> (usize, usize) {
    // Three rows of the table: two back, one back and this one. A row holds the distance to each beginning of `word`.
    let mut two_back: Vec<usize> = Vec::new();
    let mut one_back: Vec<usize> = (0..=word.len()).collect();
    for (i, &letter) in typed.iter().enumerate() {
        let mut row = Vec::with_capacity(one_back.len());
        row.push(i + 1);
        for (j, (&other, pair)) in word.iter().zip(one_back.windows(2)).enumerate() {
            let &[diagonal, above] = pair else { continue };
            let left = row.last().copied().unwrap_or(i + 1);
            let changed = diagonal + usize::from(letter != other);
            let mut least = changed.min(above + 1).min(left + 1);
            let swapped = i > 0
                && j > 0
                && typed.get(i - 1) == Some(&other)
                && word.get(j - 1) == Some(&letter);
            if swapped && let Some(&before) = two_back.get(j - 1) {
                least = least.min(before + 1);
            }
            row.push(least);
        }
        two_back = std::mem::replace(&mut one_back, row);
    }
    let whole = one_back.last().copied().unwrap_or(typed.len());
    (whole, one_back.into_iter().min().unwrap_or(whole))
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    fn grade(typed: &str, word: &str) -> Grade {
        let word = words(word).remove(0);
        Typed::new(words(typed).remove(0)).grade(&word, mask(&word))
    }

    #[test]
    fn the_word_itself_is_best_then_its_beginning_then_a_misspelling_then_its_letters() {
        let grades = ["health", "healt", "helth", "hlth"].map(|typed| grade(typed, "health"));
        assert!(grades.is_sorted_by(|a, b| a > b), "{grades:?}");
        assert_eq!(grades[0], BEST);
        assert!(grades[3] >= LETTERS.0);
    }

    #[test]
    fn one_misspelling_of_any_kind_is_forgiven() {
        for typed in ["helth", "heallth", "haelth", "heslth", "ealth"] {
            assert_eq!(grade(typed, "health"), MISSPELT.0, "{typed}");
        }
        assert_eq!(grade("comunnity", "community"), MISSPELT.0 - MISSPELT.1);
    }

    #[test]
    fn a_misspelled_word_still_being_typed_is_found() {
        assert_eq!(grade("mecanisi", "mecanicien"), BEGUN_MISSPELT);
    }

    #[test]
    fn another_ending_is_a_fair_fit() {
        for (typed, word) in [
            ("driving", "driver"),
            ("welding", "welder"),
            ("nursing", "nurse"),
        ] {
            assert!(grade(typed, word) >= STEM, "{typed}");
        }
        assert!(grade("trucking", "truck") > grade("trucking", "tracking"));
    }

    #[test]
    fn in_a_short_word_another_letter_is_another_word() {
        for (typed, word) in [
            ("cna", "can"),
            ("rn", "ra"),
            ("cook", "nook"),
            ("cdl", "cad"),
        ] {
            assert!(grade(typed, word) < BEST, "{typed}");
        }
        assert_eq!(grade("cna", "can"), 0);
        assert_eq!(grade("cdl", "cad"), 0);
    }

    #[test]
    fn strewn_letters_and_strangers_are_no_fit() {
        for (typed, word) in [
            ("nurse", "machine"),
            ("rn", "registered"),
            ("wer", "warehouse"),
            ("cook", "clerk"),
        ] {
            assert_eq!(grade(typed, word), 0, "{typed} {word}");
        }
    }
}
