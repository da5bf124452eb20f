//! Can these files be read as one catalog, and if not, what is wrong with them? It is handed bytes, labels and a day.

use super::check::{self, Finding};
use super::{Catalog, Day, Fault, Place, Records, Severity};

/// One file of a catalog.
#[derive(Clone, Copy, Debug)]
pub struct CatalogFile<'f> {
    /// What to call it when something in it is wrong: its path, as a rule.
    pub label: &'f str,
    /// What is in it.
    pub bytes: &'f [u8],
}

/// What became of reading a catalog.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The catalog, where no error was found in it.
    pub catalog: Option<Catalog>,
    /// Everything that is wrong with it: errors, and warnings beside a catalog that can be used.
    pub faults: Vec<Fault>,
}

impl Catalog {
    /// Reads these files as one catalog, and checks it on this day. The order of the files means nothing.
    pub fn load(files: &[CatalogFile<'_>], on: Day) -> Loaded {
        let mut faults = Vec::new();
        let mut read = Vec::new();
        for file in files {
            match serde_json::from_slice::<Records>(file.bytes) {
                Ok(records) => read.push(records),
                Err(error) => faults.push(Fault {
                    place: Some(Place {
                        file: file.label.to_owned(),
                        line: error.line(),
                        column: error.column(),
                    }),
                    severity: Severity::Error,
                    record: None,
                    field: String::new(),
                    wrong: error.to_string(),
                    remedy: "mend it and check again".to_owned(),
                }),
            }
        }
        if !faults.is_empty() {
            return Loaded {
                catalog: None,
                faults,
            };
        }
        let findings = check::findings(&read, on);
        faults.extend(findings.into_iter().map(|finding| locate(finding, files)));
        faults.sort();
        let mut all = Records::default();
        for records in read {
            all.append(records);
        }
        let sound = faults.iter().all(|f| f.severity != Severity::Error);
        let head = all.catalog.take().filter(|_| sound);
        Loaded {
            catalog: head.map(|head| Catalog::of_checked(head, all)),
            faults,
        }
    }
}

fn locate(finding: Finding, files: &[CatalogFile<'_>]) -> Fault {
    Fault {
        place: finding
            .file
            .and_then(|file| files.get(file))
            .map(|file| Place {
                file: file.label.to_owned(),
                line: 1,
                column: 1,
            }),
        severity: finding.severity,
        field: finding.pointer.in_record(),
        record: finding.record,
        wrong: finding.wrong,
        remedy: finding.remedy,
    }
}
