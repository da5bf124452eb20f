//! Which ways are never the better ones, whatever is shared? Whoever goes one of them could go another of the same choice
//! instead: all that the other needs, bought anew, costs no more than what only this one needs.
//!
//! Only for a choice is needed what cannot be come to but by it: what it dominates, in the words of flow graphs (found as
//! Cooper, Harvey and Kennedy do, 2001). Mathematical programs leave out such columns before they are solved (Andersen and
//! Andersen 1995).

use std::cell::OnceCell;

use super::field::Part;
use super::set::Set;

/// What a node costs by itself at the least and at the most.
pub(super) type Between = (u128, u128);

/// What is known of a part in which nothing runs in a circle.
pub(super) struct Worse<'w, const K: usize> {
    part: &'w Part<K>,
    between: Vec<Between>,
    /// For each node what each of its ways needs beside it, where it may be gone.
    needs: Vec<Vec<Option<Set<K>>>>,
    /// What is needed in any case.
    sure: Set<K>,
    /// What each node costs at the most, bought anew with all that its choice needs.
    anew: Vec<u128>,
    /// For each node the last that must have been come to before it, or one more than the last of all for the goal.
    before: OnceCell<Vec<usize>>,
    /// All that each node may need.
    below: OnceCell<Vec<Set<K>>>,
}

impl<'w, const K: usize> Worse<'w, K> {
    /// Looks at the ways that are `worth_going`, from these roots.
    pub(super) fn of(
        part: &'w Part<K>,
        roots: &Set<K>,
        worth_going: &[Vec<bool>],
        between: Vec<Between>,
    ) -> Self {
        let sure = part.whole(roots);
        let nodes = part.nodes.iter().zip(worth_going);
        let needs = nodes.map(|(knot, worth_going)| {
            let had = sure.or(&part.whole(&knot.with));
            let ways = knot.ways.iter().zip(worth_going);
            let needs = ways.map(|(way, may)| may.then(|| part.whole(way).without(&had)));
            needs.collect()
        });
        let mut worse = Self {
            part,
            between,
            needs: needs.collect(),
            sure,
            anew: Vec::with_capacity(part.nodes.len()),
            before: OnceCell::new(),
            below: OnceCell::new(),
        };
        for (at, knot) in part.nodes.iter().enumerate() {
            let (_, most) = worse.between[at];
            let ways = worse.needs[at].iter().flatten();
            let cheapest = ways.map(|way| worse.anew(way)).min();
            let anew = if knot.ways.is_empty() {
                most
            } else {
                // A choice that may go nowhere cannot be bought.
                cheapest.unwrap_or(u128::MAX)
            };
            worse.anew.push(anew);
        }
        worse
    }

    /// What these cost at the most, bought anew.
    fn anew(&self, nodes: &Set<K>) -> u128 {
        let each = nodes.iter().map(|node| self.anew[node]);
        each.fold(0, u128::saturating_add)
    }

    /// The ways than which others are as good, or `only_better`; each with its node.
    pub(super) fn ways(&self, only_better: bool) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        for (at, ways) in self.needs.iter().enumerate() {
            let mut left: Vec<(usize, &Set<K>)> = Vec::with_capacity(ways.len());
            let ways = ways.iter().enumerate();
            left.extend(ways.filter_map(|(nth, way)| Some((nth, way.as_ref()?))));
            let mut nth = left.len();
            // The last first, so that of two that are as good the first stays.
            while let Some(next) = nth.checked_sub(1) {
                nth = next;
                let (way, here) = left[nth];
                let mut others = left.iter().filter(|(other, _)| *other != way);
                if others.any(|(_, there)| self.is_worse(at, here, there, only_better)) {
                    found.push((at, way));
                    left.remove(nth);
                }
            }
        }
        found
    }

    /// Whether a choice that goes `here` could as well go `there`.
    fn is_worse(&self, at: usize, here: &Set<K>, there: &Set<K>, only_better: bool) -> bool {
        let bought = self.anew(&there.without(here));
        let is_less = |spared: u128| bought < spared || bought == spared && !only_better;
        let only_here = here.without(there);
        is_less(self.least_of(&only_here)) && is_less(self.spared(at, here, there))
    }

    fn least_of(&self, nodes: &Set<K>) -> u128 {
        let each = nodes.iter().map(|node| self.between[node].0);
        each.fold(0, u128::saturating_add)
    }

    /// What nobody needs any more: it is needed only for this choice, and not by what it needs either way.
    fn spared(&self, at: usize, here: &Set<K>, there: &Set<K>) -> u128 {
        let below = self.below.get_or_init(|| self.all_below());
        let mut kept = here.and(there).or(&self.part.nodes[at].with);
        kept.remove(at);
        let kept = kept
            .iter()
            .fold(Set::NONE, |all, node| all.or(&below[node]));
        let mut spared = here.without(there).without(&kept);
        let left = spared.iter().filter(|node| !self.is_only_for(at, *node));
        left.for_each(|node| spared.remove(node));
        self.least_of(&spared)
    }

    fn is_only_for(&self, choice: usize, node: usize) -> bool {
        let before = self.before.get_or_init(|| self.come_to());
        let mut at = node;
        while at < choice {
            at = before[at];
        }
        at == choice
    }

    /// All that a node may need directly.
    fn all_needed(&self, at: usize) -> Set<K> {
        let ways = self.needs[at].iter().flatten();
        let mut all = ways.fold(self.part.whole(&self.part.nodes[at].with), |all, way| {
            all.or(way)
        });
        all.remove(at);
        all
    }

    fn all_below(&self) -> Vec<Set<K>> {
        let mut below: Vec<Set<K>> = Vec::with_capacity(self.needs.len());
        for at in 0..self.needs.len() {
            let needed = self.all_needed(at);
            let mut all = needed.iter().fold(needed, |all, node| all.or(&below[node]));
            all.add(at);
            below.push(all);
        }
        below
    }

    fn come_to(&self) -> Vec<usize> {
        let goal = self.needs.len();
        let mut before = vec![NOBODY; goal];
        self.sure.iter().for_each(|at| before[at] = goal);
        for at in (0..goal).rev() {
            if before[at] != NOBODY {
                let needed = self.all_needed(at);
                needed
                    .iter()
                    .for_each(|node| before[node] = both(&before, before[node], at));
            }
        }
        before
    }
}

/// Whom both of these come after.
fn both(before: &[usize], mut one: usize, mut other: usize) -> usize {
    if one == NOBODY {
        return other;
    }
    while one != other {
        if one < other {
            one = before[one];
        } else {
            other = before[other];
        }
    }
    one
}

/// Nothing leads to it so far.
const NOBODY: usize = usize::MAX;
