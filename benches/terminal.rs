//! How long from start to the first complete frame, and from a key to its frame? Measured from outside, in a
//! pseudo-terminal, beside the smallest full-screen program there can be; the ratio is what travels.
//!
//! Run with `cargo bench --bench terminal`; the floor is built with `cargo build --release --example floor`.

#![allow(clippy::unwrap_used, reason = "a benchmark may stop where it fails")]

use std::io::{Read, Write};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

const STARTS: usize = 40;
const KEYS: usize = 200;
/// Silence after which a frame counts as complete.
const QUIET: Duration = Duration::from_millis(15);

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
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn median(mut times: Vec<Duration>) -> (f64, f64) {
    times.sort();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100].as_secs_f64() * 1000.0;
    (at(50), at(99))
}

fn start_times(command: &[String], size: (u16, u16)) -> Vec<Duration> {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let program = Program::start(command, size);
        times.push(program.frame() - program.started);
    }
    times
}

fn key_times(command: &[String], size: (u16, u16)) -> Vec<Duration> {
    let mut program = Program::start(command, size);
    program.frame();
    (0..KEYS)
        .map(|turn| program.press(if turn % 2 == 0 { b"\x1b[B" } else { b"\x1b[A" }))
        .collect()
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
    for size in [(80, 24), (120, 40)] {
        for (what, times) in [
            (
                "start to first complete frame",
                start_times as fn(&[String], (u16, u16)) -> _,
            ),
            ("key to frame", key_times),
        ] {
            let (ours_mid, ours_late) = median(times(&ours, size));
            let (least_mid, least_late) = median(times(&least, size));
            println!(
                "{what:<30} {}x{}  onramp {ours_mid:>6.2} ms (99%: {ours_late:.2})  floor {least_mid:>6.2} ms (99%: {least_late:.2})  ratio {:.2}",
                size.0,
                size.1,
                ours_mid / least_mid
            );
        }
    }
}
