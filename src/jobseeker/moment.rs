//! When was that, as closely as a person remembers? A year, a month of it, or a day.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use crate::catalog::{Day, NotADay};

/// A time as closely as it is remembered: `2019`, `2019-06` or `2019-06-14`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Moment {
    first: Day,
    last: Day,
}

impl Moment {
    /// The first day it can mean.
    pub fn first(self) -> Day {
        self.first
    }

    /// The last day it can mean.
    pub fn last(self) -> Day {
        self.last
    }

    /// A time as people write it in the United States, `6/2019` or `6/14/2019`, or as files have it, `2019-06`; with the
    /// day before the month, `14/6/2019`, where it can mean nothing else.
    pub fn as_people_write(written: &str) -> Option<Self> {
        let parts: Vec<&str> = written.trim().split(['/', '-']).map(str::trim).collect();
        let number = |part: &&str| part.parse::<u16>().ok();
        let numbers = parts.iter().map(number).collect::<Option<Vec<u16>>>()?;
        let begins_with_year = parts.first().is_some_and(|part| part.len() == 4);
        let ends_with_year = parts.last().is_some_and(|part| part.len() == 4);
        let exact = match numbers[..] {
            [year] if begins_with_year => format!("{year:04}"),
            [year, month] if begins_with_year => format!("{year:04}-{month:02}"),
            [month, year] if ends_with_year => format!("{year:04}-{month:02}"),
            [year, month, day] if begins_with_year => format!("{year:04}-{month:02}-{day:02}"),
            [day, month, year] if ends_with_year && day > 12 => {
                format!("{year:04}-{month:02}-{day:02}")
            }
            [month, day, year] if ends_with_year => format!("{year:04}-{month:02}-{day:02}"),
            _ => return None,
        };
        exact.parse().ok()
    }

    /// A day to come as people write it: without its year, `12/15`, the next such day from that of the session on; or with
    /// the last two figures of the year, `12/15/26`.
    pub fn day_to_come(written: &str, on: Day) -> Option<Day> {
        if let Some(moment) = Self::as_people_write(written) {
            return moment.day();
        }
        let parts: Vec<&str> = written.trim().split(['/', '-']).map(str::trim).collect();
        let in_year = |year: i16| match parts[..] {
            [one, other] | [one, other, _] => {
                Self::as_people_write(&format!("{one}/{other}/{year:04}"))?.day()
            }
            _ => None,
        };
        match parts[..] {
            [_, _] => {
                let (this, ..) = on.parts();
                // The 29th of February comes within eight years.
                let mut days = (this..=this + 8).filter_map(in_year);
                days.find(|day| *day >= on)
            }
            [_, _, year] if year.len() == 2 => in_year(2000 + year.parse::<i16>().ok()?),
            _ => None,
        }
    }

    /// The day to come that is meant, where it was written so that its day could be taken for its month: `3/4/2027`.
    pub fn if_unclear(written: &str, on: Day) -> Option<Day> {
        let day = Self::day_to_come(written, on)?;
        let (_, month, of_month) = day.parts();
        let year_first = written.trim().split(['/', '-']).next()?.trim().len() == 4;
        (!year_first && of_month <= 12 && of_month != month).then_some(day)
    }

    /// The same, as people write it in the United States.
    pub fn in_us_form(self) -> String {
        let exact = self.to_string();
        match *exact.split('-').collect::<Vec<_>>() {
            [year, month] => format!("{}/{year}", month.trim_start_matches('0')),
            [year, month, day] => {
                let bare = |part: &str| part.trim_start_matches('0').to_owned();
                format!("{}/{}/{year}", bare(month), bare(day))
            }
            _ => exact,
        }
    }

    /// The day it is, where it is remembered to the day.
    pub fn day(self) -> Option<Day> {
        (self.first == self.last).then_some(self.first)
    }
}

impl From<Day> for Moment {
    fn from(day: Day) -> Self {
        Self {
            first: day,
            last: day,
        }
    }
}

impl FromStr for Moment {
    type Err = NotADay;

    fn from_str(written: &str) -> Result<Self, NotADay> {
        let (first, months) = match written.len() {
            4 => (format!("{written}-01-01"), 12),
            7 => (format!("{written}-01"), 1),
            _ => return written.parse().map(|day: Day| day.into()),
        };
        let first: Day = first.parse()?;
        let last = first.plus_months(months).plus_days(-1);
        Ok(Self { first, last })
    }
}

impl TryFrom<String> for Moment {
    type Error = NotADay;

    fn try_from(written: String) -> Result<Self, NotADay> {
        written.parse()
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = self.first.to_string();
        let shown = if self.first == self.last {
            10
        } else if self.first.plus_months(1).plus_days(-1) == self.last {
            7
        } else {
            4
        };
        f.write_str(day.get(..shown).unwrap_or(&day))
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> Self {
        moment.to_string()
    }
}

impl JsonSchema for Moment {
    fn schema_name() -> Cow<'static, str> {
        "Moment".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A year, a month or a day: 2019, 2019-06 or 2019-06-14.",
            "type": "string",
            "format": "moment",
            "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_as_close_as_it_was_written() {
        for written in ["2019", "2019-06", "2019-06-14"] {
            assert_eq!(written.parse::<Moment>().unwrap().to_string(), written);
        }
        let june: Moment = "2019-06".parse().unwrap();
        assert_eq!(june.last().to_string(), "2019-06-30");
        for bad in ["", "19", "2019-13", "June 2019", "2019-6"] {
            assert!(bad.parse::<Moment>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_moment_can_be_written_as_people_write_it() {
        for (written, meant) in [
            ("2019", "2019"),
            ("6/2019", "2019-06"),
            ("06/14/2019", "2019-06-14"),
            ("2019-6", "2019-06"),
            ("2019-06-14", "2019-06-14"),
            (" 12 / 2024 ", "2024-12"),
            ("15/1/2027", "2027-01-15"),
            ("31-12-2026", "2026-12-31"),
            ("3/4/2027", "2027-03-04"),
        ] {
            let read = Moment::as_people_write(written).map(|moment| moment.to_string());
            assert_eq!(read.as_deref(), Some(meant), "{written}");
            let again = meant.parse::<Moment>().unwrap().in_us_form();
            let again = Moment::as_people_write(&again).map(|moment| moment.to_string());
            assert_eq!(again.as_deref(), Some(meant), "{written}, written back");
        }
        let today: Day = "2026-11-23".parse().unwrap();
        for (written, meant) in [
            ("12/15", Some("2026-12-15")),
            ("15/12", Some("2026-12-15")),
            ("11/23", Some("2026-11-23")),
            ("11/22", Some("2027-11-22")),
            ("2/29", Some("2028-02-29")),
            ("12/15/26", Some("2026-12-15")),
            ("1/5/2027", Some("2027-01-05")),
            ("2027-01-05", Some("2027-01-05")),
            ("2/30", None),
            ("12/15/6", None),
            ("12/15/-1", None),
            ("12/2026", None),
            ("2026", None),
            ("soon", None),
            ("", None),
        ] {
            let day = Moment::day_to_come(written, today).map(|day| day.to_string());
            assert_eq!(day.as_deref(), meant, "{written}");
        }
        for (written, unclear) in [
            ("3/4/2027", true),
            ("3/4", true),
            ("4/4/2027", false),
            ("15/1/2027", false),
            ("1/15/2027", false),
            ("2027-03-04", false),
            ("3/2027", false),
        ] {
            assert_eq!(
                Moment::if_unclear(written, today).is_some(),
                unclear,
                "{written}"
            );
        }
        for bad in [
            "",
            "6",
            "6/19",
            "13/2019",
            "14/13/2019",
            "31/2/2019",
            "2019-",
            "June 2019",
            "1/2/3/2019",
        ] {
            assert_eq!(Moment::as_people_write(bad), None, "{bad}");
        }
    }
}
