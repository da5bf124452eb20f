//! What does a step of a plan look like to a program: what it takes and gives, what it asks, who helps?

use schemars::JsonSchema;
use serde::Serialize;

use super::OpenJob;
use crate::catalog::{
    Cents, Contact, CredentialId, Day, FactId, GateId, NeedId, NoticeId, OccupationId, PathwayId,
    Period, ProviderId, ServiceId, SourceId, StepId,
};

/// One step of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PlanStep {
    /// The step.
    pub id: StepId,
    /// Its title.
    pub title: String,
    /// What kind of stage it is.
    pub kind: String,
    /// The pathways it belongs to.
    pub pathways: Vec<PathwayId>,
    /// Where it stands: `start_here`, `check_first`, `next`, `later`, `opens_after`, `no_way_yet`, `done` or `behind`.
    pub status: String,
    /// How many weeks it lasts; null where that is not reported.
    pub weeks: Option<WeekRange>,
    /// Weeks from the start of the plan at which it begins and ends, at the least.
    pub runs: Option<Runs>,
    /// What it costs the person before any help; null where nothing is reported.
    pub cost: Option<Costs>,
    /// Whether one is paid while doing it.
    pub paid: bool,
    /// It asks for more hours a week than the person has.
    pub too_many_hours: bool,
    /// The credentials it gives.
    pub gives: Vec<CredentialId>,
    /// What is still missing to begin it.
    pub requires: Vec<MissingNamed>,
    /// What is assumed to turn out well, and must be confirmed.
    pub to_confirm: Vec<MissingNamed>,
    /// Decisions on the way in, which everybody meets.
    pub gates: Vec<GateId>,
    /// What it pays to start in the work it opens.
    pub pay: Option<PayRange>,
    /// What one has who stops after it.
    pub stop_here: StopNamed,
    /// What it asks of everybody, beside what its helps are there for.
    pub asks_for: Vec<String>,
    /// What to know before enrolling.
    pub before_enrolling: Vec<NoticeNamed>,
    /// What to ask before accepting what it pays or leads to: published thresholds at which some help shrinks. The same
    /// for everybody; never a decision.
    pub ask_before: Vec<AskBeforeNamed>,
    /// Who may help with what it asks.
    pub supports: Vec<SupportNamed>,
    /// The day the person set for it.
    pub day: Option<Day>,
    /// The day on which the plan gets to it, at the earliest; null where it is not in the plan.
    pub starts_on: Option<Day>,
    /// Until when it is open, and a credential must be renewed for it; empty where nothing ends.
    pub until: Vec<UntilNamed>,
    /// The offering that suits best; null where none is listed.
    pub offering: Option<OfferingNamed>,
    /// Where its facts come from; null where that is not reported.
    pub source: Option<SourceId>,
    /// The date its facts bear.
    pub as_of: Option<Day>,
    /// Its facts are past their review date.
    pub stale: bool,
}

/// Until when a step is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UntilNamed {
    /// The last day.
    pub day: Day,
    /// The credential that runs out then unless it is renewed; null where a window closes.
    pub renew: Option<CredentialId>,
    /// The plan gets there later.
    pub late: bool,
    /// The same in words.
    pub words: String,
}

/// Where and when a step is offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OfferingNamed {
    /// Who offers it.
    pub provider: ProviderId,
    /// What they are called.
    pub name: String,
    /// Days and times as published; null where that is not reported.
    pub times: Option<String>,
    /// Whether it suits the person: `yes`, `not_known`, `other_times` or `other_county`.
    pub suits: String,
    /// The next start that is still to come; null where none is reported.
    pub starts: Option<Day>,
    /// The next day to apply by that is still to come; null where none is reported.
    pub apply_by: Option<Day>,
}

/// From so many weeks to so many.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WeekRange {
    /// The least.
    pub low: u32,
    /// The most.
    pub high: u32,
}

/// When in the plan a step takes place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Runs {
    /// The week it begins in, from 0.
    pub from_week: u32,
    /// The week it ends in.
    pub to_week: u32,
}

/// What something costs, in cents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Costs {
    /// The least that the reported parts come to.
    pub low_cents: Cents,
    /// The most that the reported parts come to.
    pub high_cents: Cents,
    /// Some part is not reported: it costs at least this.
    pub at_least: bool,
    /// Some part is more than a year old: "last known".
    pub last_known: bool,
}

/// Something that is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MissingNamed {
    /// What it is: `credential`, `step`, `credits`, `fact`, `held_before` or `work`.
    pub kind: String,
    /// Only an answer is missing, nothing to earn.
    pub only_an_answer: bool,
    /// What is missing, in words.
    pub words: String,
}

/// What beginners are paid, in cents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PayRange {
    /// One in ten earns less; null where that is not published.
    pub low_cents: Option<Cents>,
    /// Half earn less; null where that is not published.
    pub median_cents: Option<Cents>,
    /// What it is paid for: an hour or a year.
    pub per: Period,
    /// The area it is published for.
    pub area: String,
    /// The area is the whole region, as the person's own publishes none or is not known.
    pub whole_region: bool,
    /// The month it is of, as its first day.
    pub of: Day,
}

/// What one has who stops after a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StopNamed {
    /// Credentials in hand.
    pub credentials: Vec<CredentialId>,
    /// Every valid credential in hand by then, those held before and those of earlier steps of the plan included.
    pub holds: Vec<CredentialId>,
    /// Work it opens.
    pub opens: Vec<OccupationId>,
    /// The same work, with what it pays to start.
    pub jobs: Vec<OpenJob>,
    /// Steps that ask for what this one gives: how to go on, now or later.
    pub goes_on: Vec<StepId>,
    /// The way back in, in words; null where that is not reported.
    pub way_back: Option<String>,
}

/// A notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NoticeNamed {
    /// Its id.
    pub id: NoticeId,
    /// What it says.
    pub words: String,
}

/// What to ask before accepting a job, because some help may shrink.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AskBeforeNamed {
    /// The service that may give less; null on the person's own paper.
    pub service: Option<ServiceId>,
    /// What to ask; on the person's own paper neutral words, where others would tell of a benefit.
    pub words: String,
    /// The published thresholds that the pay may reach; empty on the person's own paper.
    pub thresholds: Vec<ThresholdNamed>,
    /// They are past their review date.
    pub stale: bool,
}

/// A published threshold of pay or income.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ThresholdNamed {
    /// From how many cents on.
    pub cents: Cents,
    /// For an hour or a year of full-time work.
    pub per: Period,
    /// The size of the household it is published for; null for any.
    pub household: Option<u32>,
    /// Where it is published.
    pub source: SourceId,
    /// The date it bears.
    pub as_of: Day,
}

/// A need at a step and one service that may help with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SupportNamed {
    /// The need; null on the person's own paper where it could tell something of them.
    pub need: Option<NeedId>,
    /// What the step asks, for which the need matters.
    pub because: Vec<String>,
    /// The service; null where it is shown in neutral words.
    pub service: Option<ServiceId>,
    /// What to call it.
    pub name: String,
    /// `worth_asking`, `ask_first`, `waitlist`, `paused`, `out_of_date` or `probably_not`; on the person's own paper the
    /// first two are both `ask`, and the last is not there.
    pub verdict: String,
    /// Why; null on the person's own paper.
    pub reason: Option<String>,
    /// Facts that would tell more; empty on the person's own paper.
    pub ask: Vec<FactId>,
    /// What to bring.
    pub bring: Vec<String>,
    /// What to say.
    pub say: Option<String>,
    /// How to reach it.
    pub contact: Contact,
    /// When it can be reached.
    pub hours: Option<String>,
    /// The date the facts bear; null where that is not reported.
    pub as_of: Option<Day>,
    /// The facts are past their review date.
    pub stale: bool,
}
