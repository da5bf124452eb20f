//! What could stop a person at a step, and who helps there? Needs raised, and helps by kind of step, county and payer.

use onramp::catalog::StepId;
use onramp::guidance::{Because, Support, supports};
use serde_json::{Value, json};

use super::region::{Region, answers, person};
use super::support::{fact, region, service};

fn helped(region: &Region, told: Value, step: &str) -> Vec<Support> {
    let catalog = region.load();
    let told = answers(told);
    let person = person(&catalog, &told);
    let step = catalog.step(&StepId::new(step)).unwrap();
    supports(&person, step, &person.gained())
}

fn demanding() -> Region {
    region()
        .with("needs", json!({"id": "children", "order": 3}))
        .with(
            "steps",
            json!({"id": "early", "demands": [
            {"text": "6 am shifts", "needs": ["ride"]},
            {"text": "Saturdays", "needs": ["ride", "children"], "raised": "if_needed"}]}),
        )
}

#[test]
fn a_step_raises_what_it_asks_of_all_and_what_the_person_told() {
    let needs = |told: Value| -> Vec<(String, bool)> {
        let each = helped(&demanding(), json!({"needs": told}), "early");
        each.into_iter()
            .map(|s| (s.need.to_string(), s.told))
            .collect()
    };
    let named = |id: &str, told| (id.to_owned(), told);
    assert_eq!(needs(json!({})), [named("ride", false)]);
    assert_eq!(
        needs(json!({"ride": false})),
        [],
        "the person said that it is none"
    );
    assert_eq!(
        needs(json!({"ride": null, "children": true})),
        [named("ride", false), named("children", true)]
    );
    assert_eq!(
        needs(json!({"food": true, "children": true})),
        [
            named("food", true),
            named("ride", false),
            named("children", true)
        ],
        "in the order of asking, what matters everywhere as well"
    );
    let ride = &helped(&demanding(), json!({"needs": {"ride": true}}), "early")[0];
    assert_eq!(ride.because, [Because::Demand(0), Because::Demand(1)]);
}

#[test]
fn helps_are_those_at_this_kind_of_step_in_this_county_by_who_pays_first() {
    let help = |id: &str, more: Value| {
        let mut record = service(more);
        record["id"] = json!(id);
        record
    };
    let region = demanding()
        .with("services", help("late", json!({"pay_order": 9})))
        .with(
            "services",
            help("first", json!({"pay_order": 1, "rule": fact("snap")})),
        )
        .with(
            "services",
            help(
                "second",
                json!({"pay_order": 2, "at": {"kinds": ["course"]}}),
            ),
        )
        .with(
            "services",
            help("busy", json!({"pay_order": 0, "capacity": "waitlist"})),
        )
        .with(
            "services",
            help("job-only", json!({"at": {"kinds": ["job"]}})),
        )
        .with(
            "services",
            help(
                "named",
                json!({"pay_order": 3, "at": {"kinds": ["job"], "steps": ["early"]}}),
            ),
        )
        .with(
            "services",
            help("far", json!({"pay_order": 4, "counties": ["there"]})),
        );
    let ids = |told: Value| -> Vec<String> {
        let ride = helped(&region, told, "early").remove(0);
        assert_eq!(
            ride.ideas(),
            ride.helps.len() - 1,
            "a waitlist is no idea for today"
        );
        ride.helps
            .iter()
            .map(|help| help.service.to_string())
            .collect()
    };
    assert_eq!(
        ids(json!({})),
        ["first", "second", "named", "far", "late", "busy"],
        "the county is not known"
    );
    assert_eq!(
        ids(json!({"county": "here"})),
        ["first", "second", "named", "late", "busy"]
    );
    assert_eq!(
        ids(json!({"county": "there", "facts": {"snap": false}})),
        ["second", "named", "far", "late", "busy"]
    );
}
