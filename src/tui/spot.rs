//! Which keys are at work? That hangs on the page, on what lies over it, and on whether one types.

use super::at_home::AtHome;
use super::items::Item;
use super::model::{DIGITS, Model};
use crate::interview::{Form, Over, Paper, Place};

/// Where the keys are at work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Spot {
    /// A question with choices.
    Choices,
    /// A long list, while letters jump in it.
    TypeAhead,
    /// A question with any of several marks.
    Marks,
    /// A field for a number or a day: its digits are typed, letters are keys.
    Field,
    /// A search, while one types.
    Find,
    /// A search, while letters are keys.
    FindLeft,
    /// At something found.
    Match,
    /// At something that was added.
    Held,
    /// The list of pathways.
    Pathways,
    /// Pathways side by side.
    Compare,
    /// The map.
    Map,
    /// A step.
    Step,
    /// May a service be contacted?
    Consent,
    /// Before the private questions.
    Door,
    /// The plan.
    Plan,
    /// Ways side by side.
    Ways,
    /// The plan, while a day is typed.
    Date,
    /// The papers.
    Home,
    /// A paper.
    Paper,
    /// The person's own paper, line by line.
    Preview,
    /// The same, while a line of one's own is typed.
    OwnLine,
    /// Where a paper is to be saved, while one types.
    Path,
    /// A code for the phone.
    Code,
    /// What can be tried.
    WhatIf,
    /// What has moved.
    Moved,
    /// Help.
    Help,
    /// Urgent help.
    Urgent,
    /// Nothing is shown.
    Hidden,
    /// The list of pages.
    Pages,
    /// Look up, while one types.
    LookUp,
    /// At something looked up.
    Results,
    /// A record.
    Record,
    /// Why, and who says so.
    Why,
    /// Leave?
    Leave,
}

impl Spot {
    /// Whether something is typed here.
    pub(super) fn types(self) -> bool {
        matches!(
            self,
            Self::TypeAhead
                | Self::Field
                | Self::Find
                | Self::Date
                | Self::LookUp
                | Self::Path
                | Self::OwnLine
        )
    }
}

impl Model<'_> {
    /// Which keys are at work.
    pub(super) fn spot(&self) -> Spot {
        match self.interview.over() {
            Some(over) => self.spot_over(over),
            None => self.spot_at(self.interview.place()),
        }
    }

    /// Which keys are at work on the page, whatever lies over it.
    pub(super) fn spot_beneath(&self) -> Spot {
        self.spot_at(self.interview.place())
    }

    fn spot_over(&self, over: &Over) -> Spot {
        match over {
            Over::Help => Spot::Help,
            Over::Urgent => Spot::Urgent,
            Over::Hidden => Spot::Hidden,
            Over::Pages => Spot::Pages,
            Over::LookUp if self.focus() == Some(Item::Field) => Spot::LookUp,
            Over::LookUp => Spot::Results,
            Over::Record(_) => Spot::Record,
            Over::Why | Over::WhyLine(_) => Spot::Why,
            Over::Leave => Spot::Leave,
        }
    }

    fn spot_at(&self, place: &Place) -> Spot {
        match place {
            Place::Ask(_) | Place::Private(_) | Place::Try(_) => self.spot_of_question(),
            Place::Pathways => Spot::Pathways,
            Place::Compare => Spot::Compare,
            Place::Map => Spot::Map,
            Place::Step => Spot::Step,
            Place::Consent(..) => Spot::Consent,
            Place::PrivateDoor => Spot::Door,
            Place::WhatIf => Spot::WhatIf,
            Place::Moved => Spot::Moved,
            Place::Plan if self.dating.is_some() => Spot::Date,
            Place::Plan => Spot::Plan,
            Place::Ways => Spot::Ways,
            Place::Home => self.spot_at_home(),
        }
    }

    fn spot_at_home(&self) -> Spot {
        match self.home {
            AtHome::Read(Paper::Mine) if self.focus_on_page() == Some(Item::Field) => Spot::OwnLine,
            AtHome::Read(Paper::Mine) => Spot::Preview,
            AtHome::Read(_) => Spot::Paper,
            AtHome::Folders(..) if self.focus_on_page() == Some(Item::Field) => Spot::Path,
            AtHome::Papers
            | AtHome::StaffDoor
            | AtHome::Formats(_)
            | AtHome::Printers(_)
            | AtHome::Folders(..) => Spot::Home,
            AtHome::Code(_) => Spot::Code,
        }
    }

    fn spot_of_question(&self) -> Spot {
        let Some(question) = self.question() else {
            return Spot::Choices;
        };
        match &question.form {
            Form::One { choices, .. } if choices.len() > DIGITS && self.typing => Spot::TypeAhead,
            Form::One { .. } => Spot::Choices,
            Form::Many { .. } => Spot::Marks,
            Form::Typed { .. } => Spot::Field,
            Form::Find { .. } => match self.focus_on_page() {
                Some(Item::Match(_)) => Spot::Match,
                Some(Item::Held(_)) => Spot::Held,
                _ if self.typing => Spot::Find,
                _ => Spot::FindLeft,
            },
        }
    }
}
