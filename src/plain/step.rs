//! How is one step told in lines: what it asks, who helps with exactly that, and what to know before enrolling?

use super::page::{Here, Page};
use crate::catalog::{Step, StepId};
use crate::guidance::{Row, next_day};
use crate::interview::{Msg, Over, Record};
use crate::report::{HelpGroup, help_groups};

/// The step that is looked at.
pub(super) fn page(here: &Here<'_, '_>) -> Page {
    let (wording, catalog) = (here.wording, here.interview.catalog());
    let mut page = Page::default();
    let findings = here.interview.findings();
    let step = here.interview.step().and_then(|id| catalog.step(id));
    let row = step.and_then(|step| findings.rows().iter().find(|row| row.step == step.id));
    if let (Some(step), Some(row)) = (step, row) {
        about(here, step, row, &mut page);
        asks(here, step, row, &mut page);
        for group in help_groups(here.interview, wording, row) {
            helps(here, group, &mut page);
        }
        offers(here, step, &mut page);
    }
    page.offer(wording.plain_to_my_plan(), Msg::Next);
    super::trial::offers(here, &mut page);
    page.hint = wording.plain_hint_choose();
    page
}

fn about(here: &Here<'_, '_>, step: &Step, row: &Row, page: &mut Page) {
    let (wording, catalog) = (here.wording, here.interview.catalog());
    let title = wording.text(&step.title);
    let findings = here.interview.findings();
    let status = wording.status_of(findings, &row.step, row.entry.status);
    page.line(wording.report_step(title, status));
    page.said.extend(
        step.summary
            .iter()
            .map(|words| wording.text(words).to_owned()),
    );
    let length = wording.length_if_known(row.taken.weeks);
    page.line(wording.report_takes(length, wording.price(row.taken.price)));
    page.said.extend(until(here, step));
    if !row.entry.missing.is_empty() {
        page.line(wording.report_missing(wording.all_missing(catalog, &row.entry.missing)));
    }
    let place = row.taken.offering;
    if let Some(offering) = place.and_then(|place| step.offerings.get(place)) {
        let provider = catalog.provider(&offering.provider);
        page.said
            .extend(provider.map(|provider| wording.report_where(wording.text(&provider.name))));
        let times = offering.times.iter();
        page.said
            .extend(times.map(|times| wording.report_when(wording.text(times))));
        let on = here.interview.on();
        let starts = next_day(&offering.starts, on).map(|next| wording.next_start(next));
        let apply_by = next_day(&offering.apply_by, on).map(|next| wording.next_apply_by(next));
        page.said.extend(starts.into_iter().chain(apply_by));
        page.said.extend(wording.does_not_fit(&row.taken));
    }
    let gives: Vec<String> = step
        .gives
        .iter()
        .map(|id| wording.credential(catalog, id))
        .collect();
    if !gives.is_empty() {
        page.line(wording.report_gives(wording.all_of(&gives)));
    }
    page.said.extend(then_pays(here, row));
    page.line(wording.stop_title());
    let stopping = here.interview.stopping(step);
    for words in wording.stopping(&here.interview.person(), step, &stopping) {
        page.line(words);
    }
}

/// What it pays to start in the work aimed at; of other work that it opens, each kind with its own pay stands with what
/// one has who stops here.
pub(super) fn then_pays(here: &Here<'_, '_>, row: &Row) -> Option<String> {
    let (wording, catalog) = (here.wording, here.interview.catalog());
    let pay = wording.entry_pay(catalog, row.pay.as_ref()?);
    let opens = &row.stop_here.opens;
    let aim = here.interview.findings().planned();
    let is_of_one = opens.len() == 1 || aim.is_some_and(|plan| opens.contains(&plan.destination));
    Some(if is_of_one {
        wording.report_pays(pay)
    } else {
        wording.report_pays_one_of(pay, opens.len())
    })
}

/// Until when it is open; what hangs on a private answer only where that is shown.
pub(super) fn until(here: &Here<'_, '_>, step: &Step) -> Vec<String> {
    let (wording, catalog) = (here.wording, here.interview.catalog());
    let all = here.interview.until(step);
    if here.interview.shows_private() {
        return all
            .iter()
            .map(|until| wording.until(catalog, until))
            .collect();
    }
    let open = all
        .iter()
        .filter_map(|until| wording.until_openly(catalog, until));
    open.collect()
}

fn asks(here: &Here<'_, '_>, step: &Step, row: &Row, page: &mut Page) {
    let (wording, catalog) = (here.wording, here.interview.catalog());
    let demands: Vec<&str> = step
        .demands
        .iter()
        .map(|demand| wording.text(&demand.text))
        .collect();
    if !demands.is_empty() {
        page.line(wording.plain_asks_for(demands.join("; ")));
    }
    for gate in row.gates.iter().filter_map(|id| catalog.gate(id)) {
        let (title, decides) = (wording.text(&gate.title), wording.text(&gate.decides));
        page.line(wording.report_gate(title, decides));
        page.line(wording.text(&gate.ask));
    }
    for notice in row
        .before_enrolling
        .iter()
        .filter_map(|id| catalog.notice(id))
    {
        page.line(wording.report_before_enrolling(wording.text(&notice.text)));
    }
    for words in crate::report::ask_before(catalog, row, wording) {
        page.line(wording.accept_first(words));
    }
}

/// The helps with one need. Before others neither a private need nor a telling name is said.
fn helps(here: &Here<'_, '_>, group: HelpGroup<'_>, page: &mut Page) {
    let wording = here.wording;
    if group.nobody {
        page.line(wording.plain_no_help(group.label));
        return;
    }
    page.line(wording.plain_help_with(&group.label, group.told(wording)));
    for (help, name) in group.named {
        let verdict = wording.verdict_word(help.verdict.answer());
        let words = wording.plain_help(&group.label, name, verdict);
        let record = Record::Service(help.service.clone());
        page.offer(words, Msg::Open(Over::Record(record)));
    }
}

fn offers(here: &Here<'_, '_>, step: &Step, page: &mut Page) {
    let (wording, answers) = (here.wording, here.interview.answers());
    let id = &step.id;
    let title = wording.text(&step.title);
    page.offer(
        if answers.plan.chosen.contains(id) {
            wording.plain_take_out(title)
        } else {
            wording.plain_put_in(title)
        },
        Msg::Put(id.clone()),
    );
    page.offer(
        if answers.steps_done.contains(id) {
            wording.plain_not_done()
        } else {
            wording.plain_done()
        },
        Msg::Done(id.clone()),
    );
    page.offer(wording.plain_ask_in_private(), Msg::Private);
    page.offer(
        if here.interview.shows_private() {
            wording.plain_hide_private()
        } else {
            wording.plain_show_private()
        },
        Msg::ShowPrivate,
    );
}

/// Before the private questions.
pub(super) fn private_door(here: &Here<'_, '_>) -> Page {
    let wording = here.wording;
    let mut page = Page::default();
    page.line(wording.plain_private_door());
    page.line(wording.plain_must_report());
    page.line(wording.skip_is_fine());
    page.offer(wording.plain_private_yes(), Msg::Next);
    page.offer(wording.plain_private_no(), Msg::Enough);
    page.hint = wording.plain_hint_choose();
    page
}

/// Asking for the day of a step.
pub(super) fn day_page(here: &Here<'_, '_>, step: &StepId) -> Page {
    let title = here.wording.step_title(here.interview.catalog(), step);
    let mut page = Page::default();
    page.line(here.wording.plain_which_day(title));
    page.hint = here.wording.plain_hint_day();
    page
}
