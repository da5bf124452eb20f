//! How far has a referral come, what moves it on or back, and what may be passed on about the person?
//!
//! Contact is made only with the person's consent, and never at a kiosk, where nobody is there to make it.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::catalog::{CredentialId, Day, FactId, OccupationId, ServiceId, StepId};

/// A help that was talked about at a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Referral {
    /// The step it helps with.
    pub step: StepId,
    /// The service.
    pub service: ServiceId,
    /// How far it has come.
    pub state: ReferralState,
    /// What the person agreed to; without it nobody is contacted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<Consent>,
}

/// That a service may be contacted, and what may be passed on to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// The day the person said so.
    pub on: Day,
    /// What may be passed on, and nothing else.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub passes_on: BTreeSet<Told>,
}

/// Something the person told, of which it can be said whether it may be passed on.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// The answer to a fact's question.
    Fact(FactId),
    /// A credential that is held, or was.
    Credential(CredentialId),
    /// Work that was done.
    Work(OccupationId),
}

/// How far a referral has come. A kiosk stops at agreed.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum ReferralState {
    /// The program named it.
    Suggested,
    /// It was talked about.
    Discussed,
    /// The person agreed to it.
    Agreed,
    /// The service was contacted, with the person's consent.
    ContactMade,
    /// The person was there.
    Attended,
    /// The person, or the service, said no.
    Declined,
    /// There was no place.
    NoPlace,
}

/// Which way a referral is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Turn {
    /// On by one; of the three ends, to the next of them.
    On,
    /// Back by one; from each of the three ends, to the contact.
    Back,
}

/// What holds where a referral is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Footing {
    /// The person has consented to the contact.
    pub consent: bool,
    /// Nobody of the staff is there.
    pub kiosk: bool,
}

/// What becomes of a referral that is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Turned {
    /// It comes to this.
    To(ReferralState),
    /// The person must be asked first.
    AskConsent,
    /// It stays as it is.
    Stays,
}

impl Referral {
    /// Whether the person agreed to it, and nobody has said no since.
    pub fn is_wanted(&self) -> bool {
        use ReferralState as S;
        matches!(self.state, S::Agreed | S::ContactMade | S::Attended)
    }
}

impl ReferralState {
    /// All of them, in their order.
    pub const ALL: [Self; 7] = [
        Self::Suggested,
        Self::Discussed,
        Self::Agreed,
        Self::ContactMade,
        Self::Attended,
        Self::Declined,
        Self::NoPlace,
    ];

    /// Whether a yes to a contact is kept: it is taken back with the agreement.
    pub fn keeps_consent(self) -> bool {
        self >= Self::Agreed
    }

    /// Whether somebody was contacted, so that there must have been consent.
    pub fn needs_consent(self) -> bool {
        self >= Self::ContactMade
    }

    /// What becomes of a referral that is moved on or back.
    pub fn turned(self, turn: Turn, footing: Footing) -> Turned {
        if footing.kiosk {
            return self.turned_at_kiosk(turn);
        }
        let to = match (turn, self) {
            (Turn::On, Self::Agreed) if !footing.consent => return Turned::AskConsent,
            (Turn::Back, Self::Suggested) => return Turned::Stays,
            (Turn::On, Self::Suggested) | (Turn::Back, Self::Agreed) => Self::Discussed,
            (Turn::On, Self::Discussed) | (Turn::Back, Self::ContactMade) => Self::Agreed,
            (Turn::On, Self::Agreed)
            | (Turn::Back, Self::Attended | Self::Declined | Self::NoPlace) => Self::ContactMade,
            (Turn::On, Self::ContactMade | Self::NoPlace) => Self::Attended,
            (Turn::On, Self::Attended) => Self::Declined,
            (Turn::On, Self::Declined) => Self::NoPlace,
            (Turn::Back, Self::Discussed) => Self::Suggested,
        };
        Turned::To(to)
    }

    /// At a kiosk there is nobody to talk with: what is suggested is agreed to at once, or not. What others made of it is
    /// not for a kiosk to change.
    fn turned_at_kiosk(self, turn: Turn) -> Turned {
        match (turn, self) {
            (Turn::On, Self::Suggested | Self::Discussed) => Turned::To(Self::Agreed),
            (Turn::Back, Self::Discussed | Self::Agreed) => Turned::To(Self::Suggested),
            _ => Turned::Stays,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ReferralState as S;
    use Turn::{Back, On};
    use Turned::{AskConsent, Stays, To};

    const WITH_STAFF: Footing = Footing {
        consent: false,
        kiosk: false,
    };
    const CONSENTED: Footing = Footing {
        consent: true,
        kiosk: false,
    };
    const KIOSK: Footing = Footing {
        consent: false,
        kiosk: true,
    };

    #[test]
    fn every_state_goes_on_and_back_as_the_table_says() {
        // From, on, on with consent, on at a kiosk, back, back at a kiosk.
        let table = [
            (
                S::Suggested,
                To(S::Discussed),
                To(S::Discussed),
                To(S::Agreed),
                Stays,
                Stays,
            ),
            (
                S::Discussed,
                To(S::Agreed),
                To(S::Agreed),
                To(S::Agreed),
                To(S::Suggested),
                To(S::Suggested),
            ),
            (
                S::Agreed,
                AskConsent,
                To(S::ContactMade),
                Stays,
                To(S::Discussed),
                To(S::Suggested),
            ),
            (
                S::ContactMade,
                To(S::Attended),
                To(S::Attended),
                Stays,
                To(S::Agreed),
                Stays,
            ),
            (
                S::Attended,
                To(S::Declined),
                To(S::Declined),
                Stays,
                To(S::ContactMade),
                Stays,
            ),
            (
                S::Declined,
                To(S::NoPlace),
                To(S::NoPlace),
                Stays,
                To(S::ContactMade),
                Stays,
            ),
            (
                S::NoPlace,
                To(S::Attended),
                To(S::Attended),
                Stays,
                To(S::ContactMade),
                Stays,
            ),
        ];
        assert_eq!(table.map(|row| row.0), S::ALL);
        for (from, on, consented, at_kiosk, back, back_at_kiosk) in table {
            assert_eq!(from.turned(On, WITH_STAFF), on, "{from:?}");
            assert_eq!(from.turned(On, CONSENTED), consented, "{from:?}");
            assert_eq!(from.turned(On, KIOSK), at_kiosk, "{from:?}");
            assert_eq!(from.turned(Back, WITH_STAFF), back, "{from:?}");
            assert_eq!(from.turned(Back, CONSENTED), back, "{from:?}");
            assert_eq!(from.turned(Back, KIOSK), back_at_kiosk, "{from:?}");
        }
    }

    #[test]
    fn no_turn_leads_over_the_contact_without_consent_nor_at_a_kiosk() {
        for from in S::ALL.into_iter().filter(|state| !state.needs_consent()) {
            for consent in [false, true] {
                for kiosk in [false, true] {
                    for turn in [On, Back] {
                        let footing = Footing { consent, kiosk };
                        let To(state) = from.turned(turn, footing) else {
                            continue;
                        };
                        let allowed = consent && !kiosk;
                        assert!(!state.needs_consent() || allowed, "{from:?} {footing:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn consent_is_written_with_what_it_passes_on() {
        let text = r#"{"step":"a","service":"b","state":"contact-made","consent":{"on":"2026-11-23","passes_on":[{"fact":"age"},{"credential":"ged"}]}}"#;
        let read: Referral = serde_json::from_str(text).unwrap();
        assert_eq!(read.state, S::ContactMade);
        assert_eq!(serde_json::to_string(&read).unwrap(), text);
    }
}
