//! Which sets of things does no other beat on three figures at once? Branch and bound, with all that stand kept.
//!
//! Each figure has its own bound. A branch is given up only where some set that is kept is as good as the bounds on all
//! three figures together; two sets that are alike in all three are told apart by the figures that follow.

use std::collections::BTreeSet;

use super::bound::{Bound, Raised};
use super::cut::heights;
use super::search::is_tight;
use super::{Graph, Price, Worth};

/// How many figures sets are compared on; those after them decide between sets that are alike in these.
const FIGURES: usize = 3;

/// A worth whose first three figures are weighed each by itself, the other three together from first to last.
type Value = Price<6>;

/// What became of a search.
pub(in crate::guidance) struct Front {
    /// Sets in which nothing is superfluous, none of them beaten by another that was found; the least first figure first.
    pub(in crate::guidance) sets: Vec<BTreeSet<usize>>,
    /// The search went to its end: nothing beats any of them, and there is no other.
    pub(in crate::guidance) finished: bool,
}

/// All sets that reach the goal, lose it without any one of their things, and are beaten by no such set: one that is no
/// worse in any of the first three figures and better in one. `known` are some to begin with. `effort` is how many nodes
/// may be looked at.
pub(in crate::guidance) fn front<W: Worth<6>>(
    graph: &Graph,
    worth: &W,
    known: Vec<BTreeSet<usize>>,
    effort: u64,
) -> Front {
    let mut search = Search {
        graph,
        worth,
        kept: Vec::new(),
        effort,
    };
    for set in known {
        search.keep(set);
    }
    let bounds = Bounds::new(worth, graph.things());
    search.descend(bounds, BTreeSet::new());
    search.kept.sort();
    Front {
        finished: search.effort > 0,
        sets: search.kept.into_iter().map(|(_, set)| set).collect(),
    }
}

/// For each thing, whether it can be part of a set that none of these sets beats. Whoever takes it pays at the least for it
/// and the dearest of what it needs, in each figure.
pub(in crate::guidance) fn may_matter<W: Worth<6>>(
    graph: &Graph,
    worth: &W,
    known: &[BTreeSet<usize>],
) -> Vec<bool> {
    let least = |nth: usize| {
        let own = |thing: usize| worth.adds(thing).0.get(nth).map(|figure| Price([*figure]));
        heights(graph, &(0..graph.things()).map(own).collect())
    };
    let least: [_; FIGURES] = std::array::from_fn(least);
    let known: Vec<Value> = known.iter().map(|set| worth.exactly(set)).collect();
    let mut may_matter = vec![false; graph.things()];
    for (at, node) in graph.nodes().enumerate() {
        let figures = least
            .each_ref()
            .map(|heights| heights.get(at).copied().flatten());
        let [Some(a), Some(b), Some(c)] = figures else {
            continue;
        };
        let figures = [a, b, c].map(|Price([figure])| figure);
        let is_beaten = |Price(known): &Value| {
            let mut both = known.iter().zip(&figures);
            both.all(|(known, least)| known <= least) && known[..FIGURES] != figures
        };
        if let Some(place) = node.thing.and_then(|thing| may_matter.get_mut(thing)) {
            *place = !known.iter().any(is_beaten);
        }
    }
    may_matter
}

/// Whether one of these worths stands in the way of the other: as good on each figure, and better somewhere or no worse
/// in what decides between equals.
fn beats(this: &Value, other: &Value) -> bool {
    let (figures, rest) = this.0.split_at(FIGURES);
    let (others, other_rest) = other.0.split_at(FIGURES);
    let mut both = figures.iter().zip(others);
    both.all(|(this, other)| this <= other) && (figures != others || rest <= other_rest)
}

/// A bound for each figure, and one for what decides between equals.
#[derive(Clone)]
struct Bounds {
    each: [Bound<1>; FIGURES],
    rest: Bound<3>,
}

impl Bounds {
    fn new<W: Worth<6>>(worth: &W, things: usize) -> Self {
        let adds: Vec<Value> = (0..things).map(|thing| worth.adds(thing)).collect();
        let rest = |Price([.., steps, first, then]): &Value| Some(Price([*steps, *first, *then]));
        let one = |nth: usize| {
            let figure = |all: &Value| all.0.get(nth).map(|figure| Price([*figure]));
            Bound::new(adds.iter().map(figure).collect())
        };
        Self {
            each: std::array::from_fn(one),
            rest: Bound::new(adds.iter().map(rest).collect()),
        }
    }

    fn at_least(&self) -> Value {
        let [a, b, c] = self
            .each
            .each_ref()
            .map(|Bound { at_least, .. }| at_least.0);
        let Price([steps, first, then]) = self.rest.at_least;
        Price([a[0], b[0], c[0], steps, first, then])
    }

    fn take(&mut self, thing: usize) {
        self.each.iter_mut().for_each(|bound| bound.take(thing));
        self.rest.take(thing);
    }

    fn rule_out(&mut self, thing: usize) {
        self.each.iter_mut().for_each(|bound| bound.rule_out(thing));
        self.rest.rule_out(thing);
    }

    /// The things of the smallest cut.
    fn smallest(&self) -> &[usize] {
        let cuts = self.each.iter().filter_map(Bound::smallest);
        let cuts = self.rest.smallest().into_iter().chain(cuts);
        cuts.min_by_key(|things| things.len()).unwrap_or_default()
    }
}

struct Search<'s, W> {
    graph: &'s Graph,
    worth: &'s W,
    kept: Vec<(Value, BTreeSet<usize>)>,
    effort: u64,
}

impl<W: Worth<6>> Search<'_, W> {
    fn is_beaten(&self, at_least: &Value) -> bool {
        self.kept.iter().any(|(kept, _)| beats(kept, at_least))
    }

    /// Looks at every set that holds all that is taken and nothing that is ruled out.
    fn descend(&mut self, mut bounds: Bounds, mut taken: BTreeSet<usize>) {
        while self.effort > 0 {
            match self.raise(&mut bounds, self.worth.at_least(&taken)) {
                Raised::Never => return,
                Raised::Reached => return self.keep(taken),
                Raised::Open => {}
            }
            let things = bounds.smallest();
            let price = |thing: &usize| (self.worth.adds(*thing), *thing);
            let Some(thing) = things.iter().copied().min_by_key(price) else {
                return;
            };
            if things.len() > 1 {
                let (mut with, mut taken_with) = (bounds.clone(), taken.clone());
                with.take(thing);
                taken_with.insert(thing);
                self.descend(with, taken_with);
                bounds.rule_out(thing);
            } else {
                bounds.take(thing);
                taken.insert(thing);
            }
        }
    }

    /// Raises one bound after another, above what is taken already. It never comes to anything where it is beaten.
    fn raise(&mut self, bounds: &mut Bounds, base: Value) -> Raised {
        let mut effort = self.effort;
        let rest = |Price([.., steps, first, then]): Value| [steps, first, then];
        let now = base + bounds.at_least();
        let before = bounds.rest.at_least;
        let raised = bounds.rest.raise(self.graph, &mut effort, |more| {
            let Price([a, b, c, ..]) = now;
            let Price([steps, first, then]) = Price(rest(now)) + (more - before);
            self.is_beaten(&Price([a, b, c, steps, first, then]))
        });
        for nth in 0..FIGURES {
            let now = base + bounds.at_least();
            if raised != Raised::Open || self.is_beaten(&now) {
                break;
            }
            let Some(bound) = bounds.each.get_mut(nth) else {
                break;
            };
            let before = bound.at_least;
            bound.raise(self.graph, &mut effort, |more| {
                let mut now = now;
                if let (Some(figure), Price([more])) = (now.0.get_mut(nth), more - before) {
                    *figure += more;
                }
                self.is_beaten(&now)
            });
        }
        self.effort = effort;
        if self.is_beaten(&(base + bounds.at_least())) {
            Raised::Never
        } else {
            raised
        }
    }

    /// Keeps a set that reaches the goal, where nothing in it is superfluous and none that is kept beats it.
    fn keep(&mut self, set: BTreeSet<usize>) {
        let value = self.worth.exactly(&set);
        if self.effort == 0 || self.is_beaten(&value) || !is_tight(self.graph, &set) {
            return;
        }
        self.kept.retain(|(kept, _)| !beats(&value, kept));
        self.kept.push((value, set));
    }
}
