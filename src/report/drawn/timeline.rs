//! How is a way drawn in time? A bar for each step from the week it begins to the week it ends, dark where one is paid.

use super::{BAR, CHARACTERS, Canvas, Picture, Role, WIDTH, filled, share, tells_step};
use crate::catalog::Catalog;
use crate::guidance::{Plan, Stop};
use crate::report::Wanted;
use crate::report::legs::plan;
use crate::wording::Wording;

/// The way in time; nothing where no length is reported. What was taken off the paper is not on it either.
pub(in crate::report) fn timeline(wanted: &Wanted<'_, '_>) -> Option<Picture> {
    let (wording, catalog) = (wanted.wording, wanted.interview.catalog());
    let plan = plan(wanted.interview)?;
    let all = plan.stops.iter().map(|stop| stop.ends).max().unwrap_or(0);
    let told = |stop: &&Stop| tells_step(wanted, &stop.step, Some("takes"));
    if all == 0 || !plan.stops.iter().any(|stop| told(&stop)) {
        return None;
    }
    let mut canvas = Canvas::new();
    for stop in plan.stops.iter().filter(told) {
        draw(&mut canvas, catalog, wording, stop, all);
    }
    axis(&mut canvas, wording, plan, all);
    Some(canvas.finish("timeline", wording.paper_timeline()))
}

fn draw(canvas: &mut Canvas, catalog: &Catalog, wording: &Wording, stop: &Stop, all: u32) {
    let title = wording.step_title(catalog, &stop.step);
    let (first, last) = (stop.begins + 1, stop.ends.max(stop.begins + 1));
    let weeks = if first == last {
        wording.timeline_one_week(first)
    } else {
        wording.timeline_weeks(first, last)
    };
    let words = match (stop.taken.weeks.is_some(), stop.taken.paid) {
        (false, _) => wording.timeline_not_reported(title),
        (true, true) => wording.timeline_paid(title, weeks),
        (true, false) => wording.timeline_unpaid(title, weeks),
    };
    canvas.say(0, &words, Role::Plain);
    let from = share(WIDTH, stop.begins.into(), all.into());
    let to = share(WIDTH, stop.ends.into(), all.into());
    let role = if stop.taken.paid {
        Role::Paid
    } else {
        Role::Unpaid
    };
    let from = from.min(WIDTH - 3);
    canvas.rect(
        from,
        canvas.down,
        (to.saturating_sub(from).max(3), BAR),
        role,
    );
    canvas.down += BAR + 6;
    canvas.characters.push(words.clone());
    canvas.characters.push(bar(stop, all));
    canvas.words.push(words);
}

fn bar(stop: &Stop, all: u32) -> String {
    let cells = u32::try_from(CHARACTERS).unwrap_or(0);
    let from = share(cells, stop.begins.into(), all.into()).min(cells - 1);
    let to = share(cells, stop.ends.into(), all.into()).max(from + 1);
    let sign = if stop.taken.paid { "#" } else { "-" };
    format!(
        "{}{}",
        ".".repeat(from as usize),
        filled(&sign.repeat((to - from) as usize), (cells - from) as usize).replace(' ', "."),
    )
}

/// The weeks below the bars, and where paid work is first open.
fn axis(canvas: &mut Canvas, wording: &Wording, plan: &Plan, all: u32) {
    let down = canvas.down;
    canvas.rule((0, down), (WIDTH, down));
    // What dark and light mean is of the drawing alone.
    let legend = wording.timeline_legend(all);
    canvas.say(0, &legend, Role::Plain);
    canvas.characters.push(legend);
    if let Some(first) = plan.totals.first_pay_week() {
        let across = share(WIDTH, first.0.into(), all.into());
        canvas.rule((across, 0), (across, down));
    }
    if let Some(words) = wording.total_pay(&plan.totals) {
        canvas.say(0, &words, Role::Plain);
        canvas.characters.push(words.clone());
        canvas.words.push(words);
    }
}
