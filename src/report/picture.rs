//! What does a picture on a paper consist of? Plain lines, rectangles and words, which screen, page and print draw alike.
//!
//! Measures are in points of print, 72 to an inch, from the upper left corner. There are no colors: what a shape stands
//! for is its [`Role`], and every role differs from the others in black and white too.

/// A picture, with what it says in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its name, for references within a page.
    pub id: &'static str,
    /// What it shows.
    pub title: String,
    /// The same in words, a line for each thing it shows: for those who do not see it, and beside it for all.
    pub words: Vec<String>,
    /// The same in characters, for a page of plain text, no wider than [`CHARACTERS`].
    pub characters: Vec<String>,
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// Its shapes; later ones lie on earlier ones.
    pub shapes: Vec<Shape>,
}

/// The widest a picture in characters is.
pub const CHARACTERS: usize = 72;

/// A part of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A straight line.
    Line {
        /// Where it begins, across and down.
        from: (i32, i32),
        /// Where it ends.
        to: (i32, i32),
        /// What it stands for.
        role: Role,
    },
    /// A rectangle.
    Rect {
        /// Its upper left corner.
        at: (i32, i32),
        /// Its width and height.
        size: (u32, u32),
        /// What it stands for.
        role: Role,
    },
    /// Words on one line.
    Text {
        /// Where they stand: the left end, middle or right end of their base line, as the anchor says.
        at: (i32, i32),
        /// The words.
        words: String,
        /// Which point of the base line is meant.
        anchor: Anchor,
        /// The size of the letters.
        size: u32,
        /// What they stand for.
        role: Role,
    },
}

/// What a shape stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// An axis, a rule, a rung: thin and black.
    Rule,
    /// What is had or done: filled black.
    Done,
    /// What is paid: filled dark, with words beside it.
    Paid,
    /// What is not paid: white with a black edge.
    Unpaid,
    /// Ordinary words.
    Plain,
    /// Words that matter more.
    Strong,
}

/// Which point of a line of words is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}
