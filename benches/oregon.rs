//! What does the Oregon catalog read like for a benchmark? Its files, and the catalog of them.

use std::fs;
use std::path::Path;

use onramp::catalog::{Catalog, CatalogFile, Day, render_faults};

/// Files with their names.
pub type Files = Vec<(String, Vec<u8>)>;

/// The files of the catalog, in the order of their names.
pub fn files() -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/oregon");
    let mut files: Files = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| (path.display().to_string(), fs::read(path).unwrap()))
        .collect();
    files.sort();
    files
}

/// The same as what a catalog is made of.
pub fn labeled(files: &Files) -> Vec<CatalogFile<'_>> {
    let each = files
        .iter()
        .map(|(label, bytes)| CatalogFile { label, bytes });
    each.collect()
}

/// The catalog of these files.
pub fn load(files: &[CatalogFile<'_>], on: Day) -> Catalog {
    let loaded = Catalog::load(files, on);
    loaded
        .catalog
        .unwrap_or_else(|| panic!("{}", render_faults(&loaded.faults)))
}
