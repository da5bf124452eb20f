//! Has every pathway of the Oregon catalog what a pathway is to have: ways in, exits that stand on their own, paid work at
//! its end, and credentials that serve elsewhere too? And does the README count truly what was looked for and not found?

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;

use onramp::catalog::{Catalog, CatalogFile, CredentialId, Day, Pathway, Step, WioaElement};
use onramp::guidance::{Person, Status, entries};
use onramp::jobseeker::Answers;

/// An area of Oregon is one of twelve; the state is one of them.
const STATE: &str = "oregon";

fn oregon() -> Catalog {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/oregon");
    let paths = fs::read_dir(folder).unwrap().map(|one| one.unwrap().path());
    let json = paths.filter(|path| path.extension().is_some_and(|ending| ending == "json"));
    let read: Vec<_> = json
        .map(|path| (path.display().to_string(), fs::read(&path).unwrap()))
        .collect();
    let files: Vec<_> = read
        .iter()
        .map(|(label, bytes)| CatalogFile { label, bytes })
        .collect();
    Catalog::load(&files, day()).catalog.unwrap()
}

fn day() -> Day {
    Day::new(2026, 11, 23).unwrap()
}

fn steps<'c>(catalog: &'c Catalog, pathway: &'c Pathway) -> impl Iterator<Item = &'c Step> {
    pathway.steps.iter().filter_map(|id| catalog.step(id))
}

/// The pathways that fall short, by name.
fn short(catalog: &Catalog, is_met: impl Fn(&Pathway) -> bool) -> Vec<String> {
    let pathways = catalog.pathways().iter();
    pathways
        .filter(|pathway| !is_met(pathway))
        .map(|pathway| pathway.id.to_string())
        .collect()
}

#[test]
fn every_pathway_can_be_entered_in_more_than_one_way() {
    let catalog = oregon();
    let nothing = Answers::default();
    let entries = entries(&Person {
        catalog: &catalog,
        answers: &nothing,
        on: day(),
    });
    let short = short(&catalog, |pathway| {
        let open = pathway.steps.iter().filter(|id| {
            let status = entries[*id].status;
            matches!(status, Status::StartHere | Status::CheckFirst)
        });
        open.count() > 1
    });
    assert!(short.is_empty(), "from nothing: {short:?}");
}

#[test]
fn whoever_stops_on_the_way_has_something() {
    let catalog = oregon();
    let short = short(&catalog, |pathway| {
        let exits = steps(&catalog, pathway)
            .filter(|step| !(step.gives.is_empty() && step.opens.is_empty()));
        exits.count() > 1
    });
    assert!(short.is_empty(), "{short:?}");
}

#[test]
fn every_pathway_leads_to_work_whose_pay_is_published_for_areas_of_oregon() {
    let catalog = oregon();
    let short = short(&catalog, |pathway| {
        let work = pathway.destinations.iter();
        let mut work = work.filter_map(|id| catalog.occupation(id));
        work.any(|occupation| {
            let wages = occupation.wages.iter();
            wages
                .flat_map(|wages| wages.areas.keys())
                .any(|area| area.as_str() != STATE)
        })
    });
    assert!(short.is_empty(), "{short:?}");
}

#[test]
fn every_pathway_gives_a_credential_that_serves_on_another_too() {
    let catalog = oregon();
    let elsewhere = |pathway: &Pathway, credential: &CredentialId| {
        catalog
            .pathways()
            .iter()
            .filter(|other| other.id != pathway.id)
            .any(|other| steps(&catalog, other).any(|step| step.gives.contains(credential)))
    };
    let short = short(&catalog, |pathway| {
        let mut given = steps(&catalog, pathway).flat_map(|step| &step.gives);
        given.any(|credential| elsewhere(pathway, credential))
    });
    assert!(short.is_empty(), "{short:?}");
}

/// What the README says of evidence and partnerships, so that a blank is counted and not forgotten.
#[test]
fn the_readme_counts_what_could_be_sourced() {
    let catalog = oregon();
    let pathways = catalog.pathways();
    let with = |element: WioaElement| {
        let has = pathways
            .iter()
            .filter(|one| one.wioa.contains_key(&element));
        format!("{} {}", element.letter(), has.count())
    };
    let elements = [
        WioaElement::A,
        WioaElement::B,
        WioaElement::C,
        WioaElement::D,
        WioaElement::E,
        WioaElement::F,
        WioaElement::G,
    ]
    .map(with);
    let partnerships = pathways.iter().filter(|one| one.partnership.is_some());
    let steps_only = pathways.iter().filter(|one| !one.is_career_pathway());
    let sentence = format!(
        "Of {} pathways {} name the partnership of employers behind them; {} are steps only. Evidence is held for the elements of a career pathway (WIOA sec. 3(7)) in so many: {}. The rest is blank.",
        pathways.len(),
        partnerships.count(),
        steps_only.count(),
        elements.join(", "),
    );
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = fs::read_to_string(readme).unwrap();
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat(&readme).contains(&flat(&sentence)), "{sentence}");
}
