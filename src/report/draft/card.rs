//! How does a paper tell of somebody who may help? Name, ways to reach them, hours, what to bring and what to say.

use super::Words;
use crate::catalog::{Contact, Service, ServiceId, Showing, Text};
use crate::report::shown;
use crate::wording::{Lang, Wording};

/// Somebody to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// What they are called, or neutral words for them.
    pub name: Words,
    /// The service, where it may be named.
    pub service: Option<ServiceId>,
    /// Ways to reach them, in the order of asking; none where none is reported or may be told.
    pub reach: Vec<Reach>,
    /// Said where no way to reach them is told.
    pub no_way: Option<Words>,
    /// When they can be reached.
    pub hours: Option<Words>,
    /// What to bring.
    pub bring: Vec<Words>,
    /// What to say.
    pub say: Option<Say>,
    /// What the staff must know besides: reason, order, what to ask, when it was checked.
    pub notes: Vec<Words>,
}

/// A way to reach somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The way.
    pub way: ReachWay,
    /// It in a sentence: "Call 503-555-0100".
    pub words: Words,
    /// The number or address alone.
    pub value: String,
}

/// Ways to reach somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReachWay {
    /// By telephone.
    Phone,
    /// By text message.
    Text,
    /// Through a relay service.
    Relay,
    /// By electronic mail.
    Email,
    /// In person.
    InPerson,
    /// On the web.
    Web,
}

/// What to say when asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Say {
    /// In the language of the paper.
    pub own: Words,
    /// The same in English, to hand over the counter, where the paper is in another language.
    pub english: Option<Words>,
}

/// A service as it may be shown; nothing where it may not. In neutral words, only what gives nothing away: what one
/// brings or says there, and most addresses, do.
pub(in crate::report) fn card(
    wording: &Wording,
    service: &Service,
    showing: Showing,
) -> Option<Card> {
    let name = shown::service_words(wording, service, showing)?;
    let reach = reach(wording, &shown::contact(service, showing));
    let by_name = showing == Showing::Name;
    let hours = service.hours.as_ref();
    let bring = service.documents.iter().filter(|_| by_name);
    let say = service.say.as_ref().filter(|_| by_name);
    Some(Card {
        name: name.into(),
        service: by_name.then(|| service.id.clone()),
        no_way: reach
            .is_empty()
            .then(|| wording.help_ask_counselor().into()),
        reach,
        hours: hours.map(|hours| wording.text(hours).into()),
        bring: bring.map(|one| wording.text(one).into()).collect(),
        say: say.map(|words| {
            let own = wording.text(words);
            let english = in_english(words).filter(|english| *english != own);
            Say {
                own: own.into(),
                english: english.map(|words| Words::in_language(words, Lang::En.tag())),
            }
        }),
        notes: Vec::new(),
    })
}

/// The words in English, where the catalog has them in several languages.
fn in_english(words: &Text) -> Option<&str> {
    match words {
        Text::Same(_) => None,
        Text::ByLanguage(map) => map.get(Lang::En.tag()).map(String::as_str),
    }
}

/// The ways to reach somebody.
pub(super) fn reach(wording: &Wording, contact: &Contact) -> Vec<Reach> {
    let told = [
        (ReachWay::Phone, &contact.phone),
        (ReachWay::Text, &contact.text),
        (ReachWay::Relay, &contact.relay),
        (ReachWay::Email, &contact.email),
        (ReachWay::InPerson, &contact.address),
        (ReachWay::Web, &contact.web),
    ];
    let told = told.into_iter();
    told.filter_map(|(way, value)| {
        let value = value.as_ref()?;
        let words = match way {
            ReachWay::Phone => wording.contact_phone(value),
            ReachWay::Text => wording.contact_text(value),
            ReachWay::Relay => wording.contact_relay(value),
            ReachWay::Email => wording.contact_email(value),
            ReachWay::InPerson => wording.paper_in_person(value),
            ReachWay::Web => value.clone(),
        };
        Some(Reach {
            way,
            words: words.into(),
            value: Words::from(value.as_str()).text,
        })
    })
    .collect()
}
