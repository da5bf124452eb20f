//! How is a value said to a steward: amounts of money, choices, words, one or several of something?

use serde::Serialize;

use super::{Catalog, Text};

/// Money: `$1,450`, or `$18.50` where there are cents.
pub(super) fn dollars(cents: u64) -> String {
    let whole = (cents / 100).to_string();
    let mut grouped = String::new();
    for (nth, digit) in whole.chars().enumerate() {
        if nth > 0 && (whole.len() - nth).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    match cents % 100 {
        0 => format!("${grouped}"),
        rest => format!("${grouped}.{rest:02}"),
    }
}

/// A choice as words: `work based learning`.
pub(super) fn choice(of: &impl Serialize) -> String {
    spelled(of).replace('_', " ")
}

/// A choice as it is written in a catalog: `work_based_learning`.
pub(super) fn spelled(of: &impl Serialize) -> String {
    let written = serde_json::to_value(of).unwrap_or_default();
    written.as_str().unwrap_or_default().to_owned()
}

/// `1 step`, `2 steps`.
pub(super) fn several(count: usize, one: &str) -> String {
    let many = if count == 1 { "" } else { "s" };
    format!("{count} {one}{many}")
}

impl Catalog {
    /// Words in the language that every text is in.
    pub(super) fn plainly<'t>(&self, text: &'t Text) -> &'t str {
        let default = self.default_language();
        text.in_language(default, default)
    }
}

#[cfg(test)]
mod tests {
    use super::{choice, dollars, several};
    use crate::catalog::StepKind;

    #[test]
    fn values_are_said_as_people_say_them() {
        assert_eq!(dollars(0), "$0");
        assert_eq!(dollars(1_850), "$18.50");
        assert_eq!(dollars(120_000), "$1,200");
        assert_eq!(dollars(123_456_705), "$1,234,567.05");
        assert_eq!(choice(&StepKind::WorkBasedLearning), "work based learning");
        assert_eq!(
            [several(1, "step"), several(2, "step")],
            ["1 step", "2 steps"]
        );
    }
}
