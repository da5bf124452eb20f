//! Is guidance instant at any size? Catalogs of a thousand, a hundred thousand and a million steps, made in memory.
//!
//! Run with `cargo bench --bench scale`, or with sizes: `cargo bench --bench scale -- 1000 1000000`. Every figure is a
//! median. A hyperarc is a step: what it asks for, all at once, to what it brings. Beside what a step costs stand a plain
//! pass over the same lists, and Dijkstra's algorithm (petgraph) on as many edges.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::cast_precision_loss,
    reason = "a benchmark may stop where it fails"
)]

use std::alloc::System;
use std::hint::black_box;
use std::time::{Duration, Instant};

use onramp::catalog::{
    Catalog, Credential, Day, Occupation, OccupationId, Part, Records, Step, StepNumber,
};
use onramp::guidance::{Outlook, Person, Status, plan};
use onramp::jobseeker::{Answers, Best};
use petgraph::algo::dijkstra;
use petgraph::graph::DiGraph;
use serde_json::{Value, json};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static COUNTED: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Steps in one unit: a college's ladder.
const UNIT: usize = 10;
/// Cards in one unit, each above the one before it.
const CARDS: usize = 6;

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }
}

fn parsed<T: serde::de::DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).unwrap()
}

/// What the step asks for: the ladder below it; at the foot of most ladders a card of an earlier college.
fn asks(unit: usize, nth: usize, dice: &mut Dice) -> Value {
    let adult = json!({"fact": {"id": "age", "min": 16}});
    let step = |nth: usize| json!({"step": format!("step-{unit}-{nth}")});
    let card = |unit: usize, nth: usize| json!({"credential": format!("card-{unit}-{nth}")});
    match nth {
        0 if unit.is_multiple_of(4) => adult,
        0 => {
            let mut earlier = || card(unit - 1 - dice.below(unit.min(40)), dice.below(CARDS));
            let (one, other) = (earlier(), earlier());
            json!({"all": [adult, {"any": [one, other]}]})
        }
        4 => {
            json!({"all": [adult, {"at_least": {"n": 2, "of": [step(3), step(2), card(unit, 1)]}}]})
        }
        9 => {
            let from: Vec<String> = (0..9).map(|nth| format!("step-{unit}-{nth}")).collect();
            json!({"all": [step(8), {"credits": {"at_least": 20, "from": from}}]})
        }
        _ => json!({"all": [adult, {"any": [step(nth - 1), card(unit, (nth - 1) % CARDS)]}]}),
    }
}

fn records(steps: usize) -> Records {
    let mut dice = Dice(20_261_123);
    let mut all: Records = parsed(json!({
        "catalog": {"format": "onramp-catalog/1", "id": "bench", "region": "Region", "languages": ["en"],
                    "published": "2026-11-01", "steward": {"name": "Nobody"}},
        "sources": [{"id": "s", "publisher": "P", "title": "T", "address": "https://example.org",
                     "checked_on": "2026-11-01", "review_by": "2027-11-01"}],
        "facts": [{"id": "age", "label": "Age", "question": "How old?", "why": "Rules ask.", "sensitivity": 0, "order": 1,
                   "answer": {"number": {"min": 0, "max": 120}}}],
    }));
    let a_step: Step =
        parsed(json!({"id": "a", "title": "Step", "kind": "course", "source": "s", "credits": 4}));
    let a_card: Credential =
        parsed(json!({"id": "a", "title": "Card", "kind": "certificate", "source": "s"}));
    let a_job: Occupation =
        parsed(json!({"id": "a", "title": "Work", "code": "11-1111.00", "source": "s"}));
    for unit in 0..steps / UNIT {
        all.occupations.push(Occupation {
            id: parsed(json!(format!("work-{unit}"))),
            ..a_job.clone()
        });
        for nth in 0..CARDS {
            let below = (nth > 0).then(|| parsed(json!(format!("card-{unit}-{}", nth.max(1) - 1))));
            let id = parsed(json!(format!("card-{unit}-{nth}")));
            all.credentials.push(Credential {
                id,
                supersedes: below.into_iter().collect(),
                ..a_card.clone()
            });
        }
        for nth in 0..UNIT {
            let opens = (nth + 1 == UNIT).then(|| parsed(json!(format!("work-{unit}"))));
            all.steps.push(Step {
                id: parsed(json!(format!("step-{unit}-{nth}"))),
                requires: Some(parsed(asks(unit, nth, &mut dice))),
                gives: vec![parsed(json!(format!("card-{unit}-{}", nth % CARDS)))],
                weeks: Some(parsed(json!(2 + dice.below(20)))),
                opens: opens.into_iter().collect(),
                ..a_step.clone()
            });
        }
    }
    all
}

/// Somebody who has been here and there.
fn somebody(units: usize) -> Answers {
    let held: Vec<Value> = (0..20)
        .map(|at| json!({"id": format!("card-{}-{}", at * units / 20, at % CARDS)}))
        .collect();
    parsed(
        json!({"credentials": held, "steps_done": ["step-0-0", "step-0-1"], "facts": {"age": 30}}),
    )
}

fn median(times: u32, mut run: impl FnMut()) -> Duration {
    let mut all: Vec<Duration> = (0..times)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    all.sort_unstable();
    all[all.len() / 2]
}

fn per(duration: Duration, count: usize) -> f64 {
    duration.as_nanos() as f64 / count as f64
}

/// The same arcs as a plain graph: from what is named to the step, and from the step to what it brings.
fn graph(catalog: &Catalog) -> DiGraph<(), u32, u32> {
    let index = catalog.index();
    let (steps, credentials) = (index.step_count(), index.credential_count());
    let mut graph = DiGraph::with_capacity(steps + credentials + 1, steps * 5);
    for _ in 0..=steps + credentials {
        graph.add_node(());
    }
    let node = |at: usize| u32::try_from(at).unwrap().into();
    let start = node(steps + credentials);
    for step in index.steps() {
        let mut named = false;
        for part in index.condition(step) {
            let from = match part {
                Part::Step(other) => other.at(),
                Part::Credential(credential) => steps + credential.at(),
                _ => continue,
            };
            named = true;
            graph.add_edge(
                node(from),
                node(step.at()),
                1 + u32::try_from(step.at() % 20).unwrap(),
            );
        }
        if !named {
            graph.add_edge(start, node(step.at()), 1);
        }
        for brought in index.brings(step) {
            graph.add_edge(node(step.at()), node(steps + brought.at()), 0);
        }
    }
    graph
}

/// Bytes that are held now and were not before. What a list grows or shrinks by is counted among these already.
fn bytes(region: &Region<'_, System>) -> f64 {
    let change = region.change();
    change.bytes_allocated as f64 - change.bytes_deallocated as f64
}

/// How often something is measured, so that large catalogs do not take all day.
fn times(steps: usize) -> u32 {
    if steps > 200_000 { 7 } else { 41 }
}

/// The time in which every step's status is worked out after an answer. Each answer changes the age, so that no two
/// sittings in a row are alike.
fn after_an_answer(catalog: &Catalog, answers: &mut Answers, on: Day) -> Duration {
    let index = catalog.index();
    let mut age = 14;
    median(times(index.step_count()), || {
        age = if age == 14 { 30 } else { 14 };
        answers
            .facts
            .insert(parsed(json!("age")), Some(parsed(json!(age))));
        let outlook = Outlook::of(&Person {
            catalog,
            answers,
            on,
        });
        let is_next = |step: &StepNumber| outlook.status_at(*step) == Status::Next;
        black_box(index.steps().filter(is_next).count());
    })
}

/// How many stops the plan to one goal with a small cone has, and the time in which it is found.
fn one_goal(person: &Person<'_>) -> (usize, Duration) {
    let units = person.catalog.steps().len() / UNIT;
    // A ladder that stands by itself, of which nothing is held.
    let goal: OccupationId = parsed(json!(format!("work-{}", units / 2 / 4 * 4 + 8)));
    let found = || plan(person, &goal, Best::Soonest).unwrap();
    let took = median(41, || {
        black_box(found());
    });
    (found().stops.len(), took)
}

fn dijkstra_on_as_many(catalog: &Catalog) -> (usize, Duration) {
    let graph = graph(catalog);
    let start = u32::try_from(graph.node_count() - 1).unwrap().into();
    let times = if catalog.steps().len() > 200_000 {
        3
    } else {
        11
    };
    let took = median(times, || {
        black_box(dijkstra(&graph, start, None, |edge| *edge.weight()).len());
    });
    (graph.edge_count(), took)
}

fn measure(steps: usize, on: Day) {
    let loaded = Catalog::of_records(records(steps), on);
    let Some(catalog) = loaded.catalog else {
        panic!("{:?}", loaded.faults.first())
    };
    let region = Region::new(COUNTED);
    let begun = Instant::now();
    let index = catalog.index();
    let numbered = begun.elapsed();
    let index_bytes = bytes(&region);

    let mut answers = somebody(catalog.steps().len() / UNIT);
    let full = after_an_answer(&catalog, &mut answers, on);
    answers
        .facts
        .insert(parsed(json!("age")), Some(parsed(json!(30))));
    let person = Person {
        catalog: &catalog,
        answers: &answers,
        on,
    };
    let region = Region::new(COUNTED);
    let outlook = Outlook::of(&person);
    let outlook_bytes = bytes(&region);
    let mut by_status = [0_usize; 8];
    for step in index.steps() {
        by_status[outlook.status_at(step) as usize] += 1;
    }
    let (long, one) = one_goal(&person);

    let arcs = |step: StepNumber| index.condition(step).len() + index.brings(step).len();
    let parts: usize = index.steps().map(arcs).sum();
    let plain = median(times(steps), || {
        black_box(
            index
                .steps()
                .map(arcs_of(index))
                .fold(0, usize::wrapping_add),
        );
    });
    let (edges, searched) = dijkstra_on_as_many(&catalog);

    let count = catalog.steps().len();
    println!("{count} steps, {parts} parts; statuses {by_status:?}");
    println!("  numbered once          {numbered:>10.2?}");
    let each = |took: Duration| {
        format!(
            "{took:>10.2?}  {:.1} ns a step, {:.1} a part",
            per(took, count),
            per(took, parts)
        )
    };
    println!("  every step's status    {}", each(full));
    println!("  plain pass             {}", each(plain));
    println!(
        "  Dijkstra               {searched:>10.2?}  {:.1} ns an edge of {edges}",
        per(searched, edges)
    );
    println!("  one goal, {long:>2} stops     {one:>10.2?}");
    let [numbered, held] = [index_bytes, outlook_bytes].map(|bytes| bytes / count as f64);
    println!(
        "  bytes a step           {:.0}: {numbered:.0} numbered, {held:.0} for a person",
        numbered + held
    );
}

/// Reads every part of what a step asks for and brings.
fn arcs_of(index: &onramp::catalog::Index) -> impl Fn(StepNumber) -> usize + use<'_> {
    |step| {
        let named = index.condition(step).iter().map(|part| match part {
            Part::Step(other) => other.at(),
            Part::Credential(other) => other.at(),
            Part::Test(other) => other.at(),
            other => other.length(),
        });
        let brought = index.brings(step).iter().map(|brought| brought.at());
        named.chain(brought).fold(0, usize::wrapping_add)
    }
}

fn main() {
    let on: Day = "2026-11-23".parse().unwrap();
    let sizes: Vec<usize> = std::env::args()
        .filter_map(|word| word.parse().ok())
        .collect();
    let sizes = if sizes.is_empty() {
        vec![1_000, 100_000, 1_000_000]
    } else {
        sizes
    };
    for steps in sizes {
        measure(steps, on);
    }
}
