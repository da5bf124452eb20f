//! Which paper goes home, and what stands on it? The choice of papers, and each as it will be printed.

use super::pen::{Pen, blank, wrap};
use super::question::numbered;
use super::sheet::Sheet;
use crate::interview::Paper;
use crate::report;
use crate::tui::items::{Item, items};
use crate::tui::model::Model;
use crate::tui::theme::Role;

/// The papers, or the one that is read.
pub(super) fn sheet(model: &Model<'_>, pen: &Pen, mut sheet: Sheet) -> Sheet {
    if let Some(paper) = model.preview {
        return read(model, pen, sheet, paper);
    }
    sheet.gap();
    sheet.put(pen.text(&pen.w.screen_home_title(), Role::Strong));
    sheet.gap();
    for (at, item) in items(model).into_iter().enumerate() {
        let Item::Paper(paper) = item else { continue };
        let (title, what) = match paper {
            Paper::Mine => (pen.w.screen_paper_mine(), pen.w.screen_paper_mine_what()),
            Paper::Staff => (pen.w.screen_paper_staff(), pen.w.screen_paper_staff_what()),
        };
        numbered(pen, &mut sheet, &item, Some(at + 1), &title, "");
        sheet.put(pen.indented(3, &what, Role::Plain));
        sheet.gap();
    }
    sheet.put(pen.text(&pen.w.screen_nothing_written(), Role::Plain));
    sheet
}

fn read(model: &Model<'_>, pen: &Pen, mut sheet: Sheet, paper: Paper) -> Sheet {
    let columns = pen.width.min(super::pen::MEASURE);
    let words = report::text(&model.interview, paper, &pen.w, columns);
    let lines = words.lines().flat_map(|line| match line {
        "" => vec![String::new()],
        line => wrap(line, pen.width),
    });
    sheet.head = vec![blank()];
    sheet.item(
        Item::Text,
        lines
            .map(|line| pen.line(line, Role::Plain))
            .collect::<Vec<_>>(),
    );
    sheet
}
