//! Is the best plan the best? Against every set of steps of some thousand random worlds.

use onramp::catalog::{OccupationId, StepId};
use onramp::guidance::{NoPlan, Person, Plan, Truth, evaluate, plan};
use onramp::jobseeker::Best;

use super::model::{Model, bit};
use super::region::{answers, person};
use super::world::World;

const WORLDS: u64 = 2_000;

fn aim() -> OccupationId {
    OccupationId::new("aim")
}

/// The steps of a plan by their numbers.
fn numbers(plan: &Plan, names: &[String]) -> Vec<usize> {
    let mut numbers: Vec<usize> = plan
        .stops
        .iter()
        .map(|stop| names.iter().position(|n| n == stop.step.as_str()).unwrap())
        .collect();
    numbers.sort_unstable();
    numbers
}

fn can_be_done_in_order(person: &Person<'_>, plan: &Plan) -> bool {
    let mut gained = person.gained();
    plan.stops.iter().all(|stop| {
        let step = person.catalog.step(&stop.step).unwrap();
        let rule = step.requires.as_ref();
        let open = rule.map_or(Truth::Met, |rule| evaluate(rule, person, &gained));
        gained.add_step(person.catalog, &stop.step);
        // What is in doubt is listed to confirm, and nothing else is.
        open != Truth::NotMet && (open == Truth::NotKnown) != stop.to_confirm.is_empty()
    })
}

#[test]
fn the_plan_is_the_best_of_all_sets_of_steps_for_every_goal() {
    let (long, blocked_worlds) = agree((0..WORLDS).map(|seed| (seed, World::random(seed, 10))));
    assert!(
        long > WORLDS && blocked_worlds > WORLDS / 4,
        "{long} long plans, {blocked_worlds} blocked"
    );
}

#[test]
fn the_plan_is_the_best_where_credits_are_not_reported_or_from_to() {
    let worlds = (0..WORLDS).map(|seed| (seed, World::random(seed, 9).with_unsure_credits()));
    let (long, blocked_worlds) = agree(worlds);
    assert!(
        long > WORLDS && blocked_worlds > WORLDS / 5,
        "{long} long plans, {blocked_worlds} blocked"
    );
}

#[test]
#[ignore = "takes minutes: cargo test --release --test guidance -- --ignored"]
fn the_plan_is_the_best_of_all_sets_of_steps_in_ten_thousand_more_worlds() {
    agree((WORLDS..WORLDS + 10_000).map(|seed| (seed, World::random(seed, 10))));
    agree((WORLDS..WORLDS + 10_000).map(|seed| (seed, World::with_many_ways(seed, 10))));
}

#[test]
fn the_plan_is_the_best_where_many_steps_give_the_same_and_run_in_circles() {
    let (long, _) = agree((0..600).map(|seed| (seed, World::with_many_ways(seed, 9))));
    assert!(long > 300, "{long} long plans");
}

/// Holds the plans for every goal against every set of steps in these worlds; how many plans were long, and how often
/// there was none.
fn agree(worlds: impl Iterator<Item = (u64, World)>) -> (u64, u64) {
    let (mut long, mut blocked_worlds) = (0, 0);
    for (seed, world) in worlds {
        let names = world.names();
        let catalog = world.region(&names).load();
        let answers = answers(world.answers(&names));
        let person = person(&catalog, &answers);
        let model = Model::of(&world);
        let sets = model.tight_sets();
        for best in Best::ALL {
            let found = plan(&person, &aim(), best);
            if model.is_there() {
                assert!(found.unwrap().stops.is_empty(), "seed {seed}");
                continue;
            }
            let right = sets.iter().map(|set| model.value(*set, best)).min();
            let Some(right) = right else {
                let blocked =
                    matches!(&found, Err(NoPlan::Blocked { missing, .. }) if !missing.is_empty());
                let ended = world.steps.iter().all(|step| !step.is_goal || step.ended);
                assert!(
                    blocked || (ended && found.is_err()),
                    "seed {seed}: {found:?}"
                );
                blocked_worlds += 1;
                continue;
            };
            let found = found.unwrap_or_else(|no| panic!("seed {seed} {best:?}: {no:?}"));
            assert!(found.proven, "seed {seed}");
            long += u64::from(found.stops.len() >= 3);
            assert!(
                can_be_done_in_order(&person, &found),
                "seed {seed} {best:?}"
            );
            let ids = numbers(&found, &names);
            let set = ids.iter().fold(0, |all, step| all | bit(*step));
            assert_eq!(model.value(set, best), right, "seed {seed} {best:?}");
            let (weeks, unpaid) = model.weeks(set);
            let totals = &found.totals;
            let told = (
                u64::from(totals.weeks.0),
                u64::from(totals.unpaid_weeks.0),
                totals.price.low.0,
            );
            assert_eq!(told, (weeks, unpaid, right.3), "seed {seed} {best:?}");
            let last = found.stops.iter().map(|stop| stop.ends).max();
            assert!(
                last <= Some(totals.weeks.0),
                "seed {seed}: no stop ends after the plan"
            );
        }
    }
    (long, blocked_worlds)
}

#[test]
fn without_any_one_of_its_steps_a_plan_does_not_reach_the_goal() {
    let mut tried = 0;
    for seed in 0..400 {
        let world = World::random(seed, 10);
        let names = world.names();
        let catalog = world.region(&names).load();
        let answers = answers(world.answers(&names));
        let person = person(&catalog, &answers);
        for best in Best::ALL {
            let Ok(found) = plan(&person, &aim(), best) else {
                continue;
            };
            for left_out in 0..found.stops.len() {
                let mut gained = person.gained();
                let others = || {
                    found
                        .stops
                        .iter()
                        .enumerate()
                        .filter(|(at, _)| *at != left_out)
                };
                // However often one goes over what is left, in whatever order it can be done.
                for _ in 0..found.stops.len() {
                    for (_, stop) in others() {
                        let step = catalog.step(&stop.step).unwrap();
                        let rule = step.requires.as_ref();
                        if rule.is_none_or(|rule| evaluate(rule, &person, &gained) != Truth::NotMet)
                        {
                            gained.add_step(&catalog, &stop.step);
                        }
                    }
                }
                let reaches = |step: &StepId| {
                    gained.steps.contains(step)
                        && catalog.step(step).unwrap().opens.contains(&aim())
                };
                assert!(
                    !others().any(|(_, stop)| reaches(&stop.step)),
                    "seed {seed} {best:?}"
                );
                tried += 1;
            }
        }
    }
    assert!(tried > 1_000, "{tried} steps left out");
}

#[test]
fn a_credential_more_never_makes_a_plan_worse() {
    for seed in 0..120 {
        let mut world = World::random(seed, 8);
        // A paid step that is no longer needed takes its pay with it, so weeks without pay are compared without partners.
        world
            .steps
            .iter_mut()
            .for_each(|step| step.alongside = None);
        let names = world.names();
        let catalog = world.region(&names).load();
        let value = |world: &World, best| -> Option<_> {
            let answers = answers(world.answers(&names));
            let plan = plan(&person(&catalog, &answers), &aim(), best).ok()?;
            let totals = plan.totals;
            let unreported = plan.stops.iter().filter(|stop| stop.taken.weeks.is_none());
            let counted = |paid: bool| {
                let counted = unreported.clone().filter(|stop| paid || !stop.taken.paid);
                26 * counted.count() as u64
            };
            Some(match best {
                Best::Soonest => u64::from(totals.weeks.0) + counted(true),
                Best::Cheapest => totals.price.low.0,
                Best::Earn => u64::from(totals.unpaid_weeks.0) + counted(false),
                Best::Fewest => plan.stops.len() as u64,
            })
        };
        for best in Best::ALL {
            let before = value(&world, best);
            for credential in 0..super::world::CREDENTIALS {
                let mut richer = world.clone();
                richer.held.push(credential);
                let after = value(&richer, best);
                let no_worse =
                    before.is_none_or(|before| after.is_some_and(|after| after <= before));
                assert!(
                    no_worse,
                    "seed {seed}, c{credential}: {before:?} to {after:?} for {best:?}"
                );
            }
        }
    }
}

#[test]
fn other_names_change_nothing_but_names() {
    for seed in 0..150 {
        let world = World::random(seed, 10);
        let values = |names: &[String]| {
            let catalog = world.region(names).load();
            let answers = answers(world.answers(names));
            let person = person(&catalog, &answers);
            Best::ALL.map(|best| {
                let Plan { totals, stops, .. } = plan(&person, &aim(), best).ok()?;
                // Weeks without pay are compared where they are the goal; elsewhere equals may differ in them.
                let unpaid = (best == Best::Earn).then_some(totals.unpaid_weeks);
                Some((unpaid, stops.len(), totals.weeks, totals.price.low))
            })
        };
        let names = world.names();
        let others: Vec<String> = (0..names.len()).map(|at| format!("z{}", 99 - at)).collect();
        assert_eq!(values(&names), values(&others), "seed {seed}");
    }
}
