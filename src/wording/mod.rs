//! How is each thing said to people, in English and in Spanish? It knows no screen, no paper and no file.
//!
//! To add a sentence: write it in `en/THEME.ftl` and, under the same id and with the same arguments, in
//! `es/THEME.ftl`; a new theme is a new pair of files. The build makes it a method of [`Wording`] named after the id:
//!
//! ```ftl
//! plan-ideas = Ideas for { $with } of { $needs ->
//!     [one] { $needs } need
//!    *[other] { $needs } needs
//! }
//! ```
//!
//! is said by `w.plan_ideas(with, needs.len())`. Arguments go in the order in which the English says them, so who turns
//! an English sentence round looks at its callers. One that forms hang on is a number, any other is words or a number;
//! numbers are written with their thousands grouped, save an `i16`, which is a year. A wrong id or argument does not
//! compile, and a message that nobody says is dead code to the compiler.
//!
//! Messages are plain: text, arguments, and forms for `[one]`, numbers and `*[other]`; no terms, attributes or
//! references; a line break counts as a space. To choose among words, write a function beside these that matches on
//! the type (see [`Command`]). Money, lengths of time, dates and lists are written by the methods here and given to
//! sentences as words.

mod catalog;
#[cfg(test)]
mod checks;
mod commands;
#[cfg(test)]
mod compile;
mod dates;
mod guidance;
mod interview;
mod lang;
mod lengths;
mod lists;
mod moved;
mod numbers;
mod referral;
mod report;
mod screen;
mod support;
mod until;
mod voice;
mod ways;
mod why;

pub use commands::Command;
pub use lang::Lang;
pub use voice::Wording;
