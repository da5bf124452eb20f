//! Which paper does somebody want: of whose sitting, in which language, with which lines taken off and added?

use super::draft::{Draft, draft_of, preview_of};
use super::edits::Edits;
use crate::interview::{Interview, Paper};
use crate::wording::Wording;

/// Nothing is taken off and nothing added.
static UNCHANGED: Edits = Edits::none();

/// A paper that somebody wants.
#[derive(Clone, Copy)]
pub struct Wanted<'w, 'c> {
    /// The sitting it is of.
    pub interview: &'w Interview<'c>,
    /// Which one.
    pub paper: Paper,
    /// Its language.
    pub wording: &'w Wording,
    /// What the person changed on it.
    pub edits: &'w Edits,
}

impl<'w, 'c> Wanted<'w, 'c> {
    /// A paper as it comes, without any change.
    pub fn unchanged(interview: &'w Interview<'c>, paper: Paper, wording: &'w Wording) -> Self {
        Self {
            interview,
            paper,
            wording,
            edits: &UNCHANGED,
        }
    }

    /// What it will say.
    pub fn draft(&self) -> Draft {
        draft_of(self)
    }

    /// The same with the lines that were taken off still in their places, to choose among: what is drawn is drawn as it
    /// will be.
    pub fn preview(&self) -> Draft {
        preview_of(self)
    }
}
