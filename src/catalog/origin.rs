//! Who says so, and when? Sources, and how a record or a single value names its own.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Day, SourceId};

/// A publication that facts were drawn from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its identifier.
    pub id: SourceId,
    /// Who publishes it.
    pub publisher: String,
    /// Its title as published.
    pub title: String,
    /// Where it can be read: a web address, or a citation for law.
    pub address: String,
    /// Under what terms its facts may be used again, where stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub license: Option<String>,
    /// The words that its license asks to be said wherever its facts are used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<String>,
    /// The date the source itself bears.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Day>,
    /// The day a steward read it.
    pub checked_on: Day,
    /// The day by which it must be read again; past it, its facts are shown as out of date.
    pub review_by: Day,
}

/// Where a record's facts come from: a source's id, or that with dates of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Citation {
    /// A source, with the source's dates.
    Source(SourceId),
    /// A source, with dates that differ from it.
    Dated(DatedCitation),
}

/// A source with dates that differ from the source's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DatedCitation {
    /// The source.
    pub id: SourceId,
    /// The date the fact itself bears.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Day>,
    /// The day a steward read it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_on: Option<Day>,
    /// The day by which it must be read again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_by: Option<Day>,
}

impl Citation {
    /// The source that is cited.
    pub fn source(&self) -> &SourceId {
        match self {
            Self::Source(id) => id,
            Self::Dated(dated) => &dated.id,
        }
    }
}

/// A value that may name a source of its own; a plain one takes the record's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Sourced<T> {
    /// `{"value": …, "source": …, "as_of": …}`. Few values are written so: the others need not be as large.
    Cited(Box<Cited<T>>),
    /// The value alone.
    Plain(T),
}

/// A value with a source of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cited<T> {
    /// The value.
    pub value: T,
    /// Where it comes from.
    pub source: SourceId,
    /// The date it bears.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Day>,
    /// The day a steward read it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_on: Option<Day>,
    /// The day by which it must be read again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_by: Option<Day>,
}

impl<T> Sourced<T> {
    /// The value itself.
    pub fn value(&self) -> &T {
        match self {
            Self::Cited(cited) => &cited.value,
            Self::Plain(value) => value,
        }
    }
}

/// How far a record can be relied on, as its steward says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// In force.
    #[default]
    Current,
    /// Ended: kept so that people who ask for it are told so.
    Ended,
    /// In dispute or being decided.
    Unsettled,
}
