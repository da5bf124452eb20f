//! How does a person's own paper stay within its pages? Pictures give way, the least needed first: drawn where there is
//! room, else told in words, else at least named, for nothing is left off a paper in silence. Where that is not enough, the
//! last lines of some parts give way, and it is said that there is more.

use super::sheet::Sheet;
use super::{Printing, flow, pages};
use crate::interview::Paper;
use crate::report::draft::{Body, Draft, Line, Part, PartKind};
use crate::wording::Wording;

/// The most pages of a person's own paper.
const MOST_PAGES: usize = 2;
/// What gives way where there would be more.
const GIVES_WAY: [PartKind; 4] = [
    PartKind::DayCode,
    PartKind::Interests,
    PartKind::Timeline,
    PartKind::Ladder,
];

/// What is shortened where that is not enough.
const SHORTENED: [PartKind; 3] = [
    PartKind::Questions,
    PartKind::WorkThisWeek,
    PartKind::AfterThat,
];

/// How a picture stands on a paper, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stands {
    Drawn,
    /// Its words stand in its place.
    Told,
    /// It is only said that there is one.
    Named,
}

/// The paper as it has room.
pub(super) fn fitted(draft: &Draft, printing: &Printing) -> Draft {
    let sheet = Sheet::new(&printing.layout, printing.logo.clone());
    let as_it_stands = |stands: [Stands; GIVES_WAY.len()]| -> Result<Draft, Draft> {
        let draft = standing(draft, stands);
        let flow = flow(std::slice::from_ref(&draft), printing);
        let pages = pages::place(&flow, &sheet, &printing.fonts);
        if draft.paper != Paper::Mine || pages.len() <= MOST_PAGES {
            Ok(draft)
        } else {
            Err(draft)
        }
    };
    let mut stands = [Stands::Drawn; GIVES_WAY.len()];
    let mut best = as_it_stands(stands);
    for (next, place) in [Stands::Told, Stands::Named]
        .into_iter()
        .flat_map(|next| (0..GIVES_WAY.len()).map(move |place| (next, place)))
    {
        if best.is_ok() {
            break;
        }
        stands[place] = next;
        best = as_it_stands(stands);
    }
    // What gave way first may have made no room, and another that did leaves enough for it.
    for place in (0..GIVES_WAY.len()).rev() {
        for better in [Stands::Drawn, Stands::Told] {
            let mut tried = stands;
            tried[place] = better;
            if best.is_ok()
                && better < stands[place]
                && let Ok(draft) = as_it_stands(tried)
            {
                (stands, best) = (tried, Ok(draft));
            }
        }
    }
    best.unwrap_or_else(|mut long| {
        let pages = |draft: &Draft| {
            let flow = flow(std::slice::from_ref(draft), printing);
            pages::place(&flow, &sheet, &printing.fonts).len()
        };
        while pages(&long) > MOST_PAGES && shorten(&mut long) {}
        long
    })
}

/// Takes the last line, with what belongs to it, off the first part that can do without; tells whether there was one.
fn shorten(draft: &mut Draft) -> bool {
    let more = Wording::new(draft.lang).paper_more();
    SHORTENED.into_iter().any(|kind| {
        let part = draft.parts.iter_mut().find(|part| part.kind == kind);
        part.is_some_and(|part| shorten_part(part, &more))
    })
}

fn shorten_part(part: &mut Part, more: &str) -> bool {
    let says_more = format!("{}:there-is-more", part.kind.name());
    let leads = part.lines.iter().enumerate();
    let leads = leads.filter(|(_, line)| line.depth == 0 && line.id != says_more);
    let leads: Vec<usize> = leads.map(|(at, _)| at).collect();
    let (Some(last), true) = (leads.last(), leads.len() > 1) else {
        return false;
    };
    part.lines.truncate(*last);
    part.lines.retain(|line| line.id != says_more);
    part.paragraph(says_more, more);
    true
}

/// The paper with its pictures standing so.
fn standing(draft: &Draft, stands: [Stands; GIVES_WAY.len()]) -> Draft {
    let mut draft = draft.clone();
    let how = |kind: PartKind| {
        let place = GIVES_WAY.iter().position(|one| *one == kind);
        place.map_or(Stands::Drawn, |place| stands[place])
    };
    let mut named = Vec::new();
    draft.parts.retain_mut(|part| match how(part.kind) {
        Stands::Drawn => true,
        // The day stands on the paper in words already.
        _ if part.kind == PartKind::DayCode => false,
        Stands::Told => {
            part.lines = part.lines.drain(..).flat_map(told).collect();
            true
        }
        Stands::Named => {
            named.extend(part.heading.take());
            false
        }
    });
    if let Some(last) = draft.parts.last_mut().filter(|_| !named.is_empty()) {
        let wording = Wording::new(draft.lang);
        let words = wording.pdf_no_room(wording.all_of(&named));
        let line = Line {
            id: "notices:no-room".to_owned(),
            depth: 0,
            body: Body::Paragraph(words.into()),
            date: None,
        };
        last.lines.insert(0, line);
    }
    draft
}

/// A picture as its words; anything else as it is.
fn told(line: Line) -> Vec<Line> {
    let Body::Picture(picture) = &line.body else {
        return vec![line];
    };
    let words = (1..).zip(&picture.words).map(|(place, words)| Line {
        id: format!("{}:{place}", line.id),
        body: Body::Item(words.as_str().into()),
        ..line.clone()
    });
    words.collect()
}
