//! How do words become lines of a plain page? Wrapped, indented and cleaned; no line ends in a space.

use textwrap::{Options, WordSplitter};
use unicode_width::UnicodeWidthStr as _;

use crate::catalog::clean;

/// The narrowest page that is written for.
const NARROWEST: usize = 20;
/// The shortest line to write on.
const BLANK: usize = 8;

/// A page of plain text that is being written.
#[derive(Clone, Debug)]
pub struct Sheet {
    width: usize,
    breaks_words: bool,
    text: String,
}

impl Sheet {
    /// An empty page of so many columns.
    pub fn new(width: usize) -> Self {
        Self {
            width: width.max(NARROWEST),
            breaks_words: false,
            text: String::new(),
        }
    }

    /// An empty page of which no line is ever wider, though a long address is broken for it: for programs that break
    /// lines at a column of their own.
    pub fn strict(width: usize) -> Self {
        Self {
            breaks_words: true,
            ..Self::new(width)
        }
    }

    /// A heading, with a free line before it and a rule below.
    pub fn heading(&mut self, words: &str) {
        self.free_line();
        let words = clean(words);
        self.wrapped(0, 0, &words);
        let columns = words.width().min(self.width);
        self.text.push_str(&"-".repeat(columns));
        self.text.push('\n');
    }

    /// A line of its own, wrapped where it is long.
    pub fn line(&mut self, words: &str) {
        self.wrapped(0, 0, &clean(words));
    }

    /// A line that is set in by so many columns, and what follows of it by two more.
    pub fn set_in(&mut self, columns: usize, words: &str) {
        self.wrapped(columns, columns + 2, &clean(words));
    }

    /// A line of characters whose places matter, as it is.
    pub fn as_it_is(&mut self, columns: usize, row: &str) {
        let row = format!("{}{}", " ".repeat(columns), clean(row));
        self.text.push_str(row.trim_end());
        self.text.push('\n');
    }

    /// A label and, up to the edge, a line to write on.
    pub fn blank(&mut self, columns: usize, label: &str) {
        let label = format!("{}{}: ", " ".repeat(columns), clean(label));
        let free = self.width.saturating_sub(label.width()).max(BLANK);
        self.text.push_str(&label);
        self.text.push_str(&"_".repeat(free));
        self.text.push('\n');
    }

    /// A free line, but never two, and none at the top.
    pub fn free_line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn wrapped(&mut self, first: usize, rest: usize, words: &str) {
        let (first, rest) = (" ".repeat(first), " ".repeat(rest));
        let options = Options::new(self.width)
            .initial_indent(&first)
            .subsequent_indent(&rest)
            // Telephone numbers and addresses have hyphens that are not for breaking at.
            .word_splitter(WordSplitter::NoHyphenation)
            .break_words(self.breaks_words);
        for line in textwrap::wrap(words.trim(), options) {
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        }
    }

    /// The page.
    pub fn finish(self) -> String {
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::Sheet;

    #[test]
    fn long_words_are_kept_whole_and_long_lines_are_set_in() {
        let mut sheet = Sheet::new(24);
        sheet.heading("A page\u{1b}[2J");
        sheet.set_in(2, "call 503-362-1572-0000-1 or write to somebody");
        sheet.free_line();
        sheet.free_line();
        sheet.line("end");
        let page = "A page[2J\n---------\n  call\n    503-362-1572-0000-1\n    or write to somebody\n\nend\n";
        assert_eq!(sheet.finish(), page);
    }
}
