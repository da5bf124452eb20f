//! How do up to three pathways stand side by side? The same lines for each, in columns where there is room.

use super::pen::{Pen, blank};
use super::sheet::Sheet;
use super::side_by_side::{self, Column};
use crate::catalog::PathwayId;
use crate::guidance::Suggestion;
use crate::tui::items::Item;
use crate::tui::model::Model;
use crate::tui::theme::Role;

/// The comparison.
pub(super) fn sheet(model: &Model<'_>, pen: &Pen, mut sheet: Sheet) -> Sheet {
    let findings = model.interview.findings();
    let all = findings.suggestions();
    let compared = model.interview.compared().iter();
    let chosen: Vec<&Suggestion> = compared
        .filter_map(|id| all.iter().find(|one| &one.pathway == id))
        .collect();
    sheet.head = vec![
        blank(),
        pen.line(pen.w.screen_compare_title(), Role::Strong),
    ];
    let plans = chosen.iter().filter_map(|one| one.plan.as_ref());
    if findings.leaves_out_days(plans.map(|plan| &plan.stops[..])) {
        let words = pen.w.ways_without_days();
        sheet.head.extend(pen.text(&words, Role::Plain));
    }
    sheet.head.push(blank());
    let columns: Vec<Column> = chosen
        .into_iter()
        .map(|one| Column {
            item: Item::Pathway(one.pathway.clone()),
            title: title(model, pen, &one.pathway),
            facts: facts(model, pen, one),
        })
        .collect();
    side_by_side::put(pen, &mut sheet, &columns);
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
            of_totals(&|totals| w.first_pay(totals.first_paid())),
        ),
        (
            w.screen_time_in_all(),
            of_totals(&|totals| w.whole_length(totals)),
        ),
        (
            w.cost_label(totals.map(|totals| totals.price).as_slice()),
            of_totals(&|totals| w.price(totals.price)),
        ),
        (
            w.screen_weeks_without_pay(),
            of_totals(&|totals| w.unpaid_weeks(totals)),
        ),
        (
            w.screen_ideas_label(),
            ideas.map_or_else(unknown, |(with, of)| w.screen_ideas_for(with, of)),
        ),
    ]
}
