//! What does a plan take as a whole? Weeks, money, weeks without pay, and when the first paid work can come.

use std::collections::BTreeMap;

use super::{Price, Stop, Taken};
use crate::catalog::{Step, StepId, Weeks};
use crate::guidance::Person;

/// What a plan takes as a whole. Every figure is "at least" where something is not reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    /// Weeks from start to end, at the least.
    pub weeks: Weeks,
    /// Weeks from start to end, at the most that is published.
    pub weeks_high: Weeks,
    /// Every length is reported.
    pub weeks_whole: bool,
    /// What it costs before any help.
    pub price: Price,
    /// Weeks in which one learns without pay.
    pub unpaid_weeks: Weeks,
    /// The week after which paid work is first open; none where the plan opens none.
    pub first_pay: Option<Weeks>,
}

impl Default for Totals {
    fn default() -> Self {
        Self {
            weeks: Weeks(0),
            weeks_high: Weeks(0),
            weeks_whole: true,
            price: Price::FREE,
            unpaid_weeks: Weeks(0),
            first_pay: Some(Weeks(0)),
        }
    }
}

impl Totals {
    /// The totals of stops in their order.
    pub fn of(stops: &[Stop], person: &Person<'_>) -> Self {
        let mut totals = Self {
            first_pay: None,
            ..Self::default()
        };
        let mut high = Clock::default();
        for stop in stops {
            let Some(step) = person.catalog.step(&stop.step) else {
                continue;
            };
            let longer = Weeks(stop.ends.saturating_sub(totals.weeks.0));
            totals.weeks = totals.weeks.max(Weeks(stop.ends));
            totals.weeks_whole &= stop.taken.weeks.is_some();
            let (_, end_high) = high.advance_by(step, stop.taken.weeks.map_or(0, |w| w.high().0));
            totals.weeks_high = totals.weeks_high.max(Weeks(end_high));
            totals.price = totals.price.and(stop.taken.price);
            if stop.taken.paid {
                let start = Weeks(stop.begins);
                totals.first_pay = Some(totals.first_pay.map_or(start, |first| first.min(start)));
            } else {
                totals.unpaid_weeks = totals.unpaid_weeks + longer;
                if !step.opens.is_empty() {
                    let end = Weeks(stop.ends);
                    totals.first_pay = Some(totals.first_pay.map_or(end, |first| first.min(end)));
                }
            }
        }
        totals
    }
}

/// Counts the weeks of a plan: steps follow one another, but a step that runs alongside another begins with it.
#[derive(Default)]
pub(super) struct Clock {
    now: u32,
    began: BTreeMap<StepId, u32>,
}

impl Clock {
    pub(super) fn advance(&mut self, step: &Step, taken: &Taken) -> (u32, u32) {
        self.advance_by(step, taken.weeks.map_or(0, |weeks| weeks.low().0))
    }

    fn advance_by(&mut self, step: &Step, weeks: u32) -> (u32, u32) {
        let beside = step.alongside.as_ref();
        let begins = beside
            .and_then(|other| self.began.get(other).copied())
            .unwrap_or(self.now);
        let ends = begins.saturating_add(weeks);
        self.now = self.now.max(ends);
        self.began.insert(step.id.clone(), begins);
        (begins, ends)
    }
}
