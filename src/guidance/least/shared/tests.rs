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
    narrow: [1, 1],
    many: 2,
    few: 2,
};

/// Bits for the second of two figures.
const SECOND: u32 = 8;

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
    /// How many bits of a price tell only what comes second.
    second: u32,
    /// Nothing needs what comes after it, so that nothing runs in a circle.
    in_turn: bool,
    /// So many of the first things run beside each other: of each figure the most counts, and one for each of them.
    beside: usize,
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
    world_of(1..9_u128, 0)
}

/// Prices of which the first figure is small, so that many sets have as much of it, and often nothing.
fn world_of_two_figures() -> impl Strategy<Value = World> {
    let price = (0..4_u128, 1..9_u128).prop_map(|(first, second)| first << SECOND | second);
    world_of(price, SECOND)
}

fn world_of(price: impl Strategy<Value = u128>, second: u32) -> impl Strategy<Value = World> {
    let things = prop::collection::vec((price, drawn(3)), 1..=11);
    let between = prop::collection::vec(drawn(6), 1..=6);
    let beside = prop_oneof![2 => Just(0_usize), 1 => 2..5_usize];
    (things, between, any::<bool>(), beside).prop_map(move |(things, between, in_turn, beside)| {
        let beside = beside.min(things.len());
        World {
            things,
            between,
            second,
            in_turn,
            beside,
        }
    })
}

impl World {
    /// Where anything may need anything, many graphs run in circles. The last condition is the goal.
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
                .filter_map(|(part, weight)| Some((self.part(*node, *part)?, *weight)))
                .collect();
            let needed = drawn.needed.min(parts.values().sum());
            graph.require(*node, needed, parts);
        }
        graph.aim(all[goal]);
        graph
    }

    /// One of the nodes that a node may need: things come first among the nodes, but stand between the conditions in turn.
    fn part(&self, of: usize, drawn: prop::sample::Index) -> Option<usize> {
        let (things, between) = (self.things.len(), self.between.len());
        let turn = |node: usize| match node.checked_sub(things) {
            None => (node * between, 0),
            Some(condition) => ((condition + 1) * things, 1),
        };
        let may = |node: &usize| !self.in_turn || turn(*node) < turn(of);
        let all: Vec<usize> = (0..things + between).filter(may).collect();
        (!all.is_empty()).then(|| *drawn.get(&all))
    }

    fn prices<'b>(&self, beside: &'b dyn Fn(usize, &[usize]) -> u128) -> Prices<'b> {
        let alone = self.things.iter().enumerate();
        let is_beside = |thing: usize| thing < self.beside;
        let alone = alone.map(|(thing, (price, _))| if is_beside(thing) { 1 } else { *price });
        let [.., second] = self.figures(0..self.things.len(), u128::wrapping_add);
        let block: Vec<usize> = (0..self.beside).collect();
        Prices {
            alone: alone.collect(),
            blocks: (!block.is_empty()).then_some(block).into_iter().collect(),
            beside,
            below_first: self.second,
            others: if self.second == 0 {
                0
            } else {
                second + self.beside as u128
            },
        }
    }

    /// What a thing adds to those that run beside it.
    fn adds(&self, thing: usize, taken: &[usize]) -> u128 {
        let before: BTreeSet<usize> = taken
            .iter()
            .copied()
            .filter(|at| *at < self.beside)
            .collect();
        let mut after = before.clone();
        after.insert(thing);
        self.price(&after) - self.price(&before)
    }

    /// Both figures of these things, taken together in some way.
    fn figures(
        &self,
        things: impl Iterator<Item = usize>,
        together: impl Fn(u128, u128) -> u128,
    ) -> [u128; 2] {
        let prices = things.map(|thing| self.things[thing].0);
        let figures =
            prices.map(|price| [price >> self.second, price & !(u128::MAX << self.second)]);
        figures.fold([0, 0], |[a, b], [c, d]| [together(a, c), together(b, d)])
    }

    fn price(&self, set: &BTreeSet<usize>) -> u128 {
        let is_beside = |thing: &usize| *thing < self.beside;
        let (beside, alone): (Vec<usize>, Vec<usize>) =
            set.iter().partition(|thing| is_beside(thing));
        let alone: u128 = alone.iter().map(|thing| self.things[*thing].0).sum();
        let many = beside.len() as u128;
        let [first, second] = self.figures(beside.into_iter(), u128::max);
        alone + (first << self.second) + second + many
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
        let beside = |thing: usize, taken: &[usize]| self.adds(thing, taken);
        let found = cheapest_in(room, graph, &self.prices(&beside), 100_000_000);
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
    fn nothing_has_less_of_the_first_of_two_figures_than_what_is_found(world in world_of_two_figures()) {
        let graph = world.graph();
        let best = world.best_of_all(&graph).map(|(price, _)| price);
        prop_assert_eq!(world.found(&graph, WIDE), best);
        for room in [SHARED, SPLIT] {
            let found = world.found(&graph, room);
            prop_assert_eq!(found.map(|price| price >> SECOND), best.map(|price| price >> SECOND), "{:?}", room);
        }
    }

    #[test]
    fn a_rough_set_reaches_the_goal_and_leaves_out_nothing_that_the_best_may_need(world in world()) {
        let graph = world.graph();
        let beside = |thing: usize, taken: &[usize]| world.adds(thing, taken);
        let (rough, goals) = (Rough::toward_goal(&graph, &world.prices(&beside)), [graph.goal()]);
        let (set, best) = (rough.set(&graph, &goals), world.best_of_all(&graph));
        prop_assert_eq!(set.is_some(), best.is_some());
        if let Some((set, (price, best))) = set.zip(best) {
            prop_assert!(suffices(&graph, &set));
            let ceiling = rough.at_most(&set);
            prop_assert!(price <= ceiling && ceiling >= world.price(&set));
            prop_assert!(world.beside > 0 || ceiling == world.price(&set));
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
        let beside = |thing: usize, taken: &[usize]| world.adds(thing, taken);
        let rough = Rough::of(&graph, &world.prices(&beside));
        let set = rough.set(&graph, &goals);
        prop_assert_eq!(set.is_some(), best.is_some());
        if let Some((set, (price, best))) = set.zip(best) {
            prop_assert!(price <= rough.at_most(&set));
            let near = rough.near(&graph, &goals, price);
            prop_assert!(best.iter().all(|thing| near[*thing]), "{:?} of {:?}", best, near);
        }
    }
}
