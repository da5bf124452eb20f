//! Where a person set a day for a step, does what follows come after it, and nothing else move?

use std::collections::BTreeMap;

use onramp::catalog::{StepId, Weeks};
use onramp::guidance::{OwnDays, Plan, begins_on, plan};
use onramp::jobseeker::Best;
use serde_json::json;

use super::plan::{needs, nurse, region};
use super::region::{answers, day, person, today};

/// A course, a paid job with a class beside it, and the license that asks for all of them; days set for some.
fn planned(dates: &[(&str, &str)]) -> Plan {
    let catalog = region()
        .with(
            "steps",
            json!({"id": "course", "gives": ["a"], "weeks": 4, "pay": "unpaid"}),
        )
        .with(
            "steps",
            json!({"id": "job", "requires": needs(&["a"]), "gives": ["b"], "weeks": 10, "pay": {"paid": {}}}),
        )
        .with(
            "steps",
            json!({"id": "class", "requires": needs(&["a"]), "gives": ["c"], "weeks": 6, "pay": "unpaid",
                   "alongside": "job"}),
        )
        .with(
            "steps",
            json!({"id": "license", "requires": needs(&["b", "c"]), "opens": ["nurse"], "weeks": 1}),
        )
        .load();
    let told = answers(json!({}));
    let mut plan = plan(&person(&catalog, &told), &nurse(), Best::Soonest).unwrap();
    let dates: BTreeMap<_, _> = dates
        .iter()
        .map(|(step, set)| (StepId::new(*step), day(set)))
        .collect();
    let own = OwnDays {
        catalog: &catalog,
        on: today(),
        dates: &dates,
    };
    own.move_plan(&mut plan);
    plan
}

fn times(plan: &Plan) -> Vec<(&str, u32, u32)> {
    let stops = plan.stops.iter();
    stops
        .map(|stop| (stop.step.as_str(), stop.begins, stop.ends))
        .collect()
}

const BY_ITSELF: [(&str, u32, u32); 4] = [
    ("course", 0, 4),
    ("job", 4, 14),
    ("class", 4, 10),
    ("license", 14, 15),
];

#[test]
fn without_days_of_ones_own_nothing_moves() {
    assert_eq!(times(&planned(&[])), BY_ITSELF);
}

#[test]
fn what_follows_a_step_begins_no_earlier_than_its_day_and_its_length() {
    // Six weeks from today.
    let plan = planned(&[("course", "2027-01-04")]);
    assert_eq!(
        times(&plan),
        [
            ("course", 6, 10),
            ("job", 10, 20),
            ("class", 10, 16),
            ("license", 20, 21)
        ]
    );
    assert_eq!(plan.totals.weeks, Weeks(21));
    assert_eq!(plan.totals.unpaid_weeks, Weeks(5), "waiting is no learning");
    assert_eq!(plan.totals.first_pay, Some(Weeks(10)));
}

#[test]
fn a_class_beside_a_job_moves_what_follows_only_where_it_ends_after_the_job() {
    let within = planned(&[("class", "2027-01-18")]);
    assert_eq!(times(&within)[2..], [("class", 8, 14), ("license", 14, 15)]);
    let after = planned(&[("class", "2027-02-01")]);
    assert_eq!(times(&after)[2..], [("class", 10, 16), ("license", 16, 17)]);
}

#[test]
fn a_day_before_the_plan_can_get_there_moves_nothing_and_a_later_one_counts() {
    assert_eq!(
        times(&planned(&[("job", "2026-12-01"), ("class", "2020-01-01")])),
        BY_ITSELF
    );
    let far = planned(&[("license", "9999-12-31")]);
    assert_eq!(times(&far)[..3], BY_ITSELF[..3]);
}

#[test]
fn a_step_begins_on_the_day_that_was_set_unless_the_plan_gets_there_only_later() {
    let set = Some(day("2027-01-06"));
    assert_eq!(begins_on(today(), 7, set), day("2027-01-06"));
    assert_eq!(begins_on(today(), 8, set), day("2027-01-18"));
    assert_eq!(begins_on(today(), 8, None), day("2027-01-18"));
}
