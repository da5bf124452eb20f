//! In which languages does a paper leave? In the one that is spoken here, in the other, or in both.

use crate::catalog::Catalog;
use crate::wording::Wording;

/// The languages of a paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tongues {
    /// The language that is spoken here.
    #[default]
    This,
    /// The other one.
    Other,
    /// Both: side by side where the form can, else one after another.
    Both,
}

impl Tongues {
    /// What comes after it where one goes through them.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::This => Self::Other,
            Self::Other => Self::Both,
            Self::Both => Self::This,
        }
    }

    /// Whether there is anything to choose: a catalog in one language makes papers in one.
    pub fn are_offered(catalog: &Catalog) -> bool {
        catalog.head().languages.len() > 1
    }

    /// The wordings of the paper, where this one is spoken.
    pub fn wordings(self, spoken: &Wording, catalog: &Catalog) -> Vec<Wording> {
        let other =
            || Wording::new(spoken.lang().next()).with_catalog_default(catalog.default_language());
        match self {
            Self::This => vec![spoken.clone()],
            Self::Other => vec![other()],
            Self::Both => vec![spoken.clone(), other()],
        }
    }

    /// What is chosen, with each language called by its own name.
    pub fn words(self, spoken: &Wording, catalog: &Catalog) -> String {
        let wordings = self.wordings(spoken, catalog);
        let names: Vec<String> = wordings.iter().map(Wording::language_name).collect();
        spoken.paper_tongues(spoken.all_of(&names))
    }
}
