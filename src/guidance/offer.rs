//! What does a step take here, for this person? Its figures, at the offering that suits best.

use std::cell::RefCell;
use std::cmp::Reverse;
use std::collections::HashMap;

use super::person::Person;
use crate::catalog::{
    Cents, Cost, Day, Hours, Offering, Pay, Sourced, Span, Step, StepKind, StepNumber, TimeSlot,
    Weeks,
};

/// A sum of money of which some parts may not be reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
    /// The least that the reported parts come to.
    pub low: Cents,
    /// The most that the reported parts come to.
    pub high: Cents,
    /// Nothing is left unreported.
    pub whole: bool,
    /// Anything is reported at all.
    pub reported: bool,
}

impl Price {
    /// Nothing to pay, and that is known.
    pub const FREE: Self = Self {
        low: Cents(0),
        high: Cents(0),
        whole: true,
        reported: true,
    };

    /// The price of a cost in parts. Unless its publisher says the parts are all, it is "at least". Where the publisher
    /// gives the whole, parts beside it are parts of it.
    pub fn of(cost: &Cost) -> Self {
        let (mut low, mut high, mut reported) = (Cents(0), Cents(0), false);
        let parts = cost.parts().map(|(_, part)| part);
        let parts = parts.filter(|_| cost.whole.is_none());
        for part in cost.whole.iter().chain(parts).map(Sourced::value) {
            low = low + part.low();
            high = high + part.high();
            reported = true;
        }
        Self {
            low,
            high,
            whole: reported && (cost.complete || cost.whole.is_some()),
            reported,
        }
    }

    /// Both prices together.
    #[must_use]
    pub fn and(self, more: Self) -> Self {
        Self {
            low: self.low + more.low,
            high: self.high + more.high,
            whole: self.whole && more.whole,
            reported: self.reported || more.reported,
        }
    }
}

/// How an offering suits a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Suits {
    /// It can be reached from the person's county, at times the person can come.
    Yes,
    /// Where or when it takes place, or what the person can do, is not known.
    NotKnown,
    /// It takes place at other times.
    OtherTimes,
    /// It is offered in other counties.
    OtherCounty,
}

/// What a step takes for a person, at the offering that suits best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The offering, by its place in the step's list; none where none is listed.
    pub offering: Option<usize>,
    /// How it suits.
    pub suits: Suits,
    /// Weeks it lasts; not reported where absent.
    pub weeks: Option<Span<Weeks>>,
    /// Hours a week it takes; not reported where absent.
    pub hours_a_week: Option<Span<Hours>>,
    /// What it costs before any help.
    pub price: Price,
    /// One is paid while doing it.
    pub paid: bool,
    /// It asks for more hours a week than the person has.
    pub too_many_hours: bool,
}

/// The next day of several that are published, or the last where all are past.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextDay {
    /// Still to come, today included.
    Coming(Day),
    /// Past: the next one is not reported.
    LastKnown(Day),
}

/// The next of these days from a day on.
pub fn next_day(days: &[Day], on: Day) -> Option<NextDay> {
    let coming = days.iter().copied().filter(|day| *day >= on).min();
    let last = days.iter().copied().max();
    coming.map(NextDay::Coming).or(last.map(NextDay::LastKnown))
}

/// What a step takes at the offering that suits best: nearest first, then at times and in hours a week that the person
/// has, then cheapest, then shortest, then as listed.
pub fn taken(person: &Person<'_>, step: &Step) -> Taken {
    let each = step.offerings.iter().enumerate();
    each.map(|(place, offering)| at(person, step, Some((place, offering))))
        .min_by_key(|taken| {
            let weeks = taken.weeks.map_or(u32::MAX, |weeks| weeks.low().0);
            let known = (Reverse(taken.price.reported), taken.price.low);
            (fit(taken), taken.suits, known, weeks, taken.offering)
        })
        .unwrap_or_else(|| at(person, step, None))
}

/// What steps take for one person, each looked at once.
#[derive(Clone, Debug, Default)]
pub(super) struct Figures(RefCell<HashMap<StepNumber, Taken>>);

impl Figures {
    /// What the step of this number takes.
    pub(super) fn of(&self, person: &Person<'_>, number: StepNumber, step: &Step) -> Taken {
        let Ok(mut known) = self.0.try_borrow_mut() else {
            return taken(person, step);
        };
        *known.entry(number).or_insert_with(|| taken(person, step))
    }
}

/// How an offering suits, hours a week included: too many of them are like another time of the day.
fn fit(taken: &Taken) -> Suits {
    let hours = if taken.too_many_hours {
        Suits::OtherTimes
    } else {
        Suits::Yes
    };
    taken.suits.max(hours)
}

fn at(person: &Person<'_>, step: &Step, offering: Option<(usize, &Offering)>) -> Taken {
    let own = offering.map(|(_, offering)| offering);
    let weeks = own.and_then(|o| o.weeks.as_ref()).or(step.weeks.as_ref());
    let hours = own
        .and_then(|o| o.hours_a_week.as_ref())
        .or(step.hours_a_week.as_ref())
        .map(Sourced::value);
    let cost = own.and_then(|o| o.cost_cents.as_ref());
    let available = person.answers.time.hours_per_week;
    Taken {
        offering: offering.map(|(place, _)| place),
        suits: own.map_or(Suits::NotKnown, |offering| suits(person, offering)),
        weeks: weeks.map(|weeks| *weeks.value()),
        hours_a_week: hours.copied(),
        price: Price::of(cost.unwrap_or(&step.cost_cents)),
        paid: is_paid(step),
        too_many_hours: available
            .zip(hours)
            .is_some_and(|(have, asked)| asked.low() > have),
    }
}

fn suits(person: &Person<'_>, offering: &Offering) -> Suits {
    let provider = person.catalog.provider(&offering.provider);
    let counties = if offering.counties.is_empty() {
        provider.map_or(&[][..], |provider| &provider.counties)
    } else {
        &offering.counties
    };
    let near = person
        .county()
        .map(|county| counties.is_empty() || counties.contains(county));
    let can: &std::collections::BTreeSet<TimeSlot> = &person.answers.time.when;
    let (all, any) = (&offering.when, &offering.when_any);
    let reported = !all.is_empty() || !any.is_empty();
    let when = (!can.is_empty() && reported).then(|| {
        let has = |slot: &TimeSlot| can.contains(slot);
        all.iter().all(has) && (any.is_empty() || any.iter().any(has))
    });
    match (near, when) {
        (Some(false), _) => Suits::OtherCounty,
        (_, Some(false)) => Suits::OtherTimes,
        (Some(true), Some(true)) => Suits::Yes,
        _ => Suits::NotKnown,
    }
}

/// Jobs and apprenticeships are paid by what they are; of anything else only what is reported as paid is.
fn is_paid(step: &Step) -> bool {
    match (&step.pay, step.kind) {
        (Pay::Paid(_), _) => true,
        (Pay::Unpaid, _) => false,
        (Pay::NotReported, kind) => matches!(kind, StepKind::Job | StepKind::Apprenticeship),
    }
}
