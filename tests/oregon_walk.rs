//! Can a person walk every pathway of the Oregon catalog: from nothing to each destination, and from each entry point?

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};

use onramp::catalog::{Catalog, CatalogFile, Day, OccupationId, Pathway, Step, StepId};
use onramp::guidance::{
    Gained, Missing, Outlook, Person, Plan, Status, Truth, entries, evaluate, goals, missing, plan,
};
use onramp::jobseeker::{Answers, Best};
use serde_json::json;

/// What many people have who come to a center; with nothing more than this, an entry point is open.
const COMMON: [&str; 5] = [
    "hs-diploma",
    "drivers-license",
    "college-placement",
    "digital-literacy",
    "algebra-1",
];

fn oregon() -> Catalog {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/oregon");
    let paths = std::fs::read_dir(folder)
        .unwrap()
        .map(|one| one.unwrap().path());
    let json = paths.filter(|path| path.extension().is_some_and(|ending| ending == "json"));
    let read: Vec<_> = json
        .map(|path| (path.display().to_string(), std::fs::read(&path).unwrap()))
        .collect();
    let files: Vec<_> = read
        .iter()
        .map(|(label, bytes)| CatalogFile { label, bytes })
        .collect();
    Catalog::load(&files, day()).catalog.unwrap()
}

fn day() -> Day {
    Day::new(2026, 11, 23).unwrap()
}

fn told(answers: serde_json::Value) -> Answers {
    serde_json::from_value(answers).unwrap()
}

/// May the step be begun with what is there, where what is not known turns out well?
fn may_begin(person: &Person<'_>, step: &Step, gained: &Gained) -> bool {
    let gates = step.gates.iter().filter_map(|id| person.catalog.gate(id));
    let rules = gates.filter_map(|gate| gate.requires.as_ref());
    let mut rules = step.requires.iter().chain(rules);
    rules.all(|rule| evaluate(rule, person, gained) != Truth::NotMet)
}

/// Walks a plan step by step, and tells at which stop it cannot go on; then, that it does not arrive.
fn stumble(person: &Person<'_>, plan: &Plan) -> Option<String> {
    let mut gained = person.gained();
    for stop in &plan.stops {
        let step = person.catalog.step(&stop.step).unwrap();
        if !may_begin(person, step, &gained) {
            return Some(format!("{} cannot be begun", step.id));
        }
        gained.add_step(person.catalog, &step.id);
    }
    let arrived = goals(person, &plan.destination)
        .iter()
        .any(|goal| gained.has_done(&goal.id));
    (!arrived).then(|| "it does not arrive".to_owned())
}

/// What is wrong with the way to a destination; nothing where it can be planned and walked.
fn wrong_with(person: &Person<'_>, destination: &OccupationId) -> Option<String> {
    match plan(person, destination, Best::Fewest) {
        Ok(plan) => stumble(person, &plan),
        Err(none) => Some(format!("{none:?}")),
    }
}

/// The pathway's own steps that can be done one after another, from nothing, with none of another pathway.
fn within(person: &Person<'_>, pathway: &Pathway) -> Gained {
    let mut gained = Gained::default();
    loop {
        let mut steps = pathway
            .steps
            .iter()
            .filter_map(|id| person.catalog.step(id));
        let next =
            steps.find(|step| !gained.steps.contains(&step.id) && may_begin(person, step, &gained));
        match next {
            Some(step) => gained.add_step(person.catalog, &step.id),
            None => return gained,
        }
    }
}

/// Is this a way in for people who bring something with them: work done, a license of another state, training abroad?
fn asks_for_something_brought(person: &Person<'_>, step: &Step, gained: &Gained) -> bool {
    missing(person, step, gained)
        .iter()
        .any(|missing| match missing {
            Missing::Credential(id) => person.catalog.givers(id).is_empty(),
            other => other.is_closed(),
        })
}

#[test]
fn every_destination_can_be_reached_from_nothing() {
    let catalog = oregon();
    let answers = Answers::default();
    let person = Person {
        catalog: &catalog,
        answers: &answers,
        on: day(),
    };
    let all: BTreeSet<_> = catalog
        .pathways()
        .iter()
        .flat_map(|one| &one.destinations)
        .collect();
    assert!(all.len() > 60, "only {} destinations", all.len());
    let wrong: BTreeMap<_, _> = all
        .into_iter()
        .filter_map(|destination| Some((destination, wrong_with(&person, destination)?)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_pathway_leads_to_its_destinations_by_steps_of_its_own() {
    let catalog = oregon();
    let answers = Answers::default();
    let person = Person {
        catalog: &catalog,
        answers: &answers,
        on: day(),
    };
    let mut wrong = Vec::new();
    for pathway in catalog.pathways() {
        let gained = within(&person, pathway);
        for destination in &pathway.destinations {
            let mut steps = gained.steps.iter().filter_map(|id| catalog.step(id));
            if !steps.any(|step| step.opens.contains(destination)) {
                wrong.push(format!("{} does not lead to {destination}", pathway.id));
            }
        }
        let idle = pathway.steps.iter().filter_map(|id| catalog.step(id));
        let idle = idle.filter(|step| !gained.steps.contains(&step.id));
        for step in idle.filter(|step| !asks_for_something_brought(&person, step, &gained)) {
            wrong.push(format!("{} never comes to {}", pathway.id, step.id));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn from_every_entry_point_the_way_goes_on_to_every_destination() {
    let catalog = oregon();
    let held: Vec<_> = COMMON.iter().map(|id| json!({"id": id})).collect();
    let answers = told(json!({"credentials": held}));
    let person = Person {
        catalog: &catalog,
        answers: &answers,
        on: day(),
    };
    for credential in &answers.credentials {
        assert!(
            catalog.credential(&credential.id).is_some(),
            "{}",
            credential.id
        );
    }
    let entries = entries(&person);
    let is_open =
        |id: &&StepId| matches!(entries[*id].status, Status::StartHere | Status::CheckFirst);
    let mut wrong = Vec::new();
    // Many pathways share their first steps.
    let mut walked: BTreeSet<(&StepId, &OccupationId)> = BTreeSet::new();
    for pathway in catalog.pathways() {
        let open: Vec<_> = pathway.steps.iter().filter(is_open).collect();
        if open.len() < 2 {
            wrong.push(format!(
                "{} has no more than {} entry points",
                pathway.id,
                open.len()
            ));
        }
        for entry in open {
            let answers = told(json!({"credentials": held, "steps_done": [entry]}));
            let person = Person {
                catalog: &catalog,
                answers: &answers,
                on: day(),
            };
            for destination in &pathway.destinations {
                if walked.insert((entry, destination))
                    && let Some(stumble) = wrong_with(&person, destination)
                {
                    wrong.push(format!(
                        "{} from {entry} to {destination}: {stumble}",
                        pathway.id
                    ));
                }
            }
        }
    }
    assert!(walked.len() > 300, "only {} ways", walked.len());
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_missing_for_a_step_of_a_plan_is_what_the_plan_brings() {
    let catalog = oregon();
    let (mut stops, mut otherwise) = (0, Vec::new());
    for who in ["millworker", "nurse-abroad", "young-parent"] {
        let path = format!("{}/tests/answers/{who}.json", env!("CARGO_MANIFEST_DIR"));
        let answers: Answers = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        let person = Person {
            catalog: &catalog,
            answers: &answers,
            on: day(),
        };
        let outlook = Outlook::of(&person);
        for occupation in catalog.occupations() {
            let Ok(plan) = plan(&person, &occupation.id, Best::default()) else {
                continue;
            };
            let brings = |wanted: &Missing| match wanted {
                Missing::Credential(id) => plan.stops.iter().any(|stop| {
                    let step = catalog.step(&stop.step).unwrap();
                    let mut given = step.gives.iter();
                    given.any(|given| catalog.credential_meets(given, id))
                }),
                Missing::Step(id) => plan.takes(id),
                _ => true,
            };
            for stop in &plan.stops {
                let entry = outlook.entry(&person, &stop.step, Some(&plan)).unwrap();
                stops += 1;
                let other = entry.missing.into_iter().filter(|one| !brings(one));
                otherwise.extend(other.map(|one| format!("{who}, {}: {one:?}", stop.step)));
            }
        }
    }
    assert!(stops > 500, "{stops} stops");
    assert!(otherwise.is_empty(), "{otherwise:#?}");
}
