//! What is there to know of one step, and who may help with exactly what it asks?

use ratatui::text::Line;

use super::helps;
use super::pen::{Pen, blank};
use super::sheet::Sheet;
use crate::catalog::{Offering, Step, StepKind};
use crate::guidance::{Row, next_day};
use crate::tui::items::{Item, Part, row as row_in_focus};
use crate::tui::model::Model;
use crate::tui::theme::Role;

/// Lines of a part that has not the focus.
const IN_SHORT: usize = 3;
/// Other places that are named beside the nearest one, where there is not room for all.
const OTHERS: usize = 4;

/// The page of a step.
pub(super) fn sheet(model: &Model<'_>, pen: &Pen, mut sheet: Sheet) -> Sheet {
    let Some(row) = row_in_focus(model) else {
        sheet.put(pen.text(&pen.w.screen_no_pathways(), Role::Plain));
        return sheet;
    };
    let Some(step) = model.catalog().step(&row.step) else {
        return sheet;
    };
    sheet.head = head(model, pen, row, step);
    part(pen, &mut sheet, Part::What, "", &what(pen, step));
    part(
        pen,
        &mut sheet,
        Part::Get,
        &pen.w.screen_you_get(),
        &get(model, pen, row),
    );
    let whole = stop(model, pen, step).join(" ");
    part(pen, &mut sheet, Part::Stop, &pen.w.stop_title(), &whole);
    let costs = costs(model, pen, row).join(" · ");
    part(pen, &mut sheet, Part::Cost, &pen.w.screen_cost(), &costs);
    let places = places(model, pen, row, step).join(" · ");
    part(pen, &mut sheet, Part::Where, &pen.w.screen_where(), &places);
    before(model, pen, row, &mut sheet);
    accept(model, pen, row, &mut sheet);
    gates(model, pen, row, &mut sheet);
    helps::put(model, pen, row, step, &mut sheet);
    sheet
}

fn head(model: &Model<'_>, pen: &Pen, row: &Row, step: &Step) -> Vec<Line<'static>> {
    let title = pen.w.step_title(model.catalog(), &row.step);
    let length = pen.w.how_long(row.taken.weeks);
    let findings = model.interview.findings();
    let status = pen.w.status_of(findings, &row.step, row.entry.status);
    let mut lines = vec![blank()];
    lines.extend(pen.ends(&title, &format!("{status} · {length}"), Role::Strong));
    for words in until(model, pen, step) {
        lines.extend(pen.text(&words, Role::Plain));
    }
    lines.push(blank());
    lines
}

/// Until when a step is open; what hangs on a private answer only where that is shown.
pub(super) fn until(model: &Model<'_>, pen: &Pen, step: &Step) -> Vec<String> {
    let (w, catalog) = (&pen.w, model.catalog());
    let all = model.interview.until(step);
    if model.interview.shows_private() {
        return all.iter().map(|until| w.until(catalog, until)).collect();
    }
    let open = all
        .iter()
        .filter_map(|until| w.until_openly(catalog, until));
    open.collect()
}

/// A part of the page; where it has not the focus, no more than its first lines. What is to be known before one signs,
/// and who decides, is never cut.
pub(super) fn part(pen: &Pen, sheet: &mut Sheet, part: Part, label: &str, words: &str) {
    let item = Item::Part(part);
    let focused = sheet.is_focus(&item);
    let lines = if label.is_empty() {
        pen.text(words, Role::Plain)
    } else {
        let role = if focused { Role::Strong } else { Role::Plain };
        pen.labeled_at(0, label, words, role)
    };
    let whole = match part {
        Part::Before(_) | Part::Accept(_) | Part::Gate(_) => true,
        Part::Where => pen.tall,
        _ => false,
    };
    let most = if focused || whole {
        usize::MAX
    } else {
        IN_SHORT
    };
    sheet.item(item, pen.shortened(most, lines));
}

fn what(pen: &Pen, step: &Step) -> String {
    let kind = pen.w.step_kind(step.kind);
    match &step.summary {
        Some(summary) => format!("{} ({kind})", pen.w.text(summary)),
        None => kind,
    }
}

/// The credentials and the work a step opens.
pub(super) fn gives(model: &Model<'_>, pen: &Pen, row: &Row) -> String {
    let (w, catalog) = (&pen.w, model.catalog());
    let have = row.stop_here.credentials.iter();
    let have: Vec<String> = have.map(|id| w.credential(catalog, id)).collect();
    let work = row.stop_here.opens.iter();
    let work: Vec<String> = work.map(|id| w.occupation(catalog, id)).collect();
    let mut parts = Vec::new();
    if !have.is_empty() {
        parts.push(format!("{}.", w.all_of(&have)));
    }
    if !work.is_empty() {
        parts.push(w.screen_work_as(w.any_of(&work)));
    }
    parts.join(" ")
}

/// What one has who stops after it, and how one goes on.
pub(super) fn stop(model: &Model<'_>, pen: &Pen, step: &Step) -> Vec<String> {
    let stopping = model.interview.stopping(step);
    pen.w.stopping(&model.interview.person(), step, &stopping)
}

/// Whether a step opens work and gives nothing else, as a job does.
fn have_none_but_work(row: &Row) -> bool {
    row.stop_here.credentials.is_empty() && !row.stop_here.opens.is_empty()
}

/// The credentials; the work they open, and its pay, stand with what one has who stops here. Of a job, the work.
fn get(model: &Model<'_>, pen: &Pen, row: &Row) -> String {
    let have = row.stop_here.credentials.iter();
    let have: Vec<String> = have
        .map(|id| pen.w.credential(model.catalog(), id))
        .collect();
    let mut parts = Vec::new();
    if !have.is_empty() {
        parts.push(format!("{}.", pen.w.all_of(&have)));
    }
    for hint in &row.prior_learning {
        let credential = model.catalog().credential(&hint.credential);
        let way = credential.and_then(|credential| credential.prior_learning.get(hint.way));
        parts.extend(way.map(|way| pen.w.screen_may_count(pen.w.text(&way.ask))));
    }
    if have_none_but_work(row) {
        parts.push(gives(model, pen, row));
    }
    parts.retain(|part| !part.is_empty());
    if parts.is_empty() {
        pen.w.screen_leads_on()
    } else {
        parts.join(" ")
    }
}

fn offering<'m>(step: &'m Step, row: &Row) -> Option<&'m Offering> {
    row.taken.offering.and_then(|at| step.offerings.get(at))
}

/// What it costs before any help, and its parts, those that have aged marked so.
pub(super) fn costs(model: &Model<'_>, pen: &Pen, row: &Row) -> Vec<String> {
    let Some(step) = model.catalog().step(&row.step) else {
        return Vec::new();
    };
    let own = offering(step, row).and_then(|offering| offering.cost_cents.as_ref());
    let parts = own
        .unwrap_or(&step.cost_cents)
        .parts()
        .map(|(part, amount)| {
            let words = format!(
                "{} {}",
                pen.w.cost_part(part),
                pen.w.money_span(*amount.value())
            );
            let as_of = row.evidence.as_of.filter(|_| row.old_parts.contains(&part));
            match as_of {
                Some(day) => format!("{words} ({})", pen.w.last_known_in(day)),
                None => words,
            }
        });
    let costs = pen.w.costs(row.taken.price, parts.collect());
    let paid = row.taken.paid.then(|| match step.kind {
        StepKind::Job => pen.w.screen_paid_job(),
        _ => pen.w.screen_paid_while_learning(),
    });
    paid.into_iter().chain(costs).collect()
}

/// The offering that suits best: who, how, when, and what does not suit.
pub(super) fn nearest(model: &Model<'_>, pen: &Pen, row: &Row) -> Vec<String> {
    let step = model.catalog().step(&row.step);
    let Some(offering) = step.and_then(|step| offering(step, row)) else {
        return Vec::new();
    };
    let (w, on) = (&pen.w, model.interview.on());
    let provider = model.catalog().provider(&offering.provider);
    let mut parts: Vec<String> = provider
        .map(|one| w.text(&one.name).to_owned())
        .into_iter()
        .collect();
    parts.extend(offering.mode.map(|mode| w.mode(mode)));
    parts.extend(
        offering
            .times
            .as_ref()
            .map(|times| w.text(times).to_owned()),
    );
    parts.extend(next_day(&offering.starts, on).map(|next| w.next_start(next)));
    parts.extend(next_day(&offering.apply_by, on).map(|next| w.next_apply_by(next)));
    parts.extend(row.taken.hours_a_week.map(|hours| w.hours_each_week(hours)));
    parts.extend(w.does_not_fit(&row.taken));
    parts
}

fn places(model: &Model<'_>, pen: &Pen, row: &Row, step: &Step) -> Vec<String> {
    let mut parts = nearest(model, pen, row);
    let mine = offering(step, row);
    let web = mine.and_then(|offering| offering.web.as_deref());
    parts.extend(web.map(|web| web.trim_start_matches("https://").to_owned()));
    let others = step.offerings.iter().filter(|one| Some(*one) != mine);
    let mut names: Vec<String> = others
        .filter_map(|one| model.catalog().provider(&one.provider))
        .map(|one| pen.w.text(&one.name).to_owned())
        .collect();
    names.dedup();
    let most = if pen.tall { names.len() } else { OTHERS };
    let more = names.len().saturating_sub(most);
    names.truncate(most);
    if more > 0 {
        names.push(pen.w.screen_more_places(more));
    }
    if !names.is_empty() {
        parts.push(pen.w.screen_also_at(pen.w.all_of(&names)));
    }
    if parts.is_empty() {
        parts.push(pen.w.not_reported());
    }
    parts
}

fn before(model: &Model<'_>, pen: &Pen, row: &Row, sheet: &mut Sheet) {
    let notices = row.before_enrolling.iter();
    let notices = notices.filter_map(|id| model.catalog().notice(id));
    for (at, notice) in notices.enumerate() {
        let label = if at == 0 {
            pen.w.screen_before_enrolling()
        } else {
            " ".to_owned()
        };
        part(
            pen,
            sheet,
            Part::Before(at),
            &label,
            pen.w.text(&notice.text),
        );
    }
}

/// What to ask before accepting what it pays or leads to, the same for everybody.
fn accept(model: &Model<'_>, pen: &Pen, row: &Row, sheet: &mut Sheet) {
    let asks = crate::report::ask_before(model.catalog(), row, &pen.w);
    for (at, words) in asks.iter().enumerate() {
        let label = if at == 0 {
            pen.w.accept_label()
        } else {
            " ".to_owned()
        };
        part(pen, sheet, Part::Accept(at), &label, words);
    }
}

/// Who decides on the way in; in full where it has the focus. Shown to everybody, so that seeing it reveals nothing.
fn gates(model: &Model<'_>, pen: &Pen, row: &Row, sheet: &mut Sheet) {
    for (at, gate) in row.gates.iter().enumerate() {
        let Some(gate) = model.catalog().gate(gate) else {
            continue;
        };
        let open = sheet.is_focus(&Item::Part(Part::Gate(at)));
        let (w, title) = (&pen.w, pen.w.text(&gate.title));
        let mut words = vec![w.text(&gate.ask)];
        let decides = w.screen_who_decides(w.text(&gate.decides));
        if open {
            words.push(&decides);
            words.push(w.text(&gate.weighs));
            words.extend(gate.appeal.as_ref().map(|appeal| w.text(appeal)));
        }
        part(pen, sheet, Part::Gate(at), title, &words.join(" "));
    }
}
