//! How is a plan put down for programs? The same findings as on paper, in the shape of [`PlanPaper`].

use super::document::{
    AgreedHelp, CatalogNamed, Costs, Destination, FactNamed, MissingNamed, MyStep, NeedNamed,
    NoticeNamed, OpenJob, PayRange, PlanPaper, PlanStep, PlanTotals, Runs, SourceNamed, StopNamed,
    SupportNamed, WeekRange,
};
use super::gather;
use super::legs::{Leg, plan, plan_legs};
use super::shown;
use crate::catalog::{Capacity, Catalog, CostPart, Service, Showing, Span, Weeks};
use crate::guidance::{Answer, EntryPay, Help, Missing, Person, Price, Status, Support, entry_pay};
use crate::interview::{Interview, Paper};
use crate::wording::Wording;

/// The format of a plan.
const FORMAT: &str = "onramp-plan/1";
/// How much of the work that is open this week is listed.
const OPEN_WORK: usize = 5;

/// A paper as JSON, with a line break at its end.
pub fn json(interview: &Interview<'_>, paper: Paper, wording: &Wording) -> String {
    let document = plan_paper(interview, paper, wording);
    // The shape has only text for keys, so that it can always be written.
    serde_json::to_string_pretty(&document).map_or_else(|_| String::new(), |text| text + "\n")
}

fn plan_paper(interview: &Interview<'_>, paper: Paper, wording: &Wording) -> PlanPaper {
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
        totals: plan(interview).map(|_| to.totals(&legs)),
        uncovered_needs: to.uncovered(&legs),
        work_this_week: to.work_this_week(),
        my_steps: to.my_steps(),
        referrals: to.referrals(),
        meeting: interview.answers().meeting.clone(),
        facts_to_ask: to.facts_to_ask(&legs),
        sources: to.sources(&legs),
        reasons: super::reasons::named(interview, &legs, paper, wording),
        notices: gather::notices(interview.catalog(), wording),
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

    fn step(&self, leg: &Leg<'_>) -> PlanStep {
        let (step, row) = (leg.step, &leg.row);
        let place = leg.stop.as_ref();
        let way_back = step.way_back.as_ref();
        let stopping = self.interview.stopping(step);
        let jobs = stopping.jobs.iter().map(|(id, pay)| OpenJob {
            id: id.clone(),
            title: self.wording.occupation(self.catalog(), id),
            pay: pay.as_ref().map(|pay| self.pay(pay)),
        });
        PlanStep {
            id: step.id.clone(),
            title: self.wording.text(&step.title).to_owned(),
            kind: spelled(&step.kind),
            pathways: self.catalog().pathways_with(&step.id).to_vec(),
            status: status(row.entry.status).to_owned(),
            weeks: row.taken.weeks.map(weeks),
            runs: place.map(|place| Runs {
                from_week: place.begins,
                to_week: place.ends,
            }),
            cost: costs(row.taken.price, &row.old_parts),
            paid: row.taken.paid,
            too_many_hours: row.taken.too_many_hours,
            gives: step.gives.clone(),
            requires: self.missing(&row.entry.missing),
            to_confirm: self.missing(leg.to_confirm()),
            gates: row.gates.clone(),
            pay: row.pay.as_ref().map(|pay| self.pay(pay)),
            stop_here: StopNamed {
                credentials: row.stop_here.credentials.clone(),
                holds: stopping.holds,
                opens: row.stop_here.opens.clone(),
                jobs: jobs.collect(),
                goes_on: stopping.goes_on,
                way_back: way_back.map(|words| self.wording.text(words).to_owned()),
            },
            before_enrolling: self.before_enrolling(leg),
            ask_before: super::accept::named(self.catalog(), row, self.paper, self.wording),
            supports: row
                .supports
                .iter()
                .flat_map(|support| self.supports(leg, support))
                .collect(),
            day: leg.day,
            source: row.evidence.source.clone(),
            as_of: row.evidence.as_of,
            stale: row.evidence.stale,
        }
    }

    fn before_enrolling(&self, leg: &Leg<'_>) -> Vec<NoticeNamed> {
        let notices = leg.before_enrolling(self.paper).iter();
        notices
            .filter_map(|id| self.catalog().notice(id))
            .map(|notice| NoticeNamed {
                id: notice.id.clone(),
                words: self.wording.text(&notice.text).to_owned(),
            })
            .collect()
    }

    fn supports(&self, leg: &Leg<'_>, support: &Support) -> Vec<SupportNamed> {
        let named = shown::may_name(self.catalog(), leg.step, support, self.paper);
        let because: Vec<String> = shown::demands(leg.step, support, self.paper)
            .into_iter()
            .filter(|_| named)
            .map(|demand| self.wording.text(&demand.text).to_owned())
            .collect();
        let helps = support.helps.iter();
        helps
            .filter_map(|help| {
                let (service, showing) = gather::shown_help(self.catalog(), help, self.paper)?;
                Some(SupportNamed {
                    need: named.then(|| support.need.clone()),
                    because: because.clone(),
                    ..self.help(service, showing, help)?
                })
            })
            .collect()
    }

    fn help(&self, service: &Service, showing: Showing, help: &Help) -> Option<SupportNamed> {
        let name = shown::service_words(self.wording, service, showing)?;
        let (answer, origin) = (help.verdict.answer(), help.verdict.origin());
        let staff = self.paper == Paper::Staff;
        let by_name = showing == Showing::Name;
        let words = |texts: &[crate::catalog::Text]| -> Vec<String> {
            let texts = texts.iter().filter(|_| by_name);
            texts
                .map(|text| self.wording.text(text).to_owned())
                .collect()
        };
        let say = service.say.as_ref().filter(|_| by_name);
        let hours = service.hours.as_ref();
        Some(SupportNamed {
            need: None,
            because: Vec::new(),
            service: by_name.then(|| service.id.clone()),
            name: name.to_owned(),
            verdict: verdict(answer, self.paper).to_owned(),
            reason: staff.then(|| self.wording.verdict_reason(&self.person, service, answer)),
            ask: match answer {
                Answer::AskFirst(facts) if staff => facts.clone(),
                _ => Vec::new(),
            },
            bring: words(&service.documents),
            say: say.map(|say| self.wording.text(say).to_owned()),
            contact: shown::contact(service, showing),
            hours: hours.map(|hours| self.wording.text(hours).to_owned()),
            as_of: origin.as_of,
            stale: origin.stale,
        })
    }

    fn missing(&self, missing: &[Missing]) -> Vec<MissingNamed> {
        let missing = shown::missing(self.catalog(), missing, self.paper);
        let each = missing.iter().map(|missing| MissingNamed {
            kind: match missing {
                Missing::AskCredential(_) | Missing::Credential(_) => "credential",
                Missing::Step(_) => "step",
                Missing::AskFact(_) | Missing::Fact(_) | Missing::NotFact(_) => "fact",
                Missing::AskHeld(_) | Missing::HeldBefore(_) | Missing::NotHeldBefore(_) => {
                    "held_before"
                }
                Missing::AskWork(_) | Missing::Work(_) | Missing::NotWork(_) => "work",
            }
            .to_owned(),
            only_an_answer: missing.is_question(),
            words: self.wording.missing(self.catalog(), missing),
        });
        each.collect()
    }

    fn totals(&self, legs: &[Leg<'_>]) -> PlanTotals {
        let totals = plan(self.interview).map(|plan| plan.totals.clone());
        let totals = totals.unwrap_or_default();
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
            unpaid_weeks: totals.unpaid_weeks.0,
            first_pay_week: totals.first_pay.map(|weeks| weeks.0),
            ideas: gather::ideas(self.catalog(), legs, self.paper),
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
        referrals
            .filter_map(|referral| {
                let service = self.catalog().service(&referral.service)?;
                let showing = shown::showing(service, self.paper);
                Some(AgreedHelp {
                    step: referral.step.clone(),
                    service: (showing == Showing::Name).then(|| service.id.clone()),
                    name: shown::service_words(self.wording, service, showing)?.to_owned(),
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
    }
}

/// A word of the catalog's format, as it is written there.
fn spelled(kind: &impl serde::Serialize) -> String {
    let value = serde_json::to_value(kind).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

fn weeks(span: Span<Weeks>) -> WeekRange {
    WeekRange {
        low: span.low().0,
        high: span.high().0,
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

pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::Done => "done",
        Status::Behind => "behind",
        Status::StartHere => "start_here",
        Status::CheckFirst => "check_first",
        Status::Next => "next",
        Status::Later => "later",
        Status::OpensAfter => "opens_after",
        Status::NoWayYet => "no_way_yet",
    }
}

pub(super) fn verdict(answer: &Answer, paper: Paper) -> &'static str {
    match (answer, paper) {
        (Answer::WorthAsking { .. } | Answer::AskFirst(_), Paper::Mine) => "ask",
        (Answer::WorthAsking { .. }, Paper::Staff) => "worth_asking",
        (Answer::AskFirst(_), Paper::Staff) => "ask_first",
        (Answer::Busy(Capacity::Paused), _) => "paused",
        (Answer::Busy(_), _) => "waitlist",
        (Answer::OutOfDate, _) => "out_of_date",
        (Answer::ProbablyNot { .. }, _) => "probably_not",
    }
}
