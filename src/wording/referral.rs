//! How is it said what may be passed on to a service?

use super::Wording;
use crate::catalog::{AnswerKind, Need, NeedId, Sensitivity, Service, StepId};
use crate::guidance::{Holding, Missing, Person, said_of, supports};
use crate::jobseeker::{FactAnswer, Told};

impl Wording {
    /// The yes to a contact, with what it passes on, if anything.
    pub fn consent_yes_to(&self, passes: bool) -> String {
        if passes {
            self.consent_yes()
        } else {
            self.consent_yes_no_more()
        }
    }

    /// Something that may be passed on to a service, as much of it as the service's rule asks for.
    pub fn passed_on(&self, person: &Person<'_>, service: &Service, told: &Told) -> String {
        let catalog = person.catalog;
        match told {
            Told::Fact(id) => {
                // A question says what its yes means; the label alone may not.
                let fact = catalog
                    .fact(id)
                    .filter(|fact| fact.answer == AnswerKind::YesNo);
                if let (Some(fact), Some(FactAnswer::YesNo(yes))) = (fact, person.answers.fact(id))
                {
                    // What comes after it is said to whoever is asked, and not to others.
                    let question = self.text(&fact.question);
                    let question = question.split_inclusive('?').next().unwrap_or(question);
                    return self.passed_answer(question, self.answer(Some(yes)));
                }
                let said = said_of(person, service, told).into_iter();
                let said: Vec<String> = said
                    .map(|one| match one {
                        Missing::NotFact(test) => {
                            self.passed_not(self.missing(catalog, &Missing::Fact(test)))
                        }
                        other => self.missing(catalog, &other),
                    })
                    .collect();
                self.all_of(&said)
            }
            Told::Credential(id) => {
                let held = person.answers.credentials.iter().find(|one| one.id == *id);
                let title = self.credential(catalog, id);
                match held.map(|held| person.holding(held)) {
                    Some(Holding::Expired(_)) => self.passed_had(title),
                    _ => title,
                }
            }
            Told::Work(id) => {
                let known = person.occupation(id).map_or(id, |one| &one.id);
                self.passed_worked(self.occupation(catalog, known))
            }
        }
    }

    /// What a service is asked to help with at a step, of its needs that matter there: a private one in neutral words, or
    /// not at all.
    pub fn asked_for_at(&self, person: &Person<'_>, service: &Service, step: &StepId) -> String {
        let needs = needs_at(person, service, step);
        let each = needs.iter().filter_map(|id| person.catalog.need(id));
        let mut words: Vec<&str> = each.filter_map(|need| self.need_openly(need)).collect();
        words.dedup();
        self.all_of(&words)
    }

    /// A need in words that anybody may read.
    fn need_openly<'n>(&self, need: &'n Need) -> Option<&'n str> {
        let neutral = need.neutral.as_ref();
        let open = (need.sensitivity < Sensitivity::Private).then_some(&need.label);
        open.or(neutral).map(|words| self.text(words))
    }
}

fn needs_at(person: &Person<'_>, service: &Service, step: &StepId) -> Vec<NeedId> {
    let Some(step) = person.catalog.step(step) else {
        return Vec::new();
    };
    let mut of_it = supports(person, step, &person.gained());
    of_it.retain(|support| service.addresses.contains(&support.need));
    // What the step asks of everybody is said only where the person named nothing themselves.
    if of_it.iter().any(|support| support.told) {
        of_it.retain(|support| support.told);
    }
    of_it.into_iter().map(|support| support.need).collect()
}
