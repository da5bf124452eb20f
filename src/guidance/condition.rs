//! Does a requirement hold, as far as is known? And what can be missing for it?

use std::collections::BTreeSet;

use super::gained::Gained;
use super::person::Person;
use super::truth::Truth;
use crate::catalog::{
    CredentialId, CreditTest, FactTest, HeldTest, Requirement, Step, StepId, WorkTest,
};

/// One thing that stands between a person and a requirement.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// Whether this fact passes the test is not known.
    AskFact(FactTest),
    /// Whether this credential is still valid is not known.
    AskCredential(CredentialId),
    /// When this credential ran out is not known.
    AskHeld(HeldTest),
    /// Whether the work done passes the test is not known.
    AskWork(WorkTest),
    /// Whether the credits that these steps earn are enough is not known: some are not reported, or from-to.
    AskCredits(CreditTest),
    /// A credential to earn.
    Credential(CredentialId),
    /// A step to do.
    Step(StepId),
    /// The fact is known, and does not pass the test.
    Fact(FactTest),
    /// The fact is known, and passes a test that must not be passed.
    NotFact(FactTest),
    /// A credential that was not held before, or not lately enough.
    HeldBefore(HeldTest),
    /// A credential that was held and must not have been.
    NotHeldBefore(HeldTest),
    /// Work that has not been done.
    Work(WorkTest),
    /// Work that has been done and must not have been.
    NotWork(WorkTest),
}

impl Missing {
    /// Only an answer is missing, nothing to earn.
    pub fn is_question(&self) -> bool {
        matches!(
            self,
            Self::AskFact(_)
                | Self::AskCredential(_)
                | Self::AskHeld(_)
                | Self::AskWork(_)
                | Self::AskCredits(_)
        )
    }

    /// The same; where it asks for credits, of the steps among these alone, if it is not known of some of them how many
    /// they earn.
    pub(super) fn of_steps(mut self, person: &Person<'_>, among: &dyn Fn(&StepId) -> bool) -> Self {
        if let Self::AskCredits(test) = &mut self {
            let is_unsure = |step: &StepId| {
                let [sure, most] = credits_of(person, step);
                sure < most && among(step)
            };
            if test.from.iter().any(is_unsure) {
                test.from.retain(among);
            }
        }
        self
    }

    /// Nothing that a step gives can change it.
    pub fn is_closed(&self) -> bool {
        matches!(
            self,
            Self::Fact(_)
                | Self::NotFact(_)
                | Self::HeldBefore(_)
                | Self::NotHeldBefore(_)
                | Self::Work(_)
                | Self::NotWork(_)
        )
    }
}

/// Whether the requirement holds for this person with what has been gained.
pub fn evaluate(requirement: &Requirement, person: &Person<'_>, gained: &Gained) -> Truth {
    with_facts(Facts::AsTold, requirement, person, gained)
}

/// The same, if every fact that is known not to pass might still change.
pub(super) fn if_facts_change(
    requirement: &Requirement,
    person: &Person<'_>,
    gained: &Gained,
) -> Truth {
    with_facts(Facts::MayChange, requirement, person, gained)
}

/// How to take what no step can change.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Facts {
    AsTold,
    MayChange,
}

fn with_facts(
    facts: Facts,
    requirement: &Requirement,
    person: &Person<'_>,
    gained: &Gained,
) -> Truth {
    let holds = |part: &Requirement| with_facts(facts, part, person, gained);
    let fact = |truth: Truth| match facts {
        Facts::AsTold => truth,
        Facts::MayChange => truth.max(Truth::NotKnown),
    };
    match requirement {
        Requirement::Credential(wanted) => gained.holds(person.catalog, wanted),
        Requirement::Step(step) => Truth::known(Some(gained.has_done(step))),
        Requirement::Fact(test) => fact(person.fact(test)),
        Requirement::Work(test) => fact(person.work(test)),
        // What was never held does not come to have been held.
        Requirement::HeldBefore(test) => person.held_before(test),
        Requirement::Not(part) => fact(evaluate(part, person, gained).opposite()),
        Requirement::All(parts) => Truth::all(parts.iter().map(holds)),
        Requirement::Any(parts) => Truth::any(parts.iter().map(holds)),
        Requirement::AtLeast(some) => Truth::at_least(some.n, some.of.iter().map(holds)),
        Requirement::Credits(test) => {
            let from: BTreeSet<&StepId> = test.from.iter().collect();
            let done = from.into_iter().filter(|step| gained.steps.contains(*step));
            let (mut sure, mut most) = (0_u32, 0_u32);
            for [low, high] in done.map(|step| credits_of(person, step)) {
                sure = sure.saturating_add(low);
                most = most.saturating_add(high);
            }
            if sure >= test.at_least.0 {
                Truth::Met
            } else if most >= test.at_least.0 {
                Truth::NotKnown
            } else {
                Truth::NotMet
            }
        }
    }
}

/// The credits a step is sure to earn, and those it may.
pub(super) fn credits_of(person: &Person<'_>, step: &StepId) -> [u32; 2] {
    let step = person.catalog.step(step);
    [Step::sure_credits, Step::most_credits].map(|credits| step.map_or(0, credits))
}
