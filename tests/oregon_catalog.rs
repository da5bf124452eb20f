//! Can the catalog that comes with the program be used as it is, and is what is written about it still true?

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

use onramp::catalog::{Catalog, CatalogFile, CredentialKind, Day, Loaded, StepId, render_faults};
use onramp::guidance::{Person, Status, entries};
use onramp::jobseeker::{Answers, Held};
use onramp::wording::{Lang, Wording};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/oregon")
}

fn load(on: Day) -> Loaded {
    let paths = fs::read_dir(folder()).unwrap();
    let mut files: Vec<(String, Vec<u8>)> = paths
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| {
            let label = path.file_name().unwrap().display().to_string();
            (label, fs::read(&path).unwrap())
        })
        .collect();
    files.sort();
    let files: Vec<_> = files
        .iter()
        .map(|(label, bytes)| CatalogFile { label, bytes })
        .collect();
    Catalog::load(&files, on)
}

/// The catalog on the day it was published, so that no test grows old.
fn published() -> Catalog {
    let first = load(Day::new(2026, 11, 23).unwrap());
    let day = first.catalog.unwrap().head().published;
    load(day).catalog.unwrap()
}

#[test]
fn on_the_day_it_was_published_nothing_is_to_be_said_against_it() {
    let day = published().head().published;
    let faults = load(day).faults;
    assert!(faults.is_empty(), "{}", render_faults(&faults));
}

#[test]
fn every_fact_names_its_source() {
    let catalog = published();
    let census = catalog.census(catalog.head().published);
    assert_eq!(census.facts, census.with_source);
    assert!(census.facts > 2_500, "{census}");
}

/// To write it anew: `cargo run -- sources data/oregon > data/oregon/SOURCES.md`.
#[test]
fn the_page_of_sources_is_the_one_the_catalog_makes() {
    let page = fs::read_to_string(folder().join("SOURCES.md")).unwrap();
    assert!(
        page == published().source_page(),
        "data/oregon/SOURCES.md is out of date"
    );
    let notice = "O*NET 29.3 Database, USDOL/ETA, CC BY 4.0, modified";
    assert!(page.contains(notice), "the notice that O*NET asks for");
}

/// Who has a college degree is past school diplomas, whatever else is not told.
#[test]
fn nobody_with_a_college_degree_is_sent_back_to_school_diplomas() {
    let catalog = published();
    let degrees = catalog.credentials().iter().filter(|one| {
        let kinds = [
            CredentialKind::AssociateDegree,
            CredentialKind::BachelorDegree,
        ];
        kinds.contains(&one.kind) && !one.id.as_str().contains("abroad")
    });
    let mut seen = 0;
    for degree in degrees {
        seen += 1;
        let mut told = Answers::default();
        told.credentials.push(Held {
            id: degree.id.clone(),
            earned: None,
            expires: None,
            expired: false,
        });
        let entries = entries(&Person {
            catalog: &catalog,
            answers: &told,
            on: catalog.head().published,
        });
        let status = |step: &str| entries[&StepId::new(step)].status;
        assert_eq!(status("ged-tests"), Status::Done, "{}", degree.id);
        assert_eq!(status("adult-high-school-diploma"), Status::Done);
        assert_eq!(status("ged-prep"), Status::Behind);
    }
    assert!(seen > 20);
}

/// Programs keep their official names; what only describes a help is said in the language of the person.
#[test]
fn what_describes_a_service_is_not_left_in_english() {
    let catalog = published();
    let wording = Wording::new(Lang::Es).with_catalog_default(catalog.default_language());
    let describing = [
        "your", "free", "support", "training", "help", "home", "program", "services", "center",
        "office", "fare", "benefits", "bus", "clinics", "hotline",
    ];
    for service in catalog.services() {
        let name = wording.text(&service.name);
        let mut words = name.split(|c: char| !c.is_alphabetic());
        let left = words.find(|word| describing.contains(word));
        assert_eq!(left, None, "{name}");
        let text = service.contact.text.as_ref();
        let text = text.map_or("", |text| wording.text(text));
        assert!(!text.contains(" to ") && !text.contains(" or "), "{text}");
    }
}

#[test]
fn no_name_of_a_service_says_what_a_person_lacks() {
    for service in published().services() {
        for name in service.name.all() {
            assert!(
                !name.contains("no home") && !name.contains("sin hogar"),
                "{name}"
            );
        }
    }
}
