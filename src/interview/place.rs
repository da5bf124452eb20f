//! Where can the interview stand, and what may lie over a page?

use super::ask::Ask;
use super::page::Page;
use crate::catalog::{CredentialId, OccupationId, PathwayId, ServiceId, StepId};
use crate::guidance::Asked;
use crate::jobseeker::Best;

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
