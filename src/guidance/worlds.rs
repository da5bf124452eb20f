//! In which worlds does a condition hold? A world is a bit, so that "all" and "any" are one operation for all of them.

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
const WORLDS: [Worlds; 5] = [SURELY, PERHAPS, AFTER_START, IN_TIME, IF_FACTS_CHANGE];

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
    fn all(&self, parts: &[Part]) -> Worlds {
        let mut worlds = EVERY;
        for (part, own) in Part::each(parts) {
            worlds &= self.part(part, own);
            if worlds == 0 {
                break;
            }
        }
        worlds
    }

    /// In which worlds a part holds, with what belongs to it.
    fn part(&self, part: Part, own: &[Part]) -> Worlds {
        match part {
            Part::Credential(credential) => self.credential(credential),
            Part::Step(step) => self.step(step),
            Part::Test(test) => self.test(test),
            Part::All(_) => self.all(own),
            Part::Any(_) => {
                Part::each(own).fold(0, |worlds, (part, own)| worlds | self.part(part, own))
            }
            Part::AtLeast(_) => {
                let parts = own.split_first().map_or(own, |(_, parts)| parts);
                enough(
                    own,
                    Part::each(parts).map(|(part, own)| (self.part(part, own), 1)),
                )
            }
            Part::Credits(_) => enough(
                own,
                own.iter()
                    .zip(own.iter().skip(1))
                    .filter_map(|pair| match pair {
                        (Part::Step(step), Part::Count(credits)) => {
                            Some((self.earned(*step), *credits))
                        }
                        _ => None,
                    }),
            ),
            Part::Count(_) => EVERY,
        }
    }
}

/// The worlds in which what there is comes to the count that stands first in this row.
fn enough(row: &[Part], there: impl Iterator<Item = (Worlds, u32)>) -> Worlds {
    let Some(Part::Count(needed)) = row.first() else {
        return 0;
    };
    let mut sums = [0_u32; WORLDS.len()];
    for (worlds, weight) in there {
        for (sum, world) in sums.iter_mut().zip(WORLDS) {
            if worlds & world != 0 {
                *sum = sum.saturating_add(weight);
            }
        }
    }
    let each = sums.iter().zip(WORLDS).filter(|(sum, _)| *sum >= needed);
    each.fold(0, |all, (_, world)| all | world)
}
