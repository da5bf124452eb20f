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

/// The steps still to take, the next one first.
pub fn legs<'c>(interview: &Interview<'c>) -> Vec<Leg<'c>> {
    let steps = to_come(interview).into_iter();
    steps.filter_map(|id| leg(interview, id)).collect()
}

/// The next step.
pub(super) fn next_leg<'c>(interview: &Interview<'c>) -> Option<Leg<'c>> {
    leg(interview, to_come(interview).first()?)
}

/// The steps still to take: those of the plan in its order, the person's own among them in theirs. The next step is the
/// first of their own that can be started, else what their first waits for and can be, else their first; of who has none
/// of their own, the first that can be started.
fn to_come<'i>(interview: &'i Interview<'_>) -> Vec<&'i StepId> {
    let own = &interview.answers().plan.chosen;
    let planned = plan(interview).map_or(&[][..], |plan| &plan.stops);
    let planned: Vec<&StepId> = planned.iter().map(|stop| &stop.step).collect();
    let mut steps = with_own(&planned, own);
    steps.retain(|id| interview.findings().is_over(id).is_none());
    let next = next_of(interview, &steps, own);
    if let Some(until) = next.and_then(|next| steps.get_mut(..=next)) {
        until.rotate_right(1);
    }
    steps
}

/// The place of the next step.
fn next_of(interview: &Interview<'_>, steps: &[&StepId], own: &[StepId]) -> Option<usize> {
    let findings = interview.findings();
    let is_own = |id: &StepId| own.contains(id);
    let can_be_started = |id: &StepId| {
        let entry = findings.entry(id);
        let open = [Status::StartHere, Status::CheckFirst];
        entry.is_some_and(|entry| open.contains(&entry.status))
    };
    let place = |wanted: &dyn Fn(&StepId) -> bool| steps.iter().position(|id| wanted(id));
    if let Some(open) = place(&|id| is_own(id) && can_be_started(id)) {
        return Some(open);
    }
    let Some(waits) = steps.iter().find(|id| is_own(id)) else {
        return place(&can_be_started);
    };
    let before = findings.waits_for(waits);
    let gives = place(&|id| before.contains(&id) && can_be_started(id));
    gives.or_else(|| place(&is_own))
}

/// The steps of a plan, in the places of a person's own those in their order; what the plan does not take stands after the
/// step that it follows in that order.
fn with_own<'s>(planned: &[&'s StepId], own: &'s [StepId]) -> Vec<&'s StepId> {
    let mut in_turn = own.iter().filter(|step| planned.contains(step));
    let places = planned.iter().map(|step| {
        if own.contains(step) {
            in_turn.next().unwrap_or(step)
        } else {
            step
        }
    });
    let mut all: Vec<&StepId> = places.collect();
    let mut next = 0;
    for step in own {
        let place = all.iter().position(|one| *one == step);
        if place.is_none() {
            all.insert(next, step);
        }
        next = place.unwrap_or(next) + 1;
    }
    all
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
