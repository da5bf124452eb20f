//! About which helps should one ask before accepting a job? Published thresholds that the pay after a step, or during
//! it, may reach.
//!
//! Whether a help shrinks for this person is for whoever gives it to say: nothing is reckoned out here, and the same is
//! found for everybody, so that seeing it tells nothing of anybody.

use super::pay::entry_pay;
use super::person::Person;
use super::support::serves;
use super::verdict::Evidence;
use crate::catalog::{Capacity, Cents, Pay, Service, ServiceId, Sourced, Span, Standing, Step};

/// A help to ask about before accepting what a step pays or leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskBefore {
    /// The service that may give less.
    pub service: ServiceId,
    /// The thresholds that may be reached, by their places in the service's list, the lowest first.
    pub reached: Vec<usize>,
    /// Cents an hour of full-time work that reach them: the most that beginners can expect.
    pub pay_an_hour: Cents,
    /// Where the lowest of them is published, and whether that should have been read again.
    pub origin: Evidence,
}

/// The helps to ask about at a step, in the order of who pays first.
pub fn ask_before(person: &Person<'_>, step: &Step) -> Vec<AskBefore> {
    let Some(pay) = most_an_hour(person, step) else {
        return Vec::new();
    };
    let services = person.catalog.services().iter();
    let mut services: Vec<&Service> = services
        .filter(|service| !service.shrinks.is_empty() && serves(person, service))
        .filter(|service| service.capacity != Capacity::Closed && service.status != Standing::Ended)
        .collect();
    services.sort_by_key(|service| (service.pay_order, &service.id));
    let each = services.into_iter();
    each.filter_map(|service| asked_of(person, service, pay))
        .collect()
}

/// The most that one can expect to begin with, in the work a step opens or while doing it; None where nothing is
/// published.
fn most_an_hour(person: &Person<'_>, step: &Step) -> Option<Cents> {
    let opened = step.opens.iter();
    let opened = opened.filter_map(|id| person.catalog.occupation(id));
    let after = opened.filter_map(|occupation| entry_pay(person, occupation)?.most_per_hour());
    let during = match &step.pay {
        Pay::Paid(paid) => paid.cents_per_hour.as_ref(),
        Pay::Unpaid | Pay::NotReported => None,
    };
    let during = during.map(Sourced::value).map(Span::high);
    after.chain(during).max()
}

fn asked_of(person: &Person<'_>, service: &Service, pay: Cents) -> Option<AskBefore> {
    let each = service.shrinks.iter().enumerate();
    let mut reached: Vec<(Cents, usize)> = each
        .map(|(place, shrinking)| (shrinking.from.an_hour(), place))
        .filter(|(from, _)| *from <= pay)
        .collect();
    reached.sort();
    let (_, lowest) = *reached.first()?;
    let shrinking = service.shrinks.get(lowest)?;
    let origin = person.catalog.origin_of_source(&shrinking.source);
    Some(AskBefore {
        service: service.id.clone(),
        reached: reached.into_iter().map(|(_, place)| place).collect(),
        pay_an_hour: pay,
        origin: Evidence {
            as_of: Some(shrinking.as_of),
            ..Evidence::of(origin, person.on)
        },
    })
}
