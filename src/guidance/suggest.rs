//! Which pathways fit this person, and why? Suggestions in a stated order, each with its reasons as data.

use std::cmp::Reverse;

use super::entry::Outlook;
use super::interest::{Fit, Profile};
use super::pay::{EntryPay, entry_pay};
use super::person::Person;
use super::plan::Plan;
use super::plans::Plans;
use super::reasons::{Reason, named_goal, pays_less, reasons};
use crate::catalog::{Occupation, OccupationId, Pathway, PathwayId};
use crate::jobseeker::Hope;

/// A pathway, and why it is suggested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The pathway.
    pub pathway: PathwayId,
    /// The destination of it that fits best, or first pays.
    pub destination: OccupationId,
    /// The reasons, strongest first.
    pub reasons: Vec<Reason>,
    /// How its interests match.
    pub fit: Fit,
    /// What the destination pays to start.
    pub pay: Option<EntryPay>,
    /// The best plan to the destination, where there is one.
    pub plan: Option<Plan>,
    /// It stands level with the one before it: nothing the person said sets them apart.
    pub tie: bool,
}

/// All pathways, in the order of what the person said: the goal they named, what is not known to pay less than the least
/// they named, the sectors they chose, what they have already, what draws them (in bands), how soon it pays, then by id. No
/// weights; ties are marked.
pub fn suggestions(person: &Person<'_>, outlook: &Outlook) -> Vec<Suggestion> {
    suggestions_from(person, outlook, &Plans::default())
}

/// The same, where plans are kept.
pub fn suggestions_from(person: &Person<'_>, outlook: &Outlook, plans: &Plans) -> Vec<Suggestion> {
    let profile = Profile::of(&person.answers.interests);
    let pathways = person.catalog.pathways().iter();
    let aims = pathways.filter_map(|pathway| {
        let destination = best_destination(person, &profile, pathway)?;
        Some((pathway, destination))
    });
    let aims: Vec<(&Pathway, &Occupation)> = aims.collect();
    let destinations = aims.iter().map(|(_, to)| &to.id).collect();
    let best = person.answers.goal.best.unwrap_or_default();
    let plans = plans.to_each(person, outlook, destinations, best);
    let hope = person.answers.purpose.hope;
    let ranked = aims.into_iter().map(|(pathway, to)| {
        let plan = plans.get(&to.id).cloned().flatten();
        let suggestion = suggestion((person, outlook), pathway, to, profile.fit(to), plan);
        (rank(&suggestion, hope), pathway, suggestion)
    });
    let mut ranked: Vec<_> = ranked.collect();
    ranked.sort_by(|(a, x, _), (b, y, _)| (a, &x.id).cmp(&(b, &y.id)));
    let mut before = None;
    ranked
        .into_iter()
        .map(|(rank, _, mut suggestion)| {
            suggestion.tie = before == Some(rank);
            before = Some(rank);
            suggestion
        })
        .collect()
}

/// The same suggestions, those that were set aside last, in the order in which they were. Two are level where they stood
/// level before and still follow one another.
pub fn set_aside(suggestions: Vec<Suggestion>, aside: &[PathwayId]) -> Vec<Suggestion> {
    let mut group = 0;
    let levels = suggestions.into_iter().map(|suggestion| {
        group += usize::from(!suggestion.tie);
        (group, suggestion)
    });
    let mut levels: Vec<(usize, Suggestion)> = levels.collect();
    levels.sort_by_key(|(_, one)| aside.iter().position(|id| *id == one.pathway));
    let mut before = None;
    let each = levels.into_iter().map(|(level, mut suggestion)| {
        suggestion.tie = before == Some(level);
        before = Some(level);
        suggestion
    });
    each.collect()
}

type Rank = (
    Reverse<bool>,
    bool,
    Reverse<[bool; 4]>,
    u32,
    Reverse<Fit>,
    u32,
    usize,
);

/// What the person came for moves what answers it up: what they have already before the sectors they chose, or how soon
/// it pays before what draws them.
fn rank(suggestion: &Suggestion, hope: Option<Hope>) -> Rank {
    let has = |wanted: fn(&Reason) -> bool| suggestion.reasons.iter().any(wanted);
    let first_pay = suggestion
        .plan
        .as_ref()
        .and_then(|plan| plan.totals.first_pay_compared);
    let first_pay = first_pay.map_or(u32::MAX, |weeks| weeks.0);
    let goal = has(|r| matches!(r, Reason::Goal(_)));
    let sector = has(|r| matches!(r, Reason::SectorChosen));
    // Leading back to work one has done goes before counting it on the way to something else.
    let back = Reason::WorkDone(suggestion.destination.clone());
    let back = suggestion.reasons.contains(&back);
    let before = has(|r| matches!(r, Reason::WorkDone(_) | Reason::Renew(_)));
    let begun = has(|r| matches!(r, Reason::HeadStart(_)));
    let chosen = match hope {
        Some(Hope::UseWhatIHave) => [back, before, begun, sector],
        _ => [sector, back, before, begun],
    };
    let now = if hope == Some(Hope::WorkNow) {
        first_pay
    } else {
        0
    };
    let steps = suggestion.plan.as_ref().map(|plan| plan.stops.len());
    (
        Reverse(goal),
        has(|r| matches!(r, Reason::PaysLess(_))),
        Reverse(chosen),
        now,
        Reverse(suggestion.fit.band()),
        first_pay,
        steps.unwrap_or(usize::MAX),
    )
}

fn suggestion(
    (person, outlook): (&Person<'_>, &Outlook),
    pathway: &Pathway,
    destination: &Occupation,
    fit: Fit,
    plan: Option<Plan>,
) -> Suggestion {
    let pay = entry_pay(person, destination);
    let mut reasons = reasons(person, pathway, outlook, fit, plan.as_ref());
    reasons.extend(pays_less(person, pay.as_ref()).map(Reason::PaysLess));
    Suggestion {
        reasons,
        pathway: pathway.id.clone(),
        destination: destination.id.clone(),
        fit,
        pay,
        plan,
        tie: false,
    }
}

/// The destination of a pathway that suits a person: the one they named; else the one they have worked in; else, of those
/// that do not lie away from what draws them, one that is not known to pay less than the least they named, and of these the
/// one that pays best to start, so that nobody is led to the foot of a ladder for liking the work; who wants work as soon as
/// it can be had is led to what takes the least preparation.
pub fn destination<'c>(person: &Person<'c>, pathway: &Pathway) -> Option<&'c OccupationId> {
    let profile = Profile::of(&person.answers.interests);
    best_destination(person, &profile, pathway).map(|occupation| &occupation.id)
}

/// The record of it.
fn best_destination<'c>(
    person: &Person<'c>,
    profile: &Profile,
    pathway: &Pathway,
) -> Option<&'c Occupation> {
    let goal = named_goal(person);
    let wants_work_now = person.answers.purpose.hope == Some(Hope::WorkNow);
    // A zone that is not reported counts as the most preparation, so that it never wins by silence.
    let preparation =
        |occupation: &Occupation| wants_work_now.then(|| occupation.job_zone.unwrap_or(u8::MAX));
    let all = pathway.destinations.iter().enumerate();
    all.filter_map(|(place, id)| Some((place, person.catalog.occupation(id)?)))
        .max_by_key(|(place, occupation)| {
            let pay = entry_pay(person, occupation);
            (
                goal == Some(&occupation.id),
                person.has_worked_as(&occupation.id),
                profile.fit(occupation).band() >= Fit::Some,
                pays_less(person, pay.as_ref()).is_none(),
                Reverse(preparation(occupation)),
                pay.and_then(|pay| pay.most_per_hour()),
                Reverse(*place),
            )
        })
        .map(|(_, occupation)| occupation)
}
