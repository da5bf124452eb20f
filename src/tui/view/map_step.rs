//! What does the map tell of the step with the focus? What it asks, who may help, and what one has who stops there.

use ratatui::text::Line;

use super::map::STATUS;
use super::pen::Pen;
use crate::guidance::{Row, asks_what_was_held, entry_pay};
use crate::tui::model::Model;
use crate::tui::sharing;
use crate::tui::theme::Role;

/// Lines of each thing that the map tells of a step; the step's own page tells it in full. What is missing is told whole.
const IN_SHORT: usize = 2;

/// What the step with the focus asks, who may help, and what one has who stops there.
pub(super) fn opened(model: &Model<'_>, pen: &Pen, row: &Row) -> Vec<Line<'static>> {
    let mut inner = pen.of_width(pen.width.saturating_sub(2));
    inner.label = STATUS;
    let w = &pen.w;
    let catalog = model.catalog();
    let most = if inner.is_wide() {
        IN_SHORT
    } else {
        IN_SHORT + 1
    };
    let mut lines = Vec::new();
    if model.interview.answers().plan.chosen.contains(&row.step) {
        lines.extend(inner.text(&w.screen_in_plan(), Role::Strong));
    }
    let missing = sharing::missing(model, &row.entry.missing);
    if !missing.is_empty() {
        let missing = w.all_missing(catalog, &missing);
        lines.extend(inner.labeled(&w.screen_missing(), &missing));
    }
    let asks = asks(model, pen, row);
    if !asks.is_empty() {
        lines.extend(inner.shortened(most, inner.labeled(&w.screen_asks_for(), &asks.join(" · "))));
    }
    let groups = sharing::groups(model, row);
    let ideas = groups.iter().map(|group| match group.listed() {
        // All who help with it are counted with a need before it.
        0 if group.above.is_some() => group.label.clone(),
        listed => format!("{} {listed}", group.label),
    });
    let ideas: Vec<String> = ideas.collect();
    if !ideas.is_empty() {
        lines.extend(inner.shortened(most, inner.labeled(&w.screen_ideas(), &ideas.join(" · "))));
    }
    let stop = stop_here(model, pen, row);
    if !stop.is_empty() {
        // How long a way back stays open, and what comes after, is read whole where it is one.
        let person = model.interview.person();
        let record = catalog.step(&row.step);
        let is_back = record.is_some_and(|record| asks_what_was_held(&person, record));
        let most = if is_back { usize::MAX } else { most };
        lines.extend(inner.shortened(most, inner.labeled(&w.screen_stop_here(), &stop)));
    }
    lines
}

/// What a step asks: its demands, and the decisions on the way in.
fn asks(model: &Model<'_>, pen: &Pen, row: &Row) -> Vec<String> {
    let catalog = model.catalog();
    let step = catalog.step(&row.step);
    let demands = step.into_iter().flat_map(|step| &step.demands);
    let mut asks: Vec<String> = demands
        .map(|demand| pen.w.text(&demand.text).to_owned())
        .collect();
    let gates = row.gates.iter().filter_map(|id| catalog.gate(id));
    asks.extend(gates.map(|gate| pen.w.screen_gate(pen.w.text(&gate.title))));
    asks
}

/// What one has who stops after a step, and the way back in.
fn stop_here(model: &Model<'_>, pen: &Pen, row: &Row) -> String {
    let (w, catalog) = (&pen.w, model.catalog());
    let have: Vec<String> = row
        .stop_here
        .credentials
        .iter()
        .map(|id| w.credential(catalog, id))
        .collect();
    let person = model.interview.person();
    let work = row.stop_here.opens.iter().map(|id| {
        let pay = catalog
            .occupation(id)
            .and_then(|job| entry_pay(&person, job));
        w.job_and_pay(&person, id, pay.as_ref())
    });
    let work: Vec<String> = work.collect();
    let mut parts = Vec::new();
    if !have.is_empty() {
        parts.push(w.screen_you_have(w.all_of(&have)));
    }
    if !work.is_empty() {
        parts.push(w.screen_work_as(w.any_of(&work)));
    }
    parts.extend(way_back(model, pen, row).map(|way| w.screen_way_back(way)));
    parts.join(" ")
}

/// The way back in, in the step's own words.
fn way_back(model: &Model<'_>, pen: &Pen, row: &Row) -> Option<String> {
    let step = model.catalog().step(&row.step)?;
    let words = step.way_back.as_ref()?;
    Some(pen.w.text(words).to_owned())
}
