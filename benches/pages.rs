//! How long does it take, after one answer, to work out everything a page shows? On the Oregon catalog, for one person.
//!
//! Run with `cargo bench --bench pages`. The catalog's load stands beside a plain parse of the same bytes, and a plan
//! beside the whole of the findings it is part of.

#![allow(clippy::unwrap_used, reason = "a benchmark may stop where it fails")]

use std::fs;
use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use onramp::catalog::{Catalog, CatalogFile, Day, OccupationId, Records};
use onramp::guidance::{Person, entries, plan};
use onramp::interview::Findings;
use onramp::jobseeker::{Answers, Best};

const YOUNG: &str = r#"{"county": "marion", "schooling": {"years": 10}, "facts": {"age": 19},
    "interests": {"statements": {"1": "like", "2": "not-for-me", "3": "not-sure", "7": "like"}},
    "needs": {"transport": true, "child-care": true}}"#;

fn files() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/oregon");
    let mut files: Vec<(String, Vec<u8>)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| (path.display().to_string(), fs::read(path).unwrap()))
        .collect();
    files.sort();
    files
}

fn load(files: &[(String, Vec<u8>)], on: Day) -> Catalog {
    let files: Vec<CatalogFile<'_>> = files
        .iter()
        .map(|(label, bytes)| CatalogFile { label, bytes })
        .collect();
    Catalog::load(&files, on).catalog.unwrap()
}

fn pages(criterion: &mut Criterion) {
    let on: Day = "2026-11-23".parse().unwrap();
    let files = files();
    criterion.bench_function("catalog: plain parse", |b| {
        b.iter(|| {
            for (_, bytes) in &files {
                black_box(serde_json::from_slice::<Records>(bytes).unwrap());
            }
        });
    });
    criterion.bench_function("catalog: load and check", |b| b.iter(|| load(&files, on)));

    let catalog = load(&files, on);
    let answers: Answers = serde_json::from_str(YOUNG).unwrap();
    let person = Person {
        catalog: &catalog,
        answers: &answers,
        on,
    };
    let nurse = OccupationId::new("registered-nurse");
    criterion.bench_function("status of every step", |b| b.iter(|| entries(&person)));
    criterion.bench_function("plan to registered nurse", |b| {
        b.iter(|| plan(&person, &nurse, Best::Soonest));
    });
    criterion.bench_function("everything a page shows", |b| {
        b.iter(|| Findings::of(&person, None));
    });
}

criterion_group!(benches, pages);
criterion_main!(benches);
