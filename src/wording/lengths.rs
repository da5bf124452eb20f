//! How is it said how long something lasts? Weeks up to half a year, then months, then years.

use super::{Wording, numbers};
use crate::catalog::{Hours, Span, Weeks};

/// From this many weeks on, people count in months: half a year.
const IN_MONTHS: u32 = 26;
/// From this many weeks on, a bound is told in years.
const IN_YEARS: u32 = 52;

impl Wording {
    /// How long something lasts. Up to half a year in weeks as published: `8 weeks`, `5-10 weeks`; from there in
    /// calendar months, twelve to 52 weeks, rounded: `about 11 months`; a full year, and two years and more, in years,
    /// rounded to the half: `about 2.5 years`. The lower end chooses between weeks and the rest, the higher end
    /// between months and years. Zero weeks is less than one.
    pub fn length(&self, span: Span<Weeks>) -> String {
        let (Weeks(low), Weeks(high)) = (span.low(), span.high());
        match (low, high) {
            (_, 0) => self.weeks_less_than_one(),
            (0, _) => self.weeks_up_to(high),
            (..IN_MONTHS, _) => self.weeks(high, ends(low, high)),
            _ => self.months_or_years(low, high),
        }
    }

    /// The least that something lasts, of which not all is reported: in weeks up to a year, then in years, rounded down to
    /// the half: `at least 26 weeks`, `at least 2.5 years`. What is a bound is never "about".
    pub fn least_length(&self, least: Weeks) -> String {
        self.at_least(self.bound_of_length(least))
    }

    /// The same without the words that it is the least.
    pub fn bound_of_length(&self, Weeks(weeks): Weeks) -> String {
        match weeks {
            0 => self.weeks_less_than_one(),
            1..IN_YEARS => self.weeks(weeks, ends(weeks, weeks)),
            _ => {
                let half_years = weeks / 26;
                self.years(f64::from(half_years) / 2.0, halves(half_years))
            }
        }
    }

    fn months_or_years(&self, low: u32, high: u32) -> String {
        let (low_months, high_months) = (months(low), months(high));
        if high_months < 24 && high_months != 12 {
            return self.about_months(high_months, ends(low_months, high_months));
        }
        let (low, high) = (half_years(low), half_years(high));
        let (first, last) = (halves(low), halves(high));
        let years = if low == high {
            last
        } else {
            format!("{first}-{last}")
        };
        self.about_years(f64::from(high) / 2.0, years)
    }

    /// How long something lasts, or that it is not reported.
    pub fn length_if_known(&self, span: Option<Span<Weeks>>) -> String {
        span.map_or_else(|| self.not_reported(), |span| self.length(span))
    }

    /// The same where nothing beside it says that a length is meant.
    pub fn how_long(&self, span: Option<Span<Weeks>>) -> String {
        span.map_or_else(|| self.length_not_reported(), |span| self.length(span))
    }

    /// Hours of every week: `25 hours a week`.
    pub fn hours_each_week(&self, span: Span<Hours>) -> String {
        let (Hours(low), Hours(high)) = (span.low(), span.high());
        self.hours_a_week(high, ends(low, high))
    }

    /// Hours in all: `155 hours`.
    pub fn hours_in_all(&self, span: Span<Hours>) -> String {
        let (Hours(low), Hours(high)) = (span.low(), span.high());
        self.hours(high, ends(low, high))
    }
}

/// Calendar months nearest to so many weeks.
fn months(weeks: u32) -> u32 {
    nearest(u64::from(weeks) * 12, 52)
}

/// Half years nearest to so many weeks.
fn half_years(weeks: u32) -> u32 {
    nearest(u64::from(weeks), 26)
}

fn nearest(number: u64, by: u64) -> u32 {
    u32::try_from((number + by / 2) / by).unwrap_or(u32::MAX)
}

fn halves(half_years: u32) -> String {
    let half = if half_years % 2 == 1 { ".5" } else { "" };
    format!("{}{half}", half_years / 2)
}

fn ends(low: u32, high: u32) -> String {
    let (least, most) = (numbers::grouped(low.into()), numbers::grouped(high.into()));
    if low == high {
        most
    } else {
        format!("{least}-{most}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::Lang;

    fn both(low: u32, high: u32) -> [String; 2] {
        Lang::ALL.map(|lang| Wording::new(lang).length(Span::new(Weeks(low), Weeks(high))))
    }

    #[test]
    fn short_lengths_are_said_in_weeks_as_published() {
        assert_eq!(both(0, 0), ["less than a week", "menos de una semana"]);
        assert_eq!(both(0, 1), ["up to 1 week", "hasta 1 semana"]);
        assert_eq!(both(1, 1), ["1 week", "1 semana"]);
        assert_eq!(both(2, 2), ["2 weeks", "2 semanas"]);
        assert_eq!(both(21, 21), ["21 weeks", "21 semanas"]);
        assert_eq!(both(5, 10), ["5-10 weeks", "5-10 semanas"]);
        assert_eq!(both(20, 60), ["20-60 weeks", "20-60 semanas"]);
    }

    #[test]
    fn long_lengths_are_said_in_months_and_then_in_years() {
        assert_eq!(both(26, 26), ["about 6 months", "unos 6 meses"]);
        assert_eq!(both(39, 48), ["about 9-11 months", "unos 9-11 meses"]);
        assert_eq!(both(52, 52), ["about 1 year", "cerca de 1 año"]);
        assert_eq!(both(78, 78), ["about 18 months", "unos 18 meses"]);
        assert_eq!(both(130, 130), ["about 2.5 years", "unos 2.5 años"]);
        assert_eq!(both(104, 160), ["about 2-3 years", "unos 2-3 años"]);
    }

    #[test]
    fn the_least_that_something_lasts_is_never_told_as_more_nor_about() {
        let least = |weeks| Lang::ALL.map(|lang| Wording::new(lang).least_length(Weeks(weeks)));
        assert_eq!(least(1), ["at least 1 week", "al menos 1 semana"]);
        assert_eq!(least(26), ["at least 26 weeks", "al menos 26 semanas"]);
        assert_eq!(least(52), ["at least 1 year", "al menos 1 año"]);
        assert_eq!(least(155), ["at least 2.5 years", "al menos 2.5 años"]);
    }

    #[test]
    fn hours_are_counted_in_both_languages() {
        let (en, es) = (Wording::new(Lang::En), Wording::new(Lang::Es));
        let (one, some) = (Span::Exactly(Hours(1)), Span::new(Hours(10), Hours(20)));
        assert_eq!(en.hours_each_week(one), "1 hour a week");
        assert_eq!(es.hours_each_week(one), "1 hora por semana");
        assert_eq!(en.hours_each_week(some), "10-20 hours a week");
        assert_eq!(es.hours_in_all(Span::Exactly(Hours(8_000))), "8,000 horas");
        assert_eq!(en.length_if_known(None), "not reported");
    }
}
