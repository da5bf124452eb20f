//! What remains to be chosen, once all that is needed in any case is taken? Parts that have nothing to do with each other,
//! each with its choices in an order in which a node comes after all it may need.

use super::circles::in_order;
use super::forced::{forced, numbers};
use super::joined::join;
use super::order::narrow;
use super::set::Set;
use super::unfold::Plain;

/// Things that every way to the goal takes, and what is left to choose beside them.
pub(super) struct Field<const K: usize> {
    pub(super) sure: Vec<usize>,
    pub(super) parts: Vec<Part<K>>,
}

/// Choices that have to do with each other.
pub(super) struct Part<const K: usize> {
    /// Whatever a node may need has a smaller place, or stands in one circle with it.
    pub(super) nodes: Vec<Knot<K>>,
    /// Nodes that are needed in any case.
    pub(super) roots: Vec<usize>,
    /// Which nodes may need each other in a circle.
    pub(super) in_circle: Vec<bool>,
    /// For each node the last place of its circle; its own where it is in none.
    pub(super) top: Vec<usize>,
    /// How many sets of needs may be open, all told, as a power of two.
    pub(super) width: u32,
}

/// A thing to take or a choice to make.
#[derive(Clone)]
pub(super) struct Knot<const K: usize> {
    pub(super) thing: Option<usize>,
    /// What is needed as soon as this is, itself among it.
    pub(super) with: Set<K>,
    /// What each way of a choice needs beside that; none at a thing.
    pub(super) ways: Vec<Set<K>>,
}

impl<const K: usize> Knot<K> {
    /// All it may need directly, beside itself.
    fn needs(&self, own: usize) -> Set<K> {
        let mut all = self.ways.iter().fold(self.with, |all, way| all.or(way));
        all.remove(own);
        all
    }
}

impl<const K: usize> Field<K> {
    /// What there is to choose; none where no way leads to the goal. Things of one block are kept in one part. Ways that
    /// are no choice are taken out of the nodes; choices that only one way needs are made with it where they are `joined`.
    pub(super) fn of(plain: &mut [Plain], blocks: &[Vec<usize>], joined: bool) -> Option<Self> {
        let numbers = numbers(plain);
        let needs = forced::<K>(plain, &numbers)?;
        let nodes = plain
            .iter()
            .enumerate()
            .filter(|(at, _)| numbers[*at].is_some());
        let mut knots: Vec<Knot<K>> = nodes
            .map(|(at, node)| Knot {
                thing: node.thing,
                with: needs[at],
                ways: if node.any {
                    node.parts.iter().map(|part| needs[*part]).collect()
                } else {
                    Vec::new()
                },
            })
            .collect();
        let mut sure = needs[0];
        let circle = in_order(knots.len(), sure.iter(), &|at| knots[at].needs(at)).circle;
        while settle(&mut knots, &mut sure, &circle) || joined && join(&mut knots, &sure, &circle) {
        }
        let live = live(&knots, &sure, &circle);
        let taken = sure.iter().filter(|at| !live.has(*at));
        Some(Self {
            sure: taken.filter_map(|at| knots[at].thing).collect(),
            parts: components(&knots, &live, blocks)
                .into_iter()
                .map(|members| Part::of(&knots, &members, &sure))
                .collect(),
        })
    }
}

/// Takes what is sure out of everything, and settles choices that are none any more. Whether any was.
///
/// What is sure is paid for in any case, but in a circle it may be that it comes only after what asks for it.
fn settle<const K: usize>(
    knots: &mut [Knot<K>],
    sure: &mut Set<K>,
    circle: &[Option<usize>],
) -> bool {
    let before = |at: usize, sure: &Set<K>| {
        let mut before = *sure;
        if circle[at].is_some() {
            let same = sure.iter().filter(|other| circle[*other] == circle[at]);
            same.for_each(|other| before.remove(other));
        }
        before
    };
    let mut settled: Vec<(usize, Set<K>)> = Vec::new();
    for (at, knot) in knots
        .iter_mut()
        .enumerate()
        .filter(|(_, knot)| !knot.ways.is_empty())
    {
        let had = before(at, sure).or(&knot.with);
        let ways: Vec<Set<K>> = knot.ways.iter().map(|way| way.without(&had)).collect();
        let is_worse = |nth: usize, way: &Set<K>| {
            let mut others = ways.iter().enumerate().filter(|(other, _)| *other != nth);
            others.any(|(other, than)| than.is_within(way) && (than != way || other < nth))
        };
        let kept = ways
            .iter()
            .enumerate()
            .filter(|(nth, way)| !is_worse(*nth, way));
        knot.ways = kept.map(|(_, way)| *way).collect();
        if knot.ways.len() == 1 {
            settled.extend(knot.ways.pop().map(|way| (at, way)));
        }
    }
    let is_settled = !settled.is_empty();
    while let Some((at, way)) = settled.pop() {
        let more = |set: &mut Set<K>| {
            if set.has(at) {
                *set = set.or(&way);
                set.remove(at);
            }
        };
        more(sure);
        for (_, way) in &mut settled {
            more(way);
        }
        for knot in knots.iter_mut() {
            more(&mut knot.with);
            knot.ways.iter_mut().for_each(more);
        }
    }
    for (at, knot) in knots.iter_mut().enumerate() {
        knot.with = knot.with.without(&before(at, sure));
        knot.with.add(at);
    }
    is_settled
}

/// Choices still open, and whatever may come of them.
fn live<const K: usize>(knots: &[Knot<K>], sure: &Set<K>, circle: &[Option<usize>]) -> Set<K> {
    let mut live = Set::NONE;
    let is_open = |at: &usize| !knots[*at].ways.is_empty() || circle[*at].is_some();
    let mut open: Vec<usize> = sure.iter().filter(is_open).collect();
    while let Some(at) = open.pop() {
        if !live.has(at) {
            live.add(at);
            open.extend(knots[at].needs(at).iter());
        }
    }
    live
}

/// Live nodes that have to do with each other.
fn components<const K: usize>(
    knots: &[Knot<K>],
    live: &Set<K>,
    blocks: &[Vec<usize>],
) -> Vec<Vec<usize>> {
    fn first(leads: &[usize], mut at: usize) -> usize {
        while leads[at] != at {
            at = leads[at];
        }
        at
    }
    let mut leads: Vec<usize> = (0..knots.len()).collect();
    let mut join = |one: usize, other: usize| {
        let (one, other) = (first(&leads, one), first(&leads, other));
        leads[one.max(other)] = one.min(other);
    };
    let mut of_block: Vec<Option<usize>> = vec![None; blocks.len()];
    for at in live.iter() {
        let knot = &knots[at];
        knot.needs(at).iter().for_each(|other| join(at, other));
        let of = |block: &Vec<usize>| knot.thing.is_some_and(|thing| block.contains(&thing));
        if let Some(block) = blocks.iter().position(of) {
            join(at, *of_block[block].get_or_insert(at));
        }
    }
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); knots.len()];
    for at in live.iter() {
        members[first(&leads, at)].push(at);
    }
    members.retain(|members| !members.is_empty());
    members
}

impl<const K: usize> Part<K> {
    /// These nodes, and all that is needed with them.
    pub(super) fn whole(&self, nodes: &Set<K>) -> Set<K> {
        let with = nodes.iter().map(|at| self.nodes[at].with);
        with.fold(*nodes, |all, with| all.or(&with))
    }

    fn of(knots: &[Knot<K>], members: &[usize], sure: &Set<K>) -> Self {
        let found = in_order(knots.len(), members.iter().copied(), &|at| {
            knots[at].needs(at)
        });
        let (order, width) = narrow(&found, |at| knots[at].needs(at));
        let mut place = vec![0; knots.len()];
        for (at, member) in order.iter().enumerate() {
            place[*member] = at;
        }
        let here = |set: &Set<K>| {
            let mut all = Set::NONE;
            set.iter().for_each(|at| all.add(place[at]));
            all
        };
        let nodes = order.iter().map(|member| {
            let knot = &knots[*member];
            Knot {
                thing: knot.thing,
                with: here(&knot.with),
                ways: knot.ways.iter().map(here).collect(),
            }
        });
        let nodes = nodes.collect();
        let mut top: Vec<usize> = (0..order.len()).collect();
        for at in (1..order.len()).rev() {
            let circle = found.circle[order[at]];
            if circle.is_some() && circle == found.circle[order[at - 1]] {
                top[at - 1] = top[at];
            }
        }
        let roots = (0..order.len()).filter(|place| sure.has(order[*place]));
        Self {
            nodes,
            roots: roots.collect(),
            in_circle: order.iter().map(|at| found.circle[*at].is_some()).collect(),
            top,
            width,
        }
    }
}
