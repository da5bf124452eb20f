//! What does the counselor's worksheet say? The headings of an individual employment plan, the helps in the order of who
//! pays, the facts still to ask, and the sources with their dates.

use std::collections::BTreeSet;

use super::legs::{Leg, legs};
use super::sheet::Sheet;
use super::{accept, gather};
use crate::catalog::{Catalog, ProviderId, Service};
use crate::guidance::{Answer, Help, Person, Support};
use crate::interview::{Interview, Paper};
use crate::wording::Wording;

/// Writes the staff worksheet.
pub(super) fn write(interview: &Interview<'_>, wording: &Wording, sheet: &mut Sheet) {
    let page = Page {
        interview,
        wording,
        catalog: interview.catalog(),
        person: interview.person(),
    };
    let legs = legs(interview);
    sheet.line(&wording.report_title_staff().to_uppercase());
    let head = interview.catalog().head();
    let day = wording.day(interview.on());
    sheet.line(&wording.report_made(wording.text(&head.region), day));
    sheet.line(&wording.report_keep_apart());
    page.goals(sheet);
    page.objectives(&legs, sheet);
    page.services(&legs, sheet);
    page.uncovered(&legs, sheet);
    page.providers(&legs, sheet);
    page.facts(&legs, sheet);
    page.referrals(sheet);
    page.sources(&legs, sheet);
    sheet.free_line();
    sheet.line(&wording.report_data_of(wording.day(head.published)));
    for notice in gather::notices(interview.catalog(), wording) {
        sheet.line(&notice);
    }
}

struct Page<'p, 'c> {
    interview: &'p Interview<'c>,
    wording: &'p Wording,
    catalog: &'c Catalog,
    person: Person<'p>,
}

impl Page<'_, '_> {
    fn goals(&self, sheet: &mut Sheet) {
        let (wording, findings) = (self.wording, self.interview.findings());
        sheet.heading(&wording.staff_goals());
        let Some(goal) = findings.destination() else {
            sheet.set_in(2, &wording.report_no_destination());
            return;
        };
        let best = self.interview.answers().goal.best.unwrap_or_default();
        let job = wording.occupation(self.catalog, goal);
        let code = self.catalog.occupation(goal).map_or("", |job| &job.code);
        sheet.set_in(2, &wording.report_goal_line(job, wording.best(best)));
        sheet.set_in(2, &format!("O*NET-SOC {code}"));
        if self.interview.answers().goal.to.is_none() {
            sheet.set_in(2, &wording.report_goal_by_fit());
        }
        match findings.plan() {
            Some(Err(none)) => {
                let why = super::no_plan(self.interview, none, Paper::Staff, wording);
                sheet.set_in(2, &why);
            }
            Some(Ok(plan)) => {
                for line in wording.totals(&plan.totals) {
                    sheet.set_in(2, &line);
                }
                let proven = if plan.proven {
                    wording.staff_proven()
                } else {
                    wording.staff_not_proven()
                };
                sheet.set_in(2, &proven);
            }
            None => {}
        }
    }

    fn objectives(&self, legs: &[Leg<'_>], sheet: &mut Sheet) {
        if legs.is_empty() {
            return;
        }
        let wording = self.wording;
        sheet.heading(&wording.staff_objectives());
        for (place, leg) in legs.iter().enumerate() {
            let title = wording.text(&leg.step.title);
            let status = wording.status(leg.row.entry.status);
            let step = wording.report_step(title, status);
            sheet.set_in(2, &format!("{}. {step}", place + 1));
            for line in self.objective(leg) {
                sheet.set_in(5, &line);
            }
        }
    }

    fn objective(&self, leg: &Leg<'_>) -> Vec<String> {
        let (wording, row) = (self.wording, &leg.row);
        let mut lines = Vec::new();
        let day = leg.day.map(|day| wording.report_day(wording.day(day)));
        lines.extend(day);
        let length = wording.length_if_known(row.taken.weeks);
        let price = wording.price(row.taken.price);
        lines.push(wording.report_takes(length, price));
        let gives: Vec<String> = leg
            .step
            .gives
            .iter()
            .map(|id| wording.credential(self.catalog, id))
            .collect();
        if !gives.is_empty() {
            lines.push(wording.report_gives(wording.all_of(&gives)));
        }
        if !row.entry.missing.is_empty() {
            let missing = wording.all_missing(self.catalog, &row.entry.missing);
            lines.push(wording.report_missing(missing));
        }
        if !leg.to_confirm().is_empty() {
            let confirm = wording.all_missing(self.catalog, leg.to_confirm());
            lines.push(wording.report_to_confirm(confirm));
        }
        for gate in row.gates.iter().filter_map(|id| self.catalog.gate(id)) {
            let (title, decides) = (wording.text(&gate.title), wording.text(&gate.decides));
            lines.push(wording.report_gate(title, decides));
        }
        for notice in leg.before_enrolling(Paper::Staff) {
            let notice = self.catalog.notice(notice);
            lines.extend(notice.map(|n| wording.report_before_enrolling(wording.text(&n.text))));
        }
        let asks = accept::in_full(self.catalog, row, wording).into_iter();
        lines.extend(asks.map(|words| wording.accept_first(words)));
        lines
    }

    fn services(&self, legs: &[Leg<'_>], sheet: &mut Sheet) {
        if legs.iter().all(|leg| leg.row.supports.is_empty()) {
            return;
        }
        sheet.heading(&self.wording.staff_services());
        let mut told: BTreeSet<&str> = BTreeSet::new();
        for leg in legs.iter().filter(|leg| !leg.row.supports.is_empty()) {
            sheet.set_in(2, self.wording.text(&leg.step.title));
            for support in &leg.row.supports {
                sheet.set_in(4, &self.need(leg, support));
                for (service, _, help) in gather::helps_of(self.catalog, support, Paper::Staff) {
                    let first = told.insert(service.id.as_str());
                    self.service(service, &help, first, sheet);
                }
            }
        }
    }

    fn need(&self, leg: &Leg<'_>, support: &Support) -> String {
        let wording = self.wording;
        let need = self.catalog.need(&support.need);
        let label = need.map_or_else(String::new, |need| wording.text(&need.label).to_owned());
        let because = support.because.iter();
        let because: Vec<String> = because
            .map(|because| wording.because(leg.step, because))
            .collect();
        let because = because.join("; ");
        if support.told {
            wording.staff_need_told(label, because)
        } else {
            wording.staff_need_asked(label, because)
        }
    }

    /// One service; where it was told of before, only its verdict is told again.
    fn service(&self, service: &Service, help: &Help, first: bool, sheet: &mut Sheet) {
        let wording = self.wording;
        let answer = help.verdict.answer();
        let name = wording.text(&service.name);
        let verdict = wording.verdict_word(answer);
        sheet.set_in(
            6,
            &wording.staff_service(name, verdict, u32::from(service.pay_order)),
        );
        if !first {
            return;
        }
        let reason = wording.verdict_reason(&self.person, service, answer);
        sheet.set_in(8, &reason);
        if let Answer::AskFirst(facts) = answer
            && !facts.is_empty()
        {
            sheet.set_in(8, &wording.staff_ask(wording.facts(&self.person, facts)));
        }
        let lines = super::help_lines(wording, service, crate::catalog::Showing::Name);
        for line in lines.unwrap_or_default().iter().skip(1) {
            sheet.set_in(8, line);
        }
        if let Some(day) = help.verdict.origin().checked_on {
            sheet.set_in(8, &wording.checked_on(day));
        }
    }

    fn uncovered(&self, legs: &[Leg<'_>], sheet: &mut Sheet) {
        let open = gather::uncovered(self.catalog, legs, Paper::Staff);
        if open.is_empty() {
            return;
        }
        sheet.heading(&self.wording.staff_uncovered());
        for need in open {
            sheet.set_in(2, &format!("- {}", self.wording.text(&need.label)));
        }
    }

    fn providers(&self, legs: &[Leg<'_>], sheet: &mut Sheet) {
        let wording = self.wording;
        let mut told: BTreeSet<(&str, &ProviderId)> = BTreeSet::new();
        let mut lines = Vec::new();
        for leg in legs {
            let place = leg.row.taken.offering;
            let Some(offering) = place.and_then(|place| leg.step.offerings.get(place)) else {
                continue;
            };
            let Some(provider) = self.catalog.provider(&offering.provider) else {
                continue;
            };
            if told.insert((leg.step.id.as_str(), &provider.id)) {
                let (step, name) = (wording.text(&leg.step.title), wording.text(&provider.name));
                lines.push(wording.staff_provider(step, name));
                lines.extend(wording.contact_lines(&provider.contact));
                lines.extend(offering.web.clone());
            }
        }
        if lines.is_empty() {
            return;
        }
        sheet.heading(&wording.staff_providers());
        for line in lines {
            sheet.set_in(2, &line);
        }
    }

    fn facts(&self, legs: &[Leg<'_>], sheet: &mut Sheet) {
        let facts = gather::facts_to_ask(self.catalog, legs, Paper::Staff);
        if facts.is_empty() {
            return;
        }
        sheet.heading(&self.wording.staff_facts());
        for fact in facts {
            sheet.set_in(2, &format!("- {}", self.wording.text(&fact.question)));
        }
    }

    fn referrals(&self, sheet: &mut Sheet) {
        let referrals = &self.interview.answers().plan.referrals;
        if referrals.is_empty() {
            return;
        }
        sheet.heading(&self.wording.staff_referrals());
        for referral in referrals {
            if let Some(service) = self.catalog.service(&referral.service) {
                let step = self.wording.step_title(self.catalog, &referral.step);
                let name = self.wording.text(&service.name);
                sheet.set_in(2, &self.wording.staff_referral(name, step));
            }
        }
    }

    fn sources(&self, legs: &[Leg<'_>], sheet: &mut Sheet) {
        let sources = gather::sources(self.catalog, legs, Paper::Staff);
        if sources.is_empty() {
            return;
        }
        sheet.heading(&self.wording.staff_sources());
        for source in sources {
            let checked = self.wording.checked_on(source.checked_on);
            let said = format!("{}: {} ({checked})", source.publisher, source.title);
            sheet.set_in(2, &said);
            sheet.set_in(4, &source.address);
        }
    }
}
