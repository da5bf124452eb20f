//! What is at hand: which credentials hold, which steps are done, and what work they still open?

use std::collections::BTreeSet;

use super::truth::Truth;
use crate::catalog::{Catalog, CredentialId, OccupationId, Part, Step, StepId};

/// Credentials and steps a person has, or would have after some steps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gained {
    /// Credentials that are valid.
    pub credentials: BTreeSet<CredentialId>,
    /// Credentials whose validity is not known.
    pub unclear: BTreeSet<CredentialId>,
    /// Steps that are done.
    pub steps: BTreeSet<StepId>,
    /// Steps that need not be done, as all they give was there from the start. Their credits do not count: whether
    /// learning done elsewhere earns any is the school's to say.
    pub spared: BTreeSet<StepId>,
}

impl Gained {
    /// Counts a step as done, with all it gives.
    pub fn add_step(&mut self, catalog: &Catalog, step: &StepId) {
        if let Some(step) = catalog.step(step) {
            self.credentials.extend(step.gives.iter().cloned());
            self.steps.insert(step.id.clone());
        }
    }

    /// Whether this step is done, or need not be.
    pub fn has_done(&self, step: &StepId) -> bool {
        self.steps.contains(step) || self.spared.contains(step)
    }

    /// Whether something that a step gives is not held, not even perhaps: where it is done, that has run out since.
    pub(super) fn has_run_out(&self, catalog: &Catalog, step: &Step) -> bool {
        let lacks = |given: &CredentialId| self.holds(catalog, given) == Truth::NotMet;
        step.gives.iter().any(lacks)
    }

    /// Whether a step still opens this work: it is done, and no license for the work that it gave or asked for has run out
    /// since. Where there is none, something that it gave has to be left.
    pub(super) fn still_opens(&self, catalog: &Catalog, step: &Step, work: &OccupationId) -> bool {
        if !self.has_done(&step.id) {
            return false;
        }
        let needed = catalog.occupation(work);
        let needed = needed.map_or(&[][..], |work| &work.license_needed);
        let holds = |given: &CredentialId| self.holds(catalog, given) != Truth::NotMet;
        let has_say = |license: &&CredentialId| {
            step.gives.contains(license) || asks_for(catalog, step, license)
        };
        let mut licenses = needed.iter().filter(has_say).peekable();
        if licenses.peek().is_some() {
            licenses.all(holds)
        } else {
            step.gives.is_empty() || step.gives.iter().any(holds)
        }
    }

    /// Whether a step counts as done: it still opens the work it opens, or, where it opens none, nothing it gave has run
    /// out.
    pub(super) fn counts_as_done(&self, catalog: &Catalog, step: &Step) -> bool {
        match step.opens.as_slice() {
            [] => self.has_done(&step.id) && !self.has_run_out(catalog, step),
            work => work
                .iter()
                .all(|work| self.still_opens(catalog, step, work)),
        }
    }

    /// Whether this credential, or one that stands for it, is here.
    pub fn holds(&self, catalog: &Catalog, wanted: &CredentialId) -> Truth {
        let others = catalog.others_that_meet(wanted);
        let has = |held: &BTreeSet<CredentialId>| {
            held.contains(wanted) || others.iter().any(|other| held.contains(other))
        };
        if has(&self.credentials) {
            Truth::Met
        } else if has(&self.unclear) {
            Truth::NotKnown
        } else {
            Truth::NotMet
        }
    }
}

/// Whether a step's conditions name a credential.
fn asks_for(catalog: &Catalog, step: &Step, wanted: &CredentialId) -> bool {
    let numbers = (
        catalog.step_number(&step.id),
        catalog.credential_number(wanted),
    );
    let (Some(step), Some(wanted)) = numbers else {
        return false;
    };
    let condition = catalog.index().condition(step);
    condition.contains(&Part::Credential(wanted))
}
