//! Which region is this, and where in it? The catalog's head, counties, wage areas, boards, providers and notices.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::Tag;
use super::{
    AreaId, BoardId, Citation, CountyId, Day, NoticeId, PartnershipId, ProviderId, Requirement,
    SectorId, Text,
};

/// The head of a catalog: what it is and who keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The format, `onramp-catalog/1`.
    pub format: String,
    /// The catalog's own name, such as `oregon`.
    pub id: String,
    /// The region it serves.
    pub region: Text,
    /// Language tags it is written in; the first is the default.
    pub languages: Vec<Tag>,
    /// The day it was published.
    pub published: Day,
    /// Who keeps it, and how to tell them that something is wrong.
    pub steward: Steward,
    /// The wage area that stands for the whole region, used and labeled where a local wage is not published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whole_area: Option<AreaId>,
    /// The equal-opportunity notice, printed on every paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub equal_opportunity: Option<NoticeId>,
    /// The notice of free language help, printed on every paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language_help: Option<NoticeId>,
}

/// Who keeps a catalog.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Steward {
    /// The organization, or the role in it.
    pub name: String,
    /// How to tell them that something is wrong.
    #[serde(default)]
    pub contact: Contact,
}

/// Ways to reach somebody. All that is absent is not reported.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Telephone, as people write it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// A number that takes text messages, with the word to send where one is needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// A relay or TTY number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relay: Option<String>,
    /// Electronic mail of an office, never of a named person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// A web address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub web: Option<String>,
    /// A street address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

impl Contact {
    /// Is there no way at all to reach them?
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A wage area of the occupational wage survey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Its identifier.
    pub id: AreaId,
    /// Its name as people say it: "Salem area".
    pub title: Text,
    /// The survey's code.
    pub code: String,
    /// Where the area and its counties are defined.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
}

/// A local workforce development board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Board {
    /// Its identifier.
    pub id: BoardId,
    /// Its name.
    pub name: Text,
    /// How to reach it.
    #[serde(default)]
    pub contact: Contact,
    /// Where this is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
}

/// A county, with the wage area and the local board it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct County {
    /// Its identifier.
    pub id: CountyId,
    /// Its name.
    pub name: String,
    /// The wage area it lies in.
    pub area: AreaId,
    /// Its local workforce development board.
    pub board: BoardId,
}

/// Words that people must be shown: on every paper, or before they enroll in a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// Its identifier.
    pub id: NoticeId,
    /// What it says.
    pub text: Text,
    /// Whom it concerns; everybody, where absent. Shown as well while that is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub concerns: Option<Requirement>,
    /// Where this is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
}

/// An organization that teaches, serves or decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Provider {
    /// Its identifier.
    pub id: ProviderId,
    /// Its official name.
    pub name: Text,
    /// What kind of organization it is.
    pub kind: ProviderKind,
    /// The counties it serves; the whole region where empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counties: Vec<CountyId>,
    /// How to reach it.
    #[serde(default)]
    pub contact: Contact,
    /// Where this is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
}

/// Kinds of organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProviderKind {
    /// A community college.
    College,
    /// A university.
    University,
    /// Any other school or training center.
    School,
    /// A registered apprenticeship committee.
    Apprenticeship,
    /// An office of government.
    Agency,
    /// A board that licenses or certifies.
    LicenseBoard,
    /// A community organization.
    Community,
    /// A labor union.
    Union,
    /// A tribal government or organization.
    Tribal,
    /// An employer.
    Employer,
    /// A transit system.
    Transit,
}

/// A sector of industry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sector {
    /// Its identifier.
    pub id: SectorId,
    /// Its name.
    pub title: Text,
}

/// An industry-led, regional sector partnership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Partnership {
    /// Its identifier.
    pub id: PartnershipId,
    /// Its name.
    pub name: Text,
    /// Who brings it together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub convener: Option<String>,
    /// Employers known to take part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub employers: Vec<String>,
    /// The counties it covers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counties: Vec<CountyId>,
    /// What the employers asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_for: Option<Text>,
    /// When it was last confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<Day>,
    /// Where this is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
}
