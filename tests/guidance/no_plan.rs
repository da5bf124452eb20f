//! What if there is no plan, or none that is sure? Dead ends, circles, facts to confirm and too little time, by hand.

use onramp::catalog::{CredentialId, OccupationId, StepId, Weeks};
use onramp::guidance::{
    Missing, NoPlan, Outlook, Status, Truth, entries, evaluate, plan, plan_within,
};
use onramp::jobseeker::Best;
use serde_json::json;

use super::plan::{best_plan, names, needs, nurse, region};
use super::region::{Region, answers, person, today};
use super::regions::{self, Shape};

#[test]
fn what_has_ended_is_in_no_plan() {
    let region = region()
        .with(
            "steps",
            json!({"id": "gone", "gives": ["a"], "weeks": 1, "status": "ended"}),
        )
        .with("steps", json!({"id": "there", "gives": ["a"], "weeks": 9}))
        .with(
            "steps",
            json!({"id": "goal", "requires": needs(&["a"]), "opens": ["nurse"]}),
        );
    let plan = best_plan(&region, json!({}), Best::Soonest).unwrap();
    assert_eq!(names(&plan), ["there", "goal"]);
}

#[test]
fn no_plan_says_why() {
    let region = region()
        .with(
            "steps",
            json!({"id": "low", "gives": ["a"], "requires": {"fact": {"id": "age", "min": 18}}}),
        )
        .with(
            "steps",
            json!({"id": "goal", "requires": needs(&["a"]), "opens": ["nurse"]}),
        );
    let catalog = region.load();
    let young = answers(json!({"facts": {"age": 16}}));
    let person = person(&catalog, &young);
    let to = |id: &str| plan(&person, &OccupationId::new(id), Best::Soonest);
    assert!(matches!(to("pilot"), Err(NoPlan::NoSuchDestination(_))));
    assert!(matches!(to("clerk"), Err(NoPlan::NothingLeadsThere(_))));
    let Err(NoPlan::Blocked { missing, .. }) = to("nurse") else {
        panic!("{:?}", to("nurse"));
    };
    let [Missing::Fact(test)] = missing.as_slice() else {
        panic!("the age is what blocks, two steps before the goal: {missing:?}");
    };
    assert_eq!((test.id.as_str(), test.min), ("age", Some(18)));
}

#[test]
fn facts_not_known_are_assumed_and_listed_to_confirm_where_they_matter() {
    let region = region()
        .with(
            "steps",
            json!({"id": "low", "gives": ["a"], "requires": {"fact": {"id": "age", "min": 18}}}),
        )
        .with(
            "steps",
            json!({"id": "goal", "requires": needs(&["a"]), "opens": ["nurse"]}),
        );
    let plan = best_plan(&region, json!({}), Best::Soonest).unwrap();
    assert!(
        matches!(plan.stops[0].to_confirm.as_slice(), [Missing::AskFact(test)] if test.id.as_str() == "age")
    );
    assert!(plan.stops[1].to_confirm.is_empty());
}

/// The way to a nurse that asks for eight credits of a class that gives so many.
fn by_credits(class: serde_json::Value) -> Region {
    let mut record = json!({"id": "class"});
    if !class.is_null() {
        record["credits"] = class;
    }
    region()
        .with("steps", record)
        .with("steps", json!({"id": "goal", "requires": {"credits": {"at_least": 8, "from": ["class"]}}, "opens": ["nurse"]}))
}

#[test]
fn credits_that_may_be_enough_are_assumed_and_listed_to_confirm() {
    for perhaps in [json!(null), json!({"low": 6, "high": 9})] {
        let region = by_credits(perhaps);
        let plan = best_plan(&region, json!({}), Best::Soonest).unwrap();
        assert_eq!(names(&plan), ["class", "goal"]);
        assert!(plan.stops[0].to_confirm.is_empty());
        let [Missing::AskCredits(test)] = plan.stops[1].to_confirm.as_slice() else {
            panic!("{:?}", plan.stops[1].to_confirm);
        };
        assert_eq!((test.at_least.0, test.from.len()), (8, 1));
        let catalog = region.load();
        let told = answers(json!({"steps_done": ["class"]}));
        let entry = &entries(&person(&catalog, &told))[&StepId::new("goal")];
        assert_eq!(entry.status, Status::CheckFirst);
        assert!(matches!(entry.missing.as_slice(), [Missing::AskCredits(_)]));
    }
    let plan = best_plan(&by_credits(json!(8)), json!({}), Best::Soonest).unwrap();
    assert!(plan.stops[1].to_confirm.is_empty(), "eight are sure");
}

#[test]
fn of_steps_whose_credits_are_asked_for_only_those_of_the_plan_are_named() {
    let class = |id: &str, weeks: u32| json!({"id": id, "title": id, "weeks": weeks});
    let region = region()
        .with("steps", class("short", 5))
        .with("steps", class("long", 50))
        .with("steps", class("longer", 60))
        .with(
            "steps",
            json!({"id": "goal", "opens": ["nurse"],
                   "requires": {"credits": {"at_least": 8, "from": ["long", "longer", "short"]}}}),
        );
    let asked = |missing: &[Missing]| -> Vec<String> {
        let tests = missing.iter().filter_map(|one| match one {
            Missing::AskCredits(test) => Some(test.from.clone()),
            _ => None,
        });
        tests.flatten().map(|id| id.to_string()).collect()
    };
    let plan = best_plan(&region, json!({}), Best::Soonest).unwrap();
    assert_eq!(names(&plan), ["short", "goal"]);
    assert_eq!(asked(&plan.stops[1].to_confirm), ["short"]);
    let catalog = region.load();
    let told = answers(json!({}));
    let person = person(&catalog, &told);
    let outlook = Outlook::of(&person);
    let entry = |plan| outlook.entry(&person, &StepId::new("goal"), plan).unwrap();
    assert_eq!(asked(&entry(Some(&plan)).missing), ["short"]);
    let all = ["long", "longer", "short"];
    assert_eq!(asked(&entry(None).missing), all, "without a plan");
}

#[test]
fn where_credits_may_be_enough_only_what_blocks_is_told() {
    let region = by_credits(json!(null)).with(
        "steps",
        json!({"id": "goal-too", "requires": {"all": [
            {"credits": {"at_least": 8, "from": ["class"]}}, {"fact": {"id": "age", "min": 18}}]}, "opens": ["clerk"]}),
    );
    let catalog = region.load();
    let young = answers(json!({"facts": {"age": 16}}));
    let to = plan(
        &person(&catalog, &young),
        &OccupationId::new("clerk"),
        Best::Soonest,
    );
    let Err(NoPlan::Blocked { missing, .. }) = to else {
        panic!("{to:?}");
    };
    assert!(
        matches!(missing.as_slice(), [Missing::Fact(_)]),
        "{missing:?}"
    );
}

#[test]
fn a_circle_that_is_closed_today_is_told_and_does_not_hang() {
    let any =
        |other: &str| json!({"any": [{"credential": other}, {"fact": {"id": "age", "min": 100}}]});
    let region = region()
        .with(
            "steps",
            json!({"id": "one", "requires": any("b"), "gives": ["a"]}),
        )
        .with(
            "steps",
            json!({"id": "two", "requires": any("a"), "gives": ["b"]}),
        )
        .with(
            "steps",
            json!({"id": "goal", "requires": needs(&["a"]), "opens": ["nurse"]}),
        );
    let blocked = best_plan(&region, json!({"facts": {"age": 30}}), Best::Soonest);
    assert!(matches!(blocked, Err(NoPlan::Blocked { missing, .. }) if missing.len() == 1));
    let open = best_plan(
        &region,
        json!({"facts": {"age": 30}, "credentials": [{"id": "b"}]}),
        Best::Soonest,
    );
    assert_eq!(names(&open.unwrap()), ["one", "goal"]);
}

#[test]
fn who_has_what_the_last_step_gives_is_there() {
    let region = region().with(
        "steps",
        json!({"id": "goal", "gives": ["a"], "opens": ["nurse"], "weeks": 9}),
    );
    let plan = best_plan(
        &region,
        json!({"credentials": [{"id": "a"}]}),
        Best::Soonest,
    )
    .unwrap();
    assert!(plan.stops.is_empty() && plan.proven);
    assert_eq!(
        (plan.totals.weeks, plan.totals.first_pay),
        (Weeks(0), Some(Weeks(0)))
    );
}

/// A region in which the least is hard to find: every two of so many courses share a credential, and all are asked for.
fn tangle(courses: usize) -> Region {
    let pair = |a: usize, b: usize| format!("pair-{}-{}", a.min(b), a.max(b));
    let others = |of: usize| (0..courses).filter(move |other| *other != of);
    let pairs: Vec<String> = (0..courses)
        .flat_map(|a| (a + 1..courses).map(move |b| pair(a, b)))
        .collect();
    let pairs: Vec<&str> = pairs.iter().map(String::as_str).collect();
    let mut region = Region::new()
        .with_all("occupations", &["nurse"])
        .with_all("credentials", &pairs);
    for at in 0..courses {
        let gives: Vec<String> = others(at).map(|other| pair(at, other)).collect();
        let course = json!({"id": format!("course-{at}"), "gives": gives, "weeks": 5 + at % 3});
        region = region.with("steps", course);
    }
    region.with(
        "steps",
        json!({"id": "goal", "requires": needs(&pairs), "opens": ["nurse"]}),
    )
}

#[test]
fn shared_credentials_of_many_courses_are_untangled() {
    let catalog = tangle(9).load();
    let nobody = answers(json!({}));
    let person = person(&catalog, &nobody);
    let patient = plan(&person, &nurse(), Best::Soonest).unwrap();
    assert!(patient.proven);
    assert_eq!(patient.stops.len(), 9, "all courses but one, the longest");
    assert_eq!(patient.totals.weeks, Weeks(3 * (5 + 6 + 7) - 7));
    assert_eq!(patient.stops.last().unwrap().step, StepId::new("goal"));
    let hasty = plan_within(&person, &nurse(), Best::Soonest, 10);
    assert!(matches!(hasty, Err(NoPlan::NotFoundInTime(_))));
}

#[test]
fn a_plan_that_took_too_long_says_what_none_can_be_better_than_and_can_be_done_all_the_same() {
    let mut unproven = 0;
    for seed in 0..8 {
        let catalog = regions::load(&regions::region(Shape::Ladders, 90, seed), today());
        let nobody = answers(json!({}));
        let person = person(&catalog, &nobody);
        let aim = OccupationId::new("aim");
        let hasty = plan_within(&person, &aim, Best::Fewest, 2_000).unwrap();
        let patient = plan(&person, &aim, Best::Fewest).unwrap();
        let least = patient.stops.len();
        assert!(patient.proven && patient.at_best == least as u64);
        assert!(hasty.at_best <= least as u64 && least <= hasty.stops.len());
        let mut gained = person.gained();
        for stop in &hasty.stops {
            let rule = catalog.step(&stop.step).unwrap().requires.as_ref();
            let open = rule.is_none_or(|rule| evaluate(rule, &person, &gained) == Truth::Met);
            assert!(open, "seed {seed}: {:?} in its turn", stop.step);
            gained.add_step(&catalog, &stop.step);
        }
        unproven += u64::from(!hasty.proven);
    }
    assert!(unproven > 0, "some took too long");
}

#[test]
fn an_unclear_credential_is_assumed_and_listed_to_confirm() {
    let region = region()
        .with(
            "credentials",
            json!({"id": "card", "valid": {"months": 24}}),
        )
        .with(
            "steps",
            json!({"id": "renew", "gives": ["card"], "weeks": 1}),
        )
        .with(
            "steps",
            json!({"id": "goal", "requires": needs(&["card"]), "opens": ["nurse"]}),
        );
    let plan = best_plan(
        &region,
        json!({"credentials": [{"id": "card"}]}),
        Best::Soonest,
    )
    .unwrap();
    assert_eq!(names(&plan), ["goal"]);
    assert_eq!(
        plan.stops[0].to_confirm,
        [Missing::AskCredential(CredentialId::new("card"))]
    );
}
