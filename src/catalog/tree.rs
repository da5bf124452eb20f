//! Where in a file does each value stand? The JSON tree with its places, and the only door to the crate that reads it.
//!
//! It is grown only for files in which something is wrong, and only from text that is known to be JSON.

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged as _;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::Kind;
use super::path::{Pointer, Segment};

/// A value and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Node<'n>(&'n Value<'n>);

/// What a value is.
pub(super) enum Shape<'n> {
    Null,
    YesNo,
    /// A number, as it is written.
    Number(&'n str),
    Text(&'n str),
    List(Vec<Node<'n>>),
    Object(Vec<Field<'n>>),
}

/// A field of an object.
#[derive(Clone, Copy)]
pub(super) struct Field<'n> {
    pub(super) name: &'n str,
    /// The byte at which the name stands.
    pub(super) byte: usize,
    pub(super) value: Node<'n>,
}

/// The tree of a file.
pub(super) struct Tree<'t>(Value<'t>);

impl<'t> Tree<'t> {
    /// The tree of a text, if it is JSON.
    pub(super) fn of(text: &'t str) -> Option<Self> {
        // Nothing but JSON: the crate's default would let comments and trailing commas pass.
        let strictly = ParseOptions {
            allow_comments: false,
            allow_loose_object_property_names: false,
            allow_trailing_commas: false,
            allow_missing_commas: false,
            allow_single_quoted_strings: false,
            allow_hexadecimal_numbers: false,
            allow_unary_plus_numbers: false,
            ..ParseOptions::default()
        };
        let result = parse_to_ast(text, &CollectOptions::default(), &strictly);
        result.ok()?.value.map(Self)
    }

    pub(super) fn root(&self) -> Node<'_> {
        Node(&self.0)
    }

    /// The byte at which the value at this pointer stands, or the nearest one around it that there is.
    pub(super) fn byte(&self, pointer: &Pointer) -> usize {
        let mut node = self.root();
        for segment in &pointer.0 {
            match node.child(segment) {
                Some(child) => node = child,
                None => break,
            }
        }
        node.byte()
    }

    /// Does a list stand at this pointer?
    pub(super) fn is_list(&self, pointer: &Pointer) -> bool {
        let mut node = Some(self.root());
        for segment in &pointer.0 {
            node = node.and_then(|node| node.child(segment));
        }
        node.is_some_and(|node| matches!(node.shape(), Shape::List(_)))
    }

    /// The byte at which the last record of this kind with this id stands.
    pub(super) fn byte_of_record(&self, kind: Kind, id: &str) -> Option<usize> {
        let list = self.root().field(kind.list())?.0.as_array()?;
        let records = list.elements.iter().map(Node);
        let mut found = records.filter(|record| {
            let own = record.field("id").map(Node::shape);
            matches!(own, Some(Shape::Text(own)) if own == id)
        });
        found.next_back().map(Node::byte)
    }

    /// The pointer to the innermost value, or name of a value, in which this byte lies.
    pub(super) fn pointer(&self, byte: usize) -> Pointer {
        let mut pointer = Pointer::default();
        let mut node = self.root();
        while let Some((segment, inner)) = node.child_around(byte) {
            pointer.0.push(segment);
            node = inner;
        }
        pointer
    }

    /// The record in which this pointer lies: its kind, and its id where it has one.
    pub(super) fn record(&self, pointer: &Pointer) -> Option<(Kind, String)> {
        let Segment::Field(list) = pointer.0.first()? else {
            return None;
        };
        let kind = Kind::of_list(list)?;
        let list = self.root().field(list)?;
        let record = match (kind, pointer.0.get(1)) {
            (Kind::Head, _) => list,
            (_, Some(place)) => list.child(place)?,
            (_, None) => return None,
        };
        let id = record.field("id").and_then(|id| match id.shape() {
            Shape::Text(id) => Some(id.to_owned()),
            _ => None,
        });
        Some((kind, id.unwrap_or_default()))
    }
}

impl<'n> Node<'n> {
    pub(super) fn byte(self) -> usize {
        self.0.start()
    }

    /// The bytes from where the value starts to where it ends.
    pub(super) fn bytes(self) -> std::ops::Range<usize> {
        self.0.start()..self.0.end()
    }

    pub(super) fn shape(self) -> Shape<'n> {
        match self.0 {
            Value::NullKeyword(_) => Shape::Null,
            Value::BooleanLit(_) => Shape::YesNo,
            Value::NumberLit(number) => Shape::Number(number.value),
            Value::StringLit(text) => Shape::Text(&text.value),
            Value::Array(list) => Shape::List(list.elements.iter().map(Node).collect()),
            Value::Object(_) => Shape::Object(self.fields().collect()),
        }
    }

    /// The fields, in the order of the file; none where this is no object.
    fn fields(self) -> impl Iterator<Item = Field<'n>> {
        let object = self.0.as_object();
        let properties = object.map_or(&[][..], |object| object.properties.as_slice());
        properties.iter().map(|property| Field {
            name: property.name.as_str(),
            byte: property.range.start,
            value: Node(&property.value),
        })
    }

    /// The value of this field. Of a field written twice the last counts, as with every reader of JSON.
    pub(super) fn field(self, name: &str) -> Option<Node<'n>> {
        let found = self.fields().filter(|field| field.name == name).last();
        found.map(|field| field.value)
    }

    fn child(self, segment: &Segment) -> Option<Node<'n>> {
        match segment {
            Segment::Field(name) => self.field(name),
            Segment::Place(place) => self.0.as_array()?.elements.get(*place).map(Node),
        }
    }

    fn child_around(self, byte: usize) -> Option<(Segment, Node<'n>)> {
        if let Value::Array(list) = self.0 {
            let place = list
                .elements
                .partition_point(|one| Node(one).bytes().end <= byte);
            let child = list.elements.get(place).map(Node);
            let child = child.filter(|child| child.bytes().contains(&byte))?;
            return Some((Segment::Place(place), child));
        }
        let fields = &self.0.as_object()?.properties;
        let place = fields.partition_point(|field| field.range.end <= byte);
        let field = fields
            .get(place)
            .filter(|field| field.range.start <= byte)?;
        let name = field.name.as_str().to_owned();
        Some((Segment::Field(name), Node(&field.value)))
    }
}
