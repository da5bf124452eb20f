//! What is a set of steps worth for a goal? The goal's own figure first, then the ties in their stated order.

use std::collections::BTreeSet;

use super::Taken;
use super::beside::{Beside, Lasts};
use crate::catalog::{Catalog, Step, StepKind};
use crate::guidance::least::{Price, Worth, comes_first};
use crate::jobseeker::Best;

/// Steps whose length the goal turns on and nobody publishes, the goal's own figure, steps, weeks, cents, and ids. A
/// length that is not reported is not a short one: a plan is "soonest" only by lengths that are.
pub(super) type Value = Price<6>;

/// More than any step costs; what is dearer counts as this, so that sums stay exact.
const MOST: u64 = 1_000_000_000_000;

/// Steps, and what each takes.
pub(super) struct Ledger {
    best: Best,
    by_id: bool,
    entries: Vec<Entry>,
    beside: Beside,
}

struct Entry {
    lasts: Lasts,
    cents: u64,
    /// How long it lasts matters to the goal, and is not reported.
    vague: bool,
}

impl Ledger {
    /// The ledger of these steps, which stand in the order of their ids.
    pub(super) fn new(catalog: &Catalog, steps: &[&Step], taken: &[Taken], best: Best) -> Self {
        let entries = steps
            .iter()
            .zip(taken)
            .map(|(step, taken)| Entry {
                vague: taken.weeks.is_none() && turns_on_length(best, step.kind, taken.paid),
                lasts: Lasts {
                    weeks: taken.weeks.map_or(0, |weeks| u64::from(weeks.low().0)),
                    paid: taken.paid,
                },
                cents: taken.price.low.0.min(MOST),
            })
            .collect();
        Self {
            best,
            by_id: false,
            entries,
            beside: Beside::of(catalog, steps),
        }
    }

    /// The same, with ids to decide between equals.
    pub(super) fn by_id(self) -> Self {
        Self {
            by_id: true,
            ..self
        }
    }

    fn value(&self, counts: [usize; 2], weeks: u64, unpaid: u64, cents: u64, ids: i128) -> Value {
        let [vague, steps] = counts.map(|count| count as u64);
        let aim = match self.best {
            Best::Soonest => weeks,
            Best::Cheapest => cents,
            Best::Earn => unpaid,
            Best::Fewest => steps,
        };
        let ids = if self.by_id { ids } else { 0 };
        Price([
            vague.into(),
            aim.into(),
            steps.into(),
            weeks.into(),
            cents.into(),
            ids,
        ])
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
        let cents = each.clone().map(|entry| entry.cents).sum();
        let vague = each.filter(|entry| entry.vague).count();
        let ids = taken.iter().map(|step| comes_first(*step)).sum();
        self.value([vague, taken.len()], weeks, unpaid, cents, ids)
    }
}

/// Whether a goal turns on how long a step of this kind lasts. Exams, licenses and applications take a day; a job on the
/// way lasts as long as one likes.
fn turns_on_length(best: Best, kind: StepKind, paid: bool) -> bool {
    let learning = matches!(
        kind,
        StepKind::Bridge
            | StepKind::Course
            | StepKind::Apprenticeship
            | StepKind::WorkBasedLearning
    );
    learning
        && match best {
            Best::Soonest => true,
            Best::Earn => !paid,
            Best::Cheapest | Best::Fewest => false,
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
        let vague = usize::from(entry.vague);
        self.value([vague, 1], weeks, unpaid, entry.cents, comes_first(step))
    }

    fn exactly(&self, taken: &BTreeSet<usize>) -> Value {
        self.together(taken, false)
    }

    fn at_least(&self, taken: &BTreeSet<usize>) -> Value {
        self.together(taken, true)
    }
}
