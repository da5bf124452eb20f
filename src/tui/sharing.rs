//! What of a step may stand on a screen that others can see?

use super::model::Model;
use crate::catalog::{Sensitivity, Service, Showing};
use crate::guidance::{Missing, Row};
use crate::report::{HelpGroup, help_groups};

/// The needs of a step, as they may be shown now.
pub(super) fn groups<'m>(model: &Model<'m>, row: &'m Row) -> Vec<HelpGroup<'m>> {
    help_groups(&model.interview, &model.wording(), row)
}

/// What is missing, of what may be named now.
pub(super) fn missing(model: &Model<'_>, missing: &[Missing]) -> Vec<Missing> {
    let catalog = model.catalog();
    let secret = |missing: &Missing| match missing {
        Missing::AskFact(test) | Missing::Fact(test) | Missing::NotFact(test) => {
            let fact = catalog.fact(&test.id);
            fact.is_none_or(|fact| fact.sensitivity >= Sensitivity::Private)
        }
        _ => false,
    };
    let open = model.interview.shows_private();
    let named = missing.iter().filter(|missing| open || !secret(missing));
    named.cloned().collect()
}

/// Whether a service may be opened by name now.
pub(super) fn may_name(model: &Model<'_>, service: &Service) -> bool {
    model.interview.shows_private() || service.shown.shared == Showing::Name
}
