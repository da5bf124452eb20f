//! How does a paper tell of a step? Its title leads; what it takes, gives and pays, where and when, stand below.

use super::{Body, Part, PartKind, Words};
use crate::catalog::{Catalog, Contact, Day, Offering};
use crate::guidance::{Ending, NextDay, Status, Suits, next_day};
use crate::interview::{Interview, Paper};
use crate::report::legs::Leg;
use crate::report::{accept, shown};
use crate::wording::Wording;

/// Tells of steps on one paper.
pub(super) struct Steps<'s, 'c> {
    pub(super) catalog: &'c Catalog,
    pub(super) wording: &'s Wording,
    pub(super) paper: Paper,
    pub(super) on: Day,
}

impl Steps<'_, '_> {
    /// The id of a step's line in a part.
    pub(super) fn id(part: &Part, leg: &Leg<'_>) -> String {
        format!("{}:{}", part.kind.name(), leg.step.id)
    }

    /// What a step is, when, how long, at what cost, and what one has after it.
    pub(super) fn figures(&self, leg: &Leg<'_>, part: &mut Part) {
        self.figures_beside(leg, part, false);
    }

    /// The same; where a step before it is called out as the place to start, it is another one.
    pub(super) fn figures_beside(&self, leg: &Leg<'_>, part: &mut Part, start_is_told: bool) {
        let (w, row, id) = (self.wording, &leg.row, Self::id(part, leg));
        let title = w.text(&leg.step.title);
        let status = match row.entry.status {
            Status::StartHere if start_is_told => w.status_or_start_here(),
            status => w.status(status),
        };
        part.lead(&*id, w.report_step(title, status));
        if let Some(day) = leg.day {
            pair(part, &id, "day", w.paper_my_day(), w.weekday_and_day(day));
            part.dated(day, title.to_owned());
        }
        self.deadlines(leg, part);
        if part.kind == PartKind::NextStep && part.lines.iter().all(|line| line.date.is_none()) {
            // Nobody has set a day, and none is published: there is a line to write one on.
            part.add(format!("{id}:day"), 1, Body::Blank(w.paper_my_day()));
        }
        self.until(leg, part);
        self.to_confirm(leg, part);
        let length = w.length_if_known(row.taken.weeks);
        pair(part, &id, "takes", w.paper_takes(), length);
        let price = w.price(row.taken.price);
        pair(part, &id, "costs", w.paper_costs_of(row.taken.price), price);
        let gives = leg.step.gives.iter();
        let gives: Vec<String> = gives.map(|id| w.credential(self.catalog, id)).collect();
        if !gives.is_empty() {
            pair(part, &id, "gives", w.paper_gives(), w.all_of(&gives));
        }
        if let Some(pay) = &row.pay {
            let pay = w.entry_pay(self.catalog, pay);
            pair(part, &id, "pays", w.paper_then_pays(), pay);
        }
    }

    /// When to apply, and when it starts, of the days that are not past.
    fn deadlines(&self, leg: &Leg<'_>, part: &mut Part) {
        let (w, id) = (self.wording, Self::id(part, leg));
        let Some(offering) = offering(leg) else {
            return;
        };
        let title = w.text(&leg.step.title);
        for (place, days, label) in [
            ("apply-by", &offering.apply_by, w.paper_apply_by()),
            ("starts", &offering.starts, w.paper_starts()),
        ] {
            match next_day(days, self.on) {
                Some(NextDay::Coming(day)) => {
                    let named = w.paper_dated(&label, title);
                    pair(part, &id, place, label, w.day(day));
                    part.dated(day, named);
                }
                Some(NextDay::LastKnown(day)) => {
                    pair(part, &id, place, label, w.paper_last_known(w.day(day)));
                }
                None => {}
            }
        }
    }

    /// Until when it is open, and what must be renewed for it.
    fn until(&self, leg: &Leg<'_>, part: &mut Part) {
        let (w, id) = (self.wording, Self::id(part, leg));
        let title = w.text(&leg.step.title);
        for until in &leg.until {
            if let Ending::RunsOut(credential) = &until.ending {
                let name = w.credential(self.catalog, credential);
                let words = w.paper_dated(w.day(until.day), &name);
                pair(part, &id, "renew", w.paper_renew_before(), words);
                // The person's own paper has the day beside the credential, among what they have.
                if self.paper == Paper::Staff {
                    part.dated(until.day, w.paper_dated(w.paper_renew_before(), name));
                }
                continue;
            }
            let words = match self.paper {
                Paper::Staff => Some(w.until(self.catalog, until)),
                Paper::Mine | Paper::Slip(_) => w.until_openly(self.catalog, until),
            };
            if let Some(words) = words {
                pair(part, &id, "until", w.paper_in_time(), words);
                part.dated(until.day, w.paper_dated(w.paper_in_time(), title));
            }
        }
    }

    /// What is not known and taken to turn out well, of what may be named: the plan rests on it.
    fn to_confirm(&self, leg: &Leg<'_>, part: &mut Part) {
        let (w, id) = (self.wording, Self::id(part, leg));
        let confirm = shown::missing(self.catalog, leg.to_confirm(), self.paper);
        if !confirm.is_empty() {
            let confirm = w.all_missing(self.catalog, &confirm);
            pair(part, &id, "to-confirm", w.paper_to_confirm(), confirm);
        }
    }

    /// What one has who stops after it, and how one goes on.
    pub(super) fn stop(&self, interview: &Interview<'_>, leg: &Leg<'_>, part: &mut Part) {
        let (w, id) = (self.wording, Self::id(part, leg));
        let stopping = interview.stopping(leg.step);
        let words = w.stopping(&interview.person(), leg.step, &stopping);
        pair(part, &id, "stop", w.paper_if_i_stop(), words.join(" "));
    }

    /// Where and when it is offered.
    pub(super) fn where_and_when(&self, leg: &Leg<'_>, part: &mut Part) {
        let (w, id) = (self.wording, Self::id(part, leg));
        let Some(offering) = offering(leg) else {
            return;
        };
        let Some(provider) = self.catalog.provider(&offering.provider) else {
            return;
        };
        let name = w.text(&provider.name);
        let name = match leg.row.taken.suits {
            Suits::OtherCounty => w.paper_other_county(name),
            _ => name.to_owned(),
        };
        pair(part, &id, "where", w.paper_where(), name);
        if let Some(call) = call(w, &provider.contact) {
            part.add(format!("{id}:where:call"), 1, Body::Paragraph(call));
        }
        if let Some(times) = &offering.times {
            pair(part, &id, "when", w.paper_when(), w.text(times));
        }
        let misfit = w.does_not_fit(&leg.row.taken);
        if !misfit.is_empty() {
            pair(
                part,
                &id,
                "does-not-fit",
                w.paper_does_not_fit(),
                w.all_of(&misfit),
            );
        }
        if let Some(web) = &offering.web {
            pair(part, &id, "web", w.paper_web(), web.as_str());
        }
    }

    /// What is still missing, who decides, and what to know before enrolling.
    pub(super) fn conditions(&self, leg: &Leg<'_>, part: &mut Part) {
        let (w, id) = (self.wording, Self::id(part, leg));
        let missing = shown::missing(self.catalog, &leg.row.entry.missing, self.paper);
        if !missing.is_empty() {
            let missing = w.all_missing(self.catalog, &missing);
            pair(part, &id, "missing", w.paper_missing(), missing);
        }
        let asks = shown::only_asked(leg.step).map(|demand| w.text(&demand.text));
        let asks = asks.collect::<Vec<_>>().join("; ");
        if !asks.is_empty() {
            pair(part, &id, "asks-for", w.paper_asks_for(), asks);
        }
        for gate in leg.row.gates.iter().filter_map(|id| self.catalog.gate(id)) {
            let said = w.paper_gate_decides(w.text(&gate.title), w.text(&gate.decides));
            let place = format!("gate:{}", gate.id);
            pair(part, &id, &place, w.paper_gate(), said);
        }
        let notices = leg.before_enrolling(self.paper).iter();
        for notice in notices.filter_map(|id| self.catalog.notice(id)) {
            let place = format!("notice:{}", notice.id);
            let words = w.text(&notice.text);
            pair(part, &id, &place, w.paper_before_enrolling(), words);
        }
        let asks = match self.paper {
            Paper::Mine | Paper::Slip(_) => accept::on_paper(self.catalog, &leg.row, self.paper, w),
            Paper::Staff => accept::in_full(self.catalog, &leg.row, w),
        };
        for (place, words) in asks.into_iter().enumerate() {
            let words = Words::from(w.accept_first(words));
            let id = format!("{id}:accept:{}", place + 1);
            part.add(id, 1, Body::Paragraph(words));
        }
    }
}

/// The offering that suits the person best.
fn offering<'c>(leg: &Leg<'c>) -> Option<&'c Offering> {
    let place = leg.row.taken.offering;
    place.and_then(|place| leg.step.offerings.get(place))
}

/// How to call or text somebody, where a number is known.
fn call(wording: &Wording, contact: &Contact) -> Option<Words> {
    let phone = contact.phone.as_ref().map(|one| wording.contact_phone(one));
    let text = || {
        let text = contact.text.as_ref();
        text.map(|one| wording.contact_text(wording.text(one)))
    };
    phone.or_else(text).map(Words::from)
}

fn pair(part: &mut Part, id: &str, place: &str, label: String, value: impl Into<Words>) {
    let value = value.into();
    part.add(format!("{id}:{place}"), 1, Body::Pair { label, value });
}
