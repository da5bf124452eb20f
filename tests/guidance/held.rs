//! What does a person have today? Credentials to the day they run out, work in its window, answers of the right kind.

use onramp::catalog::{CredentialId, Day, FactId, FactTest, OccupationId, StepId, WorkTest};
use onramp::guidance::{Holding, Outlook, Person, Plans, Status, Truth, entries, plan};
use onramp::jobseeker::Best;
use serde_json::{Value, json};

use super::region::{Region, answers, day, person, today};

fn region() -> Region {
    Region::new()
        .with(
            "credentials",
            json!({"id": "card", "valid": {"months": 24}}),
        )
        .with("credentials", json!({"id": "degree", "valid": "for_ever"}))
        .with("credentials", json!({"id": "paper"}))
        .with("credentials", json!({"id": "twin", "equal_to": ["paper"]}))
        .with("steps", json!({"id": "course", "gives": ["card"]}))
        .with(
            "steps",
            json!({"id": "college", "gives": ["degree", "paper"]}),
        )
        .with(
            "steps",
            json!({"id": "after", "requires": {"credential": "card"}}),
        )
        .with("occupations", json!({"id": "aide", "code": "31-1131.00"}))
}

#[test]
fn a_credential_rules_out_what_only_those_without_it_can_be() {
    let catalog = region()
        .with(
            "facts",
            json!({"id": "in-school", "ruled_out_by": ["paper"]}),
        )
        .load();
    let truth = |held: Value, told: Value| {
        let told = answers(json!({"credentials": held, "facts": told}));
        let test = serde_json::from_value(json!({"id": "in-school"})).unwrap();
        person(&catalog, &told).fact(&test)
    };
    assert_eq!(truth(json!([]), json!({})), Truth::NotKnown);
    assert_eq!(truth(json!([{"id": "paper"}]), json!({})), Truth::NotMet);
    assert_eq!(truth(json!([{"id": "twin"}]), json!({})), Truth::NotMet);
    let told = json!({"in-school": true});
    assert_eq!(
        truth(json!([{"id": "paper"}]), told),
        Truth::Met,
        "what is told goes first"
    );
}

#[test]
fn the_date_of_a_credential_answers_whether_it_was_held_before_a_day() {
    let catalog = region()
        .with(
            "facts",
            json!({"id": "long-held", "shown_by": {"credential": "paper", "before": "2022-02-07"}}),
        )
        .load();
    let truth = |held: Value, told: Value| {
        let told = answers(json!({"credentials": [held], "facts": told}));
        let test = serde_json::from_value(json!({"id": "long-held"})).unwrap();
        person(&catalog, &told).fact(&test)
    };
    let none = || json!({});
    assert_eq!(
        truth(json!({"id": "paper", "earned": "2017"}), none()),
        Truth::Met
    );
    assert_eq!(
        truth(json!({"id": "twin", "expires": "2021"}), none()),
        Truth::Met
    );
    let renewed = json!({"id": "paper", "earned": "2024"});
    assert_eq!(
        truth(renewed, none()),
        Truth::NotKnown,
        "it may be a renewal"
    );
    assert_eq!(
        truth(json!({"id": "paper", "earned": "2022"}), none()),
        Truth::NotKnown
    );
    assert_eq!(
        truth(json!({"id": "card", "earned": "2017"}), none()),
        Truth::NotKnown
    );
    let denied = json!({"long-held": false});
    assert_eq!(
        truth(json!({"id": "paper", "earned": "2017"}), denied),
        Truth::NotMet
    );
}

fn holds(held: Value, wanted: &str, on: Day) -> Truth {
    let catalog = region().load();
    let told = answers(json!({"credentials": held}));
    let person = Person {
        on,
        ..person(&catalog, &told)
    };
    person.gained().holds(&catalog, &CredentialId::new(wanted))
}

#[test]
fn a_credential_is_valid_on_its_last_day_and_expired_on_the_next() {
    let earned = json!([{"id": "card", "earned": "2024-11-23"}]);
    assert_eq!(holds(earned.clone(), "card", day("2026-11-23")), Truth::Met);
    assert_eq!(holds(earned, "card", day("2026-11-24")), Truth::NotMet);
    let written = json!([{"id": "card", "earned": "2020-01-01", "expires": "2026-11-23"}]);
    assert_eq!(
        holds(written.clone(), "card", day("2026-11-23")),
        Truth::Met,
        "the card's own date goes first"
    );
    assert_eq!(holds(written, "card", day("2026-11-24")), Truth::NotMet);
}

#[test]
fn a_time_that_is_remembered_roughly_leaves_it_open_only_while_it_matters() {
    let at = |earned: &str| holds(json!([{"id": "card", "earned": earned}]), "card", today());
    assert_eq!(at("2025"), Truth::Met);
    assert_eq!(at("2024"), Truth::NotKnown, "some time in 2026");
    assert_eq!(at("2024-12"), Truth::Met);
    assert_eq!(at("2023"), Truth::NotMet);
    assert_eq!(
        holds(json!([{"id": "card"}]), "card", today()),
        Truth::NotKnown
    );
    assert_eq!(
        holds(json!([{"id": "degree"}]), "degree", today()),
        Truth::Met
    );
    assert_eq!(
        holds(json!([{"id": "paper"}]), "paper", today()),
        Truth::Met,
        "nobody says that it runs out"
    );
}

#[test]
fn of_several_entries_for_one_credential_the_best_holds_in_any_order() {
    let old = json!({"id": "card", "earned": "2019"});
    let new = json!({"id": "card", "earned": "2026-01"});
    for both in [json!([old, new]), json!([new, old])] {
        assert_eq!(holds(both, "card", today()), Truth::Met);
    }
    let gone = json!([{"id": "card", "earned": "2026-01", "expired": true}]);
    assert_eq!(
        holds(gone, "card", today()),
        Truth::NotMet,
        "the person knows best"
    );
}

#[test]
fn an_equal_credential_counts_both_ways() {
    assert_eq!(holds(json!([{"id": "twin"}]), "paper", today()), Truth::Met);
    assert_eq!(holds(json!([{"id": "paper"}]), "twin", today()), Truth::Met);
    assert_eq!(
        holds(json!([{"id": "paper"}]), "degree", today()),
        Truth::NotMet
    );
}

#[test]
fn a_step_done_gives_what_does_not_run_out_and_leaves_the_rest_to_ask() {
    let catalog = region().load();
    let told = answers(json!({"steps_done": ["course", "college"]}));
    let done = person(&catalog, &told);
    let holds = |id| done.gained().holds(&catalog, &CredentialId::new(id));
    assert_eq!(holds("degree"), Truth::Met);
    assert_eq!(
        holds("card"),
        Truth::NotKnown,
        "when the course was is not told"
    );
    let told = answers(
        json!({"steps_done": ["course"], "credentials": [{"id": "card", "expired": true}]}),
    );
    let expired = person(&catalog, &told);
    let card = CredentialId::new("card");
    assert_eq!(expired.gained().holds(&catalog, &card), Truth::NotMet);
}

#[test]
fn who_has_all_a_step_gives_need_not_do_it_but_earns_no_credits_by_that() {
    let catalog = Region::new()
        .with_all("credentials", &["card"])
        .with(
            "steps",
            json!({"id": "course", "gives": ["card"], "credits": 8}),
        )
        .with(
            "steps",
            json!({"id": "next", "requires": {"step": "course"}}),
        )
        .with(
            "steps",
            json!({"id": "degree", "requires": {"credits": {"at_least": 8, "from": ["course"]}}}),
        )
        .load();
    let told = answers(json!({"credentials": [{"id": "card"}]}));
    let entries = entries(&person(&catalog, &told));
    let status = |id| format!("{:?}", entries[&StepId::new(id)].status);
    assert_eq!(status("course"), "Done");
    assert_eq!(status("next"), "StartHere");
    assert_ne!(
        status("degree"),
        "StartHere",
        "whether a school counts it is the school's to say"
    );
}

#[test]
fn validity_beyond_the_calendar_is_no_end() {
    let catalog = Region::new()
        .with(
            "credentials",
            json!({"id": "card", "valid": {"months": 4_000_000_000_u32}}),
        )
        .with("steps", json!({"id": "course", "gives": ["card"]}))
        .load();
    let told = answers(json!({"credentials": [{"id": "card", "earned": "2020"}]}));
    let person = person(&catalog, &told);
    assert!(matches!(
        person.holding(&told.credentials[0]),
        Holding::Valid(Some(_))
    ));
}

fn work(done: Value, test: Value) -> Truth {
    let catalog = region().load();
    let told = answers(json!({"work": [done]}));
    let mut whole = json!({"any_of": ["aide"]});
    for (key, value) in test.as_object().unwrap() {
        whole[key] = value.clone();
    }
    let test: WorkTest = serde_json::from_value(whole).unwrap();
    person(&catalog, &told).work(&test)
}

#[test]
fn work_counts_in_its_window_to_the_day() {
    let test = json!({"within_months": 24});
    let ended = |ended| work(json!({"occupation": "aide", "ended": ended}), test.clone());
    assert_eq!(ended("2024-11-23"), Truth::Met);
    assert_eq!(ended("2024-11-22"), Truth::NotMet);
    assert_eq!(ended("2024"), Truth::NotKnown);
    let undated = work(json!({"occupation": "aide", "years": 9}), test.clone());
    assert_eq!(
        undated,
        Truth::NotKnown,
        "it may go on, or have ended long ago"
    );
    assert_eq!(work(json!({"occupation": "aide"}), json!({})), Truth::Met);
    assert_eq!(
        work(json!({"occupation": "cook"}), json!({})),
        Truth::NotMet
    );
    let endless = json!({"within_months": 4_000_000_000_u32});
    assert_eq!(
        work(json!({"occupation": "aide", "ended": "1970"}), endless),
        Truth::Met
    );
}

#[test]
fn work_counts_by_its_months_and_its_pay_where_the_rule_says_so() {
    let a_year = json!({"months": 12});
    assert_eq!(
        work(json!({"occupation": "aide", "years": 1}), a_year.clone()),
        Truth::Met
    );
    assert_eq!(
        work(json!({"occupation": "aide", "months": 11}), a_year.clone()),
        Truth::NotMet
    );
    assert_eq!(
        work(json!({"occupation": "aide"}), a_year),
        Truth::NotKnown,
        "how long was not said"
    );
    let unpaid = json!({"occupation": "aide", "years": 2, "paid": false});
    assert_eq!(work(unpaid.clone(), json!({})), Truth::Met);
    assert_eq!(work(unpaid, json!({"paid": true})), Truth::NotMet);
}

#[test]
fn an_occupation_may_be_named_by_its_code() {
    assert_eq!(
        work(json!({"occupation": "31-1131.00"}), json!({})),
        Truth::Met
    );
    let catalog = region().load();
    let told = answers(json!({"work": [{"occupation": "31-1131.00"}]}));
    let person = person(&catalog, &told);
    assert!(person.has_worked_as(&OccupationId::new("aide")));
}

#[test]
fn an_answer_of_another_kind_than_is_asked_for_is_not_known() {
    let catalog = region().load();
    let tests = [
        json!({"id": "x", "is": true}),
        json!({"id": "x", "min": 18}),
        json!({"id": "x", "one_of": ["a", "2019"]}),
        json!({"id": "x", "within_months": 24}),
    ];
    let given = [json!(true), json!(20), json!("a"), json!("2026-01")];
    for (asked, test) in tests.iter().enumerate() {
        let test: FactTest = serde_json::from_value(test.clone()).unwrap();
        for (told, answer) in given.iter().enumerate() {
            let told_answers = answers(json!({"facts": {"x": answer}}));
            let truth = person(&catalog, &told_answers).fact(&test);
            // A choice may be spelled like a date; the other kinds are told apart.
            let expected = match (asked, told) {
                (2, 3) => Truth::NotMet,
                _ if asked == told => Truth::Met,
                _ => Truth::NotKnown,
            };
            assert_eq!(truth, expected, "asked {asked}, told {told}");
        }
    }
    let year = answers(json!({"facts": {"x": "2019"}}));
    let choice: FactTest = serde_json::from_value(tests[2].clone()).unwrap();
    assert_eq!(
        person(&catalog, &year).fact(&choice),
        Truth::Met,
        "a choice spelled like a year"
    );
    assert_eq!(
        answers(json!({"facts": {"x": null}})).fact(&FactId::new("x")),
        None
    );
}

#[test]
fn what_was_held_before_may_be_renewed_for_a_while_and_what_never_was_may_not() {
    let before = |held: Value, within: Value| {
        let region = Region::new().with("credentials", json!({"id": "cdl"}));
        let catalog = region.load();
        let answers = answers(json!({"credentials": held}));
        let test = serde_json::from_value(json!({"credential": "cdl", "within_months": within}));
        person(&catalog, &answers).held_before(&test.unwrap())
    };
    let ended = |when: &str| json!([{"id": "cdl", "expired": true, "expires": when}]);
    assert_eq!(before(json!([]), json!(12)), Truth::NotMet);
    assert_eq!(before(json!([{"id": "cdl"}]), json!(12)), Truth::Met);
    assert_eq!(before(ended("2026-03"), json!(12)), Truth::Met);
    assert_eq!(before(ended("2025-03"), json!(12)), Truth::NotMet);
    assert_eq!(before(ended("2025"), json!(12)), Truth::NotKnown);
    assert_eq!(
        before(json!([{"id": "cdl", "expired": true}]), json!(12)),
        Truth::NotKnown
    );
    assert_eq!(before(ended("2001"), json!(null)), Truth::Met);
}

/// Work that needs a card or gives a license, both of which run out.
fn licensed() -> Region {
    region()
        .with("credentials", json!({"id": "license", "valid": {"months": 24}}))
        .with(
            "occupations",
            json!({"id": "medic", "code": "29-2042.00", "license_needed": ["license"]}),
        )
        .with(
            "steps",
            json!({"id": "work", "kind": "job", "requires": {"credential": "card"}, "opens": ["aide"]}),
        )
        .with(
            "steps",
            json!({"id": "exam", "kind": "license", "gives": ["license"], "opens": ["medic"]}),
        )
}

/// The steps of the best plan to this work, of somebody who has done these steps and holds these credentials.
fn planned(to: &str, done: &[&str], held: Value) -> Vec<String> {
    let catalog = licensed().load();
    let told = answers(json!({"steps_done": done, "credentials": held}));
    let found = plan(
        &person(&catalog, &told),
        &OccupationId::new(to),
        Best::Soonest,
    )
    .unwrap();
    let stops = found.stops.iter().map(|stop| stop.step.to_string());
    stops.collect()
}

#[test]
fn what_has_run_out_is_had_again_by_doing_its_step_again() {
    let run_out = || json!([{"id": "card", "expires": "2024-01"}]);
    assert_eq!(planned("aide", &["course"], run_out()), ["course", "work"]);
    assert_eq!(
        planned("aide", &["course"], json!([])),
        ["work"],
        "it may still hold"
    );
    let catalog = licensed().load();
    let told = answers(json!({"steps_done": ["course"], "credentials": run_out()}));
    let entries = entries(&person(&catalog, &told));
    let course = &entries[&StepId::new("course")];
    assert_eq!(course.status, Status::StartHere);
}

#[test]
fn a_license_that_has_run_out_is_not_enough_for_the_work_it_gave() {
    let run_out = json!([{"id": "license", "expires": "2020-01-31"}]);
    assert_eq!(planned("medic", &["exam"], run_out), ["exam"]);
    let nothing: [&str; 0] = [];
    assert_eq!(planned("medic", &["exam"], json!([])), nothing);
}

#[test]
fn a_plan_is_made_anew_when_a_license_runs_out() {
    let catalog = licensed().load();
    let plans = Plans::default();
    let stops = |held: Value| {
        let told = answers(json!({"steps_done": ["exam"], "credentials": held}));
        let person = person(&catalog, &told);
        let outlook = Outlook::of(&person);
        let medic = OccupationId::new("medic");
        plans
            .to(&person, &outlook, &medic, Best::Soonest)
            .unwrap()
            .stops
            .len()
    };
    assert_eq!(stops(json!([])), 0);
    assert_eq!(stops(json!([{"id": "license", "expired": true}])), 1);
}
