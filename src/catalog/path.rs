//! Where inside a record is something? A trail of fields and places in lists, that costs nothing until it is needed.

use std::fmt;

/// A trail being walked: the last turn, and the trail up to it.
#[derive(Clone, Copy)]
pub(super) struct Trail<'t> {
    before: Option<&'t Trail<'t>>,
    turn: Turn<'t>,
}

#[derive(Clone, Copy)]
enum Turn<'t> {
    Field(&'t str),
    Place(usize),
}

impl<'t> Trail<'t> {
    /// A trail that begins at this list or field of a file.
    pub(super) fn from(list: &'t str) -> Self {
        Self {
            before: None,
            turn: Turn::Field(list),
        }
    }

    /// On into a field.
    pub(super) fn field<'a>(&'a self, name: &'a str) -> Trail<'a> {
        Trail {
            before: Some(self),
            turn: Turn::Field(name),
        }
    }

    /// On to a place in a list.
    pub(super) fn place(&self, index: usize) -> Trail<'_> {
        Trail {
            before: Some(self),
            turn: Turn::Place(index),
        }
    }

    /// The field entered last.
    pub(super) fn last_field(&self) -> &str {
        match (self.turn, self.before) {
            (Turn::Field(name), _) => name,
            (Turn::Place(_), Some(before)) => before.last_field(),
            (Turn::Place(_), None) => "",
        }
    }

    /// The trail, to be kept.
    pub(super) fn pointer(&self) -> Pointer {
        let mut pointer = self.before.map_or_else(Pointer::default, Self::pointer);
        pointer.0.push(match self.turn {
            Turn::Field(name) => Segment::Field(name.to_owned()),
            Turn::Place(index) => Segment::Place(index),
        });
        pointer
    }
}

/// A place in a JSON document, from its root.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pointer(pub(super) Vec<Segment>);

/// One turn of a [`Pointer`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Segment {
    /// Into this field of an object.
    Field(String),
    /// To this place of a list, from 0.
    Place(usize),
}

impl Pointer {
    /// On into a field.
    pub(super) fn field(mut self, name: &str) -> Self {
        self.0.push(Segment::Field(name.to_owned()));
        self
    }

    /// On to a place in a list.
    pub(super) fn place(mut self, index: usize) -> Self {
        self.0.push(Segment::Place(index));
        self
    }

    /// The field from the root of the document on: `credentials[0].id`.
    pub(super) fn in_full(&self) -> String {
        FieldName(&self.0).to_string()
    }

    /// The field as a steward would write it, from the record on: `demands[0].needs[1]`. What leads to the record is
    /// left out: its list and its place there, or `catalog` for the head.
    pub(super) fn in_record(&self) -> String {
        let skipped = match (self.0.first(), self.0.get(1)) {
            (_, Some(Segment::Place(_))) => 2,
            // What an overlay withdraws stands in no record.
            (Some(Segment::Field(name)), _) if name == "withdrawn" => 0,
            _ => 1,
        };
        FieldName(self.0.get(skipped..).unwrap_or_default()).to_string()
    }
}

struct FieldName<'s>(&'s [Segment]);

impl fmt::Display for FieldName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (nth, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Field(name) if nth == 0 => f.write_str(name)?,
                Segment::Field(name) => write!(f, ".{name}")?,
                Segment::Place(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}
