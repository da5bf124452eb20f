//! On what does a plan rest? The answers that have a say in it, and how the steps behind it stand by them.

use std::collections::HashMap;

use super::entry::Outlook;
use super::offer::Taken;
use super::person::Person;
use super::plan;
use super::start::Start;
use super::told::Told;
use super::truth::Truth;
use super::worlds::PERHAPS;
use crate::catalog::{CredentialNumber, Day, Index, OccupationId, Part, StepNumber, TestNumber};

/// All that can have a say in a plan to one destination, whoever the person is.
#[derive(Clone, Debug)]
pub(super) struct Behind {
    destination: OccupationId,
    goals: Vec<StepNumber>,
    steps: Vec<StepNumber>,
    tests: Vec<TestNumber>,
    /// By the number of each credential.
    is_asked: Vec<bool>,
}

/// What has a say in a plan, as it stands by some answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RestsOn {
    on: Day,
    is_there: bool,
    tests: Vec<Truth>,
    held: Vec<(CredentialNumber, bool)>,
    /// How each step stands, by its place among the ways it has stood.
    steps: Vec<usize>,
}

/// Whether a step is done, by the person or by what they have, and still counts; and what it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Standing {
    done: [bool; 3],
    taken: Option<Taken>,
}

/// How steps have stood by the answers given so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen(HashMap<StepNumber, Vec<Standing>>);

impl Seen {
    /// The place of a way to stand among those of a step.
    fn place(&mut self, step: StepNumber, stands: Standing) -> usize {
        let before = self.0.entry(step).or_default();
        let known = before.iter().position(|known| *known == stands);
        known.unwrap_or_else(|| {
            before.push(stands);
            before.len() - 1
        })
    }
}

/// How all stands by the answers as they are.
pub(super) struct Now<'n, 'c> {
    start: Start<'n, 'c>,
    told: &'n Told,
    seen: &'n mut Seen,
    /// For each step of the catalog that was looked at, how it stands.
    steps: Vec<Option<usize>>,
}

impl Behind {
    pub(super) fn of(person: &Person<'_>, destination: &OccupationId) -> Self {
        let (catalog, index) = (person.catalog, person.catalog.index());
        let occupation = person.occupation(destination);
        let destination = occupation.map_or(destination, |occupation| &occupation.id);
        let goals = plan::goals(person, destination).into_iter();
        let goals: Vec<StepNumber> = goals
            .filter_map(|goal| catalog.step_number(&goal.id))
            .collect();
        let mut open = goals.clone();
        let mut behind = Self {
            destination: destination.clone(),
            goals,
            steps: Vec::new(),
            tests: Vec::new(),
            is_asked: vec![false; index.credential_count()],
        };
        let mut seen = vec![false; index.step_count()];
        while let Some(step) = open.pop() {
            let Some(seen) = seen.get_mut(step.at()).filter(|seen| !**seen) else {
                continue;
            };
            *seen = true;
            behind.steps.push(step);
            behind.look_at(index, index.condition(step), &mut open);
        }
        behind.tests.sort_unstable();
        behind.tests.dedup();
        behind
    }

    fn look_at(&mut self, index: &Index, parts: &[Part], open: &mut Vec<StepNumber>) {
        for part in parts {
            match part {
                Part::Credential(wanted) => {
                    for held in index.met_by(*wanted) {
                        open.extend(index.givers(*held));
                        if let Some(asked) = self.is_asked.get_mut(held.at()) {
                            *asked = true;
                        }
                    }
                }
                Part::Step(step) => open.push(*step),
                Part::Test(test) => self.tests.push(*test),
                Part::All(_)
                | Part::Any(_)
                | Part::AtLeast(_)
                | Part::Credits(_)
                | Part::Count(_) => {}
            }
        }
    }
}

impl<'n, 'c> Now<'n, 'c> {
    pub(super) fn of(person: &'n Person<'c>, outlook: &'n Outlook, seen: &'n mut Seen) -> Self {
        Self {
            start: outlook.start(person),
            told: outlook.told(person),
            seen,
            steps: vec![None; person.catalog.index().step_count()],
        }
    }

    /// What has a say in a plan to this destination.
    pub(super) fn rests_on(&mut self, behind: &Behind) -> RestsOn {
        let steps = behind.steps.iter();
        let steps = steps.map(|step| self.stands(*step)).collect();
        let tests = behind.tests.iter();
        let tests = tests.flat_map(|test| self.told.of_test(*test));
        let is_asked = |held: &CredentialNumber| behind.is_asked.get(held.at()) == Some(&true);
        let held = self.told.held.iter().filter(|(held, _)| is_asked(held));
        RestsOn {
            on: self.start.person.on,
            is_there: plan::is_there(&self.start, &behind.goals, &behind.destination),
            tests: tests.copied().collect(),
            held: held.copied().collect(),
            steps,
        }
    }

    fn stands(&mut self, number: StepNumber) -> usize {
        if let Some(known) = self.steps.get(number.at()).copied().flatten() {
            return known;
        }
        let start = &self.start;
        let stands = Standing {
            done: [
                start.reach.has_done(number, PERHAPS),
                start.reach.has_done_itself(number),
                start.still_counts(number),
            ],
            taken: start.step(number).map(|step| start.taken(number, step)),
        };
        let place = self.seen.place(number, stands);
        if let Some(step) = self.steps.get_mut(number.at()) {
            *step = Some(place);
        }
        place
    }
}
