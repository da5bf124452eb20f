//! How is it said what a pathway is, as a whole?

use super::Wording;
use crate::catalog::Pathway;

impl Wording {
    /// That a pathway is shown as steps only, and why; nothing where it may be called a career pathway.
    pub fn steps_only(&self, pathway: &Pathway) -> Option<String> {
        if pathway.is_career_pathway() {
            return None;
        }
        let declared = pathway.steps_only.as_ref();
        let because = declared.map_or("", |declared| self.text(&declared.because));
        let words = self.pathway_steps_only(because);
        Some(words.trim_end().to_owned())
    }

    /// The same in a few words.
    pub fn steps_only_short(&self, pathway: &Pathway) -> Option<String> {
        (!pathway.is_career_pathway()).then(|| self.pathway_steps_only_short())
    }
}
