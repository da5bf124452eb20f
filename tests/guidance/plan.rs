//! Is a plan what people mean by one? Shared steps, partners, prices not reported, goals and first pay, by hand.

use onramp::catalog::{OccupationId, Weeks};
use onramp::guidance::{FirstPay, NoPlan, Outlook, Plan, Proof, Way, fully_priced, plan, ways};
use onramp::jobseeker::Best;
use serde_json::{Value, json};

use super::region::{Region, answers, person};

pub fn nurse() -> OccupationId {
    OccupationId::new("nurse")
}

pub fn best_plan(region: &Region, told: Value, best: Best) -> Result<Plan, NoPlan> {
    let catalog = region.load();
    let told = answers(told);
    plan(&person(&catalog, &told), &nurse(), best)
}

pub fn names(plan: &Plan) -> Vec<&str> {
    plan.stops.iter().map(|stop| stop.step.as_str()).collect()
}

pub fn region() -> Region {
    Region::new()
        .with_all("occupations", &["nurse", "clerk"])
        .with_all("credentials", &["a", "b", "c"])
        .with(
            "facts",
            json!({"id": "age", "answer": {"number": {"min": 0, "max": 120}}}),
        )
}

pub fn needs(credentials: &[&str]) -> Value {
    let all: Vec<_> = credentials
        .iter()
        .map(|id| json!({"credential": id}))
        .collect();
    json!({"all": all})
}

#[test]
fn a_step_that_two_steps_need_counts_once() {
    let region = region()
        .with(
            "steps",
            json!({"id": "base", "gives": ["a"], "weeks": 10, "cost_cents": {"whole": 500}}),
        )
        .with(
            "steps",
            json!({"id": "left", "requires": needs(&["a"]), "gives": ["b"], "weeks": 1}),
        )
        .with(
            "steps",
            json!({"id": "right", "requires": needs(&["a"]), "gives": ["c"], "weeks": 1}),
        )
        .with(
            "steps",
            json!({"id": "goal", "requires": needs(&["b", "c"]), "opens": ["nurse"], "weeks": 1}),
        );
    let plan = best_plan(&region, json!({}), Best::Soonest).unwrap();
    assert_eq!(names(&plan), ["base", "left", "right", "goal"]);
    assert_eq!(
        (plan.totals.weeks, plan.totals.price.low.0),
        (Weeks(13), 500)
    );
    assert_eq!(
        plan.stops
            .iter()
            .map(|stop| stop.begins)
            .collect::<Vec<_>>(),
        [0, 10, 11, 12]
    );
}

/// A job of ten weeks that is paid, and a class beside it of so many weeks.
fn side_by_side(class: u32, job_names_class: bool) -> Plan {
    let mut job = json!({"id": "job", "gives": ["a"], "weeks": 10, "pay": {"paid": {}}});
    if job_names_class {
        job["alongside"] = json!("class");
    }
    let region = region()
        .with("steps", json!({"id": "class", "gives": ["b"], "weeks": class, "pay": "unpaid", "alongside": "job"}))
        .with("steps", json!({"id": "other", "gives": ["c"], "weeks": 3, "pay": "unpaid"}))
        .with("steps", job)
        .with("steps", json!({"id": "goal", "requires": needs(&["a", "b", "c"]), "opens": ["nurse"], "weeks": 0}));
    best_plan(&region, json!({}), Best::Earn).unwrap()
}

#[test]
fn a_step_beside_another_takes_the_longer_of_the_two() {
    for job_names_class in [false, true] {
        let short = side_by_side(6, job_names_class);
        assert_eq!(short.totals.weeks, Weeks(10 + 3));
        assert_eq!(
            short.totals.unpaid_weeks,
            Weeks(3),
            "class and job run together, and the job pays"
        );
        let long = side_by_side(14, job_names_class);
        assert_eq!(long.totals.weeks, Weeks(14 + 3));
        assert_eq!(long.totals.unpaid_weeks, Weeks(4 + 3));
    }
    let plan = side_by_side(6, false);
    let times: Vec<_> = plan
        .stops
        .iter()
        .map(|s| (s.step.as_str(), s.begins, s.ends))
        .collect();
    assert_eq!(
        times,
        [
            ("job", 0, 10),
            ("class", 0, 6),
            ("other", 10, 13),
            ("goal", 13, 13)
        ]
    );
}

#[test]
fn classes_beside_one_job_follow_one_another() {
    let class =
        |id: &str, gives: &str| json!({"id": id, "gives": [gives], "weeks": 7, "alongside": "job"});
    let region = region()
        .with(
            "steps",
            json!({"id": "job", "weeks": 10, "pay": {"paid": {}}, "gives": ["a"]}),
        )
        .with("steps", class("first", "b"))
        .with("steps", class("second", "c"))
        .with(
            "steps",
            json!({"id": "goal", "requires": needs(&["a", "b", "c"]), "opens": ["nurse"]}),
        );
    let plan = best_plan(&region, json!({}), Best::Soonest).unwrap();
    assert_eq!(plan.totals.weeks, Weeks(14));
}

/// Two ways: one dear, long and fully reported, the other of which nothing is.
fn two_ways() -> Region {
    region()
        .with(
            "steps",
            json!({"id": "known", "gives": ["a"], "weeks": 30, "cost_cents": {"whole": 90_000}}),
        )
        .with("steps", json!({"id": "unknown", "gives": ["a"]}))
        .with(
            "steps",
            json!({"id": "goal", "requires": needs(&["a"]), "opens": ["nurse"], "weeks": 1,
                              "cost_cents": {"exam": 100, "complete": true}}),
        )
}

#[test]
fn a_price_not_reported_ranks_as_at_least_and_the_fully_priced_plan_stands_beside_it() {
    let region = two_ways();
    let plan = best_plan(&region, json!({}), Best::Cheapest).unwrap();
    assert_eq!(names(&plan), ["unknown", "goal"]);
    assert!(!plan.totals.price.whole && !plan.totals.weeks_whole);
    let catalog = region.load();
    let nobody = answers(json!({}));
    let person = person(&catalog, &nobody);
    let priced = fully_priced(&person, &Outlook::of(&person), &nurse(), Best::Cheapest).unwrap();
    assert_eq!(names(&priced), ["known", "goal"]);
    assert!(priced.totals.price.whole && priced.totals.weeks_whole);
    assert_eq!(priced.totals.price.low.0, 90_100);
    let ways = ways(&person, &Outlook::of(&person), &nurse()).unwrap().ways;
    let beside = |way: &&Way| way.best_reported.contains(&Best::Cheapest);
    let beside: Vec<&Way> = ways.iter().filter(beside).collect();
    let [beside] = beside[..] else {
        panic!("one way is the best of those reported whole: {ways:?}");
    };
    assert_eq!(beside.stops, priced.stops);
    assert!(!beside.best.contains(&Best::Cheapest));
}

#[test]
fn no_fully_priced_plan_ends_in_a_step_without_a_price() {
    let region = region().with("steps", json!({"id": "goal", "opens": ["nurse"]}));
    let catalog = region.load();
    let nobody = answers(json!({}));
    let person = person(&catalog, &nobody);
    let outlook = Outlook::of(&person);
    assert_eq!(
        fully_priced(&person, &outlook, &nurse(), Best::Soonest),
        None
    );
}

#[test]
fn each_goal_picks_its_own_way() {
    let goal = |id: &str, gives: &str, weeks: u32, cents: u64, pay: Value| json!({"id": id, "gives": [gives], "weeks": weeks, "pay": pay, "cost_cents": {"whole": cents}});
    let region = region()
        .with("steps", goal("quick", "a", 2, 900, json!("unpaid")))
        .with("steps", goal("cheap", "a", 9, 1, json!("unpaid")))
        .with("steps", goal("paid", "a", 20, 500, json!({"paid": {}})))
        .with(
            "steps",
            json!({"id": "goal", "requires": needs(&["a"]), "opens": ["nurse"]}),
        );
    let first = |best| names(&best_plan(&region, json!({}), best).unwrap())[0].to_owned();
    assert_eq!(first(Best::Soonest), "quick");
    assert_eq!(first(Best::Cheapest), "cheap");
    assert_eq!(first(Best::Earn), "paid");
    assert_eq!(
        first(Best::Fewest),
        "quick",
        "all take two steps, and of those the least weeks"
    );
}

#[test]
fn first_pay_is_the_first_paid_step_or_the_first_work_opened() {
    let region = region()
        .with(
            "steps",
            json!({"id": "course", "gives": ["a"], "weeks": 6, "opens": ["clerk"]}),
        )
        .with(
            "steps",
            json!({"id": "job", "kind": "job", "requires": needs(&["a"]), "gives": ["b"]}),
        )
        .with(
            "steps",
            json!({"id": "goal", "requires": needs(&["b"]), "opens": ["nurse"], "weeks": 4}),
        );
    let plan = best_plan(&region, json!({}), Best::Soonest).unwrap();
    assert_eq!(
        (plan.totals.first_pay, plan.totals.first_pay_sure),
        (Some(Weeks(6)), true)
    );
    let unsure = two_ways();
    let plan = best_plan(&unsure, json!({}), Best::Cheapest).unwrap();
    assert_eq!(plan.totals.first_pay, Some(Weeks(1)), "at the earliest");
    assert!(!plan.totals.first_pay_sure);
}

#[test]
fn first_pay_is_not_reported_where_what_comes_before_it_has_no_reported_length() {
    let opens = |weeks: Value, more: Value| {
        let region = region()
            .with(
                "steps",
                json!({"id": "license", "gives": ["a"], "weeks": weeks}),
            )
            .with(
                "steps",
                json!({"id": "job", "kind": "job", "requires": needs(&["a"]), "opens": ["nurse"]}),
            )
            .with("steps", more);
        best_plan(&region, json!({}), Best::Soonest).unwrap().totals
    };
    let other = || json!({"id": "other", "gives": ["b"]});
    let none = opens(Value::Null, other());
    assert_eq!(none.first_paid(), FirstPay::NotReported);
    assert_eq!(
        (none.first_pay_week(), none.unpaid_week_count()),
        (None, None)
    );
    assert_eq!(
        opens(json!(0), other()).first_paid(),
        FirstPay::After(Weeks(0))
    );
}

#[test]
fn first_pay_is_at_the_start_where_the_first_step_pays_however_long_it_lasts() {
    let region = region().with(
        "steps",
        json!({"id": "trainee", "pay": {"paid": {}}, "opens": ["nurse"]}),
    );
    let totals = best_plan(&region, json!({}), Best::Soonest).unwrap().totals;
    assert_eq!(totals.first_paid(), FirstPay::After(Weeks(0)));
}

#[test]
fn a_proof_says_where_it_rests_on_what_is_reported_only() {
    let region = region().with(
        "steps",
        json!({"id": "goal", "weeks": 1, "opens": ["nurse"]}),
    );
    let proof = |best| Proof::of(&best_plan(&region, json!({}), best).unwrap());
    assert_eq!(proof(Best::Cheapest), Proof::AsReported);
    assert_eq!(proof(Best::Soonest), Proof::Whole);
}
