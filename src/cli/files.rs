//! What is in this file? Read whole and never waited for: a pipe, a device or a folder is refused before it is opened.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::end::End;
use crate::catalog::clean;

/// The largest file that is read, in bytes: far more than any catalog, table or set of answers needs.
const LARGEST: u64 = 64 * 1024 * 1024;

/// A file that was read, and what to call it.
#[derive(Debug)]
pub(super) struct ReadFile {
    pub(super) label: String,
    pub(super) bytes: Vec<u8>,
}

/// A path as it can be shown.
pub(super) fn label(path: &Path) -> String {
    clean(&path.display().to_string())
}

/// Reads a file.
pub(super) fn read(path: &Path) -> Result<ReadFile, End> {
    let label = label(path);
    let wrong = |error: io::Error| End::bad(format!("{label}: cannot be read: {error}"));
    let about = fs::metadata(path).map_err(wrong)?;
    if about.is_dir() {
        return Err(End::bad(format!("{label}: this is a folder; name a file")));
    }
    if !about.is_file() {
        let message =
            format!("{label}: this is not an ordinary file, and may never end; copy it into one");
        return Err(End::bad(message));
    }
    let bytes = whole(File::open(path).map_err(wrong)?, &label)?;
    Ok(ReadFile { label, bytes })
}

/// Reads standard input to its end.
pub(super) fn read_input() -> Result<ReadFile, End> {
    let label = "standard input".to_owned();
    let bytes = whole(io::stdin().lock(), &label)?;
    Ok(ReadFile { label, bytes })
}

fn whole(from: impl Read, label: &str) -> Result<Vec<u8>, End> {
    let mut bytes = Vec::new();
    let read = from.take(LARGEST + 1).read_to_end(&mut bytes);
    read.map_err(|error| End::bad(format!("{label}: cannot be read: {error}")))?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > LARGEST) {
        let most = LARGEST >> 20;
        return Err(End::bad(format!(
            "{label}: larger than {most} MiB, which no such file needs"
        )));
    }
    Ok(bytes)
}

/// Reads every JSON file of a folder, by name, or the one file that is named.
pub(super) fn read_all(path: &Path) -> Result<Vec<ReadFile>, End> {
    let label = label(path);
    let wrong = |error: io::Error| End::bad(format!("{label}: cannot be read: {error}"));
    if !fs::metadata(path).map_err(wrong)?.is_dir() {
        return Ok(vec![read(path)?]);
    }
    let mut paths: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(path).map_err(wrong)? {
        let path = entry.map_err(wrong)?.path();
        if is_json(&path) {
            paths.push(path);
        }
    }
    if paths.is_empty() {
        return Err(End::bad(format!(
            "{label}: there is no file in it that ends in .json"
        )));
    }
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

/// A name that ends in `.json` and is not hidden, as the leavings of editors are.
fn is_json(path: &Path) -> bool {
    let hidden = path
        .file_name()
        .is_none_or(|name| name.to_string_lossy().starts_with('.'));
    let json = path
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("json"));
    json && !hidden
}
