//! What can honestly be said of a service for a person? One of five answers, never without its reason and its source.

use crate::catalog::{Capacity, Day, FactId, Origin, ServiceId, SourceId};

/// One of the five answers. Only the agency decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nothing known rules it out, and something matches.
    WorthAsking {
        /// Something the person receives stands for the rule.
        presumed: bool,
    },
    /// These facts would decide, easiest and least sensitive first.
    AskFirst(Vec<FactId>),
    /// A waitlist, or paused for now.
    Busy(Capacity),
    /// What we know is past its review date.
    OutOfDate,
    /// A published exclusion is known to hold.
    ProbablyNot {
        /// Which, by its place in the service's list.
        exclusion: usize,
        /// What to try instead.
        instead: Vec<ServiceId>,
    },
}

impl Answer {
    /// Its place among the others where helps are listed.
    pub fn rank(&self) -> u8 {
        match self {
            // Both are a question away: who pays first decides between them.
            Self::WorthAsking { .. } | Self::AskFirst(_) => 0,
            Self::Busy(_) => 1,
            Self::OutOfDate => 2,
            Self::ProbablyNot { .. } => 3,
        }
    }

    /// Whether it counts as an idea: something to ask about now.
    pub fn is_open(&self) -> bool {
        matches!(self, Self::WorthAsking { .. } | Self::AskFirst(_))
    }
}

/// An answer about a service, with where what we know of the service comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    answer: Answer,
    origin: Evidence,
}

/// Where a fact comes from and when it was read; what is absent is not reported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The source.
    pub source: Option<SourceId>,
    /// The date the fact bears.
    pub as_of: Option<Day>,
    /// The day a steward read it.
    pub checked_on: Option<Day>,
    /// The day by which it must be read again.
    pub review_by: Option<Day>,
    /// It is past its review date on the day of the session.
    pub stale: bool,
}

impl Evidence {
    /// The evidence for a record or value, from its origin.
    pub fn of(origin: Option<Origin<'_>>, on: Day) -> Self {
        origin.map_or_else(Self::default, |origin| Self {
            source: Some(origin.source.id.clone()),
            as_of: origin.as_of,
            checked_on: Some(origin.checked_on),
            review_by: Some(origin.review_by),
            stale: origin.is_stale(on),
        })
    }
}

impl Verdict {
    pub(super) fn new(answer: Answer, origin: Evidence) -> Self {
        Self { answer, origin }
    }

    /// The answer, which carries its reason.
    pub fn answer(&self) -> &Answer {
        &self.answer
    }

    /// Where what we know of the service comes from.
    pub fn origin(&self) -> &Evidence {
        &self.origin
    }
}
