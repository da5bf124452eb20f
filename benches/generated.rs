//! What does a catalog of so many records look like? Sound ones are made here, always the same, to measure growth with.
//!
//! Records come in units of fifty, mixed and sized as in a real catalog: a college with its sources, courses, cards, work
//! and help. Nothing in them is about any real place.

use std::fmt::Write as _;

/// The name of a list, how many records it has, and how one of them is written.
type List = (&'static str, usize, fn(usize, usize) -> String);

/// Records in one unit.
pub const UNIT: usize = 50;
/// Units in one file: ten thousand records.
const UNITS_IN_A_FILE: usize = 200;

const NEEDS: [&str; 6] = ["ride", "children", "fees", "tools", "english", "computer"];
const COUNTIES: usize = 36;
const AREAS: usize = 12;

/// The files of a catalog of at least so many records: names and bytes.
pub fn catalog(records: usize) -> Vec<(String, Vec<u8>)> {
    let mut files = vec![("head.json".to_owned(), head().into_bytes())];
    let units: Vec<usize> = (0..records.div_ceil(UNIT)).collect();
    for (number, units) in units.chunks(UNITS_IN_A_FILE).enumerate() {
        files.push((
            format!("records-{number:03}.json"),
            file(units).into_bytes(),
        ));
    }
    files
}

fn both(words: &str) -> String {
    format!(r#"{{"en": "{words}", "es": "{words}, en español"}}"#)
}

fn list(name: &str, records: impl Iterator<Item = String>) -> String {
    let records: Vec<String> = records.collect();
    format!("\"{name}\": [\n{}\n]", records.join(",\n"))
}

fn head() -> String {
    let areas = list(
        "areas",
        (0..AREAS).map(|n| {
            format!(r#"{{"id": "area-{n}", "title": "Area {n}", "code": "{n}", "source": "map"}}"#)
        }),
    );
    let counties = list("counties", (0..COUNTIES).map(|n| {
        let area = n % AREAS;
        format!(r#"{{"id": "county-{n}", "name": "County {n}", "area": "area-{area}", "board": "board"}}"#)
    }));
    let needs = list("needs", NEEDS.iter().enumerate().map(|(n, need)| {
        let (label, question, why) = (both("A need"), both("Do you need it?"), both("To find help."));
        format!(
            r#"{{"id": "{need}", "label": {label}, "question": {question}, "why": {why}, "sensitivity": 0, "order": {n}}}"#
        )
    }));
    format!(
        r#"{{"catalog": {{"format": "onramp-catalog/1", "id": "generated", "region": "Nowhere", "languages": ["en", "es"],
 "published": "2026-11-01", "steward": {{"name": "Nobody"}}, "whole_area": "area-0"}},
"sources": [{{"id": "map", "publisher": "Nobody", "title": "Map", "address": "https://example.org",
 "checked_on": "2026-11-01", "review_by": "2027-11-01"}}],
"boards": [{{"id": "board", "name": "A board"}}],
"sectors": [{{"id": "work", "title": "Work"}}],
"facts": [{{"id": "age", "label": {age}, "question": {age}, "why": {age},
 "answer": {{"number": {{"min": 0, "max": 120}}}}, "sensitivity": 0, "order": 1}}],
{areas},
{counties},
{needs}}}
"#,
        age = both("Age")
    )
}

fn file(units: &[usize]) -> String {
    let lists: [List; 7] = [
        ("sources", 12, source),
        ("providers", 5, provider),
        ("occupations", 4, occupation),
        ("credentials", 6, credential),
        ("steps", 10, step),
        ("pathways", 1, pathway),
        ("services", 12, service),
    ];
    let lists = lists.map(|(name, count, make)| {
        let each = units
            .iter()
            .flat_map(|&unit| (0..count).map(move |n| make(unit, n)));
        list(name, each)
    });
    format!("{{{}}}\n", lists.join(",\n"))
}

fn source(unit: usize, n: usize) -> String {
    format!(
        r#"{{"id": "page-{unit}-{n}", "publisher": "College {unit}", "title": "Catalog of courses, page {n}",
 "address": "https://example.org/{unit}/courses/{n}", "as_of": "2026-07-01", "checked_on": "2026-11-01", "review_by": "2027-11-01"}}"#
    )
}

fn provider(unit: usize, n: usize) -> String {
    let county = (unit + n) % COUNTIES;
    format!(
        r#"{{"id": "school-{unit}-{n}", "name": "School {n} of college {unit}", "kind": "college", "counties": ["county-{county}"],
 "contact": {{"phone": "555-0100", "web": "https://example.org/{unit}"}}, "source": "page-{unit}-0"}}"#
    )
}

fn occupation(unit: usize, n: usize) -> String {
    let mut areas = String::new();
    for area in 0..AREAS {
        let comma = if area == 0 { "" } else { ", " };
        let _ = write!(
            areas,
            r#"{comma}"area-{area}": {{"p10": 1600, "p25": 1850, "median": 2105, "p75": 2490, "p90": 3010}}"#
        );
    }
    format!(
        r#"{{"id": "work-{unit}-{n}", "title": "Occupation {n} of {unit}", "code": "31-1131.00", "also_known_as": ["Worker", "Trabajadora"],
 "interests": {{"R": 300, "I": 200, "A": 150, "S": 650, "E": 250, "C": 400}}, "job_zone": 2,
 "wages": {{"source": "page-{unit}-1", "of": "2025-05-01", "per": "hour", "areas": {{{areas}}}}}, "source": "page-{unit}-1"}}"#
    )
}

fn credential(unit: usize, n: usize) -> String {
    let below = match n {
        0 => String::new(),
        _ => format!(r#""supersedes": ["card-{unit}-{}"], "#, n - 1),
    };
    format!(
        r#"{{"id": "card-{unit}-{n}", "title": "Card {n} of college {unit}", "kind": "certification", "issuer": "school-{unit}-0",
 "valid": {{"months": 24}}, {below}"source": "page-{unit}-2"}}"#
    )
}

fn step(unit: usize, n: usize) -> String {
    let needs = (NEEDS[n % NEEDS.len()], NEEDS[(n + 1) % NEEDS.len()]);
    let requires = match n {
        0 => r#"{"fact": {"id": "age", "min": 16}}"#.to_owned(),
        _ => format!(
            r#"{{"all": [{{"fact": {{"id": "age", "min": 16}}}}, {{"any": [{{"step": "step-{unit}-{0}"}}, {{"credential": "card-{unit}-{1}"}}]}}]}}"#,
            n - 1,
            (n - 1) % 6
        ),
    };
    format!(
        r#"{{"id": "step-{unit}-{n}", "title": {title}, "kind": "course", "summary": {summary}, "requires": {requires},
 "gives": ["card-{unit}-{card}"], "weeks": {{"low": 6, "high": 8}}, "hours_a_week": 20,
 "cost_cents": {{"tuition": 120000, "books": 15000, "exam": {{"value": 10600, "source": "page-{unit}-4", "as_of": "2026-03-01"}}}},
 "offerings": [{{"provider": "school-{unit}-0", "mode": "in_person", "when": ["weekday-morning"], "starts": ["2027-01-05"]}}],
 "demands": [{{"text": {early}, "needs": ["{first}", "{second}"]}}], "opens": ["work-{unit}-{work}"], "source": "page-{unit}-3"}}"#,
        title = both("A course"),
        summary = both("Learn the work in a room with others and in a place where it is done."),
        early = both("6 am shifts"),
        card = n % 6,
        work = n % 4,
        first = needs.0,
        second = needs.1,
    )
}

fn pathway(unit: usize, _: usize) -> String {
    let steps: Vec<String> = (0..10).map(|n| format!("\"step-{unit}-{n}\"")).collect();
    let work: Vec<String> = (0..4).map(|n| format!("\"work-{unit}-{n}\"")).collect();
    format!(
        r#"{{"id": "pathway-{unit}", "title": {title}, "summary": {title}, "sector": "work", "steps": [{steps}],
 "destinations": [{work}], "wioa": {{"C": {title}, "F": {title}}}, "source": "page-{unit}-5"}}"#,
        title = both("A pathway"),
        steps = steps.join(", "),
        work = work.join(", ")
    )
}

fn service(unit: usize, n: usize) -> String {
    let counties: Vec<String> = (0..6)
        .map(|nth| format!("\"county-{}\"", (unit + n + nth * 6) % COUNTIES))
        .collect();
    // The first units help everywhere, so that no county is left without.
    let counties = if unit < 1 { Vec::new() } else { counties };
    format!(
        r#"{{"id": "help-{unit}-{n}", "name": "Help {n} of college {unit}", "summary": {summary}, "provider": "school-{unit}-1",
 "addresses": ["{need}"], "at": {{"kinds": ["course", "exam"]}}, "rule": {{"fact": {{"id": "age", "min": 16}}}}, "pay_order": {n},
 "contact": {{"phone": "555-0100"}}, "ways": ["phone", "in_person"], "languages": ["en", "es"], "counties": [{counties}],
 "shown": {{"shared": "name", "own": "name"}}, "source": "page-{unit}-{source}"}}"#,
        summary = both("Helps people who study or work here to get there and to stay."),
        need = NEEDS[n % NEEDS.len()],
        counties = counties.join(", "),
        source = 6 + n % 6,
    )
}
