//! What has this person chosen, when does each step come, and what does the way there take? The plan, as a timeline.

use ratatui::text::Line;

use super::pen::{MEASURE, Pen, blank, fit, right};
use super::sheet::Sheet;
use super::totals::totals;
use crate::catalog::StepId;
use crate::guidance::{Plan, Status, Stop};
use crate::jobseeker::ReferralState;
use crate::report::service_words;
use crate::tui::items::{Item, items};
use crate::tui::model::Model;
use crate::tui::sharing;
use crate::tui::theme::Role;

/// Lines of what one has who stops after the step with the focus.
const MOST_OF_STOP: usize = 4;
/// Columns of a day that is typed.
const TYPED: usize = 12;
/// Cells of the timeline.
const LINE: usize = 28;

/// The plan.
pub(super) fn sheet(model: &Model<'_>, pen: &Pen, mut sheet: Sheet) -> Sheet {
    let chosen = &model.interview.answers().plan.chosen;
    sheet.head = head(model, pen, chosen.is_empty());
    let mut offered = false;
    for item in items(model) {
        let Item::Step(id) = &item else {
            sheet.gap();
            super::question::numbered(pen, &mut sheet, &item, None, &pen.w.screen_take_home(), "");
            continue;
        };
        let is_chosen = chosen.contains(id);
        if !is_chosen && !offered {
            offered = true;
            if !chosen.is_empty() {
                sheet.gap();
            }
            sheet.put([pen.line(pen.w.screen_way_there(), Role::Strong)]);
        }
        step(model, pen, &mut sheet, id, is_chosen);
    }
    sheet.foot = foot(model, pen);
    sheet
}

fn head(model: &Model<'_>, pen: &Pen, empty: bool) -> Vec<Line<'static>> {
    let destination = model.interview.findings().destination();
    let title = match destination {
        Some(id) => pen
            .w
            .screen_my_plan_to(pen.w.occupation(model.catalog(), id)),
        None => pen.w.screen_my_plan(),
    };
    let mut lines = vec![blank()];
    lines.extend(pen.text(&title, Role::Strong));
    if model.interview.findings().goal_is_by_fit() && destination.is_some() {
        lines.extend(pen.text(&pen.w.report_goal_by_fit(), Role::Plain));
    }
    if empty {
        lines.extend(pen.text(&pen.w.screen_nothing_chosen(), Role::Plain));
    }
    lines.push(blank());
    lines
}

fn plan<'m>(model: &'m Model<'_>) -> Option<&'m Plan> {
    model.interview.findings().plan()?.as_ref().ok()
}

fn step(model: &Model<'_>, pen: &Pen, sheet: &mut Sheet, id: &StepId, chosen: bool) {
    let item = Item::Step(id.clone());
    let focused = sheet.is_focus(&item);
    let title = pen.w.step_title(model.catalog(), id);
    let own = &model.interview.answers().plan;
    let at = own.chosen.iter().position(|one| one == id);
    let number = at.map_or_else(|| "○".to_owned(), |at| format!("{}", at + 1));
    let stop = plan(model).and_then(|plan| plan.stops.iter().find(|stop| &stop.step == id));
    let line = if pen.width >= MEASURE { LINE } else { 0 };
    let room = pen.width.saturating_sub(3 + line + 1).max(8);
    let mut spans = vec![
        pen.span(fit(&number, 3), Role::Accent),
        pen.focusable(fit(&title, room), focused || chosen),
    ];
    if let (Some(stop), true) = (stop, line > 0) {
        spans.push(pen.span(" ", Role::Plain));
        spans.extend(timeline(model, pen, stop));
    }
    let mut lines = vec![Line::from(spans)];
    lines.extend(pen.indented(3, &about(model, pen, id, stop), Role::Plain));
    if let Some(words) = pen.w.out_of_turn(&model.interview, id) {
        lines.extend(pen.indented(3, &words, Role::Plain));
    }
    if let Some(first) = model.interview.findings().too_early(id) {
        lines.extend(pen.indented(3, &pen.w.too_early(first), Role::Plain));
    }
    let mut cursor = None;
    if model.dating.as_ref() == Some(id) {
        let before = format!("   {} ", pen.w.screen_day());
        let column = super::pen::width(&before) + super::pen::width(model.text());
        cursor = Some((lines.len(), column));
        let hint = format!(" {}", pen.w.screen_day_hint());
        let taken = super::pen::width(&before) + TYPED + super::pen::width(&hint);
        let mut typed = vec![
            pen.span(before, Role::Plain),
            pen.span(fit(model.text(), TYPED), Role::Field),
        ];
        if taken <= pen.width {
            typed.push(pen.span(hint, Role::Plain));
            lines.push(Line::from(typed));
        } else {
            lines.push(Line::from(typed));
            lines.extend(pen.indented(3, hint.trim(), Role::Plain));
        }
    }
    if focused {
        if let Some(step) = model.catalog().step(id) {
            let stop = super::step::stop(model, pen, step).join(" ");
            let lines_of_stop = pen.labeled_at(3, &pen.w.stop_title(), &stop, Role::Plain);
            lines.extend(pen.shortened(MOST_OF_STOP, lines_of_stop));
        }
        lines.extend(agreed(model, pen, id));
    }
    sheet.item(item, lines);
    if let Some((row, column)) = cursor {
        sheet.cursor(row, column);
    }
}

/// When it comes, what it takes, and the day that was set.
fn about(model: &Model<'_>, pen: &Pen, id: &StepId, stop: Option<&Stop>) -> String {
    let w = &pen.w;
    if let Some(status) = model.interview.findings().is_over(id) {
        return w.status(status);
    }
    let mut parts = Vec::new();
    let on = model.interview.on();
    let set = model.interview.answers().plan.dates.get(id).copied();
    parts.extend(set.map(|day| w.weekday_and_day(day)));
    if let Some(stop) = stop {
        let entry = || model.interview.findings().entry(id);
        let open = [Status::StartHere, Status::CheckFirst];
        let is_open = || entry().is_some_and(|entry| open.contains(&entry.status));
        let begins = match stop.begins {
            // Weeks are added up one step after another; what asks for nothing more need not wait.
            _ if is_open() => w.screen_can_begin_now(),
            0 => after(model, pen, id),
            weeks => w.begins_about(weeks, stop.begins_on(on)),
        };
        // A day that was set says when, unless the plan gets there only later.
        let says_when = set.is_some_and(|day| stop.begins_on(on) == day);
        parts.extend((!says_when).then_some(begins));
        parts.push(w.how_long(stop.taken.weeks));
        parts.push(w.how_much(stop.taken.price));
        if stop.taken.paid {
            parts.push(w.screen_paid());
        }
        parts.extend(to_confirm(model, pen, stop));
    } else if let Some(entry) = model.interview.findings().entry(id) {
        parts.push(w.status_at(entry.status, false));
    }
    let record = model.catalog().step(id);
    parts.extend(record.map_or_else(Vec::new, |step| super::step::until(model, pen, step)));
    parts.join(" · ")
}

/// What the plan takes to turn out well at a stop, by its name where it may stand on the screen.
fn to_confirm(model: &Model<'_>, pen: &Pen, stop: &Stop) -> Option<String> {
    let named = sharing::missing(model, &stop.to_confirm);
    match (stop.to_confirm.len(), named.is_empty()) {
        (0, _) => None,
        (all, true) => Some(pen.w.screen_to_confirm(all)),
        (_, false) => {
            let what = pen.w.all_missing(model.catalog(), &named);
            Some(pen.w.screen_confirm(what))
        }
    }
}

/// That a step comes after others: those above it, or by their names where some stand below.
fn after(model: &Model<'_>, pen: &Pen, id: &StepId) -> String {
    let all = items(model);
    let place = |step: &StepId| {
        all.iter()
            .position(|item| *item == Item::Step(step.clone()))
    };
    let before = model.interview.findings().waits_for(id).into_iter();
    let below: Vec<String> = before
        .filter(|one| place(one) > place(id))
        .map(|one| pen.w.step_title(model.catalog(), one))
        .collect();
    if below.is_empty() {
        pen.w.screen_after_those_above()
    } else {
        pen.w.screen_after(pen.w.all_of(&below))
    }
}

/// The helps that were agreed on at a step.
fn agreed(model: &Model<'_>, pen: &Pen, id: &StepId) -> Vec<Line<'static>> {
    let referrals = model.interview.answers().plan.referrals.iter();
    let mut lines = Vec::new();
    for referral in referrals.filter(|referral| &referral.step == id) {
        let Some(service) = model.catalog().service(&referral.service) else {
            continue;
        };
        // The plan is seen by whoever stands near: only what may be named is.
        let Some(name) = service_words(&pen.w, service, service.shown.shared) else {
            continue;
        };
        let words = match referral.state {
            ReferralState::Suggested | ReferralState::Discussed => continue,
            ReferralState::Agreed => pen.w.screen_will_ask(name),
            state => pen.w.moved_one(name, pen.w.referral_state(state)),
        };
        lines.extend(pen.indented(3, &words, Role::Plain));
    }
    lines
}

/// When in the whole a step takes place: filled where one is paid, half filled where not.
fn timeline(model: &Model<'_>, pen: &Pen, stop: &Stop) -> Vec<ratatui::text::Span<'static>> {
    let weeks = plan(model).map_or(1, |plan| plan.totals.weeks.0.max(1)) as usize;
    let cell = |week: u32| (week as usize * LINE / weeks).min(LINE);
    let begins = cell(stop.begins).min(LINE - 1);
    let cells = cell(stop.ends).saturating_sub(begins).max(1);
    let glyph = if stop.taken.paid { "█" } else { "▒" };
    vec![
        pen.span("·".repeat(begins), Role::Faint),
        pen.span(glyph.repeat(cells), Role::Accent),
        pen.span("·".repeat(LINE.saturating_sub(begins + cells)), Role::Faint),
    ]
}

fn foot(model: &Model<'_>, pen: &Pen) -> Vec<Line<'static>> {
    let mut lines = vec![blank()];
    if let Some(plan) = plan(model).filter(|plan| !plan.stops.is_empty()) {
        let unpaid = pen.w.unpaid_weeks(&plan.totals);
        if pen.width >= MEASURE {
            let legend = pen.w.screen_timeline(unpaid);
            lines.push(pen.line(right(&legend, pen.width), Role::Plain));
        } else {
            // There are no bars to explain.
            lines.extend(pen.text(&pen.w.total_unpaid(unpaid), Role::Plain));
        }
        let flags = [
            pen.w.best_found(plan),
            model.interview.findings().priced().map(|priced| {
                let length = pen
                    .w
                    .length(crate::catalog::Span::Exactly(priced.totals.weeks));
                pen.w
                    .screen_priced(length, pen.w.price(priced.totals.price))
            }),
        ];
        lines.extend(totals(model, pen));
        for words in flags.into_iter().flatten() {
            lines.extend(pen.text(&words, Role::Plain));
        }
    } else {
        lines.extend(totals(model, pen));
    }
    lines
}
