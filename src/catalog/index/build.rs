//! How is a catalog compiled? Conditions are written down, everything is numbered, and each list is turned round.

use super::lists::{Builder, Lists, number};
use super::order::{Needs, Order};
use super::part::{CredentialNumber, Part, StepNumber};
use super::rules::Rules;
use super::{Index, beside};
use crate::catalog::{Catalog, CredentialId, Standing, StepId};

/// What a catalog says, by places in it.
struct Written {
    conditions: Lists<Part>,
    gives: Lists<CredentialNumber>,
    givers: Lists<StepNumber>,
    met_by: Lists<CredentialNumber>,
}

/// Numbers by places.
struct Numbers {
    steps: Box<[StepNumber]>,
    credentials: Box<[CredentialNumber]>,
}

impl Index {
    /// The index of this catalog.
    pub(in crate::catalog) fn of(catalog: &Catalog) -> Self {
        let mut rules = Rules::of(catalog);
        let written = Written::of(catalog, &mut rules);
        let needs = Needs {
            conditions: &written.conditions,
            givers: &written.givers,
            met_by: &written.met_by,
        };
        let order = needs.order();
        let numbers = Numbers::of(&order);
        let mut index = written.numbered(&order, &numbers);
        index.tests = rules.tests();
        let ended = order.steps.iter().map(|place| {
            let step = catalog.steps().get(*place as usize);
            step.is_none_or(|step| step.status == Standing::Ended)
        });
        index.ended = ended.collect();
        let step = |place: &u32| catalog.steps().get(*place as usize);
        let number_of = |id: &StepId| numbers.steps.get(catalog.step_place(id)?).copied();
        index.hosts = beside::hosts(catalog, order.steps.iter().map(step), number_of);
        index.opening = opening(catalog);
        index.helping = helping(catalog);
        index.step_places = order.steps.into();
        index.credential_places = order.credentials.into();
        index.step_numbers = numbers.steps;
        index.credential_numbers = numbers.credentials;
        index
    }
}

impl Written {
    fn of<'c>(catalog: &'c Catalog, rules: &mut Rules<'c>) -> Self {
        let credential = |id: &CredentialId| {
            catalog
                .credential_place(id)
                .map(|place| CredentialNumber(number(place)))
        };
        let (mut conditions, mut gives) = (Builder::default(), Builder::default());
        let mut parts = Vec::new();
        for step in catalog.steps() {
            rules.write_step(step, &mut parts);
            conditions.extend_and_end(parts.drain(..));
            gives.extend_and_end(step.gives.iter().filter_map(credential));
        }
        let mut met_by = Builder::default();
        for record in catalog.credentials() {
            met_by.extend_and_end(
                catalog
                    .others_that_meet(&record.id)
                    .iter()
                    .filter_map(credential),
            );
        }
        let gives = gives.finish();
        Self {
            givers: turned(
                &gives,
                catalog.credentials().len(),
                CredentialNumber::at,
                StepNumber,
            ),
            conditions: conditions.finish(),
            gives,
            met_by: met_by.finish(),
        }
    }

    /// The same, by numbers and in their order, with every list that follows from it.
    fn numbered(self, order: &Order, numbers: &Numbers) -> Index {
        let part = |part: &Part| match part {
            Part::Step(step) => Part::Step(numbers.step(*step)),
            Part::Credential(credential) => Part::Credential(numbers.credential(*credential)),
            other => *other,
        };
        let credential = |credential: &CredentialNumber| numbers.credential(*credential);
        let conditions = self.conditions.in_order(&order.steps, part);
        let gives = self.gives.in_order(&order.steps, credential);
        let mut met_by = Builder::default();
        for (place, own) in order.credentials.iter().zip(0..) {
            let others = self.met_by.of(*place as usize).iter().map(credential);
            met_by.extend_and_end(std::iter::once(CredentialNumber(own)).chain(others));
        }
        let (steps, credentials) = (order.steps.len(), order.credentials.len());
        drop(self);
        let met_by = met_by.finish();
        let meets = turned(&met_by, credentials, CredentialNumber::at, CredentialNumber);
        let given_by = turned(&gives, credentials, CredentialNumber::at, StepNumber);
        let named = |wanted: fn(&Part) -> Option<u32>, count| asking(&conditions, wanted, count);
        Index {
            brings: brought(&gives, &meets),
            ask_credential: named(
                |part| match part {
                    Part::Credential(credential) => Some(credential.0),
                    _ => None,
                },
                credentials,
            ),
            ask_step: named(
                |part| match part {
                    Part::Step(step) => Some(step.0),
                    _ => None,
                },
                steps,
            ),
            early: early(&conditions, &given_by, &met_by),
            conditions,
            gives,
            givers: given_by,
            met_by,
            meets,
            ended: Box::default(),
            step_places: Box::default(),
            step_numbers: Box::default(),
            credential_places: Box::default(),
            credential_numbers: Box::default(),
            tests: Box::default(),
            hosts: Box::default(),
            opening: Lists::default(),
            helping: Lists::default(),
        }
    }
}

impl Numbers {
    fn of(order: &Order) -> Self {
        Self {
            steps: by_place(&order.steps).into_iter().map(StepNumber).collect(),
            credentials: by_place(&order.credentials)
                .into_iter()
                .map(CredentialNumber)
                .collect(),
        }
    }

    fn step(&self, place: StepNumber) -> StepNumber {
        self.steps.get(place.at()).copied().unwrap_or(place)
    }

    fn credential(&self, place: CredentialNumber) -> CredentialNumber {
        self.credentials.get(place.at()).copied().unwrap_or(place)
    }
}

fn by_place(places: &[u32]) -> Vec<u32> {
    let mut numbers = vec![0; places.len()];
    for (place, own) in places.iter().zip(0..) {
        if let Some(number) = numbers.get_mut(*place as usize) {
            *number = own;
        }
    }
    numbers
}

/// The lists the other way round: for each item, the numbers of the lists it stands in.
fn turned<A: Copy, B: Copy + Ord>(
    lists: &Lists<A>,
    count: usize,
    at: fn(A) -> usize,
    name: fn(u32) -> B,
) -> Lists<B> {
    let each = (0..number(lists.count()))
        .flat_map(|own| lists.of(own as usize).iter().map(move |item| (own, *item)));
    let said: Vec<(u32, B)> = each
        .map(|(own, item)| (number(at(item)), name(own)))
        .collect();
    Lists::sorted(count, &said)
}

/// For each number the steps whose conditions name it.
fn asking(
    conditions: &Lists<Part>,
    wanted: fn(&Part) -> Option<u32>,
    count: usize,
) -> Lists<StepNumber> {
    let steps = 0..number(conditions.count());
    let each = steps.flat_map(|step| {
        conditions
            .of(step as usize)
            .iter()
            .map(move |part| (step, part))
    });
    let said: Vec<(u32, StepNumber)> = each
        .filter_map(|(step, part)| Some((wanted(part)?, StepNumber(step))))
        .collect();
    Lists::sorted(count, &said)
}

/// What each step gives, and all that this stands for.
fn brought(
    gives: &Lists<CredentialNumber>,
    meets: &Lists<CredentialNumber>,
) -> Lists<CredentialNumber> {
    let mut brings = Builder::default();
    let mut all = Vec::new();
    for step in 0..gives.count() {
        for given in gives.of(step) {
            all.extend_from_slice(meets.of(given.at()));
        }
        all.sort_unstable();
        all.dedup();
        brings.extend_and_end(all.drain(..));
    }
    brings.finish()
}

/// Steps that ask for what a step of no smaller number brings.
fn early(
    conditions: &Lists<Part>,
    givers: &Lists<StepNumber>,
    met_by: &Lists<CredentialNumber>,
) -> Box<[StepNumber]> {
    let latest_giver: Vec<Option<StepNumber>> = (0..givers.count())
        .map(|credential| givers.of(credential).iter().max().copied())
        .collect();
    let latest: Vec<Option<StepNumber>> = (0..givers.count())
        .map(|credential| {
            let others = met_by.of(credential).iter();
            others
                .filter_map(|other| *latest_giver.get(other.at())?)
                .max()
        })
        .collect();
    let supplier = |part: &Part| match part {
        Part::Step(step) => Some(*step),
        Part::Credential(credential) => latest.get(credential.at()).copied().flatten(),
        _ => None,
    };
    let is_early = |step: &StepNumber| {
        let mut suppliers = conditions.of(step.at()).iter().filter_map(supplier);
        suppliers.any(|supplier| supplier >= *step)
    };
    (0..number(conditions.count()))
        .map(StepNumber)
        .filter(is_early)
        .collect()
}

fn opening(catalog: &Catalog) -> Lists<u32> {
    let steps = catalog.steps().iter().zip(0..);
    let said = steps.flat_map(|(step, place)| step.opens.iter().map(move |work| (work, place)));
    let said: Vec<(u32, u32)> = said
        .filter_map(|(work, place)| Some((number(catalog.occupation_place(work)?), place)))
        .collect();
    Lists::sorted(catalog.occupations().len(), &said)
}

fn helping(catalog: &Catalog) -> Lists<u32> {
    let services = catalog.services().iter().zip(0..);
    let said = services
        .flat_map(|(service, place)| service.addresses.iter().map(move |need| (need, place)));
    let said: Vec<(u32, u32)> = said
        .filter_map(|(need, place)| Some((number(catalog.need_place(need)?), place)))
        .collect();
    Lists::sorted(catalog.needs().len(), &said)
}
