//! What stands at the top of every page? Whose catalog this is and how old, help, and the pages already open.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::pen::{Pen, cut, width};
use crate::interview::Page;
use crate::tui::hits::Target;
use crate::tui::keys::{TABLE, rows_at};
use crate::tui::model::{Model, Seen};
use crate::tui::theme::Role;

/// Draws the head; tells how many rows it took.
pub(super) fn draw(
    model: &Model<'_>,
    frame: Rect,
    low: bool,
    buf: &mut Buffer,
    seen: &mut Seen,
) -> u16 {
    let room = usize::from(frame.width.saturating_sub(2));
    let pen = Pen::new(model, room);
    let inner = Rect {
        x: frame.x + 1,
        width: frame.width.saturating_sub(2),
        height: 1,
        ..frame
    };
    let taken = helps(model, &pen, inner, buf, seen);
    let name = if low {
        page_name(model, &pen)
    } else {
        catalog_name(model, &pen)
    };
    let name = cut(&name, room.saturating_sub(taken + 1));
    let role = if low { Role::Strong } else { Role::Plain };
    buf.set_line(inner.x, inner.y, &pen.line(name, role), inner.width);
    if low {
        return 1;
    }
    let strip = Rect {
        y: inner.y + 1,
        ..inner
    };
    pages(model, &pen, strip, buf, seen);
    rule(
        &pen,
        Rect {
            y: inner.y + 2,
            ..inner
        },
        buf,
    );
    3
}

/// A line across.
pub(super) fn rule(pen: &Pen, row: Rect, buf: &mut Buffer) {
    let line = pen.line("─".repeat(usize::from(row.width)), Role::Faint);
    buf.set_line(row.x, row.y, &line, row.width);
}

fn catalog_name(model: &Model<'_>, pen: &Pen) -> String {
    let head = model.catalog().head();
    let region = pen.w.text(&head.region);
    let data = pen.w.screen_data_of(pen.w.month_and_year(head.published));
    format!("onramp · {region} · {data}")
}

fn page_name(model: &Model<'_>, pen: &Pen) -> String {
    pen.w.page_short(model.interview.place().page())
}

/// The keys for help, at the right; tells how many columns they took.
fn helps(model: &Model<'_>, pen: &Pen, row: Rect, buf: &mut Buffer, seen: &mut Seen) -> usize {
    let spot = model.spot();
    let mut right = row.right();
    for entry in TABLE.iter().rev().filter(|entry| entry.on_top) {
        let here = rows_at(spot).any(|row| std::ptr::eq(row, entry));
        let words = format!("{} {}", entry.face, (entry.label)(model));
        let wide = u16::try_from(width(&words)).unwrap_or(0);
        if !here || wide + 2 > right.saturating_sub(row.x) {
            continue;
        }
        let place = Rect {
            x: right - wide,
            width: wide,
            ..row
        };
        let line = Line::from(vec![
            pen.span(entry.face, Role::Strong),
            pen.span(format!(" {}", (entry.label)(model)), Role::Plain),
        ]);
        buf.set_line(place.x, place.y, &line, place.width);
        if let Some((_, action)) = entry.does.first() {
            seen.hits.add(place, Target::Action(*action));
        }
        right = place.x.saturating_sub(3);
    }
    usize::from(row.right().saturating_sub(right))
}

/// The pages, those that have been open marked; where they have no room, the one that is open, and its number.
fn pages(model: &Model<'_>, pen: &Pen, row: Rect, buf: &mut Buffer, seen: &mut Seen) {
    let here = model.interview.place().page();
    let names = Page::ALL.map(|page| {
        let mark = if model.interview.is_marked(page) && page != here {
            "✓"
        } else {
            ""
        };
        (page, format!("{mark}{}", pen.w.page_short(page)))
    });
    let wide: usize = names.iter().map(|(_, name)| width(name)).sum();
    let gaps = names.len() - 1;
    let room = usize::from(row.width);
    if wide + gaps > room {
        let at = Page::ALL.iter().position(|page| *page == here).unwrap_or(0) + 1;
        let words = pen.w.screen_page_of(pen.w.page(here), at, Page::ALL.len());
        buf.set_line(row.x, row.y, &pen.line(words, Role::Strong), row.width);
        return;
    }
    let gap = ((room - wide) / gaps).min(3);
    let mut x = row.x;
    for (page, name) in names {
        let columns = u16::try_from(width(&name)).unwrap_or(0);
        let role = if page == here {
            Role::Strong
        } else {
            Role::Plain
        };
        let place = Rect {
            x,
            width: columns,
            ..row
        };
        buf.set_line(x, row.y, &pen.line(name, role), columns);
        seen.hits.add(place, Target::Page(page));
        if page == here {
            let style = pen.style(Role::Accent).add_modifier(
                ratatui::style::Modifier::UNDERLINED | ratatui::style::Modifier::BOLD,
            );
            buf.set_style(place, style);
        }
        x += columns + u16::try_from(gap).unwrap_or(0);
    }
}
