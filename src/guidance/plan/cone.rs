//! Which steps can matter on the way to a goal, and what does each need? The catalog as seen backward from the goal.

use std::collections::BTreeSet;

use super::Stop;
use crate::catalog::{CredentialNumber, Index, Part, Step, StepNumber};
use crate::guidance::least::{Graph, Node};
use crate::guidance::start::Start;

/// The steps that can matter for a goal, in the order of their ids, and the graph of their conditions in which they are
/// the things, in the same order.
pub(super) struct Cone<'c> {
    pub(super) steps: Vec<(StepNumber, &'c Step)>,
    pub(super) graph: Graph,
}

impl<'c> Cone<'c> {
    /// The cone behind these goals, one of which is to be reached, of steps that `may` be taken.
    pub(super) fn behind(
        start: &Start<'_, 'c>,
        goals: &[StepNumber],
        may: impl Fn(StepNumber, &Step) -> bool,
    ) -> Self {
        // None of the goals opens the work as things stand: one that was done is begun again.
        let again = |number| goals.contains(&number) || !start.still_counts(number);
        let may = |number, step: &Step| again(number) && may(number, step);
        let has = |part, own: &[Part]| start.has(part, own);
        let steps = steps_behind(start, goals, &may, &has);
        let graph = Sketch::of(*start, &steps).aimed_at(goals);
        Self { steps, graph }
    }

    /// The places of the steps of each of these plans.
    pub(super) fn sets(&self, plans: &[&[Stop]]) -> Vec<BTreeSet<usize>> {
        let place = |stop: &Stop| self.steps.iter().position(|(_, step)| step.id == stop.step);
        let each = plans.iter();
        each.map(|stops| stops.iter().filter_map(place).collect())
            .collect()
    }

    /// The steps at these places.
    pub(super) fn chosen(&self, places: BTreeSet<usize>) -> Vec<(StepNumber, &'c Step)> {
        let places = places.into_iter();
        places
            .filter_map(|place| self.steps.get(place).copied())
            .collect()
    }
}

/// The goals, what supplies them, what supplies that, and so on, in the order of their ids. What is there already asks for
/// no supply.
pub(super) fn steps_behind<'c>(
    start: &Start<'_, 'c>,
    goals: &[StepNumber],
    may: &dyn Fn(StepNumber, &Step) -> bool,
    is_there: &dyn Fn(Part, &[Part]) -> bool,
) -> Vec<(StepNumber, &'c Step)> {
    let index = start.index();
    let mut seen = vec![false; index.step_count()];
    let mut steps = Vec::new();
    let mut open = goals.to_vec();
    while let Some(number) = open.pop() {
        if seen.get(number.at()) != Some(&false) {
            continue;
        }
        if let Some(seen) = seen.get_mut(number.at()) {
            *seen = true;
        }
        let step = start.step(number);
        if let Some(step) = step.filter(|step| !index.has_ended(number) && may(number, step)) {
            steps.push((number, step));
            name_suppliers(index, index.condition(number), is_there, &mut open);
        }
    }
    steps.sort_unstable_by_key(|(_, step)| &step.id);
    steps
}

fn name_suppliers(
    index: &Index,
    parts: &[Part],
    is_there: &dyn Fn(Part, &[Part]) -> bool,
    named: &mut Vec<StepNumber>,
) {
    for (part, own) in Part::each(parts).filter(|(part, own)| !is_there(*part, own)) {
        match part {
            Part::Credential(wanted) => {
                let held = index.met_by(wanted).iter();
                named.extend(held.flat_map(|held| index.givers(*held)));
            }
            Part::Step(step) => named.push(step),
            // A step that is spared earns no credits until it is done all the same.
            Part::Credits(_) => named.extend(own.iter().filter_map(|part| match part {
                Part::Step(step) => Some(*step),
                _ => None,
            })),
            Part::All(_) | Part::Any(_) | Part::AtLeast(_) => {
                name_suppliers(index, own, is_there, named);
            }
            Part::Test(_) | Part::Count(_) => {}
        }
    }
}

/// The graph of a cone being drawn.
struct Sketch<'s, 'c> {
    start: Start<'s, 'c>,
    graph: Graph,
    /// For each step of the catalog, one more than its node where it is of the cone. The lists are as long as the
    /// catalog, so their numbers are short.
    nodes: Vec<u32>,
    steps: &'s [(StepNumber, &'c Step)],
    /// The same for each credential that is asked for.
    credentials: Vec<u32>,
    asked: Vec<CredentialNumber>,
    always: Node,
    never: Node,
}

impl<'s, 'c> Sketch<'s, 'c> {
    fn of(start: Start<'s, 'c>, steps: &'s [(StepNumber, &'c Step)]) -> Self {
        let index = start.index();
        let mut graph = Graph::default();
        let mut nodes = vec![0; index.step_count()];
        for (step, _) in steps {
            let node = graph.thing();
            if let Some(place) = nodes.get_mut(step.at()) {
                *place = short(node);
            }
        }
        let (always, never) = (graph.always(), graph.never());
        Self {
            start,
            graph,
            nodes,
            steps,
            credentials: vec![0; index.credential_count()],
            asked: Vec::new(),
            always,
            never,
        }
    }

    fn aimed_at(mut self, goals: &[StepNumber]) -> Graph {
        let index = self.start.index();
        for (node, (step, _)) in self.steps.iter().enumerate() {
            let parts = self.each(index.condition(*step));
            self.graph
                .require(node, parts.len() as u64, once_each(parts));
        }
        for wanted in std::mem::take(&mut self.asked) {
            let held = index.met_by(wanted).iter();
            let givers = held.flat_map(|held| index.givers(*held));
            let ways = givers.filter_map(|giver| self.node_of(*giver)).collect();
            if let Some(node) = self.node_of_credential(wanted) {
                self.graph.require(node, 1, once_each(ways));
            }
        }
        let goals = goals
            .iter()
            .filter_map(|goal| self.node_of(*goal))
            .collect();
        let goal = self.graph.enough(1, once_each(goals));
        self.graph.aim(goal);
        self.graph
    }

    fn node_of(&self, step: StepNumber) -> Option<Node> {
        long(*self.nodes.get(step.at())?)
    }

    fn node_of_credential(&self, credential: CredentialNumber) -> Option<Node> {
        long(*self.credentials.get(credential.at())?)
    }

    fn each(&mut self, parts: &[Part]) -> Vec<Node> {
        let each = Part::each(parts).map(|(part, own)| self.node(part, own));
        each.collect()
    }

    /// The node of a part of a condition.
    fn node(&mut self, part: Part, own: &[Part]) -> Node {
        if self.start.has(part, own) {
            return self.always;
        }
        match part {
            Part::Credential(wanted) => self.credential(wanted),
            Part::Step(step) => self.node_of(step).unwrap_or(self.never),
            Part::Test(_) | Part::Count(_) => self.never,
            Part::All(_) => {
                let parts = self.each(own);
                self.graph.enough(parts.len() as u64, once_each(parts))
            }
            Part::Any(_) => {
                let parts = self.each(own);
                self.graph.enough(1, once_each(parts))
            }
            Part::AtLeast(_) => {
                let (needed, of) = counted(own);
                let parts = self.each(of);
                self.graph.enough(needed, once_each(parts))
            }
            Part::Credits(_) => self.credits(own),
        }
    }

    /// What brings a credential is said at the end, when all is known that is asked for.
    fn credential(&mut self, wanted: CredentialNumber) -> Node {
        if let Some(node) = self.node_of_credential(wanted) {
            return node;
        }
        let node = self.graph.never();
        if let Some(place) = self.credentials.get_mut(wanted.at()) {
            *place = short(node);
        }
        self.asked.push(wanted);
        node
    }

    fn credits(&mut self, own: &[Part]) -> Node {
        let (mut needed, of) = counted(own);
        let mut parts = Vec::new();
        // That what a step may earn is enough is assumed here, and said at its stop.
        let (steps, _) = of.as_chunks::<3>();
        for one in steps {
            let [Part::Step(step), Part::Count(_), Part::Count(credits)] = *one else {
                continue;
            };
            let credits = u64::from(credits);
            if self.start.reach.has_done_itself(step) {
                needed = needed.saturating_sub(credits);
            } else if let Some(node) = self.node_of(step) {
                parts.push((node, credits));
            }
        }
        self.graph.enough(needed, parts)
    }
}

/// One more than a node, so that nothing is no node. No graph that fits in memory comes near the bound.
fn short(node: Node) -> u32 {
    u32::try_from(node + 1).unwrap_or(0)
}

fn long(short: u32) -> Option<Node> {
    (short as usize).checked_sub(1)
}

/// The count that stands first, and what it is of.
fn counted(own: &[Part]) -> (u64, &[Part]) {
    match own.split_first() {
        Some((Part::Count(count), of)) => (u64::from(*count), of),
        _ => (0, own),
    }
}

fn once_each(nodes: Vec<Node>) -> impl Iterator<Item = (Node, u64)> {
    nodes.into_iter().map(|node| (node, 1))
}
