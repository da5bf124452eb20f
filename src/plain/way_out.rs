//! How does a paper leave the room when one talks in lines? What to save it as, where, or on which printer.

use super::page::{Act, Here, Offer, Page};
use crate::interview::Paper;
use crate::report::{
    Carries, Folder, Format, Made, NoCode, Printer, Target, Tongues, Trouble, Wanted, WayOut, code,
    line_in_short, may_strike,
};

/// A window that plain lines are read in is at least this wide and high; a code is made for it.
const ROOM: usize = 2 * 23;

/// Where on the way out a paper is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Leaving {
    /// Nowhere: the page is as the interview has it.
    #[default]
    Not,
    /// What it can be saved as.
    Formats(Paper),
    /// Where it can be saved.
    Folders(Paper, Format, Vec<Folder>),
    /// The path is typed; a file of this path is there, and was asked about.
    Path(Paper, Format, Option<String>),
    /// Where it can be printed.
    Printers(Paper, Vec<Printer>),
    /// The lines of the person's own paper, to take off or put back.
    Lines,
}

/// What is said on the way out; nothing where no paper is on its way.
pub(super) fn page(here: &Here<'_, '_>, leaving: &Leaving) -> Option<Page> {
    let wording = here.wording;
    let mut page = Page {
        hint: wording.plain_hint_way_out(),
        ..Page::default()
    };
    match leaving {
        Leaving::Not => return None,
        Leaving::Formats(paper) => {
            page.line(wording.home_save_as());
            for format in Format::ALL {
                page.act(format.words(wording), Act::Folders(*paper, format));
            }
            offer_tongues(here, &mut page);
        }
        Leaving::Folders(paper, format, folders) => {
            if *format == Format::Calendar && !wanted(here, *paper).draft().has_days() {
                page.line(wording.home_no_days());
            }
            page.line(wording.home_save_where());
            for folder in folders {
                let target = Target::Folder(folder.path.clone());
                page.act(folder.words(wording), Act::Save(*paper, *format, target));
            }
            // A kiosk keeps nothing: only what can be taken along is offered.
            if !here.interview.is_kiosk() {
                let typed = Act::Go(Leaving::Path(*paper, *format, None));
                page.act(wording.plain_type_path(), typed);
            } else if folders.is_empty() {
                page.line(wording.home_no_stick());
            }
        }
        Leaving::Path(..) => page.line(wording.home_type_path()),
        Leaving::Lines => return Some(lines(here)),
        Leaving::Printers(paper, printers) => {
            page.line(wording.home_print_where());
            for printer in printers {
                let usual = if printer.usual {
                    wording.home_usual_printer()
                } else {
                    String::new()
                };
                let words = format!("{} {usual}", printer.name);
                page.act(
                    words.trim_end(),
                    Act::Print(*paper, Some(printer.name.clone())),
                );
            }
            offer_tongues(here, &mut page);
        }
    }
    Some(page)
}

/// The choice of languages, where there is one.
fn offer_tongues(here: &Here<'_, '_>, page: &mut Page) {
    let catalog = here.interview.catalog();
    if Tongues::are_offered(catalog) {
        let chosen = here.tongues.words(here.wording, catalog);
        page.act(here.wording.plain_tongues(chosen), Act::Tongues);
    }
}

/// The lines of the person's own paper: each is named with the part it stands in, for whoever hears and does not see.
fn lines(here: &Here<'_, '_>) -> Page {
    let wording = here.wording;
    let mut page = Page {
        hint: wording.plain_hint_lines(),
        ..Page::default()
    };
    page.line(wording.plain_lines());
    let preview = wanted(here, Paper::Mine).preview();
    let parts = preview.parts.iter();
    for part in parts.filter(|part| may_strike(part.kind)) {
        for line in &part.lines {
            let said = line_in_short(line);
            let said = match &part.heading {
                Some(heading) if *heading != said => format!("{heading}. {said}"),
                _ => said,
            };
            let said = if here.edits.strikes(&line.id) {
                wording.plain_line_is_off(said)
            } else {
                said
            };
            page.act(said, Act::Strike(line.id.clone()));
        }
    }
    page
}

impl Page {
    pub(super) fn act(&mut self, words: impl Into<String>, act: Act) {
        self.offers.push(Offer {
            words: words.into(),
            act,
        });
    }
}

/// A paper as it is wanted now.
pub(super) fn wanted<'w, 'c>(here: &'w Here<'_, 'c>, paper: Paper) -> Wanted<'w, 'c> {
    Wanted {
        interview: here.interview,
        paper,
        wording: here.wording,
        edits: here.edits,
    }
}

/// Saves a paper; what to say, and where that leads.
pub(super) fn save(
    here: &Here<'_, '_>,
    way_out: &mut dyn WayOut,
    (paper, format, target): (Paper, Format, &Target),
) -> (String, Leaving) {
    let made = Made::of(&wanted(here, paper), here.tongues, format, way_out);
    match made.and_then(|made| way_out.save(&made, target)) {
        Ok(file) => (here.wording.paper_written(file), Leaving::Not),
        Err(trouble) => {
            let asked = match (&trouble, target) {
                (Trouble::Exists, Target::Typed { path, .. }) => Some(path.clone()),
                _ => None,
            };
            let then = match target {
                Target::Typed { .. } => Leaving::Path(paper, format, asked),
                Target::Folder(_) => Leaving::Folders(paper, format, way_out.folders()),
            };
            (trouble.words(here.wording), then)
        }
    }
}

/// Finds the printers; what to say where there are none.
pub(super) fn printers(
    here: &Here<'_, '_>,
    way_out: &mut dyn WayOut,
    paper: Paper,
) -> Result<Leaving, String> {
    let found = way_out
        .printers()
        .map_err(|trouble| trouble.words(here.wording))?;
    Ok(Leaving::Printers(paper, found))
}

/// Prints a paper; what to say.
pub(super) fn print(
    here: &Here<'_, '_>,
    way_out: &mut dyn WayOut,
    paper: Paper,
    on: Option<&str>,
) -> String {
    let made = Made::of(&wanted(here, paper), here.tongues, Format::PRINTED, way_out);
    match made.and_then(|made| way_out.print(&made, on)) {
        Ok(()) => here.wording.home_printed(),
        Err(trouble) => trouble.words(here.wording),
    }
}

/// The words that a phone reads, and then the code itself, in blocks for a dark ground.
pub(super) fn for_phone(here: &Here<'_, '_>) -> String {
    let wording = here.wording;
    match code(&wanted(here, Paper::Mine), Carries::NextStep, ROOM) {
        Ok(code) => format!(
            "{}\n\n{}\n\n{}\n",
            code.words(),
            code.light_blocks().join("\n"),
            wording.plain_code_how()
        ),
        Err(NoCode::NothingToCarry | NoCode::TooLittleRoom(_)) => {
            wording.home_code_no_step() + "\n"
        }
    }
}
