//! How is a question told in lines, and what can be chosen?

use super::page::{Here, Page};
use crate::interview::{Ask, Choice, Form, Msg};

/// A list longer than this is easier to choose from by the first letters.
const MANY: usize = 10;

/// The question at hand, with what was found for it.
pub(super) fn page(here: &Here<'_, '_>, found: &[Choice]) -> Page {
    let (wording, catalog) = (here.wording, here.interview.catalog());
    let mut page = Page::default();
    let Some(question) = here.interview.question() else {
        return page;
    };
    let name = wording.page(question.ask.page());
    let (place, all) = question.count;
    page.line(wording.plain_question_of(name, place, all));
    page.line(wording.ask(catalog, &question.ask));
    if let Ask::Statement(number) = question.ask {
        page.line(wording.statement(number));
    }
    match &question.form {
        Form::One { choices, chosen } => {
            for choice in choices {
                let mut words = wording.choice(catalog, choice);
                if chosen.as_ref() == Some(choice) {
                    words = wording.plain_chosen(words);
                }
                page.offer(words, Msg::Choose(choice.clone()));
            }
            page.hint = if choices.len() > MANY {
                wording.plain_hint_one_of_many()
            } else {
                wording.plain_hint_one()
            };
        }
        Form::Many { choices, marked } => {
            for choice in choices {
                let mut words = wording.choice(catalog, choice);
                if marked.contains(choice) {
                    words = wording.plain_marked(words);
                }
                page.offer(words, Msg::Toggle(choice.clone()));
            }
            page.hint = wording.plain_hint_many();
        }
        Form::Typed {
            field,
            range,
            value,
        } => {
            if let Some(value) = value {
                page.line(wording.plain_typed_before(wording.typed_answer(*field, value)));
            }
            let what = wording.typing_hint(*field, *range);
            page.hint = wording.plain_hint_typed(what);
        }
        Form::Find { held, .. } => {
            for choice in held {
                held_offers(here, choice, &question.ask, &mut page);
            }
            for choice in found.iter().filter(|choice| !held.contains(choice)) {
                let words = wording.choice(catalog, choice);
                page.offer(wording.plain_add(words), Msg::Add(choice.clone()));
            }
            page.hint = wording.plain_hint_find();
        }
    }
    page
}

/// What is held: to be taken away again, and what else is to be said of it.
fn held_offers(here: &Here<'_, '_>, choice: &Choice, ask: &Ask, page: &mut Page) {
    let (wording, answers) = (here.wording, here.interview.answers());
    let words = wording.choice(here.interview.catalog(), choice);
    page.line(wording.plain_you_said(&words));
    match (ask, choice) {
        (Ask::Credentials, Choice::Credential(id)) => {
            let mut held = answers.credentials.iter();
            let expired = held.any(|held| &held.id == id && held.expired);
            let offer = if expired {
                wording.plain_still_valid(&words)
            } else {
                wording.plain_has_run_out(&words)
            };
            page.offer(offer, Msg::Expired(choice.clone()));
        }
        (Ask::Work, Choice::Occupation(id)) => {
            let mut work = answers.work.iter();
            let unpaid = work.any(|work| &work.occupation == id && !work.paid);
            let offer = if unpaid {
                wording.plain_was_paid(&words)
            } else {
                wording.plain_was_unpaid(&words)
            };
            page.offer(offer, Msg::Unpaid(choice.clone()));
        }
        _ => {}
    }
    page.offer(wording.plain_take_away(&words), Msg::Remove(choice.clone()));
}
