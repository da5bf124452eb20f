//! How large is the paper, and what of it may be printed on?

use super::logo::Logo;
use crate::report::layout::{Layout, PaperSize};

/// Points in a millimeter.
const MILLIMETER: f32 = 72.0 / 25.4;
/// The room at the foot of a page for its number, in sizes of the text.
const FOOT: f32 = 2.1;
/// The space between two columns, in the same.
const BETWEEN: f32 = 1.5;

/// A sheet of paper; measures are in points.
pub(super) struct Sheet {
    /// Its width and height.
    pub(super) paper: (f32, f32),
    pub(super) left: f32,
    pub(super) top: f32,
    right: f32,
    bottom: f32,
    /// The size of the text.
    pub(super) size: f32,
    /// The mark of the center.
    pub(super) logo: Option<Logo>,
}

impl Sheet {
    pub(super) fn new(layout: &Layout, logo: Option<Logo>) -> Self {
        let paper = match layout.paper_size {
            PaperSize::Letter => (612.0, 792.0),
            PaperSize::Legal => (612.0, 1008.0),
            PaperSize::A4 => (595.28, 841.89),
        };
        let margins = layout.margins_mm;
        let [top, right, bottom, left] =
            [margins.top, margins.right, margins.bottom, margins.left].map(millimeters);
        Self {
            paper,
            left,
            top,
            right,
            bottom,
            size: layout.text_points.into(),
            logo,
        }
    }

    /// The width that is printed on.
    pub(super) fn width(&self) -> f32 {
        self.paper.0 - self.left - self.right
    }

    /// The width of each of two columns.
    pub(super) fn column(&self) -> f32 {
        (self.width() - self.size * BETWEEN) / 2.0
    }

    /// Where the second column begins, from the left edge of the first.
    pub(super) fn second_column(&self) -> f32 {
        self.column() + self.size * BETWEEN
    }

    /// The height that is printed on, above the foot.
    pub(super) fn height(&self) -> f32 {
        self.paper.1 - self.top - self.bottom - self.size * FOOT
    }

    /// Where the words at the foot stand.
    pub(super) fn foot(&self) -> f32 {
        self.paper.1 - self.bottom - self.size * 0.3
    }
}

/// Millimeters in points.
pub(super) fn millimeters(whole: u8) -> f32 {
    f32::from(whole) * MILLIMETER
}
