//! How does a command end? Results go to standard output, messages to standard error, and each end has its exit code.

use std::io::{self, ErrorKind, Write as _};
use std::process::ExitCode;

use crate::catalog::{Fault, clean, render_faults};

/// A command that did not come to its end.
#[derive(Debug)]
pub(super) enum End {
    /// There is no plan, and why.
    NoPlan(String),
    /// The catalog, the answers or the arguments are bad, and what is.
    Bad(String),
    /// The result could not be written; nothing is said, and it is no fault, where nobody reads on.
    NotWritten(Option<String>),
}

impl End {
    pub(super) fn bad(message: impl Into<String>) -> Self {
        Self::Bad(message.into())
    }

    /// Bad for all these faults.
    pub(super) fn faults(faults: &[Fault]) -> Self {
        Self::Bad(render_faults(faults).trim_end().to_owned())
    }

    /// What keeps a result from being written.
    pub(super) fn not_written(error: &io::Error) -> Self {
        let heard = error.kind() != ErrorKind::BrokenPipe;
        Self::NotWritten(heard.then(|| format!("the result could not be written: {error}")))
    }

    /// Says why on standard error, and gives the exit code.
    pub(super) fn code(self) -> ExitCode {
        let (message, code) = match self {
            Self::NoPlan(why) => (Some(why), 1),
            Self::Bad(what) => (Some(what), 2),
            // Who reads no further has read enough.
            Self::NotWritten(None) => (None, 0),
            Self::NotWritten(message) => (message, 3),
        };
        if let Some(message) = message {
            warn(&message);
        }
        ExitCode::from(code)
    }
}

/// The end of a command line that could not be read; help and version are results.
pub(super) fn arguments(error: &clap::Error) -> ExitCode {
    let printed = error.print();
    if error.use_stderr() {
        return ExitCode::from(2);
    }
    match printed {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => End::not_written(&error).code(),
    }
}

/// Writes a result to standard output, whole.
pub(super) fn say(result: &str) -> Result<(), End> {
    say_bytes(result.as_bytes())
}

/// The same, for what is not text.
pub(super) fn say_bytes(result: &[u8]) -> Result<(), End> {
    let mut out = io::stdout().lock();
    out.write_all(result)
        .and_then(|()| out.flush())
        .map_err(|error| End::not_written(&error))
}

/// Writes a message to standard error. Where nobody hears it there is nobody to tell.
pub(super) fn warn(message: &str) {
    let mut err = io::stderr().lock();
    for line in message.lines() {
        let _ = writeln!(err, "{}", clean(line));
    }
}
