//! In which order do nodes stand, so that each comes after all it needs?

use super::set::Set;

/// Where the walk stands with a node.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seen {
    NotYet,
    OnTheWay,
    Done,
}

/// Orders what is reached from these, of so many nodes; none where something needs, by one way or another, what needs it.
pub(super) fn in_order<const K: usize>(
    of: usize,
    from: impl Iterator<Item = usize>,
    needs: &dyn Fn(usize) -> Set<K>,
) -> Option<Vec<usize>> {
    let mut seen = vec![Seen::NotYet; of];
    let mut order = Vec::new();
    for first in from {
        if seen[first] == Seen::Done {
            continue;
        }
        seen[first] = Seen::OnTheWay;
        let mut open = vec![(first, needs(first))];
        while let Some((at, parts)) = open.last_mut() {
            let at = *at;
            let Some(part) = parts.last() else {
                seen[at] = Seen::Done;
                order.push(at);
                open.pop();
                continue;
            };
            parts.remove(part);
            match seen[part] {
                Seen::NotYet => {
                    seen[part] = Seen::OnTheWay;
                    open.push((part, needs(part)));
                }
                Seen::OnTheWay => return None,
                Seen::Done => {}
            }
        }
    }
    Some(order)
}
