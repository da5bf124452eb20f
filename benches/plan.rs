//! How long does the best plan take to find in large regions? Cones of 30, 60 and 90 steps, layered and tangled.
//!
//! Run with `cargo bench --bench plan`. Every step of the region can matter for the goal: each asks for two credentials of
//! earlier layers, or either of two pairs; each credential is given by two or three steps of different weeks and price.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a benchmark may stop where it fails"
)]

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use onramp::catalog::{Catalog, CatalogFile, Day, OccupationId};
use onramp::guidance::{Person, plan};
use onramp::jobseeker::{Answers, Best};
use serde_json::{Value, json};

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

/// Layers of five steps; every layer gives four credentials.
fn region(steps: usize) -> Value {
    let mut dice = Dice(20_261_123);
    let credential = |layer: usize, at: usize| format!("layer-{layer}-{at}");
    let layers = steps / 5;
    let mut records = Vec::new();
    for layer in 0..layers {
        for at in 0..5 {
            let mut asked =
                |below: usize| json!({"credential": credential(layer - 1 - below, dice.below(4))});
            let requires = match (layer, at % 2) {
                (0, _) => json!({"all": []}),
                (1, _) => json!({"all": [asked(0), asked(0)]}),
                (_, 0) => json!({"all": [asked(0), asked(1)]}),
                (_, _) => {
                    json!({"any": [{"all": [asked(0), asked(0)]}, {"all": [asked(0), asked(1)]}]})
                }
            };
            let mut step = json!({"id": format!("step-{layer}-{at}"), "title": "Step", "kind": "course", "source": "s",
                "gives": [credential(layer, at % 4), credential(layer, (at + 1 + dice.below(2)) % 4)],
                "weeks": 2 + dice.below(20), "cost_cents": {"whole": 100 * dice.below(500)}});
            if layer > 0 {
                step["requires"] = requires;
            }
            records.push(step);
        }
    }
    let last = |at: usize| json!({"credential": credential(layers - 1, at)});
    records.push(json!({"id": "goal", "title": "Goal", "kind": "license", "source": "s", "opens": ["aim"], "weeks": 1,
        "requires": {"at_least": {"n": 3, "of": [last(0), last(1), last(2), last(3)]}}}));
    let credentials = (0..layers).flat_map(|layer| (0..4).map(move |at| (layer, at)));
    let credentials = credentials.map(|(layer, at)| {
        json!({"id": credential(layer, at), "title": "Credential", "kind": "certificate", "source": "s"})
    });
    json!({
        "catalog": {"format": "onramp-catalog/1", "id": "bench", "region": "Region", "languages": ["en"],
                    "published": "2026-11-01", "steward": {"name": "The board"}},
        "sources": [{"id": "s", "publisher": "P", "title": "T", "address": "https://example.org",
                     "checked_on": "2026-11-01", "review_by": "2027-11-01"}],
        "occupations": [{"id": "aim", "title": "Aim", "code": "11-1111.00", "source": "s"}],
        "credentials": credentials.collect::<Vec<_>>(),
        "steps": records,
    })
}

fn load(steps: usize, on: Day) -> Catalog {
    let bytes = serde_json::to_vec(&region(steps)).unwrap();
    let file = CatalogFile {
        label: "bench.json",
        bytes: &bytes,
    };
    let loaded = Catalog::load(&[file], on);
    loaded
        .catalog
        .unwrap_or_else(|| panic!("{:#?}", loaded.faults))
}

fn plans(criterion: &mut Criterion) {
    let on: Day = "2026-11-23".parse().unwrap();
    let nobody = Answers::default();
    let aim = OccupationId::new("aim");
    let mut group = criterion.benchmark_group("plan");
    group.sample_size(10);
    for steps in [30, 60, 90] {
        let catalog = load(steps, on);
        let person = Person {
            catalog: &catalog,
            answers: &nobody,
            on,
        };
        for best in Best::ALL {
            let found = plan(&person, &aim, best).unwrap();
            println!(
                "{steps} steps, {best:?}: {} in the plan, proven: {}",
                found.stops.len(),
                found.proven
            );
            let name = BenchmarkId::new(format!("{best:?}"), steps);
            group.bench_function(name, |b| b.iter(|| black_box(plan(&person, &aim, best))));
        }
    }
    group.finish();
}

criterion_group!(benches, plans);
criterion_main!(benches);
