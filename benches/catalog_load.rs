//! How long does it take to read and check a catalog, and how does that grow with its size?
//!
//! Run with `cargo bench --bench catalog_load`. Beside each load stands a plain parse of the same bytes into the same types.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a benchmark may stop where it fails"
)]

mod generated;

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use onramp::catalog::{Catalog, CatalogFile, Day, Records, render_faults};

type Files = Vec<(String, Vec<u8>)>;

fn oregon() -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/oregon");
    let mut files: Files = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| (path.display().to_string(), fs::read(path).unwrap()))
        .collect();
    files.sort();
    files
}

fn labeled(files: &Files) -> Vec<CatalogFile<'_>> {
    let each = files
        .iter()
        .map(|(label, bytes)| CatalogFile { label, bytes });
    each.collect()
}

fn parse(files: &Files) {
    for (_, bytes) in files {
        black_box(serde_json::from_slice::<Records>(bytes).unwrap());
    }
}

fn load(files: &[CatalogFile<'_>], on: Day) -> Catalog {
    let loaded = Catalog::load(files, on);
    loaded
        .catalog
        .unwrap_or_else(|| panic!("{}", render_faults(&loaded.faults)))
}

fn loading(criterion: &mut Criterion) {
    let on: Day = "2026-11-23".parse().unwrap();
    let mut group = criterion.benchmark_group("catalog");
    let mut measure = |name: &str, size: usize, files: &Files| {
        let bytes: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
        group.throughput(Throughput::Bytes(bytes as u64));
        group.bench_with_input(
            BenchmarkId::new(format!("{name}: plain parse"), size),
            files,
            |b, files| {
                b.iter(|| parse(files));
            },
        );
        let labeled = labeled(files);
        group.bench_with_input(
            BenchmarkId::new(format!("{name}: load and check"), size),
            &labeled,
            |b, files| {
                b.iter_with_large_drop(|| load(files, on));
            },
        );
    };
    measure("Oregon", 0, &oregon());
    for size in [1_000, 10_000, 100_000] {
        measure("generated", size, &generated::catalog(size));
    }
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10).measurement_time(Duration::from_secs(4));
    targets = loading
}
criterion_main!(benches);
