//! What of a draft is a heading, a list, a picture on the page? The draft as leaves to be placed and a tree to be told.

use std::collections::BTreeSet;

use super::fonts::Fonts;
use super::phrase::{self, linked};
use super::rich::{Rich, Span};
use crate::report::draft::{Body, Card, Code, Draft, Line, Part};
use crate::report::picture::{Picture, Shape};

/// A paper as it flows down its pages: what is placed, in order, and the tree in which it is read aloud.
#[derive(Default)]
pub(super) struct Flow {
    pub(super) leaves: Vec<Leaf>,
    pub(super) tree: Vec<Node>,
    /// The first leaf of each draft.
    firsts: Vec<usize>,
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

/// Sizes in units of the size of the text.
const TITLE: f32 = 1.75;
const HEADING: f32 = 1.2;
const INDENT: f32 = 1.2;
const DOT: f32 = 0.95;
const ABOVE_HEADING: f32 = 0.85;
const ABOVE_LEAD: f32 = 0.4;
const ABOVE_CARD: f32 = 0.35;
const ABOVE_LINE: f32 = 0.12;

impl Flow {
    /// Adds a draft; all but the first begin a new page.
    pub(super) fn add(&mut self, draft: &Draft, logo: Option<String>) {
        self.firsts.push(self.leaves.len());
        let mut pen = Pen {
            lang: draft.lang.tag(),
            first: self.leaves.len(),
            flow: self,
        };
        let mut nodes = Vec::new();
        if let Some(name) = logo {
            nodes.push(pen.leaf(What::Logo(name), 0.0, 0.0, true));
        }
        let title = Rich::new(&draft.title, Span::bold());
        nodes.push(pen.words(title, TITLE, Some(1), 0.0, 0.3, true));
        for part in &draft.parts {
            nodes.push(pen.part(part));
        }
        self.tree.push(Node::Branch(
            Branch::Part(draft.lang.tag().to_owned()),
            nodes,
        ));
    }

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

struct Pen<'f> {
    flow: &'f mut Flow,
    lang: &'static str,
    /// The place of the first leaf of this draft.
    first: usize,
}

impl Pen<'_> {
    fn leaf(&mut self, what: What, indent: f32, above: f32, keeps_next: bool) -> Node {
        let place = self.flow.leaves.len();
        self.flow.leaves.push(Leaf {
            what,
            lang: self.lang.to_owned(),
            indent,
            above,
            keeps_next,
            turns: place == self.first && place > 0,
        });
        Node::Leaf(place)
    }

    fn words(
        &mut self,
        rich: Rich,
        scale: f32,
        level: Option<u16>,
        indent: f32,
        above: f32,
        keeps_next: bool,
    ) -> Node {
        let what = What::Words { rich, scale, level };
        self.leaf(what, indent, above, keeps_next)
    }

    fn part(&mut self, part: &Part) -> Node {
        let mut nodes = Vec::new();
        let mut above = ABOVE_LINE;
        match &part.heading {
            Some(heading) => {
                let rich = Rich::new(heading, Span::bold());
                nodes.push(self.words(rich, HEADING, Some(2), 0.0, ABOVE_HEADING, true));
            }
            None if part.kind.is_foot() => above = ABOVE_HEADING,
            None => {}
        }
        let mut lines = part.lines.as_slice();
        while let Some(line) = lines.first() {
            let run = lines
                .iter()
                .take_while(|other| same_list(line, other))
                .count();
            let (these, rest) = lines.split_at(run.max(1));
            if run == 0 {
                self.line(line, part.heading.is_some(), above, &mut nodes);
            } else {
                nodes.push(self.list(these));
            }
            lines = rest;
            above = ABOVE_LINE;
        }
        Node::Branch(Branch::Section, nodes)
    }

    fn line(&mut self, line: &Line, under_heading: bool, above: f32, nodes: &mut Vec<Node>) {
        let indent = INDENT * f32::from(line.depth);
        match &line.body {
            Body::Lead(words) => {
                let level = under_heading.then_some(3);
                let rich = linked(words, &Span::bold());
                nodes.push(self.words(rich, 1.0, level, indent, ABOVE_LEAD, true));
            }
            Body::Pair { label, value } => {
                let rich = phrase::pair(label, value);
                nodes.push(self.words(rich, 1.0, None, indent, above, false));
            }
            Body::Picture(picture) => {
                // Its words stand in it, and are told to those who do not see it.
                let picture = What::Picture(picture.clone());
                nodes.push(self.leaf(picture, indent, 0.4, false));
            }
            Body::Code(code) => {
                let caption = Rich::new(&code.caption, Span::default());
                let code = code.clone();
                nodes.push(self.leaf(What::Code { code, caption }, indent, 0.5, false));
                nodes.push(self.leaf(What::Caption, indent, 0.0, false));
            }
            Body::Blank(label) => {
                let rich = Rich::new(label, Span::default());
                nodes.push(self.leaf(What::Blank(rich), indent, 0.6, false));
            }
            Body::Paragraph(words) | Body::Item(words) => {
                let rich = linked(words, &Span::default());
                nodes.push(self.words(rich, 1.0, None, indent, above, false));
            }
            Body::Card(card) => self.card(card, indent, nodes),
        }
    }

    /// Items with a dot each, or cards.
    fn list(&mut self, lines: &[Line]) -> Node {
        let mut dots = false;
        let mut items = Vec::new();
        for line in lines {
            let indent = INDENT * f32::from(line.depth);
            let mut item = Vec::new();
            let mut body = Vec::new();
            match &line.body {
                Body::Item(words) => {
                    dots = true;
                    let dot = Rich::new("•", Span::default());
                    item.push(self.leaf(What::Dot(dot), indent, 0.0, true));
                    let rich = linked(words, &Span::default());
                    body.push(self.words(rich, 1.0, None, indent + DOT, ABOVE_LINE, false));
                }
                Body::Card(card) => self.card(card, indent, &mut body),
                _ => self.line(line, false, ABOVE_LINE, &mut body),
            }
            item.push(Node::Branch(Branch::Body, body));
            items.push(Node::Branch(Branch::Item, item));
        }
        Node::Branch(Branch::List { dots }, items)
    }

    fn card(&mut self, card: &Card, indent: f32, nodes: &mut Vec<Node>) {
        let lines = phrase::card_lines(card);
        let name = linked(&card.name, &Span::bold());
        let more = !lines.is_empty();
        nodes.push(self.words(name, 1.0, None, indent, ABOVE_CARD, more));
        let last = lines.len();
        for (place, rich) in (1..).zip(lines) {
            nodes.push(self.words(rich, 1.0, None, indent + DOT, 0.0, place < last));
        }
    }
}

/// Whether two lines are of one list.
fn same_list(one: &Line, other: &Line) -> bool {
    one.depth == other.depth
        && matches!(
            (&one.body, &other.body),
            (Body::Item(_), Body::Item(_)) | (Body::Card(_), Body::Card(_))
        )
}
