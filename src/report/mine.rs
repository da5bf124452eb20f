//! What does a person take home? My goal, where I am, my next step and who helps with it, on a page that gives nothing
//! away.

use super::legs::{Leg, legs, plan};
use super::sheet::Sheet;
use super::shown;
use super::{accept, gather};
use crate::catalog::{Catalog, Showing};
use crate::guidance::{Holding, Suits};
use crate::interview::{Interview, Paper};
use crate::wording::Wording;

/// How many steps after the next one are told of.
const AFTER: usize = 3;
/// How many helps to ask about are listed: a page that is too full is not read.
const HELPS: usize = 6;
/// How much of the work that is open this week is listed.
const OPEN_WORK: usize = 3;

/// Writes the person's own paper.
pub(super) fn write(interview: &Interview<'_>, wording: &Wording, sheet: &mut Sheet) {
    let page = Page {
        interview,
        wording,
        catalog: interview.catalog(),
    };
    let legs = legs(interview);
    sheet.line(&wording.report_title_mine().to_uppercase());
    sheet.line(&page.from());
    sheet.line(&wording.not_a_test());
    page.goal(sheet);
    page.where_i_am(sheet);
    if let Some((next, after)) = legs.split_first() {
        page.next_step(next, sheet);
        page.helps(next, sheet);
        page.questions(next, sheet);
        page.after(after, sheet);
    }
    page.whole(sheet);
    page.work_this_week(sheet);
    sheet.free_line();
    sheet.line(&wording.report_data_of(wording.day(interview.catalog().head().published)));
    for notice in gather::notices(interview.catalog(), wording) {
        sheet.line(&notice);
    }
}

struct Page<'p, 'c> {
    interview: &'p Interview<'c>,
    wording: &'p Wording,
    catalog: &'c Catalog,
}

impl Page<'_, '_> {
    fn from(&self) -> String {
        let region = self.wording.text(&self.catalog.head().region);
        let day = self.wording.day(self.interview.on());
        self.wording.report_made(region, day)
    }

    fn goal(&self, sheet: &mut Sheet) {
        let (wording, findings) = (self.wording, self.interview.findings());
        sheet.heading(&wording.report_goal());
        let Some(goal) = findings.destination() else {
            sheet.set_in(2, &wording.report_no_destination());
            return;
        };
        let best = self.interview.answers().goal.best.unwrap_or_default();
        let job = wording.occupation(self.catalog, goal);
        sheet.set_in(2, &wording.report_goal_line(job, wording.best(best)));
        if self.interview.answers().goal.to.is_none() {
            sheet.set_in(2, &wording.report_goal_by_fit());
        }
        let pay = self.catalog.occupation(goal);
        let pay = pay.and_then(|job| crate::guidance::entry_pay(&self.interview.person(), job));
        if let Some(pay) = pay {
            sheet.set_in(2, &wording.entry_pay(self.catalog, &pay));
        }
        match findings.plan() {
            Some(Err(none)) => {
                let why = super::no_plan(self.interview, none, Paper::Mine, wording);
                sheet.set_in(2, &why);
            }
            Some(Ok(plan)) if plan.stops.is_empty() => {
                sheet.set_in(2, &wording.report_there_already());
            }
            _ => {}
        }
    }

    fn where_i_am(&self, sheet: &mut Sheet) {
        let (wording, person) = (self.wording, self.interview.person());
        sheet.heading(&wording.report_where_i_am());
        let mut lines = Vec::new();
        for held in &person.answers.credentials {
            let title = wording.credential(self.catalog, &held.id);
            lines.push(match person.holding(held) {
                Holding::Valid(None) => title,
                Holding::Valid(Some(day)) => wording.report_good_until(title, wording.day(day)),
                Holding::Unclear => wording.report_check_if_valid(title),
                Holding::Expired(_) => wording.report_had_before(title),
            });
        }
        let done = person.answers.steps_done.iter();
        lines.extend(done.map(|step| wording.step_title(self.catalog, step)));
        for work in &person.answers.work {
            let job = wording.occupation(self.catalog, &work.occupation);
            lines.push(wording.report_worked_as(job));
        }
        if lines.is_empty() {
            lines.push(wording.report_beginning());
        }
        for line in lines {
            sheet.set_in(2, &format!("- {line}"));
        }
    }

    fn next_step(&self, leg: &Leg<'_>, sheet: &mut Sheet) {
        let wording = self.wording;
        sheet.heading(&wording.report_next_step());
        for line in self.step_lines(leg) {
            sheet.set_in(2, &line);
        }
        for line in self.where_and_when(leg) {
            sheet.set_in(2, &line);
        }
        let missing = shown::missing(self.catalog, &leg.row.entry.missing, Paper::Mine);
        if !missing.is_empty() {
            let missing = wording.all_missing(self.catalog, &missing);
            sheet.set_in(2, &wording.report_missing(missing));
        }
        for gate in leg.row.gates.iter().filter_map(|id| self.catalog.gate(id)) {
            let (title, decides) = (wording.text(&gate.title), wording.text(&gate.decides));
            sheet.set_in(2, &wording.report_gate(title, decides));
        }
        for notice in leg.before_enrolling(Paper::Mine) {
            if let Some(notice) = self.catalog.notice(notice) {
                let words = wording.text(&notice.text);
                sheet.set_in(2, &wording.report_before_enrolling(words));
            }
        }
        self.ask_before(leg, sheet);
    }

    fn ask_before(&self, leg: &Leg<'_>, sheet: &mut Sheet) {
        let asks = accept::on_paper(self.catalog, &leg.row, Paper::Mine, self.wording);
        for words in asks {
            sheet.set_in(2, &self.wording.accept_first(words));
        }
    }

    /// What a step is, when, how long, at what cost, and what one has after it.
    fn step_lines(&self, leg: &Leg<'_>) -> Vec<String> {
        let (wording, row) = (self.wording, &leg.row);
        let title = wording.text(&leg.step.title);
        let mut lines = vec![wording.report_step(title, wording.status(row.entry.status))];
        lines.extend(
            leg.day
                .map(|day| wording.report_day(wording.weekday_and_day(day))),
        );
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
        if let Some(pay) = &row.pay {
            lines.push(wording.report_pays(wording.entry_pay(self.catalog, pay)));
        }
        lines
    }

    fn where_and_when(&self, leg: &Leg<'_>) -> Vec<String> {
        let wording = self.wording;
        let place = leg.row.taken.offering;
        let Some(offering) = place.and_then(|place| leg.step.offerings.get(place)) else {
            return Vec::new();
        };
        let Some(provider) = self.catalog.provider(&offering.provider) else {
            return Vec::new();
        };
        let name = wording.text(&provider.name);
        let place = match leg.row.taken.suits {
            Suits::OtherCounty => wording.report_where_far(name),
            _ => wording.report_where(name),
        };
        let mut lines = vec![place];
        let times = offering.times.iter();
        lines.extend(times.map(|times| wording.report_when(wording.text(times))));
        let from = self.interview.on();
        if let Some(start) = offering.starts.iter().find(|day| **day >= from) {
            lines.push(wording.report_starts(wording.day(*start)));
        }
        if let Some(last) = offering.apply_by.iter().find(|day| **day >= from) {
            lines.push(wording.report_apply_by(wording.day(*last)));
        }
        lines.extend(offering.web.clone());
        lines
    }

    /// Who may help at this step: those the person agreed to first, then in the order of asking, each once.
    fn helps(&self, leg: &Leg<'_>, sheet: &mut Sheet) {
        let mut told: Vec<Vec<String>> = Vec::new();
        let mut add = |lines: Option<Vec<String>>| {
            if let Some(lines) = lines.filter(|lines| !told.contains(lines)) {
                told.push(lines);
            }
        };
        for referral in &self.interview.answers().plan.referrals {
            if let Some(service) = self.catalog.service(&referral.service)
                && referral.step == leg.step.id
            {
                add(shown::help_lines(self.wording, service, service.shown.own));
            }
        }
        for support in &leg.row.supports {
            for (service, showing, help) in gather::helps_of(self.catalog, support, Paper::Mine) {
                if help.verdict.answer().is_open() && showing != Showing::Private {
                    add(shown::help_lines(self.wording, service, showing));
                }
            }
        }
        if told.is_empty() {
            return;
        }
        sheet.heading(&self.wording.report_help_for_this_step());
        for lines in told.iter().take(HELPS) {
            if let Some((name, rest)) = lines.split_first() {
                sheet.set_in(2, &format!("- {name}"));
                for line in rest {
                    sheet.set_in(4, line);
                }
            }
        }
        sheet.set_in(2, &self.wording.report_only_they_decide());
    }

    fn questions(&self, leg: &Leg<'_>, sheet: &mut Sheet) {
        let (wording, row) = (self.wording, &leg.row);
        let mut questions = Vec::new();
        if !row.taken.price.whole {
            questions.push(wording.question_cost());
        } else if !row.old_parts.is_empty() {
            questions.push(wording.question_price_now());
        }
        if row.taken.weeks.is_none() {
            questions.push(wording.question_length());
        }
        if !leg.step.offerings.is_empty() {
            questions.push(wording.question_start());
        }
        if row.taken.too_many_hours {
            questions.push(wording.question_hours());
        }
        for gate in row.gates.iter().filter_map(|id| self.catalog.gate(id)) {
            questions.push(wording.text(&gate.ask).to_owned());
        }
        for hint in &row.prior_learning {
            let credential = self.catalog.credential(&hint.credential);
            let way = credential.and_then(|credential| credential.prior_learning.get(hint.way));
            questions.extend(way.map(|way| wording.text(&way.ask).to_owned()));
        }
        if questions.is_empty() {
            return;
        }
        sheet.heading(&wording.report_questions());
        for question in questions {
            sheet.set_in(2, &format!("- {question}"));
        }
    }

    fn after(&self, legs: &[Leg<'_>], sheet: &mut Sheet) {
        if legs.is_empty() {
            return;
        }
        sheet.heading(&self.wording.report_after_that());
        for leg in legs.iter().take(AFTER) {
            let lines = self.step_lines(leg);
            if let Some((title, rest)) = lines.split_first() {
                sheet.set_in(2, title);
                for line in rest {
                    sheet.set_in(4, line);
                }
            }
        }
        let more = legs.len().saturating_sub(AFTER);
        if more > 0 {
            sheet.set_in(2, &self.wording.report_more_steps(more));
        }
    }

    fn whole(&self, sheet: &mut Sheet) {
        if let Some(plan) = plan(self.interview).filter(|plan| !plan.stops.is_empty()) {
            sheet.heading(&self.wording.report_in_all());
            for line in self.wording.totals(&plan.totals) {
                sheet.set_in(2, &line);
            }
            sheet.set_in(2, &self.wording.report_no_promise());
        }
    }

    fn work_this_week(&self, sheet: &mut Sheet) {
        let work = self.interview.findings().work_now();
        if work.is_empty() {
            return;
        }
        sheet.heading(&self.wording.report_work_this_week());
        for work in work.iter().take(OPEN_WORK) {
            sheet.set_in(2, &self.wording.open_work(self.catalog, work));
        }
    }
}
