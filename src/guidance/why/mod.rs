//! Why is this here, and who says so? From any line on a page, its reasons as data, down to the records behind them.

mod behind;
mod figures;
mod help;
mod pathway;
mod private;
mod rule;
mod step;

pub use behind::Behind;
pub use pathway::ideas;
pub use rule::{Asks, Rule, told};

use super::condition::Missing;
use super::entry::{Entry, Outlook, Status};
use super::interest::Fit;
use super::map::Row;
use super::offer::{Price, Suits, Taken};
use super::pay::EntryPay;
use super::person::Person;
use super::plan::{FirstPay, Plan, Proof, Totals};
use super::reasons::Reason;
use super::suggest::Suggestion;
use super::support::Because;
use super::truth::Truth;
use super::verdict::Answer;
use super::work_now::OpenWork;
use crate::catalog::{
    Cents, CostPart, CredentialId, Kind, NeedId, OccupationId, PathwayId, ServiceId, Span, StepId,
    Weeks,
};
use crate::jobseeker::Best;

/// A line that one can ask about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Asked {
    /// A pathway that is suggested, and its place.
    Pathway(PathwayId),
    /// Where a step stands.
    Status(StepId),
    /// Something missing for a step, by its place in the list of what is missing.
    Missing(StepId, usize),
    /// That the plan takes this step, and no other.
    Chosen(StepId),
    /// How long a step takes, and where it is offered.
    Length(StepId),
    /// What a step costs.
    Cost(StepId),
    /// What the work pays that a step opens, and what is paid while doing it.
    Pay(StepId),
    /// A need that matters at a step.
    Need(StepId, NeedId),
    /// A help at a step, and what is said of it.
    Help(StepId, ServiceId),
    /// A help to ask about before accepting a job.
    AskBefore(StepId, ServiceId),
    /// What the way as a whole takes.
    Totals,
    /// Work that is open, and its wage.
    Work(OccupationId),
}

/// The answer: the reasons, weightiest first, and the records they come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// What was asked about.
    pub asked: Asked,
    /// The reasons.
    pub grounds: Vec<Ground>,
    /// The records, each once, in the order in which the reasons draw on them.
    pub behind: Vec<Behind>,
}

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ground {
    /// What the person said that moves a pathway up.
    Suggested(Reason),
    /// How its interests match.
    Fit(Fit),
    /// When paid work can first come on it.
    FirstPay(FirstPay),
    /// It is told without the days that the person set.
    WithoutDays,
    /// For so many of the needs on the way there is a help to ask about.
    Ideas {
        /// Needs with a help to ask about.
        with: usize,
        /// All needs on the way.
        of: usize,
    },
    /// Nothing the person said sets it apart from the one before.
    Tie,
    /// Pathways stand in a stated order, without weights.
    Ordered,
    /// Where a step stands, and whether the plan takes it.
    Stands(Status, bool),
    /// A condition, with how each part of it stands.
    Rule(Rule),
    /// These steps give what is missing.
    GivenBy(Missing, Vec<StepId>),
    /// Only an answer is missing.
    OnlyAnAnswer(Missing),
    /// Nothing in this catalog changes it.
    Closed(Missing),
    /// The plan is made by this aim.
    Aim(Best),
    /// Whether it was proven that nothing is better by that aim.
    Proven(Proof),
    /// A later step of the plan needs what this one gives.
    NeededFor(StepId, Vec<CredentialId>),
    /// It opens the work that is planned for.
    LeadsTo(OccupationId),
    /// Another step that gives the same, where it stands and what it takes.
    InsteadOf(StepId, Status, Taken),
    /// No other step gives the same.
    OnlyOne,
    /// The plan does without it.
    NotPlanned,
    /// Taken to turn out well, and to be confirmed.
    Assumed(Missing),
    /// Why a need matters at a step.
    Raised(StepId, Because),
    /// The person said so.
    Told,
    /// Nobody in this catalog helps with it here.
    Nobody,
    /// What is said of a help.
    Verdict(ServiceId, Answer),
    /// For whom it is, as published, and how each part stands.
    ForWhom(Rule),
    /// Something that stands for its rule.
    Presumes(Rule),
    /// A published exclusion, by its place, and whether it holds.
    Excludes(ServiceId, usize, Truth),
    /// It reaches the person's county; not known where no county is.
    Reaches(Option<bool>),
    /// Its place in the order of who pays first.
    PaysInOrder(u16),
    /// An offering was taken, by its place in the step's list, as it suits so and others do less.
    Offered {
        /// The step.
        step: StepId,
        /// The place of the offering.
        place: usize,
        /// How it suits.
        suits: Suits,
        /// How many offerings there are.
        of: usize,
    },
    /// A part of a cost, and whether its figure has aged.
    Part(CostPart, Span<Cents>, bool),
    /// What the parts come to.
    Price(Price),
    /// How long it takes; not reported where absent.
    Lasts(Option<Span<Weeks>>),
    /// How long the whole way lasts.
    LastsInAll(Box<Totals>),
    /// What one step adds to the whole.
    Adds(StepId, Taken),
    /// What work pays to start; not reported where absent.
    Pays(OccupationId, Option<EntryPay>),
    /// Cents an hour while learning.
    Learning(Span<Cents>),
    /// A published threshold of a service that the pay may reach, by its place.
    Threshold(ServiceId, usize),
    /// What the program says is never a decision.
    OnlyTheyDecide,
}

/// What a page shows, which the reasons are asked about.
#[derive(Clone, Copy)]
pub struct Shown<'s> {
    /// Whose pages they are.
    pub person: Person<'s>,
    /// Where every step stands.
    pub outlook: &'s Outlook,
    /// The pathways, in their order.
    pub suggestions: &'s [Suggestion],
    /// The rows of the pathway that is looked at.
    pub rows: &'s [Row],
    /// Where the plan leads.
    pub destination: Option<&'s OccupationId>,
    /// The plan, where there is one.
    pub plan: Option<&'s Plan>,
    /// Work that is open now.
    pub work: &'s [OpenWork],
}

impl Shown<'_> {
    /// Where a step stands, and what is missing for it.
    pub fn entry(&self, step: &StepId) -> Option<Entry> {
        self.outlook.entry(&self.person, step, self.plan)
    }

    /// Where a step stands.
    pub fn status(&self, step: &StepId) -> Option<Status> {
        self.outlook.status(&self.person, step)
    }
}

/// Why a line says what it says. Of what is not there, nothing is said.
pub fn why(shown: &Shown<'_>, asked: &Asked) -> Why {
    let person = &shown.person;
    let mut why = Why {
        asked: asked.clone(),
        grounds: Vec::new(),
        behind: Vec::new(),
    };
    match asked {
        Asked::Pathway(id) => pathway::suggested(person, shown, id, &mut why),
        Asked::Status(id) => step::stands(person, shown, id, &mut why),
        Asked::Missing(id, place) => step::missing(person, shown, id, *place, &mut why),
        Asked::Chosen(id) => step::chosen(person, shown, id, &mut why),
        Asked::Length(id) => figures::length(person, id, &mut why),
        Asked::Cost(id) => figures::cost(person, id, &mut why),
        Asked::Pay(id) => figures::pay(person, id, &mut why),
        Asked::Need(step, need) => help::need(person, step, need, &mut why),
        Asked::Help(_, service) => help::help(person, service, &mut why),
        Asked::AskBefore(step, service) => help::before(person, step, service, &mut why),
        Asked::Totals => figures::totals(person, shown, &mut why),
        Asked::Work(id) => figures::wage(person, id, &mut why),
    }
    why
}

impl Why {
    fn say(&mut self, ground: Ground) {
        self.grounds.push(ground);
    }

    /// Notes the record a reason comes from, once.
    fn draw_on(&mut self, behind: Option<Behind>) {
        if let Some(behind) = behind.filter(|behind| !self.behind.contains(behind)) {
            self.behind.push(behind);
        }
    }

    fn draw_on_step(&mut self, person: &Person<'_>, id: &StepId) {
        let step = person.catalog.step(id);
        self.draw_on(step.map(|step| {
            Behind::record(person, Kind::Step, step.id.as_str(), step.source.as_ref())
        }));
    }
}
