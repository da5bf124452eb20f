//! How is a question answered: what can be chosen, marked, found or typed?

use super::ask::Ask;
use crate::catalog::{
    CountyId, CredentialId, FactId, OccupationId, SectorId, Tag, TimeSlot, Weeks,
};
use crate::jobseeker::{Car, Hope, Length, Liking, Moment, SchoolingPlace, Talk};

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

/// What a moment looks like when it is typed again.
pub(super) fn typed(moment: Option<Moment>) -> Option<String> {
    moment.map(Moment::in_us_form)
}
