//! Do the words people use find the occupations of the catalog?

#![allow(clippy::unwrap_used, reason = "a test may stop where it fails")]

use onramp::catalog::{Occupation, Records};
use onramp::search::Index;

fn occupations() -> Vec<Occupation> {
    let file = include_str!("../data/oregon/occupations.json");
    serde_json::from_str::<Records>(file).unwrap().occupations
}

#[test]
fn everyday_words_find_the_occupation_first() {
    let occupations = occupations();
    let index = Index::new(occupations.iter().map(|occupation| {
        let titles = occupation.title.all().map(str::to_owned);
        let others = occupation.also_known_as.iter().cloned();
        (occupation.id.as_str(), titles.chain(others).collect())
    }));
    let mut wrong = Vec::new();
    for (typed, expected) in [
        ("nurse", "registered-nurse"),
        ("enfermera", "registered-nurse"),
        ("cna", "nursing-assistant"),
        ("nurse aide", "nursing-assistant"),
        ("auxiliar enfermeria", "nursing-assistant"),
        ("helth comunity", "community-health-worker"),
        ("promotora", "community-health-worker"),
        ("caregiver", "home-health-aide"),
        ("truck", "truck-driver-heavy"),
        ("trucking", "truck-driver-heavy"),
        ("driver cdl", "truck-driver-heavy"),
        ("camionero", "truck-driver-heavy"),
        ("millworker", "production-helper"),
        ("saw mill", "sawmill-operator"),
        ("fork lift", "forklift-operator"),
        ("montacargas", "forklift-operator"),
        ("welding", "welder"),
        ("soldadora", "welder"),
        ("electrition", "electrician"),
        ("lavaplatos", "kitchen-helper"),
        ("ninera", "child-care-worker"),
        ("plomero", "pipefitter-plumber"),
    ] {
        let hits = index.find(typed, 5);
        let found: Vec<_> = hits.iter().map(|hit| (hit.key, hit.found_by)).collect();
        if found.first().map(|(id, _)| **id) != Some(expected) {
            wrong.push((typed, expected, found));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
