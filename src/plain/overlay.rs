//! How is what lies over a page told in lines: help, urgent help, pages, look up, why, leave?

use super::page::{Here, Page};
use crate::catalog::{Service, Showing};
use crate::guidance::Asked;
use crate::interview::{Interview, Msg, Over, Place, Record};
use crate::report::help_lines;
use crate::wording::Wording;

/// How many lines of a page are offered to be asked about.
const LINES: usize = 40;

/// What lies over the page.
pub(super) fn page(here: &Here<'_, '_>, over: &Over, looked_up: &[Record]) -> Page {
    let wording = here.wording;
    let mut page = match over {
        Over::Help | Over::Hidden => help(here),
        Over::Urgent => urgent(here),
        Over::Pages => pages(here),
        Over::LookUp => found(here, looked_up),
        Over::Record(record) => record_page(here, record),
        Over::Why => why(here),
        Over::WhyLine(asked) => why_line(here, asked),
        Over::Leave => leave(here),
    };
    page.hint = match over {
        Over::LookUp => wording.plain_hint_look_up(),
        Over::Leave | Over::WhyLine(_) => wording.plain_hint_choose(),
        Over::Why if here.interview.place().ask().is_none() => wording.plain_hint_choose(),
        _ => wording.plain_hint_close(),
    };
    page
}

fn help(here: &Here<'_, '_>) -> Page {
    let wording = here.wording;
    let mut page = Page::default();
    for line in [
        wording.plain_help_numbers(),
        wording.plain_help_moving(),
        wording.plain_help_asking(),
        wording.plain_help_anywhere(),
        wording.skip_is_fine(),
        wording.what_is_kept(here.interview.is_kiosk()),
    ] {
        page.line(line);
    }
    page
}

/// Help that cannot wait, for everybody, by name: whoever asks for it needs to know whom to call.
fn urgent(here: &Here<'_, '_>) -> Page {
    let mut page = Page::default();
    page.line(here.wording.plain_urgent());
    let person = here.interview.person();
    let mut services: Vec<&Service> = here
        .interview
        .catalog()
        .services()
        .iter()
        .filter(|service| service.urgent.is_some())
        .filter(|service| crate::guidance::serves(&person, service))
        .collect();
    services.sort_by_key(|service| (service.urgent, service.pay_order, service.id.clone()));
    for service in services {
        let lines = help_lines(here.wording, service, Showing::Name);
        page.line(lines.unwrap_or_default().join(". "));
    }
    page
}

fn pages(here: &Here<'_, '_>) -> Page {
    let mut page = Page::default();
    page.line(here.wording.plain_pages());
    for open in here.interview.opened() {
        page.offer(here.wording.page(*open), Msg::Jump(*open));
    }
    page
}

fn found(here: &Here<'_, '_>, looked_up: &[Record]) -> Page {
    let mut page = Page::default();
    page.line(if looked_up.is_empty() {
        here.wording.plain_look_up_nothing()
    } else {
        here.wording.plain_look_up()
    });
    for record in looked_up {
        let words = record_name(here, record);
        page.offer(words, Msg::Open(Over::Record(record.clone())));
    }
    page
}

fn record_name(here: &Here<'_, '_>, record: &Record) -> String {
    let (wording, catalog) = (here.wording, here.interview.catalog());
    match record {
        Record::Service(id) => catalog
            .service(id)
            .map_or_else(String::new, |one| wording.text(&one.name).to_owned()),
        Record::Pathway(id) => catalog
            .pathway(id)
            .map_or_else(String::new, |one| wording.text(&one.title).to_owned()),
        Record::Step(id) => wording.step_title(catalog, id),
        Record::Credential(id) => wording.credential(catalog, id),
        Record::Occupation(id) => wording.occupation(catalog, id),
    }
}

fn record_page(here: &Here<'_, '_>, record: &Record) -> Page {
    let (wording, catalog) = (here.wording, here.interview.catalog());
    let mut page = Page::default();
    match record {
        Record::Service(id) => {
            if let Some(service) = catalog.service(id) {
                service_page(here, service, &mut page);
            }
        }
        Record::Pathway(id) => {
            page.line(record_name(here, record));
            let pathway = catalog.pathway(id);
            page.said
                .extend(pathway.map(|pathway| wording.text(&pathway.summary).to_owned()));
            page.offer(wording.plain_open_map(), Msg::Pathway(id.clone()));
        }
        Record::Step(id) => {
            page.line(record_name(here, record));
            let summary = catalog.step(id).and_then(|step| step.summary.as_ref());
            page.said
                .extend(summary.map(|summary| wording.text(summary).to_owned()));
            for pathway in catalog.pathways_with(id) {
                let name = record_name(here, &Record::Pathway(pathway.clone()));
                page.offer(
                    wording.plain_open_map_of(name),
                    Msg::Pathway(pathway.clone()),
                );
            }
        }
        Record::Credential(id) => {
            page.line(record_name(here, record));
            for step in catalog.givers(id) {
                let title = wording.step_title(catalog, step);
                let record = Record::Step(step.clone());
                page.offer(
                    wording.plain_given_by(title),
                    Msg::Open(Over::Record(record)),
                );
            }
        }
        Record::Occupation(id) => {
            page.line(record_name(here, record));
            if let Some(job) = catalog.occupation(id) {
                let summary = job.summary.iter();
                page.said
                    .extend(summary.map(|words| wording.text(words).to_owned()));
                let pay = crate::guidance::entry_pay(&here.interview.person(), job);
                page.said
                    .extend(pay.map(|pay| wording.entry_pay(catalog, &pay)));
            }
            page.offer(
                wording.plain_plan_for(record_name(here, record)),
                Msg::Goal(id.clone()),
            );
        }
    }
    page
}

/// A service. Opened from a step it is shown as the step may show it; looked up, by its name.
fn service_page(here: &Here<'_, '_>, service: &Service, page: &mut Page) {
    let wording = here.wording;
    let at_step = *here.interview.place() == Place::Step;
    let showing = if at_step {
        here.showing(service)
    } else {
        Showing::Name
    };
    page.said
        .extend(help_lines(wording, service, showing).unwrap_or_default());
    if showing == Showing::Name {
        page.line(wording.text(&service.summary));
    }
    if showing == Showing::Name && at_step {
        what_is_said(here, service, page);
    }
    if let Some(step) = here.interview.step().filter(|_| at_step) {
        super::referral::offers(here, step, service, page);
    }
}

/// What is said of a help at the step one looks at: who often gets it, what the person said, and when that was read.
fn what_is_said(here: &Here<'_, '_>, service: &Service, page: &mut Page) {
    let (wording, person) = (here.wording, here.interview.person());
    let Some(verdict) = crate::guidance::verdict(&person, service, &person.gained()) else {
        return;
    };
    let word = wording.verdict_word(verdict.answer());
    let reason = wording.verdict_reason(&person, service, verdict.answer());
    page.line(wording.moved_one(word, reason));
    let until = crate::guidance::service_until(&person, service);
    let until = until.filter(|_| verdict.answer().is_open());
    let until = until.and_then(|until| {
        let open = here.interview.shows_private();
        let words = open.then(|| wording.until(person.catalog, &until));
        words.or_else(|| wording.until_openly(person.catalog, &until))
    });
    page.said
        .extend(until.map(|words| wording.help_until(words)));
    let said = wording.you_said(&person, service, here.interview.shows_private());
    page.said.extend(said);
    let moment = service.at.moment.iter();
    page.said
        .extend(moment.map(|moment| wording.said_moment(wording.text(moment))));
    let checked = verdict.origin().checked_on;
    page.said.extend(checked.map(|day| wording.checked_on(day)));
}

/// Why a question is asked; on a page of results, which of its lines is asked about.
fn why(here: &Here<'_, '_>) -> Page {
    let (wording, catalog) = (here.wording, here.interview.catalog());
    let mut page = Page::default();
    if let Some(ask) = here.interview.place().ask() {
        let words = wording.ask_why(catalog, ask);
        page.line(words.unwrap_or_else(|| wording.skip_is_fine()));
        return page;
    }
    page.line(wording.which_line());
    let shown = here.interview.shown();
    let lines = here.interview.lines().into_iter();
    for asked in lines.take(LINES) {
        let words = wording.asked(catalog, &shown, &asked);
        page.offer(words, Msg::Open(Over::WhyLine(asked)));
    }
    page
}

/// The reasons of one line, and the records behind them.
fn why_line(here: &Here<'_, '_>, asked: &Asked) -> Page {
    let (wording, interview) = (here.wording, here.interview);
    let catalog = interview.catalog();
    let why = interview.why(asked);
    let mut page = Page::default();
    page.line(wording.asked(catalog, &interview.shown(), asked));
    for (_, words) in wording.grounds(&interview.person(), &why) {
        page.line(words);
    }
    for behind in &why.behind {
        page.line(wording.behind(catalog, behind).join(". "));
    }
    page.offer(wording.which_line(), Msg::Open(Over::Why));
    page
}

fn leave(here: &Here<'_, '_>) -> Page {
    let mut page = Page::default();
    page.line(here.wording.plain_leave());
    page.offer(here.wording.plain_leave_yes(), Msg::Quit);
    page.offer(here.wording.plain_leave_no(), Msg::Close);
    page
}

/// Where the sitting stands: the page, the question, the pathway.
pub(super) fn where_am_i(interview: &Interview<'_>, wording: &Wording) -> Vec<String> {
    let page = wording.page(interview.place().page());
    let opened: Vec<String> = interview
        .opened()
        .iter()
        .map(|page| wording.page(*page))
        .collect();
    let mut lines = vec![wording.plain_you_are_at(page)];
    if let Some(question) = interview.question() {
        let (place, all) = question.count;
        let page = wording.page(question.ask.page());
        lines.push(wording.plain_question_of(page, place, all));
    }
    lines.push(wording.plain_opened(wording.all_of(&opened)));
    lines
}
