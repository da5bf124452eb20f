//! What has moved since an answer was changed? The page of it, side by side, and a quiet line on every page of results.

use ratatui::text::Line;

use super::pen::{MEASURE, Pen, blank, fit, wrap};
use super::sheet::Sheet;
use crate::guidance::Moved;
use crate::tui::action::Action;
use crate::tui::items::{Item, items};
use crate::tui::model::Model;
use crate::tui::theme::Role;

/// The most lines at the foot of a page.
const MOST_LINES: usize = 2;
/// The column of the labels.
const LABEL: usize = 20;

/// A quiet line at the foot of a page, where something has moved.
pub(super) fn told(model: &Model<'_>, pen: &Pen, mut sheet: Sheet) -> Sheet {
    if let Some(moved) = model.interview.moved_to_show() {
        let with_key = |words: &str| format!("{words} {}", pen.w.moved_see());
        let fits = |words: &str| wrap(&with_key(words), pen.width).len() <= MOST_LINES;
        let words = with_key(&pen.w.moved_in_room(&moved, fits));
        sheet.foot.extend(pen.over(pen.width, &words));
    }
    sheet
}

/// The page.
pub(super) fn sheet(model: &Model<'_>, pen: &Pen, mut sheet: Sheet) -> Sheet {
    sheet.head = vec![
        blank(),
        pen.line(pen.w.moved_title(), Role::Strong),
        blank(),
    ];
    let moved = model.interview.moved_to_show();
    match &moved {
        Some(moved) => sheet.put(figures(model, pen, moved)),
        None => sheet.put(pen.text(&pen.w.moved_nothing(), Role::Plain)),
    }
    sheet.gap();
    for (at, item) in items(model).into_iter().enumerate() {
        let words = match item {
            Item::Do(Action::Keep) if model.interview.is_trying() => pen.w.what_if_keep(),
            Item::Do(Action::Keep) => pen.w.what_if_close(),
            Item::Do(Action::PutBack) if model.interview.is_trying() => pen.w.what_if_put_back(),
            Item::Do(Action::PutBack) => pen.w.what_if_undo(),
            _ => pen.w.what_if_another(),
        };
        super::question::numbered(pen, &mut sheet, &item, Some(at + 1), &words, "");
    }
    sheet.gap();
    if let Some(moved) = &moved {
        for (heading, lines) in pen.w.moved_lists(model.catalog(), moved) {
            sheet.put(pen.text(&heading, Role::Strong));
            for words in lines {
                sheet.put(pen.indented(2, &words, Role::Plain));
            }
        }
    }
    sheet
}

/// The figures, as they were and as they are.
fn figures(model: &Model<'_>, pen: &Pen, moved: &Moved) -> Vec<Line<'static>> {
    let (w, wide) = (&pen.w, pen.is_wide());
    let column = (pen.width.min(MEASURE + 4) - LABEL.min(pen.width)) / 2;
    let mut lines = Vec::new();
    if wide {
        let heads = format!("{}{}", fit(&w.moved_before(), column), w.moved_now());
        lines.push(pen.line(format!("{:LABEL$}{heads}", ""), Role::Plain));
    }
    for (label, both) in w.moved_figures(model.catalog(), moved) {
        if !wide {
            let words = if both.differs() {
                w.moved_from_to(both.before, both.after)
            } else {
                both.after
            };
            lines.extend(pen.labeled(&label, &words));
            continue;
        }
        let role = if both.differs() {
            Role::Strong
        } else {
            Role::Plain
        };
        let now = if both.differs() {
            both.after
        } else {
            w.moved_same()
        };
        let [before, after] = [&both.before, &now].map(|words| wrap(words, column - 2));
        let cell = |of: &[String], row: usize| of.get(row).cloned().unwrap_or_default();
        for row in 0..before.len().max(after.len()) {
            let label = if row == 0 { label.as_str() } else { "" };
            lines.push(Line::from(vec![
                pen.span(fit(label, LABEL), Role::Plain),
                pen.span(fit(&cell(&before, row), column), Role::Plain),
                pen.span(cell(&after, row), role),
            ]));
        }
    }
    lines
}
