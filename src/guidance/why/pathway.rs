//! Why is a pathway suggested, and why does it stand where it stands?

use std::collections::BTreeMap;

use super::{Behind, Ground, Shown, Why};
use crate::catalog::{Kind, NeedId, PathwayId};
use crate::guidance::{Person, Stop, supports};

pub(super) fn suggested(person: &Person<'_>, shown: &Shown<'_>, id: &PathwayId, why: &mut Why) {
    let mut all = shown.suggestions.iter();
    let Some(one) = all.find(|one| &one.pathway == id) else {
        return;
    };
    for reason in &one.reasons {
        why.say(Ground::Suggested(reason.clone()));
    }
    why.say(Ground::Fit(one.fit));
    if let Some(plan) = &one.plan {
        why.say(Ground::FirstPay(plan.totals.first_paid()));
        let dates = &person.answers.plan.dates;
        if plan.stops.iter().any(|stop| dates.contains_key(&stop.step)) {
            why.say(Ground::WithoutDays);
        }
        let (with, of) = ideas(person, &plan.stops);
        if of > 0 {
            why.say(Ground::Ideas { with, of });
        }
    }
    why.say(Ground::Pays(one.destination.clone(), one.pay.clone()));
    if one.tie {
        why.say(Ground::Tie);
    }
    why.say(Ground::Ordered);
    let pathway = person.catalog.pathway(id);
    why.draw_on(pathway.map(|pathway| {
        Behind::record(person, Kind::Pathway, id.as_str(), pathway.source.as_ref())
    }));
    super::figures::draw_on_wage(person, &one.destination, why);
}

/// For how many of the needs on the way there is a help to ask about, and how many needs there are; each need once.
pub fn ideas(person: &Person<'_>, stops: &[Stop]) -> (usize, usize) {
    let gained = person.gained();
    let mut needs: BTreeMap<NeedId, bool> = BTreeMap::new();
    for step in stops
        .iter()
        .filter_map(|stop| person.catalog.step(&stop.step))
    {
        for support in supports(person, step, &gained) {
            let met = support.ideas() > 0;
            *needs.entry(support.need).or_default() |= met;
        }
    }
    (needs.values().filter(|met| **met).count(), needs.len())
}
