//! How is a way drawn in time? A bar for each step from the week it begins to the week it ends, dark where one is paid.

use super::{BAR, CHARACTERS, Canvas, Picture, Role, WIDTH, filled, share, tells_step, wrapped};
use crate::catalog::Day;
use crate::guidance::{Plan, Stop};
use crate::report::Wanted;
use crate::report::legs::plan;
use crate::wording::Wording;

/// The way in time; nothing where no length is reported. What was taken off the paper is not on it either.
pub(in crate::report) fn timeline(wanted: &Wanted<'_, '_>) -> Option<Picture> {
    let wording = wanted.wording;
    let plan = plan(wanted.interview)?;
    let all = plan.stops.iter().map(|stop| stop.ends).max().unwrap_or(0);
    let told = |stop: &&Stop| tells_step(wanted, &stop.step, Some("takes"));
    if all == 0 || !plan.stops.iter().any(|stop| told(&stop)) {
        return None;
    }
    let mut canvas = Canvas::new();
    for stop in plan.stops.iter().filter(told) {
        draw(&mut canvas, wanted, stop, all);
    }
    axis(&mut canvas, wording, plan, all);
    Some(canvas.finish("timeline", wording.paper_timeline()))
}

fn draw(canvas: &mut Canvas, wanted: &Wanted<'_, '_>, stop: &Stop, all: u32) {
    let (wording, catalog) = (wanted.wording, wanted.interview.catalog());
    let on = wanted.interview.on();
    let title = wording.step_title(catalog, &stop.step);
    let words = in_words(wording, title, stop, on);
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
    canvas.characters.extend(wrapped(&words, CHARACTERS));
    canvas.characters.push(bar(stop, all));
    canvas.words.push(words);
}

/// When a step runs. What may take no week of its own is not said to fill one.
fn in_words(wording: &Wording, title: String, stop: &Stop, on: Day) -> String {
    let Some(weeks) = stop.taken.weeks else {
        return wording.timeline_not_reported(title);
    };
    let (first, last) = (stop.begins + 1, stop.ends);
    let length = wording.length_if_known(Some(weeks));
    if !stop.begins_day.is_multiple_of(7) {
        // A day that somebody set is no whole number of weeks away.
        let day = wording.day(stop.begins_on(on));
        return wording.timeline_from_day(title, length, day);
    }
    if last < first {
        return match stop.begins {
            0 => wording.timeline_at_once(title, length),
            after => wording.timeline_after(title, length, after),
        };
    }
    let weeks = if first == last {
        wording.timeline_one_week(first)
    } else {
        wording.timeline_weeks(first, last)
    };
    if stop.taken.paid {
        wording.timeline_paid(title, weeks)
    } else {
        wording.timeline_unpaid(title, weeks)
    }
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
    let legend = wording.timeline_legend_in_signs(all);
    canvas.characters.extend(wrapped(&legend, CHARACTERS));
    if let Some(first) = plan.totals.first_pay_week() {
        let across = share(WIDTH, first.0.into(), all.into());
        canvas.rule((across, 0), (across, down));
    }
    if let Some(words) = wording.total_pay(&plan.totals) {
        canvas.say(0, &words, Role::Plain);
        canvas.characters.extend(wrapped(&words, CHARACTERS));
        canvas.words.push(words);
    }
}
