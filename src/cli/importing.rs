//! How are a catalog's occupations drawn anew from others' tables? Files in, the file as it should be out.

use super::catalogs;
use super::command::{Import, Settings};
use super::end::{End, say, warn};
use super::files::{ReadFile, read};
use super::today;
use crate::catalog::Records;
use crate::import::{
    Fault, Labeled, Note, Onet, Reading, Release, interests, job_zones, laid_out, refresh, titles,
    wages,
};

/// Prints the file of occupations with the interests, job zones and wages that the tables give; what a steward should
/// know goes to standard error.
pub(super) fn run(import: &Import, settings: &Settings) -> Result<(), End> {
    let catalog = catalogs::catalog(settings, today(settings.on)?)?;
    let file = read(&import.file)?;
    let mut records: Records = serde_json::from_slice(&file.bytes)
        .map_err(|error| End::bad(format!("{}: {error}; see onramp check", file.label)))?;
    let mut notes = Vec::new();
    let table = |name: &str| read(&import.onet.join(name));
    let (names, scores, zones) = (
        table("Occupation Data.txt")?,
        table("Interests.txt")?,
        table("Job Zones.txt")?,
    );
    let onet = Onet {
        source: import.onet_source.clone(),
        titles: taken(titles(labeled(&names)), &mut notes)?,
        interests: taken(interests(labeled(&scores)), &mut notes)?,
        job_zones: taken(job_zones(labeled(&zones)), &mut notes)?,
    };
    let survey = read(&import.wages)?;
    let release = Release {
        source: import.wages_source.clone(),
        of: import.of,
    };
    let pay = taken(
        wages(labeled(&survey), catalog.areas(), release),
        &mut notes,
    )?;
    let (fresh, more) = refresh(records.occupations, &onet, &pay);
    records.occupations = fresh;
    notes.extend(more);
    for note in notes {
        warn(&note.to_string());
    }
    let text = laid_out(&records).map_err(|error| End::bad(error.to_string()))?;
    say(&text)
}

fn labeled(file: &ReadFile) -> Labeled<'_> {
    Labeled {
        label: &file.label,
        bytes: &file.bytes,
    }
}

fn taken<T>(reading: Reading<T>, notes: &mut Vec<Note>) -> Result<T, End> {
    let (value, more) = reading.map_err(|fault: Fault| End::bad(fault.to_string()))?;
    notes.extend(more);
    Ok(value)
}
