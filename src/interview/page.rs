//! Which pages has the interview, and in which order?

/// The pages of the interview, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// Welcome: the language, how much time, how to talk, the county.
    Welcome,
    /// What brings you.
    Brings,
    /// Interests.
    Interests,
    /// What you have.
    Have,
    /// What gets in the way.
    InTheWay,
    /// Pathways.
    Pathways,
    /// The map of a pathway.
    Map,
    /// My plan.
    Plan,
    /// Take it home.
    Home,
}

impl Page {
    /// All pages, in their order.
    pub const ALL: [Self; 9] = [
        Self::Welcome,
        Self::Brings,
        Self::Interests,
        Self::Have,
        Self::InTheWay,
        Self::Pathways,
        Self::Map,
        Self::Plan,
        Self::Home,
    ];
}
