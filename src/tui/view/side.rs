//! What more is there to say of the step with the focus? The panel beside the map, where the window is wide.

use ratatui::text::Line;

use super::pen::{Pen, blank};
use super::{helps, step};
use crate::tui::items::Item;
use crate::tui::model::Model;
use crate::tui::theme::Role;

/// The lines of the panel.
pub(super) fn lines(model: &Model<'_>, pen: &Pen) -> Vec<Line<'static>> {
    let Some(Item::Step(id)) = model.focus() else {
        return Vec::new();
    };
    let mut rows = model.interview.findings().rows().iter();
    let Some(row) = rows.find(|row| row.step == id) else {
        return Vec::new();
    };
    let mut lines = vec![blank()];
    let title = pen.w.step_title(model.catalog(), &id);
    lines.extend(pen.text(&title, Role::Strong));
    let parts = [
        (pen.w.screen_you_get(), step::gives(model, pen, row)),
        (
            pen.w.screen_cost(),
            step::costs(model, pen, row).join(" · "),
        ),
        (
            pen.w.screen_where(),
            step::nearest(model, pen, row).join(" · "),
        ),
    ];
    for (label, words) in parts.into_iter().filter(|(_, words)| !words.is_empty()) {
        lines.push(blank());
        lines.push(pen.line(label, Role::Strong));
        lines.extend(pen.text(&words, Role::Plain));
    }
    lines.push(blank());
    lines.push(pen.line(pen.w.screen_who_may_help(), Role::Strong));
    lines.extend(helps::in_short(model, pen, row));
    lines
}
