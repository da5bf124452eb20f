//! What does one do, what does it ask and what does it give? Steps, their offerings, demands and gates; pathways.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Cents, Citation, CountyId, CredentialId, Credits, Day, GateId, Hours, NeedId, NoticeId,
    OccupationId, PartnershipId, PathwayId, ProviderId, Requirement, SectorId, ServiceId, Sourced,
    Span, Standing, StepId, Text, Weeks, once,
};

/// One stage of a pathway. Pathways share steps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its identifier.
    pub id: StepId,
    /// Its title.
    pub title: Text,
    /// What kind of stage it is.
    pub kind: StepKind,
    /// What one does in it, in a sentence or two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text>,
    /// What must be true first; nothing, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requires: Option<Requirement>,
    /// The credentials it gives.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gives: Vec<CredentialId>,
    /// Quarter credits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credits: Option<Sourced<Span<Credits>>>,
    /// Clock hours in all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock_hours: Option<Sourced<Span<Hours>>>,
    /// Hours a week it takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours_a_week: Option<Sourced<Span<Hours>>>,
    /// Weeks it lasts, as published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weeks: Option<Sourced<Span<Weeks>>>,
    /// What it costs, in parts. A part that is absent is not reported; a part known to cost nothing is 0.
    #[serde(default)]
    pub cost_cents: Cost,
    /// Whether one is paid while doing it.
    #[serde(default)]
    pub pay: Pay,
    /// Where and when it is offered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offerings: Vec<Offering>,
    /// What it asks of a person.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub demands: Vec<Demand>,
    /// Decisions that some body makes on the way in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gates: Vec<GateId>,
    /// Occupations one can work in having done it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opens: Vec<OccupationId>,
    /// The step it runs together with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alongside: Option<StepId>,
    /// What to know before enrolling.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub before_enrolling: Vec<NoticeId>,
    /// The way back in for a person who stops after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub way_back: Option<Text>,
    /// How far the record can be relied on.
    #[serde(default)]
    pub status: Standing,
    /// Where this is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
}

impl Step {
    /// The credits it is sure to earn: the least that is published, none where none are.
    pub fn sure_credits(&self) -> u32 {
        self.credits
            .as_ref()
            .map_or(0, |credits| credits.value().low().0)
    }

    /// The credits it may earn: the most that is published, and any number where none are. That they suffice is to be
    /// confirmed.
    pub fn most_credits(&self) -> u32 {
        self.credits
            .as_ref()
            .map_or(u32::MAX, |credits| credits.value().high().0)
    }
}

/// Kinds of stage.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Find out what the work is like.
    Explore,
    /// Reach the level a course asks for: adult basic education, GED, English, pre-apprenticeship.
    Bridge,
    /// A course or certificate of a school.
    Course,
    /// Award of a credential by application.
    Credential,
    /// An examination.
    Exam,
    /// A license or registration.
    License,
    /// A registered apprenticeship.
    Apprenticeship,
    /// Learning at work: on-the-job training, work experience, internship.
    WorkBasedLearning,
    /// A job on the way.
    Job,
}

/// What a step costs, in whole US cents, part by part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// Tuition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tuition: Option<Sourced<Span<Cents>>>,
    /// Fees of the school or board.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fees: Option<Sourced<Span<Cents>>>,
    /// Books and supplies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub books: Option<Sourced<Span<Cents>>>,
    /// Tools, clothes and gear.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tools: Option<Sourced<Span<Cents>>>,
    /// Exams.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exam: Option<Sourced<Span<Cents>>>,
    /// Anything else: background check, physical, immunizations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<Sourced<Span<Cents>>>,
    /// What the publisher gives as the cost of the whole, where it gives no parts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whole: Option<Sourced<Span<Cents>>>,
    /// The publisher says that the parts given are all there is.
    #[serde(default)]
    pub complete: bool,
}

/// Names of the parts of a cost.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum CostPart {
    /// Tuition.
    Tuition,
    /// Fees of the school or board.
    Fees,
    /// Books and supplies.
    Books,
    /// Tools, clothes and gear.
    Tools,
    /// Exams.
    Exam,
    /// Anything else.
    Other,
    /// The whole, where no parts are given.
    Whole,
}

impl Cost {
    /// The parts that are reported, in a fixed order.
    pub fn parts(&self) -> impl Iterator<Item = (CostPart, &Sourced<Span<Cents>>)> {
        [
            (CostPart::Tuition, &self.tuition),
            (CostPart::Fees, &self.fees),
            (CostPart::Books, &self.books),
            (CostPart::Tools, &self.tools),
            (CostPart::Exam, &self.exam),
            (CostPart::Other, &self.other),
            (CostPart::Whole, &self.whole),
        ]
        .into_iter()
        .filter_map(|(part, amount)| amount.as_ref().map(|amount| (part, amount)))
    }
}

/// Whether one is paid while doing a step.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Pay {
    /// Not reported.
    #[default]
    NotReported,
    /// Unpaid.
    Unpaid,
    /// Paid.
    Paid(PaidWork),
}

/// What is known of pay while learning.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PaidWork {
    /// Cents an hour at the start, and at the end where it rises.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cents_per_hour: Option<Sourced<Span<Cents>>>,
    /// Percent of the journey worker's pay at the start, and at the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent_of_journey: Option<Sourced<Span<u32>>>,
    /// The occupation whose wages are paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occupation: Option<OccupationId>,
}

/// One place and time at which a step is offered. What it gives here takes the place of the step's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Offering {
    /// Who offers it.
    pub provider: ProviderId,
    /// The counties it can be attended from; the provider's where empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counties: Vec<CountyId>,
    /// How it is taught.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<Mode>,
    /// When in the week: every one of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<TimeSlot>,
    /// Each of these parts of the week has a class of its own: one of them is enough.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub when_any: Vec<TimeSlot>,
    /// Days and times as published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<Text>,
    /// Next starts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub starts: Vec<Day>,
    /// Days by which to apply.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub apply_by: Vec<Day>,
    /// Weeks it lasts here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weeks: Option<Sourced<Span<Weeks>>>,
    /// Clock hours here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock_hours: Option<Sourced<Span<Hours>>>,
    /// Hours a week here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours_a_week: Option<Sourced<Span<Hours>>>,
    /// Credits here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credits: Option<Sourced<Span<Credits>>>,
    /// What it costs here; where any part is given, it takes the place of the step's whole cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_cents: Option<Cost>,
    /// Its page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub web: Option<String>,
    /// Where this is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
}

/// How a step is taught.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// In a room with others.
    InPerson,
    /// Over the internet.
    Online,
    /// Some of each.
    Hybrid,
}

/// Parts of the week in which people can come and steps take place.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum TimeSlot {
    /// Before six in the morning.
    EarlyMorning,
    /// Weekdays before noon.
    WeekdayMorning,
    /// Weekdays from noon to five.
    WeekdayAfternoon,
    /// Weekdays after five.
    WeekdayEvening,
    /// Saturdays and Sundays.
    Weekend,
    /// At night.
    Night,
}

/// Something a step asks of a person, and the needs it raises.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Demand {
    /// What is asked: "6 am clinic days".
    pub text: Text,
    /// The needs it raises.
    pub needs: Vec<NeedId>,
    /// Whether everybody meets it, or only a person who has the need.
    #[serde(default)]
    pub raised: Raised,
    /// The part of the step's cost that pays for it, so that it is not counted twice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_part: Option<CostPart>,
    /// Where this is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
}

/// For whom a demand raises its needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Raised {
    /// For everybody.
    #[default]
    Always,
    /// Only for a person who says they have the need.
    IfNeeded,
}

/// A decision some body makes about a person: background check, drug test, age, driving record, immunizations.
/// Shown to everybody whom no ordinary fact takes past it, so that seeing it reveals nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// Its identifier.
    pub id: GateId,
    /// What it is called: "Background check".
    pub title: Text,
    /// Who decides.
    pub decides: Text,
    /// What they weigh.
    pub weighs: Text,
    /// When to ask them: before paying for training, wherever they allow it.
    pub ask: Text,
    /// How to appeal, or to ask for an exemption or accommodation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appeal: Option<Text>,
    /// Services that can help with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub help: Vec<ServiceId>,
    /// What must hold for the gate to be passed, where a rule states it (an age). Never a record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requires: Option<Requirement>,
    /// Where this is known to hold, nothing is left to ask or to decide, and the gate is not shown. Never a record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settled_by: Option<Requirement>,
    /// Where this is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
}

/// A clear sequence of steps toward one or several occupations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pathway {
    /// Its identifier.
    pub id: PathwayId,
    /// Its title.
    pub title: Text,
    /// What it is and whom it may suit, in a sentence or two.
    pub summary: Text,
    /// The sector it serves.
    pub sector: SectorId,
    /// The sector partnership behind it, where one can be named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partnership: Option<PartnershipId>,
    /// Its steps, in the order they are shown.
    pub steps: Vec<StepId>,
    /// The occupations it leads to.
    pub destinations: Vec<OccupationId>,
    /// Evidence for each element of a career pathway (WIOA sec. 3(7)), by letter; a letter without any is absent.
    #[serde(
        default,
        deserialize_with = "once::each_key",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    #[schemars(extend("propertyNames" = {"enum": ["A", "B", "C", "D", "E", "F", "G"]}))]
    pub wioa: BTreeMap<WioaElement, Sourced<Text>>,
    /// Said by the steward where evidence was looked for and not found, so that it is shown as steps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub steps_only: Option<StepsOnly>,
    /// Where this is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
}

/// What is missing before a pathway can be called a career pathway: known to be missing, not forgotten.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StepsOnly {
    /// The elements for which no evidence was found.
    pub lacks: Vec<WioaElement>,
    /// What was not found, and what there is in its place, in plain words.
    pub because: Text,
    /// When evidence was last looked for.
    pub looked_on: Day,
    /// When to look again.
    pub review_by: Day,
}

impl Pathway {
    /// May it be called a career pathway, by the evidence there is for it?
    pub fn is_career_pathway(&self) -> bool {
        let mut must = WioaElement::MUST.iter();
        must.all(|element| self.wioa.contains_key(element))
    }
}

/// The elements of a career pathway in WIOA sec. 3(7).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub enum WioaElement {
    /// Fits the skill needs of industries in the region.
    A,
    /// Prepares for the full range of education, registered apprenticeship included.
    B,
    /// Includes counseling.
    C,
    /// Education together with workforce preparation and training.
    D,
    /// Organized to speed advancement.
    E,
    /// Enables a diploma or equivalent and a recognized postsecondary credential.
    F,
    /// Helps to enter or advance in an occupation.
    G,
}

impl WioaElement {
    /// Those without which a series of steps is not shown as a career pathway.
    pub const MUST: [Self; 2] = [Self::C, Self::F];

    /// Its letter in the law.
    pub fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
            Self::E => "E",
            Self::F => "F",
            Self::G => "G",
        }
    }
}
