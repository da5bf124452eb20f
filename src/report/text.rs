//! How is a paper written as plain text? Line by line from its draft, for a screen, a printer, or an ear.

use super::draft::{Body, Card, Draft, Line, Part};
use super::sheet::Sheet;
use crate::wording::Wording;

/// How far each depth is set in, in columns.
const STEP: usize = 2;

/// A draft as plain text, no line wider than so many columns where its words allow. The wording is that of the draft.
pub fn draft_text(draft: &Draft, wording: &Wording, width: usize) -> String {
    let mut sheet = Sheet::new(width);
    sheet.line(&draft.title.to_uppercase());
    for part in &draft.parts {
        write_part(part, wording, &mut sheet);
    }
    sheet.finish()
}

fn write_part(part: &Part, wording: &Wording, sheet: &mut Sheet) {
    let outer = match &part.heading {
        Some(heading) => {
            sheet.heading(heading);
            STEP
        }
        None => 0,
    };
    if part.heading.is_none() && part.kind.is_foot() {
        sheet.free_line();
    }
    for line in &part.lines {
        write_line(line, outer, wording, sheet);
    }
}

fn write_line(line: &Line, outer: usize, wording: &Wording, sheet: &mut Sheet) {
    let columns = outer + STEP * usize::from(line.depth);
    match &line.body {
        Body::Lead(words) => sheet.set_in(columns, &words.text),
        Body::Paragraph(words) if outer == 0 => sheet.line(&words.text),
        Body::Paragraph(words) => sheet.set_in(columns, &words.text),
        Body::Item(words) => sheet.set_in(columns, &format!("- {}", words.text)),
        Body::Pair { label, value } => {
            sheet.set_in(columns, &wording.paper_pair(label, &value.text));
        }
        Body::Card(card) => write_card(card, columns, wording, sheet),
        Body::Picture(picture) => {
            for row in &picture.characters {
                sheet.as_it_is(columns, row);
            }
        }
        Body::Code(code) => {
            sheet.set_in(columns, &code.caption);
            sheet.set_in(columns, &code.says);
        }
        Body::Blank(label) => sheet.blank(columns, label),
    }
}

fn write_card(card: &Card, columns: usize, wording: &Wording, sheet: &mut Sheet) {
    sheet.set_in(columns, &format!("- {}", card.name.text));
    for words in card_lines(card, wording) {
        sheet.set_in(columns + STEP, &words);
    }
}

/// What a card says below the name, line by line.
pub(super) fn card_lines(card: &Card, wording: &Wording) -> Vec<String> {
    let mut lines: Vec<String> = card.notes.iter().map(|note| note.text.clone()).collect();
    lines.extend(card.no_way.iter().map(|words| words.text.clone()));
    lines.extend(card.reach.iter().map(|reach| reach.words.text.clone()));
    lines.extend(card.hours.iter().map(|hours| hours.text.clone()));
    if !card.bring.is_empty() {
        let bring: Vec<&str> = card.bring.iter().map(|one| one.text.as_str()).collect();
        lines.push(wording.help_bring(bring.join("; ")));
    }
    if let Some(say) = &card.say {
        lines.push(wording.help_say(&say.own.text));
        let english = say.english.iter();
        lines.extend(english.map(|words| wording.paper_in_english(&words.text)));
    }
    lines
}
