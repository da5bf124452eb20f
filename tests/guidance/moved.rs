//! Is what has moved just what differs, and nothing else?

use onramp::catalog::Catalog;
use onramp::guidance::{
    Both, Moved, Outlook, Shown, Stopping, Truth, moved, plan, rows, short_way_back, stopping,
    suggestions, work_now,
};
use onramp::jobseeker::{Answers, Best};
use onramp::wording::{Lang, Wording};
use serde_json::{Value, json};

use super::region::{Region, answers, person};
use super::world::World;

fn between(catalog: &Catalog, before: &Answers, after: &Answers) -> Moved {
    let picture = |told: &Answers, see: &mut dyn FnMut(&Shown<'_>)| {
        let person = person(catalog, told);
        let outlook = Outlook::of(&person);
        let suggested = suggestions(&person, &outlook);
        let pathway = catalog.pathways().first();
        let rows = pathway.map_or_else(Vec::new, |pathway| rows(&person, pathway, &outlook, None));
        let goal = catalog.occupations()[0].id.clone();
        let plan = plan(&person, &goal, Best::Soonest).ok();
        let work = work_now(&person, &outlook);
        see(&Shown {
            person,
            outlook: &outlook,
            suggestions: &suggested,
            rows: &rows,
            destination: Some(&goal),
            plan: plan.as_ref(),
            work: &work,
        });
    };
    let mut found = None;
    picture(before, &mut |was| {
        picture(after, &mut |is| found = Some(moved(was, is)));
    });
    found.unwrap()
}

/// A course with help that asks for a fact, and a job after it.
fn region() -> Region {
    Region::new()
        .with("facts", json!({"id": "member"}))
        .with("needs", json!({"id": "ride"}))
        .with_all("credentials", &["card"])
        .with("occupations", json!({"id": "aide"}))
        .with(
            "steps",
            json!({"id": "course", "gives": ["card"], "weeks": 6, "pay": "unpaid",
            "cost_cents": {"tuition": 50000, "complete": true},
            "demands": [{"text": "Early shifts", "needs": ["ride"], "raised": "if_needed"}]}),
        )
        .with(
            "steps",
            json!({"id": "job", "kind": "job", "weeks": 0, "requires": {"credential": "card"},
            "cost_cents": {"tuition": 0, "complete": true}, "opens": ["aide"]}),
        )
        .with(
            "pathways",
            json!({"id": "path", "steps": ["course", "job"], "destinations": ["aide"]}),
        )
        .with(
            "services",
            json!({"id": "bus", "addresses": ["ride"], "rule": {"fact": {"id": "member"}}}),
        )
}

fn told(of: Value) -> Answers {
    answers(of)
}

#[test]
fn it_is_told_that_pathways_after_the_first_change_places() {
    let mut region = region();
    for (id, sector) in [("second", "other"), ("third", "sector")] {
        region = region.with(
            "pathways",
            json!({"id": id, "sector": sector, "steps": ["course", "job"],
                   "destinations": ["aide"]}),
        );
    }
    let catalog = region.load();
    let choose = |sectors: Value| told(json!({"interests": {"sectors": sectors}}));
    let none = choose(json!([]));
    let behind = between(&catalog, &none, &choose(json!(["sector"])));
    assert!(
        behind.reordered && !behind.first.differs(),
        "path, third, second"
    );
    assert!(!behind.is_nothing());
    let words = Wording::new(Lang::En).moved_in_short(&behind);
    assert!(
        words.contains("the pathways after the first stand in another order"),
        "{words}"
    );
    let other = between(&catalog, &none, &choose(json!(["other"])));
    assert!(
        other.first.differs() && !other.reordered,
        "second, path, third"
    );
    let all = between(&catalog, &none, &choose(json!(["other", "sector"])));
    assert!(all.is_nothing(), "all chosen is as none chosen");
}

#[test]
fn a_step_done_shortens_the_way_by_its_weeks_and_dollars() {
    let catalog = region().load();
    let (before, after) = (told(json!({})), told(json!({"steps_done": ["course"]})));
    let moved = between(&catalog, &before, &after);
    assert_eq!(moved.went.len(), 1);
    assert!(moved.came.is_empty());
    let weeks = moved.weeks();
    assert_eq!(weeks.before.unwrap().0 - weeks.after.unwrap().0, 6);
    let price = moved.price();
    assert_eq!(
        price.before.unwrap().low.0 - price.after.unwrap().low.0,
        50_000
    );
    let pay = moved.first_pay();
    assert_eq!((pay.before.unwrap().0, pay.after.unwrap().0), (6, 0));
    let ids: Vec<&str> = moved.steps.iter().map(|one| one.step.as_str()).collect();
    assert_eq!(ids, ["course", "job"]);
}

#[test]
fn an_answer_moves_what_is_said_of_a_help_and_a_need_brings_it() {
    let catalog = region().load();
    let none = told(json!({}));
    let needs = told(json!({"needs": {"ride": true}}));
    let member = told(json!({"needs": {"ride": true}, "facts": {"member": true}}));
    let no_member = told(json!({"needs": {"ride": true}, "facts": {"member": false}}));
    let helps = |one: &Answers, other: &Answers| between(&catalog, one, other).helps;
    let brought = helps(&none, &needs);
    assert_eq!(brought.len(), 1);
    assert!(brought[0].answer.before.is_none() && brought[0].answer.after.is_some());
    let sure = helps(&needs, &member);
    assert!(sure[0].answer.before.is_some() && sure[0].answer.after.is_some());
    let gone = helps(&needs, &no_member);
    assert!(gone[0].answer.after.is_none());
}

#[test]
fn a_service_that_helps_at_two_steps_is_counted_once_and_told_of_once() {
    let demand = json!([{"text": "Early shifts", "needs": ["ride"], "raised": "if_needed"}]);
    let catalog = Region::new()
        .with("needs", json!({"id": "ride"}))
        .with("occupations", json!({"id": "aide"}))
        .with("steps", json!({"id": "course", "demands": demand.clone()}))
        .with(
            "steps",
            json!({"id": "job", "kind": "job", "demands": demand, "opens": ["aide"]}),
        )
        .with(
            "pathways",
            json!({"id": "path", "steps": ["course", "job"], "destinations": ["aide"]}),
        )
        .with(
            "services",
            json!({"id": "van", "name": "Van", "addresses": ["ride"]}),
        )
        .load();
    let moved = between(
        &catalog,
        &answers(json!({})),
        &answers(json!({"needs": {"ride": true}})),
    );
    assert_eq!((moved.helps.len(), moved.services()), (2, 1));
    let wording = Wording::new(Lang::En);
    assert!(
        wording
            .moved_in_short(&moved)
            .contains("1 service has a new answer")
    );
    let lists = wording.moved_lists(&catalog, &moved);
    let told = lists.iter().flat_map(|(_, lines)| lines);
    let told: Vec<&String> = told.filter(|line| line.contains("Van")).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].starts_with("Van, at 2 steps: "), "{told:?}");
}

#[test]
fn the_way_back_to_what_has_run_out_is_short_only_while_a_step_renews_it() {
    let catalog = Region::new()
        .with_all("credentials", &["license", "card", "badge"])
        .with(
            "steps",
            json!({"id": "badge-office", "requires": {"held_before": {"credential": "badge"}},
                   "gives": ["badge"]}),
        )
        .with(
            "steps",
            json!({"id": "test", "requires": {"held_before": {"credential": "license"}},
                   "gives": ["license"]}),
        )
        .with(
            "steps",
            json!({"id": "renewal", "requires": {"held_before": {"credential": "license", "within_months": 12}},
                   "gives": ["license"]}),
        )
        .with("steps", json!({"id": "class", "gives": ["card"]}))
        .load();
    let short = |held: Value| {
        let id = onramp::catalog::CredentialId::new(held["id"].as_str().unwrap());
        let told = answers(json!({"credentials": [held]}));
        short_way_back(&person(&catalog, &told), &id)
    };
    let ended = |day: &str| json!({"id": "license", "expired": true, "expires": day});
    assert_eq!(short(ended("2026-03")), Truth::Met);
    let too_long = "twenty months are too long, whatever who had it ever is spared";
    assert_eq!(short(ended("2025-03")), Truth::NotMet, "{too_long}");
    let not_told = json!({"id": "license", "expired": true});
    assert_eq!(
        short(not_told),
        Truth::NotKnown,
        "when it ended is not known"
    );
    let card = json!({"id": "card", "expired": true});
    assert_eq!(short(card), Truth::NotMet, "no step renews it");
    let badge = json!({"id": "badge", "expired": true});
    assert_eq!(short(badge), Truth::Met, "it is given back at any time");
}

/// What is said where a course is spared by a way that takes its place; one of either may tell no length or no cost.
fn where_a_way_is_spared(course: Value, other: Value) -> String {
    let step = |id: &str, more: &Value| {
        let mut record = json!({"id": id, "gives": ["card"], "pay": "unpaid"});
        for (key, value) in more.as_object().unwrap() {
            record[key] = value.clone();
        }
        record
    };
    let mut other = step("other", &other);
    other["requires"] = json!({"fact": {"id": "member", "is": true}});
    let catalog = Region::new()
        .with("facts", json!({"id": "member"}))
        .with_all("credentials", &["card"])
        .with("occupations", json!({"id": "aide"}))
        .with("steps", step("course", &course))
        .with("steps", other)
        .with(
            "steps",
            json!({"id": "job", "kind": "job", "weeks": 0, "requires": {"credential": "card"},
                   "cost_cents": {"tuition": 0, "complete": true}, "opens": ["aide"]}),
        )
        .load();
    let [no, yes] = [false, true].map(|is| answers(json!({"facts": {"member": is}})));
    let moved = between(&catalog, &no, &yes);
    Wording::new(Lang::En).moved_in_short(&moved)
}

#[test]
fn by_how_much_a_way_is_shorter_is_told_only_where_both_lengths_are_known_else_what_is() {
    let priced =
        |weeks: u32| json!({"weeks": weeks, "cost_cents": {"tuition": 50000, "complete": true}});
    let both = where_a_way_is_spared(priced(12), priced(5));
    assert!(
        both.contains("7 weeks shorter · paid work 7 weeks sooner"),
        "{both}"
    );
    assert!(!both.contains("cannot be told"), "{both}");
    let longer = json!({"cost_cents": {"tuition": 50000, "complete": true}});
    let one = where_a_way_is_spared(longer, priced(5));
    let pay = "first paid work: not reported → after 5 weeks";
    assert!(one.contains(pay), "{one}");
    let known = "time: length not reported → 5 weeks";
    assert!(one.contains(known) && !one.contains("shorter"), "{one}");
    let cheaper = json!({"weeks": 5, "cost_cents": {"tuition": 20000}});
    let cost = where_a_way_is_spared(priced(12), cheaper);
    assert!(cost.contains("7 weeks shorter"), "{cost}");
    let known = "cost: $500 → at least $200";
    assert!(cost.contains(known) && !cost.contains("less"), "{cost}");
}

#[test]
fn a_change_of_the_pay_counts_only_where_it_is_told_in_words() {
    let pay = |p10: u32| json!({"p10": p10, "median": 2500});
    let between_counties = |whole: u32| {
        let wages = json!({"source": "fresh", "of": "2026-05-01", "per": "hour",
                           "areas": {"near": pay(1910), "whole": pay(whole)}});
        let catalog = Region::new()
            .with("occupations", json!({"id": "aide", "wages": wages}))
            .with(
                "steps",
                json!({"id": "job", "kind": "job", "opens": ["aide"]}),
            )
            .load();
        let [here, there] = ["here", "there"].map(|county| told(json!({"county": county})));
        let moved = between(&catalog, &here, &there);
        (moved.is_nothing(), in_words(&catalog, &moved))
    };
    assert_eq!(between_counties(1910), (true, Vec::new()), "the same pay");
    for whole in [1911, 1990, 2010] {
        let (nothing, words) = between_counties(whole);
        assert!(!nothing);
        assert_eq!(words.len(), 1, "{words:?}");
    }
}

/// What a page or paper would tell of it.
fn in_words(catalog: &Catalog, moved: &Moved) -> Vec<String> {
    let wording = Wording::new(Lang::En);
    let figures = wording.moved_figures(catalog, moved).into_iter();
    let figures = figures.filter(|(_, both)| both.differs());
    let lists = wording.moved_lists(catalog, moved).into_iter();
    let lists = lists.flat_map(|(_, lines)| lines);
    figures.map(|(label, _)| label).chain(lists).collect()
}

fn turned<T: Clone>(both: &Both<T>) -> Both<T> {
    Both {
        before: both.after.clone(),
        after: both.before.clone(),
    }
}

#[test]
fn nothing_moves_between_the_same_answers_and_the_way_back_moves_what_the_way_there_did() {
    let mut differing = 0;
    for seed in 0..120 {
        let world = World::random(seed, 8);
        let names = world.names();
        let catalog = world.region(&names).load();
        let one = answers(world.answers(&names));
        let mut other = world.answers(&names);
        other["steps_done"] = json!([names[0]]);
        let other = answers(other);
        assert!(between(&catalog, &one, &one).is_nothing());
        let there = between(&catalog, &one, &other);
        let back = between(&catalog, &other, &one);
        assert_eq!((&there.came, &there.went), (&back.went, &back.came));
        assert_eq!(
            (&there.work_came, &there.work_went),
            (&back.work_went, &back.work_came)
        );
        assert_eq!(there.totals, turned(&back.totals));
        assert_eq!(there.steps.len(), back.steps.len());
        for moved in &there.steps {
            let same = back
                .steps
                .iter()
                .find(|one| one.step == moved.step)
                .unwrap();
            assert_eq!(moved.status, turned(&same.status));
        }
        let told = !in_words(&catalog, &there).is_empty();
        assert_eq!(told, !there.is_nothing(), "seed {seed}: {there:?}");
        differing += usize::from(!there.is_nothing());
    }
    assert!(differing > 30, "only {differing} worlds moved");
}

fn stopped(told: Value, at: &str) -> Stopping {
    let catalog = region()
        .with(
            "credentials",
            json!({"id": "higher", "supersedes": ["card"]}),
        )
        .load();
    let told = answers(told);
    let person = person(&catalog, &told);
    let goal = catalog.occupations()[0].id.clone();
    let plan = plan(&person, &goal, Best::Soonest).ok();
    let step = catalog.step(&onramp::catalog::StepId::new(at)).unwrap();
    stopping(&person, &Outlook::of(&person), plan.as_ref(), step)
}

#[test]
fn what_never_opens_again_is_no_way_on() {
    let goes_on = |ended: &str| {
        let renewal = json!({"all": [{"held_before": {"credential": "license", "within_months": 12}},
                                     {"credential": "exam"}]});
        let catalog = Region::new()
            .with_all("credentials", &["license", "exam"])
            .with("steps", json!({"id": "medical", "gives": ["exam"]}))
            .with(
                "steps",
                json!({"id": "renewal", "requires": renewal, "gives": ["license"]}),
            )
            .with(
                "steps",
                json!({"id": "permit", "requires": {"credential": "exam"}}),
            )
            .load();
        let told = answers(json!({"credentials": [{"id": "license", "expires": ended}]}));
        let person = person(&catalog, &told);
        let step = catalog
            .step(&onramp::catalog::StepId::new("medical"))
            .unwrap();
        stopping(&person, &Outlook::of(&person), None, step).goes_on
    };
    let names = |ended| -> Vec<String> { goes_on(ended).iter().map(ToString::to_string).collect() };
    assert_eq!(names("2026-03"), ["renewal", "permit"]);
    assert_eq!(names("2025-03"), ["permit"]);
}

#[test]
fn who_stops_holds_what_the_way_gave_until_then_and_can_go_on_from_there() {
    let course = stopped(json!({}), "course");
    let holds: Vec<&str> = course
        .holds
        .iter()
        .map(onramp::catalog::CredentialId::as_str)
        .collect();
    assert_eq!(holds, ["card"]);
    let on: Vec<&str> = course
        .goes_on
        .iter()
        .map(onramp::catalog::StepId::as_str)
        .collect();
    assert_eq!(on, ["job"]);
    let job = stopped(json!({}), "job");
    assert_eq!(job.holds, course.holds, "the course comes before the job");
    assert_eq!(job.jobs.len(), 1);
    assert!(job.goes_on.is_empty());
}

#[test]
fn what_a_higher_credential_stands_for_is_not_named_beside_it() {
    let course = stopped(json!({"credentials": [{"id": "higher"}]}), "course");
    let holds: Vec<&str> = course
        .holds
        .iter()
        .map(onramp::catalog::CredentialId::as_str)
        .collect();
    assert_eq!(holds, ["higher"]);
}
