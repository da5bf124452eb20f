//! What if a step gave two things, and one of them has run out? Its work stays open as long as the license for it holds.

use onramp::catalog::{Catalog, OccupationId, StepId};
use onramp::guidance::{Outlook, Person, Plan, Plans, Status, work_now};
use onramp::jobseeker::Best;
use serde_json::{Value, json};

use super::region::{Region, answers, person};

/// An exam that gives a license and a first-aid card, and a job that asks for the card.
fn region() -> Catalog {
    Region::new()
        .with("credentials", json!({"id": "license", "valid": {"months": 24}}))
        .with("credentials", json!({"id": "card", "valid": {"months": 24}}))
        .with(
            "occupations",
            json!({"id": "medic", "code": "29-2042.00", "license_needed": ["license"]}),
        )
        .with("occupations", json!({"id": "guard"}))
        .with("occupations", json!({"id": "cook"}))
        .with("credentials", json!({"id": "food-card", "valid": {"months": 24}}))
        .with("credentials", json!({"id": "degree"}))
        .with("steps", json!({"id": "test", "gives": ["food-card"], "opens": ["cook"]}))
        .with("steps", json!({"id": "school", "gives": ["degree", "food-card"], "opens": ["guard"]}))
        .with(
            "steps",
            json!({"id": "exam", "kind": "license", "gives": ["license", "card"], "opens": ["medic"]}),
        )
        .with(
            "steps",
            json!({"id": "watch", "kind": "job", "requires": {"credential": "card"}, "opens": ["guard"]}),
        )
        .load()
}

/// Somebody who has done the exam, of which this still holds and that has run out.
fn with_one_run_out(holds: &str, run_out: &str) -> Value {
    json!({"steps_done": ["exam"], "credentials": [
        {"id": holds, "expires": "2027-12-31"}, {"id": run_out, "expires": "2024-12-31"}]})
}

fn plan_to(plans: &Plans, person: &Person<'_>, work: &str) -> Plan {
    let work = OccupationId::new(work);
    let plan = plans.to(person, &Outlook::of(person), &work, Best::Soonest);
    plan.unwrap()
}

fn is_open(person: &Person<'_>, work: &str) -> bool {
    let open = work_now(person, &Outlook::of(person));
    open.iter().any(|open| open.occupation.as_str() == work)
}

fn status(person: &Person<'_>, plan: Option<&Plan>) -> Status {
    let outlook = Outlook::of(person);
    outlook
        .entry(person, &StepId::new("exam"), plan)
        .unwrap()
        .status
}

#[test]
fn where_only_the_card_has_run_out_the_work_is_open_and_its_step_done() {
    let (catalog, plans) = (region(), Plans::default());
    let told = answers(with_one_run_out("license", "card"));
    let person = person(&catalog, &told);
    let plan = plan_to(&plans, &person, "medic");
    assert!(plan.stops.is_empty(), "{:?}", plan.stops);
    assert!(is_open(&person, "medic"));
    assert_eq!(status(&person, Some(&plan)), Status::Done);
}

#[test]
fn where_the_license_has_run_out_the_work_is_closed_and_its_step_comes_again() {
    let (catalog, plans) = (region(), Plans::default());
    let card_out = answers(with_one_run_out("license", "card"));
    plan_to(&plans, &person(&catalog, &card_out), "medic");
    let told = answers(with_one_run_out("card", "license"));
    let person = person(&catalog, &told);
    let plan = plan_to(&plans, &person, "medic");
    assert_eq!(plan.stops.len(), 1, "it is planned anew");
    assert!(!is_open(&person, "medic"));
    assert_eq!(status(&person, None), Status::StartHere);
}

#[test]
fn a_card_that_has_run_out_is_had_again_at_a_step_whose_work_is_open() {
    let (catalog, plans) = (region(), Plans::default());
    let told = answers(with_one_run_out("license", "card"));
    let person = person(&catalog, &told);
    let plan = plan_to(&plans, &person, "guard");
    let stops: Vec<&str> = plan.stops.iter().map(|stop| stop.step.as_str()).collect();
    assert_eq!(stops, ["exam", "watch"]);
    assert_eq!(status(&person, Some(&plan)), Status::StartHere);
    assert_eq!(status(&person, None), Status::Done);
}

#[test]
fn where_no_license_is_needed_something_that_was_given_has_to_be_left() {
    let (catalog, plans) = (region(), Plans::default());
    let told = answers(json!({"steps_done": ["test", "school"],
                              "credentials": [{"id": "food-card", "expires": "2024-12-31"}]}));
    let person = person(&catalog, &told);
    let stops = |work: &str| plan_to(&plans, &person, work).stops.len();
    assert_eq!((stops("cook"), stops("guard")), (1, 0));
    assert!(!is_open(&person, "cook") && is_open(&person, "guard"));
    let outlook = Outlook::of(&person);
    let status = |step: &str| outlook.status(&person, &StepId::new(step));
    assert_eq!(status("test"), Some(Status::StartHere));
    assert_eq!(status("school"), Some(Status::Done));
}

#[test]
fn of_two_jobs_that_a_step_opens_each_asks_for_its_own_license() {
    let credential = |id: &str| json!({"id": id, "valid": {"months": 24}});
    let work = |id: &str, license: &str| json!({"id": id, "license_needed": [license]});
    let catalog = Region::new()
        .with("credentials", credential("pump-license"))
        .with("credentials", credential("crane-license"))
        .with("occupations", work("pump-operator", "pump-license"))
        .with("occupations", work("crane-operator", "crane-license"))
        .with(
            "steps",
            json!({"id": "exam", "gives": ["pump-license", "crane-license"],
                   "opens": ["pump-operator", "crane-operator"]}),
        )
        .load();
    let plans = Plans::default();
    let stops = |pump: &str| {
        let told = answers(json!({"steps_done": ["exam"], "credentials": [
            {"id": "pump-license", "expires": pump}, {"id": "crane-license", "expires": "2024-12-31"}]}));
        let person = person(&catalog, &told);
        let to = |work| plan_to(&plans, &person, work).stops.len();
        (to("pump-operator"), to("crane-operator"))
    };
    assert_eq!(stops("2027-12-31"), (0, 1));
    assert_eq!(stops("2024-12-31"), (1, 1), "it is planned anew");
}

#[test]
fn a_job_is_begun_again_where_the_license_it_asked_for_has_run_out() {
    let catalog = Region::new()
        .with("credentials", json!({"id": "permit", "valid": {"months": 60}}))
        .with(
            "occupations",
            json!({"id": "bartender", "license_needed": ["permit"]}),
        )
        .with("steps", json!({"id": "class", "gives": ["permit"]}))
        .with(
            "steps",
            json!({"id": "bar", "kind": "job", "requires": {"credential": "permit"}, "opens": ["bartender"]}),
        )
        .load();
    let plans = Plans::default();
    let look = |expires: &str| {
        let told = answers(json!({"steps_done": ["class", "bar"],
                                  "credentials": [{"id": "permit", "expires": expires}]}));
        let person = person(&catalog, &told);
        let plan = plan_to(&plans, &person, "bartender");
        let stops = plan.stops.iter().map(|stop| stop.step.to_string());
        (stops.collect::<Vec<_>>(), is_open(&person, "bartender"))
    };
    assert_eq!(look("2027-12-31"), (Vec::new(), true));
    let again = ["class", "bar"].map(str::to_owned).to_vec();
    assert_eq!(look("2024-12-31"), (again, false));
}
