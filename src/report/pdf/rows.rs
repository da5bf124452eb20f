//! How high and wide is each thing? Leaves as rows, each so many lines or points high, which no page divides.

use super::flow::{Leaf, Side, What};
use super::fonts::Fonts;
use super::pages::{Ink, Placed, Spacing};
use super::rich::Rich;
use super::sheet::Sheet;
use super::text::{LineOfText, lines};

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
/// From one line of a caption to the next, in sizes of the letters.
const LEADING: f32 = 1.28;

/// What no page divides. Its parts are measured from its upper left corner.
pub(super) struct Row {
    pub(super) leaf: usize,
    height: Height,
    pub(super) parts: Vec<Placed>,
    /// It is the first of its leaf.
    pub(super) first: bool,
    /// No page ends below it.
    pub(super) keeps_next: bool,
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
    pub(super) fn height(&self, spacing: Spacing) -> f32 {
        match self.height {
            Height::Nothing => 0.0,
            Height::Line(size) => size * spacing.leading,
            Height::Points(points) => points,
        }
    }
}

/// What it takes to place a leaf.
pub(super) struct Measure<'m> {
    pub(super) place: usize,
    pub(super) leaf: &'m Leaf,
    pub(super) sheet: &'m Sheet,
    pub(super) fonts: &'m Fonts,
}

impl Measure<'_> {
    fn x(&self) -> f32 {
        self.leaf.indent * self.sheet.size
    }

    /// The width of what it stands in: the page, or one of two columns.
    fn column(&self) -> f32 {
        match self.leaf.side {
            Side::Whole => self.sheet.width(),
            Side::Left(_) | Side::Right(_) => self.sheet.column(),
        }
    }

    fn width(&self) -> f32 {
        self.column() - self.x()
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

    pub(super) fn rows(&self) -> Vec<Row> {
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
        let rule = Ink::Rule((self.column() - from).max(0.0));
        parts.push(self.part(from, foot + 1.5, rule));
        self.row(Height::Points(size * 1.8), parts)
    }

    /// A code at the right edge, its caption to the left of it.
    fn code(&self, modules: usize, caption: &Rich) -> Row {
        let size = self.sheet.size;
        let count = points(u32::try_from(modules).unwrap_or(1)).max(1.0);
        let module = LEAST_MODULE.max(LEAST_CODE / count);
        let whole = module * (count + 2.0 * QUIET);
        let mut parts = vec![self.part(self.column() - whole, 0.0, Ink::Code(module))];
        let mut y = size * ASCENT + module * QUIET;
        for line in self.set(caption, size, self.width() - whole) {
            parts.push(Placed {
                leaf: self.place + 1,
                ..self.part(self.x(), y, Ink::Words(line, size))
            });
            y += size * LEADING;
        }
        self.row(Height::Points(whole.max(y)), parts)
    }
}

/// Whole points, as a picture measures them.
pub(super) fn points(whole: u32) -> f32 {
    u16::try_from(whole).unwrap_or(u16::MAX).into()
}
