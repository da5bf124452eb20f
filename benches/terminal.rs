//! How long from start to the first complete frame, and from a key to its frame, and what is spent while nobody presses
//! any? Measured from outside, in a pseudo-terminal, in turns with the smallest full-screen program there can be; the
//! ratio is what travels.
//!
//! Run with `cargo bench --bench terminal`; the floor is built with `cargo build --release --example floor`.

#![allow(clippy::unwrap_used, reason = "a benchmark may stop where it fails")]

use std::fs;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

const STARTS: usize = 60;
const KEYS: usize = 200;
/// Silence after which a frame counts as complete.
const QUIET: Duration = Duration::from_millis(15);
/// How long nobody presses a key.
const IDLE: Duration = Duration::from_secs(3);

/// A page, and the keys that lead to it.
struct Page {
    name: &'static str,
    keys: &'static [&'static str],
}

const QUESTION: Page = Page {
    name: "question",
    keys: &["1"],
};
const MAP: Page = Page {
    name: "map",
    keys: &["1", "j", "7"],
};
const FIRST: Page = Page {
    name: "first",
    keys: &[],
};

struct Program {
    output: Receiver<(Instant, usize)>,
    input: Box<dyn Write + Send>,
    child: Box<dyn portable_pty::Child + Send + Sync>,
    started: Instant,
    _pty: Box<dyn portable_pty::MasterPty + Send>,
}

impl Program {
    fn start(command: &[String], size: (u16, u16)) -> Self {
        let (cols, rows) = size;
        let pty = native_pty_system()
            .openpty(PtySize {
                rows,
                cols,
                pixel_width: 0,
                pixel_height: 0,
            })
            .unwrap();
        let mut builder = CommandBuilder::new(&command[0]);
        builder.args(&command[1..]);
        builder.env("TERM", "xterm-256color");
        let mut reader = pty.master.try_clone_reader().unwrap();
        let input = pty.master.take_writer().unwrap();
        let started = Instant::now();
        let child = pty.slave.spawn_command(builder).unwrap();
        let (tell, output) = channel();
        std::thread::spawn(move || {
            let mut bytes = vec![0; 65_536];
            while let Ok(count) = reader.read(&mut bytes) {
                if count == 0 || tell.send((Instant::now(), count)).is_err() {
                    break;
                }
            }
        });
        Self {
            output,
            input,
            child,
            started,
            _pty: pty.master,
        }
    }

    /// A program that shows this page.
    fn at(command: &[String], size: (u16, u16), page: &Page) -> Self {
        let mut program = Self::start(command, size);
        program.frame();
        for key in page.keys {
            program.press(key.as_bytes());
        }
        program
    }

    /// Waits for a frame to be complete; when its last byte came.
    fn frame(&self) -> Instant {
        let mut last = self.output.recv_timeout(Duration::from_secs(5)).unwrap().0;
        while let Ok((at, _)) = self.output.recv_timeout(QUIET) {
            last = at;
        }
        last
    }

    fn press(&mut self, key: &[u8]) -> Duration {
        let pressed = Instant::now();
        self.input.write_all(key).unwrap();
        self.frame() - pressed
    }

    /// The time that a processor has worked for it so far; only Linux tells.
    fn spent(&self) -> Option<Duration> {
        let tasks = fs::read_dir(format!("/proc/{}/task", self.child.process_id()?)).ok()?;
        let mut spent = 0;
        for task in tasks {
            let told = fs::read_to_string(task.ok()?.path().join("schedstat")).ok()?;
            spent += told.split(' ').next()?.parse::<u64>().ok()?;
        }
        Some(Duration::from_nanos(spent))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The times of two programs that took turns, told beside each other.
fn tell(what: &str, size: (u16, u16), [ours, floor]: [Vec<Duration>; 2]) {
    let [(ours, late), (floor, floor_late)] = [ours, floor].map(middle);
    let (columns, rows) = size;
    println!(
        "{what:<30} {columns}x{rows}  onramp {ours:>6.2} ms (95%: {late:.2})  floor {floor:>6.2} ms (95%: {floor_late:.2})  \
         ratio {:.2}",
        ours / floor
    );
}

/// The median and the 95th percentile, in milliseconds.
fn middle(mut times: Vec<Duration>) -> (f64, f64) {
    times.sort();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100].as_secs_f64() * 1000.0;
    (at(50), at(95))
}

fn starts(commands: [&[String]; 2], size: (u16, u16)) -> [Vec<Duration>; 2] {
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..STARTS {
        for (times, command) in times.iter_mut().zip(commands) {
            let program = Program::start(command, size);
            times.push(program.frame() - program.started);
        }
    }
    times
}

fn keys(commands: [&[String]; 2], size: (u16, u16), page: &Page) -> [Vec<Duration>; 2] {
    let mut times = [Vec::new(), Vec::new()];
    let mut programs = [
        Program::at(commands[0], size, page),
        Program::at(commands[1], size, &FIRST),
    ];
    for turn in 0..KEYS {
        let key: &[u8] = if turn % 2 == 0 { b"\x1b[B" } else { b"\x1b[A" };
        for (times, program) in times.iter_mut().zip(&mut programs) {
            times.push(program.press(key));
        }
    }
    times
}

/// From start to end, where all of the catalog that is built in is read and counted.
fn counts(ours: &str) -> Vec<Duration> {
    let count = || {
        let started = Instant::now();
        let mut command = Command::new(ours);
        let ended = command
            .args(["count", "--on", "2026-11-23"])
            .stdout(Stdio::null());
        assert!(ended.status().unwrap().success());
        started.elapsed()
    };
    (0..STARTS).map(|_| count()).collect()
}

fn main() {
    let onramp = PathBuf::from(env!("CARGO_BIN_EXE_onramp"));
    let floor = onramp.with_file_name("examples").join("floor");
    if !floor.exists() {
        eprintln!("build the floor first: cargo build --release --example floor");
        return;
    }
    let ours = vec![onramp.display().to_string()];
    let least = vec![floor.display().to_string()];
    let both = [ours.as_slice(), least.as_slice()];
    for size in [(80, 24), (120, 40)] {
        tell("start to first complete frame", size, starts(both, size));
        for page in [QUESTION, MAP] {
            let what = format!("key to frame, {} page", page.name);
            tell(&what, size, keys(both, size, &page));
        }
    }
    let (mid, late) = middle(counts(&ours[0]));
    println!("start, the whole catalog, end         onramp {mid:>6.2} ms (95%: {late:.2})");
    for page in [FIRST, MAP] {
        let program = Program::at(&ours, (80, 24), &page);
        let before = program.spent();
        std::thread::sleep(IDLE);
        if let (Some(before), Some(after)) = (before, program.spent()) {
            let spent = after.saturating_sub(before).as_secs_f64() * 1e6;
            println!(
                "{IDLE:?} without a key, {} page: {spent:.0} µs of a processor",
                page.name
            );
        }
    }
}
