//! How do conditions look as a graph of what needs what? Drawn for what is missing, and what stands in the
//! way.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::condition::{Missing, credits_of, evaluate};
use super::gained::Gained;
use super::least::{Graph, Node};
use super::person::Person;
use super::truth::Truth;
use crate::catalog::{CredentialId, CreditTest, Requirement, StepId};

/// Conditions being drawn into a graph. Its things are steps that can be done and missing things that might be granted.
pub(super) struct Drawing<'d, 'c> {
    person: &'d Person<'c>,
    now: &'d Gained,
    graph: Graph,
    steps: HashMap<&'c StepId, Node>,
    credentials: BTreeMap<&'c CredentialId, Node>,
    granted: BTreeMap<Missing, Node>,
    /// Missing things by the thing they are in the graph.
    missing: Vec<Option<Missing>>,
}

impl<'d, 'c> Drawing<'d, 'c> {
    /// A drawing in which whatever is missing can be granted.
    pub(super) fn of_missing(person: &'d Person<'c>, now: &'d Gained) -> Self {
        Self {
            person,
            now,
            graph: Graph::default(),
            steps: HashMap::new(),
            credentials: BTreeMap::new(),
            granted: BTreeMap::new(),
            missing: Vec::new(),
        }
    }

    /// Adds a step as a thing.
    pub(super) fn add_step(&mut self, step: &'c StepId) {
        let node = self.graph.thing();
        self.steps.insert(step, node);
        self.missing.push(None);
    }

    /// Says what a step needs: all of these.
    pub(super) fn step_needs(
        &mut self,
        step: &StepId,
        rules: impl Iterator<Item = &'c Requirement>,
    ) {
        let parts: Vec<Node> = rules.map(|rule| self.condition(rule)).collect();
        if let Some(node) = self.node_of(step) {
            let needed = parts.len() as u64;
            self.graph.require(node, needed, once_each(parts));
        }
    }

    /// The drawing, aimed at any of these nodes, with the missing thing that each thing is.
    pub(super) fn aimed_at(mut self, any_of: Vec<Node>) -> (Graph, Vec<Option<Missing>>) {
        for (wanted, node) in std::mem::take(&mut self.credentials) {
            let ways = self.ways_to(wanted);
            self.graph.require(node, 1, once_each(ways));
        }
        let goal = self.graph.enough(1, once_each(any_of));
        self.graph.aim(goal);
        (self.graph, self.missing)
    }

    /// Whatever in the drawing brings a credential: the steps that give it, and the granting of it, of one that stands
    /// for it, or of a step that gives one.
    fn ways_to(&self, wanted: &'c CredentialId) -> Vec<Node> {
        let catalog = self.person.catalog;
        let stands = |held: &CredentialId| catalog.credential_meets(held, wanted);
        let granted = self.granted.iter();
        let granted = granted.filter(|(missing, _)| match missing {
            Missing::Credential(held) | Missing::AskCredential(held) => stands(held),
            Missing::Step(step) => catalog
                .step(step)
                .is_some_and(|step| step.gives.iter().any(stands)),
            _ => false,
        });
        let done = suppliers(self.person, wanted).filter_map(|step| self.node_of(step));
        granted.map(|(_, node)| *node).chain(done).collect()
    }

    /// The node of a step; none where it cannot be done.
    pub(super) fn node_of(&self, step: &StepId) -> Option<Node> {
        self.steps.get(step).copied()
    }

    /// A node that comes true when any of these does.
    pub(super) fn any(&mut self, parts: Vec<Node>) -> Node {
        self.graph.enough(1, once_each(parts))
    }

    /// A node that comes true when all of these do.
    pub(super) fn all(&mut self, parts: Vec<Node>) -> Node {
        self.graph.enough(parts.len() as u64, once_each(parts))
    }

    /// The node of a condition.
    pub(super) fn condition(&mut self, rule: &'c Requirement) -> Node {
        match rule {
            Requirement::Credential(wanted) => self.credential(wanted),
            Requirement::Step(step) => self.step(step),
            Requirement::Credits(test) => self.credits(test),
            Requirement::All(parts) => self.enough(parts.len(), parts),
            Requirement::Any(parts) => self.enough(1, parts),
            Requirement::AtLeast(some) => self.enough(some.n as usize, &some.of),
            Requirement::Not(part) => self.opposite(part),
            Requirement::Fact(test) => match self.person.fact(test) {
                Truth::Met => self.graph.always(),
                Truth::NotKnown => self.grant(Missing::AskFact(test.clone())),
                Truth::NotMet => self.grant(Missing::Fact(test.clone())),
            },
            Requirement::HeldBefore(test) => match self.person.held_before(test) {
                Truth::Met => self.graph.always(),
                Truth::NotKnown => self.grant(Missing::AskHeld(test.clone())),
                Truth::NotMet => self.grant(Missing::HeldBefore(test.clone())),
            },
            Requirement::Work(test) => match self.person.work(test) {
                Truth::Met => self.graph.always(),
                Truth::NotKnown => self.grant(Missing::AskWork(test.clone())),
                Truth::NotMet => self.grant(Missing::Work(test.clone())),
            },
        }
    }

    /// The node of the opposite of a condition.
    pub(super) fn opposite(&mut self, rule: &'c Requirement) -> Node {
        match rule {
            Requirement::Fact(test) => match self.person.fact(test) {
                Truth::NotMet => self.graph.always(),
                Truth::NotKnown => self.grant(Missing::AskFact(test.clone())),
                Truth::Met => self.grant(Missing::NotFact(test.clone())),
            },
            Requirement::HeldBefore(test) => match self.person.held_before(test) {
                Truth::NotMet => self.graph.always(),
                Truth::NotKnown => self.grant(Missing::AskHeld(test.clone())),
                Truth::Met => self.grant(Missing::NotHeldBefore(test.clone())),
            },
            Requirement::Work(test) => match self.person.work(test) {
                Truth::NotMet => self.graph.always(),
                Truth::NotKnown => self.grant(Missing::AskWork(test.clone())),
                Truth::Met => self.grant(Missing::NotWork(test.clone())),
            },
            Requirement::Not(part) => self.condition(part),
            // Not all of them: one of them not. Not any of them: each of them not.
            Requirement::All(parts) => self.enough_not(1, parts),
            Requirement::Any(parts) => self.enough_not(parts.len(), parts),
            Requirement::AtLeast(some) => {
                let spare = (some.of.len() + 1).saturating_sub(some.n as usize);
                self.enough_not(spare, &some.of)
            }
            // The checker refuses these under `not`: earning something never closes a door.
            Requirement::Credential(_) | Requirement::Step(_) | Requirement::Credits(_) => {
                if evaluate(rule, self.person, self.now) == Truth::Met {
                    self.graph.never()
                } else {
                    self.graph.always()
                }
            }
        }
    }

    fn enough(&mut self, needed: usize, parts: &'c [Requirement]) -> Node {
        let parts: Vec<Node> = parts.iter().map(|part| self.condition(part)).collect();
        self.graph.enough(needed as u64, once_each(parts))
    }

    fn enough_not(&mut self, needed: usize, parts: &'c [Requirement]) -> Node {
        let parts: Vec<Node> = parts.iter().map(|part| self.opposite(part)).collect();
        self.graph.enough(needed as u64, once_each(parts))
    }

    /// The node of a missing thing.
    fn grant(&mut self, missing: Missing) -> Node {
        if let Some(node) = self.granted.get(&missing) {
            return *node;
        }
        let node = self.graph.thing();
        self.granted.insert(missing.clone(), node);
        self.missing.push(Some(missing));
        node
    }

    fn credential(&mut self, wanted: &'c CredentialId) -> Node {
        if let Some(node) = self.credentials.get(wanted) {
            return *node;
        }
        let catalog = self.person.catalog;
        match self.now.holds(catalog, wanted) {
            Truth::Met => return self.graph.always(),
            Truth::NotKnown => {
                for held in &self.now.unclear {
                    if catalog.credential_meets(held, wanted) {
                        self.grant(Missing::AskCredential(held.clone()));
                    }
                }
            }
            Truth::NotMet => {
                self.grant(Missing::Credential(wanted.clone()));
            }
        }
        // What brings it is said at the end, when all is known that may.
        let node = self.graph.never();
        self.credentials.insert(wanted, node);
        node
    }

    fn step(&mut self, step: &'c StepId) -> Node {
        if self.now.has_done(step) {
            return self.graph.always();
        }
        match self.node_of(step) {
            Some(node) => node,
            None => self.grant(Missing::Step(step.clone())),
        }
    }

    /// As many credits as are sure, or as many as there may be and the answer that there are.
    fn credits(&mut self, test: &'c CreditTest) -> Node {
        let surely = self.credits_where(test, |[sure, _]| sure);
        let is_sure = |step| {
            let [sure, most] = credits_of(self.person, step);
            sure >= most.min(test.at_least.0)
        };
        if test.from.iter().all(is_sure) {
            return surely;
        }
        let perhaps = self.credits_where(test, |[_, most]| most.min(test.at_least.0));
        let asked = self.grant(Missing::AskCredits(test.clone()));
        let perhaps = self.all(vec![perhaps, asked]);
        self.any(vec![surely, perhaps])
    }

    /// Each step's credits count once, however often it is named.
    fn credits_where(&mut self, test: &'c CreditTest, count: impl Fn([u32; 2]) -> u32) -> Node {
        let from: BTreeSet<&StepId> = test.from.iter().collect();
        let mut needed = u64::from(test.at_least.0);
        let mut parts = Vec::new();
        for step in from {
            let credits = u64::from(count(credits_of(self.person, step)));
            if self.now.steps.contains(step) {
                needed = needed.saturating_sub(credits);
            } else if let Some(node) = self.node_of(step) {
                parts.push((node, credits));
            } else if credits > 0 {
                parts.push((self.grant(Missing::Step(step.clone())), credits));
            }
        }
        self.graph.enough(needed, parts)
    }
}

fn once_each(nodes: Vec<Node>) -> impl Iterator<Item = (Node, u64)> {
    nodes.into_iter().map(|node| (node, 1))
}

/// The steps that give this credential, or one that stands for it.
pub(super) fn suppliers<'c>(
    person: &Person<'c>,
    wanted: &'c CredentialId,
) -> impl Iterator<Item = &'c StepId> + use<'c> {
    let catalog = person.catalog;
    std::iter::once(wanted)
        .chain(catalog.others_that_meet(wanted))
        .flat_map(|credential| catalog.givers(credential))
}
