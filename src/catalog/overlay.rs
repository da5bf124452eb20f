//! What does an overlay change in the catalog below it? It adds records, takes the place of records, and withdraws them.

use std::collections::{HashMap, HashSet};

use super::check::Finding;
use super::nearest::nearest;
use super::path::Pointer;
use super::sheet::Sheet;
use super::{Kind, Severity};

/// Where each record that is withdrawn is named: by its kind and id, the file and the place in it.
pub(super) type Withdrawals = HashMap<(Kind, String), (usize, Pointer)>;

/// Lays the sheets from this one on over those before it; tells of what cannot be withdrawn.
pub(super) fn lay_over(
    sheets: &mut [Sheet],
    base: usize,
    findings: &mut Vec<Finding>,
) -> Withdrawals {
    let Some((under, over)) = sheets.split_at_mut_checked(base) else {
        return Withdrawals::new();
    };
    let replaced = ids(over);
    let withdrawn = withdrawals(under, over, &replaced, findings);
    let has_head = over.iter().any(|sheet| sheet.records.catalog.is_some());
    let mut leaving = replaced;
    leaving.extend(withdrawn.keys().cloned());
    for sheet in under {
        if has_head {
            sheet.records.catalog = None;
        }
        if !leaving.is_empty() {
            sheet.give_way(&leaving);
        }
    }
    withdrawn
}

fn ids(sheets: &[Sheet]) -> HashSet<(Kind, String)> {
    let ids = sheets.iter().flat_map(Sheet::ids);
    ids.map(|(kind, id)| (kind, id.to_owned())).collect()
}

fn withdrawals(
    under: &[Sheet],
    over: &[Sheet],
    replaced: &HashSet<(Kind, String)>,
    findings: &mut Vec<Finding>,
) -> Withdrawals {
    for (file, sheet) in under.iter().enumerate() {
        for (kind, place, id) in sheet.records.withdrawn.each() {
            let wrong = format!("nothing lies below from which \"{id}\" could be withdrawn");
            let remedy = "take the record itself out; only an overlay withdraws";
            findings.push(misplaced(file, kind, place, wrong, remedy));
        }
    }
    let mut withdrawn = Withdrawals::new();
    if over.iter().all(|sheet| sheet.records.withdrawn.is_empty()) {
        return withdrawn;
    }
    let below = ids(under);
    // A file that could not be read may hold what seems to be missing.
    let all_read = under.iter().all(Sheet::is_whole);
    for (nth, sheet) in over.iter().enumerate() {
        let file = under.len() + nth;
        for (kind, place, id) in sheet.records.withdrawn.each() {
            let key = (kind, id.to_owned());
            if replaced.contains(&key) {
                let wrong = format!(
                    "the {} \"{id}\" is withdrawn and laid over as well",
                    kind.word()
                );
                findings.push(misplaced(file, kind, place, wrong, "do one of the two"));
            } else if below.contains(&key) {
                withdrawn.insert(key, (file, pointer(kind, place)));
            } else if all_read {
                let known = below.iter().filter(|known| known.0 == kind);
                let remedy = match nearest(id, known.map(|known| known.1.as_str())) {
                    Some(near) => format!("was \"{near}\" meant?"),
                    None => "take it out here".to_owned(),
                };
                let wrong = format!("there is no {} \"{id}\" to withdraw", kind.word());
                findings.push(misplaced(file, kind, place, wrong, remedy));
            }
        }
    }
    withdrawn
}

fn pointer(kind: Kind, place: usize) -> Pointer {
    let list = Pointer::default().field("withdrawn").field(kind.list());
    list.place(place)
}

fn misplaced(
    file: usize,
    kind: Kind,
    place: usize,
    wrong: String,
    remedy: impl Into<String>,
) -> Finding {
    Finding {
        severity: Severity::Error,
        file: Some(file),
        pointer: pointer(kind, place),
        record: None,
        wrong,
        remedy: remedy.into(),
        first: None,
    }
}
