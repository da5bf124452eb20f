//! What can be on the page? Pages, questions, their forms and choices, and what may lie over any page.

use crate::catalog::{
    CountyId, CredentialId, FactId, NeedId, OccupationId, PathwayId, SectorId, ServiceId, StepId,
    Tag, TimeSlot, Weeks,
};
use crate::guidance::{Asked, Theme};
use crate::jobseeker::{Best, Car, Hope, Length, Liking, Moment, SchoolingPlace, Talk};

/// The pages of the interview, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// Welcome: the language, how much time, how to talk, the county.
    Welcome,
    /// What brings you.
    Brings,
    /// Interests.
    Interests,
    /// What you have.
    Have,
    /// What gets in the way.
    InTheWay,
    /// Pathways.
    Pathways,
    /// The map of a pathway.
    Map,
    /// My plan.
    Plan,
    /// Take it home.
    Home,
}

impl Page {
    /// All pages, in their order.
    pub const ALL: [Self; 9] = [
        Self::Welcome,
        Self::Brings,
        Self::Interests,
        Self::Have,
        Self::InTheWay,
        Self::Pathways,
        Self::Map,
        Self::Plan,
        Self::Home,
    ];
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ask {
    /// Which language?
    Language,
    /// How much time is there?
    Length,
    /// How do you like to talk?
    Talk,
    /// Which county do you live in?
    County,
    /// What would make today worth it?
    Hope,
    /// Paid work by when?
    PaidBy,
    /// What is the least pay that would do?
    LeastPay,
    /// Do you know where you want to get?
    Goal,
    /// Which kinds of work would you like to look at?
    Sectors,
    /// Would you like to do this with your days? By the statement's number.
    Statement(u8),
    /// Do you have a report of an interest profiler?
    HaveScores,
    /// The report's score for a theme.
    Score(Theme),
    /// Which certificates, licenses, diplomas and cards do you have, or had?
    Credentials,
    /// Is it still good today?
    StillGood(CredentialId),
    /// When did you get or renew it?
    Earned(CredentialId),
    /// When did it run out?
    Ended(CredentialId),
    /// How many years of school did you finish?
    SchoolingYears,
    /// Where?
    SchoolingPlace,
    /// What work have you done, paid or not?
    Work,
    /// How many years?
    WorkYears(OccupationId),
    /// When can you come?
    When,
    /// How many hours a week?
    Hours,
    /// Is there a car?
    Car,
    /// What can you pay?
    Budget,
    /// Is this in the way?
    Need(NeedId),
    /// What stands on the papers as it was typed; asked only where one goes for it, from the papers.
    OnPaper(OnPaper),
    /// A fact that a rule asks for: an ordinary one with what the person has, a private one at the step it matters to.
    Fact(FactId),
}

/// What may be typed to stand on the papers as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OnPaper {
    /// The goal, in the person's own words.
    Goal,
    /// The counselor, as they want to be called.
    Counselor,
    /// How to reach the counselor.
    Reach,
    /// The day of the next appointment.
    Day,
    /// Its hour and place.
    Place,
}

impl OnPaper {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Goal,
        Self::Counselor,
        Self::Reach,
        Self::Day,
        Self::Place,
    ];
}

/// Where the interview stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// At a question.
    Ask(Ask),
    /// At the list of pathways.
    Pathways,
    /// At the comparison of pathways.
    Compare,
    /// At the map of the chosen pathway.
    Map,
    /// At one step of it.
    Step,
    /// Before a service is contacted about a step: may it be, and what may be passed on?
    Consent(StepId, ServiceId),
    /// Before the private questions about a step.
    PrivateDoor,
    /// At a private question about a step.
    Private(Ask),
    /// At the plan.
    Plan,
    /// At the ways to the destination, side by side.
    Ways,
    /// At the papers.
    Home,
    /// At the list of what can be tried: what if?
    WhatIf,
    /// At a question whose answer is tried.
    Try(Ask),
    /// At what has moved since an answer was changed.
    Moved,
}

/// Something that can be tried.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trying {
    /// Another answer to a question.
    Ask(Ask),
    /// Another aim.
    Aim(Best),
    /// A step that is done, or is not.
    Done(StepId),
}

impl Place {
    /// The page this belongs to.
    pub fn page(&self) -> Page {
        match self {
            Self::Ask(ask) => ask.page(),
            Self::Pathways | Self::Compare => Page::Pathways,
            Self::Map
            | Self::Step
            | Self::Consent(..)
            | Self::PrivateDoor
            | Self::Private(_)
            | Self::WhatIf
            | Self::Try(_)
            | Self::Moved => Page::Map,
            Self::Plan | Self::Ways => Page::Plan,
            Self::Home => Page::Home,
        }
    }

    /// The question asked here, if any.
    pub fn ask(&self) -> Option<&Ask> {
        match self {
            Self::Ask(ask) | Self::Private(ask) | Self::Try(ask) => Some(ask),
            _ => None,
        }
    }

    /// Whether it shows what follows from the answers.
    pub(super) fn shows_results(&self) -> bool {
        match self {
            Self::Pathways
            | Self::Compare
            | Self::Map
            | Self::Step
            | Self::Plan
            | Self::Ways
            | Self::Home
            | Self::WhatIf
            | Self::Moved => true,
            Self::Ask(_)
            | Self::Private(_)
            | Self::PrivateDoor
            | Self::Consent(..)
            | Self::Try(_) => false,
        }
    }

    /// Whether one tries something here.
    pub(super) fn is_trial(&self) -> bool {
        matches!(self, Self::WhatIf | Self::Try(_) | Self::Moved)
    }
}

impl Ask {
    /// The page it is asked on.
    pub fn page(&self) -> Page {
        match self {
            Self::Language | Self::Length | Self::Talk | Self::County => Page::Welcome,
            Self::Hope | Self::PaidBy | Self::LeastPay | Self::Goal => Page::Brings,
            Self::Sectors | Self::Statement(_) | Self::HaveScores | Self::Score(_) => {
                Page::Interests
            }
            Self::Need(_) => Page::InTheWay,
            Self::OnPaper(_) => Page::Home,
            Self::Credentials
            | Self::Fact(_)
            | Self::StillGood(_)
            | Self::Earned(_)
            | Self::Ended(_)
            | Self::SchoolingYears
            | Self::SchoolingPlace
            | Self::Work
            | Self::WorkYears(_)
            | Self::When
            | Self::Hours
            | Self::Car
            | Self::Budget => Page::Have,
        }
    }
}

/// Something to choose.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Choice {
    /// A language.
    Language(Tag),
    /// How much time there is.
    Length(Length),
    /// A way to talk.
    Talk(Talk),
    /// A county.
    County(CountyId),
    /// What a person came for.
    Hope(Hope),
    /// Within so many weeks.
    Within(Weeks),
    /// There is time.
    NoHurry,
    /// A sector.
    Sector(SectorId),
    /// Whether a person would like to do something.
    Liking(Liking),
    /// Yes or no.
    YesNo(bool),
    /// Where a person went to school.
    Schooling(SchoolingPlace),
    /// A part of the week.
    When(TimeSlot),
    /// Whose car.
    Car(Car),
    /// A choice of a fact.
    Option(FactId, String),
    /// A credential.
    Credential(CredentialId),
    /// An occupation.
    Occupation(OccupationId),
}

/// What a typed answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Whole dollars an hour.
    DollarsPerHour,
    /// Whole dollars.
    Dollars,
    /// Years.
    Years,
    /// Hours a week.
    HoursAWeek,
    /// A score from a report.
    Score,
    /// A number, of whatever the question says.
    Number,
    /// A year, month or day.
    Moment,
    /// A day that is still to come.
    ComingDay,
    /// Words, as they will stand.
    Words,
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// Choose one.
    One {
        /// The choices.
        choices: Vec<Choice>,
        /// The one chosen before.
        chosen: Option<Choice>,
    },
    /// Mark any.
    Many {
        /// The choices.
        choices: Vec<Choice>,
        /// The ones marked.
        marked: Vec<Choice>,
    },
    /// Type it.
    Typed {
        /// What is typed.
        field: Field,
        /// The least and the most that make sense, where it is a number.
        range: Option<(i64, i64)>,
        /// What was typed before, as it would be typed.
        value: Option<String>,
    },
    /// Search, and add what fits.
    Find {
        /// What was added.
        held: Vec<Choice>,
        /// Only one can be held: adding goes on to the next question.
        single: bool,
    },
}

/// A question as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub ask: Ask,
    /// How it is answered.
    pub form: Form,
    /// Its place among the questions of its page, from 1, and how many there are.
    pub count: (usize, usize),
}

/// What lies over a page, until it is closed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Over {
    /// Help: what the keys do here.
    Help,
    /// Urgent help.
    Urgent,
    /// The screen is hidden.
    Hidden,
    /// The list of pages.
    Pages,
    /// Look something up.
    LookUp,
    /// One record, looked up.
    Record(Record),
    /// Why is this here, and who says so?
    Why,
    /// Why one line says what it says.
    WhyLine(Asked),
    /// Leave? Nothing is kept.
    Leave,
}

/// A record that can be looked at by itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Record {
    /// A service.
    Service(ServiceId),
    /// A step.
    Step(StepId),
    /// A pathway.
    Pathway(PathwayId),
    /// A credential.
    Credential(CredentialId),
    /// An occupation.
    Occupation(OccupationId),
}

/// What a moment looks like when it is typed again.
pub(super) fn typed(moment: Option<Moment>) -> Option<String> {
    moment.map(Moment::in_us_form)
}
