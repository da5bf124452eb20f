//! Does a catalog that can be read also make sense? Each check tells all it finds; none stops at the first.

mod conditions;
mod gaps;
mod identity;
mod pathways;
mod privacy;
mod reach;
mod references;
mod sources;
mod survey;
mod unused;
mod values;
mod wording;

use super::path::Pointer;
use super::sheet::Sheet;
use super::{Day, Kind, Severity};
use survey::Survey;

/// Something found wrong, before the line it stands on is looked for.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    pub severity: Severity,
    /// Which file; none where something is missing from them all.
    pub file: Option<usize>,
    pub pointer: Pointer,
    pub record: Option<(Kind, String)>,
    pub wrong: String,
    pub remedy: String,
    /// The file and place of what this clashes with, where it clashes with something.
    pub first: Option<(usize, Pointer)>,
}

/// Everything that is wrong with these files' records on this day.
///
/// A file that could not be read may hold what seems to be missing, so what is missing is told only where all could.
pub(super) fn findings(sheets: &[Sheet], on: Day) -> Vec<Finding> {
    let mut findings = Vec::new();
    let survey = Survey::of(sheets, on);
    identity::check(&survey, &mut findings);
    values::check(&survey, &mut findings);
    conditions::check(&survey, &mut findings);
    wording::check(&survey, &mut findings);
    sources::check(&survey, &mut findings);
    privacy::check(&survey, &mut findings);
    if sheets.iter().all(|sheet| !sheet.unreadable) {
        references::check(&survey, &mut findings);
    }
    if sheets.iter().all(Sheet::is_whole) {
        reach::check(&survey, &mut findings);
        pathways::check(&survey, &mut findings);
        unused::check(&survey, &mut findings);
        gaps::check(&survey, &mut findings);
    }
    findings
}
