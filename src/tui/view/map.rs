//! Where are you, what is next, what could stop you there, and who helps? The ladder of one pathway.

use ratatui::text::Line;

use super::map_step;
use super::pathways::pay_of;
use super::pen::{MEASURE, Pen, blank, cut, fit, right, width, wrap};
use super::sheet::Sheet;
use super::totals;
use super::work;
use crate::catalog::{Cents, StepId, Weeks};
use crate::guidance::{EntryPay, Plan, Price, Row, Status, Taken};
use crate::tui::items::Item;
use crate::tui::model::Model;
use crate::tui::theme::Role;

/// The column of the status; the title takes what this and the figures leave.
pub(super) const STATUS: usize = 14;
/// The most that length, price and pay take, each with the gap before it.
const FIGURES: [usize; 3] = [18, 16, 17];
/// The gap before a figure.
const GAP: usize = 2;

/// Where a step stands on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Group {
    /// Done.
    Past,
    /// Before the person.
    Ahead,
    /// On the way to the destination, but on another pathway.
    Across,
    /// Another way in, quiet at the bottom.
    Aside,
}

/// What the map shows, in its order: what is done, what lies ahead with what the plan takes from other pathways in its
/// place, and other ways in.
pub(in crate::tui) fn order(model: &Model<'_>) -> Vec<(Item, Group)> {
    let findings = model.interview.findings();
    let group = |row: &Row| match row.entry.status {
        Status::Done => Some(Group::Past),
        Status::Behind => None,
        Status::OpensAfter | Status::NoWayYet => Some(Group::Aside),
        _ => Some(Group::Ahead),
    };
    let of = |wanted: Group| {
        let rows = findings.rows().iter();
        rows.filter(move |row| group(row) == Some(wanted))
            .map(move |row| (Item::Step(row.step.clone()), wanted))
    };
    let mut all: Vec<(Item, Group)> = of(Group::Past).chain(of(Group::Ahead)).collect();
    let mut place = all
        .iter()
        .take_while(|(_, group)| *group == Group::Past)
        .count();
    for stop in plan(model).map_or(&[][..], |plan| &plan.stops) {
        let own = Item::Step(stop.step.clone());
        if let Some(at) = all.iter().position(|(item, _)| *item == own) {
            place = place.max(at + 1);
        } else {
            all.insert(place, (Item::Across(stop.step.clone()), Group::Across));
            place += 1;
        }
    }
    all.extend(of(Group::Aside));
    all
}

fn plan<'m>(model: &'m Model<'_>) -> Option<&'m Plan> {
    model.interview.findings().plan()?.as_ref().ok()
}

/// The step of the way to the destination that one can look at first, where it is on this map.
pub(in crate::tui) fn first_on_the_way(model: &Model<'_>) -> Option<StepId> {
    let first = &plan(model)?.stops.first()?.step;
    row_of(model, first).map(|row| row.step.clone())
}

/// The map.
pub(super) fn sheet(model: &Model<'_>, pen: &Pen, mut sheet: Sheet) -> Sheet {
    sheet.head = head(model, pen);
    behind(model, pen, &mut sheet);
    let columns = columns(model, pen);
    let mut aside = false;
    for (item, group) in order(model) {
        if group == Group::Aside && !aside {
            aside = true;
            sheet.gap();
            sheet.put([pen.line(pen.w.screen_other_ways(), Role::Strong)]);
        }
        let focused = sheet.is_focus(&item);
        let lines = match &item {
            Item::Step(id) => match row_of(model, id) {
                Some(row) => lines(model, pen, row, group, &columns, focused),
                None => continue,
            },
            Item::Across(id) => across(model, pen, id, &columns, focused),
            _ => continue,
        };
        sheet.item(item, lines);
    }
    sheet.foot = totals::foot(model, pen);
    sheet.foot_goes_here();
    work::put(model, pen, &mut sheet);
    sheet
}

fn row_of<'m>(model: &'m Model<'_>, id: &StepId) -> Option<&'m Row> {
    let mut rows = model.interview.findings().rows().iter();
    rows.find(|row| &row.step == id)
}

fn head(model: &Model<'_>, pen: &Pen) -> Vec<Line<'static>> {
    let findings = model.interview.findings();
    let pathway = findings.pathway();
    let pathway = pathway.and_then(|id| model.catalog().pathway(id));
    let title = pathway.map_or("", |pathway| pen.w.text(&pathway.title));
    let pay = findings.rows().iter().find_map(|row| row.pay.as_ref());
    let pay = pay.map_or_else(String::new, |pay| {
        pen.w.screen_pay_rounded(pay_of(model, pen, pay))
    });
    let mut lines = vec![blank()];
    if pen.is_wide() {
        lines.extend(pen.ends(title, &pen.w.screen_no_promise(), Role::Strong));
    } else {
        lines.push(pen.line(cut(title, pen.width), Role::Strong));
    }
    if pen.is_wide() {
        lines.push(pen.line(right(&pay, pen.width), Role::Plain));
        let short = pathway.and_then(|pathway| pen.w.steps_only_short(pathway));
        lines.extend(short.map(|words| pen.line(words, Role::Plain)));
    }
    lines
}

/// The steps a person is past, in one quiet line.
fn behind(model: &Model<'_>, pen: &Pen, sheet: &mut Sheet) {
    let rows = model.interview.findings().rows().iter();
    let past: Vec<String> = rows
        .filter(|row| row.entry.status == Status::Behind)
        .map(|row| pen.w.step_title(model.catalog(), &row.step))
        .collect();
    if !past.is_empty() {
        let words = pen.w.screen_past(past.join(" · "));
        let room = pen.width.min(MEASURE).saturating_sub(2);
        let each = wrap(&words, room).into_iter().enumerate();
        sheet.put(each.map(|(at, words)| {
            let mark = if at == 0 { "✓ " } else { "  " };
            Line::from(vec![
                pen.span(mark, Role::Accent),
                pen.span(words, Role::Plain),
            ])
        }));
    }
}

/// The mark of a step: done, to start with, on the way to the destination, or beside it.
fn mark(status: Status, on_the_way: bool) -> &'static str {
    match status {
        Status::Done | Status::Behind => "✓",
        Status::StartHere if on_the_way => "▶",
        Status::StartHere => "▷",
        _ if on_the_way => "●",
        _ => "○",
    }
}

fn is_on_the_way(model: &Model<'_>, id: &StepId) -> bool {
    plan(model).is_some_and(|plan| plan.takes(id))
}

fn lines(
    model: &Model<'_>,
    pen: &Pen,
    row: &Row,
    group: Group,
    columns: &Columns,
    focused: bool,
) -> Vec<Line<'static>> {
    let on_the_way = is_on_the_way(model, &row.step);
    let mark = mark(row.entry.status, on_the_way);
    let findings = model.interview.findings();
    let status = pen.w.status_of(findings, &row.step, row.entry.status);
    let title = pen.w.step_title(model.catalog(), &row.step);
    let ahead = matches!(group, Group::Ahead | Group::Across);
    let figures = ahead.then(|| figures(pen, &row.taken, row.pay.as_ref()));
    let mut lines = if pen.is_wide() {
        wide_row(
            pen,
            mark,
            [&status, &title],
            figures.as_ref(),
            columns,
            focused,
        )
    } else {
        narrow_row(pen, mark, &status, &title, figures.as_ref(), focused)
    };
    if focused {
        let bar = if on_the_way || group == Group::Ahead {
            "│"
        } else {
            " "
        };
        lines.extend(map_step::opened(model, pen, row).into_iter().map(|line| {
            let mut spans = vec![pen.span(format!("{bar} "), Role::Accent)];
            spans.extend(line.spans);
            Line::from(spans)
        }));
    }
    lines
}

/// How wide length, price and pay are.
type Columns = [usize; 3];

/// The columns of the figures: as wide as what stands in them, so that the names have the rest.
fn columns(model: &Model<'_>, pen: &Pen) -> Columns {
    let findings = model.interview.findings();
    let rows = findings.rows().iter();
    let of_rows = rows.map(|row| figures(pen, &row.taken, row.pay.as_ref()));
    let stops = plan(model).map_or(&[][..], |plan| &plan.stops);
    let of_stops = stops.iter().map(|stop| figures(pen, &stop.taken, None));
    let mut columns = [0; 3];
    for figures in of_rows.chain(of_stops) {
        for ((column, figure), most) in columns.iter_mut().zip(&figures).zip(FIGURES) {
            let needed = if figure.is_empty() {
                0
            } else {
                width(figure) + GAP
            };
            *column = needed.min(most).max(*column);
        }
    }
    columns
}

fn wide_row(
    pen: &Pen,
    mark: &str,
    [status, title]: [&str; 2],
    figures: Option<&[String; 3]>,
    columns: &Columns,
    focused: bool,
) -> Vec<Line<'static>> {
    // Where there is no length to tell, the name has its column.
    let no_length = figures.is_some_and(|[length, ..]| length.is_empty());
    let columns = &columns[usize::from(no_length)..];
    let figures = figures.map_or(&[][..], |figures| &figures[usize::from(no_length)..]);
    let taken = if figures.is_empty() {
        0
    } else {
        columns.iter().sum()
    };
    let room = pen.width.saturating_sub(2 + STATUS + taken).max(8);
    // In full where it has the focus or there is room; elsewhere a ladder of short rows is easier to see as one.
    let names = if focused || pen.roomy {
        wrap(title, room - 1)
    } else {
        vec![cut(title, room - 1)]
    };
    let mut names = names.into_iter();
    let column = if figures.is_empty() {
        width(status).max(STATUS - 1)
    } else {
        STATUS - 1
    };
    let status = format!("{} ", fit(status, column));
    let mut spans = vec![
        pen.span(format!("{mark} "), Role::Accent),
        pen.focusable(status, focused),
        pen.focusable(fit(&names.next().unwrap_or_default(), room), focused),
    ];
    for (figure, column) in figures.iter().zip(columns) {
        spans.push(pen.span(right(figure, *column), Role::Plain));
    }
    let mut lines = vec![Line::from(spans)];
    lines.extend(names.map(|more| {
        Line::from(vec![
            pen.span(if focused { "│ " } else { "  " }, Role::Accent),
            pen.focusable(format!("{:STATUS$}{more}", ""), focused),
        ])
    }));
    lines
}

fn narrow_row(
    pen: &Pen,
    mark: &str,
    status: &str,
    title: &str,
    figures: Option<&[String; 3]>,
    focused: bool,
) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for (at, words) in wrap(title, pen.width.saturating_sub(2))
        .into_iter()
        .enumerate()
    {
        let mark = if at == 0 {
            format!("{mark} ")
        } else {
            "  ".to_owned()
        };
        lines.push(Line::from(vec![
            pen.span(mark, Role::Accent),
            pen.focusable(words, focused),
        ]));
    }
    let mut about = vec![status.to_owned()];
    if focused {
        let figures = figures.into_iter().flatten();
        about.extend(figures.filter(|figure| !figure.is_empty()).cloned());
    }
    lines.extend(pen.indented(2, &about.join(" · "), Role::Plain));
    lines
}

/// Length, price and pay, short enough for columns; where neither of the first two is reported, that is said once.
fn figures(pen: &Pen, taken: &Taken, pay: Option<&EntryPay>) -> [String; 3] {
    let price = short_price(pen, taken.price);
    let length = match taken.weeks {
        None if price == pen.w.not_reported() => String::new(),
        Some(weeks) if weeks.high() == Weeks(0) => pen.w.screen_under_a_week(),
        weeks => pen.w.length_if_known(weeks),
    };
    [
        length,
        price,
        pay.map_or_else(String::new, |pay| pen.w.rounded_pay(pay)),
    ]
}

/// A price for a narrow column: what is only a part of the cost says so, and a part that is free says nothing.
fn short_price(pen: &Pen, price: Price) -> String {
    match (price.reported, price.whole) {
        (true, false) if price.low == Cents(0) => pen.w.not_reported(),
        (true, false) => pen.w.screen_from_amount(pen.w.money(price.low)),
        _ => pen.w.price(price),
    }
}

fn across(
    model: &Model<'_>,
    pen: &Pen,
    id: &StepId,
    columns: &Columns,
    focused: bool,
) -> Vec<Line<'static>> {
    let title = pen.w.step_title(model.catalog(), id);
    let word = pen.w.screen_across();
    let stop = plan(model).and_then(|plan| plan.stops.iter().find(|stop| &stop.step == id));
    let figures = stop.map(|stop| figures(pen, &stop.taken, None));
    if pen.is_wide() {
        wide_row(
            pen,
            "●",
            [&word, &title],
            figures.as_ref(),
            columns,
            focused,
        )
    } else {
        narrow_row(pen, "●", &word, &title, figures.as_ref(), focused)
    }
}
