//! Where would somebody want to save a paper? Sticks that are plugged in first, then their own folders.

use std::fs;
use std::path::{Path, PathBuf};

use crate::report::{Folder, FolderKind};

/// The most places that are offered: a list that is too long is not read.
const MOST: usize = 8;

/// The places that make sense on this computer. One that many people share keeps nothing: there, only what can be
/// taken along.
pub(super) fn folders(shared: bool) -> Vec<Folder> {
    let mut all: Vec<Folder> = sticks()
        .into_iter()
        .map(|path| Folder {
            kind: FolderKind::Stick,
            path,
        })
        .collect();
    if !shared {
        all.extend(own());
    }
    all.truncate(MOST);
    all
}

fn own() -> Vec<Folder> {
    let Some(dirs) = directories::UserDirs::new() else {
        return Vec::new();
    };
    let home = dirs.home_dir().to_path_buf();
    let named = |known: Option<&Path>, usual: &str| {
        known.map_or_else(|| home.join(usual), Path::to_path_buf)
    };
    [
        (
            FolderKind::Documents,
            named(dirs.document_dir(), "Documents"),
        ),
        (FolderKind::Desktop, named(dirs.desktop_dir(), "Desktop")),
        (FolderKind::Home, home.clone()),
    ]
    .into_iter()
    .filter(|(_, path)| path.is_dir())
    .map(|(kind, path)| Folder { kind, path })
    .collect()
}

/// Where Linux desktops mount what is plugged in: a folder for each, or for each person a folder of them.
#[cfg(all(unix, not(target_os = "macos")))]
fn sticks() -> Vec<PathBuf> {
    let mut found = mounted_in(Path::new("/media"));
    for shelf in [Path::new("/media"), Path::new("/run/media")] {
        for person in folders_in(shelf) {
            found.extend(mounted_in(&person));
        }
    }
    found
}

#[cfg(target_os = "macos")]
fn sticks() -> Vec<PathBuf> {
    mounted_in(Path::new("/Volumes"))
}

/// Letters after that of the system's own disk.
#[cfg(windows)]
fn sticks() -> Vec<PathBuf> {
    let drives = ('D'..='Z').map(|letter| PathBuf::from(format!("{letter}:\\")));
    drives.filter(|drive| drive.is_dir()).collect()
}

#[cfg(not(any(unix, windows)))]
fn sticks() -> Vec<PathBuf> {
    Vec::new()
}

/// The folders of a folder that are disks of their own.
#[cfg(unix)]
fn mounted_in(shelf: &Path) -> Vec<PathBuf> {
    use std::os::unix::fs::MetadataExt as _;
    let disk = |path: &Path| fs::metadata(path).ok().map(|about| about.dev());
    let own = disk(shelf);
    let mut found = folders_in(shelf);
    found.retain(|path| disk(path).is_some_and(|disk| Some(disk) != own));
    found
}

#[cfg(unix)]
fn folders_in(shelf: &Path) -> Vec<PathBuf> {
    let all = fs::read_dir(shelf).into_iter().flatten().flatten();
    // A link to the system's own disk is no stick.
    let folders = all.filter(|one| one.file_type().is_ok_and(|kind| kind.is_dir()));
    let mut paths: Vec<PathBuf> = folders.map(|one| one.path()).collect();
    paths.sort();
    paths
}

#[cfg(all(test, unix))]
mod tests {
    use super::{folders_in, mounted_in};
    use std::path::Path;

    #[test]
    fn a_folder_is_a_stick_only_if_it_is_a_disk_of_its_own() {
        let shelf = tempfile::tempdir().unwrap();
        std::fs::create_dir(shelf.path().join("KEY")).unwrap();
        std::os::unix::fs::symlink("/", shelf.path().join("system")).unwrap();
        assert_eq!(folders_in(shelf.path()), [shelf.path().join("KEY")]);
        assert!(mounted_in(shelf.path()).is_empty());
        assert!(mounted_in(Path::new("/no/such/shelf")).is_empty());
    }

    /// `/proc` and `/dev` are disks of their own wherever there are any.
    #[cfg(target_os = "linux")]
    #[test]
    fn what_is_mounted_is_found() {
        assert!(mounted_in(Path::new("/")).contains(&"/proc".into()));
    }
}
