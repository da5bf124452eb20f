//! Which words does a code carry, and how are they shortened until they fit? Names at their words, and never a number.

use crate::catalog::{Contact, Day, Showing};
use crate::report::draft::{InTurn, PartKind, help_id, in_turn};
use crate::report::legs::Leg;
use crate::report::{Wanted, shown};

/// A name is not shortened to fewer letters than this.
const SHORTEST: usize = 8;

/// A line that can be said with a shorter name in it; all else in it stays whole.
pub(super) struct Line<'l> {
    name: String,
    say: Box<dyn Fn(&str) -> String + 'l>,
}

impl Line<'_> {
    fn said(&self) -> String {
        (self.say)(&self.name)
    }
}

/// A step, as a code may tell of it.
pub(super) struct Told<'t, 'c> {
    wanted: &'t Wanted<'t, 'c>,
    leg: &'t Leg<'c>,
    /// The id of its line on the paper.
    id: String,
}

impl<'t, 'c> Told<'t, 'c> {
    /// A step; nothing where it stays off the paper.
    pub(super) fn of(wanted: &'t Wanted<'t, 'c>, leg: &'t Leg<'c>) -> Option<Self> {
        let id = format!("{}:{}", PartKind::NextStep.name(), leg.step.id);
        let told = Self { wanted, leg, id };
        (!told.wanted.edits.strikes(&told.id)).then_some(told)
    }

    /// Whether what is said in this place below the step stays on the paper.
    fn tells(&self, place: &str) -> bool {
        !self.wanted.edits.strikes(&format!("{}:{place}", self.id))
    }

    fn title(&self) -> String {
        self.wanted.wording.text(&self.leg.step.title).to_owned()
    }

    /// What, when, who to call; then others who may help, most useful first.
    pub(super) fn lines(&self) -> Vec<Line<'t>> {
        let wording = self.wanted.wording;
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
    pub(super) fn day(&self) -> Option<(Day, String)> {
        let wording = self.wanted.wording;
        if let Some(day) = self.leg.day.filter(|_| self.tells("day")) {
            return Some((day, wording.day(day)));
        }
        let from = self.wanted.interview.on();
        let offering = self.leg.step.offerings.get(self.leg.row.taken.offering?)?;
        let coming = |days: &[Day], place: &str| {
            let days = days.iter().copied().filter(|day| *day >= from);
            days.min().filter(|_| self.tells(place))
        };
        let apply = coming(&offering.apply_by, "apply-by");
        let apply = apply.map(|day| (day, wording.code_apply_by(wording.day(day))));
        let start = || {
            let day = coming(&offering.starts, "starts");
            day.map(|day| (day, wording.code_starts(wording.day(day))))
        };
        apply.or_else(start)
    }

    /// Who can be called about this step: where it is given first, then the helps that may be told of.
    fn calls(&self) -> Vec<(String, String)> {
        let catalog = self.wanted.interview.catalog();
        let mut calls: Vec<(String, String)> = Vec::new();
        let mut add = |name: &str, contact: &Contact| {
            let text = contact.text.as_ref();
            let text = text.map(|text| self.wanted.wording.text(text));
            let number = contact.phone.as_deref().or(text);
            if let Some(number) = number.filter(|one| calls.iter().all(|(_, told)| told != *one)) {
                calls.push((name.to_owned(), number.to_owned()));
            }
        };
        let taken = self
            .leg
            .row
            .taken
            .offering
            .filter(|_| self.tells("where:call"));
        let offering = taken.and_then(|at| self.leg.step.offerings.get(at));
        if let Some(provider) = offering.and_then(|one| catalog.provider(&one.provider)) {
            add(self.wanted.wording.text(&provider.name), &provider.contact);
        }
        let mut helps = in_turn(self.wanted.interview, self.leg);
        // Who has a name can be asked for.
        helps.sort_by_key(|one| one.showing != Showing::Name);
        let edits = self.wanted.edits;
        helps.retain(|one| !edits.strikes_any(&help_id(catalog, one.service, one.showing)));
        for InTurn {
            service, showing, ..
        } in helps
        {
            if let Some(words) = shown::service_words(self.wanted.wording, service, showing) {
                add(words, &shown::contact(service, showing));
            }
        }
        calls
    }

    /// The day as an event of a calendar (RFC 5545), with what else there is room for.
    pub(super) fn event(&self, holds: usize) -> Option<String> {
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
        let own_day = self.leg.day.is_some() && self.tells("day");
        let about = call.map_or_else(String::new, |(who, number)| {
            self.wanted.wording.code_call(number, who)
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
pub(super) fn within(holds: usize, lines: &[Line<'_>], kept: usize) -> String {
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
