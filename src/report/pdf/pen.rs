//! What of a draft is a heading, a list, a picture on the page, and what stands beside what?

use super::flow::{Branch, Flow, Leaf, Node, Side, What};
use super::phrase::{self, linked};
use super::rich::{Rich, Span};
use crate::interview::Paper;
use crate::report::draft::{Body, Card, Draft, Line, Part, PartKind};

/// Sizes in units of the size of the text.
const TITLE: f32 = 1.75;
const HEADING: f32 = 1.2;
const INDENT: f32 = 1.2;
const DOT: f32 = 0.95;
const ABOVE_HEADING: f32 = 0.85;
const ABOVE_LEAD: f32 = 0.4;
const ABOVE_CARD: f32 = 0.35;
const ABOVE_LINE: f32 = 0.12;
/// How many cards are set in two columns together: more would not be divided among pages.
const ABREAST: usize = 4;
/// About how many letters stand on a line of a column.
const LETTERS: usize = 36;

impl Flow {
    /// Adds a draft; all but the first begin a new page.
    pub(super) fn add(&mut self, draft: &Draft, logo: Option<String>) {
        self.firsts.push(self.leaves.len());
        let mut pen = Pen {
            lang: draft.lang.tag(),
            first: self.leaves.len(),
            in_columns: draft.paper == Paper::Mine,
            side: Side::Whole,
            flow: self,
        };
        let mut nodes = Vec::new();
        if let Some(name) = logo {
            nodes.push(pen.leaf(What::Logo(name), 0.0, 0.0, true));
        }
        let title = Rich::new(&draft.title, Span::bold());
        nodes.push(pen.words(title, TITLE, Some(1), 0.0, 0.3, true));
        let mut parts = draft.parts.as_slice();
        while let Some((part, after)) = parts.split_first() {
            parts = after;
            match after.first() {
                Some(next) if pen.in_columns && side_by_side(part.kind, next.kind) => {
                    let two = [&[part][..], &[next][..]];
                    nodes.extend(pen.columns(two, |pen, part| pen.part(part)));
                    parts = after.get(1..).unwrap_or_default();
                }
                _ => nodes.push(pen.part(part)),
            }
        }
        self.tree.push(Node::Branch(
            Branch::Part(draft.lang.tag().to_owned()),
            nodes,
        ));
    }
}

struct Pen<'f> {
    flow: &'f mut Flow,
    lang: &'static str,
    /// The place of the first leaf of this draft.
    first: usize,
    /// What is short may stand in two columns.
    in_columns: bool,
    side: Side,
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
            side: self.side,
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

    /// Things in two columns, the left ones first.
    fn columns<T>(&mut self, two: [&[T]; 2], write: impl Fn(&mut Self, &T) -> Node) -> Vec<Node> {
        let pair = self.flow.pairs;
        self.flow.pairs += 1;
        let mut nodes = Vec::new();
        for (side, things) in [Side::Left(pair), Side::Right(pair)].into_iter().zip(two) {
            self.side = side;
            nodes.extend(things.iter().map(|one| write(self, one)));
        }
        self.side = Side::Whole;
        nodes
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
        if part.kind == PartKind::AfterThat && self.in_columns {
            self.steps(&part.lines, &mut nodes);
        } else {
            self.lines(part, above, &mut nodes);
        }
        Node::Branch(Branch::Section, nodes)
    }

    /// Steps side by side, each with what is said of it.
    fn steps(&mut self, lines: &[Line], nodes: &mut Vec<Node>) {
        let steps: Vec<&[Line]> = lines.chunk_by(|_, next| next.depth > 0).collect();
        for two in steps.chunks(2) {
            match two {
                [one, other] => {
                    let two = [std::slice::from_ref(one), std::slice::from_ref(other)];
                    nodes.extend(self.columns(two, |pen, step| pen.step(step)));
                }
                // What has nothing beside it needs no column.
                _ => nodes.extend(two.iter().map(|step| self.step(step))),
            }
        }
    }

    fn step(&mut self, lines: &[Line]) -> Node {
        let mut nodes = Vec::new();
        for line in lines {
            self.line(line, true, ABOVE_LINE, &mut nodes);
        }
        Node::Branch(Branch::Section, nodes)
    }

    fn lines(&mut self, part: &Part, mut above: f32, nodes: &mut Vec<Node>) {
        let mut lines = part.lines.as_slice();
        while let Some(line) = lines.first() {
            let run = lines
                .iter()
                .take_while(|other| same_list(line, other))
                .count();
            let (these, rest) = lines.split_at(run.max(1));
            if run == 0 {
                self.line(line, part.heading.is_some(), above, nodes);
                // That there is more is not said alone on the next page.
                let more = matches!(rest, [last] if last.id.ends_with(":there-is-more"));
                if let Some(leaf) = self.flow.leaves.last_mut().filter(|_| more) {
                    leaf.keeps_next = true;
                }
            } else {
                nodes.push(self.list(these));
            }
            lines = rest;
            above = ABOVE_LINE;
        }
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
        let dots = lines.iter().any(|line| matches!(line.body, Body::Item(_)));
        let cards = self.in_columns && self.side == Side::Whole && !dots;
        let items = if cards {
            let some = lines.chunks(ABREAST);
            some.flat_map(|some| self.columns(balanced(some), Self::item))
                .collect()
        } else {
            lines.iter().map(|line| self.item(line)).collect()
        };
        Node::Branch(Branch::List { dots }, items)
    }

    fn item(&mut self, line: &Line) -> Node {
        let indent = INDENT * f32::from(line.depth);
        let mut item = Vec::new();
        let mut body = Vec::new();
        match &line.body {
            Body::Item(words) => {
                let dot = Rich::new("•", Span::default());
                item.push(self.leaf(What::Dot(dot), indent, 0.0, true));
                let rich = linked(words, &Span::default());
                body.push(self.words(rich, 1.0, None, indent + DOT, ABOVE_LINE, false));
            }
            Body::Card(card) => self.card(card, indent, &mut body),
            _ => self.line(line, false, ABOVE_LINE, &mut body),
        }
        item.push(Node::Branch(Branch::Body, body));
        Node::Branch(Branch::Item, item)
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

/// Cards for a left and a right column, about as high: in their order, down the one and then down the other.
fn balanced(cards: &[Line]) -> [&[Line]; 2] {
    let rows = |cards: &[Line]| -> usize {
        let each = cards.iter().map(|line| match &line.body {
            Body::Card(card) => {
                let lines = phrase::card_lines(card).into_iter();
                let rows = lines.map(|rich| rich.text.chars().count().div_ceil(LETTERS));
                rows.sum::<usize>() + 1
            }
            _ => 1,
        });
        each.sum()
    };
    let high = |left: &usize| {
        let (left, right) = cards.split_at(*left);
        rows(left).max(rows(right))
    };
    let left = (1..=cards.len()).min_by_key(high).unwrap_or(0);
    let (left, right) = cards.split_at(left);
    [left, right]
}

/// Whether two parts that follow each other are short enough to stand side by side.
fn side_by_side(one: PartKind, next: PartKind) -> bool {
    one.is_short() && next.is_short() || (one, next) == (PartKind::Counselor, PartKind::Code)
}

/// Whether two lines are of one list.
fn same_list(one: &Line, other: &Line) -> bool {
    one.depth == other.depth
        && matches!(
            (&one.body, &other.body),
            (Body::Item(_), Body::Item(_)) | (Body::Card(_), Body::Card(_))
        )
}
