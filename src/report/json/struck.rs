//! What of a plan for programs goes with a line that the person took off their own paper?

use crate::catalog::ProviderId;
use crate::interview::Interview;
use crate::report::Wanted;
use crate::report::document::{PlanPaper, PlanStep, StopNamed, SupportNamed};
use crate::report::draft::{PartKind, help_id};
use crate::report::edits::Edits;
use crate::report::legs::legs;
use crate::report::shown;

/// Takes away what the paper does not tell, and adds what the person added. Reasons would tell of it again: where
/// anything was taken off, there are none.
pub(super) fn strike(paper: &mut PlanPaper, wanted: &Wanted<'_, '_>) {
    let edits = wanted.edits;
    paper.own_lines = edits.own().map(str::to_owned).collect();
    if edits.struck().next().is_none() {
        return;
    }
    paper.reasons.clear();
    goal(paper, edits);
    steps(paper, wanted);
    helps(paper, wanted);
    let totals = format!("{}:", PartKind::InAll.name());
    if edits.struck().any(|id| id.starts_with(&totals)) {
        paper.totals = None;
        paper.ways = None;
    }
    let listed = |id: &dyn std::fmt::Display| edits.strikes(&format!("work-this-week:{id}"));
    paper.work_this_week.retain(|work| !listed(&work.id));
    let meeting = &mut paper.meeting;
    drop_if(&mut meeting.counselor, edits.strikes("counselor:name"));
    drop_if(&mut meeting.reach, edits.strikes("counselor:reach"));
    drop_if(&mut meeting.day, edits.strikes("counselor:day"));
    drop_if(&mut meeting.place, edits.strikes("counselor:place"));
}

fn drop_if<T>(value: &mut Option<T>, struck: bool) {
    if struck {
        *value = None;
    }
}

fn goal(paper: &mut PlanPaper, edits: &Edits) {
    let job = edits.strikes("goal:job");
    drop_if(&mut paper.goal_words, edits.strikes("goal:words"));
    drop_if(&mut paper.no_plan, job || edits.strikes("goal:no-plan"));
    if let Some(destination) = &mut paper.destination {
        drop_if(&mut destination.pay, edits.strikes("goal:job:pay"));
    }
    drop_if(&mut paper.destination, job);
}

/// Whether a line about a step, or about this of it, was taken off.
fn struck(edits: &Edits, step: &dyn std::fmt::Display, place: &str) -> bool {
    [PartKind::NextStep, PartKind::AfterThat]
        .iter()
        .any(|kind| {
            let id = format!("{}:{step}", kind.name());
            edits.strikes(&if place.is_empty() {
                id
            } else {
                format!("{id}:{place}")
            })
        })
}

fn steps(paper: &mut PlanPaper, wanted: &Wanted<'_, '_>) {
    let edits = wanted.edits;
    let all = std::mem::take(&mut paper.steps);
    let (gone, kept): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|step| struck(edits, &step.id, ""));
    let unnamed = unnamed(wanted);
    if !gone.is_empty() {
        paper.ways = None;
    }
    paper.steps = kept;
    for step in &mut paper.steps {
        of_step(step, edits);
        let named = step.offering.as_ref().map(|offering| &offering.provider);
        let off = named.is_some_and(|provider| unnamed.contains(provider));
        drop_if(&mut step.offering, off);
        step.requires
            .retain(|one| !gone.iter().any(|gone| one.words.contains(&gone.title)));
        step.to_confirm
            .retain(|one| !gone.iter().any(|gone| one.words.contains(&gone.title)));
        step.stop_here
            .goes_on
            .retain(|one| !gone.iter().any(|gone| gone.id == *one));
    }
    paper.my_steps.retain(|step| !struck(edits, &step.id, ""));
    for step in &mut paper.my_steps {
        drop_if(&mut step.day, struck(edits, &step.id, "day"));
    }
}

/// Who offers a step of the paper that was taken off, or was themselves: they are named at no other step either.
fn unnamed(wanted: &Wanted<'_, '_>) -> Vec<ProviderId> {
    let all = legs(wanted.interview).into_iter();
    let off = all.filter(|leg| struck(wanted.edits, &leg.step.id, "where"));
    let providers = off.filter_map(|leg| {
        let offering = leg.step.offerings.get(leg.row.taken.offering?)?;
        Some(offering.provider.clone())
    });
    providers.collect()
}

/// What is said below a step.
fn of_step(step: &mut PlanStep, edits: &Edits) {
    let id = step.id.clone();
    let off = |place: &str| struck(edits, &id, place);
    let takes = off("takes");
    drop_if(&mut step.weeks, takes);
    drop_if(&mut step.runs, takes);
    drop_if(&mut step.starts_on, takes);
    if off("until") || off("renew") {
        step.until.clear();
    }
    drop_if(&mut step.offering, off("does-not-fit"));
    if let Some(offering) = &mut step.offering {
        drop_if(&mut offering.times, off("when"));
        drop_if(&mut offering.starts, off("starts"));
        drop_if(&mut offering.apply_by, off("apply-by"));
    }
    drop_if(&mut step.cost, off("costs"));
    drop_if(&mut step.pay, off("pays"));
    drop_if(&mut step.starts_on, step.day.is_some() && off("day"));
    step.until.retain(|until| {
        !off(if until.renew.is_some() {
            "renew"
        } else {
            "until"
        })
    });
    drop_if(&mut step.day, off("day"));
    if off("gives") {
        step.gives.clear();
    }
    if off("missing") {
        step.requires.clear();
    }
    if off("may-help") {
        step.supports.clear();
    }
    if off("stop") {
        step.stop_here = StopNamed {
            credentials: Vec::new(),
            holds: Vec::new(),
            opens: Vec::new(),
            jobs: Vec::new(),
            goes_on: Vec::new(),
            way_back: None,
        };
    }
    let held =
        |id: &dyn std::fmt::Display| edits.strikes_any(&format!("where-i-am:credential:{id}"));
    step.stop_here.holds.retain(|one| !held(one));
    step.until
        .retain(|until| !until.renew.as_ref().is_some_and(|id| held(id)));
    step.gates.retain(|gate| !off(&format!("gate:{gate}")));
    step.before_enrolling
        .retain(|notice| !off(&format!("notice:{}", notice.id)));
    let mut place = 0;
    step.ask_before.retain(|_| {
        place += 1;
        !off(&format!("accept:{place}"))
    });
}

fn helps(paper: &mut PlanPaper, wanted: &Wanted<'_, '_>) {
    let names = names_of_struck(wanted);
    let gone = |name: &String| names.contains(name);
    for step in &mut paper.steps {
        step.supports
            .retain(|help: &SupportNamed| !gone(&help.name));
    }
    paper.referrals.retain(|help| !gone(&help.name));
}

/// What the helps are called that were taken off.
fn names_of_struck(wanted: &Wanted<'_, '_>) -> Vec<String> {
    let interview: &Interview<'_> = wanted.interview;
    let services = interview.catalog().services().iter();
    let named = services.filter_map(|service| {
        let showing = shown::showing(service, wanted.paper);
        let words = shown::service_words(wanted.wording, service, showing)?;
        let id = help_id(interview.catalog(), service, showing);
        wanted.edits.strikes_any(&id).then(|| words.to_owned())
    });
    named.collect()
}
