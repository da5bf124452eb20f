//! Can the catalog that comes with the program be used as it is?

use std::fs;
use std::path::Path;

use onramp::catalog::{Catalog, CatalogFile, Day, Severity, render_faults};

#[test]
fn the_oregon_catalog_has_no_errors() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/oregon");
    let mut files: Vec<(String, Vec<u8>)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| {
            (
                path.file_name().unwrap().display().to_string(),
                fs::read(&path).unwrap(),
            )
        })
        .collect();
    files.sort();
    let files: Vec<_> = files
        .iter()
        .map(|(label, bytes)| CatalogFile { label, bytes })
        .collect();
    let mut faults = Catalog::load(&files, Day::new(2026, 11, 23).unwrap()).faults;
    println!("{}", render_faults(&faults));
    faults.retain(|fault| fault.severity == Severity::Error);
    assert!(faults.is_empty(), "{}", render_faults(&faults));
}
