//! Where does this person enter? The status of every step, and the shortest list of what is missing for it.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use super::condition::Missing;
use super::gained::Gained;
use super::missing::{Near, shortest_of};
use super::offer::Figures;
use super::person::Person;
use super::plan::Plan;
use super::reach::Reach;
use super::start::Start;
use super::told::Told;
use super::truth::Truth;
use super::worlds;
use crate::catalog::{
    CredentialNumber, Index, Part, Requirement, Standing, Step, StepId, StepNumber,
};

/// Where a step stands for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// It is done.
    Done,
    /// The person is past it: what it gives serves only steps that are done.
    Behind,
    /// Everything it asks for is there.
    StartHere,
    /// Only an answer stands in between.
    CheckFirst,
    /// What is missing is given by steps that can be started now.
    Next,
    /// What is missing can be earned, but not in one step.
    Later,
    /// A known fact stands in between: it opens after that has changed.
    OpensAfter,
    /// Nothing in this catalog gives what is missing.
    NoWayYet,
}

/// The status of a step, with what stands in between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where it stands.
    pub status: Status,
    /// The shortest list of what is missing; empty where nothing is.
    pub missing: Vec<Missing>,
}

/// The status of every step of the catalog.
pub fn entries(person: &Person<'_>) -> BTreeMap<StepId, Entry> {
    let outlook = Outlook::of(person);
    let steps = person.catalog.steps().iter();
    steps
        .filter_map(|step| Some((step.id.clone(), outlook.entry(person, &step.id, None)?)))
        .collect()
}

/// What a person has now, what is behind them, and how far they can come. The status of every step is known from it; what
/// is missing for a step is looked for when it is asked for.
#[derive(Clone, Debug)]
pub struct Outlook {
    ground: Ground,
    reach: Reach,
    figures: Figures,
    told: OnceCell<Told>,
}

/// What a person has now, and the steps that are behind them.
#[derive(Clone, Debug)]
pub(super) struct Ground {
    pub(super) now: Gained,
    past: BTreeMap<StepNumber, Status>,
}

impl Ground {
    pub(super) fn of(person: &Person<'_>) -> Self {
        let now = person.gained();
        let past = past_steps(person, &now);
        Self { now, past }
    }
}

impl Outlook {
    /// From a person's answers.
    pub fn of(person: &Person<'_>) -> Self {
        let ground = Ground::of(person);
        let reach = Reach::of(person, &ground.now, ground.past.keys().copied());
        Self {
            ground,
            reach,
            figures: Figures::default(),
            told: OnceCell::new(),
        }
    }

    /// What the person has now.
    pub fn now(&self) -> &Gained {
        &self.ground.now
    }

    /// The same by number, from which a plan starts.
    pub(super) fn start<'o, 'c>(&'o self, person: &'o Person<'c>) -> Start<'o, 'c> {
        Start {
            person,
            now: &self.ground.now,
            reach: &self.reach,
            figures: &self.figures,
        }
    }

    /// What was told, piece by piece.
    pub(super) fn told(&self, person: &Person<'_>) -> &Told {
        self.told.get_or_init(|| Told::of(person, self.now()))
    }

    /// Where a step stands for the person the outlook is of.
    pub fn status(&self, person: &Person<'_>, step: &StepId) -> Option<Status> {
        Some(self.status_at(person.catalog.step_number(step)?))
    }

    /// Where the step of this number stands.
    pub fn status_at(&self, step: StepNumber) -> Status {
        let past = || self.ground.past.get(&step).copied();
        let past = self.reach.is_past(step).then(past).flatten();
        past.unwrap_or_else(|| self.status_again(step))
    }

    /// Where the step of this number stands for one who would do it, done before or not.
    fn status_again(&self, step: StepNumber) -> Status {
        match self.reach.open(step) {
            open if open & worlds::SURELY != 0 => Status::StartHere,
            open if open & worlds::PERHAPS != 0 => Status::CheckFirst,
            open if open & worlds::AFTER_START != 0 => Status::Next,
            open if open & worlds::IN_TIME != 0 => Status::Later,
            open if open & worlds::IF_FACTS_CHANGE != 0 => Status::OpensAfter,
            _ => Status::NoWayYet,
        }
    }

    /// The steps that are done or need not be, in the order of the catalog.
    pub(super) fn done_steps<'c>(&self, person: &Person<'c>) -> Vec<&'c Step> {
        let done = self.ground.now.steps.iter().chain(&self.ground.now.spared);
        let mut done: Vec<_> = done
            .filter_map(|id| person.catalog.step_place(id))
            .collect();
        done.sort_unstable();
        let steps = person.catalog.steps();
        done.into_iter()
            .filter_map(|place| steps.get(place))
            .collect()
    }

    /// The status of a step, with the shortest list of what stands in between; of a step of this plan, with what the plan
    /// brings for it.
    pub fn entry(&self, person: &Person<'_>, step: &StepId, plan: Option<&Plan>) -> Option<Entry> {
        let catalog = person.catalog;
        let plan = plan.filter(|plan| plan.takes(step));
        let (step, number) = (catalog.step(step)?, catalog.step_number(step)?);
        // A plan takes a step that is done where something it gave has run out.
        let status = match self.status_at(number) {
            Status::Done if plan.is_some() => self.status_again(number),
            status => status,
        };
        // Where everything a step asks for is there, nothing is missing.
        if matches!(status, Status::Done | Status::Behind | Status::StartHere) {
            return Some(Entry {
                status,
                missing: Vec::new(),
            });
        }
        let from = match status {
            Status::Next => worlds::AFTER_START,
            Status::OpensAfter => worlds::IF_FACTS_CHANGE,
            _ => worlds::IN_TIME,
        };
        let can_be_had = |missing: &Missing| match missing {
            Missing::Credential(id) => {
                let number = catalog.credential_number(id);
                number.is_some_and(|number| self.reach.has_credential(number, from))
            }
            Missing::Step(id) => {
                let number = catalog.step_number(id);
                number.is_some_and(|number| self.reach.has_done(number, from))
            }
            _ => true,
        };
        let brings = |plan: &Plan, missing: &Missing| match missing {
            Missing::Credential(id) => plan.stops.iter().any(|stop| {
                let given = catalog.step(&stop.step).map_or(&[][..], |step| &step.gives);
                given
                    .iter()
                    .any(|given| catalog.credential_meets(given, id))
            }),
            Missing::Step(id) => plan.takes(id),
            _ => true,
        };
        let how_near = |missing: &Missing| match plan {
            Some(plan) if brings(plan, missing) => Near::OnTheWay,
            _ if !can_be_had(missing) => Near::Beyond,
            Some(_) => Near::AnotherWay,
            None => Near::OnTheWay,
        };
        let rules = conditions(person, step);
        let missing = shortest_of(rules, person, &self.ground.now, &how_near);
        let missing = match plan {
            Some(plan) => of_steps(person, missing, &|id| {
                self.ground.now.steps.contains(id) || plan.takes_before(id, &step.id)
            }),
            None => missing,
        };
        Some(Entry { status, missing })
    }
}

/// Whether a step can still be begun by anybody.
pub(super) fn is_offered(step: &Step) -> bool {
    step.status != Standing::Ended
}

/// The shortest list of what is missing to begin a step.
pub fn missing(person: &Person<'_>, step: &Step, gained: &Gained) -> Vec<Missing> {
    shortest_of(conditions(person, step), person, gained, &|_| {
        Near::OnTheWay
    })
}

/// What is not known and is assumed to turn out well, where a step is begun all the same.
pub(super) fn to_confirm(person: &Person<'_>, step: &Step, gained: &Gained) -> Vec<Missing> {
    let mut missing = missing(person, step, gained);
    missing.retain(Missing::is_question);
    of_steps(person, missing, &|id| gained.steps.contains(id))
}

/// What is missing, each once, where only these steps are taken.
fn of_steps(
    person: &Person<'_>,
    missing: Vec<Missing>,
    among: &dyn Fn(&StepId) -> bool,
) -> Vec<Missing> {
    let missing = missing.into_iter().map(|one| one.of_steps(person, among));
    let each: BTreeSet<Missing> = missing.collect();
    each.into_iter().collect()
}

pub(super) fn conditions<'p>(
    person: &Person<'p>,
    step: &'p Step,
) -> impl Iterator<Item = &'p Requirement> + use<'p> {
    let catalog = person.catalog;
    let gates = step.gates.iter().filter_map(|id| catalog.gate(id));
    step.requires
        .iter()
        .chain(gates.filter_map(|gate| gate.requires.as_ref()))
}

/// Steps that are done or need not be, and steps that a person is past: all they give serves only such steps.
fn past_steps(person: &Person<'_>, now: &Gained) -> BTreeMap<StepNumber, Status> {
    let catalog = person.catalog;
    let index = catalog.index();
    // What has run out since it was done can be had again.
    let counts = |id: &&StepId| {
        let step = catalog.step(id);
        step.is_some_and(|step| now.counts_as_done(catalog, step))
    };
    let done = now.steps.iter().filter(counts).chain(&now.spared);
    let mut open: Vec<StepNumber> = done.filter_map(|id| catalog.step_number(id)).collect();
    let mut past: BTreeMap<StepNumber, Status> =
        open.iter().map(|step| (*step, Status::Done)).collect();
    // Only what serves a step that is past can be past itself.
    while let Some(step) = open.pop() {
        for server in servers(index, step) {
            let opens_work = catalog
                .step_at(server)
                .is_none_or(|step| !step.opens.is_empty());
            if !opens_work
                && !past.contains_key(&server)
                && serves_only_past(person, server, now, &past)
            {
                past.insert(server, Status::Behind);
                open.push(server);
            }
        }
    }
    past
}

/// The steps that bring what a step's conditions name.
fn servers(index: &Index, step: StepNumber) -> Vec<StepNumber> {
    let mut servers = Vec::new();
    for part in index.condition(step) {
        match part {
            Part::Step(step) => servers.push(*step),
            Part::Credential(wanted) => {
                let held = index.met_by(*wanted).iter();
                servers.extend(held.flat_map(|held| index.givers(*held)));
            }
            _ => {}
        }
    }
    servers
}

fn serves_only_past(
    person: &Person<'_>,
    step: StepNumber,
    now: &Gained,
    past: &BTreeMap<StepNumber, Status>,
) -> bool {
    let (catalog, index) = (person.catalog, person.catalog.index());
    let is_new = |given: &&CredentialNumber| {
        let record = catalog.credential_at(**given);
        record.is_some_and(|record| now.holds(catalog, &record.id) != Truth::Met)
    };
    let new = index.gives(step).iter().filter(is_new);
    let by_credential = new
        .flat_map(|given| index.meets(*given))
        .flat_map(|wanted| index.ask_credential(*wanted));
    let users = index.ask_step(step).iter().chain(by_credential);
    let mut users = users.filter(|user| **user != step).peekable();
    users.peek().is_some() && users.all(|user| past.contains_key(user))
}
