//! Which catalog is it to be? The one built in or the one named, with what is laid over it.

use std::mem::ManuallyDrop;
use std::path::Path;

use super::builtin::{OREGON, oregon};
use super::command::Settings;
use super::end::End;
use super::files::{ReadFile, read_all};
use crate::catalog::{Catalog, CatalogFile, Day, Loaded};

/// A catalog that stays until the program ends, when the system takes its memory back in one piece. To give back each of
/// its many small pieces before that would take as long as to read some.
pub(super) type Kept = ManuallyDrop<Catalog>;

/// The catalog to work with.
pub(super) fn catalog(settings: &Settings, on: Day) -> Result<Kept, End> {
    usable(settings.catalog.as_deref(), settings, on)
}

/// Reads and checks the catalog at this path, or the one built in.
pub(super) fn load(path: Option<&Path>, settings: &Settings, on: Day) -> Result<Loaded, End> {
    let files = Files::read(path, settings)?;
    Ok(files.load(on))
}

/// The catalog at this path, or the one built in, where it can be used. What lies over the one built in is checked with
/// it; alone, it has been checked when the program was built.
pub(super) fn usable(path: Option<&Path>, settings: &Settings, on: Day) -> Result<Kept, End> {
    let usable = if path.is_none() && settings.overlay.is_empty() {
        oregon().ok_or_else(|| End::bad("the catalog that is built in cannot be read"))
    } else {
        let loaded = load(path, settings, on)?;
        loaded.catalog.ok_or_else(|| End::faults(&loaded.faults))
    };
    usable.map(ManuallyDrop::new)
}

/// The files of a catalog, and of what is laid over it.
pub(super) struct Files {
    own: Option<Vec<ReadFile>>,
    over: Vec<ReadFile>,
}

impl Files {
    /// Reads those at this path, or takes those built in.
    pub(super) fn read(path: Option<&Path>, settings: &Settings) -> Result<Self, End> {
        let own = path.map(read_all).transpose()?;
        let mut over = Vec::new();
        for path in &settings.overlay {
            over.extend(read_all(path)?);
        }
        Ok(Self { own, over })
    }

    pub(super) fn load(&self, on: Day) -> Loaded {
        Catalog::load_over(&self.own(), &self.over(), on)
    }

    pub(super) fn own(&self) -> Vec<CatalogFile<'_>> {
        self.own.as_deref().map_or_else(|| OREGON.to_vec(), labeled)
    }

    pub(super) fn over(&self) -> Vec<CatalogFile<'_>> {
        labeled(&self.over)
    }
}

fn labeled(files: &[ReadFile]) -> Vec<CatalogFile<'_>> {
    let each = files.iter().map(|file| CatalogFile {
        label: &file.label,
        bytes: &file.bytes,
    });
    each.collect()
}
