//! How is the terminal taken, and given back as it was, whatever happens? The only file that touches it.

use std::io::{self, BufWriter, IsTerminal, Stdout, Write, stdin, stdout};
use std::panic;
use std::process;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::cursor::Show;
use ratatui::crossterm::event::{
    self, DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use ratatui::crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::crossterm::{execute, queue};

use super::{Event, Screen, TuiError};

/// The terminal is ours just now.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Room for a frame, in bytes, so that it reaches the terminal in one piece.
const FRAME: usize = 1 << 16;

/// A terminal that is ours until this is dropped.
pub(super) struct Terminal {
    inner: ratatui::Terminal<CrosstermBackend<BufWriter<Stdout>>>,
    /// What will be watched for, until it is.
    ends: Option<Ends>,
}

impl Terminal {
    /// Takes the terminal.
    pub(super) fn enter(mouse: bool) -> Result<Self, TuiError> {
        if !stdout().is_terminal() || !stdin().is_terminal() {
            return Err(TuiError::NoTerminal);
        }
        give_back_on_panic();
        let ends = Ends::noted()?;
        TAKEN.store(true, Ordering::SeqCst);
        let entered = Self::take(mouse, ends);
        if entered.is_err() {
            give_back();
        }
        Ok(entered?)
    }

    fn take(mouse: bool, ends: Option<Ends>) -> io::Result<Self> {
        enable_raw_mode()?;
        let mut out = stdout();
        queue!(out, EnterAlternateScreen, EnableBracketedPaste)?;
        if mouse {
            queue!(out, EnableMouseCapture)?;
        }
        out.flush()?;
        let out = BufWriter::with_capacity(FRAME, stdout());
        let inner = ratatui::Terminal::new(CrosstermBackend::new(out))?;
        Ok(Self { inner, ends })
    }

    /// Ends the program from now on when it is called to end or the window is closed. A call that came before is heard
    /// now: the first frame is on the screen before anything but it takes time.
    pub(super) fn watch(&mut self) {
        if let Some(ends) = self.ends.take() {
            ends.watch();
        }
    }

    /// Draws the screen, with the hardware cursor on what has the focus.
    pub(super) fn draw(&mut self, screen: &mut Screen<'_>) -> io::Result<()> {
        self.inner.draw(|frame| {
            let cursor = screen.draw(frame.area(), frame.buffer_mut());
            frame.set_cursor_position(cursor);
        })?;
        Ok(())
    }

    /// Waits for the next thing that happens and means something here.
    #[expect(
        clippy::unused_self,
        reason = "only who has taken the terminal may read it"
    )]
    pub(super) fn next(&mut self) -> io::Result<Event> {
        loop {
            if let Some(event) = Event::of(event::read()?) {
                return Ok(event);
            }
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        give_back();
    }
}

/// Gives the terminal back as it was. What fails here cannot be told to anybody.
fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let mut out = stdout();
        let _ = execute!(
            out,
            DisableMouseCapture,
            DisableBracketedPaste,
            LeaveAlternateScreen,
            Show
        );
        let _ = disable_raw_mode();
        let _ = out.flush();
    }
}

/// A panic message prints what it was given, which may be an answer: only its place is told.
fn give_back_on_panic() {
    panic::set_hook(Box::new(|info| {
        give_back();
        let place = info.location();
        let place = place.map_or_else(String::new, |at| format!(" at {}:{}", at.file(), at.line()));
        let _ = writeln!(
            io::stderr(),
            "onramp: stopped by a fault of its own{place}; nothing was kept"
        );
    }));
}

/// The signals that end the program, noted from the beginning.
#[cfg(unix)]
struct Ends(signal_hook::iterator::Signals);

#[cfg(unix)]
impl Ends {
    /// Notes signals from now on, where they are not watched for already.
    fn noted() -> io::Result<Option<Self>> {
        use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
        static NOTED: AtomicBool = AtomicBool::new(false);
        if NOTED.swap(true, Ordering::SeqCst) {
            return Ok(None);
        }
        let signals = [SIGTERM, SIGHUP, SIGINT, SIGQUIT];
        Ok(Some(Self(signal_hook::iterator::Signals::new(signals)?)))
    }

    /// A closed window or a call to end gives the terminal back and ends the program with 128 and the signal's number.
    /// This also keeps a hang-up from being ignored: reading a terminal that is gone would keep a core busy for ever.
    fn watch(mut self) {
        thread::spawn(move || {
            if let Some(signal) = self.0.forever().next() {
                give_back();
                process::exit(128 + signal);
            }
        });
        thread::spawn(end_when_hung_up);
    }
}

/// A terminal that is not the program's own goes away without a signal; reading it then returns nothing, at once and for
/// ever. To wait for nothing but that costs nothing.
#[cfg(unix)]
fn end_when_hung_up() {
    use rustix::event::{PollFd, PollFlags, poll};
    let input = stdin();
    let mut gone = [PollFd::new(&input, PollFlags::empty())];
    while let Err(rustix::io::Errno::INTR) = poll(&mut gone, None) {}
    let ended = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
    if gone.iter().any(|fd| fd.revents().intersects(ended)) {
        give_back();
        process::exit(128 + signal_hook::consts::SIGHUP);
    }
}

/// Other systems end the program without asking it.
#[cfg(not(unix))]
struct Ends;

#[cfg(not(unix))]
impl Ends {
    fn noted() -> io::Result<Option<Self>> {
        Ok(None)
    }

    fn watch(self) {}
}
