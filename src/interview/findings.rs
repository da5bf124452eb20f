//! What follows from the answers as they now stand? Everything the pages show, worked out once after each answer.

use std::collections::BTreeMap;

use crate::catalog::{OccupationId, PathwayId, StepId};
use crate::guidance::{self, Entry, NoPlan, OpenWork, Person, Plan, Profile, Row, Suggestion};

/// What guidance finds for the answers as they stand.
#[derive(Clone, Debug)]
pub struct Findings {
    /// What draws the person.
    pub profile: Profile,
    /// The status of every step.
    pub entries: BTreeMap<StepId, Entry>,
    /// Pathways, in the order of what the person said.
    pub suggestions: Vec<Suggestion>,
    /// Work that is open this week.
    pub work_now: Vec<OpenWork>,
    /// The pathway that is looked at: the one chosen, else the first suggested.
    pub pathway: Option<PathwayId>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// The destination that is planned for: the goal, where this pathway leads there, else what fits best on it.
    pub destination: Option<OccupationId>,
    /// The plan to it.
    pub plan: Option<Result<Plan, NoPlan>>,
    /// The best plan with every price and length reported, where the plan itself is only "at least".
    pub priced: Option<Plan>,
}

impl Findings {
    /// Works everything out, for a pathway where one was chosen.
    pub fn of(person: &Person<'_>, chosen: Option<&PathwayId>) -> Self {
        let entries = guidance::entries(person);
        let suggestions = guidance::suggestions(person, &entries);
        let first = || suggestions.first().map(|first| first.pathway.clone());
        let pathway = chosen.cloned().or_else(first);
        let record = pathway.as_ref().and_then(|id| person.catalog.pathway(id));
        let rows = record.map_or_else(Vec::new, |pathway| {
            guidance::rows(person, pathway, &entries)
        });
        let goal = person.answers.goal.to.clone();
        let on_it = |goal: &OccupationId| record.is_none_or(|p| p.destinations.contains(goal));
        let suggested = || {
            let mut all = suggestions.iter();
            all.find(|suggestion| Some(&suggestion.pathway) == pathway.as_ref())
                .map(|suggestion| suggestion.destination.clone())
        };
        let destination = goal
            .filter(|goal| chosen.is_none() || on_it(goal))
            .or_else(suggested);
        let best = person.answers.goal.best.unwrap_or_default();
        let plan = destination
            .as_ref()
            .map(|destination| guidance::plan(person, destination, best));
        let vague = |plan: &Plan| !plan.totals.price.whole || !plan.totals.weeks_whole;
        let priced = plan
            .as_ref()
            .and_then(|plan| plan.as_ref().ok().filter(|plan| vague(plan)))
            .and_then(|plan| guidance::fully_priced(person, &plan.destination, best));
        Self {
            profile: Profile::of(&person.answers.interests),
            work_now: guidance::work_now(person, &entries),
            entries,
            suggestions,
            pathway,
            rows,
            destination,
            plan,
            priced,
        }
    }
}
