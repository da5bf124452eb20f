//! Could a name on a shared screen tell others what a person has told only us?

use super::Finding;
use super::survey::{Standpoint, Survey};
use crate::catalog::parts::{Part, Parts as _};
use crate::catalog::path::Trail;
use crate::catalog::{Need, Sensitivity, Service, Showing, Text};

/// Tells of needs and services whose names give something private away.
pub(super) fn check(survey: &Survey<'_>, findings: &mut Vec<Finding>) {
    for (here, need) in survey.all::<Need>() {
        if need.sensitivity >= Sensitivity::Private && need.neutral.is_none() {
            let wrong = "a private need has no neutral words".to_owned();
            let remedy = "add \"neutral\": words that give nothing away";
            findings.push(here.warning(here.field("label"), wrong, remedy));
        }
    }
    for (here, service) in survey.all::<Service>() {
        let shown = [("shared", service.shown.shared), ("own", service.shown.own)];
        for (view, showing) in shown {
            if showing == Showing::Neutral && service.neutral.is_none() {
                let wrong = "it is to be shown in neutral words, and has none".to_owned();
                findings.push(here.error(
                    here.field("shown").field(view),
                    wrong,
                    "add \"neutral\"",
                ));
            }
        }
        if let Some(neutral) = service.neutral.as_ref()
            && neutral
                .all()
                .any(|words| service.name.all().any(|name| name == words))
        {
            let wrong = "the neutral words are the name".to_owned();
            let remedy = "write words that give nothing away, or show the name";
            findings.push(here.warning(here.field("neutral"), wrong, remedy));
        }
        telling_words(here, service, findings);
        if service.shown.shared == Showing::Name
            && let Some(secret) = secret(survey, service, Sensitivity::Private)
        {
            findings.push(here.warning(
                here.field("shown").field("shared"),
                format!("its name on a shared screen can give {secret} away"),
                "write \"neutral\" or \"private\"",
            ));
        }
        // A person's own paper must be safe if an employer, a landlord or a partner finds it.
        if service.shown.own == Showing::Name
            && let Some(secret) = secret(survey, service, Sensitivity::Guarded)
        {
            findings.push(here.warning(
                here.field("shown").field("own"),
                format!("its name on a person's own page can give {secret} away"),
                "write \"neutral\" or \"private\"",
            ));
        }
    }
}

/// What the name of a service tells about whoever is pointed to it: a need so private, where it serves no other; a fact
/// so private, where its rule asks for one.
fn secret(survey: &Survey<'_>, service: &Service, least: Sensitivity) -> Option<String> {
    let mut needs = service
        .addresses
        .iter()
        .filter_map(|id| survey.need(id.as_str()))
        .peekable();
    let first = needs.peek().copied();
    if let Some(need) = first.filter(|_| needs.all(|need| need.sensitivity >= least)) {
        return Some(format!("the need \"{}\"", need.id));
    }
    let mut secret = None;
    let at = Trail::from("rule");
    for rule in service.rule.iter().chain(&service.presumes) {
        rule.parts(&at, &mut |_, part| {
            if let Part::Tests(test) = part {
                let fact = survey.fact(test.id.as_str());
                if fact.is_some_and(|fact| fact.sensitivity >= least) {
                    secret.get_or_insert_with(|| format!("the fact \"{}\"", test.id));
                }
            }
        });
    }
    secret
}

/// Tells of what stands beside neutral words, or in them, and says all the same which service it is.
fn telling_words(here: Standpoint<'_>, service: &Service, findings: &mut Vec<Finding>) {
    let shown = [service.shown.shared, service.shown.own];
    if !shown.contains(&Showing::Neutral) {
        return;
    }
    let known = known_by(service);
    let texts = [
        ("neutral", service.neutral.as_ref()),
        ("hours", service.hours.as_ref()),
    ];
    let texts = texts.into_iter().flat_map(|(field, text)| {
        let words = text.into_iter().flat_map(Text::all);
        words.map(move |words| (here.field(field), words))
    });
    let contact = here.field("contact");
    let ways = [
        ("phone", &service.contact.phone),
        ("address", &service.contact.address),
    ];
    let ways = ways.into_iter().filter_map(|(field, way)| {
        let at = contact.clone().field(field);
        way.as_deref().map(|way| (at, way))
    });
    for (at, words) in texts.chain(ways) {
        if let Some(word) = known.iter().find(|word| says(words, word)) {
            let wrong =
                format!("shown in neutral words it would say \"{word}\", which tells what it is");
            findings.push(here.warning(at, wrong, "say it without that, or show the name"));
            return;
        }
    }
}

/// What a service is known by: its program's name, and every abbreviation in that and in its own name.
fn known_by(service: &Service) -> Vec<&str> {
    let program = service.program.as_deref();
    let names = service.name.all().chain(program);
    let is_abbreviation =
        |word: &&str| word.len() >= 3 && word.chars().all(|c| c.is_ascii_uppercase());
    let mut known: Vec<&str> = names
        .flat_map(|name| name.split(|c: char| !c.is_alphanumeric()))
        .filter(is_abbreviation)
        .collect();
    known.extend(program);
    known
}

/// Whether words hold this word, or these words one after another.
fn says(words: &str, wanted: &str) -> bool {
    let each = |text: &str| -> Vec<String> {
        let each = text.split(|c: char| !c.is_alphanumeric());
        each.filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect()
    };
    let (words, wanted) = (each(words), each(wanted));
    !wanted.is_empty() && words.windows(wanted.len()).any(|some| some == wanted)
}
