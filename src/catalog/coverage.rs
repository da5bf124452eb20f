//! At which steps do services help? Many services taken together, so that nobody need ask one after the other.

use super::quick::QuickSet;
use super::{At, Capacity, Service, Standing, Step, StepId, StepKind};

/// The steps at which some services help.
#[derive(Clone, Default)]
pub(super) struct Coverage<'c> {
    everywhere: bool,
    kinds: QuickSet<StepKind>,
    steps: QuickSet<&'c StepId>,
}

impl<'c> Coverage<'c> {
    /// Adds where one more service helps.
    pub(super) fn add(&mut self, at: &'c At) {
        self.everywhere |= at.kinds.is_empty() && at.steps.is_empty();
        self.kinds.extend(&at.kinds);
        self.steps.extend(&at.steps);
    }

    /// Does any of the services help at this step?
    pub(super) fn reaches(&self, step: &Step) -> bool {
        self.everywhere || self.kinds.contains(&step.kind) || self.steps.contains(&step.id)
    }
}

impl Service {
    /// Is there still such a service, whether or not it has room now?
    pub fn is_there(&self) -> bool {
        self.status != Standing::Ended && self.capacity != Capacity::Closed
    }
}
