//! What goes on a paper? One plan, and the papers of it: the person's own, the staff worksheet, and a slip for each
//! referral.
//!
//! The person's own is safe if it is lost, or seen by an employer, a landlord or a partner: it names no barrier, no
//! benefit, no record, no health, no income. What may be named on it is decided in one place, `shown`.

mod accept;
mod calendar;
mod code;
mod contacts;
mod document;
mod draft;
mod drawn;
mod edits;
mod gather;
mod help_group;
mod html;
mod json;
mod layout;
mod legs;
mod pdf;
mod picture;
mod reasons;
mod sheet;
mod shown;
mod slip;
mod tally;
mod text;
mod tongues;
mod wanted;
mod way_out;
mod what_if;

pub use accept::ask_before;
pub use calendar::draft_calendar;
pub use code::{Carries, NoCode, PhoneCode, QUIET, code};
pub use contacts::draft_contacts;
pub use document::*;
pub use draft::{
    Body, Card, Code, Dated, Detail, DetailKind, Draft, Line, Part, PartKind, Reach, ReachWay,
    Words, covered as slip_covered, draft,
};
pub use edits::Edits;
pub use help_group::{Above, HelpGroup, help_groups};
pub use html::draft_html;
pub use json::{json, json_of};
pub use layout::{Arrangement, LAYOUT_FORMAT, Layout, LogoFile, Margins, PaperSize};
pub use legs::{Leg, legs, plan_legs};
pub use pdf::{Fonts, Letters, Logo, PdfFault, Printing, foot_of, missing_letters, pdf};
pub use picture::{Anchor, CHARACTERS, Picture, Role, Shape};
pub use reasons::{ReasonNamed, RecordNamed, WhyNamed};
pub use sheet::Sheet;
pub use shown::service_words;
pub use slip::{Office, SlipPaper};
pub use tally::{Tally, tally_text, unmet};
pub use text::{
    Piece, draft_pieces, draft_text, draft_texts, draft_words, line_in_short, may_strike,
};
pub use tongues::Tongues;
pub use wanted::Wanted;
pub use way_out::{
    Folder, FolderKind, Format, Made, PAPER_WIDTH, Printer, Target, Trouble, WayOut,
};
pub use what_if::{WhatIfPaper, what_if, what_if_text};

use crate::catalog::{Service, Showing};
use crate::guidance::NoPlan;
use crate::interview::{Interview, Paper};
use crate::wording::Wording;

/// A paper in plain words, to be read here, no line wider than so many columns where its words allow.
pub fn text(interview: &Interview<'_>, paper: Paper, wording: &Wording, width: usize) -> String {
    draft_words(&draft(interview, paper, wording), width)
}

/// What to do to get a service's help, line by line, where it is shown so: what it is called, how to reach it, when,
/// what to bring and what to say.
pub fn help_lines(wording: &Wording, service: &Service, showing: Showing) -> Option<Vec<String>> {
    let card = draft::card(wording, service, showing)?;
    let mut lines = vec![card.name.text.clone()];
    lines.extend(text::card_lines(&card));
    Some(lines)
}

/// Why there is no plan, as it may be said on this paper.
pub fn no_plan(
    interview: &Interview<'_>,
    none: &NoPlan,
    paper: Paper,
    wording: &Wording,
) -> String {
    let catalog = interview.catalog();
    let NoPlan::Blocked {
        destination,
        missing,
    } = none
    else {
        return wording.no_plan(catalog, none);
    };
    let missing = shown::missing(catalog, missing, paper);
    if missing.is_empty() {
        return wording.report_no_way_now(wording.occupation(catalog, destination));
    }
    let said = NoPlan::Blocked {
        destination: destination.clone(),
        missing,
    };
    wording.no_plan(catalog, &said)
}
