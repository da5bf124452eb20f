//! What follows from the answers as they now stand? Each part is worked out when a page first asks for it, and kept until
//! an answer changes.

use std::cell::OnceCell;

use crate::catalog::{OccupationId, Pathway, PathwayId, StepId};
use crate::guidance::{
    self, Entry, FirstDay, NoPlan, OpenWork, Outlook, OwnDays, Person, Plan, Plans, Profile, Row,
    Shown, Status, Stop, Suggestion, Ways,
};

/// What guidance finds for the answers as they stand.
#[derive(Clone, Copy)]
pub struct Findings<'i> {
    person: Person<'i>,
    /// The pathway the person chose to look at.
    chosen: Option<&'i PathwayId>,
    aside: &'i [PathwayId],
    found: &'i Found,
}

/// What has been found so far.
#[derive(Clone, Debug, Default)]
pub struct Found {
    plans: Plans,
    outlook: OnceCell<Outlook>,
    suggestions: OnceCell<Vec<Suggestion>>,
    work_now: OnceCell<Vec<OpenWork>>,
    rows: OnceCell<Vec<Row>>,
    destination: OnceCell<Option<OccupationId>>,
    plan: OnceCell<Option<Result<Plan, NoPlan>>>,
    priced: OnceCell<Option<Plan>>,
    ways: OnceCell<Option<Ways>>,
}

impl Found {
    /// Nothing yet for other answers, but with the plans that were made, as most still hold.
    #[must_use]
    pub fn anew(&self) -> Self {
        Self {
            plans: self.plans.clone(),
            ..Self::default()
        }
    }
}

impl<'i> Findings<'i> {
    /// What follows for this person, for a pathway where one was chosen; `found` keeps it.
    /// Suggestions that were set `aside` stand last.
    pub fn of(
        person: Person<'i>,
        chosen: Option<&'i PathwayId>,
        aside: &'i [PathwayId],
        found: &'i Found,
    ) -> Self {
        Self {
            person,
            chosen,
            aside,
            found,
        }
    }

    /// What of it the pages show, to be asked about and held against what they showed before.
    pub fn shown(self) -> Shown<'i> {
        Shown {
            person: self.person,
            outlook: self.outlook(),
            suggestions: self.suggestions(),
            rows: self.rows(),
            destination: self.destination(),
            plan: self.planned(),
            work: self.work_now(),
        }
    }

    /// The plan, where there is a way.
    pub fn planned(self) -> Option<&'i Plan> {
        self.plan()?.as_ref().ok()
    }

    /// The step of the plan to start with: the first that can be started now.
    pub fn start(self) -> Option<&'i StepId> {
        let stops = self.planned()?.stops.iter();
        let mut starts = stops.filter(|stop| self.status(&stop.step) == Some(Status::StartHere));
        starts.next().map(|stop| &stop.step)
    }

    /// What draws the person.
    pub fn profile(self) -> Profile {
        Profile::of(&self.person.answers.interests)
    }

    /// What the person has now, and how far they can come.
    pub fn outlook(self) -> &'i Outlook {
        self.found.outlook.get_or_init(|| Outlook::of(&self.person))
    }

    /// Where a step stands.
    pub fn status(self, step: &StepId) -> Option<Status> {
        self.outlook().status(&self.person, step)
    }

    /// Where a step stands, with the shortest list of what is missing.
    pub fn entry(self, step: &StepId) -> Option<Entry> {
        self.outlook().entry(&self.person, step, self.planned())
    }

    /// Pathways, in the order of what the person said.
    pub fn suggestions(self) -> &'i [Suggestion] {
        let suggestions = || {
            let plans = &self.found.plans;
            let suggestions = guidance::suggestions_from(&self.person, self.outlook(), plans);
            guidance::set_aside(suggestions, self.aside)
        };
        self.found.suggestions.get_or_init(suggestions)
    }

    /// Work that is open this week.
    pub fn work_now(self) -> &'i [OpenWork] {
        let work_now = || guidance::work_now(&self.person, self.outlook());
        self.found.work_now.get_or_init(work_now)
    }

    /// The pathway that is looked at: the one chosen, else the first suggested.
    pub fn pathway(self) -> Option<&'i PathwayId> {
        let first = || self.suggestions().first().map(|first| &first.pathway);
        self.chosen.or_else(first)
    }

    /// Whether the destination was found by what fits best: neither a job was named nor a pathway chosen.
    pub fn goal_is_by_fit(self) -> bool {
        self.chosen.is_none() && self.person.answers.goal.to.is_none()
    }

    fn record(self) -> Option<&'i Pathway> {
        self.person.catalog.pathway(self.pathway()?)
    }

    /// Its rows.
    pub fn rows(self) -> &'i [Row] {
        let rows = |pathway| guidance::rows(&self.person, pathway, self.outlook(), self.planned());
        self.found
            .rows
            .get_or_init(|| self.record().map_or_else(Vec::new, rows))
    }

    /// The destination that is planned for: the goal, where this pathway leads there, else what fits best on it.
    pub fn destination(self) -> Option<&'i OccupationId> {
        let found = &self.found.destination;
        found.get_or_init(|| self.find_destination()).as_ref()
    }

    fn find_destination(self) -> Option<OccupationId> {
        let record = self.record();
        let on_it = |goal: &&OccupationId| {
            self.chosen.is_none() || record.is_none_or(|p| p.destinations.contains(goal))
        };
        let goal = self.person.answers.goal.to.as_ref().filter(on_it);
        goal.cloned()
            .or_else(|| guidance::destination(&self.person, record?).cloned())
    }

    /// The days the person set for steps.
    fn own_days(self) -> OwnDays<'i> {
        OwnDays {
            catalog: self.person.catalog,
            on: self.person.on,
            dates: &self.person.answers.plan.dates,
        }
    }

    /// Whether a day that the person set lies on one of these ways: ways that are held against each other are told as they
    /// are by themselves.
    pub fn leaves_out_days<'s>(self, ways: impl IntoIterator<Item = &'s [Stop]>) -> bool {
        let dates = &self.person.answers.plan.dates;
        let mut stops = ways.into_iter().flatten();
        stops.any(|stop| dates.contains_key(&stop.step))
    }

    /// The first day on which a step can begin, by what it asks for that the plan gives.
    pub fn first_day(self, step: &StepId) -> FirstDay {
        let plan = self.planned();
        plan.map_or(FirstDay::at_once(self.person.on), |plan| {
            guidance::first_day(&self.person, plan, step)
        })
    }

    /// The steps of the plan that give what a step still asks for.
    pub fn waits_for(self, step: &StepId) -> Vec<&'i StepId> {
        let plan = self.planned();
        let stops = plan.map(|plan| guidance::waits_for(&self.person, plan, step));
        let stops = stops.into_iter().flatten();
        stops.map(|stop| &stop.step).collect()
    }

    /// The steps that the person put after one that needs them first.
    pub fn out_of_turn(self, step: &StepId) -> Vec<&'i StepId> {
        let chosen = &self.person.answers.plan.chosen;
        guidance::out_of_turn(&self.person, self.planned(), chosen, step)
    }

    /// How a step stands that is no more to be taken.
    pub fn is_over(self, step: &StepId) -> Option<Status> {
        let status = self.outlook().status(&self.person, step);
        status.filter(|status| [Status::Done, Status::Behind].contains(status))
    }

    /// The first day of a step, where the person set a day before it and it is still to come.
    pub fn too_early(self, step: &StepId) -> Option<FirstDay> {
        let set = self.person.answers.plan.dates.get(step)?;
        if self.is_over(step).is_some() {
            return None;
        }
        let first = Some(self.first_day(step));
        first.filter(|first| first.day > self.person.on && *set < first.day)
    }

    /// The plan to it, its steps on the days the person set.
    pub fn plan(self) -> Option<&'i Result<Plan, NoPlan>> {
        let plan = |destination| {
            let mut plan = self.plan_to(destination);
            if let Ok(plan) = &mut plan {
                self.own_days().move_plan(plan);
            }
            plan
        };
        let found = &self.found.plan;
        found.get_or_init(|| self.destination().map(plan)).as_ref()
    }

    /// The same plan without the days the person set, to be held against other ways.
    pub fn plan_by_itself(self) -> Option<Plan> {
        self.plan_to(self.destination()?).ok()
    }

    fn plan_to(self, destination: &OccupationId) -> Result<Plan, NoPlan> {
        let best = self.person.answers.goal.best.unwrap_or_default();
        let plans = &self.found.plans;
        plans.to(&self.person, self.outlook(), destination, best)
    }

    /// The best plan with every price and length reported, where the plan itself is only "at least".
    pub fn priced(self) -> Option<&'i Plan> {
        let found = &self.found.priced;
        found.get_or_init(|| self.find_priced()).as_ref()
    }

    /// The ways to it, side by side, where there is one.
    pub fn ways(self) -> Option<&'i Ways> {
        let ways = |id| guidance::ways(&self.person, self.outlook(), id).ok();
        let found = &self.found.ways;
        found
            .get_or_init(|| self.destination().and_then(ways))
            .as_ref()
    }

    fn find_priced(self) -> Option<Plan> {
        let plan = self.plan()?.as_ref().ok()?;
        let vague = !plan.totals.price.whole || !plan.totals.weeks_whole;
        let best = self.person.answers.goal.best.unwrap_or_default();
        let (plans, to) = (&self.found.plans, &plan.destination);
        let priced = || plans.priced(&self.person, self.outlook(), to, best);
        let mut priced = vague.then(priced).flatten()?;
        self.own_days().move_plan(&mut priced);
        Some(priced)
    }
}
