//! Which steps are on the paper? Those the person chose, in their order, else those of the plan.

use crate::catalog::{Day, NoticeId, Step, StepId};
use crate::guidance::{self, Missing, Plan, Row, Status, Stop, Until};
use crate::interview::{Interview, Paper};

/// A step on a paper.
#[derive(Clone, Debug)]
pub struct Leg<'c> {
    /// The step.
    pub step: &'c Step,
    /// Where it stands, what it takes and asks, and who helps.
    pub row: Row,
    /// The day the person set for it.
    pub day: Option<Day>,
    /// Until when it is open, or what must be renewed for it.
    pub until: Vec<Until>,
    /// Where in time it lies and what is to be confirmed, where it is in the plan.
    pub stop: Option<Stop>,
}

impl Leg<'_> {
    /// What is assumed to turn out well.
    pub fn to_confirm(&self) -> &[Missing] {
        self.stop.as_ref().map_or(&[], |stop| &stop.to_confirm)
    }

    /// What to know before enrolling. On the person's own paper it is what everybody is told, so that what was said in
    /// private has no bearing on it.
    pub fn before_enrolling(&self, paper: Paper) -> &[NoticeId] {
        match paper {
            Paper::Mine | Paper::Slip(_) => &self.step.before_enrolling,
            Paper::Staff => &self.row.before_enrolling,
        }
    }
}

/// The steps the person chose, in their order; where they chose none, those of the plan. Where the first waits for another
/// and some can be started, the first of these goes before it: the first is told as the next step.
pub fn legs<'c>(interview: &Interview<'c>) -> Vec<Leg<'c>> {
    let chosen = &interview.answers().plan.chosen;
    if chosen.is_empty() {
        return plan_legs(interview);
    }
    let chosen = chosen.iter();
    let mut legs: Vec<Leg<'c>> = chosen.filter_map(|id| leg(interview, id)).collect();
    let open = legs.iter().position(can_be_started);
    if let Some(until) = open.and_then(|open| legs.get_mut(..=open)) {
        until.rotate_right(1);
    }
    legs
}

fn can_be_started(leg: &Leg<'_>) -> bool {
    let open = [Status::StartHere, Status::CheckFirst];
    open.contains(&leg.row.entry.status)
}

/// The steps of the plan.
pub fn plan_legs<'c>(interview: &Interview<'c>) -> Vec<Leg<'c>> {
    legs_of(interview, plan(interview).map_or(&[], |plan| &plan.stops))
}

/// The steps of a way.
pub(super) fn legs_of<'c>(interview: &Interview<'c>, stops: &[Stop]) -> Vec<Leg<'c>> {
    let stops = stops.iter();
    stops
        .filter_map(|stop| leg(interview, &stop.step))
        .collect()
}

/// The plan, where there is one.
pub(super) fn plan<'i>(interview: &'i Interview<'_>) -> Option<&'i Plan> {
    interview.findings().plan()?.as_ref().ok()
}

fn leg<'c>(interview: &Interview<'c>, id: &StepId) -> Option<Leg<'c>> {
    let step = interview.catalog().step(id)?;
    let person = interview.person();
    let entry = interview.findings().entry(id)?;
    let plan = plan(interview);
    let stops = plan.map_or(&[][..], |plan| &plan.stops);
    let aim = plan.map(|plan| &plan.destination);
    let now = interview.findings().outlook().now();
    Some(Leg {
        step,
        row: guidance::row(&person, step, &entry, aim, now),
        day: interview.answers().plan.dates.get(id).copied(),
        until: guidance::step_until(&person, step, stops),
        stop: stops.iter().find(|stop| &stop.step == id).cloned(),
    })
}
