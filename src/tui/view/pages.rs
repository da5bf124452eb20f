//! Where can one jump to? The pages, those that have been open marked.

use super::pen::Pen;
use super::question::numbered;
use super::sheet::Sheet;
use crate::tui::items::{Item, items};
use crate::tui::model::Model;
use crate::tui::theme::Role;

/// The list of pages.
pub(super) fn sheet(model: &Model<'_>, pen: &Pen, mut sheet: Sheet) -> Sheet {
    sheet.gap();
    sheet.put(pen.text(&pen.w.screen_pages_title(), Role::Strong));
    sheet.gap();
    for (at, item) in items(model).into_iter().enumerate() {
        let Item::Page(page) = item else { continue };
        let opened = model.interview.is_marked(page);
        let mark = if opened { "  ✓" } else { "" };
        numbered(
            pen,
            &mut sheet,
            &item,
            Some(at + 1),
            &pen.w.page(page),
            mark,
        );
    }
    sheet
}
