//! Can these files be read as one catalog, and if not, what is wrong with them? It is handed bytes, labels and a day.

use std::cell::{OnceCell, RefCell};
use std::sync::LazyLock;

use serde_json::Value;

use super::check::{self, Finding};
use super::overlay::lay_over;
use super::path::{Pointer, Segment};
use super::shared_out::each;
use super::sheet::Sheet;
use super::source_text::{Lines, text_of, unsafe_characters};
use super::syntax;
use super::tree::Tree;
use super::{Catalog, Day, Fault, Kind, Place, Records, Severity, schema, shape, strict};

/// A file of more values is not searched for the places of its faults: that would take too much memory.
const MOST_VALUES: usize = 3_000_000;

/// The JSON Schema of a catalog file, made once, when a file is first found to differ from it.
static FORMAT: LazyLock<Value> = LazyLock::new(schema::value_of::<Records>);

/// One file of a catalog.
#[derive(Clone, Copy, Debug)]
pub struct CatalogFile<'f> {
    /// What to call it when something in it is wrong: its path, as a rule.
    pub label: &'f str,
    /// What is in it.
    pub bytes: &'f [u8],
}

/// What became of reading a catalog.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The catalog, where no error was found in it.
    pub catalog: Option<Catalog>,
    /// Everything that is wrong with it, in the order of the files' labels: errors, and warnings, which may stand
    /// beside a catalog that can be used.
    pub faults: Vec<Fault>,
}

impl Catalog {
    /// Reads these files as one catalog, and checks it on this day. The order of the files means nothing.
    pub fn load(files: &[CatalogFile<'_>], on: Day) -> Loaded {
        Self::load_over(files, &[], on)
    }

    /// Reads these files as one catalog, with an overlay on it: a record of the overlay takes the place of the record
    /// of the same kind and id, or is added; what the overlay withdraws is left out.
    pub fn load_over(files: &[CatalogFile<'_>], overlay: &[CatalogFile<'_>], on: Day) -> Loaded {
        let base = files.len();
        let files: Vec<_> = files.iter().chain(overlay).copied().collect();
        let (files, sheets, faults) = read_all(&files);
        Self::judge(&files, sheets, base, faults, on)
    }

    /// Checks records that were made rather than read: what is wrong is told by record and field, without a place.
    pub fn of_records(records: Records, on: Day) -> Loaded {
        Self::judge(&[], vec![Sheet::whole(records)], 1, Vec::new(), on)
    }

    /// Checks what was read of files, of which those from `base` on are an overlay.
    fn judge(
        files: &[File<'_>],
        mut sheets: Vec<Sheet>,
        base: usize,
        mut faults: Vec<Fault>,
        on: Day,
    ) -> Loaded {
        let mut findings = Vec::new();
        let withdrawn = lay_over(&mut sheets, base, &mut findings);
        let (found, ranks) = check::findings(&sheets, &withdrawn, on);
        findings.extend(found);
        faults.extend(findings.into_iter().map(|finding| settle(finding, files)));
        faults.sort();
        let sound = faults.iter().all(|fault| fault.severity != Severity::Error);
        let mut all = Records::default();
        all.make_room(sheets.iter().map(|sheet| &sheet.records));
        for sheet in sheets {
            all.append(sheet.records);
        }
        let head = all.catalog.take().filter(|_| sound);
        Loaded {
            catalog: head.map(|head| Self::of_checked(head, all, ranks)),
            faults,
        }
    }
}

/// From so many bytes on, files are read side by side, on as many processors as there are.
const LARGE: usize = 1 << 20;

/// Reads these files; tells of all that is not as the format has it.
fn read_all<'f>(files: &[CatalogFile<'f>]) -> (Vec<File<'f>>, Vec<Sheet>, Vec<Fault>) {
    let bytes: usize = files.iter().map(|file| file.bytes.len()).sum();
    let read = each(files, bytes > LARGE, |file| {
        let (file, mut faults) = (File::of(file), Vec::new());
        let sheet = file.read(&mut faults);
        (file, sheet, faults)
    });
    let (mut all, mut sheets, mut faults) = (Vec::new(), Vec::new(), Vec::new());
    for (file, sheet, found) in read {
        all.push(file);
        sheets.push(sheet);
        faults.extend(found);
    }
    (all, sheets, faults)
}

/// The turns to a record, and the record.
type Looked = (Vec<Segment>, Option<(Kind, String)>);

/// A file, and where things are in it, which is found out only when something is wrong.
pub(super) struct File<'f> {
    label: &'f str,
    pub(super) bytes: &'f [u8],
    lines: OnceCell<Lines<'f>>,
    tree: OnceCell<Option<Tree<'f>>>,
    /// The record that was looked for last, by the first two turns to it.
    latest: RefCell<Looked>,
}

impl<'f> File<'f> {
    pub(super) fn of(file: &CatalogFile<'f>) -> Self {
        let mark = "\u{feff}".as_bytes();
        Self {
            label: file.label,
            bytes: file.bytes.strip_prefix(mark).unwrap_or(file.bytes),
            lines: OnceCell::new(),
            tree: OnceCell::new(),
            latest: RefCell::default(),
        }
    }

    /// Reads the file; tells of all that is not as the format has it.
    fn read(&self, faults: &mut Vec<Fault>) -> Sheet {
        let text = match text_of(self.bytes) {
            Ok(text) => text,
            Err(bad) => {
                faults.push(self.fault(bad.byte, bad.wrong, bad.remedy));
                return Sheet::unreadable();
            }
        };
        for (byte, wrong) in unsafe_characters(text) {
            faults.push(self.fault(byte, wrong, "take it out"));
        }
        let refused = match strict::read::<Records>(text) {
            Ok(records) => return Sheet::whole(records),
            Err(refused) => refused,
        };
        if let Err(error) = strict::count_values(text) {
            let (wrong, remedy) = syntax::in_plain_words(&error);
            faults.push(self.fault(self.byte_of(&error), wrong, remedy));
            return Sheet::unreadable();
        }
        let misfits = self.tree().map(|tree| shape::misfits(tree, &FORMAT));
        let misfits = misfits.unwrap_or_default();
        if misfits.is_empty() {
            let wrong = syntax::message(&refused);
            faults.push(self.fault(self.byte_of(&refused), wrong, "compare with the format"));
        }
        for misfit in misfits {
            faults.push(self.fault_at(misfit.byte, &misfit.pointer, misfit.wrong, misfit.remedy));
        }
        self.tree()
            .map_or_else(Sheet::unreadable, |tree| Sheet::salvaged(tree, text))
    }

    fn fault(&self, byte: usize, wrong: String, remedy: &str) -> Fault {
        let pointer = self
            .tree()
            .map(|tree| tree.pointer(byte))
            .unwrap_or_default();
        self.fault_at(byte, &pointer, wrong, remedy.to_owned())
    }

    fn fault_at(&self, byte: usize, pointer: &Pointer, wrong: String, remedy: String) -> Fault {
        let record = self.record(pointer);
        Fault {
            place: Some(self.place(byte)),
            severity: Severity::Error,
            field: record
                .as_ref()
                .map(|_| pointer.in_record())
                .unwrap_or_default(),
            record,
            wrong,
            remedy,
        }
    }

    /// The record in which this pointer lies. As a rule it is the same as for the fault before.
    fn record(&self, pointer: &Pointer) -> Option<(Kind, String)> {
        let start = pointer.0.get(..2).unwrap_or(&pointer.0);
        let mut latest = self.latest.borrow_mut();
        if latest.0 != start {
            let record = self.tree().and_then(|tree| tree.record(pointer));
            *latest = (start.to_vec(), record);
        }
        latest.1.clone()
    }

    pub(super) fn place(&self, byte: usize) -> Place {
        let lines = self.lines.get_or_init(|| Lines::of(self.bytes));
        let (line, column) = lines.place(byte);
        Place {
            file: self.label.to_owned(),
            line,
            column,
        }
    }

    fn place_of(&self, pointer: &Pointer) -> Place {
        self.place(self.tree().map_or(0, |tree| tree.byte(pointer)))
    }

    pub(super) fn byte_of(&self, error: &serde_json::Error) -> usize {
        let lines = self.lines.get_or_init(|| Lines::of(self.bytes));
        lines.byte(error.line(), error.column())
    }

    /// The tree, if the file is JSON and not too large for one. The reader of JSON is asked first: it keeps count of
    /// brackets inside brackets.
    pub(super) fn tree(&self) -> Option<&Tree<'f>> {
        let grown = self.tree.get_or_init(|| {
            let text = text_of(self.bytes).ok()?;
            let values = strict::count_values(text).ok()?;
            (values <= MOST_VALUES).then(|| Tree::of(text)).flatten()
        });
        grown.as_ref()
    }
}

fn settle(finding: Finding, files: &[File<'_>]) -> Fault {
    let place_of = |file: usize, pointer: &Pointer| Some(files.get(file)?.place_of(pointer));
    let first = finding.first.as_ref();
    let first = first.and_then(|(file, pointer)| place_of(*file, pointer));
    Fault {
        place: finding
            .file
            .and_then(|file| place_of(file, &finding.pointer)),
        severity: finding.severity,
        field: finding.pointer.in_record(),
        record: finding
            .record
            .filter(|(kind, id)| *kind != Kind::Head || !id.is_empty()),
        wrong: match first {
            Some(first) => format!("{} (at {first})", finding.wrong),
            None => finding.wrong,
        },
        remedy: finding.remedy,
    }
}
