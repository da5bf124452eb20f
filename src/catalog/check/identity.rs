//! Has every record an id of its own, and the catalog one head?

use super::Finding;
use super::survey::Survey;
use crate::catalog::id::is_well_formed;
use crate::catalog::path::Pointer;
use crate::catalog::{Kind, Severity};

/// The format that this program reads.
const FORMAT: &str = "onramp-catalog/1";

/// Tells of ids that are ill-formed or borne twice, and of a head that is missing, doubled or wrong.
pub(super) fn check(survey: &Survey<'_>, findings: &mut Vec<Finding>) {
    head(survey, findings);
    survey.each_record(|here| {
        if !is_well_formed(here.id) {
            findings.push(here.error(
                here.field("id"),
                format!("\"{}\" cannot be an id", here.id),
                "write lowercase letters, digits and single hyphens, at most 64 characters",
            ));
        }
        let first = survey.first(here.kind, here.id).map(|first| first.here);
        let first = first.filter(|first| (first.file, first.place) != (here.file, here.place));
        if let Some(first) = first {
            let wrong = format!("another {} has this id", here.kind.word());
            findings.push(Finding {
                first: Some((first.file, first.field("id"))),
                ..here.error(
                    here.field("id"),
                    wrong,
                    "give one of them another id, or take one away",
                )
            });
        }
    });
}

fn head(survey: &Survey<'_>, findings: &mut Vec<Finding>) {
    let mut heads = survey.heads();
    let Some((here, head)) = heads.next() else {
        let could_be_unread = survey.sheets.iter().any(|sheet| {
            sheet.unreadable || sheet.broken.iter().any(|(kind, _)| *kind == Kind::Head)
        });
        if !could_be_unread {
            findings.push(no_head());
        }
        return;
    };
    if head.format != FORMAT {
        let wrong = format!("the format \"{}\" is not known", head.format);
        findings.push(here.error(here.field("format"), wrong, format!("write \"{FORMAT}\"")));
    }
    if head.languages.is_empty() {
        let wrong = "no language is named".to_owned();
        let remedy = "name the languages the catalog is written in, the default one first";
        findings.push(here.error(here.field("languages"), wrong, remedy));
    }
    for (other, _) in heads {
        findings.push(Finding {
            first: Some((here.file, here.pointer())),
            ..other.error(
                other.pointer(),
                "another file has a \"catalog\" as well".to_owned(),
                "keep one of them",
            )
        });
    }
}

fn no_head() -> Finding {
    Finding {
        severity: Severity::Error,
        file: None,
        pointer: Pointer::default(),
        record: None,
        wrong: "no file has a \"catalog\"".to_owned(),
        remedy: "say in one of them what this catalog is and who keeps it".to_owned(),
        first: None,
    }
}
