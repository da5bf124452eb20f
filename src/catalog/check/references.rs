//! Does every id name a record that is there?

use super::identity::Identities;
use super::{Finding, Standpoint};
use crate::catalog::kind::{Record as _, every_kind};
use crate::catalog::nearest::nearest;
use crate::catalog::parts::{Part, Parts as _};
use crate::catalog::path::Trail;
use crate::catalog::{Kind, Records, Severity};

macro_rules! list_parts {
    ($($kind:ident $one:ident, $list:ident: $record:ident, $id:ident, $word:literal;)+) => {
        /// Tells of every part of every record of a file.
        pub(super) fn each_part<'r>(
            file: usize,
            records: &'r Records,
            mut tell: impl FnMut(Standpoint<'r>, &Trail<'_>, Part<'_>),
        ) {
            if let Some(head) = &records.catalog {
                let here = Standpoint { file, kind: Kind::Head, place: 0, id: &head.id };
                head.parts(&Trail::from("catalog"), &mut |at, part| tell(here, at, part));
            }
            $(for (place, record) in records.$list.iter().enumerate() {
                let here = Standpoint { file, kind: Kind::$kind, place, id: record.id().as_str() };
                let list = Trail::from(stringify!($list));
                record.parts(&list.place(place), &mut |at, part| tell(here, at, part));
            })+
        }
    };
}
every_kind!(list_parts);

/// Tells of every id that names no record.
pub(super) fn check(files: &[Records], known: &Identities<'_>, findings: &mut Vec<Finding>) {
    for (file, records) in files.iter().enumerate() {
        each_part(file, records, |here, at, part| {
            let Part::Refers(kind, id) = part else {
                return;
            };
            if !known.has(kind, id) {
                let wrong = format!("there is no {} \"{id}\"", kind.word());
                findings.push(here.finding(Severity::Error, at, wrong, remedy(kind, id, known)));
            }
        });
    }
}

fn remedy(kind: Kind, id: &str, known: &Identities<'_>) -> String {
    match nearest(id, known.of_kind(kind)) {
        Some(near) => format!("was \"{near}\" meant?"),
        None => format!("add it under \"{}\", or take it out here", kind.list()),
    }
}
