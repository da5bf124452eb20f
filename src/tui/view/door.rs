//! What comes before the private questions? What they are for, and that nobody must answer.

use super::pen::Pen;
use super::sheet::Sheet;
use crate::tui::action::Action;
use crate::tui::items::Item;
use crate::tui::model::Model;
use crate::tui::theme::Role;

/// The way into the private questions.
pub(super) fn sheet(model: &Model<'_>, pen: &Pen, mut sheet: Sheet) -> Sheet {
    sheet.gap();
    sheet.put(pen.text(&pen.w.screen_private_title(), Role::Strong));
    sheet.gap();
    let step = model.interview.step();
    let step = step.map_or_else(String::new, |id| pen.w.step_title(model.catalog(), id));
    sheet.put(pen.text(&pen.w.screen_private_what(step), Role::Plain));
    sheet.gap();
    sheet.put(pen.text(&pen.w.screen_private_duty(), Role::Plain));
    sheet.gap();
    for (number, action, words) in [
        (1, Action::Next, pen.w.screen_private_go()),
        (2, Action::Back, pen.w.screen_private_not_now()),
    ] {
        let item = Item::Do(action);
        super::question::numbered(pen, &mut sheet, &item, Some(number), &words, "");
    }
    sheet
}
