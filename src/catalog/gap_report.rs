//! Where does a region fail its people? Per county, need and kind of step: what is asked, and nobody helps with.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use super::coverage::Coverage;
use super::quick::{QuickMap, QuickSet};
use super::said::{choice, several, spelled};
use super::{Catalog, CountyId, Day, Need, NeedId, Offering, Step, StepId, StepKind};

/// A need that steps of one kind raise in one county, and that no service there meets at all of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Gap {
    /// The county.
    pub county: CountyId,
    /// The need.
    pub need: NeedId,
    /// The kind of step.
    pub step_kind: StepKind,
    /// The steps at which nobody helps.
    pub steps: Vec<StepId>,
    /// How many steps of this kind raise the need in this county.
    pub raised_by: usize,
}

/// The service-gap report of a catalog.
#[derive(Clone, Debug)]
pub struct GapReport<'c> {
    catalog: &'c Catalog,
    /// The gaps: by the order of asking for needs, by kind of step, and by the catalog's order of counties.
    pub gaps: Vec<Gap>,
}

impl Catalog {
    /// Where no service meets a need: a step raises what its demands name and what matters at every step, in each
    /// county from which it can be attended. Services that have ended or closed for good meet nothing; those with a
    /// waitlist do.
    pub fn gaps(&self) -> GapReport<'_> {
        let coverage = self.coverage();
        let attended = self.attended();
        let none = Coverage::default();
        let mut gaps = Vec::new();
        for need in self.needs_in_order() {
            let mut kinds: BTreeMap<StepKind, Vec<&Step>> = BTreeMap::new();
            for step in self.steps().iter().filter(|step| raises(step, need)) {
                kinds.entry(step.kind).or_default().push(step);
            }
            for (kind, steps) in kinds {
                for county in self.counties() {
                    let here = |step: &&&Step| {
                        let from = attended.get(&step.id).and_then(Option::as_ref);
                        from.is_none_or(|counties| counties.contains(&county.id))
                    };
                    let steps: Vec<&&Step> = steps.iter().filter(here).collect();
                    let helps = coverage.get(&(&need.id, &county.id)).unwrap_or(&none);
                    let bare = steps.iter().filter(|step| !helps.reaches(step));
                    let bare: Vec<StepId> = bare.map(|step| step.id.clone()).collect();
                    if !bare.is_empty() {
                        gaps.push(Gap {
                            county: county.id.clone(),
                            need: need.id.clone(),
                            step_kind: kind,
                            steps: bare,
                            raised_by: steps.len(),
                        });
                    }
                }
            }
        }
        GapReport {
            catalog: self,
            gaps,
        }
    }

    /// Where services help with each need in each county.
    fn coverage(&self) -> QuickMap<(&NeedId, &CountyId), Coverage<'_>> {
        let mut coverage: QuickMap<_, Coverage<'_>> = QuickMap::default();
        for service in self.services().iter().filter(|service| service.is_there()) {
            let everywhere = service.counties.is_empty();
            for need in &service.addresses {
                let counties = self.counties().iter().map(|county| &county.id);
                for county in counties.filter(|id| everywhere || service.counties.contains(id)) {
                    coverage.entry((need, county)).or_default().add(&service.at);
                }
            }
        }
        coverage
    }

    /// The counties from which each step can be attended; none where it can be from all, or that is not reported.
    fn attended(&self) -> QuickMap<&StepId, Option<QuickSet<&CountyId>>> {
        let each = self.steps().iter().map(|step| {
            let lists: Vec<&[CountyId]> = step
                .offerings
                .iter()
                .map(|offering| self.counties_of(offering))
                .collect();
            let known = !lists.is_empty() && lists.iter().all(|list| !list.is_empty());
            (
                &step.id,
                known.then(|| lists.into_iter().flatten().collect()),
            )
        });
        each.collect()
    }

    fn counties_of<'c>(&'c self, offering: &'c Offering) -> &'c [CountyId] {
        if !offering.counties.is_empty() {
            return &offering.counties;
        }
        let provider = self.provider(&offering.provider);
        provider.map_or(&[], |provider| provider.counties.as_slice())
    }

    fn needs_in_order(&self) -> Vec<&Need> {
        let mut needs: Vec<&Need> = self.needs().iter().collect();
        needs.sort_by_key(|need| (need.order, &need.id));
        needs
    }
}

fn raises(step: &Step, need: &Need) -> bool {
    need.standing
        || step
            .demands
            .iter()
            .any(|demand| demand.needs.contains(&need.id))
}

/// Gaps as a program reads them.
#[derive(Serialize)]
struct Listed<'r> {
    catalog: &'r str,
    published: Day,
    gaps: &'r [Gap],
}

impl GapReport<'_> {
    /// For people: need by need, the kinds of step and the counties.
    pub fn text(&self) -> String {
        if self.gaps.is_empty() {
            return "Every need that a step raises is met by some service, in every county.\n"
                .to_owned();
        }
        let mut rows: Vec<(&Gap, Vec<&str>)> = Vec::new();
        for gap in &self.gaps {
            let county = self.county(&gap.county);
            let same = |row: &&mut (&Gap, Vec<&str>)| {
                let like = row.0;
                (&like.need, like.step_kind, &like.steps, like.raised_by)
                    == (&gap.need, gap.step_kind, &gap.steps, gap.raised_by)
            };
            match rows.iter_mut().rev().find(same) {
                Some((_, counties)) => counties.push(county),
                None => rows.push((gap, vec![county])),
            }
        }
        let mut text = String::new();
        let mut need = None;
        for (gap, counties) in rows {
            if need != Some(&gap.need) {
                let label = self.need(&gap.need);
                let _ = writeln!(text, "{label} ({})", gap.need);
                need = Some(&gap.need);
            }
            let wide = counties.len() == self.catalog.counties().len();
            let place = if wide {
                "every county".to_owned()
            } else {
                counties.join(", ")
            };
            let _ = writeln!(
                text,
                "  {}: {} of {} in {place}",
                choice(&gap.step_kind),
                gap.steps.len(),
                several(gap.raised_by, "step"),
            );
        }
        text
    }

    /// For a spreadsheet: one row for each county, need and kind of step.
    pub fn csv(&self) -> String {
        let mut text =
            "county_id,county,need_id,need,step_kind,steps_without_help,steps_that_raise_it,step_ids\n".to_owned();
        for gap in &self.gaps {
            let ids: Vec<&str> = gap.steps.iter().map(StepId::as_str).collect();
            let _ = writeln!(
                text,
                "{},{},{},{},{},{},{},{}",
                gap.county,
                cell(self.county(&gap.county)),
                gap.need,
                cell(self.need(&gap.need)),
                spelled(&gap.step_kind),
                gap.steps.len(),
                gap.raised_by,
                ids.join(" "),
            );
        }
        text
    }

    /// For programs: the same rows.
    pub fn json(&self) -> String {
        let head = self.catalog.head();
        let listed = Listed {
            catalog: &head.id,
            published: head.published,
            gaps: &self.gaps,
        };
        serde_json::to_string_pretty(&listed).map_or_else(|_| String::new(), |text| text + "\n")
    }

    fn county(&self, id: &CountyId) -> &str {
        self.catalog
            .county(id)
            .map_or("", |county| county.name.as_str())
    }

    fn need(&self, id: &NeedId) -> &str {
        let need = self.catalog.need(id);
        need.map_or("", |need| self.catalog.plainly(&need.label))
    }
}

/// Words as a cell: in quotes where they must be, and never taken for a formula.
fn cell(words: &str) -> String {
    let formula = words.starts_with(['=', '+', '-', '@']);
    let words = if formula {
        format!("'{words}")
    } else {
        words.to_owned()
    };
    if words.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", words.replace('"', "\"\""))
    } else {
        words
    }
}
