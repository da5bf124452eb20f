//! How much room does each part of a person's own paper get? So many lines that the whole stays on two pages, most useful
//! first.
//!
//! A line counts for as much as it takes in the language that needs most for it, so that what is kept is the same in
//! every language: who changes it, or prints both, finds every line again.
//!
//! Some who may help must be named, whatever room there is: where they do not fit whole, only how to reach them is told.

use std::collections::{BTreeMap, BTreeSet};

use super::{Body, Card, DetailKind, Line, Part, PartKind};

/// About how many letters stand on a line of a page, at 12 points and between ordinary margins.
const LETTERS: usize = 76;
/// About how many stand on a line where two columns stand side by side.
const HALF: usize = 38;

/// The most lines of a part; None where it has no limit of its own.
fn most(kind: PartKind) -> Option<usize> {
    match kind {
        PartKind::Goal | PartKind::WhereIAm => Some(9),
        PartKind::NextStep | PartKind::AfterThat => Some(18),
        PartKind::Help => Some(26),
        PartKind::Questions => Some(12),
        PartKind::WorkThisWeek => Some(8),
        _ => None,
    }
}

/// Whether a part has only half the width of a page.
fn letters(kind: PartKind) -> usize {
    match kind {
        PartKind::NextStep | PartKind::AfterThat => LETTERS,
        _ => HALF,
    }
}

/// Keeps of each part what it has room for, and says where there was more. The others are the same parts in the other
/// languages; who must be named are told by the ids of their lines.
pub(super) fn keep(parts: &mut [Part], others: &[Vec<Part>], named: &BTreeSet<String>, more: &str) {
    let elsewhere = longest(others.iter().flatten());
    let in_short_elsewhere = longest_in_short(others.iter().flatten());
    for part in parts {
        let Some(most) = most(part.kind) else {
            continue;
        };
        let letters = letters(part.kind);
        let all = std::mem::take(&mut part.lines);
        let in_short = |line: &Line| -> usize {
            let there = in_short_elsewhere.get(&line.id).copied().unwrap_or(0);
            let takes = shortened(line).map_or(0, |line| lines_of(&line, letters));
            takes.max(there)
        };
        let is_must = |line: &Line| named.contains(plain_id(&line.id));
        let waiting = all.iter().filter(|line| is_must(line));
        let mut kept_free: usize = waiting.map(in_short).sum();
        let (mut used, mut left_out, mut alone) = (0, false, false);
        for mut line in all {
            let there = elsewhere.get(&line.id).copied().unwrap_or(0);
            let mut takes = lines_of(&line, letters).max(there);
            if is_must(&line) {
                kept_free = kept_free.saturating_sub(in_short(&line));
            }
            let mut fits = part.lines.is_empty() || used + takes + kept_free <= most;
            if !fits && is_must(&line) {
                takes = in_short(&line);
                fits = used + takes <= most;
                line = shortened(&line).filter(|_| fits).unwrap_or(line);
            }
            // What belongs to a line that was left out may not stand below another.
            alone = if line.depth == 0 { !fits } else { alone };
            // What is said to whoever asks always stays.
            if fits && !alone || line.id == "help:only-they-decide" {
                used += takes;
                part.lines.push(line);
            } else {
                left_out = true;
            }
        }
        if left_out {
            let id = format!("{}:there-is-more", part.kind.name());
            part.paragraph(id, more);
        }
    }
}

/// The most lines of a page that a line takes in any of these parts, by its id.
fn longest<'p>(parts: impl Iterator<Item = &'p Part>) -> BTreeMap<String, usize> {
    let mut longest = BTreeMap::new();
    for part in parts {
        for line in &part.lines {
            let takes = lines_of(line, letters(part.kind));
            let most = longest.entry(line.id.clone()).or_insert(takes);
            *most = takes.max(*most);
        }
    }
    longest
}

/// The same, of those that can be told in short.
fn longest_in_short<'p>(parts: impl Iterator<Item = &'p Part>) -> BTreeMap<String, usize> {
    let mut longest = BTreeMap::new();
    for part in parts {
        for line in part.lines.iter().filter_map(shortened) {
            let takes = lines_of(&line, letters(part.kind));
            let most = longest.entry(line.id).or_insert(takes);
            *most = takes.max(*most);
        }
    }
    longest
}

/// An id without the number that tells it from others.
fn plain_id(id: &str) -> &str {
    id.split('~').next().unwrap_or(id)
}

/// Somebody to ask, with no more than the best way to reach them; none for what is nobody.
fn shortened(line: &Line) -> Option<Line> {
    let Body::Card(card) = &line.body else {
        return None;
    };
    let details = card.details.iter();
    let details = details.filter(|detail| detail.kind == DetailKind::NoWay);
    let card = Card {
        reach: card.reach.iter().take(1).cloned().collect(),
        details: details.cloned().collect(),
        ..(**card).clone()
    };
    let body = Body::Card(Box::new(card));
    Some(Line {
        body,
        ..line.clone()
    })
}

/// How many lines words take that break between words only.
fn wrapped(words: &str, letters: usize) -> usize {
    let (mut lines, mut used) = (1, 0);
    for word in words.split_whitespace() {
        let long = word.chars().count();
        if used > 0 && used + 1 + long > letters {
            (lines, used) = (lines + 1, long);
        } else {
            used += long + usize::from(used > 0);
        }
        lines += used.saturating_sub(1) / letters;
        used -= used.saturating_sub(1) / letters * letters;
    }
    lines
}

/// About how many lines of a page a line takes.
fn lines_of(line: &Line, letters: usize) -> usize {
    let rows = |words: &str| wrapped(words, letters);
    match &line.body {
        Body::Lead(words) | Body::Paragraph(words) | Body::Item(words) => rows(&words.text),
        Body::Pair { label, value } => rows(&format!("{label}: {}", value.text)),
        Body::Card(card) => {
            let reach = card.reach.iter().map(|reach| rows(&reach.words.text));
            let details = card.details.iter().map(|one| rows(&one.words.text));
            rows(&card.name.text) + reach.sum::<usize>() + details.sum::<usize>()
        }
        Body::Picture(_) | Body::Code(_) => 0,
        Body::Blank(_) => 1,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::keep;
    use crate::report::draft::{Body, Part, PartKind, Words};

    fn part(questions: usize) -> Part {
        let mut part = Part::new(PartKind::Questions, "Questions".to_owned());
        for number in 1..=questions {
            part.item(format!("questions:{number}"), format!("Question {number}?"));
        }
        part
    }

    #[test]
    fn a_part_keeps_its_first_lines_and_says_that_there_is_more() {
        let mut parts = [part(30), part(3)];
        keep(&mut parts, &[], &BTreeSet::new(), "There is more.");
        let ids: Vec<&str> = parts[0].lines.iter().map(|line| line.id.as_str()).collect();
        assert_eq!(ids.len(), 13);
        assert_eq!(ids[..2], ["questions:1", "questions:2"]);
        assert_eq!(ids[12], "questions:there-is-more");
        assert_eq!(parts[1].lines.len(), 3);
    }

    #[test]
    fn what_belongs_to_a_step_that_was_left_out_does_not_stand_below_another() {
        let mut after = Part::new(PartKind::AfterThat, "After that".to_owned());
        for (step, long) in [("first", 16), ("second", 2)] {
            after.lead(format!("after-that:{step}"), "word ".repeat(long * 15));
            let words = Words::from(step);
            after.add(format!("after-that:{step}:day"), 1, Body::Paragraph(words));
        }
        let mut parts = [after];
        keep(&mut parts, &[], &BTreeSet::new(), "There is more.");
        let ids: Vec<&str> = parts[0].lines.iter().map(|line| line.id.as_str()).collect();
        let kept = [
            "after-that:first",
            "after-that:first:day",
            "after-that:there-is-more",
        ];
        assert_eq!(ids, kept);
    }

    #[test]
    fn a_line_counts_as_the_language_has_it_that_needs_most() {
        let mut short = [part(30)];
        let mut long = part(30);
        for line in &mut long.lines {
            line.body = Body::Item("word ".repeat(14).into());
        }
        let mut longer = [long.clone()];
        keep(
            &mut short,
            &[vec![long]],
            &BTreeSet::new(),
            "There is more.",
        );
        keep(&mut longer, &[vec![part(30)]], &BTreeSet::new(), "Hay más.");
        assert_eq!(
            short[0].lines.len(),
            7,
            "six of two lines, and that there is more"
        );
        let ids = |part: &Part| -> Vec<String> {
            part.lines.iter().map(|line| line.id.clone()).collect()
        };
        assert_eq!(ids(&short[0]), ids(&longer[0]));
    }

    #[test]
    fn a_line_that_is_too_long_for_its_part_stays_where_it_is_the_first() {
        let mut long = Part::new(PartKind::Questions, "Questions".to_owned());
        long.item("questions:1", "word ".repeat(400));
        let mut parts = [long];
        keep(&mut parts, &[], &BTreeSet::new(), "There is more.");
        assert_eq!(parts[0].lines.len(), 1);
    }
}
