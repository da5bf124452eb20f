//! Leave? Nothing is kept, so this is asked.

use super::pen::Pen;
use super::question::numbered;
use super::sheet::Sheet;
use crate::tui::action::Action;
use crate::tui::items::{Item, items};
use crate::tui::model::Model;
use crate::tui::theme::Role;

/// The question about leaving.
pub(super) fn sheet(model: &Model<'_>, pen: &Pen, mut sheet: Sheet) -> Sheet {
    sheet.gap();
    sheet.put(pen.text(&pen.w.screen_leave_title(), Role::Strong));
    sheet.gap();
    sheet.put(pen.text(&pen.w.screen_leave_what(), Role::Plain));
    sheet.gap();
    for (at, item) in items(model).into_iter().enumerate() {
        let words = match item {
            Item::Do(Action::Quit) => pen.w.screen_leave_yes(),
            _ => pen.w.screen_leave_no(),
        };
        numbered(pen, &mut sheet, &item, Some(at + 1), &words, "");
    }
    sheet
}
