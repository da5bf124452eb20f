//! How is it proven that nothing costs less? First something good is looked for in a few quick rounds; then it is proven that
//! nothing has less of the first figure, by taking one thing in, or leaving it out, wherever that is not plain at once.
//!
//! Whatever is too dear beside the best known is taken out on the way, and what is left is looked at as a question of its
//! own: more of it is then needed in any case, and it may fall into parts (branch and bound with reduced costs, as for
//! Steiner trees: Duin and Volgenant 1989, Polzin and Daneshmand 2001).

use super::Cost;
use super::dear::Left;
use super::field::{Field, Part};
use super::needs::Needs;
use super::rounds::{Round, StillToPay};
use super::search::{DEEPEST, Found, Given, Known, Room, of_field};
use super::share::Shares;

/// One in so many ways must be too dear before the rest is looked at as a question of its own.
const FEW: usize = 12;
/// In a question that lies in another, so much less is kept.
const LESS: usize = 20;

/// A search of one part.
pub(super) struct Search<'s, const K: usize> {
    part: &'s Part<K>,
    given: Given<'s>,
    shares: Shares,
    /// Shares are counted in units so small that their sums still fit.
    shift: u32,
    needs: Needs<'s, K>,
    found: Found,
}

impl<'s, const K: usize> Search<'s, K> {
    pub(super) fn of(
        part: &'s Part<K>,
        given: Given<'s>,
        known: Option<Known>,
        effort: &mut u64,
    ) -> Self {
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

    pub(super) fn run(mut self, effort: &mut u64) -> Found {
        if self.found.at_least > self.given.limit {
            self.found.finished = true;
            return self.found;
        }
        for wide in self.given.room.narrow {
            if self.round(wide, self.ceiling(), effort) {
                self.found.finished = true;
                return self.found;
            }
            if self.without_dear(effort) {
                return self.found;
            }
            if !self.given.only_ties && self.by_first_figure(effort) {
                self.break_tie(effort);
                return self.found;
            }
        }
        if self.given.only_ties {
            self.round(usize::MAX, self.ceiling(), effort);
            self.found.finished = true;
        } else {
            self.prove(effort);
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
            most / LESS
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
        let given = Given {
            limit,
            ..self.given
        };
        self.ask(left, given, effort)
    }

    /// Asks for what is left, as a question that lies in this one.
    fn ask(&self, left: &Left<'_, K>, given: Given<'_>, effort: &mut u64) -> Option<Found> {
        *effort = effort.saturating_sub(self.part.nodes.len() as u64 * K as u64);
        let blocks = &given.prices.blocks;
        let Some(field) = Field::<K>::of(&mut left.plain(), blocks, true) else {
            return Some(Found::NOTHING);
        };
        let depth = self.given.depth + 1;
        of_field(&field, Given { depth, ..given }, effort)
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

    /// Asks for less of the first figure only, by prices that tell hardly anything else: without the ways that are then never
    /// the better ones, little may be left to ask. Whether it was asked.
    fn by_first_figure(&mut self, effort: &mut u64) -> bool {
        let prices = self.given.prices;
        let Some(target) = self.target() else {
            self.found.finished = true;
            return true;
        };
        if self.given.depth >= DEEPEST {
            return false;
        }
        let mut left = Left::within(self.part, &self.shares, self.spare(target));
        let any = left.without_worse(false, |thing| {
            let (least, most) = prices.between(thing);
            (prices.first(least), prices.first(most))
        });
        if prices.is_short() && !any {
            return false;
        }
        let beside =
            |thing: usize, taken: &[usize]| prices.shortened((prices.beside)(thing, taken));
        let short = prices.short(&beside);
        let given = Given {
            prices: &short,
            limit: short.most(prices.first(target)),
            ..self.given
        };
        let Some(found) = self.ask(&left, given, effort) else {
            return false;
        };
        let at_least = prices.at_least(short.first(found.at_least));
        self.found.at_least = self.found.at_least.max(at_least.min(self.ceiling()));
        self.found.finished = found.finished;
        self.take(found.best.map(|(_, things)| self.priced(things)));
        true
    }

    /// Of those with as much of the first figure as the best, the best that a few rounds find.
    fn break_tie(&mut self, effort: &mut u64) {
        if !self.found.finished || self.found.best.is_none() || self.given.prices.is_short() {
            return;
        }
        let ceiling = self.ceiling();
        let left = Left::within(self.part, &self.shares, self.spare(ceiling));
        let given = Given {
            limit: ceiling,
            only_ties: true,
            ..self.given
        };
        let found = self.ask(&left, given, effort);
        self.take(found.and_then(|found| found.best));
    }

    /// What these things cost.
    fn priced(&self, things: Vec<usize>) -> Known {
        let (mut cost, mut taken) = (Cost::default(), self.given.sure.to_vec());
        for thing in &things {
            cost.add(self.given.prices.added(*thing, &taken), *thing);
            taken.push(*thing);
        }
        (cost, things)
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
