//! What needs what? Every condition as one kind of node: it comes true when enough of its parts, by weight, have.
//!
//! "All of three" needs three parts of weight one, "any" needs one, "two of three" two, and "twelve credits" twelve of
//! parts that weigh their credits. A node that is a thing has its price on top.

use std::collections::BTreeMap;

/// A node, by its place in the graph.
pub(in crate::guidance) type Node = usize;

/// Conditions and things, and a goal among them.
#[derive(Clone, Debug, Default)]
pub(in crate::guidance) struct Graph {
    nodes: Vec<Condition>,
    things: usize,
    goal: Node,
}

/// A node: how much of its parts it needs, and the thing it is, where it is one.
#[derive(Clone, Debug, Default)]
pub(super) struct Condition {
    pub(super) needed: u64,
    pub(super) parts: Vec<(Node, u64)>,
    pub(super) users: Vec<(Node, u64)>,
    pub(super) thing: Option<usize>,
}

impl Graph {
    /// A node that comes true when parts that weigh at least `needed` together have. A part named twice weighs twice.
    pub(in crate::guidance) fn enough(
        &mut self,
        needed: u64,
        parts: impl IntoIterator<Item = (Node, u64)>,
    ) -> Node {
        let node = self.nodes.len();
        self.nodes.push(Condition::default());
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
        if let Some(condition) = self.nodes.get_mut(node) {
            condition.thing = Some(self.things);
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
        let mut weights: BTreeMap<Node, u64> = BTreeMap::new();
        // What weighs nothing helps nothing.
        for (part, weight) in parts.into_iter().filter(|(_, weight)| *weight > 0) {
            let sum = weights.entry(part).or_default();
            *sum = sum.saturating_add(weight);
        }
        for (part, weight) in &weights {
            if let Some(condition) = self.nodes.get_mut(*part) {
                condition.users.push((node, *weight));
            }
        }
        if let Some(condition) = self.nodes.get_mut(node) {
            condition.needed = needed;
            condition.parts = weights.into_iter().collect();
        }
    }

    /// Says which node is the goal.
    pub(in crate::guidance) fn aim(&mut self, goal: Node) {
        self.goal = goal;
    }

    /// How many things there are.
    pub(super) fn things(&self) -> usize {
        self.things
    }

    pub(super) fn goal(&self) -> Node {
        self.goal
    }

    pub(super) fn nodes(&self) -> &[Condition] {
        &self.nodes
    }
}
