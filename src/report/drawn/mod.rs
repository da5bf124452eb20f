//! Which pictures stand on a paper? The way as a ladder with its pay, the way in time, and what draws the person; each
//! with the same in words and in characters.

mod interests;
mod ladder;
mod timeline;

pub(super) use interests::interests;
pub(super) use ladder::ladder;
pub(super) use timeline::timeline;

use std::borrow::Cow;

use textwrap::{Options, WordSplitter};
use unicode_width::UnicodeWidthStr as _;

use super::Wanted;
use super::draft::PartKind;
use super::picture::{Anchor, CHARACTERS, Picture, Role, Shape};
use crate::catalog::StepId;

/// The width of every picture, in points: half a page of Letter paper, and less than the smallest telephone shows, so that
/// letters are never made smaller than they are.
const WIDTH: u32 = 240;
/// The size of words in a picture, in points.
const LETTERS: u32 = 13;
/// How far lines of words are apart.
const LEADING: u32 = 17;
/// The height of a bar.
const BAR: u32 = 11;
/// How wide a column of words is taken to be, in hundredths of the size of its letters: a little wider than most are, of
/// ordinary letters and of bold ones.
const COLUMN: u32 = 54;
const BOLD_COLUMN: u32 = 61;

/// A picture that is being drawn, from the top down.
struct Canvas {
    shapes: Vec<Shape>,
    characters: Vec<String>,
    words: Vec<String>,
    down: u32,
}

impl Canvas {
    fn new() -> Self {
        Self {
            shapes: Vec::new(),
            characters: Vec::new(),
            words: Vec::new(),
            down: 0,
        }
    }

    /// Words from here to the right edge, on as many lines as they need.
    fn say(&mut self, across: u32, words: &str, role: Role) {
        let column = if role == Role::Strong {
            BOLD_COLUMN
        } else {
            COLUMN
        };
        let columns = WIDTH.saturating_sub(across) * 100 / (LETTERS * column);
        for line in wrapped(words, columns as usize) {
            self.down += LEADING;
            self.shapes.push(Shape::Text {
                at: (whole(across), whole(self.down.saturating_sub(4))),
                words: line,
                anchor: Anchor::Start,
                size: LETTERS,
                role,
            });
        }
    }

    fn rect(&mut self, across: u32, down: u32, size: (u32, u32), role: Role) {
        if size.0 > 0 && size.1 > 0 {
            let at = (whole(across), whole(down));
            self.shapes.push(Shape::Rect { at, size, role });
        }
    }

    fn rule(&mut self, from: (u32, u32), to: (u32, u32)) {
        self.shapes.push(Shape::Line {
            from: (whole(from.0), whole(from.1)),
            to: (whole(to.0), whole(to.1)),
            role: Role::Rule,
        });
    }

    fn finish(self, id: &'static str, title: String) -> Picture {
        Picture {
            id,
            title,
            words: self.words,
            characters: self.characters,
            width: WIDTH,
            height: self.down + 2,
            shapes: self.shapes,
        }
    }
}

/// Whether a step stays on the paper, and what is said in this place below it.
fn tells_step(wanted: &Wanted<'_, '_>, step: &StepId, place: Option<&str>) -> bool {
    let kinds = [PartKind::NextStep, PartKind::AfterThat];
    let struck = kinds.iter().any(|kind| {
        let id = format!("{}:{step}", kind.name());
        let below = place.map(|place| format!("{id}:{place}"));
        wanted.edits.strikes(&below.unwrap_or(id))
    });
    !struck
}

/// Words on lines of so many columns.
fn wrapped(words: &str, columns: usize) -> Vec<String> {
    let options = Options::new(columns)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false);
    let lines = textwrap::wrap(words, options).into_iter();
    lines.map(Cow::into_owned).collect()
}

/// Words, and spaces up to so many columns.
fn filled(words: &str, columns: usize) -> String {
    let free = columns.saturating_sub(words.width());
    format!("{words}{}", " ".repeat(free))
}

/// How much of a length is taken by a part of a whole, rounded down, never more than all.
fn share(length: u32, part: u64, whole: u64) -> u32 {
    let taken = u64::from(length) * part.min(whole);
    u32::try_from(taken.checked_div(whole).unwrap_or(0)).unwrap_or(length)
}

fn whole(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}
