//! How do up to three pathways stand side by side? The same lines for each, in columns where there is room.

use ratatui::text::Line;

use super::pen::{Pen, blank, fit, wrap};
use super::sheet::Sheet;
use crate::catalog::PathwayId;
use crate::guidance::Suggestion;
use crate::tui::items::Item;
use crate::tui::model::Model;
use crate::tui::theme::Role;

/// The column of labels.
const LABEL: usize = 20;
/// Under this width, one pathway stands below the other.
const SIDE_BY_SIDE: usize = 66;

/// The comparison.
pub(super) fn sheet(model: &Model<'_>, pen: &Pen, mut sheet: Sheet) -> Sheet {
    let all = model.interview.findings().suggestions();
    let compared = model.interview.compared().iter();
    let chosen: Vec<&Suggestion> = compared
        .filter_map(|id| all.iter().find(|one| &one.pathway == id))
        .collect();
    sheet.head = vec![
        blank(),
        pen.line(pen.w.screen_compare_title(), Role::Strong),
        blank(),
    ];
    let facts: Vec<Vec<(String, String)>> =
        chosen.iter().map(|one| facts(model, pen, one)).collect();
    if pen.width < SIDE_BY_SIDE {
        stacked(model, pen, &mut sheet, &chosen, &facts);
    } else {
        columns(model, pen, &mut sheet, &chosen, &facts);
    }
    sheet.gap();
    sheet.put(pen.text(&pen.w.screen_not_a_promise(), Role::Plain));
    sheet
}

fn title(model: &Model<'_>, pen: &Pen, id: &PathwayId) -> String {
    let pathway = model.catalog().pathway(id);
    pathway
        .map_or("", |pathway| pen.w.text(&pathway.title))
        .to_owned()
}

fn stacked(
    model: &Model<'_>,
    pen: &Pen,
    sheet: &mut Sheet,
    chosen: &[&Suggestion],
    facts: &[Vec<(String, String)>],
) {
    for (one, facts) in chosen.iter().zip(facts) {
        let item = Item::Pathway(one.pathway.clone());
        let role = if sheet.is_focus(&item) {
            Role::Strong
        } else {
            Role::Plain
        };
        let mut lines = pen.text(&title(model, pen, &one.pathway), role);
        for (label, value) in facts {
            lines.extend(pen.indented(2, &format!("{label}: {value}"), Role::Plain));
        }
        sheet.item(item, lines);
        sheet.gap();
    }
}

/// Columns, each headed by its pathway; the one with the focus is marked above.
fn columns(
    model: &Model<'_>,
    pen: &Pen,
    sheet: &mut Sheet,
    chosen: &[&Suggestion],
    facts: &[Vec<(String, String)>],
) {
    let column = (pen.width.saturating_sub(LABEL) / chosen.len().max(1)).min(26);
    let titles: Vec<Vec<String>> = chosen
        .iter()
        .map(|one| wrap(&title(model, pen, &one.pathway), column - 2))
        .collect();
    let high = titles.iter().map(Vec::len).max().unwrap_or(0);
    let header: Vec<Line<'static>> = (0..high)
        .map(|row| {
            let mut spans = vec![pen.span(fit("", LABEL), Role::Plain)];
            for (names, one) in titles.iter().zip(chosen) {
                let focused = sheet.is_focus(&Item::Pathway(one.pathway.clone()));
                let name = names.get(row).map_or("", String::as_str);
                spans.push(pen.focusable(fit(name, column), focused));
            }
            Line::from(spans)
        })
        .collect();
    for (at, one) in chosen.iter().enumerate() {
        // The header belongs to the pathway with the focus; each of its columns to its own.
        let item = Item::Pathway(one.pathway.clone());
        if !sheet.is_focus(&item) {
            sheet.item(item, []);
            continue;
        }
        sheet.item(item, header.clone());
        sheet.cursor(0, LABEL + at * column);
        for (at, one) in chosen.iter().enumerate() {
            sheet.column(
                LABEL + at * column,
                column,
                Item::Pathway(one.pathway.clone()),
            );
        }
    }
    sheet.gap();
    let rows = facts.first().map_or(0, Vec::len);
    for row in 0..rows {
        let label = facts
            .first()
            .and_then(|all| all.get(row))
            .map_or("", |(label, _)| label);
        let cells: Vec<Vec<String>> = facts
            .iter()
            .map(|all| {
                all.get(row)
                    .map_or_else(Vec::new, |(_, value)| wrap(value, column - 2))
            })
            .collect();
        let labels = wrap(label, LABEL - 2);
        let high = cells
            .iter()
            .map(Vec::len)
            .max()
            .unwrap_or(1)
            .max(labels.len());
        let lines = (0..high).map(|line| {
            let mut spans = vec![pen.span(
                fit(labels.get(line).map_or("", String::as_str), LABEL),
                Role::Plain,
            )];
            for (cell, one) in cells.iter().zip(chosen) {
                let focused = sheet.is_focus(&Item::Pathway(one.pathway.clone()));
                let words = cell.get(line).map_or("", String::as_str);
                spans.push(pen.focusable(fit(words, column), focused));
            }
            Line::from(spans)
        });
        let lines: Vec<_> = lines.collect();
        sheet.put(lines);
    }
}

/// What is held against each other, each with its label.
fn facts(model: &Model<'_>, pen: &Pen, one: &Suggestion) -> Vec<(String, String)> {
    let w = &pen.w;
    let unknown = || w.not_reported();
    let totals = one.plan.as_ref().map(|plan| &plan.totals);
    let of_totals =
        |say: &dyn Fn(&crate::guidance::Totals) -> String| totals.map_or_else(unknown, say);
    let ideas = model.interview.ideas_for(one);
    vec![
        (
            w.screen_leads_to(),
            w.occupation(model.catalog(), &one.destination),
        ),
        (w.screen_how_it_fits(), w.fit(one.fit)),
        (
            w.screen_pay_to_start(),
            one.pay
                .as_ref()
                .map_or_else(unknown, |pay| w.short_pay(pay)),
        ),
        (
            w.screen_first_pay(),
            of_totals(&|totals| w.first_pay(totals.first_pay)),
        ),
        (
            w.screen_time_in_all(),
            of_totals(&|totals| w.whole_length(totals)),
        ),
        (
            w.screen_cost_before_help(),
            of_totals(&|totals| w.price(totals.price)),
        ),
        (
            w.screen_weeks_without_pay(),
            of_totals(&|totals| w.number(totals.unpaid_weeks.0.into())),
        ),
        (
            w.screen_ideas_label(),
            ideas.map_or_else(unknown, |(with, of)| w.screen_ideas_for(with, of)),
        ),
    ]
}
