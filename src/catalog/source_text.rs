//! Can these bytes be read as text, and where in it is a given byte? Lines and columns as an editor counts them.

use super::safe_text::{is_unsafe, what_is_wrong_with};

/// The largest file that is read, in bytes: far more than any region's catalog needs.
pub(super) const LARGEST_FILE: usize = 64 * 1024 * 1024;

/// So many faults of a kind are told of in one file: more only hide them, and take memory without end.
pub(super) const MOST_FAULTS: usize = 10_000;

/// What keeps a file from being read as text, and the byte at which it is.
pub(super) struct Unreadable {
    pub(super) byte: usize,
    pub(super) wrong: String,
    pub(super) remedy: &'static str,
}

/// The text of a file, without the byte-order mark that some editors put before it.
pub(super) fn text_of(bytes: &[u8]) -> Result<&str, Unreadable> {
    if bytes.len() > LARGEST_FILE {
        return Err(Unreadable {
            byte: 0,
            wrong: format!("the file is larger than {} MiB", LARGEST_FILE >> 20),
            remedy: "spread the catalog over several files",
        });
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| Unreadable {
        byte: error.valid_up_to(),
        wrong: "the file is not UTF-8 from here on".to_owned(),
        remedy: "save it with the encoding UTF-8",
    })
}

/// Where the lines of a text begin. Only so much is kept that any place is found by reading one block of the text.
pub(super) struct Lines<'t> {
    text: &'t [u8],
    /// How far the text has come at the start of each block.
    marks: Vec<Mark>,
}

/// Bytes between two marks.
const BLOCK: usize = 1024;

/// How many line breaks came before a place, and how many characters of its line.
#[derive(Clone, Copy, Default)]
struct Mark {
    breaks: usize,
    column: usize,
}

impl Mark {
    fn after(mut self, text: &[u8]) -> Self {
        for byte in text {
            if *byte == b'\n' {
                self.breaks += 1;
                self.column = 0;
            } else if byte & 0xc0 != 0x80 {
                // Every byte but those that continue a character begins one.
                self.column += 1;
            }
        }
        self
    }
}

impl<'t> Lines<'t> {
    pub(super) fn of(text: &'t [u8]) -> Self {
        let mut mark = Mark::default();
        let mut marks = vec![mark];
        for block in text.chunks(BLOCK) {
            mark = mark.after(block);
            marks.push(mark);
        }
        Self { text, marks }
    }

    /// The line and the character in it at which this byte is, both from 1.
    pub(super) fn place(&self, byte: usize) -> (usize, usize) {
        let byte = byte.min(self.text.len());
        let block = byte / BLOCK;
        let mark = self.marks.get(block).copied().unwrap_or_default();
        let rest = self.text.get(block * BLOCK..byte).unwrap_or_default();
        let mark = mark.after(rest);
        (mark.breaks + 1, mark.column + 1)
    }

    /// The byte at this line and byte of the line, both from 1, as the JSON reader counts.
    pub(super) fn byte(&self, line: usize, column: usize) -> usize {
        // Column 0 is the line break before the line.
        (self.start(line).unwrap_or(self.text.len()) + column).saturating_sub(1)
    }

    /// The byte at which a line begins.
    fn start(&self, line: usize) -> Option<usize> {
        let breaks = line.saturating_sub(1);
        if breaks == 0 {
            return Some(0);
        }
        let block = self
            .marks
            .partition_point(|mark| mark.breaks < breaks)
            .checked_sub(1)?;
        let before = self.marks.get(block)?.breaks;
        let rest = self.text.get(block * BLOCK..)?.iter().enumerate();
        let mut ends = rest.filter(|(_, byte)| **byte == b'\n');
        let (end, _) = ends.nth(breaks - before - 1)?;
        Some(block * BLOCK + end + 1)
    }
}

/// Every character that may not stand in a catalog, written out or as an escape: its byte, and what it is. Where there
/// are [`MOST_FAULTS`], the rest are left.
pub(super) fn unsafe_characters(text: &str) -> Vec<(usize, String)> {
    if is_plain(text) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut before = None;
    let mut letters = Letters { text, next: 0 }.peekable();
    while let Some((byte, letter, escaped)) = letters.next() {
        let after = letters.peek().map(|&(_, letter, _)| letter);
        let between_records = !escaped && matches!(letter, '\n' | '\r' | '\t');
        if !between_records && is_unsafe(before, letter, after) {
            let what = what_is_wrong_with(letter).unwrap_or("a character that cannot be seen");
            found.push((byte, format!("U+{:04X} is {what}", u32::from(letter))));
            if found.len() == MOST_FAULTS {
                break;
            }
        }
        before = Some(letter);
    }
    found
}

/// Has this text only characters that are surely safe, and no escapes that could be others? Nearly every file has.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let safe = |byte: u8| matches!(byte, b' '..=b'[' | b']'..=b'~' | b'\n' | b'\r' | b'\t');
    // Two-byte characters up to U+00FF, the soft hyphen and the second row of controls left out.
    let latin = |at: usize| match (bytes.get(at), bytes.get(at + 1)) {
        (Some(0xc2), Some(&low)) => low > 0x9f && low != 0xad,
        (Some(0xc3), Some(_)) => true,
        _ => false,
    };
    let mut at = 0;
    while at < bytes.len() {
        let end = at.saturating_add(PIECE).min(bytes.len());
        let piece = bytes.get(at..end).unwrap_or_default();
        // Without a way out in the middle, the processor looks at many bytes at once.
        if piece.iter().fold(true, |all, &byte| all & safe(byte)) {
            at = end;
        }
        while at < end {
            if bytes.get(at).is_some_and(|&byte| safe(byte)) {
                at += 1;
            } else if latin(at) {
                at += 2;
            } else {
                return false;
            }
        }
    }
    true
}

/// Bytes that are looked at together.
const PIECE: usize = 64;

/// The characters that a JSON text means: escapes are read. Outside of strings JSON has no backslash.
struct Letters<'t> {
    text: &'t str,
    next: usize,
}

impl Iterator for Letters<'_> {
    type Item = (usize, char, bool);

    fn next(&mut self) -> Option<Self::Item> {
        let at = self.next;
        let rest = self.text.get(at..)?;
        let letter = rest.chars().next()?;
        if letter == '\\'
            && let Some((meant, length)) = escape(rest)
        {
            self.next += length;
            return Some((at, meant, true));
        }
        self.next += letter.len_utf8();
        Some((at, letter, false))
    }
}

/// What the escape at the start of this text means, and how long it is.
fn escape(text: &str) -> Option<(char, usize)> {
    let meant = match text.as_bytes().get(1)? {
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'u' => {
            let high = code_unit(text)?;
            if let Some(letter) = char::from_u32(high) {
                return Some((letter, 6));
            }
            let low = text.get(6..).and_then(code_unit)?;
            let pair = [u16::try_from(high).ok()?, u16::try_from(low).ok()?];
            let letter = char::decode_utf16(pair).next()?.ok()?;
            return Some((letter, 12));
        }
        &plain => char::from(plain),
    };
    Some((meant, 2)).filter(|_| meant.is_ascii())
}

fn code_unit(text: &str) -> Option<u32> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    u32::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Lines, PIECE, unsafe_characters};

    #[test]
    fn a_character_that_may_not_stand_there_is_found_wherever_it_stands() {
        for at in 0..3 * PIECE {
            let (before, after) = ("ñ".repeat(at / 2) + &"a".repeat(at % 2), "é".repeat(PIECE));
            for wrong in ["\u{202e}", "\\u202e", "\u{ad}", "\u{85}", "\0"] {
                let found = unsafe_characters(&format!("{before}{wrong}{after}"));
                assert_eq!(found.len(), 1, "{at} {wrong:?}");
                assert_eq!(found[0].0, before.len());
            }
            assert!(unsafe_characters(&(before + &after)).is_empty());
        }
    }

    #[test]
    fn a_place_is_found_however_long_the_lines_are() {
        let text = format!("é{}\n\n{}\nend", "a".repeat(3 * BLOCK), "ñb".repeat(BLOCK));
        let lines = Lines::of(text.as_bytes());
        assert_eq!(lines.place(0), (1, 1));
        assert_eq!(lines.place(2), (1, 2), "after a letter of two bytes");
        assert_eq!(lines.place(3 * BLOCK + 2), (1, 3 * BLOCK + 2));
        assert_eq!(lines.place(3 * BLOCK + 4), (3, 1));
        assert_eq!(lines.place(text.len()), (4, 4));
        assert_eq!(lines.place(usize::MAX), (4, 4));
        assert_eq!(lines.byte(1, 1), 0);
        assert_eq!(lines.byte(3, 1), 3 * BLOCK + 4);
        assert_eq!(text.get(lines.byte(4, 1)..), Some("end"));
        assert_eq!(lines.byte(9, 1), text.len(), "there is no such line");
    }
}
