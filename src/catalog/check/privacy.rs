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
        if service.shown.shared == Showing::Name
            && let Some(secret) = secret(survey, service)
        {
            findings.push(here.warning(
                here.field("shown").field("shared"),
                format!("its name on a shared screen can give {secret} away"),
                "write \"neutral\" or \"private\"",
            ));
        }
    }
}

/// What the name of a service tells about whoever is pointed to it: a private need, where it serves no other; a
/// private fact, where its rule asks for one.
fn secret(survey: &Survey<'_>, service: &Service) -> Option<String> {
    let mut needs = service
        .addresses
        .iter()
        .filter_map(|id| survey.need(id.as_str()))
        .peekable();
    let first = needs.peek().copied();
    if let Some(need) = first.filter(|_| needs.all(|need| need.sensitivity >= Sensitivity::Private))
    {
        return Some(format!("the need \"{}\"", need.id));
    }
    let mut secret = None;
    let at = Trail::from("rule");
    for rule in service.rule.iter().chain(&service.presumes) {
        rule.parts(&at, &mut |_, part| {
            if let Part::Tests(test) = part {
                let fact = survey.fact(test.id.as_str());
                if fact.is_some_and(|fact| fact.sensitivity >= Sensitivity::Private) {
                    secret.get_or_insert_with(|| format!("the fact \"{}\"", test.id));
                }
            }
        });
    }
    secret
}
