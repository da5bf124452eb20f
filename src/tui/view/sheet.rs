//! What is a page made of, and how does it come onto the screen? Lines in blocks, of which some can be pointed at.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Clear, Widget};

use super::pen::{Pen, blank, width};
use crate::tui::hits::Target;
use crate::tui::items::Item;
use crate::tui::model::{Model, Seen};
use crate::tui::motion;
use crate::tui::theme::Role;

/// Columns before the words, in which the mark of the focus stands.
pub(in crate::tui) const GUTTER: u16 = 2;
/// Under this many rows, what would stay at the top and bottom of a page goes along with it.
const LOW: u16 = 13;
/// Under this many rows, a page does without an empty line at its top and above its foot.
const AIRY: u16 = 20;

/// Lines that belong together.
struct Block {
    lines: Vec<Line<'static>>,
    item: Option<Item>,
    /// How many of its lines name it: where it has the focus they stay in sight while the rest is read.
    name: usize,
    /// Where in the block the hardware cursor sits, by row and column, where that is not its beginning.
    cursor: Option<(usize, usize)>,
    /// Columns of it that stand for something of their own: from, how many, and what.
    columns: Vec<(usize, usize, Item)>,
}

impl Block {
    /// Lines that cannot be pointed at.
    fn of(lines: Vec<Line<'static>>) -> Self {
        Self {
            lines,
            item: None,
            name: 0,
            cursor: None,
            columns: Vec::new(),
        }
    }

    /// Notes what a row of it stands for.
    fn note(&self, row: Rect, seen: &mut Seen) {
        if let Some(item) = &self.item {
            seen.hits.add(row, Target::Item(item.clone()));
        }
        for (from, columns, item) in &self.columns {
            let [from, columns] = [from, columns].map(|of| u16::try_from(*of).unwrap_or(0));
            let place = Rect {
                x: row.x + GUTTER + from,
                width: columns,
                ..row
            };
            seen.hits.add(place, Target::Item(item.clone()));
        }
    }
}

/// A page.
#[derive(Default)]
pub(in crate::tui) struct Sheet {
    /// Lines that stay at the top.
    pub(in crate::tui) head: Vec<Line<'static>>,
    /// Lines that stay at the bottom.
    pub(in crate::tui) foot: Vec<Line<'static>>,
    blocks: Vec<Block>,
    focus: Option<Item>,
    /// Before which block the foot stands where it goes along with the page; at its end where nothing is said.
    foot_before: Option<usize>,
}

impl Sheet {
    /// An empty page with the focus on this.
    pub(in crate::tui) fn new(focus: Option<Item>) -> Self {
        Self {
            focus,
            ..Self::default()
        }
    }

    /// Whether this has the focus.
    pub(in crate::tui) fn is_focus(&self, item: &Item) -> bool {
        self.focus.as_ref() == Some(item)
    }

    /// Lines that cannot be pointed at.
    pub(in crate::tui) fn put(&mut self, lines: impl IntoIterator<Item = Line<'static>>) {
        self.blocks.push(Block::of(lines.into_iter().collect()));
    }

    /// Where the foot goes along with the page, it stands here.
    pub(in crate::tui) fn foot_goes_here(&mut self) {
        self.foot_before = Some(self.blocks.len());
    }

    /// An empty line.
    pub(in crate::tui) fn gap(&mut self) {
        self.put([blank()]);
    }

    /// Lines that can be pointed at.
    pub(in crate::tui) fn item(
        &mut self,
        item: Item,
        lines: impl IntoIterator<Item = Line<'static>>,
    ) {
        self.blocks.push(Block {
            lines: lines.into_iter().collect(),
            item: Some(item),
            name: 0,
            cursor: None,
            columns: Vec::new(),
        });
    }

    /// A place to type, in a row of its own: what is typed, and room for more.
    pub(in crate::tui) fn field(&mut self, pen: &Pen, words: &str, typing: bool) {
        let room = pen.width.saturating_sub(4).clamp(4, 30);
        let shown: String = {
            let mut tail: Vec<char> = words.chars().rev().collect();
            while width(&tail.iter().collect::<String>()) >= room {
                tail.pop();
            }
            tail.into_iter().rev().collect()
        };
        let at = width(&shown);
        let gap = room - at;
        let line = Line::from(vec![
            pen.span("[", Role::Accent),
            pen.span(format!("{shown}{:gap$}", ""), Role::Field),
            pen.span("]", Role::Accent),
        ]);
        self.blocks.push(Block {
            lines: vec![line],
            item: Some(Item::Field),
            name: 0,
            cursor: typing.then_some((0, at + 1)),
            columns: Vec::new(),
        });
    }

    /// Puts the cursor into the block added last.
    pub(in crate::tui) fn cursor(&mut self, row: usize, column: usize) {
        if let Some(block) = self.blocks.last_mut() {
            block.cursor = Some((row, column));
        }
    }

    /// Lets the first lines of the block added last stay in sight while the rest of it is read.
    pub(in crate::tui) fn named_by(&mut self, lines: usize) {
        if let Some(block) = self.blocks.last_mut() {
            block.name = lines;
        }
    }

    /// Lets columns of the block added last stand for something of their own.
    pub(in crate::tui) fn column(&mut self, from: usize, columns: usize, item: Item) {
        if let Some(block) = self.blocks.last_mut() {
            block.columns.push((from, columns, item));
        }
    }

    /// Draws the page; tells what was drawn where, and where the hardware cursor sits.
    pub(in crate::tui) fn draw(
        mut self,
        model: &Model<'_>,
        area: Rect,
        buf: &mut Buffer,
        seen: &mut Seen,
    ) -> Position {
        let low = area.height < LOW;
        let foot_rows = u16::try_from(self.foot.len()).unwrap_or(u16::MAX);
        if low || foot_rows + 6 > area.height {
            let (head, foot) = (
                std::mem::take(&mut self.head),
                std::mem::take(&mut self.foot),
            );
            let place = self.foot_before.unwrap_or(self.blocks.len());
            self.blocks.insert(place, Block::of(foot));
            self.blocks.insert(0, Block::of(head));
        }
        if area.height < AIRY {
            // Where there is little room, air goes first.
            drop_air(&mut self.head);
            drop_air(&mut self.foot);
        }
        let head = u16::try_from(self.head.len()).unwrap_or(0).min(area.height);
        let foot = u16::try_from(self.foot.len()).unwrap_or(0);
        let foot = foot.min(area.height - head);
        lines_at(&self.head, indent(area, 0, head), buf);
        let below = area.height - foot;
        lines_at(&self.foot, indent(area, below, foot), buf);
        let body = Rect {
            y: area.y + head,
            height: area.height - head - foot,
            ..area
        };
        self.draw_blocks(model, body, buf, seen)
    }

    fn draw_blocks(
        &self,
        model: &Model<'_>,
        area: Rect,
        buf: &mut Buffer,
        seen: &mut Seen,
    ) -> Position {
        let mut at = 0;
        for block in &self.blocks {
            let end = at + block.lines.len();
            if let Some(item) = &block.item {
                seen.spans.push((item.clone(), at, end));
            }
            at = end;
        }
        (seen.lines, seen.height) = (at, usize::from(area.height));
        let focus = self.focus.as_ref();
        let span = focus.and_then(|item| seen.span(item));
        let first = seen.spans.first().map(|(item, ..)| item) == focus;
        seen.top = motion::top(model.top, model.free, span, first, seen.height, seen.lines);
        let mut cursor = Position::new(area.x, area.y);
        let mut at = 0;
        for block in &self.blocks {
            if let Some(found) = self.draw_block(block, at, area, model, buf, seen) {
                cursor = found;
            }
            if let Some(place) = self.keep_name(block, at, area, model, buf, seen) {
                cursor = place;
            }
            at += block.lines.len();
        }
        marks_of_more(model, area, buf, seen);
        cursor
    }

    /// Draws the name of what has the focus at the top, where the rest of it is in sight and the name is not; tells where
    /// the cursor sits.
    fn keep_name(
        &self,
        block: &Block,
        at: usize,
        area: Rect,
        model: &Model<'_>,
        buf: &mut Buffer,
        seen: &mut Seen,
    ) -> Option<Position> {
        let focused = block.item.is_some() && block.item == self.focus;
        let rows = u16::try_from(block.name).ok()?;
        let past = at < seen.top && seen.top + block.name < at + block.lines.len();
        if !focused || !past || rows == 0 || rows >= area.height {
            return None;
        }
        let place = Rect {
            height: rows,
            ..area
        };
        Clear.render(place, buf);
        buf.set_style(place, model.theme.style(Role::Plain));
        lines_at(&block.lines, indent(area, 0, rows), buf);
        buf.set_string(area.x, area.y, ">", model.theme.style(Role::Accent));
        seen.name = block.name;
        let (row, column) = block
            .cursor
            .map_or((0, 0), |(row, column)| (row, usize::from(GUTTER) + column));
        let [row, column] = [row, column].map(|one| u16::try_from(one).unwrap_or(0));
        let x = (area.x + column).min(area.right().saturating_sub(1));
        Some(Position::new(x, area.y + row.min(rows - 1)))
    }

    /// Draws what is in sight of a block; where it has the focus, tells where the cursor sits.
    fn draw_block(
        &self,
        block: &Block,
        at: usize,
        area: Rect,
        model: &Model<'_>,
        buf: &mut Buffer,
        seen: &mut Seen,
    ) -> Option<Position> {
        let focused = block.item.is_some() && block.item == self.focus;
        let top = seen.top;
        let row_of = |line: usize| {
            let row = line.checked_sub(top)?;
            let row = u16::try_from(row).ok().filter(|row| *row < area.height)?;
            Some(area.y + row)
        };
        let mut cursor = None;
        for (number, line) in block.lines.iter().enumerate() {
            let Some(y) = row_of(at + number) else {
                continue;
            };
            let row = Rect {
                y,
                height: 1,
                ..area
            };
            lines_at(std::slice::from_ref(line), indent(row, 0, 1), buf);
            if focused && cursor.is_none() {
                cursor = Some(Position::new(area.x, y));
                if number == 0 && block.item != Some(Item::Text) {
                    buf.set_string(area.x, y, ">", model.theme.style(Role::Accent));
                }
            }
            block.note(row, seen);
        }
        let typed = block.cursor.filter(|_| focused).and_then(|(row, column)| {
            let x = area.x + GUTTER + u16::try_from(column).unwrap_or(0);
            let x = x.min(area.right().saturating_sub(1));
            Some(Position::new(x, row_of(at + row)?))
        });
        typed.or(cursor)
    }
}

fn drop_air(lines: &mut Vec<Line<'static>>) {
    if lines.first().is_some_and(|line| line.width() == 0) {
        lines.remove(0);
    }
}

fn indent(area: Rect, below: u16, height: u16) -> Rect {
    let by = GUTTER.min(area.width);
    Rect {
        x: area.x + by,
        y: area.y + below,
        width: area.width - by,
        height,
    }
}

/// Draws lines from the top of an area, as far as there is room.
pub(in crate::tui) fn lines_at(lines: &[Line<'static>], area: Rect, buf: &mut Buffer) {
    for (y, line) in (area.y..area.bottom()).zip(lines) {
        buf.set_line(area.x, y, line, area.width);
    }
}

/// Small arrows in the right margin where there is more above or below.
fn marks_of_more(model: &Model<'_>, area: Rect, buf: &mut Buffer, seen: &Seen) {
    if area.is_empty() {
        return;
    }
    let style = model.theme.style(Role::Accent);
    let x = area.right().min(buf.area.right() - 1);
    if seen.top > 0 {
        buf.set_string(x, area.y, "↑", style);
    }
    if seen.top + seen.height < seen.lines {
        buf.set_string(x, area.bottom() - 1, "↓", style);
    }
}
