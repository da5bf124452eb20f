//! Which methods do the sentences of `src/wording` make, and which files are the catalog that is built in? Where a
//! sentence is not whole, the build fails and names every fault.

#[path = "src/wording/compile/mod.rs"]
mod compile;

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use compile::Source;

/// The languages, each a folder of `src/wording`.
const LANGS: [&str; 2] = ["en", "es"];

/// The catalog that is built in.
const CATALOG: &str = "data/oregon";

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("oregon.rs"), catalog_files(Path::new(CATALOG))?)?;
    let mut files = Vec::new();
    for lang in LANGS {
        let folder = Path::new("src/wording").join(lang);
        println!("cargo::rerun-if-changed={}", folder.display());
        let read = themes(&folder)?;
        files.extend(read.into_iter().map(|(file, text)| (lang, file, text)));
    }
    let sources: Vec<_> = files
        .iter()
        .map(|(lang, file, text)| Source { lang, file, text })
        .collect();
    match compile::compile(&sources) {
        Ok(methods) => fs::write(out.join("sentences.rs"), methods)?,
        Err(faults) => {
            for fault in faults {
                println!("cargo::error=src/wording/{fault}");
            }
        }
    }
    Ok(())
}

/// The files of a catalog folder, by name, as a Rust list of labels and bytes.
fn catalog_files(folder: &Path) -> Result<String, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let root = env::current_dir()?;
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "json") {
            paths.push(path);
        }
    }
    paths.sort();
    let mut list = String::from("&[");
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let label = format!("oregon/{name}");
        let file = root.join(&path);
        let file = file
            .to_str()
            .ok_or("the checkout lies at a path that is not text")?;
        write!(
            list,
            "CatalogFile {{ label: {label:?}, bytes: include_bytes!({file:?}) }},"
        )?;
    }
    Ok(list + "]")
}

/// The Fluent files of a folder, by name.
fn themes(folder: &Path) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let mut read = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "ftl") {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            read.push((name.into_owned(), fs::read_to_string(&path)?));
        }
    }
    read.sort();
    Ok(read)
}
