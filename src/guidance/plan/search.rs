//! Which set of steps leads to the goal at the least? Branch and bound over the ways of meeting each requirement.
//!
//! A step counts once however many steps need it, which makes the least sum hard to find in general (NP-hard); the
//! search is exact unless it runs out of effort, and says which. It works backward from the goal: each step taken in
//! must have one way of its requirement met, each missing thing of that way by one step, and no step may wait for
//! itself. Whatever is dearer than the best so far is given up at once.

use std::collections::{BTreeSet, HashMap};

use super::offer::taken;
use crate::catalog::{Requirement, Step, StepId};
use crate::guidance::condition::{Missing, Way, ways};
use crate::guidance::entry::conditions;
use crate::guidance::{Gained, Person};
use crate::jobseeker::Best;

/// How many branches are looked at before the best found so far is returned unproven.
pub(super) const EFFORT: u32 = 200_000;

/// What became of a search.
pub(super) struct Found {
    /// The best set of steps, in catalog order, where there is any.
    pub(super) steps: Option<Vec<StepId>>,
    /// The search went to its end.
    pub(super) finished: bool,
}

/// The least set of steps that holds one of the goals and everything it needs.
pub(super) fn best_set(
    person: &Person<'_>,
    now: &Gained,
    goals: &[&Step],
    best: Best,
    effort: u32,
    only_priced: bool,
) -> Found {
    let mut search = Search::new(person, now, best, effort, only_priced);
    for goal in goals {
        if let Some(goal) = search.places.get(&goal.id).copied() {
            let mut draft = Draft::default();
            draft.take_in(goal);
            search.descend(&draft);
        }
    }
    let steps = search.best_so_far.map(|(_, set)| {
        set.into_iter()
            .filter_map(|place| person.catalog.steps().get(place))
            .map(|step| step.id.clone())
            .collect()
    });
    Found {
        steps,
        finished: search.effort > 0,
    }
}

/// What a set of steps is worth, best first: the goal's own figure, then the ties in their stated order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Value {
    aim: u64,
    steps: usize,
    weeks: u64,
    cents: u64,
}

/// Whether a set is measured as it is, or as the least it can grow into.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Measure {
    Exactly,
    AtLeast,
}

/// The figures of one step, taken alone and beside its partner.
struct Figures {
    weeks: u64,
    cents: u64,
    paid: bool,
    partner: Option<usize>,
    open: bool,
}

/// A set of steps under way: what is in it, what still needs a way, and who waits for whom.
#[derive(Clone, Default)]
struct Draft {
    taken: BTreeSet<usize>,
    open: Vec<usize>,
    waits_for: Vec<(usize, usize)>,
}

impl Draft {
    fn take_in(&mut self, step: usize) {
        if self.taken.insert(step) {
            self.open.push(step);
        }
    }

    /// Whether `first` waits, by however many steps, for `last`.
    fn waits(&self, first: usize, last: usize) -> bool {
        first == last
            || self
                .waits_for
                .iter()
                .any(|(waiting, on)| *waiting == first && self.waits(*on, last))
    }
}

struct Search<'s> {
    person: &'s Person<'s>,
    now: &'s Gained,
    best: Best,
    effort: u32,
    places: HashMap<&'s StepId, usize>,
    figures: Vec<Figures>,
    ways: HashMap<usize, Vec<Way>>,
    best_so_far: Option<(Value, Vec<usize>)>,
}

impl<'s> Search<'s> {
    fn new(
        person: &'s Person<'s>,
        now: &'s Gained,
        best: Best,
        effort: u32,
        only_priced: bool,
    ) -> Self {
        let steps = person.catalog.steps();
        let places: HashMap<&StepId, usize> = steps
            .iter()
            .enumerate()
            .map(|(place, step)| (&step.id, place))
            .collect();
        let figures = steps
            .iter()
            .map(|step| {
                let taken = taken(person, step);
                let partner = step.alongside.as_ref();
                Figures {
                    weeks: taken.weeks.map_or(0, |weeks| u64::from(weeks.low().0)),
                    cents: taken.price.low.0,
                    paid: taken.paid,
                    partner: partner.and_then(|id| places.get(id).copied()),
                    open: !only_priced || (taken.price.whole && taken.weeks.is_some()),
                }
            })
            .collect();
        Self {
            person,
            now,
            best,
            effort,
            places,
            figures,
            ways: HashMap::new(),
            best_so_far: None,
        }
    }

    fn descend(&mut self, draft: &Draft) {
        if self.effort == 0 {
            return;
        }
        self.effort -= 1;
        if self.is_beaten(draft) {
            return;
        }
        let mut rest = draft.clone();
        let Some(step) = rest.open.pop() else {
            self.keep(draft);
            return;
        };
        for way in self.ways_of(step) {
            let missing: Vec<Missing> = way
                .into_iter()
                .filter(|missing| !missing.is_question())
                .collect();
            self.supply(&rest, step, &missing);
        }
    }

    /// Gives each of the missing things a step that supplies it, in every way there is.
    fn supply(&mut self, draft: &Draft, step: usize, missing: &[Missing]) {
        let Some((first, rest)) = missing.split_first() else {
            self.descend(draft);
            return;
        };
        for supplier in self.suppliers(first, draft) {
            if draft.waits(supplier, step) {
                continue;
            }
            let mut longer = draft.clone();
            longer.take_in(supplier);
            longer.waits_for.push((step, supplier));
            if !self.is_beaten(&longer) {
                self.supply(&longer, step, rest);
            }
        }
    }

    /// The steps that supply a missing thing: those in the draft first, then the others by what they are worth.
    fn suppliers(&self, missing: &Missing, draft: &Draft) -> Vec<usize> {
        let catalog = self.person.catalog;
        let place = |step: &StepId| self.places.get(step).copied();
        let mut found: Vec<usize> = match missing {
            Missing::Step(step) => place(step).into_iter().collect(),
            Missing::Credential(wanted) => {
                let others = catalog.others_that_meet(wanted).iter();
                std::iter::once(wanted)
                    .chain(others)
                    .flat_map(|credential| catalog.givers(credential))
                    .filter_map(place)
                    .collect()
            }
            _ => Vec::new(),
        };
        found.retain(|step| self.figures.get(*step).is_some_and(|figures| figures.open));
        found.sort_by_key(|step| {
            let alone = BTreeSet::from([*step]);
            (
                !draft.taken.contains(step),
                self.value(&alone, Measure::AtLeast),
                *step,
            )
        });
        found.dedup();
        found
    }

    fn ways_of(&mut self, step: usize) -> Vec<Way> {
        let (person, now) = (self.person, self.now);
        self.ways
            .entry(step)
            .or_insert_with(|| {
                let Some(step) = person.catalog.steps().get(step) else {
                    return Vec::new();
                };
                let parts = conditions(person, step).cloned().collect();
                let mut found = ways(&Requirement::All(parts), person, now);
                found.retain(|way| !way.iter().any(Missing::is_closed));
                found
            })
            .clone()
    }

    fn is_beaten(&self, draft: &Draft) -> bool {
        let best = self.best_so_far.as_ref();
        best.is_some_and(|(value, _)| self.value(&draft.taken, Measure::AtLeast) > *value)
    }

    fn keep(&mut self, draft: &Draft) {
        let value = self.value(&draft.taken, Measure::Exactly);
        let set: Vec<usize> = draft.taken.iter().copied().collect();
        let better = self
            .best_so_far
            .as_ref()
            .is_none_or(|best| (value, self.ids(&set)) < (best.0, self.ids(&best.1)));
        if better {
            self.best_so_far = Some((value, set));
        }
    }

    fn ids(&self, set: &[usize]) -> Vec<&StepId> {
        let steps = self.person.catalog.steps();
        set.iter()
            .filter_map(|place| steps.get(*place))
            .map(|step| &step.id)
            .collect()
    }

    /// What a set is worth as it is, or the least that any set can be worth that holds it whole.
    fn value(&self, set: &BTreeSet<usize>, measure: Measure) -> Value {
        let (mut weeks, mut unpaid, mut cents) = (0, 0, 0_u64);
        for figures in set.iter().filter_map(|step| self.figures.get(*step)) {
            // A partner may still be taken in, so at least only what goes beyond it counts.
            let beside = figures
                .partner
                .filter(|partner| measure == Measure::AtLeast || set.contains(partner))
                .and_then(|partner| self.figures.get(partner))
                .map_or(0, |partner| partner.weeks);
            let own = figures.weeks.saturating_sub(beside);
            weeks += own;
            cents = cents.saturating_add(figures.cents);
            if !figures.paid {
                unpaid += own;
            }
        }
        let aim = match self.best {
            Best::Soonest => weeks,
            Best::Cheapest => cents,
            Best::Earn => unpaid,
            Best::Fewest => 0,
        };
        Value {
            aim,
            steps: set.len(),
            weeks,
            cents,
        }
    }
}
