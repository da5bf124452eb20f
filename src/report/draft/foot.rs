//! What stands at the head and at the foot of every paper? Where it is from, the date of its facts, and the notices.

use super::{Body, Dated, Part, PartKind, Words};
use crate::catalog::{Catalog, NoticeId, Text};
use crate::interview::Interview;
use crate::wording::Wording;

/// Where the paper is from, and what it is not.
pub(super) fn opening(interview: &Interview<'_>, wording: &Wording) -> Part {
    let mut part = Part::without_heading(PartKind::Opening);
    part.paragraph("opening:made", made(interview, wording));
    part.paragraph("opening:not-a-test", wording.not_a_test());
    part
}

/// Whose program made the paper, and when.
pub(super) fn made(interview: &Interview<'_>, wording: &Wording) -> String {
    let region = wording.text(&interview.catalog().head().region);
    wording.report_made(region, wording.day(interview.on()))
}

/// The date of the facts, and the notices that belong on every paper. The one about language help is for those who read
/// none of the paper's languages: it is given in all its own.
pub(super) fn notices(interview: &Interview<'_>, wording: &Wording) -> Part {
    let catalog = interview.catalog();
    let head = catalog.head();
    let mut part = Part::without_heading(PartKind::Notices);
    part.paragraph(
        "notices:data-of",
        wording.report_data_of(wording.day(head.published)),
    );
    if let Some(equal) = text_of(catalog, head.equal_opportunity.as_ref()) {
        part.paragraph("notices:equal-opportunity", wording.text(equal));
    }
    for (place, words) in language_help(catalog).into_iter().enumerate() {
        part.paragraph(format!("notices:language-help:{}", place + 1), words);
    }
    part
}

/// The counselor, and when to meet next; lines to write on where that was not typed.
pub(super) fn counselor(interview: &Interview<'_>, wording: &Wording) -> Part {
    let (w, meeting) = (wording, &interview.answers().meeting);
    let mut part = Part::new(PartKind::Counselor, w.paper_counselor());
    let mut told = |id: &str, label: String, words: Option<&str>| match words {
        Some(words) => part.pair(format!("counselor:{id}"), label, words),
        None => part.add(format!("counselor:{id}"), 0, Body::Blank(label)),
    };
    told(
        "name",
        w.paper_counselor_name(),
        meeting.counselor.as_deref(),
    );
    told("reach", w.paper_counselor_reach(), meeting.reach.as_deref());
    let day = meeting.day.map(|day| w.weekday_and_day(day));
    told("day", w.paper_next_meeting(), day.as_deref());
    told("place", w.paper_meeting_place(), meeting.place.as_deref());
    if let Some(day) = meeting.day {
        let line = part
            .lines
            .iter_mut()
            .find(|line| line.id == "counselor:day");
        if let Some(line) = line {
            line.date = Some(Dated {
                day,
                title: w.paper_next_meeting(),
            });
        }
    }
    part
}

fn language_help(catalog: &Catalog) -> Vec<Words> {
    let head = catalog.head();
    let mut told: Vec<Words> = Vec::new();
    match text_of(catalog, head.language_help.as_ref()) {
        None => {}
        Some(Text::Same(words)) => told.push(words.as_str().into()),
        Some(Text::ByLanguage(versions)) => {
            for (tag, words) in versions.iter() {
                let words = Words::in_language(words, tag);
                if told.iter().all(|known| known.text != words.text) {
                    told.push(words);
                }
            }
        }
    }
    told
}

fn text_of<'c>(catalog: &'c Catalog, id: Option<&NoticeId>) -> Option<&'c Text> {
    catalog.notice(id?).map(|notice| &notice.text)
}
