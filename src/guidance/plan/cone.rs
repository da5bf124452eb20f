//! Which steps can matter on the way to a goal, and what does each need? The catalog as seen backward from the goal.

use std::collections::HashMap;

use crate::catalog::{Requirement, Step, StepId};
use crate::guidance::condition::Missing;
use crate::guidance::drawing::{Drawing, suppliers};
use crate::guidance::entry::{conditions, is_offered};
use crate::guidance::least::Graph;
use crate::guidance::{Gained, Person};

/// The steps that can matter for a goal, in the order of their ids, and the graph of their conditions in which they are
/// the things, in the same order.
pub(super) struct Cone<'c> {
    pub(super) steps: Vec<&'c Step>,
    pub(super) graph: Graph,
}

impl<'c> Cone<'c> {
    /// The cone behind these goals, one of which is to be reached, of steps that `may` be taken.
    pub(super) fn behind(
        person: &Person<'c>,
        now: &Gained,
        goals: &[&'c Step],
        may: impl Fn(&Step) -> bool,
    ) -> Self {
        let steps = steps_behind(person, now, goals, &may);
        let (graph, _) = drawn(person, Drawing::of_steps(person, now), &steps, goals);
        Self { steps, graph }
    }
}

/// Draws these steps and what they need, aimed at the goals.
pub(super) fn drawn<'c>(
    person: &Person<'c>,
    mut drawing: Drawing<'_, 'c>,
    steps: &[&'c Step],
    goals: &[&'c Step],
) -> (Graph, Vec<Option<Missing>>) {
    for step in steps {
        drawing.add_step(&step.id);
    }
    for step in steps {
        drawing.step_needs(&step.id, conditions(person, step));
    }
    let goals = goals.iter().filter_map(|goal| drawing.node_of(&goal.id));
    let goals = goals.collect();
    drawing.aimed_at(goals)
}

/// The goals, what supplies them, what supplies that, and so on.
pub(super) fn steps_behind<'c>(
    person: &Person<'c>,
    now: &Gained,
    goals: &[&'c Step],
    may: &dyn Fn(&Step) -> bool,
) -> Vec<&'c Step> {
    let mut found: HashMap<&StepId, &'c Step> = HashMap::new();
    let mut open: Vec<&'c Step> = goals.to_vec();
    while let Some(step) = open.pop() {
        if now.steps.contains(&step.id) || !is_offered(step) || !may(step) {
            continue;
        }
        if found.insert(&step.id, step).is_none() {
            let mut named = Vec::new();
            for rule in conditions(person, step) {
                name_suppliers(person, rule, &mut named);
            }
            open.extend(named.into_iter().filter_map(|id| person.catalog.step(id)));
        }
    }
    let mut steps: Vec<&Step> = found.into_values().collect();
    steps.sort_by_key(|step| &step.id);
    steps
}

fn name_suppliers<'c>(person: &Person<'c>, rule: &'c Requirement, named: &mut Vec<&'c StepId>) {
    match rule {
        Requirement::Credential(wanted) => named.extend(suppliers(person, wanted)),
        Requirement::Step(step) => named.push(step),
        Requirement::Credits(test) => named.extend(&test.from),
        Requirement::All(parts) | Requirement::Any(parts) => {
            for part in parts {
                name_suppliers(person, part, named);
            }
        }
        Requirement::AtLeast(some) => {
            for part in &some.of {
                name_suppliers(person, part, named);
            }
        }
        Requirement::HeldBefore(_)
        | Requirement::Fact(_)
        | Requirement::Work(_)
        | Requirement::Not(_) => {}
    }
}
