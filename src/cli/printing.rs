//! How does a paper get onto paper? Through the system's own printing: `lp` of CUPS, or the print verb of Windows.
//!
//! What is printed goes through a pipe: nothing of a person is left in a file.

#[cfg(windows)]
pub(super) use windows::{print, printers};

#[cfg(not(windows))]
pub(super) use cups::{print, printers};

#[cfg(not(windows))]
mod cups {
    use std::io::{ErrorKind, Read as _, Write as _};
    use std::process::{Child, Command, Stdio};
    use std::time::{Duration, Instant};

    use crate::catalog::clean;
    use crate::report::{Made, Printer, Trouble};

    /// How long a printer may take to answer: a person waits at the screen.
    const PATIENCE: Duration = Duration::from_secs(15);
    /// How often it is asked whether it has.
    const GLANCE: Duration = Duration::from_millis(10);

    /// The printers that `lpstat` knows, the usual one first.
    pub(in crate::cli) fn printers() -> Result<Vec<Printer>, Trouble> {
        let listed = run("lpstat", &["-e"], &[])?;
        let usual = run("lpstat", &["-d"], &[]).unwrap_or_default();
        // "system default destination: NAME", or "no system default destination".
        let usual = usual
            .trim()
            .rsplit_once(": ")
            .map(|(_, name)| name.to_owned());
        let names = listed
            .lines()
            .map(str::trim)
            .filter(|name| !name.is_empty());
        let mut printers: Vec<Printer> = names
            .map(|name| Printer {
                name: clean(name),
                usual: usual.as_deref() == Some(name),
            })
            .collect();
        printers.sort_by_key(|printer| !printer.usual);
        if printers.is_empty() {
            return Err(Trouble::NoPrinter);
        }
        Ok(printers)
    }

    /// Hands a paper to `lp`.
    pub(in crate::cli) fn print(made: &Made, on: Option<&str>) -> Result<(), Trouble> {
        let title = made.file_name(1);
        let mut arguments = vec!["-t", title.as_str()];
        if let Some(name) = on {
            arguments.extend(["-d", name]);
        }
        run("lp", &arguments, &made.bytes).map(|_| ())
    }

    /// Runs a program on this input; what it said, or what went wrong.
    fn run(program: &str, arguments: &[&str], input: &[u8]) -> Result<String, Trouble> {
        let started = Command::new(program)
            .args(arguments)
            // Its words are read, so they must be those that are known.
            .env("LC_MESSAGES", "C")
            .env_remove("LC_ALL")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let mut child = started.map_err(|error| match error.kind() {
            ErrorKind::NotFound => Trouble::NoPrinting,
            _ => Trouble::Other(error.to_string()),
        })?;
        if let Some(mut pipe) = child.stdin.take() {
            let input = input.to_vec();
            // One that does not read is not waited for; that it failed, its exit code tells.
            std::thread::spawn(move || pipe.write_all(&input));
        }
        let done = wait(&mut child)?;
        let (mut said, mut sorry) = (String::new(), String::new());
        let said_all = child
            .stdout
            .take()
            .map(|mut out| out.read_to_string(&mut said));
        let _ = child
            .stderr
            .take()
            .map(|mut err| err.read_to_string(&mut sorry));
        if done && said_all.is_none_or(|read| read.is_ok()) {
            return Ok(said);
        }
        Err(refused(&sorry))
    }

    /// Whether it ended well.
    fn wait(child: &mut Child) -> Result<bool, Trouble> {
        let until = Instant::now() + PATIENCE;
        loop {
            match child.try_wait() {
                Ok(Some(status)) => return Ok(status.success()),
                Ok(None) if Instant::now() < until => std::thread::sleep(GLANCE),
                Ok(None) => {
                    let _ = child.kill();
                    let _ = child.wait();
                    return Err(Trouble::NoAnswer);
                }
                Err(error) => return Err(Trouble::Other(error.to_string())),
            }
        }
    }

    /// What CUPS says where it cannot print.
    fn refused(sorry: &str) -> Trouble {
        let words = sorry.to_lowercase();
        let says = |any: &[&str]| any.iter().any(|part| words.contains(part));
        if says(&[
            "no default destination",
            "no destinations",
            "does not exist",
            "unable to connect",
            "not connect to server",
            "scheduler is not running",
            "bad file descriptor",
        ]) {
            return Trouble::NoPrinter;
        }
        if says(&[
            "document-format",
            "no filter",
            "no driver",
            "unable to open ppd",
        ]) {
            return Trouble::NoDriver;
        }
        if says(&["no space left", "disk full"]) {
            return Trouble::NoRoom;
        }
        let first = sorry.lines().next().unwrap_or_default();
        Trouble::Other(clean(first.trim_start_matches("lp: ")))
    }

    #[cfg(test)]
    mod tests {
        use super::{Trouble, refused, run};

        #[test]
        fn what_cups_says_becomes_words_for_people() {
            for said in [
                "lp: Error - no default destination available.",
                "lp: The printer or class does not exist.",
                "lpstat: Unable to connect to server: Bad file descriptor",
                "lpstat: No destinations added.",
            ] {
                assert_eq!(refused(said), Trouble::NoPrinter, "{said}");
            }
            assert_eq!(
                refused("lp: Unsupported document-format \"application/pdf\"."),
                Trouble::NoDriver
            );
            let other = refused("lp: Held for\u{1b}[2J the front desk.\nmore");
            assert_eq!(
                other,
                Trouble::Other("Held for[2J the front desk.".to_owned())
            );
        }

        #[test]
        fn a_computer_without_printing_says_so() {
            assert_eq!(
                run("onramp-no-such-program", &[], b""),
                Err(Trouble::NoPrinting)
            );
            assert_eq!(run("cat", &[], b"a page"), Ok("a page".to_owned()));
        }
    }
}

#[cfg(windows)]
mod windows {
    use std::io::Write as _;
    use std::process::{Command, Stdio};

    use crate::report::{Made, Printer, Trouble};

    /// The print verb knows only the usual printer; which that is, Windows says in its own window.
    pub(in crate::cli) fn printers() -> Result<Vec<Printer>, Trouble> {
        Ok(Vec::new())
    }

    /// Hands a paper to the program that prints its kind. That needs a file; it goes away when it has been read.
    pub(in crate::cli) fn print(made: &Made, _: Option<&str>) -> Result<(), Trouble> {
        let told = |error: std::io::Error| super::super::papers::trouble(&error);
        let ending = format!(".{}", made.format.ending());
        let mut file = tempfile::Builder::new()
            .prefix("onramp-")
            .suffix(&ending)
            .tempfile()
            .map_err(told)?;
        file.write_all(&made.bytes).map_err(told)?;
        let path = file.into_temp_path();
        let script = "Start-Process -FilePath $env:ONRAMP_PAPER -Verb Print -Wait";
        let status = Command::new("powershell")
            .args(["-NoProfile", "-NonInteractive", "-Command", script])
            .env("ONRAMP_PAPER", path.as_os_str())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .map_err(|_| Trouble::NoPrinting)?;
        if status.success() {
            Ok(())
        } else {
            Err(Trouble::NoPrinter)
        }
    }
}
