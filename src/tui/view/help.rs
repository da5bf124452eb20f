//! What can be done here, and with which keys? All of the key table that holds on the page beneath.

use ratatui::text::Line;

use super::pen::{Pen, blank, fit, wrap};
use super::sheet::Sheet;
use crate::tui::items::Item;
use crate::tui::keys::rows_at;
use crate::tui::model::Model;
use crate::tui::theme::Role;

/// The column of keys.
const KEY: usize = 10;

/// The help of the page beneath.
pub(super) fn sheet(model: &Model<'_>, pen: &Pen, mut sheet: Sheet) -> Sheet {
    let w = &pen.w;
    sheet.head = vec![
        blank(),
        pen.line(w.screen_help_title(), Role::Strong),
        blank(),
    ];
    let mut lines = Vec::new();
    for row in rows_at(model.spot_beneath()) {
        let label = (row.label)(model);
        for (at, words) in wrap(&label, pen.width.saturating_sub(KEY))
            .into_iter()
            .enumerate()
        {
            let face = if at == 0 {
                row.name(model)
            } else {
                String::new()
            };
            lines.push(Line::from(vec![
                pen.span(fit(&face, KEY), Role::Strong),
                pen.span(words, Role::Plain),
            ]));
        }
    }
    lines.push(blank());
    for words in [
        w.screen_help_mouse(),
        w.screen_help_typing(),
        w.not_a_test(),
        w.what_is_kept(model.interview.is_kiosk()),
    ] {
        lines.extend(pen.text(&words, Role::Plain));
    }
    sheet.item(Item::Text, lines);
    sheet
}
