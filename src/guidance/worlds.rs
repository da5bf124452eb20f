//! In which worlds does a condition hold? A world is a bit, so that "all" and "any" are one operation for all of them.
//!
//! Whatever holds in a world holds in those of the higher bits.

use crate::catalog::{CredentialNumber, Part, StepNumber, TestNumber};

/// In which worlds something holds.
pub(super) type Worlds = u8;

/// With what the person has now, surely.
pub(super) const SURELY: Worlds = 1;
/// The same, where what is not known turns out well.
pub(super) const PERHAPS: Worlds = 1 << 1;
/// After every step that can be started now.
pub(super) const AFTER_START: Worlds = 1 << 2;
/// After everything that can be done in time, where what is not known turns out well.
pub(super) const IN_TIME: Worlds = 1 << 3;
/// The same, if known facts change as well.
pub(super) const IF_FACTS_CHANGE: Worlds = 1 << 4;

pub(super) const EVERY: Worlds = SURELY | PERHAPS | AFTER_START | IN_TIME | IF_FACTS_CHANGE;
pub(super) const UNKNOWN: Worlds = EVERY & !SURELY;
pub(super) const AT_LENGTH: Worlds = IN_TIME | IF_FACTS_CHANGE;
/// How many worlds there are.
const WORLDS: usize = EVERY.count_ones() as usize;

/// What is known of the single parts of conditions.
pub(super) trait Known {
    /// In which worlds this credential, or one that stands for it, is held.
    fn credential(&self, credential: CredentialNumber) -> Worlds;

    /// In which worlds this step is done, or need not be.
    fn step(&self, step: StepNumber) -> Worlds;

    /// In which worlds this test is passed.
    fn test(&self, test: TestNumber) -> Worlds;

    /// In which worlds a step earns its credits.
    fn earned(&self, step: StepNumber) -> Worlds;

    /// In which worlds all of these parts hold.
    fn all(&self, mut row: &[Part]) -> Worlds {
        let mut worlds = EVERY;
        while let Some((held, rest)) = self.first(row) {
            worlds &= held;
            if worlds == 0 {
                break;
            }
            row = rest;
        }
        worlds
    }

    /// In which worlds any of these parts holds.
    fn any(&self, mut row: &[Part]) -> Worlds {
        let mut worlds = 0;
        while let Some((held, rest)) = self.first(row) {
            worlds |= held;
            row = rest;
        }
        worlds
    }

    /// In which worlds the first part of a row holds, with what belongs to it; and the parts after that.
    fn first<'r>(&self, row: &'r [Part]) -> Option<(Worlds, &'r [Part])> {
        let (part, rest) = row.split_first()?;
        // Most parts are single; nothing belongs to these.
        match part.length() {
            0 => Some((self.part(*part, &[]), rest)),
            length => {
                let (own, after) = rest.split_at_checked(length)?;
                Some((self.part(*part, own), after))
            }
        }
    }

    /// In which worlds a part holds, with what belongs to it.
    fn part(&self, part: Part, own: &[Part]) -> Worlds {
        match part {
            Part::Credential(credential) => self.credential(credential),
            Part::Step(step) => self.step(step),
            Part::Test(test) => self.test(test),
            Part::All(_) => self.all(own),
            Part::Any(_) => self.any(own),
            Part::AtLeast(_) => self.at_least(own),
            Part::Credits(_) => self.credits(own),
            Part::Count(_) => EVERY,
        }
    }

    /// In which worlds as many of these parts hold as their count says, which stands first.
    fn at_least(&self, own: &[Part]) -> Worlds {
        let mut row = own.get(1..).unwrap_or_default();
        let parts = std::iter::from_fn(|| {
            let (held, rest) = self.first(row)?;
            row = rest;
            Some((held, [1, 1]))
        });
        enough(own, parts)
    }

    /// In which worlds these steps earn as many credits as their count says, which stands first.
    fn credits(&self, own: &[Part]) -> Worlds {
        let (steps, _) = own.get(1..).unwrap_or_default().as_chunks::<3>();
        let each = steps.iter().filter_map(|step| match step {
            [Part::Step(step), Part::Count(sure), Part::Count(most)] => {
                Some((self.earned(*step), [*sure, *most]))
            }
            _ => None,
        });
        enough(own, each)
    }
}

/// The worlds in which what there is comes to the count that stands first in this row. Each weighs something surely, and
/// at the most, which it does where what is not known turns out well.
fn enough(row: &[Part], there: impl Iterator<Item = (Worlds, [u32; 2])>) -> Worlds {
    let Some(Part::Count(needed)) = row.first() else {
        return 0;
    };
    // What there is, by the first world in which it is.
    let mut first_in = [0_u32; WORLDS];
    let mut surely = 0_u32;
    for (worlds, [sure, most]) in there {
        if worlds & SURELY != 0 {
            surely = surely.saturating_add(sure);
        }
        if let Some(sum) = first_in.get_mut(worlds.trailing_zeros() as usize) {
            *sum = sum.saturating_add(most);
        }
    }
    if surely >= *needed {
        return EVERY;
    }
    let mut sum = 0_u32;
    for (world, more) in first_in.into_iter().enumerate() {
        sum = sum.saturating_add(more);
        if world > 0 && sum >= *needed {
            return EVERY << world & EVERY;
        }
    }
    0
}
