//! Who may help with each need of a step, each of them once, in words that others may see?

use std::collections::BTreeSet;

use super::shown::service_words;
use crate::catalog::{Need, Sensitivity, Service, ServiceId};
use crate::guidance::{Answer, Because, Help, Row, Support};
use crate::interview::Interview;
use crate::wording::Wording;

/// A need at a step, as it may be shown now.
pub struct HelpGroup<'m> {
    /// What the need is called here.
    pub label: String,
    /// Why it matters here; empty where that is kept for the private view.
    pub because: &'m [Because],
    /// The helps that are shown, each in the words it is shown in.
    pub named: Vec<(&'m Help, String)>,
    /// The services that are kept for the private view.
    pub kept: Vec<&'m ServiceId>,
    /// Where some of its helps stand with another need, how; all of them, where none is listed here.
    pub above: Option<Above>,
    /// Nobody in the catalog helps with it here.
    pub nobody: bool,
}

/// How helps stand with another need than this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Above {
    /// At least one of them by name, with a need before it.
    Named,
    /// All of them counted among those that are kept for the private view, or named with a need after it.
    Counted,
}

impl HelpGroup<'_> {
    /// How many services the step's page lists under the need; those that stand with another are not counted again.
    pub fn listed(&self) -> usize {
        self.named.len() + self.kept.len()
    }

    /// How many are listed, of how many one can ask now, and that others stand with another need.
    pub fn told(&self, w: &Wording) -> String {
        let named = self.named.iter();
        let open = named.filter(|(help, _)| help.verdict.answer().is_open());
        let counts = (self.named.len(), open.count(), self.kept.len());
        match (self.listed(), self.said_above(w)) {
            (0, Some(above)) => above,
            (_, Some(above)) => format!("{}. {above}", w.services_told(counts)),
            (_, None) => w.services_told(counts),
        }
    }

    /// That all who help with it, or others than are listed, stand with another need.
    pub fn said_above(&self, w: &Wording) -> Option<String> {
        Some(match (self.above?, self.listed()) {
            (Above::Named, 0) => w.screen_named_above(),
            (Above::Counted, 0) => w.screen_counted_above(),
            (Above::Named, _) => w.screen_more_named_above(),
            (Above::Counted, _) => w.screen_more_counted_above(),
        })
    }
}

/// The needs of a step, as they may be shown now. Needs that bear the same neutral words become one, so that their
/// number tells nothing.
pub fn help_groups<'m>(interview: &Interview<'_>, w: &Wording, row: &'m Row) -> Vec<HelpGroup<'m>> {
    let mut groups: Vec<HelpGroup<'m>> = Vec::new();
    for support in &row.supports {
        let Some(need) = interview.catalog().need(&support.need) else {
            continue;
        };
        let group = group(interview, w, need, support);
        let same = |one: &&mut HelpGroup<'_>| one.label == group.label;
        match groups.iter_mut().find(same) {
            Some(known) => {
                known.named.extend(group.named);
                known.kept.extend(group.kept);
                known.nobody &= group.nobody;
            }
            None => groups.push(group),
        }
    }
    groups.iter_mut().for_each(once_in_each);
    // A service that helps with several needs is named once.
    let mut told = BTreeSet::new();
    for group in &mut groups {
        let all = group.named.len();
        group.named.retain(|(help, _)| told.insert(&help.service));
        group.above = (group.named.len() < all).then_some(Above::Named);
    }
    for group in &mut groups {
        let all = group.kept.len();
        group.kept.retain(|service| told.insert(service));
        let counted = (group.kept.len() < all).then_some(Above::Counted);
        group.above = group.above.or(counted);
    }
    groups
}

/// Leaves each service once in a group of several needs, by its name where it has one there.
fn once_in_each(group: &mut HelpGroup<'_>) {
    let mut told = BTreeSet::new();
    group.named.retain(|(help, _)| told.insert(&help.service));
    group.kept.retain(|service| told.insert(service));
}

fn group<'m>(
    interview: &Interview<'_>,
    w: &Wording,
    need: &Need,
    support: &'m Support,
) -> HelpGroup<'m> {
    let open = interview.shows_private();
    let secret = need.sensitivity >= Sensitivity::Private && !open;
    let neutral = need.neutral.as_ref().filter(|_| !open);
    let mut named = Vec::new();
    let mut kept = Vec::new();
    for help in &support.helps {
        let service = interview.catalog().service(&help.service);
        match service.and_then(|service| words(interview, w, service, help)) {
            Some(words) if !secret => named.push((help, words)),
            _ => kept.push(&help.service),
        }
    }
    HelpGroup {
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
fn words(interview: &Interview<'_>, w: &Wording, service: &Service, help: &Help) -> Option<String> {
    if interview.shows_private() {
        return Some(w.text(&service.name).to_owned());
    }
    if matches!(help.verdict.answer(), Answer::ProbablyNot { .. }) {
        return None;
    }
    service_words(w, service, service.shown.shared).map(str::to_owned)
}
