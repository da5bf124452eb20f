//! How is somebody connected with a help? Moved on and back one by one; and before anybody is contacted, the person says
//! whether, and what may be passed on.

use super::Interview;
use super::msg::Paper;
use super::place::Place;
use crate::catalog::{Sensitivity, ServiceId, StepId};
use crate::guidance::to_pass_on;
use crate::jobseeker::{Consent, Footing, Referral, ReferralState, Told, Turn, Turned};

/// Something that would be passed on, unless it is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passing {
    /// What was told.
    pub told: Told,
    /// It is not passed on: the person left it out, or has not seen it.
    pub left_out: bool,
    /// It is private, and what is private is not shown now.
    pub covered: bool,
}

impl Interview<'_> {
    /// The referral to a service at a step, where it is more than suggested.
    pub fn referral(&self, step: &StepId, service: &ServiceId) -> Option<&Referral> {
        let mut all = self.answers.plan.referrals.iter();
        all.find(|one| &one.step == step && &one.service == service)
    }

    /// The place of a referral among all, from 0.
    pub fn referral_place(&self, step: &StepId, service: &ServiceId) -> Option<usize> {
        let mut all = self.answers.plan.referrals.iter();
        all.position(|one| &one.step == step && &one.service == service)
    }

    /// How far the referral to a service at a step has come: what the program names is suggested.
    pub fn referral_state(&self, step: &StepId, service: &ServiceId) -> ReferralState {
        let known = self.referral(step, service);
        known.map_or(ReferralState::Suggested, |one| one.state)
    }

    /// What would become of it if it were moved.
    pub fn turned(&self, step: &StepId, service: &ServiceId, turn: Turn) -> Turned {
        let known = self.referral(step, service);
        let footing = Footing {
            consent: known.is_some_and(|one| one.consent.is_some()),
            kiosk: self.terms.kiosk,
        };
        self.referral_state(step, service).turned(turn, footing)
    }

    /// What would be passed on to the service that is asked about here: the smallest part of what was told that it needs
    /// to decide.
    pub fn passing(&self) -> Vec<Passing> {
        let Place::Consent(_, service) = &self.place else {
            return Vec::new();
        };
        let Some(service) = self.catalog.service(service) else {
            return Vec::new();
        };
        let all = to_pass_on(&self.person(), service).into_iter();
        all.map(|told| {
            let covered = !self.private && self.is_private(&told);
            Passing {
                left_out: covered || self.left_out.contains(&told),
                covered,
                told,
            }
        })
        .collect()
    }

    /// Whether what was told is private, so that it is covered where others may see.
    pub fn is_private(&self, told: &Told) -> bool {
        match told {
            Told::Fact(id) => {
                let fact = self.catalog.fact(id);
                fact.is_none_or(|fact| fact.sensitivity >= Sensitivity::Private)
            }
            Told::Credential(_) | Told::Work(_) => false,
        }
    }

    /// The papers that can be made here: the person's own, and where staff are there the worksheet, and a slip for each
    /// referral of which the person said that the service may be contacted.
    pub fn papers(&self) -> impl Iterator<Item = Paper> {
        let agreed = self.answers.plan.referrals.iter().enumerate();
        let agreed = agreed.filter(|(_, one)| one.state.keeps_consent() && one.consent.is_some());
        let slips = agreed.map(|(place, _)| Paper::Slip(place));
        let for_staff = std::iter::once(Paper::Staff).chain(slips);
        std::iter::once(Paper::Mine).chain(for_staff.filter(|_| !self.terms.kiosk))
    }

    pub(super) fn refer(&mut self, step: StepId, service: ServiceId, turn: Turn) {
        match self.turned(&step, &service, turn) {
            Turned::To(state) => self.put_referral(step, service, state, None),
            Turned::AskConsent => {
                self.left_out.clear();
                self.go_to(Place::Consent(step, service));
            }
            Turned::Stays => {}
        }
    }

    pub(super) fn leave_out(&mut self, told: Told) {
        let offered = self.passing();
        if !self.left_out.remove(&told) && offered.iter().any(|one| one.told == told) {
            self.left_out.insert(told);
        }
    }

    /// The person says yes, with what is not left out. That nobody was contacted yet stays so: who contacts them says so.
    pub(super) fn consent(&mut self) {
        let Place::Consent(step, service) = self.place.clone() else {
            return;
        };
        let is_asked = self.turned(&step, &service, Turn::On) == Turned::AskConsent;
        if is_asked {
            let passing = self.passing().into_iter().filter(|one| !one.left_out);
            let consent = Consent {
                on: self.on,
                passes_on: passing.map(|one| one.told).collect(),
            };
            self.put_referral(step, service, ReferralState::Agreed, Some(consent));
        }
        self.left_out.clear();
        self.go_back();
    }

    /// Puts a referral down as it is now. What was consented to goes with the agreement: whoever wants it again is asked
    /// again.
    fn put_referral(
        &mut self,
        step: StepId,
        service: ServiceId,
        state: ReferralState,
        consent: Option<Consent>,
    ) {
        let at = self.referral_place(&step, &service);
        self.change(|answers| {
            let all = &mut answers.plan.referrals;
            let before = at.and_then(|at| all.get_mut(at)?.consent.take());
            let referral = Referral {
                step,
                service,
                state,
                consent: consent.or(before).filter(|_| state.keeps_consent()),
            };
            match at {
                // What is only suggested is written down nowhere.
                Some(at) if state == ReferralState::Suggested => drop(all.remove(at)),
                Some(at) => all.splice(at..=at, [referral]).for_each(drop),
                None => all.push(referral),
            }
        });
    }
}
