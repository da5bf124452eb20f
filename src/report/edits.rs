//! What did the person take off their own paper, and what did they add to it? Kept while they sit here, and nowhere else.

use std::collections::BTreeSet;

/// What a person changed on their own paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edits {
    /// The ids of the lines that stay off the paper.
    struck: BTreeSet<String>,
    /// Lines of their own, as they were typed.
    own: Vec<String>,
}

impl Edits {
    /// The most lines of one's own: more would need a third page.
    pub const MOST: usize = 5;
    /// The most letters of one.
    pub const LONGEST: usize = 120;

    /// Nothing is changed.
    pub const fn none() -> Self {
        Self {
            struck: BTreeSet::new(),
            own: Vec::new(),
        }
    }

    /// Whether nothing was changed.
    pub fn is_empty(&self) -> bool {
        self.struck.is_empty() && self.own.is_empty()
    }

    /// Whether a line stays off the paper: by itself, or with the line that it belongs to.
    pub fn strikes(&self, id: &str) -> bool {
        self.by(id).is_some()
    }

    /// Whether a line stays off that bears this id, or this id and a number that tells it from others.
    pub(super) fn strikes_any(&self, id: &str) -> bool {
        let numbered = |struck: &String| {
            let rest = struck.strip_prefix(id);
            rest.is_some_and(|rest| rest.starts_with('~'))
        };
        self.strikes(id) || self.struck.iter().any(numbered)
    }

    /// The ids of the lines that stay off.
    pub fn struck(&self) -> impl Iterator<Item = &str> {
        self.struck.iter().map(String::as_str)
    }

    /// Takes a line off the paper, or puts it back. Where it is off because of the line it belongs to, that one is put
    /// back.
    pub fn strike_or_put_back(&mut self, id: &str) {
        match self.by(id).map(str::to_owned) {
            Some(by) => {
                self.struck.remove(&by);
            }
            None => {
                self.struck.insert(id.to_owned());
            }
        }
    }

    /// The id for which a line is off.
    fn by(&self, id: &str) -> Option<&str> {
        let mut struck = self.struck.iter();
        let by = struck.find(|struck| {
            let rest = id.strip_prefix(struck.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
        });
        by.map(String::as_str)
    }

    /// Adds a line of one's own; tells whether there was room for it.
    pub fn add(&mut self, words: &str) -> bool {
        let words: String = words.trim().chars().take(Self::LONGEST).collect();
        if words.is_empty() || self.own.len() == Self::MOST {
            return false;
        }
        self.own.push(words);
        true
    }

    /// The lines of one's own, in the order in which they were typed.
    pub fn own(&self) -> impl Iterator<Item = &str> {
        self.own.iter().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::Edits;

    #[test]
    fn a_line_goes_with_the_one_it_belongs_to_and_comes_back_with_it() {
        let mut edits = Edits::default();
        edits.strike_or_put_back("next-step:ged");
        assert!(edits.strikes("next-step:ged") && edits.strikes("next-step:ged:takes"));
        assert!(!edits.strikes("next-step:ged-test"));
        edits.strike_or_put_back("next-step:ged:takes");
        assert!(edits.is_empty());
    }

    #[test]
    fn there_is_room_for_a_few_lines_of_some_length_and_none_of_nothing() {
        let mut edits = Edits::default();
        assert!(!edits.add("  "));
        for _ in 0..Edits::MOST {
            assert!(edits.add(&"x".repeat(500)));
        }
        assert!(!edits.add("one more"));
        assert!(edits.own().all(|words| words.len() == Edits::LONGEST));
    }
}
