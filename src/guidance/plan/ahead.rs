//! Which steps can be part of a plan as good as the best, to each of many destinations? Told for all of them in one look at
//! what lies behind them, so that each search begins with little.
//!
//! The cheapest tree that leads to a goal, in which what is shared is paid for more than once, is a ceiling; and whoever
//! takes a step pays at the least for it and the dearest of what it needs.

use super::cone::Cone;
use super::worth::{By, Ledger};
use crate::catalog::StepNumber;
use crate::guidance::least::{Range, ranges};
use crate::guidance::start::Start;
use crate::jobseeker::Best;

/// For all steps behind some goals, what it costs to come there.
pub(super) struct Ahead {
    /// By the number of each step; none where there is no way to it.
    of_step: Vec<Option<Range>>,
}

impl Ahead {
    /// Looks behind these goals; none where prices do not add up.
    pub(super) fn of(start: &Start<'_, '_>, goals: &[StepNumber], best: Best) -> Option<Self> {
        let cone = Cone::behind(start, goals, |_, _| true);
        let ledger = Ledger::new(start, &cone, By::Goal(best));
        let more = |step: usize, taken: &[usize]| ledger.more(step, taken);
        let prices = ledger.prices(&more)?;
        let mut of_step = vec![None; start.index().step_count()];
        for ((step, _), range) in cone.steps.iter().zip(ranges(&cone.graph, &prices)) {
            if let Some(place) = of_step.get_mut(step.at()) {
                *place = range;
            }
        }
        Some(Self { of_step })
    }

    fn range(&self, step: StepNumber) -> Option<Range> {
        self.of_step.get(step.at()).copied().flatten()
    }

    /// Whether a step can be part of a plan as good as the best to one of these goals.
    pub(super) fn may_matter(&self, goals: &[StepNumber]) -> impl Fn(StepNumber) -> bool {
        let reached = goals.iter().filter_map(|goal| self.range(*goal));
        let ceiling = reached.map(|range| range.most).min();
        move |step| {
            let least = self.range(step).map(|range| range.least);
            least.is_some_and(|least| ceiling.is_some_and(|ceiling| least <= ceiling))
        }
    }
}
