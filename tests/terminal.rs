//! Does the program itself, in a terminal, do what a person sees? The real binary in a pseudo-terminal, from welcome to
//! the papers, and the terminal as it was before however the program ends.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop where it fails"
)]

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use onramp::catalog::{Catalog, CatalogFile};
use onramp::interview::{Ask, Choice, Form, Interview, Msg};
use onramp::jobseeker::Answers;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Long enough for a slow machine; nothing waits longer than it must.
const PATIENCE: Duration = Duration::from_secs(15);

/// A screen that is not drawn on for so long has nothing more to show.
const QUIET: Duration = Duration::from_millis(150);

struct Session {
    screen: vt100::Parser,
    output: Receiver<Vec<u8>>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    _pty: Box<dyn MasterPty + Send>,
}

impl Session {
    fn start(arguments: &[&str], environment: &[(&str, &str)]) -> Self {
        Self::start_in(
            std::env::current_dir().unwrap().as_path(),
            arguments,
            environment,
        )
    }

    /// In this folder.
    fn start_in(folder: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Self {
        let (rows, cols) = (24, 80);
        let size = PtySize {
            rows,
            cols,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pty = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_onramp"));
        command.args(["--on", "2026-11-23", "--lang", "en"]);
        command.args(arguments);
        command.cwd(folder);
        command.env("TERM", "xterm-256color");
        command.env_remove("NO_COLOR");
        for (name, value) in environment {
            command.env(name, value);
        }
        let mut reader = pty.master.try_clone_reader().unwrap();
        let keys = pty.master.take_writer().unwrap();
        let child = pty.slave.spawn_command(command).unwrap();
        let (tell, output) = channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                if tell.send(bytes[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self {
            screen: vt100::Parser::new(NonZero::new(rows).unwrap(), NonZero::new(cols).unwrap(), 0),
            output,
            keys,
            child,
            _pty: pty.master,
        }
    }

    /// Waits until this stands on the screen.
    fn see(&mut self, wanted: &str) -> &mut Self {
        let until = Instant::now() + PATIENCE;
        while !self.screen.screen().contents().contains(wanted) {
            let left = until.saturating_duration_since(Instant::now());
            let Ok(bytes) = self.output.recv_timeout(left) else {
                panic!("no \"{wanted}\" on:\n{}", self.screen.screen().contents());
            };
            self.screen.process(&bytes);
        }
        self
    }

    /// What stands on the screen.
    fn text(&self) -> String {
        self.screen.screen().contents()
    }

    fn shows(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    /// Waits until nothing more is drawn.
    fn settle(&mut self) -> &mut Self {
        while let Ok(bytes) = self.output.recv_timeout(QUIET) {
            self.screen.process(&bytes);
        }
        self
    }

    fn press(&mut self, keys: &str) -> &mut Self {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
        self
    }

    /// Waits for the program to end; its exit code, where it ended by itself.
    fn end(&mut self) -> u32 {
        let until = Instant::now() + PATIENCE;
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            if Instant::now() > until {
                self.child.kill().unwrap();
                panic!("still there:\n{}", self.screen.screen().contents());
            }
            std::thread::sleep(Duration::from_millis(20));
        };
        while let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(200)) {
            self.screen.process(&bytes);
        }
        status.exit_code()
    }

    fn leaves_the_terminal_as_it_was(&self) -> bool {
        let screen = self.screen.screen();
        !screen.alternate_screen()
            && !screen.hide_cursor()
            && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
    }
}

const ENTER: &str = "\r";

#[test]
fn a_whole_session_leads_from_welcome_to_a_paper_to_take_home() {
    let mut session = Session::start(&[], &[]);
    session.see("Which language").see("keeps nothing");
    answer_to_the_step(&mut session);
    session.press("!").see("211").press("b");
    session.see("Who may help").press("n");
    session.see("My plan").press("l").see("Mi plan").press("l");
    session.see("My plan").press("q").see("Leave");
    session.press("2");
    assert_eq!(session.end(), 0);
    assert!(session.leaves_the_terminal_as_it_was());
}

/// Answers from the first question on, as far as the page of the first step on the way to nursing.
fn answer_to_the_step(session: &mut Session) {
    session.press("1");
    session.see("How much time").press("1");
    session.see("Which county").press("mari").press(ENTER);
    session.see("What would make today worth it").press("3");
    session.see("By when do you need").press("3");
    session.see("Do you already know the job").press("nurse");
    session.see("Registered nurse").press(ENTER);
    session.see("What certificates").press("ged");
    session.see("GED (high").press(ENTER);
    session.see("You named").press(ENTER);
    session.see("How old are you").press("19").press(ENTER);
    session.see("years of school").press("10").press(ENTER);
    session.see("Where did you go to school").press("1");
    session.see("What work have you done").press(ENTER);
    session.see("getting to class").press("1");
    session.see("child care").press("1");
    for _ in 0..6 {
        session.press("s");
    }
    session.see("Pathways that may suit you").press(ENTER);
    session
        .see("START HERE")
        .see("Work to ask about now")
        .press(ENTER);
    session.see("Who may help");
}

/// Everything in a folder, and in the folders in it.
fn everything_in(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(everything_in(&path));
        }
        all.push(path);
    }
    all
}

#[test]
fn at_a_kiosk_nobody_is_contacted_nothing_is_kept_and_the_next_person_finds_nothing_of_the_last() {
    const DOWN: &str = "\u{1b}[B";
    let home = tempfile::tempdir().unwrap();
    let path = home.path().to_str().unwrap();
    let keep = [("HOME", path), ("XDG_CONFIG_HOME", path), ("TMPDIR", path)];
    let begin = || Session::start_in(home.path(), &["--kiosk"], &keep);
    let mut session = begin();
    session.see("Which language").see("keeps nothing");
    answer_to_the_step(&mut session);
    // A step with helps, if the first has none.
    for _ in 0..8 {
        if !session.settle().shows("No help is listed") {
            break;
        }
        session.press("b").see("Work to ask about now");
        session.press(DOWN).press(ENTER).see("in private");
    }
    // Down to the first help, which one can ask to be connected with, and no further.
    for _ in 0..40 {
        if session.shows("connect me") {
            break;
        }
        session.press(DOWN).settle();
    }
    session.see("connect me").press("a");
    session.see("You want to be connected with them");
    session.press("aaay").settle();
    session.see("You want to be connected with them");
    for word in ["contact made", "may we contact", "referral slip"] {
        assert!(!session.shows(word), "{}", session.text());
    }
    session.press("j").see("9").press("9");
    session.see("For me");
    for word in ["staff", "worksheet", "slip"] {
        assert!(
            !session.text().to_lowercase().contains(word),
            "{}",
            session.text()
        );
    }
    // The page can go to a stick or a printer; a folder cannot be typed.
    session.press("1").see("This is your page").press(ENTER);
    session.see("Save it as").press("1").see("Not now");
    assert!(!session.shows("type a folder"), "{}", session.text());
    session
        .press("bbb")
        .see("For me")
        .press("q")
        .see("Leave")
        .press("2");
    assert_eq!(session.end(), 0);
    assert!(session.leaves_the_terminal_as_it_was());
    assert_eq!(session.text().trim(), "", "the screen is cleared");
    assert_eq!(everything_in(home.path()), [] as [PathBuf; 0]);

    let mut next = begin();
    next.see("Which language").press("j").see("8").press("8");
    next.see("My plan").settle();
    for word in ["Marion", "urse", "GED"] {
        assert!(!next.shows(word), "{word}:\n{}", next.text());
    }
    next.press("qq");
    assert_eq!(next.end(), 0);
}

/// A center whose one bus is paused: nobody can help with getting there.
fn center() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let catalog = folder.path().join("catalog");
    std::fs::create_dir(&catalog).unwrap();
    let read = |name: &str| std::fs::read_to_string(format!("tests/sound/{name}")).unwrap();
    let paused = read("records.json").replacen(
        "\"id\": \"bus\",",
        "\"id\": \"bus\", \"capacity\": \"paused\",",
        1,
    );
    std::fs::write(catalog.join("head.json"), read("head.json")).unwrap();
    std::fs::write(catalog.join("records.json"), paused).unwrap();
    folder
}

/// The keys that lead through all questions: getting there is in the way, in the first county, and nothing else is said.
fn keys_that_name_a_need(catalog: &Catalog) -> String {
    let mut sitting = Interview::new(catalog, "2026-11-23".parse().unwrap(), Answers::default());
    let mut keys = String::new();
    while let Some(question) = sitting.question() {
        let (key, msg) = match (&question.ask, &question.form) {
            (Ask::Need(_), _) => ("1", Msg::Choose(Choice::YesNo(true))),
            (Ask::County, Form::One { choices, .. }) => ("1", Msg::Choose(choices[0].clone())),
            (_, Form::One { choices, .. }) if choices.len() <= 10 => ("s", Msg::Skip),
            (_, Form::One { .. } | Form::Typed { .. }) => (ENTER, Msg::Skip),
            _ => (ENTER, Msg::Next),
        };
        keys.push_str(key);
        sitting.update(msg).unwrap();
    }
    keys
}

#[test]
fn the_full_screen_counts_an_unmet_need_once_a_session_and_only_where_the_center_wants_it() {
    let center = center();
    let catalog = center.path().join("catalog");
    let files = ["head.json", "records.json"].map(|name| {
        let bytes = std::fs::read(catalog.join(name)).unwrap();
        (name, bytes)
    });
    let files: Vec<CatalogFile<'_>> = files
        .iter()
        .map(|(label, bytes)| CatalogFile { label, bytes })
        .collect();
    let loaded = Catalog::load(&files, "2026-11-23".parse().unwrap());
    let keys = keys_that_name_a_need(&loaded.catalog.unwrap());
    let tally = center.path().join("tally.json");
    let path = tally.to_str().unwrap();
    let session = |more: &[&str]| {
        let arguments = [&["--catalog", catalog.to_str().unwrap()], more].concat();
        let mut session = Session::start_in(center.path(), &arguments, &[]);
        session.see("Which language").settle();
        assert_eq!(session.shows("This center counts needs"), !more.is_empty());
        session.press(&keys).see("Pathways that may suit you");
        // Who goes back and forth, or changes the language, is still one session.
        session.press("bn").press("ll").settle();
        session.press("q").see("Leave").press("2");
        assert_eq!(session.end(), 0);
    };
    session(&[]);
    let whole = everything_in(center.path()).len();
    assert_eq!(whole, 3, "only the catalog: off is off");
    for sessions in 1..=2 {
        session(&["--tally", path]);
        let text = std::fs::read_to_string(&tally).unwrap();
        let told: serde_json::Value = serde_json::from_str(&text).unwrap();
        let counts = told["counts"].as_array().unwrap();
        assert!(!counts.is_empty(), "{text}");
        assert!(
            counts.iter().all(|one| one["sessions"] == sessions),
            "{text}"
        );
    }
}

#[test]
fn the_terminal_is_as_it_was_after_a_signal() {
    for (signal, number) in [("TERM", 15), ("INT", 2), ("HUP", 1), ("QUIT", 3)] {
        let mut session = Session::start(&[], &[]);
        session.see("Which language");
        assert!(session.screen.screen().alternate_screen());
        let process = session.child.process_id().unwrap().to_string();
        let sent = std::process::Command::new("kill")
            .args(["-s", signal, &process])
            .status();
        assert!(sent.unwrap().success());
        assert_eq!(session.end(), 128 + number, "SIG{signal}");
        assert!(session.leaves_the_terminal_as_it_was(), "SIG{signal}");
    }
}

#[test]
fn a_terminal_that_moves_no_cursor_gets_plain_lines() {
    let mut session = Session::start(&[], &[("TERM", "dumb")]);
    session.see("Which language");
    assert!(!session.screen.screen().alternate_screen());
    session.press("q\r");
    session.see("Leave").press("y\r");
}

#[test]
fn without_color_nothing_is_colored_and_the_chosen_row_is_marked() {
    let mut session = Session::start(&[], &[("NO_COLOR", "1")]);
    session.see("Which language").see(" > 1");
    for row in 0..24 {
        for col in 0..80 {
            let cell = session.screen.screen().cell(row, col).unwrap();
            assert_eq!(cell.fgcolor(), vt100::Color::Default);
            assert_eq!(cell.bgcolor(), vt100::Color::Default);
        }
    }
}

#[test]
fn a_paper_is_saved_in_the_folder_that_is_chosen() {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir(home.path().join("Documents")).unwrap();
    let path = home.path().to_str().unwrap();
    let mut session = Session::start(&[], &[("HOME", path), ("XDG_CONFIG_HOME", path)]);
    session.see("Which language").press("j").see("9").press("9");
    session.see("For me").press("1").see("This is your page");
    session.press(ENTER).see("Save it as").press("1");
    session
        .see("Documents:")
        .press("1")
        .see("The paper is here:");
    let saved = std::fs::read_dir(home.path().join("Documents")).unwrap();
    let names: Vec<String> = saved
        .map(|one| one.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(names.len(), 1, "{names:?}");
    assert!(names[0].starts_with("onramp-plan-2026-11-23."), "{names:?}");
    session.press("qq");
    assert_eq!(session.end(), 0);
}
