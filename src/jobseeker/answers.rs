//! What may a person answer? Everything the interview can gather, in the shape in which it is written to a file.
//!
//! Three values everywhere: yes, no, and not known. A question that was skipped is not known, never no.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Chosen, Goal, Held, InterestAnswers, Meeting, Moment, Purpose, Schooling, SchoolingPlace,
    WorkDone,
};
use crate::catalog::{Cents, CountyId, Day, FactId, Hours, NeedId, StepId, Tag, TimeSlot};

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
    /// Whom the person meets next, and when.
    #[serde(default)]
    pub meeting: Meeting,
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
