//! What was typed? A line of any bytes, and the letter, number or words it holds.

use std::io::{self, BufRead};

use crate::catalog::clean;
use crate::interview::Over;

/// The longest line that is listened to, in bytes; what is longer is cut off.
const LONGEST: usize = 2000;

/// Reads a line, without its end and without whatever cannot be shown; nothing where the input has ended.
pub(super) fn read_line(input: &mut dyn BufRead) -> io::Result<Option<String>> {
    let mut line = Vec::new();
    let mut any = false;
    loop {
        let there = match input.fill_buf() {
            Ok(there) => there,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if there.is_empty() {
            break;
        }
        any = true;
        let end = there.iter().position(|byte| *byte == b'\n');
        let used = end.map_or(there.len(), |end| end + 1);
        let room = LONGEST.saturating_sub(line.len());
        line.extend(there.iter().take(used.min(room)));
        input.consume(used);
        if end.is_some() {
            break;
        }
    }
    let text = String::from_utf8_lossy(&line);
    Ok(any.then(|| clean(&text).trim().to_owned()))
}

/// What a line asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Heard {
    Nothing,
    Next,
    Back,
    Skip,
    Undo,
    Repeat,
    WhereAmI,
    Language,
    Open(Over),
    LookUp(String),
    /// Compare the pathways at these places, from 1.
    Compare(Vec<usize>),
    /// Put the next pathway in the place of this one, from 1.
    SetAside(usize),
    /// The ways side by side.
    Ways,
    /// Anything else: a number, a choice, words to look for.
    Words(String),
}

impl Heard {
    pub(super) fn of(line: &str) -> Self {
        if let Some(words) = line.strip_prefix('/') {
            return Self::LookUp(words.trim().to_owned());
        }
        if let Some(places) = line.strip_prefix(['c', 'C']).and_then(numbers) {
            return Self::Compare(places);
        }
        if let Some(place) = line.strip_prefix(['o', 'O']).and_then(number) {
            return Self::SetAside(place);
        }
        match line.to_lowercase().as_str() {
            "" => Self::Nothing,
            "n" => Self::Next,
            "b" => Self::Back,
            "k" => Self::Skip,
            "u" => Self::Undo,
            "r" => Self::Repeat,
            "s" => Self::WhereAmI,
            "l" => Self::Language,
            "j" => Self::Open(Over::Pages),
            "v" => Self::Ways,
            "w" => Self::Open(Over::Why),
            "!" => Self::Open(Over::Urgent),
            "?" => Self::Open(Over::Help),
            "q" => Self::Open(Over::Leave),
            _ => Self::Words(line.to_owned()),
        }
    }
}

/// A number from 1, if that is all there is.
pub(super) fn number(words: &str) -> Option<usize> {
    let number: usize = words.trim().trim_end_matches('.').parse().ok()?;
    (number > 0).then_some(number)
}

/// Several numbers from 1, with spaces or commas between them; none where anything else is there.
pub(super) fn numbers(words: &str) -> Option<Vec<usize>> {
    let parts = words.split([' ', ',']).filter(|part| !part.is_empty());
    let numbers: Option<Vec<usize>> = parts.map(number).collect();
    numbers.filter(|numbers| !numbers.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(mut bytes: &[u8]) -> Vec<String> {
        let mut all = Vec::new();
        while let Some(line) = read_line(&mut bytes).unwrap() {
            all.push(line);
        }
        all
    }

    #[test]
    fn any_bytes_make_lines() {
        assert_eq!(lines(b""), Vec::<String>::new());
        assert_eq!(lines(b"\n 1 \r\nend"), ["", "1", "end"]);
        assert_eq!(lines(b"\xff\x00\x1b[2Jx\n"), ["\u{fffd}[2Jx"]);
        let long = vec![b'a'; 5000];
        assert_eq!(lines(&long)[0].len(), LONGEST);
    }

    #[test]
    fn letters_are_commands_and_words_are_not() {
        assert_eq!(Heard::of("B"), Heard::Back);
        assert_eq!(Heard::of("/food bank"), Heard::LookUp("food bank".into()));
        assert_eq!(Heard::of("c 1, 3"), Heard::Compare(vec![1, 3]));
        assert_eq!(Heard::of("cna"), Heard::Words("cna".into()));
        assert_eq!(Heard::of("o 2"), Heard::SetAside(2));
        assert_eq!(Heard::of("orderly"), Heard::Words("orderly".into()));
        assert_eq!(numbers("1 x"), None);
        assert_eq!(numbers("0"), None);
        assert_eq!(number("3."), Some(3));
    }
}
