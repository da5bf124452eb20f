//! What do these answers say? An answers file, read along its format and against the catalog: every fault at once.

use std::path::Path;

use super::end::End;
use super::files::{self, ReadFile};
use super::meaning;
use crate::catalog::{Catalog, CatalogFile, Document, Fault};
use crate::jobseeker::{Answers, FORMAT};

/// The bytes of an answers file; `-` is standard input.
pub(super) fn bytes(path: &Path) -> Result<ReadFile, End> {
    if path.as_os_str() == "-" {
        return files::read_input();
    }
    files::read(path)
}

/// The answers in a file, occupations named by their ids; or everything that is wrong with them.
pub(super) fn read(file: &ReadFile, catalog: &Catalog) -> Result<Answers, Vec<Fault>> {
    let mut document = Document::<Answers>::read(CatalogFile {
        label: &file.label,
        bytes: &file.bytes,
    });
    let nonsense = document
        .value()
        .map(|answers| meaning::faults(answers, catalog));
    for fault in nonsense.unwrap_or_default() {
        let at: Vec<&str> = fault.at.iter().map(String::as_str).collect();
        document.tell(&at, fault.wrong, fault.remedy);
    }
    let no_format = document
        .value()
        .is_some_and(|answers| answers.format.is_empty());
    if no_format
        && document
            .faults()
            .iter()
            .all(|fault| fault.field != "format")
    {
        let remedy = format!("write \"format\": \"{FORMAT}\"");
        document.tell(&["format"], "the format is missing", remedy);
    }
    let mut answers = document.finish()?;
    meaning::name_by_id(&mut answers, catalog);
    Ok(answers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::OREGON;

    fn read_text(text: &str) -> Result<Answers, Vec<String>> {
        let on = "2026-11-23".parse().unwrap();
        let catalog = Catalog::load(OREGON, on).catalog.unwrap();
        let file = ReadFile {
            label: "a.json".to_owned(),
            bytes: text.as_bytes().to_vec(),
        };
        let told = |faults: Vec<Fault>| faults.iter().map(Fault::to_string).collect();
        read(&file, &catalog).map_err(told)
    }

    #[test]
    fn faults_of_form_and_of_meaning_are_told_together() {
        let faults = read_text(
            r#"{"format": "onramp-answers/2", "county": "marian",
 "interests": {"statements": {"19": "like"}, "scores": {"R": 41, "I": 0, "A": 0, "S": 0, "E": 0, "C": 0}},
 "credentials": [{"id": "high-school-diplomma", "earned": "last year"}],
 "needs": {"transprot": true}, "facts": {"age": 240, "gets-snap": 3},
 "work": [{"occupation": "31-1122.99"}], "hobbies": [], "budget_cents": -1,
 "goal": {"to": "registered-nurs", "best": "fastest", "words": "one\ntwo"}, "meeting": {"day": "soon", "room": 4}}"#,
        )
        .unwrap_err();
        for part in [
            "a.json:1:12: error: field format: \"onramp-answers/2\" is not a format that is read",
            "field county: there is no county \"marian\"; was \"marion\" meant?",
            "field interests.statements.19",
            "field interests.scores.R: 41 is too large",
            "field needs.transprot: there is no need \"transprot\"; was \"transport\" meant?",
            "field facts.age: 240 is too large",
            "field facts.gets-snap",
            "field work[0].occupation: there is no occupation \"31-1122.99\"",
            "field hobbies: \"hobbies\" is not a field here",
            "field budget_cents: -1 is too small",
            "field credentials[0].id: there is no credential",
            "field goal.to: there is no occupation \"registered-nurs\"; was \"registered-nurse\" meant?",
            "field goal.words: a letter that cannot be seen",
            "field meeting.day",
            "field meeting.room: \"room\" is not a field here",
            "field goal.best: \"fastest\" is not one of the choices",
            "field credentials[0].earned: \"last year\" is no year, month or day",
        ] {
            assert!(
                faults.iter().any(|fault| fault.contains(part)),
                "{part}\n{}",
                faults.join("\n")
            );
        }
    }

    #[test]
    fn an_occupation_may_be_named_by_its_code() {
        let answers = read_text(
            r#"{"format": "onramp-answers/1", "work": [{"occupation": "29-1141.00"}], "goal": {"to": "29-1141.00"}}"#,
        )
        .unwrap();
        assert_eq!(answers.work[0].occupation.as_str(), "registered-nurse");
        assert_eq!(answers.goal.to.unwrap().as_str(), "registered-nurse");
    }

    #[test]
    fn what_is_no_answers_file_is_refused_with_its_place() {
        for (text, part) in [
            ("", "the file ends too early"),
            ("{", "the file ends too early"),
            ("[]", "a list cannot stand here"),
            ("{}", "the format is missing"),
            ("{\"format\": \"\"}", "the format is missing"),
            ("\u{feff}{\"format\": 1}", "field format"),
        ] {
            let faults = read_text(text).unwrap_err();
            assert!(faults[0].contains(part), "{text}: {faults:?}");
        }
    }
}
