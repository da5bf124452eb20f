//! May a service be contacted for the person, and what may it be told?

use super::pen::Pen;
use super::question::numbered;
use super::sheet::Sheet;
use crate::catalog::{Sensitivity, Service, Showing};
use crate::interview::Place;
use crate::jobseeker::Told;
use crate::report::service_words;
use crate::tui::action::Action;
use crate::tui::items::{Item, items};
use crate::tui::model::Model;
use crate::tui::theme::Role;

/// The question before anybody is contacted.
pub(super) fn sheet(model: &Model<'_>, pen: &Pen, mut sheet: Sheet) -> Sheet {
    let Place::Consent(step, service) = model.interview.place() else {
        return sheet;
    };
    let Some(service) = model.catalog().service(service) else {
        return sheet;
    };
    let (w, interview) = (&pen.w, &model.interview);
    sheet.gap();
    sheet.put(pen.text(&w.consent_title(name(model, pen, service)), Role::Strong));
    sheet.gap();
    let needs = w.asked_for_at(&interview.person(), service, step);
    let title = w.step_title(model.catalog(), step);
    sheet.put(pen.text(&w.consent_what(needs, title), Role::Plain));
    sheet.gap();
    let passing = interview.passing();
    let told = if passing.is_empty() {
        w.consent_nothing()
    } else {
        w.consent_marked()
    };
    sheet.put(pen.text(&told, Role::Plain));
    let covered = passing
        .iter()
        .filter(|one| !may_show(model, &one.told))
        .count();
    for (at, item) in items(model).into_iter().enumerate() {
        let number = Some(at + 1);
        match &item {
            Item::Pass(told) => {
                let left_out = passing.iter().any(|one| one.told == *told && one.left_out);
                let mark = if left_out { "[ ]" } else { "[x]" };
                let words = passed(model, pen, service, told);
                numbered(
                    pen,
                    &mut sheet,
                    &item,
                    number,
                    &format!("{mark} {words}"),
                    "",
                );
            }
            Item::Do(Action::Consent) => {
                numbered(pen, &mut sheet, &item, number, &w.consent_yes(), "");
            }
            _ => {
                after_facts(pen, &mut sheet, covered);
                numbered(pen, &mut sheet, &item, number, &w.consent_no(), "");
            }
        }
    }
    sheet
}

/// What to know before one says yes or no.
fn after_facts(pen: &Pen, sheet: &mut Sheet, covered: usize) {
    if covered > 0 {
        sheet.put(pen.text(&pen.w.consent_covered(covered), Role::Plain));
    }
    sheet.gap();
    sheet.put(pen.text(&pen.w.consent_slip(), Role::Plain));
    sheet.put(pen.text(&pen.w.consent_free(), Role::Plain));
    sheet.gap();
}

/// What the service is called where others can see it.
fn name(model: &Model<'_>, pen: &Pen, service: &Service) -> String {
    let showing = if model.interview.shows_private() {
        Showing::Name
    } else {
        service.shown.shared
    };
    let words = service_words(&pen.w, service, showing);
    words.map_or_else(|| pen.w.consent_this_help(), str::to_owned)
}

/// Something that would be passed on; a private answer is covered until it is shown.
fn passed(model: &Model<'_>, pen: &Pen, service: &Service, told: &Told) -> String {
    if may_show(model, told) {
        pen.w.passed_on(&model.interview.person(), service, told)
    } else {
        pen.w.consent_covered_answer()
    }
}

fn may_show(model: &Model<'_>, told: &Told) -> bool {
    let open = |id| {
        let fact = model.catalog().fact(id);
        fact.is_some_and(|fact| fact.sensitivity < Sensitivity::Private)
    };
    match told {
        Told::Fact(id) => model.interview.shows_private() || open(id),
        Told::Credential(_) | Told::Work(_) => true,
    }
}
