//! What is a reader's program told of a paper: its tree, its headings, its language, its title?

use std::num::NonZeroU16;

use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::tagging::{Identifier, ListNumbering, Node as Told, Tag, TagGroup};

use super::flow::{Branch, Flow, Node, What};
use crate::catalog::Day;

/// What a paper is, for the window it is read in.
pub(super) struct About {
    pub(super) title: String,
    pub(super) lang: String,
    /// The day of the session.
    pub(super) on: Option<Day>,
    /// What stands at the foot of each page, on the left and on the right.
    pub(super) feet: Vec<(String, String)>,
}

/// Something that was drawn of a leaf.
pub(super) enum Mark {
    Plain(Identifier),
    /// Part of a link, named by its place among the spans.
    Linked(usize, Identifier),
    /// Where that link is touched.
    Touched(usize, Identifier),
}

/// A heading that was drawn.
pub(super) struct Heading {
    pub(super) level: u16,
    pub(super) words: String,
    pub(super) page: usize,
    /// How far from the upper edge of the page.
    pub(super) up: f32,
}

/// The tree of a paper, with what was drawn of each leaf.
pub(super) fn tree(flow: &Flow, marks: Vec<Vec<Mark>>) -> Vec<Told> {
    let mut teller = Teller { flow, marks };
    let nodes = flow.tree.iter();
    nodes.flat_map(|node| teller.node(node)).collect()
}

struct Teller<'t> {
    flow: &'t Flow,
    marks: Vec<Vec<Mark>>,
}

impl Teller<'_> {
    fn node(&mut self, node: &Node) -> Vec<Told> {
        match node {
            Node::Leaf(place) => self.leaf(*place).into_iter().collect(),
            Node::Branch(branch, nodes) => {
                let nodes: Vec<Told> = nodes.iter().flat_map(|node| self.node(node)).collect();
                let group = match branch {
                    _ if nodes.is_empty() => return nodes,
                    Branch::Part(lang) => {
                        TagGroup::with_children(Tag::Part.with_lang(Some(lang.clone())), nodes)
                    }
                    Branch::Section => TagGroup::with_children(Tag::Section, nodes),
                    Branch::List { dots } => {
                        let numbering = if *dots {
                            ListNumbering::Disc
                        } else {
                            ListNumbering::None
                        };
                        TagGroup::with_children(Tag::L(numbering), nodes)
                    }
                    Branch::Item => TagGroup::with_children(Tag::LI, nodes),
                    Branch::Body => TagGroup::with_children(Tag::LBody, nodes),
                };
                vec![group.into()]
            }
        }
    }

    fn leaf(&mut self, place: usize) -> Option<Told> {
        let leaf = self.flow.leaves.get(place)?;
        let marks = std::mem::take(self.marks.get_mut(place)?);
        let nodes = joined(marks);
        if nodes.is_empty() {
            return None;
        }
        let group = match &leaf.what {
            What::Words {
                rich,
                level: Some(level),
                ..
            } => {
                let level = NonZeroU16::new(*level)?;
                TagGroup::with_children(Tag::Hn(level, Some(rich.text.clone())), nodes)
            }
            What::Words { .. } | What::Caption | What::Blank(_) => {
                TagGroup::with_children(Tag::P, nodes)
            }
            What::Dot(_) => TagGroup::with_children(Tag::Lbl, nodes),
            What::Picture(picture) => {
                let words = picture.words.join("; ");
                figure(format!("{}: {words}", picture.title), nodes)
            }
            What::Code { code, .. } => figure(code.told.clone(), nodes),
            What::Logo(name) => figure(name.clone(), nodes),
        };
        Some(group.into())
    }
}

fn figure(instead: String, nodes: Vec<Told>) -> TagGroup {
    TagGroup::with_children(Tag::Figure(Some(instead)), nodes)
}

/// What was drawn, with the pieces of each link under one roof, words first.
fn joined(marks: Vec<Mark>) -> Vec<Told> {
    let mut links: Vec<(usize, usize)> = Vec::new();
    let mut nodes: Vec<Told> = Vec::new();
    for mark in marks {
        let (span, id) = match mark {
            Mark::Plain(id) => {
                nodes.push(id.into());
                continue;
            }
            Mark::Linked(span, id) | Mark::Touched(span, id) => (span, id),
        };
        let known = links.iter().find(|(other, _)| *other == span);
        let at = known.map_or(nodes.len(), |(_, at)| *at);
        if let Some(Told::Group(group)) = nodes.get_mut(at) {
            group.push(id);
        } else {
            links.push((span, nodes.len()));
            nodes.push(TagGroup::with_children(Tag::Link, vec![id.into()]).into());
        }
    }
    nodes
}

/// The headings, each under the last one of a higher level.
pub(super) fn outline(headings: &[Heading]) -> Outline {
    let mut outline = Outline::new();
    let mut rest = headings;
    while let Some((first, more)) = rest.split_first() {
        let inner = more
            .iter()
            .take_while(|next| next.level > first.level)
            .count();
        outline.push_child(branch(first, more.get(..inner).unwrap_or_default()));
        rest = more.get(inner..).unwrap_or_default();
    }
    outline
}

fn branch(heading: &Heading, inner: &[Heading]) -> OutlineNode {
    let at = XyzDestination::new(heading.page, Point::from_xy(0.0, heading.up));
    let mut node = OutlineNode::new(heading.words.clone(), at);
    let mut rest = inner;
    while let Some((first, more)) = rest.split_first() {
        let inner = more
            .iter()
            .take_while(|next| next.level > first.level)
            .count();
        node.push_child(branch(first, more.get(..inner).unwrap_or_default()));
        rest = more.get(inner..).unwrap_or_default();
    }
    node
}

/// Title, language and day. No clock and no chance: the same answers of the same day make the same file.
pub(super) fn metadata(about: &About) -> Metadata {
    let metadata = Metadata::new()
        .title(about.title.clone())
        .language(about.lang.clone())
        .creator("Onramp".to_owned());
    match about.on.map(Day::parts) {
        None => metadata,
        Some((year, month, day)) => metadata.creation_date(
            DateTime::new(u16::try_from(year).unwrap_or_default())
                .month(u8::try_from(month).unwrap_or(1))
                .day(u8::try_from(day).unwrap_or(1)),
        ),
    }
}
