//! What do the keys mean on the way from a help that is suggested to one that was visited?

use super::at_home::{self, AtHome};
use super::effect::Effect;
use super::items::Item;
use super::model::Model;
use super::update::tell;
use crate::catalog::{ServiceId, StepId};
use crate::interview::{Msg, Over, Page, Paper, Place, Record};
use crate::jobseeker::{ReferralState, Turn, Turned};
use crate::report::service_words;

/// All that can be pointed at where a person is asked whether a service may be contacted.
pub(super) fn items(model: &Model<'_>) -> Vec<Item> {
    let passing = model.interview.passing().into_iter();
    let passing = passing.map(|one| Item::Pass(one.told));
    passing
        .chain([super::action::Action::Back, super::action::Action::Consent].map(Item::Do))
        .collect()
}

/// The help that keys about a referral mean: the one with the focus, or the one whose page lies over its step.
fn help_of(model: &Model<'_>, focus: Option<&Item>) -> Option<(StepId, ServiceId)> {
    match (model.interview.over(), focus) {
        (None, Some(Item::Help(step, service))) => Some((step.clone(), service.clone())),
        (Some(Over::Record(Record::Service(service))), _)
            if *model.interview.place() == Place::Step =>
        {
            Some((model.interview.step()?.clone(), service.clone()))
        }
        _ => None,
    }
}

/// What would become of the referral if it were moved; none where no help has the focus.
pub(super) fn turned(model: &Model<'_>, focus: Option<&Item>, turn: Turn) -> Option<Turned> {
    let (step, service) = help_of(model, focus)?;
    Some(model.interview.turned(&step, &service, turn))
}

/// The label of the key that moves a referral on.
pub(super) fn key_on(model: &Model<'_>) -> String {
    let w = model.wording();
    let state = match turned(model, model.focus().as_ref(), Turn::On) {
        Some(Turned::To(state)) => state,
        Some(Turned::AskConsent) => return w.key_refer(w.referral_ask()),
        Some(Turned::Stays) | None => return w.key_agree(),
    };
    if model.interview.is_kiosk() {
        return w.key_agree();
    }
    w.key_refer(w.referral_state(state))
}

/// The label of the key that moves it back.
pub(super) fn key_back(model: &Model<'_>) -> String {
    let w = model.wording();
    match turned(model, model.focus().as_ref(), Turn::Back) {
        Some(Turned::To(state)) => w.key_refer_back(w.referral_state(state)),
        _ => w.key_refer_back(w.referral_state(ReferralState::Suggested)),
    }
}

/// The slip of the referral that keys mean, where there is one.
pub(super) fn slip_of(model: &Model<'_>, focus: Option<&Item>) -> Option<Paper> {
    let (step, service) = help_of(model, focus)?;
    let place = model.interview.referral_place(&step, &service)?;
    let mut papers = model.interview.papers();
    papers.find(|paper| *paper == Paper::Slip(place))
}

/// Goes to the slip, among the papers.
pub(super) fn open_slip(model: &mut Model<'_>) -> Effect {
    let Some(slip) = slip_of(model, model.focus().as_ref()) else {
        return Effect::None;
    };
    tell(model, Msg::Jump(Page::Home));
    let effect = at_home::go(model, AtHome::Read(slip));
    model.slip_from_step = true;
    effect
}

/// What the service of a slip is called on this screen.
pub(super) fn slip_name(model: &Model<'_>, place: usize) -> String {
    let w = model.wording();
    let referral = model.interview.answers().plan.referrals.get(place);
    let service = referral.and_then(|one| model.catalog().service(&one.service));
    let name = service.and_then(|one| service_words(&w, one, one.shown.shared));
    name.map_or_else(|| w.consent_this_help(), str::to_owned)
}
