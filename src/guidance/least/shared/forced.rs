//! What does each node need in any case? And so: which of its ways are no choice at all?
//!
//! What every way to a node passes through (a landmark, in the words of planning) is needed as soon as the node is. A way
//! that needs all another way needs is never the better one; a way that needs the node itself is none.

use super::set::Set;
use super::unfold::Plain;

/// The number of each node that is a thing or a choice; other nodes only stand for what they need.
pub(super) fn numbers(nodes: &[Plain]) -> Vec<Option<usize>> {
    let mut next = 0;
    let numbers = nodes.iter().map(|node| {
        let counts = node.thing.is_some() || node.any;
        next += usize::from(counts);
        counts.then(|| next - 1)
    });
    numbers.collect()
}

/// For each node the numbers of all it needs in any case, its own among them. Ways that are no choice are taken out; none
/// where no way leads to the goal.
pub(super) fn forced<const K: usize>(
    nodes: &mut [Plain],
    numbers: &[Option<usize>],
) -> Option<Vec<Set<K>>> {
    let mut needs = needed(nodes, numbers);
    while drop_ways(nodes, numbers, &needs) {
        needs = needed(nodes, numbers);
    }
    needs.first().copied().flatten()?;
    let needs = needs.into_iter().map(|all| all.unwrap_or(Set::NONE));
    Some(needs.collect())
}

/// Takes out ways; whether there were any that could be.
fn drop_ways<const K: usize>(
    nodes: &mut [Plain],
    numbers: &[Option<usize>],
    needs: &[Option<Set<K>>],
) -> bool {
    let mut any_dropped = false;
    for (node, number) in nodes.iter_mut().zip(numbers).filter(|(node, _)| node.any) {
        // What comes of nothing is no way.
        let ways = node.parts.iter();
        let ways: Vec<(usize, Set<K>)> =
            ways.filter_map(|way| Some((*way, needs[*way]?))).collect();
        let is_worse = |nth: usize, way: &Set<K>| {
            let mut others = ways.iter().enumerate().filter(|(other, _)| *other != nth);
            others.any(|(other, (_, than))| than.is_within(way) && (way != than || other < nth))
        };
        let comes_back = |way: &Set<K>| number.is_some_and(|own| way.has(own));
        let kept = ways.iter().enumerate();
        let kept = kept.filter(|(nth, (_, way))| !comes_back(way) && !is_worse(*nth, way));
        let kept: Vec<usize> = kept.map(|(_, (way, _))| *way).collect();
        any_dropped |= kept.len() < node.parts.len();
        node.parts = kept;
    }
    any_dropped
}

/// For "all" everything its parts need, for "any" what all its parts need.
/// Nothing for what comes of nothing: what runs in a circle only.
fn needed<const K: usize>(nodes: &[Plain], numbers: &[Option<usize>]) -> Vec<Option<Set<K>>> {
    let order = parts_first(nodes);
    let mut needs: Vec<Option<Set<K>>> = vec![None; nodes.len()];
    // Where nothing runs in a circle, all parts of a node are known before it, and once over is enough. Elsewhere one
    // goes over it until nothing changes any more.
    let (mut again, mut in_circles) = (true, false);
    while std::mem::take(&mut again) {
        for &at in &order {
            let node = &nodes[at];
            let known = || node.parts.iter().filter_map(|part| needs[*part]);
            let whole = known().count() == node.parts.len();
            in_circles |= !whole;
            let mut now = if node.any {
                known().reduce(|all, part| all.and(&part))
            } else {
                whole.then(|| known().fold(Set::NONE, |all, part| all.or(&part)))
            };
            if let (Some(all), Some(own)) = (&mut now, numbers[at]) {
                all.add(own);
            }
            if needs[at] != now {
                needs[at] = now;
                again = true;
            }
        }
        again &= in_circles;
    }
    needs
}

/// The nodes, parts before their users where there are no circles.
fn parts_first(nodes: &[Plain]) -> Vec<usize> {
    let mut order = Vec::with_capacity(nodes.len());
    let mut seen = vec![false; nodes.len()];
    let mut open: Vec<(usize, usize)> = vec![(0, 0)];
    seen[0] = true;
    while let Some((at, next)) = open.pop() {
        let Some(&part) = nodes[at].parts.get(next) else {
            order.push(at);
            continue;
        };
        open.push((at, next + 1));
        if !std::mem::replace(&mut seen[part], true) {
            open.push((part, 0));
        }
    }
    order
}
