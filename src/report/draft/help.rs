//! Who may help at a step, of those that a person's own paper may name or hint at?

use std::collections::BTreeSet;

use super::{Body, Detail, DetailKind, Part, PartKind, card};
use crate::catalog::{Catalog, Contact, Service, ServiceId, Showing};
use crate::guidance::{Answer, Person, Support, service_until, verdict};
use crate::interview::Interview;
use crate::report::legs::Leg;
use crate::report::{Wanted, gather, shown};
use crate::wording::Wording;

/// Those who may help with a need that the person named, the first of each: there must be room for them.
pub(super) fn firsts(interview: &Interview<'_>, leg: &Leg<'_>) -> BTreeSet<String> {
    let catalog = interview.catalog();
    let all = in_turn(interview, leg).into_iter();
    let firsts = all.filter(|one| one.first);
    firsts
        .map(|one| help_id(catalog, one.service, one.showing))
        .collect()
}

/// Who may help first with each need that the person named and a step raises, of those that may be named and are not told
/// of yet: their name, and the number to call.
pub(super) fn later(
    wanted: &Wanted<'_, '_>,
    leg: &Leg<'_>,
    told: &mut BTreeSet<ServiceId>,
) -> Vec<String> {
    let (interview, wording) = (wanted.interview, wanted.wording);
    let catalog = interview.catalog();
    let all = in_turn(interview, leg).into_iter();
    let firsts = all.filter(|one| one.first && one.showing == Showing::Name);
    let is_on = |one: &InTurn<'_>| {
        let id = help_id(catalog, one.service, one.showing);
        !wanted.edits.strikes_any(&id)
    };
    let firsts = firsts.filter(is_on);
    let new = firsts.filter(|one| told.insert(one.service.id.clone()));
    let words = new.map(|one| {
        let name = wording.text(&one.service.name);
        match shown::contact(one.service, one.showing).phone {
            Some(phone) => wording.paper_who_and_how(name, phone),
            None => name.to_owned(),
        }
    });
    words.collect()
}

/// Who stands on the paper for a step.
pub(super) fn told(interview: &Interview<'_>, leg: &Leg<'_>) -> BTreeSet<ServiceId> {
    let all = in_turn(interview, leg).into_iter();
    all.map(|one| one.service.id.clone()).collect()
}

/// Somebody who may be asked.
pub(in crate::report) struct InTurn<'c> {
    /// They.
    pub(in crate::report) service: &'c Service,
    /// How they may be shown.
    pub(in crate::report) showing: Showing,
    /// They are the first for a need that the person named.
    first: bool,
}

/// Who can be asked, and whether they are the first for a need that the person named: the first of each such need, the
/// first of each other need, the second of each, and so on. Each need's are in the order of asking, those first who are
/// worth asking by what was told openly, but that the one who is of most use on a paper leads.
pub(in crate::report) fn in_turn<'c>(interview: &Interview<'c>, leg: &Leg<'_>) -> Vec<InTurn<'c>> {
    let catalog = interview.catalog();
    let told = shown::told_in_the_open(catalog, interview.answers());
    let person = Person {
        answers: &told,
        ..interview.person()
    };
    let gained = person.gained();
    let worth_asking = |service: &Service| {
        let verdict = verdict(&person, service, &gained);
        verdict.is_some_and(|one| matches!(one.answer(), Answer::WorthAsking { .. }))
    };
    let mut needs: Vec<&Support> = leg.row.supports.iter().collect();
    needs.sort_by_key(|need| !shown::told_openly(catalog, need));
    let mut turns: Vec<(usize, InTurn<'c>)> = Vec::new();
    for need in needs {
        let all = gather::own_helps(catalog, leg.step, need).into_iter();
        let open = all.filter(|(.., help)| help.verdict.answer().is_open());
        let mut open: Vec<_> = open.collect();
        // Who may help by what was told openly is asked before who may help if something not yet told is so.
        open.sort_by_key(|(service, ..)| !worth_asking(service));
        // Who is likely to help and can be reached is of use on a paper at once, most of all with a name.
        let of_use = |by_name: bool| {
            open.iter().position(|(service, showing, help)| {
                matches!(help.verdict.answer(), Answer::WorthAsking { .. })
                    && shown::contact(service, *showing) != Contact::default()
                    && (!by_name || *showing == Showing::Name)
            })
        };
        let of_use = of_use(true).or_else(|| of_use(false));
        if let Some(of_use) = of_use.map(|at| open.remove(at)) {
            open.insert(0, of_use);
        }
        let open = open.into_iter();
        turns.extend(open.enumerate().map(|(turn, (service, showing, _))| {
            let one = InTurn {
                service,
                showing,
                first: turn == 0 && shown::told_openly(catalog, need),
            };
            (turn, one)
        }));
    }
    turns.sort_by_key(|(turn, ..)| *turn);
    turns.into_iter().map(|(_, one)| one).collect()
}

/// Those the person agreed to first, then those of each need in turn, each once.
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
    for one in in_turn(interview, leg) {
        tell(one.service, one.showing);
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
