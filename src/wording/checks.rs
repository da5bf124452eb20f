//! Is every sentence fit to be read? Said in both languages, in the words of the house, with nothing left over.

use std::collections::BTreeMap;

use fluent_bundle::FluentValue;

use super::compile::{Argument, Sentence, Source, sentences};
use super::voice::{messages, plain, with_arguments};
use super::{Lang, Wording};

/// Ids of messages that are rightly the same in both languages.
const SAME_IN_BOTH: &[&str] = &["no", "missing-fact-no"];

/// Beginnings of words that belong to offices and statutes, not to people; of notes left lying; and of British
/// spellings.
const NOT_OURS: &[&str] = &[
    "eligib",
    "elegib",
    "ineligib",
    "inelegib",
    "barrier",
    "barrera",
    "client",
    "user",
    "usuari",
    "offender",
    "delincuent",
    "felon",
    "handicap",
    "minusv",
    "illegal",
    "ilegal",
    "todo:",
    "fixme",
    "xxx",
    "catalogue",
    "counsell",
    "licence",
    "programme ",
    "programmes",
    "enrolment",
    "centre ",
    "labour",
];

fn all(lang: Lang) -> Vec<Sentence<'static>> {
    let mut faults = Vec::new();
    let all: Vec<_> = messages(lang)
        .iter()
        .flat_map(|(_, text)| {
            let source = Source {
                lang: lang.tag(),
                file: "",
                text,
            };
            sentences(&source, &mut faults)
        })
        .collect();
    assert_eq!(all.len(), messages(lang).len());
    assert!(faults.is_empty(), "{faults:?}");
    all
}

/// A sentence without its arguments.
fn own_words(shown: &str) -> String {
    let parts = shown
        .split('{')
        .map(|part| part.split_once('}').map_or(part, |(_, after)| after));
    parts.collect()
}

/// What is wrong with the words of a sentence.
fn faults(shown: &str) -> Vec<String> {
    let lower = format!("{} ", shown.to_lowercase());
    let starts = |word: &str| {
        lower
            .match_indices(word)
            .any(|(at, _)| !lower[..at].ends_with(char::is_alphanumeric))
    };
    let mut faults: Vec<String> = NOT_OURS
        .iter()
        .filter(|word| starts(word))
        .map(|word| format!("\"{word}\" is no word of ours"))
        .collect();
    if shown.contains("  ") || shown.trim() != shown {
        faults.push("spaces too many".into());
    }
    if shown.contains("TODO") {
        faults.push("a note is left in it".into());
    }
    faults
}

#[test]
fn every_sentence_can_be_said_with_any_number() {
    for lang in Lang::ALL {
        for sentence in all(lang) {
            for number in [0_u32, 1, 2, 21, 1_000_000] {
                let arguments = sentence.arguments.iter().map(|(name, kind)| match kind {
                    Argument::Count => (*name, FluentValue::from(number)),
                    Argument::Words => (*name, FluentValue::from("words")),
                });
                let said = Wording::new(lang).try_say(sentence.id, arguments);
                assert!(said.is_some(), "{} {}", lang.tag(), sentence.id);
            }
        }
    }
}

#[test]
fn no_english_is_left_in_spanish() {
    let english: BTreeMap<_, _> = all(Lang::En).into_iter().map(|s| (s.id, s.shown)).collect();
    let same = |s: &Sentence<'_>| {
        english.get(s.id) == Some(&s.shown) && own_words(&s.shown).contains(char::is_alphabetic)
    };
    let left: Vec<_> = all(Lang::Es)
        .into_iter()
        .filter(|s| same(s) && !SAME_IN_BOTH.contains(&s.id))
        .collect();
    assert!(left.is_empty(), "{left:#?}");
}

#[test]
fn every_sentence_is_in_the_words_of_the_house() {
    for lang in Lang::ALL {
        for sentence in all(lang) {
            let faults = faults(&sentence.shown);
            assert!(
                faults.is_empty(),
                "{} {}: {faults:?}",
                lang.tag(),
                sentence.id
            );
        }
    }
}

#[test]
fn words_of_offices_and_british_spellings_are_noticed() {
    for bad in [
        "You are eligible",
        "No es elegible",
        "Otras barreras",
        "the Clients",
        "two  spaces",
        "a counsellor",
        "TODO",
        "A programme",
    ] {
        assert!(!faults(bad).is_empty(), "{bad}");
    }
    for good in ["programmed", "a program", "todo listo", "a counselor"] {
        assert_eq!(faults(good), Vec::<String>::new(), "{good}");
    }
}

#[test]
fn a_sentence_that_cannot_be_said_is_named_instead() {
    assert_eq!(
        Wording::new(Lang::Es).say("no-such-thing", []),
        "no-such-thing"
    );
}

#[test]
fn what_is_nothing_but_words_is_said_as_fluent_would_say_it() {
    let mut found = 0;
    for lang in [Lang::En, Lang::Es] {
        for (id, message) in messages(lang) {
            if let Some(words) = plain(message) {
                let said = with_arguments(lang, id, message, []);
                assert_eq!(said.as_deref(), Some(words), "{id}");
                found += 1;
            }
        }
    }
    assert!(found > 1000, "most messages are");
}
