//! How is it said on paper what a plan takes as a whole, and what work is open?

use super::Wording;
use super::guidance::is_told;
use crate::catalog::{Catalog, Span, Weeks};
use crate::guidance::{FirstPay, OpenWork, Plan, Price, Totals};
use crate::interview::OnPaper;
use crate::jobseeker::{Referral, ReferralState};

impl Wording {
    /// What a plan takes as a whole, a line each: weeks, money, weeks without pay, the first paid work.
    pub fn totals(&self, totals: &Totals) -> Vec<String> {
        let length = self.whole_length(totals);
        [
            Some(self.total_length(length)),
            Some(self.total_price(self.price(totals.price))),
            Some(self.total_unpaid(self.unpaid_weeks(totals))),
            self.total_pay(totals),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// What stands before a cost: no help comes off what nobody tells.
    pub fn paper_costs_of(&self, price: Price) -> String {
        if is_told(price) {
            self.paper_costs()
        } else {
            self.paper_costs_unknown()
        }
    }

    /// That no plan is better, as far as that is known.
    pub fn proven(&self, plan: &Plan) -> String {
        if plan.totals.is_reported_for(plan.best) {
            self.staff_proven()
        } else {
            self.staff_proven_as_reported()
        }
    }

    /// When the first paid work is open; none where the plan opens none.
    pub fn total_pay(&self, totals: &Totals) -> Option<String> {
        match totals.first_paid() {
            FirstPay::NoneOnTheWay => None,
            FirstPay::NotReported => Some(self.total_pay_not_reported()),
            FirstPay::After(Weeks(0)) => Some(self.total_pay_now()),
            FirstPay::After(Weeks(weeks)) => Some(self.total_first_pay(weeks)),
        }
    }

    /// How long a plan lasts. Where the length of some step is not reported, no more is said than what it lasts at
    /// least and of how many steps the length is missing, and only that it is not reported where the rest is less than
    /// a week.
    pub fn whole_length(&self, totals: &Totals) -> String {
        match (totals.weeks_whole, totals.weeks) {
            (true, least) => self.length(Span::new(least, totals.weeks_high.max(least))),
            (false, Weeks(0)) => self.length_not_reported(),
            (false, least) => {
                self.whole_length_without(totals.without_length, self.least_length(least))
            }
        }
    }

    /// What may be typed for the papers, as a label.
    pub fn on_paper(&self, what: OnPaper) -> String {
        match what {
            OnPaper::Goal => self.paper_own_goal(),
            OnPaper::Counselor => self.paper_counselor_name(),
            OnPaper::Reach => self.paper_counselor_reach(),
            OnPaper::Day => self.paper_next_meeting(),
            OnPaper::Place => self.paper_meeting_place(),
        }
    }

    /// The question that asks for it.
    pub fn on_paper_ask(&self, what: OnPaper) -> String {
        match what {
            OnPaper::Goal => self.ask_own_words(),
            OnPaper::Counselor => self.ask_counselor(),
            OnPaper::Reach => self.ask_counselor_reach(),
            OnPaper::Day => self.ask_next_meeting(),
            OnPaper::Place => self.ask_meeting_place(),
        }
    }

    /// How far the referral to a service has come, where one is known; a yes to the contact is told before the contact.
    pub fn referral_now(&self, referral: Option<&Referral>) -> String {
        match referral {
            Some(one) if one.state == ReferralState::Agreed && one.consent.is_some() => {
                self.referral_consented()
            }
            known => self.referral_state(known.map_or(ReferralState::Suggested, |one| one.state)),
        }
    }

    /// How far a referral has come.
    pub fn referral_state(&self, state: ReferralState) -> String {
        match state {
            ReferralState::Suggested => self.referral_suggested(),
            ReferralState::Discussed => self.referral_discussed(),
            ReferralState::Agreed => self.referral_agreed(),
            ReferralState::ContactMade => self.referral_contact_made(),
            ReferralState::Attended => self.referral_attended(),
            ReferralState::Declined => self.referral_declined(),
            ReferralState::NoPlace => self.referral_no_place(),
        }
    }

    /// Work that is open, with what it pays to start, and that it may pay less than the least that was named.
    pub fn open_work(&self, catalog: &Catalog, work: &OpenWork) -> String {
        let job = self.occupation(catalog, &work.occupation);
        let words = match &work.pay {
            Some(pay) => self.open_work_pays(job, self.entry_pay(catalog, pay)),
            None => job,
        };
        if work.pays_enough == Some(false) {
            return self.open_work_less(words, self.work_pays_less());
        }
        words
    }
}
