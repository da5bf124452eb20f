//! How can a paper leave the room, and what can keep it from leaving? The doors ask it of whoever opened them, who
//! knows files and printers; here is only what they say to each other.

use std::path::PathBuf;

use super::draft::Draft;
use super::layout::Layout;
use super::pdf::{PdfFault, Printing};
use super::tongues::Tongues;
use super::wanted::Wanted;
use crate::catalog::{Day, clean};
use crate::interview::Paper;
use crate::wording::Wording;

/// The width of a text paper, in columns.
pub const PAPER_WIDTH: usize = 80;

/// What a paper can be made as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Pages for a printer, which any reader shows alike.
    Pdf,
    /// Plain text.
    Text,
    /// A page for a browser, a phone and a printer, in one file.
    Html,
    /// The days and deadlines, for a calendar.
    Calendar,
    /// How to reach the helps, for the contacts of a phone.
    Contacts,
    /// For other programs.
    Json,
}

impl Format {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 6] = [
        Self::Pdf,
        Self::Text,
        Self::Html,
        Self::Calendar,
        Self::Contacts,
        Self::Json,
    ];

    /// What a printer is given: pages, where the system's printing takes them. The print verb of Windows asks whichever
    /// program opens a file, and only for plain text is there one on every computer.
    pub const PRINTED: Self = if cfg!(windows) { Self::Text } else { Self::Pdf };

    /// What it is called where one chooses.
    pub fn words(self, wording: &Wording) -> String {
        match self {
            Self::Pdf => wording.format_pdf(),
            Self::Text => wording.format_text(),
            Self::Html => wording.format_html(),
            Self::Calendar => wording.format_calendar(),
            Self::Contacts => wording.format_contacts(),
            Self::Json => wording.format_json(),
        }
    }

    /// What the names of its files end in.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Text => "txt",
            Self::Html => "html",
            Self::Calendar => "ics",
            Self::Contacts => "vcf",
            Self::Json => "json",
        }
    }
}

/// A paper as it leaves: its bytes, and what its file is called. The name carries no word of the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// For whom it is.
    pub paper: Paper,
    /// What it is made as.
    pub format: Format,
    /// The day of the sitting.
    pub on: Day,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Made {
    /// Makes a paper in these languages, as the center of the way out wants its papers. Who is to be called, and what
    /// is for programs, is told in the first of them.
    ///
    /// # Errors
    ///
    /// Why it cannot be made in this form: letters for which there is no font.
    pub fn of(
        wanted: &Wanted<'_, '_>,
        tongues: Tongues,
        format: Format,
        way_out: &mut dyn WayOut,
    ) -> Result<Self, Trouble> {
        let wordings = tongues.wordings(wanted.wording, wanted.interview.catalog());
        let layout = way_out.layout();
        let each = wordings.iter().map(|wording| Wanted { wording, ..*wanted });
        let drafts = || -> Vec<Draft> {
            let drafts = each.clone().map(|one| layout.arrange(one.draft()));
            drafts.collect()
        };
        let bytes = match format {
            Format::Pdf => way_out.pdf(&drafts())?,
            Format::Text => super::draft_texts(&drafts(), PAPER_WIDTH).into_bytes(),
            Format::Html => super::draft_html(&drafts()).into_bytes(),
            Format::Calendar => super::draft_calendar(&drafts()).into_bytes(),
            Format::Contacts => {
                let contacts = drafts().first().map(super::draft_contacts);
                contacts.unwrap_or_default().into_bytes()
            }
            Format::Json => {
                let first = each.clone().next();
                super::json_of(&first.unwrap_or(*wanted)).into_bytes()
            }
        };
        Ok(Self {
            paper: wanted.paper,
            format,
            on: wanted.interview.on(),
            bytes,
        })
    }

    /// The name of its file; a number keeps it apart from others of the same day.
    pub fn file_name(&self, number: u32) -> String {
        let paper = match self.paper {
            Paper::Mine => "plan",
            Paper::Staff => "worksheet",
            // It tells neither for whom it is nor to whom.
            Paper::Slip(_) => "slip",
        };
        let (on, ending) = (self.on, self.format.ending());
        match number {
            0 | 1 => format!("onramp-{paper}-{on}.{ending}"),
            _ => format!("onramp-{paper}-{on}-{number}.{ending}"),
        }
    }
}

/// A folder that a paper can be saved in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    /// What kind of place it is.
    pub kind: FolderKind,
    /// Where it is.
    pub path: PathBuf,
}

impl Folder {
    /// What it is called where one chooses.
    pub fn words(&self, wording: &Wording) -> String {
        let path = clean(&self.path.display().to_string());
        match self.kind {
            FolderKind::Stick => wording.folder_stick(path),
            FolderKind::Documents => wording.folder_documents(path),
            FolderKind::Desktop => wording.folder_desktop(path),
            FolderKind::Home => wording.folder_home(path),
        }
    }
}

/// What kind of place a folder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FolderKind {
    /// A stick or card that can be taken along.
    Stick,
    /// The documents of whoever uses this computer.
    Documents,
    /// The top of their screen.
    Desktop,
    /// Their own folder.
    Home,
}

/// Where a paper is to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// Into a folder, under a name that is free.
    Folder(PathBuf),
    /// To a path somebody typed: a folder, or a file.
    Typed {
        /// As it was typed.
        path: String,
        /// A file that is there may be written over: it was asked.
        over: bool,
    },
}

/// A printer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printer {
    /// What the system calls it.
    pub name: String,
    /// It prints what names no other.
    pub usual: bool,
}

/// What keeps a paper from leaving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is no room left.
    NoRoom,
    /// Nothing may be written there.
    ReadOnly,
    /// There is no such folder any more, or there never was.
    Gone,
    /// A file of this name is there already.
    Exists,
    /// This computer has nothing that prints.
    NoPrinting,
    /// There is no printer.
    NoPrinter,
    /// The printer has no driver for the form of the paper.
    NoDriver,
    /// The printing took too long to answer.
    NoAnswer,
    /// It cannot be made in this form.
    Unmade(PdfFault),
    /// Something else, as the system says it.
    Other(String),
}

impl Trouble {
    /// What happened, and what to do.
    pub fn words(&self, wording: &Wording) -> String {
        match self {
            Self::NoRoom => wording.trouble_no_room(),
            Self::ReadOnly => wording.trouble_read_only(),
            Self::Gone => wording.trouble_gone(),
            Self::Exists => wording.trouble_exists(),
            Self::NoPrinting => wording.trouble_no_printing(),
            Self::NoPrinter => wording.trouble_no_printer(),
            Self::NoDriver => wording.trouble_no_driver(),
            Self::NoAnswer => wording.trouble_no_answer(),
            Self::Unmade(fault) => fault.told(wording),
            Self::Other(said) => wording.trouble_other(said.as_str()),
        }
    }
}

/// Whoever opened the door: knows files and printers, and does what it is asked.
pub trait WayOut {
    /// How the center wants its papers.
    fn layout(&self) -> Layout {
        Layout::built_in()
    }

    /// Makes pages of drafts that are arranged already.
    ///
    /// # Errors
    ///
    /// Letters for which there is no font.
    fn pdf(&mut self, drafts: &[Draft]) -> Result<Vec<u8>, Trouble> {
        super::pdf(drafts, &Printing::default()).map_err(Trouble::Unmade)
    }

    /// Folders that make sense here, best first.
    fn folders(&mut self) -> Vec<Folder>;

    /// Saves a paper whole or not at all; tells where it is.
    ///
    /// # Errors
    ///
    /// What kept it.
    fn save(&mut self, made: &Made, to: &Target) -> Result<String, Trouble>;

    /// The printers, the usual one first.
    ///
    /// # Errors
    ///
    /// Why there are none.
    fn printers(&mut self) -> Result<Vec<Printer>, Trouble>;

    /// Prints a paper, on the usual printer where none is named.
    ///
    /// # Errors
    ///
    /// What kept it.
    fn print(&mut self, made: &Made, on: Option<&str>) -> Result<(), Trouble>;
}
