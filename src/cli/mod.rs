//! Which door, which command, which exit code? It reads files, asks the clock, and hands both down.

mod answers;
mod builtin;
mod catalogs;
mod check;
mod command;
mod door;
mod end;
mod files;
mod folders;
mod importing;
mod meaning;
mod papers;
mod pdf;
mod plan;
mod printing;
mod steward;
mod tally;

pub use builtin::{OREGON, oregon};

use std::process::ExitCode;

use clap::Parser as _;

use crate::catalog::{Day, schema};
use crate::jobseeker::Answers;
use crate::report;
use command::{Command, Line, Schema};
use end::{End, say};

/// Runs the command that was typed; its exit code is 0 where it is done, 1 where no plan exists, 2 where the catalog,
/// the answers or the arguments are bad, and 3 where the result could not be written. Who stops
/// reading a result ends the command, without a fault.
pub fn run() -> ExitCode {
    let line = match typed() {
        Ok(line) => line,
        Err(error) => return end::arguments(&error),
    };
    let done = match &line.command {
        None => door::open(&line.settings),
        Some(Command::Plan(plan)) => plan::run(plan, &line.settings),
        Some(Command::Check(check)) => check::run(check, &line.settings),
        Some(Command::Diff { old, new }) => steward::diff(old, new, &line.settings),
        Some(Command::Wrong { id }) => steward::wrong(id, &line.settings),
        Some(Command::Gaps(gaps)) => steward::gaps(gaps, &line.settings),
        Some(Command::Sources { path }) => steward::sources(path.as_deref(), &line.settings),
        Some(Command::Count { path }) => steward::count(path.as_deref(), &line.settings),
        Some(Command::Tally { file }) => tally::print(file, &line.settings),
        Some(Command::Schema { of }) => say(&schema_of(*of)),
        Some(Command::Import(import)) => importing::run(import, &line.settings),
    };
    done.map_or_else(End::code, |()| ExitCode::SUCCESS)
}

/// What was typed. Most starts type nothing; the first page then does not wait for the reader of command lines.
fn typed() -> Result<Line, clap::Error> {
    match std::env::args_os().len() {
        0 | 1 => Ok(Line::default()),
        _ => Line::try_parse(),
    }
}

fn schema_of(of: Schema) -> String {
    match of {
        Schema::Catalog => schema::text(),
        Schema::Answers => schema::text_of::<Answers>(),
        Schema::Plan => schema::text_of::<report::PlanPaper>(),
        Schema::WhatIf => schema::text_of::<report::WhatIfPaper>(),
        Schema::Tally => schema::text_of::<report::Tally>(),
        Schema::Slip => schema::text_of::<report::SlipPaper>(),
        Schema::Layout => schema::text_of::<report::Layout>(),
    }
}

/// The day of the session: the one that was given, else today where the clock of this computer stands.
fn today(given: Option<Day>) -> Result<Day, End> {
    let now = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .ok()
        .and_then(|since| i64::try_from(since.as_secs()).ok());
    given.or_else(|| Day::from_unix_local(now?)).ok_or_else(|| {
        End::bad("the clock of this computer cannot be read; give the day with --on 2026-11-23")
    })
}
