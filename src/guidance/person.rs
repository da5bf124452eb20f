//! What does this person have on the day of the session? Answers read against the catalog: held, expired, done, known.

use std::collections::BTreeSet;

use super::gained::Gained;
use super::truth::Truth;
use crate::catalog::{
    Catalog, CountyId, CredentialId, CredentialNumber, Day, FactId, FactTest, HeldTest, Occupation,
    OccupationId, ShownBy, StepId, Validity, WorkTest,
};
use crate::jobseeker::{Answers, FactAnswer, Held, Moment, WorkDone};

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

    /// What the person has now: credentials still valid, and steps done with all they give. Of several entries for one
    /// credential (held before, renewed since) the best holds.
    pub fn gained(&self) -> Gained {
        let mut gained = Gained::default();
        for held in &self.answers.credentials {
            match self.holding(held) {
                Holding::Valid(_) => gained.credentials.insert(held.id.clone()),
                Holding::Unclear => gained.unclear.insert(held.id.clone()),
                Holding::Expired(_) => false,
            };
        }
        for step in &self.answers.steps_done {
            gained.steps.insert(step.clone());
            let gives = self.catalog.step(step).map_or(&[][..], |step| &step.gives);
            for credential in gives {
                self.gain_from_step_done(credential, &mut gained);
            }
        }
        let spared = self.spared(&gained);
        gained.spared.extend(spared);
        gained.spared.retain(|step| !gained.steps.contains(step));
        gained
    }

    /// The steps of which everything they give is held.
    fn spared(&self, gained: &Gained) -> BTreeSet<StepId> {
        let (catalog, index) = (self.catalog, self.catalog.index());
        let held = gained.credentials.iter();
        let held = held.filter_map(|id| catalog.credential_number(id));
        let held: BTreeSet<CredentialNumber> =
            held.flat_map(|held| index.meets(held)).copied().collect();
        let givers = held.iter().flat_map(|held| index.givers(*held));
        givers
            .filter(|step| index.gives(**step).iter().all(|given| held.contains(given)))
            .filter_map(|step| Some(catalog.step_at(*step)?.id.clone()))
            .collect()
    }

    /// When a step was done is not told, so whether what it gave still holds is known only where it does not run out.
    /// What the person says of the credential itself goes first.
    fn gain_from_step_done(&self, credential: &CredentialId, gained: &mut Gained) {
        let mut told = self.answers.credentials.iter();
        if told.any(|held| &held.id == credential) {
            return;
        }
        let undated = Held {
            id: credential.clone(),
            earned: None,
            expires: None,
            expired: false,
        };
        match self.holding(&undated) {
            Holding::Unclear => gained.unclear.insert(undated.id),
            _ => gained.credentials.insert(undated.id),
        };
    }

    /// Whether a fact passes a test. An answer of another kind than the test asks for is not known.
    pub fn fact(&self, test: &FactTest) -> Truth {
        let told = self.answers.fact(&test.id);
        let Some(answer) = told.or_else(|| self.shown(&test.id)) else {
            return Truth::NotKnown;
        };
        let number_asked = test.min.is_some() || test.max.is_some();
        let yes_or_no_asked =
            !number_asked && test.one_of.is_empty() && test.within_months.is_none();
        let passed = match answer {
            FactAnswer::YesNo(yes) => yes_or_no_asked.then(|| yes == test.is.unwrap_or(true)),
            FactAnswer::Number(number) => number_asked.then(|| {
                test.min.is_none_or(|min| number >= min) && test.max.is_none_or(|max| number <= max)
            }),
            FactAnswer::Choice(choice) => Self::chosen(test, &choice),
            // A choice may be spelled like a year.
            FactAnswer::Date(moment) if !test.one_of.is_empty() => {
                Self::chosen(test, &moment.to_string())
            }
            FactAnswer::Date(moment) => test.within_months.and_then(|months| {
                let truth = self.is_within(months, moment);
                (truth != Truth::NotKnown).then_some(truth == Truth::Met)
            }),
        };
        Truth::known(passed)
    }

    /// What the credentials of a person say of a fact they were not asked about.
    fn shown(&self, fact: &FactId) -> Option<FactAnswer> {
        let fact = self.catalog.fact(fact)?;
        let meets = |held: &Held, wanted: &_| self.catalog.credential_meets(&held.id, wanted);
        let rules_out = |held: &Held| fact.ruled_out_by.iter().any(|wanted| meets(held, wanted));
        if self.answers.credentials.iter().any(rules_out) {
            return Some(FactAnswer::YesNo(false));
        }
        self.shown_by_dates(fact.shown_by.as_ref()?)
    }

    /// What the dates of a credential say: only ever yes. A later date does not say no, as it may be that of a renewal.
    fn shown_by_dates(&self, shown_by: &ShownBy) -> Option<FactAnswer> {
        let before = |when: &Moment| when.last() < shown_by.before;
        let shows = |held: &Held| {
            let mut dates = held.earned.iter().chain(&held.expires);
            self.catalog
                .credential_meets(&held.id, &shown_by.credential)
                && dates.any(before)
        };
        let mut told = self.answers.credentials.iter();
        told.any(shows).then_some(FactAnswer::YesNo(true))
    }

    fn chosen(test: &FactTest, choice: &str) -> Option<bool> {
        (!test.one_of.is_empty()).then(|| test.one_of.iter().any(|one| one == choice))
    }

    /// Whether that was no more than so many months before the day of the session.
    fn is_within(&self, months: u32, when: Moment) -> Truth {
        let months = i32::try_from(months).unwrap_or(i32::MAX);
        let since = self.on.plus_months(-months);
        let sure = when.first() >= since || when.last() < since;
        Truth::known(sure.then_some(when.first() >= since))
    }

    /// Whether the person holds a credential or held it before, lately enough where the test says so. One nobody
    /// mentioned was not held; when it ran out may not be known.
    pub fn held_before(&self, test: &HeldTest) -> Truth {
        let told = self.answers.credentials.iter();
        let fitting = told.filter(|held| self.catalog.credential_meets(&held.id, &test.credential));
        Truth::any(fitting.map(|held| {
            match (self.holding(held), test.within_months) {
                (Holding::Expired(_), Some(months)) => held
                    .expires
                    .map_or(Truth::NotKnown, |ended| self.is_within(months, ended)),
                _ => Truth::Met,
            }
        }))
    }

    /// Whether the work the person has done passes a test. Work nobody mentioned was not done; when it ended and how
    /// long it lasted may not be known.
    pub fn work(&self, test: &WorkTest) -> Truth {
        let fits = |work: &&WorkDone| {
            (work.paid || !test.paid) && test.any_of.iter().any(|id| self.is(&work.occupation, id))
        };
        let fitting: Vec<&WorkDone> = self.answers.work.iter().filter(fits).collect();
        let (mut surely, mut perhaps) = (None, None);
        for work in fitting {
            let recent = match (test.within_months, work.ended) {
                (None, _) => Truth::Met,
                (Some(months), Some(ended)) => self.is_within(months, ended),
                (Some(_), None) => Truth::NotKnown,
            };
            let months = work.total_months();
            let more = |sum: Option<u32>, months| Some(sum.unwrap_or(0_u32).saturating_add(months));
            if recent == Truth::Met {
                surely = more(surely, months);
            }
            if recent != Truth::NotMet {
                perhaps = more(perhaps, if months == 0 { u32::MAX } else { months });
            }
        }
        if surely.is_some_and(|months| months >= test.months) {
            Truth::Met
        } else if perhaps.is_some_and(|months| months >= test.months) {
            Truth::NotKnown
        } else {
            Truth::NotMet
        }
    }

    /// The occupation a person named, by its id or by its O*NET-SOC code.
    pub fn occupation(&self, named: &OccupationId) -> Option<&'a Occupation> {
        let mut all = self.catalog.occupations().iter();
        self.catalog
            .occupation(named)
            .or_else(|| all.find(|occupation| occupation.code == named.as_str()))
    }

    fn is(&self, named: &OccupationId, id: &OccupationId) -> bool {
        named == id || self.occupation(named).is_some_and(|found| &found.id == id)
    }

    /// Whether the person has done this work at all.
    pub fn has_worked_as(&self, occupation: &OccupationId) -> bool {
        let mut work = self.answers.work.iter();
        work.any(|work| self.is(&work.occupation, occupation))
    }

    /// The person's county, where it is known.
    pub fn county(&self) -> Option<&'a CountyId> {
        self.answers.county.as_ref()
    }
}
