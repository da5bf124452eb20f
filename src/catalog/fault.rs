//! What is wrong with a catalog, where, and what should its steward do about it?

use std::fmt::{self, Write as _};

use super::Kind;

/// How much a fault matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The catalog cannot be used until it is mended.
    Error,
    /// The catalog can be used, but people would be served better without it.
    Warning,
}

/// Something wrong with a catalog.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Where it is; nowhere, where the fault is that something is not there at all.
    pub place: Option<Place>,
    /// How much it matters.
    pub severity: Severity,
    /// The record it is in, where it is in one: its kind, and its id where it has one.
    pub record: Option<(Kind, String)>,
    /// The field of the record, as in `demands[0].needs[1]`; empty where the whole record is meant.
    pub field: String,
    /// What is wrong, in a steward's words.
    pub wrong: String,
    /// What to do about it.
    pub remedy: String,
}

/// A place in a catalog file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The label the file was given.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = &self.place {
            write!(f, "{place}: ")?;
        }
        write!(f, "{}: ", self.severity)?;
        if let Some((kind, id)) = &self.record {
            f.write_str(kind.word())?;
            if !id.is_empty() {
                write!(f, " \"{id}\"")?;
            }
            f.write_str(if self.field.is_empty() { ": " } else { ", " })?;
        }
        if !self.field.is_empty() {
            write!(f, "field {}: ", self.field)?;
        }
        write!(f, "{}; {}", self.wrong, self.remedy)
    }
}

/// The faults as text, one a line, with a count at the end; empty where there are none.
pub fn render_faults(faults: &[Fault]) -> String {
    let mut text = String::new();
    for fault in faults {
        let _ = writeln!(text, "{fault}");
    }
    if !faults.is_empty() {
        let errors = count(faults, Severity::Error);
        let warnings = count(faults, Severity::Warning);
        let _ = writeln!(
            text,
            "{errors} error{}, {warnings} warning{}",
            plural(errors),
            plural(warnings)
        );
    }
    text
}

fn count(faults: &[Fault], severity: Severity) -> usize {
    faults.iter().filter(|f| f.severity == severity).count()
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}
