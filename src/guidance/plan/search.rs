//! Which steps lead to the goal at the least? The search over the cone behind it, first by value, then by ids.

use std::collections::BTreeSet;

use super::ahead::Ahead;
use super::cone::Cone;
use super::worth::{By, Ledger};
use crate::catalog::{Step, StepNumber};
use crate::guidance::least::{self, Cheapest, Worth, cheapest, least, suffices};
use crate::guidance::start::Start;
use crate::jobseeker::Best;

/// How many conditions a search may look at before it returns the best found so far, unproven: a fifth of a second's work.
pub(super) const EFFORT: u64 = 4_000_000;

/// How many times as long the patient search takes to look at a condition, where conditions are wide.
const PATIENCE: u64 = 20;

/// What is looked for, and how.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    /// What makes a plan better than others.
    pub(super) best: Best,
    /// How many conditions may be looked at.
    pub(super) effort: u64,
    /// Every price and length must be reported.
    pub(super) only_priced: bool,
    /// What was seen already for many goals at once.
    pub(super) ahead: Option<&'a Ahead>,
}

impl Asked<'_> {
    /// The best, with the usual effort.
    pub(super) fn of(best: Best) -> Self {
        Self {
            best,
            effort: EFFORT,
            only_priced: false,
            ahead: None,
        }
    }
}

/// What became of a search.
pub(super) struct Found<'c> {
    /// The best set of steps, by their ids, where there is any.
    pub(super) steps: Option<Vec<(StepNumber, &'c Step)>>,
    /// No set has less of the goal's own figure.
    pub(super) at_least: u64,
    /// No other set is better, or there is none.
    pub(super) finished: bool,
}

/// The least set of steps that holds one of the goals and everything it needs, and nothing else.
pub(super) fn best_steps<'c>(
    start: &Start<'_, 'c>,
    goals: &[StepNumber],
    asked: Asked<'_>,
) -> Found<'c> {
    let Asked { best, effort, .. } = asked;
    let priced = |number, step: &Step| {
        let taken = start.taken(number, step);
        taken.price.whole && taken.weeks.is_some()
    };
    let may_matter = asked.ahead.map(|ahead| ahead.may_matter(goals));
    let may = |number, step: &Step| {
        let matters = may_matter.as_ref();
        let matters = matters.is_none_or(|matters| matters.binary_search(&number).is_ok());
        matters && (!asked.only_priced || priced(number, step))
    };
    let cone = Cone::behind(start, goals, may);
    let ledger = Ledger::new(start, &cone, By::Goal(best));
    let more = |step: usize, taken: &[usize]| ledger.more(step, taken);
    let quick = ledger
        .prices(&more)
        .and_then(|prices| cheapest(&cone.graph, &prices, effort))
        // No plan leans on itself in a circle: the tests hold the quick search to it, and here it is looked at again.
        .filter(|found| {
            let mut sets = found.set.iter();
            let in_turn = sets.all(|set| suffices(&cone.graph, set));
            debug_assert!(
                in_turn,
                "what the quick search finds can be done step by step"
            );
            in_turn
        });
    let (set, at_least, finished) = match quick {
        Some(Cheapest {
            set,
            at_least,
            finished,
        }) => (set, ledger.aim(at_least), finished),
        None => patiently(&cone, &ledger, effort.div_ceil(PATIENCE)),
    };
    let steps = set.map(|set| cone.chosen(set));
    Found {
        steps,
        at_least,
        finished,
    }
}

/// The same where a step may make a set cheaper, or the cone is too large for anything else.
fn patiently(
    cone: &Cone<'_>,
    ledger: &Ledger,
    effort: u64,
) -> (Option<BTreeSet<usize>>, u64, bool) {
    let by_id = least(&cone.graph, &ledger.clone().by_id(), None, effort);
    // Ids decide between equals only: where that takes too long, the plan may be proven as good as any all the same.
    let found = if by_id.finished {
        by_id
    } else {
        least(&cone.graph, ledger, by_id.set, effort)
    };
    let exact = found.set.as_ref().filter(|_| found.finished);
    let least::Price([aim, ..]) = exact.map_or(found.at_least, |set| ledger.exactly(set));
    (found.set, u64::try_from(aim).unwrap_or(0), found.finished)
}
