//! How is a step put down for programs: what it takes, gives and asks, and who helps?

use super::{Writer, costs};
use crate::catalog::{Capacity, Day, Service, Showing, Span, Weeks};
use crate::guidance::{Answer, Ending, Help, Missing, Status, Suits, Support, Until};
use crate::interview::Paper;
use crate::report::document::{
    MissingNamed, NoticeNamed, OfferingNamed, OpenJob, PlanStep, Runs, StopNamed, SupportNamed,
    UntilNamed, WeekRange,
};
use crate::report::legs::Leg;
use crate::report::{accept, gather, shown};

impl Writer<'_, '_> {
    pub(super) fn step(&self, leg: &Leg<'_>) -> PlanStep {
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
            asks_for: shown::only_asked(step)
                .map(|demand| self.wording.text(&demand.text).to_owned())
                .collect(),
            before_enrolling: self.before_enrolling(leg),
            ask_before: accept::named(self.catalog(), row, self.paper, self.wording),
            supports: row
                .supports
                .iter()
                .flat_map(|support| self.supports(leg, support))
                .collect(),
            day: leg.day,
            starts_on: place.map(|place| place.begins_on(self.interview.on())),
            until: leg
                .until
                .iter()
                .filter_map(|until| self.until(until))
                .collect(),
            offering: self.offering(leg),
            source: row.evidence.source.clone(),
            as_of: row.evidence.as_of,
            stale: row.evidence.stale,
        }
    }

    /// Until when a step is open; on the person's own paper nothing that hangs on a private answer.
    fn until(&self, until: &Until) -> Option<UntilNamed> {
        let words = match self.paper {
            Paper::Staff => Some(self.wording.until(self.catalog(), until)),
            Paper::Mine | Paper::Slip(_) => self.wording.until_openly(self.catalog(), until),
        };
        Some(UntilNamed {
            day: until.day,
            renew: match &until.ending {
                Ending::RunsOut(id) => Some(id.clone()),
                Ending::Window(_) => None,
            },
            late: until.late.is_some(),
            words: words?,
        })
    }

    /// The offering that suits best.
    fn offering(&self, leg: &Leg<'_>) -> Option<OfferingNamed> {
        let taken = &leg.row.taken;
        let offering = leg.step.offerings.get(taken.offering?)?;
        let provider = self.catalog().provider(&offering.provider)?;
        let times = offering.times.as_ref();
        let on = self.interview.on();
        let coming = |days: &[Day]| days.iter().copied().filter(|day| *day >= on).min();
        Some(OfferingNamed {
            provider: provider.id.clone(),
            name: self.wording.text(&provider.name).to_owned(),
            times: times.map(|times| self.wording.text(times).to_owned()),
            suits: match taken.suits {
                Suits::Yes => "yes",
                Suits::NotKnown => "not_known",
                Suits::OtherTimes => "other_times",
                Suits::OtherCounty => "other_county",
            }
            .to_owned(),
            starts: coming(&offering.starts),
            apply_by: coming(&offering.apply_by),
        })
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
        let may_help = shown::may_help(self.catalog(), leg.step, support, self.paper);
        let helps = support.helps.iter().filter(|_| may_help);
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
            contact: shown::contact_said(self.wording, service, showing),
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
                Missing::AskCredits(_) => "credits",
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

pub(in crate::report) fn status(status: Status) -> &'static str {
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

pub(in crate::report) fn verdict(answer: &Answer, paper: Paper) -> &'static str {
    match (answer, paper) {
        (Answer::WorthAsking { .. } | Answer::AskFirst(_), Paper::Mine | Paper::Slip(_)) => "ask",
        (Answer::WorthAsking { .. }, Paper::Staff) => "worth_asking",
        (Answer::AskFirst(_), Paper::Staff) => "ask_first",
        (Answer::Busy(Capacity::Paused), _) => "paused",
        (Answer::Busy(_), _) => "waitlist",
        (Answer::OutOfDate, _) => "out_of_date",
        (Answer::ProbablyNot { .. }, _) => "probably_not",
    }
}
