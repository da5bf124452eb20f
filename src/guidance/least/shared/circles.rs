//! In which order do nodes stand, so that each comes after all it needs, and which run in circles? (Tarjan 1972.)

use super::set::Set;

/// Nodes in their order; those of one circle stand together.
pub(super) struct Order {
    pub(super) nodes: Vec<usize>,
    /// For each node that runs in a circle with others, the number of the circle.
    pub(super) circle: Vec<Option<usize>>,
}

struct Walk<'w, const K: usize> {
    needs: &'w dyn Fn(usize) -> Set<K>,
    found: Vec<Option<usize>>,
    lowest: Vec<usize>,
    on_way: Vec<bool>,
    way: Vec<usize>,
    count: usize,
    order: Order,
}

/// Orders what is reached from these, of so many nodes.
pub(super) fn in_order<const K: usize>(
    of: usize,
    from: impl Iterator<Item = usize>,
    needs: &dyn Fn(usize) -> Set<K>,
) -> Order {
    let mut walk = Walk {
        needs,
        found: vec![None; of],
        lowest: vec![0; of],
        on_way: vec![false; of],
        way: Vec::new(),
        count: 0,
        order: Order {
            nodes: Vec::new(),
            circle: vec![None; of],
        },
    };
    for first in from {
        if walk.found[first].is_none() {
            walk.walk(first);
        }
    }
    walk.order
}

impl<const K: usize> Walk<'_, K> {
    fn enter(&mut self, at: usize, open: &mut Vec<(usize, Set<K>)>) {
        self.found[at] = Some(self.count);
        self.lowest[at] = self.count;
        self.count += 1;
        self.on_way[at] = true;
        self.way.push(at);
        open.push((at, (self.needs)(at)));
    }

    fn walk(&mut self, first: usize) {
        let mut open = Vec::new();
        self.enter(first, &mut open);
        while let Some((at, parts)) = open.last_mut() {
            let at = *at;
            if let Some(part) = parts.last() {
                parts.remove(part);
                match self.found[part] {
                    None => self.enter(part, &mut open),
                    Some(found) if self.on_way[part] => {
                        self.lowest[at] = self.lowest[at].min(found);
                    }
                    Some(_) => {}
                }
                continue;
            }
            open.pop();
            if let Some((user, _)) = open.last() {
                self.lowest[*user] = self.lowest[*user].min(self.lowest[at]);
            }
            if self.found[at] == Some(self.lowest[at]) {
                self.leave(at);
            }
        }
    }

    /// Everything found since this node runs in a circle with it.
    fn leave(&mut self, first: usize) {
        let from = self.way.iter().rposition(|at| *at == first).unwrap_or(0);
        let together = self.way.split_off(from);
        for at in &together {
            self.on_way[*at] = false;
            self.order.circle[*at] = (together.len() > 1).then_some(first);
        }
        // Found later is needed sooner as a rule, and stands first.
        self.order.nodes.extend(together.iter().rev());
    }
}
