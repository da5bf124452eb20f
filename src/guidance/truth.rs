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

    const ALL: [Truth; 3] = [NotMet, NotKnown, Met];

    /// Every row of three values.
    fn rows() -> impl Iterator<Item = [Truth; 3]> {
        ALL.into_iter()
            .flat_map(|a| ALL.into_iter().flat_map(move |b| ALL.map(|c| [a, b, c])))
    }

    #[test]
    fn the_opposite_of_all_is_any_opposite_and_the_other_way_round() {
        for row in rows() {
            let opposites = row.map(Truth::opposite);
            assert_eq!(Truth::all(row).opposite(), Truth::any(opposites));
            assert_eq!(Truth::any(row).opposite(), Truth::all(opposites));
            for wanted in 1..=3 {
                let spare = Truth::at_least(4 - wanted, opposites);
                assert_eq!(Truth::at_least(wanted, row).opposite(), spare, "{row:?}");
            }
            assert_eq!(row.map(Truth::opposite).map(Truth::opposite), row);
        }
    }

    #[test]
    fn knowing_more_settles_what_was_open_and_overturns_nothing() {
        let settles = |was: Truth, is: Truth| was == NotKnown || was == is;
        for row in rows() {
            for (place, told) in [0, 1, 2]
                .into_iter()
                .flat_map(|at| [(at, Met), (at, NotMet)])
            {
                if row[place] != NotKnown {
                    continue;
                }
                let mut known = row;
                known[place] = told;
                assert!(settles(Truth::all(row), Truth::all(known)));
                assert!(settles(Truth::any(row), Truth::any(known)));
                for wanted in 0..=4 {
                    let (was, is) = (Truth::at_least(wanted, row), Truth::at_least(wanted, known));
                    assert!(settles(was, is), "{wanted} of {row:?}");
                }
            }
        }
    }

    #[test]
    fn what_holds_better_makes_nothing_hold_worse() {
        for row in rows() {
            for better in rows().filter(|better| row.iter().zip(better).all(|(a, b)| a <= b)) {
                assert!(Truth::all(row) <= Truth::all(better));
                assert!(Truth::any(row) <= Truth::any(better));
                for wanted in 0..=4 {
                    assert!(Truth::at_least(wanted, row) <= Truth::at_least(wanted, better));
                }
            }
        }
    }
}
