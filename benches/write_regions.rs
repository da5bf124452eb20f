//! What do regions look like for other solvers, and what does the planner find in them? Written to a directory.
//!
//! `cargo run --release --example regions -- DIRECTORY`, then `benches/solvers/compare.py`.

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
use serde_json::json;

#[path = "regions.rs"]
mod regions;

use regions::Shape;

/// How many regions of each shape and size.
const REGIONS: u64 = 5;
/// How often each plan is made; the median counts.
const RUNS: usize = 15;

fn main() {
    let directory = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| {
        panic!("say where: cargo run --release --example regions -- DIRECTORY")
    }));
    std::fs::create_dir_all(&directory).unwrap();
    let on: Day = "2026-11-23".parse().unwrap();
    let nobody = Answers::default();
    for shape in [Shape::Ladders, Shape::Layers, Shape::Tangle] {
        for size in [30, 60, 90, 120] {
            for seed in 0..REGIONS {
                let made = regions::region(shape, size, seed);
                let catalog = regions::load(&made, on);
                let person = Person {
                    catalog: &catalog,
                    answers: &nobody,
                    on,
                };
                let mut written = made.written();
                written["shape"] = json!(format!("{shape:?}"));
                for (name, best) in [
                    ("weeks", Best::Soonest),
                    ("cents", Best::Cheapest),
                    ("steps", Best::Fewest),
                ] {
                    let mut times = Vec::new();
                    let mut found = None;
                    for _ in 0..RUNS {
                        let begun = Instant::now();
                        found = Some(plan(&person, &OccupationId::new("aim"), best).unwrap());
                        times.push(begun.elapsed().as_secs_f64() * 1000.0);
                    }
                    times.sort_by(f64::total_cmp);
                    let found = found.unwrap();
                    written["found"][name] = json!({
                        "optimum": found.at_best, "proven": found.proven, "milliseconds": times[RUNS / 2],
                    });
                }
                let path = directory.join(format!("{shape:?}-{size:03}-{seed}.json"));
                std::fs::write(path, written.to_string()).unwrap();
            }
        }
    }
}
