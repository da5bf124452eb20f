//! Can every step be reached by somebody who starts with nothing? If not, which steps wait for one another?
//!
//! Facts and work count as given, for somebody may bring them; so does a credential that no step gives.

use std::collections::{HashMap, HashSet};

use super::Finding;
use super::survey::{Standpoint, Survey};
use crate::catalog::checked::Ranks;
use crate::catalog::{Credential, CredentialId, CreditTest, Requirement, Step, StepId};

/// Tells of steps that nobody can ever start, with the circle they stand in.
pub(super) fn check(survey: &Survey<'_>, findings: &mut Vec<Finding>) {
    let mut ways = Ways::of(survey);
    ways.walk_as_far_as_possible();
    for &(here, step) in &ways.steps {
        if ways.done.contains(&step.id) {
            continue;
        }
        let at = here.field("requires");
        let trail = ways.waits_for(step);
        let circle = trail.iter().position(|id| Some(id) == trail.last());
        let circle = circle.map_or(&[][..], |from| trail.get(from..).unwrap_or_default());
        findings.push(if circle.len() < 2 {
            let wrong = "what it requires can never be met".to_owned();
            here.error(at, wrong, "ask for less, or add a step that gives it")
        } else if !circle.contains(&here.id) {
            let wrong = format!("nobody can ever start it: {}", trail.join(" -> "));
            here.error(at, wrong, "mend the circle it waits for")
        } else if circle.iter().min() == Some(&here.id) {
            let wrong = format!("these steps wait for one another: {}", circle.join(" -> "));
            here.error(
                at,
                wrong,
                "give one of them another way in, with {\"any\": […]}",
            )
        } else {
            // The circle is told of once, where its first id in the alphabet stands.
            continue;
        });
    }
}

struct Ways<'r> {
    steps: Vec<(Standpoint<'r>, &'r Step)>,
    by_id: HashMap<&'r StepId, &'r Step>,
    givers: HashMap<&'r CredentialId, Vec<&'r Step>>,
    ranks: Ranks,
    done: HashSet<&'r StepId>,
    held: HashSet<&'r CredentialId>,
}

impl<'r> Ways<'r> {
    fn of(survey: &Survey<'r>) -> Self {
        let steps: Vec<_> = survey.all::<Step>().collect();
        let mut givers: HashMap<_, Vec<_>> = HashMap::new();
        for (_, step) in &steps {
            for credential in &step.gives {
                givers.entry(credential).or_default().push(*step);
            }
        }
        let credentials = survey.all::<Credential>().map(|(_, credential)| credential);
        Self {
            by_id: steps.iter().map(|(_, step)| (&step.id, *step)).collect(),
            steps,
            givers,
            ranks: Ranks::of(credentials),
            done: HashSet::new(),
            held: HashSet::new(),
        }
    }

    fn walk_as_far_as_possible(&mut self) {
        loop {
            let open: Vec<&Step> = self
                .steps
                .iter()
                .map(|(_, step)| *step)
                .filter(|step| !self.done.contains(&step.id))
                .filter(|step| {
                    step.requires
                        .as_ref()
                        .is_none_or(|condition| self.can_meet(condition))
                })
                .collect();
            if open.is_empty() {
                return;
            }
            for step in open {
                self.done.insert(&step.id);
                self.held.extend(&step.gives);
            }
        }
    }

    fn can_meet(&self, condition: &Requirement) -> bool {
        match condition {
            Requirement::Credential(wanted) => self.can_hold(wanted),
            Requirement::Step(id) => self.done.contains(id),
            Requirement::HeldBefore(_)
            | Requirement::Fact(_)
            | Requirement::Work(_)
            | Requirement::Not(_) => true,
            Requirement::All(of) => of.iter().all(|one| self.can_meet(one)),
            Requirement::Any(of) => of.iter().any(|one| self.can_meet(one)),
            Requirement::AtLeast(some) => {
                some.of.iter().filter(|one| self.can_meet(one)).count() >= some.n as usize
            }
            Requirement::Credits(some) => self.can_earn(some),
        }
    }

    fn can_hold(&self, wanted: &CredentialId) -> bool {
        std::iter::once(wanted)
            .chain(self.ranks.met_by(wanted))
            .any(|one| self.held.contains(one) || !self.givers.contains_key(one))
    }

    /// Can so many credits be earned? Steps that do not report theirs are taken to give enough.
    fn can_earn(&self, some: &CreditTest) -> bool {
        let steps = some.from.iter().filter(|id| self.done.contains(id));
        let credits = steps.map(|id| {
            let credits = self.by_id.get(id).and_then(|step| step.credits.as_ref());
            credits.map_or(u64::MAX, |credits| credits.value().high().into())
        });
        credits.fold(0, u64::saturating_add) >= u64::from(some.at_least)
    }

    /// From this step to a step it waits for, and on, until one comes for the second time or nothing more is waited for.
    fn waits_for(&self, step: &'r Step) -> Vec<&'r str> {
        let mut trail = vec![step.id.as_str()];
        let mut seen = HashSet::from([&step.id]);
        let mut at = step;
        while let Some(next) = at
            .requires
            .as_ref()
            .and_then(|condition| self.missing_step(condition))
        {
            trail.push(next.id.as_str());
            if !seen.insert(&next.id) {
                break;
            }
            at = next;
        }
        trail
    }

    /// A step that this condition waits for and that cannot be done.
    fn missing_step(&self, condition: &'r Requirement) -> Option<&'r Step> {
        if self.can_meet(condition) {
            return None;
        }
        match condition {
            Requirement::Credential(wanted) => {
                let meeting = std::iter::once(wanted).chain(self.ranks.met_by(wanted));
                meeting
                    .filter_map(|one| self.givers.get(one))
                    .flatten()
                    .copied()
                    .next()
            }
            Requirement::Step(id) => self.by_id.get(id).copied(),
            Requirement::All(of) | Requirement::Any(of) => {
                of.iter().find_map(|one| self.missing_step(one))
            }
            Requirement::AtLeast(some) => some.of.iter().find_map(|one| self.missing_step(one)),
            Requirement::Credits(some) => {
                let mut steps = some.from.iter().filter(|id| !self.done.contains(id));
                steps.find_map(|id| self.by_id.get(id).copied())
            }
            Requirement::HeldBefore(_)
            | Requirement::Fact(_)
            | Requirement::Work(_)
            | Requirement::Not(_) => None,
        }
    }
}
