//! How is it said who may help, what can honestly be said of them, and how to reach them?

use super::Wording;
use crate::catalog::{Capacity, Contact, FactId, Sensitivity, Service, ServiceId, Step, Way};
use crate::guidance::{self, Answer, Because, Missing, Person};

impl Wording {
    /// One of the five answers, in a word or two.
    pub fn verdict_word(&self, answer: &Answer) -> String {
        match answer {
            Answer::WorthAsking { .. } => self.verdict_worth_asking(),
            Answer::AskFirst(_) => self.verdict_ask_first(),
            Answer::Busy(Capacity::Paused) => self.verdict_paused(),
            Answer::Busy(_) => self.verdict_waitlist(),
            Answer::OutOfDate => self.verdict_out_of_date(),
            Answer::ProbablyNot { .. } => self.verdict_probably_not(),
        }
    }

    /// How many services are named, of how many one can ask now, and how many are kept for the private view.
    pub fn services_told(&self, (named, open, kept): (usize, usize, usize)) -> String {
        let parts = [
            (named > 0 || kept == 0).then(|| self.help_services(named)),
            (open < named).then(|| self.help_services_open(open)),
            (kept > 0).then(|| self.help_services_kept(kept)),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        parts.join(", ")
    }

    /// The reason for an answer.
    pub fn verdict_reason(
        &self,
        person: &Person<'_>,
        service: &Service,
        answer: &Answer,
    ) -> String {
        match answer {
            Answer::WorthAsking { presumed: true } => self.because_presumed(),
            Answer::WorthAsking { presumed: false } => match &service.people_who {
                Some(people) => {
                    let often = self.said_who_often(self.text(people));
                    format!("{often} {}", self.said_only_they())
                }
                None => self.because_worth_asking(),
            },
            Answer::AskFirst(facts) => {
                let people = service.people_who.as_ref();
                let often = people.map(|people| self.said_who_often(self.text(people)));
                let ask = if facts.is_empty() {
                    self.because_ask_first_work()
                } else {
                    self.because_ask_first(facts.len(), self.facts(person, facts))
                };
                often.map_or_else(|| ask.clone(), |often| format!("{often} {ask}"))
            }
            Answer::Busy(capacity) => match (&service.capacity_note, capacity) {
                (Some(note), _) => self.text(note).to_owned(),
                (None, Capacity::Paused) => self.because_paused(),
                (None, _) => self.because_waitlist(),
            },
            Answer::OutOfDate => {
                let origin = service
                    .source
                    .as_ref()
                    .and_then(|source| person.catalog.origin_of(source));
                let day = origin.map_or(person.on, |origin| origin.review_by);
                self.because_out_of_date(self.day(day))
            }
            Answer::ProbablyNot { exclusion, instead } => {
                let exclusion = service.excludes.get(*exclusion);
                let why = exclusion.map_or("", |exclusion| self.text(&exclusion.because));
                let origin = exclusion
                    .and_then(|exclusion| person.catalog.origin_of_source(&exclusion.source));
                let published = origin.map(|origin| {
                    let day = origin.as_of.unwrap_or(origin.checked_on);
                    self.said_published(origin.source.publisher.as_str(), self.day(day))
                });
                let why = published.map_or_else(|| why.to_owned(), |said| format!("{why} {said}"));
                if instead.is_empty() {
                    return why;
                }
                let others: Vec<&str> = instead
                    .iter()
                    .filter_map(|id: &ServiceId| person.catalog.service(id))
                    .map(|service| self.text(&service.name))
                    .collect();
                self.because_probably_not(why, self.any_of(&others))
            }
        }
    }

    /// What the person said for which a help is worth asking about; none where nothing was. Answers to private questions
    /// are in it only where they may be seen.
    pub fn you_said(
        &self,
        person: &Person<'_>,
        service: &Service,
        private: bool,
    ) -> Option<String> {
        let told = guidance::told(person, service);
        let seen = told.into_iter().filter(|missing| match missing {
            Missing::Fact(test) => {
                let fact = person.catalog.fact(&test.id);
                private || fact.is_some_and(|fact| fact.sensitivity < Sensitivity::Private)
            }
            _ => true,
        });
        let words: Vec<String> = seen
            .map(|missing| self.missing(person.catalog, &missing))
            .collect();
        (!words.is_empty()).then(|| self.said_you(self.all_of(&words)))
    }

    /// Facts, by their labels.
    pub fn facts(&self, person: &Person<'_>, facts: &[FactId]) -> String {
        let labels: Vec<&str> = facts
            .iter()
            .filter_map(|fact| person.catalog.fact(fact))
            .map(|fact| self.text(&fact.label))
            .collect();
        self.all_of(&labels)
    }

    /// Why a need matters at a step.
    pub fn because(&self, step: &Step, because: &Because) -> String {
        match because {
            Because::Demand(place) => {
                let demand = step.demands.get(*place);
                demand.map_or_else(String::new, |demand| self.text(&demand.text).to_owned())
            }
            Because::AtEveryStep => self.because_every_step(),
        }
    }

    /// Ways to reach somebody, a line each; none where none is reported.
    pub fn contact_lines(&self, contact: &Contact) -> Vec<String> {
        [
            contact
                .phone
                .as_ref()
                .map(|n| self.contact_phone(n.as_str())),
            contact
                .text
                .as_ref()
                .map(|n| self.contact_text(self.text(n))),
            contact
                .relay
                .as_ref()
                .map(|n| self.contact_relay(n.as_str())),
            contact
                .email
                .as_ref()
                .map(|a| self.contact_email(a.as_str())),
            contact.address.clone(),
            contact.web.clone(),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// A way to ask.
    pub fn way(&self, way: Way) -> String {
        match way {
            Way::Phone => self.way_phone(),
            Way::Text => self.way_text(),
            Way::Relay => self.way_relay(),
            Way::InPerson => self.way_in_person(),
            Way::Online => self.way_online(),
        }
    }
}
