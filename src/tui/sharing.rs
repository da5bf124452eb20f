//! What of a step's helps may stand on a screen that others can see, and in which words?

use std::collections::BTreeSet;

use super::model::Model;
use crate::catalog::{Need, Sensitivity, Service, ServiceId, Showing};
use crate::guidance::{Answer, Because, Help, Missing, Row, Support};
use crate::report::service_words;

/// A need at a step, as it may be shown now.
pub(super) struct Group<'m> {
    /// What the need is called here.
    pub(super) label: String,
    /// Why it matters here; empty where that is kept for the private view.
    pub(super) because: &'m [Because],
    /// The helps that are shown, each in the words it is shown in.
    pub(super) named: Vec<(&'m Help, String)>,
    /// The services that are kept for the private view.
    pub(super) kept: Vec<&'m ServiceId>,
    /// Where all of its helps stand with a need before it, how.
    pub(super) above: Option<Above>,
    /// Nobody in the catalog helps with it here.
    pub(super) nobody: bool,
}

/// How helps stand with a need before this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Above {
    /// At least one of them by name.
    Named,
    /// Counted among those that are kept for the private view.
    Counted,
}

impl Group<'_> {
    /// How many services the step's page lists under the need; those named with a need before it are not counted again.
    pub(super) fn listed(&self) -> usize {
        self.named.len() + self.kept.len()
    }
}

/// The needs of a step, as they may be shown now. Needs that bear the same neutral words become one, so that their
/// number tells nothing.
pub(super) fn groups<'m>(model: &Model<'_>, row: &'m Row) -> Vec<Group<'m>> {
    let mut groups: Vec<Group<'m>> = Vec::new();
    for support in &row.supports {
        let Some(need) = model.catalog().need(&support.need) else {
            continue;
        };
        let group = group(model, need, support);
        let same = |one: &&mut Group<'_>| one.label == group.label;
        match groups.iter_mut().find(same) {
            Some(known) => {
                known.named.extend(group.named);
                known.kept.extend(group.kept);
                known.nobody &= group.nobody;
            }
            None => groups.push(group),
        }
    }
    // A service that helps with several needs is named once.
    let mut told = BTreeSet::new();
    for group in &mut groups {
        let all = group.named.len();
        group.named.retain(|(help, _)| told.insert(&help.service));
        group.above = (group.named.len() < all).then_some(Above::Named);
    }
    for group in &mut groups {
        group.kept.retain(|service| told.insert(service));
        if group.listed() > 0 || group.nobody {
            group.above = None;
        } else {
            group.above = group.above.or(Some(Above::Counted));
        }
    }
    groups
}

fn group<'m>(model: &Model<'_>, need: &Need, support: &'m Support) -> Group<'m> {
    let w = model.wording();
    let open = model.interview.shows_private();
    let secret = need.sensitivity >= Sensitivity::Private && !open;
    let neutral = need.neutral.as_ref().filter(|_| !open);
    let mut named = Vec::new();
    let mut kept = Vec::new();
    for help in &support.helps {
        let service = model.catalog().service(&help.service);
        match service.and_then(|service| words(model, service, help)) {
            Some(words) if !secret => named.push((help, words)),
            _ => kept.push(&help.service),
        }
    }
    Group {
        label: w.text(neutral.unwrap_or(&need.label)).to_owned(),
        because: if secret { &[] } else { &support.because },
        named,
        kept,
        above: None,
        nobody: support.helps.is_empty(),
    }
}

/// The words a help is shown in now; None where it is kept for the private view. What is probably not the one to ask
/// tells of an answer that somebody gave, and is kept as well.
fn words(model: &Model<'_>, service: &Service, help: &Help) -> Option<String> {
    let w = model.wording();
    if model.interview.shows_private() {
        return Some(w.text(&service.name).to_owned());
    }
    if matches!(help.verdict.answer(), Answer::ProbablyNot { .. }) {
        return None;
    }
    service_words(&w, service, service.shown.shared).map(str::to_owned)
}

/// What is missing, of what may be named now.
pub(super) fn missing(model: &Model<'_>, missing: &[Missing]) -> Vec<Missing> {
    let catalog = model.catalog();
    let secret = |missing: &Missing| match missing {
        Missing::AskFact(test) | Missing::Fact(test) | Missing::NotFact(test) => {
            let fact = catalog.fact(&test.id);
            fact.is_none_or(|fact| fact.sensitivity >= Sensitivity::Private)
        }
        _ => false,
    };
    let open = model.interview.shows_private();
    let named = missing.iter().filter(|missing| open || !secret(missing));
    named.cloned().collect()
}

/// Whether a service may be opened by name now.
pub(super) fn may_name(model: &Model<'_>, service: &Service) -> bool {
    model.interview.shows_private() || service.shown.shared == Showing::Name
}
