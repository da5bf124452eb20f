//! What has this person behind them? Credentials held, schooling and work done, with what is remembered of when.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Moment;
use crate::catalog::{CredentialId, OccupationId};

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
