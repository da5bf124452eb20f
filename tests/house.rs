//! Is the house as its plan says: rooms that import one way, one door for each outside crate, files that say what
//! they answer?

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop where it fails"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms, lowest first; each imports only from those before it. Rooms in one row are on one floor and do not know
/// each other.
const FLOORS: &[&[&str]] = &[
    &["catalog"],
    &["jobseeker"],
    &["search"],
    &["guidance"],
    &["interview"],
    &["wording"],
    &["report"],
    &["tui", "plain", "import"],
    &["cli"],
];

/// Rooms that know no terminal, file, clock or language.
const CORE: &[&str] = &["catalog", "jobseeker", "search", "guidance", "interview"];

/// Words that have no place in the core.
const OUTSIDE: &[&str] = &[
    "std::fs",
    "std::io",
    "std::env",
    "std::time",
    "std::process",
    "std::net",
    "println!",
    "eprintln!",
    "print!(",
    "ratatui",
    "crossterm",
    "fluent",
    "\"en\"",
    "\"es\"",
    "English",
    "Spanish",
    "SystemTime",
];

/// Each outside crate, and the only places that may name it.
const DOORS: &[(&str, &[&str])] = &[
    ("ratatui", &["tui"]),
    ("crossterm", &["tui"]),
    ("signal_hook", &["tui"]),
    ("rustix", &["tui"]),
    ("fuzzy_matcher", &["search"]),
    ("unicode_normalization", &["search"]),
    ("jiff", &["catalog/day.rs"]),
    ("jsonc_parser", &["catalog"]),
    ("rmp_serde", &["catalog/packed.rs"]),
    ("fluent_bundle", &["wording"]),
    ("unic_langid", &["wording"]),
    ("csv", &["import"]),
    ("html_escape", &["report/html/element.rs"]),
    ("ics", &["report/calendar.rs", "report/contacts.rs"]),
    ("krilla", &["report/pdf"]),
    ("harfrust", &["report/pdf"]),
    ("skrifa", &["report/pdf"]),
    ("unicode_bidi", &["report/pdf"]),
    ("unicode_linebreak", &["report/pdf"]),
    ("usvg", &["report/pdf"]),
    ("directories", &["cli"]),
    ("clap", &["cli"]),
    ("qrcode", &["report/code.rs"]),
    ("tempfile", &["cli"]),
];

struct Source {
    /// Below `src`, with forward slashes.
    path: String,
    text: String,
}

impl Source {
    fn room(&self) -> &str {
        self.path.split('/').next().unwrap_or("")
    }

    /// The code that ships: without comments, and without the tests at the foot of the file.
    fn code(&self) -> String {
        let text = self
            .text
            .split("#[cfg(test)]\nmod tests")
            .next()
            .unwrap_or("");
        let lines = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        lines.collect::<Vec<_>>().join("\n")
    }
}

fn sources() -> Vec<Source> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    walk(&root, &mut found);
    found.sort();
    let read = found.into_iter().map(|path| Source {
        text: fs::read_to_string(&path).unwrap(),
        path: path
            .strip_prefix(&root)
            .unwrap()
            .to_str()
            .unwrap()
            .replace('\\', "/"),
    });
    read.collect()
}

fn floor_of(room: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&room))
}

#[test]
fn every_room_stands_in_the_plan() {
    for source in sources() {
        let top = matches!(source.path.as_str(), "lib.rs" | "main.rs");
        assert!(
            top || floor_of(source.room()).is_some(),
            "{}: no such room in the plan",
            source.path
        );
    }
}

#[test]
fn a_room_imports_only_from_rooms_below_it() {
    let mut wrong = Vec::new();
    for source in sources() {
        let Some(own) = floor_of(source.room()) else {
            continue;
        };
        let code = source.code();
        for (number, floor) in FLOORS.iter().enumerate() {
            for room in *floor {
                let named = code.contains(&format!("crate::{room}::"))
                    || code.contains(&format!("crate::{room};"));
                if named && *room != source.room() && number >= own {
                    wrong.push(format!("{}: imports {room}", source.path));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_core_names_no_terminal_file_clock_or_language() {
    let mut wrong = Vec::new();
    for source in sources()
        .iter()
        .filter(|source| CORE.contains(&source.room()))
    {
        let code = source.code();
        let named = OUTSIDE.iter().filter(|word| code.contains(**word));
        wrong.extend(named.map(|word| format!("{}: names {word}", source.path)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Large catalogs are read and checked on several processors, or a hundred thousand records take longer than people wait.
/// No result depends on it, so the core stays as it was: what it is told decides what it tells. That is kept in one file.
#[test]
fn the_core_shares_work_out_in_one_place() {
    let core = sources()
        .into_iter()
        .filter(|source| CORE.contains(&source.room()));
    let at: Vec<_> = core
        .filter(|source| source.code().contains("std::thread"))
        .map(|source| source.path)
        .collect();
    assert_eq!(at, ["catalog/shared_out.rs"]);
}

#[test]
fn each_outside_crate_has_one_door() {
    let mut wrong = Vec::new();
    for source in sources() {
        let code = source.code();
        for (name, doors) in DOORS {
            let named =
                code.contains(&format!("{name}::")) || code.contains(&format!("use {name}"));
            let allowed = doors
                .iter()
                .any(|door| source.path == *door || source.path.starts_with(&format!("{door}/")));
            if named && !allowed {
                wrong.push(format!(
                    "{}: {name} has its door in {}",
                    source.path,
                    doors.join(", ")
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_the_catalog_that_the_build_has_checked_comes_in_unchecked() {
    let named = |source: &Source| source.code().contains("checked_when_built");
    let at: Vec<_> = sources()
        .into_iter()
        .filter(named)
        .map(|source| source.path)
        .collect();
    assert_eq!(at, ["catalog/checked.rs", "cli/builtin.rs"]);
}

#[test]
fn every_outside_crate_that_is_built_in_has_a_door_or_is_everybodys() {
    const EVERYBODYS: &[&str] = &[
        "serde",
        "serde_json",
        "schemars",
        "textwrap",
        "thiserror",
        "unicode-width",
    ];
    let manifest =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    let section = manifest.split("[dependencies]").nth(1).unwrap();
    let section = section.split("\n[").next().unwrap();
    for line in section.lines().filter(|line| line.contains('=')) {
        let name = line.split([' ', '=']).next().unwrap();
        let module = name.replace('-', "_");
        let has_door = DOORS.iter().any(|(door, _)| *door == module);
        assert!(
            has_door || EVERYBODYS.contains(&name),
            "{name} has no door in the plan"
        );
    }
}

#[test]
fn every_file_opens_with_the_question_it_answers() {
    let mut wrong = Vec::new();
    for source in sources() {
        let opening: String = source
            .text
            .lines()
            .take_while(|line| line.starts_with("//!"))
            .collect();
        let top = matches!(source.path.as_str(), "lib.rs" | "main.rs");
        if opening.is_empty() || !(top || opening.contains('?')) {
            wrong.push(source.path);
        }
    }
    assert!(
        wrong.is_empty(),
        "say first which question it answers: {}",
        wrong.join(", ")
    );
}
