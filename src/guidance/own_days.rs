//! When does each step of a way come, where the person set days of their own? What follows a step is not before its day.

use std::collections::BTreeMap;

use super::plan::{self, Plan, Stop};
use crate::catalog::{Catalog, Day, Span, StepId, Weeks};

/// The days that a person set for steps, counted from the day of the session.
pub struct OwnDays<'d> {
    /// Where the steps stand.
    pub catalog: &'d Catalog,
    /// The day of the session.
    pub on: Day,
    /// The day of each step for which one was set.
    pub dates: &'d BTreeMap<StepId, Day>,
}

/// From which day of a plan a step runs to which.
#[derive(Clone, Copy)]
struct Time {
    from: u64,
    to: u64,
}

impl OwnDays<'_> {
    /// Moves a plan to these days. No step begins before the day that was set for it, nor before what it follows has
    /// ended; what runs beside another does not begin before that does. A day before the plan can get there moves
    /// nothing. At the most, each step takes its longest, and waiting for a day takes up what came before it.
    pub fn move_plan(&self, plan: &mut Plan) {
        let (stops, totals) = (&mut plan.stops, &mut plan.totals);
        if !stops.iter().any(|stop| self.dates.contains_key(&stop.step)) {
            return;
        }
        let (least, most) = (self.moved(stops, Span::low), self.moved(stops, Span::high));
        for (stop, time) in stops.iter_mut().zip(&least) {
            stop.begins = weeks(time.from);
            stop.ends = weeks(time.to);
            stop.begins_day = fitting(time.from);
        }
        (totals.weeks, totals.weeks_high) = (in_all(&least), in_all(&most));
        if totals.first_pay.is_some() {
            let pays = stops.iter().filter_map(|stop| self.pays_from(stop));
            totals.first_pay = pays.min().map(Weeks);
        }
    }

    /// When the stops come with these days, where each takes so many of the weeks it may take.
    fn moved(&self, stops: &[Stop], end: fn(&Span<Weeks>) -> Weeks) -> Vec<Time> {
        let by_itself = plan::weeks_of_stops(self.catalog, stops, end).into_iter();
        let by_itself: Vec<Time> = by_itself
            .map(|(from, to)| Time {
                from: from.saturating_mul(7),
                to: to.saturating_mul(7),
            })
            .collect();
        let mut moved: Vec<Time> = Vec::new();
        for (stop, time) in stops.iter().zip(&by_itself) {
            let earlier = by_itself.iter().zip(&moved);
            let follows = earlier.filter_map(|(was, is)| not_before(*was, *is, *time));
            let set = self.dates.get(&stop.step);
            let set = set.map(|day| u64::from(self.on.days_until(*day)));
            let from = follows.chain(set).fold(time.from, u64::max);
            moved.push(Time {
                from,
                to: from.saturating_add(time.to - time.from),
            });
        }
        moved
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

/// The day before which a step cannot begin, as one before it moved: after its end where it follows it, and as long after
/// its beginning as it was where it lies within it.
fn not_before(was: Time, is: Time, step: Time) -> Option<u64> {
    if was.to <= step.from {
        return Some(is.to);
    }
    let within = step.from.checked_sub(was.from)?;
    Some(is.from.saturating_add(within))
}

/// The weeks until the last of these ends.
fn in_all(times: &[Time]) -> Weeks {
    let last = times.iter().map(|time| time.to).max();
    Weeks(weeks(last.unwrap_or(0)))
}

/// Whole weeks in which so many days have passed.
fn weeks(days: u64) -> u32 {
    fitting(days.div_ceil(7))
}

fn fitting(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
