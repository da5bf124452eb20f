//! How is it said why something is here, and who says so?

use super::Wording;
use crate::catalog::{
    Catalog, Kind, OccupationId, Period, ServiceId, Shrinking, Span, Step, StepId, Weeks,
};
use crate::guidance::{
    Asked, Asks, Because, Behind, EntryPay, FirstPay, Ground, Missing, Person, Proof, Rule, Shown,
    Stopping, Suits, Taken, Truth, Why,
};

/// So many ways on are named of a step that many ask for.
const WAYS_ON: usize = 4;

/// A line of an answer: how far it is set in, and its words.
pub type Line = (usize, String);

impl Wording {
    /// From which pay on, for whom and of when a help is published to shrink.
    pub fn threshold(&self, shrinking: &Shrinking) -> String {
        let from = shrinking.from;
        let amount = self.money_span(Span::Exactly(from.cents));
        let amount = match from.per {
            Period::Hour => self.pay_an_hour(amount),
            Period::Year => self.pay_a_year(amount),
        };
        let day = self.day(shrinking.as_of);
        match from.household {
            Some(people) => self.accept_from_household(amount, people.to_string(), day),
            None => self.accept_from(amount, day),
        }
    }

    /// What one has who stops after a step, and how one goes on, a sentence each; the step's own words for the way back
    /// in come last.
    pub fn stopping(&self, person: &Person<'_>, step: &Step, stopping: &Stopping) -> Vec<String> {
        let catalog = person.catalog;
        let holds = stopping.holds.iter().map(|id| self.credential(catalog, id));
        let holds: Vec<String> = holds.collect();
        let mut lines = vec![if holds.is_empty() {
            self.stop_holds_nothing()
        } else {
            self.stop_holds(self.all_of(&holds))
        }];
        let jobs: Vec<String> = stopping
            .jobs
            .iter()
            .map(|(job, pay)| self.job_and_pay(person, job, pay.as_ref()))
            .collect();
        if !jobs.is_empty() {
            lines.push(self.stop_work(jobs.join("; ")));
        }
        let further = stopping.goes_on.iter().take(WAYS_ON);
        let further: Vec<String> = further.map(|id| self.step_title(catalog, id)).collect();
        if !further.is_empty() {
            lines.push(self.stop_goes_on(self.any_of(&further)));
        }
        let back = step.way_back.iter();
        lines.extend(back.map(|words| self.screen_way_back(self.text(words))));
        lines
    }

    /// Work with what it pays to start; the whole region's pay says so where the person's own area publishes none.
    pub fn job_and_pay(
        &self,
        person: &Person<'_>,
        job: &OccupationId,
        pay: Option<&EntryPay>,
    ) -> String {
        let title = self.occupation(person.catalog, job);
        let Some(pay) = pay else {
            return self.stop_job(title, self.pay_not_reported());
        };
        let words = match pay.per {
            Period::Hour => self.pay_an_hour(self.short_pay(pay)),
            Period::Year => self.pay_a_year(self.short_pay(pay)),
        };
        let words = if pay.whole_region {
            self.pay_of_the_state(words)
        } else {
            words
        };
        self.stop_job(title, words)
    }

    /// What one asks about.
    pub fn asked(&self, catalog: &Catalog, shown: &Shown<'_>, asked: &Asked) -> String {
        let step = |id: &StepId| self.step_title(catalog, id);
        match asked {
            Asked::Pathway(id) => {
                let pathway = catalog.pathway(id);
                self.asked_pathway(pathway.map_or("", |pathway| self.text(&pathway.title)))
            }
            Asked::Status(id) => self.asked_status(step(id)),
            Asked::Missing(id, place) => {
                let entry = shown.entry(id);
                let missing = entry.as_ref().and_then(|entry| entry.missing.get(*place));
                let what = missing.map(|missing| self.missing(catalog, missing));
                self.asked_missing(what.unwrap_or_default())
            }
            Asked::Chosen(id) => self.asked_chosen(step(id)),
            Asked::Length(id) => self.asked_length(step(id)),
            Asked::Cost(id) => self.asked_cost(step(id)),
            Asked::Pay(id) => self.asked_pay(step(id)),
            Asked::Need(_, id) => {
                let need = catalog.need(id);
                self.asked_need(need.map_or("", |need| self.text(&need.label)))
            }
            Asked::Help(_, id) => self.asked_help(self.service_name(catalog, id)),
            Asked::AskBefore(id, _) => self.asked_before(step(id)),
            Asked::Totals => self.asked_totals(),
            Asked::Work(id) => self.asked_work(self.occupation(catalog, id)),
        }
    }

    fn service_name<'t>(&'t self, catalog: &'t Catalog, id: &ServiceId) -> &'t str {
        let service = catalog.service(id);
        service.map_or("", |service| self.text(&service.name))
    }

    /// The reasons, line by line.
    pub fn grounds(&self, person: &Person<'_>, why: &Why) -> Vec<Line> {
        let each = why.grounds.iter();
        each.flat_map(|ground| self.ground(person, ground))
            .collect()
    }

    /// One reason: a sentence, or a condition over several lines.
    pub fn ground(&self, person: &Person<'_>, ground: &Ground) -> Vec<Line> {
        let under = |head: String, rule: &Rule| {
            let mut lines = vec![(0, head)];
            lines.extend(self.rule(person.catalog, rule, 1));
            lines
        };
        match ground {
            Ground::Rule(rule) => self.rule(person.catalog, rule, 0),
            Ground::ForWhom(rule) => under(self.ground_for_whom(), rule),
            Ground::Presumes(rule) => under(self.ground_presumes(), rule),
            Ground::Pays(_, Some(pay)) if pay.whole_region && person.county().is_some() => vec![
                (0, self.sentence(person, ground)),
                (0, self.ground_state_wage()),
            ],
            ground => vec![(0, self.sentence(person, ground))],
        }
    }

    fn sentence(&self, person: &Person<'_>, ground: &Ground) -> String {
        let catalog = person.catalog;
        let step = |id: &StepId| self.step_title(catalog, id);
        match ground {
            Ground::Suggested(reason) => self.reason(person, reason),
            Ground::Fit(fit) => self.ground_fit(self.fit(*fit)),
            Ground::FirstPay(first) => self.ground_first_pay(self.first_pay(*first)),
            Ground::WithoutDays => self.ways_without_days(),
            Ground::Ideas { with, of } => self.ground_ideas(*with, *of),
            Ground::Tie => self.ground_tie(),
            Ground::Ordered => self.screen_how_ordered(),
            Ground::Stands(status, planned) => {
                self.ground_status(self.status_at(*status, *planned))
            }
            Ground::Rule(_) | Ground::ForWhom(_) | Ground::Presumes(_) => String::new(),
            Ground::GivenBy(missing, givers) => self.given_by(catalog, missing, givers),
            Ground::OnlyAnAnswer(missing) => {
                self.ground_only_an_answer(self.missing(catalog, missing))
            }
            Ground::Closed(missing) => self.ground_closed(self.missing(catalog, missing)),
            Ground::Aim(best) => self.ground_aim(self.best(*best)),
            Ground::Proven(Proof::Whole) => self.ground_proven(),
            Ground::Proven(Proof::AsReported) => self.ground_proven_as_reported(),
            Ground::Proven(Proof::BestFound) => self.ground_best_found(),
            Ground::NeededFor(user, gives) if gives.is_empty() => {
                self.ground_needed_first(step(user))
            }
            Ground::NeededFor(user, gives) => {
                let gives = gives.iter().map(|id| self.credential(catalog, id));
                let gives: Vec<String> = gives.collect();
                self.ground_needed_for(step(user), self.all_of(&gives))
            }
            Ground::LeadsTo(job) => self.ground_leads_to(self.occupation(catalog, job)),
            Ground::InsteadOf(other, status, taken) => {
                let (length, price) = self.length_and_price(taken);
                // The plan does without it.
                let status = self.status_at(*status, false);
                self.ground_instead(step(other), status, length, price)
            }
            Ground::OnlyOne => self.ground_only_one(),
            Ground::NotPlanned => self.ground_not_planned(),
            Ground::Assumed(missing) => self.ground_assumed(self.missing(catalog, missing)),
            Ground::Raised(_, Because::AtEveryStep) => self.because_every_step(),
            Ground::Raised(id, because) => {
                let raised = catalog.step(id).map(|step| self.because(step, because));
                self.ground_raised(raised.unwrap_or_default())
            }
            Ground::Told => self.ground_told(),
            Ground::Nobody => self.ground_nobody(),
            Ground::OnlyTheyDecide => self.screen_only_they_decide(),
            ground => self.of_help_or_figure(person, ground),
        }
    }

    fn of_help_or_figure(&self, person: &Person<'_>, ground: &Ground) -> String {
        let catalog = person.catalog;
        match ground {
            Ground::Verdict(id, answer) => {
                let service = catalog.service(id);
                let reason = service.map(|one| self.verdict_reason(person, one, answer));
                self.rule_line(self.verdict_word(answer), reason.unwrap_or_default())
            }
            Ground::Excludes(id, place, truth) => {
                let exclusion = catalog.service(id).and_then(|one| one.excludes.get(*place));
                let why = exclusion.map_or("", |exclusion| self.text(&exclusion.because));
                match truth {
                    Truth::Met => self.ground_excluded(why),
                    Truth::NotMet => self.ground_excluded_not(why),
                    Truth::NotKnown => self.ground_excluded_not_known(why),
                }
            }
            Ground::Reaches(Some(true)) => self.ground_reaches(),
            Ground::Reaches(Some(false)) => self.ground_reaches_not(),
            Ground::Reaches(None) => self.ground_reaches_not_known(),
            Ground::PaysInOrder(place) => self.ground_pays_in_order(place.to_string()),
            Ground::Offered {
                step,
                place,
                suits,
                of,
            } => self.offered(catalog, step, *place, *suits, *of),
            Ground::Part(part, amount, old) => {
                let (part, amount) = (self.cost_part(*part), self.money_span(*amount));
                if *old {
                    self.ground_part_old(part, amount)
                } else {
                    self.ground_part(part, amount)
                }
            }
            Ground::Price(price) => self.ground_price(self.price(*price)),
            Ground::Lasts(weeks) => self.ground_lasts(self.length_if_known(*weeks)),
            Ground::LastsInAll(totals) => self.ground_lasts(self.whole_length(totals)),
            Ground::Adds(id, taken) => {
                let (length, price) = self.length_and_price(taken);
                let step = self.step_title(catalog, id);
                if taken.paid {
                    self.ground_adds_paid(step, length, price)
                } else {
                    self.ground_adds(step, length, price)
                }
            }
            Ground::Pays(job, pay) => {
                let pay = pay.as_ref().map(|pay| self.entry_pay(catalog, pay));
                let pay = pay.unwrap_or_else(|| self.pay_not_reported());
                self.ground_pays(self.occupation(catalog, job), pay)
            }
            Ground::Learning(cents) => {
                self.ground_learning(self.pay_an_hour(self.money_span(*cents)))
            }
            Ground::Threshold(id, place) => {
                let shrinking = catalog.service(id).and_then(|one| one.shrinks.get(*place));
                shrinking.map_or_else(String::new, |shrinking| {
                    let words = self.text(&shrinking.text);
                    format!("{words} ({})", self.threshold(shrinking))
                })
            }
            _ => String::new(),
        }
    }

    fn given_by(&self, catalog: &Catalog, missing: &Missing, givers: &[StepId]) -> String {
        let what = match missing {
            Missing::Step(id) => self.step_title(catalog, id),
            missing => self.missing(catalog, missing),
        };
        let givers = givers.iter().map(|id| self.step_title(catalog, id));
        let givers: Vec<String> = givers.collect();
        if givers.is_empty() {
            self.ground_given_by_nobody(what)
        } else {
            self.ground_given_by(what, self.any_of(&givers))
        }
    }

    fn length_and_price(&self, taken: &Taken) -> (String, String) {
        (self.length_if_known(taken.weeks), self.price(taken.price))
    }

    fn offered(
        &self,
        catalog: &Catalog,
        step: &StepId,
        place: usize,
        suits: Suits,
        of: usize,
    ) -> String {
        let offering = catalog
            .step(step)
            .and_then(|step| step.offerings.get(place));
        let provider = offering.and_then(|offering| catalog.provider(&offering.provider));
        let name = provider.map_or("", |provider| self.text(&provider.name));
        match suits {
            Suits::OtherCounty => self.ground_offered_far(of, name),
            Suits::OtherTimes => self.ground_offered_times(of, name),
            Suits::Yes | Suits::NotKnown => self.ground_offered(of, name),
        }
    }

    /// When paid work can first come.
    pub fn first_pay(&self, first: FirstPay) -> String {
        match first {
            FirstPay::NoneOnTheWay => self.screen_no_pay_on_the_way(),
            FirstPay::NotReported => self.not_reported(),
            FirstPay::After(Weeks(0)) => self.screen_paid_from_the_start(),
            FirstPay::After(Weeks(weeks)) => self.screen_paid_after(weeks),
        }
    }

    /// A condition, a line for each of its parts.
    pub fn rule(&self, catalog: &Catalog, rule: &Rule, depth: usize) -> Vec<Line> {
        let truth = match rule.truth {
            Truth::Met => self.rule_met(),
            Truth::NotMet => self.rule_not_met(),
            Truth::NotKnown => self.rule_not_known(),
        };
        let words = self.rule_asks(catalog, rule);
        let mut lines = vec![(depth, self.rule_line(words, truth))];
        let parts = rule.parts.iter();
        lines.extend(parts.flat_map(|part| self.rule(catalog, part, depth + 1)));
        lines
    }

    /// What a condition asks.
    pub fn rule_asks(&self, catalog: &Catalog, rule: &Rule) -> String {
        match &rule.asks {
            Asks::One(Missing::Step(id)) => self.step_title(catalog, id),
            Asks::One(missing) => self.missing(catalog, missing),
            Asks::All => self.rule_all(),
            Asks::Any => self.rule_any(),
            Asks::AtLeast(count) => self.rule_at_least(*count),
            Asks::Credits(count) => self.rule_credits(*count),
            Asks::Not => self.rule_not(),
        }
    }

    /// The record a reason comes from and its source's id, in one line, where the sources are listed elsewhere.
    pub fn behind_in_short(&self, behind: &Behind) -> String {
        let record = self.behind_which(behind);
        let evidence = &behind.evidence;
        let source = evidence.source.as_ref();
        let source = source.map_or_else(|| self.behind_none(), ToString::to_string);
        let checked = evidence.checked_on.map(|day| self.checked_on(day));
        let parts = [Some(record), Some(source), checked];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    fn behind_which(&self, behind: &Behind) -> String {
        let (kind, id) = (self.record_kind(behind.kind), behind.id.as_str());
        match behind.field {
            Some(field) => self.behind_field(kind, id, field),
            None => self.behind_record(kind, id),
        }
    }

    /// What kind of record it is.
    fn record_kind(&self, kind: Kind) -> String {
        match kind {
            Kind::Service => self.record_service(),
            Kind::Step => self.record_step(),
            Kind::Pathway => self.record_pathway(),
            Kind::Credential => self.record_credential(),
            Kind::Occupation => self.record_job(),
            Kind::Gate => self.record_gate(),
            _ => self.record_other(),
        }
    }

    /// The record a reason comes from, who publishes what it says, its dates, and where it can be read.
    pub fn behind(&self, catalog: &Catalog, behind: &Behind) -> Vec<String> {
        let mut lines = vec![self.behind_which(behind)];
        let evidence = &behind.evidence;
        let source = evidence.source.as_ref().and_then(|id| catalog.source(id));
        let Some(source) = source else {
            lines.push(self.behind_none());
            return lines;
        };
        lines.push(self.behind_source(source.publisher.as_str(), source.title.as_str()));
        let dates = [
            evidence.as_of.map(|day| self.as_of_day(day)),
            evidence.checked_on.map(|day| self.checked_on(day)),
            evidence
                .review_by
                .map(|day| self.behind_review(self.day(day))),
            evidence.stale.then(|| self.screen_out_of_date()),
        ];
        let dates: Vec<String> = dates.into_iter().flatten().collect();
        lines.push(dates.join(" · "));
        lines.push(source.address.clone());
        lines
    }
}
