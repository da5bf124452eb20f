//! What does a message change? The state of one sitting, and the only way to move it on.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::ask::{Ask, Choice, Form, OnPaper, Over, Page, Place, Question};
use super::find::Finder;
use super::findings::{Findings, Found};
use super::msg::{Effect, Msg};
use super::order::places;
use super::question::form;
use super::reply::{self, Refusal};
use super::what_if::{Baseline, Trial};
use crate::catalog::{Catalog, Day, PathwayId, StepId};
use crate::guidance::{Moved, Person, where_to_look};
use crate::jobseeker::{Answers, Told};

/// How many answers can be undone.
const UNDO: usize = 200;
/// How many pathways can be compared at once.
const COMPARED: usize = 3;

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
        let first = places(catalog, &answers).into_iter().next();
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
        let all = match &self.place {
            Place::Private(_) => self.private_places(),
            Place::Try(_) => vec![self.place.clone()],
            _ => self.places(),
        };
        let page = self.place.page();
        let on_page: Vec<&Place> = all.iter().filter(|place| place.page() == page).collect();
        let at = on_page.iter().position(|place| **place == self.place);
        Some(Question {
            ask: ask.clone(),
            form: form(self.catalog, &self.answers, ask),
            count: (at.unwrap_or(0) + 1, on_page.len().max(1)),
        })
    }

    /// Moves the sitting on by one message.
    ///
    /// # Errors
    ///
    /// Why an answer was none; nothing is changed then.
    pub fn update(&mut self, msg: Msg) -> Result<Effect, Refusal> {
        let effect = self.take(msg)?;
        self.after_update();
        Ok(effect)
    }

    fn take(&mut self, msg: Msg) -> Result<Effect, Refusal> {
        match msg {
            Msg::Choose(choice) => self.answer(true, |a, ask| reply::choose(a, ask, &choice))?,
            Msg::Toggle(choice) => self.answer(false, |a, ask| reply::toggle(a, ask, &choice))?,
            Msg::Type(written) => self.type_in(&written)?,
            Msg::Add(choice) => {
                let goes_on = self.place.ask() == Some(&Ask::Goal);
                self.answer(goes_on, |a, ask| reply::add(a, ask, &choice))?;
            }
            Msg::Remove(choice) => self.answer(false, |a, ask| reply::remove(a, ask, &choice))?,
            Msg::Expired(Choice::Credential(id)) => self.change(|answers| {
                for held in answers.credentials.iter_mut().filter(|held| held.id == id) {
                    held.expired = !held.expired;
                }
            }),
            Msg::Unpaid(Choice::Occupation(id)) => self.change(|answers| {
                for work in answers.work.iter_mut().filter(|work| work.occupation == id) {
                    work.paid = !work.paid;
                }
            }),
            Msg::Expired(_) | Msg::Unpaid(_) => return Err(Refusal::NotAChoice),
            Msg::Skip => {
                self.answer(true, |answers, ask| {
                    reply::skip(answers, ask);
                    Ok(())
                })?;
            }
            Msg::Next => self.go_on(),
            Msg::Back => self.go_back(),
            Msg::Undo => self.undo(),
            Msg::Jump(page) => self.jump(page),
            Msg::Open(over) => self.over = Some(over),
            Msg::Close => self.over = None,
            Msg::Speak(tag) => self.speak(tag),
            Msg::Quit => return Ok(Effect::Quit),
            at_results => self.at_results(at_results),
        }
        Ok(Effect::None)
    }

    fn at_results(&mut self, msg: Msg) {
        match msg {
            Msg::Pathway(pathway) => self.look_at(pathway),
            Msg::Compare(pathway) => self.compare(pathway),
            Msg::ShowCompared => self.go_to(Place::Compare),
            Msg::ShowWays => self.go_to(Place::Ways),
            Msg::Way(best) => {
                self.change(|answers| answers.goal.best = Some(best));
                self.go_back();
            }
            Msg::SetAside(pathway) => self.set_aside(pathway),
            Msg::WhatIf => self.go_to(Place::WhatIf),
            Msg::Try(trying) => self.try_out(trying),
            Msg::ShowMoved => self.go_to(Place::Moved),
            Msg::Keep => self.keep(),
            Msg::PutBack => self.put_back(),
            Msg::Step(step) => {
                self.step = Some(step);
                self.go_to(Place::Step);
            }
            Msg::Point(step) => self.step = Some(step),
            Msg::Fill(what) => self.go_to(Place::Ask(Ask::OnPaper(what))),
            Msg::Private => self.go_to(Place::PrivateDoor),
            Msg::Enough => self.back_to_step(),
            Msg::ShowPrivate => self.private = !self.private,
            Msg::Put(step) => self.put(&step),
            Msg::Earlier(step) => self.change(|answers| earlier(answers, &step)),
            Msg::Date(step, day) => self.change(|answers| {
                let dates = &mut answers.plan.dates;
                match day {
                    Some(day) => dates.insert(step, day),
                    None => dates.remove(&step),
                };
            }),
            Msg::Refer(step, service, turn) => self.refer(step, service, turn),
            Msg::LeaveOut(told) => self.leave_out(told),
            Msg::Consent => self.consent(),
            Msg::Goal(goal) => self.change(|answers| answers.goal.to = Some(goal)),
            Msg::Aim(best) => self.change(|answers| answers.goal.best = Some(best)),
            Msg::Done(step) => self.change(|answers| {
                if !answers.steps_done.remove(&step) {
                    answers.steps_done.insert(step);
                }
            }),
            _ => {}
        }
    }

    /// Changes the answers so that it can be undone.
    pub(super) fn change(&mut self, change: impl FnOnce(&mut Answers)) {
        let before = self.answers.clone();
        change(&mut self.answers);
        if before != self.answers {
            self.remember(before.clone());
            self.note_before(before);
        }
    }

    fn remember(&mut self, answers: Answers) {
        if self.before.len() == UNDO {
            self.before.remove(0);
        }
        self.before.push(Undone {
            answers,
            place: self.place.clone(),
            trail: self.trail.clone(),
            aside: self.aside.clone(),
        });
    }

    /// Lets the suggestions after one move up, and it stand last.
    fn set_aside(&mut self, pathway: PathwayId) {
        self.remember(self.answers.clone());
        self.aside.retain(|one| *one != pathway);
        self.aside.push(pathway);
        self.found = Found::default();
        self.forget_before();
    }

    fn answer(
        &mut self,
        goes_on: bool,
        answer: impl FnOnce(&mut Answers, &Ask) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let ask = self.place.ask().cloned().ok_or(Refusal::NotAChoice)?;
        let mut answers = self.answers.clone();
        answer(&mut answers, &ask)?;
        self.change(|now| *now = answers);
        if goes_on {
            self.go_on();
        }
        Ok(())
    }

    fn type_in(&mut self, written: &str) -> Result<(), Refusal> {
        let ask = self.place.ask().ok_or(Refusal::NotAChoice)?;
        let form: Form = form(self.catalog, &self.answers, ask);
        let on = self.on;
        self.answer(true, |answers, ask| {
            reply::typed(answers, ask, &form, written, on)
        })
    }

    fn compare(&mut self, pathway: PathwayId) {
        if let Some(at) = self.compared.iter().position(|one| *one == pathway) {
            self.compared.remove(at);
        } else if self.compared.len() < COMPARED {
            self.compared.push(pathway);
        }
    }

    fn put(&mut self, step: &StepId) {
        self.change(|answers| {
            let plan = &mut answers.plan;
            if let Some(at) = plan.chosen.iter().position(|one| one == step) {
                plan.chosen.remove(at);
                plan.dates.remove(step);
                plan.referrals.retain(|referral| &referral.step != step);
            } else {
                plan.chosen.push(step.clone());
            }
        });
    }
}

fn earlier(answers: &mut Answers, step: &StepId) {
    let chosen = &mut answers.plan.chosen;
    if let Some(at) = chosen
        .iter()
        .position(|one| one == step)
        .filter(|at| *at > 0)
    {
        chosen.swap(at, at - 1);
    }
}
