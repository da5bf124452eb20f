//! What does a condition look like as a row of small parts? Groups say how many parts after them are theirs.

/// A step, by its number: no step needs one of a greater number, unless they need each other in a circle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StepNumber(pub(super) u32);

/// A credential, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CredentialNumber(pub(super) u32);

/// A condition that no step can change, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TestNumber(pub(super) u32);

macro_rules! stand_for_places {
    ($($name:ident),+) => {$(
        impl $name {
            /// The number, as a place in a list of all.
            pub fn at(self) -> usize {
                self.0 as usize
            }
        }
    )+};
}
stand_for_places!(StepNumber, CredentialNumber, TestNumber);

/// One part of a condition. What belongs to a group follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The person holds this credential, or one that stands for it.
    Credential(CredentialNumber),
    /// The person has done this step.
    Step(StepNumber),
    /// Something about the person.
    Test(TestNumber),
    /// Every one of what follows in so many parts.
    All(u32),
    /// One of what follows in so many parts.
    Any(u32),
    /// Several of what follows in so many parts: first how many, as a count.
    AtLeast(u32),
    /// Credits, in so many parts: first how many, as a count, then each step with a count of what it is sure to earn, and
    /// one of what it may.
    Credits(u32),
    /// A number that belongs to the part before it.
    Count(u32),
}

impl Part {
    /// The parts of one rank in a row, each with what belongs to it.
    pub fn each(mut row: &[Self]) -> impl Iterator<Item = (Self, &[Self])> {
        std::iter::from_fn(move || {
            let (first, rest) = row.split_first()?;
            let (own, after) = rest.split_at_checked(first.length())?;
            row = after;
            Some((*first, own))
        })
    }

    /// How many parts after this one are its own.
    pub fn length(self) -> usize {
        match self {
            Self::All(length)
            | Self::Any(length)
            | Self::AtLeast(length)
            | Self::Credits(length) => length as usize,
            Self::Credential(_) | Self::Step(_) | Self::Test(_) | Self::Count(_) => 0,
        }
    }
}
