//! Which steps give what a condition asks for?

use super::survey::Survey;
use crate::catalog::checked::Ranks;
use crate::catalog::quick::QuickMap;
use crate::catalog::{CredentialId, Step, StepId};

/// Which steps there are, and which give what.
pub(super) struct Supply<'r> {
    by_id: QuickMap<&'r StepId, &'r Step>,
    givers: QuickMap<&'r CredentialId, Vec<&'r Step>>,
    pub(super) ranks: &'r Ranks,
}

impl<'r> Supply<'r> {
    pub(super) fn of(survey: &Survey<'r>, ranks: &'r Ranks) -> Self {
        let mut supply = Self {
            by_id: QuickMap::default(),
            givers: QuickMap::default(),
            ranks,
        };
        for (_, step) in survey.all::<Step>() {
            supply.by_id.insert(&step.id, step);
            for credential in &step.gives {
                supply.givers.entry(credential).or_default().push(step);
            }
        }
        supply
    }

    /// The step of this id.
    pub(super) fn step(&self, id: &StepId) -> Option<&'r Step> {
        self.by_id.get(id).copied()
    }

    /// The steps that give this very credential.
    pub(super) fn givers(&self, credential: &CredentialId) -> &[&'r Step] {
        self.givers.get(credential).map_or(&[], Vec::as_slice)
    }

    /// The steps that give this credential or one that stands for it.
    pub(super) fn suppliers<'s>(
        &'s self,
        wanted: &'s CredentialId,
    ) -> impl Iterator<Item = &'r Step> + use<'s, 'r> {
        let meeting = std::iter::once(wanted).chain(self.ranks.met_by(wanted));
        meeting.flat_map(|one| self.givers(one)).copied()
    }
}
