//! What can be said of a service? The order of decisions, what is presumed, and what an answer changes.

use onramp::catalog::{Capacity, Day, ServiceId};
use onramp::guidance::{Answer, Person, verdict};
use serde_json::{Value, json};

use super::region::{Region, answers, day, person, today};

pub fn region() -> Region {
    Region::new()
        .with_all("facts", &["snap", "tanf", "ssi"])
        .with("needs", json!({"id": "ride", "order": 2}))
        .with("needs", json!({"id": "food", "standing": true, "order": 1}))
}

pub fn service(more: Value) -> Value {
    let mut record = json!({"id": "help", "addresses": ["ride"]});
    for (key, value) in more.as_object().unwrap() {
        record[key] = value.clone();
    }
    record
}

pub fn fact(id: &str) -> Value {
    json!({"fact": {"id": id}})
}

/// The program for people who get SNAP, unless they get TANF.
fn step_program(more: Value) -> Value {
    let mut record = service(json!({"rule": fact("snap"),
        "excludes": [{"if": fact("tanf"), "because": "B", "instead": ["jobs"], "source": "fresh"}]}));
    for (key, value) in more.as_object().unwrap() {
        record[key] = value.clone();
    }
    record
}

fn said_on(on: Day, record: Value, facts: Value) -> String {
    let jobs = json!({"id": "jobs", "addresses": ["ride"]});
    let catalog = region()
        .with("services", record)
        .with("services", jobs)
        .load();
    let told = answers(json!({"facts": facts}));
    let person = Person {
        on,
        ..person(&catalog, &told)
    };
    let service = catalog.service(&ServiceId::new("help")).unwrap();
    verdict(&person, service, &person.gained()).map_or_else(
        || "not suggested".to_owned(),
        |verdict| match verdict.answer() {
            Answer::WorthAsking { presumed: true } => "presumed".to_owned(),
            Answer::WorthAsking { presumed: false } => "worth asking".to_owned(),
            Answer::AskFirst(facts) => {
                let facts: Vec<&str> = facts.iter().map(onramp::catalog::FactId::as_str).collect();
                format!("ask {}", facts.join(" "))
            }
            Answer::Busy(Capacity::Waitlist) => "waitlist".to_owned(),
            Answer::Busy(_) => "paused".to_owned(),
            Answer::OutOfDate => "out of date".to_owned(),
            Answer::ProbablyNot { exclusion, instead } => {
                let source = verdict.origin().source.as_ref().unwrap();
                format!("probably not ({exclusion}, {source}), try {}", instead[0])
            }
        },
    )
}

fn said(record: Value, facts: Value) -> String {
    said_on(today(), record, facts)
}

#[test]
fn the_answers_are_decided_in_their_order() {
    let yes = json!({"snap": true, "tanf": false});
    let table = [
        // Paused goes before everything, out of date before every fact, an exclusion before the rule.
        (
            json!({"capacity": "waitlist", "source": "stale"}),
            json!({"tanf": true}),
            "waitlist",
        ),
        (json!({"capacity": "paused"}), yes.clone(), "paused"),
        (json!({"capacity": "closed"}), yes.clone(), "not suggested"),
        (
            json!({"capacity": "paused", "status": "ended"}),
            yes.clone(),
            "not suggested",
        ),
        (
            json!({"source": "stale"}),
            json!({"snap": true, "tanf": true}),
            "out of date",
        ),
        (
            json!({}),
            json!({"snap": true, "tanf": true}),
            "probably not (0, fresh), try jobs",
        ),
        (
            json!({}),
            json!({"tanf": true}),
            "probably not (0, fresh), try jobs",
        ),
        (
            json!({}),
            json!({"snap": false, "tanf": true}),
            "probably not (0, fresh), try jobs",
        ),
        (json!({}), yes, "worth asking"),
        (json!({}), json!({"snap": true}), "ask tanf"),
        (json!({}), json!({"tanf": false}), "ask snap"),
        (json!({}), json!({}), "ask snap tanf"),
        (
            json!({}),
            json!({"snap": null, "tanf": null}),
            "ask snap tanf",
        ),
        (
            json!({}),
            json!({"snap": false, "tanf": false}),
            "not suggested",
        ),
        (json!({}), json!({"snap": false}), "not suggested"),
    ];
    for (record, facts, expected) in table {
        let told = format!("{record} {facts}");
        assert_eq!(said(step_program(record), facts), expected, "{told}");
    }
    assert_eq!(
        said(service(json!({})), json!({})),
        "worth asking",
        "a service without a rule is for anybody"
    );
}

#[test]
fn a_service_is_out_of_date_from_the_day_after_its_review() {
    let open = service(json!({}));
    assert_eq!(
        said_on(day("2026-11-23"), open.clone(), json!({})),
        "worth asking"
    );
    assert_eq!(said_on(day("2026-11-24"), open, json!({})), "out of date");
}

#[test]
fn an_exclusion_past_its_review_rules_nobody_out() {
    let stale = json!({"excludes": [{"if": fact("tanf"), "because": "B", "source": "stale"}]});
    let facts = json!({"snap": true, "tanf": true});
    assert_eq!(said(step_program(stale), facts.clone()), "out of date");
    let both = json!({"excludes": [
        {"if": fact("tanf"), "because": "B", "source": "stale"},
        {"if": fact("snap"), "because": "B", "instead": ["jobs"], "source": "fresh"}]});
    assert_eq!(
        said(step_program(both), facts),
        "probably not (1, fresh), try jobs"
    );
}

#[test]
fn something_presumed_stands_for_the_rule() {
    let record = || service(json!({"rule": fact("snap"), "presumes": [fact("ssi")]}));
    assert_eq!(said(record(), json!({"ssi": true})), "presumed");
    assert_eq!(
        said(record(), json!({"snap": false, "ssi": true})),
        "presumed"
    );
    assert_eq!(said(record(), json!({"snap": true})), "worth asking");
    assert_eq!(said(record(), json!({"snap": false})), "ask ssi");
    assert_eq!(
        said(record(), json!({"snap": false, "ssi": false})),
        "not suggested"
    );
}

/// Whether a person is worse off with one answer than with another.
fn rank(said: &str) -> u8 {
    match said {
        "worth asking" | "presumed" => 0,
        said if said.starts_with("ask") => 0,
        said if said.starts_with("probably") => 1,
        _ => 2,
    }
}

#[test]
fn an_answer_may_settle_ask_first_and_nothing_else_becomes_ask_first_and_skipping_never_hurts() {
    let values = [None, Some(true), Some(false)];
    for snap in values {
        for tanf in values {
            for ssi in values {
                let record = || step_program(json!({"presumes": [fact("ssi")]}));
                let say = |facts: [Option<bool>; 3]| {
                    said(
                        record(),
                        json!({"snap": facts[0], "tanf": facts[1], "ssi": facts[2]}),
                    )
                };
                let facts = [snap, tanf, ssi];
                let before = say(facts);
                for asked in (0..3).filter(|fact| facts[*fact].is_none()) {
                    let with = |answer| {
                        let mut facts = facts;
                        facts[asked] = Some(answer);
                        say(facts)
                    };
                    let both = [with(true), with(false)];
                    for after in &both {
                        let settled = before.starts_with("ask") || !after.starts_with("ask");
                        assert!(settled, "{before} became {after}");
                    }
                    let worst = both.iter().map(|said| rank(said)).max().unwrap();
                    assert!(rank(&before) <= worst, "{before} before {both:?}");
                }
            }
        }
    }
}
