//! Which day? A calendar date, and the only door to the calendar library. It does not know what day it is today.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use jiff::{Span, civil};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// A day of the calendar, written `2026-11-23`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(civil::Date);

impl Day {
    /// The day so written, if there is such a day.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day).ok().map(Self)
    }

    /// Year, month 1 to 12, day of the month.
    pub fn parts(self) -> (i16, i8, i8) {
        (self.0.year(), self.0.month(), self.0.day())
    }

    /// The day of the week, Monday 1 to Sunday 7.
    pub fn weekday(self) -> i8 {
        self.0.weekday().to_monday_one_offset()
    }

    /// This day so many months later (earlier where negative); a day the month lacks becomes its last.
    /// Past the ends of the calendar it is their last or first day.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        let span = Span::new().try_months(months);
        let there = span.and_then(|span| self.0.checked_add(span));
        Self::or_end(there.ok(), months < 0)
    }

    fn or_end(there: Option<civil::Date>, is_back: bool) -> Self {
        let end = if is_back {
            civil::Date::MIN
        } else {
            civil::Date::MAX
        };
        Self(there.unwrap_or(end))
    }

    /// This day so many weeks later; past the end of the calendar its last day.
    #[must_use]
    pub fn plus_weeks(self, weeks: u32) -> Self {
        self.plus_days(i64::from(weeks) * 7)
    }

    /// This day so many days later (earlier where negative); past the ends of the calendar its last or first day.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        let span = Span::new().try_days(days);
        Self::or_end(
            span.and_then(|span| self.0.checked_add(span)).ok(),
            days < 0,
        )
    }

    /// How many days later another day comes; none where it is this one or past.
    pub fn days_until(self, other: Self) -> u32 {
        let days = self.0.until(other.0).map_or(0, |span| span.get_days());
        u32::try_from(days).unwrap_or(0)
    }

    /// Today, where the clock that the caller read stands at this many seconds after 1970 in local time.
    pub fn from_unix_local(seconds: i64) -> Option<Self> {
        let stamp = jiff::Timestamp::from_second(seconds).ok()?;
        Some(Self(
            stamp.to_zoned_datetime(jiff::tz::TimeZone::system()).date(),
        ))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(written: &str) -> Result<Self, NotADay> {
        let shape = written.len() == 10 && written.is_ascii();
        let day = shape.then(|| written.parse().ok()).flatten();
        day.map(Self).ok_or(NotADay)
    }
}

/// What was written is no day of the calendar, as `2026-11-23` is one.
#[derive(Debug, thiserror::Error)]
#[error("not a day; a day is written like 2026-11-23")]
pub struct NotADay;

impl JsonSchema for Day {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A day, written 2026-11-23.",
            "type": "string",
            "format": "date",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_counted_on_the_calendar() {
        let day = |s: &str| s.parse::<Day>().unwrap();
        assert_eq!(day("2026-08-31").plus_months(6), day("2027-02-28"));
        assert_eq!(day("2026-11-23").plus_months(-24), day("2024-11-23"));
        assert_eq!(day("2026-11-23").plus_weeks(2), day("2026-12-07"));
        assert_eq!(day("2026-11-23").plus_months(i32::MAX), day("9999-12-31"));
        assert_eq!(day("2026-11-23").plus_weeks(u32::MAX), day("9999-12-31"));
        assert_eq!(day("2026-11-23").plus_days(i64::MAX), day("9999-12-31"));
        assert!(day("2026-11-23").plus_days(i64::MIN) < day("0001-01-01"));
        assert!(day("2026-11-23").plus_months(i32::MIN) < day("0001-01-01"));
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for bad in [
            "",
            "2026-02-30",
            "23/11/2026",
            "2026-11-23T00:00",
            "20261123",
        ] {
            assert!(bad.parse::<Day>().is_err(), "{bad}");
        }
    }
}
