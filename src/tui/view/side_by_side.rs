//! How do a few things stand side by side? The same lines for each, in columns where there is room.

use ratatui::text::Line;

use super::pen::{Pen, blank, fit, wrap};
use super::sheet::Sheet;
use crate::tui::items::Item;
use crate::tui::theme::Role;

/// The column of labels.
const LABEL: usize = 20;
/// Under this width, one stands below the other.
const SIDE_BY_SIDE: usize = 66;
/// The least and the most that a column takes.
const COLUMN: (usize, usize) = (14, 26);

/// One of the things compared.
pub(super) struct Column {
    /// What it is.
    pub(super) item: Item,
    /// What it is called.
    pub(super) title: String,
    /// What is held against the others, each with its label; the same figures for all, in the same order.
    pub(super) facts: Vec<(String, String)>,
}

/// Puts them on the page. Where not all have room, those around the focus are shown; tells how many are not.
pub(super) fn put(pen: &Pen, sheet: &mut Sheet, all: &[Column]) -> usize {
    if pen.width < SIDE_BY_SIDE {
        stacked(pen, sheet, all);
        return 0;
    }
    let room = pen.width.saturating_sub(LABEL);
    let many = (room / COLUMN.0).clamp(1, all.len().max(1));
    let focus = all.iter().position(|one| sheet.is_focus(&one.item));
    let first = (focus.unwrap_or(0) + 1).saturating_sub(many);
    for one in all.iter().take(first) {
        sheet.item(one.item.clone(), []);
    }
    let shown = all.get(first..first + many).unwrap_or(all);
    columns(pen, sheet, shown, (room / many).min(COLUMN.1));
    for one in all.iter().skip(first + many) {
        sheet.item(one.item.clone(), []);
    }
    all.len() - many
}

fn stacked(pen: &Pen, sheet: &mut Sheet, all: &[Column]) {
    for one in all {
        let role = if sheet.is_focus(&one.item) {
            Role::Strong
        } else {
            Role::Plain
        };
        let mut lines = pen.text(&one.title, role);
        let named = lines.len();
        for (label, value) in &one.facts {
            lines.extend(pen.indented(2, &format!("{label}: {value}"), Role::Plain));
        }
        sheet.item(one.item.clone(), lines);
        sheet.named_by(named);
        sheet.gap();
    }
}

/// Columns of this width, each headed by its title, which stays in sight; the one with the focus is marked above.
fn columns(pen: &Pen, sheet: &mut Sheet, all: &[Column], wide: usize) {
    let titles: Vec<Vec<String>> = all.iter().map(|one| wrap(&one.title, wide - 2)).collect();
    let header = rows(pen, sheet, all, "", &titles, wide);
    let mut lines = header;
    lines.push(blank());
    // The empty line goes with the names, so that no half of a row seems to be one.
    let named = lines.len();
    let many = all.first().map_or(0, |one| one.facts.len());
    for row in 0..many {
        // Where a label says more of one than of another, the whole stands.
        let labels = all.iter().filter_map(|one| one.facts.get(row));
        let labels = labels.map(|(label, _)| label.as_str());
        let label = labels.max_by_key(|label| label.len()).unwrap_or_default();
        let cell = |one: &Column| {
            let fact = one.facts.get(row);
            fact.map_or_else(Vec::new, |(_, value)| wrap(value, wide - 2))
        };
        let cells: Vec<Vec<String>> = all.iter().map(cell).collect();
        lines.extend(rows(pen, sheet, all, label, &cells, wide));
    }
    for (at, one) in all.iter().enumerate() {
        // All of it belongs to the one with the focus; each of its columns to its own.
        if !sheet.is_focus(&one.item) {
            sheet.item(one.item.clone(), []);
            continue;
        }
        sheet.item(one.item.clone(), lines.clone());
        sheet.named_by(named);
        sheet.cursor(0, LABEL + at * wide);
        for (at, one) in all.iter().enumerate() {
            sheet.column(LABEL + at * wide, wide, one.item.clone());
        }
    }
}

/// The lines of one row of cells, behind its label.
fn rows(
    pen: &Pen,
    sheet: &Sheet,
    all: &[Column],
    label: &str,
    cells: &[Vec<String>],
    wide: usize,
) -> Vec<Line<'static>> {
    let labels = wrap(label, LABEL - 2);
    let high = cells.iter().map(Vec::len).max().unwrap_or(1);
    let lines = (0..high.max(labels.len())).map(|line| {
        let words = labels.get(line).map_or("", String::as_str);
        let mut spans = vec![pen.span(fit(words, LABEL), Role::Plain)];
        for (cell, one) in cells.iter().zip(all) {
            let words = cell.get(line).map_or("", String::as_str);
            spans.push(pen.focusable(fit(words, wide), sheet.is_focus(&one.item)));
        }
        Line::from(spans)
    });
    lines.collect()
}
