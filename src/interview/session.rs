//! What does a message change? The state of one sitting, and the only way to move it on.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::ask::{Ask, Choice, Form, Over, Page, Place, Question};
use super::find::Finder;
use super::findings::Findings;
use super::order::{first_of, places, private_questions};
use super::question::form;
use super::reply::{self, Refusal};
use crate::catalog::{Catalog, Day, OccupationId, PathwayId, ServiceId, Step, StepId, Tag};
use crate::guidance::{Person, where_to_look};
use crate::jobseeker::{Answers, Best, Referral, ReferralState};

/// How many answers can be undone.
const UNDO: usize = 200;
/// How many pathways can be compared at once.
const COMPARED: usize = 3;

/// A message from a door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Choose this, and go on.
    Choose(Choice),
    /// Mark this, or take the mark away.
    Toggle(Choice),
    /// This was typed as the answer; go on.
    Type(String),
    /// Add this; where only one can be held, go on.
    Add(Choice),
    /// Take this away again.
    Remove(Choice),
    /// A credential that is held has run out, or has not.
    Expired(Choice),
    /// Work that was done was unpaid, or was paid.
    Unpaid(Choice),
    /// Go on.
    Next,
    /// Leave this question open, and go on.
    Skip,
    /// Go back, without loss.
    Back,
    /// Undo the last answer.
    Undo,
    /// Go to a page.
    Jump(Page),
    /// Lay something over the page.
    Open(Over),
    /// Take away what lies over the page.
    Close,
    /// Talk in this language.
    Speak(Tag),
    /// Look at a pathway's map.
    Pathway(PathwayId),
    /// Compare a pathway, or no longer.
    Compare(PathwayId),
    /// Show the comparison.
    ShowCompared,
    /// Look at a step.
    Step(StepId),
    /// Point at a step of the map, without opening it.
    Point(StepId),
    /// Ask what a step makes matter, in private.
    Private,
    /// Show what is private about this step, or no longer.
    ShowPrivate,
    /// Put a step into the plan, or take it out.
    Put(StepId),
    /// Put a step earlier in the plan.
    Earlier(StepId),
    /// Set or clear the day of a step.
    Date(StepId, Option<Day>),
    /// Agree to be connected with a service at a step, or no longer.
    Agree(StepId, ServiceId),
    /// Plan for this destination.
    Goal(OccupationId),
    /// Plan by another aim.
    Aim(Best),
    /// A step was done before, or was not.
    Done(StepId),
    /// Make this paper.
    Paper(Paper),
    /// Leave.
    Quit,
}

/// A paper that can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Paper {
    /// The person's own: safe if lost or seen.
    Mine,
    /// The staff worksheet.
    Staff,
}

/// What a door must do for the interview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing.
    None,
    /// Write this paper where the person chooses.
    Write(Paper),
    /// Leave.
    Quit,
}

/// One sitting.
pub struct Interview<'c> {
    catalog: &'c Catalog,
    on: Day,
    answers: Answers,
    place: Place,
    trail: Vec<Place>,
    opened: BTreeSet<Page>,
    over: Option<Over>,
    before: Vec<(Answers, Place, Vec<Place>)>,
    pathway: Option<PathwayId>,
    step: Option<StepId>,
    compared: Vec<PathwayId>,
    private: bool,
    findings: OnceCell<Findings>,
    finder: OnceCell<Finder>,
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
            findings: OnceCell::new(),
            finder: OnceCell::new(),
        }
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
    pub fn findings(&self) -> &Findings {
        self.findings
            .get_or_init(|| Findings::of(&self.person(), self.pathway.as_ref()))
    }

    /// Search over the catalog.
    pub fn finder(&self) -> &Finder {
        self.finder.get_or_init(|| Finder::new(self.catalog))
    }

    /// The step that is looked at, or would be first.
    pub fn step(&self) -> Option<&StepId> {
        let rows = &self.findings().rows;
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
            _ => places(self.catalog, &self.answers),
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
            Msg::Paper(paper) => return Ok(Effect::Write(paper)),
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
            Msg::Step(step) => {
                self.step = Some(step);
                self.go_to(Place::Step);
            }
            Msg::Point(step) => self.step = Some(step),
            Msg::Private => self.go_to(Place::PrivateDoor),
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
            Msg::Agree(step, service) => self.change(|answers| agree(answers, step, service)),
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
    fn change(&mut self, change: impl FnOnce(&mut Answers)) {
        let before = self.answers.clone();
        change(&mut self.answers);
        if before != self.answers {
            self.remember(before);
        }
    }

    fn remember(&mut self, before: Answers) {
        if self.before.len() == UNDO {
            self.before.remove(0);
        }
        let (place, trail) = (self.place.clone(), self.trail.clone());
        self.before.push((before, place, trail));
        self.findings = OnceCell::new();
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

    fn go_to(&mut self, place: Place) {
        self.over = None;
        if place == self.place {
            return;
        }
        self.opened.insert(place.page());
        let left = std::mem::replace(&mut self.place, place);
        self.trail.push(left);
        if !matches!(
            self.place,
            Place::Step | Place::Private(_) | Place::PrivateDoor
        ) {
            self.private = false;
        }
    }

    fn go_on(&mut self) {
        let next = match &self.place {
            Place::Compare => Some(Place::Map),
            Place::Step => Some(Place::Plan),
            Place::PrivateDoor => self
                .private_places()
                .into_iter()
                .next()
                .or(Some(Place::Step)),
            Place::Private(_) => self.after(&self.private_places()).or(Some(Place::Step)),
            _ => self.after(&places(self.catalog, &self.answers)),
        };
        if let Some(next) = next {
            if next == Place::Step {
                self.private = true;
                self.trail
                    .retain(|p| !matches!(p, Place::Step | Place::Private(_) | Place::PrivateDoor));
                self.place = next;
            } else {
                self.go_to(next);
            }
        }
    }

    fn after(&self, all: &[Place]) -> Option<Place> {
        let at = all.iter().position(|place| *place == self.place)?;
        all.get(at + 1).cloned()
    }

    fn go_back(&mut self) {
        if self.over.take().is_some() {
            return;
        }
        if let Some(place) = self.trail.pop() {
            self.place = place;
            if !matches!(
                self.place,
                Place::Step | Place::Private(_) | Place::PrivateDoor
            ) {
                self.private = false;
            }
        }
    }

    fn undo(&mut self) {
        if let Some((answers, place, trail)) = self.before.pop() {
            self.answers = answers;
            self.place = place;
            self.trail = trail;
            self.over = None;
            self.findings = OnceCell::new();
        }
    }

    fn jump(&mut self, page: Page) {
        let all = places(self.catalog, &self.answers);
        if let Some(place) = first_of(&all, page) {
            self.go_to(place);
        }
    }

    fn speak(&mut self, tag: Tag) {
        if self.catalog.head().languages.contains(&tag) {
            // A way of talking, not an answer: it is not undone with the answers.
            self.answers.language = Some(tag);
        }
    }

    fn look_at(&mut self, pathway: PathwayId) {
        if self.pathway.as_ref() != Some(&pathway) {
            self.pathway = Some(pathway);
            self.step = None;
            self.findings = OnceCell::new();
        }
        self.go_to(Place::Map);
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

    /// The private questions at the step that is looked at.
    fn private_places(&self) -> Vec<Place> {
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
        asks.unwrap_or_default()
            .into_iter()
            .map(Place::Private)
            .collect()
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

/// A shared screen stops at agreed: contact is made by people.
fn agree(answers: &mut Answers, step: StepId, service: ServiceId) {
    let referrals = &mut answers.plan.referrals;
    let same = |referral: &Referral| referral.step == step && referral.service == service;
    if let Some(at) = referrals.iter().position(same) {
        referrals.remove(at);
    } else {
        referrals.push(Referral {
            step,
            service,
            state: ReferralState::Agreed,
        });
    }
}
