//! Which work is open this week? A few jobs at the foot of the map, and all of them below its steps.

use ratatui::text::Line;

use super::pen::{Pen, fit, right, width, wrap};
use super::sheet::Sheet;
use crate::guidance::OpenWork;
use crate::interview::Record;
use crate::tui::items::Item;
use crate::tui::model::Model;
use crate::tui::theme::Role;

/// The most jobs that are named in short.
const IN_SHORT: usize = 3;
/// The columns of the pay at the end of a row.
const PAY: usize = 14;

fn open<'m>(model: &'m Model<'_>) -> &'m [OpenWork] {
    model.interview.findings().work_now()
}

fn item(work: &OpenWork) -> Item {
    Item::Record(Record::Occupation(work.occupation.clone()))
}

/// All the work that is open, as it can be pointed at.
pub(in crate::tui) fn items(model: &Model<'_>) -> impl Iterator<Item = Item> {
    open(model).iter().map(item)
}

/// The first few, each with its pay, as many as have room, and how many more there are.
pub(super) fn in_short(model: &Model<'_>, pen: &Pen) -> Vec<Line<'static>> {
    let open = open(model);
    let most = if pen.is_wide() { 1 } else { 2 };
    let named = open.len().min(IN_SHORT);
    for named in (1..=named).rev() {
        let jobs = open.iter().take(named);
        let mut parts: Vec<String> = jobs
            .map(|work| match &work.pay {
                Some(pay) => format!("{} {}", name(model, pen, work), pen.w.short_pay(pay)),
                None => name(model, pen, work),
            })
            .collect();
        if open.len() > named {
            parts.push(pen.w.screen_more_work(open.len() - named));
        }
        let words = format!("{}   {}", pen.w.screen_work_this_week(), parts.join(" · "));
        let lines = wrap(&words, pen.width);
        if lines.len() <= most || named == 1 {
            let lines = lines.into_iter();
            return lines.map(|words| pen.line(words, Role::Plain)).collect();
        }
    }
    Vec::new()
}

/// All of it, a row each, below the steps.
pub(super) fn put(model: &Model<'_>, pen: &Pen, sheet: &mut Sheet) {
    let open = open(model);
    if open.is_empty() {
        return;
    }
    sheet.gap();
    sheet.put([pen.line(pen.w.screen_work_this_week(), Role::Strong)]);
    for work in open {
        let item = item(work);
        let focused = sheet.is_focus(&item);
        let pay = work.pay.as_ref().map(|pay| pen.w.short_pay(pay));
        let pay = pay.unwrap_or_else(|| pen.w.not_reported());
        let mut lines = row(pen, &name(model, pen, work), &pay, focused);
        if work.pays_enough == Some(false) {
            lines.extend(pen.indented(3, &pen.w.work_pays_less(), Role::Plain));
        }
        sheet.item(item, lines);
    }
}

fn name(model: &Model<'_>, pen: &Pen, work: &OpenWork) -> String {
    pen.w.occupation(model.catalog(), &work.occupation)
}

/// A job, and its pay at the end of its last line.
fn row(pen: &Pen, name: &str, pay: &str, focused: bool) -> Vec<Line<'static>> {
    let taken = PAY.max(width(pay) + 1);
    let room = pen.width.saturating_sub(taken).max(8);
    let names = wrap(name, room - 1);
    let last = names.len().saturating_sub(1);
    let rows = names.into_iter().enumerate().map(|(at, words)| {
        let pay = if at == last { pay } else { "" };
        Line::from(vec![
            pen.focusable(fit(&words, room), focused),
            pen.span(right(pay, taken), Role::Plain),
        ])
    });
    rows.collect()
}
