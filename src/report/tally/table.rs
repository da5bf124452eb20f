//! How is a tally printed? By need, step and county, without what is too small to be told.

use std::collections::BTreeMap;

use super::Tally;
use super::hide::{Group, hide};
use crate::catalog::{Catalog, CountyId, NeedId, StepId};
use crate::report::sheet::Sheet;
use crate::wording::Wording;

/// The columns of a count, at the right.
const COLUMN: usize = 12;

/// Counts by need, then step, then county.
type Tree<'t> = BTreeMap<&'t NeedId, BTreeMap<&'t StepId, BTreeMap<Option<&'t CountyId>, u32>>>;

/// A tally as text of so many columns, with the catalog's names where it has them. Counts under five are not in it, nor
/// others by which those could be worked out.
pub fn tally_text(tally: &Tally, catalog: &Catalog, wording: &Wording, width: usize) -> String {
    let mut tree: Tree<'_> = BTreeMap::new();
    for count in &tally.counts {
        let steps = tree.entry(&count.need).or_default();
        let counties = steps.entry(&count.step).or_default();
        counties.insert(count.county.as_ref(), count.sessions);
    }
    let mut page = Page {
        sheet: Sheet::new(width),
        wording,
        width,
    };
    page.sheet.line(&wording.tally_title());
    page.sheet.line(&wording.tally_hidden());
    if tree.is_empty() {
        page.sheet.free_line();
        page.sheet.line(&wording.tally_empty());
    }
    for (need, steps) in tree {
        let counts = steps
            .values()
            .map(|counties| counties.values().copied().collect());
        let hidden = hide(counts.collect());
        let all = hidden.groups.iter().flat_map(|group| &group.counts);
        let whole = (!hidden.total_hidden).then(|| all.sum());
        page.sheet.free_line();
        page.row(0, &need_name(catalog, wording, need), whole);
        for ((step, counties), group) in steps.into_iter().zip(hidden.groups) {
            page.step(catalog, step, counties.into_keys(), &group);
        }
    }
    page.sheet.finish()
}

struct Page<'p> {
    sheet: Sheet,
    wording: &'p Wording,
    width: usize,
}

impl Page<'_> {
    fn step<'c>(
        &mut self,
        catalog: &Catalog,
        step: &StepId,
        counties: impl Iterator<Item = Option<&'c CountyId>>,
        group: &Group,
    ) {
        let total = (!group.total_hidden).then(|| group.counts.iter().sum());
        let title = self.wording.step_title(catalog, step);
        self.row(2, &title, total);
        for ((county, count), hidden) in counties.zip(&group.counts).zip(&group.hidden) {
            let name = match county {
                None => self.wording.tally_no_county(),
                Some(id) => {
                    let known = catalog.county(id);
                    known.map_or_else(|| id.to_string(), |county| county.name.clone())
                }
            };
            self.row(4, &name, (!hidden).then_some(*count));
        }
    }

    /// A name, and at the right its count or that it is not told.
    fn row(&mut self, columns: usize, name: &str, count: Option<u32>) {
        let count = count.map_or_else(|| self.wording.tally_not_told(), |count| count.to_string());
        let room = self.width.saturating_sub(columns + COLUMN);
        let name: String = name.chars().take(room.saturating_sub(1)).collect();
        self.sheet
            .as_it_is(columns, &format!("{name:room$}{count:>COLUMN$}"));
    }
}

fn need_name(catalog: &Catalog, wording: &Wording, need: &NeedId) -> String {
    let known = catalog.need(need);
    known.map_or_else(
        || need.to_string(),
        |need| wording.text(&need.label).to_owned(),
    )
}
