//! What may be named on which paper? Names, neutral words or nothing; the one place that decides.

use crate::catalog::{
    Catalog, Contact, Demand, FactId, NeedId, Raised, Sensitivity, Service, Showing, Step,
};
use crate::guidance::{Because, Missing, Support};
use crate::interview::Paper;
use crate::jobseeker::Answers;
use crate::wording::Wording;

/// What a service is called where it is shown so; nothing where it is not to be shown at all.
pub fn service_words<'s>(
    wording: &Wording,
    service: &'s Service,
    showing: Showing,
) -> Option<&'s str> {
    match showing {
        Showing::Name => Some(wording.text(&service.name)),
        Showing::Neutral => service.neutral.as_ref().map(|words| wording.text(words)),
        Showing::Private => None,
    }
}

/// The ways to reach a service that give away no more than its words do.
pub(super) fn contact(service: &Service, showing: Showing) -> Contact {
    match showing {
        Showing::Name => service.contact.clone(),
        Showing::Neutral | Showing::Private => Contact {
            phone: service.contact.phone.clone(),
            address: service.contact.address.clone(),
            ..Contact::default()
        },
    }
}

/// The same, in the language of a paper.
pub(super) fn contact_said(wording: &Wording, service: &Service, showing: Showing) -> Contact {
    let contact = contact(service, showing);
    let text = contact.text.as_ref();
    Contact {
        text: text.map(|text| wording.text(text).into()),
        ..contact
    }
}

/// How a service is shown on a paper.
pub(super) fn showing(service: &Service, paper: Paper) -> Showing {
    match paper {
        Paper::Mine | Paper::Slip(_) => service.shown.own,
        Paper::Staff => Showing::Name,
    }
}

/// May this need be named on the paper as one that matters at a step? On the person's own only where the step asks it of
/// everybody, so that reading it tells nothing of them.
pub(super) fn may_name(catalog: &Catalog, step: &Step, support: &Support, paper: Paper) -> bool {
    paper == Paper::Staff
        || !is_private_need(catalog, &support.need) && !demands(step, support, paper).is_empty()
}

/// May the helps with this need stand on the paper? On the person's own not where they are there only because of a
/// private answer: even neutral words would tell that it was given.
pub(super) fn may_help(catalog: &Catalog, step: &Step, support: &Support, paper: Paper) -> bool {
    paper != Paper::Mine
        || !is_private_need(catalog, &support.need)
        || !demands(step, support, paper).is_empty()
}

/// Whether the person said that they have this need, where that may be known: a private answer puts nothing first.
pub(super) fn told_openly(catalog: &Catalog, support: &Support) -> bool {
    support.told && !is_private_need(catalog, &support.need)
}

/// The answers without the facts that are told in private only.
pub(super) fn told_in_the_open(catalog: &Catalog, answers: &Answers) -> Answers {
    let mut open = answers.clone();
    open.facts.retain(|id, _| !is_private_fact(catalog, id));
    open
}

/// The demands for which a need matters here, of those that may be named.
pub(super) fn demands<'s>(step: &'s Step, support: &Support, paper: Paper) -> Vec<&'s Demand> {
    let all = support.because.iter().filter_map(|because| match because {
        Because::Demand(place) => step.demands.get(*place),
        Because::AtEveryStep => None,
    });
    all.filter(|demand| paper == Paper::Staff || demand.raised == Raised::Always)
        .collect()
}

/// What a step asks of everybody and no need stands for: nothing else on a paper tells of it.
pub(super) fn only_asked(step: &Step) -> impl Iterator<Item = &Demand> {
    let demands = step.demands.iter();
    demands.filter(|demand| demand.needs.is_empty() && demand.raised == Raised::Always)
}

/// What is missing, of what may be named.
pub(super) fn missing(catalog: &Catalog, missing: &[Missing], paper: Paper) -> Vec<Missing> {
    let named = |missing: &&Missing| match missing {
        Missing::AskFact(test) | Missing::Fact(test) | Missing::NotFact(test) => {
            paper == Paper::Staff || !is_private_fact(catalog, &test.id)
        }
        _ => true,
    };
    missing.iter().filter(named).cloned().collect()
}

fn is_private_need(catalog: &Catalog, id: &NeedId) -> bool {
    let need = catalog.need(id);
    need.is_none_or(|need| need.sensitivity >= Sensitivity::Private)
}

fn is_private_fact(catalog: &Catalog, id: &FactId) -> bool {
    let fact = catalog.fact(id);
    fact.is_none_or(|fact| fact.sensitivity >= Sensitivity::Private)
}
