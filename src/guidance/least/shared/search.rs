//! Which things of a part cost the least together? First it is looked for in a few quick rounds; then it is proven that
//! nothing has less of the first figure, by taking one thing in, or leaving it out, wherever that is not plain at once.
//!
//! Whatever is too dear beside the best known is taken out on the way, and what is left is looked at as a question of its
//! own: more of it is then needed in any case, and it may fall into parts (branch and bound with reduced costs, as for
//! Steiner trees: Duin and Volgenant 1989, Polzin and Daneshmand 2001).

use super::dear::Left;
use super::field::{Field, Part};
use super::heights::Heights;
use super::needs::Needs;
use super::rounds::{Outcome, Round, StillToPay};
use super::set::Double;
use super::share::Shares;
use super::{Cost, Prices};

/// How many states of one place are kept in the first, quick rounds.
const NARROW: [usize; 2] = [4, 32];
/// One in so many ways must be too dear before the rest is looked at as a question of its own.
const FEW: usize = 12;
/// How many sets of needs may be open in a part that is looked at outright, as a power of two.
const OUTRIGHT: u32 = 30;
/// How deep such questions may lie in each other.
const DEEPEST: usize = 100;

/// Things, and what they cost.
type Known = (Cost, Vec<usize>);

/// What a search found.
pub(super) struct Found {
    /// The things that cost least; none where nothing was found.
    pub(super) best: Option<Known>,
    /// No set costs less than this.
    pub(super) at_least: u128,
    /// None has less of the first figure, or there is none.
    pub(super) finished: bool,
}

impl Found {
    const NOTHING: Self = Self {
        best: None,
        at_least: u128::MAX,
        finished: true,
    };
}

/// How many states may be kept at once.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// For each node, where all is looked at outright.
    pub(super) outright: usize,
    /// In a round whose bound says little: little is won by splitting the question then.
    pub(super) many: usize,
    /// In other rounds, as questions that lie in this one are soon answered.
    pub(super) few: usize,
}

impl Room {
    /// What was found to be quick.
    pub(super) const USUAL: Self = Self {
        outright: 16,
        many: 50_000,
        few: 5_000,
    };
}

/// What is given for a search beside the question itself.
#[derive(Clone, Copy)]
pub(super) struct Given<'g> {
    pub(super) prices: &'g Prices<'g>,
    /// Things taken in any case.
    pub(super) sure: &'g [usize],
    /// Nothing dearer counts.
    pub(super) limit: u128,
    /// In how many other questions this one lies.
    pub(super) depth: usize,
    pub(super) room: Room,
}

/// Searches all parts of a field. None where a part is too large.
pub(super) fn of_field<const K: usize>(
    field: &Field<K>,
    given: Given<'_>,
    effort: &mut u64,
) -> Option<Found> {
    let prices = given.prices;
    let fits = |part: &Part<K>| super::needs::places(part, prices) <= Double::<K>::MOST;
    if !field.parts.iter().all(fits) {
        return None;
    }
    let mut sure = given.sure.to_vec();
    let mut cost = Cost::default();
    for thing in &field.sure {
        cost.add(prices.added(*thing, &sure), *thing);
        sure.push(*thing);
    }
    let mut all = Found {
        at_least: cost.price,
        best: Some((cost, field.sure.clone())),
        finished: true,
    };
    for part in &field.parts {
        let Some(limit) = given.limit.checked_sub(all.at_least) else {
            all.best = None;
            break;
        };
        let given = Given {
            sure: &sure,
            limit,
            ..given
        };
        let found = outright(part, given, effort)
            .unwrap_or_else(|known| Search::of(part, given, known, effort).run(effort));
        if found.best.is_none() && found.finished {
            return Some(Found::NOTHING);
        }
        all.at_least = all.at_least.saturating_add(found.at_least);
        all.finished &= found.finished;
        all.best = all
            .best
            .zip(found.best)
            .map(|(all, more)| joined(all, more));
    }
    all.best = all.best.filter(|(cost, _)| cost.price <= given.limit);
    Some(all)
}

fn joined(all: (Cost, Vec<usize>), more: (Cost, Vec<usize>)) -> (Cost, Vec<usize>) {
    let (cost, mut things) = all;
    things.extend(more.1);
    (cost.and(more.0), things)
}

/// A search of one part.
struct Search<'s, const K: usize> {
    part: &'s Part<K>,
    given: Given<'s>,
    shares: Shares,
    /// Shares are counted in units so small that their sums still fit.
    shift: u32,
    needs: Needs<'s, K>,
    found: Found,
}

/// The best of a part of which little is open at any time, where all of it can be looked at; prices need not be shared out
/// for that. Otherwise something good, if anything was found.
fn outright<const K: usize>(
    part: &Part<K>,
    given: Given<'_>,
    effort: &mut u64,
) -> Result<Found, Option<Known>> {
    if part.width > OUTRIGHT {
        return Err(None);
    }
    let heights = Heights::of(part, given.prices);
    let mut round = Round {
        needs: &Needs::of(part, given.prices, given.sure),
        still: StillToPay::Glance(&heights),
        prices: given.prices,
        ceiling: given.limit,
    };
    let mut best: Option<Known> = None;
    let [narrow, _] = NARROW;
    for (wide, most) in [
        (narrow, usize::MAX),
        (usize::MAX, given.room.outright * part.nodes.len()),
    ] {
        let Outcome {
            best: found,
            dropped,
        } = round.run(wide, most, effort);
        best = [best, found].into_iter().flatten().min();
        let known = best.as_ref().map(|(cost, _)| cost.price);
        round.ceiling = known.unwrap_or(given.limit);
        if dropped > round.ceiling {
            return Ok(Found {
                at_least: known.unwrap_or(u128::MAX),
                best,
                finished: true,
            });
        }
    }
    Err(best)
}

impl<'s, const K: usize> Search<'s, K> {
    fn of(part: &'s Part<K>, given: Given<'s>, known: Option<Known>, effort: &mut u64) -> Self {
        let alone = || {
            let nodes = part.nodes.iter();
            nodes.map(|knot| knot.thing.map_or(0, |thing| given.prices.alone(thing)))
        };
        let sum = alone().fold(0_u128, u128::saturating_add);
        let shift = (u128::BITS - sum.leading_zeros()).saturating_sub(62);
        let small = alone().map(|price| u64::try_from(price >> shift).unwrap_or(0));
        let shares = Shares::of(part, small.collect());
        *effort = effort.saturating_sub(shares.effort());
        let bound = u128::from(shares.bound()) << shift;
        Self {
            part,
            given,
            shares,
            shift,
            needs: Needs::of(part, given.prices, given.sure),
            found: Found {
                best: known,
                at_least: given.prices.in_whole(bound, 0),
                finished: false,
            },
        }
    }

    fn run(mut self, effort: &mut u64) -> Found {
        if self.found.at_least > self.given.limit {
            self.found.finished = true;
            return self.found;
        }
        for wide in NARROW {
            if self.round(wide, self.ceiling(), effort) {
                self.found.finished = true;
                return self.found;
            }
            if self.without_dear(effort) {
                return self.found;
            }
        }
        self.prove(effort);
        if self.found.finished && self.found.best.is_some() {
            // Of those with as much of the first figure, the best that a round finds.
            self.round(usize::MAX, self.ceiling(), effort);
        }
        self.found
    }

    /// The price of the best known, or what nothing may cost more than.
    fn ceiling(&self) -> u128 {
        let best = self.found.best.as_ref();
        best.map_or(self.given.limit, |(cost, _)| cost.price)
    }

    fn take(&mut self, found: Option<(Cost, Vec<usize>)>) {
        let both = [self.found.best.take(), found].into_iter().flatten();
        self.found.best = both.min_by_key(|(cost, _)| *cost);
    }

    /// Looks for the best within a ceiling; whether nothing can have been missed.
    fn round(&mut self, wide: usize, ceiling: u128, effort: &mut u64) -> bool {
        let round = Round {
            needs: &self.needs,
            still: StillToPay::Shared(&self.shares, self.shift),
            prices: self.given.prices,
            ceiling,
        };
        let most = self.most_states(ceiling);
        let outcome = round.run(wide, most, effort);
        let best = outcome.best.as_ref();
        let least = best.map_or(ceiling.saturating_add(1), |(cost, _)| cost.price);
        let whole = outcome.dropped > least || outcome.dropped == u128::MAX;
        let known = self.ceiling();
        let at_least = outcome.dropped.min(least).min(known);
        self.found.at_least = self.found.at_least.max(at_least);
        self.take(outcome.best);
        whole
    }

    /// How many states a round may keep.
    fn most_states(&self, ceiling: u128) -> usize {
        let says_little = u128::from(self.shares.bound()) << self.shift < ceiling / 3 * 2;
        let Room { many, few, .. } = self.given.room;
        let most = if says_little { many } else { few };
        if self.given.depth == 0 {
            most
        } else {
            most / 5
        }
    }

    /// Answers the question without what is too dear, where that is a good deal less.
    fn without_dear(&mut self, effort: &mut u64) -> bool {
        let ceiling = self.ceiling();
        let left = Left::within(self.part, &self.shares, self.spare(ceiling));
        if self.given.depth >= DEEPEST || left.dropped() * FEW < left.ways() || left.dropped() == 0
        {
            return false;
        }
        let Some(found) = self.look_at(&left, ceiling, effort) else {
            return false;
        };
        self.found.at_least = self.found.at_least.max(found.at_least.min(ceiling));
        self.found.finished = found.finished;
        self.take(found.best);
        true
    }

    fn look_at(&self, left: &Left<'_, K>, limit: u128, effort: &mut u64) -> Option<Found> {
        *effort = effort.saturating_sub(self.part.nodes.len() as u64 * K as u64);
        let Some(field) = Field::<K>::of(&mut left.plain(), &self.given.prices.blocks) else {
            return Some(Found::NOTHING);
        };
        let given = Given {
            limit,
            depth: self.given.depth + 1,
            ..self.given
        };
        of_field(&field, given, effort)
    }

    /// How much may be paid beside the bound, in the units of shares.
    fn spare(&self, ceiling: u128) -> u64 {
        let most = self.given.prices.may_reach(ceiling) >> self.shift;
        let spare = most.saturating_sub(u128::from(self.shares.bound()));
        u64::try_from(spare).unwrap_or(u64::MAX)
    }

    /// What anything better in the first figure costs at the most.
    fn target(&self) -> Option<u128> {
        match &self.found.best {
            Some((cost, _)) => self.given.prices.below(cost.price),
            None => Some(self.given.limit),
        }
    }

    /// Looks for anything with less of the first figure, until there is none.
    fn prove(&mut self, effort: &mut u64) {
        loop {
            let Some(target) = self.target() else {
                self.found.finished = true;
                return;
            };
            let before = self.ceiling();
            if self.round(usize::MAX, target, effort) {
                self.found.finished = true;
                return;
            }
            if self.ceiling() == before {
                break;
            }
        }
        self.with_and_without(effort);
    }

    /// Searches with and without a thing that many may need.
    fn with_and_without(&mut self, effort: &mut u64) {
        if *effort == 0 || self.given.depth >= DEEPEST {
            return;
        }
        let within = |search: &Self| {
            let target = search.target()?;
            let left = Left::within(search.part, &search.shares, search.spare(target));
            Some((target, left))
        };
        let wanted = within(self).and_then(|(_, left)| self.shares.most_wanted(&left));
        let Some(thing) = wanted else {
            return;
        };
        let (mut finished, mut at_least) = (true, u128::MAX);
        for with in [true, false] {
            let Some((target, mut left)) = within(self) else {
                break;
            };
            if with {
                left.take_in(thing);
            } else if !left.leave_out(thing) {
                continue;
            }
            let Some(found) = self.look_at(&left, target, effort) else {
                finished = false;
                at_least = at_least.min(self.found.at_least);
                continue;
            };
            finished &= found.finished;
            if found.best.is_some() || !found.finished {
                at_least = at_least.min(found.at_least);
            }
            self.take(found.best);
        }
        self.found.finished = finished;
        self.found.at_least = self.found.at_least.max(at_least.min(self.ceiling()));
    }
}
