//! Who says so in the end, and is it still to be relied on? The dates of a citation, taken together with its source's.

use super::{Catalog, Citation, Day, Source, SourceId, Sourced};

/// Where a fact comes from, with the dates that hold for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin<'c> {
    /// The publication.
    pub source: &'c Source,
    /// The date the fact bears, or the publication where the fact bears none; not reported where absent.
    pub as_of: Option<Day>,
    /// The day a steward read it.
    pub checked_on: Day,
    /// The day by which it must be read again.
    pub review_by: Day,
}

impl Origin<'_> {
    /// Is the day past on which this should have been read again? Then it is shown as out of date.
    pub fn is_stale(&self, on: Day) -> bool {
        on > self.review_by
    }

    /// Does it bear a date more than a year before this day? Then costs and schedules are shown as "last known".
    pub fn is_old(&self, on: Day) -> bool {
        self.as_of.is_some_and(|as_of| as_of.plus_months(12) < on)
    }
}

impl Catalog {
    /// The origin that a citation names. A citation of this catalog always has one.
    pub fn origin_of(&self, citation: &Citation) -> Option<Origin<'_>> {
        let origin = self.origin_of_source(citation.source())?;
        Some(match citation {
            Citation::Source(_) => origin,
            Citation::Dated(own) => dated(origin, own.as_of, own.checked_on, own.review_by),
        })
    }

    /// The origin that a source is.
    pub fn origin_of_source(&self, id: &SourceId) -> Option<Origin<'_>> {
        let source = self.source(id)?;
        Some(Origin {
            source,
            as_of: source.as_of,
            checked_on: source.checked_on,
            review_by: source.review_by,
        })
    }

    /// The origin of a value: its own where it names one, else that of the record it stands in.
    pub fn origin_of_value<T>(
        &self,
        value: &Sourced<T>,
        record: Option<&Citation>,
    ) -> Option<Origin<'_>> {
        match value {
            Sourced::Plain(_) => self.origin_of(record?),
            Sourced::Cited(own) => {
                let origin = self.origin_of_source(&own.source)?;
                Some(dated(origin, own.as_of, own.checked_on, own.review_by))
            }
        }
    }
}

fn dated(
    origin: Origin<'_>,
    as_of: Option<Day>,
    checked_on: Option<Day>,
    review_by: Option<Day>,
) -> Origin<'_> {
    Origin {
        as_of: as_of.or(origin.as_of),
        checked_on: checked_on.unwrap_or(origin.checked_on),
        review_by: review_by.unwrap_or(origin.review_by),
        ..origin
    }
}
