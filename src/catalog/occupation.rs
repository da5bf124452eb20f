//! What work is there, what does it pay and what does it ask? Occupations and credentials.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    AreaId, Cents, Citation, CredentialId, Day, NoticeId, OccupationId, Period, ProviderId,
    SourceId, Sourced, Standing, Text, once,
};

/// An occupation: a destination of pathways, work open this week, or work a person has done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Occupation {
    /// Its identifier.
    pub id: OccupationId,
    /// The official title.
    pub title: Text,
    /// What people do in it, in plain words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text>,
    /// The O*NET-SOC code, such as `29-1141.00`.
    pub code: String,
    /// Other titles people use, in any language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_known_as: Vec<String>,
    /// Interest scores from 1 to 7.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interests: Option<Interests>,
    /// The job zone, as the data has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_zone: Option<u8>,
    /// What it pays, by wage area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wages: Option<Wages>,
    /// A license or registration the work needs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub license_needed: Vec<CredentialId>,
    /// People can be hired into it with nothing but themselves: it may be shown as work open this week.
    #[serde(default)]
    pub open_to_beginners: bool,
    /// Where this is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
}

/// Scores on the six interest themes (Holland: realistic, investigative, artistic, social, enterprising,
/// conventional), from 1.00 to 7.00, in hundredths: 628 is 6.28.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Interests {
    /// Realistic.
    #[serde(rename = "R")]
    pub realistic: u16,
    /// Investigative.
    #[serde(rename = "I")]
    pub investigative: u16,
    /// Artistic.
    #[serde(rename = "A")]
    pub artistic: u16,
    /// Social.
    #[serde(rename = "S")]
    pub social: u16,
    /// Enterprising.
    #[serde(rename = "E")]
    pub enterprising: u16,
    /// Conventional.
    #[serde(rename = "C")]
    pub conventional: u16,
}

/// What an occupation pays, by area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wages {
    /// Where the wages come from.
    pub source: SourceId,
    /// The month the wages are of, as its first day.
    pub of: Day,
    /// What they are paid for.
    pub per: Period,
    /// The wages of each area that publishes any.
    #[serde(deserialize_with = "once::each_key")]
    pub areas: BTreeMap<AreaId, AreaWages>,
}

/// The wages of an occupation in an area, in cents; what is absent was not released.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AreaWages {
    /// One in ten earns less.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub p10: Option<WagePoint>,
    /// One in four earns less.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub p25: Option<WagePoint>,
    /// Half earn less.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub median: Option<WagePoint>,
    /// One in four earns more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub p75: Option<WagePoint>,
    /// One in ten earns more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub p90: Option<WagePoint>,
}

/// A published point of the wage distribution: an amount, or `{"at_least": …}` where the survey says no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum WagePoint {
    /// The amount.
    Exactly(Cents),
    /// This amount or more.
    AtLeast(AtLeastCents),
}

/// An amount that is known to be reached, and no more is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AtLeastCents {
    /// The amount.
    pub at_least: Cents,
}

impl WagePoint {
    /// The amount, or the least it is.
    pub fn least(self) -> Cents {
        match self {
            Self::Exactly(cents) => cents,
            Self::AtLeast(bound) => bound.at_least,
        }
    }
}

/// A credential: certificate, license, degree, card or diploma.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Credential {
    /// Its identifier.
    pub id: CredentialId,
    /// Its official title.
    pub title: Text,
    /// What kind of credential it is.
    pub kind: CredentialKind,
    /// Who gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<ProviderId>,
    /// How long it is valid, in months; for ever where it says so, not reported where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid: Option<Sourced<Validity>>,
    /// How it is renewed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renewal: Option<Text>,
    /// What can be done when it was held before and has run out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expired: Option<Text>,
    /// Who holds this one meets whatever these would meet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supersedes: Vec<CredentialId>,
    /// Each of these meets whatever this one would meet, and the other way round.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub equal_to: Vec<CredentialId>,
    /// Whether it counts as a recognized postsecondary credential.
    #[serde(default)]
    pub counts: Counts,
    /// Other names people use, in any language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_known_as: Vec<String>,
    /// Ways in which learning or work done before may count toward it: to ask about, never counted by itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prior_learning: Vec<PriorLearning>,
    /// What to know before applying for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<NoticeId>,
    /// How far the record can be relied on.
    #[serde(default)]
    pub status: Standing,
    /// Where this is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
}

/// How long a credential is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Validity {
    /// So many months.
    Months(u32),
    /// It does not run out.
    ForEver,
}

/// A way to have learning or work done before counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PriorLearning {
    /// Whom it may fit: who has done any of this work. Everybody, where empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub work: Vec<OccupationId>,
    /// Whom it may fit: who holds, or held, any of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub credentials: Vec<CredentialId>,
    /// What to ask, and whom.
    pub ask: Text,
    /// Where this is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
}

/// Kinds of credential, after the Credential Transparency Description Language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CredentialKind {
    /// `ceterms:SecondarySchoolDiploma`
    SecondarySchoolDiploma,
    /// `ceterms:GeneralEducationDevelopment`
    GeneralEducationDevelopment,
    /// `ceterms:Certificate`
    Certificate,
    /// `ceterms:CertificateOfCompletion`
    CertificateOfCompletion,
    /// `ceterms:Certification`
    Certification,
    /// `ceterms:License`
    License,
    /// `ceterms:ApprenticeshipCertificate`
    ApprenticeshipCertificate,
    /// `ceterms:JourneymanCertificate`
    JourneymanCertificate,
    /// `ceterms:AssociateDegree`
    AssociateDegree,
    /// `ceterms:BachelorDegree`
    BachelorDegree,
    /// `ceterms:MicroCredential`
    MicroCredential,
    /// `ceterms:DigitalBadge`
    DigitalBadge,
}

/// Whether a credential counts as a recognized postsecondary credential (WIOA sec. 3(52)).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Counts {
    /// It does.
    Yes,
    /// It does not.
    No,
    /// Ask the local board.
    #[default]
    Ask,
}
