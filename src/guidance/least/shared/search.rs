//! Which things of a part cost the least together? Where little is open at any time, all of it is looked at outright. Else
//! the question is made smaller first, and then answered in quick rounds and proven next door.

use super::dear::Left;
use super::field::{Field, Part};
use super::heights::Heights;
use super::needs::Needs;
use super::proof::Search;
use super::rounds::{Outcome, Round, StillToPay};
use super::set::Double;
use super::{Cost, Prices};

/// How many sets of needs may be open in a part that is looked at outright, as a power of two.
const OUTRIGHT: u32 = 30;
/// A question that lies in another is looked at outright with so much less room.
const LESS: usize = 8;
/// How deep questions may lie in each other.
pub(super) const DEEPEST: usize = 100;

/// Things, and what they cost.
pub(super) type Known = (Cost, Vec<usize>);

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
    pub(super) const NOTHING: Self = Self {
        best: None,
        at_least: u128::MAX,
        finished: true,
    };
}

/// How many states may be kept at once.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// For each node, where all is looked at outright; nothing is looked at so where there is none.
    pub(super) outright: usize,
    /// For each place, in the first, quick rounds.
    pub(super) narrow: [usize; 2],
    /// In a round whose bound says little: little is won by splitting the question then.
    pub(super) many: usize,
    /// In other rounds, as questions that lie in this one are soon answered.
    pub(super) few: usize,
}

impl Room {
    /// What was found to be quick.
    pub(super) const USUAL: Self = Self {
        outright: 16,
        narrow: [4, 32],
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
    /// Nothing has less of the first figure than the limit: only the others are to be decided.
    pub(super) only_ties: bool,
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
        let found = of_part(part, given, effort)?;
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

fn of_part<const K: usize>(part: &Part<K>, given: Given<'_>, effort: &mut u64) -> Option<Found> {
    let mut known = None;
    if given.depth == 0 {
        match outright(part, given, effort) {
            Ok(found) => return Some(found),
            Err(best) => known = best,
        }
    }
    if let Some(smaller) = without_worse(part, given, effort) {
        let Some(field) = smaller else {
            return Some(Found::NOTHING);
        };
        let limit = known.as_ref().map_or(given.limit, |(cost, _)| cost.price);
        let depth = given.depth + 1;
        let given = Given {
            limit,
            depth,
            ..given
        };
        let mut found = of_field(&field, given, effort)?;
        found.best = [known, found.best].into_iter().flatten().min();
        return Some(found);
    }
    if given.depth > 0 {
        match outright(part, given, effort) {
            Ok(found) => return Some(found),
            Err(best) => known = best,
        }
    }
    Some(Search::of(part, given, known, effort).run(effort))
}

/// The same question without ways that are never the better ones, and with choices made together: where that makes it
/// another, what there is to choose then, if there is any way at all.
#[expect(
    clippy::option_option,
    reason = "the outer says whether there is another question"
)]
fn without_worse<const K: usize>(
    part: &Part<K>,
    given: Given<'_>,
    effort: &mut u64,
) -> Option<Option<Field<K>>> {
    let prices = given.prices;
    let mut left = Left::all(part);
    let any = left.without_worse(true, |thing| prices.between(thing));
    if given.depth > 0 && !any || given.depth >= DEEPEST {
        return None;
    }
    *effort = effort.saturating_sub(part.nodes.len() as u64 * K as u64);
    Some(Field::of(&mut left.plain(), &prices.blocks, true))
}

fn joined(all: (Cost, Vec<usize>), more: (Cost, Vec<usize>)) -> (Cost, Vec<usize>) {
    let (cost, mut things) = all;
    things.extend(more.1);
    (cost.and(more.0), things)
}

/// The best of a part of which little is open at any time, where all of it can be looked at; prices need not be shared out
/// for that. Otherwise something good, if anything was found.
fn outright<const K: usize>(
    part: &Part<K>,
    given: Given<'_>,
    effort: &mut u64,
) -> Result<Found, Option<Known>> {
    if part.width > OUTRIGHT || given.room.outright == 0 {
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
    let [narrow, _] = given.room.narrow;
    let room = given.room.outright / if given.depth > 0 { LESS } else { 1 };
    for (wide, most) in [(narrow, usize::MAX), (usize::MAX, room * part.nodes.len())] {
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
