//! Which steps are on the paper? Those of the plan that are still to come, and the person's own among them.

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

/// The steps still to take: those of the plan in its order, the person's own among them in theirs. The next step is the
/// first of their own that can be started, else what their first waits for and can be, else their first; of who has none
/// of their own, the first that can be started.
pub fn legs<'c>(interview: &Interview<'c>) -> Vec<Leg<'c>> {
    let own = &interview.answers().plan.chosen;
    let planned = plan(interview).map_or(&[][..], |plan| &plan.stops);
    let planned: Vec<&StepId> = planned.iter().map(|stop| &stop.step).collect();
    let all = with_own(&planned, own).into_iter();
    let to_come = all.filter(|id| interview.findings().is_over(id).is_none());
    let mut legs: Vec<Leg<'c>> = to_come.filter_map(|id| leg(interview, id)).collect();
    let first = next_of(interview, &legs, own);
    if let Some(until) = first.and_then(|first| legs.get_mut(..=first)) {
        until.rotate_right(1);
    }
    legs
}

/// The place of the next step.
fn next_of(interview: &Interview<'_>, legs: &[Leg<'_>], own: &[StepId]) -> Option<usize> {
    let place = |wanted: &dyn Fn(&Leg<'_>) -> bool| legs.iter().position(wanted);
    let is_own = |leg: &Leg<'_>| own.contains(&leg.step.id);
    if let Some(open) = place(&|leg| is_own(leg) && can_be_started(leg)) {
        return Some(open);
    }
    let Some(waits) = legs.iter().find(|leg| is_own(leg)) else {
        return place(&can_be_started);
    };
    let before = interview.findings().waits_for(&waits.step.id);
    let gives = place(&|leg| before.contains(&&leg.step.id) && can_be_started(leg));
    gives.or_else(|| place(&is_own))
}

/// The steps of a plan, in the places of a person's own those in their order; what the plan does not take stands after the
/// step that it follows in that order.
fn with_own<'s>(planned: &[&'s StepId], own: &'s [StepId]) -> Vec<&'s StepId> {
    let mut in_turn = own.iter().filter(|step| planned.contains(step));
    let places = planned.iter().map(|step| match own.contains(step) {
        true => in_turn.next().unwrap_or(step),
        false => step,
    });
    let mut all: Vec<&StepId> = places.collect();
    let mut place = 0;
    for step in own {
        match all.iter().position(|one| *one == step) {
            Some(at) => place = at + 1,
            None => {
                all.insert(place, step);
                place += 1;
            }
        }
    }
    all
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
