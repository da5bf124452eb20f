//! Does every id name a record that is there?

use super::Finding;
use super::survey::{Standpoint, Survey};
use crate::catalog::Kind;
use crate::catalog::nearest::nearest;
use crate::catalog::path::Trail;
use crate::catalog::quick::QuickSet;

/// For so many unknown ids a near one is looked for: whoever forgot a whole file is helped no further by more.
const MOST_SUGGESTIONS: usize = 200;

/// The ids that name no record.
pub(super) struct References<'s, 'r> {
    survey: &'s Survey<'r>,
    /// Records that are there, but could not be read.
    broken: QuickSet<(Kind, &'r str)>,
    unknown: usize,
}

impl<'s, 'r> References<'s, 'r> {
    pub(super) fn of(survey: &'s Survey<'r>) -> Self {
        let broken = survey.sheets.iter().flat_map(|sheet| &sheet.broken);
        Self {
            survey,
            broken: broken.map(|(kind, id)| (*kind, id.as_str())).collect(),
            unknown: 0,
        }
    }

    /// Tells of an id that no sound record bears.
    pub(super) fn unknown(
        &mut self,
        here: Standpoint<'_>,
        at: &Trail<'_>,
        (kind, id): (Kind, &'r str),
        findings: &mut Vec<Finding>,
    ) {
        if self.broken.contains(&(kind, id)) {
            return;
        }
        if let Some(withdrawal) = self.survey.withdrawn.get(&(kind, id.to_owned())) {
            let wrong = format!("the {} \"{id}\" is withdrawn", kind.word());
            let remedy = "keep it, or lay a record over this one that does without it";
            findings.push(Finding {
                first: Some(withdrawal.clone()),
                ..here.error(at.pointer(), wrong, remedy)
            });
            return;
        }
        self.unknown += 1;
        let look = self.unknown <= MOST_SUGGESTIONS;
        let near = look.then(|| nearest(id, self.survey.ids(kind))).flatten();
        let remedy = match near {
            Some(near) => format!("was \"{near}\" meant?"),
            None => format!("add it under \"{}\", or take it out here", kind.list()),
        };
        let wrong = format!("there is no {} \"{id}\"", kind.word());
        findings.push(here.error(at.pointer(), wrong, remedy));
    }
}
