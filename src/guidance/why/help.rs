//! Why does a need matter at a step, why is this said of a help, and why should one ask before accepting?

use super::{Behind, Ground, Rule, Why};
use crate::catalog::{Citation, Kind, NeedId, Service, ServiceId, StepId};
use crate::guidance::{Person, ask_before, evaluate, serves, supports, verdict};

pub(super) fn need(person: &Person<'_>, step: &StepId, need: &NeedId, why: &mut Why) {
    let Some(step) = person.catalog.step(step) else {
        return;
    };
    let all = supports(person, step, &person.gained());
    let Some(support) = all.into_iter().find(|support| &support.need == need) else {
        return;
    };
    for because in support.because {
        why.say(Ground::Raised(step.id.clone(), because));
    }
    if support.told {
        why.say(Ground::Told);
    }
    if support.helps.is_empty() {
        why.say(Ground::Nobody);
    }
    why.draw_on_step(person, &step.id);
    for demand in step
        .demands
        .iter()
        .filter(|demand| demand.needs.contains(need))
    {
        let at = (Kind::Step, step.id.as_str(), "demands");
        let source = demand.source.as_ref().map(Citation::source);
        why.draw_on(source.map(|source| Behind::cited(person, at, source)));
    }
}

pub(super) fn help(person: &Person<'_>, id: &ServiceId, why: &mut Why) {
    let Some(service) = person.catalog.service(id) else {
        return;
    };
    let gained = person.gained();
    if let Some(verdict) = verdict(person, service, &gained) {
        why.say(Ground::Verdict(id.clone(), verdict.answer().clone()));
    }
    if let Some(rule) = &service.rule {
        why.say(Ground::ForWhom(Rule::of(rule, person, &gained)));
    }
    for rule in &service.presumes {
        why.say(Ground::Presumes(Rule::of(rule, person, &gained)));
    }
    for (place, exclusion) in service.excludes.iter().enumerate() {
        let truth = evaluate(&exclusion.when, person, &gained);
        why.say(Ground::Excludes(id.clone(), place, truth));
    }
    if !service.counties.is_empty() {
        let known = person.county().map(|_| serves(person, service));
        why.say(Ground::Reaches(known));
    }
    why.say(Ground::PaysInOrder(service.pay_order));
    why.say(Ground::OnlyTheyDecide);
    draw_on(person, service, why);
    for exclusion in &service.excludes {
        let at = (Kind::Service, id.as_str(), "excludes");
        why.draw_on(Some(Behind::cited(person, at, &exclusion.source)));
    }
}

pub(super) fn before(person: &Person<'_>, step: &StepId, id: &ServiceId, why: &mut Why) {
    let step = person.catalog.step(step);
    let (Some(step), Some(service)) = (step, person.catalog.service(id)) else {
        return;
    };
    let asked = ask_before(person, step).into_iter();
    for place in asked
        .filter(|one| &one.service == id)
        .flat_map(|one| one.reached)
    {
        why.say(Ground::Threshold(id.clone(), place));
        if let Some(shrinking) = service.shrinks.get(place) {
            let at = (Kind::Service, id.as_str(), "shrinks");
            why.draw_on(Some(Behind::cited(person, at, &shrinking.source)));
        }
    }
    why.say(Ground::OnlyTheyDecide);
}

fn draw_on(person: &Person<'_>, service: &Service, why: &mut Why) {
    why.draw_on(Some(Behind::record(
        person,
        Kind::Service,
        service.id.as_str(),
        service.source.as_ref(),
    )));
}
