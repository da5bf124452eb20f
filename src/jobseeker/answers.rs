//! What may a person answer? Everything the interview can gather, in the shape in which it is written to a file.
//!
//! Three values everywhere: yes, no, and not known. A question that was skipped is not known, never no.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Moment;
use crate::catalog::{
    Cents, CountyId, CredentialId, Day, FactId, Hours, NeedId, OccupationId, SectorId, ServiceId,
    StepId, Tag, TimeSlot, Weeks,
};

/// The format of an answers file.
pub const FORMAT: &str = "onramp-answers/1";

/// The fact that schooling answers when it is not answered itself: years of school finished.
pub const SCHOOLING_YEARS: &str = "schooling-years";
/// The fact that schooling answers when it is not answered itself: the years were abroad.
pub const SCHOOLING_ABROAD: &str = "schooling-abroad";

/// What one person told us. Whatever is absent is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    /// The format, `onramp-answers/1`.
    #[serde(default)]
    pub format: String,
    /// The day of the session; today, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// The language to talk in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Tag>,
    /// How much time there is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length: Option<Length>,
    /// How the person likes to talk: communication, never diagnosis.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub talk: BTreeSet<Talk>,
    /// The county the person lives in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub county: Option<CountyId>,
    /// What would make today worth it.
    #[serde(default)]
    pub purpose: Purpose,
    /// What draws the person.
    #[serde(default)]
    pub interests: InterestAnswers,
    /// Credentials held, or held before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub credentials: Vec<Held>,
    /// Schooling.
    #[serde(default)]
    pub schooling: Schooling,
    /// Work done: paid, unpaid, caring, service.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub work: Vec<WorkDone>,
    /// Steps done that give no credential.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub steps_done: BTreeSet<StepId>,
    /// What gets in the way: yes, no, or null for asked and skipped.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub needs: BTreeMap<NeedId, Option<bool>>,
    /// Facts that rules ask for: an answer, or null for asked and skipped.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub facts: BTreeMap<FactId, Option<FactAnswer>>,
    /// When the person can come.
    #[serde(default)]
    pub time: Time,
    /// Whose car, and when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub car: Option<Car>,
    /// What the person can pay before any help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget_cents: Option<Cents>,
    /// Where the person wants to get.
    #[serde(default)]
    pub goal: Goal,
    /// What the person chose.
    #[serde(default)]
    pub plan: Chosen,
}

/// How much time there is today.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Length {
    /// A quarter of an hour: few questions, one map.
    Quick,
    /// A first visit, half an hour.
    FirstVisit,
    /// An intake, an hour.
    Intake,
}

/// Ways to talk that a person may ask for.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Talk {
    /// With an interpreter.
    Interpreter,
    /// In writing.
    Writing,
    /// With captions.
    Captions,
    /// Read aloud.
    Aloud,
}

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

/// A credential that is held, or was before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Held {
    /// The credential.
    pub id: CredentialId,
    /// When it was earned or last renewed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earned: Option<Moment>,
    /// When it runs out, where the person knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<Moment>,
    /// The person says that it has run out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub expired: bool,
}

/// Schooling, from the first grade up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Schooling {
    /// Years finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub years: Option<u8>,
    /// Where.
    #[serde(default, rename = "where", skip_serializing_if = "Option::is_none")]
    pub place: Option<SchoolingPlace>,
}

/// Where a person went to school.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum SchoolingPlace {
    /// In the United States.
    Us,
    /// In another country.
    Abroad,
}

/// Work a person has done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkDone {
    /// The occupation: its id, or its O*NET-SOC code.
    pub occupation: OccupationId,
    /// Whole years of it.
    #[serde(default)]
    pub years: u32,
    /// Months of it, beside the years.
    #[serde(default)]
    pub months: u32,
    /// Whether it was paid.
    #[serde(default = "yes")]
    pub paid: bool,
    /// When it ended; absent where it goes on or is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Moment>,
}

fn yes() -> bool {
    true
}

impl WorkDone {
    /// How long, in months.
    pub fn total_months(&self) -> u32 {
        self.years.saturating_mul(12).saturating_add(self.months)
    }
}

/// An answer to a fact's question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum FactAnswer {
    /// Yes or no.
    YesNo(bool),
    /// A number.
    Number(i64),
    /// A date.
    Date(Moment),
    /// A choice's id.
    Choice(String),
}

/// When a person can come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Time {
    /// Hours a week for learning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours_per_week: Option<Hours>,
    /// Parts of the week; not known where empty.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub when: BTreeSet<TimeSlot>,
}

/// Whose car a person can count on.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Car {
    /// Their own.
    Own,
    /// Somebody else's, sometimes.
    Sometimes,
    /// None.
    None,
}

/// Where a person wants to get.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Goal {
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

/// A help that was talked about at a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Referral {
    /// The step it helps with.
    pub step: StepId,
    /// The service.
    pub service: ServiceId,
    /// How far it has come.
    pub state: ReferralState,
}

/// How far a referral has come. A shared kiosk stops at agreed.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum ReferralState {
    /// The program named it.
    Suggested,
    /// It was talked about.
    Discussed,
    /// The person agreed to it.
    Agreed,
}

impl Answers {
    /// The answer to a fact's question, schooling standing in for the facts it answers. None is not known.
    pub fn fact(&self, fact: &FactId) -> Option<FactAnswer> {
        if let Some(answer) = self.facts.get(fact) {
            return answer.clone();
        }
        match fact.as_str() {
            SCHOOLING_YEARS => {
                let years = self.schooling.years?;
                Some(FactAnswer::Number(i64::from(years)))
            }
            SCHOOLING_ABROAD => {
                let place = self.schooling.place?;
                Some(FactAnswer::YesNo(place == SchoolingPlace::Abroad))
            }
            _ => None,
        }
    }

    /// Does the person have this need? None is not known.
    pub fn need(&self, need: &NeedId) -> Option<bool> {
        self.needs.get(need).copied().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_answered_is_not_known_and_stays_out_of_the_file() {
        let empty: Answers = serde_json::from_str(r#"{"format": "onramp-answers/1"}"#).unwrap();
        assert_eq!(empty.fact(&FactId::new("age")), None);
        assert_eq!(empty.need(&NeedId::new("transport")), None);
        let skipped: Answers = serde_json::from_str(r#"{"needs": {"transport": null}}"#).unwrap();
        assert_eq!(skipped.need(&NeedId::new("transport")), None);
        assert!(skipped.needs.contains_key("transport"));
    }

    #[test]
    fn schooling_answers_the_facts_about_schooling_unless_they_are_answered_themselves() {
        let mut answers = Answers::default();
        answers.schooling.years = Some(9);
        let years = FactId::new(SCHOOLING_YEARS);
        assert_eq!(answers.fact(&years), Some(FactAnswer::Number(9)));
        answers.facts.insert(years.clone(), None);
        assert_eq!(answers.fact(&years), None);
    }
}
