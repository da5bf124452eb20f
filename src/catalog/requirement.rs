//! What must be true first? Conditions on credentials, steps, work done and facts. Deciding them is guidance's work.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CredentialId, Credits, FactId, OccupationId, StepId};

/// A condition, written as one key and its value: `{"credential": "ged"}`, `{"any": […]}`.
/// It maps onto the Credential Transparency Description Language's `ComponentCondition`.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Requirement {
    /// The person holds this credential (or an equal or higher one), valid on the day.
    Credential(CredentialId),
    /// The person has done this step.
    Step(StepId),
    /// The person holds this credential, or held it before.
    HeldBefore(HeldTest),
    /// Something about the person.
    Fact(FactTest),
    /// Work the person has done.
    Work(WorkTest),
    /// Every one of these.
    All(Vec<Requirement>),
    /// One of these.
    Any(Vec<Requirement>),
    /// At least `n` of these.
    AtLeast(AtLeast),
    /// So many credits from these steps, each step's counted once.
    Credits(CreditTest),
    /// The opposite; of facts and work only, so that earning something never closes a door.
    Not(Box<Requirement>),
}

impl Requirement {
    /// Whether it is a single test of the person, which nothing that is earned or done changes.
    pub fn is_test(&self) -> bool {
        matches!(self, Self::HeldBefore(_) | Self::Fact(_) | Self::Work(_))
    }

    /// Whether a credential, a step or credits have a say in it.
    pub fn asks_for_earned(&self) -> bool {
        let mut asks = false;
        self.each_single(&mut |single| asks |= !single.is_test());
        asks
    }

    /// The single things that it names, what must not be among them.
    pub fn each_single<'r>(&'r self, see: &mut dyn FnMut(&'r Self)) {
        match self {
            Self::All(parts) | Self::Any(parts) => {
                for part in parts {
                    part.each_single(see);
                }
            }
            Self::AtLeast(some) => {
                for part in &some.of {
                    part.each_single(see);
                }
            }
            Self::Not(part) => part.each_single(see),
            Self::Credential(_)
            | Self::HeldBefore(_)
            | Self::Step(_)
            | Self::Credits(_)
            | Self::Fact(_)
            | Self::Work(_) => see(self),
        }
    }
}

/// A test of one fact. Exactly one of the tests is given, or `min` and `max` together.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct FactTest {
    /// The fact; the test reads its answer.
    pub id: FactId,
    /// A number of at least this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<i64>,
    /// A number of at most this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
    /// This answer to a yes-or-no question; true where nothing else is tested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is: Option<bool>,
    /// One of these choices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub one_of: Vec<String>,
    /// A date no more than this many months before the day of the session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within_months: Option<u32>,
}

/// A test of a credential that may have run out: many can be renewed for a while after that.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct HeldTest {
    /// The credential.
    pub credential: CredentialId,
    /// It is still valid, or ran out no more than this many months before the day of the session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within_months: Option<u32>,
}

/// A test of work done.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct WorkTest {
    /// In any of these occupations.
    pub any_of: Vec<OccupationId>,
    /// For at least this many months, taken together.
    #[serde(default)]
    pub months: u32,
    /// Done, at least in part, within this many months before the day of the session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within_months: Option<u32>,
    /// Only paid work counts.
    #[serde(default)]
    pub paid: bool,
}

/// So many of several conditions.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct AtLeast {
    /// How many.
    pub n: u32,
    /// Of which.
    pub of: Vec<Requirement>,
}

/// So many credits from several steps.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct CreditTest {
    /// How many credits.
    pub at_least: Credits,
    /// From which steps.
    pub from: Vec<StepId>,
}
