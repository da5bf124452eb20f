//! Which needs are raised and met by nobody? The service-gap report: by step, and by county.

use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use super::survey::Survey;
use crate::catalog::{Capacity, County, Need, NeedId, Service, Standing, Step};

/// Tells of needs that no service addresses: anywhere, at a step, or in some counties.
pub(super) fn check(survey: &Survey<'_>, findings: &mut Vec<Finding>) {
    let services: Vec<&Service> = survey
        .all::<Service>()
        .map(|(_, service)| service)
        .filter(|service| service.status != Standing::Ended && service.capacity != Capacity::Closed)
        .collect();
    let raised = raised(survey);
    for (here, need) in survey.all::<Need>() {
        let raised_by = raised.get(&need.id).copied().unwrap_or_default();
        if raised_by == 0 && !need.standing {
            continue;
        }
        let addressing: Vec<_> = services
            .iter()
            .filter(|service| service.addresses.contains(&need.id))
            .collect();
        if addressing.is_empty() {
            let wrong = match raised_by {
                0 => "no service addresses it".to_owned(),
                1 => "no service addresses it, and one demand raises it".to_owned(),
                _ => format!("no service addresses it, and {raised_by} demands raise it"),
            };
            findings.push(here.warning(
                here.pointer(),
                wrong,
                "find a service, or know that there is none",
            ));
        } else if !addressing.iter().any(|service| service.counties.is_empty()) {
            let covered: BTreeSet<_> = addressing
                .iter()
                .flat_map(|service| &service.counties)
                .collect();
            let bare = survey
                .all::<County>()
                .filter(|(_, county)| !covered.contains(&county.id));
            let bare: Vec<_> = bare.map(|(county, _)| county.id).collect();
            if !bare.is_empty() {
                let wrong = format!("no service addresses it in {}", bare.join(", "));
                let remedy = "find a service there, or know that there is none";
                findings.push(here.warning(here.pointer(), wrong, remedy));
            }
        }
    }
    at_steps(survey, &services, findings);
}

/// By how many demands each need is raised.
fn raised<'r>(survey: &Survey<'r>) -> BTreeMap<&'r NeedId, usize> {
    let mut raised = BTreeMap::new();
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
fn at_steps(survey: &Survey<'_>, services: &[&Service], findings: &mut Vec<Finding>) {
    for (here, step) in survey.all::<Step>() {
        for (nth, demand) in step.demands.iter().enumerate() {
            for (place, need) in demand.needs.iter().enumerate() {
                let mut addressing = services
                    .iter()
                    .filter(|service| service.addresses.contains(need))
                    .peekable();
                if addressing.peek().is_some() && !addressing.any(|service| helps_at(service, step))
                {
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

/// Does the service help at this step?
fn helps_at(service: &Service, step: &Step) -> bool {
    let at = &service.at;
    let everywhere = at.kinds.is_empty() && at.steps.is_empty();
    everywhere || at.kinds.contains(&step.kind) || at.steps.contains(&step.id)
}
