//! How long does the best plan take to find? To every job of the Oregon catalog, and over many regions of each shape and
//! size: the middle, the 99th percentile and the worst, and how many were proven the best.
//!
//! Run with `cargo bench --bench plan`, or with a shape, a size or both: `cargo bench --bench plan -- Ladders 90`; or
//! with `Oregon`. Every step of a region can matter for its goal. Each time is the least of several runs of the whole of
//! `guidance::plan`, so that what else the machine does counts little.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a benchmark may stop where it fails"
)]

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use onramp::catalog::{Day, OccupationId};
use onramp::guidance::{Outlook, Person, plan, ways};
use onramp::jobseeker::{Answers, Best};

mod oregon;
mod regions;

use regions::SHAPES;

/// How many steps a region has.
const SIZES: [usize; 4] = [30, 60, 90, 120];
/// How many regions of each shape and size.
const REGIONS: u64 = 100;
/// How often each plan is made.
const RUNS: usize = 5;

fn main() {
    let on: Day = "2026-11-23".parse().unwrap();
    let nobody = Answers::default();
    let aim = OccupationId::new("aim");
    let asked: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with('-'))
        .collect();
    let is_asked = |all: &[String], one: &String| {
        let named = asked.iter().any(|word| all.contains(word));
        !named || asked.contains(one)
    };
    let shapes = SHAPES.map(|shape| format!("{shape:?}"));
    let sizes = SIZES.map(|size| size.to_string());
    if asked.is_empty() || asked.iter().any(|word| word == "Oregon") {
        in_oregon(on);
    }
    if asked.iter().any(|word| word == "Oregon") {
        return;
    }
    for shape in SHAPES {
        for size in SIZES {
            if !is_asked(&shapes, &format!("{shape:?}")) || !is_asked(&sizes, &size.to_string()) {
                continue;
            }
            let mut goals: Vec<Figures> = Best::ALL
                .map(|best| Figures::of(format!("{best:?}")))
                .into();
            for seed in 0..REGIONS {
                let catalog = regions::load(&regions::region(shape, size, seed), on);
                let person = Person {
                    catalog: &catalog,
                    answers: &nobody,
                    on,
                };
                for (figures, best) in goals.iter_mut().zip(Best::ALL) {
                    figures.take(seed, || plan(&person, &aim, best).unwrap().proven);
                }
            }
            for figures in &mut goals {
                figures.tell(&format!("{shape:?}, {size} steps"));
            }
        }
    }
}

/// Plans to every job of the Oregon catalog, for every aim, and all its ways: for somebody of whom nothing is known, and for three people.
fn in_oregon(on: Day) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = oregon::files();
    let catalog = oregon::load(&oregon::labeled(&files), on);
    catalog.index();
    for who in ["nobody", "young-parent", "nurse-abroad", "millworker"] {
        let path = root.join(format!("tests/answers/{who}.json"));
        let answers = fs::read(path).map_or_else(
            |_| Answers::default(),
            |bytes| serde_json::from_slice(&bytes).unwrap(),
        );
        let person = Person {
            catalog: &catalog,
            answers: &answers,
            on,
        };
        let mut figures = Figures::of("all aims".to_owned());
        for (job, nth) in catalog.occupations().iter().zip(0..) {
            for best in Best::ALL {
                // Where no way leads there, that is proven too.
                figures.take(nth, || {
                    plan(&person, &job.id, best).map_or(true, |plan| plan.proven)
                });
            }
        }
        figures.tell(&format!("Oregon, {who}"));
        let outlook = Outlook::of(&person);
        let mut figures = Figures::of("the ways side by side".to_owned());
        for (job, nth) in catalog.occupations().iter().zip(0..) {
            figures.take(nth, || {
                ways(&person, &outlook, &job.id).map_or(true, |ways| ways.finished)
            });
        }
        figures.tell(&format!("Oregon, {who}"));
    }
}

/// Milliseconds that one question took in all regions.
struct Figures {
    name: String,
    /// Beside the seed of the region.
    times: Vec<(f64, u64)>,
    proven: usize,
}

impl Figures {
    fn of(name: String) -> Self {
        Self {
            name,
            times: Vec::new(),
            proven: 0,
        }
    }

    fn take(&mut self, seed: u64, question: impl Fn() -> bool) {
        let mut least = f64::INFINITY;
        let mut proven = false;
        for _ in 0..RUNS {
            let begun = Instant::now();
            proven = black_box(question());
            least = least.min(begun.elapsed().as_secs_f64() * 1000.0);
            if least > 200.0 {
                break;
            }
        }
        self.times.push((least, seed));
        self.proven += usize::from(proven);
    }

    fn tell(&mut self, of: &str) {
        self.times
            .sort_by(|(one, _), (other, _)| one.total_cmp(other));
        let last = self.times.len().saturating_sub(1);
        let at = |percent: usize| self.times[last * percent / 100];
        println!(
            "{of}, {}: middle {:.3} ms, 99th percentile {:.3}, worst {:.3} (region {}); {} of {} proven",
            self.name,
            at(50).0,
            at(99).0,
            at(100).0,
            at(100).1,
            self.proven,
            self.times.len()
        );
    }
}
