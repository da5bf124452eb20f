//! What does the office read to whom a person is sent? What it is about, what was agreed to be passed on, and no more:
//! nobody's name stands on it.

use super::{Body, Draft, Part, PartKind, Words, card, foot};
use crate::catalog::{Service, Showing};
use crate::interview::{Interview, Paper};
use crate::jobseeker::Referral;
use crate::report::shown;
use crate::wording::Wording;

/// The parts of the slip of a referral, by its place among all; none where there is no such referral.
pub(super) fn parts(interview: &Interview<'_>, place: usize, wording: &Wording) -> Vec<Part> {
    let referrals = &interview.answers().plan.referrals;
    let Some(referral) = referrals.get(place) else {
        return Vec::new();
    };
    let Some(service) = interview.catalog().service(&referral.service) else {
        return Vec::new();
    };
    let mut parts = vec![
        opening(interview, wording),
        office(service, wording),
        about(interview, referral, service, wording),
        passed_on(interview, referral, service, wording),
        signatures(wording),
        foot::notices(interview, wording),
    ];
    parts.retain(|part| !part.lines.is_empty());
    parts
}

fn opening(interview: &Interview<'_>, wording: &Wording) -> Part {
    let mut part = Part::without_heading(PartKind::Opening);
    part.paragraph("opening:made", foot::made(interview, wording));
    part.paragraph("opening:only-for-them", wording.slip_only_for_them());
    part
}

/// To whom it goes, how to reach them, what to bring and what to say, as far as that may stand on a paper that the person
/// carries; where not even neutral words may, a line to write on.
fn office(service: &Service, wording: &Wording) -> Part {
    let mut part = Part::new(PartKind::Office, wording.slip_to());
    let showing = shown_on_slip(service);
    match card::card(wording, service, showing) {
        Some(card) => {
            let id = if showing == Showing::Name {
                service.id.as_str()
            } else {
                "neutral"
            };
            part.add(format!("office:{id}"), 0, Body::Card(Box::new(card)));
        }
        None => part.add("office:blank", 0, Body::Blank(wording.slip_office())),
    }
    part
}

/// How a service is shown on its slip: as on the person's own paper, for it is they who carry it.
pub(in crate::report) fn shown_on_slip(service: &Service) -> Showing {
    shown::showing(service, crate::interview::Paper::Slip(0))
}

fn about(
    interview: &Interview<'_>,
    referral: &Referral,
    service: &Service,
    wording: &Wording,
) -> Part {
    let mut part = Part::new(PartKind::About, wording.slip_about());
    let needs = wording.asked_for_at(&interview.person(), service, &referral.step);
    if !needs.is_empty() {
        part.pair("about:needs", wording.slip_asks_for(), needs);
    }
    let step = wording.step_title(interview.catalog(), &referral.step);
    part.pair("about:step", wording.slip_step(), step);
    part
}

fn passed_on(
    interview: &Interview<'_>,
    referral: &Referral,
    service: &Service,
    wording: &Wording,
) -> Part {
    let mut part = Part::new(PartKind::PassedOn, wording.slip_passed_on());
    let Some(consent) = &referral.consent else {
        part.paragraph("passed-on:not-agreed", wording.slip_not_agreed());
        return part;
    };
    for (number, told) in (1..).zip(&consent.passes_on) {
        let words = wording.passed_on(&interview.person(), service, told);
        // An answer that was taken back since is not passed on.
        if !words.is_empty() {
            part.item(format!("passed-on:{number}"), words);
        }
    }
    part.paragraph("passed-on:nothing-else", wording.slip_nothing_else());
    part.pair(
        "passed-on:on",
        wording.slip_agreed_on(),
        wording.day(consent.on),
    );
    part
}

/// Lines to write on: no name is typed.
fn signatures(wording: &Wording) -> Part {
    let mut part = Part::new(PartKind::Signatures, wording.slip_signatures());
    for (id, label) in [
        ("person", wording.slip_signature_person()),
        ("staff", wording.slip_signature_staff()),
        ("day", wording.slip_signature_day()),
    ] {
        part.add(format!("signatures:{id}"), 0, Body::Blank(label));
    }
    part
}

/// A slip as it may be read while private things are covered: an answer that is private stays covered.
pub fn covered(mut slip: Draft, interview: &Interview<'_>, wording: &Wording) -> Draft {
    let Paper::Slip(place) = slip.paper else {
        return slip;
    };
    let referral = interview.answers().plan.referrals.get(place);
    let consent = referral.and_then(|one| one.consent.as_ref());
    let told = consent.map_or_else(Vec::new, |one| one.passes_on.iter().collect());
    let private = (1..)
        .zip(told)
        .filter(|(_, told)| interview.is_private(told));
    let private: Vec<String> = private
        .map(|(number, _)| format!("passed-on:{number}"))
        .collect();
    for line in slip.parts.iter_mut().flat_map(|part| &mut part.lines) {
        if private.contains(&line.id) {
            line.body = Body::Item(wording.consent_covered_answer().into());
        }
    }
    let service = referral.and_then(|one| interview.catalog().service(&one.service));
    if let Some(service) = service.filter(|one| one.shown.shared != Showing::Name) {
        for part in slip
            .parts
            .iter_mut()
            .filter(|part| part.kind == PartKind::Office)
        {
            let neutral = card::card(wording, service, service.shown.shared);
            let body = neutral.map_or_else(
                || Body::Paragraph(wording.consent_this_help().into()),
                |card| Body::Card(Box::new(card)),
            );
            part.lines.clear();
            part.add("office:neutral", 0, body);
        }
    }
    slip
}

/// What a slip says of each thing that is passed on; empty where nothing was agreed.
pub(in crate::report) fn told_on(
    interview: &Interview<'_>,
    referral: &Referral,
    service: &Service,
    wording: &Wording,
) -> Vec<String> {
    let part = passed_on(interview, referral, service, wording);
    let items = part.lines.into_iter().filter_map(|line| match line.body {
        Body::Item(Words { text, .. }) => Some(text),
        _ => None,
    });
    items.collect()
}
