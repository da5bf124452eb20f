//! What is said of a help that may shrink as pay rises: on the screen, on which paper, and to a program?

use super::document::{AskBeforeNamed, ThresholdNamed};
use crate::catalog::{Catalog, Showing, Shrinking};
use crate::guidance::{AskBefore, Row};
use crate::interview::Paper;
use crate::wording::Wording;

/// What to ask before accepting what a step pays or leads to, each once, as anybody near may read it. It is the same for
/// everybody.
pub fn ask_before(catalog: &Catalog, row: &Row, wording: &Wording) -> Vec<String> {
    let each = row.ask_before.iter();
    let words = each.flat_map(|one| reached(catalog, one));
    once(words.map(|shrinking| wording.text(&shrinking.text).to_owned()))
}

/// The same for a paper. On the person's own, words about a help that is not named there would tell of it.
pub(super) fn on_paper(
    catalog: &Catalog,
    row: &Row,
    paper: Paper,
    wording: &Wording,
) -> Vec<String> {
    let each = row.ask_before.iter();
    once(each.flat_map(|one| words(catalog, one, paper, wording)))
}

/// The same with its figures, for the staff.
pub(super) fn in_full(catalog: &Catalog, row: &Row, wording: &Wording) -> Vec<String> {
    let each = row.ask_before.iter();
    let each = each.flat_map(|one| reached(catalog, one));
    let lines = each.map(|shrinking| {
        let words = wording.text(&shrinking.text);
        format!("{words} ({})", wording.threshold(shrinking))
    });
    once(lines)
}

/// The same for programs.
pub(super) fn named(
    catalog: &Catalog,
    row: &Row,
    paper: Paper,
    wording: &Wording,
) -> Vec<AskBeforeNamed> {
    let mut told: Vec<AskBeforeNamed> = Vec::new();
    for one in &row.ask_before {
        let staff = paper == Paper::Staff;
        let thresholds = reached(catalog, one).filter(|_| staff);
        let named = AskBeforeNamed {
            service: staff.then(|| one.service.clone()),
            words: words(catalog, one, paper, wording).join(" "),
            thresholds: thresholds
                .map(|shrinking| ThresholdNamed {
                    cents: shrinking.from.cents,
                    per: shrinking.from.per,
                    household: shrinking.from.household,
                    source: shrinking.source.clone(),
                    as_of: shrinking.as_of,
                })
                .collect(),
            stale: one.origin.stale,
        };
        if !told
            .iter()
            .any(|other| other.words == named.words && !staff)
        {
            told.push(named);
        }
    }
    told
}

fn words(catalog: &Catalog, one: &AskBefore, paper: Paper, wording: &Wording) -> Vec<String> {
    let service = catalog.service(&one.service);
    let named = service.is_some_and(|service| service.shown.own == Showing::Name);
    if paper != Paper::Staff && !named {
        return vec![wording.accept_neutral()];
    }
    once(reached(catalog, one).map(|shrinking| wording.text(&shrinking.text).to_owned()))
}

fn reached<'c>(catalog: &'c Catalog, one: &AskBefore) -> impl Iterator<Item = &'c Shrinking> {
    let service = catalog.service(&one.service);
    let places = one.reached.clone().into_iter();
    places.filter_map(move |place| service?.shrinks.get(place))
}

fn once(words: impl Iterator<Item = String>) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    for words in words {
        if !told.contains(&words) {
            told.push(words);
        }
    }
    told
}
