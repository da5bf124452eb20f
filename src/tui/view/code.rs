//! How is a code drawn so that a phone reads it off the screen? Two modules to a cell, dark on light whatever the theme.
//!
//! Many scanners read only dark on light. Where there are colors, every cell of the code is black on white by name.
//! Without colors the terminal's own two must do: on a dark ground letters are light, so that the *light* modules are
//! drawn as blocks and the dark ones left empty; on a light ground the other way round. Which ground it is, the
//! terminal may say when the program starts; where it does not, dark is assumed, and one key swaps them.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::foot;
use super::home::code_title;
use super::pen::{Pen, blank};
use super::sheet::lines_at;
use crate::report::{Carries, NoCode, PhoneCode};
use crate::tui::at_home::shown_code;
use crate::tui::model::{Model, Seen};
use crate::tui::theme::Role;

/// Columns for the words and keys beside a code.
const BESIDE: usize = 26;
/// Rows for the keys under a code, where the window is tall.
const BELOW: usize = 7;

/// Draws the code over the whole window, with its words and the keys beside or below it.
pub(super) fn draw(
    model: &Model<'_>,
    carries: Carries,
    area: Rect,
    buf: &mut Buffer,
    seen: &mut Seen,
) -> Position {
    let (columns, rows) = (usize::from(area.width), usize::from(area.height));
    let beside = (2 * rows).min(columns.saturating_sub(BESIDE));
    let below = columns.min(2 * rows.saturating_sub(BELOW));
    match shown_code(model, carries, beside.max(below)) {
        Ok(code) if code.with_quiet() <= beside => {
            let taken = u16::try_from(code.with_quiet()).unwrap_or(area.width);
            modules(model, &code, area, buf);
            let side = Rect {
                x: area.x + taken + 2,
                width: area.width.saturating_sub(taken + 3),
                ..area
            };
            words(model, carries, code.words(), side, buf, seen)
        }
        Ok(code) => {
            let taken = u16::try_from(code.with_quiet().div_ceil(2)).unwrap_or(area.height);
            modules(model, &code, area, buf);
            let under = Rect {
                x: area.x + 1,
                y: area.y + taken,
                width: area.width.saturating_sub(2),
                height: area.height.saturating_sub(taken),
            };
            words(model, carries, code.words(), under, buf, seen)
        }
        Err(why) => instead(model, carries, why, area, buf, seen),
    }
}

/// The modules, from the corner of the area.
fn modules(model: &Model<'_>, code: &PhoneCode, area: Rect, buf: &mut Buffer) {
    let style = model.theme.code();
    // Whether the cell's letter, rather than its ground, is dark.
    let dark_ink = style.fg.is_some() || model.ways_out.on_light;
    let side = code.with_quiet();
    for (y, row) in (area.y..area.bottom()).zip(0..side.div_ceil(2)) {
        let cells: String = (0..side)
            .map(|x| {
                let [top, bottom] = [2 * row, 2 * row + 1].map(|y| code.is_dark(x, y) == dark_ink);
                match (top, bottom) {
                    (true, true) => '█',
                    (true, false) => '▀',
                    (false, true) => '▄',
                    (false, false) => ' ',
                }
            })
            .collect();
        buf.set_stringn(area.x, y, cells, usize::from(area.width), style);
    }
}

/// What the code says, for those who cannot scan it, and the keys.
fn words(
    model: &Model<'_>,
    carries: Carries,
    said: &str,
    area: Rect,
    buf: &mut Buffer,
    seen: &mut Seen,
) -> Position {
    let pen = Pen::new(model, usize::from(area.width));
    let mut lines: Vec<Line<'static>> = Vec::new();
    let low = area.height < 12;
    if !low {
        lines.push(blank());
    }
    lines.extend(pen.text(&code_title(&pen, carries), Role::Strong));
    if !low {
        lines.push(blank());
        if carries == Carries::NextStep {
            for line in said.lines() {
                lines.extend(pen.text(line, Role::Plain));
            }
            lines.push(blank());
        }
        lines.extend(pen.text(&pen.w.home_code_how(), Role::Plain));
    }
    let keys = foot::as_list(model, &pen, area, buf, seen);
    let room = Rect {
        height: area.height.saturating_sub(keys),
        ..area
    };
    lines_at(&lines, room, buf);
    Position::new(area.x, area.y + u16::from(!low))
}

/// Why there is no code, and where else to find what it would say.
fn instead(
    model: &Model<'_>,
    carries: Carries,
    why: NoCode,
    area: Rect,
    buf: &mut Buffer,
    seen: &mut Seen,
) -> Position {
    let area = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    let pen = Pen::new(model, usize::from(area.width));
    let said = match (why, carries) {
        (NoCode::TooLittleRoom(side), _) => {
            let columns = u32::try_from(side + BESIDE).unwrap_or(0);
            let rows = u32::try_from(side.div_ceil(2)).unwrap_or(0);
            pen.w.home_code_too_small(columns, rows)
        }
        (NoCode::NothingToCarry, Carries::Day) => pen.w.home_code_no_day(),
        (NoCode::NothingToCarry, Carries::NextStep) => pen.w.home_code_no_step(),
    };
    let mut lines = pen.text(&said, Role::Strong);
    lines.insert(0, blank());
    let keys = foot::as_list(model, &pen, area, buf, seen);
    let room = Rect {
        height: area.height.saturating_sub(keys),
        ..area
    };
    lines_at(&lines, room, buf);
    Position::new(area.x, area.y + 1)
}
