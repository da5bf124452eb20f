//! What does somebody want to know, without any interview? A search over the whole catalog.

use super::pen::{Pen, blank};
use super::question::numbered;
use super::record::title;
use super::sheet::Sheet;
use crate::tui::items::{Item, items};
use crate::tui::model::Model;
use crate::tui::spot::Spot;
use crate::tui::theme::Role;

/// The search, and what it found.
pub(super) fn sheet(model: &Model<'_>, pen: &Pen, mut sheet: Sheet) -> Sheet {
    sheet.head = vec![blank()];
    sheet
        .head
        .extend(pen.text(&pen.w.screen_look_up_title(), Role::Strong));
    sheet.head.push(blank());
    sheet.field(pen, model.sought(), model.spot() == Spot::LookUp);
    sheet.gap();
    let all = items(model);
    if all.len() == 1 {
        let words = match model.sought().trim() {
            "" => pen.w.screen_look_up_what(),
            sought => pen.w.screen_nothing_found(sought),
        };
        sheet.put(pen.text(&words, Role::Plain));
    }
    for item in all {
        if let Item::Record(record) = &item {
            let (kind, name) = title(model, pen, record);
            numbered(pen, &mut sheet, &item, None, &name, &format!("  {kind}"));
        }
    }
    sheet
}
