//! What could be read of one file? All its records, or as many as are sound, and which ids the others bear.

use std::collections::{BTreeMap, HashSet};

use super::kind::{Record as _, every_kind};
use super::tree::{Node, Shape, Tree};
use super::{Kind, Records, strict};

/// The records read from one file.
#[derive(Default)]
pub(super) struct Sheet {
    pub(super) records: Records,
    /// The places in the file of the records that are left, for kinds of which some are not.
    kept: BTreeMap<Kind, Vec<usize>>,
    /// The ids of records that could not be read.
    pub(super) broken: Vec<(Kind, String)>,
    /// Not even which ids are in the file is known, or not of all of it.
    pub(super) unreadable: bool,
}

macro_rules! read_lists {
    ($($kind:ident $one:ident, $list:ident: $record:ident, $id:ident, $word:literal;)+) => {
        impl Sheet {
            fn read_list(&mut self, name: &str, elements: &[Node<'_>], text: &str) {
                $(if name == stringify!($list) {
                    for (place, element) in elements.iter().enumerate() {
                        match parse(*element, text) {
                            Some(record) => {
                                self.records.$list.push(record);
                                self.kept.entry(Kind::$kind).or_default().push(place);
                            }
                            None => self.broken.push((Kind::$kind, id_of(*element))),
                        }
                    }
                })+
            }

            /// Every id that a record of this file bears.
            pub(super) fn ids(&self) -> impl Iterator<Item = (Kind, &str)> {
                std::iter::empty()$(.chain(
                    self.records.$list.iter().map(|record| (Kind::$kind, record.id().as_str()))
                ))+
            }

            /// Leaves out the records that others take the place of.
            pub(super) fn give_way(&mut self, to: &HashSet<(Kind, String)>) {
                $(
                    let records = std::mem::take(&mut self.records.$list);
                    let places: Vec<_> = (0..records.len()).map(|n| self.place(Kind::$kind, n)).collect();
                    let left = records.into_iter().zip(places).filter(|(record, _)| {
                        !to.contains(&(Kind::$kind, record.id().as_str().to_owned()))
                    });
                    let (records, places) = left.unzip();
                    self.records.$list = records;
                    self.kept.insert(Kind::$kind, places);
                )+
            }
        }
    };
}
every_kind!(read_lists);

impl Sheet {
    /// The sheet of a file that was read whole.
    pub(super) fn whole(records: Records) -> Self {
        Self {
            records,
            ..Self::default()
        }
    }

    /// The sheet of a file of which nothing could be read.
    pub(super) fn unreadable() -> Self {
        Self {
            unreadable: true,
            ..Self::default()
        }
    }

    /// The sheet of a file in which some records are not as they should be: the others are read one by one.
    pub(super) fn salvaged(tree: &Tree<'_>, text: &str) -> Self {
        let mut sheet = Self::default();
        let Shape::Object(fields) = tree.root().shape() else {
            return Self::unreadable();
        };
        for field in fields {
            if field.name == "catalog" {
                sheet.records.catalog = parse(field.value, text);
                if sheet.records.catalog.is_none() {
                    sheet.broken.push((Kind::Head, id_of(field.value)));
                }
            } else if field.name == "withdrawn" {
                match parse(field.value, text) {
                    Some(withdrawn) => sheet.records.withdrawn = withdrawn,
                    None => sheet.unreadable = true,
                }
            } else if let (Some(_), Shape::List(elements)) =
                (Kind::of_list(field.name), field.value.shape())
            {
                sheet.read_list(field.name, &elements, text);
            } else {
                sheet.unreadable = true;
            }
        }
        sheet
    }

    /// The place in the file's list of the nth record of this kind that is left.
    pub(super) fn place(&self, kind: Kind, nth: usize) -> usize {
        let kept = self.kept.get(&kind);
        kept.and_then(|places| places.get(nth))
            .copied()
            .unwrap_or(nth)
    }

    /// Could everything in the file be read?
    pub(super) fn is_whole(&self) -> bool {
        !self.unreadable && self.broken.is_empty()
    }
}

fn parse<T: serde::de::DeserializeOwned>(node: Node<'_>, text: &str) -> Option<T> {
    strict::read(text.get(node.bytes())?).ok()
}

fn id_of(node: Node<'_>) -> String {
    match node.field("id").map(Node::shape) {
        Some(Shape::Text(id)) => id.to_owned(),
        _ => String::new(),
    }
}
