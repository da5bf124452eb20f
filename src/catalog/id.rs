//! Which record is meant? Identifiers, one type for each kind of record, so that they cannot be mixed.

use std::borrow::Borrow;
use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! identifiers {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The identifier spelled so; whether a record bears it is the catalog's to say.
            pub fn new(spelled: impl Into<String>) -> Self {
                Self(spelled.into())
            }

            /// The identifier as it is spelled in the catalog.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )+};
}

identifiers! {
    /// A publication that facts are drawn from.
    SourceId,
    /// A wage area of the occupational wage survey.
    AreaId,
    /// A local workforce development board.
    BoardId,
    /// A county.
    CountyId,
    /// A notice shown to people (equal opportunity, "before you enroll" and the like).
    NoticeId,
    /// An organization that teaches, serves or decides.
    ProviderId,
    /// A sector of industry.
    SectorId,
    /// A sector partnership.
    PartnershipId,
    /// An occupation.
    OccupationId,
    /// A credential.
    CredentialId,
    /// A step of a pathway.
    StepId,
    /// A career pathway.
    PathwayId,
    /// A practical need.
    NeedId,
    /// A gate: a decision some body makes about a person.
    GateId,
    /// A fact about a person that rules and requirements ask for.
    FactId,
    /// A support service.
    ServiceId,
}

/// Is this a well-formed identifier: lowercase letters, digits and single hyphens, at most 64 characters?
pub fn is_well_formed(id: &str) -> bool {
    (1..=64).contains(&id.len())
        && id.split('-').all(|part| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_lowercase_words_joined_by_single_hyphens() {
        for good in ["ged", "cna-1", "2026-fall"] {
            assert!(is_well_formed(good), "{good}");
        }
        for bad in ["", "-a", "a-", "a--b", "Ged", "a b", "é"] {
            assert!(!is_well_formed(bad), "{bad}");
        }
    }
}
