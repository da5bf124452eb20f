//! What does the counselor's worksheet say? The headings of an individual employment plan, the helps in the order of who
//! pays, the facts still to ask, and the sources with their dates.

use std::collections::{BTreeMap, BTreeSet};

use super::choices::choices;
use super::steps::Steps;
use super::{Body, Detail, DetailKind, Part, PartKind, Words, card, foot, reasons};
use crate::catalog::{Catalog, ProviderId, Service, ServiceId, Showing};
use crate::guidance::{Answer, Asked, Help, Person, Support, service_until, why};
use crate::interview::{Interview, Paper};
use crate::report::gather;
use crate::report::legs::{Leg, legs};
use crate::wording::Wording;

/// The parts of the staff worksheet.
pub(super) fn parts(interview: &Interview<'_>, wording: &Wording) -> Vec<Part> {
    let page = Page {
        interview,
        w: wording,
        catalog: interview.catalog(),
        person: interview.person(),
    };
    let legs = legs(interview);
    let mut opening = Part::without_heading(PartKind::Opening);
    opening.paragraph("opening:made", foot::made(interview, wording));
    opening.paragraph("opening:keep-apart", wording.report_keep_apart());
    let mut parts = vec![
        opening,
        page.goals(),
        page.objectives(&legs),
        page.services(&legs),
        page.providers(&legs),
        page.funding(&legs),
        page.uncovered(&legs),
        page.facts(&legs),
        page.referrals(),
        choices(interview, wording),
        foot::counselor(interview, wording),
        reasons::part(interview, &legs, wording),
        page.sources(&legs),
        foot::notices(interview, wording),
    ];
    parts.retain(|part| !part.lines.is_empty());
    parts
}

struct Page<'p, 'c> {
    interview: &'p Interview<'c>,
    w: &'p Wording,
    catalog: &'c Catalog,
    person: Person<'p>,
}

impl Page<'_, '_> {
    fn goals(&self) -> Part {
        let (w, findings) = (self.w, self.interview.findings());
        let mut part = Part::new(PartKind::Goals, w.staff_goals());
        let Some(goal) = findings.destination() else {
            part.paragraph("goals:none", w.report_no_destination());
            return part;
        };
        let best = self.interview.answers().goal.best.unwrap_or_default();
        let job = w.occupation(self.catalog, goal);
        let code = self.catalog.occupation(goal).map_or("", |job| &job.code);
        part.paragraph("goals:job", w.report_goal_line(job, w.best(best)));
        part.pair("goals:code", "O*NET-SOC".to_owned(), code);
        let pathway = findings.pathway();
        let pathway = pathway.and_then(|id| self.catalog.pathway(id));
        if let Some(pathway) = pathway {
            part.paragraph("goals:pathway", w.text(&pathway.title));
            if let Some(words) = w.steps_only(pathway) {
                part.paragraph("goals:steps-only", words);
            }
        }
        if findings.goal_is_by_fit() {
            part.paragraph("goals:by-fit", w.report_goal_by_fit());
        }
        match findings.plan() {
            Some(Err(none)) => {
                let why = crate::report::no_plan(self.interview, none, Paper::Staff, w);
                part.paragraph("goals:no-plan", why);
            }
            Some(Ok(plan)) => {
                for (place, line) in w.totals(&plan.totals).into_iter().enumerate() {
                    part.paragraph(format!("goals:total:{}", place + 1), line);
                }
                let best_found = w.best_found(plan);
                part.paragraph("goals:proven", best_found.unwrap_or_else(|| w.proven(plan)));
            }
            None => {}
        }
        part
    }

    fn objectives(&self, legs: &[Leg<'_>]) -> Part {
        let mut part = Part::new(PartKind::Objectives, self.w.staff_objectives());
        let steps = Steps {
            catalog: self.catalog,
            wording: self.w,
            paper: Paper::Staff,
            on: self.interview.on(),
        };
        for leg in legs {
            steps.figures(leg, &mut part);
            steps.stop(self.interview, leg, &mut part);
            steps.where_and_when(leg, &mut part);
            steps.conditions(leg, &mut part);
        }
        part
    }

    fn services(&self, legs: &[Leg<'_>]) -> Part {
        let mut part = Part::new(PartKind::Services, self.w.staff_services());
        let mut told: BTreeSet<&str> = BTreeSet::new();
        for leg in legs.iter().filter(|leg| !leg.row.supports.is_empty()) {
            let id = Steps::id(&part, leg);
            part.lead(&*id, self.w.text(&leg.step.title));
            for support in &leg.row.supports {
                let id = format!("{id}:{}", support.need);
                let need = Words::from(self.need(leg, support));
                part.add(&*id, 1, Body::Lead(need));
                for (service, _, help) in gather::helps_of(self.catalog, support, Paper::Staff) {
                    let first = told.insert(service.id.as_str());
                    let id = format!("{id}:{}", service.id);
                    part.add(id, 2, self.service(leg, service, &help, first));
                }
            }
        }
        part
    }

    fn need(&self, leg: &Leg<'_>, support: &Support) -> String {
        let w = self.w;
        let need = self.catalog.need(&support.need);
        let label = need.map_or_else(String::new, |need| w.text(&need.label).to_owned());
        let because = support.because.iter();
        let because: Vec<String> = because
            .map(|because| w.because(leg.step, because))
            .collect();
        let because = because.join("; ");
        if support.told {
            w.staff_need_told(label, because)
        } else {
            w.staff_need_asked(label, because)
        }
    }

    /// One service; where it was told of before, only its verdict is told again.
    fn service(&self, leg: &Leg<'_>, service: &Service, help: &Help, first: bool) -> Body {
        let w = self.w;
        let answer = help.verdict.answer();
        let verdict = w.verdict_word(answer);
        let order = u32::from(service.pay_order);
        let said: Words = w
            .staff_service(w.text(&service.name), verdict, order)
            .into();
        let card = card::card(w, service, Showing::Name).filter(|_| first);
        let Some(mut card) = card else {
            return Body::Item(said);
        };
        card.name = said;
        let mut notes = vec![w.verdict_reason(&self.person, service, answer)];
        notes.extend(w.you_said(&self.person, service, true));
        if let Answer::AskFirst(facts) = answer
            && !facts.is_empty()
        {
            notes.push(w.staff_ask(w.facts(&self.person, facts)));
        }
        let until = service_until(&self.person, service).filter(|_| answer.is_open());
        notes.extend(until.map(|until| w.help_until(w.until(self.catalog, &until))));
        let behind = self.behind(leg, service);
        let notes = notes.into_iter().chain(behind).map(|words| Detail {
            kind: DetailKind::Note,
            words: words.into(),
        });
        card.details = notes.chain(card.details).collect();
        Body::Card(Box::new(card))
    }

    /// The records behind what is said of a service, each with its source and the day it was checked.
    fn behind(&self, leg: &Leg<'_>, service: &Service) -> Vec<String> {
        let asked = Asked::Help(leg.step.id.clone(), service.id.clone());
        let why = why(&self.interview.shown(), &asked);
        let each = why.behind.iter();
        each.map(|behind| self.w.behind_in_short(behind)).collect()
    }

    /// Whom to ask first: each service that can be asked now, once, in the order of who pays.
    fn funding(&self, legs: &[Leg<'_>]) -> Part {
        let w = self.w;
        let mut part = Part::new(PartKind::Funding, w.staff_funding());
        let mut open: BTreeMap<(u16, &str), (String, Vec<String>)> = BTreeMap::new();
        for support in legs.iter().flat_map(|leg| &leg.row.supports) {
            let need = self.catalog.need(&support.need);
            let need = need.map_or_else(String::new, |need| w.text(&need.label).to_owned());
            for (service, _, help) in gather::helps_of(self.catalog, support, Paper::Staff) {
                let answer = help.verdict.answer();
                if answer.is_open() {
                    let first = || (w.verdict_word(answer), Vec::new());
                    let key = (service.pay_order, service.id.as_str());
                    let (_, needs) = open.entry(key).or_insert_with(first);
                    if !needs.contains(&need) {
                        needs.push(need.clone());
                    }
                }
            }
        }
        for ((_, id), (verdict, needs)) in open {
            let service = self.catalog.service(&ServiceId::new(id));
            let name = service.map_or("", |service| w.text(&service.name));
            let words = w.staff_pays(name, verdict, needs.join("; "));
            part.item(format!("funding:{id}"), words);
        }
        part
    }

    fn uncovered(&self, legs: &[Leg<'_>]) -> Part {
        let mut part = Part::new(PartKind::Uncovered, self.w.staff_uncovered());
        for need in gather::uncovered(self.catalog, legs, Paper::Staff) {
            part.item(format!("uncovered:{}", need.id), self.w.text(&need.label));
        }
        part
    }

    fn providers(&self, legs: &[Leg<'_>]) -> Part {
        let w = self.w;
        let mut part = Part::new(PartKind::Providers, w.staff_providers());
        let mut told: BTreeSet<(&str, &ProviderId)> = BTreeSet::new();
        for leg in legs {
            let place = leg.row.taken.offering;
            let Some(offering) = place.and_then(|place| leg.step.offerings.get(place)) else {
                continue;
            };
            let Some(provider) = self.catalog.provider(&offering.provider) else {
                continue;
            };
            if !told.insert((leg.step.id.as_str(), &provider.id)) {
                continue;
            }
            let id = format!("{}:{}", Steps::id(&part, leg), provider.id);
            let (step, name) = (w.text(&leg.step.title), w.text(&provider.name));
            part.lead(&*id, w.staff_provider(step, name));
            let reach = card::reach(w, &provider.contact).into_iter();
            let mut ways: Vec<Words> = reach.map(|reach| reach.words).collect();
            ways.extend(offering.web.as_deref().map(Words::from));
            for (place, words) in ways.into_iter().enumerate() {
                part.add(format!("{id}:{}", place + 1), 1, Body::Paragraph(words));
            }
        }
        part
    }

    fn facts(&self, legs: &[Leg<'_>]) -> Part {
        let mut part = Part::new(PartKind::Facts, self.w.staff_facts());
        for fact in gather::facts_to_ask(self.catalog, legs, Paper::Staff) {
            part.item(format!("facts:{}", fact.id), self.w.text(&fact.question));
        }
        part
    }

    fn referrals(&self) -> Part {
        let mut part = Part::new(PartKind::Referrals, self.w.staff_referrals());
        for referral in &self.interview.answers().plan.referrals {
            if let Some(service) = self.catalog.service(&referral.service) {
                let step = self.w.step_title(self.catalog, &referral.step);
                let name = self.w.text(&service.name);
                let id = format!("referrals:{}:{}", referral.step, service.id);
                let state = self.w.referral_now(Some(referral));
                part.item(id, self.w.staff_referral(name, step, state));
            }
        }
        part
    }

    fn sources(&self, legs: &[Leg<'_>]) -> Part {
        let mut part = Part::new(PartKind::Sources, self.w.staff_sources());
        for source in gather::sources(self.catalog, legs, Paper::Staff) {
            let checked = self.w.checked_on(source.checked_on);
            let as_of = source.as_of.map(|day| self.w.as_of_day(day));
            let dates: Vec<String> = as_of.into_iter().chain([checked]).collect();
            let dates = dates.join(", ");
            let said = format!("{}: {} ({dates})", source.publisher, source.title);
            let id = format!("sources:{}", source.id);
            part.lead(&*id, said);
            let address = Words::from(source.address.as_str());
            part.add(format!("{id}:address"), 1, Body::Paragraph(address));
        }
        part
    }
}
