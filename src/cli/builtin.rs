//! Which catalog is built in? Oregon, so that the program runs at once with nothing installed.

use crate::catalog::CatalogFile;

/// The files of the catalog that is built in, by name: all of `data/oregon` as it was when the program was built.
pub const OREGON: &[CatalogFile<'static>] = include!(concat!(env!("OUT_DIR"), "/oregon.rs"));

#[cfg(test)]
mod tests {
    use super::OREGON;

    #[test]
    fn no_file_of_the_folder_is_forgotten() {
        let mut there = Vec::new();
        for entry in std::fs::read_dir("data/oregon").unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            let json = path.extension().is_some_and(|end| end == "json");
            assert!(json, "what is {name} doing there?");
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
