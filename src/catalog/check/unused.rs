//! Which records does nothing in the catalog speak of?

use super::Finding;
use super::survey::{First, Standpoint, Survey};
use crate::catalog::Kind;

/// Kinds of record that are there only to be referred to.
const REFERRED_TO: [Kind; 5] = [
    Kind::Need,
    Kind::Fact,
    Kind::Credential,
    Kind::Gate,
    Kind::Notice,
];

/// Which records something refers to, by their numbers.
pub(super) struct Used(Vec<bool>);

impl Used {
    pub(super) fn of(survey: &Survey<'_>) -> Self {
        Self(vec![false; survey.count()])
    }

    /// Keeps in mind that something else speaks of this record.
    pub(super) fn see(&mut self, survey: &Survey<'_>, here: Standpoint<'_>, record: First<'_>) {
        let itself = here.kind == record.here.kind && here.id == record.here.id;
        if itself {
            return;
        }
        self.mark(record.number);
        // Who holds a credential that stands in for another has a use for it, though no step gives it any more.
        if record.here.kind == Kind::Credential
            && here.kind == Kind::Credential
            && let Some(own) = survey.first(here.kind, here.id)
        {
            self.mark(own.number);
        }
    }

    fn mark(&mut self, number: usize) {
        if let Some(used) = self.0.get_mut(number) {
            *used = true;
        }
    }

    /// Tells of records that nothing refers to.
    pub(super) fn tell(self, survey: &Survey<'_>, findings: &mut Vec<Finding>) {
        survey.each_record(|here| {
            if !REFERRED_TO.contains(&here.kind) {
                return;
            }
            let number = survey.first(here.kind, here.id).map(|first| first.number);
            let used = number.and_then(|number| self.0.get(number));
            let standing =
                here.kind == Kind::Need && survey.need(here.id).is_some_and(|need| need.standing);
            if used == Some(&false) && !standing {
                let wrong = "nothing in the catalog refers to it".to_owned();
                findings.push(here.warning(here.pointer(), wrong, "use it, or take it out"));
            }
        });
    }
}
