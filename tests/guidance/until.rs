//! Do windows close and credentials run out on their day, and does the plan say so before?

use onramp::catalog::{Catalog, Day, ServiceId, StepId};
use onramp::guidance::{
    Ending, Missing, NextDay, Suits, Truth, Until, evaluate, next_day, plan, service_until,
    step_until, taken,
};
use onramp::jobseeker::{Answers, Best};
use serde_json::{Value, json};

use super::plan::{needs, nurse, region};
use super::region::{Region, answers, day, person, today};

/// A region where school must have ended within six months, work within three years, a card within a year.
fn windows() -> Region {
    let test = json!({"id": "left", "within_months": 6});
    region()
        .with("facts", json!({"id": "left", "answer": "date"}))
        .with("steps", json!({"id": "school", "requires": {"fact": test}}))
        .with(
            "steps",
            json!({"id": "work", "requires": {"work": {"any_of": ["clerk"], "months": 12, "within_months": 36}}}),
        )
        .with(
            "steps",
            json!({"id": "card", "requires": {"held_before": {"credential": "a", "within_months": 12}}}),
        )
        .with(
            "steps",
            json!({"id": "either", "requires": {"any": [{"fact": test}, {"credential": "b"}]}}),
        )
        .with("steps", json!({"id": "gives", "gives": ["a", "b", "c"], "opens": ["nurse"]}))
        .with("needs", json!({"id": "fees"}))
        .with(
            "services",
            json!({"id": "promise", "addresses": ["fees"], "rule": {"fact": test},
                   "excludes": [{"if": {"not": {"fact": test}}, "because": "Too late", "source": "fresh"}]}),
        )
}

fn until(catalog: &Catalog, told: &Answers, step: &str) -> Option<Until> {
    let step = catalog.step(&StepId::new(step)).unwrap();
    let mut all = step_until(&person(catalog, told), step, &[]);
    assert!(all.len() < 2, "{all:?}");
    all.pop()
}

fn closes(told: Value, step: &str) -> Option<Day> {
    let (catalog, told) = (windows().load(), answers(told));
    until(&catalog, &told, step).map(|until| until.day)
}

#[test]
fn a_window_closes_so_many_months_after_what_opened_it() {
    let school = |left: &str| closes(json!({"facts": {"left": left}}), "school");
    assert_eq!(school("2026-06-14"), Some(day("2026-12-14")));
    assert_eq!(
        school("2026-08-31"),
        Some(day("2027-02-28")),
        "the last day of a short month"
    );
    assert_eq!(
        school("2026-07"),
        Some(day("2027-01-01")),
        "of a month only the first day is sure"
    );
    assert_eq!(school("2026-05-20"), None, "it is closed");
    assert_eq!(closes(json!({}), "school"), None, "nothing was said");
    let work = |ended: &str| {
        closes(
            json!({"work": [{"occupation": "clerk", "years": 2, "ended": ended}]}),
            "work",
        )
    };
    assert_eq!(work("2024-03-01"), Some(day("2027-03-01")));
    assert_eq!(work("2023-03-01"), None);
    let card = |expires: &str| {
        closes(
            json!({"credentials": [{"id": "a", "expires": expires, "expired": true}]}),
            "card",
        )
    };
    assert_eq!(card("2026-03-31"), Some(day("2027-03-31")));
}

#[test]
fn a_way_with_another_way_in_does_not_close() {
    let told = json!({"facts": {"left": "2026-06-14"}});
    assert_eq!(closes(told, "either"), Some(day("2026-12-14")));
    let both = json!({"facts": {"left": "2026-06-14"}, "credentials": [{"id": "b"}]});
    assert_eq!(closes(both, "either"), None);
}

#[test]
fn on_its_last_day_a_window_is_open_and_on_the_next_it_is_not() {
    let catalog = windows().load();
    let mut seen = 0;
    for back in 0..400 {
        let left = today().plus_days(-back).to_string();
        let told = answers(json!({"facts": {"left": left}}));
        let step = catalog.step(&StepId::new("school")).unwrap();
        let rule = step.requires.as_ref().unwrap();
        let Some(until) = until(&catalog, &told, "school") else {
            continue;
        };
        let holds = |on: Day| {
            let person = onramp::guidance::Person {
                on,
                ..person(&catalog, &told)
            };
            evaluate(rule, &person, &person.gained())
        };
        assert_eq!(holds(until.day), Truth::Met, "{left}");
        assert_eq!(holds(until.day.plus_days(1)), Truth::NotMet, "{left}");
        seen += 1;
    }
    assert!(seen > 180, "{seen}");
}

#[test]
fn a_service_with_a_window_is_to_be_asked_before_it_closes() {
    let catalog = windows().load();
    let promise = catalog.service(&ServiceId::new("promise")).unwrap();
    let told = answers(json!({"facts": {"left": "2026-06-14"}}));
    let until = service_until(&person(&catalog, &told), promise).unwrap();
    assert_eq!(until.day, day("2026-12-14"));
    assert!(matches!(until.ending, Ending::Window(Missing::Fact(_))));
    let late = answers(json!({"facts": {"left": "2026-01-14"}}));
    assert_eq!(service_until(&person(&catalog, &late), promise), None);
}

/// A long course first, then one that asks for a card that is good for so long.
fn long_way(valid: Value) -> Region {
    region()
        .with("credentials", json!({"id": "d", "valid": valid}))
        .with("steps", json!({"id": "card", "gives": ["d"], "weeks": 1}))
        .with(
            "steps",
            json!({"id": "long", "requires": needs(&["d"]), "gives": ["a"], "weeks": 60}),
        )
        .with(
            "steps",
            json!({"id": "last", "requires": needs(&["a", "d"]), "opens": ["nurse"], "weeks": 10}),
        )
}

fn on_the_plan(region: &Region, told: Value, step: &str) -> Option<Until> {
    let (catalog, told) = (region.load(), answers(told));
    let person = person(&catalog, &told);
    let plan = plan(&person, &nurse(), Best::Soonest).unwrap();
    let mut all = step_until(
        &person,
        catalog.step(&StepId::new(step)).unwrap(),
        &plan.stops,
    );
    assert!(all.len() < 2, "{all:?}");
    all.pop()
}

#[test]
fn a_card_that_runs_out_before_it_is_needed_is_to_be_renewed_before() {
    let held = |expires: &str| json!({"credentials": [{"id": "d", "expires": expires}]});
    let valid = long_way(json!({"months": 24}));
    let late = on_the_plan(&valid, held("2027-06-30"), "last").unwrap();
    assert_eq!(late.day, day("2027-06-30"));
    assert!(matches!(late.ending, Ending::RunsOut(_)));
    assert_eq!(
        late.late,
        Some(today().plus_weeks(60)),
        "it is needed after that"
    );
    let soon = on_the_plan(&valid, held("2026-12-31"), "long").unwrap();
    assert_eq!((soon.day, soon.late), (day("2026-12-31"), None));
    assert_eq!(
        on_the_plan(&valid, held("2031-06-30"), "last"),
        None,
        "no need to say so yet"
    );
}

#[test]
fn a_card_that_is_earned_on_the_way_is_renewed_on_the_way() {
    let short = on_the_plan(&long_way(json!({"months": 6})), json!({}), "last").unwrap();
    assert_eq!(short.day, today().plus_weeks(1).plus_months(6));
    assert!(short.late.is_some());
    assert_eq!(
        on_the_plan(&long_way(json!({"months": 36})), json!({}), "last"),
        None
    );
}

#[test]
fn a_window_that_closes_before_the_plan_gets_there_is_told() {
    let region = region()
        .with("facts", json!({"id": "left", "answer": "date"}))
        .with("steps", json!({"id": "first", "gives": ["a"], "weeks": 20}))
        .with(
            "steps",
            json!({"id": "last", "opens": ["nurse"], "weeks": 1,
                   "requires": {"all": [{"credential": "a"}, {"fact": {"id": "left", "within_months": 6}}]}}),
        );
    let told = |left: &str| json!({"facts": {"left": left}});
    let late = on_the_plan(&region, told("2026-06-14"), "last").unwrap();
    assert_eq!(
        (late.day, late.late),
        (day("2026-12-14"), Some(today().plus_weeks(20)))
    );
    let in_time = on_the_plan(&region, told("2026-11-20"), "last").unwrap();
    assert_eq!((in_time.day, in_time.late), (day("2027-05-20"), None));
}

#[test]
fn an_offering_at_hours_the_person_has_is_taken_before_one_that_asks_for_more() {
    let offered = |hours: u32, cents: u32| json!({"provider": "school", "hours_a_week": hours, "cost_cents": {"whole": cents}});
    let region = region().with(
        "steps",
        json!({"id": "course", "opens": ["nurse"], "offerings": [offered(40, 100), offered(12, 900)]}),
    );
    let catalog = region.load();
    let step = catalog.step(&StepId::new("course")).unwrap();
    let chosen = |told: Value| {
        let told = answers(told);
        let taken = taken(&person(&catalog, &told), step);
        (taken.offering, taken.too_many_hours)
    };
    assert_eq!(
        chosen(json!({"time": {"hours_per_week": 15}})),
        (Some(1), false)
    );
    assert_eq!(
        chosen(json!({"time": {"hours_per_week": 40}})),
        (Some(0), false),
        "then the cheaper"
    );
    assert_eq!(
        chosen(json!({})),
        (Some(0), false),
        "where hours were not said"
    );
    assert_eq!(
        chosen(json!({"time": {"hours_per_week": 5}})),
        (Some(0), true),
        "none fits, and it says so"
    );
}

#[test]
fn an_offering_at_times_the_person_can_come_is_taken_and_else_it_says_so() {
    let offered = |when: &str| json!({"provider": "school", "when": [when]});
    let region = region().with(
        "steps",
        json!({"id": "course", "opens": ["nurse"], "offerings": [offered("weekday-morning"), offered("weekend")]}),
    );
    let catalog = region.load();
    let step = catalog.step(&StepId::new("course")).unwrap();
    let chosen = |when: Value| {
        let told = answers(json!({"county": "here", "time": {"when": when}}));
        let taken = taken(&person(&catalog, &told), step);
        (taken.offering, taken.suits)
    };
    assert_eq!(chosen(json!(["weekend"])), (Some(1), Suits::Yes));
    assert_eq!(
        chosen(json!(["weekday-evening"])),
        (Some(0), Suits::OtherTimes)
    );
}

#[test]
fn the_next_day_is_told_and_where_all_are_past_the_last_known() {
    let days = |all: &[&str]| -> Vec<Day> { all.iter().map(|one| day(one)).collect() };
    let next = |all: &[&str]| next_day(&days(all), today());
    assert_eq!(
        next(&["2027-03-01", "2027-01-05", "2026-01-05"]),
        Some(NextDay::Coming(day("2027-01-05")))
    );
    assert_eq!(next(&["2026-11-23"]), Some(NextDay::Coming(today())));
    assert_eq!(
        next(&["2025-01-05", "2026-01-05"]),
        Some(NextDay::LastKnown(day("2026-01-05")))
    );
    assert_eq!(next(&[]), None);
}

#[test]
fn a_window_and_a_card_that_runs_out_are_both_told() {
    let region = windows().with(
        "steps",
        json!({"id": "both", "requires": {"all": [{"fact": {"id": "left", "within_months": 6}}, {"credential": "b"}]}}),
    );
    let catalog = region.load();
    let told = answers(json!({"facts": {"left": "2026-08-01"},
                              "credentials": [{"id": "b", "expires": "2026-12-31"}]}));
    let step = catalog.step(&StepId::new("both")).unwrap();
    let all = step_until(&person(&catalog, &told), step, &[]);
    let days: Vec<Day> = all.iter().map(|until| until.day).collect();
    assert_eq!(days, [day("2027-02-01"), day("2026-12-31")]);
}

#[test]
fn of_classes_of_their_own_one_that_fits_is_enough_and_of_one_class_all_of_it_must() {
    let suits = |offering: Value, when: Value| {
        let region = region().with(
            "steps",
            json!({"id": "course", "opens": ["nurse"], "offerings": [offering]}),
        );
        let catalog = region.load();
        let told = answers(json!({"county": "here", "time": {"when": when}}));
        let step = catalog.step(&StepId::new("course")).unwrap();
        taken(&person(&catalog, &told), step).suits
    };
    let parts = json!(["weekday-morning", "weekday-evening"]);
    let either = json!({"provider": "school", "when_any": parts});
    let both = json!({"provider": "school", "when": parts});
    let morning = json!(["weekday-morning"]);
    assert_eq!(suits(either.clone(), morning.clone()), Suits::Yes);
    assert_eq!(suits(either.clone(), json!(["weekend"])), Suits::OtherTimes);
    assert_eq!(suits(either, json!([])), Suits::NotKnown);
    assert_eq!(suits(both.clone(), morning), Suits::OtherTimes);
    assert_eq!(suits(both, parts), Suits::Yes);
}
