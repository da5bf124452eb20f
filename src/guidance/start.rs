//! From where does a plan start? What a person has now, by number, and what steps take for them.

use super::gained::Gained;
use super::offer::{Figures, Taken};
use super::person::Person;
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

    /// Whether a step has been done, and nothing it gave has run out: then there is no need to do it again.
    pub(super) fn still_counts(&self, number: StepNumber) -> bool {
        self.reach.has_done_itself(number) && !self.has_run_out(number)
    }

    /// The same by number as [`Gained::has_run_out`].
    pub(super) fn has_run_out(&self, number: StepNumber) -> bool {
        let catalog = self.person.catalog;
        self.step(number)
            .is_some_and(|step| self.now.has_run_out(catalog, step))
    }

    /// What a step takes.
    pub(super) fn taken(&self, number: StepNumber, step: &Step) -> Taken {
        self.figures.of(self.person, number, step)
    }
}
