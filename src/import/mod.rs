//! What do other people's tables say, in the words of a catalog? Wages and O*NET: bytes in, records or faults out.
//!
//! It opens no file and asks no clock: whoever calls it reads the bytes and gives each table a label to speak of it by.

mod decode;
mod layout;
mod onet;
mod refresh;
mod table;
mod wages;

pub use layout::laid_out;
pub use onet::{Onet, alternate_titles, interests, job_zones, titles};
pub use refresh::refresh;
pub use wages::{Pay, Release, wages};

use std::fmt;

/// A table as somebody else made it: its bytes, and a label (a file name) by which messages speak of it.
#[derive(Clone, Copy, Debug)]
pub struct Labeled<'a> {
    /// What to call it in messages.
    pub label: &'a str,
    /// What is in it.
    pub bytes: &'a [u8],
}

/// Why a whole table cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The bytes are in an encoding that is not read.
    #[error("{label}: written in {encoding}; save it again as UTF-8")]
    Encoding {
        /// The table.
        label: String,
        /// What it seems to be written in.
        encoding: &'static str,
    },
    /// Columns that must be there are not.
    #[error("{label}: no column named {missing}; the columns are {found}")]
    Columns {
        /// The table.
        label: String,
        /// The names that were looked for.
        missing: String,
        /// The names that are there.
        found: String,
    },
    /// Not a single row could be used.
    #[error("{label}: not one row could be used")]
    Empty {
        /// The table.
        label: String,
    },
}

/// Something a steward should know about a table or a record that was used all the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// The table or the record.
    pub about: String,
    /// The line in the table, counted from 1.
    pub line: Option<u64>,
    /// What to know.
    pub says: String,
}

impl Note {
    fn new(about: &str, line: Option<u64>, says: impl Into<String>) -> Self {
        let (about, says) = (about.to_owned(), says.into());
        Self { about, line, says }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.about, self.says),
            None => write!(f, "{}: {}", self.about, self.says),
        }
    }
}

/// What was read, with what a steward should know; or why nothing could be.
pub type Reading<T> = Result<(T, Vec<Note>), Fault>;
