//! Where does a paper go that somebody asked for? Into a file that nothing is lost by, whole or not at all.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::files::label;
use crate::report::{Made, Target, Trouble};

/// How many papers of one day a folder takes.
const MOST: u32 = 999;

/// Saves a paper, and says where it is. No file that is there is written over unless somebody said so.
pub(super) fn save(made: &Made, to: &Target) -> Result<String, Trouble> {
    let path = match to {
        Target::Folder(folder) => into_folder(folder, made),
        Target::Typed { path, over } => typed(path, *over, made),
    };
    path.map(|path| label(&path))
        .map_err(|error| trouble(&error))
}

/// What keeps a file from being written, in the words of people.
pub(super) fn trouble(error: &io::Error) -> Trouble {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            Trouble::NoRoom
        }
        ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Trouble::ReadOnly,
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidFilename => {
            Trouble::Gone
        }
        ErrorKind::AlreadyExists | ErrorKind::IsADirectory => Trouble::Exists,
        // A stick that was pulled out while it was written to.
        _ if error.raw_os_error().is_some_and(is_pulled_out) => Trouble::Gone,
        _ => Trouble::Other(error.to_string()),
    }
}

/// EIO, ENXIO and ENODEV, alike on Linux and macOS.
fn is_pulled_out(code: i32) -> bool {
    cfg!(unix) && matches!(code, 5 | 6 | 19)
}

/// Under the first name of the day that is free.
fn into_folder(folder: &Path, made: &Made) -> io::Result<PathBuf> {
    let mut ready = written(folder, &made.bytes)?;
    for number in 1..=MOST {
        let path = folder.join(made.file_name(number));
        match put(ready, &path) {
            Ok(()) => return Ok(path),
            Err((error, back)) if error.kind() == ErrorKind::AlreadyExists => ready = back,
            Err((error, _)) => return Err(error),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// Where somebody typed: a folder, or a file in one.
fn typed(path: &str, over: bool, made: &Made) -> io::Result<PathBuf> {
    let path = at_home(path.trim());
    if path.is_dir() {
        return into_folder(&path, made);
    }
    let folder = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    if path.file_name().is_none() || !folder.is_dir() {
        return Err(ErrorKind::NotFound.into());
    }
    let path = with_ending(&path, made);
    let ready = written(folder, &made.bytes)?;
    if over {
        ready.persist(&path)?;
    } else {
        put(ready, &path).map_err(|(error, _)| error)?;
    }
    Ok(path)
}

/// A name that was typed without an ending gets that of the form, so that a computer knows what opens it.
fn with_ending(path: &Path, made: &Made) -> PathBuf {
    if path.extension().is_some() {
        return path.to_path_buf();
    }
    path.with_extension(made.format.ending())
}

/// `~` is one's own folder, as in a shell.
fn at_home(path: &str) -> PathBuf {
    let home = directories::UserDirs::new().map(|dirs| dirs.home_dir().to_path_buf());
    match (path.strip_prefix('~'), home) {
        (Some(rest), Some(home)) if rest.is_empty() || rest.starts_with(['/', '\\']) => {
            home.join(rest.trim_start_matches(['/', '\\']))
        }
        _ => PathBuf::from(path),
    }
}

/// The whole paper in a file without a name yet, in the same folder; it goes away by itself where it is not used.
fn written(folder: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut file = tempfile::Builder::new()
        .prefix(".onramp-")
        .tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Gives a finished file its name, where no other has it.
fn put(ready: NamedTempFile, path: &Path) -> Result<(), (io::Error, NamedTempFile)> {
    let Err(refused) = ready.persist_noclobber(path) else {
        return Ok(());
    };
    if refused.error.kind() == ErrorKind::AlreadyExists {
        return Err((refused.error, refused.file));
    }
    put_on_plain_disk(refused.file, path)
}

/// Some sticks know neither way of taking a name only where it is free. There the name is taken first, by an empty
/// file of our own, which the paper then replaces.
fn put_on_plain_disk(ready: NamedTempFile, path: &Path) -> Result<(), (io::Error, NamedTempFile)> {
    if let Err(error) = OpenOptions::new().write(true).create_new(true).open(path) {
        return Err((error, ready));
    }
    ready.persist(path).map(|_| ()).map_err(|refused| {
        // Half a paper is worse than none.
        let _ = fs::remove_file(path);
        (refused.error, refused.file)
    })
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{put_on_plain_disk, save, written};
    use crate::interview::Paper;
    use crate::report::{Format, Made, Target, Trouble};

    fn made(words: &str) -> Made {
        Made {
            paper: Paper::Mine,
            format: Format::Text,
            on: "2026-11-23".parse().unwrap(),
            bytes: words.as_bytes().to_vec(),
        }
    }

    fn typed(path: &Path, over: bool) -> Target {
        let path = path.to_str().unwrap().to_owned();
        Target::Typed { path, over }
    }

    fn names(folder: &Path) -> Vec<String> {
        let all = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> = all
            .map(|one| one.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn no_paper_is_ever_written_over_unasked() {
        let folder = tempfile::tempdir().unwrap();
        let into = Target::Folder(folder.path().to_path_buf());
        for words in ["one", "two", "three"] {
            let path = save(&made(words), &into).unwrap();
            assert_eq!(fs::read_to_string(path).unwrap(), words);
        }
        let day = "onramp-plan-2026-11-23";
        let all = [
            format!("{day}-2.txt"),
            format!("{day}-3.txt"),
            format!("{day}.txt"),
        ];
        assert_eq!(names(folder.path()), all);

        let file = folder.path().join("mine.txt");
        save(&made("first"), &typed(&file, false)).unwrap();
        assert_eq!(
            save(&made("next"), &typed(&file, false)),
            Err(Trouble::Exists)
        );
        assert_eq!(fs::read_to_string(&file).unwrap(), "first");
        save(&made("next"), &typed(&file, true)).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "next");
        assert_eq!(names(folder.path()).len(), 4, "nothing else is left there");
    }

    #[test]
    fn a_typed_folder_takes_the_paper_and_one_that_is_not_there_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = save(&made("one"), &typed(folder.path(), false)).unwrap();
        assert!(path.ends_with("onramp-plan-2026-11-23.txt"), "{path}");
        let gone = folder.path().join("stick").join("mine.txt");
        assert_eq!(save(&made("two"), &typed(&gone, false)), Err(Trouble::Gone));
        let gone = Target::Folder(folder.path().join("stick"));
        assert_eq!(save(&made("two"), &gone), Err(Trouble::Gone));
        let file = Path::new(&path).join("mine.txt");
        assert_eq!(save(&made("two"), &typed(&file, false)), Err(Trouble::Gone));
        assert_eq!(names(folder.path()).len(), 1);
    }

    #[test]
    fn a_name_typed_without_an_ending_gets_that_of_the_form_and_is_asked_about_as_it_will_be() {
        let folder = tempfile::tempdir().unwrap();
        let page = Made {
            format: Format::Html,
            ..made("one")
        };
        let name = folder.path().join("enf");
        let path = save(&page, &typed(&name, false)).unwrap();
        assert!(path.ends_with("enf.html"), "{path}");
        assert_eq!(save(&page, &typed(&name, false)), Err(Trouble::Exists));
        save(&page, &typed(&name, true)).unwrap();
        let own = folder.path().join("mine.page");
        assert!(
            save(&page, &typed(&own, false))
                .unwrap()
                .ends_with("mine.page")
        );
        assert_eq!(names(folder.path()), ["enf.html", "mine.page"]);
    }

    #[test]
    fn a_disk_without_links_takes_a_paper_all_the_same_and_loses_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        put_on_plain_disk(written(folder.path(), b"one").unwrap(), &path).unwrap();
        let (error, file) =
            put_on_plain_disk(written(folder.path(), b"two").unwrap(), &path).unwrap_err();
        assert_eq!(error.kind(), std::io::ErrorKind::AlreadyExists);
        drop(file);
        assert_eq!(fs::read_to_string(&path).unwrap(), "one");
        assert_eq!(names(folder.path()), ["a.txt"]);
    }

    /// The one device on Linux that is always full.
    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_and_a_locked_one_are_told_apart() {
        let full = fs::write("/dev/full", b"x").unwrap_err();
        assert_eq!(super::trouble(&full), Trouble::NoRoom);
        for (code, told) in [
            (30, Trouble::ReadOnly),
            (13, Trouble::ReadOnly),
            (5, Trouble::Gone),
            (19, Trouble::Gone),
        ] {
            assert_eq!(
                super::trouble(&std::io::Error::from_raw_os_error(code)),
                told,
                "{code}"
            );
        }
    }
}
