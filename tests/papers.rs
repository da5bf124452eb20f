//! Is a person's own paper safe wherever it is found? Random answers, both languages, as text and as JSON.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop where it fails"
)]

use std::collections::BTreeSet;

use onramp::catalog::{AnswerKind, Catalog, Day, Sensitivity, Showing, Text};
use onramp::cli::OREGON;
use onramp::interview::{Interview, Paper};
use onramp::jobseeker::{
    Answers, Best, FORMAT, FactAnswer, Held, Referral, ReferralState, WorkDone,
};
use onramp::report;
use onramp::wording::{Lang, Wording};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

fn day() -> Day {
    "2026-11-23".parse().unwrap()
}

fn oregon() -> Catalog {
    Catalog::load(OREGON, day()).catalog.unwrap()
}

/// Answers to everything there is, as these numbers have it.
fn answers(catalog: &Catalog, numbers: &[u32]) -> Answers {
    let mut numbers = numbers.iter().copied().cycle();
    let mut next = move || numbers.next().unwrap_or(1) as usize;
    let mut answers = Answers {
        format: FORMAT.to_owned(),
        ..Answers::default()
    };
    let counties = catalog.counties();
    answers.county = Some(counties[next() % counties.len()].id.clone());
    for need in catalog.needs() {
        let answer = [Some(true), Some(true), Some(false), None][next() % 4];
        answers.needs.insert(need.id.clone(), answer);
    }
    for fact in catalog.facts() {
        let answer = match &fact.answer {
            AnswerKind::YesNo => FactAnswer::YesNo(next() % 3 > 0),
            AnswerKind::Number(range) => {
                let span = usize::try_from(range.max - range.min + 1).unwrap();
                FactAnswer::Number(range.min + i64::try_from(next() % span).unwrap())
            }
            AnswerKind::Choice(options) => {
                FactAnswer::Choice(options[next() % options.len()].id.clone())
            }
            AnswerKind::Date => FactAnswer::Date("2026-08".parse().unwrap()),
        };
        answers
            .facts
            .insert(fact.id.clone(), (next() % 4 > 0).then_some(answer));
    }
    let credentials = catalog.credentials();
    for _ in 0..next() % 4 {
        answers.credentials.push(Held {
            id: credentials[next() % credentials.len()].id.clone(),
            earned: Some("2020".parse().unwrap()),
            expires: None,
            expired: next() % 3 == 0,
        });
    }
    let occupations = catalog.occupations();
    for _ in 0..next() % 3 {
        answers.work.push(WorkDone {
            occupation: occupations[next() % occupations.len()].id.clone(),
            years: 3,
            months: 0,
            paid: next() % 2 == 0,
            ended: None,
        });
    }
    let goals: Vec<_> = catalog
        .pathways()
        .iter()
        .flat_map(|p| &p.destinations)
        .collect();
    answers.goal.to = Some(goals[next() % goals.len()].clone());
    answers.goal.best = Some(Best::ALL[next() % 4]);
    let (steps, services) = (catalog.steps(), catalog.services());
    for _ in 0..next() % 4 {
        let step = steps[next() % steps.len()].id.clone();
        for _ in 0..3 {
            answers.plan.referrals.push(Referral {
                step: step.clone(),
                service: services[next() % services.len()].id.clone(),
                state: ReferralState::Agreed,
            });
        }
        answers.plan.chosen.push(step);
    }
    answers
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What everybody is told, longest first: a label that is part of it tells nothing of anybody.
fn public(catalog: &Catalog) -> Vec<String> {
    let mut words: BTreeSet<String> = BTreeSet::new();
    let mut add = |text: &Text| words.extend(text.all().map(squeezed));
    for step in catalog.steps() {
        add(&step.title);
        step.way_back.iter().for_each(&mut add);
        step.demands.iter().for_each(|demand| add(&demand.text));
        step.offerings
            .iter()
            .filter_map(|one| one.times.as_ref())
            .for_each(&mut add);
    }
    catalog.occupations().iter().for_each(|one| add(&one.title));
    catalog.providers().iter().for_each(|one| add(&one.name));
    catalog.notices().iter().for_each(|one| add(&one.text));
    for credential in catalog.credentials() {
        add(&credential.title);
        credential
            .prior_learning
            .iter()
            .for_each(|one| add(&one.ask));
    }
    for gate in catalog.gates() {
        [&gate.title, &gate.decides, &gate.ask]
            .into_iter()
            .for_each(&mut add);
    }
    for service in catalog.services() {
        // The neutral words are the steward's: they are chosen to give nothing away.
        service.neutral.iter().for_each(&mut add);
        if service.shown.own == Showing::Name {
            add(&service.name);
            service.say.iter().for_each(&mut add);
            service.documents.iter().for_each(&mut add);
        }
    }
    let mut words: Vec<String> = words
        .into_iter()
        .filter(|words| !words.is_empty())
        .collect();
    words.sort_by_key(|words| std::cmp::Reverse(words.len()));
    words
}

/// What may not be on the paper: labels of private needs and facts, and names of services that are not shown by name.
fn secret(catalog: &Catalog) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    let mut add = |text: &Text| words.extend(text.all().map(squeezed));
    for need in catalog.needs() {
        if need.sensitivity >= Sensitivity::Private {
            add(&need.label);
        }
    }
    for fact in catalog.facts() {
        if fact.sensitivity >= Sensitivity::Private {
            add(&fact.label);
        }
    }
    for service in catalog.services() {
        if service.shown.own != Showing::Name {
            add(&service.name);
        }
    }
    words
}

/// Whether these words stand in a text, by themselves and not inside other words.
fn stands_in(text: &str, words: &str) -> bool {
    let letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    text.match_indices(words).any(|(at, _)| {
        let after = text[at + words.len()..].chars().next();
        !letter(text[..at].chars().next_back()) && !letter(after)
    })
}

/// Every text in a JSON value, keys left out.
fn texts(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => found.push(text.clone()),
        serde_json::Value::Array(list) => list.iter().for_each(|one| texts(one, found)),
        serde_json::Value::Object(map) => map.values().for_each(|one| texts(one, found)),
        _ => {}
    }
}

#[test]
fn nothing_private_stands_on_a_persons_own_paper() {
    let catalog = oregon();
    let (public, secret) = (public(&catalog), secret(&catalog));
    let services = catalog.services().iter();
    let unnamed: Vec<&str> = services
        .filter(|service| service.shown.own != Showing::Name)
        .map(|service| service.id.as_str())
        .collect();
    let mut runner = TestRunner::new(Config {
        cases: 16,
        failure_persistence: None,
        ..Config::default()
    });
    let numbers = proptest::collection::vec(any::<u32>(), 97);
    let run = runner.run(&numbers, |numbers| {
        let interview = Interview::new(&catalog, day(), answers(&catalog, &numbers));
        for lang in Lang::ALL {
            let wording = Wording::new(lang);
            let json = report::json(&interview, Paper::Mine, &wording);
            let mut found = Vec::new();
            texts(&serde_json::from_str(&json).unwrap(), &mut found);
            for text in &found {
                prop_assert!(!unnamed.contains(&text.as_str()), "{text}\n{json}");
            }
            found.push(report::text(&interview, Paper::Mine, &wording, 80));
            for text in found {
                let mut left = squeezed(&text);
                for words in &public {
                    left = left.replace(words.as_str(), "·");
                }
                for words in &secret {
                    prop_assert!(!stands_in(&left, words), "{words}\n{text}");
                }
            }
        }
        Ok(())
    });
    run.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn a_line_has_one_id_whatever_the_language() {
    let catalog = oregon();
    for numbers in [[7, 2, 9, 4], [1, 0, 5, 3], [3, 3, 8, 1]] {
        let interview = Interview::new(&catalog, day(), answers(&catalog, &numbers));
        for paper in [Paper::Mine, Paper::Staff] {
            let ids = Lang::ALL.map(|lang| {
                let draft = report::draft(&interview, paper, &Wording::new(lang));
                let ids = draft.lines().map(|(_, line)| line.id.clone());
                ids.collect::<Vec<_>>()
            });
            assert_eq!(ids[0], ids[1]);
            let once: BTreeSet<&String> = ids[0].iter().collect();
            assert_eq!(once.len(), ids[0].len(), "{:?}", ids[0]);
        }
    }
}

#[test]
fn a_line_that_is_struck_goes_with_what_belongs_to_it_and_nothing_else() {
    let catalog = oregon();
    let interview = Interview::new(&catalog, day(), answers(&catalog, &[7, 2, 9, 4]));
    let draft = report::draft(&interview, Paper::Mine, &Wording::new(Lang::En));
    let ids = |draft: &report::Draft| -> Vec<String> {
        draft.lines().map(|(_, line)| line.id.clone()).collect()
    };
    let before = ids(&draft);
    let lead = before
        .iter()
        .find(|id| id.starts_with("next-step:"))
        .unwrap();
    let after = ids(&draft.clone().without([lead.as_str()]));
    let left: Vec<String> = before
        .iter()
        .filter(|id| *id != lead && !id.starts_with(&format!("{lead}:")))
        .cloned()
        .collect();
    assert!(left.len() + 2 < before.len(), "{before:?}");
    assert_eq!(after, left);
    let own = draft.with_own("My notes".to_owned(), ["Call my aunt\u{1b}[2J"]);
    let words = report::draft_text(&own, 80);
    assert!(
        words.contains("My notes\n--------\n  - Call my aunt[2J\n"),
        "{words}"
    );
}

#[test]
fn the_staff_worksheet_names_what_the_own_paper_does_not() {
    let catalog = oregon();
    let mut told = answers(&catalog, &[1, 0, 5]);
    for answer in told.needs.values_mut() {
        *answer = Some(true);
    }
    told.goal.to = Some(onramp::catalog::OccupationId::new("nursing-assistant"));
    told.plan.chosen.clear();
    let interview = Interview::new(&catalog, day(), told);
    let wording = Wording::new(Lang::En);
    let staff = squeezed(&report::text(&interview, Paper::Staff, &wording, 80));
    assert!(
        secret(&catalog)
            .iter()
            .any(|words| stands_in(&staff, words)),
        "{staff}"
    );
}

#[test]
fn no_line_of_a_paper_is_wider_than_it_but_for_an_address() {
    let catalog = oregon();
    let interview = Interview::new(&catalog, day(), answers(&catalog, &[7, 2, 9, 4]));
    for paper in [Paper::Mine, Paper::Staff] {
        for line in report::text(&interview, paper, &Wording::new(Lang::Es), 80).lines() {
            let address = line.trim_start().starts_with("http");
            assert!(line.chars().count() <= 80 || address, "{line}");
            assert_eq!(line, line.trim_end());
        }
    }
}
