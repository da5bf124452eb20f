//! Who helps with what cannot wait? Phone numbers first, and coming back lands where one left.

use super::pen::{Pen, blank};
use super::sheet::Sheet;
use crate::catalog::Urgent;
use crate::interview::Record;
use crate::tui::items::{Item, urgent};
use crate::tui::model::Model;
use crate::tui::theme::Role;

/// Urgent help near the person.
pub(super) fn sheet(model: &Model<'_>, pen: &Pen, mut sheet: Sheet) -> Sheet {
    sheet.head = vec![
        blank(),
        pen.line(pen.w.screen_urgent_title(), Role::Strong),
        blank(),
    ];
    let mut before = None;
    let all = urgent(model);
    if all.is_empty() {
        sheet.put(pen.text(&pen.w.screen_urgent_none(), Role::Plain));
    }
    for (kind, id) in all {
        let Some(service) = model.catalog().service(&id) else {
            continue;
        };
        if before != Some(kind) {
            if before.is_some() {
                sheet.gap();
            }
            sheet.put(pen.text(&kind_of(pen, kind), Role::Strong));
            before = Some(kind);
        }
        let item = Item::Record(Record::Service(id));
        let focused = sheet.is_focus(&item);
        let role = if focused { Role::Strong } else { Role::Plain };
        let contact = pen.w.contact_lines(&service.contact);
        let mut words = vec![pen.w.text(&service.name).to_owned()];
        words.extend(contact);
        let mut lines = pen.text(&words.join(" · "), role);
        if focused {
            lines.extend(pen.indented(2, pen.w.text(&service.summary), Role::Plain));
        }
        sheet.item(item, lines);
    }
    sheet
}

fn kind_of(pen: &Pen, kind: Urgent) -> String {
    match kind {
        Urgent::Emergency => pen.w.urgent_emergency(),
        Urgent::Crisis => pen.w.urgent_crisis(),
        Urgent::Safety => pen.w.urgent_safety(),
        Urgent::Shelter => pen.w.urgent_shelter(),
        Urgent::Food => pen.w.urgent_food(),
        Urgent::Information => pen.w.urgent_information(),
    }
}
