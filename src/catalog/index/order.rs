//! In which order can everything be gone through, so that what is needed comes before what needs it?

use super::lists::{Lists, number};
use super::part::{CredentialNumber, Part, StepNumber};

/// Steps and credentials by their places in the catalog, and what brings each.
pub(super) struct Needs<'n> {
    /// What each step asks for.
    pub(super) conditions: &'n Lists<Part>,
    /// The steps that give each credential.
    pub(super) givers: &'n Lists<StepNumber>,
    /// The other credentials that stand for each.
    pub(super) met_by: &'n Lists<CredentialNumber>,
}

/// The places of all steps, and of all credentials, what is needed first.
pub(super) struct Order {
    pub(super) steps: Vec<u32>,
    pub(super) credentials: Vec<u32>,
}

#[derive(Clone, Copy)]
enum Thing {
    Step(u32),
    Credential(u32),
}

/// What one part of a thing's needs names.
enum Named {
    This(Thing),
    Nothing,
    NoMore,
}

impl Needs<'_> {
    /// Goes from each step to all it needs, however far, and lists each thing when it leaves it (depth first). Only where
    /// steps need each other in a circle does one of them come before what it needs.
    pub(super) fn order(&self) -> Order {
        let mut order = Order {
            steps: Vec::with_capacity(self.conditions.count()),
            credentials: Vec::with_capacity(self.givers.count()),
        };
        let mut steps_seen = vec![false; self.conditions.count()];
        let mut credentials_seen = vec![false; self.givers.count()];
        let mut is_new = |thing: Thing| {
            let seen = match thing {
                Thing::Step(place) => steps_seen.get_mut(place as usize),
                Thing::Credential(place) => credentials_seen.get_mut(place as usize),
            };
            seen.is_some_and(|seen| !std::mem::replace(seen, true))
        };
        let steps = (0..number(self.conditions.count())).map(Thing::Step);
        let credentials = (0..number(self.givers.count())).map(Thing::Credential);
        let mut open: Vec<(Thing, usize)> = Vec::new();
        for root in steps.chain(credentials) {
            if is_new(root) {
                open.push((root, 0));
            }
            while let Some((thing, nth)) = open.last_mut() {
                let (thing, needed) = (*thing, self.needed(*thing, *nth));
                *nth += 1;
                match needed {
                    Named::This(needed) if is_new(needed) => open.push((needed, 0)),
                    Named::This(_) | Named::Nothing => {}
                    Named::NoMore => {
                        open.pop();
                        match thing {
                            Thing::Step(place) => order.steps.push(place),
                            Thing::Credential(place) => order.credentials.push(place),
                        }
                    }
                }
            }
        }
        order
    }

    /// What a thing's nth part names.
    fn needed(&self, thing: Thing, nth: usize) -> Named {
        match thing {
            Thing::Step(place) => match self.conditions.of(place as usize).get(nth) {
                Some(Part::Credential(credential)) => Named::This(Thing::Credential(credential.0)),
                Some(Part::Step(step)) => Named::This(Thing::Step(step.0)),
                Some(_) => Named::Nothing,
                None => Named::NoMore,
            },
            Thing::Credential(place) => {
                let place = place as usize;
                let (givers, others) = (self.givers.of(place), self.met_by.of(place));
                let other = nth
                    .checked_sub(givers.len())
                    .and_then(|nth| others.get(nth));
                match (givers.get(nth), other) {
                    (Some(step), _) => Named::This(Thing::Step(step.0)),
                    (None, Some(other)) => Named::This(Thing::Credential(other.0)),
                    (None, None) => Named::NoMore,
                }
            }
        }
    }
}
