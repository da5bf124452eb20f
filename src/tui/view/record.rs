//! What does the catalog say of one thing that was looked up? Nothing of the person is in it.

use ratatui::text::Line;

use super::pen::{Pen, blank};
use super::sheet::Sheet;
use crate::catalog::{Citation, Service};
use crate::guidance::entry_pay;
use crate::interview::Record;
use crate::tui::items::Item;
use crate::tui::model::Model;
use crate::tui::theme::Role;

/// A label and what stands after it.
type Facts = Vec<(String, String)>;

/// One record.
pub(super) fn sheet(model: &Model<'_>, pen: &Pen, mut sheet: Sheet, record: &Record) -> Sheet {
    let (kind, name) = title(model, pen, record);
    sheet.head = vec![blank()];
    sheet.head.extend(pen.ends(&name, &kind, Role::Strong));
    sheet.head.push(blank());
    let (summary, facts, source) = facts(model, pen, record);
    let mut lines = pen.text(&summary, Role::Plain);
    lines.push(blank());
    for (label, words) in facts.into_iter().filter(|(_, words)| !words.is_empty()) {
        lines.extend(pen.labeled(&label, &words));
    }
    lines.push(blank());
    lines.extend(source_lines(model, pen, source));
    sheet.item(Item::Text, lines);
    sheet
}

/// What kind of record it is, and its name.
pub(super) fn title(model: &Model<'_>, pen: &Pen, record: &Record) -> (String, String) {
    let (catalog, w) = (model.catalog(), &pen.w);
    match record {
        Record::Service(id) => {
            let name = catalog.service(id).map_or("", |one| w.text(&one.name));
            (w.record_service(), name.to_owned())
        }
        Record::Step(id) => (w.record_step(), w.step_title(catalog, id)),
        Record::Pathway(id) => {
            let name = catalog.pathway(id).map_or("", |one| w.text(&one.title));
            (w.record_pathway(), name.to_owned())
        }
        Record::Credential(id) => (w.record_credential(), w.credential(catalog, id)),
        Record::Occupation(id) => (w.record_job(), w.occupation(catalog, id)),
    }
}

fn facts<'m>(
    model: &'m Model<'_>,
    pen: &Pen,
    record: &Record,
) -> (String, Facts, Option<&'m Citation>) {
    let catalog = model.catalog();
    let nothing = (String::new(), Vec::new(), None);
    match record {
        Record::Service(id) => catalog.service(id).map_or(nothing, |one| {
            (
                pen.w.text(&one.summary).to_owned(),
                service(model, pen, one),
                one.source.as_ref(),
            )
        }),
        Record::Step(id) => catalog.step(id).map_or(nothing, |one| {
            let summary = one.summary.as_ref().map_or("", |text| pen.w.text(text));
            (
                summary.to_owned(),
                step(model, pen, one),
                one.source.as_ref(),
            )
        }),
        Record::Pathway(id) => catalog.pathway(id).map_or(nothing, |one| {
            (
                pen.w.text(&one.summary).to_owned(),
                pathway(model, pen, one),
                one.source.as_ref(),
            )
        }),
        Record::Credential(id) => catalog.credential(id).map_or(nothing, |one| {
            (
                String::new(),
                credential(model, pen, one),
                one.source.as_ref(),
            )
        }),
        Record::Occupation(id) => catalog.occupation(id).map_or(nothing, |one| {
            let summary = one.summary.as_ref().map_or("", |text| pen.w.text(text));
            (
                summary.to_owned(),
                occupation(model, pen, one),
                one.source.as_ref(),
            )
        }),
    }
}

fn service(model: &Model<'_>, pen: &Pen, one: &Service) -> Facts {
    let w = &pen.w;
    let catalog = model.catalog();
    let provider = catalog
        .provider(&one.provider)
        .map_or("", |one| w.text(&one.name));
    let needs: Vec<&str> = one
        .addresses
        .iter()
        .filter_map(|id| catalog.need(id))
        .map(|need| w.text(&need.label))
        .collect();
    let texts = |all: &[crate::catalog::Text]| {
        let each: Vec<&str> = all.iter().map(|text| w.text(text)).collect();
        w.all_of(&each)
    };
    let optional = |text: Option<&crate::catalog::Text>| {
        text.map_or_else(String::new, |text| w.text(text).to_owned())
    };
    let counties: Vec<&str> = one
        .counties
        .iter()
        .filter_map(|id| catalog.county(id))
        .map(|county| county.name.as_str())
        .collect();
    let ways: Vec<String> = one.ways.iter().map(|way| w.way(*way)).collect();
    vec![
        (w.screen_who(), provider.to_owned()),
        (w.screen_helps_with(), w.all_of(&needs)),
        (w.screen_for_whom(), optional(one.people_who.as_ref())),
        (
            w.screen_ask_them(),
            w.contact_lines(&one.contact).join(" · "),
        ),
        (w.screen_ways(), w.any_of(&ways)),
        (w.screen_hours(), optional(one.hours.as_ref())),
        (w.screen_say(), optional(one.say.as_ref())),
        (w.screen_bring(), texts(&one.documents)),
        (w.screen_room(), w.capacity(one.capacity)),
        (w.screen_to_know(), optional(one.capacity_note.as_ref())),
        (w.screen_counties(), w.all_of(&counties)),
    ]
}

fn step(model: &Model<'_>, pen: &Pen, one: &crate::catalog::Step) -> Facts {
    let w = &pen.w;
    let person = model.interview.person();
    let taken = crate::guidance::taken(&person, one);
    let gives: Vec<String> = one
        .gives
        .iter()
        .map(|id| w.credential(model.catalog(), id))
        .collect();
    let opens: Vec<String> = one
        .opens
        .iter()
        .map(|id| w.occupation(model.catalog(), id))
        .collect();
    let places: Vec<&str> = one
        .offerings
        .iter()
        .filter_map(|offering| model.catalog().provider(&offering.provider))
        .map(|provider| w.text(&provider.name))
        .collect();
    let asks: Vec<&str> = one
        .demands
        .iter()
        .map(|demand| w.text(&demand.text))
        .collect();
    vec![
        (w.screen_kind(), w.step_kind(one.kind)),
        (w.screen_you_get(), w.all_of(&gives)),
        (w.screen_leads_to(), w.any_of(&opens)),
        (w.screen_time_in_all(), w.length_if_known(taken.weeks)),
        (w.screen_cost(), w.price(taken.price)),
        (w.screen_asks_for(), asks.join(" · ")),
        (w.screen_where(), w.all_of(&places)),
    ]
}

fn pathway(model: &Model<'_>, pen: &Pen, one: &crate::catalog::Pathway) -> Facts {
    let (w, catalog) = (&pen.w, model.catalog());
    let jobs: Vec<String> = one
        .destinations
        .iter()
        .map(|id| w.occupation(catalog, id))
        .collect();
    let steps: Vec<String> = one
        .steps
        .iter()
        .map(|id| w.step_title(catalog, id))
        .collect();
    let partnership = one
        .partnership
        .as_ref()
        .and_then(|id| catalog.partnership(id));
    let partnership = partnership.map_or_else(String::new, |one| w.text(&one.name).to_owned());
    vec![
        (w.screen_leads_to(), w.all_of(&jobs)),
        (w.screen_employers(), partnership),
        (w.screen_steps(), steps.join(" · ")),
        (w.screen_to_know(), w.steps_only(one).unwrap_or_default()),
    ]
}

fn credential(model: &Model<'_>, pen: &Pen, one: &crate::catalog::Credential) -> Facts {
    let (w, catalog) = (&pen.w, model.catalog());
    let text = |text: Option<&crate::catalog::Text>| {
        text.map_or_else(String::new, |text| w.text(text).to_owned())
    };
    let issuer = one.issuer.as_ref().and_then(|id| catalog.provider(id));
    let givers = catalog.givers(&one.id).iter();
    let steps: Vec<String> = givers.map(|id| w.step_title(catalog, id)).collect();
    vec![
        (
            w.screen_who(),
            issuer.map_or_else(String::new, |one| w.text(&one.name).to_owned()),
        ),
        (w.screen_steps(), w.any_of(&steps)),
        (w.screen_renew(), text(one.renewal.as_ref())),
        (w.screen_if_run_out(), text(one.expired.as_ref())),
    ]
}

fn occupation(model: &Model<'_>, pen: &Pen, one: &crate::catalog::Occupation) -> Facts {
    let (w, catalog) = (&pen.w, model.catalog());
    let pay = entry_pay(&model.interview.person(), one);
    let licenses: Vec<String> = one
        .license_needed
        .iter()
        .map(|id| w.credential(catalog, id))
        .collect();
    let opening = catalog
        .steps()
        .iter()
        .filter(|step| step.opens.contains(&one.id));
    let steps: Vec<&str> = opening.map(|step| w.text(&step.title)).collect();
    vec![
        (
            w.screen_pay_to_start(),
            pay.map_or_else(|| w.not_reported(), |pay| w.entry_pay(catalog, &pay)),
        ),
        (w.screen_license(), w.all_of(&licenses)),
        (w.screen_steps(), steps.join(" · ")),
    ]
}

/// Who says so, when that was read, and whom to tell that it is wrong.
pub(super) fn source_lines(
    model: &Model<'_>,
    pen: &Pen,
    source: Option<&Citation>,
) -> Vec<Line<'static>> {
    let w = &pen.w;
    let origin = source.and_then(|citation| model.catalog().origin_of(citation));
    let mut lines = Vec::new();
    if let Some(origin) = origin {
        let mut words = vec![format!(
            "{}: {}",
            origin.source.publisher, origin.source.title
        )];
        words.extend(origin.as_of.map(|day| w.as_of_day(day)));
        words.push(w.checked_on(origin.checked_on));
        if origin.is_stale(model.interview.on()) {
            words.push(w.screen_out_of_date());
        }
        words.push(origin.source.address.clone());
        lines.extend(pen.labeled(&w.screen_who_says(), &words.join(" · ")));
    } else {
        lines.extend(pen.labeled(&w.screen_who_says(), &w.not_reported()));
    }
    lines.extend(whom_to_tell(model, pen));
    lines
}

/// Whom to tell that something is wrong or old.
pub(super) fn whom_to_tell(model: &Model<'_>, pen: &Pen) -> Vec<Line<'static>> {
    let steward = &model.catalog().head().steward;
    let mut tell = vec![steward.name.clone()];
    tell.extend(pen.w.contact_lines(&steward.contact));
    if steward.contact.is_empty() {
        tell.push(pen.w.screen_no_steward());
    }
    pen.labeled(&pen.w.screen_wrong(), &tell.join(" · "))
}
