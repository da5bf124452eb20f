//! Does every kind of fault get its exact message, and does nothing that a file may hold break the loader?
//!
//! Each folder of `tests/invalid` has one mistake, and the message it must get; it is laid over the sound catalog in
//! `tests/sound`. To write the messages anew after changing their wording, run with
//! `ONRAMP_WRITE_EXPECTED=1`, and read the difference.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use onramp::catalog::{Catalog, CatalogFile, Day, Loaded, Severity, render_faults};
use proptest::prelude::*;

fn day() -> Day {
    Day::new(2026, 11, 23).unwrap()
}

fn folders() -> Vec<PathBuf> {
    let invalid = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/invalid");
    let mut folders: Vec<_> = fs::read_dir(invalid)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    folders.sort();
    folders
}

fn read(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| {
            (
                path.file_name().unwrap().display().to_string(),
                fs::read(&path).unwrap(),
            )
        })
        .collect();
    files.sort();
    files
}

fn labeled(files: &[(String, Vec<u8>)]) -> Vec<CatalogFile<'_>> {
    files
        .iter()
        .map(|(label, bytes)| CatalogFile { label, bytes })
        .collect()
}

fn load_over_sound(files: &[(String, Vec<u8>)]) -> Loaded {
    Catalog::load_over(&labeled(&sound()), &labeled(files), day())
}

fn sound_with(over: &str) -> Loaded {
    load_over_sound(&[("over.json".to_owned(), over.as_bytes().to_vec())])
}

#[test]
fn each_mistake_gets_its_message() {
    let mut differing = String::new();
    for folder in folders() {
        let loaded = load_over_sound(&read(&folder));
        let errors = loaded
            .faults
            .iter()
            .filter(|fault| fault.severity == Severity::Error);
        assert_eq!(
            errors.count() > 0,
            loaded.catalog.is_none(),
            "{}",
            folder.display()
        );
        let told = render_faults(&loaded.faults);
        let expected = folder.join("expected.txt");
        if std::env::var_os("ONRAMP_WRITE_EXPECTED").is_some() {
            fs::write(&expected, &told).unwrap();
        }
        let expected = fs::read_to_string(expected).unwrap_or_default();
        if told != expected || told.is_empty() {
            let name = folder.file_name().unwrap().display();
            writeln!(differing, "{name}\n  expected {expected}  told     {told}").unwrap();
        }
    }
    assert!(differing.is_empty(), "{differing}");
}

#[test]
fn a_catalog_without_a_head_is_told_of() {
    let mut files = sound();
    files.retain(|(label, _)| label != "head.json");
    let told = render_faults(&Catalog::load(&labeled(&files), day()).faults);
    assert!(
        told.starts_with("error: no file has a \"catalog\""),
        "{told}"
    );
}

#[test]
fn every_fault_is_told_at_once() {
    let names = [
        "unknown-field",
        "missing-field",
        "doubled-id",
        "dangling-credential-in-equal",
        "span-upside-down",
    ];
    let invalid = folders().first().unwrap().clone();
    let files: Vec<_> = names
        .iter()
        .flat_map(|name| read(&invalid.with_file_name(name)))
        .collect();
    let told = render_faults(&load_over_sound(&files).faults);
    for wrong in [
        "not a field here",
        "is missing",
        "has this id",
        "there is no",
        "low is 8",
    ] {
        assert!(told.contains(wrong), "{wrong}:\n{told}");
    }
}

fn sound() -> Vec<(String, Vec<u8>)> {
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sound"))
}

#[test]
fn the_sound_catalog_has_no_fault_at_all() {
    let loaded = Catalog::load(&labeled(&sound()), day());
    assert_eq!(render_faults(&loaded.faults), "");
    assert!(loaded.catalog.is_some());
}

#[test]
fn a_byte_order_mark_is_forgiven() {
    let mut files = sound();
    for (_, bytes) in &mut files {
        bytes.splice(0..0, "\u{feff}".bytes());
    }
    assert!(Catalog::load(&labeled(&files), day()).catalog.is_some());
}

#[test]
fn deep_nesting_is_refused_and_not_followed() {
    for opening in ["[", "{\"a\":", "{\"steps\":[{\"requires\":{\"not\":"] {
        let deep = opening.repeat(100_000);
        let file = CatalogFile {
            label: "deep.json",
            bytes: deep.as_bytes(),
        };
        let loaded = Catalog::load(&[file], day());
        assert!(
            loaded.faults[0].wrong.contains("127 brackets"),
            "{:?}",
            loaded.faults
        );
    }
}

#[test]
fn an_overlay_replaces_and_adds() {
    let over = r#"{"credentials": [
        {"id": "aide-card", "title": "Aide card of the center", "kind": "certification"},
        {"id": "extra", "title": "Extra", "kind": "certificate", "equal_to": ["aide-card"]}]}"#;
    let loaded = sound_with(over);
    let catalog = loaded
        .catalog
        .unwrap_or_else(|| panic!("{}", render_faults(&loaded.faults)));
    let titles: Vec<_> = catalog
        .credentials()
        .iter()
        .map(|c| c.title.in_language("en", "en"))
        .collect();
    assert_eq!(titles, ["Aide card of the center", "Extra"]);
}

#[test]
fn the_worked_example_of_the_format_page_has_the_right_shape() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/FORMAT.md");
    let page = fs::read_to_string(page).unwrap();
    let (_, example) = page.split_once("```json\n").unwrap();
    let (example, _) = example.split_once("```").unwrap();
    let file = CatalogFile {
        label: "FORMAT.md",
        bytes: example.as_bytes(),
    };
    let mut faults = Catalog::load(&[file], day()).faults;
    faults.retain(|fault| fault.severity == Severity::Error);
    // It refers to records that a whole catalog would hold, and is otherwise as it should be.
    faults.retain(|fault| !fault.wrong.starts_with("there is no ") && fault.place.is_some());
    assert!(faults.is_empty(), "{}", render_faults(&faults));
}

#[test]
fn a_step_may_run_beside_one_it_need_not_wait_for() {
    let over = r#"{"credentials": [{"id": "own-card", "title": "Own", "kind": "certificate", "source": "page"}],
        "steps": [
        {"id": "other", "title": "Other", "kind": "course", "gives": ["aide-card"], "source": "page"},
        {"id": "beside", "title": "Beside", "kind": "course", "alongside": "aide-course", "source": "page",
         "requires": {"all": [{"credential": "aide-card"}, {"any": [{"step": "aide-course"}, {"credential": "own-card"}]}]}}]}"#;
    let loaded = sound_with(over);
    assert!(
        loaded.catalog.is_some(),
        "{}",
        render_faults(&loaded.faults)
    );
}

#[test]
fn conditions_that_somebody_meets_are_let_pass() {
    let night = r#"{"fact": {"id": "shift", "one_of": ["night"]}}"#;
    let served = r#"{"fact": {"id": "veteran"}}"#;
    let conditions = [
        r#"{"all": [{"fact": {"id": "age", "min": 16}}, {"fact": {"id": "age", "max": 16}}]}"#.to_owned(),
        format!(r#"{{"all": [{{"any": [{night}, {served}]}}, {{"not": {night}}}]}}"#),
        format!(r#"{{"all": [{{"not": {{"all": [{night}, {served}]}}}}, {night}]}}"#),
        format!(r#"{{"any": [{served}, {{"not": {served}}}]}}"#),
        format!(r#"{{"at_least": {{"n": 2, "of": [{served}, {{"not": {served}}}, {night}]}}}}"#),
        r#"{"all": [{"fact": {"id": "left-school", "within_months": 24}},
            {"not": {"fact": {"id": "left-school", "within_months": 12}}}]}"#.to_owned(),
        r#"{"all": [{"not": {"fact": {"id": "age", "min": 18, "max": 30}}}, {"fact": {"id": "age", "min": 30}}]}"#
            .to_owned(),
        r#"{"all": [{"held_before": {"credential": "aide-card"}},
            {"not": {"held_before": {"credential": "aide-card", "within_months": 24}}}]}"#.to_owned(),
    ];
    for condition in conditions {
        let over = format!(
            r#"{{"steps": [{{"id": "taster", "title": "A day", "kind": "explore", "requires": {condition}}}]}}"#
        );
        let loaded = sound_with(&over);
        assert!(
            loaded.catalog.is_some(),
            "{condition}\n{}",
            render_faults(&loaded.faults)
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn a_catalog_cut_off_anywhere_is_told_of_and_breaks_nothing(share in 0.0..1.0f64) {
        let mut files = sound();
        for (_, bytes) in &mut files {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss,
                reason = "any place will do")]
            bytes.truncate((bytes.len() as f64 * share) as usize);
            let end = bytes.trim_ascii_end().len().saturating_sub(1);
            bytes.truncate(end);
        }
        let loaded = Catalog::load(&labeled(&files), day());
        prop_assert!(loaded.catalog.is_none());
        prop_assert!(!loaded.faults.is_empty());
    }

    #[test]
    fn a_changed_byte_breaks_nothing(file: prop::sample::Index, byte: prop::sample::Index, value: u8) {
        let mut files = sound();
        let file = file.index(files.len());
        let bytes = &mut files[file].1;
        let byte = byte.index(bytes.len());
        bytes[byte] = value;
        let loaded = Catalog::load(&labeled(&files), day());
        prop_assert_eq!(
            loaded.catalog.is_none(),
            loaded.faults.iter().any(|fault| fault.severity == Severity::Error)
        );
        let _ = render_faults(&loaded.faults);
    }

    #[test]
    fn bytes_of_any_kind_break_nothing(bytes: Vec<u8>) {
        let file = CatalogFile { label: "any.json", bytes: &bytes };
        prop_assert!(Catalog::load(&[file], day()).catalog.is_none());
    }
}
