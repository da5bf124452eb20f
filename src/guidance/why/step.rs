//! Why does a step stand where it stands, who gives what is missing, and why does the plan take it and no other?

use super::{Ground, Rule, Shown, Why};
use crate::catalog::{CredentialId, Step, StepId};
use crate::guidance::condition::Missing;
use crate::guidance::entry::{Status, conditions};
use crate::guidance::{Person, Plan, Stop, goals, taken};

/// Other steps that give the same are named up to so many.
const OTHERS: usize = 4;

pub(super) fn stands(person: &Person<'_>, shown: &Shown<'_>, id: &StepId, why: &mut Why) {
    let (Some(step), Some(entry)) = (person.catalog.step(id), shown.entry(id)) else {
        return;
    };
    let planned = shown.plan.is_some_and(|plan| plan.takes(id));
    why.say(Ground::Stands(entry.status, planned));
    let gained = person.gained();
    for condition in conditions(person, step) {
        why.say(Ground::Rule(Rule::of(condition, person, &gained)));
    }
    for missing in &entry.missing {
        why.say(of_missing(person, missing));
    }
    why.draw_on_step(person, id);
    for gate in step.gates.iter().filter_map(|id| person.catalog.gate(id)) {
        if gate.requires.is_some() {
            why.draw_on(Some(super::Behind::record(
                person,
                crate::catalog::Kind::Gate,
                gate.id.as_str(),
                gate.source.as_ref(),
            )));
        }
    }
}

pub(super) fn missing(
    person: &Person<'_>,
    shown: &Shown<'_>,
    id: &StepId,
    place: usize,
    why: &mut Why,
) {
    let entry = shown.entry(id);
    let Some(missing) = entry.as_ref().and_then(|entry| entry.missing.get(place)) else {
        return;
    };
    let ground = of_missing(person, missing);
    let givers = match &ground {
        Ground::GivenBy(_, givers) => givers.clone(),
        _ => Vec::new(),
    };
    why.say(ground);
    why.draw_on_step(person, id);
    for giver in &givers {
        why.draw_on_step(person, giver);
    }
}

fn of_missing(person: &Person<'_>, missing: &Missing) -> Ground {
    match missing {
        missing if missing.is_question() => Ground::OnlyAnAnswer(missing.clone()),
        Missing::Credential(id) => Ground::GivenBy(missing.clone(), givers(person, id)),
        Missing::Step(id) => Ground::GivenBy(missing.clone(), vec![id.clone()]),
        missing => Ground::Closed(missing.clone()),
    }
}

/// Steps that give a credential or its equal; where none does, those that give a higher one: nobody is sent for a degree
/// who is asked for a school diploma.
fn givers(person: &Person<'_>, wanted: &CredentialId) -> Vec<StepId> {
    let meets =
        |given: &CredentialId, asked: &CredentialId| person.catalog.credential_meets(given, asked);
    let giving = |stands: &dyn Fn(&CredentialId) -> bool| -> Vec<StepId> {
        let steps = person.catalog.steps().iter();
        steps
            .filter(|step| step.gives.iter().any(stands))
            .filter(|step| crate::guidance::entry::is_offered(step))
            .map(|step| step.id.clone())
            .collect()
    };
    let same = giving(&|given| meets(given, wanted) && meets(wanted, given));
    if same.is_empty() {
        giving(&|given| meets(given, wanted))
    } else {
        same
    }
}

pub(super) fn chosen(person: &Person<'_>, shown: &Shown<'_>, id: &StepId, why: &mut Why) {
    let (Some(step), Some(plan)) = (person.catalog.step(id), shown.plan) else {
        return;
    };
    why.draw_on_step(person, id);
    let Some(planned) = plan.stops.iter().find(|one| &one.step == id) else {
        why.say(Ground::NotPlanned);
        return;
    };
    if goals(person, &plan.destination)
        .iter()
        .any(|goal| &goal.id == id)
    {
        why.say(Ground::LeadsTo(plan.destination.clone()));
    }
    for (user, gives) in users(person, plan, step) {
        why.say(Ground::NeededFor(user, gives));
    }
    let others = others(person, shown, plan, step);
    if others.is_empty() {
        why.say(Ground::OnlyOne);
    }
    for (other, status) in others {
        why.draw_on_step(person, &other.id);
        why.say(Ground::InsteadOf(
            other.id.clone(),
            status,
            taken(person, other),
        ));
    }
    for missing in &planned.to_confirm {
        why.say(Ground::Assumed(missing.clone()));
    }
    why.say(Ground::Aim(plan.best));
    why.say(Ground::Proven(super::Proof::of(plan)));
}

/// The steps of the plan that ask for what this one gives, with what of it they ask for.
fn users(person: &Person<'_>, plan: &Plan, step: &Step) -> Vec<(StepId, Vec<CredentialId>)> {
    let others = plan.stops.iter().map(|stop: &Stop| &stop.step);
    let others = others.filter(|id| **id != step.id);
    let others = others.filter_map(|id| person.catalog.step(id));
    let mut users = Vec::new();
    for user in others {
        let mut asked = Vec::new();
        let mut by_step = false;
        for condition in conditions(person, user) {
            leaves(condition, &mut |leaf| match leaf {
                Leaf::Credential(wanted) => {
                    let gives = step.gives.iter();
                    asked.extend(
                        gives
                            .filter(|given| person.catalog.credential_meets(given, wanted))
                            .cloned(),
                    );
                }
                Leaf::Step(id) => by_step |= *id == step.id,
            });
        }
        asked.sort();
        asked.dedup();
        if by_step || !asked.is_empty() {
            users.push((user.id.clone(), asked));
        }
    }
    users
}

enum Leaf<'r> {
    Credential(&'r CredentialId),
    Step(&'r StepId),
}

fn leaves<'r>(requirement: &'r crate::catalog::Requirement, see: &mut dyn FnMut(Leaf<'r>)) {
    use crate::catalog::Requirement as R;
    match requirement {
        R::Credential(id) => see(Leaf::Credential(id)),
        R::Step(id) => see(Leaf::Step(id)),
        R::Credits(test) => test.from.iter().for_each(|id| see(Leaf::Step(id))),
        R::All(parts) | R::Any(parts) => parts.iter().for_each(|part| leaves(part, see)),
        R::AtLeast(some) => some.of.iter().for_each(|part| leaves(part, see)),
        R::HeldBefore(_) | R::Fact(_) | R::Work(_) | R::Not(_) => {}
    }
}

/// Steps that give something of what this one gives and are not in the plan, those that can be begun sooner first.
fn others<'c>(
    person: &Person<'c>,
    shown: &Shown<'_>,
    plan: &Plan,
    step: &Step,
) -> Vec<(&'c Step, Status)> {
    let mut ids: Vec<StepId> = step
        .gives
        .iter()
        .flat_map(|id| givers(person, id))
        .collect();
    ids.sort();
    ids.dedup();
    let planned = |id: &StepId| plan.stops.iter().any(|stop| &stop.step == id);
    let others = ids.iter().filter(|id| !planned(id));
    let mut others: Vec<(&Step, Status)> = others
        .filter_map(|id| Some((person.catalog.step(id)?, shown.entry(id)?.status)))
        .collect();
    others.sort_by_key(|(other, status)| (*status, other.id.clone()));
    others.truncate(OTHERS);
    others
}
