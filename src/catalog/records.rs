//! What may stand in a catalog file? One list for each kind of record; a catalog may be spread over many files.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::kind::every_kind;
use super::{
    Area, Board, County, Credential, Fact, Gate, Head, Need, Notice, Occupation, Partnership,
    Pathway, Provider, Sector, Service, Source, Step, Withdrawn,
};

/// The records of one file, or of all files together. The order of files means nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Records {
    /// The head of the catalog: in exactly one file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catalog: Option<Head>,
    /// Sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// Wage areas.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<Area>,
    /// Local workforce development boards.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub boards: Vec<Board>,
    /// Counties.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counties: Vec<County>,
    /// Notices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<Notice>,
    /// Providers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub providers: Vec<Provider>,
    /// Sectors.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sectors: Vec<Sector>,
    /// Sector partnerships.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partnerships: Vec<Partnership>,
    /// Occupations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub occupations: Vec<Occupation>,
    /// Credentials.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub credentials: Vec<Credential>,
    /// Steps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
    /// Pathways.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pathways: Vec<Pathway>,
    /// Needs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Need>,
    /// Facts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
    /// Gates.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gates: Vec<Gate>,
    /// Services.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<Service>,
    /// In an overlay: which records of the catalog below it are left out.
    #[serde(default, skip_serializing_if = "Withdrawn::is_empty")]
    pub withdrawn: Withdrawn,
}

macro_rules! append_lists {
    ($($kind:ident $one:ident, $list:ident: $record:ident, $id:ident, $word:literal;)+) => {
        impl Records {
            /// Adds another file's records to these.
            pub(super) fn append(&mut self, mut more: Self) {
                self.catalog = self.catalog.take().or(more.catalog);
                $(self.$list.append(&mut more.$list);)+
            }

            /// Makes room for the records of so many more.
            pub(super) fn make_room<'r>(&mut self, more: impl Iterator<Item = &'r Self> + Clone) {
                $(
                    let count = more.clone().map(|records| records.$list.len()).sum();
                    self.$list.reserve_exact(count);
                )+
            }

            /// How many there are, the head aside.
            pub(super) fn len(&self) -> usize {
                0 $(+ self.$list.len())+
            }
        }
    };
}
every_kind!(append_lists);
