//! What does the way to the destination take as a whole, and what work is open meanwhile?

use ratatui::text::Line;

use super::pen::{Pen, blank};
use super::work;
use crate::interview::Paper;
use crate::report;
use crate::tui::model::Model;
use crate::tui::theme::Role;

/// Work that is open now, and what the way to the destination takes.
pub(super) fn foot(model: &Model<'_>, pen: &Pen) -> Vec<Line<'static>> {
    let mut lines = vec![blank()];
    lines.extend(work::in_short(model, pen));
    lines.extend(totals(model, pen));
    lines
}

/// What the way to the destination takes as a whole, or why there is none.
pub(super) fn totals(model: &Model<'_>, pen: &Pen) -> Vec<Line<'static>> {
    let (w, catalog) = (&pen.w, model.catalog());
    let findings = model.interview.findings();
    let best = w.best(model.interview.answers().goal.best.unwrap_or_default());
    let words = match findings.plan() {
        None => w.screen_no_destination(),
        Some(Err(why)) => report::no_plan(&model.interview, why, Paper::Mine, w),
        Some(Ok(plan)) => {
            let job = w.occupation(catalog, &plan.destination);
            let totals = &plan.totals;
            if plan.stops.is_empty() {
                return pen.text(&w.screen_you_can_now(job), Role::Plain);
            }
            let length = w.whole_length(totals);
            let pay = w.first_pay(totals.first_paid());
            w.screen_totals(job, best, length, w.before_help(totals.price), pay)
        }
    };
    pen.over(pen.width, &words)
}
