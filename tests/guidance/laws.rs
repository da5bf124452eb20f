//! Which laws hold whatever the catalog? Earning more closes no door; a skipped question is never worse for a person than
//! its worst answer; and an answer may settle what was to be checked first, but nothing else comes to be checked first.

use onramp::catalog::{ServiceId, StepId};
use onramp::guidance::{Answer, Outlook, Status, Truth, evaluate, rows, supports, verdict};
use onramp::jobseeker::{Answers, FactAnswer};
use serde_json::{Value, json};

use super::ask_first::{FACTS as ASKED, rule};
use super::region::{Region, answers, person};
use super::world::{CREDENTIALS, Dice, FACTS, World};

#[test]
fn earning_more_closes_no_door() {
    let mut opened = 0;
    for seed in 0..320 {
        let world = World::random(seed, 10);
        let names = world.names();
        let catalog = world.region(&names).load();
        let told = answers(world.answers(&names));
        let person = person(&catalog, &told);
        let before = person.gained();
        let more_credentials = (0..CREDENTIALS).map(|at| {
            let mut after = before.clone();
            after
                .credentials
                .insert(onramp::catalog::CredentialId::new(format!("c{at}")));
            after
        });
        let more_steps = catalog.steps().iter().map(|step| {
            let mut after = before.clone();
            after.add_step(&catalog, &step.id);
            after
        });
        for after in more_credentials.chain(more_steps) {
            for rule in catalog
                .steps()
                .iter()
                .filter_map(|step| step.requires.as_ref())
            {
                let (was, is) = (
                    evaluate(rule, &person, &before),
                    evaluate(rule, &person, &after),
                );
                assert!(was <= is, "seed {seed}: {rule:?} was {was:?}, is {is:?}");
                opened += usize::from(was < is);
            }
        }
    }
    assert!(opened > 500, "{opened}");
}

/// With one fact answered.
fn with(told: &Answers, fact: usize, yes: bool) -> Answers {
    let mut told = told.clone();
    let id = onramp::catalog::FactId::new(format!("f{fact}"));
    told.facts.insert(id, Some(FactAnswer::YesNo(yes)));
    told
}

#[test]
fn a_step_stands_no_worse_for_a_skipped_question_than_for_its_worst_answer() {
    let mut settled = 0;
    for seed in 0..1_200 {
        let world = World::random(seed, 10);
        let names = world.names();
        let catalog = world.region(&names).load();
        let told = answers(world.answers(&names));
        let asked = person(&catalog, &told);
        let before = Outlook::of(&asked);
        for fact in (0..FACTS).filter(|fact| world.facts[*fact].is_none()) {
            let [yes, no] = [true, false].map(|yes| with(&told, fact, yes));
            let [yes, no] = [&yes, &no]
                .map(|told| (person(&catalog, told), Outlook::of(&person(&catalog, told))));
            for step in catalog.steps() {
                let was = before.status(&asked, &step.id).unwrap();
                let after =
                    [&yes, &no].map(|(person, outlook)| outlook.status(person, &step.id).unwrap());
                assert!(
                    was <= after[0].max(after[1]),
                    "seed {seed} f{fact} {}: {was:?} {after:?}",
                    step.id
                );
                for is in after {
                    let comes_up = is == Status::CheckFirst && was != Status::CheckFirst;
                    assert!(
                        !comes_up,
                        "seed {seed} f{fact} {}: {was:?} became {is:?}",
                        step.id
                    );
                    settled += usize::from(was == Status::CheckFirst && is != was);
                }
            }
        }
    }
    assert!(settled > 100, "{settled}");
}

/// How far a service is from being worth a question.
fn rank(answer: Option<&Answer>) -> u8 {
    match answer {
        Some(Answer::WorthAsking { .. } | Answer::AskFirst(_)) => 0,
        Some(Answer::ProbablyNot { .. }) => 1,
        _ => 2,
    }
}

#[test]
fn a_help_stands_no_worse_for_a_skipped_question_than_for_its_worst_answer() {
    let mut settled = 0;
    for seed in 0..300 {
        let mut dice = Dice(seed);
        let excludes: Vec<Value> = (0..dice.below(3))
            .map(|_| json!({"if": rule(&mut dice, 1, false), "because": "B", "source": "fresh"}))
            .collect();
        let service = json!({"id": "help", "addresses": ["ride"], "excludes": excludes,
                             "rule": rule(&mut dice, 2, true), "presumes": [rule(&mut dice, 1, true)]});
        let facts: Vec<String> = (0..ASKED).map(|at| format!("f{at}")).collect();
        let facts: Vec<&str> = facts.iter().map(String::as_str).collect();
        let region = Region::new()
            .with_all("needs", &["ride"])
            .with_all("facts", &facts);
        let catalog = region.with("services", service).load();
        let mut told = answers(json!({}));
        for fact in 0..ASKED {
            if dice.chance(40) {
                told = with(&told, fact, dice.chance(50));
            }
        }
        let say = |told: &Answers| {
            let person = person(&catalog, told);
            let service = catalog.service(&ServiceId::new("help")).unwrap();
            verdict(&person, service, &person.gained()).map(|verdict| verdict.answer().clone())
        };
        let before = say(&told);
        let is_asked = |answer: &Option<Answer>| matches!(answer, Some(Answer::AskFirst(_)));
        for fact in (0..ASKED).filter(|at| !told.facts.contains_key(format!("f{at}").as_str())) {
            let after = [true, false].map(|yes| say(&with(&told, fact, yes)));
            for is in &after {
                assert!(
                    is_asked(&before) || !is_asked(is),
                    "seed {seed} f{fact}: {before:?} became {is:?}"
                );
                settled += usize::from(is_asked(&before) && !is_asked(is));
            }
            let worst = after.iter().map(|is| rank(is.as_ref())).max();
            assert!(
                Some(rank(before.as_ref())) <= worst,
                "seed {seed} f{fact}: {before:?}, then {after:?}"
            );
        }
    }
    assert!(settled > 50, "{settled}");
}

#[test]
fn a_step_of_a_map_has_the_helps_it_has_alone() {
    let catalog = super::outlook::oregon();
    let mut helps = 0;
    for told in super::outlook::three_people() {
        let person = person(&catalog, &told);
        let outlook = Outlook::of(&person);
        for pathway in catalog.pathways() {
            for row in rows(&person, pathway, &outlook, None) {
                let step = catalog.step(&row.step).unwrap();
                assert_eq!(
                    row.supports,
                    supports(&person, step, &person.gained()),
                    "{}",
                    row.step
                );
                helps += row.supports.len();
            }
        }
    }
    assert!(helps > 300, "{helps}");
}

#[test]
fn learning_done_before_is_something_to_ask_about_and_never_counts_by_itself() {
    let region = |ways: Value| {
        Region::new()
            .with_all("occupations", &["medic", "aide"])
            .with("credentials", json!({"id": "card", "prior_learning": ways}))
            .with("steps", json!({"id": "course", "gives": ["card"]}))
            .with(
                "steps",
                json!({"id": "job", "requires": {"credential": "card"}, "opens": ["aide"]}),
            )
            .with(
                "pathways",
                json!({"id": "path", "steps": ["course", "job"], "destinations": ["aide"]}),
            )
            .load()
    };
    let told = answers(json!({"work": [{"occupation": "medic", "years": 9}]}));
    let with_ways = region(json!([{"work": ["medic"], "ask": "Ask the college."}]));
    let without = region(json!([]));
    let stand = |catalog: &onramp::catalog::Catalog| {
        let person = person(catalog, &told);
        let outlook = Outlook::of(&person);
        let rows = rows(&person, &catalog.pathways()[0], &outlook, None);
        let asked: usize = rows.iter().map(|row| row.prior_learning.len()).sum();
        let rule = catalog
            .step(&StepId::new("job"))
            .unwrap()
            .requires
            .as_ref()
            .unwrap();
        let holds = evaluate(rule, &person, &person.gained());
        let entries: Vec<_> = rows.into_iter().map(|row| row.entry).collect();
        (asked, (holds, entries))
    };
    let (asked, stands) = stand(&with_ways);
    let (none, as_before) = stand(&without);
    assert_eq!((asked, none), (1, 0));
    assert_eq!(stands, as_before);
    assert_eq!(stands.0, Truth::NotMet);
}
