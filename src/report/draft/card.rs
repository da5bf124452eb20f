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
    /// What else to know, in the order in which it is told.
    pub details: Vec<Detail>,
}

/// Something to know of somebody who may help, as a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// What it is about.
    pub kind: DetailKind,
    /// The sentence, with its label: "Bring: a letter".
    pub words: Words,
}

/// What a detail is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DetailKind {
    /// Staff: why, what to ask first, when it was checked.
    Note,
    /// Whom to ask where no way to reach them is told.
    NoWay,
    /// Until when to ask.
    Until,
    /// When they can be reached.
    Hours,
    /// What to bring.
    Bring,
    /// What to say, in the language of the paper.
    Say,
    /// The same in English, to hand over the counter, where the paper is in another language.
    SayInEnglish,
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
    let mut details = Vec::new();
    let mut tell = |kind, words: Words| details.push(Detail { kind, words });
    if reach.is_empty() {
        tell(DetailKind::NoWay, wording.help_ask_counselor().into());
    }
    if let Some(hours) = &service.hours {
        tell(DetailKind::Hours, wording.text(hours).into());
    }
    let bring = service.documents.iter().filter(|_| by_name);
    let bring: Vec<&str> = bring.map(|one| wording.text(one)).collect();
    if !bring.is_empty() {
        tell(
            DetailKind::Bring,
            wording.help_bring(bring.join("; ")).into(),
        );
    }
    if let Some(words) = service.say.as_ref().filter(|_| by_name) {
        let own = wording.text(words);
        tell(DetailKind::Say, wording.help_say(own).into());
        if let Some(english) = in_english(words).filter(|english| *english != own) {
            let english = wording.paper_in_english(english);
            tell(DetailKind::SayInEnglish, english.into());
        }
    }
    Some(Card {
        name: name.into(),
        service: by_name.then(|| service.id.clone()),
        reach,
        details,
    })
}

/// The words in English, where the catalog has them in several languages.
fn in_english(words: &Text) -> Option<&str> {
    match words {
        Text::Same(_) => None,
        Text::ByLanguage(versions) => versions.get(Lang::En.tag()),
    }
}

/// The ways to reach somebody.
pub(super) fn reach(wording: &Wording, contact: &Contact) -> Vec<Reach> {
    let told = [
        (ReachWay::Phone, contact.phone.as_deref()),
        (
            ReachWay::Text,
            contact.text.as_ref().map(|text| wording.text(text)),
        ),
        (ReachWay::Relay, contact.relay.as_deref()),
        (ReachWay::Email, contact.email.as_deref()),
        (ReachWay::InPerson, contact.address.as_deref()),
        (ReachWay::Web, contact.web.as_deref()),
    ];
    let told = told.into_iter();
    told.filter_map(|(way, value)| {
        let value = value?;
        let words = match way {
            ReachWay::Phone => wording.contact_phone(value),
            ReachWay::Text => wording.contact_text(value),
            ReachWay::Relay => wording.contact_relay(value),
            ReachWay::Email => wording.contact_email(value),
            ReachWay::InPerson => wording.paper_in_person(value),
            ReachWay::Web => value.to_owned(),
        };
        Some(Reach {
            way,
            words: words.into(),
            value: Words::from(value).text,
        })
    })
    .collect()
}
