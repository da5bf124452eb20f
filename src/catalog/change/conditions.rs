//! What does a condition say, in a steward's words?

use serde_json::Value;

use crate::catalog::said::several;
use crate::catalog::{Catalog, FactTest, Kind, Requirement, WorkTest};

/// The words for a condition; none where there is none.
pub(super) fn condition(value: &Value, catalog: &Catalog) -> Option<String> {
    let condition = serde_json::from_value(value.clone()).ok()?;
    Some(words(&condition, catalog))
}

fn words(condition: &Requirement, catalog: &Catalog) -> String {
    let titled = |kind, id: &str| catalog.title_of(kind, id).unwrap_or(id).to_owned();
    match condition {
        Requirement::Credential(id) => titled(Kind::Credential, id.as_str()),
        Requirement::Step(id) => format!("{} done", titled(Kind::Step, id.as_str())),
        Requirement::HeldBefore(test) => {
            let title = titled(Kind::Credential, test.credential.as_str());
            match test.within_months {
                Some(months) => {
                    format!("{title} held within {}", several(months as usize, "month"))
                }
                None => format!("{title} held now or before"),
            }
        }
        Requirement::Fact(test) => fact(test, &titled(Kind::Fact, test.id.as_str())),
        Requirement::Work(test) => work(test, catalog),
        Requirement::All(of) => joined(of, " and ", catalog),
        Requirement::Any(of) => joined(of, " or ", catalog),
        Requirement::AtLeast(some) => {
            format!("{} of ({})", some.n, joined(&some.of, ", ", catalog))
        }
        Requirement::Credits(some) => {
            let steps = some.from.iter().map(|id| titled(Kind::Step, id.as_str()));
            let steps: Vec<String> = steps.collect();
            let credits = u32::try_from(u64::from(some.at_least)).unwrap_or(u32::MAX);
            format!("{credits} credits from {}", steps.join(", "))
        }
        Requirement::Not(inner) => format!("not ({})", words(inner, catalog)),
    }
}

fn joined(of: &[Requirement], with: &str, catalog: &Catalog) -> String {
    let each = of.iter().map(|one| match one {
        Requirement::All(inner) | Requirement::Any(inner) if inner.len() > 1 => {
            format!("({})", words(one, catalog))
        }
        _ => words(one, catalog),
    });
    each.collect::<Vec<_>>().join(with)
}

fn fact(test: &FactTest, label: &str) -> String {
    if let Some(months) = test.within_months {
        return format!("{label} within {}", several(months as usize, "month"));
    }
    if !test.one_of.is_empty() {
        return format!("{label}: {}", test.one_of.join(" or "));
    }
    match (test.min, test.max) {
        (Some(min), Some(max)) => format!("{label} from {min} to {max}"),
        (Some(min), None) => format!("{label} of {min} or more"),
        (None, Some(max)) => format!("{label} of {max} or less"),
        (None, None) if test.is == Some(false) => format!("{label}: no"),
        (None, None) => format!("{label}: yes"),
    }
}

fn work(test: &WorkTest, catalog: &Catalog) -> String {
    let titles = test.any_of.iter().map(|id| {
        let title = catalog.title_of(Kind::Occupation, id.as_str());
        title.unwrap_or(id.as_str())
    });
    let titles: Vec<&str> = titles.collect();
    let paid = if test.paid { "paid work" } else { "work" };
    let long = match test.months {
        0 => String::new(),
        months => format!(" for {}", several(months as usize, "month")),
    };
    format!("{paid} as {}{long}", titles.join(" or "))
}
