//! What could stop a person at a step, and who helps with exactly that? Needs, services, and one of five verdicts each.

use std::collections::{BTreeMap, HashMap};

use super::ask_first::facts_to_ask;
use super::condition::evaluate;
use super::gained::Gained;
use super::person::Person;
use super::truth::Truth;
use super::verdict::{Answer, Evidence, Verdict};
use crate::catalog::{
    Capacity, Demand, Exclusion, Need, NeedId, Raised, Requirement, Service, ServiceId, Standing,
    Step,
};

/// Why a need matters at a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// The step's demand, by its place in the step's list.
    Demand(usize),
    /// It matters at every step.
    AtEveryStep,
}

/// A need that matters at a step, and the services that address it there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Support {
    /// The need.
    pub need: NeedId,
    /// Whether the person said so themselves; otherwise the step asks it of everybody.
    pub told: bool,
    /// Why it matters here.
    pub because: Vec<Because>,
    /// Services that address it, in the order of asking; the one who pays first comes first.
    pub helps: Vec<Help>,
}

/// A service that may help, and what can be said of it for this person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Help {
    /// The service.
    pub service: ServiceId,
    /// What can be said of it.
    pub verdict: Verdict,
}

impl Support {
    /// How many of the helps are worth a question now.
    pub fn ideas(&self) -> usize {
        let helps = self.helps.iter();
        helps.filter(|help| help.verdict.answer().is_open()).count()
    }
}

/// What can be said of services for one person, each looked at once however many steps it may help at.
#[derive(Debug, Default)]
pub(super) struct Verdicts<'c>(HashMap<&'c ServiceId, Option<Verdict>>);

impl<'c> Verdicts<'c> {
    fn of(
        &mut self,
        person: &Person<'c>,
        service: &'c Service,
        gained: &Gained,
    ) -> Option<Verdict> {
        let told = self.0.entry(&service.id);
        told.or_insert_with(|| verdict(person, service, gained))
            .clone()
    }
}

/// The needs a step raises for this person, each with its helps, in the catalog's order of asking.
pub fn supports(person: &Person<'_>, step: &Step, gained: &Gained) -> Vec<Support> {
    supports_at(person, step, gained, &mut Verdicts::default())
}

/// The same, for one of several steps.
pub(super) fn supports_at<'c>(
    person: &Person<'c>,
    step: &Step,
    gained: &Gained,
    verdicts: &mut Verdicts<'c>,
) -> Vec<Support> {
    let mut raised: BTreeMap<(u16, &NeedId), Vec<Because>> = BTreeMap::new();
    let mut raise = |need: &'_ Need, because: Because| {
        if let Some(need) = person.catalog.need(&need.id) {
            let reasons = raised.entry((need.order, &need.id)).or_default();
            reasons.push(because);
        }
    };
    for (place, demand) in step.demands.iter().enumerate() {
        for id in &demand.needs {
            let need = person.catalog.need(id);
            if let Some(need) = need.filter(|need| is_raised(person, demand, need)) {
                raise(need, Because::Demand(place));
            }
        }
    }
    for need in person.catalog.needs() {
        if need.standing && person.answers.need(&need.id) == Some(true) {
            raise(need, Because::AtEveryStep);
        }
    }
    raised
        .into_iter()
        .map(|((_, need), because)| Support {
            need: need.clone(),
            told: person.answers.need(need) == Some(true),
            because,
            helps: helps(person, step, need, (gained, verdicts)),
        })
        .collect()
}

/// A demand on everybody raises a need unless the person said it is none; one "if needed" only where they said it is.
fn is_raised(person: &Person<'_>, demand: &Demand, need: &Need) -> bool {
    match (demand.raised, person.answers.need(&need.id)) {
        (_, Some(has)) => has,
        (Raised::Always, None) => true,
        (Raised::IfNeeded, None) => false,
    }
}

fn helps<'c>(
    person: &Person<'c>,
    step: &Step,
    need: &NeedId,
    (gained, verdicts): (&Gained, &mut Verdicts<'c>),
) -> Vec<Help> {
    let mut found: Vec<(&Service, Verdict)> = person
        .catalog
        .services_for(need)
        .filter(|service| serves(person, service) && is_at(service, step))
        .filter_map(|service| Some((service, verdicts.of(person, service, gained)?)))
        .collect();
    found.sort_by(|(a, one), (b, other)| {
        let key =
            |verdict: &Verdict, service: &Service| (verdict.answer().rank(), service.pay_order);
        (key(one, a), &a.id).cmp(&(key(other, b), &b.id))
    });
    found
        .into_iter()
        .map(|(service, verdict)| Help {
            service: service.id.clone(),
            verdict,
        })
        .collect()
}

/// Whether a service reaches the person's county; where that is not known, it may.
pub fn serves(person: &Person<'_>, service: &Service) -> bool {
    let county = person.county();
    service.counties.is_empty() || county.is_none_or(|county| service.counties.contains(county))
}

fn is_at(service: &Service, step: &Step) -> bool {
    let at = &service.at;
    (at.kinds.is_empty() && at.steps.is_empty())
        || at.kinds.contains(&step.kind)
        || at.steps.contains(&step.id)
}

/// What can be said of a service for this person; None where its rule is known not to hold and nothing published says
/// why: then it is not suggested.
pub fn verdict(person: &Person<'_>, service: &Service, gained: &Gained) -> Option<Verdict> {
    if service.capacity == Capacity::Closed || service.status == Standing::Ended {
        return None;
    }
    let citation = service.source.as_ref();
    let origin = citation.and_then(|citation| person.catalog.origin_of(citation));
    let origin = Evidence::of(origin, person.on);
    if matches!(service.capacity, Capacity::Paused | Capacity::Waitlist) {
        return Some(Verdict::new(Answer::Busy(service.capacity), origin));
    }
    if origin.stale {
        return Some(Verdict::new(Answer::OutOfDate, origin));
    }
    let holds = |rule: &Requirement| evaluate(rule, person, gained);
    if let Some(excluded) = excluded(person, service, &holds) {
        return Some(excluded);
    }
    let presumed = Truth::any(service.presumes.iter().map(holds));
    let rule = service.rule.as_ref().map_or(Truth::Met, holds);
    let mut exclusions = service.excludes.iter();
    let may_be_excluded = exclusions.any(|exclusion| holds(&exclusion.when) == Truth::NotKnown);
    let answer = match Truth::any([rule, presumed]) {
        Truth::NotMet => return None,
        Truth::Met if !may_be_excluded => Answer::WorthAsking {
            presumed: rule != Truth::Met,
        },
        Truth::Met | Truth::NotKnown => Answer::AskFirst(facts_to_ask(person, service, gained)),
    };
    Some(Verdict::new(answer, origin))
}

/// The answer where a published exclusion holds, with the exclusion's own source. One that is past its review rules
/// nobody out: then nothing can be said.
fn excluded(
    person: &Person<'_>,
    service: &Service,
    holds: &dyn Fn(&Requirement) -> Truth,
) -> Option<Verdict> {
    let evidence = |exclusion: &Exclusion| {
        let origin = person.catalog.origin_of_source(&exclusion.source);
        Evidence::of(origin, person.on)
    };
    let each = service.excludes.iter().enumerate();
    let known = each.filter(|(_, exclusion)| holds(&exclusion.when) == Truth::Met);
    let known = known.map(|(place, exclusion)| (evidence(exclusion), place, exclusion));
    let (origin, exclusion, of) = known.min_by_key(|(origin, place, _)| (origin.stale, *place))?;
    let answer = if origin.stale {
        Answer::OutOfDate
    } else {
        let instead = of.instead.clone();
        Answer::ProbablyNot { exclusion, instead }
    };
    Some(Verdict::new(answer, origin))
}
