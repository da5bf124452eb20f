//! What needs what? Every condition as one kind of node: it comes true when enough of its parts, by weight, have.
//!
//! "All of three" needs three parts of weight one, "any" needs one, "two of three" two, and "twelve credits" twelve of
//! parts that weigh their credits. A node that is a thing has its price on top.
//!
//! Where nodes are counted here, they are places in lists that were made to fit.

use std::ops::Range;

/// A node, by its place in the graph.
pub(in crate::guidance) type Node = usize;

/// Conditions and things, and a goal among them.
#[derive(Clone, Debug, Default)]
pub(in crate::guidance) struct Graph {
    rows: Vec<Row>,
    /// The parts of all nodes, end to end, each with its weight.
    parts: Vec<(Node, u64)>,
    /// Who needs each node, and with what weight, end to end; known when the graph is aimed.
    users: Vec<(Node, u64)>,
    users_end: Vec<usize>,
    things: usize,
    goal: Node,
}

/// A node as it is written down.
#[derive(Clone, Debug, Default)]
struct Row {
    needed: u64,
    parts: Range<usize>,
    thing: Option<usize>,
}

/// A node: how much of its parts it needs, who needs it, and the thing it is, where it is one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Condition<'g> {
    pub(super) needed: u64,
    pub(super) parts: &'g [(Node, u64)],
    pub(super) users: &'g [(Node, u64)],
    pub(super) thing: Option<usize>,
}

impl Graph {
    /// A node that comes true when parts that weigh at least `needed` together have. A part named twice weighs twice.
    pub(in crate::guidance) fn enough(
        &mut self,
        needed: u64,
        parts: impl IntoIterator<Item = (Node, u64)>,
    ) -> Node {
        let node = self.rows.len();
        self.rows.push(Row::default());
        self.require(node, needed, parts);
        node
    }

    /// A node that is true.
    pub(in crate::guidance) fn always(&mut self) -> Node {
        self.enough(0, [])
    }

    /// A node that never comes true.
    pub(in crate::guidance) fn never(&mut self) -> Node {
        self.enough(1, [])
    }

    /// The next thing, which needs nothing until [`Graph::require`] says so.
    pub(in crate::guidance) fn thing(&mut self) -> Node {
        let node = self.always();
        if let Some(row) = self.rows.get_mut(node) {
            row.thing = Some(self.things);
            self.things += 1;
        }
        node
    }

    /// Says what a node needs, once.
    pub(in crate::guidance) fn require(
        &mut self,
        node: Node,
        needed: u64,
        parts: impl IntoIterator<Item = (Node, u64)>,
    ) {
        let from = self.parts.len();
        // What weighs nothing helps nothing.
        let weighty = parts.into_iter().filter(|(_, weight)| *weight > 0);
        self.parts.extend(weighty);
        self.join_doubles(from);
        if let Some(row) = self.rows.get_mut(node) {
            row.needed = needed;
            row.parts = from..self.parts.len();
        }
    }

    /// Sorts the parts from this place on, and joins those that are named more than once.
    fn join_doubles(&mut self, from: usize) {
        let Some(own) = self.parts.get_mut(from..) else {
            return;
        };
        own.sort_unstable();
        let (mut kept, mut last) = (from, None);
        for at in from..self.parts.len() {
            let Some((part, weight)) = self.parts.get(at).copied() else {
                continue;
            };
            if last == Some(part) {
                if let Some((_, sum)) = self.parts.get_mut(kept - 1) {
                    *sum = sum.saturating_add(weight);
                }
                continue;
            }
            last = Some(part);
            if let Some(place) = self.parts.get_mut(kept) {
                *place = (part, weight);
            }
            kept += 1;
        }
        self.parts.truncate(kept);
    }

    /// Says which node is the goal. Nothing is added after that.
    pub(in crate::guidance) fn aim(&mut self, goal: Node) {
        self.goal = goal;
        let mut ends = vec![0; self.rows.len()];
        let parts = || {
            self.rows
                .iter()
                .flat_map(|row| &self.parts[row.parts.clone()])
        };
        for (part, _) in parts() {
            ends[*part] += 1;
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += std::mem::replace(end, sum);
        }
        let mut users = vec![(0, 0); sum];
        for (user, row) in self.rows.iter().enumerate() {
            for (part, weight) in &self.parts[row.parts.clone()] {
                users[ends[*part]] = (user, *weight);
                ends[*part] += 1;
            }
        }
        (self.users, self.users_end) = (users, ends);
    }

    /// Which nodes come true, with the things that `may` be taken.
    pub(super) fn true_with(&self, may: impl Fn(usize) -> bool) -> Vec<bool> {
        let may = |row: &Row| row.thing.is_none_or(&may);
        let mut true_now = vec![false; self.rows.len()];
        let mut needed: Vec<u64> = self.rows.iter().map(|row| row.needed).collect();
        let start = self.rows.iter().enumerate();
        let start = start.filter(|(_, row)| row.needed == 0 && may(row));
        let mut open: Vec<Node> = start.map(|(at, _)| at).collect();
        while let Some(at) = open.pop() {
            if std::mem::replace(&mut true_now[at], true) {
                continue;
            }
            for (user, weight) in self.users_of(at) {
                let left = &mut needed[*user];
                if *left > 0 {
                    *left = left.saturating_sub(*weight);
                    if *left == 0 && may(&self.rows[*user]) {
                        open.push(*user);
                    }
                }
            }
        }
        true_now
    }

    /// How many things there are.
    pub(super) fn things(&self) -> usize {
        self.things
    }

    /// The nodes that are things, in the order of the things.
    pub(in crate::guidance) fn all_things(&self) -> impl Iterator<Item = Node> {
        let nodes = self.rows.iter().enumerate();
        nodes.filter_map(|(node, row)| row.thing.map(|_| node))
    }

    pub(super) fn goal(&self) -> Node {
        self.goal
    }

    /// How many nodes there are.
    pub(super) fn count(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn nodes(&self) -> impl Iterator<Item = Condition<'_>> {
        (0..self.rows.len()).map(|at| self.node(at))
    }

    /// The node at a place.
    pub(super) fn node(&self, at: Node) -> Condition<'_> {
        let row = &self.rows[at];
        Condition {
            needed: row.needed,
            parts: &self.parts[row.parts.clone()],
            users: self.users_of(at),
            thing: row.thing,
        }
    }

    fn users_of(&self, node: Node) -> &[(Node, u64)] {
        let start = node
            .checked_sub(1)
            .map_or(0, |before| self.users_end[before]);
        &self.users[start..self.users_end[node]]
    }
}
