//! Who may help at a step, of those that a person's own paper may name or hint at?

use super::{Body, Detail, DetailKind, Part, PartKind, card};
use crate::catalog::{Catalog, Service, Showing};
use crate::guidance::service_until;
use crate::interview::{Interview, Paper};
use crate::report::gather;
use crate::report::legs::Leg;
use crate::wording::Wording;

/// Those the person agreed to first, then in the order of asking, each once.
pub(super) fn part(interview: &Interview<'_>, wording: &Wording, leg: &Leg<'_>) -> Part {
    let catalog = interview.catalog();
    let mut part = Part::new(PartKind::Help, wording.report_help_for_this_step());
    let mut tell = |service: &Service, showing| {
        let card = card::card(wording, service, showing);
        if let Some(mut card) = card {
            card.details
                .splice(..0, until(interview, wording, service, showing));
            add(&mut part, help_id(catalog, service, showing), card);
        }
    };
    for referral in &interview.answers().plan.referrals {
        if let Some(service) = catalog.service(&referral.service)
            && referral.step == leg.step.id
            && referral.is_wanted()
        {
            tell(service, service.shown.own);
        }
    }
    for support in &leg.row.supports {
        for (service, showing, help) in gather::helps_of(catalog, support, Paper::Mine) {
            if help.verdict.answer().is_open() {
                tell(service, showing);
            }
        }
    }
    if !part.lines.is_empty() {
        part.paragraph("help:only-they-decide", wording.report_only_they_decide());
    }
    part
}

/// Until when to ask them, where they may be named and it hangs on no private answer.
fn until(
    interview: &Interview<'_>,
    wording: &Wording,
    service: &Service,
    showing: Showing,
) -> Option<Detail> {
    let until = service_until(&interview.person(), service);
    let until = until.filter(|_| showing == Showing::Name)?;
    let words = wording.until_openly(interview.catalog(), &until)?;
    Some(Detail {
        kind: DetailKind::Until,
        words: wording.help_until(words).into(),
    })
}

/// Adds a card that was not told yet. In neutral words several services may be the same to whoever reads: that must not
/// hang on the language.
fn add(part: &mut Part, id: String, card: card::Card) {
    let ways = |card: &card::Card| -> Vec<String> {
        card.reach.iter().map(|reach| reach.value.clone()).collect()
    };
    let told = part.lines.iter().any(|line| match &line.body {
        Body::Card(other) => line.id == id && ways(other) == ways(&card),
        _ => false,
    });
    if !told {
        part.add(id, 0, Body::Card(Box::new(card)));
    }
}

/// The id of a help. Of one in neutral words, those words in the catalog's own language: its id would name it.
pub(in crate::report) fn help_id(catalog: &Catalog, service: &Service, showing: Showing) -> String {
    let neutral = service.neutral.as_ref();
    match neutral.filter(|_| showing != Showing::Name) {
        None => format!("help:{}", service.id),
        Some(words) => {
            let default = catalog.default_language();
            let words = words.in_language(default, default).to_lowercase();
            let words: Vec<&str> = words
                .split(|letter: char| !letter.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .collect();
            format!("help:{}", words.join("-"))
        }
    }
}
