//! Which pathways may suit, why, and what do they pay to start? The list of suggestions.

use ratatui::text::Line;

use super::pen::{Pen, blank, fit, right, width, wrap};
use super::sheet::Sheet;
use crate::guidance::{EntryPay, Fit, Reason, Suggestion};
use crate::tui::items::Item;
use crate::tui::model::{Model, digit_of};
use crate::tui::theme::Role;

/// Cells of a pay bar.
const BAR: usize = 18;
/// The column of the pay beside it.
const PAY: usize = 15;

/// The list of pathways.
pub(super) fn sheet(model: &Model<'_>, pen: &Pen, mut sheet: Sheet) -> Sheet {
    let suggestions = model.interview.findings().suggestions();
    sheet.head = head(model, pen, suggestions);
    let most = suggestions.iter().filter_map(high).max().unwrap_or(0);
    for (at, one) in suggestions.iter().enumerate() {
        let item = Item::Pathway(one.pathway.clone());
        let focused = sheet.is_focus(&item);
        sheet.item(item, suggestion(model, pen, at, one, most, focused));
        sheet.gap();
    }
    if suggestions.is_empty() {
        sheet.put(pen.text(&pen.w.screen_no_pathways(), Role::Plain));
    }
    sheet.foot = foot(model, pen);
    sheet
}

fn head(model: &Model<'_>, pen: &Pen, suggestions: &[Suggestion]) -> Vec<Line<'static>> {
    let pay = suggestions.iter().find_map(|one| one.pay.as_ref());
    let pay = pay.map_or_else(String::new, |pay| pay_of(model, pen, pay));
    let title = pen.w.screen_pathways_title();
    let mut lines = vec![blank()];
    lines.extend(pen.ends(&title, &pay, Role::Strong));
    let plans = suggestions.iter().filter_map(|one| one.plan.as_ref());
    let plans = plans.map(|plan| &plan.stops[..]);
    if model.interview.findings().leaves_out_days(plans) {
        lines.extend(pen.text(&pen.w.ways_without_days(), Role::Plain));
    }
    lines.push(blank());
    lines
}

/// What the pay is: to start, where, and of when.
pub(super) fn pay_of(model: &Model<'_>, pen: &Pen, pay: &EntryPay) -> String {
    let area = model.catalog().area(&pay.area);
    let area = area.map_or("", |area| pen.w.text(&area.title));
    let (year, ..) = pay.of.parts();
    pen.w.screen_pay_where(area, year)
}

fn high(one: &Suggestion) -> Option<u64> {
    let pay = one.pay.as_ref()?;
    Some(per_hour(pay).1)
}

/// The low and the high end of entry pay, in cents an hour, so that bars can be held against each other.
fn per_hour(pay: &EntryPay) -> (u64, u64) {
    let Some(low) = pay.least_per_hour() else {
        return (0, 0);
    };
    let part = |amount: u64| match pay.low.map(|low| low.least().0) {
        Some(whole) if whole > 0 => amount * low.0 / whole,
        _ => low.0,
    };
    let high = pay.high.map_or(low.0, |high| part(high.least().0));
    (low.0, high.max(low.0))
}

/// A bar of what it pays to start: filled to the low end, half filled to the high one.
fn pay_bar(pen: &Pen, pay: &EntryPay, most: u64) -> Vec<ratatui::text::Span<'static>> {
    let (low, high) = per_hour(pay);
    let cells = |cents: u64| {
        let scaled = (cents * BAR as u64).checked_div(most.max(1)).unwrap_or(0);
        usize::try_from(scaled).unwrap_or(BAR)
    };
    let mut spans = pen.bar(cells(low), cells(high).saturating_sub(cells(low)), BAR);
    let words = right(&pen.w.column_pay(pay), PAY);
    spans.push(pen.span(words, Role::Plain));
    spans
}

fn suggestion(
    model: &Model<'_>,
    pen: &Pen,
    at: usize,
    one: &Suggestion,
    most: u64,
    focused: bool,
) -> Vec<Line<'static>> {
    let mut lines = name_and_pay(model, pen, at, one, most, focused);
    lines.extend(pen.indented(3, &summary(model, pen, one), Role::Plain));
    if focused {
        lines.extend(reasons(model, pen, one));
    }
    lines
}

/// Its number and name, and what it pays to start. A name is whole where it has the focus, or rows of its own.
fn name_and_pay(
    model: &Model<'_>,
    pen: &Pen,
    at: usize,
    one: &Suggestion,
    most: u64,
    focused: bool,
) -> Vec<Line<'static>> {
    let pathway = model.catalog().pathway(&one.pathway);
    let title = pathway.map_or("", |pathway| pen.w.text(&pathway.title));
    let compared = model.interview.compared().contains(&one.pathway);
    let mark = if compared {
        format!("  {}", pen.w.screen_compared())
    } else {
        String::new()
    };
    let number = digit_of(at + 1).map_or_else(|| "   ".to_owned(), |digit| format!("{digit}  "));
    let bar = match &one.pay {
        Some(pay) => pay_bar(pen, pay, most),
        None => vec![pen.span(right(&pen.w.not_reported(), BAR + PAY), Role::Plain)],
    };
    let beside = pen.is_wide();
    let taken = if beside { BAR + PAY } else { 0 };
    let room = pen.width.saturating_sub(taken + 3 + width(&mark) + 1);
    let names = if focused || !beside {
        wrap(title, room)
    } else {
        vec![title.to_owned()]
    };
    let rows = names.iter().enumerate().map(|(row, name)| {
        let (number, mark) = if row == 0 {
            (&*number, &*mark)
        } else {
            ("   ", "")
        };
        Line::from(vec![
            pen.span(number.to_owned(), Role::Plain),
            pen.focusable(fit(name, room), focused),
            pen.span(format!("{mark} "), Role::Accent),
        ])
    });
    let mut lines: Vec<Line<'static>> = rows.collect();
    match lines.first_mut() {
        Some(first) if beside => bar.into_iter().for_each(|span| first.push_span(span)),
        _ => {
            let before = pen.span("   ", Role::Plain);
            lines.push(Line::from([vec![before], bar].concat()));
        }
    }
    lines
}

/// Where it leads, how it fits, and when pay can first come.
fn summary(model: &Model<'_>, pen: &Pen, one: &Suggestion) -> String {
    let job = pen.w.occupation(model.catalog(), &one.destination);
    let mut parts = vec![pen.w.screen_to_job(job)];
    if one.fit != Fit::NotAsked {
        parts.push(pen.w.fit(one.fit));
    }
    if let Some(plan) = &one.plan {
        let pay = pen.w.first_pay(plan.totals.first_paid());
        parts.push(pen.w.screen_paid_work(pay));
    }
    if one
        .reasons
        .iter()
        .any(|why| matches!(why, Reason::PaysLess(_)))
    {
        parts.push(pen.w.work_pays_less());
    }
    if one.tie {
        parts.push(pen.w.screen_tie());
    }
    parts.join(" · ")
}

fn reasons(model: &Model<'_>, pen: &Pen, one: &Suggestion) -> Vec<Line<'static>> {
    let room = pen.width.min(super::pen::MEASURE).saturating_sub(5);
    let person = model.interview.person();
    let mut lines = Vec::new();
    for reason in &one.reasons {
        let words = pen.w.reason(&person, reason);
        for (row, words) in wrap(&words, room).into_iter().enumerate() {
            let mark = if row == 0 { "   · " } else { "     " };
            lines.push(Line::from(vec![
                pen.span(mark, Role::Accent),
                pen.span(words, Role::Plain),
            ]));
        }
    }
    let ideas = model.interview.ideas_for(one).filter(|(_, of)| *of > 0);
    if let Some((with, of)) = ideas {
        lines.push(Line::from(vec![
            pen.span("   · ", Role::Accent),
            pen.span(pen.w.ground_ideas(with, of), Role::Plain),
        ]));
    }
    lines
}

fn foot(model: &Model<'_>, pen: &Pen) -> Vec<Line<'static>> {
    let compared = model.interview.compared().len();
    let mut lines = vec![blank()];
    if compared > 0 {
        lines.extend(pen.text(&pen.w.screen_compared_count(compared), Role::Plain));
    } else {
        lines.extend(pen.text(&pen.w.screen_not_a_promise(), Role::Plain));
    }
    lines
}
