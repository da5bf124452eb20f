//! Is it so? Yes, no, or not known (Kleene's three-valued logic), and how answers combine.

/// Whether something holds, as far as is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// Known not to hold.
    NotMet,
    /// Not known.
    NotKnown,
    /// Known to hold.
    Met,
}

impl Truth {
    /// From an answer that may be missing.
    pub fn known(answer: Option<bool>) -> Self {
        match answer {
            Some(true) => Self::Met,
            Some(false) => Self::NotMet,
            None => Self::NotKnown,
        }
    }

    /// Every one of these: the worst of them; of none, met.
    pub fn all(parts: impl IntoIterator<Item = Self>) -> Self {
        parts.into_iter().min().unwrap_or(Self::Met)
    }

    /// One of these: the best of them; of none, not met.
    pub fn any(parts: impl IntoIterator<Item = Self>) -> Self {
        parts.into_iter().max().unwrap_or(Self::NotMet)
    }

    /// At least so many of these.
    pub fn at_least(wanted: u32, parts: impl IntoIterator<Item = Self>) -> Self {
        let (mut met, mut open) = (0_u32, 0_u32);
        for part in parts {
            match part {
                Self::Met => met += 1,
                Self::NotKnown => open += 1,
                Self::NotMet => {}
            }
        }
        if met >= wanted {
            Self::Met
        } else if met + open >= wanted {
            Self::NotKnown
        } else {
            Self::NotMet
        }
    }

    /// The opposite; what is not known stays so.
    #[must_use]
    pub fn opposite(self) -> Self {
        match self {
            Self::Met => Self::NotMet,
            Self::NotKnown => Self::NotKnown,
            Self::NotMet => Self::Met,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{self, Met, NotKnown, NotMet};

    #[test]
    fn one_unknown_leaves_all_of_them_unknown_and_one_met_settles_any_of_them() {
        assert_eq!(Truth::all([Met, NotKnown]), NotKnown);
        assert_eq!(Truth::all([NotKnown, NotMet]), NotMet);
        assert_eq!(Truth::any([NotKnown, Met]), Met);
        assert_eq!(Truth::any([NotKnown, NotMet]), NotKnown);
        assert_eq!((Truth::all([]), Truth::any([])), (Met, NotMet));
    }

    #[test]
    fn at_least_agrees_with_all_and_any_at_its_ends() {
        let values = [Met, NotKnown, NotMet];
        for a in values {
            for b in values {
                assert_eq!(Truth::at_least(1, [a, b]), Truth::any([a, b]));
                assert_eq!(Truth::at_least(2, [a, b]), Truth::all([a, b]));
            }
        }
    }
}
