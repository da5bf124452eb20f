//! What can be had by when? One pass over every step, in five worlds at once, from what a person has now.
//!
//! Whatever holds in a world holds in those after it.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::condition::{evaluate, if_facts_change};
use super::gained::Gained;
use super::person::Person;
use super::truth::Truth;
use super::worlds::{
    AFTER_START, AT_LENGTH, EVERY, IF_FACTS_CHANGE, Known, SURELY, UNKNOWN, Worlds,
};
use crate::catalog::{CredentialNumber, Index, StepNumber, TestNumber};

/// The step need not be done: it counts as done, but earns its credits only where it is done all the same.
const SPARED: u8 = 1 << 5;
/// The person is past the step, by a mark on where it is open.
const PAST: u8 = 1 << 5;
/// Where a spared step is done all the same, as many bits above the two worlds in which that can be.
const DONE_ALL_THE_SAME: u8 = 3;

/// What holds in which world.
#[derive(Clone, Debug)]
pub(super) struct Reach {
    tests: Box<[Worlds]>,
    credentials: Box<[Worlds]>,
    /// Steps that are done or need not be, with the marks above.
    done: Box<[u8]>,
    /// Steps that may be begun, with a mark on those that the person is past.
    open: Box<[Worlds]>,
}

impl Reach {
    /// From what a person has now, and is past.
    pub(super) fn of(
        person: &Person<'_>,
        now: &Gained,
        past: impl Iterator<Item = StepNumber>,
    ) -> Self {
        let index = person.catalog.index();
        let mut reach = Self::before_anything(person, now);
        for step in past {
            put(&mut reach.open, step.at(), PAST);
        }
        for step in index.steps() {
            reach.visit(index, step);
        }
        reach.go_round(index);
        reach
    }

    /// What a person has now, as long as nothing more is done.
    pub(super) fn before_anything(person: &Person<'_>, now: &Gained) -> Self {
        let index = person.catalog.index();
        let mut reach = Self {
            tests: index
                .tests()
                .iter()
                .map(|test| {
                    let (told, changed) = (
                        evaluate(test, person, now),
                        if_facts_change(test, person, now),
                    );
                    worlds_of(told)
                        | if changed == Truth::NotMet {
                            0
                        } else {
                            IF_FACTS_CHANGE
                        }
                })
                .collect(),
            credentials: vec![0; index.credential_count()].into(),
            done: vec![0; index.step_count()].into(),
            open: vec![0; index.step_count()].into(),
        };
        reach.begin(person, now, index);
        reach
    }

    /// Whether this credential, or one that stands for it, may be had in this world.
    pub(super) fn has_credential(&self, credential: CredentialNumber, world: Worlds) -> bool {
        at(&self.credentials, credential.at()) & world != 0
    }

    /// Whether this step is done, or need not be, in this world.
    pub(super) fn has_done(&self, step: StepNumber, world: Worlds) -> bool {
        at(&self.done, step.at()) & world != 0
    }

    /// The worlds in which a step may be begun.
    pub(super) fn open(&self, step: StepNumber) -> Worlds {
        at(&self.open, step.at()) & EVERY
    }

    /// Whether the person is past this step.
    pub(super) fn is_past(&self, step: StepNumber) -> bool {
        at(&self.open, step.at()) & PAST != 0
    }

    /// Whether the person has done this step, rather than been spared it.
    pub(super) fn has_done_itself(&self, step: StepNumber) -> bool {
        let done = at(&self.done, step.at());
        done & SURELY != 0 && done & SPARED == 0
    }

    /// What is there before anything is done.
    fn begin(&mut self, person: &Person<'_>, now: &Gained, index: &Index) {
        let number = |id| person.catalog.credential_number(id);
        for (held, worlds) in [(&now.unclear, UNKNOWN), (&now.credentials, EVERY)] {
            for credential in held.iter().filter_map(number) {
                self.gain(index.meets(credential), worlds);
            }
        }
        let number = |id| person.catalog.step_number(id);
        for step in now.spared.iter().filter_map(number) {
            put(&mut self.done, step.at(), EVERY | SPARED);
        }
        for step in now.steps.iter().filter_map(number) {
            put(&mut self.done, step.at(), EVERY);
            // What has run out since can be had again.
            self.gain(index.brings(step), AT_LENGTH);
        }
    }

    /// Sees in which worlds a step may be begun, and takes what it brings there. Whether anything is new.
    fn visit(&mut self, index: &Index, step: StepNumber) -> bool {
        let open = if index.has_ended(step) {
            0
        } else {
            self.all(index.condition(step))
        };
        if open & !self.open(step) == 0 {
            return false;
        }
        put(&mut self.open, step.at(), open);
        let starts = open & SURELY != 0 && !self.is_past(step);
        let gained = (open & AT_LENGTH) | if starts { AFTER_START } else { 0 };
        let spared = at(&self.done, step.at()) & SPARED != 0;
        let marks = if spared {
            (gained & AT_LENGTH) << DONE_ALL_THE_SAME
        } else {
            gained
        };
        put(&mut self.done, step.at(), marks);
        self.gain(index.brings(step), gained);
        true
    }

    /// Where steps need each other in circles, goes on from those that came too early, until nothing is new.
    fn go_round(&mut self, index: &Index) {
        let mut open: BinaryHeap<Reverse<StepNumber>> = BinaryHeap::new();
        // Few have missed anything: these are looked at in their order, and only what follows waits its turn.
        for early in index.early() {
            open.push(Reverse(*early));
            while let Some(Reverse(step)) = open.pop() {
                if self.visit(index, step) {
                    let by_credential = index
                        .brings(step)
                        .iter()
                        .flat_map(|brought| index.ask_credential(*brought));
                    let asking = by_credential.chain(index.ask_step(step));
                    open.extend(asking.copied().map(Reverse));
                }
            }
        }
    }

    fn gain(&mut self, credentials: &[CredentialNumber], worlds: Worlds) {
        for credential in credentials {
            put(&mut self.credentials, credential.at(), worlds);
        }
    }
}

impl Known for Reach {
    fn credential(&self, credential: CredentialNumber) -> Worlds {
        at(&self.credentials, credential.at())
    }

    fn step(&self, step: StepNumber) -> Worlds {
        at(&self.done, step.at()) & EVERY
    }

    fn test(&self, test: TestNumber) -> Worlds {
        at(&self.tests, test.at())
    }

    fn earned(&self, step: StepNumber) -> Worlds {
        let done = at(&self.done, step.at());
        if done & SPARED == 0 {
            done
        } else {
            done >> DONE_ALL_THE_SAME & AT_LENGTH
        }
    }
}

fn worlds_of(truth: Truth) -> Worlds {
    match truth {
        Truth::Met => EVERY,
        Truth::NotKnown => UNKNOWN,
        Truth::NotMet => 0,
    }
}

fn at(all: &[u8], place: usize) -> u8 {
    all.get(place).copied().unwrap_or(0)
}

fn put(all: &mut [u8], place: usize, more: u8) {
    if let Some(worlds) = all.get_mut(place) {
        *worlds |= more;
    }
}
