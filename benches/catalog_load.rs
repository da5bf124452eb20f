//! How long does it take to read and check a catalog, and how does that grow with its size?
//!
//! Run with `cargo bench --bench catalog_load`. Beside each load stands a plain parse of the same bytes into the same types.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a benchmark may stop where it fails"
)]

mod generated;
mod oregon;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use onramp::catalog::{Day, Records};
use oregon::{Files, labeled, load};

fn parse(files: &Files) {
    for (_, bytes) in files {
        black_box(serde_json::from_slice::<Records>(bytes).unwrap());
    }
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
    measure("Oregon", 0, &oregon::files());
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
