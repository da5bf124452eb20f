//! About which helps should one ask before accepting a job? Published thresholds, the same for everybody.

use onramp::catalog::StepId;
use onramp::guidance::ask_before;
use serde_json::{Value, json};

use super::region::{Region, answers, person};

fn threshold(cents: u64, per: &str) -> Value {
    json!({"text": "Ask about food.", "from": {"cents": cents, "per": per}, "source": "fresh",
           "as_of": "2026-10-01"})
}

fn service(id: &str, order: u16, shrinks: Value) -> Value {
    json!({"id": id, "addresses": ["ride"], "pay_order": order, "shrinks": shrinks})
}

/// Work that pays $16 to $20 an hour to start, and a step that leads to it.
fn region() -> Region {
    let wages = json!({"source": "fresh", "of": "2025-05-01", "per": "hour",
                       "areas": {"near": {"p10": 1600, "median": 2000}}});
    Region::new()
        .with("needs", json!({"id": "ride"}))
        .with("occupations", json!({"id": "aide", "wages": wages}))
        .with("steps", json!({"id": "course", "opens": ["aide"]}))
        .with("steps", json!({"id": "talk"}))
}

fn asked(region: Region, step: &str, facts: Value) -> Vec<(String, Vec<usize>)> {
    let catalog = region.load();
    let told = answers(json!({"facts": facts, "county": "here"}));
    let step = catalog.step(&StepId::new(step)).unwrap();
    let each = ask_before(&person(&catalog, &told), step).into_iter();
    each.map(|one| (one.service.to_string(), one.reached))
        .collect()
}

#[test]
fn a_threshold_that_the_pay_may_reach_is_asked_about_and_one_above_it_is_not() {
    let shrinks = json!([
        threshold(2001, "hour"),
        threshold(2000, "hour"),
        threshold(3_328_000, "year")
    ]);
    let region = region().with("services", service("meals", 1, shrinks));
    let found = asked(region, "course", json!({}));
    // $33,280 a year is $16 an hour, and comes first.
    assert_eq!(found, [("meals".to_owned(), vec![2, 1])]);
}

#[test]
fn a_step_that_pays_and_opens_nothing_asks_nothing() {
    let region = region().with(
        "services",
        service("meals", 1, json!([threshold(1000, "hour")])),
    );
    assert_eq!(asked(region, "talk", json!({})), []);
}

#[test]
fn the_wage_while_learning_counts_as_well() {
    let pay = json!({"paid": {"cents_per_hour": {"low": 1500, "high": 2600}}});
    let region = region()
        .with("steps", json!({"id": "apprentice", "pay": pay}))
        .with(
            "services",
            service("meals", 1, json!([threshold(2500, "hour")])),
        );
    let found = asked(region, "apprentice", json!({}));
    assert_eq!(found, [("meals".to_owned(), vec![0])]);
}

#[test]
fn who_pays_first_is_asked_first_and_whoever_is_closed_is_not() {
    let all = json!([threshold(1000, "hour")]);
    let mut closed = service("closed", 1, all.clone());
    closed["capacity"] = json!("closed");
    let region = region()
        .with("services", service("late", 3, all.clone()))
        .with("services", closed)
        .with("services", service("early", 2, all));
    let found = asked(region, "course", json!({}));
    let found: Vec<&str> = found.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(found, ["early", "late"]);
}

#[test]
fn what_one_says_of_oneself_changes_nothing_so_that_seeing_it_tells_nothing() {
    let gets_it = json!({"fact": {"id": "meals"}});
    let mut meals = service("meals", 1, json!([threshold(1000, "hour")]));
    meals["rule"] = gets_it;
    let region = || {
        region()
            .with("facts", json!({"id": "meals"}))
            .with("services", meals.clone())
    };
    let each = [json!(true), json!(false), json!(null)];
    let each = each.map(|answer| asked(region(), "course", json!({"meals": answer})));
    assert_eq!(each[0], each[1]);
    assert_eq!(each[1], each[2]);
    assert_eq!(each[0].len(), 1);
}
