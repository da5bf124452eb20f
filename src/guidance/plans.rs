//! Which plans still hold after another answer? Each rests on a few answers only; it is made anew where one of them has
//! changed, and found again where none has.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use super::condition::evaluate;
use super::entry::Outlook;
use super::offer::Taken;
use super::person::{Gained, Person};
use super::plan::{self, NoPlan, Plan};
use super::truth::Truth;
use crate::catalog::{
    Catalog, CredentialNumber, Day, Index, OccupationId, Part, Requirement, StepNumber, TestNumber,
};
use crate::jobseeker::Best;

/// How many plans are kept for one question: that of the answers as they stand, and that of those before.
const KEPT: usize = 2;

/// The plans made in one sitting, on one catalog. Whoever has a copy has the same plans.
#[derive(Clone, Debug, Default)]
pub struct Plans {
    best: All<Result<Plan, NoPlan>>,
    /// Those of which every price and length is reported.
    priced: All<Option<Plan>>,
}

/// What was found for each question.
type All<T> = Rc<RefCell<HashMap<Asked, Kept<T>>>>;

/// What a plan was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Asked {
    destination: OccupationId,
    best: Best,
}

/// What was found, with what it rests on; the last is the newest.
#[derive(Clone, Debug)]
struct Kept<T> {
    behind: Rc<Behind>,
    made: Vec<(RestsOn, T)>,
}

/// All that can have a say in a plan to one destination, whoever the person is.
#[derive(Debug)]
struct Behind {
    steps: Vec<StepNumber>,
    tests: Vec<TestNumber>,
    /// By the number of each credential.
    is_asked: Vec<bool>,
}

/// The answers that have a say in a plan, and what steps take by them.
#[derive(Clone, Debug, PartialEq, Eq)]
struct RestsOn {
    on: Day,
    tests: Vec<Truth>,
    held: Vec<(CredentialNumber, bool)>,
    steps: Vec<([bool; 3], Option<Taken>)>,
}

impl Plans {
    /// The best plan to a destination, as [`plan::plan_with_outlook`] finds it.
    ///
    /// # Errors
    ///
    /// Where there is no plan, why.
    pub fn to(
        &self,
        person: &Person<'_>,
        outlook: &Outlook,
        destination: &OccupationId,
        best: Best,
    ) -> Result<Plan, NoPlan> {
        let make = || plan::plan_with_outlook(person, outlook, destination, best);
        kept(&self.best, (person, outlook), (destination, best), make)
    }

    /// The best of which every price and length is reported, as [`plan::fully_priced`] finds it.
    pub fn priced(
        &self,
        person: &Person<'_>,
        outlook: &Outlook,
        destination: &OccupationId,
        best: Best,
    ) -> Option<Plan> {
        let make = || plan::fully_priced(person, outlook, destination, best);
        kept(&self.priced, (person, outlook), (destination, best), make)
    }
}

/// What was found for these answers; made where it was not yet.
fn kept<T: Clone>(
    all: &All<T>,
    (person, outlook): (&Person<'_>, &Outlook),
    (destination, best): (&OccupationId, Best),
    make: impl FnOnce() -> T,
) -> T {
    let Ok(mut all) = all.try_borrow_mut() else {
        return make();
    };
    let asked = Asked {
        destination: destination.clone(),
        best,
    };
    let kept = all.entry(asked).or_insert_with(|| Kept {
        behind: Rc::new(Behind::of(person, destination)),
        made: Vec::new(),
    });
    let now = RestsOn::of(person, outlook, &kept.behind);
    if let Some((_, plan)) = kept.made.iter().find(|(rests_on, _)| *rests_on == now) {
        return plan.clone();
    }
    let plan = make();
    let too_many = (kept.made.len() + 1).saturating_sub(KEPT);
    kept.made.drain(..too_many);
    kept.made.push((now, plan.clone()));
    plan
}

impl Behind {
    fn of(person: &Person<'_>, destination: &OccupationId) -> Self {
        let (catalog, index) = (person.catalog, person.catalog.index());
        let mut behind = Self {
            steps: Vec::new(),
            tests: Vec::new(),
            is_asked: vec![false; index.credential_count()],
        };
        let goals = person.occupation(destination);
        let goals = goals.map_or_else(Vec::new, |goal| plan::goals(person, &goal.id));
        let goals = goals.into_iter();
        let mut open: Vec<StepNumber> = goals
            .filter_map(|goal| catalog.step_number(&goal.id))
            .collect();
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

impl RestsOn {
    fn of(person: &Person<'_>, outlook: &Outlook, behind: &Behind) -> Self {
        let start = outlook.start(person);
        let told = outlook.told(person);
        let tests = behind.tests.iter().flat_map(|test| told.of_test(*test));
        let is_asked = |held: &CredentialNumber| behind.is_asked.get(held.at()) == Some(&true);
        let held = told.held.iter().filter(|(held, _)| is_asked(held));
        let step = |number: &StepNumber| {
            let taken = start.step(*number).map(|step| start.taken(*number, step));
            let stands = [
                start.is_done(*number),
                start.reach.has_done_itself(*number),
                start.still_counts(*number),
            ];
            (stands, taken)
        };
        Self {
            on: person.on,
            tests: tests.copied().collect(),
            held: held.copied().collect(),
            steps: behind.steps.iter().map(step).collect(),
        }
    }
}

/// What was told, piece by piece, by the numbers of what asks for it.
#[derive(Clone, Debug)]
pub(super) struct Told {
    /// Whether each single thing that a test names holds; those of all tests, end to end.
    truths: Vec<Truth>,
    ends: Vec<usize>,
    /// Credentials that are held, and whether it is not known that they are still valid.
    held: Vec<(CredentialNumber, bool)>,
}

impl Told {
    pub(super) fn of(person: &Person<'_>, now: &Gained) -> Self {
        let (mut truths, mut ends) = (Vec::new(), Vec::new());
        for test in person.catalog.index().tests() {
            single(test, &mut |one| truths.push(evaluate(one, person, now)));
            ends.push(truths.len());
        }
        let number = |catalog: &Catalog, id| catalog.credential_number(id);
        let held = now.credentials.iter().map(|id| (id, false));
        let held = held.chain(now.unclear.iter().map(|id| (id, true)));
        let held = held.filter_map(|(id, unclear)| Some((number(person.catalog, id)?, unclear)));
        Self {
            truths,
            ends,
            held: held.collect(),
        }
    }

    fn of_test(&self, test: TestNumber) -> &[Truth] {
        let end = |at: usize| self.ends.get(at).copied().unwrap_or(0);
        let start = test.at().checked_sub(1).map_or(0, end);
        self.truths.get(start..end(test.at())).unwrap_or(&[])
    }
}

/// The single things that a requirement names.
fn single<'r>(requirement: &'r Requirement, see: &mut dyn FnMut(&'r Requirement)) {
    match requirement {
        Requirement::All(parts) | Requirement::Any(parts) => {
            for part in parts {
                single(part, see);
            }
        }
        Requirement::AtLeast(some) => {
            for part in &some.of {
                single(part, see);
            }
        }
        Requirement::Not(part) => single(part, see),
        Requirement::Credential(_)
        | Requirement::HeldBefore(_)
        | Requirement::Step(_)
        | Requirement::Credits(_)
        | Requirement::Fact(_)
        | Requirement::Work(_) => see(requirement),
    }
}
