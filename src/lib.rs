//! Onramp: a counselor and a jobseeker, one screen: where you are, the next step, what could stop you there, who
//! helps with exactly that, and what to bring.
//!
//! The rooms, from the ground up; each imports only from rooms above it in this list:
//!
//! - [`catalog`]: what a region offers, read, checked, cleaned
//! - [`jobseeker`]: what this person told us
//! - [`search`]: which record was meant
//! - [`guidance`]: the right next steps, and the right help at each
//! - [`interview`]: the pages, their order, next, back, undo
//! - [`wording`]: every sentence, in English and Spanish
//! - [`report`]: one plan, many papers
//! - [`tui`]: the front door that takes the whole screen
//! - [`plain`]: the front door that talks line by line
//! - [`import`]: other people's data into a catalog
//! - [`cli`]: which door, which command, which exit code

pub mod catalog;
pub mod cli;
pub mod guidance;
pub mod import;
pub mod interview;
pub mod jobseeker;
pub mod plain;
pub mod report;
pub mod search;
pub mod tui;
pub mod wording;
