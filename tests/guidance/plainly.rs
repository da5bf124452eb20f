//! Where does every step stand, worked out as plainly as can be? Conditions on sets of ids, each step held against all
//! others, again and again until nothing is new.

use std::collections::{BTreeMap, BTreeSet};

use onramp::catalog::{CredentialId, OccupationId, Requirement, Standing, Step, StepId};
use onramp::guidance::{Gained, Person, Status, Truth, evaluate};

/// The steps of which everything they give is held.
pub fn spared(person: &Person<'_>) -> BTreeSet<StepId> {
    let gained = person.gained();
    let holds = |given| gained.holds(person.catalog, given) == Truth::Met;
    let steps = person.catalog.steps().iter();
    steps
        .filter(|step| !gained.steps.contains(&step.id))
        .filter(|step| !step.gives.is_empty() && step.gives.iter().all(holds))
        .map(|step| step.id.clone())
        .collect()
}

/// The status of every step.
pub fn statuses(person: &Person<'_>) -> BTreeMap<StepId, Status> {
    let now = person.gained();
    let past = past(person, &now);
    let admits = |step: &Step, gained: &Gained| {
        let parts = conditions(person, step);
        let parts = parts.iter().map(|part| evaluate(part, person, gained));
        if step.status == Standing::Ended {
            Truth::NotMet
        } else {
            Truth::all(parts)
        }
    };
    let may_open = |step: &Step, gained: &Gained| {
        let parts = conditions(person, step);
        step.status != Standing::Ended
            && parts
                .iter()
                .all(|part| changed(part, person, gained) != Truth::NotMet)
    };
    let possible = |step: &Step, gained: &Gained| admits(step, gained) != Truth::NotMet;
    let mut after_start = now.clone();
    for step in person.catalog.steps() {
        if !past.contains_key(&step.id) && admits(step, &now) == Truth::Met {
            after_start.add_step(person.catalog, &step.id);
        }
    }
    let in_time = everything(person, &now, &possible);
    let in_the_end = everything(person, &now, &may_open);
    let status = |step: &Step| match admits(step, &now) {
        _ if past.contains_key(&step.id) => past[&step.id],
        Truth::Met => Status::StartHere,
        Truth::NotKnown => Status::CheckFirst,
        Truth::NotMet if possible(step, &after_start) => Status::Next,
        Truth::NotMet if possible(step, &in_time) => Status::Later,
        Truth::NotMet if may_open(step, &in_the_end) => Status::OpensAfter,
        Truth::NotMet => Status::NoWayYet,
    };
    let steps = person.catalog.steps().iter();
    steps.map(|step| (step.id.clone(), status(step))).collect()
}

/// Every condition of a step: its own, and those of its gates.
pub fn conditions<'c>(person: &Person<'c>, step: &'c Step) -> Vec<&'c Requirement> {
    let gates = step.gates.iter().filter_map(|id| person.catalog.gate(id));
    let gates = gates.filter_map(|gate| gate.requires.as_ref());
    step.requires.iter().chain(gates).collect()
}

/// Whether a condition holds if every fact that is known not to pass might still change.
fn changed(rule: &Requirement, person: &Person<'_>, gained: &Gained) -> Truth {
    let each = |parts: &[Requirement]| -> Vec<Truth> {
        parts
            .iter()
            .map(|part| changed(part, person, gained))
            .collect()
    };
    match rule {
        Requirement::All(parts) => Truth::all(each(parts)),
        Requirement::Any(parts) => Truth::any(each(parts)),
        Requirement::AtLeast(some) => Truth::at_least(some.n, each(&some.of)),
        Requirement::Fact(_) | Requirement::Work(_) | Requirement::Not(_) => {
            evaluate(rule, person, gained).max(Truth::NotKnown)
        }
        _ => evaluate(rule, person, gained),
    }
}

/// Everything that can be done, one step after another.
fn everything(person: &Person<'_>, now: &Gained, may: &dyn Fn(&Step, &Gained) -> bool) -> Gained {
    let mut gained = now.clone();
    let mut added: BTreeSet<&StepId> = BTreeSet::new();
    loop {
        let steps = person.catalog.steps().iter();
        let more: Vec<&Step> = steps
            .filter(|step| {
                !added.contains(&step.id) && (gained.steps.contains(&step.id) || may(step, &gained))
            })
            .collect();
        if more.is_empty() {
            return gained;
        }
        for step in more {
            added.insert(&step.id);
            gained.add_step(person.catalog, &step.id);
        }
    }
}

/// Steps that are done or need not be, if nothing they gave has run out since; of those that open work, if no license for
/// it that they gave or asked for has, or, where there is none, not all they gave; and those that serve only such steps.
fn past(person: &Person<'_>, now: &Gained) -> BTreeMap<StepId, Status> {
    let steps = person.catalog.steps();
    let has_run_out = |id: &CredentialId| now.holds(person.catalog, id) == Truth::NotMet;
    let lacks = |step: &Step| {
        let left = step.gives.iter().any(|id| !has_run_out(id));
        let named = |id: &CredentialId| {
            let asks = |rule: &&Requirement| names(rule, &step.id, &|asked| asked == id);
            step.gives.contains(id) || conditions(person, step).iter().any(asks)
        };
        let closed = |work: &OccupationId| {
            let needed = &person.catalog.occupation(work).unwrap().license_needed;
            let mut licenses = needed.iter().filter(|id| named(id)).peekable();
            match licenses.peek() {
                Some(_) => licenses.any(has_run_out),
                None => !step.gives.is_empty() && !left,
            }
        };
        match step.opens.as_slice() {
            [] => step.gives.iter().any(has_run_out),
            work => work.iter().any(closed),
        }
    };
    let done = steps.iter();
    let done = done.filter(|step| now.has_done(&step.id) && !lacks(step));
    let mut past: BTreeMap<StepId, Status> =
        done.map(|step| (step.id.clone(), Status::Done)).collect();
    loop {
        let open = steps
            .iter()
            .filter(|step| !past.contains_key(&step.id) && step.opens.is_empty());
        let more: Vec<StepId> = open
            .filter(|step| serves_only_past(person, step, now, &past))
            .map(|step| step.id.clone())
            .collect();
        if more.is_empty() {
            return past;
        }
        past.extend(more.into_iter().map(|step| (step, Status::Behind)));
    }
}

fn serves_only_past(
    person: &Person<'_>,
    step: &Step,
    now: &Gained,
    past: &BTreeMap<StepId, Status>,
) -> bool {
    let catalog = person.catalog;
    let gives = step.gives.iter();
    let new: Vec<&CredentialId> = gives
        .filter(|given| now.holds(catalog, given) != Truth::Met)
        .collect();
    let serves = |wanted: &CredentialId| {
        new.iter()
            .any(|given| catalog.credential_meets(given, wanted))
    };
    let asks_for_it = |user: &&Step| {
        let rules = conditions(person, user);
        user.id != step.id && rules.iter().any(|rule| names(rule, &step.id, &serves))
    };
    let users: Vec<&Step> = catalog.steps().iter().filter(asks_for_it).collect();
    !users.is_empty() && users.iter().all(|user| past.contains_key(&user.id))
}

fn names(rule: &Requirement, step: &StepId, serves: &dyn Fn(&CredentialId) -> bool) -> bool {
    let within = |parts: &[Requirement]| parts.iter().any(|part| names(part, step, serves));
    match rule {
        Requirement::Credential(wanted) => serves(wanted),
        Requirement::Step(id) => id == step,
        Requirement::Credits(test) => test.from.contains(step),
        Requirement::All(parts) | Requirement::Any(parts) => within(parts),
        Requirement::AtLeast(some) => within(&some.of),
        _ => false,
    }
}
