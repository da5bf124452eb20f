//! Which kinds of parts does a paper have? The names that a layout may put in another order.

use schemars::JsonSchema;
use serde::Deserialize;

/// What a part of a paper is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PartKind {
    /// Whose program this is, of which day, and what it is not.
    Opening,
    /// My goal.
    Goal,
    /// Where I am now.
    WhereIAm,
    /// The next step.
    NextStep,
    /// Who may help with the next step.
    Help,
    /// Questions to ask.
    Questions,
    /// Two or three steps after the next.
    AfterThat,
    /// What the whole way takes.
    InAll,
    /// The way drawn as a ladder, with pay.
    Ladder,
    /// The way drawn in time, with paid and unpaid weeks.
    Timeline,
    /// What draws the person, drawn as a chart.
    Interests,
    /// Work that is open this week.
    WorkThisWeek,
    /// Lines of the person's own.
    Own,
    /// The counselor, and when to meet next.
    Counselor,
    /// A code for the telephone.
    Code,
    /// A code for the calendar of the telephone.
    DayCode,
    /// Staff: employment goals.
    Goals,
    /// Staff: achievement objectives.
    Objectives,
    /// Staff: services, with supports by step.
    Services,
    /// Staff: who pays first.
    Funding,
    /// Staff: needs with nobody to ask.
    Uncovered,
    /// Staff: eligible providers.
    Providers,
    /// Staff: facts still to ask.
    Facts,
    /// Staff: referrals, and how far each has come.
    Referrals,
    /// Slip: what it is about.
    About,
    /// Slip: to whom it goes.
    Office,
    /// Slip: what was agreed to be passed on.
    PassedOn,
    /// Slip: room for signatures.
    Signatures,
    /// Staff: choices considered, and why not.
    Choices,
    /// Staff: why the plan says what it says.
    Reasons,
    /// Staff: sources, with their dates.
    Sources,
    /// The date of the data, and the notices that belong on every paper.
    Notices,
}

impl PartKind {
    /// All of them, in no order that a paper has to keep.
    pub const ALL: [Self; 32] = [
        Self::Opening,
        Self::Goal,
        Self::WhereIAm,
        Self::NextStep,
        Self::Help,
        Self::Questions,
        Self::AfterThat,
        Self::InAll,
        Self::Ladder,
        Self::Timeline,
        Self::Interests,
        Self::WorkThisWeek,
        Self::Own,
        Self::Counselor,
        Self::Code,
        Self::DayCode,
        Self::Goals,
        Self::Objectives,
        Self::Services,
        Self::Funding,
        Self::Uncovered,
        Self::Providers,
        Self::Facts,
        Self::Referrals,
        Self::About,
        Self::Office,
        Self::PassedOn,
        Self::Signatures,
        Self::Choices,
        Self::Reasons,
        Self::Sources,
        Self::Notices,
    ];

    /// Whether it is so short that another part has room beside it on a page.
    pub(in crate::report) fn is_short(self) -> bool {
        matches!(
            self,
            Self::Goal
                | Self::WhereIAm
                | Self::Questions
                | Self::WorkThisWeek
                | Self::InAll
                | Self::Ladder
                | Self::Timeline
                | Self::Interests
        )
    }

    /// Its name in a layout file and in a page.
    pub fn name(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Goal => "goal",
            Self::WhereIAm => "where-i-am",
            Self::NextStep => "next-step",
            Self::Help => "help",
            Self::Questions => "questions",
            Self::AfterThat => "after-that",
            Self::InAll => "in-all",
            Self::Ladder => "ladder",
            Self::Timeline => "timeline",
            Self::Interests => "interests",
            Self::WorkThisWeek => "work-this-week",
            Self::Own => "own",
            Self::Counselor => "counselor",
            Self::Code => "code",
            Self::DayCode => "day-code",
            Self::Goals => "goals",
            Self::Objectives => "objectives",
            Self::Services => "services",
            Self::Funding => "funding",
            Self::Uncovered => "uncovered",
            Self::Providers => "providers",
            Self::Facts => "facts",
            Self::Referrals => "referrals",
            Self::About => "about",
            Self::Office => "office",
            Self::PassedOn => "passed-on",
            Self::Signatures => "signatures",
            Self::Choices => "choices",
            Self::Reasons => "reasons",
            Self::Sources => "sources",
            Self::Notices => "notices",
        }
    }

    /// Whether it stands at the foot of a paper, below what the person adds.
    pub(in crate::report) fn is_foot(self) -> bool {
        matches!(
            self,
            Self::Counselor | Self::Code | Self::DayCode | Self::Signatures | Self::Notices
        )
    }
}
