//! Has every record an id of its own, and the catalog one head?

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::{Finding, Standpoint};
use crate::catalog::id::is_well_formed;
use crate::catalog::kind::{Record as _, every_kind};
use crate::catalog::path::{Pointer, Trail};
use crate::catalog::{Kind, Records, Severity};

/// The format that this program reads.
const FORMAT: &str = "onramp-catalog/1";

/// Where each id is first borne.
pub(super) struct Identities<'r>(HashMap<(Kind, &'r str), Standpoint<'r>>);

macro_rules! list_records {
    ($($kind:ident $one:ident, $list:ident: $record:ident, $id:ident, $word:literal;)+) => {
        /// Tells of every record of a file, and where it stands.
        fn each_record<'r>(file: usize, records: &'r Records, mut tell: impl FnMut(Standpoint<'r>)) {
            $(for (place, record) in records.$list.iter().enumerate() {
                let kind = Kind::$kind;
                tell(Standpoint { file, kind, place, id: record.id().as_str() });
            })+
        }
    };
}
every_kind!(list_records);

impl<'r> Identities<'r> {
    /// The ids of all files; tells of ids that are ill-formed or borne twice, and of a head that is missing or wrong.
    pub(super) fn of(files: &'r [Records], findings: &mut Vec<Finding>) -> Self {
        check_head(files, findings);
        let mut known: HashMap<(Kind, &str), Standpoint<'_>> = HashMap::new();
        for (file, records) in files.iter().enumerate() {
            each_record(file, records, |here| {
                let list = Trail::from(here.kind.list());
                let record = list.place(here.place);
                let at = record.field("id");
                let error = |wrong, remedy: &str| here.finding(Severity::Error, &at, wrong, remedy);
                if !is_well_formed(here.id) {
                    findings.push(error(
                        format!("\"{}\" cannot be an id", here.id),
                        "write lowercase letters, digits and single hyphens, at most 64 characters",
                    ));
                }
                match known.entry((here.kind, here.id)) {
                    Entry::Vacant(free) => {
                        free.insert(here);
                    }
                    Entry::Occupied(_) => findings.push(error(
                        format!("another {} has this id", here.kind.word()),
                        "give one of them another id, or take one away",
                    )),
                }
            });
        }
        Self(known)
    }

    /// Is there such a record?
    pub(super) fn has(&self, kind: Kind, id: &str) -> bool {
        self.0.contains_key(&(kind, id))
    }

    /// The ids of this kind.
    pub(super) fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &'r str> {
        self.0
            .keys()
            .filter(move |key| key.0 == kind)
            .map(|key| key.1)
    }
}

fn check_head(files: &[Records], findings: &mut Vec<Finding>) {
    let mut heads = files
        .iter()
        .enumerate()
        .filter_map(|(file, records)| Some((file, records.catalog.as_ref()?)));
    let Some((file, head)) = heads.next() else {
        findings.push(Finding {
            severity: Severity::Error,
            file: None,
            pointer: Pointer::default(),
            record: None,
            wrong: "no file has a \"catalog\"".to_owned(),
            remedy: "say in one of them what this catalog is and who keeps it".to_owned(),
        });
        return;
    };
    let here = |file, id| Standpoint {
        file,
        kind: Kind::Head,
        place: 0,
        id,
    };
    let trail = Trail::from("catalog");
    if head.format != FORMAT {
        findings.push(here(file, &head.id).finding(
            Severity::Error,
            &trail.field("format"),
            format!("the format \"{}\" is not known", head.format),
            format!("write \"{FORMAT}\""),
        ));
    }
    if head.languages.is_empty() {
        findings.push(here(file, &head.id).finding(
            Severity::Error,
            &trail.field("languages"),
            "no language is named".to_owned(),
            "name the languages the catalog is written in, the default one first",
        ));
    }
    for (file, head) in heads {
        findings.push(here(file, &head.id).finding(
            Severity::Error,
            &trail,
            "another file has a \"catalog\" as well".to_owned(),
            "keep one of them",
        ));
    }
}
