//! What does a phone read off the screen or the paper, with no network? The next step itself, as a QR code.
//!
//! The code carries plain words, not a link: what, when, who to call. They are those of the person's own paper, so
//! that whoever scans it learns nothing that the paper would not tell.

mod words;

use qrcode::bits::Bits;
use qrcode::types::QrError;
use qrcode::{EcLevel, QrCode, Version};

use super::Wanted;
use super::legs::next_leg;
use words::{Told, within};

use crate::catalog::Day;

/// Light modules that a scanner needs on each side of a code (ISO/IEC 18004).
pub const QUIET: usize = 4;
/// The least version that is made: a smaller one holds no step and no phone number.
const LEAST: usize = 3;
/// The largest version that is made: its modules can still be told apart on a screen and on 25 mm of paper.
const MOST: usize = 10;
/// Bytes that versions from 1 on hold at level L (ISO/IEC 18004, table 7).
const BYTES: [usize; MOST] = [17, 32, 53, 78, 106, 134, 154, 192, 230, 271];

/// What a code carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Carries {
    /// What is next, when, and who to call.
    NextStep,
    /// The day of it, as an event that a phone's calendar takes.
    Day,
}

/// A QR code, and the words in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneCode {
    side: usize,
    dark: Vec<bool>,
    words: String,
}

/// Why there is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoCode {
    /// There is no next step, or no day is known of it.
    NothingToCarry,
    /// There is no room: so many modules are needed on each side, with the quiet zone.
    TooLittleRoom(usize),
}

impl PhoneCode {
    /// Modules on each side, without the quiet zone.
    pub fn side(&self) -> usize {
        self.side
    }

    /// Modules on each side, with the quiet zone.
    pub fn with_quiet(&self) -> usize {
        self.side + 2 * QUIET
    }

    /// Whether a module is dark, counted from the corner of the quiet zone; all outside the code is light.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        let (Some(x), Some(y)) = (x.checked_sub(QUIET), y.checked_sub(QUIET)) else {
            return false;
        };
        x < self.side && self.dark.get(y * self.side + x).copied().unwrap_or(false)
    }

    /// The modules, row by row, without the quiet zone; true is dark.
    pub fn modules(&self) -> &[bool] {
        &self.dark
    }

    /// The code and its quiet zone in half blocks, two rows of modules to a line: its light modules are ink, for a dark
    /// ground.
    pub fn light_blocks(&self) -> Vec<String> {
        half_blocks(self.with_quiet(), |x, y| !self.is_dark(x, y))
    }

    /// The words that a scanner reads.
    pub fn words(&self) -> &str {
        &self.words
    }
}

/// Squares in half blocks, two rows to a line. Below an odd number of rows there is no ink.
pub(super) fn half_blocks(side: usize, is_ink: impl Fn(usize, usize) -> bool) -> Vec<String> {
    let inked = |x, y| y < side && is_ink(x, y);
    let rows = (0..side).step_by(2).map(|y| {
        let cells = (0..side).map(|x| match (inked(x, y), inked(x, y + 1)) {
            (true, true) => '█',
            (true, false) => '▀',
            (false, true) => '▄',
            (false, false) => ' ',
        });
        cells.collect()
    });
    rows.collect()
}

/// The code for a place with room for so many modules on each side, the quiet zone among them: the smallest that holds
/// all there is to say, else the largest there is room for, with the words shortened.
///
/// # Errors
///
/// Why there is none.
pub fn code(wanted: &Wanted<'_, '_>, carries: Carries, room: usize) -> Result<PhoneCode, NoCode> {
    let next = next_leg(wanted.interview).ok_or(NoCode::NothingToCarry)?;
    let told = Told::of(wanted, &next).ok_or(NoCode::NothingToCarry)?;
    carrying(&told, carries, room)
}

/// The same for the day of the next step, beside the day itself.
pub(super) fn day_code(wanted: &Wanted<'_, '_>, room: usize) -> Result<(PhoneCode, Day), NoCode> {
    let next = next_leg(wanted.interview).ok_or(NoCode::NothingToCarry)?;
    let told = Told::of(wanted, &next).ok_or(NoCode::NothingToCarry)?;
    let (day, _) = told.day().ok_or(NoCode::NothingToCarry)?;
    Ok((carrying(&told, Carries::Day, room)?, day))
}

fn carrying(told: &Told<'_, '_>, carries: Carries, room: usize) -> Result<PhoneCode, NoCode> {
    let version = (room.saturating_sub(2 * QUIET + 17) / 4).min(MOST);
    if version < LEAST {
        return Err(NoCode::TooLittleRoom(17 + 4 * LEAST + 2 * QUIET));
    }
    let holds = BYTES.get(version - 1).copied().unwrap_or(0);
    let words = match carries {
        Carries::NextStep => within(holds, &told.lines(), 0),
        Carries::Day => told.event(holds).ok_or(NoCode::NothingToCarry)?,
    };
    if words.is_empty() {
        return Err(NoCode::NothingToCarry);
    }
    drawn(&words, version).map_err(|_| NoCode::NothingToCarry)
}

/// The words as nothing but bytes.
fn in_bytes(words: &str, version: Version, level: EcLevel) -> Result<QrCode, QrError> {
    let mut bits = Bits::new(version);
    bits.push_byte_data(words.as_bytes())?;
    bits.push_terminator(level)?;
    QrCode::with_bits(bits, level)
}

/// The smallest code of these words, with as much to mend damage by as it has room for.
fn drawn(words: &str, most: usize) -> Result<PhoneCode, QrError> {
    let of = |version: usize, level| {
        let version = Version::Normal(i16::try_from(version).unwrap_or(1));
        // Numbers and letters in modes of their own take less room most times, and now and then a little more.
        QrCode::with_version(words, version, level).or_else(|_| in_bytes(words, version, level))
    };
    let fits = (LEAST..=most).find(|version| of(*version, EcLevel::L).is_ok());
    let version = fits.ok_or(QrError::DataTooLong)?;
    let levels = [EcLevel::H, EcLevel::Q, EcLevel::M, EcLevel::L];
    let drawn = levels
        .into_iter()
        .find_map(|level| of(version, level).ok())
        .ok_or(QrError::DataTooLong)?;
    Ok(PhoneCode {
        side: drawn.width(),
        dark: drawn
            .to_colors()
            .into_iter()
            .map(|color| color == qrcode::Color::Dark)
            .collect(),
        words: words.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_fill_a_version_are_drawn_whatever_digits_stand_among_them() {
        for digits in 0..40 {
            let words = "a1é23b4567".repeat(16);
            let mut words: String = words.chars().skip(digits).collect();
            while words.len() > BYTES[6] {
                words.pop();
            }
            assert!(drawn(&words, 7).is_ok(), "{words}");
        }
    }

    #[test]
    fn a_version_holds_as_many_bytes_as_the_standard_says_and_not_one_more() {
        for (at, bytes) in BYTES.into_iter().enumerate() {
            let version = Version::Normal(i16::try_from(at + 1).unwrap());
            let of = |count: usize| {
                QrCode::with_version(
                    "é".repeat(count / 2) + &"x".repeat(count % 2),
                    version,
                    EcLevel::L,
                )
            };
            assert!(of(bytes).is_ok(), "version {}", at + 1);
            assert!(of(bytes + 1).is_err(), "version {}", at + 1);
        }
    }
}
