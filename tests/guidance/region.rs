//! How does a test write down a small region? Records in JSON, loaded as any catalog is, on one fixed day.

use onramp::catalog::{Catalog, CatalogFile, Day, Severity};
use onramp::guidance::Person;
use onramp::jobseeker::Answers;
use serde_json::{Value, json};

/// The day of every session here.
pub fn today() -> Day {
    day("2026-11-23")
}

pub fn day(written: &str) -> Day {
    written.parse().unwrap()
}

/// The answers written in this JSON.
pub fn answers(written: Value) -> Answers {
    serde_json::from_value(written).unwrap()
}

/// A person with these answers, today.
pub fn person<'a>(catalog: &'a Catalog, answers: &'a Answers) -> Person<'a> {
    Person {
        catalog,
        answers,
        on: today(),
    }
}

/// A region being written down. What every record must have and no test is about is filled in.
pub struct Region(Value);

impl Region {
    pub fn new() -> Self {
        Self(json!({
            "catalog": {"format": "onramp-catalog/1", "id": "small", "region": "Small region", "languages": ["en"],
                        "published": "2026-11-01", "steward": {"name": "The local board"}, "whole_area": "whole"},
            "sources": [
                {"id": "fresh", "publisher": "P", "title": "T", "address": "https://example.org",
                 "as_of": "2026-10-01", "checked_on": "2026-11-01", "review_by": "2026-11-23"},
                {"id": "stale", "publisher": "P", "title": "T", "address": "https://example.org",
                 "as_of": "2025-10-01", "checked_on": "2025-11-01", "review_by": "2026-11-22"}],
            "areas": [{"id": "near", "title": "Near", "code": "1", "source": "fresh"},
                      {"id": "whole", "title": "Whole", "code": "2", "source": "fresh"}],
            "boards": [{"id": "board", "name": "Board", "source": "fresh"}],
            "counties": [{"id": "here", "name": "Here", "area": "near", "board": "board"},
                         {"id": "there", "name": "There", "area": "whole", "board": "board"}],
            "providers": [{"id": "school", "name": "School", "kind": "college", "source": "fresh"}],
            "sectors": [{"id": "sector", "title": "Sector"}, {"id": "other", "title": "Other"}],
        }))
    }

    /// Adds a record to a list.
    pub fn with(mut self, list: &str, record: Value) -> Self {
        let defaults = match list {
            "credentials" => json!({"title": "C", "kind": "certificate", "source": "fresh"}),
            "steps" => json!({"title": "S", "kind": "course", "source": "fresh"}),
            "occupations" => json!({"title": "O", "code": "11-1111.00", "source": "fresh"}),
            "facts" => {
                json!({"label": "F", "question": "F?", "why": "W", "answer": "yes_no", "sensitivity": 0,
                              "order": 1})
            }
            "needs" => {
                json!({"label": "N", "question": "N?", "why": "W", "sensitivity": 0, "order": 1})
            }
            "services" => json!({"name": "S", "summary": "S", "provider": "school", "pay_order": 1,
                                 "shown": {"shared": "name", "own": "name"}, "source": "fresh"}),
            "pathways" => {
                json!({"title": "P", "summary": "P", "sector": "sector", "source": "fresh"})
            }
            "gates" => {
                json!({"title": "G", "decides": "D", "weighs": "W", "ask": "A", "source": "fresh"})
            }
            _ => json!({}),
        };
        let mut whole = defaults;
        for (key, value) in record.as_object().unwrap() {
            whole[key] = value.clone();
        }
        let records = &mut self.0[list];
        if records.is_null() {
            *records = json!([]);
        }
        records.as_array_mut().unwrap().push(whole);
        self
    }

    /// Adds several records, of which only the ids matter.
    pub fn with_all(self, list: &str, ids: &[&str]) -> Self {
        ids.iter()
            .fold(self, |region, id| region.with(list, json!({"id": id})))
    }

    pub fn load(&self) -> Catalog {
        let bytes = serde_json::to_vec(&self.0).unwrap();
        let file = CatalogFile {
            label: "small.json",
            bytes: &bytes,
        };
        let loaded = Catalog::load(&[file], today());
        let errors = loaded.faults.iter();
        let errors = errors.filter(|fault| fault.severity == Severity::Error);
        let errors: Vec<_> = errors.collect();
        loaded.catalog.unwrap_or_else(|| panic!("{errors:#?}"))
    }
}
