//! What is a paper before it has pages? Leaves to be placed, and the tree in which they are told.

use std::collections::BTreeSet;

use super::fonts::Fonts;
use super::rich::Rich;
use crate::report::draft::Code;
use crate::report::picture::{Picture, Shape};

/// A paper as it flows down its pages: what is placed, in order, and the tree in which it is read aloud.
#[derive(Default)]
pub(super) struct Flow {
    pub(super) leaves: Vec<Leaf>,
    pub(super) tree: Vec<Node>,
    /// The first leaf of each draft.
    pub(super) firsts: Vec<usize>,
    /// How many pairs of columns there are.
    pub(super) pairs: usize,
}

/// A branch of the tree, or the place of a leaf.
pub(super) enum Node {
    Branch(Branch, Vec<Node>),
    Leaf(usize),
}

/// What a branch is to those who hear the paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Branch {
    /// A whole draft, in its language.
    Part(String),
    /// What stands under a heading.
    Section,
    /// A list, with dots before its items or without.
    List { dots: bool },
    /// One of a list.
    Item,
    /// The body of an item, beside its dot.
    Body,
}

/// Something that is placed on a page.
pub(super) struct Leaf {
    pub(super) what: What,
    /// The language, where it is not named within.
    pub(super) lang: String,
    /// How far it is set in, in units of the size of the text.
    pub(super) indent: f32,
    /// The space above it, in the same units.
    pub(super) above: f32,
    /// No page ends between it and what follows.
    pub(super) keeps_next: bool,
    /// It begins a new page.
    pub(super) turns: bool,
    /// Where across the page it stands.
    pub(super) side: Side,
}

/// Where across a page something stands; the number tells one pair of columns from the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// As wide as the page.
    Whole,
    /// In the left one of two columns.
    Left(usize),
    /// In the right one.
    Right(usize),
}

/// What is placed.
pub(super) enum What {
    /// Words, so many times as large as the text; a heading of this level, or a paragraph.
    Words {
        rich: Rich,
        scale: f32,
        level: Option<u16>,
    },
    /// A dot that stands on the first line of what follows.
    Dot(Rich),
    /// A label, and a line to write on.
    Blank(Rich),
    /// A drawn picture.
    Picture(Box<Picture>),
    /// A code, and beside it its caption, which is told as the leaf after this one.
    Code { code: Box<Code>, caption: Rich },
    /// The caption of the code before it.
    Caption,
    /// The mark of the center, of this name.
    Logo(String),
}

impl Flow {
    /// The place of the draft that a leaf is of.
    pub(super) fn draft_of(&self, leaf: usize) -> usize {
        let after = self.firsts.partition_point(|first| *first <= leaf);
        after.saturating_sub(1)
    }

    /// The words of a leaf, where it has any.
    pub(super) fn words_of(&self, place: usize) -> Option<&Rich> {
        match &self.leaves.get(place)?.what {
            What::Words { rich, .. } | What::Dot(rich) | What::Blank(rich) => Some(rich),
            What::Caption => match &self.leaves.get(place.checked_sub(1)?)?.what {
                What::Code { caption, .. } => Some(caption),
                _ => None,
            },
            What::Picture(_) | What::Code { .. } | What::Logo(_) => None,
        }
    }

    /// The characters that none of these fonts has.
    pub(super) fn missing(&self, fonts: &Fonts) -> BTreeSet<char> {
        let mut missing = BTreeSet::new();
        for (place, leaf) in self.leaves.iter().enumerate() {
            if let Some(rich) = self.words_of(place) {
                missing.append(&mut fonts.missing(&rich.text));
            }
            if let What::Picture(picture) = &leaf.what {
                for shape in &picture.shapes {
                    if let Shape::Text { words, .. } = shape {
                        missing.append(&mut fonts.missing(words));
                    }
                }
            }
        }
        missing
    }
}
