//! Which steps lead to the goal at the least? The search over the cone behind it, first by value, then by ids.

use super::cone::Cone;
use super::offer::{Taken, taken};
use super::worth::Ledger;
use crate::catalog::Step;
use crate::guidance::least::{self, least};
use crate::guidance::{Gained, Person};
use crate::jobseeker::Best;

/// How many conditions a search may look at before it returns the best found so far, unproven: about a second's work.
pub(super) const EFFORT: u64 = 20_000_000;

/// What became of a search.
pub(super) struct Found<'c> {
    /// The best set of steps, by their ids, where there is any.
    pub(super) steps: Option<Vec<&'c Step>>,
    /// No other set is better, or there is none.
    pub(super) finished: bool,
}

/// The least set of steps that holds one of the goals and everything it needs, and nothing else.
pub(super) fn best_steps<'c>(
    person: &Person<'c>,
    now: &Gained,
    goals: &[&'c Step],
    best: Best,
    effort: u64,
    only_priced: bool,
) -> Found<'c> {
    let priced = |step: &Step| {
        let taken = taken(person, step);
        taken.price.whole && taken.weeks.is_some()
    };
    let cone = Cone::behind(person, now, goals, |step| !only_priced || priced(step));
    let figures: Vec<Taken> = cone.steps.iter().map(|step| taken(person, step)).collect();
    let ledger = Ledger::new(person.catalog, &cone.steps, &figures, best);
    let least::Found { set, finished } = least(&cone.graph, &ledger.by_id(), None, effort);
    // Ids decide between equals only: where that takes too long, the plan may be proven as good as any all the same.
    let least::Found { set, finished } = if finished {
        least::Found { set, finished }
    } else {
        let ledger = Ledger::new(person.catalog, &cone.steps, &figures, best);
        least(&cone.graph, &ledger, set, effort)
    };
    let steps = set.map(|set| {
        set.into_iter()
            .filter_map(|place| cone.steps.get(place).copied())
            .collect()
    });
    Found { steps, finished }
}
