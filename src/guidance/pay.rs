//! What does it pay to start, here? Entry pay from the published wages of the person's area, or else the region's.

use super::person::Person;
use crate::catalog::{AreaId, Cents, Day, Occupation, OccupationId, Period, Span, WagePoint};

/// What beginners can expect: from the pay one in ten stays under to the pay half stay under. A median alone would
/// promise too much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryPay {
    /// The tenth percentile, where it is published.
    pub low: Option<WagePoint>,
    /// The median, where it is published.
    pub high: Option<WagePoint>,
    /// What it is paid for.
    pub per: Period,
    /// The area it is published for.
    pub area: AreaId,
    /// The area is the whole region, as the person's own publishes none or is not known.
    pub whole_region: bool,
    /// The month it is of.
    pub of: Day,
}

/// Entry pay as it is told in short: without the area and the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayInShort {
    /// From the least to the median.
    From(Span<Cents>),
    /// Only the median is published.
    UpTo(Cents),
    /// So much or more.
    OrMore(Cents),
    /// Nothing is published.
    NotReported,
}

impl EntryPay {
    /// The same in short. Two that are told in the same words are the same.
    pub fn in_short(&self) -> PayInShort {
        let exact = |point: Option<WagePoint>| match point {
            Some(WagePoint::Exactly(cents)) => Some(cents),
            _ => None,
        };
        match (exact(self.low), exact(self.high)) {
            (Some(low), Some(high)) => PayInShort::From(Span::new(low, high)),
            (None, Some(high)) if self.low.is_none() => PayInShort::UpTo(high),
            _ => self
                .low
                .or(self.high)
                .map_or(PayInShort::NotReported, |least| {
                    PayInShort::OrMore(least.least())
                }),
        }
    }

    /// What beginners can count on an hour, for comparison: the tenth percentile. A median alone says nothing of it.
    pub fn least_per_hour(&self) -> Option<Cents> {
        self.low.map(|low| self.per_hour(low))
    }

    /// The most that beginners can expect an hour: the median, or what is published where that is not.
    pub fn most_per_hour(&self) -> Option<Cents> {
        self.high.or(self.low).map(|high| self.per_hour(high))
    }

    /// Whether beginners can count on so much an hour; None where what is published does not tell.
    pub fn reaches(&self, least: Cents) -> Option<bool> {
        let below = |point: WagePoint| {
            matches!(point, WagePoint::Exactly(_)) && self.per_hour(point) < least
        };
        match (self.low, self.high) {
            (Some(low), _) if self.per_hour(low) >= least => Some(true),
            (Some(low), _) if below(low) => Some(false),
            (None, Some(median)) if below(median) => Some(false),
            _ => None,
        }
    }

    /// What is paid an hour at a point of these wages: of yearly pay, by the hours of a full year.
    pub fn per_hour(&self, point: WagePoint) -> Cents {
        self.per.an_hour(point.least())
    }
}

/// Entry pay of an occupation where the person lives.
pub fn entry_pay(person: &Person<'_>, occupation: &Occupation) -> Option<EntryPay> {
    let wages = occupation.wages.as_ref()?;
    let own = person
        .county()
        .and_then(|county| person.catalog.county(county))
        .map(|county| &county.area);
    let whole = person.catalog.head().whole_area.as_ref();
    [own, whole].into_iter().flatten().find_map(|area| {
        let points = wages.areas.get(area)?;
        let (low, high) = (points.p10, points.median);
        (low.is_some() || high.is_some()).then(|| EntryPay {
            low,
            high,
            per: wages.per,
            area: area.clone(),
            whole_region: Some(area) == whole,
            of: wages.of,
        })
    })
}

/// Entry pay over several occupations that a step opens: from the least of them to the most.
pub fn entry_pay_of_any(person: &Person<'_>, occupations: &[OccupationId]) -> Option<EntryPay> {
    let each = occupations
        .iter()
        .filter_map(|id| person.catalog.occupation(id))
        .filter_map(|occupation| entry_pay(person, occupation));
    each.reduce(|mut all, one| {
        if all.per != one.per || all.of != one.of {
            return all;
        }
        all.low = [all.low, one.low]
            .into_iter()
            .flatten()
            .min_by_key(|p| p.least());
        all.high = [all.high, one.high]
            .into_iter()
            .flatten()
            .max_by_key(|p| p.least());
        if one.whole_region {
            all.whole_region = true;
            all.area = one.area;
        }
        all
    })
}
