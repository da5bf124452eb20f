//! Where does a paper go that somebody asked for? Into a new file that nothing is lost by, whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use super::files::label;
use crate::catalog::Day;

/// How many papers of one day a folder takes.
const MOST: u32 = 999;

/// The folder for papers: the person's documents, else their home, else the folder the program was started in.
pub(super) fn folder() -> PathBuf {
    let dirs = directories::UserDirs::new();
    let documents = dirs.as_ref().and_then(|dirs| {
        let documents = dirs.document_dir().filter(|folder| folder.is_dir());
        documents.or(Some(dirs.home_dir()))
    });
    documents.map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// Writes a paper into a new file of this folder, and says where it is. No file that is there is written over.
pub(super) fn save(folder: &Path, on: Day, paper: &str) -> io::Result<String> {
    for number in 1..=MOST {
        let path = folder.join(name(on, number));
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(file) => {
                return match fill(file, paper) {
                    Ok(()) => Ok(label(&path)),
                    Err(error) => {
                        // Half a paper is worse than none.
                        let _ = fs::remove_file(&path);
                        Err(error)
                    }
                };
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

fn name(on: Day, number: u32) -> String {
    match number {
        1 => format!("onramp-plan-{on}.txt"),
        _ => format!("onramp-plan-{on}-{number}.txt"),
    }
}

fn fill(mut file: File, paper: &str) -> io::Result<()> {
    file.write_all(paper.as_bytes())?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::save;

    #[test]
    fn no_paper_is_ever_written_over() {
        let folder = std::env::temp_dir().join(format!("onramp-papers-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let on = "2026-11-23".parse().unwrap();
        let names: Vec<String> = ["one", "two", "three"]
            .map(|paper| save(&folder, on, paper).unwrap())
            .into();
        let ends = ["-23.txt", "-23-2.txt", "-23-3.txt"];
        for ((name, end), paper) in names.iter().zip(ends).zip(["one", "two", "three"]) {
            assert!(name.ends_with(end), "{name}");
            assert_eq!(std::fs::read_to_string(name).unwrap(), paper);
        }
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(
            save(&folder, on, "four").is_err(),
            "there is no such folder"
        );
    }
}
