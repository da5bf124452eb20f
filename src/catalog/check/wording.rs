//! Can everybody read it? Words that are empty, or missing in a language that the catalog is written in.

use std::collections::BTreeMap;

use super::Finding;
use super::survey::{Standpoint, Survey};
use crate::catalog::nearest::nearest;
use crate::catalog::path::{Pointer, Trail};
use crate::catalog::{Kind, Text};

/// Fields that may stay the same in every language, because they are names.
const NAMES: [&str; 3] = ["title", "name", "region"];

/// The words seen so far, and what is missing among them.
pub(super) struct Wordings<'r> {
    languages: &'r [String],
    missing: BTreeMap<(&'r str, Kind, usize, usize), Missing<'r>>,
}

/// The fields of a record that are missing in some language.
struct Missing<'r> {
    here: Standpoint<'r>,
    fields: Vec<Pointer>,
}

impl<'r> Wordings<'r> {
    pub(super) fn of(survey: &Survey<'r>) -> Self {
        Self {
            languages: survey.languages(),
            missing: BTreeMap::new(),
        }
    }

    /// Tells of words that nobody can read, and keeps in mind those that somebody cannot.
    pub(super) fn see(
        &mut self,
        here: Standpoint<'r>,
        at: &Trail<'_>,
        text: &Text,
        findings: &mut Vec<Finding>,
    ) {
        let Some((default, others)) = self.languages.split_first() else {
            return;
        };
        if text.all().any(|words| words.trim().is_empty()) {
            let remedy = "write them, or take the field out";
            findings.push(here.error(at.pointer(), "the words are empty".to_owned(), remedy));
        }
        tags(here, at, text, self.languages, findings);
        if !has(text, at, default) && !matches!(text, Text::Same(_)) {
            let wrong = format!("the words are missing in the default language \"{default}\"");
            findings.push(here.error(at.pointer(), wrong, "add them"));
        }
        for language in others {
            if !has(text, at, language) {
                let key = (language.as_str(), here.kind, here.file, here.place);
                let of_record = self.missing.entry(key).or_insert(Missing {
                    here,
                    fields: Vec::new(),
                });
                of_record.fields.push(at.pointer());
            }
        }
    }

    /// Tells of the words missing in a language, once for each record, with their number.
    pub(super) fn tell(self, findings: &mut Vec<Finding>) {
        findings.extend(
            self.missing
                .into_iter()
                .filter_map(|((language, ..), missing)| {
                    let fields: Vec<_> = missing.fields.iter().map(Pointer::in_record).collect();
                    let count = fields.len();
                    let texts = if count == 1 { "text is" } else { "texts are" };
                    let wrong = format!(
                        "{count} {texts} missing in \"{language}\": {}",
                        fields.join(", ")
                    );
                    let first = missing.fields.into_iter().next()?;
                    Some(missing.here.warning(
                        first,
                        wrong,
                        "add the translation; until then the default language is shown",
                    ))
                }),
        );
    }
}

/// Are these words there in this language? A name may be the same in all, and so may a number.
fn has(text: &Text, at: &Trail<'_>, language: &str) -> bool {
    match text {
        Text::Same(words) => {
            NAMES.contains(&at.last_field()) || !words.chars().any(char::is_alphabetic)
        }
        Text::ByLanguage(words) => words.get(language).is_some(),
    }
}

fn tags(
    here: Standpoint<'_>,
    at: &Trail<'_>,
    text: &Text,
    languages: &[String],
    findings: &mut Vec<Finding>,
) {
    let Text::ByLanguage(words) = text else {
        return;
    };
    let tags = words.iter().map(|(tag, _)| tag);
    for tag in tags.filter(|tag| !languages.contains(tag)) {
        let wrong = format!("the catalog is not written in \"{tag}\"");
        let remedy = match nearest(tag, languages.iter().map(String::as_str)) {
            Some(near) => format!("was \"{near}\" meant? Else add it to the catalog's languages"),
            None => "add it to the catalog's languages, or take it out here".to_owned(),
        };
        findings.push(here.error(at.pointer().field(tag), wrong, remedy));
    }
}
