//! What does this person want? What they came for, what draws them, where they want to get and what they chose.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Referral;
use crate::catalog::{Cents, Day, OccupationId, SectorId, StepId, Weeks};

/// What would make today worth it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Purpose {
    /// What the person came for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hope: Option<Hope>,
    /// Paid work is needed within so many weeks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_by_weeks: Option<Weeks>,
    /// The least pay that would do, in cents an hour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least_pay_cents_per_hour: Option<Cents>,
}

/// What a person came for.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Hope {
    /// Work as soon as it can be had.
    WorkNow,
    /// Better pay than now.
    BetterPay,
    /// Training for something new.
    Training,
    /// To use again what was learned before, here or elsewhere.
    UseWhatIHave,
    /// To find out what there is.
    LookAround,
}

/// What draws a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InterestAnswers {
    /// Answers to the statements, by their number from 1 to 18; null for asked and skipped.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub statements: BTreeMap<u8, Option<Liking>>,
    /// Scores of 0 to 40 from an interest profiler's report, which stand in place of the statements.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scores: Option<ProfilerScores>,
    /// Sectors the person chose.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub sectors: BTreeSet<SectorId>,
}

/// Whether a person would like to do something.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Liking {
    /// I would like this.
    Like,
    /// Not sure.
    NotSure,
    /// Not for me.
    NotForMe,
}

/// Scores from an interest profiler's report, each from 0 to 40.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProfilerScores {
    /// Realistic.
    #[serde(rename = "R")]
    pub realistic: u8,
    /// Investigative.
    #[serde(rename = "I")]
    pub investigative: u8,
    /// Artistic.
    #[serde(rename = "A")]
    pub artistic: u8,
    /// Social.
    #[serde(rename = "S")]
    pub social: u8,
    /// Enterprising.
    #[serde(rename = "E")]
    pub enterprising: u8,
    /// Conventional.
    #[serde(rename = "C")]
    pub conventional: u8,
}

/// The most letters of what is typed to stand on a paper as it is.
pub const LONGEST_WORDS: usize = 160;

/// Whom the person meets next, and when: what a counselor types so that it stands on the papers. No name of the person
/// and no number of a case belongs here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// The counselor, as they want to be called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counselor: Option<String>,
    /// How to reach them: a number, an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reach: Option<String>,
    /// The day of the next appointment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Day>,
    /// Its hour and place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
}

/// Where a person wants to get.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// The goal in the person's own words, for their papers; nothing is worked out from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// The occupation to reach: its id, or its O*NET-SOC code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<OccupationId>,
    /// What makes one way better than another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub best: Option<Best>,
}

/// What makes one way to a destination better than another.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Best {
    /// Fewest weeks.
    #[default]
    Soonest,
    /// Least cost to the person, before any help.
    Cheapest,
    /// Fewest weeks without pay.
    Earn,
    /// Fewest steps.
    Fewest,
}

impl Best {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Soonest, Self::Cheapest, Self::Earn, Self::Fewest];
}

/// What a person chose for their plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Chosen {
    /// Steps put into the plan, in the person's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chosen: Vec<StepId>,
    /// Days the person set for steps.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub dates: BTreeMap<StepId, Day>,
    /// Helps the person wants to be connected with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub referrals: Vec<Referral>,
}
