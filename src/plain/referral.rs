//! How is somebody connected with a help, line by line, and asked before anybody is contacted?

use super::page::{Act, Here, Page};
use crate::catalog::{Service, StepId};
use crate::interview::{Msg, Paper, Place};
use crate::jobseeker::{ReferralState, Turn, Turned};
use crate::report::service_words;

/// The ways on and back for the referral to a service, and its slip.
pub(super) fn offers(here: &Here<'_, '_>, step: &StepId, service: &Service, page: &mut Page) {
    let (wording, interview) = (here.wording, here.interview);
    let state = interview.referral_state(step, &service.id);
    if state != ReferralState::Suggested {
        let known = interview.referral(step, &service.id);
        page.line(wording.screen_referral(wording.referral_now(known)));
    }
    let to = |turn| match interview.turned(step, &service.id, turn) {
        Turned::To(state) => Some(wording.referral_state(state)),
        Turned::AskConsent => Some(wording.referral_ask()),
        Turned::Stays => None,
    };
    let msg = |turn| Msg::Refer(step.clone(), service.id.clone(), turn);
    if let Some(state) = to(Turn::On) {
        let words = if interview.is_kiosk() {
            wording.plain_connect()
        } else {
            wording.plain_refer(state)
        };
        page.offer(words, msg(Turn::On));
    }
    if let Some(state) = to(Turn::Back) {
        let words = if interview.is_kiosk() {
            wording.plain_not_connected()
        } else {
            wording.plain_refer_back(state)
        };
        page.offer(words, msg(Turn::Back));
    }
    let place = interview.referral_place(step, &service.id);
    let slip = place.map(Paper::Slip);
    if let Some(slip) = slip.filter(|slip| interview.papers().any(|paper| paper == *slip)) {
        page.act(wording.plain_slip(), Act::Read(slip));
    }
}

/// May a service be contacted, and what may it be told?
pub(super) fn consent(here: &Here<'_, '_>) -> Page {
    let (wording, interview) = (here.wording, here.interview);
    let mut page = Page::default();
    let Place::Consent(step, service) = interview.place() else {
        return page;
    };
    let Some(service) = interview.catalog().service(service) else {
        return page;
    };
    let name = service_words(wording, service, here.showing(service));
    let name = name.map_or_else(|| wording.consent_this_help(), str::to_owned);
    page.line(wording.consent_title(name));
    let needs = wording.asked_for_at(&interview.person(), service, step);
    let title = wording.step_title(interview.catalog(), step);
    page.line(wording.consent_what(needs, title));
    let passing = interview.passing();
    page.line(if passing.is_empty() {
        wording.consent_nothing()
    } else {
        wording.consent_marked()
    });
    let mut covered = 0_usize;
    let passes = passing.iter().any(|one| !one.left_out);
    for one in passing {
        if one.covered {
            covered += 1;
            continue;
        }
        let words = wording.passed_on(&interview.person(), service, &one.told);
        let words = if one.left_out {
            wording.plain_put_back(words)
        } else {
            wording.plain_leave_out(words)
        };
        page.offer(words, Msg::LeaveOut(one.told));
    }
    if covered > 0 {
        page.line(wording.consent_covered(covered));
        page.offer(wording.plain_show_private(), Msg::ShowPrivate);
    }
    page.line(wording.consent_slip());
    page.line(wording.consent_free());
    page.offer(wording.consent_no(), Msg::Back);
    page.offer(wording.consent_yes_to(passes), Msg::Consent);
    page.hint = wording.plain_hint_choose();
    page
}

/// What the service of a slip is called here.
pub(super) fn slip_name(here: &Here<'_, '_>, place: usize) -> String {
    let wording = here.wording;
    let referral = here.interview.answers().plan.referrals.get(place);
    let service = referral.and_then(|one| here.interview.catalog().service(&one.service));
    let name = service.and_then(|one| service_words(wording, one, one.shown.shared));
    name.map_or_else(|| wording.consent_this_help(), str::to_owned)
}
