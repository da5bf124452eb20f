//! Does every fact say where it comes from, and is it still to be relied on?

use super::Finding;
use super::survey::{Standpoint, Survey};
use crate::catalog::Source;
use crate::catalog::kind::Record;
use crate::catalog::parts::Cite;
use crate::catalog::path::{Pointer, Trail};
use crate::catalog::stated::{States, every_stating_kind};

const READ_AGAIN: &str = "read the source again, and set \"checked_on\" and \"review_by\"";

/// Tells of facts without a source, and of sources that should have been read again.
pub(super) fn check(survey: &Survey<'_>, findings: &mut Vec<Finding>) {
    for (here, source) in survey.all::<Source>() {
        if source.review_by < survey.on {
            let wrong = format!("its review was due by {}", source.review_by);
            findings.push(here.warning(here.field("review_by"), wrong, READ_AGAIN));
        }
    }
    macro_rules! look_at {
        ($($list:ident: $record:ident),+) => {
            $(without_source::<crate::catalog::$record>(survey, findings);)+
        };
    }
    every_stating_kind!(look_at);
}

/// Tells of a citation whose own day of review is past.
pub(super) fn past_review(
    survey: &Survey<'_>,
    here: Standpoint<'_>,
    at: &Trail<'_>,
    cite: Cite<'_>,
    findings: &mut Vec<Finding>,
) {
    if let Some(review_by) = cite.review_by.filter(|day| *day < survey.on) {
        let wrong = format!("its review was due by {review_by}");
        findings.push(here.warning(at.pointer().field("review_by"), wrong, READ_AGAIN));
    }
}

/// Tells of the facts of each record that name no source, once for the record.
fn without_source<T: Record + States>(survey: &Survey<'_>, findings: &mut Vec<Finding>) {
    for (here, record) in survey.all::<T>() {
        let mut missing: Vec<Pointer> = Vec::new();
        let list = Trail::from(here.kind.list());
        record.states(&list.place(here.place), &mut |at, sourced| {
            if !sourced {
                missing.push(at.pointer());
            }
        });
        let fields: Vec<_> = missing.iter().map(Pointer::in_record).collect();
        if let Some(first) = missing.into_iter().next() {
            let wrong = format!("no source is named for {}", fields.join(", "));
            let remedy = "add \"source\", with the id of a source";
            findings.push(here.warning(first, wrong, remedy));
        }
    }
}
