//! Where a person set a day for a step, does what follows come after it, and nothing else move?

use std::collections::BTreeMap;

use onramp::catalog::{Day, StepId, Weeks};
use onramp::guidance::{FirstDay, OwnDays, Plan, plan};
use onramp::interview::{Interview, Msg, Refusal};
use onramp::jobseeker::Best;
use serde_json::json;

use super::people::{oregon, told};
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

/// The days on which the steps begin.
fn days(plan: &Plan) -> Vec<(&str, Day)> {
    let stops = plan.stops.iter();
    stops
        .map(|stop| (stop.step.as_str(), stop.begins_on(today())))
        .collect()
}

#[test]
fn a_step_begins_on_the_day_that_was_set_unless_the_plan_gets_there_only_later() {
    // What comes before the license ends on 2027-03-01.
    for (set, begins) in [
        ("2027-03-04", "2027-03-04"),
        ("2027-03-01", "2027-03-01"),
        ("2027-02-26", "2027-03-01"),
        ("2027-01-01", "2027-03-01"),
    ] {
        let plan = planned(&[("license", set)]);
        assert_eq!(days(&plan)[3], ("license", day(begins)), "set for {set}");
    }
}

#[test]
fn what_follows_a_day_within_a_week_begins_as_many_whole_weeks_after_that_day() {
    let plan = planned(&[("course", "2027-01-06")]);
    assert_eq!(
        days(&plan)[..2],
        [("course", day("2027-01-06")), ("job", day("2027-02-03"))]
    );
    assert_eq!(times(&plan)[..2], [("course", 7, 11), ("job", 11, 21)]);
    assert_eq!(plan.totals.weeks, Weeks(22));
}

#[test]
fn no_step_begins_before_today() {
    let plan = planned(&[("course", "2026-11-10")]);
    assert_eq!(days(&plan)[0], ("course", today()));
}

#[test]
fn the_first_day_of_a_step_is_when_what_it_asks_for_can_be_had() {
    let told = told("young-parent");
    let catalog = oregon();
    let mut sitting = Interview::new(&catalog, today(), told);
    let certification = StepId::new("chw-certification");
    let first = |sitting: &Interview<'_>| {
        let findings = sitting.findings();
        (
            findings.first_day(&certification).day,
            findings.too_early(&certification).map(|first| first.day),
        )
    };
    let six_weeks = day("2027-01-04");
    assert_eq!(first(&sitting), (six_weeks, None));
    let set = |sitting: &mut Interview<'_>, on: &str| {
        sitting.update(Msg::Date(certification.clone(), Some(day(on))))
    };
    set(&mut sitting, "2026-12-14").unwrap();
    assert_eq!(
        first(&sitting),
        (six_weeks, Some(six_weeks)),
        "the day stays"
    );
    set(&mut sitting, "2027-01-04").unwrap();
    assert_eq!(first(&sitting), (six_weeks, None));
    let refused = set(&mut sitting, "2026-11-22");
    assert_eq!(refused, Err(Refusal::Before(six_weeks)));
    let kept = sitting.answers().plan.dates.get(&certification);
    assert_eq!(kept, Some(&six_weeks), "the day before stays");
    let training = StepId::new("chw-training");
    assert_eq!(
        sitting.findings().first_day(&training),
        FirstDay::at_once(today())
    );
}

/// The young parent's plan: training of 6 to 10 weeks, then the certification; days set for some.
fn of_the_young_parent(dates: &[(&str, &str)]) -> Plan {
    let mut told = told("young-parent");
    let dates = dates.iter();
    told.plan.dates = dates
        .map(|(step, set)| (StepId::new(*step), day(set)))
        .collect();
    let catalog = oregon();
    let sitting = Interview::new(&catalog, today(), told);
    sitting.findings().planned().unwrap().clone()
}

#[test]
fn a_certification_set_for_a_day_before_the_training_ends_begins_as_it_ends() {
    let plan = of_the_young_parent(&[("chw-certification", "2027-01-01")]);
    assert_eq!(days(&plan)[1], ("chw-certification", day("2027-01-04")));
}

#[test]
fn waiting_for_a_day_takes_up_what_the_steps_before_it_take_longer() {
    let at_most = |set| {
        let totals = of_the_young_parent(&[("chw-certification", set)]).totals;
        (totals.weeks.0, totals.weeks_high.0)
    };
    assert_eq!(at_most("2027-02-15"), (12, 12), "after ten weeks at most");
    assert_eq!(at_most("2027-01-18"), (8, 10), "between six weeks and ten");
    assert_eq!(at_most("2027-01-01"), (6, 10), "before six weeks");
    let later = of_the_young_parent(&[("chw-training", "2026-12-07")]).totals;
    assert_eq!((later.weeks.0, later.weeks_high.0), (8, 12), "all of it");
}
