//! May a service be contacted for the person, and what may it be told?

use super::pen::Pen;
use super::question::numbered;
use super::sheet::Sheet;
use crate::catalog::{Service, Showing};
use crate::interview::Place;
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
    if !passing.is_empty() {
        sheet.gap();
    }
    let covered = passing.iter().filter(|one| one.covered).count();
    for (at, item) in items(model).into_iter().enumerate() {
        let number = Some(at + 1);
        match &item {
            Item::Pass(told) => {
                let Some(one) = passing.iter().find(|one| one.told == *told) else {
                    continue;
                };
                let mark = if one.left_out { "[ ]" } else { "[x]" };
                let words = if one.covered {
                    w.consent_covered_answer()
                } else {
                    w.passed_on(&interview.person(), service, told)
                };
                let words = format!("{mark} {words}");
                numbered(pen, &mut sheet, &item, number, &words, "");
            }
            Item::Do(Action::Consent) => {
                let passes = passing.iter().any(|one| !one.left_out);
                let yes = w.consent_yes_to(passes);
                numbered(pen, &mut sheet, &item, number, &yes, "");
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
