//! Beside which other step does each run? By number, with circles cut open.

use std::collections::BTreeSet;

use super::part::StepNumber;
use crate::catalog::{Catalog, Step, StepId};

/// The host of each of these steps, which stand in the order of their numbers.
pub(super) fn hosts<'c>(
    catalog: &'c Catalog,
    steps: impl Iterator<Item = Option<&'c Step>>,
    number: impl Fn(&StepId) -> Option<StepNumber>,
) -> Box<[Option<StepNumber>]> {
    let host = |step: Option<&'c Step>| number(host(catalog, step?)?);
    steps.map(host).collect()
}

/// The step that this one runs alongside. Where steps name each other in a circle, the first by its id has no host.
fn host<'c>(catalog: &'c Catalog, step: &'c Step) -> Option<&'c StepId> {
    let named = step.alongside.as_ref()?;
    let above = |id: &StepId| catalog.step(id)?.alongside.as_ref();
    let mut circle = BTreeSet::from([&step.id]);
    let mut at = Some(named);
    while let Some(id) = at.filter(|id| circle.insert(id)) {
        at = above(id);
    }
    let first = at == Some(&step.id) && circle.first() == Some(&&step.id);
    (!first).then_some(named)
}
