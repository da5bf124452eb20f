//! What is suggested, and in which order? Interests in bands, goals before sectors before work, ties told.

use onramp::catalog::{Cents, OccupationId};
use onramp::guidance::{Fit, Outlook, Profile, Reason, Suggestion, suggestions};
use serde_json::{Value, json};

use super::region::{Region, answers, person};
use super::world::Dice;

/// Interests that lie wholly with one theme.
fn drawn_to(theme: &str) -> Value {
    let mut scores = json!({"R": 100, "I": 100, "A": 100, "S": 100, "E": 100, "C": 100});
    scores[theme] = json!(700);
    scores
}

fn region() -> Region {
    let pathway = |id: &str, sector: &str, to: &str| json!({"id": id, "sector": sector, "steps": [format!("{to}-course")], "destinations": [to]});
    let course = |to: &str, weeks: Value| {
        let mut step =
            json!({"id": format!("{to}-course"), "opens": [to], "gives": [format!("{to}-card")]});
        if !weeks.is_null() {
            step["weeks"] = weeks;
        }
        step
    };
    Region::new()
        .with(
            "occupations",
            json!({"id": "nurse", "code": "29-1141.00", "interests": drawn_to("S")}),
        )
        .with(
            "occupations",
            json!({"id": "welder", "code": "51-4121.00", "interests": drawn_to("R")}),
        )
        .with(
            "occupations",
            json!({"id": "mystery", "code": "11-1111.00"}),
        )
        .with_all(
            "credentials",
            &["nurse-card", "welder-card", "mystery-card"],
        )
        .with("steps", course("nurse", json!(8)))
        .with("steps", course("welder", json!({"low": 8, "high": 20})))
        .with("steps", course("mystery", json!(9)))
        .with("pathways", pathway("nursing", "sector", "nurse"))
        .with("pathways", pathway("welding", "other", "welder"))
        .with("pathways", pathway("unscored", "sector", "mystery"))
}

fn suggested(region: &Region, told: Value) -> Vec<Suggestion> {
    let catalog = region.load();
    let told = answers(told);
    let person = person(&catalog, &told);
    suggestions(&person, &Outlook::of(&person))
}

fn order(told: Value) -> Vec<(String, bool)> {
    let all = suggested(&region(), told);
    all.into_iter()
        .map(|s| (s.pathway.to_string(), s.tie))
        .collect()
}

fn named(all: &[(&str, bool)]) -> Vec<(String, bool)> {
    all.iter()
        .map(|(id, tie)| ((*id).to_owned(), *tie))
        .collect()
}

const HANDS: &str = r#"{"R": 40, "I": 5, "A": 5, "S": 5, "E": 5, "C": 5}"#;

fn hands() -> Value {
    serde_json::from_str(HANDS).unwrap()
}

#[test]
fn with_nothing_said_ties_are_told_and_what_pays_sooner_comes_first() {
    assert_eq!(
        order(json!({})),
        named(&[("nursing", false), ("welding", true), ("unscored", false)])
    );
}

#[test]
fn interests_move_a_pathway_up_and_never_down() {
    let told = json!({"interests": {"scores": hands()}});
    assert_eq!(
        order(told),
        named(&[("welding", false), ("nursing", false), ("unscored", false)])
    );
    let flat =
        json!({"interests": {"scores": {"R": 20, "I": 20, "A": 20, "S": 20, "E": 20, "C": 20}}});
    assert_eq!(order(flat), order(json!({})), "no clear lean, no change");
}

#[test]
fn a_goal_goes_before_a_sector_and_a_sector_before_interests() {
    let told = json!({"goal": {"to": "11-1111.00"}, "interests": {"scores": hands(), "sectors": ["other"]}});
    assert_eq!(
        order(told.clone()),
        named(&[("unscored", false), ("welding", false), ("nursing", false)])
    );
    let first = &suggested(&region(), told)[0];
    assert_eq!(
        first.reasons[0],
        Reason::Goal(OccupationId::new("mystery")),
        "a goal may be named by its code"
    );
    let told = json!({"interests": {"scores": hands(), "sectors": ["sector"]}});
    assert_eq!(
        order(told),
        named(&[("nursing", false), ("unscored", false), ("welding", false)])
    );
}

#[test]
fn work_done_counts_before_interests_by_id_or_code() {
    for occupation in ["nurse", "29-1141.00"] {
        let told = json!({"work": [{"occupation": occupation}], "interests": {"scores": hands()}});
        let first = &suggested(&region(), told)[0];
        assert_eq!(first.pathway.as_str(), "nursing");
        assert!(
            first
                .reasons
                .contains(&Reason::WorkDone(OccupationId::new("nurse")))
        );
    }
}

#[test]
fn a_school_diploma_is_no_head_start_on_any_pathway() {
    let begun = |kind: &str| {
        let region = region()
            .with("credentials", json!({"id": "school", "kind": kind}))
            .with(
                "steps",
                json!({"id": "school-tests", "kind": "exam", "gives": ["school"]}),
            )
            .with(
                "pathways",
                json!({"id": "long", "sector": "sector", "steps": ["school-tests", "welder-course"],
                       "destinations": ["welder"]}),
            );
        let all = suggested(&region, json!({"credentials": [{"id": "school"}]}));
        let long = all.iter().find(|one| one.pathway.as_str() == "long");
        let reasons = long.unwrap().reasons.clone();
        reasons.contains(&Reason::HeadStart(1))
    };
    assert!(begun("certificate"));
    assert!(!begun("general_education_development"));
    assert!(!begun("secondary_school_diploma"));
}

#[test]
fn in_time_is_said_only_where_every_length_is_published_as_one() {
    let paid = |weeks: u32, pathway: &str| {
        let all = suggested(&region(), json!({"purpose": {"paid_by_weeks": weeks}}));
        let one = all
            .into_iter()
            .find(|s| s.pathway.as_str() == pathway)
            .unwrap();
        one.reasons
            .into_iter()
            .find(|r| matches!(r, Reason::PaidInTime | Reason::PaidLate(_)))
    };
    assert_eq!(paid(8, "nursing"), Some(Reason::PaidInTime));
    assert_eq!(paid(6, "nursing"), Some(Reason::PaidLate(2)));
    assert_eq!(paid(10, "welding"), None, "it may take twenty weeks");
    assert_eq!(
        paid(6, "welding"),
        Some(Reason::PaidLate(2)),
        "at the earliest"
    );
}

fn fit(scores: [u64; 6], occupation: &str) -> Fit {
    let catalog = region().load();
    let typed: serde_json::Map<_, _> = ["R", "I", "A", "S", "E", "C"]
        .into_iter()
        .zip(scores)
        .map(|(theme, score)| (theme.to_owned(), json!(score)))
        .collect();
    let told = answers(json!({"interests": {"scores": typed}}));
    let occupation = catalog.occupation(&OccupationId::new(occupation)).unwrap();
    Profile::of(&told.interests).fit(occupation)
}

#[test]
fn fit_is_told_in_bands_and_not_from_a_flat_profile() {
    assert_eq!(fit([40, 0, 0, 0, 0, 0], "welder"), Fit::Close);
    assert_eq!(fit([40, 40, 40, 0, 0, 0], "welder"), Fit::Some);
    assert_eq!(fit([0, 40, 0, 0, 0, 0], "welder"), Fit::Elsewhere);
    assert_eq!(
        fit([20, 20, 20, 26, 20, 20], "nurse"),
        Fit::NoLean,
        "six points of forty are no lean"
    );
    assert_eq!(fit([20, 20, 20, 27, 20, 20], "nurse"), Fit::Close);
    assert_eq!(
        fit([40, 0, 0, 0, 0, 0], "mystery"),
        Fit::NoLean,
        "the occupation has no scores"
    );
}

#[test]
fn where_nothing_was_said_of_interests_no_lean_is_claimed_or_missed() {
    let catalog = region().load();
    let nurse = catalog.occupation(&OccupationId::new("nurse")).unwrap();
    let silent = Profile::of(&answers(json!({})).interests);
    assert_eq!(silent.fit(nurse), Fit::NotAsked);
    let skipped = answers(json!({"interests": {"statements": {"1": null}}}));
    assert_eq!(Profile::of(&skipped.interests).fit(nurse), Fit::NotAsked);
}

#[test]
fn fit_depends_on_the_shape_of_a_profile_and_not_on_its_height() {
    let mut dice = Dice(3);
    for _ in 0..200 {
        let low: Vec<u64> = (0..6).map(|_| dice.below(20)).collect();
        let scores = |lift: u64| -> [u64; 6] { std::array::from_fn(|at| low[at] + lift) };
        for occupation in ["nurse", "welder"] {
            let (down, up) = (fit(scores(0), occupation), fit(scores(20), occupation));
            // Scores are kept in whole hundredths, so at the very edge of a band rounding may show.
            let apart = (down as i32 - up as i32).abs();
            assert!(
                apart == 0 || down == Fit::NoLean || up == Fit::NoLean || apart == 1,
                "{low:?}"
            );
        }
    }
}

#[test]
fn answers_to_numbers_that_are_no_statement_count_for_nothing() {
    let stray =
        answers(json!({"interests": {"statements": {"0": "like", "19": "like", "255": "like"}}}));
    assert_eq!(Profile::of(&stray.interests), Profile::default());
    let few = answers(json!({"interests": {"statements": {"1": "like", "2": "not-for-me"}}}));
    assert!(
        !Profile::of(&few.interests).leans(),
        "two themes are too few"
    );
}

/// A ladder from an aide, who is drawn to it the most, to a nurse, who is paid more.
fn ladder() -> Region {
    let wages = |low: u32, median: u32| {
        json!({"per": "hour", "of": "2025-05-01", "source": "fresh",
               "areas": {"whole": {"p10": low, "median": median}}})
    };
    Region::new()
        .with(
            "occupations",
            json!({"id": "aide", "code": "31-1121.00", "job_zone": 2, "interests": drawn_to("S"),
                   "wages": wages(1700, 2000)}),
        )
        .with(
            "occupations",
            json!({"id": "nurse", "code": "29-1141.00", "job_zone": 3, "interests": drawn_to("S"),
                   "wages": wages(4000, 5000)}),
        )
        .with(
            "occupations",
            json!({"id": "clerk", "code": "43-9061.00", "wages": wages(9000, 9900)}),
        )
        .with_all("credentials", &["aide-card", "nurse-card", "clerk-card"])
        .with(
            "steps",
            json!({"id": "aide-course", "opens": ["aide"], "gives": ["aide-card"]}),
        )
        .with(
            "steps",
            json!({"id": "nurse-course", "opens": ["nurse"], "gives": ["nurse-card"]}),
        )
        .with(
            "steps",
            json!({"id": "clerk-course", "opens": ["clerk"], "gives": ["clerk-card"]}),
        )
        .with(
            "pathways",
            json!({"id": "care", "sector": "sector",
                   "steps": ["aide-course", "nurse-course", "clerk-course"],
                   "destinations": ["aide", "nurse", "clerk"]}),
        )
}

fn led_to(told: Value) -> OccupationId {
    suggested(&ladder(), told).remove(0).destination
}

#[test]
fn nobody_is_led_to_the_foot_of_a_ladder_for_liking_the_work() {
    let likes = json!({"interests": {"scores": {"R": 5, "I": 5, "A": 5, "S": 40, "E": 5, "C": 5}}});
    assert_eq!(
        led_to(likes),
        OccupationId::new("nurse"),
        "the best paid of what draws them"
    );
}

#[test]
fn who_wants_work_now_is_led_to_what_takes_the_least_preparation() {
    let told = json!({"purpose": {"hope": "work-now"},
                      "interests": {"scores": {"R": 5, "I": 5, "A": 5, "S": 40, "E": 5, "C": 5}}});
    assert_eq!(led_to(told), OccupationId::new("aide"));
}

#[test]
fn a_pathway_that_may_pay_less_than_was_named_stands_below_those_that_do_not_and_says_so() {
    let told = |least: u64| {
        json!({"interests": {"sectors": ["sector"]},
               "purpose": {"least_pay_cents_per_hour": least}})
    };
    let wages = json!({"per": "hour", "of": "2025-05-01", "source": "fresh",
                       "areas": {"whole": {"p10": 2200, "median": 2600}}});
    let region = ladder()
        .with(
            "occupations",
            json!({"id": "rigger", "code": "49-9096.00", "wages": wages}),
        )
        .with(
            "pathways",
            json!({"id": "caring", "sector": "sector", "steps": ["aide-course"],
                   "destinations": ["aide"]}),
        )
        .with(
            "steps",
            json!({"id": "rig", "opens": ["rigger"], "weeks": 900}),
        )
        .with(
            "pathways",
            json!({"id": "rigging", "sector": "other", "steps": ["rig"],
                   "destinations": ["rigger"]}),
        );
    let order = |least| {
        let all = suggested(&region, told(least));
        let ids = all.iter().map(|one| one.pathway.as_str().to_owned());
        (ids.collect::<Vec<_>>(), all)
    };
    assert_eq!(order(1700).0, ["care", "caring", "rigging"], "all pay that");
    let (ids, all) = order(2200);
    assert_eq!(ids, ["care", "rigging", "caring"], "the aide starts at $17");
    let says = |one: &Suggestion| one.reasons.contains(&Reason::PaysLess(Cents(2200)));
    assert_eq!(
        all.iter().map(says).collect::<Vec<_>>(),
        [false, false, true]
    );
    let all = suggested(
        &region,
        json!({"goal": {"to": "aide"}, "purpose": {"least_pay_cents_per_hour": 2200}}),
    );
    assert_eq!(
        all[0].destination.as_str(),
        "aide",
        "the goal that was named goes before what it pays, which is said"
    );
    assert!(says(&all[0]));
}

#[test]
fn the_best_paid_of_what_draws_them_gives_way_to_what_reaches_the_least_pay_named() {
    let uneven = json!({"per": "hour", "of": "2025-05-01", "source": "fresh",
                        "areas": {"whole": {"p10": 1500, "median": 9000}}});
    let region = ladder().with(
        "occupations",
        json!({"id": "agent", "code": "41-9022.00", "interests": drawn_to("S"), "wages": uneven}),
    );
    let region = region
        .with("steps", json!({"id": "agency", "opens": ["agent"]}))
        .with(
            "pathways",
            json!({"id": "ahead", "sector": "sector", "steps": ["agency", "nurse-course"],
                   "destinations": ["agent", "nurse"]}),
        );
    let led = |least: Value| {
        let told = json!({"purpose": {"least_pay_cents_per_hour": least}});
        let all = suggested(&region, told);
        let one = all.into_iter().find(|one| one.pathway.as_str() == "ahead");
        one.unwrap().destination
    };
    assert_eq!(led(Value::Null).as_str(), "agent");
    assert_eq!(led(json!(2000)).as_str(), "nurse");
}

#[test]
fn the_work_one_has_done_leads_back_to_it() {
    let told = json!({"work": [{"occupation": "aide", "years": 2}]});
    assert_eq!(led_to(told), OccupationId::new("aide"));
}

#[test]
fn what_leads_back_to_work_one_has_done_comes_before_what_only_counts_it_on_the_way() {
    let region = ladder().with(
        "pathways",
        json!({"id": "above", "sector": "sector", "steps": ["aide-course", "nurse-course"],
               "destinations": ["nurse"]}),
    );
    let told = json!({"work": [{"occupation": "aide", "years": 2}]});
    let all = suggested(&region, told);
    let order: Vec<_> = all.iter().map(|one| one.pathway.as_str()).collect();
    assert_eq!(
        order,
        ["care", "above"],
        "by id alone it would be the other way round"
    );
}

#[test]
fn a_length_that_nobody_reports_is_not_taken_for_the_soonest_pay() {
    let silent = json!({"id": "silent-course", "opens": ["late"], "gives": ["silent-card"]});
    let region = region()
        .with("occupations", json!({"id": "late", "code": "31-1111.00"}))
        .with_all("credentials", &["silent-card"])
        .with("steps", silent)
        .with("pathways", json!({"id": "silent", "sector": "other", "steps": ["silent-course"], "destinations": ["late"]}));
    let all = suggested(&region, json!({}));
    let last = all.last().unwrap();
    assert_eq!(
        last.pathway.as_str(),
        "silent",
        "after those of eight and nine weeks"
    );
}
