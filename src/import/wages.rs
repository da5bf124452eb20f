//! What does work pay, area by area? The tables of the Occupational Employment and Wage Statistics (OEWS).

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::{
    Area, AreaId, AreaWages, AtLeastCents, Cents, Day, Period, SourceId, WagePoint,
};

use super::table::{Dialect, Names, Row, Table};
use super::{Fault, Labeled, Note, Reading};

/// Where a release of the survey is cited, and the month its wages are of.
#[derive(Clone, Debug)]
pub struct Release {
    /// The catalog's source for it.
    pub source: SourceId,
    /// The first day of the month the wages are of.
    pub of: Day,
}

/// What occupations pay, by six-digit code and area.
#[derive(Clone, Debug)]
pub struct Pay {
    /// Which release this is.
    pub release: Release,
    /// By six-digit code and then by area, in each period it is published for.
    pub(super) by_code: BTreeMap<String, BTreeMap<AreaId, ByPeriod>>,
}

/// The wages of one occupation in one area, by the hour and by the year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct ByPeriod {
    hour: AreaWages,
    year: AreaWages,
}

impl ByPeriod {
    /// The wages paid for this.
    pub(super) fn per(&self, period: Period) -> AreaWages {
        match period {
            Period::Hour => self.hour,
            Period::Year => self.year,
        }
    }
}

/// The columns, by the names of the survey's flat files and of its workbooks: what a row is about must be there.
const NEEDED: [Names; 2] = [&["area_code", "AREA"], &["occ_code"]];
/// Ten wages in the survey's own order, then the footnotes.
const WELCOME: [Names; 11] = [
    &["Hourly 10th percentile wage", "H_PCT10"],
    &["Hourly 25th percentile wage", "H_PCT25"],
    &["Hourly median wage", "H_MEDIAN"],
    &["Hourly 75th percentile wage", "H_PCT75"],
    &["Hourly 90th percentile wage", "H_PCT90"],
    &["Annual 10th percentile wage", "A_PCT10"],
    &["Annual 25th percentile wage", "A_PCT25"],
    &["Annual median wage", "A_MEDIAN"],
    &["Annual 75th percentile wage", "A_PCT75"],
    &["Annual 90th percentile wage", "A_PCT90"],
    &["footnotes", "footnote_codes"],
];
/// Understood, and not drawn.
const KNOWN: [&str; 29] = [
    "area_type",
    "state_fips",
    "area_title",
    "occ_title",
    "display_level",
    "Employment",
    "Employment percent relative standard error",
    "Hourly mean wage",
    "Annual mean wage",
    "Wage percent relative standard error",
    "Employment per 1,000 jobs",
    "Location Quotient",
    "prim_state",
    "naics",
    "naics_title",
    "i_group",
    "own_code",
    "o_group",
    "tot_emp",
    "emp_prse",
    "jobs_1000",
    "loc_quotient",
    "pct_total",
    "pct_rpt",
    "h_mean",
    "a_mean",
    "mean_prse",
    "annual",
    "hourly",
];
const FIRST_WAGE: usize = NEEDED.len();
const FOOTNOTES: usize = FIRST_WAGE + 10;

/// The survey's number for the first of the ten wages ("hourly 10th percentile"); the others follow on.
const FIRST_DATATYPE: usize = 6;
/// Footnote 5, and `#` in a cell: at least 115 dollars an hour, or 239,200 a year (OEWS, May 2022 to May 2025).
const TOP_HOUR: Cents = Cents(11_500);
const TOP_YEAR: Cents = Cents(23_920_000);

/// The wages of the areas that the catalog has, by its areas' survey codes.
pub fn wages(source: Labeled<'_>, areas: &[Area], release: Release) -> Reading<Pay> {
    let (table, mut notes) = Table::read(source, Dialect::Commas, &NEEDED, &WELCOME, &KNOWN)?;
    let ids: BTreeMap<&str, &AreaId> = areas.iter().map(|a| (bare(&a.code), &a.id)).collect();
    let mut strangers = BTreeSet::new();
    let mut by_code: BTreeMap<String, BTreeMap<AreaId, ByPeriod>> = BTreeMap::new();
    for row in table.rows() {
        let (Some(area), Some(code)) = (row.get(0), row.get(1)) else {
            notes.push(Note::new(
                table.label(),
                Some(row.line),
                "no area or no code; left out",
            ));
            continue;
        };
        let Some(id) = ids.get(bare(area)) else {
            strangers.insert(area);
            continue;
        };
        let pay = by_period(&table, row, &mut notes);
        by_code
            .entry(code.to_owned())
            .or_default()
            .insert((*id).clone(), pay);
    }
    notes.extend(strangers.iter().map(|area| {
        Note::new(
            table.label(),
            None,
            format!("area {area} is not in the catalog; left out"),
        )
    }));
    for area in areas {
        if !by_code
            .values()
            .any(|by_area| by_area.contains_key(&area.id))
        {
            let says = format!("no row for {}, the survey's area {}", area.id, area.code);
            notes.push(Note::new(table.label(), None, says));
        }
    }
    if by_code.is_empty() {
        let label = table.label().to_owned();
        return Err(Fault::Empty { label });
    }
    Ok((Pay { release, by_code }, notes))
}

/// An area's code without the zeros that some tables put before it and others lose.
fn bare(code: &str) -> &str {
    code.trim_start_matches('0')
}

fn by_period(table: &Table, row: Row<'_>, notes: &mut Vec<Note>) -> ByPeriod {
    let mut tell = |says: String| notes.push(Note::new(table.label(), Some(row.line), says));
    let footnotes = footnotes(row.raw(FOOTNOTES).unwrap_or_default(), &mut tell);
    let mut point = |wage: usize| {
        let top = if wage < 5 { TOP_HOUR } else { TOP_YEAR };
        match footnotes.get(&(FIRST_DATATYPE + wage)) {
            Some(&"5") => return Some(at_least(top)),
            // Published by the hour or by the year only; not released.
            Some(&"4" | &"8") => return None,
            Some(other) => tell(format!("footnote not understood: {other}")),
            None => {}
        }
        if row.raw(FIRST_WAGE + wage) == Some("#") {
            return Some(at_least(top));
        }
        let written = row.get(FIRST_WAGE + wage)?;
        let amount = cents(written).filter(|amount| amount.0 > 0);
        if amount.is_none() {
            tell(format!("not a wage: {written}"));
        }
        amount.map(WagePoint::Exactly)
    };
    let mut five = |first: usize| AreaWages {
        p10: point(first),
        p25: point(first + 1),
        median: point(first + 2),
        p75: point(first + 3),
        p90: point(first + 4),
    };
    ByPeriod {
        hour: five(0),
        year: five(5),
    }
}

fn at_least(top: Cents) -> WagePoint {
    WagePoint::AtLeast(AtLeastCents { at_least: top })
}

/// Footnotes by the survey's number for the figure they stand at: `06:5;07:5`.
fn footnotes<'a>(written: &'a str, tell: &mut impl FnMut(String)) -> BTreeMap<usize, &'a str> {
    let mut by_figure = BTreeMap::new();
    for part in written.split(';').filter(|part| !part.trim().is_empty()) {
        let (figure, note) = part.split_once(':').unwrap_or_default();
        match figure.trim().parse() {
            Ok(figure) => {
                by_figure.insert(figure, note.trim());
            }
            Err(_) => tell(format!("footnote not understood: {part}")),
        }
    }
    by_figure
}

/// Dollars as cents, digit by digit, so that no rounding can creep in: `19.5` is 1950, `$62,500` is 6250000.
fn cents(written: &str) -> Option<Cents> {
    let bare: String = written
        .chars()
        .filter(|c| !matches!(c, '$' | ','))
        .collect();
    let (dollars, part) = bare.split_once('.').unwrap_or((&bare, ""));
    if part.len() > 2 || !part.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let part: u64 = format!("{part:0<2}").parse().ok()?;
    let dollars: u64 = dollars.parse().ok()?;
    Some(Cents(dollars.checked_mul(100)?.checked_add(part)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADS: &str = "area_code,occ_code,H_PCT10,H_PCT25,H_MEDIAN,H_PCT75,H_PCT90,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,footnotes";

    fn read(rows: &str) -> (Pay, Vec<String>) {
        let text = format!("{HEADS}\n{rows}\n");
        let source = Labeled {
            label: "made up",
            bytes: text.as_bytes(),
        };
        let area = Area {
            id: AreaId::new("salem"),
            title: "Salem area".into(),
            code: "41420".to_owned(),
            source: None,
        };
        let release = Release {
            source: SourceId::new("survey"),
            of: "2025-05-01".parse().unwrap(),
        };
        let (pay, notes) = wages(source, &[area], release).unwrap();
        (pay, notes.iter().map(Note::to_string).collect())
    }

    fn salem(pay: &Pay) -> ByPeriod {
        pay.by_code["29-1141"][&AreaId::new("salem")]
    }

    fn exactly(cents: u64) -> WagePoint {
        WagePoint::Exactly(Cents(cents))
    }

    #[test]
    fn dollars_become_cents_and_the_area_is_found_with_or_without_its_zeros() {
        let (pay, notes) = read("0041420,29-1141,48.64,52.8,63,\"$1,063.91\",75.95,101180,,,,,");
        let hour = salem(&pay).hour;
        assert_eq!(
            (hour.p10, hour.p25),
            (Some(exactly(4864)), Some(exactly(5280)))
        );
        assert_eq!(
            (hour.median, hour.p75),
            (Some(exactly(6300)), Some(exactly(106_391)))
        );
        assert_eq!(salem(&pay).year.p10, Some(exactly(10_118_000)));
        assert_eq!(notes, [""; 0]);
    }

    #[test]
    fn at_the_top_of_the_scale_the_survey_says_no_more_than_at_least() {
        let (pay, _) = read("41420,29-1141,50.00,-,-,#,-,-,-,-,-,-,08:5;10:5;15:5");
        let pay = salem(&pay);
        let top = Some(at_least(Cents(11_500)));
        assert_eq!((pay.hour.p10, pay.hour.median), (Some(exactly(5000)), top));
        assert_eq!((pay.hour.p75, pay.hour.p90), (top, top));
        assert_eq!(pay.year.p90, Some(at_least(Cents(23_920_000))));
    }

    #[test]
    fn what_was_not_released_is_absent_and_never_zero() {
        let (pay, notes) = read("41420,29-1141,12.00,*,n/a,0,x,,,,,,06:8");
        assert_eq!(salem(&pay), ByPeriod::default());
        assert_eq!(
            notes,
            ["made up:2: not a wage: 0", "made up:2: not a wage: x"]
        );
    }

    #[test]
    fn a_footnote_and_an_area_nobody_knows_are_told_of() {
        let (_, notes) = read("41420,29-1141,12.00,,,,,,,,,,06:7;9\n38900,29-1141,1,,,,,,,,,,");
        assert_eq!(
            notes,
            [
                "made up:2: footnote not understood: 9",
                "made up:2: footnote not understood: 7",
                "made up: area 38900 is not in the catalog; left out"
            ]
        );
    }

    #[test]
    fn money_is_read_digit_by_digit() {
        assert_eq!(cents("19.5"), Some(Cents(1950)));
        assert_eq!(cents("0.29"), Some(Cents(29)));
        for bad in [
            "",
            ".",
            "1.234",
            "-3",
            "1e3",
            "12.x",
            "99999999999999999999",
        ] {
            assert_eq!(cents(bad), None, "{bad}");
        }
    }
}
