//! Why is this here, and who says so? The reasons behind what has the focus on the page beneath, down to their records.

use std::iter::repeat;

use ratatui::text::Line;

use super::pen::{Pen, blank};
use super::record::whom_to_tell;
use super::sheet::Sheet;
use crate::guidance::{Asked, Why};
use crate::interview::{Place, Record};
use crate::tui::items::{Item, Part};
use crate::tui::model::Model;
use crate::tui::sharing;
use crate::tui::theme::Role;

/// The reasons.
pub(super) fn sheet(model: &Model<'_>, pen: &Pen, mut sheet: Sheet) -> Sheet {
    sheet.head = vec![
        blank(),
        pen.line(pen.w.screen_why_title(), Role::Strong),
        blank(),
    ];
    let lines = match model.interview.place().ask() {
        Some(ask) => {
            let why = pen.w.ask_why(model.catalog(), ask).unwrap_or_default();
            let mut lines = pen.text(&why, Role::Plain);
            lines.extend(pen.text(&pen.w.skip_is_fine(), Role::Plain));
            lines
        }
        None => at_results(model, pen),
    };
    sheet.item(Item::Text, lines);
    sheet
}

fn at_results(model: &Model<'_>, pen: &Pen) -> Vec<Line<'static>> {
    let asked = asked(model);
    if asked.is_empty() {
        let hidden = matches!(model.focus_on_page(), Some(Item::Help(..)));
        let words = if hidden {
            pen.w.screen_show_private_first()
        } else {
            pen.w.screen_not_a_promise()
        };
        return pen.text(&words, Role::Plain);
    }
    let mut lines: Vec<Line<'static>> = Vec::new();
    for asked in asked {
        lines.extend(section(model, pen, &asked));
        lines.push(blank());
    }
    lines.extend(whom_to_tell(model, pen));
    lines
}

/// What is asked about, its reasons, and the records behind them.
fn section(model: &Model<'_>, pen: &Pen, asked: &Asked) -> Vec<Line<'static>> {
    let (w, interview) = (&pen.w, &model.interview);
    let why = interview.why(asked);
    let title = w.asked(model.catalog(), &interview.shown(), asked);
    let mut lines = pen.text(&title, Role::Strong);
    for (depth, words) in w.grounds(&interview.person(), &why) {
        lines.extend(pen.indented(2 + 2 * depth, &words, Role::Plain));
    }
    for (records, source) in behind(model, &why) {
        for (words, by) in records
            .iter()
            .zip(repeat(2))
            .chain(source.iter().zip(repeat(4)))
        {
            lines.extend(pen.indented(by, words, Role::Plain));
        }
    }
    lines
}

/// The records behind a reason, each once, those of one source together; and the lines of that source.
fn behind(model: &Model<'_>, why: &Why) -> Vec<(Vec<String>, Vec<String>)> {
    let mut all: Vec<(Vec<String>, Vec<String>)> = Vec::new();
    for behind in &why.behind {
        let mut lines = model.wording().behind(model.catalog(), behind).into_iter();
        let record = lines.next();
        let source: Vec<String> = lines.collect();
        match all.iter_mut().find(|(_, known)| *known == source) {
            Some((records, _)) => records.extend(record.filter(|one| !records.contains(one))),
            None => all.push((record.into_iter().collect(), source)),
        }
    }
    all
}

/// What is asked about: the line with the focus.
fn asked(model: &Model<'_>) -> Vec<Asked> {
    let interview = &model.interview;
    let of_step = |id: &crate::catalog::StepId| {
        let mut lines = interview.lines_of_step(id);
        // The helps of a step have lines of their own on its page.
        lines.retain(|asked| !matches!(asked, Asked::Need(..) | Asked::Help(..)));
        lines
    };
    match (interview.place(), model.focus_on_page()) {
        (_, Some(Item::Pathway(id))) => vec![Asked::Pathway(id)],
        (_, Some(Item::Help(step, id))) => {
            let service = model.catalog().service(&id);
            let named = service.is_some_and(|service| sharing::may_name(model, service));
            named.then_some(Asked::Help(step, id)).into_iter().collect()
        }
        (Place::Step, Some(Item::Part(part))) => of_part(model, part),
        (_, Some(Item::Step(id) | Item::Across(id))) => {
            of_step(&id).into_iter().chain([Asked::Totals]).collect()
        }
        (Place::Map, Some(Item::Record(Record::Occupation(id)))) => vec![Asked::Work(id)],
        (Place::Map | Place::Plan | Place::Home, _) => vec![Asked::Totals],
        _ => Vec::new(),
    }
}

/// What a part of a step's page says, and no more.
fn of_part(model: &Model<'_>, part: Part) -> Vec<Asked> {
    let Some(step) = model.interview.step() else {
        return Vec::new();
    };
    let mut lines = model.interview.lines_of_step(step);
    lines.retain(|asked| match part {
        Part::Cost => matches!(asked, Asked::Cost(_)),
        Part::Get | Part::Stop => matches!(asked, Asked::Pay(_) | Asked::Chosen(_)),
        Part::Where => matches!(asked, Asked::Length(_)),
        Part::Accept(_) => matches!(asked, Asked::AskBefore(..)),
        Part::Kept => matches!(asked, Asked::Need(..)),
        Part::What | Part::Before(_) | Part::Gate(_) => {
            matches!(
                asked,
                Asked::Status(_) | Asked::Missing(..) | Asked::Chosen(_)
            )
        }
    });
    lines
}
