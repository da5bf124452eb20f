//! Does a condition hold, and is what is missing the least? Against every completion and every set of things granted.

use onramp::catalog::{CredentialId, FactTest, Requirement, StepId};
use onramp::guidance::{Missing, Truth, evaluate, shortest};
use serde_json::json;

use super::model::{Model, bit};
use super::region::{Region, answers, person};
use super::world::{Dice, FACTS, Rule, Stage, World, rule};

/// A world of steps that each have a rule of their own, whatever else.
fn world_of_rules(seed: u64) -> World {
    let mut world = World::random(seed, 3);
    let mut dice = Dice(seed + 1_000_000);
    world.done.clear();
    world.steps = (0..24)
        .map(|_| Stage {
            requires: Some(rule(&mut dice, 2, 24)),
            gives: vec![dice.pick(6)],
            credits: Some([u32::try_from(dice.below(5)).unwrap(); 2]),
            weeks: None,
            cents: None,
            paid: false,
            alongside: None,
            is_goal: false,
            ended: false,
        })
        .collect();
    world.done = (0..24).filter(|_| dice.chance(10)).collect();
    world
}

/// The rule itself, without the closed way in that the region has on paper.
fn own_rule(requirement: Option<&Requirement>) -> &Requirement {
    match requirement {
        Some(Requirement::Any(parts)) => &parts[0],
        _ => panic!("{requirement:?}"),
    }
}

#[test]
fn a_condition_is_not_known_exactly_where_answers_still_decide() {
    for seed in 0..40 {
        let world = world_of_rules(seed);
        let names = world.names();
        let catalog = world.region(&names).load();
        let told = answers(world.answers(&names));
        let open: Vec<usize> = (0..FACTS).filter(|f| world.facts[*f].is_none()).collect();
        for step in catalog.steps() {
            let rule = own_rule(step.requires.as_ref());
            let asked = person(&catalog, &told);
            let outcomes: Vec<Truth> = (0..1_u32 << open.len())
                .map(|choice| {
                    let mut complete = world.clone();
                    for (nth, fact) in open.iter().enumerate() {
                        complete.facts[*fact] = Some(choice & (1 << nth) != 0);
                    }
                    let complete = answers(complete.answers(&names));
                    let person = person(&catalog, &complete);
                    evaluate(rule, &person, &person.gained())
                })
                .collect();
            let expected = match (outcomes.iter().min(), outcomes.iter().max()) {
                (Some(low), Some(high)) if low == high => *low,
                _ => Truth::NotKnown,
            };
            assert_eq!(
                evaluate(rule, &asked, &asked.gained()),
                expected,
                "{seed}: {rule:?}"
            );
        }
    }
}

/// What a rule names.
fn atoms(rule: &Rule, found: &mut Vec<Missing>) {
    let test = |at: &usize| FactTest {
        id: onramp::catalog::FactId::new(format!("f{at}")),
        min: None,
        max: None,
        is: None,
        one_of: Vec::new(),
        within_months: None,
    };
    match rule {
        Rule::Credential(at) => {
            found.push(Missing::Credential(CredentialId::new(format!("c{at}"))));
        }
        Rule::Step(at) => found.push(Missing::Step(StepId::new(format!("s{at}")))),
        Rule::Fact(at) | Rule::NotFact(at) => found.push(Missing::AskFact(test(at))),
        Rule::All(parts) | Rule::Any(parts) | Rule::AtLeast(_, parts) => {
            for part in parts {
                atoms(part, found);
            }
        }
        Rule::Credits(_, from) => {
            let steps = from.iter().map(|at| StepId::new(format!("s{at}")));
            found.extend(steps.map(Missing::Step));
        }
    }
}

/// The model after a missing thing is granted.
fn granted(model: &Model<'_>, things: &[&Missing]) -> (u32, Vec<Option<bool>>, [bool; 6]) {
    let (mut done, mut facts, mut held) = (model.done, model.facts.clone(), model.held);
    for thing in things {
        match thing {
            Missing::Credential(id) => held[id.as_str()[1..].parse::<usize>().unwrap()] = true,
            Missing::Step(id) => done |= bit(id.as_str()[1..].parse().unwrap()),
            Missing::AskFact(test) | Missing::Fact(test) | Missing::NotFact(test) => {
                let at: usize = test.id.as_str()[1..].parse().unwrap();
                facts[at] = Some(at.is_multiple_of(2));
            }
            other => panic!("{other:?}"),
        }
    }
    (done, facts, held)
}

fn holds_with(model: &Model<'_>, rule: &Rule, things: &[&Missing]) -> bool {
    let (done, facts, held) = granted(model, things);
    let mut richer = model.clone();
    (richer.facts, richer.held) = (facts, held);
    richer.holds(rule, done) == Truth::Met
}

/// Things that nothing can change, then things to earn, then things to ask.
fn weight(model: &Model<'_>, things: &[&Missing]) -> (usize, usize, usize) {
    let is_told = |thing: &&&Missing| match thing {
        Missing::AskFact(test) | Missing::Fact(test) | Missing::NotFact(test) => {
            model.facts[test.id.as_str()[1..].parse::<usize>().unwrap()].is_some()
        }
        _ => false,
    };
    let is_fact = |thing: &&&Missing| thing.is_question() || thing.is_closed();
    let closed = things.iter().filter(is_told).count();
    let facts = things.iter().filter(is_fact).count();
    (closed, things.len() - facts, facts - closed)
}

#[test]
fn the_shortest_list_of_what_is_missing_is_enough_is_tight_and_is_the_shortest() {
    let mut longer = 0;
    for seed in 0..60 {
        let world = world_of_rules(seed);
        let names = world.names();
        let catalog = world.region(&names).load();
        let told = answers(world.answers(&names));
        let person = person(&catalog, &told);
        let model = Model::of(&world);
        for (stage, step) in world.steps.iter().zip(catalog.steps()) {
            let rule = stage.requires.as_ref().unwrap();
            let mut all = Vec::new();
            atoms(rule, &mut all);
            all.sort();
            all.dedup();
            if all.len() > 11 {
                continue;
            }
            let found = shortest(own_rule(step.requires.as_ref()), &person, &person.gained());
            let found: Vec<&Missing> = found.iter().collect();
            let subsets = (0..1_u32 << all.len()).map(|set| -> Vec<&Missing> {
                (0..all.len())
                    .filter(|at| set & bit(*at) != 0)
                    .map(|at| &all[at])
                    .collect()
            });
            let enough = subsets.filter(|set| holds_with(&model, rule, set));
            let Some(least) = enough.map(|set| weight(&model, &set)).min() else {
                assert!(
                    found.is_empty(),
                    "{seed}: nothing helps, so nothing is named"
                );
                continue;
            };
            assert!(
                holds_with(&model, rule, &found),
                "{seed}: {rule:?} {found:?}"
            );
            assert_eq!(weight(&model, &found), least, "{seed}: {rule:?} {found:?}");
            for spared in 0..found.len() {
                let mut fewer = found.clone();
                fewer.remove(spared);
                assert!(
                    !holds_with(&model, rule, &fewer),
                    "{seed}: {rule:?} {found:?}"
                );
            }
            longer += usize::from(found.len() > 1);
        }
    }
    assert!(longer > 100, "{longer}");
}

#[test]
fn a_requirement_of_many_equal_choices_is_answered_exactly() {
    // Six of twelve, three times over: some 800 million ways, of which the shared six are the shortest.
    let ids: Vec<String> = (0..24).map(|at| format!("c{at:02}")).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let of = |from: &[&str]| {
        let of: Vec<_> = from.iter().map(|id| json!({"credential": id})).collect();
        json!({"at_least": {"n": 6, "of": of}})
    };
    let rule = json!({"all": [of(&ids[0..12]), of(&ids[6..18]), of(&ids[0..12])]});
    let catalog = Region::new()
        .with_all("credentials", &ids)
        .with("steps", json!({"id": "give", "gives": ids}))
        .with("steps", json!({"id": "many", "requires": rule}))
        .load();
    let nobody = answers(json!({}));
    let person = person(&catalog, &nobody);
    let rule = catalog
        .step(&StepId::new("many"))
        .unwrap()
        .requires
        .as_ref();
    let missing = shortest(rule.unwrap(), &person, &person.gained());
    let shared: Vec<Missing> = (6..12)
        .map(|at| Missing::Credential(CredentialId::new(ids[at])))
        .collect();
    assert!(missing.iter().eq(shared.iter()), "{missing:?}");
}

#[test]
fn credits_count_once_however_often_a_step_is_named() {
    let catalog = Region::new()
        .with("steps", json!({"id": "a", "credits": 4}))
        .with("steps", json!({"id": "b", "credits": {"low": 4, "high": 9}}))
        .with("steps", json!({"id": "goal", "requires": {"credits": {"at_least": 8, "from": ["a", "a", "b"]}}}))
        .load();
    let done = answers(json!({"steps_done": ["a"]}));
    let person = person(&catalog, &done);
    let rule = catalog
        .step(&StepId::new("goal"))
        .unwrap()
        .requires
        .as_ref()
        .unwrap();
    let mut gained = person.gained();
    assert_eq!(
        evaluate(rule, &person, &gained),
        Truth::NotMet,
        "four, not eight"
    );
    let missing = shortest(rule, &person, &gained);
    assert!(missing.iter().eq([&Missing::Step(StepId::new("b"))]));
    gained.add_step(&catalog, &StepId::new("b"));
    assert_eq!(
        evaluate(rule, &person, &gained),
        Truth::Met,
        "the least of b's credits is enough"
    );
}

#[test]
fn a_question_about_a_credential_names_the_one_that_is_held() {
    let catalog = Region::new()
        .with("credentials", json!({"id": "low", "valid": {"months": 24}}))
        .with(
            "credentials",
            json!({"id": "high", "valid": {"months": 24}, "supersedes": ["low"]}),
        )
        .with("steps", json!({"id": "give", "gives": ["low", "high"]}))
        .with(
            "steps",
            json!({"id": "goal", "requires": {"credential": "low"}}),
        )
        .load();
    let held = answers(json!({"credentials": [{"id": "high"}]}));
    let person = person(&catalog, &held);
    let rule = catalog
        .step(&StepId::new("goal"))
        .unwrap()
        .requires
        .as_ref()
        .unwrap();
    assert_eq!(evaluate(rule, &person, &person.gained()), Truth::NotKnown);
    let missing = shortest(rule, &person, &person.gained());
    assert!(
        missing
            .iter()
            .eq([&Missing::AskCredential(CredentialId::new("high"))])
    );
}
