//! Which catalog is it to be? The one built in or the one named, with what is laid over it.

use std::path::Path;

use super::builtin::OREGON;
use super::command::Settings;
use super::end::End;
use super::files::{ReadFile, read_all};
use crate::catalog::{Catalog, CatalogFile, Day, Loaded};

/// The catalog to work with.
pub(super) fn catalog(settings: &Settings, on: Day) -> Result<Catalog, End> {
    let loaded = load(settings.catalog.as_deref(), settings, on)?;
    loaded.catalog.ok_or_else(|| End::faults(&loaded.faults))
}

/// Reads and checks the catalog at this path, or the one built in.
pub(super) fn load(path: Option<&Path>, settings: &Settings, on: Day) -> Result<Loaded, End> {
    let own = path.map(read_all).transpose()?;
    let mut over = Vec::new();
    for path in &settings.overlay {
        over.extend(read_all(path)?);
    }
    let over = labeled(&over);
    Ok(match own {
        Some(own) => Catalog::load_over(&labeled(&own), &over, on),
        None => Catalog::load_over(OREGON, &over, on),
    })
}

fn labeled(files: &[ReadFile]) -> Vec<CatalogFile<'_>> {
    let each = files.iter().map(|file| CatalogFile {
        label: &file.label,
        bytes: &file.bytes,
    });
    each.collect()
}
