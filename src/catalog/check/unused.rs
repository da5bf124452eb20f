//! Which records does nothing in the catalog speak of?

use std::collections::HashSet;

use super::Finding;
use super::survey::Survey;
use crate::catalog::Kind;
use crate::catalog::parts::Part;

/// Kinds of record that are there only to be referred to.
const REFERRED_TO: [Kind; 5] = [
    Kind::Need,
    Kind::Fact,
    Kind::Credential,
    Kind::Gate,
    Kind::Notice,
];

/// Tells of records that nothing refers to.
pub(super) fn check(survey: &Survey<'_>, findings: &mut Vec<Finding>) {
    let mut used: HashSet<(Kind, String)> = HashSet::new();
    survey.each_part(|here, _, part| {
        if let Part::Refers(kind, id) = part {
            let itself = here.kind == kind && here.id == id;
            if !itself && REFERRED_TO.contains(&kind) {
                used.insert((kind, id.to_owned()));
            }
            // Who holds a credential that stands in for another has a use for it, though no step gives it any more.
            if !itself && kind == Kind::Credential && here.kind == kind {
                used.insert((kind, here.id.to_owned()));
            }
        }
    });
    survey.each_record(|here| {
        let standing =
            survey.need(here.id).is_some_and(|need| need.standing) && here.kind == Kind::Need;
        if REFERRED_TO.contains(&here.kind)
            && !standing
            && !used.contains(&(here.kind, here.id.to_owned()))
        {
            let wrong = "nothing in the catalog refers to it".to_owned();
            findings.push(here.warning(here.pointer(), wrong, "use it, or take it out"));
        }
    });
}
