//! What over all its steps belongs on a paper? Needs without help, facts still to ask, sources, notices.

use std::collections::{BTreeMap, BTreeSet};

use super::legs::Leg;
use super::shown;
use crate::catalog::{
    Catalog, Fact, FactId, Need, NeedId, Service, Showing, Source, SourceId, Step,
};
use crate::guidance::{Answer, Help, Missing, Support};
use crate::interview::Paper;
use crate::wording::Wording;

/// A help as a paper may show it: the service, and how. On the person's own paper nothing is told of what is not for
/// them, for the reason may be private.
pub(super) fn shown_help<'c>(
    catalog: &'c Catalog,
    help: &Help,
    paper: Paper,
) -> Option<(&'c Service, Showing)> {
    let service = catalog.service(&help.service)?;
    let showing = shown::showing(service, paper);
    let not_theirs = matches!(help.verdict.answer(), Answer::ProbablyNot { .. });
    let shown = showing != Showing::Private && !(paper != Paper::Staff && not_theirs);
    shown.then_some((service, showing))
}

/// Of the needs on the way that may be named, how many have a service to ask about, and how many there are.
pub(super) fn ideas(catalog: &Catalog, legs: &[Leg<'_>], paper: Paper) -> (usize, usize) {
    let needs = named_needs(catalog, legs, paper);
    let covered = needs.values().filter(|ideas| **ideas > 0).count();
    (covered, needs.len())
}

/// Needs on the way that may be named, and that no service can be asked about.
pub(super) fn uncovered<'c>(catalog: &'c Catalog, legs: &[Leg<'_>], paper: Paper) -> Vec<&'c Need> {
    let needs = named_needs(catalog, legs, paper);
    let mut open: Vec<&Need> = needs
        .into_iter()
        .filter(|(_, ideas)| *ideas == 0)
        .filter_map(|(id, _)| catalog.need(id))
        .collect();
    open.sort_by_key(|need| (need.order, need.id.clone()));
    open
}

/// The needs that may be named, each with the fewest ideas it has at any step.
fn named_needs<'l>(
    catalog: &Catalog,
    legs: &'l [Leg<'_>],
    paper: Paper,
) -> BTreeMap<&'l NeedId, usize> {
    let mut needs: BTreeMap<&NeedId, usize> = BTreeMap::new();
    for leg in legs {
        for support in &leg.row.supports {
            if shown::may_name(catalog, leg.step, support, paper) {
                let ideas = support.ideas();
                let least = needs.entry(&support.need).or_insert(ideas);
                *least = ideas.min(*least);
            }
        }
    }
    needs
}

/// Facts that would still tell more, least sensitive first; for the staff only.
pub(super) fn facts_to_ask<'c>(
    catalog: &'c Catalog,
    legs: &[Leg<'_>],
    paper: Paper,
) -> Vec<&'c Fact> {
    if paper != Paper::Staff {
        return Vec::new();
    }
    let mut ids: BTreeSet<&FactId> = BTreeSet::new();
    for leg in legs {
        let missing = leg.row.entry.missing.iter().chain(leg.to_confirm());
        ids.extend(missing.filter_map(|missing| match missing {
            Missing::AskFact(test) => Some(&test.id),
            _ => None,
        }));
        let helps = leg.row.supports.iter().flat_map(|support| &support.helps);
        ids.extend(helps.flat_map(|help| match help.verdict.answer() {
            Answer::AskFirst(facts) => facts.iter(),
            _ => [].iter(),
        }));
    }
    let mut facts: Vec<&Fact> = ids.into_iter().filter_map(|id| catalog.fact(id)).collect();
    facts.sort_by_key(|fact| (fact.sensitivity, fact.order, fact.id.clone()));
    facts
}

/// The sources of the steps and the helps, by id; for the staff only.
pub(super) fn sources<'c>(catalog: &'c Catalog, legs: &[Leg<'_>], paper: Paper) -> Vec<&'c Source> {
    if paper != Paper::Staff {
        return Vec::new();
    }
    let mut ids: BTreeSet<&SourceId> = BTreeSet::new();
    for leg in legs {
        ids.extend(leg.row.evidence.source.iter());
        let helps = leg.row.supports.iter().flat_map(|support| &support.helps);
        ids.extend(helps.filter_map(|help| help.verdict.origin().source.as_ref()));
    }
    let ids = ids.into_iter();
    ids.filter_map(|id| catalog.source(id)).collect()
}

/// The notices that belong on every paper. The one about language help is for those who read none of the paper's
/// languages: it is given in all its own.
pub(super) fn notices(catalog: &Catalog, wording: &Wording) -> Vec<String> {
    let head = catalog.head();
    let notice = |id: &Option<crate::catalog::NoticeId>| catalog.notice(id.as_ref()?);
    let mut words: Vec<String> = Vec::new();
    if let Some(equal) = notice(&head.equal_opportunity) {
        words.push(wording.text(&equal.text).to_owned());
    }
    if let Some(help) = notice(&head.language_help) {
        for said in help.text.all() {
            if words.iter().all(|told| told != said) {
                words.push(said.to_owned());
            }
        }
    }
    words
}

/// The helps with a need at a step that may stand on the person's own paper, with what may be shown of each.
pub(super) fn own_helps<'c>(
    catalog: &'c Catalog,
    step: &Step,
    support: &Support,
) -> Vec<(&'c Service, Showing, Help)> {
    if shown::may_help(catalog, step, support, Paper::Mine) {
        helps_of(catalog, support, Paper::Mine)
    } else {
        Vec::new()
    }
}

/// The supports of a step that have anything to ask about, with what may be shown of each.
pub(super) fn helps_of<'c>(
    catalog: &'c Catalog,
    support: &Support,
    paper: Paper,
) -> Vec<(&'c Service, Showing, Help)> {
    let helps = support.helps.iter();
    helps
        .filter_map(|help| {
            let (service, showing) = shown_help(catalog, help, paper)?;
            Some((service, showing, help.clone()))
        })
        .collect()
}
