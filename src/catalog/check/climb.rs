//! Which steps can somebody do who starts with nothing? Facts and work count as given, for somebody may bring them; so
//! does a credential that no step gives.
//!
//! Each condition counts down what it still waits for, so the work grows with the catalog and no faster.

use crate::catalog::checked::Ranks;
use crate::catalog::quick::{QuickMap, QuickSet};
use crate::catalog::{CredentialId, CreditTest, Requirement, Step, StepId};

/// How far one comes.
#[derive(Default)]
pub(super) struct Reached<'r> {
    /// The steps that can be done.
    pub(super) done: QuickSet<&'r StepId>,
    /// The credentials that can be held for doing them.
    pub(super) held: QuickSet<&'r CredentialId>,
}

/// How far one comes on these steps, each with what it asks for; every credential that one of them gives is among the
/// given ones.
pub(super) fn climb<'r>(
    steps: &[(&'r Step, Option<&'r Requirement>)],
    given: impl Fn(&CredentialId) -> bool,
    ranks: &'r Ranks,
) -> Reached<'r> {
    let mut climb = Climb {
        by_id: steps.iter().map(|(step, _)| (&step.id, *step)).collect(),
        given,
        ranks,
        conditions: Vec::new(),
        waiting: QuickMap::default(),
        met: Vec::new(),
        reached: Reached::default(),
    };
    for (step, condition) in steps {
        if let Some(condition) = condition {
            climb.add(condition, Within::Step(step));
        }
    }
    for (step, _) in steps.iter().filter(|(_, condition)| condition.is_none()) {
        climb.do_step(step);
    }
    while let Some(condition) = climb.met.pop() {
        match climb.conditions.get(condition).map(|one| one.within) {
            Some(Within::Condition(outer)) => climb.count_down(outer, 1),
            Some(Within::Step(step)) => climb.do_step(step),
            None => {}
        }
    }
    climb.reached
}

struct Climb<'r, G> {
    by_id: QuickMap<&'r StepId, &'r Step>,
    given: G,
    ranks: &'r Ranks,
    conditions: Vec<Waiting<'r>>,
    /// Which conditions wait for what, and by how much it brings them on.
    waiting: QuickMap<Awaited<'r>, Vec<(usize, u64)>>,
    /// Conditions that are met, and whose meaning for what they stand in is still to be seen.
    met: Vec<usize>,
    reached: Reached<'r>,
}

/// A condition, and how much it still waits for; nothing where it is met.
struct Waiting<'r> {
    left: u64,
    within: Within<'r>,
}

/// What a condition stands in.
#[derive(Clone, Copy)]
enum Within<'r> {
    Condition(usize),
    Step(&'r Step),
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Awaited<'r> {
    Step(&'r StepId),
    Credential(&'r CredentialId),
}

impl<'r, G: Fn(&CredentialId) -> bool> Climb<'r, G> {
    fn add(&mut self, condition: &'r Requirement, within: Within<'r>) {
        let own = self.conditions.len();
        let left = match condition {
            Requirement::HeldBefore(_)
            | Requirement::Fact(_)
            | Requirement::Work(_)
            | Requirement::Not(_) => 0,
            Requirement::Credential(wanted) => u64::from(!self.is_brought(wanted)),
            Requirement::All(of) => of.len() as u64,
            // Nothing can meet an empty list.
            Requirement::Any(of) if of.is_empty() => u64::MAX,
            Requirement::Any(_) | Requirement::Step(_) => 1,
            Requirement::AtLeast(some) => some.n.into(),
            Requirement::Credits(some) => some.at_least.into(),
        };
        self.conditions.push(Waiting { left, within });
        if left == 0 {
            self.met.push(own);
            return;
        }
        match condition {
            Requirement::Step(id) => self.wait(Awaited::Step(id), own, 1),
            Requirement::Credential(wanted) => {
                self.wait(Awaited::Credential(wanted), own, 1);
                for other in self.ranks.met_by(wanted) {
                    self.wait(Awaited::Credential(other), own, 1);
                }
            }
            Requirement::All(of) | Requirement::Any(of) => self.add_all(of, own),
            Requirement::AtLeast(some) => self.add_all(&some.of, own),
            Requirement::Credits(some) => self.add_credits(some, own),
            Requirement::HeldBefore(_)
            | Requirement::Fact(_)
            | Requirement::Work(_)
            | Requirement::Not(_) => {}
        }
    }

    fn add_all(&mut self, of: &'r [Requirement], within: usize) {
        for one in of {
            self.add(one, Within::Condition(within));
        }
    }

    /// Each step's credits count once; steps that do not report theirs are taken to give enough.
    fn add_credits(&mut self, some: &'r CreditTest, own: usize) {
        let steps: QuickSet<&StepId> = some.from.iter().collect();
        for id in steps {
            let credits = self.by_id.get(id).map_or(0, |step| step.most_credits());
            self.wait(Awaited::Step(id), own, credits.into());
        }
    }

    /// Is there a way to hold it that no step is needed for?
    fn is_brought(&self, wanted: &CredentialId) -> bool {
        std::iter::once(wanted)
            .chain(self.ranks.met_by(wanted))
            .any(|one| !(self.given)(one))
    }

    fn wait(&mut self, awaited: Awaited<'r>, condition: usize, by: u64) {
        self.waiting
            .entry(awaited)
            .or_default()
            .push((condition, by));
    }

    fn count_down(&mut self, condition: usize, by: u64) {
        if let Some(one) = self.conditions.get_mut(condition)
            && one.left > 0
        {
            one.left = one.left.saturating_sub(by);
            if one.left == 0 {
                self.met.push(condition);
            }
        }
    }

    fn do_step(&mut self, step: &'r Step) {
        if !self.reached.done.insert(&step.id) {
            return;
        }
        self.come(Awaited::Step(&step.id));
        for credential in &step.gives {
            if self.reached.held.insert(credential) {
                self.come(Awaited::Credential(credential));
            }
        }
    }

    fn come(&mut self, awaited: Awaited<'r>) {
        for (condition, by) in self.waiting.remove(&awaited).unwrap_or_default() {
            self.count_down(condition, by);
        }
    }
}
