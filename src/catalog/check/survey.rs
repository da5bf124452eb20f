//! What is there to check? Every record of every file with where it stands, and every part of every record.

use std::hash::BuildHasherDefault;

use super::Finding;
use crate::catalog::kind::{Identifier as _, Record, every_kind};
use crate::catalog::overlay::Withdrawals;
use crate::catalog::parts::{Part, Parts as _};
use crate::catalog::path::{Pointer, Trail};
use crate::catalog::quick::QuickMap;
use crate::catalog::sheet::Sheet;
use crate::catalog::{Day, Fact, Head, Kind, Need, Severity};

/// The records of all files, and the day they are checked on.
pub(super) struct Survey<'r> {
    pub(super) sheets: &'r [Sheet],
    pub(super) on: Day,
    /// Where each id is borne first.
    firsts: QuickMap<(Kind, &'r str), First<'r>>,
    pub(super) withdrawn: &'r Withdrawals,
    facts: QuickMap<&'r str, &'r Fact>,
    needs: QuickMap<&'r str, &'r Need>,
}

/// The first record that bears an id.
#[derive(Clone, Copy)]
pub(super) struct First<'r> {
    pub(super) here: Standpoint<'r>,
    /// Its number among all of them, from 0.
    pub(super) number: usize,
}

/// A record and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Standpoint<'r> {
    pub(super) file: usize,
    pub(super) kind: Kind,
    /// Its place in the file's list.
    pub(super) place: usize,
    pub(super) id: &'r str,
}

impl Standpoint<'_> {
    /// The pointer to the record.
    pub(super) fn pointer(&self) -> Pointer {
        let list = Pointer::default().field(self.kind.list());
        match self.kind {
            Kind::Head => list,
            _ => list.place(self.place),
        }
    }

    /// The pointer to a field of the record.
    pub(super) fn field(&self, name: &str) -> Pointer {
        self.pointer().field(name)
    }

    /// An error at this place in the record.
    pub(super) fn error(&self, at: Pointer, wrong: String, remedy: impl Into<String>) -> Finding {
        Finding {
            severity: Severity::Error,
            file: Some(self.file),
            pointer: at,
            record: Some((self.kind, self.id.to_owned())),
            wrong,
            remedy: remedy.into(),
            first: None,
        }
    }

    /// A warning at this place in the record.
    pub(super) fn warning(&self, at: Pointer, wrong: String, remedy: impl Into<String>) -> Finding {
        Finding {
            severity: Severity::Warning,
            ..self.error(at, wrong, remedy)
        }
    }
}

macro_rules! list_kinds {
    ($($kind:ident $one:ident, $list:ident: $record:ident, $id:ident, $word:literal;)+) => {
        impl<'r> Survey<'r> {
            /// Tells of where every record stands that has an id.
            pub(super) fn each_record(&self, mut tell: impl FnMut(Standpoint<'r>)) {
                $(for (here, _) in self.all::<crate::catalog::$record>() {
                    tell(here);
                })+
            }

            /// Tells of every part of every record.
            pub(super) fn each_part(&self, mut tell: impl FnMut(Standpoint<'r>, &Trail<'_>, Part<'r>)) {
                for (here, head) in self.heads() {
                    head.parts(&Trail::from("catalog"), &mut |at, part| tell(here, at, part));
                }
                $(for (here, record) in self.all::<crate::catalog::$record>() {
                    let list = Trail::from(stringify!($list));
                    record.parts(&list.place(here.place), &mut |at, part| tell(here, at, part));
                })+
            }
        }
    };
}
every_kind!(list_kinds);

impl<'r> Survey<'r> {
    pub(super) fn of(sheets: &'r [Sheet], withdrawn: &'r Withdrawals, on: Day) -> Self {
        let mut survey = Self {
            sheets,
            on,
            firsts: QuickMap::default(),
            withdrawn,
            facts: QuickMap::default(),
            needs: QuickMap::default(),
        };
        let records = sheets.iter().map(|sheet| sheet.records.len()).sum();
        let mut firsts = QuickMap::with_capacity_and_hasher(records, BuildHasherDefault::default());
        survey.each_record(|here| {
            let number = firsts.len();
            firsts
                .entry((here.kind, here.id))
                .or_insert(First { here, number });
        });
        survey.firsts = firsts;
        survey.facts = survey
            .all::<Fact>()
            .map(|(here, fact)| (here.id, fact))
            .collect();
        survey.needs = survey
            .all::<Need>()
            .map(|(here, need)| (here.id, need))
            .collect();
        survey
    }

    /// Every record of a kind, with where it stands.
    pub(super) fn all<T: Record + 'r>(
        &self,
    ) -> impl Iterator<Item = (Standpoint<'r>, &'r T)> + use<'r, T> {
        self.sheets.iter().enumerate().flat_map(|(file, sheet)| {
            T::list(&sheet.records)
                .iter()
                .enumerate()
                .map(move |(nth, record)| {
                    let kind = T::Id::KIND;
                    let place = sheet.place(kind, nth);
                    let id = record.id().spelled();
                    (
                        Standpoint {
                            file,
                            kind,
                            place,
                            id,
                        },
                        record,
                    )
                })
        })
    }

    /// Every head: one, as it should be.
    pub(super) fn heads(&self) -> impl Iterator<Item = (Standpoint<'r>, &'r Head)> + use<'r> {
        self.sheets.iter().enumerate().filter_map(|(file, sheet)| {
            let head = sheet.records.catalog.as_ref()?;
            let here = Standpoint {
                file,
                kind: Kind::Head,
                place: 0,
                id: &head.id,
            };
            Some((here, head))
        })
    }

    /// The tags of the languages the catalog is written in, the default one first.
    pub(super) fn languages(&self) -> &'r [String] {
        self.heads()
            .next()
            .map_or(&[], |(_, head)| head.languages.as_slice())
    }

    /// The record that bears this id first.
    pub(super) fn first(&self, kind: Kind, id: &str) -> Option<First<'r>> {
        self.firsts.get(&(kind, id)).copied()
    }

    /// How many ids are borne in all.
    pub(super) fn count(&self) -> usize {
        self.firsts.len()
    }

    /// The ids of this kind that sound records bear.
    pub(super) fn ids(&self, kind: Kind) -> impl Iterator<Item = &'r str> {
        let of_kind = self.firsts.keys().filter(move |key| key.0 == kind);
        of_kind.map(|key| key.1)
    }

    pub(super) fn fact(&self, id: &str) -> Option<&'r Fact> {
        self.facts.get(id).copied()
    }

    pub(super) fn need(&self, id: &str) -> Option<&'r Need> {
        self.needs.get(id).copied()
    }
}
