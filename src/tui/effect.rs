//! What must be done outside the screen for what a person chose? Files and printers are not known here.

use crate::interview;
use crate::interview::Paper;
use crate::report::{Format, Target};

/// What the terminal's side must do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing.
    None,
    /// Leave.
    Quit,
    /// Find the folders that a paper can be saved in.
    FindFolders,
    /// Find the printers.
    FindPrinters,
    /// Save a paper.
    Save(Paper, Format, Target),
    /// Print a paper, on this printer or the usual one.
    Print(Paper, Option<String>),
}

impl From<interview::Effect> for Effect {
    fn from(effect: interview::Effect) -> Self {
        match effect {
            interview::Effect::None => Self::None,
            interview::Effect::Quit => Self::Quit,
        }
    }
}
