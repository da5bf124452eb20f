//! How is a plan put down for programs? The same findings as on paper, in the shape of [`PlanPaper`].

mod step;
mod struck;

pub(super) use step::{status, verdict};

use super::Wanted;
use super::document::{
    AgreedHelp, CatalogNamed, Costs, Destination, FactNamed, MyStep, NeedNamed, OpenJob, PayRange,
    PlanPaper, PlanTotals, SourceNamed, WayNamed, WaysNamed, WeekRange,
};
use super::gather;
use super::legs::{Leg, legs_of, plan, plan_legs};
use super::shown;
use crate::catalog::{Catalog, CostPart, Showing};
use crate::guidance::{EntryPay, Person, Price, Totals, entry_pay};
use crate::interview::{Interview, Paper};
use crate::wording::Wording;

/// The format of a plan.
const FORMAT: &str = "onramp-plan/1";
/// How much of the work that is open this week is listed.
const OPEN_WORK: usize = 5;

/// A paper as JSON, with a line break at its end.
pub fn json(interview: &Interview<'_>, paper: Paper, wording: &Wording) -> String {
    json_of(&Wanted::unchanged(interview, paper, wording))
}

/// The same as it is wanted: what was taken off the paper is null or not there.
pub fn json_of(wanted: &Wanted<'_, '_>) -> String {
    let document = match wanted.paper {
        Paper::Slip(place) => {
            let slip = super::slip::slip_paper(wanted.interview, place, wanted.wording);
            serde_json::to_string_pretty(&slip)
        }
        Paper::Mine | Paper::Staff => {
            let mut document = plan_paper(wanted);
            if !wanted.edits.is_empty() && wanted.paper == Paper::Mine {
                struck::strike(&mut document, wanted);
            }
            serde_json::to_string_pretty(&document)
        }
    };
    // The shapes have only text for keys, so that they can always be written.
    document.map_or_else(|_| String::new(), |text| text + "\n")
}

fn plan_paper(wanted: &Wanted<'_, '_>) -> PlanPaper {
    let (interview, paper, wording) = (wanted.interview, wanted.paper, wanted.wording);
    let to = Writer {
        interview,
        paper,
        wording,
        person: interview.person(),
    };
    let legs = plan_legs(interview);
    let head = interview.catalog().head();
    let findings = interview.findings();
    let refused = findings.plan().and_then(|plan| plan.as_ref().err());
    PlanPaper {
        format: FORMAT.to_owned(),
        paper: for_whom(paper).to_owned(),
        language: wording.lang().tag().to_owned(),
        on: interview.on(),
        catalog: CatalogNamed {
            id: head.id.clone(),
            published: head.published,
        },
        goal_words: interview.answers().goal.words.clone(),
        destination: to.destination(),
        best: interview.answers().goal.best.unwrap_or_default(),
        proven: plan(interview).map(|plan| plan.proven),
        not_better_than: plan(interview)
            .filter(|plan| !plan.proven)
            .map(|plan| plan.at_best),
        no_plan: refused.map(|none| super::no_plan(interview, none, paper, wording)),
        steps: legs.iter().map(|leg| to.step(leg)).collect(),
        totals: plan(interview).map(|plan| to.totals(&plan.totals, &legs)),
        ways: plan(interview).and_then(|_| to.ways()),
        uncovered_needs: to.uncovered(&legs),
        work_this_week: to.work_this_week(),
        my_steps: to.my_steps(),
        referrals: to.referrals(),
        meeting: interview.answers().meeting.clone(),
        facts_to_ask: to.facts_to_ask(&legs),
        sources: to.sources(&legs),
        reasons: super::reasons::named(interview, &legs, paper, wording),
        notices: gather::notices(interview.catalog(), wording),
        own_lines: Vec::new(),
    }
}

struct Writer<'w, 'c> {
    interview: &'w Interview<'c>,
    paper: Paper,
    wording: &'w Wording,
    person: Person<'w>,
}

impl<'c> Writer<'_, 'c> {
    fn catalog(&self) -> &'c Catalog {
        self.interview.catalog()
    }

    fn destination(&self) -> Option<Destination> {
        let id = self.interview.findings().destination()?;
        let occupation = self.catalog().occupation(id)?;
        Some(Destination {
            id: id.clone(),
            title: self.wording.text(&occupation.title).to_owned(),
            named: self.interview.answers().goal.to.as_ref() == Some(id),
            pay: entry_pay(&self.person, occupation).map(|pay| self.pay(&pay)),
        })
    }

    fn ways(&self) -> Option<WaysNamed> {
        let found = self.interview.findings().ways()?;
        let ways = found.ways.iter().map(|way| WayNamed {
            best: way.best.clone(),
            best_reported: way.best_reported.clone(),
            proven: way.proven,
            steps: way.stops.iter().map(|stop| stop.step.clone()).collect(),
            totals: self.totals(&way.totals, &legs_of(self.interview, &way.stops)),
        });
        Some(WaysNamed {
            ways: ways.collect(),
            more: found.more,
            finished: found.finished,
        })
    }

    /// How many needs have ideas; none where the paper may name no need.
    fn ideas(&self, legs: &[Leg<'_>]) -> Option<(usize, usize)> {
        let (with, of) = gather::ideas(self.catalog(), legs, self.paper);
        (of > 0 || self.paper == Paper::Staff).then_some((with, of))
    }

    fn totals(&self, totals: &Totals, legs: &[Leg<'_>]) -> PlanTotals {
        let old = legs
            .iter()
            .flat_map(|leg| leg.row.old_parts.iter().copied());
        PlanTotals {
            weeks: WeekRange {
                low: totals.weeks.0,
                high: totals.weeks_high.0,
            },
            weeks_at_least: !totals.weeks_whole,
            cost: costs(totals.price, &old.collect::<Vec<_>>()),
            unpaid_weeks: totals.unpaid_week_count().map(|weeks| weeks.0),
            first_pay_week: totals.first_pay_week().map(|weeks| weeks.0),
            ideas: self.ideas(legs),
        }
    }

    fn uncovered(&self, legs: &[Leg<'_>]) -> Vec<NeedNamed> {
        let needs = gather::uncovered(self.catalog(), legs, self.paper);
        let each = needs.into_iter().map(|need| NeedNamed {
            id: need.id.clone(),
            label: self.wording.text(&need.label).to_owned(),
        });
        each.collect()
    }

    fn work_this_week(&self) -> Vec<OpenJob> {
        let work = self.interview.findings().work_now().iter().take(OPEN_WORK);
        work.map(|work| OpenJob {
            id: work.occupation.clone(),
            title: self.wording.occupation(self.catalog(), &work.occupation),
            pay: work.pay.as_ref().map(|pay| self.pay(pay)),
        })
        .collect()
    }

    fn my_steps(&self) -> Vec<MyStep> {
        let plan = &self.interview.answers().plan;
        let steps = plan.chosen.iter();
        steps
            .map(|step| MyStep {
                id: step.clone(),
                title: self.wording.step_title(self.catalog(), step),
                day: plan.dates.get(step).copied(),
            })
            .collect()
    }

    fn referrals(&self) -> Vec<AgreedHelp> {
        let referrals = self.interview.answers().plan.referrals.iter();
        let staff = self.paper == Paper::Staff;
        referrals
            .filter(|referral| staff || referral.is_wanted())
            .filter_map(|referral| {
                let service = self.catalog().service(&referral.service)?;
                let showing = shown::showing(service, self.paper);
                Some(AgreedHelp {
                    step: referral.step.clone(),
                    service: (showing == Showing::Name).then(|| service.id.clone()),
                    name: shown::service_words(self.wording, service, showing)?.to_owned(),
                    state: referral.state,
                })
            })
            .collect()
    }

    fn facts_to_ask(&self, legs: &[Leg<'_>]) -> Vec<FactNamed> {
        let facts = gather::facts_to_ask(self.catalog(), legs, self.paper);
        let each = facts.into_iter().map(|fact| FactNamed {
            id: fact.id.clone(),
            label: self.wording.text(&fact.label).to_owned(),
        });
        each.collect()
    }

    fn sources(&self, legs: &[Leg<'_>]) -> Vec<SourceNamed> {
        let sources = gather::sources(self.catalog(), legs, self.paper);
        let each = sources.into_iter().map(|source| SourceNamed {
            id: source.id.clone(),
            publisher: source.publisher.clone(),
            title: source.title.clone(),
            address: source.address.clone(),
            as_of: source.as_of,
            checked_on: source.checked_on,
            review_by: source.review_by,
        });
        each.collect()
    }

    fn pay(&self, pay: &EntryPay) -> PayRange {
        let area = self.catalog().area(&pay.area);
        PayRange {
            low_cents: pay.low.map(crate::catalog::WagePoint::least),
            median_cents: pay.high.map(crate::catalog::WagePoint::least),
            per: pay.per,
            area: area.map_or_else(
                || pay.area.to_string(),
                |area| self.wording.text(&area.title).to_owned(),
            ),
            whole_region: pay.whole_region,
            of: pay.of,
        }
    }
}

/// For whom a paper is, as it is written.
pub(super) fn for_whom(paper: Paper) -> &'static str {
    match paper {
        Paper::Mine => "mine",
        Paper::Staff => "staff",
        Paper::Slip(_) => "slip",
    }
}

fn costs(price: Price, old: &[CostPart]) -> Option<Costs> {
    price.reported.then_some(Costs {
        low_cents: price.low,
        high_cents: price.high,
        at_least: !price.whole,
        last_known: !old.is_empty(),
    })
}
