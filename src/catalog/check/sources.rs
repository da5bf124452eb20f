//! Does every fact say where it comes from, and is it still to be relied on?

use super::Finding;
use super::survey::{Standpoint, Survey};
use crate::catalog::parts::Part;
use crate::catalog::{
    Area, Board, Citation, Contact, Cost, Credential, Gate, Notice, Occupation, Offering,
    Partnership, Pathway, Pay, Provider, Service, Source, Sourced, Step,
};

/// Tells of facts without a source, and of sources that should have been read again.
pub(super) fn check(survey: &Survey<'_>, findings: &mut Vec<Finding>) {
    past_review(survey, findings);
    let mut look = Look { findings };
    for (here, record) in survey.all::<Step>() {
        look.at(here, record.source.as_ref(), step_fact(record));
        offerings(here, record, &mut look);
    }
    for (here, record) in survey.all::<Credential>() {
        let fact =
            plain(record.valid.as_ref(), "valid").or(named(record.renewal.is_some(), "renewal"));
        look.at(here, record.source.as_ref(), fact);
    }
    for (here, record) in survey.all::<Pathway>() {
        let plain = record
            .wioa
            .values()
            .any(|evidence| matches!(evidence, Sourced::Plain(_)));
        look.at(here, record.source.as_ref(), named(plain, "wioa"));
    }
    for (here, record) in survey.all::<Occupation>() {
        let fact = named(record.interests.is_some(), "interests");
        let fact = fact.or(named(!record.license_needed.is_empty(), "license_needed"));
        look.at(here, record.source.as_ref(), fact);
    }
    for (here, record) in survey.all::<Provider>() {
        look.at(here, record.source.as_ref(), number(&record.contact));
    }
    for (here, record) in survey.all::<Board>() {
        look.at(here, record.source.as_ref(), number(&record.contact));
    }
    for (here, record) in survey.all::<Service>() {
        look.at(here, record.source.as_ref(), Some("addresses"));
    }
    for (here, record) in survey.all::<Gate>() {
        look.at(here, record.source.as_ref(), Some("weighs"));
    }
    for (here, record) in survey.all::<Notice>() {
        look.at(here, record.source.as_ref(), Some("text"));
    }
    for (here, record) in survey.all::<Partnership>() {
        look.at(here, record.source.as_ref(), Some("name"));
    }
    for (here, record) in survey.all::<Area>() {
        look.at(here, record.source.as_ref(), Some("code"));
    }
}

struct Look<'f> {
    findings: &'f mut Vec<Finding>,
}

impl Look<'_> {
    fn at(&mut self, here: Standpoint<'_>, source: Option<&Citation>, fact: Option<&str>) {
        if let (None, Some(fact)) = (source, fact) {
            let wrong = format!("\"{fact}\" is stated without a source");
            let remedy = "add \"source\", with the id of a source";
            self.findings
                .push(here.warning(here.field(fact), wrong, remedy));
        }
    }
}

fn past_review(survey: &Survey<'_>, findings: &mut Vec<Finding>) {
    let on = survey.on;
    let remedy = "read the source again, and set \"checked_on\" and \"review_by\"";
    for (here, source) in survey.all::<Source>() {
        if source.review_by < on {
            let wrong = format!("its review was due by {}", source.review_by);
            findings.push(here.warning(here.field("review_by"), wrong, remedy));
        }
    }
    survey.each_part(|here, at, part| {
        if let Part::Cites(Some(review_by)) = part
            && review_by < on
        {
            let wrong = format!("its review was due by {review_by}");
            findings.push(here.warning(at.pointer().field("review_by"), wrong, remedy));
        }
    });
}

fn offerings(here: Standpoint<'_>, step: &Step, look: &mut Look<'_>) {
    for (place, offering) in step.offerings.iter().enumerate() {
        if let (None, None, Some(fact)) = (&offering.source, &step.source, offering_fact(offering))
        {
            let wrong = format!("\"{fact}\" is stated without a source");
            let at = here.field("offerings").place(place).field(fact);
            look.findings.push(here.warning(
                at,
                wrong,
                "add \"source\" to the offering or to the step",
            ));
        }
    }
}

/// The first field that states a fact and names no source of its own.
fn step_fact(step: &Step) -> Option<&'static str> {
    plain_cost(&step.cost_cents)
        .or(plain(step.weeks.as_ref(), "weeks"))
        .or(plain(step.credits.as_ref(), "credits"))
        .or(plain(step.clock_hours.as_ref(), "clock_hours"))
        .or(plain(step.hours_a_week.as_ref(), "hours_a_week"))
        .or(named(step.requires.is_some(), "requires"))
        .or(named(matches!(step.pay, Pay::Paid(_)), "pay"))
}

fn offering_fact(offering: &Offering) -> Option<&'static str> {
    offering
        .cost_cents
        .as_ref()
        .and_then(plain_cost)
        .or(plain(offering.weeks.as_ref(), "weeks"))
        .or(plain(offering.credits.as_ref(), "credits"))
        .or(plain(offering.clock_hours.as_ref(), "clock_hours"))
        .or(plain(offering.hours_a_week.as_ref(), "hours_a_week"))
        .or(named(!offering.starts.is_empty(), "starts"))
        .or(named(!offering.apply_by.is_empty(), "apply_by"))
}

fn plain_cost(cost: &Cost) -> Option<&'static str> {
    let plain = cost
        .parts()
        .any(|(_, amount)| matches!(amount, Sourced::Plain(_)));
    named(plain, "cost_cents")
}

fn plain<T>(value: Option<&Sourced<T>>, name: &'static str) -> Option<&'static str> {
    named(matches!(value, Some(Sourced::Plain(_))), name)
}

fn number(contact: &Contact) -> Option<&'static str> {
    let any = contact.phone.is_some() || contact.text.is_some() || contact.relay.is_some();
    named(any, "contact")
}

fn named(stated: bool, name: &'static str) -> Option<&'static str> {
    stated.then_some(name)
}
