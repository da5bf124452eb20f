//! What does a plan take as a whole? Weeks, money, weeks without pay, and when the first paid work can come.

use super::beside::{Beside, Lasts};
use super::{Price, Stop};
use crate::catalog::{Span, Step, Weeks};
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
    /// Weeks in which one learns without pay, at the least.
    pub unpaid_weeks: Weeks,
    /// The week after which paid work is first open, at the earliest; none where the plan opens none.
    pub first_pay: Option<Weeks>,
    /// Every length up to the first paid work is reported, and the same at the least and at the most.
    pub first_pay_sure: bool,
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
            first_pay_sure: true,
        }
    }
}

impl Totals {
    /// The totals of stops in their order.
    pub fn of(stops: &[Stop], person: &Person<'_>) -> Self {
        let each: Vec<(&Step, &Stop)> = stops
            .iter()
            .filter_map(|stop| Some((person.catalog.step(&stop.step)?, stop)))
            .collect();
        let (weeks, unpaid_weeks) = weeks_of(person, &each, Span::low);
        let (weeks_high, _) = weeks_of(person, &each, Span::high);
        let first = (0..)
            .zip(&each)
            .filter_map(|(place, (step, stop))| Some((first_pay(step, stop)?, place)))
            .min();
        let until = first.map_or(0, |(_, place): (Weeks, usize)| place);
        let unsure = |(place, stop): (usize, &Stop)| {
            let runs = place < until || (place == until && !stop.taken.paid);
            runs && stop.taken.weeks.is_none_or(|w| w.low() != w.high())
        };
        Self {
            weeks,
            weeks_high,
            weeks_whole: stops.iter().all(|stop| stop.taken.weeks.is_some()),
            price: price_of(stops),
            unpaid_weeks,
            first_pay: first.map(|(week, _)| week),
            first_pay_sure: !stops.iter().enumerate().any(unsure),
        }
    }
}

/// What the stops cost together. Where none of them reports anything, nothing is reported: an unknown cost is not zero.
fn price_of(stops: &[Stop]) -> Price {
    let each = stops.iter().map(|stop| stop.taken.price);
    each.reduce(Price::and).unwrap_or(Price::FREE)
}

/// Paid work begins with a paid step, or after a step that opens some.
fn first_pay(step: &Step, at: &Stop) -> Option<Weeks> {
    if at.taken.paid {
        Some(Weeks(at.begins))
    } else {
        (!step.opens.is_empty()).then_some(Weeks(at.ends))
    }
}

/// Weeks in all, and those of them without pay.
fn weeks_of(
    person: &Person<'_>,
    steps: &[(&Step, &Stop)],
    end: fn(&Span<Weeks>) -> Weeks,
) -> (Weeks, Weeks) {
    let only: Vec<&Step> = steps.iter().map(|(step, _)| *step).collect();
    let beside = Beside::of(person.catalog, &only);
    let lasts = |place: usize| {
        steps.get(place).map(|(_, stop)| Lasts {
            weeks: u64::from(stop.taken.weeks.as_ref().map_or(0, |weeks| end(weeks).0)),
            paid: stop.taken.paid,
        })
    };
    let outermost = (0..steps.len()).filter(|step| beside.host(*step).is_none());
    let (mut all, mut paid) = (0, 0);
    for step in outermost {
        all += beside.weeks(step, &lasts);
        paid += beside.paid_weeks(step, &lasts);
    }
    let weeks = |number: u64| Weeks(u32::try_from(number).unwrap_or(u32::MAX));
    (weeks(all), weeks(all.saturating_sub(paid)))
}
