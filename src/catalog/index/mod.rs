//! What needs what, by number? The catalog's steps and credentials compiled into flat lists, once, so that hundreds of
//! thousands of steps can be gone through after every answer.
//!
//! It knows nobody: what a person has is guidance's to bring.

mod beside;
mod build;
mod lists;
mod order;
mod part;
mod rules;

use lists::Lists;
pub use part::{CredentialNumber, Part, StepNumber, TestNumber};

use super::{
    Catalog, Credential, CredentialId, NeedId, OccupationId, Requirement, Service, Step, StepId,
};

/// A catalog by numbers.
#[derive(Clone, Debug)]
pub struct Index {
    /// The place in the catalog of each step, and the number of the step at each place.
    step_places: Box<[u32]>,
    step_numbers: Box<[StepNumber]>,
    credential_places: Box<[u32]>,
    credential_numbers: Box<[CredentialNumber]>,
    conditions: Lists<Part>,
    gives: Lists<CredentialNumber>,
    brings: Lists<CredentialNumber>,
    givers: Lists<StepNumber>,
    met_by: Lists<CredentialNumber>,
    meets: Lists<CredentialNumber>,
    ask_credential: Lists<StepNumber>,
    ask_step: Lists<StepNumber>,
    ended: Box<[bool]>,
    early: Box<[StepNumber]>,
    tests: Box<[Requirement]>,
    hosts: Box<[Option<StepNumber>]>,
    /// Places of steps by the place of an occupation, and of services by the place of a need.
    opening: Lists<u32>,
    helping: Lists<u32>,
}

impl Index {
    /// How many steps there are; each has a number below this.
    pub fn step_count(&self) -> usize {
        self.step_places.len()
    }

    /// How many credentials there are; each has a number below this.
    pub fn credential_count(&self) -> usize {
        self.credential_places.len()
    }

    /// Every step, in the order of numbers: what is needed first, circles aside.
    pub fn steps(&self) -> impl Iterator<Item = StepNumber> + use<> {
        (0..lists::number(self.step_places.len())).map(StepNumber)
    }

    /// What a step asks for, of which all parts must hold.
    pub fn condition(&self, step: StepNumber) -> &[Part] {
        self.conditions.of(step.at())
    }

    /// The credentials a step gives.
    pub fn gives(&self, step: StepNumber) -> &[CredentialNumber] {
        self.gives.of(step.at())
    }

    /// The credentials a step gives, and all that these stand for.
    pub fn brings(&self, step: StepNumber) -> &[CredentialNumber] {
        self.brings.of(step.at())
    }

    /// The steps that give exactly this credential.
    pub fn givers(&self, credential: CredentialNumber) -> &[StepNumber] {
        self.givers.of(credential.at())
    }

    /// A credential and the others that meet what asks for it.
    pub fn met_by(&self, credential: CredentialNumber) -> &[CredentialNumber] {
        self.met_by.of(credential.at())
    }

    /// A credential and the others that it stands for.
    pub fn meets(&self, credential: CredentialNumber) -> &[CredentialNumber] {
        self.meets.of(credential.at())
    }

    /// The steps whose conditions name this credential.
    pub fn ask_credential(&self, credential: CredentialNumber) -> &[StepNumber] {
        self.ask_credential.of(credential.at())
    }

    /// The steps whose conditions name this step.
    pub fn ask_step(&self, step: StepNumber) -> &[StepNumber] {
        self.ask_step.of(step.at())
    }

    /// Whether nobody can begin this step any more.
    pub fn has_ended(&self, step: StepNumber) -> bool {
        self.ended.get(step.at()).copied().unwrap_or(true)
    }

    /// Steps that ask for something which a step of no smaller number brings: there are some only where steps need each
    /// other in a circle.
    pub fn early(&self) -> &[StepNumber] {
        &self.early
    }

    /// The step that this one runs alongside. Of steps that name each other in a circle, one has none.
    pub fn host(&self, step: StepNumber) -> Option<StepNumber> {
        self.hosts.get(step.at()).copied().flatten()
    }

    /// The conditions that no step can change, by their numbers. Each stands here once, however many steps ask for it.
    pub fn tests(&self) -> &[Requirement] {
        &self.tests
    }
}

impl Catalog {
    /// The number of a step.
    pub fn step_number(&self, id: &StepId) -> Option<StepNumber> {
        let place = self.step_place(id)?;
        self.index().step_numbers.get(place).copied()
    }

    /// The step of this number.
    pub fn step_at(&self, number: StepNumber) -> Option<&Step> {
        let place = self.index().step_places.get(number.at())?;
        self.steps().get(*place as usize)
    }

    /// The number of a credential.
    pub fn credential_number(&self, id: &CredentialId) -> Option<CredentialNumber> {
        let place = self.credential_place(id)?;
        self.index().credential_numbers.get(place).copied()
    }

    /// The credential of this number.
    pub fn credential_at(&self, number: CredentialNumber) -> Option<&Credential> {
        let place = self.index().credential_places.get(number.at())?;
        self.credentials().get(*place as usize)
    }

    /// The steps that open an occupation, in the order of the catalog.
    pub fn steps_that_open(&self, occupation: &OccupationId) -> impl Iterator<Item = &Step> {
        let place = self.occupation_place(occupation);
        let places = place.map_or(&[][..], |place| self.index().opening.of(place));
        places
            .iter()
            .filter_map(|place| self.steps().get(*place as usize))
    }

    /// The services that address a need, in the order of the catalog.
    pub fn services_for(&self, need: &NeedId) -> impl Iterator<Item = &Service> {
        let place = self.need_place(need);
        let places = place.map_or(&[][..], |place| self.index().helping.of(place));
        places
            .iter()
            .filter_map(|place| self.services().get(*place as usize))
    }
}
