//! Does a catalog that is broken in any way get faults, and never break the program? A few thousand ways; a million run
//! with `cargo run --release --example mutate -- 1000000`.

#![allow(clippy::panic, reason = "a test may stop where it fails")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../benches/mutations.rs"]
mod mutations;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use mutations::{Files, Mutator};
use onramp::catalog::{Catalog, CatalogFile, Day, Loaded, Severity, render_faults};

fn sound() -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sound");
    let files = ["head.json", "records.json"];
    files
        .map(|name| (name.to_owned(), fs::read(folder.join(name)).unwrap()))
        .into()
}

fn load(files: &Files) -> Loaded {
    let files: Vec<CatalogFile<'_>> = files
        .iter()
        .map(|(label, bytes)| CatalogFile { label, bytes })
        .collect();
    Catalog::load(&files, Day::new(2026, 11, 23).unwrap())
}

fn is_told_of(files: &Files) {
    let loaded = load(files);
    let error = loaded
        .faults
        .iter()
        .any(|fault| fault.severity == Severity::Error);
    assert_eq!(loaded.catalog.is_none(), error);
    let _ = render_faults(&loaded.faults);
}

#[test]
fn thousands_of_broken_catalogs_break_nothing() {
    let sound = sound();
    let mut mutator = Mutator::new(2026);
    for _ in 0..3_000 {
        is_told_of(&mutator.mutate(&sound));
    }
}

#[test]
fn a_file_may_end_at_any_byte() {
    let sound = sound();
    let length = sound[1].1.len();
    for end in (0..length).step_by(7) {
        let mut files = sound.clone();
        files[1].1.truncate(end);
        is_told_of(&files);
    }
}

/// The largest file people might be tricked into loading, of nothing but this.
fn of_nothing_but(piece: &str, opening: &str) -> Files {
    let many = piece.repeat((32 << 20) / piece.len());
    vec![(
        "big.json".to_owned(),
        format!("{opening}{many}").into_bytes(),
    )]
}

#[test]
fn thirty_two_megabytes_of_nonsense_are_refused_at_once() {
    for (piece, opening) in [
        ("[", ""),
        ("{\"a\":", ""),
        ("[],", "["),
        ("[],", "{\"steps\": ["),
        ("1,", "{\"steps\": ["),
        ("\"a\":1,", "{"),
        ("\n", ""),
        ("\u{202e}", "\""),
        ("\\u202e", "\""),
        ("\0", ""),
        ("\u{ff}", ""),
    ] {
        let files = of_nothing_but(piece, opening);
        let start = Instant::now();
        let loaded = load(&files);
        let told = render_faults(&loaded.faults);
        let took = start.elapsed();
        assert!(loaded.catalog.is_none());
        assert!(told.len() < 4 << 20, "{} bytes of faults", told.len());
        // Generous, for a slow machine and a program that is not built for speed.
        assert!(
            took < Duration::from_secs(30),
            "{opening:?}{piece:?} took {took:?}"
        );
    }
}

#[test]
fn a_whole_file_of_misfits_is_refused_at_once() {
    let steps = "1,".repeat(200_000);
    let fields = (0..100_000).fold(String::new(), |all, n| all + &format!("\"f{n}\": 1, "));
    for text in [
        format!("{{\"steps\": [{steps}1]}}"),
        format!("{{{fields}\"steps\": []}}"),
        format!("{{\"steps\": [{{{fields}\"id\": \"a\"}}]}}"),
    ] {
        let start = Instant::now();
        let loaded = load(&vec![("misfits.json".to_owned(), text.into_bytes())]);
        assert!(loaded.catalog.is_none());
        assert!(
            loaded.faults.len() <= 20_100,
            "{} faults",
            loaded.faults.len()
        );
        assert!(
            start.elapsed() < Duration::from_secs(30),
            "{:?}",
            start.elapsed()
        );
    }
}

#[test]
fn long_chains_take_no_longer_than_their_length() {
    let link = |n: usize| {
        format!(
            "{{\"id\": \"s{n}\", \"title\": \"S\", \"kind\": \"course\", \"requires\": {{\"step\": \"s{}\"}}}}",
            n + 1
        )
    };
    let chain: Vec<String> = (0..20_000).map(link).collect();
    let ranks: Vec<String> = (0..20_000)
        .map(|n| {
            let below = n + 1;
            format!("{{\"id\": \"c{n}\", \"title\": \"C\", \"kind\": \"license\", \"supersedes\": [\"c{below}\"]}}")
        })
        .collect();
    let text = format!(
        "{{\"steps\": [{}], \"credentials\": [{}]}}",
        chain.join(","),
        ranks.join(",")
    );
    let start = Instant::now();
    let loaded = load(&vec![("chains.json".to_owned(), text.into_bytes())]);
    assert!(loaded.catalog.is_none());
    assert!(
        start.elapsed() < Duration::from_mins(1),
        "{:?}",
        start.elapsed()
    );
}
