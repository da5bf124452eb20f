//! Which plans still hold after another answer? Each is made anew where something it rests on has changed, and found again
//! where nothing has.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use super::entry::Outlook;
use super::person::Person;
use super::plan::{self, NoPlan, Plan};
use super::rests_on::{Behind, Now, RestsOn, Seen};
use crate::catalog::OccupationId;
use crate::jobseeker::Best;

/// How many plans are kept for one question: that of the answers as they stand, and that of those before.
const KEPT: usize = 2;

/// The plans made in one sitting, on one catalog. Whoever has a copy has the same plans.
#[derive(Clone, Debug, Default)]
pub struct Plans {
    best: All<Option<Plan>>,
    /// Those of which every price and length is reported.
    priced: All<Option<Plan>>,
    seen: Rc<RefCell<Seen>>,
}

/// What was found for each question.
type All<T> = Rc<RefCell<HashMap<Question, Kept<T>>>>;

/// What a plan was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Question {
    destination: OccupationId,
    best: Best,
}

/// What was found, with what it rests on; the last is the newest.
#[derive(Clone, Debug)]
struct Kept<T> {
    behind: Behind,
    made: Vec<(RestsOn, T)>,
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
        let kept = self.kept(&self.best, (person, outlook), (destination, best), make);
        // Where it was found before that there is none, nobody had asked why.
        kept.map_or_else(|| why.map_or_else(plan, Err), Ok)
    }

    /// The best plan to each of several destinations, where there is one.
    pub(super) fn to_each<'d>(
        &self,
        person: &Person<'_>,
        outlook: &Outlook,
        destinations: BTreeSet<&'d OccupationId>,
        best: Best,
    ) -> BTreeMap<&'d OccupationId, Option<Plan>> {
        let make = |to: &[&OccupationId]| plan::plans_with_outlook(person, outlook, to, best);
        let borrowed = (self.best.try_borrow_mut(), self.seen.try_borrow_mut());
        let (Ok(mut all), Ok(mut seen)) = borrowed else {
            let to: Vec<_> = destinations.into_iter().collect();
            return to.iter().copied().zip(make(&to)).collect();
        };
        let mut now = Now::of(person, outlook, &mut seen);
        let question = |destination: &OccupationId| Question {
            destination: destination.clone(),
            best,
        };
        let (mut plans, mut new) = (BTreeMap::new(), Vec::new());
        for to in destinations {
            match Kept::of(&mut all, question(to), person).find(&mut now) {
                Ok(plan) => drop(plans.insert(to, plan)),
                Err(rests_on) => new.push((to, rests_on)),
            }
        }
        let to: Vec<&OccupationId> = new.iter().map(|(to, _)| *to).collect();
        for ((to, rests_on), plan) in new.into_iter().zip(make(&to)) {
            Kept::of(&mut all, question(to), person).keep(rests_on, &plan);
            plans.insert(to, plan);
        }
        plans
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
        self.kept(&self.priced, (person, outlook), (destination, best), make)
    }

    /// What was found for these answers; made where it was not yet.
    fn kept<T: Clone>(
        &self,
        all: &All<T>,
        (person, outlook): (&Person<'_>, &Outlook),
        (destination, best): (&OccupationId, Best),
        make: impl FnOnce() -> T,
    ) -> T {
        let borrowed = (all.try_borrow_mut(), self.seen.try_borrow_mut());
        let (Ok(mut all), Ok(mut seen)) = borrowed else {
            return make();
        };
        let question = Question {
            destination: destination.clone(),
            best,
        };
        let kept = Kept::of(&mut all, question, person);
        let found = kept.find(&mut Now::of(person, outlook, &mut seen));
        found.unwrap_or_else(|rests_on| {
            let found = make();
            kept.keep(rests_on, &found);
            found
        })
    }
}

impl<T: Clone> Kept<T> {
    /// What was found for a question.
    fn of<'k>(
        all: &'k mut HashMap<Question, Self>,
        question: Question,
        person: &Person<'_>,
    ) -> &'k mut Self {
        all.entry(question).or_insert_with_key(|question| Self {
            behind: Behind::of(person, &question.destination),
            made: Vec::new(),
        })
    }

    /// What was found for these answers; or what it would rest on, where nothing was.
    fn find(&self, now: &mut Now<'_, '_>) -> Result<T, RestsOn> {
        let rests_on = now.rests_on(&self.behind);
        let found = self.made.iter().find(|(before, _)| *before == rests_on);
        found.map(|(_, found)| found.clone()).ok_or(rests_on)
    }

    fn keep(&mut self, rests_on: RestsOn, found: &T) {
        if self.made.iter().any(|(before, _)| *before == rests_on) {
            return;
        }
        let too_many = (self.made.len() + 1).saturating_sub(KEPT);
        self.made.drain(..too_many);
        self.made.push((rests_on, found.clone()));
    }
}
