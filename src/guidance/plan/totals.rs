//! What does a plan take as a whole? Weeks, money, weeks without pay, and when the first paid work can come.

use super::beside::{Beside, Lasts};
use super::{Plan, Price, Stop};
use crate::catalog::{Span, Step, StepNumber, Weeks};
use crate::jobseeker::Best;

/// What a plan takes as a whole. Every figure is "at least" where something is not reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    /// Weeks from start to end, at the least.
    pub weeks: Weeks,
    /// Weeks from start to end, at the most that is published.
    pub weeks_high: Weeks,
    /// Every length is reported.
    pub weeks_whole: bool,
    /// How many steps report no length.
    pub without_length: usize,
    /// What it costs before any help.
    pub price: Price,
    /// Weeks in which one learns without pay, at the least.
    pub unpaid_weeks: Weeks,
    /// The week after which paid work is first open, at the earliest; none where the plan opens none.
    pub first_pay: Option<Weeks>,
    /// The same where plans are compared, and only there: learning of unreported length counts as half a year.
    pub first_pay_compared: Option<Weeks>,
    /// Every length up to the first paid work is reported, and the same at the least and at the most.
    pub first_pay_sure: bool,
    /// Every length up to the first paid work is reported.
    pub first_pay_whole: bool,
}

/// When paid work can first come, as far as it is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstPay {
    /// The plan opens none.
    NoneOnTheWay,
    /// What comes before it has no reported length: that it comes at once is not known.
    NotReported,
    /// After so many weeks, at the earliest.
    After(Weeks),
}

/// How sure it is that no other plan is better by its aim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// It is proven, and all that counts by the aim is reported for this plan.
    Whole,
    /// It is proven by what is reported; what is not could change that.
    AsReported,
    /// It is the best found.
    BestFound,
}

impl Proof {
    /// Of a plan.
    pub fn of(plan: &Plan) -> Self {
        match (plan.proven, plan.totals.is_reported_for(plan.best)) {
            (true, true) => Self::Whole,
            (true, false) => Self::AsReported,
            (false, _) => Self::BestFound,
        }
    }
}

impl Default for Totals {
    fn default() -> Self {
        Self {
            weeks: Weeks(0),
            weeks_high: Weeks(0),
            weeks_whole: true,
            without_length: 0,
            price: Price::FREE,
            unpaid_weeks: Weeks(0),
            first_pay: Some(Weeks(0)),
            first_pay_compared: Some(Weeks(0)),
            first_pay_sure: true,
            first_pay_whole: true,
        }
    }
}

impl Totals {
    /// The totals of these stops, which are at the steps chosen, in their order.
    pub(super) fn of(
        stops: &[Stop],
        chosen: &[(StepNumber, &Step)],
        beside: &Beside,
        first_pay_compared: Option<Weeks>,
    ) -> Self {
        let (weeks, unpaid_weeks) = weeks_of(stops, beside, Span::low);
        let (weeks_high, _) = weeks_of(stops, beside, Span::high);
        let each = chosen.iter().zip(stops);
        let first = (0..)
            .zip(each)
            .filter_map(|(place, ((_, step), stop))| Some((first_pay(step, stop)?, place)))
            .min();
        let until = first.map_or(0, |(_, place): (Weeks, usize)| place);
        let before = (0..).zip(stops).filter(|(place, stop)| {
            let before: bool = place < &until;
            before || (place == &until && !stop.taken.paid)
        });
        let before: Vec<Option<Span<Weeks>>> = before.map(|(_, stop)| stop.taken.weeks).collect();
        let lengths = stops.iter().map(|stop| stop.taken.weeks);
        let without_length = lengths.filter(Option::is_none).count();
        let is_sure = |weeks: &Option<Span<Weeks>>| weeks.is_some_and(|w| w.low() == w.high());
        Self {
            weeks,
            weeks_high,
            weeks_whole: without_length == 0,
            without_length,
            price: price_of(stops),
            unpaid_weeks,
            first_pay: first.map(|(week, _)| week),
            first_pay_compared,
            first_pay_sure: before.iter().all(is_sure),
            first_pay_whole: before.iter().all(Option::is_some),
        }
    }

    /// When paid work can first come. Where a length before it is not reported, no more is said than the least it takes,
    /// and nothing where that is less than a week.
    pub fn first_paid(&self) -> FirstPay {
        match self.first_pay {
            None => FirstPay::NoneOnTheWay,
            Some(Weeks(0)) if !self.first_pay_whole => FirstPay::NotReported,
            Some(weeks) => FirstPay::After(weeks),
        }
    }

    /// The week after which paid work is first open, at the earliest; none where the plan opens none, or it is not
    /// reported.
    pub fn first_pay_week(&self) -> Option<Weeks> {
        match self.first_paid() {
            FirstPay::After(weeks) => Some(weeks),
            FirstPay::NoneOnTheWay | FirstPay::NotReported => None,
        }
    }

    /// Weeks in which one learns without pay, at the least; none where a length is not reported and the others come to
    /// less than a week.
    pub fn unpaid_week_count(&self) -> Option<Weeks> {
        (self.weeks_whole || self.unpaid_weeks > Weeks(0)).then_some(self.unpaid_weeks)
    }

    /// Whether all that counts by this aim is reported.
    pub fn is_reported_for(&self, aim: Best) -> bool {
        match aim {
            Best::Soonest | Best::Earn => self.weeks_whole,
            Best::Cheapest => self.price.whole,
            Best::Fewest => true,
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
fn weeks_of(stops: &[Stop], beside: &Beside, end: fn(&Span<Weeks>) -> Weeks) -> (Weeks, Weeks) {
    let lasts = |place: usize| {
        stops.get(place).map(|stop| Lasts {
            weeks: u64::from(stop.taken.weeks.as_ref().map_or(0, |weeks| end(weeks).0)),
            paid: stop.taken.paid,
        })
    };
    let outermost = (0..stops.len()).filter(|step| beside.host(*step).is_none());
    let (mut all, mut paid) = (0, 0);
    for step in outermost {
        all += beside.weeks(step, &lasts);
        paid += beside.paid_weeks(step, &lasts);
    }
    let weeks = |number: u64| Weeks(u32::try_from(number).unwrap_or(u32::MAX));
    (weeks(all), weeks(all.saturating_sub(paid)))
}
