//! Which ways lead to a destination, side by side? The best for each goal, and every other that nothing beats on weeks,
//! money and weeks without pay together.

use std::collections::BTreeSet;

use super::cone::Cone;
use super::worth::{By, Ledger};
use super::{
    Aim, NoPlan, Plan, Stop, Totals, from_here, fully_priced, plan_with_outlook, schedule,
};
use crate::catalog::{OccupationId, StepNumber};
use crate::guidance::least::{front, may_matter};
use crate::guidance::start::Start;
use crate::guidance::{Outlook, Person};
use crate::jobseeker::Best;

/// How many conditions the search for trade-offs may look at before it returns what it has found, unproven: half of
/// what a plan may, as it is asked beside four plans.
const EFFORT: u64 = 2_000_000;

/// How many ways are told at once: a screenful.
pub const SCREENFUL: usize = 6;

/// A way to a destination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The goals for which no plan is better than this one; none where it is only a trade-off between them.
    pub best: Vec<Best>,
    /// The goals for which it is the best of the ways of which every price and length is reported, where the best of all is
    /// not one of these.
    pub best_reported: Vec<Best>,
    /// Its steps, in an order in which they can be done; empty where the person can do the work already.
    pub stops: Vec<Stop>,
    /// What it takes as a whole.
    pub totals: Totals,
    /// It is proven the best for these goals, or proven that nothing beats it.
    pub proven: bool,
}

/// Ways to a destination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ways {
    /// The ways, up to a screenful.
    pub ways: Vec<Way>,
    /// How many more were found that nothing beats.
    pub more: usize,
    /// There are no others that nothing beats: the search went to its end. Otherwise it came to its limit.
    pub finished: bool,
}

/// Every plan that nothing beats on weeks, money and weeks without pay: none is as good on all three and better on one.
///
/// Figures count as where plans are compared: unreported prices as "at least", learning of unreported length as half a
/// year. Of plans alike in all three the one with the fewest steps stands, then the one whose steps come first by their
/// ids. They stand in the order of their weeks, then money, then weeks without pay.
pub fn trade_offs(person: &Person<'_>, destination: &OccupationId) -> Result<Ways, NoPlan> {
    trade_offs_within(person, destination, EFFORT)
}

/// The same, for a smaller or greater effort: how many conditions may be looked at.
pub fn trade_offs_within(
    person: &Person<'_>,
    destination: &OccupationId,
    effort: u64,
) -> Result<Ways, NoPlan> {
    let mut found = from_here(person, |start| unbeaten(start, destination, &[], effort))?;
    found.more = found.ways.len().saturating_sub(SCREENFUL);
    found.ways.truncate(SCREENFUL);
    Ok(found)
}

/// The best plan for each goal, in the order of the goals and each once; beside those of which not all is reported, the best
/// that is reported whole; then the others that nothing beats, the shortest first.
pub fn ways(
    person: &Person<'_>,
    outlook: &Outlook,
    destination: &OccupationId,
) -> Result<Ways, NoPlan> {
    let mut ways: Vec<Way> = Vec::new();
    let mut vague = Vec::new();
    for best in Best::ALL {
        let plan = plan_with_outlook(person, outlook, destination, best)?;
        if !plan.totals.price.whole || !plan.totals.weeks_whole {
            vague.push(best);
        }
        let way = the_way_of(&mut ways, &plan);
        way.best.push(best);
        way.proven &= plan.proven;
    }
    for best in vague {
        if let Some(plan) = fully_priced(person, outlook, destination, best) {
            let way = the_way_of(&mut ways, &plan);
            way.best_reported.push(best);
            way.proven &= plan.proven;
        }
    }
    let known: Vec<&[Stop]> = ways.iter().map(|way| way.stops.as_slice()).collect();
    let others = unbeaten(&outlook.start(person), destination, &known, EFFORT)?;
    for other in others.ways {
        if !ways.iter().any(|way| way.is_by_way_of(&other.stops)) {
            ways.push(other);
        }
    }
    let more = ways.len().saturating_sub(SCREENFUL);
    ways.truncate(SCREENFUL);
    Ok(Ways {
        ways,
        more,
        finished: others.finished,
    })
}

/// The way that passes through the steps of a plan, one of these from now on.
fn the_way_of<'w>(ways: &'w mut Vec<Way>, plan: &Plan) -> &'w mut Way {
    let known = ways.iter().position(|way| way.is_by_way_of(&plan.stops));
    let place = known.unwrap_or(ways.len());
    if known.is_none() {
        ways.push(Way {
            best: Vec::new(),
            best_reported: Vec::new(),
            stops: plan.stops.clone(),
            totals: plan.totals.clone(),
            proven: true,
        });
    }
    &mut ways[place]
}

impl Way {
    /// The way of somebody who is there already.
    fn from_here() -> Self {
        Self {
            best: Best::ALL.to_vec(),
            best_reported: Vec::new(),
            stops: Vec::new(),
            totals: Totals::default(),
            proven: true,
        }
    }

    fn is_by_way_of(&self, others: &[Stop]) -> bool {
        let passes = |by: &Stop| self.stops.iter().any(|stop| stop.step == by.step);
        self.stops.len() == others.len() && others.iter().all(passes)
    }
}

/// All that nothing beats. `known` are some ways to begin with.
fn unbeaten(
    start: &Start<'_, '_>,
    destination: &OccupationId,
    known: &[&[Stop]],
    effort: u64,
) -> Result<Ways, NoPlan> {
    let aim = Aim::at(start, destination)?;
    if aim.is_there {
        return Ok(Ways {
            ways: vec![Way::from_here()],
            more: 0,
            finished: true,
        });
    }
    let whole = Cone::behind(start, &aim.goals, |_, _| true);
    let ledger = Ledger::new(start, &whole, By::Each);
    let may = may_matter(&whole.graph, &ledger, &whole.sets(known));
    let left = whole.steps.iter().zip(may).filter(|(_, may)| *may);
    let left: BTreeSet<StepNumber> = left.map(|((number, _), _)| *number).collect();
    let cone = Cone::behind(start, &aim.goals, |number, _| left.contains(&number));
    let ledger = Ledger::new(start, &cone, By::Each).by_id();
    let found = front(&cone.graph, &ledger, cone.sets(known), effort);
    if found.sets.is_empty() {
        return Err(aim.no_way(start, found.finished));
    }
    let ways = found.sets.into_iter().map(|set| {
        let (stops, totals) = schedule::laid_out(start, &cone.chosen(set));
        Way {
            best: Vec::new(),
            best_reported: Vec::new(),
            totals,
            stops,
            proven: found.finished,
        }
    });
    Ok(Ways {
        ways: ways.collect(),
        more: 0,
        finished: found.finished,
    })
}
