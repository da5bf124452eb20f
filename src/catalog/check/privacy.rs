//! Could a name on a shared screen tell others what a person has told only us?

use super::Finding;
use super::survey::Survey;
use crate::catalog::parts::{Part, Parts as _};
use crate::catalog::path::Trail;
use crate::catalog::{Need, Sensitivity, Service, Showing};

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
