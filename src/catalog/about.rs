//! What does a steward need to know about a record that somebody says is wrong? What it is, where it stands, who says
//! so and when, and whom to tell.

use std::collections::BTreeSet;
use std::fmt;

use super::load::File;
use super::nearest::nearest;
use super::parts::{Cite, Part};
use super::path::Trail;
use super::{Catalog, CatalogFile, Day, Kind, Place, SourceId, Steward};

/// A record, as its steward is told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About<'c> {
    /// What kind of record it is.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// What it is called, in the catalog's default language.
    pub title: &'c str,
    /// Where it stands, where its files are at hand.
    pub place: Option<Place>,
    /// Who says what it says.
    pub sources: Vec<Said<'c>>,
    /// Who keeps the catalog.
    pub steward: &'c Steward,
}

/// A source that a record cites, with the dates that hold there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Said<'c> {
    /// The source.
    pub source: SourceId,
    /// Who publishes it.
    pub publisher: &'c str,
    /// Its title.
    pub title: &'c str,
    /// Where it can be read.
    pub address: &'c str,
    /// The date it bears; not reported where absent.
    pub as_of: Option<Day>,
    /// The day it was read.
    pub checked_on: Day,
    /// The day by which it must be read again.
    pub review_by: Day,
}

impl Catalog {
    /// What is to be known about this record; none where there is no such record.
    pub fn about(&self, kind: Kind, id: &str) -> Option<About<'_>> {
        let record = self.any(kind, id)?;
        let mut cited: Vec<Cite<'_>> = Vec::new();
        record.parts(&Trail::from(kind.list()), &mut |_, part| match part {
            Part::Cites(cite) => cited.push(cite),
            // Wages and exclusions name a source alone.
            Part::Refers(Kind::Source, id) => {
                let known = cited.iter().any(|cite| cite.source.as_str() == id);
                if let Some(source) = self.source(&SourceId::new(id)).filter(|_| !known) {
                    cited.push(Cite::undated(&source.id));
                }
            }
            _ => {}
        });
        if let Some(source) = self
            .source(&SourceId::new(id))
            .filter(|_| kind == Kind::Source)
        {
            cited.push(Cite::undated(&source.id));
        }
        let sources: BTreeSet<Said<'_>> = cited.iter().filter_map(|cite| self.said(cite)).collect();
        Some(About {
            kind,
            id: id.to_owned(),
            title: record.title(self),
            place: None,
            sources: sources.into_iter().collect(),
            steward: &self.head().steward,
        })
    }

    /// Every record with this id, for an id is one record's only within its kind; where there is none, the nearest id,
    /// if one is near.
    ///
    /// # Errors
    ///
    /// The id that was probably meant.
    pub fn about_all(
        &self,
        id: &str,
        files: &[CatalogFile<'_>],
        overlay: &[CatalogFile<'_>],
    ) -> Result<Vec<About<'_>>, Option<&str>> {
        let kinds = self.all_ids().filter(|(_, known)| *known == id);
        let mut found: Vec<About<'_>> =
            kinds.filter_map(|(kind, _)| self.about(kind, id)).collect();
        if found.is_empty() {
            return Err(nearest(id, self.all_ids().map(|(_, id)| id)));
        }
        for about in &mut found {
            let last = [overlay, files].into_iter();
            about.place = last
                .flatten()
                .find_map(|file| place_in(file, about.kind, id));
        }
        Ok(found)
    }

    fn said(&self, cite: &Cite<'_>) -> Option<Said<'_>> {
        let source = self.source(cite.source)?;
        Some(Said {
            source: source.id.clone(),
            publisher: &source.publisher,
            title: &source.title,
            address: &source.address,
            as_of: cite.as_of.or(source.as_of),
            checked_on: cite.checked_on.unwrap_or(source.checked_on),
            review_by: cite.review_by.unwrap_or(source.review_by),
        })
    }
}

fn place_in(file: &CatalogFile<'_>, kind: Kind, id: &str) -> Option<Place> {
    let file = File::of(file);
    let byte = file.tree()?.byte_of_record(kind, id)?;
    Some(file.place(byte))
}

impl fmt::Display for About<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} \"{}\": {}", self.kind.word(), self.id, self.title)?;
        if let Some(place) = &self.place {
            writeln!(f, "  stands in   {place}")?;
        }
        if self.sources.is_empty() {
            writeln!(f, "  source      none is named")?;
        }
        for said in &self.sources {
            writeln!(
                f,
                "  source      {}: {} ({})",
                said.publisher, said.title, said.source
            )?;
            writeln!(f, "              {}", said.address)?;
            let as_of = said
                .as_of
                .map_or_else(|| "no date".to_owned(), |day| day.to_string());
            writeln!(
                f,
                "              of {as_of}, read {}, to be read again by {}",
                said.checked_on, said.review_by
            )?;
        }
        writeln!(f, "  tell        {}", self.steward.name)?;
        let contact = &self.steward.contact;
        for way in [
            contact.email.as_deref(),
            contact.phone.as_deref(),
            contact.text.as_ref().and_then(|text| text.all().next()),
            contact.relay.as_deref(),
            contact.web.as_deref(),
            contact.address.as_deref(),
        ]
        .into_iter()
        .flatten()
        {
            writeln!(f, "              {way}")?;
        }
        if contact.is_empty() {
            writeln!(f, "              {NO_ADDRESS}")?;
            writeln!(f, "              {NAME_ONE}")?;
        }
        Ok(())
    }
}

/// What to do where a catalog names nobody who can be reached.
const NO_ADDRESS: &str = "no address is given: tell whoever keeps the catalog at your center, \
    who can put it right in an overlay today";
const NAME_ONE: &str = "to be named here, lay a \"catalog\" record over this one, with \"steward\" and its \"contact\"";
