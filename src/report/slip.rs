//! What does a referral slip look like to a program? The shape of its JSON, format `onramp-slip/1`.

use schemars::JsonSchema;
use serde::Serialize;

use super::draft::slip::{shown_on_slip, told_on};
use super::gather;
use super::shown;
use crate::catalog::{Contact, Day, ServiceId, Showing, StepId};
use crate::interview::Interview;
use crate::jobseeker::{ReferralState, Told};
use crate::wording::Wording;

/// The format of a slip.
const FORMAT: &str = "onramp-slip/1";

/// A referral slip, for programs. It names nobody; what is not told is null.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SlipPaper {
    /// The format, `onramp-slip/1`.
    pub format: String,
    /// The language of its words.
    pub language: String,
    /// The day of the session.
    pub on: Day,
    /// To whom it goes; null where there is no such referral.
    pub office: Option<Office>,
    /// The step it is about; null where there is no such referral.
    pub step: Option<StepId>,
    /// What help is asked for, in words that give nothing away.
    pub asks_for: String,
    /// How far the referral has come; null where there is none.
    pub state: Option<ReferralState>,
    /// The day the person agreed to the contact; null where they have not.
    pub agreed_on: Option<Day>,
    /// What was agreed to be passed on.
    pub passes_on: Vec<Told>,
    /// The same in words.
    pub says: Vec<String>,
    /// The notices that belong on every paper.
    pub notices: Vec<String>,
}

/// An office, as far as it may be named on a paper that a person carries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Office {
    /// The service; null where it is shown in neutral words.
    pub service: Option<ServiceId>,
    /// What to call it; null where not even neutral words may be said.
    pub name: Option<String>,
    /// How to reach it.
    pub contact: Contact,
    /// When it can be reached.
    pub hours: Option<String>,
    /// What to bring.
    pub bring: Vec<String>,
    /// What to say.
    pub say: Option<String>,
}

/// The slip of a referral, by its place among all.
pub(super) fn slip_paper(interview: &Interview<'_>, place: usize, wording: &Wording) -> SlipPaper {
    let catalog = interview.catalog();
    let referral = interview.answers().plan.referrals.get(place);
    let known = referral.and_then(|one| Some((one, catalog.service(&one.service)?)));
    let consent = referral.and_then(|one| one.consent.as_ref());
    SlipPaper {
        format: FORMAT.to_owned(),
        language: wording.lang().tag().to_owned(),
        on: interview.on(),
        office: known.map(|(_, service)| {
            let showing = shown_on_slip(service);
            let by_name = showing == Showing::Name;
            let words = |text| wording.text(text).to_owned();
            let told = showing != Showing::Private;
            Office {
                service: by_name.then(|| service.id.clone()),
                name: shown::service_words(wording, service, showing).map(str::to_owned),
                contact: if told {
                    shown::contact_said(wording, service, showing)
                } else {
                    Contact::default()
                },
                hours: service.hours.as_ref().filter(|_| told).map(words),
                bring: service
                    .documents
                    .iter()
                    .filter(|_| by_name)
                    .map(words)
                    .collect(),
                say: service.say.as_ref().filter(|_| by_name).map(words),
            }
        }),
        step: referral.map(|one| one.step.clone()),
        asks_for: known.map_or_else(String::new, |(referral, service)| {
            wording.asked_for_at(&interview.person(), service, &referral.step)
        }),
        state: referral.map(|one| one.state),
        agreed_on: consent.map(|consent| consent.on),
        passes_on: consent.map_or_else(Vec::new, |one| one.passes_on.iter().cloned().collect()),
        says: known.map_or_else(Vec::new, |(referral, service)| {
            told_on(interview, referral, service, wording)
        }),
        notices: gather::notices(catalog, wording),
    }
}
