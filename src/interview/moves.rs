//! Where does one go from here? On, back, to another page, and home again from the private questions.

use super::Interview;
use super::ask::Ask;
use super::order::{places, places_on, private_questions};
use super::page::Page;
use super::place::Place;
use crate::catalog::{PathwayId, Step, Tag};
use crate::guidance::Person;
use crate::jobseeker::Answers;

impl Interview<'_> {
    pub(super) fn go_to(&mut self, place: Place) {
        self.over = None;
        if place == self.place {
            return;
        }
        self.opened.insert(place.page());
        let left = std::mem::replace(&mut self.place, place);
        self.trail.push(left);
        if !at_step(&self.place) {
            self.private = false;
        }
    }

    pub(super) fn go_on(&mut self) {
        if let Place::Ask(Ask::OnPaper(_)) = self.place {
            // It is asked on the way to nowhere: one comes back to the papers.
            return self.go_back();
        }
        let next = match &self.place {
            // Going on is no yes.
            Place::Consent(..) => return self.go_back(),
            Place::Compare => Some(Place::Map),
            Place::Step | Place::Ways => Some(Place::Plan),
            Place::Try(_) => Some(Place::Moved),
            Place::Moved => {
                self.keep();
                return;
            }
            Place::PrivateDoor => self
                .private_places()
                .into_iter()
                .next()
                .or(Some(Place::Step)),
            Place::Private(_) => self.next_private().or(Some(Place::Step)),
            _ => self.after(&self.places()),
        };
        if let Some(next) = next {
            if next == Place::Step {
                self.back_to_step();
            } else {
                self.go_to(next);
            }
        }
    }

    /// From the private questions to the step they were about, which now shows what it has to show.
    pub(super) fn back_to_step(&mut self) {
        self.trail.retain(|place| !at_step(place));
        self.place = Place::Step;
        self.private = true;
    }

    /// The first private question one has not been at: an answer may bring up another that stands before it.
    fn next_private(&self) -> Option<Place> {
        let mut all = self.private_places().into_iter();
        all.find(|place| *place != self.place && !self.trail.contains(place))
    }

    fn after(&self, all: &[Place]) -> Option<Place> {
        let at = all.iter().position(|place| *place == self.place)?;
        all.get(at + 1).cloned()
    }

    /// Every place, in order. Questions that the answers have made needless are in it while one of them is open.
    pub(super) fn places(&self) -> Vec<Place> {
        let needed = places(&self.person());
        self.with_open(needed, || self.without_goal(places))
    }

    /// Those of them that are on the page that is open.
    pub(super) fn places_here(&self) -> Vec<Place> {
        let page = self.place.page();
        let needed = places_on(page, &self.person());
        self.with_open(needed, || {
            self.without_goal(|person| places_on(page, person))
        })
    }

    /// What would be said to somebody who has not told where they want to get: nothing is needless then.
    fn without_goal<T>(&self, say: impl FnOnce(&Person<'_>) -> T) -> T {
        let mut answers = self.answers.clone();
        answers.goal.to = None;
        say(&Person {
            answers: &answers,
            ..self.person()
        })
    }

    /// The needed places, with the one that is open.
    fn with_open(&self, mut needed: Vec<Place>, all: impl FnOnce() -> Vec<Place>) -> Vec<Place> {
        if needed.contains(&self.place) {
            return needed;
        }
        // Whoever said here that a credential has run out is asked next when that was.
        if let Place::Ask(Ask::StillGood(id)) = &self.place {
            let ended = Place::Ask(Ask::Ended(id.clone()));
            if let Some(at) = needed.iter().position(|place| *place == ended) {
                needed.insert(at, self.place.clone());
                return needed;
            }
        }
        all()
    }

    pub(super) fn go_back(&mut self) {
        if self.over.take().is_some() {
            return;
        }
        if let Some(place) = self.trail.pop() {
            self.place = place;
            if !at_step(&self.place) {
                self.private = false;
            }
        }
    }

    pub(super) fn undo(&mut self) {
        if let Some(undone) = self.before.pop() {
            self.place = undone.place;
            self.trail = undone.trail;
            self.aside = undone.aside;
            self.over = None;
            self.go_back_to(undone.answers);
        }
    }

    /// Puts these answers back; the language stays as it is spoken.
    pub(super) fn go_back_to(&mut self, answers: Answers) {
        let language = self.answers.language.take();
        self.answers = Answers {
            language,
            ..answers
        };
        self.found = self.found.anew();
        self.forget_before();
    }

    pub(super) fn jump(&mut self, page: Page) {
        let first = |person: &Person<'_>| places_on(page, person).into_iter().next();
        let place = first(&self.person()).or_else(|| self.without_goal(first));
        if let Some(place) = place {
            self.go_to(place);
        }
    }

    pub(super) fn speak(&mut self, tag: Tag) {
        if self.catalog.head().languages.contains(&tag) {
            // A way of talking, not an answer: it is not undone with the answers.
            self.answers.language = Some(tag);
        }
    }

    pub(super) fn look_at(&mut self, pathway: PathwayId) {
        if self.pathway.as_ref() != Some(&pathway) {
            self.pathway = Some(pathway);
            self.step = None;
            self.found = self.found.anew();
            self.forget_before();
        }
        self.go_to(Place::Map);
    }

    /// The private questions at the step that is looked at.
    pub(super) fn private_places(&self) -> Vec<Place> {
        let step: Option<&Step> = self.step().and_then(|id| self.catalog.step(id));
        let person = self.person();
        let asks = step.map(|step| {
            // What was asked stays in the list, though its answer may have settled the matter.
            let mut blank = self.answers.clone();
            blank.facts.clear();
            let blank = Person {
                answers: &blank,
                ..person
            };
            private_questions(&blank, step, &person.gained())
        });
        let mut asks = asks.unwrap_or_default();
        // What was answered before one came here is asked again only where nothing else is: to be changed.
        if asks.iter().any(|ask| !self.was_answered(ask)) {
            asks.retain(|ask| !self.was_answered(ask));
        }
        asks.into_iter().map(Place::Private).collect()
    }

    fn was_answered(&self, ask: &Ask) -> bool {
        match ask {
            Ask::Fact(id) => self.at_door.fact(id).is_some(),
            Ask::Need(id) => matches!(self.at_door.needs.get(id), Some(Some(_))),
            _ => false,
        }
    }
}

/// Whether this place is about one step, where private matters may be shown.
fn at_step(place: &Place) -> bool {
    matches!(
        place,
        Place::Step | Place::Consent(..) | Place::Private(_) | Place::PrivateDoor
    )
}
