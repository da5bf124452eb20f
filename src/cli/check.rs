//! What is wrong with this catalog? Everything, at once, as text or as JSON.

use std::path::PathBuf;

use serde::Serialize;

use super::catalogs;
use super::command::{Check, ListFormat, Settings};
use super::end::{End, say, warn};
use super::files::label;
use super::today;
use crate::catalog::{Fault, Loaded, Severity, render_faults};

/// Lists every fault on standard output; ends badly where one is an error, or any with `--strict`.
pub(super) fn run(check: &Check, settings: &Settings) -> Result<(), End> {
    let path = check.path.as_deref().or(settings.catalog.as_deref());
    let on = today(settings.on)?;
    let loaded = match catalogs::load(path, settings, on) {
        Err(End::Bad(why)) if matches!(check.format, ListFormat::Json) => {
            let paths = path
                .into_iter()
                .chain(settings.overlay.iter().map(PathBuf::as_path));
            say(&written(&[unread(
                &why,
                &paths.map(label).collect::<Vec<_>>(),
            )])?)?;
            return Err(End::bad(why));
        }
        loaded => loaded?,
    };
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

/// What could not be read at all, as the fault of its file.
fn unread<'f>(why: &'f str, files: &'f [String]) -> Listed<'f> {
    let of = |file: &&String| why.strip_prefix(file.as_str())?.strip_prefix(": ");
    let told = files.iter().find_map(|file| Some((file, of(&file)?)));
    let said = told.map_or(why, |(_, said)| said);
    let (wrong, remedy) = said.split_once("; ").unwrap_or((
        said,
        "name a catalog that can be read: a folder with .json files, or one of them",
    ));
    Listed {
        severity: Severity::Error.to_string(),
        file: told.map(|(file, _)| file.as_str()),
        line: None,
        column: None,
        kind: None,
        id: None,
        field: "",
        wrong,
        remedy,
    }
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
    written(&all)
}

fn written(all: &[Listed<'_>]) -> Result<String, End> {
    let text = serde_json::to_string_pretty(all);
    text.map(|text| text + "\n")
        .map_err(|error| End::bad(error.to_string()))
}
