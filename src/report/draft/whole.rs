//! How is a whole paper put together: its parts, what the person changed on it, and the room there is?

use std::collections::BTreeMap;

use super::{Draft, Part, budget, help, mine, slip, staff};
use crate::interview::{Interview, Paper};
use crate::report::Wanted;
use crate::report::legs::next_leg;
use crate::wording::{Lang, Wording};

/// What a paper will say, in the language of the wording.
pub fn draft(interview: &Interview<'_>, paper: Paper, wording: &Wording) -> Draft {
    draft_of(&Wanted::unchanged(interview, paper, wording))
}

/// What a paper will say that is wanted so.
pub(in crate::report) fn draft_of(wanted: &Wanted<'_, '_>) -> Draft {
    preview_of(wanted).without(wanted.edits.struck())
}

/// The same with the lines that were taken off still in their places.
pub(in crate::report) fn preview_of(wanted: &Wanted<'_, '_>) -> Draft {
    let wording = wanted.wording;
    let draft = Draft {
        paper: wanted.paper,
        lang: wording.lang(),
        title: match wanted.paper {
            Paper::Mine => wording.report_title_mine(),
            Paper::Staff => wording.report_title_staff(),
            Paper::Slip(_) => wording.report_title_slip(),
        },
        on: wanted.interview.on(),
        data_of: wanted.interview.catalog().head().published,
        parts: parts(wanted),
    };
    match wanted.paper {
        Paper::Mine => draft.with_own(wording.paper_own_lines(), wanted.edits.own()),
        Paper::Staff | Paper::Slip(_) => draft,
    }
}

fn parts(wanted: &Wanted<'_, '_>) -> Vec<Part> {
    let (interview, wording) = (wanted.interview, wanted.wording);
    let whole = match wanted.paper {
        Paper::Mine => None,
        Paper::Staff => Some(staff::parts(interview, wording)),
        Paper::Slip(place) => Some(slip::parts(interview, place, wording)),
    };
    if let Some(mut parts) = whole {
        tell_apart(&mut parts);
        return parts;
    }
    let mut parts = mine_in(wanted);
    let others = Lang::ALL.into_iter();
    let others = others.filter(|lang| *lang != wanted.wording.lang());
    let others: Vec<Vec<Part>> = others
        .map(|lang| {
            let wording = &wanted.wording.in_other(lang);
            mine_in(&Wanted { wording, ..*wanted })
        })
        .collect();
    let firsts = next_leg(interview).map(|leg| help::firsts(interview, &leg));
    let must = firsts.unwrap_or_default();
    budget::keep(&mut parts, &others, &must, &wanted.wording.paper_more());
    parts
}

/// The parts of the person's own paper, whole.
fn mine_in(wanted: &Wanted<'_, '_>) -> Vec<Part> {
    let mut parts = mine::parts(wanted);
    tell_apart(&mut parts);
    parts
}

/// What was told twice (a credential held before and renewed since) gets a number behind its id.
fn tell_apart(parts: &mut [Part]) {
    let mut told: BTreeMap<String, usize> = BTreeMap::new();
    for line in parts.iter_mut().flat_map(|part| &mut part.lines) {
        let times = told.entry(line.id.clone()).or_default();
        *times += 1;
        if *times > 1 {
            line.id = format!("{}~{times}", line.id);
        }
    }
}
