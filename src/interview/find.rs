//! Which record did they mean? Search over what can be held, done, reached or looked up, in every language at once.

use super::ask::Ask;
use super::form::Choice;
use super::place::Record;
use crate::catalog::{Catalog, Text};
use crate::search::Index;

/// Finds records by what people type.
pub struct Finder {
    credentials: Index<Choice>,
    occupations: Index<Choice>,
    destinations: Index<Choice>,
    records: Index<Record>,
}

impl Finder {
    /// Learns the names of a catalog.
    pub fn new(catalog: &Catalog) -> Self {
        let goal = |id: &crate::catalog::OccupationId| {
            let mut pathways = catalog.pathways().iter();
            pathways.any(|pathway| pathway.destinations.contains(id))
        };
        let credentials = catalog.credentials().iter().map(|credential| {
            let names = names(&[&credential.title], &credential.also_known_as);
            (Choice::Credential(credential.id.clone()), names)
        });
        let occupation = |occupation: &crate::catalog::Occupation| {
            let names = names(&[&occupation.title], &occupation.also_known_as);
            (Choice::Occupation(occupation.id.clone()), names)
        };
        let occupations = catalog.occupations().iter();
        Self {
            credentials: Index::new(credentials),
            occupations: Index::new(occupations.clone().map(occupation)),
            destinations: Index::new(occupations.filter(|o| goal(&o.id)).map(occupation)),
            records: Index::new(records(catalog)),
        }
    }

    /// What may be meant as an answer to a question, best first.
    pub fn answers(&self, ask: &Ask, typed: &str, limit: usize) -> Vec<Choice> {
        let index = match ask {
            Ask::Credentials => &self.credentials,
            Ask::Work => &self.occupations,
            Ask::Goal => &self.destinations,
            _ => return Vec::new(),
        };
        let hits = index.find(typed, limit).into_iter();
        hits.map(|hit| hit.key.clone()).collect()
    }

    /// What may be meant by anything typed, over services, steps, pathways, credentials and occupations.
    pub fn records(&self, typed: &str, limit: usize) -> Vec<Record> {
        let hits = self.records.find(typed, limit).into_iter();
        hits.map(|hit| hit.key.clone()).collect()
    }
}

fn names(texts: &[&Text], others: &[String]) -> Vec<String> {
    let titles = texts.iter().flat_map(|text| text.all().map(str::to_owned));
    titles.chain(others.iter().cloned()).collect()
}

fn records(catalog: &Catalog) -> Vec<(Record, Vec<String>)> {
    let mut all = Vec::new();
    for pathway in catalog.pathways() {
        let names = names(&[&pathway.title], &[]);
        all.push((Record::Pathway(pathway.id.clone()), names));
    }
    for step in catalog.steps() {
        all.push((Record::Step(step.id.clone()), names(&[&step.title], &[])));
    }
    for service in catalog.services() {
        let program: Vec<String> = service.program.iter().cloned().collect();
        let needs = service.addresses.iter().filter_map(|id| catalog.need(id));
        let mut known_as = names(&[&service.name], &program);
        known_as.extend(service.also_known_as.iter().cloned());
        known_as.extend(needs.flat_map(|need| names(&[&need.label], &need.also_known_as)));
        all.push((Record::Service(service.id.clone()), known_as));
    }
    for credential in catalog.credentials() {
        let names = names(&[&credential.title], &credential.also_known_as);
        all.push((Record::Credential(credential.id.clone()), names));
    }
    for occupation in catalog.occupations() {
        let names = names(&[&occupation.title], &occupation.also_known_as);
        all.push((Record::Occupation(occupation.id.clone()), names));
    }
    all
}
