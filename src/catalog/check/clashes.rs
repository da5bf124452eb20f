//! Can anybody meet a condition at all? Not where its parts rule each other out: an age under 16 and over 18.
//!
//! What is left of each answer is narrowed part by part. What that does not see through is let pass: nothing that
//! somebody could meet is told of.

use super::Finding;
use super::left::{About, Asked, Left, Possible};
use super::survey::{Standpoint, Survey};
use super::values::MOST_CHOICES;
use crate::catalog::path::Trail;
use crate::catalog::quick::QuickMap;
use crate::catalog::{AnswerKind, FactTest, Gate, Requirement, Step, WorkTest};

/// Conditions of more parts are not looked through.
const MOST_PARTS: usize = 200;
/// So many times a condition is gone through, as what one part leaves may narrow another before it.
const ROUNDS: usize = 3;

/// Tells of a condition that nobody can meet, though each of its parts can be met.
pub(super) fn condition(
    survey: &Survey<'_>,
    here: Standpoint<'_>,
    at: &Trail<'_>,
    condition: &Requirement,
    findings: &mut Vec<Finding>,
) {
    let (field, parts) = match condition {
        Requirement::All(of) => ("all", of.as_slice()),
        Requirement::AtLeast(some) if (1..=some.of.len()).contains(&(some.n as usize)) => {
            ("at_least", some.of.as_slice())
        }
        Requirement::Not(inner) => ("not", std::slice::from_ref(inner.as_ref())),
        _ => return,
    };
    let tests = tests(condition);
    if tests == 0 || (tests == 1 && field != "not") || tests > MOST_PARTS {
        return;
    }
    let Err(clash) = possible(survey, condition) else {
        return;
    };
    // Of an impossible part it is told there.
    let each_alone = field == "not" || parts.iter().all(|part| possible(survey, part).is_ok());
    if each_alone {
        let how = if field == "not" {
            "it rules out every answer"
        } else {
            "its parts rule each other out"
        };
        let wrong = format!("nobody can meet this: {how} (\"{clash}\")");
        let remedy = "correct it, or take a part out";
        findings.push(here.error(at.pointer().field(field), wrong, remedy));
    }
}

/// Tells of gates that nobody can pass who may begin the step they stand before.
pub(super) fn gates(survey: &Survey<'_>, findings: &mut Vec<Finding>) {
    let rules = survey
        .all::<Gate>()
        .filter_map(|(here, gate)| Some((here.id, gate.requires.as_ref()?)));
    let rules: QuickMap<&str, &Requirement> = rules.collect();
    for (here, step) in survey.all::<Step>() {
        let mut asked: Vec<&Requirement> = step.requires.iter().collect();
        for (place, gate) in step.gates.iter().enumerate() {
            let Some(rule) = rules.get(gate.as_str()).copied() else {
                continue;
            };
            let before = together(survey, &asked).is_ok();
            asked.push(rule);
            if before
                && possible(survey, rule).is_ok()
                && let Err(clash) = together(survey, &asked)
            {
                let wrong =
                    format!("nobody who meets what else is asked here can pass this (\"{clash}\")");
                let remedy = "correct what the step requires, or what the gate does";
                findings.push(here.error(here.field("gates").place(place), wrong, remedy));
            }
        }
    }
}

/// How many tests of a person there are in a condition.
fn tests(condition: &Requirement) -> usize {
    let mut tests = 0;
    condition.each_single(&mut |single| {
        tests += usize::from(single.is_test());
    });
    tests
}

/// What is left where a condition holds; what it fails on, where it never does.
fn possible<'r>(survey: &Survey<'r>, condition: &'r Requirement) -> Result<Possible<'r>, &'r str> {
    together(survey, &[condition])
}

fn together<'r>(
    survey: &Survey<'r>,
    conditions: &[&'r Requirement],
) -> Result<Possible<'r>, &'r str> {
    let mut possible = Possible::default();
    for _ in 0..ROUNDS {
        let before = possible.clone();
        for condition in conditions {
            possible = narrowed(survey, condition, true, possible)?;
        }
        if possible == before {
            break;
        }
    }
    Ok(possible)
}

/// What is left of these where the condition holds, or where it does not.
fn narrowed<'r>(
    survey: &Survey<'r>,
    condition: &'r Requirement,
    holds: bool,
    possible: Possible<'r>,
) -> Result<Possible<'r>, &'r str> {
    let of_parts = |of: &'r [Requirement], needed: usize, possible| {
        some_of(survey, of, (holds, needed), possible)
    };
    match condition {
        Requirement::Credential(_) | Requirement::Step(_) | Requirement::Credits(_) => Ok(possible),
        Requirement::Fact(test) => match asked_of_fact(survey, test) {
            Some(asked) => possible.with(asked, holds),
            None => Ok(possible),
        },
        Requirement::HeldBefore(test) => {
            let months = test.within_months.map_or(i64::MAX - 1, i64::from);
            let asked = Asked {
                about: About::Held(test.credential.as_str()),
                whole: Left::between(0, i64::MAX),
                passing: Left::between(0, months),
            };
            possible.with(asked, holds)
        }
        Requirement::Work(test) => possible.with(asked_of_work(test), holds),
        Requirement::Not(inner) => narrowed(survey, inner, !holds, possible),
        Requirement::All(of) => of_parts(of, if holds { of.len() } else { 1 }, possible),
        Requirement::Any(of) => of_parts(of, if holds { 1 } else { of.len() }, possible),
        Requirement::AtLeast(some) => {
            let n = some.n as usize;
            let spare = (some.of.len() + 1).saturating_sub(n);
            of_parts(&some.of, if holds { n } else { spare }, possible)
        }
    }
}

/// What is left where so many of these hold, or do not.
fn some_of<'r>(
    survey: &Survey<'r>,
    of: &'r [Requirement],
    (holds, needed): (bool, usize),
    mut possible: Possible<'r>,
) -> Result<Possible<'r>, &'r str> {
    if needed == of.len() {
        for part in of {
            possible = narrowed(survey, part, holds, possible)?;
        }
        return Ok(possible);
    }
    let mut ways = Vec::new();
    let mut clash = "";
    for part in of {
        match narrowed(survey, part, holds, possible.clone()) {
            Ok(way) => ways.push((part, way)),
            Err(failing) => clash = failing,
        }
    }
    if ways.len() < needed {
        return Err(clash);
    }
    if needed == 1 {
        let ways = ways.into_iter().map(|(_, way)| way);
        return Ok(ways.reduce(Possible::or).unwrap_or(possible));
    }
    if ways.len() == needed {
        for (part, _) in ways {
            possible = narrowed(survey, part, holds, possible)?;
        }
    }
    Ok(possible)
}

/// What a test asks of a fact; nothing, where it does not fit the fact: of that it is told elsewhere.
fn asked_of_fact<'r>(survey: &Survey<'r>, test: &'r FactTest) -> Option<Asked<'r>> {
    let fact = survey.fact(test.id.as_str())?;
    let (whole, passing) = match &fact.answer {
        AnswerKind::YesNo => {
            let wanted = i64::from(test.is.unwrap_or(true));
            (Left::between(0, 1), Left::between(wanted, wanted))
        }
        AnswerKind::Number(range) => {
            let (least, most) = (test.min.unwrap_or(range.min), test.max.unwrap_or(range.max));
            (
                Left::between(range.min, range.max),
                Left::between(least, most),
            )
        }
        AnswerKind::Choice(choices) if choices.len() <= MOST_CHOICES => {
            let place = |wanted: &String| choices.iter().position(|choice| choice.id == *wanted);
            let mut passing = Left::default();
            for wanted in &test.one_of {
                let place = i64::try_from(place(wanted)?).ok()?;
                passing = passing.or(Left::between(place, place));
            }
            let count = i64::try_from(choices.len()).ok()?;
            (Left::between(0, count - 1), passing)
        }
        AnswerKind::Choice(_) => return None,
        AnswerKind::Date => {
            let months = test.within_months?;
            (Left::between(0, i64::MAX), Left::between(0, months.into()))
        }
    };
    Some(Asked {
        about: About::Fact(fact.id.as_str()),
        whole,
        passing,
    })
}

/// Months of work, from 1 on; nothing is none at all.
fn asked_of_work(test: &WorkTest) -> Asked<'_> {
    Asked {
        about: About::Work(&test.any_of, test.within_months, test.paid),
        whole: Left::between(0, i64::MAX),
        passing: Left::between(i64::from(test.months) + 1, i64::MAX),
    }
}
