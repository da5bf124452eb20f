//! Is what the quick search finds the cheapest there is, whichever way it takes? Small graphs against every set of things.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::rough::thinned;
use super::search::Room;
use super::{Cheapest, Prices, Rough, cheapest_in};
use crate::guidance::least::{Graph, suffices};

/// All that can be looked at outright is.
const WIDE: Room = Room::USUAL;
/// Nothing is looked at outright: prices are shared out first, and rounds are as wide as they are elsewhere.
const SHARED: Room = Room {
    outright: 0,
    ..Room::USUAL
};
/// Hardly anything may be kept, so that the question is split over and over.
const SPLIT: Room = Room {
    outright: 0,
    many: 2,
    few: 2,
};

/// A condition: how much of which things and conditions it needs, and what each weighs.
#[derive(Clone, Debug)]
struct Drawn {
    needed: u64,
    of: Vec<(prop::sample::Index, u64)>,
}

/// Things with what each costs and needs, and conditions that stand between them.
#[derive(Clone, Debug)]
struct World {
    things: Vec<(u128, Drawn)>,
    between: Vec<Drawn>,
}

fn drawn(most: usize) -> impl Strategy<Value = Drawn> {
    let one = (
        any::<prop::sample::Index>(),
        prop_oneof![4 => Just(1_u64), 1 => 2..4_u64],
    );
    let of = prop::collection::vec(one, 0..=most);
    (0..4_u64, of).prop_map(|(needed, of)| Drawn { needed, of })
}

fn world() -> impl Strategy<Value = World> {
    let things = prop::collection::vec((1..9_u128, drawn(3)), 1..=11);
    let between = prop::collection::vec(drawn(6), 1..=6);
    (things, between).prop_map(|(things, between)| World { things, between })
}

impl World {
    /// Anything may need anything, so that many graphs run in circles. The last condition is the goal.
    fn graph(&self) -> Graph {
        self.aimed_at(self.things.len() + self.between.len() - 1)
    }

    /// The same with a thing for a goal, or a condition after the things.
    fn aimed_at(&self, goal: usize) -> Graph {
        let mut graph = Graph::default();
        let things: Vec<usize> = self.things.iter().map(|_| graph.thing()).collect();
        let between: Vec<usize> = self.between.iter().map(|_| graph.never()).collect();
        let all: Vec<usize> = things.iter().chain(&between).copied().collect();
        let needs = self.things.iter().map(|(_, needs)| needs);
        for (node, drawn) in all.iter().zip(needs.chain(&self.between)) {
            let parts: BTreeMap<usize, u64> = drawn
                .of
                .iter()
                .map(|(part, weight)| (*part.get(&all), *weight))
                .collect();
            let needed = drawn.needed.min(parts.values().sum());
            graph.require(*node, needed, parts);
        }
        graph.aim(all[goal]);
        graph
    }

    fn prices(&self) -> Prices<'static> {
        Prices {
            alone: self.things.iter().map(|(price, _)| *price).collect(),
            blocks: Vec::new(),
            beside: &|_, _| 0,
            below_first: 0,
            others: 0,
        }
    }

    fn price(&self, set: &BTreeSet<usize>) -> u128 {
        set.iter().map(|thing| self.things[*thing].0).sum()
    }

    /// What every set that reaches the goal costs at the least, and one that costs it.
    fn best_of_all(&self, graph: &Graph) -> Option<(u128, BTreeSet<usize>)> {
        let count = self.things.len();
        let sets = (0..1_usize << count).map(|bits| {
            let set = (0..count).filter(|thing| bits >> thing & 1 == 1);
            set.collect::<BTreeSet<usize>>()
        });
        let reaching = sets.filter(|set| suffices(graph, set));
        reaching.map(|set| (self.price(&set), set)).min()
    }

    fn found(&self, graph: &Graph, room: Room) -> Option<u128> {
        let found = cheapest_in(room, graph, &self.prices(), 100_000_000);
        let Some(Cheapest { set, finished, .. }) = found else {
            panic!("a small graph fits");
        };
        assert!(
            finished,
            "a small question is answered to the end: {room:?}"
        );
        let set = set?;
        assert!(suffices(graph, &set), "{set:?} can be done step by step");
        Some(self.price(&set))
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(800))]

    #[test]
    fn the_cheapest_set_is_found_whether_looked_at_outright_shared_out_or_split(world in world()) {
        let graph = world.graph();
        let best = world.best_of_all(&graph).map(|(price, _)| price);
        for room in [WIDE, SHARED, SPLIT] {
            prop_assert_eq!(world.found(&graph, room), best, "{:?}", room);
        }
    }

    #[test]
    fn a_rough_set_reaches_the_goal_and_leaves_out_nothing_that_the_best_may_need(world in world()) {
        let graph = world.graph();
        let (rough, goals) = (Rough::toward_goal(&graph, &world.prices()), [graph.goal()]);
        let (set, best) = (rough.set(&graph, &goals), world.best_of_all(&graph));
        prop_assert_eq!(set.is_some(), best.is_some());
        if let Some((set, (price, best))) = set.zip(best) {
            prop_assert!(suffices(&graph, &set));
            let ceiling = rough.at_most(&set);
            prop_assert!(price <= ceiling && ceiling == world.price(&set));
            let near = rough.near(&graph, &goals, ceiling);
            // Things stand first among the nodes.
            prop_assert!(best.iter().all(|thing| near[*thing]), "{:?} of {:?}", best, near);
            // With less to spare, what costs no more than the best is left all the same.
            let near = rough.near(&graph, &goals, price);
            prop_assert!(best.iter().all(|thing| near[*thing]), "{:?} of {:?}", best, near);
            let thin = thinned(&graph, set);
            prop_assert!(suffices(&graph, &thin) && world.price(&thin) <= ceiling);
        }
    }

    #[test]
    fn of_several_goals_the_cheapest_and_all_it_may_need_is_left(
        world in world(),
        goals in prop::collection::vec(any::<prop::sample::Index>(), 1..4),
    ) {
        let mut goals: Vec<usize> = goals.iter().map(|goal| goal.index(world.things.len())).collect();
        goals.sort_unstable();
        goals.dedup();
        let best = goals.iter().filter_map(|goal| world.best_of_all(&world.aimed_at(*goal))).min();
        let graph = world.graph();
        let rough = Rough::of(&graph, &world.prices());
        let set = rough.set(&graph, &goals);
        prop_assert_eq!(set.is_some(), best.is_some());
        if let Some((set, (price, best))) = set.zip(best) {
            prop_assert!(price <= rough.at_most(&set));
            let near = rough.near(&graph, &goals, price);
            prop_assert!(best.iter().all(|thing| near[*thing]), "{:?} of {:?}", best, near);
        }
    }
}
