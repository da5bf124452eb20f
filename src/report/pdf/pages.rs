//! Where on which page does each thing stand? Pages are filled from above, in one column or two; no heading stays alone at
//! the foot of one.

use super::flow::{Flow, Side};
use super::fonts::Fonts;
use super::rows::{Measure, Row};
use super::sheet::Sheet;
use super::text::LineOfText;

/// Something that has its place.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    /// The leaf it is of.
    pub(super) leaf: usize,
    /// Its left edge; in points, as all measures here.
    pub(super) x: f32,
    /// Its upper edge; of words, the line they stand on.
    pub(super) y: f32,
    pub(super) ink: Ink,
}

/// What is drawn.
#[derive(Clone, Debug)]
pub(super) enum Ink {
    /// A line of words, with letters of this size.
    Words(LineOfText, f32),
    /// A line to write on, so long.
    Rule(f32),
    /// The picture of the leaf, so many times as large.
    Picture(f32),
    /// The code of the leaf, with modules of this size.
    Code(f32),
    /// The mark of the center.
    Logo,
}

/// Pages, with what stands on each in the order in which it is read.
pub(super) type Pages = Vec<Vec<Placed>>;

/// How closely things stand. Each is tried in turn; a closer one is taken only where it saves a page.
const SPACINGS: [Spacing; 3] = [
    Spacing {
        leading: 1.28,
        gaps: 1.0,
    },
    Spacing {
        leading: 1.22,
        gaps: 0.8,
    },
    Spacing {
        leading: 1.18,
        gaps: 0.55,
    },
];

#[derive(Clone, Copy)]
pub(super) struct Spacing {
    /// From one line to the next, in sizes of the letters.
    pub(super) leading: f32,
    /// What the spaces between things are multiplied by.
    pub(super) gaps: f32,
}

/// Places a paper on as few pages as the spacings allow.
pub(super) fn place(flow: &Flow, sheet: &Sheet, fonts: &Fonts) -> Pages {
    let leaves = flow.leaves.iter().enumerate();
    let rows: Vec<Row> = leaves
        .flat_map(|(place, leaf)| {
            let measure = Measure {
                place,
                leaf,
                sheet,
                fonts,
            };
            measure.rows()
        })
        .collect();
    let blocks = blocks(&rows, flow);
    let mut best = Pages::new();
    for spacing in SPACINGS {
        let press = Filling {
            flow,
            sheet,
            spacing,
            pages: vec![Vec::new()],
            down: 0.0,
        };
        let pages = press.fill(&blocks);
        if best.is_empty() || pages.len() < best.len() {
            best = pages;
        }
    }
    best
}

/// What no page divides: a row, or two columns side by side.
enum Block<'r> {
    Row(&'r Row),
    Pair(&'r [Row], &'r [Row]),
}

/// Rows by themselves, and those side by side together.
fn blocks<'r>(rows: &'r [Row], flow: &Flow) -> Vec<Block<'r>> {
    let side = |row: &Row| {
        flow.leaves
            .get(row.leaf)
            .map_or(Side::Whole, |leaf| leaf.side)
    };
    let pair = |row: &Row| match side(row) {
        Side::Whole => None,
        Side::Left(pair) | Side::Right(pair) => Some(pair),
    };
    let groups = rows.chunk_by(|one, next| pair(one).is_some() && pair(one) == pair(next));
    groups
        .filter_map(|group| match group {
            [row] if pair(row).is_none() => Some(Block::Row(row)),
            [] => None,
            group => {
                let left = group.partition_point(|row| matches!(side(row), Side::Left(_)));
                let (left, right) = group.split_at(left);
                Some(Block::Pair(left, right))
            }
        })
        .collect()
}

/// Pages that are being filled from above.
struct Filling<'f> {
    flow: &'f Flow,
    sheet: &'f Sheet,
    spacing: Spacing,
    pages: Pages,
    /// How far down the last one is filled.
    down: f32,
}

impl Filling<'_> {
    /// What belongs together goes to the next page together, unless no page is high enough for it.
    fn fill(mut self, blocks: &[Block<'_>]) -> Pages {
        let mut rest = blocks;
        while let Some(first) = rest.first() {
            let more = rest.iter().take_while(|block| block.keeps_next()).count();
            let (group, after) = rest.split_at((more + 1).min(rest.len()));
            let each = group.iter();
            let high: f32 = each
                .map(|block| self.above(block) + self.height(block))
                .sum();
            let room = self.sheet.height();
            let too_high = self.down + high > room && self.down > 0.0 && high <= room;
            let at_start = self.pages.len() == 1 && self.down == 0.0;
            if too_high || (self.turns(first) && !at_start) {
                self.turn();
            }
            for block in group {
                self.add(block);
            }
            rest = after;
        }
        self.pages
    }

    fn turn(&mut self) {
        self.pages.push(Vec::new());
        self.down = 0.0;
    }

    fn add(&mut self, block: &Block<'_>) {
        let (gap, high) = (self.above(block), self.height(block));
        let room = self.sheet.height() + 0.01;
        if self.down > 0.0 && self.down + gap + high > room {
            self.turn();
        } else if self.down > 0.0 {
            self.down += gap;
        }
        match block {
            Block::Row(row) => self.put(row, self.down, 0.0),
            Block::Pair(left, right) if high <= room => {
                self.column(left, 0.0);
                self.column(right, self.sheet.second_column());
            }
            Block::Pair(left, right) => {
                // No page is high enough for the two as they stand: they stand one below the other.
                for row in left.iter().chain(*right) {
                    self.add(&Block::Row(row));
                }
                return;
            }
        }
        self.down += high;
    }

    /// Puts rows below each other, from where the page is filled to.
    fn column(&mut self, rows: &[Row], aside: f32) {
        let mut down = self.down;
        for (place, row) in rows.iter().enumerate() {
            if place > 0 {
                down += self.above_row(row);
            }
            self.put(row, down, aside);
            down += row.height(self.spacing);
        }
    }

    fn put(&mut self, row: &Row, down: f32, aside: f32) {
        let sheet = self.sheet;
        let parts = row.parts.iter().map(|part| Placed {
            x: sheet.left + aside + part.x,
            y: sheet.top + down + part.y,
            ..part.clone()
        });
        if let Some(page) = self.pages.last_mut() {
            page.extend(parts);
        }
    }

    /// The space above a row, where it does not begin a page.
    fn above_row(&self, row: &Row) -> f32 {
        let leaf = self.flow.leaves.get(row.leaf).filter(|_| row.first);
        leaf.map_or(0.0, |leaf| leaf.above * self.sheet.size * self.spacing.gaps)
    }

    fn above(&self, block: &Block<'_>) -> f32 {
        match block {
            Block::Row(row) => self.above_row(row),
            Block::Pair(left, right) => {
                let first = |rows: &[Row]| rows.first().map_or(0.0, |row| self.above_row(row));
                first(left).max(first(right))
            }
        }
    }

    fn height(&self, block: &Block<'_>) -> f32 {
        let of_column = |rows: &[Row]| -> f32 {
            let high: f32 = rows.iter().map(|row| row.height(self.spacing)).sum();
            let between: f32 = rows.iter().skip(1).map(|row| self.above_row(row)).sum();
            high + between
        };
        match block {
            Block::Row(row) => row.height(self.spacing),
            Block::Pair(left, right) => of_column(left).max(of_column(right)),
        }
    }

    fn turns(&self, block: &Block<'_>) -> bool {
        let row = match block {
            Block::Row(row) => Some(*row),
            Block::Pair(left, _) => left.first(),
        };
        let leaf = row.and_then(|row| self.flow.leaves.get(row.leaf).filter(|_| row.first));
        leaf.is_some_and(|leaf| leaf.turns)
    }
}

impl Block<'_> {
    fn keeps_next(&self) -> bool {
        match self {
            Block::Row(row) => row.keeps_next,
            Block::Pair(..) => false,
        }
    }
}
