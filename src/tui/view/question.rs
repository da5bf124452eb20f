//! How is one question put on the screen? One question a page, its choices, and why it is asked.

use ratatui::text::Line;

use super::pen::{Pen, blank, cut, fit, right, width, wrap};
use super::sheet::Sheet;
use crate::guidance::Holding;
use crate::interview::{Ask, Choice, Form, Page, Question};
use crate::tui::action::Action;
use crate::tui::items::{Item, items, items_of};
use crate::tui::model::{Model, digit_of};
use crate::tui::spot::Spot;
use crate::tui::theme::Role;
use crate::wording::Lang;

/// Cells of a bar that shows how much something draws.
const LEAN: usize = 20;
/// Themes that are shown as bars.
const LEANS: usize = 3;

/// The page of a question.
pub(super) fn sheet(model: &Model<'_>, pen: &Pen, mut sheet: Sheet) -> Sheet {
    let Some(question) = model.question() else {
        return sheet;
    };
    // The question stays in sight of a long list; the first page greets before it asks.
    sheet.head = vec![blank()];
    let asked = asked(model, pen, question);
    if question.ask == Ask::Language {
        welcome(model, pen, &mut sheet);
        sheet.put(asked);
    } else {
        sheet.head.extend(asked);
    }
    match &question.form {
        Form::One { chosen, .. } => one(model, pen, &mut sheet, chosen.as_ref()),
        Form::Many { marked, .. } => many(model, pen, &mut sheet, marked),
        Form::Typed { field, range, .. } => {
            sheet.field(pen, model.text(), model.typing);
            sheet.gap();
            sheet.put(pen.indented(1, &pen.w.typing_hint(*field, *range), Role::Plain));
            sheet.gap();
            skip(pen, &mut sheet);
        }
        Form::Find { held, .. } => find(model, pen, &mut sheet, held),
    }
    if question.ask.page() == Page::Interests {
        sheet.gap();
        sheet.put(leaning(model, pen));
    }
    if let Some(why) = pen.w.ask_why(model.catalog(), &question.ask) {
        sheet.gap();
        sheet.put(pen.text(&why, Role::Plain));
    }
    sheet
}

/// The welcome, in every language at once.
fn welcome(model: &Model<'_>, pen: &Pen, sheet: &mut Sheet) {
    for lang in Lang::ALL {
        let w = model.wording_in(lang);
        sheet.put(pen.text(&w.page(Page::Welcome), Role::Strong));
        sheet.put(pen.text(&w.what_is_kept(model.interview.is_kiosk()), Role::Plain));
        if model.interview.is_counted() {
            sheet.put(pen.text(&w.tally_welcome(), Role::Plain));
        }
        sheet.gap();
    }
}

/// The question, and at its right how far one has come on this page.
fn asked(model: &Model<'_>, pen: &Pen, question: &Question) -> Vec<Line<'static>> {
    let (at, of) = question.count;
    let count = pen.w.screen_count(at, of);
    let words = pen.w.ask(model.catalog(), &question.ask);
    let room = pen.width.saturating_sub(width(&count) + 3).max(8);
    let statement = match question.ask {
        Ask::Statement(number) => Some(pen.w.statement(number)),
        _ => None,
    };
    let role = if statement.is_some() {
        Role::Plain
    } else {
        Role::Strong
    };
    let mut lines: Vec<Line<'static>> = Vec::new();
    for (row, words) in wrap(&words, room.min(super::pen::MEASURE))
        .into_iter()
        .enumerate()
    {
        let count = if row == 0 { count.as_str() } else { "" };
        lines.push(Line::from(vec![
            pen.span(fit(&words, room), role),
            pen.span(right(count, pen.width - room), Role::Plain),
        ]));
    }
    lines.push(blank());
    if let Some(statement) = statement {
        lines.extend(pen.text(&statement, Role::Strong));
        lines.push(blank());
    }
    lines
}

/// A line of a list: its digit, where it has one, and its words.
pub(super) fn numbered(
    pen: &Pen,
    sheet: &mut Sheet,
    item: &Item,
    number: Option<usize>,
    words: &str,
    after: &str,
) {
    let focused = sheet.is_focus(item);
    sheet.item(item.clone(), with_digit(pen, number, words, after, focused));
}

/// The same without its place on a page.
pub(super) fn with_digit(
    pen: &Pen,
    number: Option<usize>,
    words: &str,
    after: &str,
    focused: bool,
) -> Vec<Line<'static>> {
    let digit = match number.and_then(digit_of) {
        Some(digit) => format!("{digit}  "),
        None => "   ".to_owned(),
    };
    let after_room = width(after);
    let room = pen.width.saturating_sub(3 + after_room).max(8);
    let mut lines = Vec::new();
    for (row, words) in wrap(words, room).into_iter().enumerate() {
        let (digit, after) = if row == 0 {
            (digit.as_str(), after)
        } else {
            ("   ", "")
        };
        lines.push(Line::from(vec![
            pen.span(digit.to_owned(), Role::Plain),
            pen.focusable(words, focused),
            pen.span(after.to_owned(), Role::Accent),
        ]));
    }
    lines
}

fn one(model: &Model<'_>, pen: &Pen, sheet: &mut Sheet, chosen: Option<&Choice>) {
    let typing = model.spot_beneath() == Spot::TypeAhead;
    if typing {
        let typed = pen.w.screen_jump(model.text());
        sheet
            .head
            .extend([pen.line(cut(&typed, pen.width), Role::Plain), blank()]);
    }
    for (at, item) in items_of(model, None).into_iter().enumerate() {
        if let Item::Choice(choice) = &item {
            let mark = if chosen == Some(choice) { "  ✓" } else { "" };
            let words = pen.w.choice(model.catalog(), choice);
            let number = (!typing).then_some(at + 1);
            numbered(pen, sheet, &item, number, &words, mark);
        } else {
            if !typing {
                sheet.gap();
            }
            skip(pen, sheet);
        }
    }
}

fn skip(pen: &Pen, sheet: &mut Sheet) {
    let item = Item::Do(Action::Skip);
    numbered(pen, sheet, &item, None, &pen.w.screen_skip_this(), "");
}

fn many(model: &Model<'_>, pen: &Pen, sheet: &mut Sheet, marked: &[Choice]) {
    for (at, item) in items(model).into_iter().enumerate() {
        if let Item::Choice(choice) = &item {
            let mark = if marked.contains(choice) {
                "[x]"
            } else {
                "[ ]"
            };
            let words = format!("{mark} {}", pen.w.choice(model.catalog(), choice));
            numbered(pen, sheet, &item, Some(at + 1), &words, "");
        } else {
            on(pen, sheet);
        }
    }
}

fn on(pen: &Pen, sheet: &mut Sheet) {
    sheet.gap();
    let item = Item::Do(Action::Next);
    numbered(pen, sheet, &item, None, &pen.w.screen_go_on(), "");
}

fn find(model: &Model<'_>, pen: &Pen, sheet: &mut Sheet, held: &[Choice]) {
    sheet.field(pen, model.text(), model.typing);
    let all = items(model);
    let mut matches = all
        .iter()
        .filter(|item| matches!(item, Item::Match(_)))
        .peekable();
    if matches.peek().is_none() {
        let words = if model.text().trim().is_empty() {
            pen.w.screen_type_to_find()
        } else {
            pen.w.screen_nothing_found(model.text().trim())
        };
        sheet.put(pen.indented(1, &words, Role::Plain));
    }
    for item in matches {
        if let Item::Match(choice) = item {
            let words = format!("+ {}", pen.w.choice(model.catalog(), choice));
            numbered(pen, sheet, item, None, &words, "");
        }
    }
    if !held.is_empty() {
        sheet.gap();
        sheet.put(pen.text(&pen.w.screen_you_named(), Role::Strong));
        for choice in held {
            let item = Item::Held(choice.clone());
            let words = format!("✓ {}", pen.w.choice(model.catalog(), choice));
            numbered(
                pen,
                sheet,
                &item,
                None,
                &words,
                &standing(model, pen, choice),
            );
        }
    }
    on(pen, sheet);
}

/// What else was said of something that was added.
fn standing(model: &Model<'_>, pen: &Pen, choice: &Choice) -> String {
    let answers = model.interview.answers();
    match choice {
        Choice::Credential(id) => {
            let mut held = answers.credentials.iter();
            let Some(held) = held.find(|held| &held.id == id) else {
                return String::new();
            };
            match model.interview.person().holding(held) {
                Holding::Expired(_) => format!("  · {}", pen.w.screen_run_out()),
                _ => String::new(),
            }
        }
        Choice::Occupation(id) if model.interview.place().ask() == Some(&Ask::Work) => {
            let mut work = answers.work.iter();
            let unpaid = work.any(|work| &work.occupation == id && !work.paid);
            if unpaid {
                format!("  · {}", pen.w.screen_unpaid_work())
            } else {
                String::new()
            }
        }
        _ => String::new(),
    }
}

/// What draws the person so far, as bars.
fn leaning(model: &Model<'_>, pen: &Pen) -> Vec<Line<'static>> {
    let profile = crate::guidance::Profile::of(&model.interview.answers().interests);
    let strongest = profile.strongest();
    if strongest.is_empty() {
        return vec![blank()];
    }
    let title = pen.w.screen_you_lean();
    let names: Vec<String> = strongest
        .iter()
        .map(|(theme, _)| pen.w.theme(*theme))
        .collect();
    let column = names
        .iter()
        .take(LEANS)
        .map(|name| width(name))
        .max()
        .unwrap_or(0)
        + 2;
    let indent = if pen.is_wide() { width(&title) + 3 } else { 0 };
    let cells = LEAN.min(pen.width.saturating_sub(indent + column).max(4));
    let mut lines = Vec::new();
    if !pen.is_wide() {
        lines.push(pen.line(title.clone(), Role::Plain));
    }
    for (row, ((_, score), name)) in strongest.iter().zip(names).take(LEANS).enumerate() {
        let before = if row == 0 && pen.is_wide() {
            title.as_str()
        } else {
            ""
        };
        let mut spans = vec![
            pen.span(fit(before, indent), Role::Plain),
            pen.span(fit(&name, column), Role::Plain),
        ];
        spans.extend(pen.bar(usize::from(*score) * cells / 100, 0, cells));
        lines.push(Line::from(spans));
    }
    lines
}
