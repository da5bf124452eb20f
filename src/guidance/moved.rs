//! What has moved on the pages, since an answer was another? Steps, weeks, dollars, helps, first pay, work this week.

use std::collections::{BTreeMap, BTreeSet};

use super::entry::Status;
use super::offer::Price;
use super::pay::{PayInShort, entry_pay};
use super::plan::{Plan, Totals};
use super::verdict::Answer;
use super::why::Shown;
use crate::catalog::{Catalog, OccupationId, PathwayId, ServiceId, Showing, StepId, Weeks};

/// Something as it was, and as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Both<T> {
    /// As it was.
    pub before: T,
    /// As it is.
    pub after: T,
}

impl<T: PartialEq> Both<T> {
    /// Whether it is another now.
    pub fn differs(&self) -> bool {
        self.before != self.after
    }
}

/// What differs between two pictures of the same pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    /// Where the plan leads.
    pub destination: Both<Option<OccupationId>>,
    /// What the way there takes; none where there is no way.
    pub totals: Both<Option<Totals>>,
    /// Steps that the plan takes now and did not before, in its order.
    pub came: Vec<StepId>,
    /// Steps that the plan took before and does not now, in its order.
    pub went: Vec<StepId>,
    /// Steps of the pathway and of the plan that stand elsewhere now.
    pub steps: Vec<StepMoved>,
    /// Helps at steps of the pathway of which something else is said now.
    pub helps: Vec<HelpMoved>,
    /// Work that is open now and was not before.
    pub work_came: Vec<OccupationId>,
    /// Work that was open before and is not now.
    pub work_went: Vec<OccupationId>,
    /// The pathway that is suggested first.
    pub first: Both<Option<PathwayId>>,
    /// Behind the same first one, the other pathways stand in another order.
    pub reordered: bool,
    /// What the destination pays to start, as it is told: cents or another area by themselves move nothing. Told where it
    /// leads to the same one as before.
    pub pay: Both<Option<PayInShort>>,
}

/// A step that stands elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepMoved {
    /// The step.
    pub step: StepId,
    /// Where it stood and stands.
    pub status: Both<Status>,
}

/// A help of which something else is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpMoved {
    /// The step it helps at.
    pub step: StepId,
    /// The service.
    pub service: ServiceId,
    /// What was said of it, and what is; none where it is not suggested there.
    pub answer: Both<Option<Answer>>,
}

impl Moved {
    /// Nothing differs.
    pub fn is_nothing(&self) -> bool {
        !self.destination.differs()
            && !self.totals.differs()
            && self.came.is_empty()
            && self.went.is_empty()
            && self.steps.is_empty()
            && self.helps.is_empty()
            && self.work_came.is_empty()
            && self.work_went.is_empty()
            && !self.first.differs()
            && !self.reordered
            && !self.pay.differs()
    }

    /// The same without helps that are not named before others, and without those an answer rules out.
    #[must_use]
    pub fn without_private(mut self, catalog: &Catalog) -> Self {
        let named = |id: &ServiceId| {
            let service = catalog.service(id);
            service.is_some_and(|service| service.shown.shared == Showing::Name)
        };
        let ruled_out =
            |answer: &Option<Answer>| matches!(answer, Some(Answer::ProbablyNot { .. }));
        self.helps.retain(|one| {
            let Both { before, after } = &one.answer;
            named(&one.service) && !ruled_out(before) && !ruled_out(after)
        });
        self
    }

    /// How many services there are of which something else is said now, each counted once however many steps it helps at.
    pub fn services(&self) -> usize {
        let services: BTreeSet<&ServiceId> = self.helps.iter().map(|one| &one.service).collect();
        services.len()
    }

    /// Weeks from start to end, at the least.
    pub fn weeks(&self) -> Both<Option<Weeks>> {
        self.figure(|totals| totals.weeks)
    }

    /// What it costs before any help.
    pub fn price(&self) -> Both<Option<Price>> {
        self.figure(|totals| totals.price)
    }

    /// Weeks without pay, at the least.
    pub fn unpaid_weeks(&self) -> Both<Option<Weeks>> {
        self.figure(|totals| totals.unpaid_weeks)
    }

    /// The week after which paid work is first open; none where the way opens none, it is not reported, or there is no way.
    pub fn first_pay(&self) -> Both<Option<Weeks>> {
        let both = self.figure(Totals::first_pay_week);
        Both {
            before: both.before.flatten(),
            after: both.after.flatten(),
        }
    }

    fn figure<T>(&self, figure: impl Fn(&Totals) -> T) -> Both<Option<T>> {
        Both {
            before: self.totals.before.as_ref().map(&figure),
            after: self.totals.after.as_ref().map(&figure),
        }
    }
}

/// What differs between what the pages showed before and what they show now.
pub fn moved(before: &Shown<'_>, after: &Shown<'_>) -> Moved {
    let (were, are) = (planned(before.plan), planned(after.plan));
    let (worked, works) = (open(before), open(after));
    let totals = |plan: Option<&Plan>| plan.map(|plan| plan.totals.clone());
    let first = |shown: &Shown<'_>| shown.suggestions.first().map(|one| one.pathway.clone());
    let order = |shown: &Shown<'_>| -> Vec<PathwayId> {
        let all = shown.suggestions.iter();
        all.map(|one| one.pathway.clone()).collect()
    };
    let same_first = first(before) == first(after);
    Moved {
        destination: Both {
            before: before.destination.cloned(),
            after: after.destination.cloned(),
        },
        totals: Both {
            before: totals(before.plan),
            after: totals(after.plan),
        },
        came: without(&are, &were),
        went: without(&were, &are),
        steps: steps(before, after),
        helps: helps(before, after),
        work_came: without(&works, &worked),
        work_went: without(&worked, &works),
        first: Both {
            before: first(before),
            after: first(after),
        },
        reordered: same_first && order(before) != order(after),
        pay: Both {
            before: pay(before),
            after: pay(after),
        },
    }
}

fn pay(shown: &Shown<'_>) -> Option<PayInShort> {
    let destination = shown.person.catalog.occupation(shown.destination?)?;
    let pay = entry_pay(&shown.person, destination)?;
    Some(pay.in_short())
}

fn planned(plan: Option<&Plan>) -> Vec<StepId> {
    let stops = plan.map_or(&[][..], |plan| &plan.stops).iter();
    stops.map(|stop| stop.step.clone()).collect()
}

fn open(shown: &Shown<'_>) -> Vec<OccupationId> {
    let work = shown.work.iter();
    work.map(|work| work.occupation.clone()).collect()
}

fn without<T: Clone + PartialEq>(these: &[T], others: &[T]) -> Vec<T> {
    let left = these.iter().filter(|one| !others.contains(one));
    left.cloned().collect()
}

fn steps(before: &Shown<'_>, after: &Shown<'_>) -> Vec<StepMoved> {
    let of = |shown: &Shown<'_>| {
        let rows = shown.rows.iter().map(|row| row.step.clone());
        rows.chain(planned(shown.plan)).collect::<Vec<_>>()
    };
    let mut told = BTreeSet::new();
    let mut all = of(after);
    all.extend(of(before));
    all.retain(|step| told.insert(step.clone()));
    let each = all.into_iter().filter_map(|step| {
        let status = Both {
            before: before.status(&step)?,
            after: after.status(&step)?,
        };
        status.differs().then_some(StepMoved { step, status })
    });
    each.collect()
}

/// Helps at steps that stand on both pages; a service that helps with several needs of a step is told of once.
fn helps(before: &Shown<'_>, after: &Shown<'_>) -> Vec<HelpMoved> {
    let both = after.rows.iter().filter_map(|row| {
        let mut rows = before.rows.iter();
        Some((rows.find(|other| other.step == row.step)?, row))
    });
    let mut moved = Vec::new();
    for (was, is) in both {
        let answers = |row: &super::map::Row| -> BTreeMap<ServiceId, Answer> {
            let helps = row.supports.iter().flat_map(|support| &support.helps);
            helps
                .map(|help| (help.service.clone(), help.verdict.answer().clone()))
                .collect()
        };
        let (was, step, is) = (answers(was), &is.step, answers(is));
        let services: BTreeSet<&ServiceId> = was.keys().chain(is.keys()).collect();
        moved.extend(services.into_iter().filter_map(|service| {
            let answer = Both {
                before: was.get(service).cloned(),
                after: is.get(service).cloned(),
            };
            answer.differs().then(|| HelpMoved {
                step: step.clone(),
                service: service.clone(),
                answer,
            })
        }));
    }
    moved
}
