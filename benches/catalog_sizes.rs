//! How does the time to read and check a catalog grow with its size, and how much memory does it take?
//!
//! `cargo run --release --example catalog_sizes` tells of time. For memory a catalog is made in one process and loaded in
//! another: `cargo run --release --example catalog_sizes -- make 100000 FOLDER`, then the same with `load FOLDER`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::cast_precision_loss,
    reason = "a measurement may stop where it fails, and is rounded"
)]

#[path = "generated.rs"]
mod generated;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use onramp::catalog::{Catalog, CatalogFile};

type Files = Vec<(String, Vec<u8>)>;

/// How often each size is loaded.
const TIMES: usize = 7;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] => grow(),
        ["make", records, folder] => {
            fs::create_dir_all(folder).unwrap();
            for (name, bytes) in generated::catalog(records.parse().unwrap()) {
                fs::write(Path::new(folder).join(name), bytes).unwrap();
            }
        }
        ["load", folder] => weigh(Path::new(folder)),
        _ => panic!("nothing, or make RECORDS FOLDER, or load FOLDER"),
    }
}

/// Loads catalogs of growing size; tells the median for each, and for each record in it.
fn grow() {
    for records in [1_000, 10_000, 100_000] {
        let files = generated::catalog(records);
        let mut times: Vec<Duration> = (0..TIMES).map(|_| load(&files)).collect();
        times.sort();
        let median = times[TIMES / 2];
        let each = median.as_secs_f64() * 1e6 / records as f64;
        println!(
            "{records:>7} records, {:>5.1} MB: {:>7.1} ms to read and check, {each:.2} µs a record",
            size(&files) as f64 / 1e6,
            median.as_secs_f64() * 1e3
        );
    }
}

fn size(files: &Files) -> usize {
    files.iter().map(|(_, bytes)| bytes.len()).sum()
}

fn load(files: &Files) -> Duration {
    let files: Vec<CatalogFile<'_>> = files
        .iter()
        .map(|(label, bytes)| CatalogFile { label, bytes })
        .collect();
    let start = Instant::now();
    let loaded = Catalog::load(&files, "2026-11-23".parse().unwrap());
    let took = start.elapsed();
    if let Some(fault) = loaded.faults.first() {
        panic!("{} faults: {fault}", loaded.faults.len());
    }
    took
}

/// Loads a catalog once; tells the most memory that was in use meanwhile, the files themselves included.
fn weigh(folder: &Path) {
    let entries = fs::read_dir(folder).unwrap();
    let files: Files = entries
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.display().to_string(), fs::read(path).unwrap()))
        .collect();
    let (bytes, took) = (size(&files), load(&files));
    println!("{bytes} bytes read and checked in {took:?}");
    // Only Linux tells.
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let peak = peak.and_then(|peak| peak.trim().strip_suffix(" kB")?.parse::<usize>().ok());
    if let Some(peak) = peak.map(|kilobytes| kilobytes * 1024) {
        println!(
            "{peak} bytes of memory at most: {:.1} times the files",
            peak as f64 / bytes as f64
        );
    }
}
