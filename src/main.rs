//! The `onramp` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    onramp::cli::run()
}
