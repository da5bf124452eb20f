//! What is any record called, whichever kind it is of? For those who have its kind and its id, and nothing else.

use super::kind::{Record as _, every_kind};
use super::parts::Parts;
use super::{
    Area, Board, County, Credential, Fact, Gate, Need, Notice, Occupation, Partnership, Pathway,
    Provider, Sector, Service, Source, Step,
};
use super::{Catalog, Kind};

/// A record that is called something.
pub(super) trait Titled: Parts {
    /// What it is called, in the catalog's default language.
    fn title<'r>(&'r self, catalog: &Catalog) -> &'r str;
}

macro_rules! called {
    ($($record:ident: $field:ident),+) => {$(
        impl Titled for $record {
            fn title<'r>(&'r self, catalog: &Catalog) -> &'r str {
                catalog.plainly(&self.$field)
            }
        }
    )+};
    (as written $($record:ident: $field:ident),+) => {$(
        impl Titled for $record {
            fn title<'r>(&'r self, _: &Catalog) -> &'r str {
                &self.$field
            }
        }
    )+};
}
called! {
    Area: title, Board: name, Notice: text, Provider: name, Sector: title, Partnership: name, Occupation: title,
    Credential: title, Step: title, Pathway: title, Need: label, Fact: label, Gate: title, Service: name
}
called!(as written County: name, Source: title);

macro_rules! find_any {
    ($($kind:ident $one:ident, $list:ident: $record:ident, $id:ident, $word:literal;)+) => {
        impl Catalog {
            /// The record of this kind with this id.
            pub(super) fn any(&self, kind: Kind, id: &str) -> Option<&dyn Titled> {
                match kind {
                    Kind::Head => None,
                    $(Kind::$kind => self.$one(&super::$id::new(id)).map(|record| record as _),)+
                }
            }

            /// The kind and id of every record, kind by kind.
            pub(super) fn all_ids(&self) -> impl Iterator<Item = (Kind, &str)> {
                std::iter::empty()$(.chain(
                    self.$list().iter().map(|record| (Kind::$kind, record.id().as_str()))
                ))+
            }
        }
    };
}
every_kind!(find_any);

impl Catalog {
    /// What the record of this kind with this id is called, in the catalog's default language; none where there is no
    /// such record.
    pub fn title_of(&self, kind: Kind, id: &str) -> Option<&str> {
        self.any(kind, id).map(|record| record.title(self))
    }
}
