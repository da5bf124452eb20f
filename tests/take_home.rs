//! Does a plan get out of the room: onto a phone, into a file, onto paper? What is scanned is read by a decoder that
//! is not the encoder's; what is saved and printed is read back from where it went.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop where it fails"
)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use onramp::catalog::{Catalog, Day, OccupationId, Text};
use onramp::cli::OREGON;
use onramp::interview::{Interview, Paper};
use onramp::jobseeker::{Answers, Chosen};
use onramp::plain;
use onramp::report::{
    self, Body, Carries, Draft, Edits, Folder, FolderKind, Format, Made, NoCode, PdfFault,
    PhoneCode, Printer, Printing, Target, Tongues, Trouble, Wanted, WayOut, code,
};
use onramp::tui::{Effect, Event, Key, Options, Screen, Theme};
use onramp::wording::{Lang, Wording};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Color;

fn today() -> Day {
    "2026-11-23".parse().unwrap()
}

fn oregon() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| Catalog::load(OREGON, today()).catalog.unwrap())
}

/// A person of Marion County who wants to become a nurse and has set a day for the first course.
fn answered(lang: Lang) -> Answers {
    let mut answers: Answers = serde_json::from_str(
        r#"{"format": "onramp-answers/1", "county": "marion", "credentials": [{"id": "ged"}],
        "needs": {"transport": true, "child-care": true}, "facts": {"age": 24},
        "goal": {"to": "registered-nurse"},
        "plan": {"chosen": ["cna1-course"], "dates": {"cna1-course": "2027-01-04"}}}"#,
    )
    .unwrap();
    answers.language = Some(lang.tag().to_owned());
    answers
}

/// The last page of a sitting, and what it last showed.
struct Stage {
    screen: Screen<'static>,
    buffer: Buffer,
}

impl Stage {
    fn new(answers: Answers, theme: Theme, on_light: bool, (width, height): (u16, u16)) -> Self {
        let interview = Interview::new(oregon(), today(), answers);
        let options = Options {
            lang: Lang::En,
            theme,
            mouse: true,
            on_light,
        };
        let mut stage = Self {
            screen: Screen::new(interview, options),
            buffer: Buffer::empty(Rect::new(0, 0, width, height)),
        };
        stage.keys("j9");
        stage
    }

    fn draw(&mut self) {
        self.buffer = Buffer::empty(self.buffer.area);
        self.screen.draw(self.buffer.area, &mut self.buffer);
    }

    fn key(&mut self, key: Key) -> Effect {
        let effect = self.screen.handle(Event::Key(key));
        self.draw();
        effect
    }

    fn keys(&mut self, letters: &str) -> Effect {
        let mut effect = Effect::None;
        for letter in letters.chars() {
            effect = self.key(Key::Char(letter));
        }
        effect
    }

    fn text(&self) -> String {
        let area = self.buffer.area;
        let rows = (0..area.height).map(|y| {
            let row = (0..area.width).map(|x| self.buffer[(x, y)].symbol());
            row.collect::<String>().trim_end().to_owned() + "\n"
        });
        rows.collect()
    }

    /// The screen as a camera sees it: two points to a cell, one above the other, light or dark. What has no color of
    /// its own has those of the terminal.
    fn seen(&self, light_ground: bool) -> Vec<Vec<bool>> {
        let light = |color: Color, own: bool| match color {
            Color::Indexed(16) => false,
            Color::Indexed(231) => true,
            _ => own,
        };
        let area = self.buffer.area;
        let mut rows = Vec::new();
        for y in 0..area.height {
            let mut halves = [Vec::new(), Vec::new()];
            for x in 0..area.width {
                let cell = &self.buffer[(x, y)];
                let (ink, ground) = (light(cell.fg, !light_ground), light(cell.bg, light_ground));
                let inked = match cell.symbol() {
                    "█" => [true, true],
                    "▀" => [true, false],
                    "▄" => [false, true],
                    _ => [false, false],
                };
                for (half, inked) in halves.iter_mut().zip(inked) {
                    half.push(if inked { ink } else { ground });
                }
            }
            rows.extend(halves);
        }
        rows
    }
}

/// What a decoder reads in a picture of light and dark points.
fn decoded(points: &[Vec<bool>]) -> Option<String> {
    const PIXELS: usize = 4;
    let (width, height) = (points[0].len() * PIXELS, points.len() * PIXELS);
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        if points[y / PIXELS][x / PIXELS] {
            255
        } else {
            0
        }
    });
    let grids = picture.detect_grids();
    let (_, words) = grids.first()?.decode().ok()?;
    Some(words)
}

fn wording(lang: Lang) -> Wording {
    Wording::new(lang)
}

#[test]
fn a_phone_reads_the_next_step_off_the_screen_in_every_theme_on_every_ground() {
    for lang in Lang::ALL {
        for size in [(80, 24), (120, 40), (50, 40), (100, 30)] {
            for (theme, on_light) in [
                (Theme::Own, false),
                (Theme::Own, true),
                (Theme::DarkContrast, false),
                (Theme::LightContrast, true),
                (Theme::Bare, false),
                (Theme::Bare, true),
            ] {
                let mut stage = Stage::new(answered(lang), theme, on_light, size);
                stage.keys("3");
                let read = decoded(&stage.seen(on_light));
                let read = read.unwrap_or_else(|| panic!("{theme:?} {size:?}:\n{}", stage.text()));
                let title = if lang == Lang::En {
                    "Next: Nursing"
                } else {
                    "Sigue: "
                };
                assert!(read.starts_with(title), "{read}");
                assert!(read.contains("2027"), "{read}");
                let call = if lang == Lang::En {
                    "\nCall "
                } else {
                    "\nLlame al "
                };
                assert!(read.contains(call), "{read}");
            }
        }
    }
}

#[test]
fn without_colors_one_key_swaps_light_and_dark_where_the_ground_was_guessed_wrong() {
    let mut stage = Stage::new(answered(Lang::En), Theme::Bare, false, (80, 24));
    stage.keys("3i");
    assert!(decoded(&stage.seen(true)).is_some(), "{}", stage.text());
    let mut stage = Stage::new(answered(Lang::En), Theme::Own, false, (80, 24));
    stage.keys("3");
    assert!(!stage.text().contains("light for dark"), "{}", stage.text());
}

#[test]
fn the_day_goes_into_a_calendar_in_the_same_way() {
    let mut stage = Stage::new(answered(Lang::En), Theme::Own, false, (80, 24));
    stage.keys("3c");
    let read = decoded(&stage.seen(false)).unwrap();
    assert!(read.starts_with("BEGIN:VEVENT\nSUMMARY:"), "{read}");
    assert!(read.contains("\nDTSTART;VALUE=DATE:20270104\n"), "{read}");
    assert!(read.ends_with("\nEND:VEVENT"), "{read}");
}

#[test]
fn where_there_is_no_room_or_no_day_it_is_said_and_what_else_to_do() {
    let mut stage = Stage::new(answered(Lang::En), Theme::Own, false, (40, 12));
    stage.keys("3");
    let text = stage.text();
    assert!(text.contains("too small for the"), "{text}");
    assert!(text.contains("63 by 19"), "{text}");
    assert!(text.contains("b back"), "{text}");
    let mut answers = answered(Lang::En);
    answers.plan.chosen = vec![onramp::catalog::StepId::new("home-care-worker")];
    answers.plan.dates.clear();
    let mut stage = Stage::new(answers, Theme::Own, false, (80, 24));
    stage.keys("3c");
    let said = stage.text().contains("No day is known");
    assert!(
        said || decoded(&stage.seen(false)).is_some(),
        "{}",
        stage.text()
    );
}

/// Whatever room there is: the code that is made for it is read back as it was meant, and fits.
#[test]
fn a_code_fits_the_room_it_was_made_for_and_holds_no_half_number() {
    let services = oregon().services().iter().map(|one| &one.contact);
    let providers = oregon().providers().iter().map(|one| &one.contact);
    let known: Vec<String> = services
        .chain(providers)
        .flat_map(|contact| {
            let texts = contact.text.iter().flat_map(Text::all);
            let texts = texts.map(str::to_owned);
            contact.phone.clone().into_iter().chain(texts)
        })
        .collect();
    for lang in Lang::ALL {
        let interview = Interview::new(oregon(), today(), answered(lang));
        for room in [0, 20, 36, 37, 40, 41, 45, 49, 53, 57, 65, 90] {
            for carries in [Carries::NextStep, Carries::Day] {
                let wording = wording(lang);
                let wanted = Wanted::unchanged(&interview, Paper::Mine, &wording);
                match code(&wanted, carries, room) {
                    Ok(code) => {
                        assert!(code.with_quiet() <= room);
                        assert_eq!(
                            decoded(&points(&code)).as_deref(),
                            Some(code.words()),
                            "room {room}"
                        );
                        for number in numbers(code.words()) {
                            assert!(known.contains(&number), "{number}");
                        }
                    }
                    Err(NoCode::TooLittleRoom(needed)) => assert!(room < needed && needed == 37),
                    Err(NoCode::NothingToCarry) => panic!("there is a day"),
                }
            }
        }
    }
}

/// The numbers to call.
fn numbers(words: &str) -> Vec<String> {
    let calls = words.lines().filter_map(|line| {
        let call = line
            .strip_prefix("Call ")
            .or(line.strip_prefix("Llame al "))?;
        Some(call.split_once(": ")?.0.to_owned())
    });
    calls.collect()
}

fn points(code: &PhoneCode) -> Vec<Vec<bool>> {
    let side = 0..code.with_quiet();
    side.clone()
        .map(|y| side.clone().map(|x| !code.is_dark(x, y)).collect())
        .collect()
}

/// A way out that remembers, and refuses where it is told to.
#[derive(Default)]
struct Desk {
    folders: Vec<PathBuf>,
    printers: Vec<&'static str>,
    trouble: Option<Trouble>,
    no_font: Option<PdfFault>,
    saved: Vec<(String, Target)>,
    /// What was in them.
    papers: Vec<Vec<u8>>,
    printed: Vec<(String, Option<String>)>,
}

impl WayOut for Desk {
    fn pdf(&mut self, drafts: &[Draft]) -> Result<Vec<u8>, Trouble> {
        let fault = self.no_font.clone().map(Trouble::Unmade);
        fault.map_or_else(
            || Ok(report::pdf(drafts, &Printing::default()).unwrap()),
            Err,
        )
    }

    fn folders(&mut self) -> Vec<Folder> {
        let all = self.folders.iter().cloned();
        all.map(|path| Folder {
            kind: FolderKind::Stick,
            path,
        })
        .collect()
    }

    fn save(&mut self, made: &Made, to: &Target) -> Result<String, Trouble> {
        self.saved.push((made.file_name(1), to.clone()));
        self.papers.push(made.bytes.clone());
        self.trouble
            .take()
            .map_or_else(|| Ok("the stick".to_owned()), Err)
    }

    fn printers(&mut self) -> Result<Vec<Printer>, Trouble> {
        if self.printers.is_empty() {
            return Err(Trouble::NoPrinter);
        }
        let all = self.printers.iter().enumerate();
        Ok(all
            .map(|(at, name)| Printer {
                name: (*name).to_owned(),
                usual: at == 0,
            })
            .collect())
    }

    fn print(&mut self, made: &Made, on: Option<&str>) -> Result<(), Trouble> {
        self.printed
            .push((made.file_name(1), on.map(str::to_owned)));
        self.papers.push(made.bytes.clone());
        self.trouble.take().map_or(Ok(()), Err)
    }
}

fn typed(path: &str, over: bool) -> Target {
    Target::Typed {
        path: path.to_owned(),
        over,
    }
}

#[test]
fn a_paper_is_saved_where_the_person_chooses_and_nothing_is_written_over_unasked() {
    let mut stage = Stage::new(answered(Lang::En), Theme::Bare, false, (80, 24));
    stage.keys("1");
    stage.key(Key::Enter);
    let last = Format::ALL.len().to_string();
    assert_eq!(stage.keys(&last), Effect::FindFolders);
    stage.screen.take_folders(vec![Folder {
        kind: FolderKind::Stick,
        path: "/media/KEY".into(),
    }]);
    stage.draw();
    assert!(
        stage.text().contains("Stick or card: /media/KEY"),
        "{}",
        stage.text()
    );
    let format = Format::ALL[Format::ALL.len() - 1];
    let folder = Target::Folder("/media/KEY".into());
    assert_eq!(
        stage.keys("1"),
        Effect::Save(Paper::Mine, format, folder.clone())
    );
    stage.screen.saved(&folder, Err(Trouble::NoRoom));
    stage.draw();
    assert!(stage.text().contains("no room left"), "{}", stage.text());
    stage.key(Key::Down);
    stage.keys("/tmp/q.txt");
    let asked = Effect::Save(Paper::Mine, format, typed("/tmp/q.txt", false));
    assert_eq!(stage.key(Key::Enter), asked);
    stage
        .screen
        .saved(&typed("/tmp/q.txt", false), Err(Trouble::Exists));
    stage.draw();
    assert!(
        stage.text().contains("is there already"),
        "{}",
        stage.text()
    );
    let again = Effect::Save(Paper::Mine, format, typed("/tmp/q.txt", true));
    assert_eq!(stage.key(Key::Enter), again);
    stage
        .screen
        .saved(&typed("/tmp/q.txt", true), Ok("/tmp/q.txt".to_owned()));
    stage.draw();
    assert!(
        stage.text().contains("The paper is here: /tmp/q.txt"),
        "{}",
        stage.text()
    );
    assert!(stage.text().contains("For staff"), "{}", stage.text());
}

#[test]
fn another_name_is_asked_about_anew() {
    let mut stage = Stage::new(answered(Lang::En), Theme::Bare, false, (80, 24));
    stage.keys("1");
    stage.key(Key::Enter);
    stage.keys("1");
    stage.keys("/tmp/a");
    stage.key(Key::Enter);
    stage
        .screen
        .saved(&typed("/tmp/a", false), Err(Trouble::Exists));
    stage.keys("b");
    let Effect::Save(_, _, target) = stage.key(Key::Enter) else {
        panic!("{}", stage.text());
    };
    assert_eq!(target, typed("/tmp/ab", false));
}

#[test]
fn a_paper_is_printed_on_the_printer_that_is_chosen_or_it_is_said_why_not() {
    let mut stage = Stage::new(answered(Lang::En), Theme::Bare, false, (80, 24));
    // The staff worksheet stands behind a door.
    assert_eq!(stage.keys("21p"), Effect::FindPrinters);
    stage.screen.take_printers(Err(Trouble::NoPrinting));
    stage.draw();
    assert!(
        stage.text().contains("no printing set up"),
        "{}",
        stage.text()
    );
    stage.keys("b");
    stage.keys("p");
    let printer = |name: &str, usual| Printer {
        name: name.to_owned(),
        usual,
    };
    stage.screen.take_printers(Ok(vec![
        printer("front-desk", true),
        printer("back-room", false),
    ]));
    stage.draw();
    assert!(
        stage.text().contains("front-desk  (the usual one)"),
        "{}",
        stage.text()
    );
    let print = Effect::Print(Paper::Staff, Some("back-room".to_owned()));
    assert_eq!(stage.keys("2"), print);
    stage.screen.printed(Ok(()));
    stage.draw();
    assert!(
        stage.text().contains("on its way to the printer"),
        "{}",
        stage.text()
    );
}

/// Types these lines at the last page of the plain door; what was said.
fn in_lines(lines: &str, desk: &mut Desk) -> String {
    in_lines_of(Lang::En, lines, desk)
}

/// The same in a language.
fn in_lines_of(lang: Lang, lines: &str, desk: &mut Desk) -> String {
    lines_of(answered(lang), lines, desk)
}

fn lines_of(answers: Answers, lines: &str, desk: &mut Desk) -> String {
    let mut interview = Interview::new(oregon(), today(), answers);
    interview
        .update(onramp::interview::Msg::Jump(onramp::interview::Page::Home))
        .unwrap();
    let mut said = Vec::new();
    plain::run(interview, Lang::En, &mut lines.as_bytes(), &mut said, desk).unwrap();
    String::from_utf8(said).unwrap()
}

#[test]
fn the_plain_door_saves_and_prints_by_numbered_choices() {
    let mut desk = Desk {
        folders: vec!["/media/KEY".into()],
        printers: vec!["front-desk", "back-room"],
        ..Desk::default()
    };
    let said = in_lines("save\n", &mut desk);
    assert!(
        said.contains("Save my page") || said.contains("Write my page"),
        "{said}"
    );
    // 2 saves my page, as the first format, in the first place.
    let said = in_lines("2\n1\n1\n", &mut desk);
    assert!(said.contains("1. Stick or card: /media/KEY"), "{said}");
    assert!(said.contains("The paper is here: the stick"), "{said}");
    let name = format!("onramp-plan-2026-11-23.{}", Format::ALL[0].ending());
    assert_eq!(
        desk.saved.pop(),
        Some((name.clone(), Target::Folder("/media/KEY".into())))
    );
    // Another place is typed, and typed again to write over what is there.
    desk.trouble = Some(Trouble::Exists);
    let said = in_lines("2\n1\n2\n/home/q\n/home/q\n", &mut desk);
    assert!(said.contains("is there already"), "{said}");
    let tried: Vec<Target> = desk.saved.drain(..).map(|(_, target)| target).collect();
    assert_eq!(tried, [typed("/home/q", false), typed("/home/q", true)]);
    // 3 prints it on the second printer.
    let said = in_lines("3\n2\n", &mut desk);
    assert!(said.contains("1. front-desk (the usual one)"), "{said}");
    let name = format!("onramp-plan-2026-11-23.{}", Format::PRINTED.ending());
    assert_eq!(desk.printed, [(name, Some("back-room".to_owned()))]);
    desk.printers.clear();
    assert!(in_lines("3\n", &mut desk).contains("No printer was found"));
}

#[test]
fn each_form_holds_what_its_name_says_at_both_doors() {
    for (at, format) in (1..).zip(Format::ALL) {
        let begins = match format {
            Format::Pdf => "%PDF-",
            Format::Text => "MY PLAN",
            Format::Html => "<!DOCTYPE html>",
            Format::Calendar => "BEGIN:VCALENDAR",
            Format::Contacts => "BEGIN:VCARD",
            Format::Json => "{",
        };
        let mut desk = Desk {
            folders: vec!["/media/KEY".into()],
            ..Desk::default()
        };
        in_lines(&format!("2\n{at}\n1\n"), &mut desk);
        let name = desk.saved[0].0.clone();
        assert!(name.ends_with(&format!(".{}", format.ending())), "{name}");
        assert!(desk.papers[0].starts_with(begins.as_bytes()), "{format:?}");
        let stage = Stage::new(answered(Lang::En), Theme::Bare, false, (80, 24));
        let made = stage.screen.made(Paper::Mine, format, &mut desk).unwrap();
        assert!(
            made.bytes == desk.papers[0],
            "{format:?} differs by the door"
        );
    }
}

/// What a text paper in these languages begins its parts with.
fn is_in(paper: &[u8], lang: Lang) -> bool {
    let title = match lang {
        Lang::En => "MY PLAN",
        Lang::Es => "MI PLAN",
    };
    String::from_utf8_lossy(paper).contains(title)
}

#[test]
fn a_paper_is_saved_and_printed_in_this_language_the_other_or_both_at_both_doors() {
    let (en, es) = ([true, false], [false, true]);
    for (lang, [this, other]) in [(Lang::En, [en, es]), (Lang::Es, [es, en])] {
        for (times, wanted) in [this, other, [true, true], this].into_iter().enumerate() {
            let mut desk = Desk {
                folders: vec!["/media/KEY".into()],
                printers: vec!["front-desk"],
                ..Desk::default()
            };
            let said = in_lines_of(
                lang,
                &format!("2\n{}2\n1\n", "7\n".repeat(times)),
                &mut desk,
            );
            let found = Lang::ALL.map(|lang| is_in(&desk.papers[0], lang));
            assert_eq!(found, wanted, "{lang:?} {times}: {said}");
            let mut stage = Stage::new(answered(lang), Theme::Bare, false, (80, 24));
            stage.keys("1");
            stage.key(Key::Enter);
            stage.keys(&"t".repeat(times));
            let row = match (lang, wanted) {
                (Lang::En, [true, true]) => "Language of the paper: English and Español",
                (Lang::En, [true, _]) => "Language of the paper: English",
                (Lang::En, _) => "Language of the paper: Español",
                (Lang::Es, [true, true]) => "Idioma de la hoja: Español y English",
                (Lang::Es, [true, _]) => "Idioma de la hoja: English",
                (Lang::Es, _) => "Idioma de la hoja: Español",
            };
            let text = stage.text();
            assert!(text.lines().any(|line| line.ends_with(row)), "{text}");
            assert!(said.contains(row), "{said}");
            let made = stage.screen.made(Paper::Mine, Format::Text, &mut desk);
            assert!(made.unwrap().bytes == desk.papers[0], "{lang:?} {times}");
        }
    }
}

#[test]
fn what_is_printed_is_in_the_languages_that_were_chosen_too() {
    let pages = |bytes: &[u8]| lopdf::Document::load_mem(bytes).unwrap().get_pages().len();
    let mut desk = Desk {
        printers: vec!["front-desk"],
        ..Desk::default()
    };
    in_lines("3\n1\n", &mut desk);
    in_lines("3\n2\n2\n1\n", &mut desk);
    assert_eq!(desk.printed.len(), 2);
    assert!(pages(&desk.papers[1]) > pages(&desk.papers[0]));
    let mut stage = Stage::new(answered(Lang::En), Theme::Bare, false, (80, 24));
    stage.keys("1p");
    let front = Printer {
        name: "front-desk".to_owned(),
        usual: true,
    };
    stage.screen.take_printers(Ok(vec![front]));
    // The choice stands in the list as well, for whoever uses arrows or clicks.
    stage.keys("22");
    let both = "Language of the paper: English and Español";
    assert!(stage.text().contains(both), "{}", stage.text());
    let made = stage.screen.made(Paper::Mine, Format::PRINTED, &mut desk);
    assert!(made.unwrap().bytes == desk.papers[1]);
}

#[test]
fn a_calendar_without_days_is_told_before_it_is_saved_at_both_doors() {
    let mut answers = answered(Lang::En);
    answers.plan.dates.clear();
    answers.goal.to = Some(onramp::catalog::OccupationId::new("home-care-worker"));
    answers.plan.chosen = vec![onramp::catalog::StepId::new("home-care-worker")];
    let place = Format::ALL.iter().position(|one| *one == Format::Calendar);
    let place = place.unwrap() + 1;
    let told = |answers: &Answers, at: usize| {
        let mut stage = Stage::new(answers.clone(), Theme::Bare, false, (80, 24));
        stage.keys("1");
        stage.key(Key::Enter);
        stage.keys(&at.to_string());
        let screen = stage.text().contains("no days in this plan yet");
        let lines = format!("2\n{at}\n");
        let said = lines_of(answers.clone(), &lines, &mut Desk::default());
        [screen, said.contains("no days in this plan yet")]
    };
    assert_eq!(told(&answers, place), [true, true]);
    assert_eq!(told(&answers, 1), [false, false]);
    assert_eq!(told(&answered(Lang::En), place), [false, false]);
}

#[test]
fn a_paper_that_cannot_be_made_is_told_and_neither_saved_nor_printed() {
    let fault = || PdfFault::NoFont(BTreeSet::from(['خ']));
    let mut desk = Desk {
        folders: vec!["/media/KEY".into()],
        printers: vec!["front-desk"],
        no_font: Some(fault()),
        ..Desk::default()
    };
    let said = in_lines("2\n1\n1\n", &mut desk);
    assert!(
        said.contains("no font here to print Arabic letters"),
        "{said}"
    );
    let said = in_lines("3\n1\n", &mut desk);
    assert!(
        said.contains("no font here to print Arabic letters"),
        "{said}"
    );
    assert!(desk.saved.is_empty() && desk.printed.is_empty());
    let mut stage = Stage::new(answered(Lang::En), Theme::Bare, false, (80, 24));
    stage.keys("1");
    stage.key(Key::Enter);
    stage.keys("1");
    let made = stage.screen.made(Paper::Mine, Format::Pdf, &mut desk);
    let folder = Target::Folder("/media/KEY".into());
    assert_eq!(made.clone().unwrap_err(), Trouble::Unmade(fault()));
    stage.screen.saved(&folder, made.map(|_| String::new()));
    stage.draw();
    assert!(stage.text().contains("no font here"), "{}", stage.text());
}

/// What is told of a line that must not be told once it was taken off, and nowhere else on the paper.
fn only_there(draft: &Draft, id: &str) -> Vec<String> {
    let left = draft.clone().without([id]);
    let mut rest = report::draft_words(&left, 2000);
    // What a step pays stands on its rung also where the goal, which pays the same, is off the paper.
    for (_, line) in left.lines() {
        if let Body::Picture(picture) = &line.body {
            rest.extend(picture.words.iter().map(String::as_str));
        }
    }
    let telling = draft.lines().filter(|(_, line)| line.belongs_to(id));
    // What a step gives is what another still asks for.
    let telling = telling.filter(|(_, line)| !line.id.ends_with(":gives"));
    let mut words: Vec<String> = telling
        .flat_map(|(_, line)| match &line.body {
            Body::Card(card) => {
                let reach = card.reach.iter().map(|reach| reach.value.clone());
                reach.chain([card.name.text.clone()]).collect()
            }
            Body::Pair { value, .. } => vec![value.text.clone()],
            Body::Lead(words) | Body::Paragraph(words) | Body::Item(words) => {
                vec![words.text.clone()]
            }
            Body::Picture(picture) => vec![picture.title.clone()],
            Body::Code(code) => vec![code.caption.clone()],
            Body::Blank(label) => vec![format!("{label}: ")],
        })
        .collect();
    words.retain(|words| words.len() > 6 && !rest.contains(words.as_str()));
    words
}

/// Every form of a paper as one text: what lines were folded or tagged for is undone.
fn all_forms(wanted: &Wanted<'_, '_>) -> String {
    let mut desk = Desk::default();
    let mut all = String::new();
    for format in Format::ALL {
        if format == Format::Pdf {
            continue;
        }
        let made = Made::of(wanted, Tongues::This, format, &mut desk).unwrap();
        let text = String::from_utf8(made.bytes).unwrap();
        let text = text
            .replace("\r\n ", "")
            .replace("\\,", ",")
            .replace("\\;", ";");
        all.push_str(&text);
    }
    let plain = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("\\\"", "\""),
        ("&amp;", "&"),
    ];
    for (written, letter) in plain {
        all = all.replace(written, letter);
    }
    all.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_was_taken_off_stands_in_no_form_and_comes_back_when_it_is_put_back() {
    for lang in Lang::ALL {
        let mut answers = answered(lang);
        answers.goal.words = Some("Quiero cuidar de la gente".to_owned());
        answers.meeting.counselor = Some("Pat Quimby".to_owned());
        let interview = Interview::new(oregon(), today(), answers);
        let wording = wording(lang);
        let whole = Wanted::unchanged(&interview, Paper::Mine, &wording).draft();
        let ids: Vec<String> = whole
            .lines()
            .filter(|(kind, _)| report::may_strike(*kind))
            .map(|(_, line)| line.id.clone())
            .collect();
        let mut told = 0;
        // Each line in one of the languages: its id is the same in both.
        let turn = usize::from(lang == Lang::Es);
        for id in ids.iter().skip(turn).step_by(2) {
            let mut edits = Edits::default();
            edits.strike_or_put_back(id);
            let wanted = Wanted {
                interview: &interview,
                paper: Paper::Mine,
                wording: &wording,
                edits: &edits,
            };
            let struck = wanted.draft();
            assert!(struck.lines().all(|(_, line)| !line.belongs_to(id)), "{id}");
            let all = all_forms(&wanted);
            for words in only_there(&whole, id) {
                assert!(!all.contains(&words), "{id} is off, and yet: {words}");
                told += 1;
            }
            edits.strike_or_put_back(id);
            assert!(edits.is_empty());
        }
        assert!(told > 15, "{told} lines told of something of their own");
    }
}

#[test]
fn who_may_help_at_a_later_step_stands_in_no_form_once_taken_off() {
    let mut answers = answered(Lang::En);
    answers.goal.to = Some(OccupationId::new("nursing-assistant"));
    answers.plan = Chosen::default();
    let interview = Interview::new(oregon(), today(), answers);
    let wording = wording(Lang::En);
    let mut edits = Edits::default();
    let forms = |edits: &Edits| {
        all_forms(&Wanted {
            interview: &interview,
            paper: Paper::Mine,
            wording: &wording,
            edits,
        })
    };
    let who = "Find Child Care Oregon";
    let whole = Wanted::unchanged(&interview, Paper::Mine, &wording).draft();
    let mut ids = whole.lines().map(|(_, line)| line.id.clone());
    let id = ids.find(|id| id.ends_with(":may-help")).unwrap();
    assert!(forms(&edits).contains(who));
    edits.strike_or_put_back(&id);
    assert!(!forms(&edits).contains(who), "{id}");
}

/// Who offers each step, as the form for programs has it with this line taken off.
fn offered_without(line: Option<&str>) -> Vec<(String, Option<String>)> {
    let mut answers = answered(Lang::En);
    answers.plan.chosen.clear();
    let interview = Interview::new(oregon(), today(), answers);
    let wording = wording(Lang::En);
    let mut edits = Edits::default();
    if let Some(line) = line {
        edits.strike_or_put_back(line);
    }
    let wanted = Wanted {
        interview: &interview,
        paper: Paper::Mine,
        wording: &wording,
        edits: &edits,
    };
    let made = Made::of(&wanted, Tongues::This, Format::Json, &mut Desk::default());
    let plan: serde_json::Value = serde_json::from_slice(&made.unwrap().bytes).unwrap();
    let steps = plan["steps"].as_array().unwrap().iter();
    let text = |value: &serde_json::Value| value.as_str().map(str::to_owned);
    steps
        .map(|step| {
            (
                text(&step["id"]).unwrap(),
                text(&step["offering"]["provider"]),
            )
        })
        .collect()
}

#[test]
fn programs_are_still_told_who_offers_a_step_when_another_line_was_taken_off() {
    let whole = offered_without(None);
    let named = whole.iter().filter(|(_, who)| who.is_some()).count();
    assert!(named > 2, "{whole:?}");
    assert_eq!(
        offered_without(Some("next-step:college-placement-step:costs")),
        whole
    );
    assert_eq!(offered_without(Some("goal:job:pay")), whole);
    // Where the first step is was taken off: who offers it is named nowhere, the others are.
    let own = whole[0].1.clone();
    assert!(own.is_some(), "{whole:?}");
    let without = offered_without(Some("next-step:college-placement-step:where"));
    let mut expected = whole.clone();
    for (_, who) in &mut expected {
        who.take_if(|who| Some(&*who) == own.as_ref());
    }
    assert_eq!(without, expected);
    assert!(expected.iter().any(|(_, who)| who.is_some()));
}

#[test]
fn a_step_that_was_taken_off_is_in_no_picture_and_in_no_code() {
    let interview = Interview::new(oregon(), today(), answered(Lang::En));
    let wording = wording(Lang::En);
    let mut edits = Edits::default();
    edits.strike_or_put_back("next-step:cna1-course");
    let wanted = Wanted {
        interview: &interview,
        paper: Paper::Mine,
        wording: &wording,
        edits: &edits,
    };
    assert_eq!(
        code(&wanted, Carries::NextStep, 90),
        Err(NoCode::NothingToCarry)
    );
    let preview = wanted.preview();
    let title = "Nursing assistant course";
    for (_, line) in preview.lines() {
        if let Body::Picture(picture) = &line.body {
            let drawn = format!("{picture:?}");
            assert!(!drawn.contains(title), "{drawn}");
        }
    }
    assert!(report::draft_words(&preview, 80).contains(title));
    assert!(!report::draft_words(&wanted.draft(), 80).contains(title));
}

#[test]
fn a_line_is_left_off_and_one_is_added_on_the_screen() {
    let mut stage = Stage::new(answered(Lang::En), Theme::Bare, false, (80, 24));
    let mut desk = Desk::default();
    let paper = |stage: &Stage, desk: &mut Desk| {
        let made = stage.screen.made(Paper::Mine, Format::Text, desk).unwrap();
        String::from_utf8(made.bytes).unwrap()
    };
    stage.keys("1");
    assert!(stage.text().contains("x leave off"), "{}", stage.text());
    stage.key(Key::Down);
    stage.keys("x");
    assert!(
        stage.text().contains("x This is a conversation"),
        "{}",
        stage.text()
    );
    assert!(stage.text().contains("x put back"), "{}", stage.text());
    assert!(!paper(&stage, &mut desk).contains("This is a conversation"));
    stage.keys(" ");
    assert!(paper(&stage, &mut desk).contains("This is a conversation"));
    stage.keys("aAsk: is it paid?");
    stage.key(Key::Enter);
    assert!(paper(&stage, &mut desk).contains("  - Ask: is it paid?\n"));
    stage.keys("not this");
    stage.key(Key::Esc);
    stage.keys("x");
    let words = paper(&stage, &mut desk);
    assert!(
        !words.contains("not this") && !words.contains("Ask: is it paid?"),
        "{words}"
    );
    // It is still there when one has looked at something else, in the other language too.
    stage.keys("lj9");
    stage.keys("1");
    stage.key(Key::End);
    stage.key(Key::Esc);
    assert!(
        stage.text().contains("- Ask: is it paid?"),
        "{}",
        stage.text()
    );
}

#[test]
fn lines_are_left_off_and_added_in_plain_lines() {
    let mut desk = Desk {
        folders: vec!["/media/KEY".into()],
        ..Desk::default()
    };
    let said = in_lines("Leave lines\n2 3\n+Ask my aunt\n+\n\n2\n2\n1\n", &mut desk);
    assert!(said.contains("2. This is a conversation"), "{said}");
    assert!(
        said.contains("2. (left off) This is a conversation"),
        "{said}"
    );
    assert!(
        said.contains("3. (left off) My goal. Registered nurse"),
        "{said}"
    );
    assert!(said.contains("My own lines. Ask my aunt"), "{said}");
    assert!(said.contains("There is no room for more lines"), "{said}");
    let paper = String::from_utf8(desk.papers[0].clone()).unwrap();
    assert!(!paper.contains("This is a conversation"), "{paper}");
    assert!(!paper.contains("(soonest)"), "{paper}");
    assert!(paper.contains("  - Ask my aunt\n"), "{paper}");
    let said = in_lines("Leave lines\n2\n2\n\n1\n", &mut desk);
    assert!(
        said.contains("MY PLAN\nOnramp, Oregon, made Nov 23, 2026\nThis is a"),
        "{said}"
    );
}

#[test]
fn a_phone_reads_the_code_off_plain_lines_too() {
    let said = in_lines("4\n", &mut Desk::default());
    let lines: Vec<&str> = said.lines().filter(|line| line.contains('█')).collect();
    let points: Vec<Vec<bool>> = lines
        .iter()
        .flat_map(|line| {
            let half = |ink: [char; 2]| line.chars().map(|cell| ink.contains(&cell)).collect();
            [half(['█', '▀']), half(['█', '▄'])]
        })
        .collect();
    let read = decoded(&points).unwrap_or_else(|| panic!("{said}"));
    assert!(said.contains(read.lines().next().unwrap()), "{said}");
}

/// Programs of this name that do what is written here, on a path of their own.
#[cfg(unix)]
fn fake(programs: &[(&str, &str)]) -> tempfile::TempDir {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    for (name, does) in programs {
        let path = folder.path().join(name);
        std::fs::write(&path, format!("#!/bin/sh\n{does}\n")).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    folder
}

/// The real program in plain lines, with these programs and nothing else to print with.
#[cfg(unix)]
fn real(lines: &str, programs: &Path) -> String {
    use std::io::Write as _;
    use std::process::{Command, Stdio};
    let mut child = Command::new(env!("CARGO_BIN_EXE_onramp"))
        .args(["--plain", "--on", "2026-11-23", "--lang", "en"])
        .env("PATH", format!("{}:/bin:/usr/bin", programs.display()))
        .env("HOME", programs)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(lines.as_bytes())
        .unwrap();
    let out = child.wait_with_output().unwrap();
    String::from_utf8(out.stdout).unwrap()
}

#[cfg(unix)]
#[test]
fn the_program_hands_a_paper_to_lp_and_says_what_lp_says() {
    let lpstat = (
        "lpstat",
        r#"case $1 in -e) echo back-room; echo front-desk;; -d) echo "system default destination: front-desk";; esac"#,
    );
    let programs = fake(&[
        lpstat,
        ("lp", r#"echo "$@" > "$HOME/asked"; cat > "$HOME/paper""#),
    ]);
    // On to the last page, the staff worksheet, the second printer.
    let to_print = "n\n".repeat(60) + "6\n2\n";
    let said = real(&to_print, programs.path());
    assert!(said.contains("1. front-desk (the usual one)"), "{said}");
    assert!(said.contains("on its way to the printer"), "{said}");
    let asked = std::fs::read_to_string(programs.path().join("asked")).unwrap();
    assert!(asked.trim_end().ends_with("-d back-room"), "{asked}");
    assert!(asked.contains("-t onramp-worksheet-2026-11-23"), "{asked}");
    let paper = std::fs::read(programs.path().join("paper")).unwrap();
    assert!(paper.starts_with(b"%PDF-"), "pages are what lp is given");
    assert!(lopdf::Document::load_mem(&paper).is_ok());

    for (refuses, told) in [
        (
            r#"echo "lp: The printer or class does not exist." >&2; exit 1"#,
            "No printer was found",
        ),
        (
            r#"echo 'lp: Unsupported document-format "application/pdf".' >&2; exit 1"#,
            "This printer cannot print this kind of page",
        ),
        (
            r#"echo "lp: No space left on device" >&2; exit 1"#,
            "There is no room left there",
        ),
    ] {
        let programs = fake(&[lpstat, ("lp", refuses)]);
        let said = real(&to_print, programs.path());
        assert!(said.contains(told), "{said}");
    }
}
