//! What goes on a paper? One plan, and two papers of it, as text and as JSON: the person's own, and the staff worksheet.
//!
//! The person's own is safe if it is lost, or seen by an employer, a landlord or a partner: it names no barrier, no
//! benefit, no record, no health, no income. What may be named on it is decided in one place, `shown`.

mod accept;
mod document;
mod gather;
mod json;
mod legs;
mod mine;
mod sheet;
mod shown;
mod staff;

pub use accept::ask_before;
pub use document::*;
pub use json::json;
pub use legs::{Leg, legs, plan_legs};
pub use sheet::Sheet;
pub use shown::{help_lines, service_words};

use crate::guidance::NoPlan;
use crate::interview::{Interview, Paper};
use crate::wording::Wording;

/// A paper as plain text, no line wider than so many columns where its words allow.
pub fn text(interview: &Interview<'_>, paper: Paper, wording: &Wording, width: usize) -> String {
    let mut sheet = Sheet::new(width);
    match paper {
        Paper::Mine => mine::write(interview, wording, &mut sheet),
        Paper::Staff => staff::write(interview, wording, &mut sheet),
    }
    sheet.finish()
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
