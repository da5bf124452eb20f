//! What is known of one sitting, and where does it stand?

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::ask::OnPaper;
use super::find::Finder;
use super::findings::{Findings, Found};
use super::form::Question;
use super::order::places_on;
use super::page::Page;
use super::place::{Over, Place};
use super::question::form;
use super::what_if::{Baseline, Trial};
use crate::catalog::{Catalog, Day, PathwayId, StepId};
use crate::guidance::{Moved, Person, where_to_look};
use crate::jobseeker::{Answers, Told};

/// One sitting.
pub struct Interview<'c> {
    pub(super) catalog: &'c Catalog,
    pub(super) on: Day,
    pub(super) answers: Answers,
    pub(super) place: Place,
    pub(super) trail: Vec<Place>,
    pub(super) opened: BTreeSet<Page>,
    pub(super) over: Option<Over>,
    pub(super) before: Vec<Undone>,
    pub(super) pathway: Option<PathwayId>,
    pub(super) step: Option<StepId>,
    pub(super) compared: Vec<PathwayId>,
    pub(super) private: bool,
    /// The answers as they stood when the private questions were come to: what was answered before is not asked again.
    pub(super) at_door: Answers,
    /// Suggestions that others were put in the place of.
    pub(super) aside: Vec<PathwayId>,
    pub(super) found: Found,
    pub(super) finder: OnceCell<Finder>,
    /// What the pages showed before the last change, where they had been seen.
    pub(super) since: Option<Baseline>,
    /// The pages have been seen with the answers as they stand.
    pub(super) seen: bool,
    /// What has moved since, worked out once.
    pub(super) moved: OnceCell<Option<Moved>>,
    pub(super) trial: Option<Trial>,
    /// What is left out of what would be passed on, while the person is asked.
    pub(super) left_out: BTreeSet<Told>,
    pub(super) terms: Terms,
}

/// On which terms a sitting is held.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Terms {
    /// The person sits here alone.
    pub(super) kiosk: bool,
    /// What no service met is counted when it ends.
    counted: bool,
}

/// What a sitting was before something that can be undone.
pub(super) struct Undone {
    pub(super) answers: Answers,
    pub(super) place: Place,
    pub(super) trail: Vec<Place>,
    pub(super) aside: Vec<PathwayId>,
}

impl<'c> Interview<'c> {
    /// A sitting on this day that begins with these answers, at the first page.
    pub fn new(catalog: &'c Catalog, on: Day, answers: Answers) -> Self {
        let mut pages = Page::ALL.into_iter();
        let person = Person {
            catalog,
            answers: &answers,
            on,
        };
        let first = pages.find_map(|page| places_on(page, &person).into_iter().next());
        Self {
            catalog,
            on,
            answers,
            place: first.unwrap_or(Place::Pathways),
            trail: Vec::new(),
            opened: BTreeSet::from([Page::Welcome]),
            over: None,
            before: Vec::new(),
            pathway: None,
            step: None,
            compared: Vec::new(),
            private: false,
            at_door: Answers::default(),
            aside: Vec::new(),
            found: Found::default(),
            finder: OnceCell::new(),
            since: None,
            seen: false,
            moved: OnceCell::new(),
            trial: None,
            left_out: BTreeSet::new(),
            terms: Terms::default(),
        }
    }

    /// The same sitting, of somebody who sits here alone: nobody is contacted, and what is for staff is not shown.
    #[must_use]
    pub fn at_kiosk(mut self) -> Self {
        self.terms.kiosk = true;
        self
    }

    /// The same sitting, of which is counted what no service met.
    #[must_use]
    pub fn counted(mut self) -> Self {
        self.terms.counted = true;
        self
    }

    /// Whether is counted what no service met, which whoever sits here is told.
    pub fn is_counted(&self) -> bool {
        self.terms.counted
    }

    /// Whether the person sits here alone.
    pub fn is_kiosk(&self) -> bool {
        self.terms.kiosk
    }

    /// The catalog.
    pub fn catalog(&self) -> &'c Catalog {
        self.catalog
    }

    /// The answers as they stand.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The answers read against the catalog on the day of the sitting.
    pub fn person(&self) -> Person<'_> {
        Person {
            catalog: self.catalog,
            answers: &self.answers,
            on: self.on,
        }
    }

    /// The day of the sitting.
    pub fn on(&self) -> Day {
        self.on
    }

    /// Where the sitting stands.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// What lies over the page.
    pub fn over(&self) -> Option<&Over> {
        self.over.as_ref()
    }

    /// The pages that have been open.
    pub fn opened(&self) -> &BTreeSet<Page> {
        &self.opened
    }

    /// Whether a page that has been open is marked so: the plan only where something is in it, as the mark seems to say.
    pub fn is_marked(&self, page: Page) -> bool {
        let empty = page == Page::Plan && self.answers.plan.chosen.is_empty();
        self.opened.contains(&page) && !empty
    }

    /// What was typed to stand on the papers.
    pub fn on_paper(&self, what: OnPaper) -> Option<String> {
        super::question::on_paper(&self.answers, what)
    }

    /// Whether there is anything to undo.
    pub fn can_undo(&self) -> bool {
        !self.before.is_empty()
    }

    /// Whether there is anywhere to go back to.
    pub fn can_go_back(&self) -> bool {
        self.over.is_some() || !self.trail.is_empty()
    }

    /// Whether what is private is shown.
    pub fn shows_private(&self) -> bool {
        self.private
    }

    /// The pathways that are compared.
    pub fn compared(&self) -> &[PathwayId] {
        &self.compared
    }

    /// What follows from the answers.
    pub fn findings(&self) -> Findings<'_> {
        Findings::of(
            self.person(),
            self.pathway.as_ref(),
            &self.aside,
            &self.found,
        )
    }

    /// Search over the catalog.
    pub fn finder(&self) -> &Finder {
        self.finder.get_or_init(|| Finder::new(self.catalog))
    }

    /// The step that is looked at, or would be first.
    pub fn step(&self) -> Option<&StepId> {
        let rows = self.findings().rows();
        let chosen = self.step.as_ref();
        chosen
            .filter(|step| rows.iter().any(|row| &row.step == *step))
            .or_else(|| rows.get(where_to_look(rows)).map(|row| &row.step))
    }

    /// The question at this place, if one is asked here.
    pub fn question(&self) -> Option<Question> {
        let ask = self.place.ask()?;
        let on_page = match &self.place {
            Place::Private(_) => self.private_places(),
            Place::Try(_) => vec![self.place.clone()],
            _ => self.places_here(),
        };
        let at = on_page.iter().position(|place| *place == self.place);
        Some(Question {
            ask: ask.clone(),
            form: form(self.catalog, &self.answers, ask),
            count: (at.unwrap_or(0) + 1, on_page.len().max(1)),
        })
    }
}
