//! How is it said what has moved, and what can be tried?

use std::cmp::Ordering;

use super::Wording;
use crate::catalog::{Catalog, Cents, OccupationId, PathwayId, ServiceId, Span, StepId, Weeks};
use crate::guidance::{Answer, Both, FirstPay, Moved, PayInShort, Totals};
use crate::interview::{Form, Interview, Trying};

/// What is held against each other: its label, as it was, and as it is.
pub type Compared = (String, Both<String>);

/// How a figure differs from what it was.
enum Difference {
    /// By so much, or from what is known of it to what is known now, in words.
    Told(String),
    /// What it is a figure of: one of the two is not reported whole, and what is known of it is the same.
    Untold(String),
}

impl Wording {
    /// What has moved, in one line.
    pub fn moved_in_short(&self, moved: &Moved) -> String {
        self.moved_since(self.moved_parts(moved).join(" · "))
    }

    /// The same, no more of it than has room.
    pub fn moved_in_room(&self, moved: &Moved, fits: impl Fn(&str) -> bool) -> String {
        let parts = self.moved_parts(moved);
        let short = (1..=parts.len()).rev().map(|many| {
            let said = parts.get(..many).unwrap_or_default();
            self.moved_since(said.join(" · "))
        });
        let mut short = short.filter(|words| fits(words));
        short.next().unwrap_or_else(|| self.moved_something())
    }

    fn moved_parts(&self, moved: &Moved) -> Vec<String> {
        let mut parts = Vec::new();
        match (&moved.totals.before, &moved.totals.after) {
            (None, Some(_)) => parts.push(self.moved_way_opens()),
            (Some(_), None) => parts.push(self.moved_way_closes()),
            (Some(before), Some(after)) => parts.extend(self.figures_moved(before, after)),
            (None, None) => {}
        }
        if moved.destination.differs() {
            parts.push(self.moved_other_goal());
        }
        if moved.first.differs() {
            parts.push(self.moved_other_first());
        }
        if moved.reordered {
            parts.push(self.moved_reordered());
        }
        if moved.pay.differs() && !moved.destination.differs() {
            parts.push(self.moved_pay());
        }
        let work = moved.work_came.len() + moved.work_went.len();
        let counts = [
            (moved.steps.len(), self.moved_steps(moved.steps.len())),
            (moved.services(), self.moved_helps(moved.services())),
            (work, self.moved_work(work)),
        ];
        let counts = counts.into_iter().filter(|(count, _)| *count > 0);
        parts.extend(counts.map(|(_, words)| words));
        if parts.is_empty() {
            // The same figures over other steps.
            parts.push(self.moved_steps(moved.came.len() + moved.went.len()));
        }
        parts
    }

    /// By how much the figures differ, or what is known of them that does; and of which of them nothing can be told.
    fn figures_moved(&self, before: &Totals, after: &Totals) -> Vec<String> {
        let each = [
            self.length_moved(before, after),
            self.cost_moved(before, after),
            self.first_pay_moved(before, after),
        ];
        let (mut told, mut untold) = (Vec::new(), Vec::new());
        for one in each.into_iter().flatten() {
            match one {
                Difference::Told(words) => told.push(words),
                Difference::Untold(what) => untold.push(what),
            }
        }
        if !untold.is_empty() {
            told.push(self.moved_not_told(self.all_of(&untold)));
        }
        told
    }

    /// From what is known of a figure to what is known of it now, where that can be told apart.
    fn known_moved(
        &self,
        what: String,
        (before, after): (&Totals, &Totals),
        figure: &dyn Fn(&Totals) -> String,
    ) -> Difference {
        let [before, after] = [before, after].map(figure);
        if before == after {
            return Difference::Untold(what);
        }
        Difference::Told(self.moved_one(what, self.moved_from_to(before, after)))
    }

    fn length_moved(&self, before: &Totals, after: &Totals) -> Option<Difference> {
        let (Weeks(was), Weeks(is)) = (before.weeks, after.weeks);
        if !(before.weeks_whole && after.weeks_whole) {
            let differs = (was, before.weeks_whole) != (is, after.weeks_whole);
            return differs.then(|| {
                self.known_moved(self.moved_length(), (before, after), &|totals| {
                    self.whole_length(totals)
                })
            });
        }
        let words = match was.cmp(&is) {
            Ordering::Equal => return None,
            Ordering::Greater => self.moved_shorter(was - is),
            Ordering::Less => self.moved_longer(is - was),
        };
        Some(Difference::Told(words))
    }

    fn cost_moved(&self, before: &Totals, after: &Totals) -> Option<Difference> {
        let (was, is) = (before.price, after.price);
        if !(was.whole && is.whole) {
            let differs = (was.low, was.whole) != (is.low, is.whole);
            return differs.then(|| {
                self.known_moved(self.moved_cost(), (before, after), &|totals| {
                    self.price(totals.price)
                })
            });
        }
        let (Cents(was), Cents(is)) = (was.low, is.low);
        let amount = self.money_span(Span::Exactly(Cents(was.abs_diff(is))));
        let words = match was.cmp(&is) {
            Ordering::Equal => return None,
            Ordering::Greater => self.moved_less(amount),
            Ordering::Less => self.moved_more(amount),
        };
        Some(Difference::Told(words))
    }

    fn first_pay_moved(&self, before: &Totals, after: &Totals) -> Option<Difference> {
        let [was, is] = [before, after].map(Totals::first_paid);
        if [was, is] == [FirstPay::NoneOnTheWay; 2] {
            return None;
        }
        let whole = before.first_pay_whole && after.first_pay_whole;
        let (FirstPay::After(Weeks(from)), FirstPay::After(Weeks(to)), true) = (was, is, whole)
        else {
            let differs = (was, before.first_pay_whole) != (is, after.first_pay_whole);
            return differs.then(|| {
                self.known_moved(self.moved_first_pay(), (before, after), &|totals| {
                    self.first_pay(totals.first_paid())
                })
            });
        };
        let words = match from.cmp(&to) {
            Ordering::Equal => return None,
            Ordering::Greater => self.moved_sooner(from - to),
            Ordering::Less => self.moved_later(to - from),
        };
        Some(Difference::Told(words))
    }

    /// The figures, as they were and as they are.
    pub fn moved_figures(&self, catalog: &Catalog, moved: &Moved) -> Vec<Compared> {
        let goal = |id: &Option<OccupationId>| match id {
            Some(id) => self.occupation(catalog, id),
            None => self.not_reported(),
        };
        let of = |label: String, figure: &dyn Fn(&Totals) -> String| {
            let said = |totals: &Option<Totals>| match totals {
                Some(totals) => figure(totals),
                None => self.no_way_now(),
            };
            let both = Both {
                before: said(&moved.totals.before),
                after: said(&moved.totals.after),
            };
            (label, both)
        };
        let leads_to = Both {
            before: goal(&moved.destination.before),
            after: goal(&moved.destination.after),
        };
        let paid = |pay: &Option<PayInShort>| match pay {
            Some(pay) => self.pay_in_short(*pay),
            None => self.not_reported(),
        };
        let pay = Both {
            before: paid(&moved.pay.before),
            after: paid(&moved.pay.after),
        };
        let totals = [&moved.totals.before, &moved.totals.after];
        let prices = totals.into_iter().flatten().map(|totals| totals.price);
        let cost = self.cost_label(&prices.collect::<Vec<_>>());
        let mut figures = vec![
            (self.screen_leads_to(), leads_to),
            of(self.screen_time_in_all(), &|totals| {
                self.whole_length(totals)
            }),
            of(cost, &|totals| self.price(totals.price)),
            of(self.screen_weeks_without_pay(), &|totals| {
                self.unpaid_weeks(totals)
            }),
            of(self.screen_first_pay(), &|totals| {
                self.first_pay(totals.first_paid())
            }),
        ];
        if pay.differs() {
            figures.push((self.screen_pay_to_start(), pay));
        }
        figures
    }

    /// What else has moved, under its headings.
    pub fn moved_lists(&self, catalog: &Catalog, moved: &Moved) -> Vec<(String, Vec<String>)> {
        let steps = |ids: &[StepId]| -> Vec<String> {
            ids.iter().map(|id| self.step_title(catalog, id)).collect()
        };
        let jobs = |ids: &[OccupationId]| -> Vec<String> {
            ids.iter().map(|id| self.occupation(catalog, id)).collect()
        };
        let stand = moved.steps.iter().map(|one| {
            let [before, after] =
                [one.status.before, one.status.after].map(|at| self.status_at(at, false));
            let moved = self.moved_from_to(before, after);
            self.moved_one(self.step_title(catalog, &one.step), moved)
        });
        let first = moved.first.differs().then(|| {
            let title = |id: &Option<PathwayId>| {
                let pathway = id.as_ref().and_then(|id| catalog.pathway(id));
                pathway.map_or_else(
                    || self.not_reported(),
                    |one| self.text(&one.title).to_owned(),
                )
            };
            self.moved_from_to(title(&moved.first.before), title(&moved.first.after))
        });
        let reordered = moved.reordered.then(|| self.moved_reordered());
        let mut lists = vec![
            (self.moved_came(), steps(&moved.came)),
            (self.moved_went(), steps(&moved.went)),
            (self.moved_stand(), stand.collect()),
            (self.moved_said(), self.helps_said(catalog, moved)),
            (self.moved_opens(), jobs(&moved.work_came)),
            (self.moved_closes(), jobs(&moved.work_went)),
            (
                self.moved_first(),
                first.into_iter().chain(reordered).collect(),
            ),
        ];
        lists.retain(|(_, lines)| !lines.is_empty());
        lists
    }

    /// What is said of services now, each once with the steps at which it is.
    fn helps_said(&self, catalog: &Catalog, moved: &Moved) -> Vec<String> {
        let mut told: Vec<(&ServiceId, String, Vec<&StepId>)> = Vec::new();
        for one in &moved.helps {
            let both = [&one.answer.before, &one.answer.after];
            let [before, after] = both.map(|answer| self.said(answer.as_ref()));
            let words = self.moved_from_to(before, after);
            let same = told
                .iter_mut()
                .find(|(service, said, _)| *service == &one.service && *said == words);
            match same {
                Some((_, _, steps)) => steps.push(&one.step),
                None => told.push((&one.service, words, vec![&one.step])),
            }
        }
        let each = told.into_iter().map(|(service, words, steps)| {
            let service = catalog.service(service);
            let name = service.map_or("", |service| self.text(&service.name));
            let at = match steps.as_slice() {
                [step] => format!("{}, {name}", self.step_title(catalog, step)),
                steps => self.moved_at_steps(name, steps.len()),
            };
            self.moved_one(at, words)
        });
        each.collect()
    }

    fn said(&self, answer: Option<&Answer>) -> String {
        match answer {
            Some(answer) => self.verdict_word(answer),
            None => self.moved_not_there(),
        }
    }

    /// What can be tried, and the answer as it stands.
    pub fn trying(&self, interview: &Interview<'_>, trying: &Trying) -> (String, String) {
        let catalog = interview.catalog();
        match trying {
            Trying::Ask(ask) => {
                let now = self.answer_now(catalog, &interview.form_of(ask));
                (self.ask(catalog, ask), self.what_if_now(now))
            }
            Trying::Aim(best) => (self.what_if_aim(self.best(*best)), String::new()),
            Trying::Done(step) => {
                let title = self.step_title(catalog, step);
                let done = interview.answers().steps_done.contains(step);
                let words = if done {
                    self.what_if_not_done(title)
                } else {
                    self.what_if_done(title)
                };
                (words, String::new())
            }
        }
    }

    fn answer_now(&self, catalog: &Catalog, form: &Form) -> String {
        let each = |choices: &[crate::interview::Choice]| {
            let words = choices.iter().map(|choice| self.choice(catalog, choice));
            self.all_of(&words.collect::<Vec<_>>())
        };
        let words = match form {
            Form::One { chosen, .. } => each(chosen.as_slice()),
            Form::Many { marked, .. } => each(marked),
            Form::Typed { field, value, .. } => value
                .as_ref()
                .map_or_else(String::new, |value| self.typed_answer(*field, value)),
            Form::Find { held, .. } => each(held),
        };
        if words.is_empty() {
            self.not_known()
        } else {
            words
        }
    }
}
