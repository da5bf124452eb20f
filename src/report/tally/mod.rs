//! Which needs did no service meet? Counts that a center may keep, of nobody: by need, step and county, and nothing else.

mod hide;
mod table;

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use table::tally_text;

use super::legs::legs;
use crate::catalog::{CatalogFile, CountyId, Document, Fault, NeedId, StepId};
use crate::interview::Interview;

/// The format of a tally.
const FORMAT: &str = "onramp-tally/1";

/// A tally: how often a need that people named was met by no service, at a step, in a county. No day, no order and no
/// person can be told from it, but a small count may be of somebody: it is for staff, and it is not to be printed
/// except by this program, which hides those.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// The format, `onramp-tally/1`.
    #[serde(default)]
    format: String,
    /// The counts, by need, step and county; each of these once.
    #[serde(default)]
    counts: Vec<Count>,
}

/// How often it was so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Count {
    /// The need.
    need: NeedId,
    /// The step at which it mattered.
    step: StepId,
    /// The county; absent where it was not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    county: Option<CountyId>,
    /// In how many sessions it was so.
    #[schemars(range(min = 1))]
    sessions: u32,
}

/// Of which need, step and county a count is.
type Cell = (NeedId, StepId, Option<CountyId>);

/// The needs of a sitting that the person named and that no service can be asked about now, at the steps of their plan;
/// one that is paused or has a waitlist meets none.
pub fn unmet(interview: &Interview<'_>) -> BTreeSet<(NeedId, StepId)> {
    let mut found = BTreeSet::new();
    for leg in legs(interview) {
        let named = leg.row.supports.iter().filter(|support| support.told);
        let alone = named.filter(|support| support.ideas() == 0);
        found.extend(alone.map(|support| (support.need.clone(), leg.step.id.clone())));
    }
    found
}

impl Tally {
    /// Reads a tally; `label` is what to call its file.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it, with line and column.
    pub fn read(label: &str, bytes: &[u8]) -> Result<Self, Vec<Fault>> {
        Document::<Self>::read(CatalogFile { label, bytes }).finish_without(Self::nonsense)
    }

    /// What cannot be meant, as place, what is wrong and what to do.
    fn nonsense(&self) -> Vec<(Vec<String>, String, String)> {
        let mut found = Vec::new();
        if self.format != FORMAT {
            let wrong = format!("\"{}\" is not a tally that is read", self.format);
            let remedy = format!("name another file, or write \"format\": \"{FORMAT}\"");
            found.push((vec!["format".to_owned()], wrong, remedy));
        }
        let mut seen = BTreeMap::new();
        for (place, count) in self.counts.iter().enumerate() {
            let at = vec!["counts".to_owned(), place.to_string()];
            if seen.insert(count.cell(), place).is_some() {
                let wrong = "this need, step and county are counted before".to_owned();
                found.push((at, wrong, "add the two counts into one".to_owned()));
            }
        }
        found
    }

    /// The tally with a sitting added to it.
    #[must_use]
    pub fn with(self, interview: &Interview<'_>) -> Self {
        let lives_in = interview.answers().county.clone();
        let mut cells = self.cells();
        for (need, step) in unmet(interview) {
            let count = cells.entry((need, step, lives_in.clone())).or_default();
            *count = count.saturating_add(1);
        }
        let each = cells.into_iter();
        let each = each.map(|((need, step, county), sessions)| Count {
            need,
            step,
            county,
            sessions,
        });
        Self {
            format: FORMAT.to_owned(),
            counts: each.collect(),
        }
    }

    /// The tally as it is written, with a line break at its end.
    pub fn written(&self) -> String {
        // The shape has only text for keys, so that it can always be written.
        serde_json::to_string_pretty(self).map_or_else(|_| String::new(), |text| text + "\n")
    }

    fn cells(&self) -> BTreeMap<Cell, u32> {
        let each = self.counts.iter();
        each.map(|count| (count.cell(), count.sessions)).collect()
    }
}

impl Count {
    fn cell(&self) -> Cell {
        (self.need.clone(), self.step.clone(), self.county.clone())
    }
}
