//! Does any broken catalog break the program, or keep it long? A million are tried:
//! `cargo run --release --example mutate -- 1000000`.
//!
//! Two small catalogs take turns; once in a while it is the whole catalog that is built in. A second argument is the seed.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "the run ends where something breaks"
)]

#[path = "mutations.rs"]
mod mutations;

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use mutations::{Files, Mutator};
use onramp::catalog::{Catalog, CatalogFile, Day, Loaded, Severity, changes, render_faults};

/// One in so many is of the catalog that is built in, which takes a hundred times as long.
const LARGE_ONE_IN: u64 = 1_000;

/// Which one is being tried.
static NUMBER: AtomicU64 = AtomicU64::new(0);

fn main() {
    let mut arguments = std::env::args().skip(1);
    let mut argument = |otherwise: u64| {
        let given = arguments.next();
        given.map_or(otherwise, |number| number.parse().unwrap())
    };
    let (count, seed) = (argument(10_000), argument(1));
    std::panic::set_hook(Box::new(|fault| {
        eprintln!("number {}: {fault}", NUMBER.load(Ordering::Relaxed));
    }));
    let on = Day::new(2026, 11, 23).unwrap();
    let catalogs = ["tests/sound", "data/example", "data/oregon"].map(files);
    let whole = [0, 1, 2].map(|nth| load(&catalogs[nth], on).catalog.unwrap());
    let mut mutator = Mutator::new(seed);
    let (mut usable, mut faults) = (0_u64, 0_usize);
    let mut slowest = [(Duration::ZERO, 0); 3];
    let start = Instant::now();
    for number in 1..=count {
        NUMBER.store(number, Ordering::Relaxed);
        let which = usize::from(number % 2 == 0) + usize::from(number % LARGE_ONE_IN == 0);
        let broken = mutator.mutate(&catalogs[which]);
        let one = Instant::now();
        let loaded = load(&broken, on);
        let error = |fault: &onramp::catalog::Fault| fault.severity == Severity::Error;
        assert_eq!(loaded.catalog.is_none(), loaded.faults.iter().any(error));
        faults += render_faults(&loaded.faults).lines().count();
        if let Some(catalog) = loaded.catalog {
            usable += 1;
            let _ = (
                catalog.gaps().text(),
                catalog.census(on),
                changes(&whole[which], &catalog),
            );
        }
        slowest[which] = slowest[which].max((one.elapsed(), number));
    }
    let took = start.elapsed();
    let [sound, example, large] =
        slowest.map(|(took, number)| format!("{took:.1?} (number {number})"));
    println!(
        "{count} mutations with seed {seed}, {usable} of them still usable, {faults} lines of faults, no panic, {took:.1?}\n\
         the slowest: {sound} and {example} of the small catalogs, {large} of the one built in"
    );
}

/// The files of a catalog, by name.
fn files(folder: &str) -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let paths = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let json = paths.filter(|path| path.extension().is_some_and(|end| end == "json"));
    let mut files: Files = json
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, fs::read(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

fn load(files: &Files, on: Day) -> Loaded {
    let files: Vec<CatalogFile<'_>> = files
        .iter()
        .map(|(label, bytes)| CatalogFile { label, bytes })
        .collect();
    Catalog::load(&files, on)
}
