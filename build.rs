//! Which methods do the sentences of `src/wording` make, and what is the catalog that is built in? Where a sentence is not
//! whole or the catalog has an error, the build fails and names every fault.

#[expect(
    dead_code,
    unused_imports,
    reason = "the build reads, checks and packs a catalog, and needs no more of that room"
)]
#[path = "src/catalog/mod.rs"]
mod catalog;
#[path = "src/wording/compile/mod.rs"]
mod compile;

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use catalog::{Catalog, CatalogFile, Day, Severity};
use compile::Source;

/// The languages, each a folder of `src/wording`.
const LANGS: [&str; 2] = ["en", "es"];

/// The catalog that is built in.
const CATALOG: &str = "data/oregon";

fn main() -> Result<(), Box<dyn Error>> {
    link_in_place();
    let out = PathBuf::from(env::var("OUT_DIR")?);
    build_in(Path::new(CATALOG), &out)?;
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

/// Has the programs linked for one place in memory where systems allow it: otherwise some twenty thousand addresses in
/// ours are rewritten at every start, before anything else. What is given up: their own code no longer lies elsewhere at
/// each start, which would hamper somebody who abuses a fault of memory. Stack, heap and libraries still do.
fn link_in_place() {
    let is = |what: &str, wanted: &str| env::var(what).is_ok_and(|value| value == wanted);
    if is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") {
        println!("cargo::rustc-link-arg-bins=-no-pie");
        println!("cargo::rustc-link-arg-examples=-no-pie");
    }
}

/// Writes the catalog of a folder as Rust: a list of its files, for who wants to check it or lay something over it, and
/// what the checker made of them, packed, for who wants to begin at once.
fn build_in(folder: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let root = env::current_dir()?;
    let mut files = Vec::new();
    let mut list = String::from("&[");
    for path in ending_in("json", folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let label = format!("oregon/{name}");
        let file = as_text(&root.join(&path))?;
        write!(
            list,
            "CatalogFile {{ label: {label:?}, bytes: include_bytes!({file:?}) }},"
        )?;
        files.push((path.display().to_string(), fs::read(&path)?));
    }
    fs::write(out.join("oregon.rs"), list + "]")?;
    if let Some(catalog) = checked(&files)? {
        fs::write(out.join("packed.rs"), packed(&catalog, out)?)?;
    }
    Ok(())
}

/// The catalog of these files, where no error is in it; else the build is told of each.
fn checked(files: &[(String, Vec<u8>)]) -> Result<Option<Catalog>, Box<dyn Error>> {
    let files: Vec<_> = files
        .iter()
        .map(|(label, bytes)| CatalogFile { label, bytes })
        .collect();
    // A warning may hang on the day, an error does not.
    let day = Day::new(2026, 1, 1).ok_or("there is such a day")?;
    let loaded = Catalog::load(&files, day);
    for fault in loaded.faults {
        if fault.severity == Severity::Error {
            println!("cargo::error={fault}");
        }
    }
    Ok(loaded.catalog)
}

/// Writes the packed parts of a catalog into files, and the Rust that takes them in.
fn packed(catalog: &Catalog, out: &Path) -> Result<String, Box<dyn Error>> {
    let mut rust = String::from("Packed {");
    for (field, bytes) in catalog.pack()? {
        let file = out.join(field).with_extension("packed");
        fs::write(&file, bytes)?;
        write!(rust, "{field}: include_bytes!({:?}),", as_text(&file)?)?;
    }
    Ok(rust + "}")
}

fn as_text(path: &Path) -> Result<String, Box<dyn Error>> {
    let text = path.to_str().ok_or("a path is not text")?;
    Ok(text.to_owned())
}

/// The files of a folder with this ending, by name.
fn ending_in(ending: &str, folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == ending) {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// The Fluent files of a folder, by name.
fn themes(folder: &Path) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let mut read = Vec::new();
    for path in ending_in("ftl", folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        read.push((name.into_owned(), fs::read_to_string(&path)?));
    }
    Ok(read)
}
