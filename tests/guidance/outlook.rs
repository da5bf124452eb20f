//! Is the outlook over a whole catalog, worked out in one pass, what it is when each step is held against all others?

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use onramp::catalog::{AnswerKind, Catalog, CatalogFile, StepId};
use onramp::guidance::{Missing, Outlook, Person, Status, Truth, evaluate};
use onramp::jobseeker::Answers;
use serde_json::{Value, json};

use super::plainly;
use super::region::{Region, answers, person, today};
use super::world::{Dice, World};

fn folder(name: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let paths = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut files: Vec<(String, Vec<u8>)> = paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| (path.display().to_string(), fs::read(path).unwrap()))
        .collect();
    files.sort();
    files
}

/// The catalog that the program brings with it.
pub fn oregon() -> Catalog {
    let files = folder("data/oregon");
    let files: Vec<CatalogFile<'_>> = files
        .iter()
        .map(|(label, bytes)| CatalogFile { label, bytes })
        .collect();
    Catalog::load(&files, today()).catalog.unwrap()
}

/// The answers of the three people.
pub fn three_people() -> Vec<Answers> {
    let files = folder("tests/answers");
    let people: Vec<Answers> = files
        .iter()
        .map(|(_, bytes)| serde_json::from_slice(bytes).unwrap())
        .collect();
    assert_eq!(people.len(), 3);
    people
}

/// What somebody might have told: anything the catalog knows of, now and then.
pub fn anybody(catalog: &Catalog, seed: u64) -> Answers {
    let mut dice = Dice(seed);
    let often = dice.below(30);
    let mut held: Vec<Value> = Vec::new();
    for credential in catalog.credentials() {
        if dice.chance(often) {
            held.push(match dice.below(4) {
                0 => json!({"id": credential.id, "earned": "2026-01"}),
                1 => json!({"id": credential.id, "expired": true, "expires": "2025-12"}),
                2 => json!({"id": credential.id, "expires": "2028"}),
                _ => json!({"id": credential.id}),
            });
        }
    }
    let often = dice.below(20);
    let done = catalog.steps().iter().filter(|_| dice.chance(often));
    let done: Vec<&StepId> = done.map(|step| &step.id).collect();
    let mut facts = serde_json::Map::new();
    let often = dice.below(100);
    for fact in catalog.facts() {
        if dice.chance(often) {
            let answer = match &fact.answer {
                AnswerKind::YesNo => json!(dice.chance(50)),
                AnswerKind::Number(range) => {
                    json!(range.min + i64::try_from(dice.below(40)).unwrap())
                }
                AnswerKind::Choice(options) => json!(options[dice.pick(options.len())].id),
                AnswerKind::Date => json!(format!("{}-06", 2015 + dice.below(12))),
            };
            facts.insert(fact.id.to_string(), answer);
        }
    }
    let work = catalog.occupations().iter().filter(|_| dice.chance(5));
    let work: Vec<Value> = work
        .map(|occupation| json!({"occupation": occupation.id, "years": 3, "ended": "2025"}))
        .collect();
    answers(json!({"credentials": held, "steps_done": done, "facts": facts, "work": work}))
}

fn stands_as_it_should(person: &Person<'_>, case: &dyn std::fmt::Display) -> BTreeSet<Status> {
    let outlook = Outlook::of(person);
    assert_eq!(person.gained().spared, plainly::spared(person), "{case}");
    let right = plainly::statuses(person);
    for (step, status) in &right {
        assert_eq!(
            outlook.status(person, step),
            Some(*status),
            "{case}: {step}"
        );
    }
    assert_eq!(right.len(), person.catalog.steps().len());
    right.into_values().collect()
}

#[test]
fn one_pass_tells_what_holding_each_step_against_all_others_tells() {
    let mut seen = BTreeSet::new();
    for seed in 0..600 {
        let world = World::random(seed, 14);
        let names = world.names();
        // Names in another order, so that steps are numbered in another.
        let others: Vec<String> = (0..names.len())
            .map(|at| format!("s{}", (at * 7 + 3) % 97))
            .collect();
        for names in [names, others] {
            let catalog = world.region(&names).load();
            let told = answers(world.answers(&names));
            seen.extend(stands_as_it_should(&person(&catalog, &told), &seed));
        }
    }
    assert_eq!(seen.len(), 8, "{seen:?}");
}

#[test]
fn the_three_people_and_anybody_stand_in_oregon_where_they_should() {
    let catalog = oregon();
    let mut seen = BTreeSet::new();
    for (nth, told) in three_people().iter().enumerate() {
        seen.extend(stands_as_it_should(&person(&catalog, told), &nth));
    }
    for seed in 0..40 {
        let told = anybody(&catalog, seed);
        seen.extend(stands_as_it_should(&person(&catalog, &told), &seed));
    }
    assert!(seen.len() >= 7, "{seen:?}");
}

#[test]
fn steps_that_need_each_other_in_a_circle_open_as_soon_as_one_of_them_does() {
    let ring = |from: usize| {
        let mut region = Region::new().with_all("credentials", &["key"]);
        region = region.with("steps", json!({"id": "make", "gives": ["key"]}));
        for at in 0..20 {
            let before = format!("ring-{}", (at + 19) % 20);
            let mut ways = vec![json!({"step": before})];
            if at == from {
                ways.push(json!({"credential": "key"}));
            }
            region = region.with(
                "steps",
                json!({"id": format!("ring-{at}"), "requires": {"any": ways}}),
            );
        }
        region.load()
    };
    for from in 0..20 {
        let catalog = ring(from);
        let nobody = answers(json!({}));
        stands_as_it_should(&person(&catalog, &nobody), &from);
        let holder = answers(json!({"credentials": [{"id": "key"}]}));
        stands_as_it_should(&person(&catalog, &holder), &from);
        let at_random = Outlook::of(&person(&catalog, &nobody));
        let before = StepId::new(format!("ring-{}", (from + 19) % 20));
        assert_eq!(
            at_random.status(&person(&catalog, &nobody), &before),
            Some(Status::Later)
        );
    }
}

/// What a rule names that is not there, one thing for each.
fn named(person: &Person<'_>, rule: &onramp::catalog::Requirement, found: &mut BTreeSet<Missing>) {
    use onramp::catalog::Requirement as R;
    let truth = evaluate(rule, person, &person.gained());
    match rule {
        R::Credential(id) => {
            found.insert(Missing::Credential(id.clone()));
        }
        R::Step(id) => {
            found.insert(Missing::Step(id.clone()));
        }
        R::Fact(test) => {
            let unknown = truth == Truth::NotKnown;
            let one = if unknown {
                Missing::AskFact
            } else {
                Missing::Fact
            };
            found.insert(one(test.clone()));
        }
        R::Not(part) => {
            let R::Fact(test) = &**part else {
                panic!("{part:?}")
            };
            let unknown = truth == Truth::NotKnown;
            let one = if unknown {
                Missing::AskFact
            } else {
                Missing::NotFact
            };
            found.insert(one(test.clone()));
        }
        R::Credits(test) => found.extend(test.from.iter().cloned().map(Missing::Step)),
        R::All(parts) | R::Any(parts) => parts.iter().for_each(|part| named(person, part, found)),
        R::AtLeast(some) => some.of.iter().for_each(|part| named(person, part, found)),
        R::HeldBefore(_) | R::Work(_) => panic!("{rule:?}"),
    }
}

/// Whether a step may surely be begun once these things are there.
fn opens(asked: &Person<'_>, step: &StepId, granted: &[&Missing]) -> bool {
    let (mut told, mut gained) = (asked.answers.clone(), asked.gained());
    for missing in granted {
        match missing {
            Missing::Credential(id) => {
                gained.credentials.insert(id.clone());
            }
            Missing::Step(id) => gained.add_step(asked.catalog, id),
            Missing::AskFact(test) | Missing::Fact(test) | Missing::NotFact(test) => {
                // Even facts must be yes, odd ones no; the one that keeps a way open on paper is never granted.
                let number: Option<u32> = test.id.as_str().trim_start_matches('f').parse().ok();
                let Some(number) = number else { return false };
                let answer = onramp::jobseeker::FactAnswer::YesNo(number.is_multiple_of(2));
                told.facts.insert(test.id.clone(), Some(answer));
            }
            other => panic!("{other:?}"),
        }
    }
    let person = Person {
        answers: &told,
        ..*asked
    };
    let rules = plainly::conditions(&person, person.catalog.step(step).unwrap());
    rules
        .iter()
        .all(|rule| evaluate(rule, &person, &gained) == Truth::Met)
}

#[test]
fn what_is_named_as_missing_is_enough_and_tight_and_no_set_is_less() {
    let mut compared: BTreeMap<Status, u32> = BTreeMap::new();
    for seed in 0..150 {
        let world = World::random(seed, 9);
        let names = world.names();
        let catalog = world.region(&names).load();
        let told = answers(world.answers(&names));
        let person = person(&catalog, &told);
        let outlook = Outlook::of(&person);
        for step in catalog.steps() {
            let entry = outlook.entry(&person, &step.id, None).unwrap();
            // Whether things can be had decides between lists as well, and has tests of its own.
            if !matches!(
                entry.status,
                Status::StartHere | Status::CheckFirst | Status::Next
            ) {
                continue;
            }
            let mut things = BTreeSet::new();
            step.requires
                .iter()
                .for_each(|rule| named(&person, rule, &mut things));
            let things: Vec<&Missing> = things
                .iter()
                .filter(|thing| !matches!(thing, Missing::Fact(_)))
                .collect();
            if things.len() > 9 {
                continue;
            }
            let sets = (0..1_usize << things.len()).map(|set| -> Vec<&Missing> {
                let within = (0..things.len()).filter(|at| set & (1 << at) != 0);
                within.map(|at| things[at]).collect()
            });
            let enough: Vec<Vec<&Missing>> =
                sets.filter(|set| opens(&person, &step.id, set)).collect();
            let weight = |set: &[&Missing]| {
                let count = |kind: &dyn Fn(&Missing) -> bool| {
                    set.iter().filter(|thing| kind(thing)).count()
                };
                let earned = count(&|thing| !thing.is_closed() && !thing.is_question());
                (
                    count(&Missing::is_closed),
                    earned,
                    count(&Missing::is_question),
                )
            };
            let least = enough.iter().map(|set| weight(set)).min();
            let found: Vec<&Missing> = entry.missing.iter().collect();
            assert!(
                opens(&person, &step.id, &found),
                "{seed} {}: {found:?}",
                step.id
            );
            let (closed, earned, asked) = weight(&found);
            let least = least.unwrap();
            // Of things to earn those come first that can be had soonest, even where there are more of them.
            assert_eq!(closed, least.0, "{seed} {}: {found:?}", step.id);
            if entry.status != Status::Next {
                assert_eq!(
                    (earned, asked),
                    (0, least.2),
                    "{seed} {}: {found:?}",
                    step.id
                );
            }
            let superfluous = (0..found.len()).find(|at| {
                let mut fewer = found.clone();
                fewer.remove(*at);
                opens(&person, &step.id, &fewer)
            });
            assert_eq!(superfluous, None, "{seed} {}: {found:?}", step.id);
            *compared.entry(entry.status).or_default() += 1;
        }
    }
    assert!(
        compared.len() == 3 && compared[&Status::Next] > 100,
        "{compared:?}"
    );
}
