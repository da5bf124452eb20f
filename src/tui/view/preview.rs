//! What will stand on the person's own paper, line by line, and what stays off it?

use super::pen::{MEASURE, Pen, wrap};
use super::sheet::Sheet;
use crate::report::{self, may_strike};
use crate::tui::items::Item;
use crate::tui::model::Model;
use crate::tui::spot::Spot;
use crate::tui::theme::Role;

/// Columns before each line, for the mark of what stays off.
const MARGIN: usize = 2;

/// The paper with what was taken off still in its place, and a field for lines of one's own.
pub(super) fn sheet(model: &Model<'_>, pen: &Pen, mut sheet: Sheet) -> Sheet {
    sheet.put(pen.text(&pen.w.preview_how(), Role::Strong));
    sheet.gap();
    let columns = pen.width.min(MEASURE).saturating_sub(MARGIN);
    for piece in report::draft_pieces(model.preview(), columns) {
        let struck = piece
            .id
            .as_deref()
            .is_some_and(|id| model.edits.strikes(id));
        let (mark, role) = if struck {
            ("x ", Role::Struck)
        } else {
            ("  ", Role::Plain)
        };
        let rows = piece.rows.iter().flat_map(|row| match row.as_str() {
            "" => vec![String::new()],
            row => wrap(row, pen.width.saturating_sub(MARGIN)),
        });
        let lines: Vec<_> = rows
            .map(|row| {
                let words = pen.span(row.trim_start().to_owned(), role);
                let before = row.len() - row.trim_start().len();
                let margin = pen.span(format!("{mark}{:before$}", ""), Role::Plain);
                ratatui::text::Line::from(vec![margin, words])
            })
            .collect();
        match piece.id.filter(|_| may_strike(piece.kind)) {
            Some(id) => sheet.item(Item::Line(id), lines),
            None => sheet.put(lines),
        }
    }
    sheet.gap();
    sheet.put(pen.text(&pen.w.preview_own_line(), Role::Plain));
    sheet.field(pen, model.text(), model.spot() == Spot::OwnLine);
    sheet
}
