//! What work is open this week? Occupations that take beginners, and those that what the person has opens already.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::condition::evaluate;
use super::entry::{Outlook, conditions};
use super::gained::Gained;
use super::interest::Profile;
use super::pay::{EntryPay, entry_pay};
use super::person::Person;
use super::truth::Truth;
use crate::catalog::{NeedId, Occupation, OccupationId, Requirement, Sensitivity, Step, StepKind};

/// Work that is open now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenWork {
    /// The occupation.
    pub occupation: OccupationId,
    /// What it pays to start.
    pub pay: Option<EntryPay>,
    /// Something the person has opens it; otherwise it takes beginners.
    pub earned: bool,
    /// The person has done it before.
    pub done_before: bool,
    /// It reaches the least pay the person named; None where either is not known.
    pub pays_enough: Option<bool>,
    /// How much of what its jobs ask for the person said they need help with, or do not have: of the easiest of them.
    pub hurdles: usize,
}

/// Work open this week: first what pays the least pay the person named, then what is not known to, last what pays less;
/// in each what the person's own credentials or work open, then what asks for least of what the person said they need
/// help with, then by interest in bands, then by what it pays to start.
pub fn work_now(person: &Person<'_>, outlook: &Outlook) -> Vec<OpenWork> {
    let profile = Profile::of(&person.answers.interests);
    let done = outlook.done_steps(person);
    let opened = done.iter().flat_map(|step| {
        let still = |work: &&OccupationId| outlook.now().still_opens(person.catalog, step, work);
        step.opens.iter().filter(still)
    });
    let earned: BTreeSet<&OccupationId> = opened.collect();
    let mut open: Vec<(&Occupation, OpenWork)> = person
        .catalog
        .occupations()
        .iter()
        .filter(|occupation| may_begin(person, occupation, outlook.now(), &earned))
        .map(|occupation| (occupation, open_work(person, occupation, outlook, &earned)))
        .collect();
    open.sort_by_key(|(occupation, work)| {
        let pay = work.pay.as_ref().and_then(EntryPay::least_per_hour);
        (
            match work.pays_enough {
                Some(true) => 0,
                None => 1,
                Some(false) => 2,
            },
            Reverse((work.earned, work.done_before)),
            work.hurdles,
            Reverse(profile.fit(occupation).band()),
            Reverse(pay),
            occupation.id.clone(),
        )
    });
    open.into_iter().map(|(_, work)| work).collect()
}

/// Open to beginners, earned or done before, and every license it needs is held.
fn may_begin(
    person: &Person<'_>,
    occupation: &Occupation,
    gained: &Gained,
    earned: &BTreeSet<&OccupationId>,
) -> bool {
    let licensed = occupation
        .license_needed
        .iter()
        .all(|license| gained.holds(person.catalog, license) == Truth::Met);
    let before = person.has_worked_as(&occupation.id);
    licensed && (occupation.open_to_beginners || earned.contains(&occupation.id) || before)
}

fn open_work(
    person: &Person<'_>,
    occupation: &Occupation,
    outlook: &Outlook,
    earned: &BTreeSet<&OccupationId>,
) -> OpenWork {
    let pay = entry_pay(person, occupation);
    let least = person.answers.purpose.least_pay_cents_per_hour;
    OpenWork {
        occupation: occupation.id.clone(),
        earned: earned.contains(&occupation.id),
        done_before: person.has_worked_as(&occupation.id),
        pays_enough: least
            .zip(pay.as_ref())
            .and_then(|(least, pay)| pay.reaches(least)),
        hurdles: hurdles(person, occupation, outlook.now()),
        pay,
    }
}

/// What the jobs of an occupation ask for that stands in this person's way: needs that they named, and something to be
/// had first. Of several jobs the easiest counts; of work that no job step tells of, nothing is known to stand there.
fn hurdles(person: &Person<'_>, occupation: &Occupation, now: &Gained) -> usize {
    let jobs = person.catalog.steps_that_open(&occupation.id);
    let jobs = jobs.filter(|step| step.kind == StepKind::Job);
    let each = jobs.map(|job| {
        let lacks = conditions(person, job).map(|rule| lacking(person, rule, now));
        let lacks: BTreeSet<&Requirement> = lacks.flatten().collect();
        named_needs(person, job).len() + lacks.len()
    });
    each.min().unwrap_or(0)
}

/// The fewest single things that stand between a person and a condition. What somebody told in private is none: it moves
/// nothing where others can see it.
fn lacking<'c>(
    person: &Person<'_>,
    rule: &'c Requirement,
    now: &Gained,
) -> BTreeSet<&'c Requirement> {
    let all_of = |parts: &'c [Requirement], wanted: usize| {
        let each = parts.iter().map(|part| lacking(person, part, now));
        let mut each: Vec<BTreeSet<&Requirement>> = each.collect();
        each.sort_by_key(BTreeSet::len);
        each.into_iter().take(wanted).flatten().collect()
    };
    match rule {
        Requirement::All(parts) => all_of(parts, parts.len()),
        Requirement::Any(parts) => all_of(parts, 1),
        Requirement::AtLeast(some) => {
            all_of(&some.of, usize::try_from(some.n).unwrap_or(usize::MAX))
        }
        _ => {
            let stands = evaluate(rule, person, now) == Truth::NotMet && !is_private(person, rule);
            stands.then_some(rule).into_iter().collect()
        }
    }
}

/// Whether a fact that is told in private has a say in it.
fn is_private(person: &Person<'_>, rule: &Requirement) -> bool {
    let mut private = false;
    rule.each_single(&mut |single| {
        if let Requirement::Fact(test) = single {
            let fact = person.catalog.fact(&test.id);
            private |= fact.is_none_or(|fact| fact.sensitivity >= Sensitivity::Private);
        }
    });
    private
}

/// The needs that a job raises and that the person named; private ones move nothing where others can see it.
fn named_needs<'c>(person: &Person<'_>, job: &'c Step) -> BTreeSet<&'c NeedId> {
    let raised = job.demands.iter().flat_map(|demand| &demand.needs);
    let named = raised.filter(|id| {
        let need = person.catalog.need(id);
        person.answers.need(id) == Some(true)
            && need.is_some_and(|need| need.sensitivity < Sensitivity::Private)
    });
    named.collect()
}
