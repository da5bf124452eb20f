//! How are words set on the screen? Wrapped, in columns, as bars; it knows no page.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::tui::model::Model;
use crate::tui::theme::{Role, Theme};
use crate::wording::Wording;

/// Text is no wider than this: the eye finds the next line.
pub(in crate::tui) const MEASURE: usize = 72;
/// The column in which what stands after a label begins, where nothing else is said.
const LABEL: usize = 13;
/// What says that there is more.
const MORE: &str = " …";
/// Under this width, what stands after a label goes below it.
const NARROW: usize = 56;

/// What words are set with: the styles, the language and the room there is.
pub(in crate::tui) struct Pen {
    /// The wording of the language that is spoken.
    pub(in crate::tui) w: Wording,
    /// The columns there are.
    pub(in crate::tui) width: usize,
    /// There is so much room that names need not be cut.
    pub(in crate::tui) roomy: bool,
    /// There are so many rows that all the places can be told in which a step is offered.
    pub(in crate::tui) tall: bool,
    /// The column in which what stands after a label begins.
    pub(in crate::tui) label: usize,
    theme: Theme,
}

impl Pen {
    /// A pen for a page of so many columns.
    pub(in crate::tui) fn new(model: &Model<'_>, width: usize) -> Self {
        Self {
            w: model.wording(),
            width: width.max(8),
            roomy: false,
            tall: false,
            label: LABEL,
            theme: model.theme,
        }
    }

    /// The same, for another width.
    pub(in crate::tui) fn of_width(&self, width: usize) -> Self {
        Self {
            w: self.w.clone(),
            width: width.max(8),
            roomy: self.roomy,
            tall: self.tall,
            label: self.label,
            theme: self.theme,
        }
    }

    /// Whether there is room for columns.
    pub(in crate::tui) fn is_wide(&self) -> bool {
        self.width >= NARROW
    }

    /// The style of a role.
    pub(in crate::tui) fn style(&self, role: Role) -> Style {
        self.theme.style(role)
    }

    /// Words in a role.
    pub(in crate::tui) fn span(&self, words: impl Into<String>, role: Role) -> Span<'static> {
        Span::styled(words.into(), self.style(role))
    }

    /// A line of words in a role.
    pub(in crate::tui) fn line(&self, words: impl Into<String>, role: Role) -> Line<'static> {
        Line::from(self.span(words, role))
    }

    /// Words that are strong where they have the focus.
    pub(in crate::tui) fn focusable(
        &self,
        words: impl Into<String>,
        focused: bool,
    ) -> Span<'static> {
        let role = if focused { Role::Strong } else { Role::Plain };
        self.span(words, role)
    }

    /// Words over as many lines as they need.
    pub(in crate::tui) fn text(&self, words: &str, role: Role) -> Vec<Line<'static>> {
        let each = wrap(words, self.width.min(MEASURE)).into_iter();
        each.map(|line| self.line(line, role)).collect()
    }

    /// Words over as many lines as they need, each of so many columns.
    pub(in crate::tui) fn over(&self, columns: usize, words: &str) -> Vec<Line<'static>> {
        let each = wrap(words, columns).into_iter();
        each.map(|line| self.line(line, Role::Plain)).collect()
    }

    /// Words over as many lines as they need, set in by so many columns.
    pub(in crate::tui) fn indented(
        &self,
        by: usize,
        words: &str,
        role: Role,
    ) -> Vec<Line<'static>> {
        let room = self.width.min(MEASURE).saturating_sub(by).max(8);
        let each = wrap(words, room).into_iter();
        each.map(|line| self.line(format!("{:by$}{line}", ""), role))
            .collect()
    }

    /// A label, and what stands after it, in two columns where there is room.
    pub(in crate::tui) fn labeled(&self, label: &str, words: &str) -> Vec<Line<'static>> {
        self.labeled_at(0, label, words, Role::Plain)
    }

    /// The same, set in by so many columns, the label in a role.
    pub(in crate::tui) fn labeled_at(
        &self,
        by: usize,
        label: &str,
        words: &str,
        role: Role,
    ) -> Vec<Line<'static>> {
        if !self.is_wide() {
            let mut lines = self.indented(by, label, role);
            lines.extend(self.indented(by + 2, words, Role::Plain));
            return lines;
        }
        let labels = wrap(label, self.label - 1);
        let room = self
            .width
            .min(MEASURE + self.label)
            .saturating_sub(by + self.label)
            .max(8);
        let words = wrap(words, room.min(MEASURE));
        let rows = labels.len().max(words.len());
        (0..rows)
            .map(|row| {
                let label = labels.get(row).map_or("", String::as_str);
                let words = words.get(row).cloned().unwrap_or_default();
                Line::from(vec![
                    self.span(format!("{:by$}{}", "", fit(label, self.label)), role),
                    self.span(words, Role::Plain),
                ])
            })
            .collect()
    }

    /// Something at the left and something at the right end of one line; of two, where they have no room beside each
    /// other.
    pub(in crate::tui) fn ends(&self, left: &str, right: &str, role: Role) -> Vec<Line<'static>> {
        let (room, taken) = (self.width, width(right));
        if width(left) + taken + 2 > room {
            let mut lines = self.text(left, role);
            lines.extend(self.over(room, right));
            return lines;
        }
        let left = fit(left, room - taken);
        vec![Line::from(vec![
            self.span(left, role),
            self.span(right, Role::Plain),
        ])]
    }

    /// No more of these than the first lines; that there is more is marked.
    pub(in crate::tui) fn shortened(
        &self,
        lines: usize,
        mut all: Vec<Line<'static>>,
    ) -> Vec<Line<'static>> {
        if all.len() > lines {
            all.truncate(lines);
            if let Some(last) = all.last_mut() {
                // Where the line is full, its last words make room for the mark.
                while last.width() + width(MORE) > self.width && drop_word(last) {}
                last.push_span(self.span(MORE, Role::Accent));
            }
        }
        all
    }

    /// A bar of so many cells: filled, then half filled, then empty.
    pub(in crate::tui) fn bar(
        &self,
        filled: usize,
        half: usize,
        cells: usize,
    ) -> Vec<Span<'static>> {
        let filled = filled.min(cells);
        let half = half.min(cells - filled);
        vec![
            self.span("█".repeat(filled), Role::Accent),
            self.span("▒".repeat(half), Role::Accent),
            self.span(" ".repeat(cells - filled - half), Role::Plain),
        ]
    }
}

/// An empty line.
pub(in crate::tui) fn blank() -> Line<'static> {
    Line::default()
}

/// The columns that words take.
pub(in crate::tui) fn width(words: &str) -> usize {
    words.width()
}

/// Words on lines of at most so many columns; a word that is longer is broken.
pub(in crate::tui) fn wrap(words: &str, width: usize) -> Vec<String> {
    let options = textwrap::Options::new(width.max(1))
        .wrap_algorithm(textwrap::WrapAlgorithm::FirstFit)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    let each = textwrap::wrap(words, options).into_iter();
    each.map(std::borrow::Cow::into_owned).collect()
}

/// Takes the last word off a line; tells whether there was one to take beside the first.
fn drop_word(line: &mut Line<'static>) -> bool {
    let Some(last) = line.spans.last_mut() else {
        return false;
    };
    let kept = last.content.trim_end().rfind(' ');
    let Some(kept) = kept.filter(|at| !last.content[..*at].trim().is_empty()) else {
        return false;
    };
    last.content = last.content[..kept].trim_end().to_owned().into();
    true
}

/// Words of at most so many columns; what is cut off is marked.
pub(in crate::tui) fn cut(words: &str, room: usize) -> String {
    if width(words) <= room {
        return words.to_owned();
    }
    let mut short = String::new();
    let mut taken = 0;
    for letter in words.chars() {
        let wide = letter.width().unwrap_or(0);
        if taken + wide + 1 > room {
            break;
        }
        taken += wide;
        short.push(letter);
    }
    let short = short.trim_end();
    if room == 0 {
        String::new()
    } else {
        format!("{short}…")
    }
}

/// Words in exactly so many columns.
pub(in crate::tui) fn fit(words: &str, room: usize) -> String {
    let words = cut(words, room);
    let gap = room.saturating_sub(width(&words));
    format!("{words}{:gap$}", "")
}

/// Words at the right end of exactly so many columns.
pub(in crate::tui) fn right(words: &str, room: usize) -> String {
    let words = cut(words, room);
    let gap = room.saturating_sub(width(&words));
    format!("{:gap$}{words}", "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_and_filled_to_their_columns() {
        assert_eq!(cut("nursing", 7), "nursing");
        assert_eq!(cut("nursing", 5), "nurs…");
        assert_eq!(fit("ab", 4), "ab  ");
        assert_eq!(right("$20", 5), "  $20");
        assert_eq!(cut("x", 0), "");
        assert_eq!(width(&fit("日本語", 4)), 4);
    }

    #[test]
    fn a_word_longer_than_the_line_is_broken() {
        assert_eq!(wrap("abcdef gh", 4), ["abcd", "ef", "gh"]);
    }
}
