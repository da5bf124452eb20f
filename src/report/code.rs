//! What does a phone read off the screen or the paper, with no network? The next step itself, as a QR code.
//!
//! The code carries plain words, not a link: what, when, who to call. They are those of the person's own paper, so
//! that whoever scans it learns nothing that the paper would not tell.

use qrcode::types::QrError;
use qrcode::{EcLevel, QrCode, Version};

use super::legs::{Leg, legs};
use super::{gather, shown};
use crate::catalog::{Contact, Day, Showing};
use crate::interview::{Interview, Paper};
use crate::wording::Wording;

/// Light modules that a scanner needs on each side of a code (ISO/IEC 18004).
pub const QUIET: usize = 4;
/// The least version that is made: a smaller one holds no step and no phone number.
const LEAST: usize = 3;
/// The largest version that is made: its modules can still be told apart on a screen and on 25 mm of paper.
const MOST: usize = 10;
/// Bytes that versions from 1 on hold at level L (ISO/IEC 18004, table 7).
const BYTES: [usize; MOST] = [17, 32, 53, 78, 106, 134, 154, 192, 230, 271];
/// A name is not shortened to fewer letters than this.
const SHORTEST: usize = 8;

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

    /// The words that a scanner reads.
    pub fn words(&self) -> &str {
        &self.words
    }
}

/// The code for a place with room for so many modules on each side, the quiet zone among them: the smallest that holds
/// all there is to say, else the largest there is room for, with the words shortened.
///
/// # Errors
///
/// Why there is none.
pub fn code(
    interview: &Interview<'_>,
    wording: &Wording,
    carries: Carries,
    room: usize,
) -> Result<PhoneCode, NoCode> {
    let all = legs(interview);
    let next = all.first().ok_or(NoCode::NothingToCarry)?;
    let told = Told {
        interview,
        wording,
        leg: next,
    };
    let version = (room.saturating_sub(2 * QUIET + 17) / 4).min(MOST);
    if version < LEAST {
        return Err(NoCode::TooLittleRoom(17 + 4 * LEAST + 2 * QUIET));
    }
    let holds = BYTES.get(version - 1).copied().unwrap_or(0);
    let words = match carries {
        Carries::NextStep => within(holds, &told.lines(), 0),
        Carries::Day => told.event(holds).ok_or(NoCode::NothingToCarry)?,
    };
    drawn(&words, version).map_err(|_| NoCode::NothingToCarry)
}

/// The smallest code of these words, with as much to mend damage by as it has room for.
fn drawn(words: &str, most: usize) -> Result<PhoneCode, QrError> {
    let of = |version: usize, level| {
        let version = Version::Normal(i16::try_from(version).unwrap_or(1));
        QrCode::with_version(words, version, level)
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

/// A line that can be said with a shorter name in it; all else in it stays whole.
struct Line<'l> {
    name: String,
    say: Box<dyn Fn(&str) -> String + 'l>,
}

impl Line<'_> {
    fn said(&self) -> String {
        (self.say)(&self.name)
    }
}

struct Told<'t, 'c> {
    interview: &'t Interview<'c>,
    wording: &'t Wording,
    leg: &'t Leg<'c>,
}

impl<'t> Told<'t, '_> {
    fn title(&self) -> String {
        self.wording.text(&self.leg.step.title).to_owned()
    }

    /// What, when, who to call; then others who may help, most useful first.
    fn lines(&self) -> Vec<Line<'t>> {
        let wording = self.wording;
        let mut lines = vec![Line {
            name: self.title(),
            say: Box::new(|step| wording.code_next(step)),
        }];
        if let Some((_, said)) = self.day() {
            lines.push(Line {
                name: String::new(),
                say: Box::new(move |_| said.clone()),
            });
        }
        for (name, call) in self.calls() {
            lines.push(Line {
                name,
                say: Box::new(move |who| wording.code_call(call.as_str(), who)),
            });
        }
        lines
    }

    /// The day the person set, else the last day to apply, else the next start; and how it is said.
    fn day(&self) -> Option<(Day, String)> {
        let wording = self.wording;
        if let Some(day) = self.leg.day {
            return Some((day, wording.day(day)));
        }
        let from = self.interview.on();
        let offering = self.leg.step.offerings.get(self.leg.row.taken.offering?)?;
        let coming = |days: &[Day]| days.iter().copied().find(|day| *day >= from);
        let apply =
            coming(&offering.apply_by).map(|day| (day, wording.code_apply_by(wording.day(day))));
        let start =
            || coming(&offering.starts).map(|day| (day, wording.code_starts(wording.day(day))));
        apply.or_else(start)
    }

    /// Who can be called about this step: where it is given first, then the helps that may be told of.
    fn calls(&self) -> Vec<(String, String)> {
        let catalog = self.interview.catalog();
        let mut calls: Vec<(String, String)> = Vec::new();
        let mut add = |name: &str, contact: &Contact| {
            let number = contact.phone.as_ref().or(contact.text.as_ref());
            if let Some(number) = number.filter(|one| calls.iter().all(|(_, told)| told != *one)) {
                calls.push((name.to_owned(), number.clone()));
            }
        };
        let taken = self.leg.row.taken.offering;
        let offering = taken.and_then(|at| self.leg.step.offerings.get(at));
        if let Some(provider) = offering.and_then(|one| catalog.provider(&one.provider)) {
            add(self.wording.text(&provider.name), &provider.contact);
        }
        let supports = self.leg.row.supports.iter();
        let mut helps: Vec<_> = supports
            .flat_map(|support| gather::helps_of(catalog, support, Paper::Mine))
            .filter(|(.., help)| help.verdict.answer().is_open())
            .collect();
        // Who has a name can be asked for.
        helps.sort_by_key(|(_, showing, _)| *showing != Showing::Name);
        for (service, showing, _) in helps {
            if let Some(words) = shown::service_words(self.wording, service, showing) {
                add(words, &shown::contact(service, showing));
            }
        }
        calls
    }

    /// The day as an event of a calendar (RFC 5545), with what else there is room for.
    fn event(&self, holds: usize) -> Option<String> {
        let (day, said) = self.day()?;
        let (open, close) = ("BEGIN:VEVENT\n", "END:VEVENT");
        let day: String = day
            .to_string()
            .chars()
            .filter(char::is_ascii_digit)
            .collect();
        let day = format!("DTSTART;VALUE=DATE:{day}\n");
        let mut lines = vec![Line {
            name: self.title(),
            say: Box::new(|step| format!("SUMMARY:{}", escaped(step))),
        }];
        let call = self.calls().into_iter().next();
        let own_day = self.leg.day.is_some();
        let about = call.map_or_else(String::new, |(who, number)| {
            self.wording.code_call(number, who)
        });
        let about = [said, about].into_iter().skip(usize::from(own_day));
        let about: Vec<String> = about.filter(|one| !one.is_empty()).collect();
        if !about.is_empty() {
            lines.push(Line {
                name: String::new(),
                say: Box::new(move |_| format!("DESCRIPTION:{}", escaped(&about.join(". ")))),
            });
        }
        let frame = open.len() + day.len() + close.len() + 1;
        let told = within(holds.checked_sub(frame)?, &lines, 1);
        Some(format!("{open}{told}\n{day}{close}"))
    }
}

/// As RFC 5545 has text in a calendar.
fn escaped(words: &str) -> String {
    let mut told = String::new();
    for letter in words.chars() {
        if matches!(letter, '\\' | ';' | ',') {
            told.push('\\');
        }
        told.push(letter);
    }
    told
}

/// The lines that so many bytes hold. The first ones, what and when and who, are kept if shorter names make room; of
/// the others those that fit whole. A line is never cut in a number.
fn within(holds: usize, lines: &[Line<'_>], kept: usize) -> String {
    let kept = if kept == 0 { 3.min(lines.len()) } else { kept };
    let (first, others) = lines.split_at(kept.min(lines.len()));
    let mut first: Vec<&Line<'_>> = first.iter().collect();
    let mut told = loop {
        if let Some(told) = shortened(holds, &first) {
            break told;
        }
        if first.pop().is_none() {
            return String::new();
        }
    };
    for line in others {
        let said = line.said();
        if told.len() + 1 + said.len() <= holds {
            told = format!("{told}\n{said}");
        }
    }
    told
}

/// All of these lines in so many bytes, the longest names shortened first.
fn shortened(holds: usize, lines: &[&Line<'_>]) -> Option<String> {
    let mut names: Vec<String> = lines.iter().map(|line| line.name.clone()).collect();
    loop {
        let said = lines
            .iter()
            .zip(&names)
            .map(|(line, name)| (line.say)(name));
        let said = said.collect::<Vec<_>>().join("\n");
        if said.len() <= holds {
            return Some(said);
        }
        let shorter = names.iter_mut().filter_map(|name| {
            let less = shorter(name)?;
            Some((name.len(), name, less))
        });
        let (_, name, less) = shorter.max_by_key(|(length, ..)| *length)?;
        *name = less;
    }
}

/// A name by one word shorter: what stands in brackets goes first, then the last word, and small words with it.
fn shorter(name: &str) -> Option<String> {
    if let Some((before, _)) = name.split_once(" (").filter(|_| name.ends_with(')')) {
        return Some(before.to_owned());
    }
    let mut words: Vec<&str> = name.trim_end_matches('…').split_whitespace().collect();
    words.pop();
    while words
        .last()
        .is_some_and(|word| word.chars().count() <= 3 && word.chars().all(char::is_lowercase))
    {
        words.pop();
    }
    let kept = words.join(" ");
    let kept = kept.trim_end_matches([',', ';', ':', '-', ' ']);
    (kept.chars().count() >= SHORTEST).then(|| format!("{kept}…"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line<'l>(name: &str, before: &'l str, after: &'l str) -> Line<'l> {
        Line {
            name: name.to_owned(),
            say: Box::new(move |name| format!("{before}{name}{after}")),
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

    #[test]
    fn names_are_shortened_at_words_and_numbers_stay_whole() {
        let lines = [
            line(
                "Nursing assistant course for health care (CNA 1)",
                "Next: ",
                "",
            ),
            line("", "Apply by Dec 12", ""),
            line("Chemeketa Community College", "Call ", " 503-399-5000"),
            line("Rides", "Call ", " 503-588-2877"),
        ];
        let all = within(300, &lines, 0);
        assert!(all.ends_with("Call Rides 503-588-2877"), "{all}");
        let some = within(110, &lines, 0);
        assert_eq!(
            some,
            "Next: Nursing assistant course for health care\nApply by Dec 12\nCall Chemeketa Community College 503-399-5000"
        );
        let few = within(73, &lines, 0);
        assert_eq!(
            few,
            "Next: Nursing assistant…\nApply by Dec 12\nCall Chemeketa… 503-399-5000"
        );
        for holds in 0..300 {
            let told = within(holds, &lines, 0);
            assert!(told.len() <= holds, "{holds}: {told}");
            for line in told.lines().filter(|line| line.starts_with("Call")) {
                assert!(
                    line.ends_with("503-399-5000") || line.ends_with("503-588-2877"),
                    "{line}"
                );
            }
        }
    }

    #[test]
    fn what_stands_in_brackets_goes_first_and_no_small_word_is_left_at_the_end() {
        assert_eq!(shorter("Nursing course (CNA 1)").unwrap(), "Nursing course");
        assert_eq!(
            shorter("Curso de ayudante de enfermería").unwrap(),
            "Curso de ayudante…"
        );
        assert_eq!(shorter("Welding"), None);
    }

    #[test]
    fn words_of_an_event_are_escaped() {
        assert_eq!(escaped(r"a, b; c\d"), r"a\, b\; c\\d");
    }
}
