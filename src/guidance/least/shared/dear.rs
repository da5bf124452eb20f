//! Which ways are too dear to be part of anything as good as what is known, and what is left to choose without them?
//!
//! Whoever goes a way pays, beside what is paid in any case, what it is charged above the cheapest way (its reduced cost, in
//! the words of linear programs); and to come to a choice, some way to it must have been gone. What is left is a smaller
//! question with the same best answer, in which more is needed in any case and less is shared.

use super::field::Part;
use super::set::Set;
use super::share::Shares;
use super::unfold::Plain;
use super::worse::Worse;

/// What is left of a part.
pub(super) struct Left<'p, const K: usize> {
    part: &'p Part<K>,
    /// For each node which of its ways may be gone.
    worth_going: Vec<Vec<bool>>,
    /// Whether a node can still be part of it.
    near: Vec<bool>,
    roots: Set<K>,
}

impl<'p, const K: usize> Left<'p, K> {
    /// Where nothing may cost more than `spare` above the bound.
    pub(super) fn within(part: &'p Part<K>, shares: &Shares, spare: u64) -> Self {
        let surcharges = surcharges(part, shares);
        let nodes = part.nodes.iter().zip(&surcharges).enumerate();
        let worth_going = nodes.map(|(at, (knot, here))| {
            let ways = 0..knot.ways.len();
            let may = |way| here.saturating_add(shares.above_cheapest(at, way)) <= spare;
            ways.map(may).collect()
        });
        Self {
            worth_going: worth_going.collect(),
            near: surcharges.iter().map(|here| *here <= spare).collect(),
            ..Self::all(part)
        }
    }

    /// All of it.
    pub(super) fn all(part: &'p Part<K>) -> Self {
        let mut roots = Set::NONE;
        part.roots.iter().for_each(|root| roots.add(*root));
        let ways = part.nodes.iter().map(|knot| vec![true; knot.ways.len()]);
        Self {
            part,
            worth_going: ways.collect(),
            near: vec![true; part.nodes.len()],
            roots,
        }
    }

    /// Leaves out ways than which others are as good, or `only_better`; whether there were any. `between` tells what a
    /// thing costs at the least and at the most.
    pub(super) fn without_worse(
        &mut self,
        only_better: bool,
        between: impl Fn(usize) -> (u128, u128),
    ) -> bool {
        if self.part.in_circle.contains(&true) {
            return false;
        }
        let nodes = self.part.nodes.iter();
        let between = nodes.map(|knot| knot.thing.map_or((0, 0), &between));
        let worse = Worse::of(self.part, &self.roots, &self.worth_going, between.collect());
        let worse = worse.ways(only_better);
        for (at, way) in &worse {
            self.worth_going[*at][*way] = false;
        }
        !worse.is_empty()
    }

    /// How many ways there were.
    pub(super) fn ways(&self) -> usize {
        self.worth_going.iter().map(Vec::len).sum()
    }

    /// How many of them are too dear.
    pub(super) fn dropped(&self) -> usize {
        let ways = self.worth_going.iter().flatten();
        ways.filter(|worth_going| !**worth_going).count()
    }

    /// The things that may be needed or not.
    pub(super) fn open_things(&self) -> impl Iterator<Item = usize> {
        let nodes = self.part.nodes.iter().enumerate();
        let things = nodes.filter(|(at, knot)| knot.thing.is_some() && !self.roots.has(*at));
        things.map(|(at, _)| at).filter(|at| self.near[*at])
    }

    /// Only with this node.
    pub(super) fn take_in(&mut self, node: usize) {
        self.roots.add(node);
    }

    /// Only without this node; whether there is any way left.
    pub(super) fn leave_out(&mut self, node: usize) -> bool {
        let mut out = Set::<K>::NONE;
        out.add(node);
        let mut before = Set::NONE;
        while before != out {
            before = out;
            for (at, knot) in self.part.nodes.iter().enumerate() {
                let ways = &mut self.worth_going[at];
                for (way, worth_going) in knot.ways.iter().zip(ways.iter_mut()) {
                    *worth_going &= !way.meets(&out);
                }
                let no_way = !ways.is_empty() && !ways.contains(&true);
                if no_way || knot.with.meets(&out) {
                    out.add(at);
                }
            }
        }
        !self.roots.meets(&out)
    }

    /// All of it, from the goal.
    pub(super) fn plain(&self) -> Vec<Plain> {
        let all = |parts: Vec<usize>| Plain {
            thing: None,
            any: false,
            parts,
        };
        let mut making = Making {
            part: self.part,
            nodes: vec![all(Vec::new())],
            of: vec![None; self.part.nodes.len()],
            open: Vec::new(),
        };
        making.nodes[0].parts = making.named(&self.roots);
        while let Some((at, place)) = making.open.pop() {
            let knot = &self.part.nodes[at];
            let mut with = knot.with;
            with.remove(at);
            let with = making.named(&with);
            if knot.ways.is_empty() {
                making.nodes[place].parts = with;
                continue;
            }
            let ways = knot.ways.iter().zip(&self.worth_going[at]);
            for (way, _) in ways.filter(|(_, worth_going)| **worth_going) {
                let mut parts = making.named(way);
                parts.extend(&with);
                making.nodes.push(all(parts));
                let way = making.nodes.len() - 1;
                making.nodes[place].parts.push(way);
            }
        }
        making.nodes
    }
}

/// What is paid at the least beside the bound to come to each node.
fn surcharges<const K: usize>(part: &Part<K>, shares: &Shares) -> Vec<u64> {
    let count = part.nodes.len();
    let mut dist = vec![u64::MAX; count];
    part.roots.iter().for_each(|root| dist[*root] = 0);
    let mut above = count;
    while let Some(top) = above.checked_sub(1) {
        let circle = (0..=top).rev().take_while(|at| part.top[*at] == top);
        let first = circle.last().unwrap_or(top);
        // Around a circle, one comes to every node as cheaply as to any.
        let least = dist[first..=top].iter().min().copied();
        let least = least.unwrap_or(0);
        dist[first..=top].fill(least);
        for user in first..=top {
            let knot = &part.nodes[user];
            let mut come = |nodes: &Set<K>, surcharge: u64| {
                for node in nodes.iter().filter(|node| *node < first) {
                    dist[node] = dist[node].min(surcharge);
                }
            };
            come(&knot.with, least);
            for (nth, way) in knot.ways.iter().enumerate() {
                come(way, least.saturating_add(shares.above_cheapest(user, nth)));
            }
        }
        above = first;
    }
    dist
}

struct Making<'p, const K: usize> {
    part: &'p Part<K>,
    nodes: Vec<Plain>,
    of: Vec<Option<usize>>,
    open: Vec<(usize, usize)>,
}

impl<const K: usize> Making<'_, K> {
    /// The places of these nodes, which are made where they are not yet.
    fn named(&mut self, nodes: &Set<K>) -> Vec<usize> {
        nodes.iter().map(|at| self.place(at)).collect()
    }

    fn place(&mut self, at: usize) -> usize {
        if let Some(place) = self.of[at] {
            return place;
        }
        let knot = &self.part.nodes[at];
        self.nodes.push(Plain {
            thing: knot.thing,
            any: !knot.ways.is_empty(),
            parts: Vec::new(),
        });
        let place = self.nodes.len() - 1;
        self.of[at] = Some(place);
        self.open.push((at, place));
        place
    }
}
