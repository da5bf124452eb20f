//! How is it said until when something is open, and when an offering begins next?

use super::Wording;
use crate::catalog::{Catalog, Day, FactId, Sensitivity};
use crate::guidance::{Ending, Missing, NextDay, Suits, Taken, Until};

impl Wording {
    /// Until when something is open, and what ends then.
    pub fn until(&self, catalog: &Catalog, until: &Until) -> String {
        let day = self.day(until.day);
        match (&until.ending, until.late) {
            (Ending::RunsOut(id), _) => self.until_renew(day, self.credential(catalog, id)),
            (Ending::Window(what), None) => self.until_window(day, self.missing(catalog, what)),
            (Ending::Window(what), Some(there)) => {
                self.until_late(self.day(there), day, self.missing(catalog, what))
            }
        }
    }

    /// The same, where others may see it: nothing where it hangs on a private answer.
    pub fn until_openly(&self, catalog: &Catalog, until: &Until) -> Option<String> {
        is_open(catalog, until).then(|| self.until(catalog, until))
    }

    /// The next start or last day to apply; where all are past, the last known.
    pub fn next_start(&self, next: NextDay) -> String {
        match next {
            NextDay::Coming(day) => self.screen_starts(self.day(day)),
            NextDay::LastKnown(day) => self.last_known_start(self.day(day)),
        }
    }

    /// The same, of the days to apply by.
    pub fn next_apply_by(&self, next: NextDay) -> String {
        match next {
            NextDay::Coming(day) => self.screen_apply_by(self.day(day)),
            NextDay::LastKnown(day) => self.last_known_apply_by(self.day(day)),
        }
    }

    /// What of an offering does not fit when and where the person can come; nothing where all of it does, as far as is
    /// known.
    pub fn does_not_fit(&self, taken: &Taken) -> Vec<String> {
        let hours = taken.too_many_hours.then(|| self.screen_too_many_hours());
        let place = match taken.suits {
            Suits::OtherCounty => Some(self.screen_other_county()),
            Suits::OtherTimes => Some(self.screen_other_times()),
            Suits::Yes | Suits::NotKnown => None,
        };
        hours.into_iter().chain(place).collect()
    }

    /// When a step of a plan begins at the earliest, where that is not today.
    pub fn begins_about(&self, weeks: u32, day: Day) -> String {
        let day = self.day(day);
        format!(
            "{} ({})",
            self.screen_begins_after(weeks),
            self.about_day(day)
        )
    }
}

/// Whether what ends may be told to others.
fn is_open(catalog: &Catalog, until: &Until) -> bool {
    let open = |id: &FactId| {
        let fact = catalog.fact(id);
        fact.is_some_and(|fact| fact.sensitivity < Sensitivity::Private)
    };
    match &until.ending {
        Ending::Window(Missing::Fact(test)) => open(&test.id),
        Ending::Window(_) | Ending::RunsOut(_) => true,
    }
}
