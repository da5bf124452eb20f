//! What would differ if these answers were those? Two sittings held against each other, for programs and as text.

use schemars::JsonSchema;
use serde::Serialize;

use super::document::CatalogNamed;
use super::sheet::Sheet;
use crate::catalog::{Cents, Day, OccupationId, PathwayId, ServiceId, StepId};
use crate::guidance::{Both, Moved, Totals, moved};
use crate::interview::{Interview, Paper};
use crate::wording::Wording;

/// The format of a difference.
const FORMAT: &str = "onramp-what-if/1";

/// What differs between the plans of two files of answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WhatIfPaper {
    /// The format, `onramp-what-if/1`.
    pub format: String,
    /// For whom it is: `mine` or `staff`.
    pub paper: String,
    /// The language of its words.
    pub language: String,
    /// The day of the session.
    pub on: Day,
    /// The catalog it was made from.
    pub catalog: CatalogNamed,
    /// Nothing differs.
    pub nothing_moves: bool,
    /// The way that follows from the answers.
    pub before: WayNamed,
    /// The way that would follow from the other answers.
    pub after: WayNamed,
    /// Steps that only the other way takes.
    pub steps_gained: Vec<StepId>,
    /// Steps that only the first way takes.
    pub steps_lost: Vec<StepId>,
    /// Steps of the pathway and of the ways that would stand elsewhere.
    pub steps_moved: Vec<StepMovedNamed>,
    /// Helps of which something else would be said; on the person's own paper only those that may be named there.
    pub helps_moved: Vec<HelpMovedNamed>,
    /// Work that would be open this week and is not.
    pub work_opened: Vec<OccupationId>,
    /// Work that is open this week and would not be.
    pub work_closed: Vec<OccupationId>,
    /// The same, in words.
    pub words: Vec<String>,
}

/// A way to a destination, in its figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WayNamed {
    /// The pathway that is suggested first.
    pub first_pathway: Option<PathwayId>,
    /// Where it leads; null where there is nothing to plan for.
    pub destination: Option<OccupationId>,
    /// Weeks from start to end, at the least; null where there is no way.
    pub weeks: Option<u32>,
    /// What it costs before any help, at the least; null where nothing is reported.
    pub cost_cents: Option<Cents>,
    /// Weeks without pay, at the least; null where there is no way, or none is reported.
    pub unpaid_weeks: Option<u32>,
    /// The week after which paid work is first open; null where the way opens none, or it is not reported.
    pub first_pay_week: Option<u32>,
}

/// A step that would stand elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StepMovedNamed {
    /// The step.
    pub id: StepId,
    /// Where it stands.
    pub before: String,
    /// Where it would stand.
    pub after: String,
}

/// A help of which something else would be said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HelpMovedNamed {
    /// The step it helps at.
    pub step: StepId,
    /// The service.
    pub service: ServiceId,
    /// What is said of it; null where it is not suggested.
    pub before: Option<String>,
    /// What would be said of it; null where it would not be suggested.
    pub after: Option<String>,
}

/// What differs, as this paper may tell it.
fn difference(before: &Interview<'_>, after: &Interview<'_>, paper: Paper) -> Moved {
    let moved = moved(&before.shown(), &after.shown());
    match paper {
        Paper::Mine | Paper::Slip(_) => moved.without_private(before.catalog()),
        Paper::Staff => moved,
    }
}

/// The difference as JSON, with a line break at its end.
pub fn what_if(
    before: &Interview<'_>,
    after: &Interview<'_>,
    paper: Paper,
    wording: &Wording,
) -> String {
    let moved = difference(before, after, paper);
    let head = before.catalog().head();
    let document = WhatIfPaper {
        format: FORMAT.to_owned(),
        paper: super::json::for_whom(paper).to_owned(),
        language: wording.lang().tag().to_owned(),
        on: before.on(),
        catalog: CatalogNamed {
            id: head.id.clone(),
            published: head.published,
        },
        nothing_moves: moved.is_nothing(),
        before: way(
            &moved,
            |both| both.before,
            |both| both.before,
            |both| both.before,
        ),
        after: way(
            &moved,
            |both| both.after,
            |both| both.after,
            |both| both.after,
        ),
        steps_gained: moved.came.clone(),
        steps_lost: moved.went.clone(),
        steps_moved: steps(&moved),
        helps_moved: helps(&moved, paper),
        work_opened: moved.work_came.clone(),
        work_closed: moved.work_went.clone(),
        words: lines(before, &moved, wording),
    };
    // The shape has only text for keys, so that it can always be written.
    serde_json::to_string_pretty(&document).map_or_else(|_| String::new(), |text| text + "\n")
}

/// The difference as text, no line wider than so many columns where its words allow.
pub fn what_if_text(
    before: &Interview<'_>,
    after: &Interview<'_>,
    paper: Paper,
    wording: &Wording,
    width: usize,
) -> String {
    let moved = difference(before, after, paper);
    let mut sheet = Sheet::new(width);
    sheet.line(&wording.moved_title().to_uppercase());
    for line in lines(before, &moved, wording) {
        sheet.set_in(2, &line);
    }
    sheet.finish()
}

fn lines(before: &Interview<'_>, moved: &Moved, wording: &Wording) -> Vec<String> {
    if moved.is_nothing() {
        return vec![wording.moved_nothing()];
    }
    let catalog = before.catalog();
    let figures = wording.moved_figures(catalog, moved).into_iter();
    let figures = figures.filter(|(_, both)| both.differs());
    let figures = figures.map(|(label, both)| {
        wording.moved_one(label, wording.moved_from_to(both.before, both.after))
    });
    let lists = wording.moved_lists(catalog, moved).into_iter();
    let lists = lists.map(|(heading, lines)| wording.moved_one(heading, lines.join("; ")));
    figures.chain(lists).collect()
}

fn way(
    moved: &Moved,
    pathway: impl Fn(Both<Option<PathwayId>>) -> Option<PathwayId>,
    job: impl Fn(Both<Option<OccupationId>>) -> Option<OccupationId>,
    totals: impl Fn(Both<Option<Totals>>) -> Option<Totals>,
) -> WayNamed {
    let totals = totals(moved.totals.clone());
    let totals = totals.as_ref();
    let price = totals.map(|totals| totals.price);
    WayNamed {
        first_pathway: pathway(moved.first.clone()),
        destination: job(moved.destination.clone()),
        weeks: totals.map(|totals| totals.weeks.0),
        cost_cents: price.filter(|price| price.reported).map(|price| price.low),
        unpaid_weeks: totals
            .and_then(Totals::unpaid_week_count)
            .map(|weeks| weeks.0),
        first_pay_week: totals.and_then(Totals::first_pay_week).map(|week| week.0),
    }
}

fn steps(moved: &Moved) -> Vec<StepMovedNamed> {
    let each = moved.steps.iter().map(|one| StepMovedNamed {
        id: one.step.clone(),
        before: super::json::status(one.status.before).to_owned(),
        after: super::json::status(one.status.after).to_owned(),
    });
    each.collect()
}

fn helps(moved: &Moved, paper: Paper) -> Vec<HelpMovedNamed> {
    let said = |answer: &crate::guidance::Answer| super::json::verdict(answer, paper).to_owned();
    let each = moved.helps.iter().map(|one| HelpMovedNamed {
        step: one.step.clone(),
        service: one.service.clone(),
        before: one.answer.before.as_ref().map(said),
        after: one.answer.after.as_ref().map(said),
    });
    each.collect()
}
