//! What kinds of record are there? One table of them all: each kind's word, its list in a file, its type and its ids.

use super::Records;

/// Hands the table of all kinds of record to a macro, one row for each:
/// `Kind one_word, list_name: Record, IdType, "word for people";`
macro_rules! every_kind {
    ($receiver:ident) => {
        $receiver! {
            Source source, sources: Source, SourceId, "source";
            Area area, areas: Area, AreaId, "area";
            Board board, boards: Board, BoardId, "board";
            County county, counties: County, CountyId, "county";
            Notice notice, notices: Notice, NoticeId, "notice";
            Provider provider, providers: Provider, ProviderId, "provider";
            Sector sector, sectors: Sector, SectorId, "sector";
            Partnership partnership, partnerships: Partnership, PartnershipId, "partnership";
            Occupation occupation, occupations: Occupation, OccupationId, "occupation";
            Credential credential, credentials: Credential, CredentialId, "credential";
            Step step, steps: Step, StepId, "step";
            Pathway pathway, pathways: Pathway, PathwayId, "pathway";
            Need need, needs: Need, NeedId, "need";
            Fact fact, facts: Fact, FactId, "fact";
            Gate gate, gates: Gate, GateId, "gate";
            Service service, services: Service, ServiceId, "service";
        }
    };
}
pub(super) use every_kind;

/// A record that bears an identifier.
pub(super) trait Record: Sized {
    type Id: Identifier;
    /// The list of such records in a file.
    fn list(records: &Records) -> &[Self];
    fn id(&self) -> &Self::Id;
}

/// An identifier of some kind of record.
pub(super) trait Identifier: Clone + Eq + std::hash::Hash + std::fmt::Debug {
    const KIND: Kind;
    fn spelled(&self) -> &str;
}

macro_rules! name_kinds {
    ($($kind:ident $one:ident, $list:ident: $record:ident, $id:ident, $word:literal;)+) => {
        /// A kind of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            /// The head of the catalog, which has no list.
            Head,
            $(#[doc = concat!("A ", $word, ".")] $kind,)+
        }

        impl Kind {
            /// What one such record is called.
            pub fn word(self) -> &'static str {
                match self {
                    Self::Head => "catalog",
                    $(Self::$kind => $word,)+
                }
            }

            /// The list that holds such records in a catalog file.
            pub fn list(self) -> &'static str {
                match self {
                    Self::Head => "catalog",
                    $(Self::$kind => stringify!($list),)+
                }
            }

            /// The kind whose records stand in this list, if there is one.
            pub(super) fn of_list(list: &str) -> Option<Self> {
                match list {
                    "catalog" => Some(Self::Head),
                    $(stringify!($list) => Some(Self::$kind),)+
                    _ => None,
                }
            }
        }

        $(impl Record for super::$record {
            type Id = super::$id;
            fn list(records: &Records) -> &[Self] {
                &records.$list
            }
            fn id(&self) -> &super::$id {
                &self.id
            }
        }

        impl Identifier for super::$id {
            const KIND: Kind = Kind::$kind;
            fn spelled(&self) -> &str {
                self.as_str()
            }
        })+
    };
}
every_kind!(name_kinds);
