//! What is wrong with this catalog? Everything, at once, as text or as JSON.

use serde::Serialize;

use super::catalogs;
use super::command::{Check, ListFormat, Settings};
use super::end::{End, say, warn};
use super::today;
use crate::catalog::{Fault, Loaded, Severity, render_faults};

/// Lists every fault on standard output; ends badly where one is an error, or any with `--strict`.
pub(super) fn run(check: &Check, settings: &Settings) -> Result<(), End> {
    let path = check.path.as_deref().or(settings.catalog.as_deref());
    let loaded = catalogs::load(path, settings, today(settings.on)?)?;
    say(&match check.format {
        ListFormat::Text => render_faults(&loaded.faults),
        ListFormat::Json => listed(&loaded.faults)?,
    })?;
    let fails = |fault: &Fault| check.strict || fault.severity == Severity::Error;
    if loaded.faults.iter().any(fails) {
        return Err(End::bad("this catalog needs mending"));
    }
    warn(&in_short(&loaded));
    Ok(())
}

fn in_short(loaded: &Loaded) -> String {
    loaded.catalog.as_ref().map_or_else(String::new, |catalog| {
        format!(
            "{}: {} pathways, {} steps, {} services, {} occupations; it can be used",
            catalog.head().id,
            catalog.pathways().len(),
            catalog.steps().len(),
            catalog.services().len(),
            catalog.occupations().len(),
        )
    })
}

/// A fault, for programs.
#[derive(Serialize)]
struct Listed<'f> {
    severity: String,
    file: Option<&'f str>,
    line: Option<usize>,
    column: Option<usize>,
    kind: Option<&'static str>,
    id: Option<&'f str>,
    field: &'f str,
    wrong: &'f str,
    remedy: &'f str,
}

fn listed(faults: &[Fault]) -> Result<String, End> {
    let all: Vec<Listed<'_>> = faults
        .iter()
        .map(|fault| Listed {
            severity: fault.severity.to_string(),
            file: fault.place.as_ref().map(|place| place.file.as_str()),
            line: fault.place.as_ref().map(|place| place.line),
            column: fault.place.as_ref().map(|place| place.column),
            kind: fault.record.as_ref().map(|(kind, _)| kind.word()),
            id: fault.record.as_ref().map(|(_, id)| id.as_str()),
            field: &fault.field,
            wrong: &fault.wrong,
            remedy: &fault.remedy,
        })
        .collect();
    let text = serde_json::to_string_pretty(&all);
    text.map(|text| text + "\n")
        .map_err(|error| End::bad(error.to_string()))
}
