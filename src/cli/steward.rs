//! What does a steward ask of a catalog: what is new in it, what is missing, how old it is, and who says so?

use std::path::Path;

use super::catalogs::{Files, usable};
use super::command::{GapFormat, Gaps, Settings};
use super::end::{End, say};
use super::today;
use crate::catalog::{changes, render_changes};

/// Prints every difference between two catalogs.
pub(super) fn diff(old: &Path, new: &Path, settings: &Settings) -> Result<(), End> {
    let on = today(settings.on)?;
    let old = usable(Some(old), settings, on)?;
    let new = usable(Some(new), settings, on)?;
    say(&render_changes(&changes(&old, &new)))
}

/// Prints what is to be known about every record with this id.
pub(super) fn wrong(id: &str, settings: &Settings) -> Result<(), End> {
    let files = Files::read(settings.catalog.as_deref(), settings)?;
    let loaded = files.load(today(settings.on)?);
    let catalog = loaded.catalog.ok_or_else(|| End::faults(&loaded.faults))?;
    let found = catalog.about_all(id, &files.own(), &files.over());
    let found = found.map_err(|near| {
        let near = near.map_or_else(String::new, |near| format!("; was \"{near}\" meant?"));
        End::bad(format!("no record has the id \"{id}\"{near}"))
    })?;
    let each: Vec<String> = found.iter().map(ToString::to_string).collect();
    say(&each.join("\n"))
}

/// Prints the service-gap report.
pub(super) fn gaps(gaps: &Gaps, settings: &Settings) -> Result<(), End> {
    let path = gaps.path.as_deref().or(settings.catalog.as_deref());
    let catalog = usable(path, settings, today(settings.on)?)?;
    let report = catalog.gaps();
    say(&match gaps.format {
        GapFormat::Text => report.text(),
        GapFormat::Csv => report.csv(),
        GapFormat::Json => report.json(),
    })
}

/// Prints the page of sources.
pub(super) fn sources(path: Option<&Path>, settings: &Settings) -> Result<(), End> {
    let on = today(settings.on)?;
    let catalog = usable(path.or(settings.catalog.as_deref()), settings, on)?;
    say(&catalog.source_page())
}

/// Prints how much is in a catalog, and how old it is.
pub(super) fn count(path: Option<&Path>, settings: &Settings) -> Result<(), End> {
    let on = today(settings.on)?;
    let catalog = usable(path.or(settings.catalog.as_deref()), settings, on)?;
    say(&catalog.census(on).to_string())
}
