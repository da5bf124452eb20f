//! What do regions look like for other solvers, and what does the planner find in them? Written to a directory.
//!
//! `cargo run --release --example regions -- DIRECTORY`, then `benches/solvers/compare.py`. With a number after the
//! directory that many small regions are written beside them, one a line, for solvers to agree on.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a benchmark may stop where it fails"
)]

use std::path::PathBuf;
use std::time::Instant;

use onramp::catalog::{Day, OccupationId};
use onramp::guidance::{Person, plan};
use onramp::jobseeker::{Answers, Best};
use serde_json::{Value, json};

#[path = "regions.rs"]
mod regions;

use regions::Shape;

/// The shapes in which nothing runs in a circle.
const SHAPES: [Shape; 3] = [Shape::Ladders, Shape::Layers, Shape::Tangle];
const GOALS: [(&str, Best); 3] = [
    ("weeks", Best::Soonest),
    ("cents", Best::Cheapest),
    ("steps", Best::Fewest),
];
/// How many regions of each shape and size.
const REGIONS: u64 = 5;
/// How often each plan is made; the median counts.
const RUNS: usize = 15;

fn main() {
    let mut words = std::env::args().skip(1);
    let directory = PathBuf::from(words.next().unwrap_or_else(|| {
        panic!("say where: cargo run --release --example regions -- DIRECTORY")
    }));
    std::fs::create_dir_all(&directory).unwrap();
    if let Some(small) = words.next() {
        // Of so small ones some have no way to their goal; then the next.
        let lines = (0..).filter_map(|seed| {
            let shape = SHAPES[usize::try_from(seed % 3).unwrap()];
            let size = 12 + usize::try_from(seed / 3 % 10).unwrap();
            let line = found(shape, (size, seed), 1)?.to_string();
            Some(line + "\n")
        });
        let lines: String = lines.take(small.parse().unwrap()).collect();
        std::fs::write(directory.join("small.jsonl"), lines).unwrap();
        return;
    }
    for shape in SHAPES {
        for size in [30, 60, 90, 120] {
            for seed in 0..REGIONS {
                let written = found(shape, (size, seed), RUNS).unwrap();
                let path = directory.join(format!("{shape:?}-{size:03}-{seed}.json"));
                std::fs::write(path, written.to_string()).unwrap();
            }
        }
    }
}

/// A region in numbers, with what the planner finds in it and the median of how long that takes; none where it finds no
/// way.
fn found(shape: Shape, (size, seed): (usize, u64), runs: usize) -> Option<Value> {
    let on: Day = "2026-11-23".parse().unwrap();
    let made = regions::region(shape, size, seed);
    let catalog = regions::load(&made, on);
    let person = Person {
        catalog: &catalog,
        answers: &Answers::default(),
        on,
    };
    let mut written = made.written();
    written["shape"] = json!(format!("{shape:?}"));
    for (name, best) in GOALS {
        let mut times = Vec::new();
        let mut found = None;
        for _ in 0..runs {
            let begun = Instant::now();
            found = Some(plan(&person, &OccupationId::new("aim"), best).ok()?);
            times.push(begun.elapsed().as_secs_f64() * 1000.0);
        }
        times.sort_by(f64::total_cmp);
        let found = found.unwrap();
        written["found"][name] = json!({
            "optimum": found.at_best, "proven": found.proven, "milliseconds": times[runs / 2],
        });
    }
    Some(written)
}
