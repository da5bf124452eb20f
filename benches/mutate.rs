//! Does any broken catalog break the program? A million are tried: `cargo run --release --example mutate -- 1000000`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "the run ends where something breaks"
)]

#[path = "mutations.rs"]
mod mutations;

use std::fs;
use std::path::Path;
use std::time::Instant;

use mutations::{Files, Mutator};
use onramp::catalog::{Catalog, CatalogFile, Day, Loaded, Severity, changes, render_faults};

fn main() {
    let count: u64 = std::env::args()
        .nth(1)
        .map_or(10_000, |count| count.parse().unwrap());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sound");
    let sound: Files = ["head.json", "records.json"]
        .map(|name| (name.to_owned(), fs::read(folder.join(name)).unwrap()))
        .into();
    let on = Day::new(2026, 11, 23).unwrap();
    let whole = load(&sound, on).catalog.unwrap();
    let mut mutator = Mutator::new(1);
    let (mut usable, mut faults) = (0_u64, 0_usize);
    let start = Instant::now();
    for _ in 0..count {
        let loaded = load(&mutator.mutate(&sound), on);
        let error = |fault: &onramp::catalog::Fault| fault.severity == Severity::Error;
        assert_eq!(loaded.catalog.is_none(), loaded.faults.iter().any(error));
        faults += render_faults(&loaded.faults).lines().count();
        if let Some(catalog) = loaded.catalog {
            usable += 1;
            let _ = (
                catalog.gaps().text(),
                catalog.census(on),
                changes(&whole, &catalog),
            );
        }
    }
    let took = start.elapsed();
    println!(
        "{count} mutations, {usable} of them still usable, {faults} lines of faults, no panic, {took:.1?}"
    );
}

fn load(files: &Files, on: Day) -> Loaded {
    let files: Vec<CatalogFile<'_>> = files
        .iter()
        .map(|(label, bytes)| CatalogFile { label, bytes })
        .collect();
    Catalog::load(&files, on)
}
