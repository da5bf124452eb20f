//! Does every id name a record that is there?

use std::collections::HashSet;

use super::Finding;
use super::survey::Survey;
use crate::catalog::Kind;
use crate::catalog::nearest::nearest;
use crate::catalog::parts::Part;

/// For so many unknown ids a near one is looked for: whoever forgot a whole file is helped no further by more.
const MOST_SUGGESTIONS: usize = 200;

/// Tells of every id that names no record.
pub(super) fn check(survey: &Survey<'_>, findings: &mut Vec<Finding>) {
    let broken: HashSet<(Kind, &str)> = survey
        .sheets
        .iter()
        .flat_map(|sheet| &sheet.broken)
        .map(|(kind, id)| (*kind, id.as_str()))
        .collect();
    let mut unknown = 0;
    survey.each_part(|here, at, part| {
        let Part::Refers(kind, id) = part else {
            return;
        };
        if survey.first(kind, id).is_some() || broken.contains(&(kind, id)) {
            return;
        }
        unknown += 1;
        let near = (unknown <= MOST_SUGGESTIONS).then(|| nearest(id, survey.ids(kind)));
        let remedy = match near.flatten() {
            Some(near) => format!("was \"{near}\" meant?"),
            None => format!("add it under \"{}\", or take it out here", kind.list()),
        };
        let wrong = format!("there is no {} \"{id}\"", kind.word());
        findings.push(here.error(at.pointer(), wrong, remedy));
    });
}
