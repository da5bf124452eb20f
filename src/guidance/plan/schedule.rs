//! In which order are the steps of a plan done, and when does each begin and end?

use std::collections::BTreeMap;

use super::beside::{Beside, Lasts};
use super::worth::compared;
use super::{Stop, Taken, Totals};
use crate::catalog::{Catalog, CredentialNumber, Span, Step, StepNumber, TestNumber, Weeks};
use crate::guidance::Gained;
use crate::guidance::entry::to_confirm;
use crate::guidance::start::Start;
use crate::guidance::worlds::{EVERY, Known, PERHAPS, SURELY, Worlds};

/// A step to be done.
type Chosen<'c> = (StepNumber, &'c Step);

/// The stops of a plan, and what they take together. Each can be done when its turn comes. Steps that run beside each
/// other stand together; among several that can come next, the catalog's order decides.
pub(super) fn laid_out(start: &Start<'_, '_>, chosen: &[Chosen<'_>]) -> (Vec<Stop>, Totals) {
    let beside = |steps: &[Chosen<'_>]| Beside::of(start.index(), steps.iter().map(|(at, _)| *at));
    let order = order(start, chosen, &beside(chosen));
    let ordered: Vec<Chosen<'_>> = order
        .into_iter()
        .filter_map(|place| chosen.get(place).copied())
        .collect();
    let beside = beside(&ordered);
    let each = ordered.iter();
    let taken: Vec<Taken> = each
        .map(|(number, step)| start.taken(*number, step))
        .collect();
    let stops = stops(start, &ordered, &beside, &taken);
    let first_pay = first_pay_compared(&ordered, &beside, &taken);
    let totals = Totals::of(&stops, &ordered, &beside, first_pay);
    (stops, totals)
}

/// The week after which paid work is first open, where learning of unreported length counts as half a year.
fn first_pay_compared(ordered: &[Chosen<'_>], beside: &Beside, taken: &[Taken]) -> Option<Weeks> {
    let steps = ordered.iter().zip(taken);
    let lasts: Vec<Lasts> = steps
        .map(|((_, step), taken)| compared(step, taken))
        .collect();
    let each = begins(beside, &lasts).zip(&lasts).zip(ordered);
    let paid_from = each.filter_map(|((begins, lasts), (_, step))| {
        let opens = !step.opens.is_empty();
        (lasts.paid || opens).then(|| begins + if lasts.paid { 0 } else { lasts.weeks })
    });
    paid_from.min().map(|week| Weeks(weeks(week)))
}

fn stops(
    start: &Start<'_, '_>,
    ordered: &[Chosen<'_>],
    beside: &Beside,
    taken: &[Taken],
) -> Vec<Stop> {
    let own: Vec<Lasts> = taken.iter().map(lasts).collect();
    let mut gained = Progress::from(start);
    let mut stops = Vec::new();
    for (((number, step), taken), begins) in ordered.iter().zip(taken).zip(begins(beside, &own)) {
        let is_sure = gained.all(start.index().condition(*number)) & SURELY != 0;
        stops.push(Stop {
            step: step.id.clone(),
            taken: *taken,
            begins: weeks(begins),
            ends: weeks(begins + lasts(taken).weeks),
            begins_day: weeks(begins.saturating_mul(7)),
            to_confirm: if is_sure {
                Vec::new()
            } else {
                to_confirm(start.person, step, &after(start, &stops))
            },
        });
        gained.add(*number);
    }
    stops
}

/// What a person has after these stops.
fn after(start: &Start<'_, '_>, stops: &[Stop]) -> Gained {
    let mut gained = start.now.clone();
    for stop in stops {
        gained.add_step(start.person.catalog, &stop.step);
    }
    gained
}

/// The weeks in which the stops of a plan begin and end, where each takes so many of those it may take.
pub(in crate::guidance) fn weeks_of_stops(
    catalog: &Catalog,
    stops: &[Stop],
    end: fn(&Span<Weeks>) -> Weeks,
) -> Vec<(u64, u64)> {
    let numbers = stops.iter().map(|stop| catalog.step_number(&stop.step));
    let numbers: Vec<StepNumber> = numbers.flatten().collect();
    let beside = Beside::of(catalog.index(), numbers.iter().copied());
    let lasts = stops.iter().map(|stop| Lasts {
        weeks: stop.taken.weeks.map_or(0, |weeks| end(&weeks).0.into()),
        paid: stop.taken.paid,
    });
    let lasts: Vec<Lasts> = lasts.collect();
    let each = begins(&beside, &lasts).zip(&lasts);
    each.map(|(begins, lasts)| (begins, begins + lasts.weeks))
        .collect()
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

/// What is at hand after some steps more.
#[derive(Clone)]
struct Progress<'s, 'c> {
    start: Start<'s, 'c>,
    steps: Vec<StepNumber>,
    credentials: Vec<CredentialNumber>,
}

impl<'s, 'c> Progress<'s, 'c> {
    fn from(start: &Start<'s, 'c>) -> Self {
        Self {
            start: *start,
            steps: Vec::new(),
            credentials: Vec::new(),
        }
    }

    fn add(&mut self, step: StepNumber) {
        self.steps.push(step);
        let brought = self.start.index().brings(step);
        self.credentials.extend_from_slice(brought);
    }

    /// Whether a step may be begun now, where what is not known turns out well.
    fn may_begin(&self, step: StepNumber) -> bool {
        let index = self.start.index();
        !index.has_ended(step) && self.all(index.condition(step)) & PERHAPS != 0
    }
}

impl Known for Progress<'_, '_> {
    fn credential(&self, credential: CredentialNumber) -> Worlds {
        if self.credentials.contains(&credential) {
            EVERY
        } else {
            self.start.reach.credential(credential)
        }
    }

    fn step(&self, step: StepNumber) -> Worlds {
        if self.steps.contains(&step) {
            EVERY
        } else {
            self.start.reach.step(step)
        }
    }

    fn test(&self, test: TestNumber) -> Worlds {
        self.start.reach.test(test)
    }

    fn earned(&self, step: StepNumber) -> Worlds {
        if self.steps.contains(&step) {
            EVERY
        } else {
            self.start.reach.earned(step)
        }
    }
}

/// The places of the steps in the order in which they are done.
fn order(start: &Start<'_, '_>, chosen: &[Chosen<'_>], beside: &Beside) -> Vec<usize> {
    let rank = |place: &usize| {
        let (_, step) = chosen.get(*place)?;
        start.person.catalog.step_place(&step.id)
    };
    let mut open: Vec<usize> = (0..chosen.len()).collect();
    open.sort_by_key(rank);
    let mut gained = Progress::from(start);
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
            let run = run(&gained, chosen, &all);
            (run.len() == all.len()).then_some(run)
        });
        // Steps said to run together of which one waits for a step outside are done one by one.
        let next = whole.unwrap_or_else(|| {
            let one = open.iter().map(|place| vec![*place]);
            let mut ready = one.filter(|one| !run(&gained, chosen, one).is_empty());
            ready.next().unwrap_or_default()
        });
        if next.is_empty() {
            break;
        }
        for place in next {
            open.retain(|other| *other != place);
            if let Some((step, _)) = chosen.get(place) {
                gained.add(*step);
            }
            order.push(place);
        }
    }
    order
}

/// As many of these as can be done one after another, in an order in which they can.
fn run(gained: &Progress<'_, '_>, chosen: &[Chosen<'_>], these: &[usize]) -> Vec<usize> {
    let ready = |place: &usize, gained: &Progress<'_, '_>| {
        let step = chosen.get(*place);
        step.is_some_and(|(step, _)| gained.may_begin(*step))
    };
    if let [one] = these {
        return these
            .iter()
            .copied()
            .filter(|_| ready(one, gained))
            .collect();
    }
    let mut gained = gained.clone();
    let mut open = these.to_vec();
    let mut done = Vec::new();
    while let Some(next) = open.iter().position(|place| ready(place, &gained)) {
        let place = open.remove(next);
        if let Some((step, _)) = chosen.get(place) {
            gained.add(*step);
        }
        done.push(place);
    }
    done
}

/// The week in which each of these steps begins, done in their order.
fn begins(beside: &Beside, lasts: &[Lasts]) -> impl Iterator<Item = u64> {
    let mut clock = Clock::new(beside, lasts);
    let each: Vec<u64> = (0..lasts.len()).map(|place| clock.begins(place)).collect();
    each.into_iter()
}

/// Counts the weeks of a plan: steps follow one another; guests follow one another beside their host.
struct Clock<'p> {
    beside: &'p Beside,
    lasts: &'p [Lasts],
    now: u64,
    began: BTreeMap<usize, u64>,
    /// Weeks of each host in which its guests are busy already.
    busy: BTreeMap<usize, u64>,
}

impl<'p> Clock<'p> {
    fn new(beside: &'p Beside, lasts: &'p [Lasts]) -> Self {
        Self {
            beside,
            lasts,
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
        let whole = self.beside.weeks(step, &|at| self.lasts.get(at).copied());
        match host {
            Some(host) => *self.busy.entry(host).or_default() += whole,
            None => self.now += whole,
        }
        self.began.insert(step, begins);
        begins
    }
}
