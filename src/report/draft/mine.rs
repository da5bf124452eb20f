//! What does a person take home? My goal, where I am, my next step and who helps with it, on a page that gives nothing
//! away.

use super::steps::Steps;
use super::{Body, Code, Part, PartKind, foot, help};
use crate::catalog::Catalog;
use crate::guidance::{Holding, OpenWork, Status};
use crate::interview::{Interview, Paper};
use crate::jobseeker::{Held, Moment};
use crate::report::code::{Carries, PhoneCode, QUIET, code, day_code};
use crate::report::legs::{Leg, legs, plan};
use crate::report::{Wanted, drawn};
use crate::wording::Wording;

/// How many steps after the next one are told of.
const AFTER: usize = 3;
/// How much of the work that is open this week is listed.
const OPEN_WORK: usize = 3;

/// Modules on each side of the code, its quiet zone among them: that of version 7, which holds 154 bytes. It is 29 mm wide
/// in print, and as characters 53 columns.
const CODE: usize = 45 + 2 * QUIET;

/// The parts of the person's own paper. What is taken off it is not drawn either, and stands in no code.
pub(super) fn parts(wanted: &Wanted<'_, '_>) -> Vec<Part> {
    let (interview, wording) = (wanted.interview, wanted.wording);
    let page = Page {
        wanted,
        interview,
        w: wording,
        catalog: interview.catalog(),
    };
    let legs = legs(interview);
    let mut parts = vec![
        foot::opening(interview, wording),
        page.goal(),
        page.where_i_am(),
    ];
    if let Some((next, after)) = legs.split_first() {
        parts.push(page.next_step(next));
        parts.push(help::part(interview, wording, next));
        parts.push(page.after(next, after));
        parts.push(page.questions(next));
    }
    parts.push(page.work_this_week());
    parts.push(page.whole());
    parts.extend(page.pictures(&legs));
    parts.push(foot::counselor(interview, wording));
    parts.extend(page.code());
    parts.extend(page.day_code(&legs));
    parts.push(foot::notices(interview, wording));
    parts.retain(|part| !part.lines.is_empty());
    parts
}

/// The part that a code is.
fn of_code(kind: PartKind, code: &PhoneCode, told: String, caption: String) -> Part {
    let mut part = Part::without_heading(kind);
    let code = Code {
        says: code.words().to_owned(),
        told,
        side: code.side(),
        dark: code.modules().to_vec(),
        caption,
    };
    part.add(kind.name(), 0, Body::Code(Box::new(code)));
    part
}

struct Page<'p, 'c> {
    wanted: &'p Wanted<'p, 'c>,
    interview: &'p Interview<'c>,
    w: &'p Wording,
    catalog: &'c Catalog,
}

impl<'c> Page<'_, 'c> {
    fn steps(&self) -> Steps<'_, 'c> {
        Steps {
            catalog: self.catalog,
            wording: self.w,
            paper: Paper::Mine,
            on: self.interview.on(),
        }
    }

    fn goal(&self) -> Part {
        let (w, findings) = (self.w, self.interview.findings());
        let mut part = Part::new(PartKind::Goal, w.report_goal());
        if let Some(words) = &self.interview.answers().goal.words {
            part.paragraph("goal:words", w.paper_my_words(words));
        }
        let Some(goal) = findings.destination() else {
            part.paragraph("goal:none", w.report_no_destination());
            return part;
        };
        let best = self.interview.answers().goal.best.unwrap_or_default();
        let job = w.occupation(self.catalog, goal);
        part.paragraph("goal:job", w.report_goal_line(job, w.best(best)));
        if findings.goal_is_by_fit() {
            part.paragraph("goal:job:by-fit", w.report_goal_by_fit());
        }
        let job = self.catalog.occupation(goal);
        let pay = job.and_then(|job| crate::guidance::entry_pay(&self.interview.person(), job));
        if let Some(pay) = pay {
            part.paragraph("goal:job:pay", w.entry_pay(self.catalog, &pay));
        }
        match findings.plan() {
            Some(Err(none)) => {
                let why = crate::report::no_plan(self.interview, none, Paper::Mine, w);
                part.paragraph("goal:no-plan", why);
            }
            Some(Ok(plan)) if plan.stops.is_empty() => {
                part.paragraph("goal:there-already", w.report_there_already());
            }
            _ => {}
        }
        part
    }

    fn where_i_am(&self) -> Part {
        let (w, person) = (self.w, self.interview.person());
        let mut part = Part::new(PartKind::WhereIAm, w.report_where_i_am());
        for held in &person.answers.credentials {
            let title = w.credential(self.catalog, &held.id);
            let words = match person.holding(held) {
                Holding::Valid(None) => title,
                Holding::Valid(Some(day)) if is_to_the_day(held) => {
                    w.report_good_until(title, w.day(day))
                }
                Holding::Valid(Some(day)) => {
                    w.report_good_until_month(title, w.month_and_year(day))
                }
                Holding::Unclear => w.report_check_if_valid(title),
                Holding::Expired(_) => w.report_had_before(title),
            };
            part.item(format!("where-i-am:credential:{}", held.id), words);
            if let Holding::Valid(Some(day)) = person.holding(held) {
                let title = w.credential(self.catalog, &held.id);
                part.dated(day, w.paper_dated(w.paper_renew_before(), title));
            }
        }
        for step in &person.answers.steps_done {
            let title = w.step_title(self.catalog, step);
            part.item(format!("where-i-am:step:{step}"), title);
        }
        for work in &person.answers.work {
            let job = w.occupation(self.catalog, &work.occupation);
            let id = format!("where-i-am:work:{}", work.occupation);
            part.item(id, w.report_worked_as(job));
        }
        if part.lines.is_empty() {
            part.item("where-i-am:beginning", w.report_beginning());
        }
        part
    }

    fn next_step(&self, leg: &Leg<'_>) -> Part {
        let mut part = Part::new(PartKind::NextStep, self.w.report_next_step());
        let steps = self.steps();
        steps.figures(leg, &mut part);
        steps.stop(self.interview, leg, &mut part);
        steps.where_and_when(leg, &mut part);
        steps.conditions(leg, &mut part);
        part
    }

    fn questions(&self, leg: &Leg<'_>) -> Part {
        let (w, row) = (self.w, &leg.row);
        let mut part = Part::new(PartKind::Questions, w.report_questions());
        if !row.taken.price.whole {
            part.item("questions:cost", w.question_cost());
        } else if !row.old_parts.is_empty() {
            part.item("questions:price-now", w.question_price_now());
        }
        if row.taken.weeks.is_none() {
            part.item("questions:length", w.question_length());
        }
        if !leg.step.offerings.is_empty() {
            part.item("questions:start", w.question_start());
        }
        if row.taken.too_many_hours {
            part.item("questions:hours", w.question_hours());
        }
        for gate in row.gates.iter().filter_map(|id| self.catalog.gate(id)) {
            part.item(format!("questions:gate:{}", gate.id), w.text(&gate.ask));
        }
        for hint in &row.prior_learning {
            let credential = self.catalog.credential(&hint.credential);
            let way = credential.and_then(|credential| credential.prior_learning.get(hint.way));
            if let Some(way) = way {
                let id = format!("questions:credit:{}:{}", hint.credential, hint.way);
                part.item(id, w.text(&way.ask));
            }
        }
        part
    }

    /// At each, who may help with what the person named. The need is not: that somebody has it is theirs to say.
    fn after(&self, next: &Leg<'_>, legs: &[Leg<'_>]) -> Part {
        let mut part = Part::new(PartKind::AfterThat, self.w.report_after_that());
        let starts = |leg: &Leg<'_>| leg.row.entry.status == Status::StartHere;
        let mut start_is_told = starts(next);
        let mut told = help::told(self.interview, next);
        for leg in legs.iter().take(AFTER) {
            self.steps().figures_beside(leg, &mut part, start_is_told);
            start_is_told |= starts(leg);
            let who = help::later(self.wanted, leg, &mut told);
            if !who.is_empty() {
                let (id, label) = (Steps::id(&part, leg), self.w.paper_may_help());
                let value = who.join("; ").into();
                part.add(format!("{id}:may-help"), 1, Body::Pair { label, value });
            }
        }
        let more = legs.len().saturating_sub(AFTER);
        if more > 0 {
            part.paragraph("after-that:more", self.w.report_more_steps(more));
        }
        part
    }

    fn whole(&self) -> Part {
        let mut part = Part::new(PartKind::InAll, self.w.report_in_all());
        if let Some(plan) = plan(self.interview).filter(|plan| !plan.stops.is_empty()) {
            for (place, line) in self.w.totals(&plan.totals).into_iter().enumerate() {
                part.paragraph(format!("in-all:{}", place + 1), line);
            }
            part.paragraph("in-all:no-promise", self.w.report_no_promise());
        }
        part
    }

    fn pictures(&self, legs: &[Leg<'_>]) -> Vec<Part> {
        let w = self.w;
        let all = [
            (PartKind::Ladder, drawn::ladder(self.wanted, legs)),
            (PartKind::Timeline, drawn::timeline(self.wanted)),
            (
                PartKind::Interests,
                drawn::interests(w, &self.interview.findings().profile()),
            ),
        ];
        let drawn = all.into_iter().filter_map(|(kind, picture)| {
            let picture = picture?;
            let mut part = Part::new(kind, picture.title.clone());
            part.add(kind.name(), 0, Body::Picture(Box::new(picture)));
            Some(part)
        });
        drawn.collect()
    }

    /// The next step as a phone reads it; nothing where there is none.
    fn code(&self) -> Option<Part> {
        let code = code(self.wanted, Carries::NextStep, CODE).ok()?;
        let told = code.words().to_owned();
        Some(of_code(PartKind::Code, &code, told, self.w.paper_code()))
    }

    /// The day of the next step, for a calendar.
    fn day_code(&self, legs: &[Leg<'_>]) -> Option<Part> {
        let (code, day) = day_code(self.wanted, CODE).ok()?;
        let step = self.w.text(&legs.first()?.step.title);
        let told = self.w.paper_dated(self.w.weekday_and_day(day), step);
        let caption = self.w.paper_day_code();
        Some(of_code(PartKind::DayCode, &code, told, caption))
    }

    /// A paper has little room: what is known to pay less than was named stands there only where there is nothing else.
    fn work_this_week(&self) -> Part {
        let mut part = Part::new(PartKind::WorkThisWeek, self.w.report_work_this_week());
        let all = self.interview.findings().work_now();
        let pays_less = |work: &OpenWork| work.pays_enough == Some(false);
        let only_less = all.iter().all(pays_less);
        let told = all.iter().filter(|work| only_less || !pays_less(work));
        for work in told.take(OPEN_WORK) {
            let id = format!("work-this-week:{}", work.occupation);
            part.item(id, self.w.open_work(self.catalog, work));
        }
        part
    }
}

/// Whether the person told the day by which a credential runs out, and not its month only.
fn is_to_the_day(held: &Held) -> bool {
    let told = held.expires.or(held.earned);
    told.and_then(Moment::day).is_some()
}
