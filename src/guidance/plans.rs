//! Which plans still hold after another answer? Each rests on a few answers only; it is made anew where one of them has
//! changed, and found again where none has.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use super::entry::Outlook;
use super::offer::Taken;
use super::person::Person;
use super::plan::{self, NoPlan, Plan};
use super::truth::Truth;
use super::worlds::PERHAPS;
use crate::catalog::{CredentialNumber, Day, Index, OccupationId, Part, StepNumber, TestNumber};
use crate::jobseeker::Best;

/// How many plans are kept for one question: that of the answers as they stand, and that of those before.
const KEPT: usize = 2;

/// The plans made in one sitting, on one catalog. Whoever has a copy has the same plans.
#[derive(Clone, Debug, Default)]
pub struct Plans {
    best: All<Option<Plan>>,
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
    behind: Behind,
    made: Vec<(RestsOn, T)>,
}

/// All that can have a say in a plan to one destination, whoever the person is.
#[derive(Clone, Debug)]
struct Behind {
    destination: OccupationId,
    steps: Vec<StepNumber>,
    tests: Vec<TestNumber>,
    /// By the number of each credential.
    is_asked: Vec<bool>,
}

/// The answers that have a say in a plan, and what steps take by them.
#[derive(Clone, Debug, PartialEq, Eq)]
struct RestsOn {
    on: Day,
    is_there: bool,
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
        let plan = || plan::plan_with_outlook(person, outlook, destination, best);
        let mut why = None;
        let make = || plan().map_err(|none| why = Some(none)).ok();
        let kept = kept(&self.best, (person, outlook), (destination, best), make);
        // Where it was found before that there is none, nobody had asked why.
        kept.map_or_else(|| why.map_or_else(plan, Err), Ok)
    }

    /// The best plan to each of several destinations, where there is one.
    pub(super) fn to_each(
        &self,
        person: &Person<'_>,
        outlook: &Outlook,
        destinations: &[&OccupationId],
        best: Best,
    ) -> Vec<Option<Plan>> {
        let make = |to: &[&OccupationId]| plan::plans_with_outlook(person, outlook, to, best);
        let Ok(mut all) = self.best.try_borrow_mut() else {
            return make(destinations);
        };
        let asked = |destination: &OccupationId| Asked {
            destination: destination.clone(),
            best,
        };
        let each = destinations.iter();
        let known = each.map(|to| Kept::of(&mut all, asked(to), person).find(person, outlook));
        let known: Vec<Result<_, RestsOn>> = known.collect();
        let new = destinations.iter().zip(&known);
        let new: Vec<&OccupationId> = new
            .filter_map(|(to, known)| known.is_err().then_some(*to))
            .collect();
        let mut plans = make(&new).into_iter();
        let both = destinations.iter().zip(known);
        let each = both.filter_map(|(to, known)| match known {
            Ok(plan) => Some(plan),
            Err(now) => {
                let plan = plans.next()?;
                Kept::of(&mut all, asked(to), person).keep(now, &plan);
                Some(plan)
            }
        });
        each.collect()
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
    let kept = Kept::of(&mut all, asked, person);
    kept.find(person, outlook).unwrap_or_else(|now| {
        let plan = make();
        kept.keep(now, &plan);
        plan
    })
}

impl<T: Clone> Kept<T> {
    /// What was found for a question.
    fn of<'k>(
        all: &'k mut HashMap<Asked, Self>,
        asked: Asked,
        person: &Person<'_>,
    ) -> &'k mut Self {
        all.entry(asked).or_insert_with_key(|asked| Self {
            behind: Behind::of(person, &asked.destination),
            made: Vec::new(),
        })
    }

    /// What was found for these answers; or what it would rest on, where nothing was.
    fn find(&self, person: &Person<'_>, outlook: &Outlook) -> Result<T, RestsOn> {
        let now = RestsOn::of(person, outlook, &self.behind);
        let found = self.made.iter().find(|(rests_on, _)| *rests_on == now);
        found.map(|(_, found)| found.clone()).ok_or(now)
    }

    fn keep(&mut self, now: RestsOn, found: &T) {
        if self.made.iter().any(|(rests_on, _)| *rests_on == now) {
            return;
        }
        let too_many = (self.made.len() + 1).saturating_sub(KEPT);
        self.made.drain(..too_many);
        self.made.push((now, found.clone()));
    }
}

impl Behind {
    fn of(person: &Person<'_>, destination: &OccupationId) -> Self {
        let (catalog, index) = (person.catalog, person.catalog.index());
        let mut behind = Self {
            destination: destination.clone(),
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
                start.reach.has_done(*number, PERHAPS),
                start.reach.has_done_itself(*number),
                start.still_counts(*number),
            ];
            (stands, taken)
        };
        Self {
            on: person.on,
            is_there: plan::is_there(&start, &behind.destination),
            tests: tests.copied().collect(),
            held: held.copied().collect(),
            steps: behind.steps.iter().map(step).collect(),
        }
    }
}
