//! Can it be followed which credentials stand in for which?

use super::Finding;
use super::survey::Survey;
use crate::catalog::Credential;
use crate::catalog::checked::{MOST_ABOVE, Ranks};

/// Tells of credentials that too many others stand in for.
pub(super) fn check(survey: &Survey<'_>, ranks: &Ranks, findings: &mut Vec<Finding>) {
    for (here, credential) in survey.all::<Credential>() {
        if ranks.met_by(&credential.id).len() >= MOST_ABOVE {
            let wrong = format!("{MOST_ABOVE} credentials or more meet what asks for this one");
            let remedy = "leave out some of \"equal_to\" and \"supersedes\": a chain needs its links, not all pairs";
            findings.push(here.error(here.pointer(), wrong, remedy));
        }
    }
}
