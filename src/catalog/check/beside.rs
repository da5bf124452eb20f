//! Can steps that run beside each other begin together? Not where one of them has to wait for the other, whatever way
//! is taken.

use super::Finding;
use super::climb::climb;
use super::supply::Supply;
use super::survey::Survey;
use crate::catalog::quick::QuickSet;
use crate::catalog::{CredentialId, Requirement, Step, StepId};

/// So many steps are gone back to from a step; those behind them are taken to be possible.
const FARTHEST: usize = 100;
/// So many hosts, each beside the next, are looked at.
const MOST_HOSTS: usize = 10;

/// Tells of steps that are said to run beside one that they have to wait for, or that has to wait for them.
pub(super) fn check(survey: &Survey<'_>, supply: &Supply<'_>, findings: &mut Vec<Finding>) {
    let partners = Partners(supply);
    let steps = survey.all::<Step>();
    let beside = steps.filter(|(_, step)| step.alongside.is_some());
    let mut told = QuickSet::default();
    for (here, step) in beside {
        for host in partners.hosts(step) {
            let wrong = if partners.waits_for(step, host) {
                format!("it begins with \"{}\", and has to wait for it", host.id)
            } else if partners.waits_for(host, step) {
                format!("it begins with \"{}\", which has to wait for it", host.id)
            } else {
                continue;
            };
            // Two steps that name each other are told of once.
            let pair = (step.id.as_str(), host.id.as_str());
            if told.insert((pair.0.min(pair.1), pair.0.max(pair.1))) {
                let remedy =
                    "take \"alongside\" out, or let neither require what only the other gives";
                findings.push(here.error(here.field("alongside"), wrong, remedy));
            }
        }
    }
}

/// Steps that run beside each other, and what they wait for.
struct Partners<'s, 'r>(&'s Supply<'r>);

impl<'r> Partners<'_, 'r> {
    /// The step that this one runs beside, the one which that runs beside, and so on.
    fn hosts(&self, step: &'r Step) -> Vec<&'r Step> {
        let host = |step: &&'r Step| self.0.step(step.alongside.as_ref()?);
        let hosts = std::iter::successors(host(&step), host);
        let others = hosts.take_while(|host| host.id != step.id);
        others.take(MOST_HOSTS).collect()
    }

    /// Whether a step can be begun, but on no way without this other one.
    fn waits_for(&self, step: &'r Step, other: &Step) -> bool {
        step.requires.is_some() && !self.can_do(step, Some(&other.id)) && self.can_do(step, None)
    }

    /// Can a step be done, by somebody who does not do this other one?
    fn can_do(&self, step: &'r Step, without: Option<&StepId>) -> bool {
        let steps = self.behind(step, without);
        let among: QuickSet<&StepId> = steps.iter().map(|(step, _)| &step.id).collect();
        let counts = |giver: &&Step| among.contains(&giver.id) || Some(&giver.id) == without;
        // What a step gives that was not gone back to is taken to be there.
        let given = |credential: &CredentialId| {
            let givers = self.0.givers(credential);
            !givers.is_empty() && givers.iter().all(counts)
        };
        let reached = climb(&steps, given, self.0.ranks);
        reached.done.contains(&step.id)
    }

    /// The step and all that supply it, with what each asks for; nothing, where it was not gone back further.
    fn behind(
        &self,
        step: &'r Step,
        without: Option<&StepId>,
    ) -> Vec<(&'r Step, Option<&'r Requirement>)> {
        let mut seen = QuickSet::from_iter([&step.id]);
        let mut steps = vec![step];
        let mut behind = Vec::new();
        while let Some(step) = steps.get(behind.len()).copied() {
            let condition = step.requires.as_ref();
            let condition = condition.filter(|_| behind.len() < FARTHEST);
            behind.push((step, condition));
            if let Some(condition) = condition {
                self.each_supplier(condition, &mut |step| {
                    if Some(&step.id) != without && seen.insert(&step.id) {
                        steps.push(step);
                    }
                });
            }
        }
        behind
    }

    fn each_supplier(&self, condition: &Requirement, see: &mut dyn FnMut(&'r Step)) {
        let by_id = |id: &StepId| self.0.step(id);
        match condition {
            Requirement::Credential(wanted) => self.0.suppliers(wanted).for_each(see),
            Requirement::Step(id) => by_id(id).map_or((), see),
            Requirement::All(of) | Requirement::Any(of) => {
                for one in of {
                    self.each_supplier(one, see);
                }
            }
            Requirement::AtLeast(some) => {
                for one in &some.of {
                    self.each_supplier(one, see);
                }
            }
            Requirement::Credits(some) => some.from.iter().filter_map(by_id).for_each(see),
            Requirement::HeldBefore(_)
            | Requirement::Fact(_)
            | Requirement::Work(_)
            | Requirement::Not(_) => {}
        }
    }
}
