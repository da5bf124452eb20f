//! Are plans that were kept the same as those made anew? Through one answer after another, for every destination.

use onramp::catalog::{AnswerKind, Catalog, OccupationId};
use onramp::cli::OREGON;
use onramp::guidance::{Outlook, Plans, fully_priced, plan_with_outlook, suggestions_from};
use onramp::jobseeker::{Answers, Best, FactAnswer, Held};

use super::region::{person, today};
use super::world::Dice;

fn someone(name: &str) -> Answers {
    let path = format!("{}/tests/answers/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Changes one answer in one of the ways in which plans could notice.
fn change(answers: &mut Answers, catalog: &Catalog, dice: &mut Dice) {
    match dice.pick(6) {
        0 => {
            let counties = catalog.counties();
            answers.county = Some(counties[dice.pick(counties.len())].id.clone());
        }
        1 => {
            let all = catalog.credentials();
            let id = all[dice.pick(all.len())].id.clone();
            let expired = dice.pick(3) == 0;
            answers.credentials.retain(|held| held.id != id);
            answers.credentials.push(Held {
                id,
                earned: None,
                expires: None,
                expired,
            });
        }
        2 => {
            answers.credentials.pop();
        }
        3 => {
            let all = catalog.steps();
            answers
                .steps_done
                .insert(all[dice.pick(all.len())].id.clone());
        }
        4 => {
            answers.steps_done.pop_last();
        }
        _ => {
            let all = catalog.facts();
            let fact = &all[dice.pick(all.len())];
            let told = match &fact.answer {
                AnswerKind::YesNo => Some(FactAnswer::YesNo(dice.pick(2) == 0)),
                AnswerKind::Number(range) => Some(FactAnswer::Number(range.min)),
                AnswerKind::Choice(options) => Some(FactAnswer::Choice(
                    options[dice.pick(options.len())].id.clone(),
                )),
                AnswerKind::Date => None,
            };
            match told.filter(|_| dice.pick(4) > 0) {
                Some(told) => answers.facts.insert(fact.id.clone(), Some(told)),
                None => answers.facts.remove(&fact.id),
            };
        }
    }
}

#[test]
fn a_plan_that_was_kept_is_the_one_that_would_be_made_now() {
    let catalog = Catalog::load(OREGON, today()).catalog.unwrap();
    let pathways = catalog.pathways().iter();
    let destinations: Vec<OccupationId> = pathways
        .flat_map(|pathway| pathway.destinations.iter().cloned())
        .collect();
    for (name, best) in [
        ("young-parent", Best::Soonest),
        ("millworker", Best::Cheapest),
        ("nurse-abroad", Best::Earn),
    ] {
        let (mut answers, plans) = (someone(name), Plans::default());
        answers.goal.best = Some(best);
        let mut dice = Dice(7);
        for round in 0..10 {
            let person = person(&catalog, &answers);
            let outlook = Outlook::of(&person);
            // A list of pathways plans for many at once; every other time it is asked for first.
            if round % 2 == 0 {
                for suggestion in suggestions_from(&person, &outlook, &plans) {
                    let anew = plan_with_outlook(&person, &outlook, &suggestion.destination, best);
                    assert_eq!(suggestion.plan, anew.ok(), "{name}: {answers:?}");
                }
            }
            for to in &destinations {
                let kept = plans.to(&person, &outlook, to, best);
                let anew = plan_with_outlook(&person, &outlook, to, best);
                assert_eq!(kept, anew, "{name} to {to}: {answers:?}");
            }
            let to = &destinations[dice.pick(destinations.len())];
            let kept = plans.priced(&person, &outlook, to, best);
            assert_eq!(kept, fully_priced(&person, &outlook, to, best));
            change(&mut answers, &catalog, &mut dice);
        }
    }
}
