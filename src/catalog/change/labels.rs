//! What is a field called in a steward's words, in what is it counted, and what does it mean to be added to its list?

use serde_json::Value;

use crate::catalog::Kind;
use crate::catalog::said::{dollars, several};

/// What a number counts.
#[derive(Clone, Copy)]
pub(super) enum Unit {
    /// US cents.
    Money,
    /// US cents an hour.
    MoneyAnHour,
    /// So many of something.
    Of(&'static str),
    Percent,
    None,
}

impl Unit {
    /// A number of this unit.
    pub(super) fn said(self, number: &serde_json::Number) -> String {
        let amount = number.as_u64().unwrap_or_default();
        match self {
            Self::Money => dollars(amount),
            Self::MoneyAnHour => format!("{} an hour", dollars(amount)),
            Self::Of(one) => several(usize::try_from(amount).unwrap_or(usize::MAX), one),
            Self::Percent => format!("{number}%"),
            Self::None => number.to_string(),
        }
    }

    /// A number that another of this unit follows, which says what they count.
    pub(super) fn low_end(self, number: &Value) -> String {
        match self {
            Self::Money | Self::MoneyAnHour => dollars(number.as_u64().unwrap_or_default()),
            Self::Of(_) | Self::Percent | Self::None => number.to_string(),
        }
    }
}

/// The fields whose names alone would not tell a steward enough.
const LABELS: &[(&str, &str, Unit)] = &[
    ("tuition", "tuition", Unit::Money),
    ("fees", "fees", Unit::Money),
    ("books", "the cost of books and supplies", Unit::Money),
    ("tools", "the cost of tools and gear", Unit::Money),
    ("exam", "the cost of exams", Unit::Money),
    ("other", "other costs", Unit::Money),
    ("whole", "the cost of the whole", Unit::Money),
    ("weeks", "length", Unit::Of("week")),
    ("clock_hours", "class time", Unit::Of("hour")),
    ("hours_a_week", "time in a week", Unit::Of("hour")),
    ("credits", "credits", Unit::None),
    ("cents_per_hour", "pay while learning", Unit::MoneyAnHour),
    (
        "percent_of_journey",
        "pay, of a journey worker's",
        Unit::Percent,
    ),
    ("p10", "the 10th percentile of wages", Unit::Money),
    ("p25", "the 25th percentile of wages", Unit::Money),
    ("median", "the median wage", Unit::Money),
    ("p75", "the 75th percentile of wages", Unit::Money),
    ("p90", "the 90th percentile of wages", Unit::Money),
    ("months", "months", Unit::Of("month")),
    ("requires", "what must be true first", Unit::None),
    (
        "settled_by",
        "when nothing is left to ask of it",
        Unit::None,
    ),
    ("shown_by", "what answers it by itself", Unit::None),
    ("ruled_out_by", "what answers no by itself", Unit::None),
    ("before", "before which day", Unit::None),
    ("rule", "who can often get it", Unit::None),
    ("people_who", "who can often get it, in words,", Unit::None),
    ("concerns", "whom it concerns", Unit::None),
    ("if", "when it holds", Unit::None),
    ("valid", "how long it is valid", Unit::None),
    ("shared", "how it is shown on the shared screen", Unit::None),
    ("own", "how it is shown on a person's own page", Unit::None),
    ("as_of", "the date of what is said", Unit::None),
    ("checked_on", "the day it was last read", Unit::None),
    ("review_by", "the day of its next review", Unit::None),
    ("source", "the source", Unit::None),
    ("pay_order", "its place in who pays first", Unit::None),
    ("standing", "whether it matters at every step", Unit::None),
    ("complete", "whether these are all the costs", Unit::None),
    (
        "interpreter",
        "whether an interpreter is offered",
        Unit::None,
    ),
    (
        "open_to_beginners",
        "whether beginners are hired",
        Unit::None,
    ),
];

/// What a field is called, and what it counts.
pub(super) fn label(at: &[String]) -> (String, Unit) {
    let field = at.last().map_or("", String::as_str);
    let within = at.len().checked_sub(2).and_then(|place| at.get(place));
    let within = within.map_or("", String::as_str);
    if within == "wioa" {
        return (format!("the evidence for element {field}"), Unit::None);
    }
    if (within, field) == ("source", "id") {
        return ("the source".to_owned(), Unit::None);
    }
    let known = LABELS.iter().find(|(name, ..)| *name == field);
    let (words, unit) = match known {
        Some((_, words, unit)) => ((*words).to_owned(), *unit),
        None => (field.replace('_', " "), Unit::None),
    };
    // The dates of a value of its own are told apart from those of its record.
    let dated = ["as_of", "checked_on", "review_by", "source"].contains(&field);
    if dated && !["", "source"].contains(&within) {
        let (of, _) = label(at.get(..at.len() - 1).unwrap_or_default());
        return (format!("{words} for {of}"), unit);
    }
    (words, unit)
}

/// How to say that something has come into a list, or gone out of it.
pub(super) struct ListWords {
    pub(super) gained: &'static str,
    pub(super) lost: &'static str,
    /// The kind of the records whose ids are listed.
    pub(super) of: Option<Kind>,
}

/// The words for a list of a record of this kind.
pub(super) fn list_words(kind: Kind, field: &str) -> ListWords {
    let (gained, lost) = match (kind, field) {
        (Kind::Pathway, "destinations") => ("now leads to", "no longer leads to"),
        (Kind::Pathway, "steps") => ("now has the step", "no longer has the step"),
        (Kind::Step, "gives") => ("now gives", "no longer gives"),
        (Kind::Step, "opens") => ("now opens the work of", "no longer opens the work of"),
        (Kind::Step, "gates") => ("now has the gate", "no longer has the gate"),
        (Kind::Step, "before_enrolling") => (
            "now shows before enrolling:",
            "no longer shows before enrolling:",
        ),
        (_, "needs") => ("now raises the need", "no longer raises the need"),
        (Kind::Service, "addresses") => ("now helps with", "no longer helps with"),
        (_, "counties") => ("now serves", "no longer serves"),
        (_, "supersedes") => ("now supersedes", "no longer supersedes"),
        (_, "equal_to") => ("is now equal to", "is no longer equal to"),
        (_, "license_needed") => ("now needs", "no longer needs"),
        (Kind::Gate, "help") => ("is now helped by", "is no longer helped by"),
        (_, "instead") => ("now points instead to", "no longer points instead to"),
        _ => ("new", "gone"),
    };
    ListWords {
        gained,
        lost,
        of: named_kind(kind, field),
    }
}

/// The kind of record that this field names, if it names any.
pub(super) fn named_kind(kind: Kind, field: &str) -> Option<Kind> {
    Some(match field {
        "destinations" | "opens" | "occupation" => Kind::Occupation,
        "steps" | "alongside" => Kind::Step,
        "gives" | "supersedes" | "equal_to" | "license_needed" | "credentials" => Kind::Credential,
        "gates" => Kind::Gate,
        "before_enrolling" | "notices" | "equal_opportunity" | "language_help" => Kind::Notice,
        "needs" | "addresses" => Kind::Need,
        "counties" => Kind::County,
        "help" | "instead" => Kind::Service,
        "provider" | "issuer" => Kind::Provider,
        "sector" => Kind::Sector,
        "partnership" => Kind::Partnership,
        "area" | "whole_area" => Kind::Area,
        "board" => Kind::Board,
        "source" => Kind::Source,
        "work" if kind == Kind::Credential => Kind::Occupation,
        _ => return None,
    })
}
