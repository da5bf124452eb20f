//! What do the keys do just now? The foot of every page, from the key table.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::pen::{Pen, width, wrap};
use super::top::rule;
use crate::tui::action::Action;
use crate::tui::hits::Target;
use crate::tui::keys::{Row, rows_at};
use crate::tui::model::{Model, Seen};
use crate::tui::possible::is_possible;
use crate::tui::theme::Role;

/// Columns between two keys.
const GAP: usize = 2;
/// Columns of the mark before what is said of the last key.
const MARK: usize = 2;
/// The most rows it takes.
const NOTE_ROWS: usize = 3;
/// The most rows the keys take, and the most in a window that has few.
const ROWS: usize = 3;
const FEW_ROWS: usize = 2;
/// A window lower than this has few rows: they belong to the page, and every key stands in the help.
const TALL: u16 = 30;
/// Columns from which a row has room for what always stands.
const WIDE: usize = 70;

/// Draws the foot; tells how many rows it took.
pub(super) fn draw(
    model: &Model<'_>,
    frame: Rect,
    low: bool,
    buf: &mut Buffer,
    seen: &mut Seen,
) -> u16 {
    let room = usize::from(frame.width.saturating_sub(2));
    let pen = Pen::new(model, room);
    let most = if frame.height < TALL { FEW_ROWS } else { ROWS };
    let rows = rows(model, room, most);
    let said = model
        .note
        .as_ref()
        .map(|words| wrap(words, room.saturating_sub(MARK)));
    let mut said = said.unwrap_or_default();
    said.truncate(usize::from(frame.height / 6).clamp(1, NOTE_ROWS));
    let note = u16::try_from(said.len()).unwrap_or(0);
    let lines = u16::try_from(rows.len()).unwrap_or(1);
    let ruled = u16::from(!low);
    let taken = lines + ruled + note;
    let y = frame.bottom().saturating_sub(taken);
    let row = Rect {
        x: frame.x + 1,
        y,
        width: frame.width.saturating_sub(2),
        height: 1,
    };
    for (at, words) in (y..).zip(said) {
        let mark = if at == y { "* " } else { "  " };
        let line = Line::from(vec![
            pen.span(mark, Role::Accent),
            pen.span(words, Role::Strong),
        ]);
        buf.set_line(row.x, at, &line, row.width);
    }
    if ruled > 0 {
        rule(&pen, Rect { y: y + note, ..row }, buf);
    }
    for (at, keys) in (y + note + ruled..).zip(rows) {
        draw_keys(&pen, keys, Rect { y: at, ..row }, buf, seen);
    }
    taken
}

/// Draws the keys one below another at the foot of an area; tells how many rows they took.
pub(super) fn as_list(
    model: &Model<'_>,
    pen: &Pen,
    area: Rect,
    buf: &mut Buffer,
    seen: &mut Seen,
) -> u16 {
    let room = usize::from(area.width);
    let rows = rows(model, room, usize::from(area.height) / 2);
    let taken = u16::try_from(rows.len()).unwrap_or(0);
    let first = area.bottom().saturating_sub(taken);
    for (y, keys) in (first..area.bottom()).zip(rows) {
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        draw_keys(pen, keys, row, buf, seen);
    }
    taken
}

fn draw_keys(pen: &Pen, keys: Vec<Shown>, row: Rect, buf: &mut Buffer, seen: &mut Seen) {
    let mut x = row.x;
    for key in keys {
        let columns = u16::try_from(key.wide()).unwrap_or(0);
        let place = Rect {
            x,
            width: columns.min(row.right().saturating_sub(x)),
            ..row
        };
        let line = Line::from(vec![
            pen.span(key.face, Role::Strong),
            pen.span(format!(" {}", key.label), Role::Plain),
        ]);
        buf.set_line(x, row.y, &line, place.width);
        if let Some((_, action)) = key.row.does.first() {
            seen.hits.add(place, Target::Action(*action));
        }
        x = x.saturating_add(columns + u16::try_from(GAP).unwrap_or(0));
    }
}

/// A key as it is shown. Its words are found once a frame: some hang on all there is to choose from.
struct Shown {
    row: &'static Row,
    face: String,
    label: String,
}

impl Shown {
    fn of(row: &'static Row, model: &Model<'_>) -> Self {
        Self {
            row,
            face: row.name(model),
            label: (row.label)(model),
        }
    }

    fn wide(&self) -> usize {
        width(&self.face) + 1 + width(&self.label)
    }
}

fn moves_on(row: &Row) -> bool {
    let on = |action: &Action| {
        matches!(
            action,
            Action::Accept | Action::Next | Action::Back | Action::Skip | Action::Close
        )
    };
    row.does.iter().any(|(_, action)| on(action))
}

/// The keys that do something now, in rows; what has no room is in the help. Leaving always has room, and so have hiding,
/// the other language and looking up where a row is wide.
fn rows(model: &Model<'_>, room: usize, most: usize) -> Vec<Vec<Shown>> {
    let focus = model.focus();
    let works = |row: &&Row| {
        let mut does = row.does.iter();
        !row.on_top && does.any(|(_, action)| is_possible(model, focus.as_ref(), *action))
    };
    let all = rows_at(model.spot()).filter(works);
    let all = all.map(|row| Shown::of(row, model));
    let stays = |key: &Shown| {
        let mut does = key.row.does.iter();
        does.any(|(_, action)| match action {
            Action::Leave | Action::Quit => true,
            Action::Hide | Action::Speak | Action::LookUp => room >= WIDE,
            _ => false,
        })
    };
    let (staying, mut rest): (Vec<_>, Vec<_>) = all.partition(stays);
    if most < ROWS {
        // Where not all have room, the ways on and back come first.
        rest.sort_by_key(|key| !moves_on(key.row));
    }
    let kept: usize = staying.iter().map(|key| key.wide() + GAP).sum();
    let mut rows: Vec<Vec<Shown>> = vec![Vec::new()];
    let mut taken = 0;
    for key in rest {
        let last = rows.len() == most;
        let room = if last {
            room.saturating_sub(kept)
        } else {
            room
        };
        let needs = key.wide();
        if taken + needs > room {
            if last {
                continue;
            }
            rows.push(Vec::new());
            taken = 0;
        }
        if let Some(line) = rows.last_mut() {
            line.push(key);
        }
        taken += needs + GAP;
    }
    for key in staying {
        let needs = key.wide();
        if taken + needs > room && rows.len() < most {
            rows.push(Vec::new());
            taken = 0;
        }
        if let Some(line) = rows.last_mut() {
            line.push(key);
        }
        taken += needs + GAP;
    }
    rows
}
