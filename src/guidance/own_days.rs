//! When does each step of a way come, where the person set days of their own? What follows a step is not before its day.

use std::collections::BTreeMap;

use super::plan::{Plan, Stop};
use crate::catalog::{Catalog, Day, StepId, Weeks};

/// More weeks than the calendar has left after any day of it.
const ALL_WEEKS: u32 = 530_000;

/// The days that a person set for steps, counted from the day of the session.
pub struct OwnDays<'d> {
    /// Where the steps stand.
    pub catalog: &'d Catalog,
    /// The day of the session.
    pub on: Day,
    /// The day of each step for which one was set.
    pub dates: &'d BTreeMap<StepId, Day>,
}

impl OwnDays<'_> {
    /// Moves a plan to these days. No step begins before the day that was set for it, nor before what it follows has
    /// ended; what runs beside another does not begin before that does. A day before the plan can get there moves
    /// nothing.
    pub fn move_plan(&self, plan: &mut Plan) {
        let (stops, totals) = (&mut plan.stops, &mut plan.totals);
        if !stops.iter().any(|stop| self.dates.contains_key(&stop.step)) {
            return;
        }
        let before = last_week(stops);
        let mut moved: Vec<Stop> = Vec::new();
        for (place, stop) in stops.iter().enumerate() {
            let earlier = stops.iter().zip(&moved).take(place);
            let follows = earlier.filter_map(|(was, is)| not_before(was, is, stop));
            let set = self.dates.get(&stop.step);
            let set = set.map(|day| weeks_until(self.on, *day));
            let begins = follows.chain(set).fold(stop.begins, u32::max);
            let later = begins - stop.begins;
            moved.push(Stop {
                begins,
                ends: stop.ends.saturating_add(later),
                ..stop.clone()
            });
        }
        stops.clone_from_slice(&moved);
        let later = last_week(stops).saturating_sub(before);
        for weeks in [&mut totals.weeks, &mut totals.weeks_high] {
            *weeks = Weeks(weeks.0.saturating_add(later));
        }
        if totals.first_pay.is_some() {
            let pays = stops.iter().filter_map(|stop| self.pays_from(stop));
            totals.first_pay = pays.min().map(Weeks);
        }
    }

    /// The week from which a stop pays: a paid step as it begins, one that opens work as it ends.
    fn pays_from(&self, stop: &Stop) -> Option<u32> {
        if stop.taken.paid {
            return Some(stop.begins);
        }
        let opens = &self.catalog.step(&stop.step)?.opens;
        (!opens.is_empty()).then_some(stop.ends)
    }
}

/// The week before which a stop cannot begin, as one before it moved: after its end where it follows it, and as long
/// after its beginning as it was where it lies within it.
fn not_before(was: &Stop, is: &Stop, stop: &Stop) -> Option<u32> {
    if was.ends <= stop.begins {
        return Some(is.ends);
    }
    let within = stop.begins.checked_sub(was.begins)?;
    Some(is.begins.saturating_add(within))
}

fn last_week(stops: &[Stop]) -> u32 {
    stops.iter().map(|stop| stop.ends).max().unwrap_or(0)
}

/// Whole weeks until a day is reached; none where it is past.
fn weeks_until(on: Day, day: Day) -> u32 {
    let (mut low, mut high) = (0, ALL_WEEKS);
    while low < high {
        let middle = u32::midpoint(low, high);
        if on.plus_weeks(middle) < day {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

/// The day on which a step begins that comes so many weeks after a day: the one that was set for it, unless the plan
/// gets there only later.
pub fn begins_on(on: Day, weeks: u32, set: Option<Day>) -> Day {
    set.filter(|day| weeks <= weeks_until(on, *day))
        .unwrap_or_else(|| on.plus_weeks(weeks))
}
