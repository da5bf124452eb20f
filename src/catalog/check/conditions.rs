//! Can each condition be decided, and does each test fit the fact it tests?

use super::Finding;
use super::survey::{Standpoint, Survey};
use super::values::MOST_CHOICES;
use crate::catalog::nearest::nearest;
use crate::catalog::path::Trail;
use crate::catalog::{AnswerKind, ChoiceOption, FactTest, Requirement};

/// Tells of a condition that makes no sense.
pub(super) fn condition(
    here: Standpoint<'_>,
    at: &Trail<'_>,
    condition: &Requirement,
    findings: &mut Vec<Finding>,
) {
    let mut error = |field: &str, wrong: String, remedy: &str| {
        findings.push(here.error(at.pointer().field(field), wrong, remedy));
    };
    match condition {
        Requirement::Any(of) if of.is_empty() => {
            error(
                "any",
                "nothing can meet an empty list".to_owned(),
                "name what would meet it",
            );
        }
        Requirement::All(of) if of.is_empty() => {
            error(
                "all",
                "the list is empty".to_owned(),
                "name what is asked, or take the condition out",
            );
        }
        Requirement::AtLeast(some) if some.n == 0 || some.of.len() < some.n as usize => error(
            "at_least",
            format!("{} of {} cannot be asked", some.n, some.of.len()),
            "ask at least 1 and at most all of them",
        ),
        Requirement::Credits(some) if some.from.is_empty() => {
            error(
                "credits",
                "no step is named to earn them in".to_owned(),
                "name the steps",
            );
        }
        Requirement::Work(work) if work.any_of.is_empty() => {
            error(
                "work",
                "no occupation is named".to_owned(),
                "name those that count",
            );
        }
        Requirement::Not(inner) if inner.asks_for_earned() => error(
            "not",
            "this turns around something that can be earned".to_owned(),
            "use \"not\" with facts and work only, so that earning something never closes a door",
        ),
        _ => {}
    }
}

/// Tells of a test that does not fit the fact it tests.
pub(super) fn test(
    survey: &Survey<'_>,
    here: Standpoint<'_>,
    at: &Trail<'_>,
    test: &FactTest,
    findings: &mut Vec<Finding>,
) {
    let Some(fact) = survey.fact(test.id.as_str()) else {
        return;
    };
    if !tests_its_answer(test, &fact.answer) {
        let (answer, remedy) = match &fact.answer {
            AnswerKind::Number(_) => ("with a number", "test it with \"min\", \"max\" or both"),
            AnswerKind::YesNo => (
                "with yes or no",
                "test it with \"is\", or with its id alone",
            ),
            AnswerKind::Choice(_) => ("with one of several choices", "test it with \"one_of\""),
            AnswerKind::Date => ("with a day", "test it with \"within_months\""),
        };
        let wrong = format!(
            "\"{}\" is answered {answer}, and this tests for something else",
            fact.id
        );
        findings.push(here.error(at.pointer(), wrong, remedy));
        return;
    }
    match &fact.answer {
        AnswerKind::Number(range) => {
            let possible = range.min <= range.max;
            let never = test.min.is_some_and(|min| min > range.max)
                || test.max.is_some_and(|max| max < range.min)
                || test.min.zip(test.max).is_some_and(|(min, max)| min > max);
            if possible && never {
                let wrong = format!(
                    "no answer from {} to {} can meet this",
                    range.min, range.max
                );
                findings.push(here.error(at.pointer(), wrong, "correct \"min\" or \"max\""));
            }
        }
        // Of too many choices the fact itself is told.
        AnswerKind::Choice(choices) if choices.len() <= MOST_CHOICES => {
            unknown_choices(here, at, test, choices, findings);
        }
        AnswerKind::Choice(_) | AnswerKind::YesNo | AnswerKind::Date => {}
    }
}

/// Is this the one test, and the only one, that fits such an answer?
fn tests_its_answer(test: &FactTest, answer: &AnswerKind) -> bool {
    let given = [
        test.min.is_some() || test.max.is_some(),
        test.is.is_some(),
        !test.one_of.is_empty(),
        test.within_months.is_some(),
    ];
    match answer {
        AnswerKind::Number(_) => given == [true, false, false, false],
        // A question answered yes or no may be tested by its id alone.
        AnswerKind::YesNo => given == [false, true, false, false] || given == [false; 4],
        AnswerKind::Choice(_) => given == [false, false, true, false],
        AnswerKind::Date => given == [false, false, false, true],
    }
}

fn unknown_choices(
    here: Standpoint<'_>,
    at: &Trail<'_>,
    test: &FactTest,
    choices: &[ChoiceOption],
    findings: &mut Vec<Finding>,
) {
    for (place, choice) in test.one_of.iter().enumerate() {
        if choices.iter().all(|known| known.id != *choice) {
            let ids = choices.iter().map(|known| known.id.as_str());
            let remedy = match nearest(choice, ids.clone()) {
                Some(near) => format!("was \"{near}\" meant?"),
                None => format!("the choices are {}", ids.collect::<Vec<_>>().join(", ")),
            };
            let wrong = format!("\"{}\" has no choice \"{choice}\"", test.id);
            findings.push(here.error(at.pointer().field("one_of").place(place), wrong, remedy));
        }
    }
}
