//! What gets in the way, and who helps with exactly that? Needs, facts that rules ask for, and support services.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::{
    Citation, Contact, CountyId, CredentialId, Day, FactId, NeedId, ProviderId, Requirement,
    ServiceId, Shrinking, SourceId, Standing, StepId, StepKind, Text,
};

/// A practical barrier that support services address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Its identifier.
    pub id: NeedId,
    /// What it is called: "Getting there".
    pub label: Text,
    /// Everyday words for it, to be found by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_known_as: Vec<String>,
    /// Words that give nothing away, where the label would; the label where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub neutral: Option<Text>,
    /// The question that asks for it, answered yes or no.
    pub question: Text,
    /// Why we ask.
    pub why: Text,
    /// How private it is.
    pub sensitivity: Sensitivity,
    /// It matters at every step (food, housing), not only where a step demands it.
    #[serde(default)]
    pub standing: bool,
    /// Its place in the order of asking; lower comes first.
    pub order: u16,
}

/// How private an answer is. From 2 on it is asked in the private pass only, and never shown on a shared screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Sensitivity {
    /// 0: anybody may see it.
    Open,
    /// 1: ordinary, but the person's own.
    Personal,
    /// 2: private: asked only when a step makes it matter.
    Private,
    /// 3: dangerous in the wrong hands.
    Guarded,
}

impl TryFrom<u8> for Sensitivity {
    type Error = &'static str;

    fn try_from(level: u8) -> Result<Self, Self::Error> {
        match level {
            0 => Ok(Self::Open),
            1 => Ok(Self::Personal),
            2 => Ok(Self::Private),
            3 => Ok(Self::Guarded),
            _ => Err("sensitivity goes from 0 to 3"),
        }
    }
}

impl From<Sensitivity> for u8 {
    fn from(level: Sensitivity) -> Self {
        level as Self
    }
}

impl JsonSchema for Sensitivity {
    fn schema_name() -> Cow<'static, str> {
        "Sensitivity".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "How private an answer is, from 0 (anybody may see it) to 3 (dangerous in the wrong hands).",
            "type": "integer",
            "minimum": 0,
            "maximum": 3
        })
    }
}

/// Something about a person that a rule asks for. Immigration status is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Its identifier.
    pub id: FactId,
    /// What it is called in a list: "Age".
    pub label: Text,
    /// The question, in plain words.
    pub question: Text,
    /// Why we ask.
    pub why: Text,
    /// What an answer looks like.
    pub answer: AnswerKind,
    /// How private it is.
    pub sensitivity: Sensitivity,
    /// Its place in the order of asking; lower comes first.
    pub order: u16,
    /// What answers yes by itself, for a question of yes or no, where the person did not answer it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown_by: Option<ShownBy>,
    /// What answers no by itself, for a question of yes or no, where the person did not answer it: any of these
    /// credentials, or one that stands for it, held or held before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ruled_out_by: Vec<CredentialId>,
}

/// A credential, or one that stands for it, whose dates show that it was held before a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShownBy {
    /// The credential.
    pub credential: CredentialId,
    /// It was earned, or ran out, before this day.
    pub before: Day,
}

/// What the answer to a fact's question looks like.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum AnswerKind {
    /// Yes or no.
    YesNo,
    /// A whole number.
    Number(NumberRange),
    /// One of several choices.
    Choice(Vec<ChoiceOption>),
    /// A day.
    Date,
}

impl AnswerKind {
    /// What a choice says, where this is a choice and has it.
    pub fn option(&self, id: &str) -> Option<&Text> {
        match self {
            Self::Choice(options) => {
                let mut options = options.iter();
                options
                    .find(|option| option.id == id)
                    .map(|option| &option.label)
            }
            Self::YesNo | Self::Number(_) | Self::Date => None,
        }
    }
}

/// The numbers that make sense as an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NumberRange {
    /// The least.
    pub min: i64,
    /// The most.
    pub max: i64,
}

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChoiceOption {
    /// Its identifier.
    pub id: String,
    /// What it says.
    pub label: Text,
}

/// A support service that people can ask for, after the Human Services Data Specification.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Its identifier.
    pub id: ServiceId,
    /// Its name as published.
    pub name: Text,
    /// Everyday words for it, to be found by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_known_as: Vec<String>,
    /// What it does for a person, in a sentence or two.
    pub summary: Text,
    /// Who provides it.
    pub provider: ProviderId,
    /// The program that pays for it, where that has a name of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub program: Option<String>,
    /// The needs it addresses.
    pub addresses: Vec<NeedId>,
    /// Where on a pathway it helps.
    #[serde(default)]
    pub at: At,
    /// Who can often get it; anybody where absent. Only the provider decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Requirement>,
    /// Who can often get it, in plain words: "People who get SNAP".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people_who: Option<Text>,
    /// Published exclusions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excludes: Vec<Exclusion>,
    /// Any of these stands for the rule (SSI presumes Vocational Rehabilitation).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub presumes: Vec<Requirement>,
    /// Its place in the order of who pays first; lower comes first.
    pub pay_order: u16,
    /// What to bring.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Text>,
    /// What to say when asking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub say: Option<Text>,
    /// Whether there is room.
    #[serde(default)]
    pub capacity: Capacity,
    /// What to know about the capacity: ways around a waitlist.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity_note: Option<Text>,
    /// How to reach it.
    #[serde(default)]
    pub contact: Contact,
    /// When it can be reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Text>,
    /// Ways to ask.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ways: Vec<Way>,
    /// Languages spoken, by tag.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// Whether an interpreter is offered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interpreter: Option<bool>,
    /// The counties it serves; the whole region where empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counties: Vec<CountyId>,
    /// Published thresholds of pay or income from which on it gives less.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shrinks: Vec<Shrinking>,
    /// How it may be shown.
    pub shown: Shown,
    /// Words that give nothing away, where the name would.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub neutral: Option<Text>,
    /// Whether it checks work papers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checks_work_papers: Option<WorkPapers>,
    /// The support-service category of the Credential Transparency Description Language, such as
    /// `support:Transportation`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The urgent need it answers, where it is for the urgent-help page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub urgent: Option<Urgent>,
    /// How far the record can be relied on.
    #[serde(default)]
    pub status: Standing,
    /// Where this is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
}

/// Where on a pathway a service helps. Everywhere, where all is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct At {
    /// At steps of these kinds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<StepKind>,
    /// At these steps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepId>,
    /// The moment to ask: "before the exam".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moment: Option<Text>,
}

/// A published exclusion: where it is known to hold, the service is probably not the one to ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exclusion {
    /// When it holds.
    #[serde(rename = "if")]
    pub when: Requirement,
    /// Why, in plain words.
    pub because: Text,
    /// What to try instead.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instead: Vec<ServiceId>,
    /// Where it is published.
    pub source: SourceId,
}

/// Whether a service has room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Capacity {
    /// Not reported.
    #[default]
    NotReported,
    /// There is room.
    Open,
    /// There is a waitlist.
    Waitlist,
    /// Paused for now.
    Paused,
    /// Closed for good.
    Closed,
}

/// Ways to ask for a service.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// By telephone.
    Phone,
    /// By text message.
    Text,
    /// Through a relay service.
    Relay,
    /// In person.
    InPerson,
    /// Online.
    Online,
}

/// How a service may be shown, so that nobody learns from it what the person would not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// On the shared screen.
    pub shared: Showing,
    /// On the person's own page.
    pub own: Showing,
}

/// How something may be shown.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Showing {
    /// By name.
    Name,
    /// In neutral words.
    Neutral,
    /// Not at all; only in the private view, or on the staff worksheet.
    Private,
}

/// Whether a service checks work papers, and as of when that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkPapers {
    /// Whether it does.
    pub checks: WorkPapersCheck,
    /// As of when.
    pub as_of: Day,
}

/// Whether a service checks work papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WorkPapersCheck {
    /// It does.
    Yes,
    /// It does not.
    No,
    /// It is being decided.
    Unsettled,
}

/// Needs that cannot wait.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Urgent {
    /// In danger now.
    Emergency,
    /// A crisis of the mind, or thoughts of suicide.
    Crisis,
    /// Not safe at home.
    Safety,
    /// No place to sleep.
    Shelter,
    /// Nothing to eat.
    Food,
    /// Who helps with anything: 211.
    Information,
}
