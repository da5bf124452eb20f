//! How does the plan go home? The papers, each as it will be, and the ways out of the room.

use super::pen::{Pen, blank, wrap};
use super::question::numbered;
use super::sheet::Sheet;
use crate::interview::{OnPaper, Paper};
use crate::report::{self, Carries, Format};
use crate::tui::action::Action;
use crate::tui::at_home::AtHome;
use crate::tui::items::{Item, items};
use crate::tui::model::Model;
use crate::tui::referral;
use crate::tui::spot::Spot;
use crate::tui::theme::Role;

/// What is on the last page just now.
pub(super) fn sheet(model: &Model<'_>, pen: &Pen, mut sheet: Sheet) -> Sheet {
    sheet.gap();
    if let Some(said) = &model.ways_out.said {
        sheet.put(pen.text(said, Role::Strong));
        sheet.gap();
    }
    match model.home {
        AtHome::Papers => papers(model, pen, sheet),
        AtHome::StaffDoor => staff_door(pen, sheet),
        AtHome::Read(Paper::Mine) => super::preview::sheet(model, pen, sheet),
        AtHome::Read(paper) => read(model, pen, paper, sheet),
        AtHome::Formats(_) => {
            let title = pen.w.home_save_as();
            list(model, pen, sheet, &title)
        }
        AtHome::Folders(..) => folders(model, pen, sheet),
        AtHome::Printers(_) => {
            let title = pen.w.home_print_where();
            list(model, pen, sheet, &title)
        }
        // It takes the whole window.
        AtHome::Code(_) => sheet,
    }
}

fn papers(model: &Model<'_>, pen: &Pen, mut sheet: Sheet) -> Sheet {
    sheet.put(pen.text(&pen.w.screen_home_title(), Role::Strong));
    sheet.gap();
    for (at, item) in items(model).into_iter().enumerate() {
        let (title, what) = match item {
            Item::Home(AtHome::Read(Paper::Mine)) => {
                (pen.w.screen_paper_mine(), pen.w.screen_paper_mine_what())
            }
            Item::Home(AtHome::StaffDoor) => {
                (pen.w.screen_paper_staff(), pen.w.screen_paper_staff_what())
            }
            Item::Home(AtHome::Read(Paper::Slip(place))) => {
                let name = referral::slip_name(model, place);
                (pen.w.home_slip(name), pen.w.home_slip_what())
            }
            Item::Home(_) => (pen.w.home_phone(), pen.w.home_phone_what()),
            _ => continue,
        };
        numbered(pen, &mut sheet, &item, Some(at + 1), &title, "");
        sheet.put(pen.indented(3, &what, Role::Plain));
        sheet.gap();
    }
    for (at, item) in items(model).into_iter().enumerate() {
        let Item::Fill(what) = item else { continue };
        let words = typed(model, pen, what);
        numbered(pen, &mut sheet, &item, Some(at + 1), &words, "");
    }
    sheet.gap();
    sheet.put(pen.text(&pen.w.screen_nothing_written(), Role::Plain));
    sheet
}

/// The way into the staff worksheet: as into what else is private.
fn staff_door(pen: &Pen, mut sheet: Sheet) -> Sheet {
    sheet.put(pen.text(&pen.w.screen_paper_staff(), Role::Strong));
    sheet.gap();
    sheet.put(pen.text(&pen.w.home_staff_private(), Role::Plain));
    sheet.gap();
    for (number, item, words) in [
        (
            1,
            Item::Home(AtHome::Read(Paper::Staff)),
            pen.w.home_staff_show(),
        ),
        (2, Item::Do(Action::Back), pen.w.screen_private_not_now()),
    ] {
        numbered(pen, &mut sheet, &item, Some(number), &words, "");
    }
    sheet
}

/// What may be typed for the papers, with what was.
fn typed(model: &Model<'_>, pen: &Pen, what: OnPaper) -> String {
    let words = model.interview.on_paper(what);
    let words = words.unwrap_or_else(|| pen.w.paper_not_typed());
    pen.w.paper_typed(pen.w.on_paper(what), words)
}

fn read(model: &Model<'_>, pen: &Pen, paper: Paper, mut sheet: Sheet) -> Sheet {
    let columns = pen.width.min(super::pen::MEASURE);
    let mut draft = report::draft(&model.interview, paper, &pen.w);
    if !model.interview.shows_private() {
        draft = report::slip_covered(draft, &model.interview, &pen.w);
    }
    let words = report::draft_words(&draft, columns);
    let lines = words.lines().flat_map(|line| match line {
        "" => vec![String::new()],
        line => wrap(line, pen.width),
    });
    sheet.head = vec![blank()];
    sheet.item(
        Item::Text,
        lines
            .map(|line| pen.line(line, Role::Plain))
            .collect::<Vec<_>>(),
    );
    sheet
}

/// What there is to choose from, under a title.
fn list(model: &Model<'_>, pen: &Pen, mut sheet: Sheet, title: &str) -> Sheet {
    sheet.put(pen.text(title, Role::Strong));
    sheet.gap();
    for (at, item) in items(model).into_iter().enumerate() {
        let Some((words, after)) = choice(model, pen, &item) else {
            continue;
        };
        let number = Some(at + 1).filter(|_| item != Item::Do(Action::Back));
        numbered(pen, &mut sheet, &item, number, &words, &after);
    }
    sheet
}

fn choice(model: &Model<'_>, pen: &Pen, item: &Item) -> Option<(String, String)> {
    Some(match item {
        Item::Format(format) => (format.words(&pen.w), String::new()),
        Item::Folder(at) => {
            let folder = model.ways_out.folders.get(*at)?;
            (folder.words(&pen.w), String::new())
        }
        Item::Printer(at) => {
            let printer = model.ways_out.printers.get(*at)?;
            let usual = if printer.usual {
                format!("  {}", pen.w.home_usual_printer())
            } else {
                String::new()
            };
            (printer.name.clone(), usual)
        }
        Item::Do(Action::Tongues) => {
            let tongues = model.ways_out.tongues;
            (tongues.words(&pen.w, model.catalog()), String::new())
        }
        Item::Do(Action::Back) => (pen.w.home_not_now(), String::new()),
        _ => return None,
    })
}

fn folders(model: &Model<'_>, pen: &Pen, mut sheet: Sheet) -> Sheet {
    if let AtHome::Folders(paper, Format::Calendar) = model.home
        && !model.wanted(paper, &pen.w).draft().has_days()
    {
        sheet.put(pen.text(&pen.w.home_no_days(), Role::Strong));
        sheet.gap();
    }
    let title = pen.w.home_save_where();
    let mut sheet = list(model, pen, sheet, &title);
    if model.interview.is_kiosk() {
        if model.ways_out.folders.is_empty() {
            sheet.gap();
            sheet.put(pen.text(&pen.w.home_no_stick(), Role::Plain));
        }
        return sheet;
    }
    sheet.gap();
    sheet.put(pen.text(&pen.w.home_type_path(), Role::Plain));
    sheet.field(pen, model.text(), model.spot() == Spot::Path);
    sheet
}

/// What a code is called that carries this.
pub(super) fn code_title(pen: &Pen, carries: Carries) -> String {
    match carries {
        Carries::NextStep => pen.w.home_code_next(),
        Carries::Day => pen.w.home_code_day(),
    }
}
