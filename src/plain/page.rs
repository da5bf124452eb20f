//! What is a page that is told in lines? Words, then numbered things to choose, then what can be typed.

use super::ear::number;
use super::way_out::Leaving;
use crate::catalog::{Service, Showing, StepId};
use crate::interview::{Interview, Msg, Paper};
use crate::report::{Edits, Format, Target, Tongues};
use crate::wording::Wording;

/// What a page is made from.
pub(super) struct Here<'h, 'c> {
    pub(super) interview: &'h Interview<'c>,
    pub(super) wording: &'h Wording,
    /// What the person changed on their own paper.
    pub(super) edits: &'h Edits,
    /// In which languages a paper is made.
    pub(super) tongues: Tongues,
    /// All the pathways are to be shown, not the first few.
    pub(super) all: bool,
    /// All the work that is open this week is to be shown, not the first few.
    pub(super) all_work: bool,
}

impl Here<'_, '_> {
    /// How a service is shown here: others may be listening until the person says that none are.
    pub(super) fn showing(&self, service: &Service) -> Showing {
        if self.interview.shows_private() {
            Showing::Name
        } else {
            service.shown.shared
        }
    }
}

/// What becomes of a choice.
#[derive(Clone, Debug)]
pub(super) enum Act {
    /// A message to the interview.
    Tell(Msg),
    /// Ask for the day of a step.
    AskDay(StepId),
    /// Read a paper out, here.
    Read(Paper),
    /// Say what a phone can read, and draw the code of it.
    ForPhone,
    /// On the way out, to this.
    Go(Leaving),
    /// Make papers in the other language, or in both.
    Tongues,
    /// Find the folders for a paper as this.
    Folders(Paper, Format),
    /// Find the printers for a paper.
    Printers(Paper),
    /// Save a paper.
    Save(Paper, Format, Target),
    /// Print a paper.
    Print(Paper, Option<String>),
    /// Take a line off the person's own paper, or put it back.
    Strike(String),
    /// Show all the pathways.
    All,
    /// Show all the work that is open this week.
    AllWork,
}

/// Something to choose.
#[derive(Clone, Debug)]
pub(super) struct Offer {
    pub(super) words: String,
    pub(super) act: Act,
}

/// A page.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    /// What is said first, a line each.
    pub(super) said: Vec<String>,
    /// What can be chosen by its number, from 1.
    pub(super) offers: Vec<Offer>,
    /// What can be typed.
    pub(super) hint: String,
}

impl Page {
    pub(super) fn line(&mut self, words: impl Into<String>) {
        self.said.push(words.into());
    }

    pub(super) fn offer(&mut self, words: impl Into<String>, msg: Msg) {
        self.offers.push(Offer {
            words: words.into(),
            act: Act::Tell(msg),
        });
    }

    /// The choice that is meant by a number, or by words that only one choice begins with.
    pub(super) fn meant(&self, words: &str) -> Option<Act> {
        if let Some(number) = number(words) {
            let offer = self.offers.get(number - 1)?;
            return Some(offer.act.clone());
        }
        let words = words.to_lowercase();
        let mut fitting = self
            .offers
            .iter()
            .filter(|offer| offer.words.to_lowercase().starts_with(&words));
        let first = fitting.next()?;
        fitting.next().is_none().then(|| first.act.clone())
    }
}
