//! Until when does a way stand open? Windows that close and credentials that run out, as days counted from the session.

use super::condition::{Missing, evaluate};
use super::gained::Gained;
use super::offer::taken;
use super::person::{Holding, Person};
use super::plan::Stop;
use super::truth::Truth;
use crate::catalog::{CredentialId, Day, HeldTest, Requirement, Service, Step, Validity};
use crate::jobseeker::FactAnswer;

/// Weeks ahead for which it is said that a credential must be renewed, where nothing on the plan takes longer: a
/// quarter of a year.
const AHEAD: u32 = 13;

/// The last day on which something is open as it is today, and what ends then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Until {
    /// The last day.
    pub day: Day,
    /// What ends.
    pub ending: Ending,
    /// The day on which the plan gets there at the earliest, where that is later.
    pub late: Option<Day>,
}

/// What ends on a day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ending {
    /// A window closes: what is said here holds no longer.
    Window(Missing),
    /// A credential runs out, unless it is renewed.
    RunsOut(CredentialId),
}

/// Until when a step of this plan, or of none, is open as far as what it requires goes: the first window to close, and
/// the first credential to run out. Nothing where it is not open, where nothing ends, or where a credential runs out only
/// long after.
pub fn step_until(person: &Person<'_>, step: &Step, stops: &[Stop]) -> Vec<Until> {
    let Some(rule) = step.requires.as_ref() else {
        return Vec::new();
    };
    let at = stops.iter().position(|stop| stop.step == step.id);
    let before = at.map_or(&[][..], |at| stops.get(..at).unwrap_or_default());
    let mut candidates = Vec::new();
    collect(person, rule, before, &mut candidates);
    if candidates.is_empty() {
        return Vec::new();
    }
    let (arrives, ends) = match at.and_then(|at| stops.get(at)) {
        Some(planned) => (planned.begins_on(person.on), planned.ends),
        None => (
            person.on,
            taken(person, step).weeks.map_or(0, |weeks| weeks.low().0),
        ),
    };
    let of = |window: bool| {
        let mut all = candidates.clone();
        all.retain(|(_, ending)| matches!(ending, Ending::Window(_)) == window);
        all
    };
    // Each kind for itself, the other as it is today: one may be renewed, the other not.
    let now = gained(person, person.on, before);
    let window = first_to_end(person, of(true), &|then| evaluate(rule, then, &now));
    let runs_out = first_to_end(person, of(false), &|then| {
        evaluate(rule, person, &gained(then, person.on, before))
    });
    let soon = person.on.plus_weeks(ends.max(AHEAD));
    let runs_out = runs_out.filter(|until| until.day < soon);
    let each = window.into_iter().chain(runs_out).map(|until| Until {
        late: (arrives > until.day).then_some(arrives),
        ..until
    });
    each.collect()
}

/// Until when what a service asks for holds as it does today, windows only; whether it is worth asking is not said here.
pub fn service_until(person: &Person<'_>, service: &Service) -> Option<Until> {
    let mut candidates = Vec::new();
    let excludes = service.excludes.iter().map(|one| &one.when);
    for rule in service.rule.iter().chain(&service.presumes).chain(excludes) {
        collect(person, rule, &[], &mut candidates);
    }
    candidates.retain(|(_, ending)| matches!(ending, Ending::Window(_)));
    let holds = |person: &Person<'_>| {
        let gained = person.gained();
        let holds = |rule: &Requirement| evaluate(rule, person, &gained);
        let rule = service.rule.as_ref().map_or(Truth::Met, holds);
        let presumed = Truth::any(service.presumes.iter().map(holds));
        let spared = service
            .excludes
            .iter()
            .map(|one| holds(&one.when).opposite());
        Truth::all(spared.chain([Truth::any([rule, presumed])]))
    };
    first_to_end(person, candidates, &holds)
}

/// The first of these days after which less holds than today.
fn first_to_end(
    person: &Person<'_>,
    mut candidates: Vec<(Day, Ending)>,
    holds: &dyn Fn(&Person<'_>) -> Truth,
) -> Option<Until> {
    candidates.retain(|(day, _)| *day >= person.on);
    if candidates.is_empty() {
        return None;
    }
    let now = holds(person);
    candidates.sort();
    let ended = candidates.into_iter().find(|(day, _)| {
        let then = Person {
            on: day.plus_days(1),
            ..*person
        };
        holds(&then) < now
    });
    ended.map(|(day, ending)| Until {
        day,
        ending,
        late: None,
    })
}

/// What the person has on a day, with what these stops, counted from another, have given and what has not run out.
fn gained(then: &Person<'_>, from: Day, before: &[Stop]) -> Gained {
    let mut gained = then.gained();
    for stop in before {
        let Some(step) = then.catalog.step(&stop.step) else {
            continue;
        };
        gained.steps.insert(step.id.clone());
        let lasting = step.gives.iter();
        let lasting =
            lasting.filter(|id| lapses(then, from, stop, id).is_none_or(|day| day >= then.on));
        gained.credentials.extend(lasting.cloned());
    }
    gained
}

/// The last day on which what a stop gives is valid, at the earliest; none where it does not run out.
fn lapses(person: &Person<'_>, from: Day, stop: &Stop, id: &CredentialId) -> Option<Day> {
    Some(from.plus_weeks(stop.ends).plus_months(months(person, id)?))
}

fn months(person: &Person<'_>, id: &CredentialId) -> Option<i32> {
    let credential = person.catalog.credential(id)?;
    match credential.valid.as_ref().map(|valid| *valid.value()) {
        Some(Validity::Months(months)) => Some(i32::try_from(months).unwrap_or(i32::MAX)),
        _ => None,
    }
}

/// Days on which something that a requirement asks for ends.
fn collect(
    person: &Person<'_>,
    rule: &Requirement,
    before: &[Stop],
    found: &mut Vec<(Day, Ending)>,
) {
    let after = |day: Day, months: u32| day.plus_months(i32::try_from(months).unwrap_or(i32::MAX));
    match rule {
        Requirement::Fact(test) => {
            if let (Some(months), Some(FactAnswer::Date(moment))) =
                (test.within_months, person.answers.fact(&test.id))
            {
                let closes = after(moment.first(), months);
                found.push((closes, Ending::Window(Missing::Fact(test.clone()))));
            }
        }
        Requirement::Work(test) => {
            let done = person.answers.work.iter().filter_map(|work| work.ended);
            if let Some(months) = test.within_months {
                let closes = done.map(|ended| after(ended.first(), months));
                let ending = Ending::Window(Missing::Work(test.clone()));
                found.extend(closes.map(|day| (day, ending.clone())));
            }
        }
        Requirement::HeldBefore(test) => held_before(person, test, found),
        Requirement::Credential(wanted) => {
            let meets = |id: &CredentialId| person.catalog.credential_meets(id, wanted);
            let held = person
                .answers
                .credentials
                .iter()
                .filter(|held| meets(&held.id));
            found.extend(held.filter_map(|held| match person.holding(held) {
                Holding::Valid(Some(day)) => Some((day, Ending::RunsOut(held.id.clone()))),
                _ => None,
            }));
            for stop in before {
                let gives = person
                    .catalog
                    .step(&stop.step)
                    .map_or(&[][..], |step| &step.gives);
                let meeting = gives.iter().filter(|id| meets(id));
                found.extend(meeting.filter_map(|id| {
                    let day = lapses(person, person.on, stop, id)?;
                    Some((day, Ending::RunsOut(id.clone())))
                }));
            }
        }
        Requirement::All(parts) | Requirement::Any(parts) => {
            for part in parts {
                collect(person, part, before, found);
            }
        }
        Requirement::AtLeast(some) => {
            for part in &some.of {
                collect(person, part, before, found);
            }
        }
        Requirement::Not(part) => collect(person, part, before, found),
        Requirement::Step(_) | Requirement::Credits(_) => {}
    }
}

/// What was held, and ran out or will: it counts for so many months after that.
fn held_before(person: &Person<'_>, test: &HeldTest, found: &mut Vec<(Day, Ending)>) {
    let Some(months) = test.within_months else {
        return;
    };
    let months = i32::try_from(months).unwrap_or(i32::MAX);
    let held = person.answers.credentials.iter();
    let meets = held.filter(|held| person.catalog.credential_meets(&held.id, &test.credential));
    let closes =
        meets.filter_map(|held| held.expires.map(|ended| ended.first().plus_months(months)));
    let ending = Ending::Window(Missing::HeldBefore(test.clone()));
    found.extend(closes.map(|day| (day, ending.clone())));
}
