//! Does nothing beat the ways that stand side by side, and is none forgotten? Against every set of steps of random worlds.

use onramp::catalog::OccupationId;
use onramp::guidance::{Outlook, SCREENFUL, Way, plan, trade_offs, trade_offs_within, ways};
use onramp::jobseeker::Best;
use serde_json::json;

use super::model::{Model, Steps, bit};
use super::region::{Region, answers, person};
use super::world::World;

fn aim() -> OccupationId {
    OccupationId::new("aim")
}

/// Weeks, money and weeks without pay; steps and their numbers, which decide between equals.
type Value = ([u64; 3], u64, Vec<usize>);

fn value(model: &Model<'_>, set: Steps) -> Value {
    let (weeks, steps, _, cents, ids) = model.value(set, Best::Soonest);
    let unpaid = model.value(set, Best::Earn).0;
    ([weeks, cents, unpaid], steps, ids)
}

/// What must come out: every set of which no other is as good on all three and better on one, once where sets are alike.
fn unbeaten(model: &Model<'_>) -> Vec<Value> {
    let mut all: Vec<Value> = model
        .tight_sets()
        .into_iter()
        .map(|set| value(model, set))
        .collect();
    all.sort();
    all.dedup_by(|next, first| next.0 == first.0);
    let beats = |this: &[u64; 3], other: &[u64; 3]| {
        this != other && this.iter().zip(other).all(|(this, other)| this <= other)
    };
    let stands = |one: &&Value| !all.iter().any(|other| beats(&other.0, &one.0));
    all.iter().filter(stands).cloned().collect()
}

fn set_of(way: &Way, names: &[String]) -> Steps {
    let number = |name: &str| names.iter().position(|n| n == name).unwrap();
    let stops = way.stops.iter();
    stops.fold(0, |set, stop| set | bit(number(stop.step.as_str())))
}

/// Holds the trade-offs of these worlds against every set of their steps; in how many worlds several ways stand.
fn agree(worlds: impl Iterator<Item = (u64, World)>) -> u64 {
    let mut with_several = 0;
    for (seed, world) in worlds {
        let names = world.names();
        let catalog = world.region(&names).load();
        let answers = answers(world.answers(&names));
        let person = person(&catalog, &answers);
        let model = Model::of(&world);
        let found = trade_offs(&person, &aim());
        if model.is_there() {
            assert!(found.unwrap().ways[0].stops.is_empty(), "seed {seed}");
            continue;
        }
        let right = unbeaten(&model);
        if right.is_empty() {
            assert!(found.is_err(), "seed {seed}: {found:?}");
            continue;
        }
        let found = found.unwrap_or_else(|no| panic!("seed {seed}: {no:?}"));
        assert!(found.finished, "seed {seed}");
        let told = found.ways.iter();
        let told: Vec<Value> = told.map(|way| value(&model, set_of(way, &names))).collect();
        let shown = right.len().min(SCREENFUL);
        assert_eq!(told, right[..shown], "seed {seed}");
        assert_eq!(found.more, right.len() - shown, "seed {seed}");
        with_several += u64::from(right.len() > 1);
    }
    with_several
}

#[test]
fn nothing_beats_the_ways_side_by_side_and_none_is_forgotten() {
    let several = agree((0..1_000).map(|seed| (seed, World::random(seed, 10))));
    assert!(several > 15, "several ways in {several} worlds");
}

#[test]
fn none_is_forgotten_where_many_steps_give_the_same() {
    let several = agree((0..600).map(|seed| (seed, World::with_many_ways(seed, 9))));
    assert!(several > 150, "several ways in {several} worlds");
}

#[test]
#[ignore = "takes minutes: cargo test --release --test guidance -- --ignored"]
fn none_is_forgotten_in_ten_thousand_more_worlds() {
    agree((1_500..11_500).map(|seed| (seed, World::random(seed, 10))));
    agree((1_500..11_500).map(|seed| (seed, World::with_many_ways(seed, 10))));
}

#[test]
fn the_plan_of_each_goal_stands_first_and_no_way_stands_twice() {
    let mut further = 0;
    for seed in 0..800 {
        let world = World::with_many_ways(seed, 9);
        let names = world.names();
        let catalog = world.region(&names).load();
        let answers = answers(world.answers(&names));
        let person = person(&catalog, &answers);
        let Ok(found) = ways(&person, &Outlook::of(&person), &aim()) else {
            assert!(plan(&person, &aim(), Best::Soonest).is_err(), "seed {seed}");
            continue;
        };
        for best in Best::ALL {
            let of_goal: Vec<_> = found
                .ways
                .iter()
                .filter(|w| w.best.contains(&best))
                .collect();
            let [way] = of_goal[..] else {
                panic!("seed {seed}: {} ways are the {best:?}", of_goal.len());
            };
            let right = plan(&person, &aim(), best).unwrap();
            assert_eq!(set_of(way, &names), {
                let stops = right.stops.iter();
                let number = |name: &str| names.iter().position(|n| n == name).unwrap();
                stops.fold(0, |set, stop| set | bit(number(stop.step.as_str())))
            });
        }
        let mut sets: Vec<Steps> = found.ways.iter().map(|way| set_of(way, &names)).collect();
        // With the plans known, steps that cannot matter are left out first; what nothing beats stays all the same.
        let unbeaten = trade_offs(&person, &aim()).unwrap();
        let mut kept = unbeaten.ways.iter().map(|way| set_of(way, &names));
        assert!(
            found.more > 0 || kept.all(|set| sets.contains(&set)),
            "seed {seed}"
        );
        further += found.ways.iter().filter(|way| way.best.is_empty()).count();
        sets.sort_unstable();
        sets.dedup();
        assert_eq!(sets.len(), found.ways.len(), "seed {seed}");
    }
    assert!(further > 5, "{further} ways beside those of the goals");
}

#[test]
fn of_two_ways_neither_of_which_beats_the_other_both_stand() {
    let step = |id: &str, weeks: u32, cents: u64| {
        json!({"id": id, "opens": ["aim"], "weeks": weeks,
               "cost_cents": {"tuition": cents, "complete": true}})
    };
    let catalog = Region::new()
        .with_all("occupations", &["aim"])
        .with("steps", step("college", 10, 500_000))
        .with("steps", step("evening", 30, 100_000))
        .with("steps", step("worse", 30, 200_000))
        .load();
    let nobody = answers(json!({}));
    let person = person(&catalog, &nobody);
    let found = trade_offs(&person, &aim()).unwrap();
    let told: Vec<&str> = found
        .ways
        .iter()
        .map(|w| w.stops[0].step.as_str())
        .collect();
    assert_eq!((told, found.finished), (vec!["college", "evening"], true));
}

#[test]
fn it_is_said_when_the_search_came_to_its_limit() {
    let world = World::with_many_ways(3, 9);
    let names = world.names();
    let catalog = world.region(&names).load();
    let answers = answers(world.answers(&names));
    let person = person(&catalog, &answers);
    let limited = (0..60_u64)
        .map(|effort| trade_offs_within(&person, &aim(), effort * effort))
        .filter(|found| found.as_ref().is_ok_and(|found| !found.finished));
    assert!(trade_offs_within(&person, &aim(), 1).is_err());
    let whole = trade_offs(&person, &aim()).unwrap();
    assert!(whole.finished && whole.ways.iter().all(|way| way.proven));
    assert!(
        limited
            .flatten()
            .all(|found| found.ways.iter().all(|way| !way.proven))
    );
}
