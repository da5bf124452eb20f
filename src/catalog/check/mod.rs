//! Does a catalog that can be read also make sense? Each check tells all it finds; none stops at the first.

mod identity;
mod references;

use super::path::{Pointer, Trail};
use super::{Day, Kind, Records, Severity};
use identity::Identities;

/// Something found wrong, before the line it stands on is looked for.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    pub severity: Severity,
    /// Which file; none where something is missing from them all.
    pub file: Option<usize>,
    pub pointer: Pointer,
    pub record: Option<(Kind, String)>,
    pub wrong: String,
    pub remedy: String,
}

/// A record and where it stands.
#[derive(Clone, Copy)]
struct Standpoint<'r> {
    file: usize,
    kind: Kind,
    place: usize,
    id: &'r str,
}

impl Standpoint<'_> {
    /// A finding at this trail inside the record.
    fn finding(
        &self,
        severity: Severity,
        at: &Trail<'_>,
        wrong: String,
        remedy: impl Into<String>,
    ) -> Finding {
        Finding {
            severity,
            file: Some(self.file),
            pointer: at.pointer(),
            record: Some((self.kind, self.id.to_owned())),
            wrong,
            remedy: remedy.into(),
        }
    }
}

/// Everything that is wrong with these files' records on this day.
pub(super) fn findings(files: &[Records], _on: Day) -> Vec<Finding> {
    let mut findings = Vec::new();
    let identities = Identities::of(files, &mut findings);
    references::check(files, &identities, &mut findings);
    findings
}
