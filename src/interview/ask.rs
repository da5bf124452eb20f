//! What can be asked, and on which page?

use super::page::Page;
use crate::catalog::{CredentialId, FactId, NeedId, OccupationId};
use crate::guidance::Theme;

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
