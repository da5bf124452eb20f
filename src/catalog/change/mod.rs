//! What is different between two catalogs? Every record that is new, withdrawn or changed, in a steward's words.

mod compare;
mod conditions;
mod labels;
mod written;

use std::fmt::{self, Write as _};

use serde::Serialize;

use super::kind::{Record as _, every_kind};
use super::{Catalog, Kind};
use compare::Comparison;

/// A difference between two catalogs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The kind of the record.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// What it is called, in the default language; in the newer catalog, where it is still there.
    pub title: String,
    /// What has happened to it.
    pub what: Happened,
}

/// What has happened to a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happened {
    /// It is new.
    Added,
    /// It is no longer there.
    Withdrawn,
    /// Something in it has changed, said in words: "tuition went from $1,200 to $1,450".
    Changed(String),
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            kind,
            id,
            title,
            what,
        } = self;
        match what {
            Happened::Added => write!(f, "new {}: {title} ({id})", kind.word()),
            Happened::Withdrawn => write!(f, "{} withdrawn: {title} ({id})", kind.word()),
            Happened::Changed(words) => write!(f, "{title} ({} {id}): {words}", kind.word()),
        }
    }
}

/// Every difference between two catalogs: kind by kind, in the order of the newer one; what is withdrawn at the end of
/// its kind.
pub fn changes(old: &Catalog, new: &Catalog) -> Vec<Change> {
    let mut changes = Vec::new();
    head(old, new, &mut changes);
    each_kind(old, new, &mut changes);
    changes
}

/// The changes as text, one a line.
pub fn render_changes(changes: &[Change]) -> String {
    if changes.is_empty() {
        return "Nothing is different.\n".to_owned();
    }
    changes.iter().fold(String::new(), |mut text, change| {
        let _ = writeln!(text, "{change}");
        text
    })
}

fn head(old: &Catalog, new: &Catalog, changes: &mut Vec<Change>) {
    let head = new.head();
    if head != old.head() {
        let said = Comparison::of(old, new, Kind::Head).said(old.head(), head);
        changes.extend(said.into_iter().map(|words| Change {
            kind: Kind::Head,
            id: head.id.clone(),
            title: new.plainly(&head.region).to_owned(),
            what: Happened::Changed(words),
        }));
    }
}

macro_rules! compare_kinds {
    ($($kind:ident $one:ident, $list:ident: $record:ident, $id:ident, $word:literal;)+) => {
        fn each_kind(old: &Catalog, new: &Catalog, changes: &mut Vec<Change>) {
            $(
                for record in new.$list() {
                    let before = old.$one(record.id());
                    if before != Some(record) {
                        let between = Between { old, new, kind: Kind::$kind, id: record.id().as_str() };
                        between.tell(before, record, changes);
                    }
                }
                for record in old.$list() {
                    if new.$one(record.id()).is_none() {
                        let id = record.id().as_str();
                        changes.push(change(old, Kind::$kind, id, Happened::Withdrawn));
                    }
                }
            )+
        }
    };
}
every_kind!(compare_kinds);

/// A record in two catalogs.
struct Between<'c> {
    old: &'c Catalog,
    new: &'c Catalog,
    kind: Kind,
    id: &'c str,
}

impl Between<'_> {
    fn tell<T: Serialize>(&self, before: Option<&T>, after: &T, changes: &mut Vec<Change>) {
        let Some(before) = before else {
            changes.push(change(self.new, self.kind, self.id, Happened::Added));
            return;
        };
        let said = Comparison::of(self.old, self.new, self.kind).said(before, after);
        let each = said.into_iter().map(Happened::Changed);
        changes.extend(each.map(|what| change(self.new, self.kind, self.id, what)));
    }
}

fn change(catalog: &Catalog, kind: Kind, id: &str, what: Happened) -> Change {
    Change {
        kind,
        id: id.to_owned(),
        title: catalog.title_of(kind, id).unwrap_or_default().to_owned(),
        what,
    }
}
