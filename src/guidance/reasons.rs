//! Why is a pathway suggested? What the person said that speaks for it, or against it, as data.

use super::entry::{Outlook, Status};
use super::interest::Fit;
use super::pay::EntryPay;
use super::person::{Holding, Person};
use super::plan::Plan;
use crate::catalog::{
    Cents, CredentialId, CredentialKind, OccupationId, Pathway, Step, StepId, StepKind,
};

/// Why a pathway is suggested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The person chose where they want to get.
    Goal(OccupationId),
    /// The person chose its sector.
    SectorChosen,
    /// The person has done work it leads to, or that counts on the way.
    WorkDone(OccupationId),
    /// The person held this before and it has run out; a step of the pathway gives it.
    Renew(CredentialId),
    /// The person has done, or is past, so many of its own steps (those that get everybody ready are not counted).
    HeadStart(usize),
    /// Its interests match.
    Interests(Fit),
    /// A step on the way can be started now.
    StartsNow(StepId),
    /// Beginners there cannot count on the least pay the person named.
    PaysLess(Cents),
    /// It leads to paid work by the time the person named.
    PaidInTime,
    /// Paid work comes later than the person named, by so many weeks.
    PaidLate(u32),
}

/// The reasons for a pathway, strongest first.
pub(super) fn reasons(
    person: &Person<'_>,
    pathway: &Pathway,
    outlook: &Outlook,
    fit: Fit,
    plan: Option<&Plan>,
) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let status = |step: &StepId| outlook.status(person, step);
    let goal = named_goal(person);
    reasons.extend(
        goal.filter(|goal| pathway.destinations.contains(goal))
            .cloned()
            .map(Reason::Goal),
    );
    if person.answers.interests.sectors.contains(&pathway.sector) {
        reasons.push(Reason::SectorChosen);
    }
    let leads_to = |occupation: &OccupationId| {
        pathway.destinations.contains(occupation)
            || pathway
                .steps
                .iter()
                .filter_map(|step| person.catalog.step(step))
                .any(|step| step.opens.contains(occupation))
    };
    let work = person.answers.work.iter();
    let mut done = work.filter_map(|work| Some(&person.occupation(&work.occupation)?.id));
    if let Some(work) = done.find(|occupation| leads_to(occupation)) {
        reasons.push(Reason::WorkDone(work.clone()));
    }
    reasons.extend(renewed(person, pathway).map(Reason::Renew));
    let behind = pathway
        .steps
        .iter()
        .filter(|step| matches!(status(step), Some(Status::Done | Status::Behind)))
        .filter_map(|id| person.catalog.step(id))
        .filter(|step| !is_for_everybody(person, step))
        .count();
    if behind > 0 {
        reasons.push(Reason::HeadStart(behind));
    }
    if fit >= Fit::Some {
        reasons.push(Reason::Interests(fit));
    }
    let planned = plan.map_or(&[][..], |plan| &plan.stops).iter();
    let mut planned = planned.map(|stop| &stop.step);
    let start = planned.find(|step| status(step) == Some(Status::StartHere));
    reasons.extend(start.cloned().map(Reason::StartsNow));
    reasons.extend(plan.and_then(|plan| paid_by(person, plan)));
    reasons
}

/// Whether a step gets everybody ready, whatever the pathway: a bridge, or the way to a school diploma.
fn is_for_everybody(person: &Person<'_>, step: &Step) -> bool {
    let is_school = |id: &CredentialId| {
        let kind = person.catalog.credential(id).map(|record| record.kind);
        matches!(
            kind,
            Some(
                CredentialKind::SecondarySchoolDiploma
                    | CredentialKind::GeneralEducationDevelopment
            )
        )
    };
    let only_school = !step.gives.is_empty() && step.gives.iter().all(is_school);
    step.kind == StepKind::Bridge || only_school
}

/// The occupation the person named as their goal.
pub(super) fn named_goal<'c>(person: &Person<'c>) -> Option<&'c OccupationId> {
    let named = person.answers.goal.to.as_ref()?;
    person.occupation(named).map(|occupation| &occupation.id)
}

/// The least pay the person named, where beginners are known not to be able to count on it.
pub(super) fn pays_less(person: &Person<'_>, pay: Option<&EntryPay>) -> Option<Cents> {
    let least = person.answers.purpose.least_pay_cents_per_hour?;
    (pay?.reaches(least) == Some(false)).then_some(least)
}

/// Whether paid work comes by the time the person named. The earliest it can come is enough to say "late", but "in time"
/// is said only where every length on the way is published as one.
fn paid_by(person: &Person<'_>, plan: &Plan) -> Option<Reason> {
    let wanted = person.answers.purpose.paid_by_weeks?;
    let first = plan.totals.first_pay?;
    match first.0.checked_sub(wanted.0) {
        None | Some(0) => plan.totals.first_pay_sure.then_some(Reason::PaidInTime),
        Some(late) => Some(Reason::PaidLate(late)),
    }
}

/// A credential that has run out and that a step of the pathway gives again.
fn renewed(person: &Person<'_>, pathway: &Pathway) -> Option<CredentialId> {
    let mut held = person.answers.credentials.iter();
    let run_out = held.find(|held| {
        let expired = matches!(person.holding(held), Holding::Expired(_));
        let mut givers = person.catalog.givers(&held.id).iter();
        expired && givers.any(|step| pathway.steps.contains(step))
    });
    run_out.map(|held| held.id.clone())
}
