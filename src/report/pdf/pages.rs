//! Where on which page does each thing stand? Pages are filled from above; no heading stays alone at the foot of one.

use super::flow::{Flow, Leaf, What};
use super::fonts::Fonts;
use super::rich::Rich;
use super::sheet::Sheet;
use super::text::{LineOfText, lines};

/// Something that has its place.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    /// The leaf it is of.
    pub(super) leaf: usize,
    /// Its left edge; in points, as all measures here.
    pub(super) x: f32,
    /// Its upper edge; of words, the line they stand on.
    pub(super) y: f32,
    pub(super) ink: Ink,
}

/// What is drawn.
#[derive(Clone, Debug)]
pub(super) enum Ink {
    /// A line of words, with letters of this size.
    Words(LineOfText, f32),
    /// A line to write on, so long.
    Rule(f32),
    /// The picture of the leaf, so many times as large.
    Picture(f32),
    /// The code of the leaf, with modules of this size.
    Code(f32),
    /// The mark of the center.
    Logo,
}

/// Pages, with what stands on each in the order in which it is read.
pub(super) type Pages = Vec<Vec<Placed>>;

/// How closely things stand. Each is tried in turn; a closer one is taken only where it saves a page.
const SPACINGS: [Spacing; 3] = [
    Spacing {
        leading: 1.28,
        gaps: 1.0,
    },
    Spacing {
        leading: 1.22,
        gaps: 0.8,
    },
    Spacing {
        leading: 1.18,
        gaps: 0.55,
    },
];

#[derive(Clone, Copy)]
struct Spacing {
    /// From one line to the next, in sizes of the letters.
    leading: f32,
    /// What the spaces between things are multiplied by.
    gaps: f32,
}

/// The least a code measures: 14 mm.
const LEAST_CODE: f32 = 39.7;
/// The least a module of a code measures: 0.55 mm, which plain cameras read off plain printers.
const LEAST_MODULE: f32 = 1.56;
/// Light modules on each side of a code (ISO/IEC 18004).
pub(super) const QUIET: f32 = 4.0;
/// From the top of a line down to where its letters stand, in sizes of the letters.
const ASCENT: f32 = 0.96;
/// The most lines of a paragraph that is not divided.
const SHORT: usize = 3;

/// Places a paper on as few pages as the spacings allow.
pub(super) fn place(flow: &Flow, sheet: &Sheet, fonts: &Fonts) -> Pages {
    let leaves = flow.leaves.iter().enumerate();
    let rows: Vec<Row> = leaves
        .flat_map(|(place, leaf)| {
            let measure = Measure {
                place,
                leaf,
                sheet,
                fonts,
            };
            measure.rows()
        })
        .collect();
    let mut best = Pages::new();
    for spacing in SPACINGS {
        let pages = fill(&rows, flow, sheet, spacing);
        if best.is_empty() || pages.len() < best.len() {
            best = pages;
        }
    }
    best
}

/// What no page divides. Its parts are measured from its upper left corner.
struct Row {
    leaf: usize,
    height: Height,
    parts: Vec<Placed>,
    /// It is the first of its leaf.
    first: bool,
    /// No page ends below it.
    keeps_next: bool,
}

#[derive(Clone, Copy)]
enum Height {
    /// It stands on the same line as what follows.
    Nothing,
    /// A line of letters of this size.
    Line(f32),
    /// So many points.
    Points(f32),
}

impl Row {
    fn height(&self, spacing: Spacing) -> f32 {
        match self.height {
            Height::Nothing => 0.0,
            Height::Line(size) => size * spacing.leading,
            Height::Points(points) => points,
        }
    }
}

/// What it takes to place a leaf.
struct Measure<'m> {
    place: usize,
    leaf: &'m Leaf,
    sheet: &'m Sheet,
    fonts: &'m Fonts,
}

impl Measure<'_> {
    fn x(&self) -> f32 {
        self.leaf.indent * self.sheet.size
    }

    fn width(&self) -> f32 {
        self.sheet.width() - self.x()
    }

    fn set(&self, rich: &Rich, size: f32, width: f32) -> Vec<LineOfText> {
        lines(rich, &self.leaf.lang, self.fonts, size, width)
    }

    fn part(&self, x: f32, y: f32, ink: Ink) -> Placed {
        let leaf = self.place;
        Placed { leaf, x, y, ink }
    }

    fn row(&self, height: Height, parts: Vec<Placed>) -> Row {
        Row {
            leaf: self.place,
            height,
            parts,
            first: true,
            keeps_next: self.leaf.keeps_next,
        }
    }

    fn rows(&self) -> Vec<Row> {
        let size = self.sheet.size;
        match &self.leaf.what {
            What::Words { rich, scale, level } => self.words(rich, size * scale, level.is_some()),
            What::Dot(rich) => {
                let dot = self.set(rich, size, self.width()).into_iter().next();
                let part = dot.map(|dot| self.part(self.x(), size * ASCENT, Ink::Words(dot, size)));
                vec![self.row(Height::Nothing, part.into_iter().collect())]
            }
            What::Blank(rich) => vec![self.blank(rich)],
            What::Picture(picture) => {
                let scale = (self.width() / points(picture.width).max(1.0)).min(1.0);
                let height = points(picture.height) * scale + size * 0.3;
                let part = self.part(self.x(), 0.0, Ink::Picture(scale));
                vec![self.row(Height::Points(height), vec![part])]
            }
            What::Code { code, caption } => vec![self.code(code.side, caption)],
            What::Caption => Vec::new(),
            What::Logo(_) => {
                let height = self.sheet.logo.as_ref().map_or(0.0, |logo| logo.height);
                let part = self.part(self.x(), 0.0, Ink::Logo);
                vec![self.row(Height::Points(height + size * 0.5), vec![part])]
            }
        }
    }

    /// Lines of a paragraph: of a long one, two at least stay together at each end.
    fn words(&self, rich: &Rich, size: f32, heading: bool) -> Vec<Row> {
        let all = self.set(rich, size, self.width());
        let count = all.len();
        let together = heading || count <= SHORT;
        let each = all.into_iter().enumerate().map(|(nth, line)| {
            let part = self.part(self.x(), size * ASCENT, Ink::Words(line, size));
            let row = self.row(Height::Line(size), vec![part]);
            let within = together || nth == 0 || nth + 2 == count;
            Row {
                first: nth == 0,
                keeps_next: if nth + 1 == count {
                    row.keeps_next
                } else {
                    within
                },
                ..row
            }
        });
        each.collect()
    }

    fn blank(&self, rich: &Rich) -> Row {
        let size = self.sheet.size;
        let foot = size * 1.4;
        let mut parts = Vec::new();
        let mut from = self.x();
        if let Some(label) = self.set(rich, size, self.width()).into_iter().next() {
            from += label.width + size * 0.5;
            parts.push(self.part(self.x(), foot, Ink::Words(label, size)));
        }
        let rule = Ink::Rule((self.sheet.width() - from).max(0.0));
        parts.push(self.part(from, foot + 1.5, rule));
        self.row(Height::Points(size * 1.8), parts)
    }

    /// A code at the right edge, its caption to the left of it.
    fn code(&self, modules: usize, caption: &Rich) -> Row {
        let size = self.sheet.size;
        let count = points(u32::try_from(modules).unwrap_or(1)).max(1.0);
        let module = LEAST_MODULE.max(LEAST_CODE / count);
        let whole = module * (count + 2.0 * QUIET);
        let mut parts = vec![self.part(self.sheet.width() - whole, 0.0, Ink::Code(module))];
        let mut y = size * ASCENT + module * QUIET;
        for line in self.set(caption, size, self.width() - whole) {
            parts.push(Placed {
                leaf: self.place + 1,
                ..self.part(self.x(), y, Ink::Words(line, size))
            });
            y += size * SPACINGS[0].leading;
        }
        self.row(Height::Points(whole.max(y)), parts)
    }
}

/// Whole points, as a picture measures them.
pub(super) fn points(whole: u32) -> f32 {
    u16::try_from(whole).unwrap_or(u16::MAX).into()
}

/// Fills pages from above. What belongs together goes to the next page together, unless no page is high enough for it.
fn fill(rows: &[Row], flow: &Flow, sheet: &Sheet, spacing: Spacing) -> Pages {
    let above = |row: &Row| {
        let leaf = flow.leaves.get(row.leaf).filter(|_| row.first);
        leaf.map_or(0.0, |leaf| leaf.above * sheet.size * spacing.gaps)
    };
    let turns = |row: &Row| {
        flow.leaves
            .get(row.leaf)
            .is_some_and(|leaf| leaf.turns && row.first)
    };
    let mut pages = vec![Vec::new()];
    let mut down = 0.0;
    let mut rest = rows;
    while let Some(first) = rest.first() {
        let more = rest.iter().take_while(|row| row.keeps_next).count();
        let (group, after) = rest.split_at((more + 1).min(rest.len()));
        let high: f32 = group
            .iter()
            .map(|row| above(row) + row.height(spacing))
            .sum();
        let too_high = down + high > sheet.height() && down > 0.0 && high <= sheet.height();
        if too_high || (turns(first) && !(pages.len() == 1 && down == 0.0)) {
            pages.push(Vec::new());
            down = 0.0;
        }
        for row in group {
            let gap = if down > 0.0 { above(row) } else { 0.0 };
            if down > 0.0 && down + gap + row.height(spacing) > sheet.height() + 0.01 {
                pages.push(Vec::new());
                down = 0.0;
            } else {
                down += gap;
            }
            let at = down;
            let parts = row.parts.iter().map(|part| Placed {
                x: sheet.left + part.x,
                y: sheet.top + at + part.y,
                ..part.clone()
            });
            if let Some(page) = pages.last_mut() {
                page.extend(parts);
            }
            down += row.height(spacing);
        }
        rest = after;
    }
    pages
}
