//! What has moved since an answer was another, and what would move if it were? And how is it put back?

use std::cell::OnceCell;

use super::Interview;
use super::ask::Ask;
use super::findings::{Findings, Found};
use super::form::Form;
use super::place::{Place, Trying};
use super::question::form;
use crate::catalog::{PathwayId, Sensitivity};
use crate::guidance::{Moved, Person, moved};
use crate::jobseeker::{Answers, Best};

/// What the pages showed before the last change.
pub(super) struct Baseline {
    answers: Answers,
    pathway: Option<PathwayId>,
    /// What was found for those answers; what was not is worked out when it is asked for.
    found: Found,
}

/// An answer that is tried, and how to put everything back.
pub(super) struct Trial {
    answers: Answers,
    /// How many answers could be undone before.
    undo: usize,
    /// Where it was tried from, and how one had come there.
    from: (Place, Vec<Place>),
}

impl Interview<'_> {
    /// What has moved on the pages since the last change of an answer; nothing where no page had been seen before it.
    pub fn moved(&self) -> Option<&Moved> {
        let moved = self.moved.get_or_init(|| {
            let before = self.since.as_ref()?;
            let person = Person {
                answers: &before.answers,
                ..self.person()
            };
            let pathway = before.pathway.as_ref();
            let was = Findings::of(person, pathway, &self.aside, &before.found);
            let moved = moved(&was.shown(), &self.shown());
            (!moved.is_nothing()).then_some(moved)
        });
        moved.as_ref()
    }

    /// The same, without what would tell something private of the person, unless that is shown.
    pub fn moved_to_show(&self) -> Option<Moved> {
        let moved = self.moved()?.clone();
        let moved = if self.private {
            moved
        } else {
            moved.without_private(self.catalog)
        };
        (!moved.is_nothing()).then_some(moved)
    }

    /// Whether an answer is being tried.
    pub fn is_trying(&self) -> bool {
        self.trial.is_some()
    }

    /// What was answered before the change that the pages tell of.
    pub fn answers_before(&self) -> Option<&Answers> {
        self.since.as_ref().map(|since| &since.answers)
    }

    /// What can be tried: ordinary answers, the steps of the pathway, and the aims. Private answers are not among them;
    /// they are asked in private.
    pub fn tryable(&self) -> Vec<Trying> {
        let mut asks = Vec::new();
        if !self.catalog.counties().is_empty() {
            asks.push(Ask::County);
        }
        asks.extend([Ask::Car, Ask::Hours, Ask::When, Ask::Budget]);
        asks.extend([Ask::Goal, Ask::Credentials]);
        let mut needs: Vec<_> = self.catalog.needs().iter().collect();
        needs.retain(|need| need.sensitivity < Sensitivity::Private);
        needs.sort_by_key(|need| (need.order, need.id.clone()));
        asks.extend(needs.into_iter().map(|need| Ask::Need(need.id.clone())));
        let now = self.answers.goal.best.unwrap_or_default();
        let aims = Best::ALL.into_iter().filter(|best| *best != now);
        let rows = self.findings().rows().iter();
        let steps = rows.map(|row| Trying::Done(row.step.clone()));
        let aims = aims.map(Trying::Aim);
        let asks = asks.into_iter().map(Trying::Ask);
        asks.chain(aims).chain(steps).collect()
    }

    /// How a question stands that can be tried.
    pub fn form_of(&self, ask: &Ask) -> Form {
        form(self.catalog, &self.answers, ask)
    }

    /// Keeps in mind what the pages show, before an answer is changed for the first time since they were seen.
    pub(super) fn note_before(&mut self, before: Answers) {
        let anew = self.found.anew();
        let found = std::mem::replace(&mut self.found, anew);
        self.moved = OnceCell::new();
        if self.seen {
            self.since = Some(Baseline {
                answers: before,
                pathway: self.pathway.clone(),
                found,
            });
            self.seen = false;
        }
    }

    /// What is shown now was not changed, but another thing: nothing has moved.
    pub(super) fn forget_before(&mut self) {
        self.since = None;
        self.moved = OnceCell::new();
    }

    pub(super) fn try_out(&mut self, trying: Trying) {
        let from = self.tried_from();
        // What is tried beside another trial is kept or put back together with it.
        let (answers, undo) = match self.trial.take() {
            Some(trial) => (trial.answers, trial.undo),
            None => (self.answers.clone(), self.before.len()),
        };
        self.trial = Some(Trial {
            answers,
            undo,
            from,
        });
        match trying {
            Trying::Ask(ask) => self.go_to(Place::Try(ask)),
            Trying::Aim(best) => {
                self.change(|answers| answers.goal.best = Some(best));
                self.go_to(Place::Moved);
            }
            Trying::Done(step) => {
                self.change(|answers| {
                    if !answers.steps_done.remove(&step) {
                        answers.steps_done.insert(step);
                    }
                });
                self.go_to(Place::Moved);
            }
        }
    }

    /// The page on which somebody asked what would be if.
    fn tried_from(&self) -> (Place, Vec<Place>) {
        let at = self.trail.iter().rposition(|place| !place.is_trial());
        match at.filter(|_| self.place.is_trial()) {
            Some(at) => {
                let trail = self.trail.iter().take(at).cloned().collect();
                let place = self.trail.get(at).cloned().unwrap_or(Place::Map);
                (place, trail)
            }
            None => (self.place.clone(), self.trail.clone()),
        }
    }

    /// Keeps what was tried, and goes back to where it was tried from.
    pub(super) fn keep(&mut self) {
        let (place, trail) = match self.trial.take() {
            Some(trial) => trial.from,
            None => self.tried_from(),
        };
        (self.place, self.trail) = (place, trail);
    }

    /// Puts back what was tried; without a trial, the last change.
    pub(super) fn put_back(&mut self) {
        let Some(trial) = self.trial.take() else {
            self.undo();
            return;
        };
        (self.place, self.trail) = trial.from.clone();
        self.take_back(trial);
    }

    /// The answers as they were before they were tried.
    fn take_back(&mut self, trial: Trial) {
        self.before.truncate(trial.undo);
        self.go_back_to(trial.answers);
    }

    /// Notes that the pages are seen with the answers as they stand. A trial that one has left without keeping it was
    /// only a trial.
    pub(super) fn after_update(&mut self) {
        if !self.place.is_trial()
            && let Some(trial) = self.trial.take()
        {
            self.take_back(trial);
        }
        if self.place.shows_results() {
            self.seen = true;
        }
    }
}
