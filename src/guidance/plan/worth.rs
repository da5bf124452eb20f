//! What is a set of steps worth for a goal? The goal's own figure first, then the ties in their stated order.

use std::collections::{BTreeMap, BTreeSet};

use super::Taken;
use super::beside::{Beside, Lasts};
use super::cone::Cone;
use super::packing::Packing;
use crate::catalog::{Cents, Step, StepKind, StepNumber, Weeks};
use crate::guidance::least::{Price, Prices, Worth, comes_first};
use crate::guidance::start::Start;
use crate::jobseeker::Best;

/// The goal's own figure, steps, weeks, cents, and ids; where trade-offs are weighed: weeks, cents, weeks without pay,
/// steps, and ids.
pub(super) type Value = Price<6>;

/// What tells sets of equal worth apart.
type Ids = [i64; 2];

/// Weeks that learning of unreported length counts as when plans are compared, and only then: half a year, so that a
/// length nobody publishes is neither the shortest nor out of the question. What is shown stays "at least".
const UNREPORTED_WEEKS: u64 = 26;

/// More cents and weeks than any step takes, of whose price there are seven parts: the checker refuses what takes more, so
/// that sums stay exact.
const MOST_CENTS: u64 = 10 * Cents::MOST.0;
const MOST_WEEKS: u64 = Weeks::MOST.0 as u64;

/// What sets are compared by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// The figure of a goal, then the others.
    Goal(Best),
    /// Weeks, cents and weeks without pay, each by itself.
    Each,
}

impl By {
    /// The figures in the order in which they are compared; what has come first is not compared again.
    fn figures(self, steps: u64, weeks: u64, unpaid: u64, cents: u64) -> [u64; 4] {
        match self {
            Self::Goal(Best::Soonest) => [weeks, steps, 0, cents],
            Self::Goal(Best::Cheapest) => [cents, steps, weeks, 0],
            Self::Goal(Best::Earn) => [unpaid, steps, weeks, cents],
            Self::Goal(Best::Fewest) => [steps, 0, weeks, cents],
            Self::Each => [weeks, cents, unpaid, steps],
        }
    }
}

/// Steps, and what each takes.
#[derive(Clone)]
pub(super) struct Ledger {
    by: By,
    by_id: bool,
    entries: Vec<Entry>,
    beside: Beside,
    packing: Packing,
}

#[derive(Clone, Copy)]
struct Entry {
    lasts: Lasts,
    cents: u64,
}

impl Ledger {
    /// The ledger of the steps of a cone.
    pub(super) fn new(start: &Start<'_, '_>, cone: &Cone<'_>, by: By) -> Self {
        let entry = |(number, step): &(StepNumber, &Step)| {
            let taken = start.taken(*number, step);
            Entry {
                lasts: compared(step, &taken),
                cents: taken.price.low.0.min(MOST_CENTS),
            }
        };
        let entries: Vec<Entry> = cone.steps.iter().map(entry).collect();
        let weeks = entries.iter().map(|entry| entry.lasts.weeks).sum();
        let cents = entries.iter().map(|entry| entry.cents).sum();
        let all = by.figures(entries.len() as u64, weeks, weeks, cents);
        Self {
            by,
            by_id: false,
            entries,
            beside: Beside::of(start.index(), cone.steps.iter().map(|(number, _)| *number)),
            packing: Packing::up_to(all),
        }
    }

    /// The same, with ids to decide between equals.
    pub(super) fn by_id(self) -> Self {
        Self {
            by_id: true,
            ..self
        }
    }

    fn value(&self, steps: usize, weeks: u64, unpaid: u64, cents: u64, ids: Ids) -> Value {
        let figures = self.by.figures(steps as u64, weeks, unpaid, cents);
        let [a, b, c, d] = figures.map(|number| i64::try_from(number).unwrap_or(i64::MAX));
        let [first, then] = if self.by_id { ids } else { [0, 0] };
        Price([a, b, c, d, first, then])
    }

    /// What the steps cost, where no step makes a set cheaper; none where one may: paid work turns the weeks of what
    /// runs beside it into paid ones.
    pub(super) fn prices<'l>(
        &self,
        beside: &'l dyn Fn(usize, &[usize]) -> u128,
    ) -> Option<Prices<'l>> {
        let mut blocks: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for step in (0..self.entries.len()).filter(|step| !self.beside.is_alone(*step)) {
            blocks
                .entry(self.beside.outermost(step))
                .or_default()
                .push(step);
        }
        let blocks: Vec<Vec<usize>> = blocks.into_values().collect();
        let is_paid = |step: &usize| {
            self.entries
                .get(*step)
                .is_some_and(|entry| entry.lasts.paid)
        };
        if self.by == By::Goal(Best::Earn) && blocks.iter().flatten().any(is_paid) {
            return None;
        }
        let alone = (0..self.entries.len()).map(|step| self.packed(self.adds(step)));
        Some(Prices {
            alone: alone.collect(),
            blocks,
            beside,
            below_first: self.packing.below_first(),
            others: self.packing.others(),
        })
    }

    /// What a step adds to these.
    pub(super) fn more(&self, step: usize, taken: &[usize]) -> u128 {
        let before: BTreeSet<usize> = taken.iter().copied().collect();
        let mut after = before.clone();
        after.insert(step);
        self.packed(self.exactly(&after) - self.exactly(&before))
    }

    fn packed(&self, value: Value) -> u128 {
        let Price([aim, steps, weeks, cents, ..]) = value;
        self.packing.packed([aim, steps, weeks, cents])
    }

    /// The goal's own figure in a packed value.
    pub(super) fn aim(&self, packed: u128) -> u64 {
        self.packing.first(packed)
    }

    fn together(&self, taken: &BTreeSet<usize>, grows: bool) -> Value {
        let lasts = |step: usize| self.entries.get(step).map(|entry| entry.lasts);
        let in_set = |step: usize| lasts(step).filter(|_| taken.contains(&step));
        // Paid steps that may still be taken in can turn unpaid weeks into paid ones; nothing else becomes less.
        let perhaps = |step: usize| {
            lasts(step).filter(|lasts| taken.contains(&step) || (grows && lasts.paid))
        };
        let outermost: BTreeSet<usize> = taken
            .iter()
            .map(|step| self.beside.outermost(*step))
            .collect();
        let (mut weeks, mut unpaid) = (0, 0);
        for step in outermost {
            let all = self.beside.weeks(step, &in_set);
            weeks += all;
            unpaid += all.saturating_sub(self.beside.paid_weeks(step, &perhaps));
        }
        let each = taken.iter().filter_map(|step| self.entries.get(*step));
        let cents = each.map(|entry| entry.cents).sum();
        let ids = taken.iter().map(|step| comes_first(*step));
        let ids = ids.fold([0, 0], |[a, b], [c, d]| [a + c, b + d]);
        self.value(taken.len(), weeks, unpaid, cents, ids)
    }
}

/// How long a step lasts where plans are compared.
pub(super) fn compared(step: &Step, taken: &Taken) -> Lasts {
    let weeks = taken.weeks.map(|weeks| u64::from(weeks.low().0));
    Lasts {
        weeks: weeks.unwrap_or_else(|| unreported(step)).min(MOST_WEEKS),
        paid: taken.paid,
    }
}

/// What an unreported length counts as. Exams, licenses and applications take a day, and a job on the way lasts as long
/// as one likes: they count as nothing.
fn unreported(step: &Step) -> u64 {
    match step.kind {
        StepKind::Bridge
        | StepKind::Course
        | StepKind::Apprenticeship
        | StepKind::WorkBasedLearning => UNREPORTED_WEEKS,
        StepKind::Explore
        | StepKind::Credential
        | StepKind::Exam
        | StepKind::License
        | StepKind::Job => 0,
    }
}

impl Worth<6> for Ledger {
    fn adds(&self, step: usize) -> Value {
        let Some(entry) = self.entries.get(step) else {
            return Value::NOTHING;
        };
        let weeks = if self.beside.is_alone(step) {
            entry.lasts.weeks
        } else {
            0
        };
        let unpaid = if entry.lasts.paid { 0 } else { weeks };
        self.value(1, weeks, unpaid, entry.cents, comes_first(step))
    }

    fn exactly(&self, taken: &BTreeSet<usize>) -> Value {
        self.together(taken, false)
    }

    fn at_least(&self, taken: &BTreeSet<usize>) -> Value {
        self.together(taken, true)
    }
}
