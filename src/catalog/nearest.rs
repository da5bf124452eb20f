//! What was probably meant? The known spelling that lies nearest to an unknown one.

/// Words of more letters are no slip of the hand.
const LONGEST: usize = 80;

/// The candidate nearest to what was written, if any is near enough to be a slip of the hand.
pub fn nearest<'c>(
    written: &str,
    candidates: impl IntoIterator<Item = &'c str>,
) -> Option<&'c str> {
    // Of a word of one letter a single change leaves nothing.
    let letters = written.chars().count();
    if letters > LONGEST {
        return None;
    }
    let allowed = (1 + letters / 4).min(letters.saturating_sub(1));
    candidates
        .into_iter()
        .filter_map(|candidate| Some((distance(written, candidate, allowed)?, candidate)))
        .min()
        .map(|(_, candidate)| candidate)
}

/// How many letters must be changed, added, dropped or swapped with their neighbor to make one from the other;
/// nothing where that is more than allowed.
fn distance(one: &str, other: &str, allowed: usize) -> Option<usize> {
    let other: Vec<char> = other.chars().collect();
    if one.chars().count().abs_diff(other.len()) > allowed {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    let mut previous = None;
    for (nth, letter) in one.chars().enumerate() {
        let mut next = vec![nth + 1];
        for (place, &beside) in other.iter().enumerate() {
            let at =
                |row: &[usize], place: usize| row.get(place).copied().unwrap_or(usize::MAX / 2);
            let mut least = (at(&row, place) + usize::from(letter != beside))
                .min(at(&row, place + 1) + 1)
                .min(at(&next, place) + 1);
            let swapped =
                place > 0 && previous == Some(beside) && other.get(place - 1) == Some(&letter);
            if swapped {
                least = least.min(at(&before, place - 1) + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
        previous = Some(letter);
    }
    row.last().copied().filter(|&d| d <= allowed)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_of_the_hand_is_seen_through() {
        let ids = ["ged", "cna-1", "cna-2", "child-care", "transport"];
        assert_eq!(nearest("childcare", ids), Some("child-care"));
        assert_eq!(nearest("trasnport", ids), Some("transport"));
        assert_eq!(nearest("gde", ids), Some("ged"));
        assert_eq!(nearest("welding", ids), None);
        assert_eq!(nearest("x", ["a", "b"]), None);
    }
}
