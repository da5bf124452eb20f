//! How do the ways to one destination stand side by side? The best by each aim, and the trade-offs between them.

use super::pen::{Pen, blank};
use super::sheet::Sheet;
use super::side_by_side::{self, Column};
use crate::guidance::Way;
use crate::tui::items::Item;
use crate::tui::model::Model;
use crate::tui::theme::Role;

/// The ways.
pub(super) fn sheet(model: &Model<'_>, pen: &Pen, mut sheet: Sheet) -> Sheet {
    let findings = model.interview.findings();
    let Some((ways, destination)) = findings.ways().zip(findings.destination()) else {
        sheet.put(pen.text(&pen.w.ways_none(), Role::Plain));
        return sheet;
    };
    let title = pen
        .w
        .ways_title(pen.w.occupation(model.catalog(), destination));
    sheet.head = vec![blank()];
    sheet.head.extend(pen.text(&title, Role::Strong));
    if let Some(counted) = pen.w.ways_counted_first(ways) {
        sheet.head.extend(pen.text(&counted, Role::Plain));
    }
    if findings.leaves_out_days(ways.ways.iter().map(|way| &way.stops[..])) {
        sheet
            .head
            .extend(pen.text(&pen.w.ways_without_days(), Role::Plain));
    }
    sheet.head.push(blank());
    let all = ways.ways.iter().enumerate();
    let columns: Vec<Column> = all
        .map(|(place, way)| Column {
            item: Item::Way(place),
            title: title_of(model, pen, way),
            facts: facts(model, pen, way),
        })
        .collect();
    let hidden = side_by_side::put(pen, &mut sheet, &columns);
    sheet.gap();
    if hidden > 0 {
        sheet.put(pen.text(&pen.w.ways_beside(hidden), Role::Plain));
    }
    for words in pen.w.ways_found(ways) {
        sheet.put(pen.text(&words, Role::Plain));
    }
    sheet.put(pen.text(&pen.w.screen_no_promise(), Role::Plain));
    sheet
}

/// What a way is the best for; the one that is planned bears a mark.
fn title_of(model: &Model<'_>, pen: &Pen, way: &Way) -> String {
    let planned = model.interview.answers().goal.best.unwrap_or_default();
    let name = pen.w.way_name(way);
    if way.best.contains(&planned) {
        format!("✓ {name}")
    } else {
        name
    }
}

/// What is held against each other, each with its label.
fn facts(model: &Model<'_>, pen: &Pen, way: &Way) -> Vec<(String, String)> {
    let (w, totals) = (&pen.w, &way.totals);
    let (with, of) = model.interview.ideas_on(&way.stops);
    vec![
        (w.ways_first_pay(), w.first_pay(totals.first_paid())),
        (w.ways_to_the_job(), w.whole_length(totals)),
        (w.cost_label(&[totals.price]), w.way_cost(way)),
        (w.screen_weeks_without_pay(), w.unpaid_weeks(totals)),
        (w.ways_steps(), w.number(way.stops.len() as u64)),
        (w.screen_ideas_label(), w.screen_ideas_for(with, of)),
    ]
}
