//! What does this person have on the day of the session? Answers read against the catalog: held, expired, done, known.

use std::collections::BTreeSet;

use super::truth::Truth;
use crate::catalog::{
    Catalog, CountyId, CredentialId, Day, FactTest, OccupationId, StepId, Validity, WorkTest,
};
use crate::jobseeker::{Answers, FactAnswer, Held};

/// A person's answers, on a catalog, on a day.
#[derive(Clone, Copy)]
pub struct Person<'a> {
    /// The catalog.
    pub catalog: &'a Catalog,
    /// What the person told us.
    pub answers: &'a Answers,
    /// The day of the session.
    pub on: Day,
}

/// How a credential stands on the day of the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holding {
    /// Valid, and until when, where that is known.
    Valid(Option<Day>),
    /// Held, but whether it is still valid is not known.
    Unclear,
    /// It has run out, and since when, where that is known.
    Expired(Option<Day>),
}

/// Credentials and steps a person has, or would have after some steps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gained {
    /// Credentials that are valid.
    pub credentials: BTreeSet<CredentialId>,
    /// Credentials whose validity is not known.
    pub unclear: BTreeSet<CredentialId>,
    /// Steps that are done.
    pub steps: BTreeSet<StepId>,
}

impl Gained {
    /// Counts a step as done, with all it gives.
    pub fn add_step(&mut self, catalog: &Catalog, step: &StepId) {
        if let Some(step) = catalog.step(step) {
            self.credentials.extend(step.gives.iter().cloned());
            self.steps.insert(step.id.clone());
        }
    }

    /// Whether this credential, or one that stands for it, is here.
    pub fn holds(&self, catalog: &Catalog, wanted: &CredentialId) -> Truth {
        let stands = |held: &CredentialId| held == wanted || catalog.credential_meets(held, wanted);
        if self.credentials.contains(wanted) || self.credentials.iter().any(stands) {
            Truth::Met
        } else if self.unclear.iter().any(stands) {
            Truth::NotKnown
        } else {
            Truth::NotMet
        }
    }
}

impl<'a> Person<'a> {
    /// How a credential the person named stands on the day of the session.
    pub fn holding(&self, held: &Held) -> Holding {
        let validity = self
            .catalog
            .credential(&held.id)
            .and_then(|credential| credential.valid.as_ref())
            .map(|valid| *valid.value());
        let reported = held.expires.map(|moment| (moment.first(), moment.last()));
        let computed = match (validity, held.earned) {
            (Some(Validity::Months(months)), Some(earned)) => {
                let months = i32::try_from(months).unwrap_or(i32::MAX);
                let (first, last) = (earned.first(), earned.last());
                Some((first.plus_months(months), last.plus_months(months)))
            }
            _ => None,
        };
        match (held.expired, reported.or(computed), validity) {
            (true, ends, _) => {
                Holding::Expired(ends.map(|(_, last)| last).filter(|d| *d < self.on))
            }
            (_, Some((_, last)), _) if last < self.on => Holding::Expired(Some(last)),
            (_, Some((first, _)), _) if first < self.on => Holding::Unclear,
            (_, Some((first, _)), _) => Holding::Valid(Some(first)),
            (_, None, Some(Validity::Months(_))) => Holding::Unclear,
            (_, None, _) => Holding::Valid(None),
        }
    }

    /// What the person has now: credentials still valid, and steps done with all they give.
    pub fn gained(&self) -> Gained {
        let mut gained = Gained::default();
        for step in &self.answers.steps_done {
            gained.add_step(self.catalog, step);
        }
        for held in &self.answers.credentials {
            match self.holding(held) {
                Holding::Valid(_) => {
                    gained.credentials.insert(held.id.clone());
                }
                Holding::Unclear => {
                    gained.unclear.insert(held.id.clone());
                }
                Holding::Expired(_) => {
                    gained.credentials.remove(&held.id);
                }
            }
        }
        gained
    }

    /// Whether a fact passes a test. An answer of another kind than the test asks for is not known.
    pub fn fact(&self, test: &FactTest) -> Truth {
        let Some(answer) = self.answers.fact(&test.id) else {
            return Truth::NotKnown;
        };
        let passed = match answer {
            FactAnswer::YesNo(yes) => Some(yes == test.is.unwrap_or(true)),
            FactAnswer::Number(number) => Some(
                test.min.is_none_or(|min| number >= min)
                    && test.max.is_none_or(|max| number <= max),
            ),
            FactAnswer::Choice(choice) => Some(test.one_of.contains(&choice)),
            FactAnswer::Date(moment) => test.within_months.and_then(|months| {
                let since = self.months_ago(months);
                let (first, last) = (moment.first(), moment.last());
                (first >= since || last < since).then_some(first >= since)
            }),
        };
        Truth::known(passed)
    }

    /// Whether the work the person has done passes a test. Work nobody mentioned was not done.
    pub fn work(&self, test: &WorkTest) -> Truth {
        let mut surely = 0_u32;
        let mut perhaps = 0_u32;
        let mut any = false;
        for work in &self.answers.work {
            let fits = test.any_of.contains(&work.occupation) && (work.paid || !test.paid);
            let recent = test.within_months.is_none_or(|months| {
                let since = self.months_ago(months);
                work.ended.is_none_or(|ended| ended.last() >= since)
            });
            if fits && recent {
                any = true;
                let sure = test.within_months.is_none()
                    || work.ended.is_none_or(|ended| {
                        ended.first() >= self.months_ago(test.within_months.unwrap_or(0))
                    });
                perhaps = perhaps.saturating_add(work.total_months());
                if sure {
                    surely = surely.saturating_add(work.total_months());
                }
                if work.total_months() == 0 && test.months > 0 {
                    perhaps = u32::MAX;
                }
            }
        }
        if any && surely >= test.months {
            Truth::Met
        } else if any && perhaps >= test.months {
            Truth::NotKnown
        } else {
            Truth::NotMet
        }
    }

    /// Whether the person has done this work at all.
    pub fn has_worked_as(&self, occupation: &OccupationId) -> bool {
        let mut work = self.answers.work.iter();
        work.any(|work| &work.occupation == occupation)
    }

    /// The person's county, where it is known.
    pub fn county(&self) -> Option<&'a CountyId> {
        self.answers.county.as_ref()
    }

    fn months_ago(&self, months: u32) -> Day {
        let months = i32::try_from(months).unwrap_or(i32::MAX);
        self.on.plus_months(-months)
    }
}
