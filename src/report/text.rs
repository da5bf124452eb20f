//! How is a paper written as plain text? Line by line from its draft, for a screen, a printer, or an ear.

use super::code::{QUIET, half_blocks};
use super::draft::{Body, Card, DetailKind, Draft, Line, Part, PartKind};
use super::sheet::Sheet;
use crate::interview::Paper;

/// The widest line that programs for case notes take without breaking it again.
const CASE_SYSTEM: usize = 78;
/// How far each depth is set in, in columns.
const STEP: usize = 2;

/// What is only for a camera.
const CODES: [PartKind; 2] = [PartKind::Code, PartKind::DayCode];

/// The lines of two pages of plain text, at six to the inch.
const TWO_PAGES: usize = 132;

/// A draft as plain text, no line wider than so many columns where its words allow. A code is drawn where the whole then
/// still takes no more than two pages. The staff worksheet is made to be pasted into programs for case notes: its lines
/// never are wider than they take.
pub fn draft_text(draft: &Draft, width: usize) -> String {
    let drawing = |codes: &[PartKind]| written(draft, width, |kind| codes.contains(&kind));
    let fits = |text: &String| text.lines().count() <= TWO_PAGES;
    let some = [&CODES[..], &[PartKind::Code]].into_iter().map(drawing);
    some.into_iter()
        .find(fits)
        .unwrap_or_else(|| draft_words(draft, width))
}

/// Drafts in several languages as plain text, one after another.
pub fn draft_texts(drafts: &[Draft], width: usize) -> String {
    let each: Vec<String> = drafts
        .iter()
        .map(|draft| draft_text(draft, width))
        .collect();
    each.join("\n\n")
}

/// A draft without anything that is only for a camera, to be read on a screen or aloud.
pub fn draft_words(draft: &Draft, width: usize) -> String {
    written(draft, width, |_| false)
}

/// A piece of a paper as it is shown to choose among: one line of it, or what stands around the lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Of which part it is.
    pub kind: PartKind,
    /// The id of the line; none for a heading.
    pub id: Option<String>,
    /// Its words, in rows.
    pub rows: Vec<String>,
}

/// A draft in pieces, no row wider than so many columns where its words allow. Of a code only what it is for is said.
pub fn draft_pieces(draft: &Draft, width: usize) -> Vec<Piece> {
    let piece = |kind, id: Option<&str>, sheet: Sheet| Piece {
        kind,
        id: id.map(str::to_owned),
        rows: sheet.finish().lines().map(str::to_owned).collect(),
    };
    let mut pieces = Vec::new();
    for part in &draft.parts {
        let mut sheet = Sheet::new(width);
        let outer = head(part, &mut sheet);
        let mut head = piece(part.kind, None, sheet);
        if !pieces.is_empty() {
            head.rows.insert(0, String::new());
        }
        pieces.push(head);
        for line in &part.lines {
            let mut sheet = Sheet::new(width);
            match &line.body {
                Body::Code(code) => sheet.set_in(outer, &code.caption),
                _ => write_line(line, outer, &mut sheet),
            }
            pieces.push(piece(part.kind, Some(&line.id), sheet));
        }
    }
    pieces
}

/// A line in few words, to name it.
pub fn line_in_short(line: &Line) -> String {
    match &line.body {
        Body::Lead(words) | Body::Paragraph(words) | Body::Item(words) => words.text.clone(),
        Body::Pair { label, value } => format!("{label}: {}", value.text),
        Body::Card(card) => card.name.text.clone(),
        Body::Picture(picture) => picture.title.clone(),
        Body::Code(code) => code.caption.clone(),
        Body::Blank(label) => label.clone(),
    }
}

/// Whether a person may take lines of such a part off their paper. The notices must stand on every one.
pub fn may_strike(kind: PartKind) -> bool {
    kind != PartKind::Notices
}

/// A draft as text, with the codes that `draws` tells.
fn written(draft: &Draft, width: usize, draws: impl Fn(PartKind) -> bool) -> String {
    let mut sheet = match draft.paper {
        Paper::Mine | Paper::Slip(_) => Sheet::new(width),
        Paper::Staff => Sheet::strict(width.min(CASE_SYSTEM)),
    };
    sheet.line(&draft.title.to_uppercase());
    let parts = draft.parts.iter();
    for part in parts.filter(|part| !CODES.contains(&part.kind) || draws(part.kind)) {
        write_part(part, &mut sheet);
    }
    sheet.finish()
}

/// The heading, where there is one; how far what stands below is set in.
fn head(part: &Part, sheet: &mut Sheet) -> usize {
    match &part.heading {
        Some(heading) => {
            sheet.heading(heading);
            STEP
        }
        None => 0,
    }
}

fn write_part(part: &Part, sheet: &mut Sheet) {
    let outer = head(part, sheet);
    if part.heading.is_none() && part.kind.is_foot() {
        sheet.free_line();
    }
    for line in &part.lines {
        write_line(line, outer, sheet);
    }
}

fn write_line(line: &Line, outer: usize, sheet: &mut Sheet) {
    let columns = outer + STEP * usize::from(line.depth);
    match &line.body {
        Body::Paragraph(words) if outer == 0 => sheet.line(&words.text),
        Body::Lead(words) | Body::Paragraph(words) => sheet.set_in(columns, &words.text),
        Body::Item(words) => sheet.set_in(columns, &format!("- {}", words.text)),
        Body::Pair { label, value } => {
            sheet.set_in(columns, &format!("{label}: {}", value.text));
        }
        Body::Card(card) => write_card(card, columns, sheet),
        Body::Picture(picture) => {
            for row in &picture.characters {
                sheet.as_it_is(columns, row);
            }
        }
        Body::Code(code) => {
            sheet.set_in(columns, &code.caption);
            let is_dark = |x: usize, y: usize| {
                let (x, y) = (x.checked_sub(QUIET)?, y.checked_sub(QUIET)?);
                let place = (x < code.side).then_some(y * code.side + x)?;
                code.dark.get(place).copied()
            };
            let blocks = half_blocks(code.side + 2 * QUIET, |x, y| is_dark(x, y).unwrap_or(false));
            for row in blocks {
                sheet.as_it_is(columns, &row);
            }
        }
        Body::Blank(label) => sheet.blank(columns, label),
    }
}

fn write_card(card: &Card, columns: usize, sheet: &mut Sheet) {
    sheet.set_in(columns, &format!("- {}", card.name.text));
    for words in card_lines(card) {
        sheet.set_in(columns + STEP, &words);
    }
}

/// What a card says below the name, line by line: notes, ways to reach them, and what else to know.
pub(super) fn card_lines(card: &Card) -> Vec<String> {
    let said = |note: bool| {
        let details = card.details.iter();
        let details = details.filter(move |one| (one.kind == DetailKind::Note) == note);
        details.map(|one| one.words.text.clone())
    };
    let reach = card.reach.iter().map(|reach| reach.words.text.clone());
    said(true).chain(reach).chain(said(false)).collect()
}
