//! Which steps can be part of a plan as good as the best, to each of many destinations? Told for all of them in one look at
//! what lies behind them, so that each search begins with little.
//!
//! The cheapest tree that leads to a goal, in which what is shared is weighed more than once, is a ceiling; and whoever
//! takes a step pays at the least for it, the dearest of what it needs, and what comes after it on the way to the goal.

use super::cone::Cone;
use super::worth::{By, Ledger};
use crate::catalog::StepNumber;
use crate::guidance::least::{Graph, Rough};
use crate::guidance::start::Start;
use crate::jobseeker::Best;

/// What lies behind some goals, looked at once.
pub(super) struct Ahead {
    steps: Vec<StepNumber>,
    /// In it the steps are the things, in the same order.
    graph: Graph,
    rough: Rough,
}

impl Ahead {
    /// Looks behind these goals; none where prices do not add up.
    pub(super) fn of(start: &Start<'_, '_>, goals: &[StepNumber], best: Best) -> Option<Self> {
        let cone = Cone::behind(start, goals, |_, _| true);
        let ledger = Ledger::new(start, &cone, By::Goal(best));
        let more = |step: usize, taken: &[usize]| ledger.more(step, taken);
        let rough = Rough::of(&cone.graph, &ledger.prices(&more)?);
        Some(Self {
            steps: cone.steps.into_iter().map(|(number, _)| number).collect(),
            graph: cone.graph,
            rough,
        })
    }

    /// The steps that can be part of a plan as good as the best to one of these goals; in the order of their numbers.
    pub(super) fn may_matter(&self, goals: &[StepNumber]) -> Vec<StepNumber> {
        let steps = || self.steps.iter().zip(self.graph.all_things());
        let goals = steps().filter(|(step, _)| goals.contains(step));
        let goals: Vec<_> = goals.map(|(_, node)| node).collect();
        let Some(known) = self.rough.set(&self.graph, &goals) else {
            return Vec::new();
        };
        let ceiling = self.rough.at_most(&known);
        let near = self.rough.near(&self.graph, &goals, ceiling);
        let near = steps().filter(|(_, node)| near[*node]);
        let mut near: Vec<StepNumber> = near.map(|(step, _)| *step).collect();
        near.sort_unstable();
        near
    }
}
