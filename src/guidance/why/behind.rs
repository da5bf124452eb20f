//! Which record does a reason come from, and who publishes what it says?

use crate::catalog::{Citation, Kind, Origin, SourceId, Sourced};
use crate::guidance::{Evidence, Person};

/// A record behind a reason, and where what it says is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behind {
    /// What kind of record it is.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// The field of it, where a value in it names a source of its own.
    pub field: Option<&'static str>,
    /// The source and its dates; not reported where absent.
    pub evidence: Evidence,
}

impl Behind {
    /// A record as a whole.
    pub(super) fn record(
        person: &Person<'_>,
        kind: Kind,
        id: &str,
        source: Option<&Citation>,
    ) -> Self {
        let origin = source.and_then(|citation| person.catalog.origin_of(citation));
        Self::of(person, kind, id, None, origin)
    }

    /// A value in a record; the record's own source where the value names none.
    pub(super) fn value<T>(
        person: &Person<'_>,
        (kind, id, field): (Kind, &str, &'static str),
        value: &Sourced<T>,
        record: Option<&Citation>,
    ) -> Self {
        let origin = person.catalog.origin_of_value(value, record);
        let own = matches!(value, Sourced::Cited(_));
        Self::of(person, kind, id, own.then_some(field), origin)
    }

    /// A field of a record that names its source.
    pub(super) fn cited(
        person: &Person<'_>,
        (kind, id, field): (Kind, &str, &'static str),
        source: &SourceId,
    ) -> Self {
        let origin = person.catalog.origin_of_source(source);
        Self::of(person, kind, id, Some(field), origin)
    }

    fn of(
        person: &Person<'_>,
        kind: Kind,
        id: &str,
        field: Option<&'static str>,
        origin: Option<Origin<'_>>,
    ) -> Self {
        Self {
            kind,
            id: id.to_owned(),
            field,
            evidence: Evidence::of(origin, person.on),
        }
    }
}
