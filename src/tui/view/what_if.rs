//! What can be tried? Answers as they stand, aims, and steps that may be done: the list behind "what if".

use super::pen::{Pen, blank};
use super::question::with_digit;
use super::sheet::Sheet;
use crate::tui::items::{Item, items};
use crate::tui::model::Model;
use crate::tui::theme::Role;

/// The list.
pub(super) fn sheet(model: &Model<'_>, pen: &Pen, mut sheet: Sheet) -> Sheet {
    sheet.head = vec![blank(), pen.line(pen.w.what_if_title(), Role::Strong)];
    sheet
        .head
        .extend(pen.text(&pen.w.what_if_hint(), Role::Plain));
    sheet.head.push(blank());
    for (at, item) in items(model).into_iter().enumerate() {
        let Item::Try(trying) = &item else { continue };
        let (words, now) = pen.w.trying(&model.interview, trying);
        let mut lines = with_digit(pen, Some(at + 1), &words, "", sheet.is_focus(&item));
        if !now.is_empty() {
            lines.extend(pen.indented(5, &now, Role::Plain));
        }
        sheet.item(item, lines);
    }
    sheet
}
