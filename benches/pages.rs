//! How long does it take, after one answer, to work out everything a page shows? On the Oregon catalog, for the
//! three people whose answers the tests keep.
//!
//! Run with `cargo bench --bench pages`. The catalog's load stands beside a plain parse of the same bytes, and a plan
//! beside the whole of the findings it is part of.

#![allow(clippy::unwrap_used, reason = "a benchmark may stop where it fails")]

use std::fs;
use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use onramp::catalog::{Catalog, CatalogFile, Day, OccupationId, Records};
use onramp::guidance::{Outlook, Person, entries, plan};
use onramp::interview::{Findings, Found};
use onramp::jobseeker::{Answers, Best};

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
    catalog.index();
    let nurse = OccupationId::new("registered-nurse");
    for who in ["millworker", "nurse-abroad", "young-parent"] {
        let path = format!("{}/tests/answers/{who}.json", env!("CARGO_MANIFEST_DIR"));
        let answers: Answers = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
        let person = Person {
            catalog: &catalog,
            answers: &answers,
            on,
        };
        let mut group = criterion.benchmark_group(who);
        group.bench_function("status of every step", |b| b.iter(|| Outlook::of(&person)));
        group.bench_function("what is missing at every step", |b| {
            b.iter(|| entries(&person));
        });
        group.bench_function("plan to registered nurse", |b| {
            b.iter(|| plan(&person, &nurse, Best::Soonest));
        });
        group.bench_function("the page of pathways", |b| {
            b.iter(|| {
                let found = Found::default();
                black_box(Findings::of(person, None, &[], &found).suggestions().len())
            });
        });
        let found = Found::default();
        let pathway = Findings::of(person, None, &[], &found).pathway().cloned();
        group.bench_function("the map of a pathway", |b| {
            b.iter(|| {
                let found = Found::default();
                let findings = Findings::of(person, pathway.as_ref(), &[], &found);
                black_box((findings.rows(), findings.work_now(), findings.priced()));
            });
        });
        group.bench_function("everything all pages show", |b| {
            b.iter(|| {
                let found = Found::default();
                let findings = Findings::of(person, None, &[], &found);
                black_box((findings.suggestions(), findings.rows(), findings.work_now()));
                black_box((findings.plan(), findings.priced()));
            });
        });
        group.bench_function("the ways side by side", |b| {
            b.iter(|| {
                let found = Found::default();
                black_box(Findings::of(person, None, &[], &found).ways().is_some())
            });
        });
        group.finish();
    }
}

criterion_group!(benches, pages);
criterion_main!(benches);
