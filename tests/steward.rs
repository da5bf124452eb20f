//! Is a steward told in plain words what is new, what is missing, how old it is and who says so?

#![allow(clippy::panic, reason = "a test may stop where it fails")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use onramp::catalog::{
    Catalog, CatalogFile, Day, Kind, Loaded, changes, render_changes, render_faults,
};

fn day() -> Day {
    Day::new(2026, 11, 23).unwrap()
}

fn sound() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sound");
    let names = ["head.json", "records.json"];
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    names
        .iter()
        .map(|name| ((*name).to_owned(), read(name)))
        .collect()
}

fn load(files: &[(String, String)], over: &[(&str, &str)]) -> Loaded {
    let files: Vec<_> = files
        .iter()
        .map(|(label, text)| CatalogFile {
            label,
            bytes: text.as_bytes(),
        })
        .collect();
    let over: Vec<_> = over
        .iter()
        .map(|(label, text)| CatalogFile {
            label,
            bytes: text.as_bytes(),
        })
        .collect();
    Catalog::load_over(&files, &over, day())
}

fn usable(loaded: Loaded) -> Catalog {
    let faults = render_faults(&loaded.faults);
    loaded.catalog.unwrap_or_else(|| panic!("{faults}"))
}

/// The sound catalog, with something in it written otherwise.
fn with(slips: &[(&str, &str)]) -> Catalog {
    let mut files = sound();
    for (from, to) in slips {
        assert!(files.iter().any(|(_, text)| text.contains(from)), "{from}");
        for (_, text) in &mut files {
            *text = text.replace(from, to);
        }
    }
    usable(load(&files, &[]))
}

fn differences(slips: &[(&str, &str)]) -> String {
    render_changes(&changes(&with(&[]), &with(slips)))
}

#[test]
fn an_overlay_withdraws_what_a_center_does_not_offer() {
    let over = r#"{"withdrawn": {"services": ["bus"]}}"#;
    let loaded = load(&sound(), &[("center.json", over)]);
    assert_eq!(
        render_faults(&loaded.faults),
        "records.json:48:5: warning: need \"ride\": no service addresses it, and one demand raises it; \
         find a service, or know that there is none\n0 errors, 1 warning\n"
    );
    let catalog = loaded.catalog.unwrap();
    let ids: Vec<_> = catalog
        .services()
        .iter()
        .map(|service| service.id.as_str())
        .collect();
    assert_eq!(ids, ["legal"]);
}

#[test]
fn a_catalog_withdraws_nothing_from_itself() {
    let mut files = sound();
    files.push((
        "more.json".to_owned(),
        r#"{"withdrawn": {"services": ["bus"]}}"#.to_owned(),
    ));
    assert_eq!(
        render_faults(&load(&files, &[]).faults),
        "more.json:1:29: error: field withdrawn.services[0]: nothing lies below from which \"bus\" could be \
         withdrawn; take the record itself out; only an overlay withdraws\n1 error, 0 warnings\n"
    );
}

#[test]
fn two_catalogs_that_say_the_same_do_not_differ() {
    assert_eq!(differences(&[]), "Nothing is different.\n");
}

#[test]
fn a_change_of_cost_length_or_wage_is_said_in_its_unit() {
    assert_eq!(
        differences(&[
            (r#""tuition": 90000"#, r#""tuition": 120050, "books": 4500"#),
            (r#"{"low": 6, "high": 8}"#, "9"),
            (r#""median": 1900"#, r#""median": 1950"#),
            (r#"{"at_least": 2500}"#, "2600"),
        ]),
        "Aide (occupation aide): the median wage in Valley went from $19 to $19.50\n\
         Aide (occupation aide): the 90th percentile of wages in Valley went from $25 or more to $26\n\
         Aide course (step aide-course): the cost of books and supplies is now reported: $45\n\
         Aide course (step aide-course): tuition went from $900 to $1,200.50\n\
         Aide course (step aide-course): length went from 6-8 weeks to 9 weeks\n"
    );
}

#[test]
fn new_and_withdrawn_records_are_named() {
    let old = with(&[]);
    let over = r#"{"withdrawn": {"services": ["bus"]},
        "credentials": [{"id": "gold-card", "title": "Gold card", "kind": "license", "supersedes": ["aide-card"],
                         "source": "page"}]}"#;
    let new = usable(load(&sound(), &[("over.json", over)]));
    assert_eq!(
        render_changes(&changes(&old, &new)),
        "new credential: Gold card (gold-card)\nservice withdrawn: The bus (bus)\n"
    );
}

#[test]
fn what_records_point_to_is_called_by_its_title() {
    assert_eq!(
        differences(&[
            (r#""gives": ["aide-card"]"#, r#""gives": []"#),
            (
                r#""credentials": ["#,
                r#""credentials": [{"id": "old", "title": "Old card", "kind": "license", "equal_to": ["aide-card"], "source": "page"},"#
            ),
            (
                r#""steps": ["taster", "aide-course"]"#,
                r#""steps": ["aide-course"]"#
            ),
            (r#"{"step": "taster"}, "#, ""),
        ]),
        "new credential: Old card (old)\n\
         Aide course (step aide-course): what must be true first says now: Age of 16 or more and Served: yes and \
         Left within 24 months and Shift: day\n\
         Aide course (step aide-course): no longer gives Aide card\n\
         Care (pathway ladder): no longer has the step A day in care\n"
    );
}

#[test]
fn a_translation_alone_is_told_of_too() {
    assert_eq!(
        differences(&[
            ("Curso de asistente", "Curso para asistentes"),
            ("503-555-0100", "503-555-0199")
        ]),
        "The college (provider college): phone went from 503-555-0100 to 503-555-0199\n\
         Aide course (step aide-course): title: the words in \"es\" are others\n"
    );
}

#[test]
fn a_value_that_gets_a_source_of_its_own_says_so() {
    assert_eq!(
        differences(&[(
            r#""tuition": 90000"#,
            r#""tuition": {"value": 90000, "source": "page", "as_of": "2026-09-01"}"#
        )]),
        "Aide course (step aide-course): the date of what is said for tuition is now reported: 2026-09-01\n\
         Aide course (step aide-course): the source for tuition is now reported: Catalog\n"
    );
}

#[test]
fn whoever_says_that_a_record_is_wrong_learns_where_it_comes_from() {
    let files = sound();
    let catalog = usable(load(&files, &[]));
    let files: Vec<_> = files
        .iter()
        .map(|(label, text)| CatalogFile {
            label,
            bytes: text.as_bytes(),
        })
        .collect();
    let found = catalog.about_all("aide-course", &files, &[]).unwrap();
    assert_eq!(
        found[0].to_string(),
        "step \"aide-course\": Aide course\n  stands in   records.json:29:5\n  source      The college: Catalog (page)\n              \
         https://example.org\n              of 2026-07-01, read 2026-11-01, to be read again by 2027-11-01\n  tell        \
         The local board\n              no address is given: tell whoever keeps the catalog at your center, who can put it \
         right in an overlay today\n              to be named here, lay a \"catalog\" record over this one, with \
         \"steward\" and its \"contact\"\n"
    );
    assert_eq!(
        catalog.about_all("aide-coarse", &files, &[]).unwrap_err(),
        Some("aide-course")
    );
    assert_eq!(catalog.about_all("welding", &files, &[]).unwrap_err(), None);
}

/// A steward with an address is named with it, and nothing more needs to be said.
#[test]
fn a_steward_who_can_be_reached_is_told_of_with_the_address_alone() {
    let catalog = with(&[(
        r#""steward": {"name": "The local board""#,
        r#""steward": {"name": "The local board", "contact": {"email": "list@example.org"}"#,
    )]);
    let found = catalog.about_all("aide-course", &[], &[]).unwrap();
    let told = found[0].to_string();
    assert!(
        told.ends_with("tell        The local board\n              list@example.org\n"),
        "{told}"
    );
}

#[test]
fn an_id_of_several_kinds_is_told_of_for_each() {
    let catalog = with(&[
        (r#""id": "aide-card""#, r#""id": "aide""#),
        (r#"["aide-card"]"#, r#"["aide"]"#),
    ]);
    let found = catalog.about_all("aide", &[], &[]).unwrap();
    let kinds: Vec<_> = found.iter().map(|about| about.kind).collect();
    assert_eq!(kinds, [Kind::Occupation, Kind::Credential]);
}

const HILL: (&str, &str) = (
    r#""counties": [{"id""#,
    r#""counties": [{"id": "hill", "name": "Hill, the", "area": "valley", "board": "board"}, {"id""#,
);

#[test]
fn gaps_are_told_by_county_need_and_kind_of_step() {
    let catalog = with(&[
        HILL,
        (
            r#""addresses": ["ride"]"#,
            r#""counties": ["river"], "addresses": ["ride"]"#,
        ),
    ]);
    let gaps = catalog.gaps();
    assert_eq!(
        gaps.text(),
        "Getting there (ride)\n  course: 1 of 1 step in Hill, the\n"
    );
    assert_eq!(
        gaps.csv(),
        "county_id,county,need_id,need,step_kind,steps_without_help,steps_that_raise_it,step_ids\n\
         hill,\"Hill, the\",ride,Getting there,course,1,1,aide-course\n"
    );
    let json: serde_json::Value = serde_json::from_str(&gaps.json()).unwrap();
    assert_eq!(json["gaps"][0]["county"], "hill");
    assert_eq!(json["gaps"][0]["steps"][0], "aide-course");
}

#[test]
fn a_step_raises_no_need_where_nobody_can_attend_it() {
    let catalog = with(&[
        HILL,
        (
            r#""addresses": ["ride"]"#,
            r#""counties": ["river"], "addresses": ["ride"]"#,
        ),
        (
            r#""gives": ["aide-card"],"#,
            r#""gives": ["aide-card"], "offerings": [{"provider": "college", "counties": ["river"]}],"#,
        ),
    ]);
    assert!(catalog.gaps().gaps.is_empty(), "{}", catalog.gaps().text());
}

#[test]
fn records_and_facts_are_counted() {
    let census = with(&[(
        r#""tuition": 90000"#,
        r#""tuition": {"value": 90000, "source": "page", "as_of": "2024-03-01", "review_by": "2025-03-01"}"#,
    )])
    .census(day());
    assert_eq!(census.total(), 20);
    assert_eq!(
        census.oldest,
        "2024-03-01"
            .parse()
            .ok()
            .map(|day| (day, Kind::Step, "aide-course".to_owned()))
    );
    assert_eq!(census.past_review, 1);
    assert_eq!(census.facts, census.with_source);
    assert!(census.facts > 10, "{census}");
    let unsourced = with(&[(
        r#""opens": ["aide"],
     "source": "page"}"#,
        r#""opens": ["aide"]}"#,
    )]);
    let census = unsourced.census(day());
    assert_eq!(
        census.facts - census.with_source,
        3,
        "tuition, weeks and what it requires"
    );
}
