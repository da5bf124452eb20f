//! How is a tally kept? Whole or not at all, by several programs at once, and never in the place of a file that cannot be
//! read.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::catalogs;
use super::command::Settings;
use super::end::{End, say};
use super::files::{self, label};
use super::today;
use crate::interview::Interview;
use crate::report::{PAPER_WIDTH, Tally, tally_text, unmet};
use crate::wording::Wording;

/// How long one program waits for another that writes the same tally.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often it looks whether the other is done.
const GLANCE: Duration = Duration::from_millis(10);

/// Prints a tally, without what is too small to be told.
pub(super) fn print(path: &Path, settings: &Settings) -> Result<(), End> {
    let catalog = catalogs::catalog(settings, today(settings.on)?)?;
    let tally =
        read(path)?.ok_or_else(|| End::bad(format!("{}: there is no such file", label(path))))?;
    let lang = settings.lang.first().copied().unwrap_or_default();
    let wording = Wording::new(lang).with_catalog_default(catalog.default_language());
    say(&tally_text(&tally, &catalog, &wording, PAPER_WIDTH))
}

/// Makes sure before a sitting that its needs can be counted after it, when nobody may be there to read why not.
pub(super) fn is_ready(path: &Path) -> Result<(), End> {
    if !folder_of(path).is_dir() {
        let message = format!("{}: the folder is not there; make it first", label(path));
        return Err(End::bad(message));
    }
    read(path).map(|_| ())
}

/// Adds the needs of a sitting that no service met. Where there are none, nothing is written.
pub(super) fn add(path: &Path, interview: &Interview<'_>) -> Result<(), End> {
    if unmet(interview).is_empty() {
        return Ok(());
    }
    let lock = locked(path).map_err(|error| not_counted(path, &error))?;
    let tally = read(path)?.unwrap_or_default().with(interview);
    let written = write(path, &tally.written()).map_err(|error| not_counted(path, &error));
    drop(lock);
    written
}

/// The tally in a file; none where there is no file yet.
fn read(path: &Path) -> Result<Option<Tally>, End> {
    if matches!(fs::metadata(path), Err(error) if error.kind() == ErrorKind::NotFound) {
        return Ok(None);
    }
    let file = files::read(path)?;
    let read = Tally::read(&file.label, &file.bytes);
    read.map(Some).map_err(|faults| End::faults(&faults))
}

fn not_counted(path: &Path, error: &io::Error) -> End {
    let path = label(path);
    End::NotWritten(Some(format!(
        "{path}: the tally could not be written: {error}"
    )))
}

/// Waits until no other program writes this tally. The lock is on a file beside it, as the tally itself is replaced.
fn locked(path: &Path) -> io::Result<File> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = folder_of(path).join(format!(".{name}.lock"));
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(beside)?;
    let until = Instant::now() + PATIENCE;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) if Instant::now() < until => sleep(GLANCE),
            Err(TryLockError::WouldBlock) => {
                return Err(io::Error::new(
                    ErrorKind::TimedOut,
                    "another program is writing it",
                ));
            }
            // Some disks of a network know no locks; the file is still replaced as a whole.
            Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {
                return Ok(file);
            }
            Err(TryLockError::Error(error)) => return Err(error),
        }
    }
}

/// Puts a finished file in the place of the one that is there, which keeps who may read it.
fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut file = tempfile::Builder::new()
        .prefix(".onramp-")
        .tempfile_in(folder_of(path))?;
    file.write_all(text.as_bytes())?;
    if let Ok(about) = fs::metadata(path) {
        file.as_file().set_permissions(about.permissions())?;
    }
    file.as_file().sync_all()?;
    // A link goes on pointing to the tally.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    file.persist(path)?;
    Ok(())
}

fn folder_of(path: &Path) -> PathBuf {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new(".")).to_path_buf()
}
