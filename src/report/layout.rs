//! How does a center want its papers? What it may set in a small file: order, parts left out, margins, logo, notices.

use schemars::JsonSchema;
use serde::Deserialize;

use super::draft::{Body, Draft, Line, Part, PartKind};
use crate::catalog::{CatalogFile, Document, Fault, Text};
use crate::interview::Paper;
use crate::wording::Wording;

/// The format of a layout file.
pub const LAYOUT_FORMAT: &str = "onramp-layout/1";

/// The layout that is built in.
const BUILT_IN: &[u8] = include_bytes!("../../data/layout.json");

/// How the papers of a center are laid out.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Layout {
    /// The format, `onramp-layout/1`.
    #[serde(default)]
    pub format: String,
    /// The size of the paper in the printer.
    #[serde(default)]
    pub paper_size: PaperSize,
    /// The margins, in millimeters.
    #[serde(default)]
    pub margins_mm: Margins,
    /// The size of the letters, in points.
    #[serde(default = "twelve")]
    #[schemars(range(min = 12, max = 24))]
    pub text_points: u8,
    /// The mark of the center, above the title.
    #[serde(default)]
    pub logo: Option<LogoFile>,
    /// The person's own paper.
    #[serde(default)]
    pub mine: Arrangement,
    /// The staff worksheet.
    #[serde(default)]
    pub staff: Arrangement,
    /// The referral slip.
    #[serde(default)]
    pub slip: Arrangement,
    /// Notices of the center's own, below those of the catalog on every paper.
    #[serde(default)]
    pub notices: Vec<Text>,
}

/// Sizes of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PaperSize {
    /// 8.5 by 11 inches.
    #[default]
    Letter,
    /// 8.5 by 14 inches.
    Legal,
    /// 210 by 297 millimeters.
    A4,
}

/// Margins, in millimeters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Margins {
    /// Above.
    #[schemars(range(min = 6, max = 60))]
    pub top: u8,
    /// On the right.
    #[schemars(range(min = 6, max = 60))]
    pub right: u8,
    /// Below.
    #[schemars(range(min = 6, max = 60))]
    pub bottom: u8,
    /// On the left.
    #[schemars(range(min = 6, max = 60))]
    pub left: u8,
}

impl Default for Margins {
    fn default() -> Self {
        Self {
            top: 15,
            right: 19,
            bottom: 12,
            left: 19,
        }
    }
}

/// The file of a center's mark.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LogoFile {
    /// A PNG or SVG file, from the folder of the layout file.
    pub path: String,
    /// The name of the center, for those who do not see the mark.
    pub name: Text,
    /// The height on the paper, in millimeters.
    #[serde(default = "twelve")]
    #[schemars(range(min = 5, max = 40))]
    pub height_mm: u8,
}

/// The parts of one paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Arrangement {
    /// Parts in the order in which they are to stand. Those that are not named stay behind the part they follow by
    /// themselves.
    #[serde(default)]
    pub order: Vec<PartKind>,
    /// Parts that are left out.
    #[serde(default)]
    pub leave_out: Vec<PartKind>,
}

fn twelve() -> u8 {
    12
}

impl Default for Layout {
    fn default() -> Self {
        Self {
            format: LAYOUT_FORMAT.to_owned(),
            paper_size: PaperSize::default(),
            margins_mm: Margins::default(),
            text_points: twelve(),
            logo: None,
            mine: Arrangement::default(),
            staff: Arrangement::default(),
            slip: Arrangement::default(),
            notices: Vec::new(),
        }
    }
}

impl Layout {
    /// The layout that is built in.
    pub fn built_in() -> Self {
        Self::read("layout.json", BUILT_IN).unwrap_or_default()
    }

    /// Reads a layout file; `label` is what to call it.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it, with line and column.
    pub fn read(label: &str, bytes: &[u8]) -> Result<Self, Vec<Fault>> {
        Document::<Self>::read(CatalogFile { label, bytes }).finish_without(Self::nonsense)
    }

    /// What cannot be meant, as place, what is wrong and what to do.
    fn nonsense(&self) -> Vec<(Vec<String>, String, String)> {
        let mut found = Vec::new();
        if self.format != LAYOUT_FORMAT {
            let wrong = match self.format.as_str() {
                "" => "the format is missing".to_owned(),
                other => format!("\"{other}\" is not a format that is read"),
            };
            let remedy = format!("write \"format\": \"{LAYOUT_FORMAT}\"");
            found.push((vec!["format".to_owned()], wrong, remedy));
        }
        for (paper, arrangement) in [
            ("mine", &self.mine),
            ("staff", &self.staff),
            ("slip", &self.slip),
        ] {
            arrangement.nonsense(paper, &mut found);
        }
        found
    }

    /// The draft as the center wants it: its parts in order, without those left out, with the notices of the center.
    #[must_use]
    pub fn arrange(&self, mut draft: Draft) -> Draft {
        let arrangement = match draft.paper {
            Paper::Mine => &self.mine,
            Paper::Staff => &self.staff,
            Paper::Slip(_) => &self.slip,
        };
        draft.parts = arrangement.arrange(draft.parts);
        let wording = Wording::new(draft.lang);
        let notices = (1..).zip(&self.notices).map(|(place, text)| Line {
            id: format!("layout:notice:{place}"),
            depth: 0,
            body: Body::Paragraph(wording.text(text).into()),
            date: None,
        });
        let foot = draft
            .parts
            .iter_mut()
            .rfind(|part| part.kind == PartKind::Notices);
        match foot {
            Some(foot) => foot.lines.extend(notices),
            None if self.notices.is_empty() => {}
            None => draft.parts.push(Part {
                kind: PartKind::Notices,
                heading: None,
                lines: notices.collect(),
            }),
        }
        draft
    }
}

impl Arrangement {
    fn nonsense(&self, paper: &str, found: &mut Vec<(Vec<String>, String, String)>) {
        for (field, parts) in [("order", &self.order), ("leave_out", &self.leave_out)] {
            for (place, part) in parts.iter().enumerate() {
                let at = vec![paper.to_owned(), field.to_owned(), place.to_string()];
                let before = parts.iter().take(place);
                if before.into_iter().any(|other| other == part) {
                    let wrong = format!("\"{}\" is named twice", part.name());
                    found.push((at, wrong, "keep one of them".to_owned()));
                } else if field == "leave_out" && *part == PartKind::Notices {
                    let wrong = "the notices cannot be left out";
                    let remedy = "take it out: the law wants them on every paper";
                    found.push((at, wrong.to_owned(), remedy.to_owned()));
                } else if field == "leave_out" && self.order.contains(part) {
                    let wrong = format!("\"{}\" is left out and in the order", part.name());
                    found.push((at, wrong, "keep one of the two".to_owned()));
                }
            }
        }
    }

    /// Named parts take, in their order, the places that named parts have; the others stay where they are.
    fn arrange(&self, parts: Vec<Part>) -> Vec<Part> {
        let rank = |part: &Part| self.order.iter().position(|kind| *kind == part.kind);
        let kept = parts
            .into_iter()
            .filter(|part| !self.leave_out.contains(&part.kind));
        let (mut named, others): (Vec<_>, Vec<_>) =
            kept.enumerate().partition(|(_, part)| rank(part).is_some());
        let places: Vec<usize> = named.iter().map(|(place, _)| *place).collect();
        named.sort_by_key(|(_, part)| rank(part));
        let named = places
            .into_iter()
            .zip(named.into_iter().map(|(_, part)| part));
        let mut all: Vec<(usize, Part)> = others.into_iter().chain(named).collect();
        all.sort_by_key(|(place, _)| *place);
        all.into_iter().map(|(_, part)| part).collect()
    }
}
