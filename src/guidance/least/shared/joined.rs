//! Which choices are better made together? A choice that only one way of another may need is made with that way: in place
//! of the way stand as many as the choice has.
//!
//! What two ways need is then seen to be needed once, and of two choices in turn it is seen which ways are never the better
//! ones. (Counted conditions unfold into many such choices.)

use super::field::Knot;
use super::set::Set;

/// How many ways a choice may come to have.
const MOST: usize = 12;

/// Joins choices that stand in no circle and are not sure to be made; whether there were any.
pub(super) fn join<const K: usize>(
    knots: &mut [Knot<K>],
    sure: &Set<K>,
    circle: &[Option<usize>],
) -> bool {
    let mut needed_by = vec![0_usize; knots.len()];
    for way in knots.iter().flat_map(|knot| &knot.ways) {
        way.iter().for_each(|at| needed_by[at] += 1);
    }
    let mut any = false;
    for at in 0..knots.len() {
        let is_open = |at: usize| !sure.has(at) && circle[at].is_none();
        if knots[at].ways.is_empty() || needed_by[at] != 1 || !is_open(at) {
            continue;
        }
        let Some((above, nth)) = way_with(knots, at) else {
            continue;
        };
        let way = knots[above].ways[nth];
        // Whatever it comes with comes with that way alone.
        let is_of_way = |other: usize| way.has(other) && needed_by[other] == 1 && !sure.has(other);
        let with = knots.iter().enumerate();
        let mut with = with.filter(|(other, knot)| *other != at && knot.with.has(at));
        let fits = knots[above].ways.len() + knots[at].ways.len() <= MOST + 1;
        if !fits || circle[above].is_some() || !with.all(|(other, _)| is_of_way(other)) {
            continue;
        }
        any = true;
        way.iter().for_each(|of| needed_by[of] -= 1);
        for way in make_with(knots, at, (above, nth)) {
            way.iter().for_each(|of| needed_by[of] += 1);
        }
    }
    any
}

/// The way that needs a node, with whose it is.
fn way_with<const K: usize>(knots: &[Knot<K>], at: usize) -> Option<(usize, usize)> {
    let mut above = knots.iter().enumerate();
    above.find_map(|(above, knot)| Some((above, knot.ways.iter().position(|way| way.has(at))?)))
}

/// Makes a choice with the way that needs it: the ways that come in place of that one.
fn make_with<const K: usize>(
    knots: &mut [Knot<K>],
    at: usize,
    (above, nth): (usize, usize),
) -> Vec<Set<K>> {
    let mut rest = knots[above].ways[nth].or(&knots[at].with);
    rest.remove(at);
    let ways = std::mem::take(&mut knots[at].ways);
    let ways: Vec<Set<K>> = ways.iter().map(|way| way.or(&rest)).collect();
    knots[above].ways.splice(nth..=nth, ways.iter().copied());
    for knot in knots.iter_mut() {
        knot.with.remove(at);
    }
    ways
}
