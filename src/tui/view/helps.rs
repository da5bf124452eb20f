//! Who may help with exactly what a step asks? By need, each with what can be said of it; what is private stays covered.

use ratatui::text::Line;

use super::pen::{Pen, fit, wrap};
use super::sheet::Sheet;
use super::step::part;
use crate::catalog::{Service, Step};
use crate::guidance::{Because, Help, Row, service_until};
use crate::jobseeker::ReferralState;
use crate::report::HelpGroup;
use crate::tui::items::{Item, Part};
use crate::tui::model::Model;
use crate::tui::sharing;
use crate::tui::theme::Role;

/// The helps, by the need they help with; the one with the focus in full.
pub(super) fn put(model: &Model<'_>, pen: &Pen, row: &Row, step: &Step, sheet: &mut Sheet) {
    sheet.gap();
    sheet.put([pen.line(pen.w.screen_who_may_help(), Role::Strong)]);
    let groups = sharing::groups(model, row);
    let mut kept = Vec::new();
    for group in &groups {
        sheet.put(pen.text(&need_line(pen, step, group), Role::Plain));
        for (help, words) in &group.named {
            let item = Item::Help(row.step.clone(), help.service.clone());
            let lines = help_lines(model, pen, step, help, words, sheet.is_focus(&item));
            sheet.item(item, lines);
        }
        if !group.kept.is_empty() {
            kept.push(format!("{} {}", group.label, group.kept.len()));
        }
    }
    let words = if groups.is_empty() {
        pen.w.screen_no_needs_here()
    } else if kept.is_empty() {
        pen.w.screen_only_they_decide()
    } else {
        pen.w.screen_kept(kept.join(" · "))
    };
    sheet.gap();
    part(pen, sheet, Part::Kept, "", &words);
}

/// The need, why it matters here, and that nobody helps, where nobody does, or that those who do are named already.
fn need_line(pen: &Pen, step: &Step, group: &HelpGroup<'_>) -> String {
    let because: Vec<String> = group
        .because
        .iter()
        .filter(|because| matches!(because, Because::Demand(_)))
        .map(|because| pen.w.because(step, because))
        .collect();
    let mut line = group.label.clone();
    if !because.is_empty() {
        line = format!("{line}: {}", because.join(" · "));
    }
    if group.nobody {
        line = format!("{line}. {}", pen.w.screen_nobody_yet());
    } else if let Some(above) = group.said_above(&pen.w) {
        line = format!("{line}. {above}");
    }
    line
}

fn help_lines(
    model: &Model<'_>,
    pen: &Pen,
    step: &Step,
    help: &Help,
    words: &str,
    focused: bool,
) -> Vec<Line<'static>> {
    let answer = help.verdict.answer();
    let verdict = pen.w.verdict_word(answer);
    let state = model.interview.referral_state(&step.id, &help.service);
    let mark = match state {
        ReferralState::Suggested => "  ",
        ReferralState::Discussed => "· ",
        _ => "✓ ",
    };
    let verdict_room = 22.min(pen.width / 3);
    let room = pen.width.saturating_sub(verdict_room + 2).max(8);
    let mut lines = Vec::new();
    let verdicts = wrap(&verdict, verdict_room);
    let names = wrap(words, room - 1);
    for at in 0..names.len().max(verdicts.len()) {
        let name = names.get(at).map_or("", String::as_str);
        lines.push(Line::from(vec![
            pen.span(if at == 0 { mark } else { "  " }, Role::Accent),
            pen.focusable(fit(name, room), focused),
            pen.span(verdicts.get(at).cloned().unwrap_or_default(), Role::Plain),
        ]));
    }
    let service = model.catalog().service(&help.service);
    if let Some(service) = service.filter(|_| focused) {
        lines.extend(opened(model, pen, help, service, state));
    }
    lines
}

/// What to say, what to bring and how to ask; of a help in neutral words, only what gives nothing away.
fn opened(
    model: &Model<'_>,
    pen: &Pen,
    help: &Help,
    service: &Service,
    state: ReferralState,
) -> Vec<Line<'static>> {
    let w = &pen.w;
    let mut lines = Vec::new();
    let step = model.interview.step();
    let known = step.and_then(|step| model.interview.referral(step, &service.id));
    let consented = known.is_some_and(|one| one.consent.is_some());
    if state != ReferralState::Suggested {
        let said = match state {
            ReferralState::Agreed if !consented => w.screen_agreed(),
            _ => w.screen_referral(w.referral_now(known)),
        };
        lines.extend(pen.indented(4, &said, Role::Strong));
    }
    if !sharing::may_name(model, service) {
        lines.extend(pen.indented(4, &w.screen_show_private_first(), Role::Plain));
        return lines;
    }
    let person = model.interview.person();
    let reason = w.verdict_reason(&person, service, help.verdict.answer());
    lines.extend(pen.indented(4, &reason, Role::Plain));
    if let Some(said) = w.you_said(&person, service, model.interview.shows_private()) {
        lines.extend(pen.indented(4, &said, Role::Plain));
    }
    if let Some(until) = service_until(&person, service).filter(|_| help.verdict.answer().is_open())
    {
        let open = model.interview.shows_private();
        let words = if open {
            Some(w.until(person.catalog, &until))
        } else {
            w.until_openly(person.catalog, &until)
        };
        if let Some(words) = words {
            lines.extend(pen.indented(4, &w.help_until(words), Role::Plain));
        }
    }
    if let Some(moment) = &service.at.moment {
        lines.extend(pen.indented(4, &w.said_moment(w.text(moment)), Role::Plain));
    }
    if let Some(say) = &service.say {
        lines.extend(pen.labeled_at(4, &w.screen_say(), w.text(say), Role::Plain));
    }
    if !service.documents.is_empty() {
        let bring: Vec<&str> = service.documents.iter().map(|one| w.text(one)).collect();
        lines.extend(pen.labeled_at(4, &w.screen_bring(), &w.all_of(&bring), Role::Plain));
    }
    let contact = w.contact_lines(&service.contact).join(" · ");
    if !contact.is_empty() {
        lines.extend(pen.labeled_at(4, &w.screen_ask_them(), &contact, Role::Plain));
    }
    if let Some(day) = help.verdict.origin().checked_on {
        lines.extend(pen.indented(4, &w.checked_on(day), Role::Plain));
    }
    lines
}

/// The helps of a step, a line each, for the panel beside the map.
pub(super) fn in_short(model: &Model<'_>, pen: &Pen, row: &Row) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for group in sharing::groups(model, row) {
        let told = if group.nobody {
            pen.w.screen_nobody_yet()
        } else {
            group.told(&pen.w)
        };
        lines.extend(pen.text(&format!("{}: {told}", group.label), Role::Plain));
        for (help, words) in group.named {
            let verdict = pen.w.verdict_word(help.verdict.answer());
            lines.extend(pen.indented(2, &format!("{words} ({verdict})"), Role::Plain));
        }
    }
    lines
}
