//! Why is this here, and who says so? The reasons behind what has the focus on the page beneath.

use ratatui::text::Line;

use super::pen::{Pen, blank};
use super::record::source_lines;
use super::sheet::Sheet;
use crate::catalog::Citation;
use crate::interview::Place;
use crate::tui::items::Item;
use crate::tui::model::Model;
use crate::tui::sharing;
use crate::tui::theme::Role;

/// The reasons.
pub(super) fn sheet(model: &Model<'_>, pen: &Pen, mut sheet: Sheet) -> Sheet {
    sheet.head = vec![
        blank(),
        pen.line(pen.w.screen_why_title(), Role::Strong),
        blank(),
    ];
    sheet.item(Item::Text, lines(model, pen));
    sheet
}

fn lines(model: &Model<'_>, pen: &Pen) -> Vec<Line<'static>> {
    let catalog = model.catalog();
    match (model.interview.place(), model.focus_on_page()) {
        (Place::Ask(ask) | Place::Private(ask), _) => {
            let mut lines = pen.text(
                &pen.w.ask_why(catalog, ask).unwrap_or_default(),
                Role::Plain,
            );
            lines.extend(pen.text(&pen.w.skip_is_fine(), Role::Plain));
            lines
        }
        (_, Some(Item::Pathway(id))) => {
            let all = model.interview.findings().suggestions();
            let one = all.iter().find(|one| one.pathway == id);
            let reasons = one.into_iter().flat_map(|one| &one.reasons);
            let mut lines: Vec<Line<'static>> = reasons
                .flat_map(|reason| pen.text(&pen.w.reason(catalog, reason), Role::Plain))
                .collect();
            lines.extend(pen.text(&pen.w.screen_how_ordered(), Role::Plain));
            let source = catalog.pathway(&id).and_then(|one| one.source.as_ref());
            with_source(model, pen, lines, source)
        }
        (_, Some(Item::Help(_, id))) => {
            let service = catalog.service(&id);
            match service.filter(|service| sharing::may_name(model, service)) {
                Some(service) => {
                    let lines = pen.text(&pen.w.screen_only_they_decide(), Role::Plain);
                    with_source(model, pen, lines, service.source.as_ref())
                }
                None => pen.text(&pen.w.screen_show_private_first(), Role::Plain),
            }
        }
        (Place::Map | Place::Step | Place::Plan, _) => step(model, pen),
        _ => pen.text(&pen.w.screen_not_a_promise(), Role::Plain),
    }
}

fn with_source(
    model: &Model<'_>,
    pen: &Pen,
    mut lines: Vec<Line<'static>>,
    source: Option<&Citation>,
) -> Vec<Line<'static>> {
    lines.push(blank());
    lines.extend(source_lines(model, pen, source));
    lines
}

/// Why a step stands where it stands, and where its figures come from.
fn step(model: &Model<'_>, pen: &Pen) -> Vec<Line<'static>> {
    let (w, catalog) = (&pen.w, model.catalog());
    let id = match model.focus_on_page() {
        Some(Item::Step(id) | Item::Across(id)) => Some(id),
        _ => model.interview.step().cloned(),
    };
    let Some(step) = id.and_then(|id| catalog.step(&id)) else {
        return pen.text(&w.screen_not_a_promise(), Role::Plain);
    };
    let mut lines = pen.text(w.text(&step.title), Role::Strong);
    if let Some(entry) = model.interview.findings().entry(&step.id) {
        lines.extend(pen.labeled(&w.screen_stands(), &w.status(entry.status)));
        let missing = sharing::missing(model, &entry.missing);
        if !missing.is_empty() {
            let missing = w.all_missing(catalog, &missing);
            lines.extend(pen.labeled(&w.screen_missing(), &missing));
        }
    }
    lines.extend(pen.text(&w.screen_how_planned(), Role::Plain));
    with_source(model, pen, lines, step.source.as_ref())
}
