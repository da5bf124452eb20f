//! Which facts does a record state, and which of them name where they come from? Every wage, cost, length, phone number
//! and statement of law is one.

use super::path::Trail;
use super::{
    Area, Board, Citation, Contact, Cost, Credential, Gate, Notice, Occupation, Offering,
    Partnership, Pathway, Pay, Provider, Service, Sourced, Step,
};

/// What is told of each fact: where it stands, and whether it names a source, itself or through its record.
pub(super) type Tell<'t> = dyn FnMut(&Trail<'_>, bool) + 't;

/// A record that states facts.
pub(super) trait States {
    fn states(&self, at: &Trail<'_>, tell: &mut Tell<'_>);
}

/// The facts of one record, or of one offering in it, that take its source where they have none of their own.
struct Facts<'f, 't> {
    at: &'f Trail<'f>,
    sourced: bool,
    tell: &'f mut Tell<'t>,
}

impl<'f, 't> Facts<'f, 't> {
    fn of(at: &'f Trail<'f>, source: Option<&Citation>, tell: &'f mut Tell<'t>) -> Self {
        Self {
            at,
            sourced: source.is_some(),
            tell,
        }
    }

    /// A fact in this field, where it is stated.
    fn plain(&mut self, field: &str, stated: bool) -> &mut Self {
        if stated {
            (self.tell)(&self.at.field(field), self.sourced);
        }
        self
    }

    /// A fact that may name its own source.
    fn value<T>(&mut self, field: &str, value: Option<&Sourced<T>>) -> &mut Self {
        if let Some(value) = value {
            let cited = matches!(value, Sourced::Cited(_));
            (self.tell)(&self.at.field(field), cited || self.sourced);
        }
        self
    }

    fn cost(&mut self, cost: &Cost) -> &mut Self {
        let at = self.at.field("cost_cents");
        let mut parts = Facts {
            at: &at,
            sourced: self.sourced,
            tell: &mut *self.tell,
        };
        parts
            .value("tuition", cost.tuition.as_ref())
            .value("fees", cost.fees.as_ref())
            .value("books", cost.books.as_ref())
            .value("tools", cost.tools.as_ref())
            .value("exam", cost.exam.as_ref())
            .value("other", cost.other.as_ref())
            .value("whole", cost.whole.as_ref());
        self
    }

    fn contact(&mut self, contact: &Contact) -> &mut Self {
        let at = self.at.field("contact");
        let mut numbers = Facts {
            at: &at,
            sourced: self.sourced,
            tell: &mut *self.tell,
        };
        numbers
            .plain("phone", contact.phone.is_some())
            .plain("text", contact.text.is_some())
            .plain("relay", contact.relay.is_some());
        self
    }
}

impl States for Step {
    fn states(&self, at: &Trail<'_>, tell: &mut Tell<'_>) {
        let mut facts = Facts::of(at, self.source.as_ref(), tell);
        facts
            .cost(&self.cost_cents)
            .value("weeks", self.weeks.as_ref())
            .value("credits", self.credits.as_ref())
            .value("clock_hours", self.clock_hours.as_ref())
            .value("hours_a_week", self.hours_a_week.as_ref())
            .plain("requires", self.requires.is_some());
        if let Pay::Paid(paid) = &self.pay {
            let (pay, at) = (at.field("pay"), "paid");
            let at = pay.field(at);
            let mut pay = Facts::of(&at, self.source.as_ref(), tell);
            pay.value("cents_per_hour", paid.cents_per_hour.as_ref())
                .value("percent_of_journey", paid.percent_of_journey.as_ref());
        }
        let offerings = at.field("offerings");
        for (place, offering) in self.offerings.iter().enumerate() {
            let source = offering.source.as_ref().or(self.source.as_ref());
            offering_states(offering, source, &offerings.place(place), tell);
        }
    }
}

fn offering_states(
    offering: &Offering,
    source: Option<&Citation>,
    at: &Trail<'_>,
    tell: &mut Tell<'_>,
) {
    let mut facts = Facts::of(at, source, tell);
    if let Some(cost) = &offering.cost_cents {
        facts.cost(cost);
    }
    facts
        .value("weeks", offering.weeks.as_ref())
        .value("credits", offering.credits.as_ref())
        .value("clock_hours", offering.clock_hours.as_ref())
        .value("hours_a_week", offering.hours_a_week.as_ref())
        .plain("times", offering.times.is_some())
        .plain("starts", !offering.starts.is_empty())
        .plain("apply_by", !offering.apply_by.is_empty());
}

impl States for Credential {
    fn states(&self, at: &Trail<'_>, tell: &mut Tell<'_>) {
        Facts::of(at, self.source.as_ref(), tell)
            .value("valid", self.valid.as_ref())
            .plain("renewal", self.renewal.is_some())
            .plain("expired", self.expired.is_some());
        let ways = at.field("prior_learning");
        for (place, way) in self.prior_learning.iter().enumerate() {
            let source = way.source.as_ref().or(self.source.as_ref());
            Facts::of(&ways.place(place), source, tell).plain("ask", true);
        }
    }
}

impl States for Pathway {
    fn states(&self, at: &Trail<'_>, tell: &mut Tell<'_>) {
        let at = at.field("wioa");
        let mut facts = Facts::of(&at, self.source.as_ref(), tell);
        for (element, evidence) in &self.wioa {
            facts.value(element.letter(), Some(evidence));
        }
    }
}

impl States for Occupation {
    fn states(&self, at: &Trail<'_>, tell: &mut Tell<'_>) {
        Facts::of(at, self.source.as_ref(), tell)
            .plain("interests", self.interests.is_some())
            .plain("license_needed", !self.license_needed.is_empty());
        if let Some(wages) = &self.wages {
            let at = at.field("wages");
            let at = at.field("areas");
            for area in wages.areas.keys() {
                // Wages cannot be written without their source.
                tell(&at.field(area.as_str()), true);
            }
        }
    }
}

impl States for Provider {
    fn states(&self, at: &Trail<'_>, tell: &mut Tell<'_>) {
        Facts::of(at, self.source.as_ref(), tell).contact(&self.contact);
    }
}

impl States for Board {
    fn states(&self, at: &Trail<'_>, tell: &mut Tell<'_>) {
        Facts::of(at, self.source.as_ref(), tell).contact(&self.contact);
    }
}

impl States for Service {
    fn states(&self, at: &Trail<'_>, tell: &mut Tell<'_>) {
        Facts::of(at, self.source.as_ref(), tell)
            .plain("addresses", true)
            .plain("rule", self.rule.is_some())
            .contact(&self.contact);
        let shrinks = at.field("shrinks");
        for place in 0..self.shrinks.len() {
            // A threshold cannot be written without its source.
            tell(&shrinks.place(place), true);
        }
    }
}

impl States for Gate {
    fn states(&self, at: &Trail<'_>, tell: &mut Tell<'_>) {
        Facts::of(at, self.source.as_ref(), tell)
            .plain("weighs", true)
            .plain("appeal", self.appeal.is_some())
            .plain("requires", self.requires.is_some());
    }
}

impl States for Notice {
    fn states(&self, at: &Trail<'_>, tell: &mut Tell<'_>) {
        Facts::of(at, self.source.as_ref(), tell).plain("text", true);
    }
}

impl States for Partnership {
    fn states(&self, at: &Trail<'_>, tell: &mut Tell<'_>) {
        Facts::of(at, self.source.as_ref(), tell).plain("name", true);
    }
}

impl States for Area {
    fn states(&self, at: &Trail<'_>, tell: &mut Tell<'_>) {
        Facts::of(at, self.source.as_ref(), tell).plain("code", true);
    }
}

/// Names every kind of record that states facts, for a macro: its list in a catalog, and its type.
macro_rules! every_stating_kind {
    ($receiver:ident) => {
        $receiver! {
            steps: Step, credentials: Credential, pathways: Pathway, occupations: Occupation, providers: Provider,
            boards: Board, services: Service, gates: Gate, notices: Notice, partnerships: Partnership, areas: Area
        }
    };
}
pub(super) use every_stating_kind;
