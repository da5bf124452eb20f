//! What does the screen show now? The frame around every page: head, page, foot. The pages are files beside this one.

mod code;
mod compare;
mod consent;
mod door;
mod foot;
mod help;
mod helps;
mod home;
mod leave;
mod look_up;
pub(super) mod map;
mod map_step;
mod moved;
mod pages;
mod pathways;
mod pen;
mod plan;
mod preview;
mod question;
mod record;
mod sheet;
mod side;
mod side_by_side;
mod step;
mod top;
mod totals;
mod urgent;
mod ways;
mod what_if;
mod why;
pub(super) mod work;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use self::pen::{Pen, cut, wrap};
use self::sheet::{GUTTER, Sheet};
use super::at_home::AtHome;
use super::items::{Item, items};
use super::model::{Model, Seen};
use super::theme::Role;
use crate::interview::{Over, Place};
use crate::report::Carries;

/// The least window in which pages are shown.
const LEAST: (u16, u16) = (40, 12);
/// The most columns the frame takes; a wider window has margins.
const WIDEST: u16 = 122;
/// The columns of a page.
pub(super) const PAGE: u16 = 78;
/// The columns that the side panel needs, with the gaps around it; the page has what is left.
const SIDE: u16 = 34;
/// From this many columns on, a side panel stands beside the map.
pub(super) const WITH_SIDE: u16 = 110;
/// From this many rows of its own on, a page tells all the places in which a step is offered.
const TALL: u16 = 28;
/// Under this many rows, the head and foot are a line each.
const LOW: u16 = 18;

/// Draws the screen; tells what was drawn where, and where the hardware cursor sits.
pub(super) fn draw(model: &Model<'_>, area: Rect, buf: &mut Buffer) -> (Seen, Position) {
    buf.set_style(area, model.theme.style(Role::Plain));
    let mut seen = Seen::default();
    if area.is_empty() {
        return (seen, Position::new(area.x, area.y));
    }
    if model.interview.over() == Some(&Over::Hidden) {
        let pen = Pen::new(model, usize::from(area.width));
        let lines = wrap(&pen.w.screen_hidden(), usize::from(area.width));
        for (y, words) in (area.top()..area.bottom()).zip(lines) {
            buf.set_line(area.x, y, &pen.line(words, Role::Plain), area.width);
        }
        seen.hits.add(
            area,
            super::hits::Target::Action(super::action::Action::Close),
        );
        return (seen, Position::new(area.x, area.y));
    }
    if area.width < LEAST.0 || area.height < LEAST.1 {
        let pen = Pen::new(model, usize::from(area.width));
        let words = cut(
            &pen.w
                .screen_too_small(u32::from(LEAST.0), u32::from(LEAST.1)),
            usize::from(area.width),
        );
        buf.set_line(area.x, area.y, &pen.line(words, Role::Plain), area.width);
        return (seen, Position::new(area.x, area.y));
    }
    if let Some(carries) = shown_code(model) {
        let cursor = code::draw(model, carries, area, buf, &mut seen);
        return (seen, cursor);
    }
    let frame = frame(area);
    let low = frame.height < LOW;
    let head = top::draw(model, frame, low, buf, &mut seen);
    let foot = foot::draw(model, frame, low, buf, &mut seen);
    let page = Rect {
        y: frame.y + head,
        height: frame.height.saturating_sub(head + foot),
        ..frame
    };
    let cursor = draw_page(model, page, buf, &mut seen);
    (seen, cursor)
}

/// The code for the phone that takes the whole window, where one is shown and nothing lies over it.
fn shown_code(model: &Model<'_>) -> Option<Carries> {
    match (model.interview.over(), model.interview.place(), model.home) {
        (None, Place::Home, AtHome::Code(carries)) => Some(carries),
        _ => None,
    }
}

fn frame(area: Rect) -> Rect {
    let width = area.width.min(WIDEST);
    Rect {
        x: area.x + (area.width - width) / 2,
        width,
        ..area
    }
}

fn draw_page(model: &Model<'_>, area: Rect, buf: &mut Buffer, seen: &mut Seen) -> Position {
    let beside = has_side(model) && area.width >= WITH_SIDE;
    let mut width = area.width.min(PAGE + 1 + GUTTER);
    if beside {
        width = width.max(area.width - SIDE);
    }
    let margin = if beside { 0 } else { (area.width - width) / 2 };
    let page = Rect {
        x: area.x + 1 + margin,
        width: width.saturating_sub(2),
        ..area
    };
    let mut pen = Pen::new(model, usize::from(page.width.saturating_sub(GUTTER)));
    pen.roomy = beside;
    pen.tall = area.height >= TALL;
    let focus = model.focus_among(&items(model));
    let sheet = sheet(model, &pen, focus);
    if beside {
        let side = Rect {
            x: page.right() + 2,
            width: area.right().saturating_sub(page.right() + 3),
            ..area
        };
        let side_pen = pen.of_width(usize::from(side.width));
        let lines = side::lines(model, &side_pen);
        sheet::lines_at(&lines, side, buf);
    }
    sheet.draw(model, page, buf, seen)
}

fn has_side(model: &Model<'_>) -> bool {
    model.interview.over().is_none() && *model.interview.place() == Place::Map
}

fn sheet(model: &Model<'_>, pen: &Pen, focus: Option<Item>) -> Sheet {
    let sheet = Sheet::new(focus);
    match model.interview.over() {
        Some(Over::Help) => help::sheet(model, pen, sheet),
        Some(Over::Urgent) => urgent::sheet(model, pen, sheet),
        Some(Over::Pages) => pages::sheet(model, pen, sheet),
        Some(Over::LookUp) => look_up::sheet(model, pen, sheet),
        Some(Over::Record(record)) => record::sheet(model, pen, sheet, record),
        Some(Over::Why | Over::WhyLine(_)) => why::sheet(model, pen, sheet),
        Some(Over::Leave) => leave::sheet(model, pen, sheet),
        Some(Over::Hidden) => sheet,
        None => match model.interview.place() {
            Place::Ask(_) | Place::Private(_) | Place::Try(_) => question::sheet(model, pen, sheet),
            Place::Pathways => moved::told(model, pen, pathways::sheet(model, pen, sheet)),
            Place::Compare => moved::told(model, pen, compare::sheet(model, pen, sheet)),
            Place::Map => moved::told(model, pen, map::sheet(model, pen, sheet)),
            Place::Step => moved::told(model, pen, step::sheet(model, pen, sheet)),
            Place::Consent(..) => consent::sheet(model, pen, sheet),
            Place::PrivateDoor => door::sheet(model, pen, sheet),
            Place::Plan => moved::told(model, pen, plan::sheet(model, pen, sheet)),
            Place::Ways => moved::told(model, pen, ways::sheet(model, pen, sheet)),
            Place::Home => home::sheet(model, pen, sheet),
            Place::WhatIf => what_if::sheet(model, pen, sheet),
            Place::Moved => moved::sheet(model, pen, sheet),
        },
    }
}
