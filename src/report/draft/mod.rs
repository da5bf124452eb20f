//! What stands on a paper, and in which order? One model of it, from which text, HTML, PDF, contacts and dates are made.
//!
//! A draft is words and figures only: it knows no page, no font and no file. Each line has an id that stays the same in
//! both languages and as long as the answers stay the same, so that a person can strike it and still have it struck when
//! the paper is made again. What may not be told never enters a draft: see [`super::shown`].

mod budget;
mod card;
mod choices;
mod foot;
mod help;
mod kind;
mod mine;
mod reasons;
pub(super) mod slip;
mod staff;
mod steps;
mod whole;

pub(super) use card::card;
pub use card::{Card, Detail, DetailKind, Reach, ReachWay};
pub(super) use help::{InTurn, help_id, in_turn};
pub use kind::PartKind;
pub use slip::covered;
pub use whole::draft;
pub(super) use whole::{draft_of, preview_of};

use crate::catalog::{Day, clean};
use crate::interview::Paper;
use crate::wording::Lang;

use super::picture::Picture;

/// A paper before it has a form, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// For whom it is.
    pub paper: Paper,
    /// The language of its words.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// The day of the session.
    pub on: Day,
    /// The day its facts were published: the catalog's.
    pub data_of: Day,
    /// Its parts, in the order in which they are read; none is empty.
    pub parts: Vec<Part>,
}

/// A part of a paper: what stands under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is about.
    pub kind: PartKind,
    /// Its heading; none for what stands right under the title and at the foot.
    pub heading: Option<String>,
    /// Its lines, in order.
    pub lines: Vec<Line>,
}

/// One line of a part. It may be long: each form breaks it where it must.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its id, the same in every language. Parts of an id are joined by `:`; what begins with the whole of another id
    /// belongs to that line, and goes with it.
    pub id: String,
    /// How far it is set in: 0 under the heading, 1 under a leading line.
    pub depth: u8,
    /// What it says.
    pub body: Body,
    /// The day it tells of, where it belongs into a calendar.
    pub date: Option<Dated>,
}

/// A day that belongs into a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The day.
    pub day: Day,
    /// What is on that day, in a few words.
    pub title: String,
}

/// What a line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// A line that leads those set in below it: the title of a step.
    Lead(Words),
    /// A sentence or several.
    Paragraph(Words),
    /// One of a list.
    Item(Words),
    /// A label and what it stands for.
    Pair {
        /// The label, without a colon.
        label: String,
        /// What stands beside it.
        value: Words,
    },
    /// Somebody to ask.
    Card(Box<Card>),
    /// A picture, with its equivalent in words.
    Picture(Box<Picture>),
    /// A code that a telephone reads.
    Code(Box<Code>),
    /// An empty line to write on, after a label.
    Blank(String),
}

/// Words, and their language where it is not that of the paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The words, without anything that may not stand on paper.
    pub text: String,
    /// The tag of their language, where it is another than the paper's.
    pub lang: Option<String>,
}

impl Words {
    /// Words in a language of their own.
    pub fn in_language(text: &str, tag: &str) -> Self {
        Self {
            lang: Some(tag.to_owned()),
            ..Self::from(text)
        }
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Self {
        Self {
            text: clean(text).trim().to_owned(),
            lang: None,
        }
    }
}

impl From<String> for Words {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

/// A code of dark and light squares that a telephone reads, with what it says in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// What a telephone reads in it.
    pub says: String,
    /// The same for people.
    pub told: String,
    /// How many modules it has on each side, without the quiet zone.
    pub side: usize,
    /// Its modules, row by row; true is dark.
    pub dark: Vec<bool>,
    /// What it is for, in words beside it.
    pub caption: String,
}

impl Draft {
    /// Every line, with the kind of its part.
    pub fn lines(&self) -> impl Iterator<Item = (PartKind, &Line)> {
        let parts = self.parts.iter();
        parts.flat_map(|part| part.lines.iter().map(|line| (part.kind, line)))
    }

    /// Whether anything on it has a day, for a calendar.
    pub fn has_days(&self) -> bool {
        self.lines().any(|(_, line)| line.date.is_some())
    }

    /// The cards of those who may help, in order.
    pub fn cards(&self) -> impl Iterator<Item = &Card> {
        self.lines().filter_map(|(_, line)| match &line.body {
            Body::Card(card) => Some(&**card),
            _ => None,
        })
    }

    /// The draft without the lines that were struck, and without those that belong to them.
    #[must_use]
    pub fn without<'i>(mut self, struck: impl IntoIterator<Item = &'i str>) -> Self {
        let struck: Vec<&str> = struck.into_iter().collect();
        for part in &mut self.parts {
            part.lines
                .retain(|line| !struck.iter().any(|struck| line.belongs_to(struck)));
        }
        self.parts.retain(|part| !part.lines.is_empty());
        self
    }

    /// The draft with lines of the person's own, under their own heading, before the notices.
    #[must_use]
    pub fn with_own<'o>(mut self, heading: String, own: impl IntoIterator<Item = &'o str>) -> Self {
        let mut part = Part::new(PartKind::Own, heading);
        for (place, words) in own.into_iter().enumerate() {
            part.item(format!("own:{}", place + 1), words);
        }
        if !part.lines.is_empty() {
            let parts = self.parts.iter();
            let foot = parts.take_while(|part| !part.kind.is_foot()).count();
            self.parts.insert(foot, part);
        }
        self
    }
}

impl Line {
    /// Whether it is this line, or part of it.
    pub fn belongs_to(&self, id: &str) -> bool {
        let rest = self.id.strip_prefix(id);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
    }
}

impl Part {
    fn new(kind: PartKind, heading: String) -> Self {
        Self {
            kind,
            heading: Some(heading),
            lines: Vec::new(),
        }
    }

    fn without_heading(kind: PartKind) -> Self {
        Self {
            kind,
            heading: None,
            lines: Vec::new(),
        }
    }

    fn add(&mut self, id: impl Into<String>, depth: u8, body: Body) {
        self.lines.push(Line {
            id: id.into(),
            depth,
            body,
            date: None,
        });
    }

    /// The last line tells of a day that belongs into a calendar.
    fn dated(&mut self, day: Day, title: String) {
        if let Some(line) = self.lines.last_mut() {
            line.date = Some(Dated { day, title });
        }
    }

    fn lead(&mut self, id: impl Into<String>, words: impl Into<Words>) {
        self.add(id, 0, Body::Lead(words.into()));
    }

    pub(in crate::report) fn paragraph(&mut self, id: impl Into<String>, words: impl Into<Words>) {
        self.add(id, 0, Body::Paragraph(words.into()));
    }

    fn item(&mut self, id: impl Into<String>, words: impl Into<Words>) {
        self.add(id, 0, Body::Item(words.into()));
    }

    fn pair(&mut self, id: impl Into<String>, label: String, value: impl Into<Words>) {
        let value = value.into();
        self.add(id, 0, Body::Pair { label, value });
    }
}
