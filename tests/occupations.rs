//! Is the catalog's file of occupations what others' data says today, and can it be written anew?

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop where it fails"
)]

use std::fs;
use std::path::{Path, PathBuf};

use onramp::catalog::{Records, SourceId};
use onramp::import::{
    Labeled, Note, Onet, Pay, Release, alternate_titles, interests, job_zones, laid_out, refresh,
    titles, wages,
};

fn checkout() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A table of the data kept beside the checkout, if it is there.
fn table(name: &str) -> Option<Vec<u8>> {
    let path = checkout().join("../shared/data").join(name);
    let read = fs::read(&path).ok();
    if read.is_none() {
        println!("skipped: there is no {}", path.display());
    }
    read
}

fn labeled<'a>(label: &'a str, bytes: &'a [u8]) -> Labeled<'a> {
    Labeled { label, bytes }
}

fn records(path: &Path) -> Records {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

fn drawn_from(records: &Records) -> Option<(Onet, Pay, Vec<Note>)> {
    let [occupations, scores, zones] = ["Occupation Data", "Interests", "Job Zones"]
        .map(|name| table(&format!("onet/{name}.txt")));
    let survey = table("wages/oregon-oews-may2025.csv")?;
    let (titles, mut notes) = titles(labeled("Occupation Data", &occupations?)).unwrap();
    let (interests, more) = interests(labeled("Interests", &scores?)).unwrap();
    notes.extend(more);
    let (job_zones, more) = job_zones(labeled("Job Zones", &zones?)).unwrap();
    notes.extend(more);
    let release = Release {
        source: SourceId::new("oews-may-2025"),
        of: "2025-05-01".parse().unwrap(),
    };
    let (pay, more) = wages(labeled("OEWS", &survey), &records.areas, release).unwrap();
    notes.extend(more);
    let onet = Onet {
        source: SourceId::new("onet-29-3"),
        titles,
        interests,
        job_zones,
    };
    Some((onet, pay, notes))
}

/// The file as it is, and as it would be written anew.
fn now_and_anew() -> Option<(String, String, Vec<Note>)> {
    let folder = checkout().join("data/oregon");
    let places = records(&folder.join("places.json"));
    let mut all = records(&folder.join("occupations.json"));
    let now = fs::read_to_string(folder.join("occupations.json")).unwrap();
    let (onet, pay, mut notes) = drawn_from(&places)?;
    let (fresh, more) = refresh(all.occupations, &onet, &pay);
    notes.extend(more);
    all.occupations = fresh;
    Some((now, laid_out(&all).unwrap(), notes))
}

#[test]
fn the_file_of_occupations_is_what_the_data_says() {
    let Some((now, anew, notes)) = now_and_anew() else {
        return;
    };
    let notes: Vec<_> = notes.iter().map(Note::to_string).collect();
    assert!(now == anew, "write it anew; {notes:#?}");
    let wrong = |note: &&String| note.contains("said to be open to beginners");
    let wrong: Vec<_> = notes.iter().filter(wrong).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
#[ignore = "writes data/oregon/occupations.json anew"]
fn write_the_file_of_occupations_anew() {
    let (_, anew, notes) = now_and_anew().expect("the data beside the checkout");
    for note in notes {
        println!("{note}");
    }
    fs::write(checkout().join("data/oregon/occupations.json"), anew).unwrap();
}

#[test]
fn every_alternate_title_of_onet_is_read() {
    let Some(bytes) = table("onet/Alternate Titles (27.0).txt") else {
        return;
    };
    let (titles, notes) = alternate_titles(labeled("Alternate Titles", &bytes)).unwrap();
    assert_eq!(notes, []);
    assert!(
        titles["29-1141.00"]
            .iter()
            .any(|title| title == "Charge Nurse")
    );
    assert!(titles.values().map(Vec::len).sum::<usize>() > 50_000);
}
