//! What does the way to the destination take as a whole, and what work is open meanwhile?

use ratatui::text::Line;

use super::pen::{Pen, blank, cut};
use crate::interview::Paper;
use crate::report;
use crate::tui::model::Model;
use crate::tui::theme::Role;

/// Jobs that are named as open this week.
const OPEN_NOW: usize = 3;

/// Work that is open now, and what the way to the destination takes.
pub(super) fn foot(model: &Model<'_>, pen: &Pen) -> Vec<Line<'static>> {
    let mut lines = vec![blank()];
    let findings = model.interview.findings();
    let open: Vec<String> = findings
        .work_now()
        .iter()
        .take(OPEN_NOW)
        .map(|work| {
            let job = pen.w.occupation(model.catalog(), &work.occupation);
            match &work.pay {
                Some(pay) => format!("{job} {}", pen.w.short_pay(pay)),
                None => job,
            }
        })
        .collect();
    if !open.is_empty() {
        let words = format!("{}   {}", pen.w.screen_work_this_week(), open.join(" · "));
        lines.push(pen.line(cut(&words, pen.width), Role::Plain));
    }
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
            w.screen_totals(job, best, length, w.price(totals.price), pay)
        }
    };
    pen.over(pen.width, &words)
}
