//! Does the example that stewards begin with hold: nothing wrong with it, and a way through it to work?

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use onramp::catalog::{Catalog, CatalogFile, Day, OccupationId, render_faults};
use onramp::guidance::{Person, plan};
use onramp::jobseeker::{Answers, Best};

fn day() -> Day {
    Day::new(2026, 11, 23).unwrap()
}

fn example() -> Catalog {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/example");
    let files: Vec<(String, Vec<u8>)> = ["region.json", "pathway.json", "help.json"]
        .map(|name| (name.to_owned(), fs::read(folder.join(name)).unwrap()))
        .into();
    let files: Vec<CatalogFile<'_>> = files
        .iter()
        .map(|(label, bytes)| CatalogFile { label, bytes })
        .collect();
    let loaded = Catalog::load(&files, day());
    assert_eq!(render_faults(&loaded.faults), "");
    loaded.catalog.unwrap()
}

#[test]
fn it_has_no_fault_and_not_even_a_warning() {
    let catalog = example();
    assert!(catalog.gaps().gaps.is_empty(), "{}", catalog.gaps().text());
    let census = catalog.census(day());
    assert_eq!((census.with_source, census.past_review), (census.facts, 0));
}

#[test]
fn somebody_with_nothing_finds_a_way_to_its_work() {
    let catalog = example();
    let answers = Answers::default();
    let person = Person {
        catalog: &catalog,
        answers: &answers,
        on: day(),
    };
    let found = plan(&person, &OccupationId::new("care-aide"), Best::Soonest);
    assert!(found.is_ok(), "{found:?}");
}
