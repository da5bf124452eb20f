//! What did a person tell, piece by piece, by the numbers of what asks for it?

use super::condition::evaluate;
use super::gained::Gained;
use super::person::Person;
use super::truth::Truth;
use crate::catalog::{Catalog, CredentialNumber, TestNumber};

/// What was told.
#[derive(Clone, Debug)]
pub(super) struct Told {
    /// Whether each single thing that a test names holds; those of all tests, end to end.
    truths: Vec<Truth>,
    ends: Vec<usize>,
    /// Credentials that are held, and whether it is not known that they are still valid.
    pub(super) held: Vec<(CredentialNumber, bool)>,
}

impl Told {
    pub(super) fn of(person: &Person<'_>, now: &Gained) -> Self {
        let (mut truths, mut ends) = (Vec::new(), Vec::new());
        for test in person.catalog.index().tests() {
            test.each_single(&mut |one| truths.push(evaluate(one, person, now)));
            ends.push(truths.len());
        }
        let number = |catalog: &Catalog, id| catalog.credential_number(id);
        let held = now.credentials.iter().map(|id| (id, false));
        let held = held.chain(now.unclear.iter().map(|id| (id, true)));
        let held = held.filter_map(|(id, unclear)| Some((number(person.catalog, id)?, unclear)));
        Self {
            truths,
            ends,
            held: held.collect(),
        }
    }

    pub(super) fn of_test(&self, test: TestNumber) -> &[Truth] {
        let end = |at: usize| self.ends.get(at).copied().unwrap_or(0);
        let start = test.at().checked_sub(1).map_or(0, end);
        self.truths.get(start..end(test.at())).unwrap_or(&[])
    }
}
