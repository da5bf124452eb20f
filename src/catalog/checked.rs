//! What does the catalog hold, and which records belong together? A [`Catalog`] can only be had checked: here and now, or
//! when the program was built.
//!
//! What was packed by the build is unpacked kind by kind, and only when somebody asks, so that the first page need not
//! wait for what it does not show.

use std::sync::OnceLock;

use serde::de::DeserializeOwned;

use super::kind::{Record, every_kind};
use super::packed::{self, Packed};
use super::quick::{QuickMap, QuickSet};
use super::shared_out::both;
use super::{CredentialId, Head, Index, Kind, NeedId, OccupationId, PathwayId, Records, StepId};

/// A region's catalog, read and checked: every id in it names a record that is there.
#[derive(Clone, Debug)]
pub struct Catalog {
    head: Head,
    tables: Tables,
    joints: OnceLock<Joints>,
    ranks: OnceLock<Ranks>,
    /// Made when it is first asked for.
    index: OnceLock<Index>,
}

/// Which steps give what, and which pathways they are part of.
#[derive(Clone, Debug)]
struct Joints {
    givers: QuickMap<CredentialId, Vec<StepId>>,
    pathways_with: QuickMap<StepId, Vec<PathwayId>>,
}

/// The records of one kind, found by their ids.
#[derive(Clone, Debug)]
struct Table<T: Record> {
    /// Nothing, where the records are there from the beginning.
    packed: &'static [u8],
    rows: OnceLock<Rows<T>>,
}

#[derive(Clone, Debug)]
struct Rows<T: Record> {
    records: Vec<T>,
    by_id: QuickMap<T::Id, usize>,
}

impl<T: Record + DeserializeOwned> Table<T> {
    fn new(records: Vec<T>) -> Self {
        Self {
            packed: &[],
            rows: OnceLock::from(Rows::of(records)),
        }
    }

    fn packed(packed: &'static [u8]) -> Self {
        Self {
            packed,
            rows: OnceLock::new(),
        }
    }

    fn rows(&self) -> &Rows<T> {
        self.rows
            .get_or_init(|| Rows::of(packed::unpacked(self.packed)))
    }

    fn place(&self, id: &T::Id) -> Option<usize> {
        self.rows().by_id.get(id).copied()
    }

    fn get(&self, id: &T::Id) -> Option<&T> {
        self.rows().records.get(self.place(id)?)
    }
}

impl<T: Record> Rows<T> {
    fn of(records: Vec<T>) -> Self {
        let by_id = records
            .iter()
            .enumerate()
            .map(|(place, record)| (record.id().clone(), place))
            .collect();
        Self { records, by_id }
    }
}

macro_rules! hold_tables {
    ($($kind:ident $one:ident, $list:ident: $record:ident, $id:ident, $word:literal;)+) => {
        #[derive(Clone, Debug)]
        struct Tables {
            $($list: Table<super::$record>,)+
        }

        impl Tables {
            fn new(records: Records) -> Self {
                Self { $($list: Table::new(records.$list),)+ }
            }

            fn packed(packed: &Packed) -> Self {
                Self { $($list: Table::packed(packed.$list),)+ }
            }

            /// Unpacks every list. The steps are the most of it by far, and come in beside the others.
            fn unpack(&self) {
                let packed = self.steps.rows.get().is_none();
                let others = || { $(if Kind::$kind != Kind::Step { self.$list.rows(); })+ };
                both(packed, others, || self.steps.rows());
            }
        }

        #[cfg(test)]
        impl Catalog {
            /// The kinds of record that nobody has asked for yet.
            pub(crate) fn still_packed(&self) -> Vec<Kind> {
                let mut packed = Vec::new();
                $(if self.tables.$list.rows.get().is_none() {
                    packed.push(Kind::$kind);
                })+
                packed
            }
        }

        impl Catalog {
            $(
                #[doc = concat!("The ", $word, " with this id.")]
                pub fn $one(&self, id: &super::$id) -> Option<&super::$record> {
                    self.tables.$list.get(id)
                }

                #[doc = concat!("Every ", $word, ", in the order of the files.")]
                pub fn $list(&self) -> &[super::$record] {
                    &self.tables.$list.rows().records
                }
            )+
        }
    };
}
every_kind!(hold_tables);

impl Catalog {
    /// The catalog of these records. Only the checker calls this, with records in which it found no error.
    pub(super) fn of_checked(head: Head, records: Records, ranks: Ranks) -> Self {
        Self {
            head,
            tables: Tables::new(records),
            joints: OnceLock::new(),
            ranks: OnceLock::from(ranks),
            index: OnceLock::new(),
        }
    }

    /// The catalog that was checked, found without error and packed when the program was built. Only what the build has
    /// packed may be given: nothing is checked again. Nothing comes of bytes that are something else.
    pub fn checked_when_built(packed: &Packed) -> Option<Self> {
        Some(Self {
            head: packed::head(packed)?,
            tables: Tables::packed(packed),
            joints: OnceLock::new(),
            ranks: OnceLock::new(),
            index: OnceLock::new(),
        })
    }

    /// Brings in every record that is still packed.
    pub(super) fn unpack(&self) {
        self.tables.unpack();
    }

    /// Makes all of it ready that would otherwise be made ready when it is first asked for.
    pub fn make_ready(&self) {
        self.unpack();
        self.joints();
        self.ranks();
        self.index();
    }

    fn joints(&self) -> &Joints {
        self.joints
            .get_or_init(|| Joints::of(self.steps(), self.pathways()))
    }

    fn ranks(&self) -> &Ranks {
        self.ranks.get_or_init(|| Ranks::of(self.credentials()))
    }

    /// The catalog by numbers.
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(self))
    }

    /// The place of a step in the order of the files.
    pub fn step_place(&self, id: &StepId) -> Option<usize> {
        self.tables.steps.place(id)
    }

    pub(super) fn credential_place(&self, id: &CredentialId) -> Option<usize> {
        self.tables.credentials.place(id)
    }

    pub(super) fn occupation_place(&self, id: &OccupationId) -> Option<usize> {
        self.tables.occupations.place(id)
    }

    pub(super) fn need_place(&self, id: &NeedId) -> Option<usize> {
        self.tables.needs.place(id)
    }

    /// What this catalog is, and who keeps it.
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// The tag of the language that every text is in.
    pub fn default_language(&self) -> &str {
        self.head.languages.first().map_or("", String::as_str)
    }

    /// The steps that give exactly this credential, in the order of the catalog.
    pub fn givers(&self, credential: &CredentialId) -> &[StepId] {
        self.joints()
            .givers
            .get(credential)
            .map_or(&[], Vec::as_slice)
    }

    /// The pathways that this step is part of.
    pub fn pathways_with(&self, step: &StepId) -> &[PathwayId] {
        let pathways = self.joints().pathways_with.get(step);
        pathways.map_or(&[], Vec::as_slice)
    }

    /// Does one who holds this credential meet what asks for that one? Every credential meets itself, its equals, and
    /// what it or they supersede, however many records lie between.
    pub fn credential_meets(&self, held: &CredentialId, wanted: &CredentialId) -> bool {
        held == wanted || self.ranks().met_by(wanted).contains(held)
    }

    /// The other credentials that meet what asks for this one: its equals and those that supersede it.
    pub fn others_that_meet(&self, wanted: &CredentialId) -> &[CredentialId] {
        self.ranks().met_by(wanted)
    }
}

impl Joints {
    fn of(steps: &[super::Step], pathways: &[super::Pathway]) -> Self {
        let mut givers: QuickMap<_, Vec<_>> = QuickMap::default();
        for step in steps {
            for credential in &step.gives {
                givers
                    .entry(credential.clone())
                    .or_default()
                    .push(step.id.clone());
            }
        }
        let mut pathways_with: QuickMap<_, Vec<_>> = QuickMap::default();
        for pathway in pathways {
            for step in &pathway.steps {
                pathways_with
                    .entry(step.clone())
                    .or_default()
                    .push(pathway.id.clone());
            }
        }
        Self {
            givers,
            pathways_with,
        }
    }
}

/// So many credentials may meet what asks for one; where there are more, the checker refuses the catalog.
pub(super) const MOST_ABOVE: usize = 50;

/// Which credentials stand in for which.
#[derive(Clone, Debug)]
pub(super) struct Ranks {
    met_by: QuickMap<CredentialId, Vec<CredentialId>>,
}

impl Ranks {
    /// The order that these credentials' `supersedes` and `equal_to` make.
    pub(super) fn of<'r>(credentials: impl IntoIterator<Item = &'r super::Credential>) -> Self {
        let mut above: QuickMap<&CredentialId, Vec<&CredentialId>> = QuickMap::default();
        for credential in credentials {
            for lower in &credential.supersedes {
                above.entry(lower).or_default().push(&credential.id);
            }
            for equal in &credential.equal_to {
                above.entry(equal).or_default().push(&credential.id);
                above.entry(&credential.id).or_default().push(equal);
            }
        }
        let met_by = above
            .keys()
            .map(|&wanted| (wanted.clone(), all_above(wanted, &above)))
            .collect();
        Self { met_by }
    }

    /// The other credentials that meet what asks for this one, [`MOST_ABOVE`] at most.
    pub(super) fn met_by(&self, wanted: &CredentialId) -> &[CredentialId] {
        self.met_by.get(wanted).map_or(&[], Vec::as_slice)
    }
}

fn all_above(
    wanted: &CredentialId,
    above: &QuickMap<&CredentialId, Vec<&CredentialId>>,
) -> Vec<CredentialId> {
    let mut found = vec![wanted];
    let mut seen = QuickSet::from_iter([wanted]);
    let mut next = 0;
    while let Some(&at) = found.get(next) {
        next += 1;
        for &higher in above.get(at).into_iter().flatten() {
            if found.len() <= MOST_ABOVE && seen.insert(higher) {
                found.push(higher);
            }
        }
    }
    found.into_iter().skip(1).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::super::{CatalogFile, CredentialId, Day, StepId};
    use super::Catalog;

    const SMALL: &str = r#"{
      "catalog": {"format": "onramp-catalog/1", "id": "small", "region": "Valley", "languages": ["en"],
                  "published": "2026-11-01", "steward": {"name": "The board"}},
      "sectors": [{"id": "care", "title": "Care"}],
      "occupations": [{"id": "aide", "title": "Aide", "code": "31-1131.00"}],
      "credentials": [
        {"id": "low", "title": "Low", "kind": "certificate"},
        {"id": "mid", "title": "Mid", "kind": "certificate", "supersedes": ["low"]},
        {"id": "twin", "title": "Twin", "kind": "certificate", "equal_to": ["mid"]},
        {"id": "high", "title": "High", "kind": "certificate", "supersedes": ["twin"]}],
      "steps": [
        {"id": "first", "title": "First", "kind": "course", "gives": ["low"]},
        {"id": "second", "title": "Second", "kind": "course", "requires": {"credential": "low"}, "gives": ["mid"],
         "opens": ["aide"]}],
      "pathways": [{"id": "ladder", "title": "Ladder", "summary": "Up.", "sector": "care",
                    "steps": ["first", "second"], "destinations": ["aide"]}]
    }"#;

    fn small() -> Catalog {
        let file = CatalogFile {
            label: "small.json",
            bytes: SMALL.as_bytes(),
        };
        let loaded = Catalog::load(&[file], Day::new(2026, 11, 23).unwrap());
        loaded
            .catalog
            .unwrap_or_else(|| panic!("{:#?}", loaded.faults))
    }

    #[test]
    fn records_are_found_by_their_ids() {
        let catalog = small();
        assert_eq!(catalog.head().id, "small");
        assert_eq!(catalog.default_language(), "en");
        assert_eq!(catalog.steps().len(), 2);
        let first = catalog.step(&StepId::new("first")).unwrap();
        assert_eq!(first.gives, [CredentialId::new("low")]);
        assert!(catalog.step(&StepId::new("third")).is_none());
        assert_eq!(
            catalog.givers(&CredentialId::new("mid")),
            [StepId::new("second")]
        );
        let pathways = catalog.pathways_with(&StepId::new("first"));
        assert_eq!(pathways.len(), 1);
    }

    #[test]
    fn a_credential_stands_in_for_its_equals_and_for_those_below() {
        let catalog = small();
        let meets = |held, wanted| {
            catalog.credential_meets(&CredentialId::new(held), &CredentialId::new(wanted))
        };
        assert!(meets("low", "low"));
        assert!(meets("high", "low"), "through twin, which equals mid");
        assert!(meets("mid", "twin") && meets("twin", "mid"));
        assert!(!meets("low", "mid") && !meets("mid", "high"));
    }
}
