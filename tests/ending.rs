//! Does the program end as it should when it is told to, or when its window is closed? In a pseudo-terminal.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop where it fails"
)]

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// As long as a loaded machine may take; nothing here waits that long unless it fails.
const PATIENCE: Duration = Duration::from_mins(1);
const ENTER_ALTERNATE_SCREEN: &str = "\x1b[?1049h";
const LEAVE_ALTERNATE_SCREEN: &str = "\x1b[?1049l";
const SHOW_CURSOR: &str = "\x1b[?25h";

/// The program, running.
struct Program {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    said: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    raw: String,
}

impl Program {
    fn start() -> Self {
        Self::start_in(true)
    }

    /// Where the terminal is not its own, no signal tells the program that it is gone.
    fn start_in(its_own: bool) -> Self {
        let mut program = Self::launch(its_own);
        program.wait_for("Which language");
        program
    }

    /// Nothing is shown yet.
    fn launch(its_own: bool) -> Self {
        let size = PtySize {
            rows: 24,
            cols: 80,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_onramp"));
        command.args(["--on", "2026-11-23", "--lang", "en"]);
        command.env("TERM", "xterm-256color");
        command.set_controlling_tty(its_own);
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (tell, said) = channel();
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                if tell.send(bytes[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self {
            child,
            master: pair.master,
            said,
            screen: vt100::Parser::new(
                NonZeroU16::new(24).unwrap(),
                NonZeroU16::new(80).unwrap(),
                0,
            ),
            raw: String::new(),
        }
    }

    fn send(&self, signal: &str) {
        let process = self.child.process_id().unwrap().to_string();
        let sent = Command::new("kill").args(["-s", signal, &process]).status();
        assert!(sent.unwrap().success());
    }

    fn wait_for(&mut self, words: &str) {
        let since = Instant::now();
        while !self.screen.screen().contents().contains(words) {
            assert!(since.elapsed() < PATIENCE, "never showed {words}");
            self.listen();
        }
    }

    fn listen(&mut self) {
        if let Ok(bytes) = self.said.recv_timeout(Duration::from_millis(50)) {
            self.screen.process(&bytes);
            self.raw.push_str(&String::from_utf8_lossy(&bytes));
        }
    }

    /// Waits for the end; tells the exit code.
    fn end(&mut self) -> u32 {
        let since = Instant::now();
        loop {
            self.listen();
            if let Some(status) = self.child.try_wait().unwrap() {
                while let Ok(bytes) = self.said.recv_timeout(Duration::from_millis(200)) {
                    self.raw.push_str(&String::from_utf8_lossy(&bytes));
                }
                return status.exit_code();
            }
            if since.elapsed() > PATIENCE {
                self.child.kill().unwrap();
                panic!("never ended");
            }
        }
    }

    fn gave_the_terminal_back(&self) -> bool {
        let left = self.raw.rfind(LEAVE_ALTERNATE_SCREEN);
        left.is_some_and(|at| self.raw[at..].contains(SHOW_CURSOR))
    }
}

#[test]
fn leaving_gives_the_terminal_back_and_is_no_fault() {
    let mut program = Program::start();
    let mut writer = program.master.take_writer().unwrap();
    writer.write_all(b"q").unwrap();
    program.wait_for("Leave?");
    writer.write_all(b"q").unwrap();
    assert_eq!(program.end(), 0);
    assert!(program.gave_the_terminal_back(), "{:?}", program.raw);
}

#[test]
fn a_call_to_end_gives_the_terminal_back_and_is_told_in_the_exit_code() {
    for (signal, code) in [("TERM", 143), ("INT", 130), ("QUIT", 131), ("HUP", 129)] {
        let mut program = Program::start();
        program.send(signal);
        assert_eq!(program.end(), code, "{signal}");
        assert!(
            program.gave_the_terminal_back(),
            "{signal}: {:?}",
            program.raw
        );
    }
}

/// Signals are noted before the terminal is taken, and listened to once the first page is shown.
#[test]
fn a_call_to_end_that_comes_with_the_first_page_is_heard_all_the_same() {
    for _ in 0..10 {
        let mut program = Program::launch(true);
        let since = Instant::now();
        while !program.raw.contains(ENTER_ALTERNATE_SCREEN) {
            assert!(since.elapsed() < PATIENCE, "took no terminal");
            program.listen();
        }
        program.send("TERM");
        assert_eq!(program.end(), 143);
        assert!(program.gave_the_terminal_back(), "{:?}", program.raw);
    }
}

#[test]
fn a_closed_window_ends_the_program() {
    close_the_window_of(Program::start());
}

#[test]
fn a_closed_window_that_sends_no_signal_ends_the_program_too() {
    close_the_window_of(Program::start_in(false));
}

fn close_the_window_of(program: Program) {
    let Program {
        mut child,
        master,
        said,
        ..
    } = program;
    // Nobody listens any longer: with the next frame, the last hold on the window is gone.
    drop(said);
    let mut writer = master.take_writer().unwrap();
    writer.write_all(b"j").unwrap();
    drop(writer);
    drop(master);
    let since = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if since.elapsed() > PATIENCE {
            child.kill().unwrap();
            panic!("still there");
        }
        thread::sleep(Duration::from_millis(20));
    }
}
