//! Which counts may be printed? None under five; and none from which, with the totals, one under five could be worked
//! out.
//!
//! Whoever reads a total knows what the hidden counts below it come to. That tells one of them where it is hidden alone,
//! and nearly where they come to little: so they are at least two, and come to so much that each could be five or more.

/// The least count that is printed.
const LEAST: u32 = 5;

/// A group of counts under one total: the counties of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// The counts.
    pub(super) counts: Vec<u32>,
    /// Which of them are hidden.
    pub(super) hidden: Vec<bool>,
    /// Whether the total is hidden.
    pub(super) total_hidden: bool,
}

/// Counts under a total of totals: the steps of a need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hidden {
    /// The groups, in the order in which they were given.
    pub(super) groups: Vec<Group>,
    /// Whether the total of all is hidden.
    pub(super) total_hidden: bool,
}

/// Hides what must be hidden of these groups of counts, none of which is zero.
pub(super) fn hide(counts: Vec<Vec<u32>>) -> Hidden {
    let groups: Vec<Group> = counts.into_iter().map(group).collect();
    // Totals that are printed tell what stands below them: only the hidden ones leave something to be worked out.
    let under_hidden = groups.iter().filter(|group| group.total_hidden);
    let left: Vec<u32> = under_hidden.flat_map(Group::kept_back).collect();
    Hidden {
        total_hidden: !is_safe(&left),
        groups,
    }
}

fn group(counts: Vec<u32>) -> Group {
    let small: Vec<bool> = counts.iter().map(|count| *count < LEAST).collect();
    let mut group = Group {
        hidden: small.clone(),
        counts,
        total_hidden: false,
    };
    while !is_safe(&group.kept_back().collect::<Vec<_>>()) {
        let printed = (0..group.counts.len()).filter(|place| !group.hidden[*place]);
        if let Some(next) = printed.min_by_key(|place| group.counts[*place]) {
            group.hidden[next] = true;
        } else {
            // Not even all together are enough: then the total goes, and only what is small needs to go with it.
            group.hidden = small;
            group.total_hidden = true;
            break;
        }
    }
    group
}

impl Group {
    /// The counts that are not printed.
    fn kept_back(&self) -> impl Iterator<Item = u32> {
        let each = self.counts.iter().zip(&self.hidden);
        each.filter(|(_, hidden)| **hidden).map(|(count, _)| *count)
    }
}

/// Whether none of these hidden counts is told by what they come to: each could be one, and each could be five or more.
fn is_safe(hidden: &[u32]) -> bool {
    let sum: u64 = hidden.iter().copied().map(u64::from).sum();
    let others = hidden.len().saturating_sub(1) as u64;
    hidden.is_empty() || hidden.len() > 1 && sum >= others + u64::from(LEAST)
}

#[cfg(test)]
mod tests {
    use super::{Hidden, LEAST, hide};
    use proptest::prelude::*;

    #[test]
    fn small_counts_are_hidden_and_another_with_one_that_stands_alone() {
        let hidden = hide(vec![vec![3, 9, 7, 20]]);
        assert_eq!(hidden.groups[0].hidden, [true, false, true, false]);
        assert!(!hidden.groups[0].total_hidden && !hidden.total_hidden);
        let all_large = hide(vec![vec![5, 9], vec![6]]);
        assert_eq!(all_large.groups[0].hidden, [false, false]);
        assert!(!all_large.total_hidden);
    }

    #[test]
    fn where_the_rest_tells_the_small_ones_the_total_goes_as_well() {
        let alone = hide(vec![vec![2]]);
        assert!(alone.groups[0].total_hidden && alone.total_hidden);
        let two_ones = hide(vec![vec![1, 1], vec![8]]);
        assert!(two_ones.groups[0].total_hidden && two_ones.total_hidden);
        let across = hide(vec![vec![2], vec![4], vec![8]]);
        assert!(
            across.groups[0].total_hidden && !across.total_hidden,
            "6 of two may be 1 and 5"
        );
    }

    /// Each value that a hidden count may have for all that a reader sees. They know that no count is zero.
    fn possible(shown: &Hidden) -> Vec<Vec<u32>> {
        let mut cells: Vec<(usize, usize)> = Vec::new();
        for (at, group) in shown.groups.iter().enumerate() {
            let hidden = (0..group.counts.len()).filter(|place| group.hidden[*place]);
            cells.extend(hidden.map(|place| (at, place)));
        }
        let whole: u32 = shown.groups.iter().flat_map(|group| &group.counts).sum();
        let most = shown
            .groups
            .iter()
            .flat_map(|group| &group.counts)
            .max()
            .copied()
            .unwrap_or(0)
            + 5;
        let mut found = vec![Vec::new(); cells.len()];
        let mut guess = vec![1; cells.len()];
        loop {
            let mut told: Vec<Vec<u32>> = shown
                .groups
                .iter()
                .map(|group| group.counts.clone())
                .collect();
            for ((at, place), value) in cells.iter().zip(&guess) {
                told[*at][*place] = *value;
            }
            let totals = shown.groups.iter().zip(&told).all(|(group, told)| {
                group.total_hidden || told.iter().sum::<u32>() == group.counts.iter().sum::<u32>()
            });
            if totals && (shown.total_hidden || told.iter().flatten().sum::<u32>() == whole) {
                for (found, value) in found.iter_mut().zip(&guess) {
                    if !found.contains(value) {
                        found.push(*value);
                    }
                }
            }
            let Some(turn) = guess.iter().position(|value| *value < most) else {
                return found;
            };
            guess[turn] += 1;
            guess[..turn].fill(1);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

        #[test]
        fn no_total_gives_a_small_count_away(
            counts in proptest::collection::vec(proptest::collection::vec(1_u32..9, 1..3), 1..3)
        ) {
            let shown = hide(counts);
            for group in &shown.groups {
                for (count, hidden) in group.counts.iter().zip(&group.hidden) {
                    prop_assert!(*hidden || *count >= LEAST);
                }
            }
            for values in possible(&shown) {
                prop_assert!(values.len() > 1, "{shown:?} tells one: {values:?}");
                let may_be_large = values.iter().any(|value| *value >= LEAST);
                prop_assert!(may_be_large, "{shown:?} tells that one is small: {values:?}");
            }
        }
    }
}
