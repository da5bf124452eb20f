//! What does a message change? The only way to move a sitting on.

use super::ask::Ask;
use super::form::{Choice, Form};
use super::msg::{Effect, Msg};
use super::place::Place;
use super::question::form;
use super::reply::{self, Refusal};
use super::session::{Interview, Undone};
use crate::catalog::{PathwayId, StepId};
use crate::jobseeker::Answers;

/// How many answers can be undone.
const UNDO: usize = 200;
/// How many pathways can be compared at once.
const COMPARED: usize = 3;

impl Interview<'_> {
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
            Msg::Date(step, Some(day)) if day < self.on => {
                return Err(Refusal::Before(self.findings().first_day(&step).day));
            }
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
            Msg::Private => {
                self.at_door = self.answers.clone();
                self.go_to(Place::PrivateDoor);
            }
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
        self.compared.retain(|one| *one != pathway);
        self.aside.retain(|one| *one != pathway);
        self.aside.push(pathway);
        self.found = self.found.anew();
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
