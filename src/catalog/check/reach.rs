//! Can every step be reached by somebody who starts with nothing? If not, which steps wait for one another?

use super::Finding;
use super::climb::{Reached, climb};
use super::supply::Supply;
use super::survey::{Standpoint, Survey};
use crate::catalog::quick::QuickMap;
use crate::catalog::{CredentialId, CreditTest, Requirement, Step, StepId};

/// So many steps that wait for one another are followed, and no more: longer trails help nobody.
const LONGEST_TRAIL: usize = 40;

/// Tells of steps that nobody can ever start, with the circle they stand in.
pub(super) fn check(survey: &Survey<'_>, supply: &Supply<'_>, findings: &mut Vec<Finding>) {
    let mut ways = Ways::of(survey, supply);
    let out_of_reach: Vec<_> = ways
        .steps
        .iter()
        .copied()
        .filter(|(_, step)| !ways.reached.done.contains(&step.id))
        .collect();
    for (here, step) in out_of_reach {
        let at = here.field("requires");
        let trail = ways.waits_for(step);
        let circle = trail.iter().position(|id| Some(id) == trail.last());
        let circle = circle.map_or(&[][..], |from| trail.get(from..).unwrap_or_default());
        findings.push(if trail.len() > LONGEST_TRAIL && circle.len() < 2 {
            let start = trail.get(..5).unwrap_or_default().join(" -> ");
            let wrong = format!("nobody can ever start it: {start} -> …");
            here.error(at, wrong, "mend what these steps wait for")
        } else if circle.len() < 2 {
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

struct Ways<'s, 'r> {
    steps: Vec<(Standpoint<'r>, &'r Step)>,
    supply: &'s Supply<'r>,
    reached: Reached<'r>,
    /// The step that a step waits for, once it has been looked for.
    awaited: QuickMap<&'r StepId, Option<&'r Step>>,
}

impl<'s, 'r> Ways<'s, 'r> {
    fn of(survey: &Survey<'r>, supply: &'s Supply<'r>) -> Self {
        let steps: Vec<_> = survey.all::<Step>().collect();
        let all = steps
            .iter()
            .map(|(_, step)| (*step, step.requires.as_ref()));
        let all: Vec<_> = all.collect();
        let given = |credential: &CredentialId| !supply.givers(credential).is_empty();
        let reached = climb(&all, given, supply.ranks);
        Self {
            steps,
            supply,
            reached,
            awaited: QuickMap::default(),
        }
    }

    fn can_meet(&self, condition: &Requirement) -> bool {
        match condition {
            Requirement::Credential(wanted) => self.can_hold(wanted),
            Requirement::Step(id) => self.reached.done.contains(id),
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
            .chain(self.supply.ranks.met_by(wanted))
            .any(|one| self.reached.held.contains(one) || self.supply.givers(one).is_empty())
    }

    /// Can so many credits be earned? Steps that do not report theirs are taken to give enough.
    fn can_earn(&self, some: &CreditTest) -> bool {
        let steps = some.from.iter().filter(|id| self.reached.done.contains(id));
        let credits = steps.map(|id| self.supply.step(id).map_or(0, Step::most_credits));
        credits.fold(0, u32::saturating_add) >= some.at_least.0
    }

    /// From this step to a step it waits for, and on, until one comes for the second time, nothing more is waited for,
    /// or the trail is long enough.
    fn waits_for(&mut self, step: &'r Step) -> Vec<&'r str> {
        let mut trail = vec![step.id.as_str()];
        let mut at = step;
        while let Some(next) = self.awaited(at) {
            let comes_again = trail.contains(&next.id.as_str());
            trail.push(next.id.as_str());
            if comes_again || trail.len() > LONGEST_TRAIL {
                break;
            }
            at = next;
        }
        trail
    }

    /// The step that this one waits for, if it waits for one.
    fn awaited(&mut self, step: &'r Step) -> Option<&'r Step> {
        if let Some(known) = self.awaited.get(&step.id) {
            return *known;
        }
        let condition = step.requires.as_ref();
        let found = condition.and_then(|condition| self.missing_step(condition));
        self.awaited.insert(&step.id, found);
        found
    }

    /// A step that this condition waits for and that cannot be done.
    fn missing_step(&self, condition: &'r Requirement) -> Option<&'r Step> {
        if self.can_meet(condition) {
            return None;
        }
        match condition {
            Requirement::Credential(wanted) => self.supply.suppliers(wanted).next(),
            Requirement::Step(id) => self.supply.step(id),
            Requirement::All(of) | Requirement::Any(of) => {
                of.iter().find_map(|one| self.missing_step(one))
            }
            Requirement::AtLeast(some) => some.of.iter().find_map(|one| self.missing_step(one)),
            Requirement::Credits(some) => {
                let mut steps = some
                    .from
                    .iter()
                    .filter(|id| !self.reached.done.contains(id));
                steps.find_map(|id| self.supply.step(id))
            }
            Requirement::HeldBefore(_)
            | Requirement::Fact(_)
            | Requirement::Work(_)
            | Requirement::Not(_) => None,
        }
    }
}
