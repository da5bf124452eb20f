//! Which needs are raised and met by nobody? The service-gap report: by step, and by county.

use super::Finding;
use super::survey::Survey;
use crate::catalog::coverage::Coverage;
use crate::catalog::quick::{QuickMap, QuickSet};
use crate::catalog::{County, Need, NeedId, Service, Step};

/// Tells of needs that no service addresses: anywhere, at a step, or in some counties.
pub(super) fn check(survey: &Survey<'_>, findings: &mut Vec<Finding>) {
    let helping = helping(survey);
    let raised = raised(survey);
    for (here, need) in survey.all::<Need>() {
        let raised_by = raised.get(&need.id).copied().unwrap_or_default();
        if raised_by == 0 && !need.standing {
            continue;
        }
        let Some(help) = helping.get(&need.id) else {
            let wrong = match raised_by {
                0 => "no service addresses it".to_owned(),
                1 => "no service addresses it, and one demand raises it".to_owned(),
                _ => format!("no service addresses it, and {raised_by} demands raise it"),
            };
            let remedy = "find a service, or know that there is none";
            findings.push(here.warning(here.pointer(), wrong, remedy));
            continue;
        };
        let bare = bare_counties(survey, &help.services);
        if !bare.is_empty() {
            let wrong = format!("no service addresses it in {}", bare.join(", "));
            let remedy = "find a service there, or know that there is none";
            findings.push(here.warning(here.pointer(), wrong, remedy));
        }
    }
    at_steps(survey, &helping, findings);
}

/// The help there is for a need.
#[derive(Default)]
struct Help<'r> {
    services: Vec<&'r Service>,
    coverage: Coverage<'r>,
}

/// The help for each need; ended and closed services are none.
fn helping<'r>(survey: &Survey<'r>) -> QuickMap<&'r NeedId, Help<'r>> {
    let mut helping: QuickMap<_, Help<'r>> = QuickMap::default();
    let services = survey.all::<Service>().map(|(_, service)| service);
    for service in services.filter(|service| service.is_there()) {
        for need in &service.addresses {
            let help = helping.entry(need).or_default();
            help.services.push(service);
            help.coverage.add(&service.at);
        }
    }
    helping
}

/// The counties that none of these services serves.
fn bare_counties<'r>(survey: &Survey<'r>, services: &[&Service]) -> Vec<&'r str> {
    // A service without counties serves the whole region.
    if services.iter().any(|service| service.counties.is_empty()) {
        return Vec::new();
    }
    let served: QuickSet<_> = services
        .iter()
        .flat_map(|service| &service.counties)
        .collect();
    let counties = survey.all::<County>();
    let bare = counties.filter(|(_, county)| !served.contains(&county.id));
    bare.map(|(here, _)| here.id).collect()
}

/// By how many demands each need is raised.
fn raised<'r>(survey: &Survey<'r>) -> QuickMap<&'r NeedId, usize> {
    let mut raised = QuickMap::default();
    let steps = survey.all::<Step>();
    for need in steps
        .flat_map(|(_, step)| &step.demands)
        .flat_map(|demand| &demand.needs)
    {
        *raised.entry(need).or_default() += 1;
    }
    raised
}

/// Needs that services address elsewhere, but not at the step that raises them.
fn at_steps(
    survey: &Survey<'_>,
    helping: &QuickMap<&NeedId, Help<'_>>,
    findings: &mut Vec<Finding>,
) {
    for (here, step) in survey.all::<Step>() {
        for (nth, demand) in step.demands.iter().enumerate() {
            for (place, need) in demand.needs.iter().enumerate() {
                let help = helping.get(need);
                if help.is_some_and(|help| !help.coverage.reaches(step)) {
                    findings.push(here.warning(
                        here.field("demands").place(nth).field("needs").place(place),
                        format!("services address \"{need}\", but none at this step"),
                        "find a service, or widen the \"at\" of one",
                    ));
                }
            }
        }
    }
}
