//! How are days written? It does not know what day it is today.

use super::Wording;
use crate::catalog::Day;

impl Wording {
    /// A day, short: `Nov 23, 2026`, `23 nov 2026`.
    pub fn day(&self, day: Day) -> String {
        let (year, month, date) = day.parts();
        self.date(self.month_short(month), date, year)
    }

    /// A day to come: `Monday, November 23, 2026`, `lunes 23 de noviembre de 2026`.
    pub fn weekday_and_day(&self, day: Day) -> String {
        let (year, month, date) = day.parts();
        self.date_with_weekday(self.weekday(day), self.month(month), date, year)
    }

    /// A month of a year: `November 2026`, `noviembre de 2026`.
    pub fn month_and_year(&self, day: Day) -> String {
        let (year, month, _) = day.parts();
        self.month_of_year(self.month(month), year)
    }

    /// What date a fact bears: `as of June 2025`.
    pub fn as_of_day(&self, day: Day) -> String {
        self.as_of(self.month_and_year(day))
    }

    /// When a steward last read a fact: `checked Nov 3, 2026`.
    pub fn checked_on(&self, day: Day) -> String {
        self.checked(self.day(day))
    }

    /// For a cost or a schedule that has aged: `last known 2025, call to confirm`.
    pub fn last_known_in(&self, day: Day) -> String {
        let (year, ..) = day.parts();
        self.last_known(year)
    }

    fn month(&self, month: i8) -> String {
        match month {
            1 => self.month_january(),
            2 => self.month_february(),
            3 => self.month_march(),
            4 => self.month_april(),
            5 => self.month_may(),
            6 => self.month_june(),
            7 => self.month_july(),
            8 => self.month_august(),
            9 => self.month_september(),
            10 => self.month_october(),
            11 => self.month_november(),
            _ => self.month_december(),
        }
    }

    /// The first three letters are the usual short form of a month in both languages.
    fn month_short(&self, month: i8) -> String {
        self.month(month).chars().take(3).collect()
    }

    fn weekday(&self, day: Day) -> String {
        match day.weekday() {
            1 => self.weekday_monday(),
            2 => self.weekday_tuesday(),
            3 => self.weekday_wednesday(),
            4 => self.weekday_thursday(),
            5 => self.weekday_friday(),
            6 => self.weekday_saturday(),
            _ => self.weekday_sunday(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::Lang;

    fn both(say: impl Fn(&Wording, Day) -> String, day: &str) -> [String; 2] {
        Lang::ALL.map(|lang| say(&Wording::new(lang), day.parse().unwrap()))
    }

    #[test]
    fn days_are_written_as_each_language_writes_them() {
        let day = "2026-11-23";
        assert_eq!(both(Wording::day, day), ["Nov 23, 2026", "23 nov 2026"]);
        assert_eq!(
            both(Wording::weekday_and_day, day),
            ["Monday, November 23, 2026", "lunes 23 de noviembre de 2026"]
        );
        assert_eq!(
            both(Wording::weekday_and_day, "2027-01-03"),
            ["Sunday, January 3, 2027", "domingo 3 de enero de 2027"]
        );
        assert_eq!(
            both(Wording::month_and_year, day),
            ["November 2026", "noviembre de 2026"]
        );
    }

    #[test]
    fn the_age_of_a_fact_is_said() {
        let day = "2025-06-30";
        assert_eq!(
            both(Wording::as_of_day, day),
            ["as of June 2025", "datos de junio de 2025"]
        );
        assert_eq!(
            both(Wording::last_known_in, day),
            [
                "last known 2025, call to confirm",
                "último dato de 2025, llame para confirmar"
            ]
        );
        assert_eq!(
            both(Wording::checked_on, day),
            ["checked Jun 30, 2025", "revisado el 30 jun 2025"]
        );
    }
}
