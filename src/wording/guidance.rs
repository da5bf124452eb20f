//! How is it said where a person stands, what is missing, what a step takes and pays, and why?

use std::collections::BTreeSet;

use super::Wording;
use crate::catalog::{
    Capacity, Catalog, Cents, CostPart, CredentialId, CreditTest, FactTest, HeldTest, Mode,
    OccupationId, Span, Step, StepId, StepKind, WorkTest,
};
use crate::guidance::{
    EntryPay, FirstDay, Fit, Missing, NoPlan, PayInShort, Person, Price, Reason, Status, Truth,
    short_way_back,
};
use crate::interview::{Findings, Interview};
use crate::jobseeker::Best;

impl Wording {
    /// Where a step stands, in a word or two.
    pub fn status(&self, status: Status) -> String {
        match status {
            Status::Done => self.status_done(),
            Status::Behind => self.status_behind(),
            Status::StartHere => self.status_start_here(),
            Status::CheckFirst => self.status_check_first(),
            Status::Next => self.status_next(),
            Status::Later => self.status_later(),
            Status::OpensAfter => self.status_opens_after(),
            Status::NoWayYet => self.status_no_way_yet(),
        }
    }

    /// The same, beside other steps: only what the suggested way begins with is called out as the place to start.
    pub fn status_at(&self, status: Status, on_the_way: bool) -> String {
        match status {
            Status::StartHere if !on_the_way => self.status_can_start(),
            _ => self.status(status),
        }
    }

    /// The same for a step of the pages; one place to start is called out, and others on the way stand beside it.
    pub fn status_of(&self, findings: Findings<'_>, step: &StepId, status: Status) -> String {
        let plan = findings.planned();
        let on_the_way = plan.is_some_and(|plan| plan.takes(step));
        if status == Status::StartHere && on_the_way && findings.start() != Some(step) {
            self.status_or_start_here()
        } else {
            self.status_at(status, on_the_way)
        }
    }

    /// One thing that is missing.
    pub fn missing(&self, catalog: &Catalog, missing: &Missing) -> String {
        match missing {
            Missing::Credential(id) => self.credential(catalog, id),
            Missing::AskCredential(id) => self.missing_ask_credential(self.credential(catalog, id)),
            Missing::AskCredits(test) => {
                self.missing_ask_credits(test.at_least.0, self.unsure_credits(catalog, test))
            }
            Missing::Step(id) => self.missing_step(self.step_title(catalog, id)),
            Missing::AskFact(test) => self.missing_ask_fact(self.fact_label(catalog, test)),
            Missing::Fact(test) => self.fact_test(catalog, test),
            Missing::NotFact(test) => self.missing_not_fact(self.fact_test(catalog, test)),
            Missing::AskHeld(test) => {
                self.missing_ask_held(self.credential(catalog, &test.credential))
            }
            Missing::HeldBefore(test) => self.held_before(catalog, test),
            Missing::NotHeldBefore(test) => self.missing_not_fact(self.held_before(catalog, test)),
            Missing::AskWork(test) => self.missing_ask_work(self.any_work(catalog, test)),
            Missing::Work(test) if test.months > 0 => {
                self.missing_work(test.months, self.any_work(catalog, test))
            }
            Missing::Work(test) => self.missing_any_work(self.any_work(catalog, test)),
            Missing::NotWork(test) => self.missing_not_work(self.any_work(catalog, test)),
        }
    }

    /// Everything that is missing, in one line.
    pub fn all_missing(&self, catalog: &Catalog, missing: &[Missing]) -> String {
        let each: Vec<String> = missing
            .iter()
            .map(|missing| self.missing(catalog, missing))
            .collect();
        self.all_of(&each)
    }

    /// A step's title.
    pub fn step_title(&self, catalog: &Catalog, id: &StepId) -> String {
        let step = catalog.step(id);
        step.map_or_else(|| id.to_string(), |step| self.text(&step.title).to_owned())
    }

    fn fact_label(&self, catalog: &Catalog, test: &FactTest) -> String {
        let fact = catalog.fact(&test.id);
        fact.map_or_else(|| test.id.to_string(), |f| self.text(&f.label).to_owned())
    }

    fn fact_test(&self, catalog: &Catalog, test: &FactTest) -> String {
        let fact = self.fact_label(catalog, test);
        match (test.min, test.max, test.within_months) {
            (Some(least), Some(most), _) => {
                self.missing_fact_between(fact, least.to_string(), most.to_string())
            }
            (Some(least), None, _) => self.missing_fact_least(fact, least.to_string()),
            (None, Some(most), _) => self.missing_fact_most(fact, most.to_string()),
            (None, None, Some(months)) => self.missing_fact_months(fact, months.to_string()),
            (None, None, None) if test.is == Some(false) => self.missing_fact_no(fact),
            (None, None, None) if !test.one_of.is_empty() => {
                let options = test.one_of.iter().map(|id| {
                    let option = catalog.fact(&test.id).and_then(|one| one.answer.option(id));
                    option.map_or(id.as_str(), |words| self.text(words))
                });
                self.missing_fact_choice(fact, self.any_of(&options.collect::<Vec<_>>()))
            }
            (None, None, None) => fact,
        }
    }

    fn held_before(&self, catalog: &Catalog, test: &HeldTest) -> String {
        let credential = self.credential(catalog, &test.credential);
        match test.within_months {
            Some(months) => self.missing_held_before_months(credential, months.to_string()),
            None => self.missing_held_before(credential),
        }
    }

    /// The steps of which it is not known how many credits they earn.
    fn unsure_credits(&self, catalog: &Catalog, test: &CreditTest) -> String {
        let is_unsure = |id: &&StepId| {
            let step = catalog.step(id);
            step.is_some_and(|step| step.sure_credits() < step.most_credits())
        };
        let steps: BTreeSet<&StepId> = test.from.iter().filter(is_unsure).collect();
        let each: Vec<String> = steps
            .into_iter()
            .map(|id| self.step_title(catalog, id))
            .collect();
        self.all_of(&each)
    }

    fn any_work(&self, catalog: &Catalog, test: &WorkTest) -> String {
        let each: Vec<String> = test
            .any_of
            .iter()
            .map(|id| self.occupation(catalog, id))
            .collect();
        self.any_of(&each)
    }

    /// How a person's interests match.
    pub fn fit(&self, fit: Fit) -> String {
        match fit {
            Fit::Close => self.fit_close(),
            Fit::Some => self.fit_some(),
            Fit::Elsewhere => self.fit_elsewhere(),
            Fit::NotAsked => self.fit_not_asked(),
            Fit::NoLean => self.fit_no_lean(),
        }
    }

    /// Why a pathway is suggested.
    pub fn reason(&self, person: &Person<'_>, reason: &Reason) -> String {
        let catalog = person.catalog;
        match reason {
            Reason::Goal(job) => self.reason_goal(self.occupation(catalog, job)),
            Reason::SectorChosen => self.reason_sector(),
            Reason::WorkDone(job) => self.reason_work_done(self.occupation(catalog, job)),
            Reason::Renew(id) => self.reason_run_out(person, id),
            Reason::HeadStart(steps) => self.reason_head_start(*steps),
            Reason::Interests(Fit::Close) => self.reason_fit_close(),
            Reason::Interests(_) => self.reason_fit_some(),
            Reason::StartsNow(step) => self.reason_starts_now(self.step_title(catalog, step)),
            Reason::PaysLess(least) => self.reason_pays_less(self.money(*least)),
            Reason::PaidInTime => self.reason_paid_in_time(),
            Reason::PaidLate(weeks) => self.reason_paid_late(*weeks),
        }
    }

    /// That something was held, whether a short way leads back, and what the catalog says of it once it has run out: how
    /// long it can be renewed, and by whom.
    fn reason_run_out(&self, person: &Person<'_>, id: &CredentialId) -> String {
        let catalog = person.catalog;
        let title = self.credential(catalog, id);
        let words = match short_way_back(person, id) {
            Truth::Met => self.reason_renew(title),
            Truth::NotKnown => self.reason_renew_ask(title),
            Truth::NotMet => self.reason_held_before(title),
        };
        let credential = catalog.credential(id);
        match credential.and_then(|credential| credential.expired.as_ref()) {
            Some(rule) => format!("{words} {}", self.text(rule)),
            None => words,
        }
    }

    /// That steps which the person put after one are needed before it.
    pub fn out_of_turn(&self, interview: &Interview<'_>, step: &StepId) -> Option<String> {
        let later = interview.findings().out_of_turn(step).into_iter();
        let later: Vec<String> = later
            .map(|one| self.step_title(interview.catalog(), one))
            .collect();
        (!later.is_empty()).then(|| self.screen_out_of_turn(self.all_of(&later)))
    }

    /// That a step waits for something that ends only after the day that was set for it.
    pub fn too_early(&self, first: FirstDay) -> String {
        let day = self.weekday_and_day(first.day);
        if first.reported {
            self.screen_too_early(day)
        } else {
            self.screen_too_early_unsure(day)
        }
    }

    /// A price before any help: not reported, free, an amount, or at least an amount.
    pub fn price(&self, price: Price) -> String {
        if !is_told(price) {
            return self.not_reported();
        }
        if price.whole && price.high == Cents(0) {
            return self.price_free();
        }
        let span = if price.whole {
            Span::new(price.low, price.high)
        } else {
            Span::Exactly(price.low)
        };
        let amount = self.money_span(span);
        if price.whole {
            amount
        } else {
            self.price_at_least(amount)
        }
    }

    /// The same where nothing beside it says that a price is meant.
    pub fn how_much(&self, price: Price) -> String {
        if is_told(price) {
            self.price(price)
        } else {
            self.price_not_reported()
        }
    }

    /// The label of a cost, or of several; no help comes off what nobody tells.
    pub fn cost_label(&self, prices: &[Price]) -> String {
        if prices.iter().any(|price| is_told(*price)) {
            self.screen_cost_before_help()
        } else {
            self.screen_cost_label()
        }
    }

    /// The same with words that it is before any help, where there is anything of which to say so.
    pub fn before_help(&self, price: Price) -> String {
        if is_told(price) {
            self.screen_before_help(self.price(price))
        } else {
            self.price_not_reported()
        }
    }

    /// What something costs beside the word cost: the whole, then its parts; where they come to nothing, the parts,
    /// then that the rest is not known.
    pub fn costs(&self, price: Price, mut parts: Vec<String>) -> Vec<String> {
        if is_told(price) {
            parts.insert(0, self.before_help(price));
        } else if parts.is_empty() {
            parts.push(self.not_reported());
        } else {
            parts.push(self.cost_of_the_rest());
        }
        parts
    }

    /// Entry pay with its area and month.
    pub fn entry_pay(&self, catalog: &Catalog, pay: &EntryPay) -> String {
        let area = catalog.area(&pay.area);
        let area = area.map_or_else(|| pay.area.to_string(), |a| self.text(&a.title).to_owned());
        self.pay_to_start(self.amount_paid(pay), area, self.month_and_year(pay.of))
    }

    /// Entry pay without area and month: `$19-23 an hour`.
    pub fn amount_paid(&self, pay: &EntryPay) -> String {
        match pay.per {
            crate::catalog::Period::Hour => self.pay_an_hour(self.short_pay(pay)),
            crate::catalog::Period::Year => self.pay_a_year(self.short_pay(pay)),
        }
    }

    /// Entry pay as bare amounts: `$19-23`.
    pub fn short_pay(&self, pay: &EntryPay) -> String {
        self.pay_in_short(pay.in_short())
    }

    /// The same, where no more is at hand.
    pub fn pay_in_short(&self, pay: PayInShort) -> String {
        match pay {
            PayInShort::From(span) => self.money_span(span),
            PayInShort::UpTo(most) => self.pay_up_to(self.money(most)),
            PayInShort::OrMore(least) => self.pay_or_more(self.money(least)),
            PayInShort::NotReported => self.pay_not_reported(),
        }
    }

    /// What kind of stage a step is.
    pub fn step_kind(&self, kind: StepKind) -> String {
        match kind {
            StepKind::Explore => self.kind_explore(),
            StepKind::Bridge => self.kind_bridge(),
            StepKind::Course => self.kind_course(),
            StepKind::Credential => self.kind_credential(),
            StepKind::Exam => self.kind_exam(),
            StepKind::License => self.kind_license(),
            StepKind::Apprenticeship => self.kind_apprenticeship(),
            StepKind::WorkBasedLearning => self.kind_work_based_learning(),
            StepKind::Job => self.kind_job(),
        }
    }

    /// What makes a plan better than others.
    pub fn best(&self, best: Best) -> String {
        match best {
            Best::Soonest => self.best_soonest(),
            Best::Cheapest => self.best_cheapest(),
            Best::Earn => self.best_earn(),
            Best::Fewest => self.best_fewest(),
        }
    }

    /// A part of a cost.
    pub fn cost_part(&self, part: CostPart) -> String {
        match part {
            CostPart::Tuition => self.cost_tuition(),
            CostPart::Fees => self.cost_fees(),
            CostPart::Books => self.cost_books(),
            CostPart::Tools => self.cost_tools(),
            CostPart::Exam => self.cost_exam(),
            CostPart::Other => self.cost_other(),
            CostPart::Whole => self.cost_whole(),
        }
    }

    /// How a step is taught.
    pub fn mode(&self, mode: Mode) -> String {
        match mode {
            Mode::InPerson => self.mode_in_person(),
            Mode::Online => self.mode_online(),
            Mode::Hybrid => self.mode_hybrid(),
        }
    }

    /// Whether there is room.
    pub fn capacity(&self, capacity: Capacity) -> String {
        match capacity {
            Capacity::NotReported => self.capacity_not_reported(),
            Capacity::Open => self.capacity_open(),
            Capacity::Waitlist => self.capacity_waitlist(),
            Capacity::Paused => self.capacity_paused(),
            Capacity::Closed => self.capacity_closed(),
        }
    }

    /// Why there is no plan.
    pub fn no_plan(&self, catalog: &Catalog, no_plan: &NoPlan) -> String {
        let job = |id: &OccupationId| self.occupation(catalog, id);
        match no_plan {
            NoPlan::NoSuchDestination(_) => self.no_plan_no_such_destination(),
            NoPlan::NothingLeadsThere(id) => self.no_plan_nothing_leads_there(job(id)),
            NoPlan::Blocked {
                destination,
                missing,
            } => self.no_plan_blocked(job(destination), self.all_missing(catalog, missing)),
            NoPlan::NotFoundInTime(id) => self.no_plan_not_found_in_time(job(id)),
        }
    }

    /// What a step is called, with what kind of stage it is where the title does not say.
    pub fn step_and_kind(&self, step: &Step) -> (String, String) {
        (self.text(&step.title).to_owned(), self.step_kind(step.kind))
    }
}

/// Whether anything of a price is known.
pub(super) fn is_told(price: Price) -> bool {
    price.reported && (price.whole || price.high != Cents(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::Lang;

    #[test]
    fn only_a_step_on_the_way_is_called_out_as_the_place_to_start() {
        let at = |status, on_the_way| {
            Lang::ALL.map(|lang| Wording::new(lang).status_at(status, on_the_way))
        };
        assert_eq!(at(Status::StartHere, true), ["START HERE", "EMPIECE AQUÍ"]);
        assert_eq!(at(Status::StartHere, false), ["can start", "disponible"]);
        assert_eq!(at(Status::Next, false), ["next", "sigue"]);
    }

    #[test]
    fn a_cost_that_nobody_tells_is_not_said_to_be_before_help() {
        let nothing_told = Price {
            low: Cents(0),
            high: Cents(0),
            whole: false,
            reported: true,
        };
        let known = Price {
            low: Cents(10_000),
            high: Cents(10_000),
            ..nothing_told
        };
        let label = |prices: &[Price]| Wording::new(Lang::En).cost_label(prices);
        assert_eq!(label(&[nothing_told, nothing_told]), "cost");
        assert_eq!(label(&[nothing_told, known]), "cost before help");
        let said = |price| Lang::ALL.map(|lang| Wording::new(lang).before_help(price));
        assert_eq!(said(nothing_told), ["cost not reported", "costo sin datos"]);
        assert_eq!(
            said(known),
            ["at least $100 before help", "al menos $100 sin ayuda"]
        );
        let costs = |price, parts: &[&str]| {
            let parts = parts.iter().map(|part| (*part).to_owned()).collect();
            Wording::new(Lang::En).costs(price, parts).join(" · ")
        };
        assert_eq!(
            costs(nothing_told, &["tuition $0"]),
            "tuition $0 · the rest not reported"
        );
        assert_eq!(costs(nothing_told, &[]), "not reported");
        assert_eq!(
            costs(known, &["tuition $100"]),
            "at least $100 before help · tuition $100"
        );
    }
}
