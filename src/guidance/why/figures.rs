//! Where does a figure come from: a length, a cost, a wage, what the whole way takes?

use super::{Behind, Ground, Shown, Why};
use crate::catalog::{
    Citation, CostPart, Kind, OccupationId, Offering, Pay, Sourced, Step, StepId,
};
use crate::guidance::{Person, Price, Taken, entry_pay, taken};

/// A step, what it takes here, and the offering that is taken, where one is.
fn at<'c>(person: &Person<'c>, id: &StepId) -> Option<(&'c Step, Taken, Option<&'c Offering>)> {
    let step = person.catalog.step(id)?;
    let taken = taken(person, step);
    let offering = taken.offering.and_then(|place| step.offerings.get(place));
    Some((step, taken, offering))
}

/// The source that what an offering says takes, and else what the step says.
fn source_of<'c>(step: &'c Step, offering: Option<&'c Offering>) -> Option<&'c Citation> {
    let own = offering.and_then(|offering| offering.source.as_ref());
    own.or(step.source.as_ref())
}

fn offered(step: &Step, taken: &Taken, why: &mut Why) {
    if let Some(place) = taken.offering {
        why.say(Ground::Offered {
            step: step.id.clone(),
            place,
            suits: taken.suits,
            of: step.offerings.len(),
        });
    }
}

pub(super) fn length(person: &Person<'_>, id: &StepId, why: &mut Why) {
    let Some((step, taken, offering)) = at(person, id) else {
        return;
    };
    why.say(Ground::Lasts(taken.weeks));
    offered(step, &taken, why);
    let own = offering.and_then(|offering| offering.weeks.as_ref());
    let record = match own {
        Some(_) => source_of(step, offering),
        None => step.source.as_ref(),
    };
    let field = (Kind::Step, id.as_str(), "weeks");
    let weeks = own.or(step.weeks.as_ref());
    why.draw_on(weeks.map(|weeks| Behind::value(person, field, weeks, record)));
    why.draw_on_step(person, id);
}

pub(super) fn cost(person: &Person<'_>, id: &StepId, why: &mut Why) {
    let Some((step, taken, offering)) = at(person, id) else {
        return;
    };
    let own = offering.and_then(|offering| offering.cost_cents.as_ref());
    let record = match own {
        Some(_) => source_of(step, offering),
        None => step.source.as_ref(),
    };
    for (part, amount) in own.unwrap_or(&step.cost_cents).parts() {
        let origin = person.catalog.origin_of_value(amount, record);
        let old =
            origin.is_some_and(|origin| origin.is_old(person.on) || origin.is_stale(person.on));
        why.say(Ground::Part(part, *amount.value(), old));
        let field = (Kind::Step, id.as_str(), field_of(part));
        why.draw_on(Some(Behind::value(person, field, amount, record)));
    }
    why.say(Ground::Price(taken.price));
    offered(step, &taken, why);
    why.draw_on_step(person, id);
}

fn field_of(part: CostPart) -> &'static str {
    match part {
        CostPart::Tuition => "cost_cents.tuition",
        CostPart::Fees => "cost_cents.fees",
        CostPart::Books => "cost_cents.books",
        CostPart::Tools => "cost_cents.tools",
        CostPart::Exam => "cost_cents.exam",
        CostPart::Other => "cost_cents.other",
        CostPart::Whole => "cost_cents.whole",
    }
}

pub(super) fn pay(person: &Person<'_>, id: &StepId, why: &mut Why) {
    let Some(step) = person.catalog.step(id) else {
        return;
    };
    if let Pay::Paid(paid) = &step.pay
        && let Some(wage) = &paid.cents_per_hour
    {
        why.say(Ground::Learning(*Sourced::value(wage)));
        let field = (Kind::Step, id.as_str(), "pay.paid.cents_per_hour");
        let behind = Behind::value(person, field, wage, step.source.as_ref());
        why.draw_on(Some(behind));
    }
    for occupation in &step.opens {
        wage(person, occupation, why);
    }
    why.draw_on_step(person, id);
}

pub(super) fn wage(person: &Person<'_>, id: &OccupationId, why: &mut Why) {
    let Some(occupation) = person.catalog.occupation(id) else {
        return;
    };
    let pay = entry_pay(person, occupation);
    why.say(Ground::Pays(occupation.id.clone(), pay));
    draw_on_wage(person, id, why);
}

/// The wages of an occupation name a source of their own.
pub(super) fn draw_on_wage(person: &Person<'_>, id: &OccupationId, why: &mut Why) {
    let occupation = person.catalog.occupation(id);
    let wages = occupation.and_then(|occupation| occupation.wages.as_ref());
    let field = (Kind::Occupation, id.as_str(), "wages");
    why.draw_on(wages.map(|wages| Behind::cited(person, field, &wages.source)));
}

pub(super) fn totals(person: &Person<'_>, shown: &Shown<'_>, why: &mut Why) {
    let Some(plan) = shown.plan else {
        return;
    };
    why.say(Ground::LeadsTo(plan.destination.clone()));
    why.say(Ground::Aim(plan.best));
    for stop in &plan.stops {
        why.say(Ground::Adds(stop.step.clone(), stop.taken));
        why.draw_on_step(person, &stop.step);
    }
    let totals = &plan.totals;
    why.say(Ground::LastsInAll(Box::new(totals.clone())));
    let price: Price = totals.price;
    why.say(Ground::Price(price));
    why.say(Ground::FirstPay(totals.first_paid()));
    why.say(Ground::Proven(super::Proof::of(plan)));
}
