//! Does a catalog that can be read also make sense? Each check tells all it finds; none stops at the first.

mod beside;
mod clashes;
mod climb;
mod conditions;
mod credentials;
mod gaps;
mod identity;
mod left;
mod pathways;
mod privacy;
mod reach;
mod references;
mod shrinks;
mod sources;
mod supply;
mod survey;
mod unused;
mod values;
mod wages;
mod wording;

use super::checked::Ranks;
use super::overlay::Withdrawals;
use super::parts::Part;
use super::path::Pointer;
use super::shared_out::both;
use super::sheet::Sheet;
use super::{Credential, Day, Kind, Severity};
use supply::Supply;
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

/// Everything that is wrong with these files' records on this day, as they are left by what an overlay withdraws.
///
/// A file that could not be read may hold what seems to be missing, so what is missing is told only where all could.
///
/// With them comes which credentials stand in for which, for it has to be known on the way.
pub(super) fn findings(
    sheets: &[Sheet],
    withdrawn: &Withdrawals,
    on: Day,
) -> (Vec<Finding>, Ranks) {
    let survey = Survey::of(sheets, withdrawn, on);
    let ranks = Ranks::of(survey.all::<Credential>().map(|(_, credential)| credential));
    let (mut findings, others) = both(
        survey.count() > MANY,
        || parts(&survey),
        || records(&survey, &ranks),
    );
    findings.extend(others);
    (findings, ranks)
}

/// From so many records on, their parts are walked while they are looked at as wholes.
const MANY: usize = 10_000;

/// What is wrong with records as wholes, and with how they hang together.
fn records(survey: &Survey<'_>, ranks: &Ranks) -> Vec<Finding> {
    let mut findings = Vec::new();
    identity::check(survey, &mut findings);
    values::check(survey, &mut findings);
    clashes::gates(survey, &mut findings);
    credentials::check(survey, ranks, &mut findings);
    sources::check(survey, &mut findings);
    privacy::check(survey, &mut findings);
    shrinks::check(survey, &mut findings);
    wages::check(survey, &mut findings);
    if survey.sheets.iter().all(Sheet::is_whole) {
        let supply = Supply::of(survey, ranks);
        reach::check(survey, &supply, &mut findings);
        beside::check(survey, &supply, &mut findings);
        pathways::check(survey, &mut findings);
        gaps::check(survey, &mut findings);
    }
    findings
}

/// What is wrong with the parts of records. Every part of every record is walked once, whoever asks about it.
fn parts(survey: &Survey<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let findings = &mut found;
    let names_all = survey.sheets.iter().all(|sheet| !sheet.unreadable);
    let mut words = wording::Wordings::of(survey);
    let mut references = references::References::of(survey);
    let mut used = unused::Used::of(survey);
    survey.each_part(|here, at, part| match part {
        Part::Words(text) => words.see(here, at, text, findings),
        Part::Refers(kind, id) => match survey.first(kind, id) {
            Some(record) => used.see(survey, here, record),
            None if names_all => references.unknown(here, at, (kind, id), findings),
            None => {}
        },
        Part::Cites(cite) => sources::past_review(survey, here, at, cite, findings),
        Part::Condition(condition) => {
            conditions::condition(here, at, condition, findings);
            clashes::condition(survey, here, at, condition, findings);
        }
        Part::Tests(test) => conditions::test(survey, here, at, test, findings),
        Part::Span(low, high, most) => values::span(here, at, (low, high), most, findings),
    });
    words.tell(findings);
    if survey.sheets.iter().all(Sheet::is_whole) {
        used.tell(survey, findings);
    }
    found
}
