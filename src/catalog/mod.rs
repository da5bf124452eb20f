//! What does a region offer? Pathways, steps, credentials, occupations and supports: read, checked, cleaned.
//!
//! A catalog is a set of labeled bytes here; where they come from is not this room's to know. Nor are the terminal,
//! the clock, or any language by name.

mod check;
mod checked;
mod day;
mod document;
mod fault;
mod form;
mod id;
mod kind;
mod load;
mod measure;
mod nearest;
mod occupation;
mod once;
mod origin;
mod parts;
mod path;
mod place;
mod provenance;
mod records;
mod requirement;
mod safe_text;
pub mod schema;
mod shape;
mod sheet;
mod source_text;
mod step;
mod support;
mod syntax;
mod text;
mod tree;

pub use checked::Catalog;
pub use day::{Day, NotADay};
pub use document::Document;
pub use fault::{Fault, Place, Severity, render_faults};
pub use id::*;
pub use kind::Kind;
pub use load::{CatalogFile, Loaded};
pub use measure::{Between, Cents, Credits, Hours, Period, Span, Wage, Weeks};
pub use nearest::nearest;
pub use occupation::*;
pub use origin::{Citation, Cited, DatedCitation, Source, Sourced, Standing};
pub use place::*;
pub use provenance::Origin;
pub use records::Records;
pub use requirement::{AtLeast, CreditTest, FactTest, HeldTest, Requirement, WorkTest};
pub use safe_text::{clean, is_unsafe};
pub use step::*;
pub use support::*;
pub use text::{Tag, Text};
