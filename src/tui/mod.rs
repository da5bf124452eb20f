//! How does a person hold this conversation on a whole screen? The door for terminals that can place a cursor.
//!
//! One direction: what happens at the terminal becomes an [`Event`], the key table makes of it an action, `update`
//! makes of that the next state and perhaps an effect, and `view` draws the state. No clock runs: between two events
//! nothing happens and nothing is spent.
//!
//! ```text
//!  onramp · Oregon · data of November 2026        ? help   ! urgent help    top
//!  ✓Welcome ✓Why  Interests  Have  In the way  Pathways  Map  Plan  Home
//!  ──────────────────────────────────────────────────────────────────────────
//!    head: what the page is about; it stays                                  sheet
//!
//!  > what has the focus: the hardware cursor sits here  │ side: more of what
//!    what can be pointed at, from top to bottom         │ has the focus, from
//!    the page follows the focus, ↑ ↓ where there is more│ 110 columns on
//!
//!    foot of the page: totals, what is open now; it stays
//!  * a note, until the next key
//!  ──────────────────────────────────────────────────────────────────────────
//!  ↑↓ choose   Enter next   b back   …   from the key table                  foot
//! ```
//!
//! Under 18 rows head and foot are a line or two; under 40 columns or 12 rows one line says so, and every key works on.
//! Files are not known here: what is to be written is handed to whoever opened the door.

mod action;
mod at_home;
mod effect;
mod event;
mod hits;
mod items;
mod keys;
mod model;
mod motion;
mod possible;
mod referral;
mod results;
mod screen;
mod sharing;
mod spot;
mod terminal;
mod theme;
mod update;
mod view;

use std::io;

pub use effect::Effect;
pub use event::{Event, Key};
pub use screen::Screen;
pub use theme::Theme;

use crate::interview::Interview;
use crate::report::{Format, WayOut};
use crate::wording::Lang;

/// How the door is opened.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// The language to begin in, until the person chooses one.
    pub lang: Lang,
    /// The styles.
    pub theme: Theme,
    /// Clicks and touches are taken; then the terminal itself cannot mark text for copying.
    pub mouse: bool,
    /// What is written without colors is dark on a light ground.
    pub on_light: bool,
}

/// Why the full screen could not be shown.
#[derive(Debug, thiserror::Error)]
pub enum TuiError {
    /// Output does not go to a terminal.
    #[error("the full screen needs a terminal; try --plain")]
    NoTerminal,
    /// The terminal failed.
    #[error("the terminal failed: {0}; try --plain")]
    Terminal(#[from] io::Error),
}

/// Holds the conversation until the person leaves, and gives it back as it then stands.
///
/// # Errors
///
/// Without a terminal, or where it fails. The terminal is as it was before in any case.
pub fn run<'c>(
    interview: Interview<'c>,
    options: Options,
    way_out: &mut dyn WayOut,
) -> Result<Interview<'c>, TuiError> {
    let mut terminal = terminal::Terminal::enter(options.mouse)?;
    let mut screen = Screen::new(interview, options);
    terminal.draw(&mut screen)?;
    terminal.watch();
    // The first page is there; while people read it, the rest of the catalog comes in.
    screen.interview().catalog().make_ready();
    loop {
        let event = terminal.next()?;
        match screen.handle(event) {
            Effect::None => {}
            Effect::Quit => return Ok(screen.into_interview()),
            Effect::FindFolders => screen.take_folders(way_out.folders()),
            Effect::FindPrinters => screen.take_printers(way_out.printers()),
            Effect::Save(paper, format, target) => {
                let made = screen.made(paper, format, way_out);
                screen.saved(&target, made.and_then(|made| way_out.save(&made, &target)));
            }
            Effect::Print(paper, printer) => {
                // It may take a while, and nothing moves meanwhile.
                screen.printing();
                terminal.draw(&mut screen)?;
                let made = screen.made(paper, Format::PRINTED, way_out);
                screen.printed(made.and_then(|made| way_out.print(&made, printer.as_deref())));
            }
        }
        terminal.draw(&mut screen)?;
    }
}
