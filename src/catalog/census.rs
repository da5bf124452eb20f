//! How much is in a catalog, and how old is it? Records, facts with and without a source, the oldest date, reviews due.

use std::fmt;

use super::kind::{Record as _, every_kind};
use super::parts::{Part, Parts as _};
use super::path::Trail;
use super::stated::{States as _, every_stating_kind};
use super::{Catalog, Day, Kind};

/// The counts of a catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Census {
    /// How many records there are of each kind.
    pub records: Vec<(Kind, usize)>,
    /// How many facts are stated: wages, costs, lengths, phone numbers, statements of law and their like.
    pub facts: usize,
    /// How many of them name where they come from.
    pub with_source: usize,
    /// The oldest date that a source or a fact bears, and the record in which it stands.
    pub oldest: Option<(Day, Kind, String)>,
    /// Sources and facts that should have been read again before the day of the count.
    pub past_review: usize,
}

impl Catalog {
    /// Counts this catalog on this day.
    pub fn census(&self, on: Day) -> Census {
        self.unpack();
        let mut census = Census {
            records: self.records_of_each_kind(),
            facts: 0,
            with_source: 0,
            oldest: None,
            past_review: 0,
        };
        self.count_facts(&mut census);
        for source in self.sources() {
            census.see_date(source.as_of, Kind::Source, source.id.as_str());
            census.past_review += usize::from(source.review_by < on);
        }
        self.each_citation(&mut |kind, id, as_of, review_by| {
            census.see_date(as_of, kind, id);
            census.past_review += usize::from(review_by.is_some_and(|day| day < on));
        });
        census
    }

    fn count_facts(&self, census: &mut Census) {
        let at = Trail::from("");
        let mut tell = |_: &Trail<'_>, sourced| {
            census.facts += 1;
            census.with_source += usize::from(sourced);
        };
        macro_rules! count {
            ($($list:ident: $record:ident),+) => {
                $(self.$list().iter().for_each(|record| record.states(&at, &mut tell));)+
            };
        }
        every_stating_kind!(count);
    }
}

macro_rules! count_kinds {
    ($($kind:ident $one:ident, $list:ident: $record:ident, $id:ident, $word:literal;)+) => {
        impl Catalog {
            fn records_of_each_kind(&self) -> Vec<(Kind, usize)> {
                vec![$((Kind::$kind, self.$list().len())),+]
            }

            /// Tells of the dates that citations give of their own.
            fn each_citation(&self, tell: &mut dyn FnMut(Kind, &str, Option<Day>, Option<Day>)) {
                $(for record in self.$list() {
                    record.parts(&Trail::from(""), &mut |_, part| {
                        if let Part::Cites(cite) = part {
                            tell(Kind::$kind, record.id().as_str(), cite.as_of, cite.review_by);
                        }
                    });
                })+
            }
        }
    };
}
every_kind!(count_kinds);

impl Census {
    fn see_date(&mut self, day: Option<Day>, kind: Kind, id: &str) {
        let older = |day: &Day| self.oldest.as_ref().is_none_or(|(oldest, ..)| day < oldest);
        if let Some(day) = day.filter(older) {
            self.oldest = Some((day, kind, id.to_owned()));
        }
    }

    /// How many records there are in all.
    pub fn total(&self) -> usize {
        self.records.iter().map(|(_, count)| count).sum()
    }
}

impl fmt::Display for Census {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (kind, count) in &self.records {
            writeln!(f, "{count:>7}  {}", kind.list())?;
        }
        writeln!(f, "{:>7}  records in all", self.total())?;
        writeln!(f)?;
        writeln!(
            f,
            "{:>7}  facts: {} with a source, {} without",
            self.facts,
            self.with_source,
            self.facts - self.with_source
        )?;
        writeln!(f, "{:>7}  past review", self.past_review)?;
        match &self.oldest {
            Some((day, kind, id)) => {
                writeln!(f, "oldest date: {day}, of the {} \"{id}\"", kind.word())
            }
            None => writeln!(f, "no source bears a date"),
        }
    }
}
