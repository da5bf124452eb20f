//! In which order are the steps of a plan done, and when does each begin and end?

use std::collections::BTreeMap;

use super::beside::{Beside, Lasts};
use super::{Stop, Taken, taken};
use crate::catalog::Step;
use crate::guidance::entry::{admission, to_confirm};
use crate::guidance::{Gained, Person, Truth};

/// The stops of a plan: each can be done when its turn comes. Steps that run beside each other stand together; among
/// several that can come next, the catalog's order decides.
pub(super) fn stops(person: &Person<'_>, now: &Gained, chosen: &[&Step]) -> Vec<Stop> {
    let beside = Beside::of(person.catalog, chosen);
    let taken: Vec<Taken> = chosen.iter().map(|step| taken(person, step)).collect();
    let mut gained = now.clone();
    let mut clock = Clock::new(&beside, &taken);
    let mut stops = Vec::new();
    for place in order(person, now, chosen, &beside) {
        let Some((step, taken)) = chosen.get(place).zip(taken.get(place)) else {
            continue;
        };
        let begins = clock.begins(place);
        stops.push(Stop {
            step: step.id.clone(),
            taken: taken.clone(),
            begins: weeks(begins),
            ends: weeks(begins + lasts(taken).weeks),
            to_confirm: match admission(person, step, &gained) {
                Truth::Met => Vec::new(),
                _ => to_confirm(person, step, &gained),
            },
        });
        gained.add_step(person.catalog, &step.id);
    }
    stops
}

fn weeks(weeks: u64) -> u32 {
    u32::try_from(weeks).unwrap_or(u32::MAX)
}

fn lasts(taken: &Taken) -> Lasts {
    Lasts {
        weeks: taken.weeks.map_or(0, |weeks| u64::from(weeks.low().0)),
        paid: taken.paid,
    }
}

/// The places of the steps in the order in which they are done.
fn order(person: &Person<'_>, now: &Gained, chosen: &[&Step], beside: &Beside) -> Vec<usize> {
    let rank = |step: &&Step| person.catalog.step_place(&step.id);
    let mut open: Vec<usize> = (0..chosen.len()).collect();
    open.sort_by_key(|place| chosen.get(*place).and_then(rank));
    let mut gained = now.clone();
    let mut order = Vec::new();
    while !open.is_empty() {
        let together = |first: &usize| -> Vec<usize> {
            let outermost = beside.outermost(*first);
            let mut all: Vec<usize> = open.clone();
            all.retain(|place| beside.outermost(*place) == outermost);
            all.sort_by_key(|place| beside.depth(*place));
            all
        };
        let whole = open.iter().map(together).find_map(|all| {
            let run = run(person, &gained, chosen, &all);
            (run.len() == all.len()).then_some(run)
        });
        // Steps said to run together of which one waits for a step outside are done one by one.
        let next = whole.unwrap_or_else(|| {
            let one = open.iter().map(|place| vec![*place]);
            let mut ready = one.filter(|one| !run(person, &gained, chosen, one).is_empty());
            ready.next().unwrap_or_default()
        });
        if next.is_empty() {
            break;
        }
        for place in next {
            open.retain(|other| *other != place);
            if let Some(step) = chosen.get(place) {
                gained.add_step(person.catalog, &step.id);
            }
            order.push(place);
        }
    }
    order
}

/// As many of these as can be done one after another, in an order in which they can.
fn run(person: &Person<'_>, gained: &Gained, chosen: &[&Step], these: &[usize]) -> Vec<usize> {
    let mut gained = gained.clone();
    let mut open = these.to_vec();
    let mut done = Vec::new();
    let ready = |place: &usize, gained: &Gained| {
        let step = chosen.get(*place);
        step.is_some_and(|step| admission(person, step, gained) != Truth::NotMet)
    };
    while let Some(next) = open.iter().position(|place| ready(place, &gained)) {
        let place = open.remove(next);
        if let Some(step) = chosen.get(place) {
            gained.add_step(person.catalog, &step.id);
        }
        done.push(place);
    }
    done
}

/// Counts the weeks of a plan: steps follow one another; guests follow one another beside their host.
struct Clock<'p> {
    beside: &'p Beside,
    taken: &'p [Taken],
    now: u64,
    began: BTreeMap<usize, u64>,
    /// Weeks of each host in which its guests are busy already.
    busy: BTreeMap<usize, u64>,
}

impl<'p> Clock<'p> {
    fn new(beside: &'p Beside, taken: &'p [Taken]) -> Self {
        Self {
            beside,
            taken,
            now: 0,
            began: BTreeMap::new(),
            busy: BTreeMap::new(),
        }
    }

    /// The week in which a step begins, its host with it at the latest.
    fn begins(&mut self, step: usize) -> u64 {
        if let Some(week) = self.began.get(&step) {
            return *week;
        }
        let host = self.beside.host(step);
        let begins = match host {
            Some(host) => self.begins(host) + self.busy.get(&host).copied().unwrap_or(0),
            None => self.now,
        };
        let whole = self.beside.weeks(step, &|at| self.taken.get(at).map(lasts));
        match host {
            Some(host) => *self.busy.entry(host).or_default() += whole,
            None => self.now += whole,
        }
        self.began.insert(step, begins);
        begins
    }
}
