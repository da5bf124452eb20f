//! Which catalog is built in? Oregon, so that the program runs at once with nothing installed.

use crate::catalog::{Catalog, CatalogFile, Packed};

/// The files of the catalog that is built in, by name: all of `data/oregon` as it was when the program was built.
pub const OREGON: &[CatalogFile<'static>] = include!(concat!(env!("OUT_DIR"), "/oregon.rs"));

/// The same catalog as the build has checked and packed it.
const PACKED: Packed = include!(concat!(env!("OUT_DIR"), "/packed.rs"));

/// The catalog that is built in. It was checked when the program was built, which fails where there is an error in it.
pub fn oregon() -> Option<Catalog> {
    Catalog::checked_when_built(&PACKED)
}

#[cfg(test)]
mod tests {
    use super::{OREGON, oregon};
    use crate::catalog::{Catalog, Day};

    #[test]
    fn what_was_packed_is_what_is_read() {
        let packed = oregon().unwrap();
        let read = Catalog::load(OREGON, Day::new(2026, 11, 23).unwrap());
        let read = read.catalog.unwrap();
        assert!(read.pathways().len() > 10);
        assert_eq!(packed.head(), read.head());
        assert!(packed.pack().unwrap() == read.pack().unwrap());
        for credential in read.credentials() {
            assert_eq!(packed.givers(&credential.id), read.givers(&credential.id));
            assert_eq!(
                packed.others_that_meet(&credential.id),
                read.others_that_meet(&credential.id)
            );
        }
        for step in read.steps() {
            assert_eq!(packed.pathways_with(&step.id), read.pathways_with(&step.id));
        }
    }

    #[test]
    fn no_file_of_the_folder_is_forgotten() {
        let mut there = Vec::new();
        for entry in std::fs::read_dir("data/oregon").unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            let json = path.extension().is_some_and(|end| end == "json");
            assert!(json || name == "SOURCES.md", "what is {name} doing there?");
            if !json {
                continue;
            }
            there.push((format!("oregon/{name}"), std::fs::read(&path).unwrap()));
        }
        there.sort();
        let built_in: Vec<_> = OREGON
            .iter()
            .map(|file| (file.label.to_owned(), file.bytes.to_vec()))
            .collect();
        assert_eq!(built_in.len(), there.len());
        assert!(built_in == there, "built of other files than are there");
    }
}
