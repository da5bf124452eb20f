//! Where does a person enter? The status of every step against what can be reached, and the steps one is past.

use onramp::catalog::{CredentialId, StepId};
use onramp::guidance::{Entry, Missing, Outlook, Status, Truth, entries, row};
use serde_json::{Value, json};

use super::model::{Model, bit};
use super::region::{Region, answers, person};
use super::world::World;

#[test]
fn the_status_of_a_step_is_what_can_be_reached() {
    let mut seen = std::collections::BTreeMap::new();
    for seed in 0..300 {
        let world = World::random(seed, 10);
        let names = world.names();
        let catalog = world.region(&names).load();
        let told = answers(world.answers(&names));
        let entries = entries(&person(&catalog, &told));
        let status = |at: usize| entries[&StepId::new(names[at].clone())].status;
        let model = Model::of(&world);
        let mut changed = model.clone();
        changed.facts_may_change = true;
        let past = |at: usize| matches!(status(at), Status::Done | Status::Behind);
        let starts =
            (0..names.len()).filter(|at| !past(*at) && model.admits(*at, model.done) == Truth::Met);
        let after_start = starts.fold(model.done, |all, at| all | bit(at));
        let possible = |at, after| model.admits(at, after) != Truth::NotMet;
        for at in 0..names.len() {
            *seen.entry(status(at)).or_insert(0) += 1;
            let expected = match model.admits(at, model.done) {
                _ if (model.done | model.spared) & bit(at) != 0 => Status::Done,
                _ if status(at) == Status::Behind => continue,
                Truth::Met => Status::StartHere,
                Truth::NotKnown => Status::CheckFirst,
                Truth::NotMet if possible(at, after_start) => Status::Next,
                Truth::NotMet if possible(at, model.in_time()) => Status::Later,
                Truth::NotMet if changed.admits(at, changed.in_time()) != Truth::NotMet => {
                    Status::OpensAfter
                }
                Truth::NotMet => Status::NoWayYet,
            };
            assert_eq!(status(at), expected, "seed {seed}, s{at}");
        }
    }
    assert_eq!(seen.len(), 8, "every status comes up: {seen:?}");
}

/// A ladder: aide's course, aide's exam that gives the card, then a program that asks for the card.
fn ladder() -> Region {
    Region::new()
        .with_all("credentials", &["diploma", "card", "license"])
        .with("credentials", json!({"id": "ged", "equal_to": ["diploma"]}))
        .with("facts", json!({"id": "age", "answer": {"number": {"min": 0, "max": 120}}}))
        .with_all("occupations", &["aide", "nurse"])
        .with("gates", json!({"id": "adult", "requires": {"fact": {"id": "age", "min": 18}}}))
        .with("steps", json!({"id": "ged-tests", "gives": ["ged"]}))
        .with("steps", json!({"id": "course", "gates": ["adult"]}))
        .with("steps", json!({"id": "exam", "requires": {"step": "course"}, "gives": ["card"], "opens": ["aide"]}))
        .with("steps", json!({"id": "program", "gives": ["license"], "opens": ["nurse"],
                              "requires": {"all": [{"credential": "card"}, {"credential": "diploma"}]}}))
}

fn entry(region: &Region, told: Value, step: &str) -> Entry {
    let catalog = region.load();
    let told = answers(told);
    entries(&person(&catalog, &told))[&StepId::new(step)].clone()
}

fn status(told: Value, step: &str) -> Status {
    entry(&ladder(), told, step).status
}

#[test]
fn a_person_is_past_what_serves_only_what_is_done() {
    let card = json!({"facts": {"age": 30}, "credentials": [{"id": "card"}]});
    assert_eq!(status(card.clone(), "exam"), Status::Done);
    assert_eq!(status(card.clone(), "course"), Status::Behind);
    assert_eq!(
        status(card.clone(), "ged-tests"),
        Status::StartHere,
        "the program still asks for it"
    );
    let license = json!({"facts": {"age": 30}, "credentials": [{"id": "license"}]});
    assert_eq!(
        status(license.clone(), "ged-tests"),
        Status::Behind,
        "only the program asks for it, by an equal name"
    );
    assert_eq!(
        status(license, "exam"),
        Status::Next,
        "it opens work of its own, so nobody is past it"
    );
}

#[test]
fn a_step_behind_a_closed_fact_opens_after_it_and_so_does_what_it_leads_to() {
    let young = json!({"facts": {"age": 16}, "credentials": [{"id": "ged"}]});
    assert_eq!(status(young.clone(), "course"), Status::OpensAfter);
    let exam = entry(&ladder(), young.clone(), "exam");
    assert_eq!(exam.status, Status::OpensAfter);
    assert_eq!(exam.missing, [Missing::Step(StepId::new("course"))]);
    assert_eq!(status(young, "program"), Status::OpensAfter);
    assert_eq!(
        status(json!({}), "course"),
        Status::CheckFirst,
        "age is not known"
    );
    assert_eq!(
        status(json!({"facts": {"age": 18}}), "course"),
        Status::StartHere
    );
    assert_eq!(status(json!({"facts": {"age": 18}}), "exam"), Status::Next);
    assert_eq!(
        status(json!({"facts": {"age": 18}}), "program"),
        Status::Later
    );
}

#[test]
fn what_nothing_gives_and_what_has_ended_is_no_way_yet() {
    let region = ladder()
        .with_all("credentials", &["lost"])
        .with(
            "steps",
            json!({"id": "dead", "requires": {"credential": "lost"}}),
        )
        .with("steps", json!({"id": "closed-course", "status": "ended"}));
    let dead = entry(&region, json!({}), "dead");
    assert_eq!(dead.status, Status::NoWayYet);
    assert_eq!(
        dead.missing,
        [Missing::Credential(CredentialId::new("lost"))]
    );
    assert_eq!(
        entry(&region, json!({}), "closed-course").status,
        Status::NoWayYet
    );
}

#[test]
fn what_is_named_as_missing_is_what_can_be_had() {
    let region = ladder().with_all("credentials", &["a-lost"]).with(
        "steps",
        json!({"id": "either", "requires": {"any": [
            {"credential": "a-lost"}, {"all": [{"credential": "ged"}, {"credential": "card"}]}]}}),
    );
    let either = entry(&region, json!({"facts": {"age": 30}}), "either");
    let names: Vec<_> = ["card", "ged"]
        .map(|id| Missing::Credential(CredentialId::new(id)))
        .into();
    assert_eq!((either.status, either.missing), (Status::Later, names));
}

#[test]
fn a_gate_that_a_known_fact_settles_is_not_shown() {
    let age = |min: u32| json!({"fact": {"id": "age", "min": min}});
    let catalog = Region::new()
        .with(
            "facts",
            json!({"id": "age", "answer": {"number": {"min": 0, "max": 120}}}),
        )
        .with(
            "gates",
            json!({"id": "adult", "requires": age(16), "settled_by": age(18)}),
        )
        .with("gates", json!({"id": "record"}))
        .with(
            "steps",
            json!({"id": "class", "gates": ["adult", "record"]}),
        )
        .load();
    let gates = |told: Value| -> Vec<String> {
        let told = answers(told);
        let person = person(&catalog, &told);
        let (class, outlook) = (&catalog.steps()[0], Outlook::of(&person));
        let entry = outlook.entry(&person, &class.id, None).unwrap();
        let row = row(&person, class, &entry, None, outlook.now());
        row.gates.iter().map(ToString::to_string).collect()
    };
    assert_eq!(gates(json!({"facts": {"age": 19}})), ["record"]);
    assert_eq!(gates(json!({"facts": {"age": 17}})), ["adult", "record"]);
    assert_eq!(gates(json!({})), ["adult", "record"]);
}
