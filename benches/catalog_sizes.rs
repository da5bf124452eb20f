//! How much memory does a catalog of so many records take? Made in one process, loaded in another that is weighed.
//!
//! `cargo run --release --example catalog_sizes -- make 100000 FOLDER`, then
//! `/usr/bin/time -v target/release/examples/catalog_sizes load FOLDER`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a measurement may stop where it fails"
)]

#[path = "generated.rs"]
mod generated;

use std::fs;
use std::path::Path;
use std::time::Instant;

use onramp::catalog::{Catalog, CatalogFile};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["make", records, folder] => {
            fs::create_dir_all(folder).unwrap();
            for (name, bytes) in generated::catalog(records.parse().unwrap()) {
                fs::write(Path::new(folder).join(name), bytes).unwrap();
            }
        }
        ["load", folder] => load(Path::new(folder)),
        _ => panic!("make RECORDS FOLDER, or load FOLDER"),
    }
}

fn load(folder: &Path) {
    let entries = fs::read_dir(folder).unwrap();
    let files: Vec<(String, Vec<u8>)> = entries
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.display().to_string(), fs::read(path).unwrap()))
        .collect();
    let bytes: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    let files: Vec<CatalogFile<'_>> = files
        .iter()
        .map(|(label, bytes)| CatalogFile { label, bytes })
        .collect();
    let start = Instant::now();
    let loaded = Catalog::load(&files, "2026-11-23".parse().unwrap());
    let took = start.elapsed();
    let (faults, sound) = (loaded.faults.len(), loaded.catalog.is_some());
    println!("{bytes} bytes, {faults} faults, usable: {sound}, {took:?}");
    if let Some(fault) = loaded.faults.first() {
        println!("{fault}");
    }
}
