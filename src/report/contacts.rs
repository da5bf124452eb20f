//! How do those who may help get into a telephone's contacts? As vCards (version 3.0, RFC 2426, which all of them read),
//! only of those that may be named.

use ics::components::{Component, Parameter, Property};
use ics::escape_text;

use super::draft::{Card, Draft, ReachWay};

/// Those who may be named on a paper, a card each; nothing where there is none.
pub fn draft_contacts(draft: &Draft) -> String {
    let named = draft.cards().filter_map(|card| {
        let service = card.service.as_ref()?;
        Some(contact(card, service.as_str()).to_string())
    });
    named.collect()
}

fn contact(card: &Card, service: &str) -> Component<'static> {
    let mut contact = Component::new("VCARD");
    let name = escape_text(card.name.text.clone());
    contact.add_property(Property::new("VERSION", "3.0"));
    contact.add_property(Property::new("UID", format!("{service}@onramp")));
    contact.add_property(Property::new("N", ";;;;"));
    contact.add_property(Property::new("FN", name.clone()));
    contact.add_property(Property::new("ORG", name));
    contact.add_property(Property::new("X-ABSHOWAS", "COMPANY"));
    for reach in &card.reach {
        contact.add_property(way(reach.way, &reach.value));
    }
    let notes: Vec<&str> = card
        .details
        .iter()
        .map(|one| one.words.text.as_str())
        .collect();
    if !notes.is_empty() {
        contact.add_property(Property::new("NOTE", escape_text(notes.join("\n"))));
    }
    contact
}

fn way(way: ReachWay, value: &str) -> Property<'static> {
    let text = escape_text(value.to_owned());
    let (name, kind, value) = match way {
        ReachWay::Phone => ("TEL", Some("WORK,VOICE"), text),
        ReachWay::Text => ("TEL", Some("WORK,MSG"), text),
        ReachWay::Relay => ("TEL", Some("WORK,X-RELAY"), text),
        ReachWay::Email => ("EMAIL", Some("INTERNET"), text),
        ReachWay::InPerson => ("ADR", Some("WORK"), format!(";;{text};;;;").into()),
        // An address on the web is no text: nothing in it is escaped.
        ReachWay::Web => ("URL", None, value.to_owned().into()),
    };
    let mut property = Property::new(name, value);
    if let Some(kind) = kind {
        property.add(Parameter::new("TYPE", kind));
    }
    property
}
