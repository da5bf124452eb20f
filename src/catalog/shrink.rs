//! From which pay on does a help get smaller? Thresholds that somebody publishes, each with its source and its date.
//!
//! They never say what a person will get: only that it is worth asking before a job is accepted.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Cents, Day, Period, SourceId, Text};

/// A published threshold of pay or income from which on a service gives less, or stops.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Shrinking {
    /// What to ask whom before a job is accepted, in words that name no program and say nothing of the person.
    pub text: Text,
    /// From which pay or income on.
    pub from: Threshold,
    /// Where it is published.
    pub source: SourceId,
    /// The date the threshold bears.
    pub as_of: Day,
}

/// An amount of pay or income.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Threshold {
    /// How much, in whole US cents.
    pub cents: Cents,
    /// For what: an hour, or a year, of full-time work.
    pub per: Period,
    /// The size of the household it is published for; any, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub household: Option<u32>,
}

impl Threshold {
    /// What it comes to for an hour of full-time work, so that it can be held against wages.
    pub fn an_hour(&self) -> Cents {
        self.per.an_hour(self.cents)
    }
}
