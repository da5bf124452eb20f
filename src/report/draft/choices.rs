//! Which choices were considered beside the plan, and what speaks against each? Other ways to the goal, and other pathways;
//! each compared with the plan by what is reported, never by a score.

use super::{Body, Part, PartKind};
use crate::catalog::{OccupationId, Weeks};
use crate::guidance::{self, Fit, Plan, Suggestion, Totals};
use crate::interview::Interview;
use crate::jobseeker::Best;
use crate::wording::Wording;

/// How many other pathways are compared.
const OTHERS: usize = 4;

/// The choices considered, with an empty line for what the person said of them.
pub(super) fn choices(interview: &Interview<'_>, wording: &Wording) -> Part {
    let mut part = Part::new(PartKind::Choices, wording.staff_choices());
    // Days the person set are no reason for or against a way: each is held as it is by itself.
    let Some(own) = interview.findings().plan_by_itself() else {
        return part;
    };
    let compared = Compared {
        interview,
        w: wording,
        own: &own,
    };
    if interview.findings().leaves_out_days([&own.stops[..]]) {
        part.paragraph("choices:without-days", wording.ways_without_days());
    }
    for best in Best::ALL {
        if best != own.best {
            compared.by_aim(best, &mut part);
        }
    }
    let findings = interview.findings();
    let others = findings.suggestions().iter();
    let others = others.filter(|one| findings.pathway() != Some(&one.pathway));
    for other in others.take(OTHERS) {
        compared.pathway(other, &mut part);
    }
    if !part.lines.is_empty() {
        part.add("choices:said", 0, Body::Blank(wording.staff_choices_said()));
    }
    part
}

struct Compared<'p, 'c> {
    interview: &'p Interview<'c>,
    w: &'p Wording,
    own: &'p Plan,
}

impl Compared<'_, '_> {
    /// The same goal by another aim.
    fn by_aim(&self, best: Best, part: &mut Part) {
        let person = self.interview.person();
        let Ok(other) = guidance::plan(&person, &self.own.destination, best) else {
            return;
        };
        let job = self.job(&self.own.destination);
        let id = format!("choices:aim:{}", aim(best));
        part.lead(&*id, self.w.report_goal_line(job, self.w.best(best)));
        let steps =
            |plan: &Plan| -> Vec<_> { plan.stops.iter().map(|stop| stop.step.clone()).collect() };
        if steps(&other) == steps(self.own) {
            say(part, &id, "same", self.w.choice_same_way());
        } else {
            self.against(&other.totals, &id, part);
        }
    }

    fn pathway(&self, other: &Suggestion, part: &mut Part) {
        let (w, catalog) = (self.w, self.interview.catalog());
        let title = catalog.pathway(&other.pathway);
        let title = title.map_or("", |pathway| w.text(&pathway.title));
        let job = self.job(&other.destination);
        let id = format!("choices:pathway:{}", other.pathway);
        part.lead(&*id, w.choice_pathway(title, job));
        match &other.plan {
            None => say(part, &id, "no-way", w.choice_no_way()),
            Some(plan) => self.against(&plan.totals, &id, part),
        }
        if other.fit == Fit::Elsewhere {
            say(part, &id, "fit", w.choice_lies_elsewhere());
        }
    }

    /// What it takes, and where it takes more than the plan.
    fn against(&self, other: &Totals, id: &str, part: &mut Part) {
        let (w, own) = (self.w, &self.own.totals);
        say(part, id, "takes", w.totals(other).join(". "));
        let more = |other: Weeks, own: Weeks| other.0.checked_sub(own.0).filter(|more| *more > 0);
        let before = part.lines.len();
        let first = other.first_pay_week().zip(own.first_pay_week());
        if let Some(weeks) = first.and_then(|(other, own)| more(other, own)) {
            say(part, id, "later", w.choice_paid_later(weeks));
        }
        if let Some(weeks) = more(other.weeks, own.weeks) {
            say(part, id, "longer", w.choice_longer(weeks));
        }
        if let Some(weeks) = more(other.unpaid_weeks, own.unpaid_weeks) {
            say(part, id, "unpaid", w.choice_more_unpaid(weeks));
        }
        if own.price.whole && other.price.reported && other.price.low > own.price.high {
            say(part, id, "dearer", w.choice_dearer());
        }
        if !other.price.whole && own.price.whole {
            say(part, id, "unknown", w.choice_price_not_known());
        }
        if part.lines.len() == before {
            say(part, id, "nothing", w.choice_nothing_against());
        }
    }

    fn job(&self, id: &OccupationId) -> String {
        self.w.occupation(self.interview.catalog(), id)
    }
}

fn say(part: &mut Part, id: &str, place: &str, words: String) {
    let words = words.into();
    part.add(format!("{id}:{place}"), 1, Body::Paragraph(words));
}

fn aim(best: Best) -> &'static str {
    match best {
        Best::Soonest => "soonest",
        Best::Cheapest => "cheapest",
        Best::Earn => "earn",
        Best::Fewest => "fewest",
    }
}
