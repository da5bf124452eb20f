//! Is only that named as coming first which a step still asks for?

use onramp::catalog::StepId;
use onramp::guidance::{Outlook, first_day, out_of_turn, plan_with_outlook, waits_for};
use onramp::jobseeker::Best;
use onramp::wording::{Lang, Wording};
use serde_json::json;

use super::plan::{needs, nurse, region};
use super::region::{Region, answers, person};

/// A goal that asks for two credentials, of which several steps give one or the other.
fn two_asked_for() -> Region {
    let gives =
        |id: &str, gives: &[&str], weeks: u32| json!({"id": id, "gives": gives, "weeks": weeks});
    region()
        .with("steps", gives("one", &["a"], 1))
        .with("steps", gives("other", &["a"], 9))
        .with("steps", gives("long", &["a", "c"], 20))
        .with("steps", gives("short", &["b"], 2))
        .with(
            "steps",
            json!({"id": "goal", "requires": needs(&["a", "b", "c"]), "opens": ["nurse"]}),
        )
}

#[test]
fn what_a_step_has_by_then_is_not_asked_for_again() {
    let catalog = two_asked_for().load();
    let order = ["one", "goal", "other", "short"];
    let answers = answers(json!({"plan": {"chosen": order}}));
    let person = person(&catalog, &answers);
    let late = out_of_turn(&person, None, &answers.plan.chosen, &StepId::new("goal"));
    assert_eq!(
        late,
        [&StepId::new("short")],
        "`other` gives what `one` gave"
    );
}

#[test]
fn a_step_does_not_wait_for_what_is_there_already() {
    let catalog = two_asked_for().load();
    let answers =
        answers(json!({"credentials": [{"id": "a"}, {"id": "c"}], "plan": {"chosen": ["long"]}}));
    let person = person(&catalog, &answers);
    let outlook = Outlook::of(&person);
    let mut plan = plan_with_outlook(&person, &outlook, &nurse(), Best::Soonest).unwrap();
    let mut long = plan.stops[0].clone();
    long.step = StepId::new("long");
    plan.stops.insert(0, long);
    let waits = waits_for(&person, &plan, &StepId::new("goal"));
    let waits: Vec<&StepId> = waits.iter().map(|stop| &stop.step).collect();
    assert_eq!(waits, [&StepId::new("short")]);
}

#[test]
fn where_a_length_is_not_reported_a_first_day_is_only_one_before_which_nothing_begins() {
    let first = |short: serde_json::Value| {
        let catalog = region()
            .with("steps", json!({"id": "long", "gives": ["a"], "weeks": 4}))
            .with("steps", short)
            .with(
                "steps",
                json!({"id": "goal", "requires": needs(&["a", "b"]), "opens": ["nurse"]}),
            )
            .load();
        let answers = answers(json!({}));
        let person = person(&catalog, &answers);
        let outlook = Outlook::of(&person);
        let plan = plan_with_outlook(&person, &outlook, &nurse(), Best::Soonest).unwrap();
        let first = first_day(&person, &plan, &StepId::new("goal"));
        let wording = Wording::new(Lang::En);
        (first, wording.too_early(first))
    };
    let (known, words) = first(json!({"id": "short", "gives": ["b"], "weeks": 2}));
    assert!(known.reported && words.contains("ends on"), "{words}");
    let (unknown, words) = first(json!({"id": "short", "gives": ["b"]}));
    assert!(!unknown.reported, "{unknown:?}");
    assert!(words.contains("does not end before"), "{words}");
    assert!(words.contains("not reported"), "{words}");
}
