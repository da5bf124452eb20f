//! What is the best way from here to a destination? The plan: its stops in order, what they take, and what to confirm.

mod ahead;
mod beside;
mod cone;
mod obstacles;
mod packing;
mod schedule;
mod search;
mod totals;
mod ways;
mod worth;

pub(super) use schedule::weeks_of_stops;
pub use totals::{FirstPay, Proof, Totals};
pub use ways::{SCREENFUL, Way, Ways, trade_offs, trade_offs_within, ways};

use super::condition::Missing;
use super::entry::Outlook;
use super::offer::{Figures, Price, Taken};
use super::person::Person;
use super::reach::Reach;
use super::start::Start;
use crate::catalog::{Day, OccupationId, Step, StepId, StepNumber};
use crate::jobseeker::Best;
use ahead::Ahead;
use search::Asked;

/// For so many destinations, looking at each by itself is as quick as looking ahead for all.
const FEW: usize = 3;

/// A way from what a person has to a destination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The occupation it leads to.
    pub destination: OccupationId,
    /// What makes it better than others.
    pub best: Best,
    /// Its steps, in an order in which they can be done; empty where the person can do the work already.
    pub stops: Vec<Stop>,
    /// What it takes as a whole.
    pub totals: Totals,
    /// No other sequence is better for the goal: the search went to its end. Otherwise it is the best found.
    pub proven: bool,
    /// What no sequence can be better than in the goal's own figure, proved: weeks, cents, weeks without pay or steps.
    /// Learning of unreported length counts as half a year in it.
    pub at_best: u64,
}

impl Plan {
    /// Whether this step is one of its own.
    pub fn takes(&self, step: &StepId) -> bool {
        self.stops.iter().any(|stop| &stop.step == step)
    }

    /// Whether this step is one of its own and comes before the other.
    pub fn takes_before(&self, step: &StepId, other: &StepId) -> bool {
        let mut before = self.stops.iter().take_while(|stop| &stop.step != other);
        before.any(|stop| &stop.step == step)
    }
}

/// One step of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The step.
    pub step: StepId,
    /// What it takes for this person.
    pub taken: Taken,
    /// Weeks from the start of the plan at which it begins, at the least.
    pub begins: u32,
    /// Weeks from the start of the plan at which it ends, at the least.
    pub ends: u32,
    /// Days from the start of the plan at which it begins, at the least: within a week only where a day was set.
    pub begins_day: u32,
    /// What is assumed to turn out well, and must be confirmed.
    pub to_confirm: Vec<Missing>,
}

impl Stop {
    /// The day on which it begins at the earliest, in a plan that starts on this one.
    pub fn begins_on(&self, start: Day) -> Day {
        start.plus_days(self.begins_day.into())
    }

    /// The day on which it ends at the earliest, in a plan that starts on this one.
    pub fn ends_on(&self, start: Day) -> Day {
        let weeks = self.taken.weeks.map_or(0, |weeks| weeks.low().0);
        let days = i64::from(weeks) * 7;
        self.begins_on(start).plus_days(days)
    }
}

/// Why there is no plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoPlan {
    /// The catalog knows no such occupation.
    NoSuchDestination(OccupationId),
    /// No step of the catalog leads to it.
    NothingLeadsThere(OccupationId),
    /// Something stands in between that no step can change.
    Blocked {
        /// The destination.
        destination: OccupationId,
        /// The least that would have to be otherwise: known facts, and what nothing in this catalog gives from here.
        missing: Vec<Missing>,
    },
    /// The effort limit was reached before any plan was found.
    NotFoundInTime(OccupationId),
}

/// The best plan to a destination. Facts that are not known are assumed to turn out well and are listed to confirm;
/// facts known to block do block.
pub fn plan(person: &Person<'_>, destination: &OccupationId, best: Best) -> Result<Plan, NoPlan> {
    plan_within(person, destination, best, search::EFFORT)
}

/// The same, where the person's outlook is known already.
pub fn plan_with_outlook(
    person: &Person<'_>,
    outlook: &Outlook,
    destination: &OccupationId,
    best: Best,
) -> Result<Plan, NoPlan> {
    let start = outlook.start(person);
    plan_with(&start, destination, Asked::of(best))
}

/// The best plan to each of several destinations, where there is one.
pub(super) fn plans_with_outlook(
    person: &Person<'_>,
    outlook: &Outlook,
    destinations: &[&OccupationId],
    best: Best,
) -> Vec<Option<Plan>> {
    let start = outlook.start(person);
    let aims = destinations.iter().map(|to| Aim::at(&start, to).ok());
    let aims: Vec<Option<Aim<'_>>> = aims.collect();
    let open: Vec<&Aim<'_>> = aims.iter().flatten().filter(|aim| !aim.is_there).collect();
    let ahead = (open.len() > FEW).then(|| {
        let goals = open.iter().flat_map(|aim| &aim.goals).copied();
        Ahead::of(&start, &goals.collect::<Vec<_>>(), best)
    });
    let ahead = ahead.flatten();
    let asked = Asked {
        ahead: ahead.as_ref(),
        ..Asked::of(best)
    };
    let plans = aims.iter().map(|aim| aim.as_ref()?.plan(&start, asked).0);
    plans.collect()
}

/// The best plan that can be found in looking at so many conditions: the same, but for a smaller or greater effort.
pub fn plan_within(
    person: &Person<'_>,
    destination: &OccupationId,
    best: Best,
    effort: u64,
) -> Result<Plan, NoPlan> {
    let asked = Asked {
        effort,
        ..Asked::of(best)
    };
    from_here(person, |start| plan_with(start, destination, asked))
}

/// The best plan of which every price and length is reported, to stand beside one that is "at least"; none where no way
/// is reported whole.
pub fn fully_priced(
    person: &Person<'_>,
    outlook: &Outlook,
    destination: &OccupationId,
    best: Best,
) -> Option<Plan> {
    let start = outlook.start(person);
    let aim = Aim::at(&start, destination).ok()?;
    let asked = Asked {
        only_priced: true,
        ..Asked::of(best)
    };
    aim.plan(&start, asked).0
}

/// What can be said without looking ahead over the whole catalog.
fn from_here<'c, T>(person: &Person<'c>, say: impl FnOnce(&Start<'_, 'c>) -> T) -> T {
    let now = person.gained();
    let reach = Reach::before_anything(person, &now);
    say(&Start {
        person,
        now: &now,
        reach: &reach,
        figures: &Figures::default(),
    })
}

fn plan_with(
    start: &Start<'_, '_>,
    destination: &OccupationId,
    asked: Asked<'_>,
) -> Result<Plan, NoPlan> {
    let aim = Aim::at(start, destination)?;
    let (plan, finished) = aim.plan(start, asked);
    plan.ok_or_else(|| aim.no_way(start, finished))
}

/// Whether somebody is at a destination already, to which these steps lead: one of them still opens it. A license that has
/// run out is had by doing again what gives it.
pub(super) fn is_there(
    start: &Start<'_, '_>,
    goals: &[StepNumber],
    destination: &OccupationId,
) -> bool {
    let opens = |goal: &Step| {
        start
            .now
            .still_opens(start.person.catalog, goal, destination)
    };
    let mut goals = goals.iter().filter_map(|goal| start.step(*goal));
    goals.any(opens)
}

/// What a plan has to reach.
struct Aim<'c> {
    destination: &'c OccupationId,
    /// One of these steps leads there.
    goals: Vec<StepNumber>,
    /// The person is there already.
    is_there: bool,
}

impl<'c> Aim<'c> {
    /// What leads to a destination, by its id or its code.
    fn at(start: &Start<'_, 'c>, destination: &OccupationId) -> Result<Self, NoPlan> {
        let person = start.person;
        let Some(occupation) = person.occupation(destination) else {
            return Err(NoPlan::NoSuchDestination(destination.clone()));
        };
        let goals = goals(person, &occupation.id).into_iter();
        let goals: Vec<StepNumber> = goals
            .filter_map(|goal| person.catalog.step_number(&goal.id))
            .collect();
        if goals.is_empty() {
            return Err(NoPlan::NothingLeadsThere(occupation.id.clone()));
        }
        Ok(Self {
            destination: &occupation.id,
            is_there: is_there(start, &goals, &occupation.id),
            goals,
        })
    }

    /// The best plan, if any, and whether the search went to its end.
    fn plan(&self, start: &Start<'_, '_>, asked: Asked<'_>) -> (Option<Plan>, bool) {
        let planned = |stops: Vec<Stop>, totals, proven, at_best| Plan {
            destination: self.destination.clone(),
            best: asked.best,
            stops,
            totals,
            proven,
            at_best,
        };
        if self.is_there {
            let there = planned(Vec::new(), Totals::default(), true, 0);
            return (Some(there), true);
        }
        let found = search::best_steps(start, &self.goals, asked);
        let plan = found.steps.map(|chosen| {
            let (stops, totals) = schedule::laid_out(start, &chosen);
            planned(stops, totals, found.finished, found.at_least)
        });
        (plan, found.finished)
    }

    /// Why a search came back with nothing.
    fn no_way(&self, start: &Start<'_, 'c>, finished: bool) -> NoPlan {
        let destination = self.destination.clone();
        if finished {
            NoPlan::Blocked {
                destination,
                missing: obstacles::obstacles(start, &self.goals),
            }
        } else {
            NoPlan::NotFoundInTime(destination)
        }
    }
}

/// The steps that lead to an occupation: those that open it. Where the work needs a license and some of them give it,
/// only those: helping in a trade is not yet working in it.
pub fn goals<'c>(person: &Person<'c>, destination: &OccupationId) -> Vec<&'c Step> {
    let catalog = person.catalog;
    let opening: Vec<&Step> = catalog.steps_that_open(destination).collect();
    let licenses = catalog.occupation(destination);
    let licenses = licenses.map_or(&[][..], |occupation| &occupation.license_needed);
    let giving: Vec<&Step> = opening
        .iter()
        .filter(|step| !licenses.is_empty() && licenses.iter().all(|id| step.gives.contains(id)))
        .copied()
        .collect();
    if giving.is_empty() { opening } else { giving }
}
