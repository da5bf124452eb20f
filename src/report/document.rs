//! What does a plan look like to a program? The shape of the JSON paper, format `onramp-plan/1`.
//!
//! Ids are the catalog's; words are in the language of the paper. What is not known is null, never zero. On the person's
//! own paper whatever could tell something private of them is null or left out.

mod step;

pub use step::*;

use schemars::JsonSchema;
use serde::Serialize;

use super::reasons::WhyNamed;
use crate::catalog::{Day, FactId, NeedId, OccupationId, ServiceId, SourceId, StepId};
use crate::jobseeker::{Best, Meeting, ReferralState};

/// A plan, for programs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PlanPaper {
    /// The format, `onramp-plan/1`.
    pub format: String,
    /// For whom it is: `mine` or `staff`.
    pub paper: String,
    /// The language of its words.
    pub language: String,
    /// The day of the session.
    pub on: Day,
    /// The catalog it was made from.
    pub catalog: CatalogNamed,
    /// The goal in the person's own words; null where they typed none.
    pub goal_words: Option<String>,
    /// Where the plan leads; null where nothing was found to plan for.
    pub destination: Option<Destination>,
    /// What makes it better than other plans.
    pub best: Best,
    /// Whether it is proven, by what is reported, that no other plan is better; null where there is no plan.
    pub proven: Option<bool>,
    /// Where it is not proven: what no plan can be better than, in weeks, cents, weeks without pay or steps, as `best`
    /// says. Learning of unreported length counts as half a year in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_better_than: Option<u64>,
    /// Why there is no plan; null where there is one.
    pub no_plan: Option<String>,
    /// Its steps, in an order in which they can be done.
    pub steps: Vec<PlanStep>,
    /// What it takes as a whole; null where there is no plan.
    pub totals: Option<PlanTotals>,
    /// The ways to the destination, side by side, without the days the person set; null where there is no plan.
    pub ways: Option<WaysNamed>,
    /// Needs on the way that no service of the catalog can be asked about.
    pub uncovered_needs: Vec<NeedNamed>,
    /// Work that is open this week, best first.
    pub work_this_week: Vec<OpenJob>,
    /// The steps the person chose, in their order.
    pub my_steps: Vec<MyStep>,
    /// The helps the person may be connected with, and how far each has come.
    pub referrals: Vec<AgreedHelp>,
    /// The counselor, and the next appointment.
    pub meeting: Meeting,
    /// Facts that would still tell more; empty on the person's own paper.
    pub facts_to_ask: Vec<FactNamed>,
    /// Where the facts on the paper come from; empty on the person's own paper.
    pub sources: Vec<SourceNamed>,
    /// Why the plan says what it says, down to the records. On the person's own paper nothing of needs and helps, and
    /// nothing that hangs on a private answer.
    pub reasons: Vec<WhyNamed>,
    /// The notices that belong on every paper.
    pub notices: Vec<String>,
    /// Lines that the person added to their own paper.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub own_lines: Vec<String>,
}

/// A catalog, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CatalogNamed {
    /// Its id.
    pub id: String,
    /// The day it was published.
    pub published: Day,
}

/// Where a plan leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Destination {
    /// The occupation.
    pub id: OccupationId,
    /// Its title.
    pub title: String,
    /// Whether the person named it; otherwise it is what fits best of what they said.
    pub named: bool,
    /// What it pays to start.
    pub pay: Option<PayRange>,
}

/// What a plan takes as a whole, before any help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PlanTotals {
    /// Weeks from start to end.
    pub weeks: WeekRange,
    /// The length of some step is not reported: it takes at least this.
    pub weeks_at_least: bool,
    /// What it costs; null where nothing is reported.
    pub cost: Option<Costs>,
    /// Weeks in which one learns without pay, at the least; null where a length is not reported and the others come to
    /// less than a week.
    pub unpaid_weeks: Option<u32>,
    /// The week after which paid work is first open, at the earliest; null where the plan opens none, or where a length
    /// before it is not reported and the others come to less than a week.
    pub first_pay_week: Option<u32>,
    /// How many of the needs on the way that may be named on this paper have a service to ask about, of how many. Null on
    /// the person's own paper where none may be named: needs there are withheld, or there is none.
    pub ideas: Option<(usize, usize)>,
}

/// Ways to a destination.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WaysNamed {
    /// The best by each aim, then others that nothing beats on weeks, cost and weeks without pay together; few enough
    /// for one screen.
    pub ways: Vec<WayNamed>,
    /// How many more were found that nothing beats.
    pub more: usize,
    /// There are no others that nothing beats. Otherwise the search came to its limit.
    pub finished: bool,
}

/// A way to a destination.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WayNamed {
    /// The aims by which it is the best; none where it is a trade-off between them.
    pub best: Vec<Best>,
    /// The aims by which it is the best of the ways of which every cost and length is reported, where the best of all is
    /// not one of these.
    pub best_reported: Vec<Best>,
    /// It is proven, by what is reported, that no other is better by these aims, or that nothing beats it.
    pub proven: bool,
    /// Its steps, in an order in which they can be done.
    pub steps: Vec<StepId>,
    /// What it takes as a whole.
    pub totals: PlanTotals,
}

/// A need, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NeedNamed {
    /// The need.
    pub id: NeedId,
    /// What it is called.
    pub label: String,
}

/// Work that is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OpenJob {
    /// The occupation.
    pub id: OccupationId,
    /// Its title.
    pub title: String,
    /// What it pays to start.
    pub pay: Option<PayRange>,
}

/// A step the person chose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MyStep {
    /// The step.
    pub id: StepId,
    /// Its title.
    pub title: String,
    /// The day the person set for it.
    pub day: Option<Day>,
}

/// A help the person may be connected with; on their own paper only what they agreed to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AgreedHelp {
    /// The step it helps with.
    pub step: StepId,
    /// The service; null where it is shown in neutral words.
    pub service: Option<ServiceId>,
    /// What to call it.
    pub name: String,
    /// How far it has come.
    pub state: ReferralState,
}

/// A fact, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FactNamed {
    /// The fact.
    pub id: FactId,
    /// What it is called.
    pub label: String,
}

/// A source, with its dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SourceNamed {
    /// Its id.
    pub id: SourceId,
    /// Who publishes it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// Where it can be read.
    pub address: String,
    /// The date it bears.
    pub as_of: Option<Day>,
    /// The day a steward read it.
    pub checked_on: Day,
    /// The day by which it must be read again.
    pub review_by: Day,
}
