//! What does O*NET say of an occupation? Its tables: interests, job zones, titles.

use std::collections::BTreeMap;

use crate::catalog::{Interests, SourceId};

use super::table::{Dialect, Names, Row, Table};
use super::{Fault, Labeled, Note, Reading};

const CODE: Names = &["O*NET-SOC Code", "ONET Code", "Code"];
const TITLE: Names = &["Title"];

/// What is drawn from O*NET, by O*NET-SOC code.
#[derive(Clone, Debug)]
pub struct Onet {
    /// The catalog's source for this release.
    pub source: SourceId,
    /// Official titles.
    pub titles: BTreeMap<String, String>,
    /// Interest scores.
    pub interests: BTreeMap<String, Interests>,
    /// Job zones.
    pub job_zones: BTreeMap<String, u8>,
}

/// Official titles by code, from "Occupation Data".
pub fn titles(source: Labeled<'_>) -> Reading<BTreeMap<String, String>> {
    let (table, mut notes) =
        Table::read(source, Dialect::Tabs, &[CODE, TITLE], &[], &["Description"])?;
    let mut titles = BTreeMap::new();
    for row in table.rows() {
        if let (Some(code), Some(title)) = (code(&table, row, &mut notes), row.get(1)) {
            titles.insert(code, title.to_owned());
        }
    }
    used(&table, titles, notes)
}

/// Job zones by code, from "Job Zones". A zone is kept as the data has it: the zones themselves may change.
pub fn job_zones(source: Labeled<'_>) -> Reading<BTreeMap<String, u8>> {
    let needed = [CODE, &["Job Zone", "Zone"]];
    let known = ["Title", "Date", "Domain Source"];
    let (table, mut notes) = Table::read(source, Dialect::Tabs, &needed, &[], &known)?;
    let mut zones = BTreeMap::new();
    for row in table.rows() {
        let (Some(code), Some(zone)) = (code(&table, row, &mut notes), row.get(1)) else {
            continue;
        };
        match zone.parse::<u8>() {
            Ok(zone @ 1..) => {
                zones.insert(code, zone);
            }
            _ => notes.push(Note::new(
                table.label(),
                Some(row.line),
                format!("not a job zone: {zone}"),
            )),
        }
    }
    used(&table, zones, notes)
}

/// Interest scores by code, from "Interests": the rows of scale OI, and only occupations that have all six.
pub fn interests(source: Labeled<'_>) -> Reading<BTreeMap<String, Interests>> {
    let needed: [Names; 4] = [
        CODE,
        &["Element Name", "Interest"],
        &["Scale ID", "Scale"],
        &["Data Value", "Value"],
    ];
    let known = ["Title", "Element ID", "Scale Name", "Date", "Domain Source"];
    let (table, mut notes) = Table::read(source, Dialect::Tabs, &needed, &[], &known)?;
    let mut scores: BTreeMap<String, BTreeMap<char, u16>> = BTreeMap::new();
    for row in table.rows().filter(|row| row.get(2) == Some("OI")) {
        let Some(code) = code(&table, row, &mut notes) else {
            continue;
        };
        match (row.get(1).and_then(theme), row.get(3).map(hundredths)) {
            (Some(theme), Some(Some(score))) => {
                scores.entry(code).or_default().insert(theme, score);
            }
            (_, None) => {}
            _ => notes.push(Note::new(
                table.label(),
                Some(row.line),
                "neither a theme nor a score from 1 to 7; left out",
            )),
        }
    }
    let mut whole = BTreeMap::new();
    for (code, found) in scores {
        if let Some(interests) = six(&found) {
            whole.insert(code, interests);
        } else {
            let says = format!(
                "{code} has {} of six interest scores; left out",
                found.len()
            );
            notes.push(Note::new(table.label(), None, says));
        }
    }
    used(&table, whole, notes)
}

/// Other titles by code, in the order of the table, from "Alternate Titles" or "Sample of Reported Titles".
pub fn alternate_titles(source: Labeled<'_>) -> Reading<BTreeMap<String, Vec<String>>> {
    let needed = [CODE, &["Alternate Title", "Reported Job Title"]];
    let known = ["Title", "Short Title", "Source(s)", "Shown in My Next Move"];
    let (table, mut notes) = Table::read(source, Dialect::Tabs, &needed, &[], &known)?;
    let mut titles: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in table.rows() {
        if let (Some(code), Some(title)) = (code(&table, row, &mut notes), row.get(1)) {
            let others = titles.entry(code).or_default();
            if others.iter().all(|other| other != title) {
                others.push(title.to_owned());
            }
        }
    }
    used(&table, titles, notes)
}

/// The code of a row in the form `29-1141.00`; where it is in no known form, a note instead.
fn code(table: &Table, row: Row<'_>, notes: &mut Vec<Note>) -> Option<String> {
    let written = row.get(0)?;
    let code = soc_code(written);
    if code.is_none() {
        let says = format!("not an occupation code: {written}");
        notes.push(Note::new(table.label(), Some(row.line), says));
    }
    code
}

/// The O*NET-SOC code meant, in the form `29-1141.00`; from eight digits or six, with or without signs between them.
fn soc_code(written: &str) -> Option<String> {
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let signs = written.chars().filter(|c| !c.is_ascii_digit());
    if signs.clone().count() > 2 || signs.into_iter().any(|c| c != '-' && c != '.') {
        return None;
    }
    let (major, rest) = digits.split_at_checked(2)?;
    let (detail, more) = rest.split_at_checked(4)?;
    match more.len() {
        0 => Some(format!("{major}-{detail}.00")),
        2 => Some(format!("{major}-{detail}.{more}")),
        _ => None,
    }
}

fn theme(name: &str) -> Option<char> {
    const THEMES: [&str; 6] = [
        "Realistic",
        "Investigative",
        "Artistic",
        "Social",
        "Enterprising",
        "Conventional",
    ];
    let theme = THEMES
        .iter()
        .find(|theme| theme.eq_ignore_ascii_case(name))?;
    theme.chars().next()
}

/// A score from 1 to 7 in hundredths: "3.5" is 350. Read digit by digit, so that no rounding can creep in.
fn hundredths(written: &str) -> Option<u16> {
    let (whole, part) = written.split_once('.').unwrap_or((written, ""));
    if part.len() > 2 || !part.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let score =
        whole.parse::<u16>().ok()?.checked_mul(100)? + format!("{part:0<2}").parse::<u16>().ok()?;
    (100..=700).contains(&score).then_some(score)
}

fn six(found: &BTreeMap<char, u16>) -> Option<Interests> {
    let score = |theme| found.get(&theme).copied();
    Some(Interests {
        realistic: score('R')?,
        investigative: score('I')?,
        artistic: score('A')?,
        social: score('S')?,
        enterprising: score('E')?,
        conventional: score('C')?,
    })
}

fn used<T>(
    table: &Table,
    rows: BTreeMap<String, T>,
    notes: Vec<Note>,
) -> Reading<BTreeMap<String, T>> {
    if rows.is_empty() {
        let label = table.label().to_owned();
        return Err(Fault::Empty { label });
    }
    Ok((rows, notes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labeled(text: &str) -> Labeled<'_> {
        Labeled {
            label: "made up",
            bytes: text.as_bytes(),
        }
    }

    fn scores(of: &[(&str, &str)]) -> String {
        let rows = of
            .iter()
            .map(|(theme, score)| format!("51-4121.00\t{theme}\tOI\t{score}\n"));
        let heads = "O*NET-SOC Code\tElement Name\tScale ID\tData Value\n".to_owned();
        let high_point = "51-4121.00\tFirst Interest High-Point\tIH\t1.00\n".to_owned();
        [heads, rows.collect(), high_point].concat()
    }

    const SIX: [(&str, &str); 6] = [
        ("Realistic", "6.9"),
        ("Investigative", "2.47"),
        ("Artistic", "1"),
        ("Social", "1.05"),
        ("Enterprising", "2.00"),
        ("Conventional", "4.5"),
    ];

    #[test]
    fn six_scores_are_kept_in_hundredths_and_other_scales_left_aside() {
        let text = scores(&SIX);
        let (interests, notes) = interests(labeled(&text)).unwrap();
        let of_welders = interests["51-4121.00"];
        assert_eq!(
            (of_welders.realistic, of_welders.artistic, of_welders.social),
            (690, 100, 105)
        );
        assert_eq!(notes, []);
    }

    #[test]
    fn an_occupation_with_five_scores_is_left_out_and_named() {
        let text = scores(&SIX[..5]) + &scores(&SIX).replace("51-4121.00", "47-2111.00");
        let (interests, notes) = interests(labeled(&text)).unwrap();
        assert!(!interests.contains_key("51-4121.00"));
        assert!(
            notes
                .iter()
                .any(|n| n.says.contains("51-4121.00 has 5 of six")),
            "{notes:?}"
        );
    }

    #[test]
    fn a_score_outside_one_to_seven_is_no_score() {
        assert_eq!(hundredths("7.00"), Some(700));
        for bad in ["0.99", "7.01", "6.123", "-1", "x", "6.x", ""] {
            assert_eq!(hundredths(bad), None, "{bad}");
        }
    }

    #[test]
    fn codes_come_in_several_forms() {
        for form in ["29-1141.00", "29114100", "291141", "29-1141"] {
            assert_eq!(soc_code(form).as_deref(), Some("29-1141.00"), "{form}");
        }
        for bad in ["29-114", "nurse", "29-1141.0", "2-9-1-1-4-1", ""] {
            assert_eq!(soc_code(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_zone_that_is_not_one_is_told_of_with_its_line() {
        let text = "Code\tJob Zone\n53-3032.00\t2\n53-3033.00\tn/a\n53-3031.00\ttwo\n";
        let (zones, notes) = job_zones(labeled(text)).unwrap();
        assert_eq!(zones.len(), 1);
        assert_eq!(notes[0].to_string(), "made up:4: not a job zone: two");
    }

    #[test]
    fn other_titles_keep_their_order_and_lose_their_doubles() {
        let text = "O*NET-SOC Code\tAlternate Title\tShort Title\n53-3032.00\tTrucker\tn/a\n53-3032.00\tCDL \"A\" Driver\tn/a\n53-3032.00\tTrucker\tn/a\n";
        let (titles, _) = alternate_titles(labeled(text)).unwrap();
        assert_eq!(titles["53-3032.00"], ["Trucker", "CDL \"A\" Driver"]);
    }

    #[test]
    fn a_table_without_a_usable_row_is_a_fault() {
        let fault = titles(labeled("Code\tTitle\nnurse\tNurse\n"))
            .err()
            .unwrap();
        assert_eq!(fault.to_string(), "made up: not one row could be used");
    }
}
