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
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Long enough for a slow machine; nothing waits longer than it must.
const PATIENCE: Duration = Duration::from_secs(15);

struct Session {
    screen: vt100::Parser,
    output: Receiver<Vec<u8>>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    _pty: Box<dyn MasterPty + Send>,
}

impl Session {
    fn start(arguments: &[&str], environment: &[(&str, &str)]) -> Self {
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
    session
        .see("Which language")
        .see("keeps nothing")
        .press("1");
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
    session.see("START HERE").see("Work this week").press(ENTER);
    session.see("Who may help").press("!");
    session.see("211").press("b");
    session.see("Who may help").press("n");
    session.see("My plan").press("l").see("Mi plan").press("l");
    session.see("My plan").press("q").see("Leave");
    session.press("2");
    assert_eq!(session.end(), 0);
    assert!(session.leaves_the_terminal_as_it_was());
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
