//! From where does a plan start? What a person has now, by number, and what steps take for them.

use super::offer::{Figures, Taken};
use super::person::{Gained, Person};
use super::reach::Reach;
use super::worlds::{Known, PERHAPS};
use crate::catalog::{Index, Part, Step, StepNumber};

/// What a person has before anything more is done.
#[derive(Clone, Copy)]
pub(super) struct Start<'s, 'c> {
    pub(super) person: &'s Person<'c>,
    pub(super) now: &'s Gained,
    pub(super) reach: &'s Reach,
    pub(super) figures: &'s Figures,
}

impl<'c> Start<'_, 'c> {
    pub(super) fn index(&self) -> &'c Index {
        self.person.catalog.index()
    }

    /// The step of this number.
    pub(super) fn step(&self, number: StepNumber) -> Option<&'c Step> {
        self.person.catalog.step_at(number)
    }

    /// Whether this part of a condition holds already, where what is not known turns out well.
    pub(super) fn has(&self, part: Part, own: &[Part]) -> bool {
        self.reach.part(part, own) & PERHAPS != 0
    }

    /// Whether a step is done, or need not be.
    pub(super) fn is_done(&self, step: StepNumber) -> bool {
        self.reach.has_done(step, PERHAPS)
    }

    /// Whether something that a step gives is not held, not even perhaps: where it is done, that has run out since.
    pub(super) fn has_run_out(&self, step: StepNumber) -> bool {
        let mut gives = self.index().gives(step).iter();
        gives.any(|given| !self.reach.has_credential(*given, PERHAPS))
    }

    /// Whether a step has been done, and all it gave is still held: then there is no need to do it again.
    pub(super) fn still_counts(&self, step: StepNumber) -> bool {
        self.reach.has_done_itself(step) && !self.has_run_out(step)
    }

    /// What a step takes.
    pub(super) fn taken(&self, number: StepNumber, step: &Step) -> Taken {
        self.figures.of(self.person, number, step)
    }
}
