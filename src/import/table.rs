//! Which cell is which? Delimited tables of other makers, their columns bound by name. The only door to the csv crate.

use super::{Fault, Labeled, Note, decode};

/// How a table is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dialect {
    /// Cells parted by tabs, with no quoting at all: a quotation mark is only a quotation mark.
    Tabs,
    /// Cells parted by commas, quoted where need be.
    Commas,
}

/// A column that is looked for: the names it goes by, the present one first.
pub(super) type Names = &'static [&'static str];

/// A table with its columns found.
pub(super) struct Table {
    label: String,
    /// For each column that was looked for, its place in a row.
    places: Vec<Option<usize>>,
    rows: Vec<(u64, csv::StringRecord)>,
}

/// One row of a [`Table`].
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    table: &'a Table,
    cells: &'a csv::StringRecord,
    /// The line it begins on, counted from 1.
    pub(super) line: u64,
}

impl Table {
    /// Reads a table and finds its columns: the `needed` must be there; the `welcome` come after them and may be
    /// missing; the `known` are understood and not used; of any other the notes tell.
    pub(super) fn read(
        source: Labeled<'_>,
        dialect: Dialect,
        needed: &[Names],
        welcome: &[Names],
        known: &[&str],
    ) -> Result<(Self, Vec<Note>), Fault> {
        let label = source.label.to_owned();
        let text = decode::text(source.bytes).map_err(|encoding| Fault::Encoding {
            label: label.clone(),
            encoding,
        })?;
        let mut notes = Vec::new();
        let mut records = records(&text, dialect, &label, &mut notes).into_iter();
        let heads = records.next().map_or_else(Default::default, |(_, row)| row);
        let places: Vec<_> = needed
            .iter()
            .chain(welcome)
            .map(|names| place(&heads, names))
            .collect();
        let missing: Vec<_> = needed
            .iter()
            .zip(&places)
            .filter(|(_, place)| place.is_none())
            .filter_map(|(names, _)| names.first().copied())
            .collect();
        if !missing.is_empty() {
            return Err(Fault::Columns {
                label,
                missing: missing.join(", "),
                found: heads.iter().collect::<Vec<_>>().join(", "),
            });
        }
        let strange = heads
            .iter()
            .enumerate()
            .filter(|(at, head)| {
                let understood = places.contains(&Some(*at));
                !understood && !known.iter().any(|name| plain(name) == plain(head))
            })
            .map(|(_, head)| Note::new(&label, Some(1), format!("column not understood: {head}")));
        notes.extend(strange);
        let rows = records.collect();
        Ok((
            Self {
                label,
                places,
                rows,
            },
            notes,
        ))
    }

    /// What to call the table in messages.
    pub(super) fn label(&self) -> &str {
        &self.label
    }

    /// Its rows, from the first to the last.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(line, cells)| Row {
            table: self,
            cells,
            line: *line,
        })
    }
}

impl<'a> Row<'a> {
    /// What stands in the column that was looked for in this place; nothing where it says that there is no value.
    pub(super) fn get(self, column: usize) -> Option<&'a str> {
        self.raw(column).filter(|cell| !says_nothing(cell))
    }

    /// What stands there, letter for letter but for space around it; nothing where it is empty.
    pub(super) fn raw(self, column: usize) -> Option<&'a str> {
        let place = self.table.places.get(column).copied().flatten()?;
        let cell = self.cells.get(place)?.trim();
        (!cell.is_empty()).then_some(cell)
    }
}

/// Every record that can be made out, with its line; empty ones are left out and broken ones noted.
fn records(
    text: &str,
    dialect: Dialect,
    label: &str,
    notes: &mut Vec<Note>,
) -> Vec<(u64, csv::StringRecord)> {
    let mut builder = csv::ReaderBuilder::new();
    builder.has_headers(false).flexible(true);
    if dialect == Dialect::Tabs {
        builder.delimiter(b'\t').quoting(false);
    }
    let mut kept = Vec::new();
    for read in builder.from_reader(text.as_bytes()).into_records() {
        match read {
            Ok(row) if row.iter().all(|cell| cell.trim().is_empty()) => {}
            Ok(row) => kept.push((row.position().map_or(0, csv::Position::line), row)),
            Err(error) => notes.push(Note::new(label, None, format!("row left out: {error}"))),
        }
    }
    kept
}

fn place(heads: &csv::StringRecord, names: Names) -> Option<usize> {
    names
        .iter()
        .find_map(|name| heads.iter().position(|head| plain(head) == plain(name)))
}

/// A column's name with nothing left but its letters and digits, in lowercase.
fn plain(name: &str) -> String {
    name.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether a cell is one of the ways to write that there is no value. None of them is a zero or a "no".
fn says_nothing(cell: &str) -> bool {
    let signs = cell.chars().all(|c| "*-–—.\u{FFFD}".contains(c));
    signs
        || [
            "n/a",
            "na",
            "none",
            "null",
            "error",
            "invalid code",
            "99999",
        ]
        .iter()
        .any(|no_value| no_value.eq_ignore_ascii_case(cell))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, dialect: Dialect) -> Result<(Table, Vec<Note>), Fault> {
        let source = Labeled {
            label: "made up",
            bytes: text.as_bytes(),
        };
        Table::read(
            source,
            dialect,
            &[&["Code"], &["Job Zone", "Zone"]],
            &[&["Say"]],
            &["Date"],
        )
    }

    fn codes(table: &Table) -> Vec<&str> {
        table.rows().filter_map(|row| row.get(0)).collect()
    }

    #[test]
    fn lines_may_end_in_any_of_three_ways() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["code\tZONE", "a\t1", "b\t2", ""].join(end);
            let (table, _) = read(&text, Dialect::Tabs).unwrap();
            assert_eq!(codes(&table), ["a", "b"], "{end:?}");
        }
    }

    #[test]
    fn columns_are_found_by_name_however_padded_and_wherever_they_stand() {
        let (table, notes) =
            read("say,\u{a0}JOB-zone ,Date,CODE\nhi,1,x,a\n", Dialect::Commas).unwrap();
        let row = table.rows().next().unwrap();
        assert_eq!(
            (row.get(0), row.get(1), row.get(2)),
            (Some("a"), Some("1"), Some("hi"))
        );
        assert_eq!(notes, []);
    }

    #[test]
    fn a_column_nobody_knows_is_told_of_and_one_that_is_needed_is_missed() {
        let (_, notes) = read("Code,Zone,Shoe size\na,1,9\n", Dialect::Commas).unwrap();
        assert_eq!(
            notes[0].to_string(),
            "made up:1: column not understood: Shoe size"
        );
        let fault = read("Code,Shoe size\na,9\n", Dialect::Commas)
            .err()
            .unwrap();
        assert_eq!(
            fault.to_string(),
            "made up: no column named Job Zone; the columns are Code, Shoe size"
        );
    }

    #[test]
    fn in_a_table_with_tabs_a_quotation_mark_is_only_that() {
        let (table, _) = read("Code\tZone\n\"a\t1\nb\"\t2\n", Dialect::Tabs).unwrap();
        assert_eq!(codes(&table), ["\"a", "b\""]);
    }

    #[test]
    fn quoted_cells_may_hold_commas_and_lines_and_rows_may_be_ragged() {
        let text = "Code,Zone,Say\na,1,\"x,\ny\"\nb\nc,3,z,and more\n";
        let (table, _) = read(text, Dialect::Commas).unwrap();
        let rows: Vec<_> = table.rows().map(|row| (row.line, row.get(2))).collect();
        assert_eq!(rows, [(2, Some("x,\ny")), (4, None), (5, Some("z"))]);
    }

    #[test]
    fn no_value_has_many_spellings_and_zero_is_none_of_them() {
        for nothing in [
            "",
            " ",
            "n/a",
            "N/A",
            "ERROR",
            "Invalid Code",
            "99999",
            "None",
            "null",
            "*",
            "**",
            "-",
        ] {
            let (table, _) = read(&format!("Code\tZone\na\t{nothing}\n"), Dialect::Tabs).unwrap();
            assert_eq!(table.rows().next().unwrap().get(1), None, "{nothing:?}");
        }
        let (table, _) = read("Code\tZone\na\t0\n", Dialect::Tabs).unwrap();
        assert_eq!(table.rows().next().unwrap().get(1), Some("0"));
    }
}
