//! What comes next? The order of the questions, and which are left out because of what was answered before.

use std::collections::BTreeSet;

use super::ask::Ask;
use super::page::Page;
use super::place::Place;
use crate::catalog::{
    AnswerKind, Catalog, Credential, CredentialKind, Fact, FactId, Requirement, Sensitivity,
    Sourced, Step, Validity,
};
use crate::guidance::{
    Answer, Gained, Missing, Outlook, Person, STATEMENTS, Theme, Truth, evaluate, supports,
};
use crate::jobseeker::{Answers, Length};

/// Statements asked in a quick visit, and in a first one.
const QUICK_STATEMENTS: u8 = 6;
const FIRST_VISIT_STATEMENTS: u8 = 12;

/// Every place, in order, as the answers now stand. What an answer hides is not in it.
pub(super) fn places(person: &Person<'_>) -> Vec<Place> {
    let pages = Page::ALL.into_iter();
    pages.flat_map(|page| places_on(page, person)).collect()
}

/// The places of one page, in order, as the answers now stand. What only other pages ask for is not looked at: the first
/// page should not wait for it.
pub(super) fn places_on(page: Page, person: &Person<'_>) -> Vec<Place> {
    let (catalog, answers) = (person.catalog, person.answers);
    let mut asks = Vec::new();
    match page {
        Page::Welcome => welcome(catalog, answers, &mut asks),
        Page::Brings => brings(answers, &mut asks),
        Page::Interests => interests(catalog, answers, &mut asks),
        Page::Have => have(person, &mut asks),
        Page::InTheWay => in_the_way(catalog, &mut asks),
        Page::Pathways => return vec![Place::Pathways],
        Page::Map => return vec![Place::Map],
        Page::Plan => return vec![Place::Plan],
        Page::Home => return vec![Place::Home],
    }
    asks.into_iter().map(Place::Ask).collect()
}

/// How much time there is; a first visit where nobody said.
pub(super) fn length(answers: &Answers) -> Length {
    answers.length.unwrap_or(Length::FirstVisit)
}

fn welcome(catalog: &Catalog, answers: &Answers, asks: &mut Vec<Ask>) {
    if catalog.head().languages.len() > 1 {
        asks.push(Ask::Language);
    }
    asks.push(Ask::Length);
    if length(answers) != Length::Quick {
        asks.push(Ask::Talk);
    }
    if !catalog.counties().is_empty() {
        asks.push(Ask::County);
    }
}

fn brings(answers: &Answers, asks: &mut Vec<Ask>) {
    asks.extend([Ask::Hope, Ask::PaidBy]);
    if length(answers) != Length::Quick {
        asks.push(Ask::LeastPay);
    }
    asks.push(Ask::Goal);
}

/// A person who knows where they want to get is not asked what draws them.
fn interests(catalog: &Catalog, answers: &Answers, asks: &mut Vec<Ask>) {
    if answers.goal.to.is_some() {
        return;
    }
    if catalog.sectors().len() > 1 {
        asks.push(Ask::Sectors);
    }
    if length(answers) == Length::Intake {
        asks.push(Ask::HaveScores);
    }
    if answers.interests.scores.is_some() {
        asks.extend(Theme::ALL.map(Ask::Score));
        return;
    }
    let count = match length(answers) {
        Length::Quick => QUICK_STATEMENTS,
        Length::FirstVisit => FIRST_VISIT_STATEMENTS,
        Length::Intake => STATEMENTS,
    };
    asks.extend((1..=count).map(Ask::Statement));
}

fn have(person: &Person<'_>, asks: &mut Vec<Ask>) {
    let (catalog, answers) = (person.catalog, person.answers);
    asks.push(Ask::Credentials);
    for held in &answers.credentials {
        let credential = catalog.credential(&held.id);
        let lasts = credential.and_then(Lasts::of);
        if lasts == Some(Lasts::NotReported) && !held.expired {
            asks.push(Ask::StillGood(held.id.clone()));
        }
        if held.expired {
            asks.push(Ask::Ended(held.id.clone()));
        } else if lasts == Some(Lasts::Months) {
            asks.push(Ask::Earned(held.id.clone()));
        }
    }
    asks.extend(ordinary_facts(catalog).map(|fact| Ask::Fact(fact.id.clone())));
    asks.extend([Ask::SchoolingYears, Ask::SchoolingPlace, Ask::Work]);
    let work = answers.work.iter();
    asks.extend(work.map(|work| Ask::WorkYears(work.occupation.clone())));
    if length(answers) != Length::Quick {
        asks.extend([Ask::When, Ask::Hours, Ask::Car, Ask::Budget]);
    }
    if length(answers) == Length::Intake {
        let facts = helping_facts(person).into_iter();
        asks.extend(facts.map(|fact| Ask::Fact(fact.id.clone())));
    }
}

/// How a credential that can run out does so.
#[derive(PartialEq)]
enum Lasts {
    /// So many months from the day it was earned or renewed.
    Months,
    /// It is a license, or is renewed; how long it lasts is not reported, so the holder has to be asked.
    NotReported,
}

impl Lasts {
    /// Nothing for what is never out of date.
    fn of(credential: &Credential) -> Option<Self> {
        let renewed = credential.renewal.is_some() || credential.expired.is_some();
        let may_run_out = renewed || credential.kind == CredentialKind::License;
        match credential.valid.as_ref().map(Sourced::value) {
            Some(Validity::Months(_)) => Some(Self::Months),
            None if may_run_out => Some(Self::NotReported),
            Some(Validity::ForEver) | None => None,
        }
    }
}

/// Facts that the stated rule of some gate asks for (an age), where they are not private: they stand before so many
/// steps that one ordinary question saves many.
fn ordinary_facts(catalog: &Catalog) -> impl Iterator<Item = &Fact> {
    let asked: BTreeSet<&FactId> = catalog
        .gates()
        .iter()
        .filter_map(|gate| match &gate.requires {
            Some(Requirement::Fact(test)) => Some(&test.id),
            _ => None,
        })
        .collect();
    let facts = catalog.facts().iter();
    facts.filter(move |fact| fact.sensitivity < Sensitivity::Private && asked.contains(&fact.id))
}

/// Facts that decide who may help (a layoff, time in the military), where they are not private, take a yes or a no, and
/// nothing else that was told has settled the matter: with an hour to talk they are asked once, not step by step.
fn helping_facts<'c>(person: &Person<'c>) -> Vec<&'c Fact> {
    let catalog = person.catalog;
    let is_short = |fact: &Fact| {
        fact.sensitivity < Sensitivity::Private && matches!(fact.answer, AnswerKind::YesNo)
    };
    // What was asked stays in the list, though its answer may have settled the matter.
    let mut told = person.answers.clone();
    told.facts
        .retain(|id, _| catalog.fact(id).is_some_and(|fact| !is_short(fact)));
    let person = Person {
        answers: &told,
        ..*person
    };
    let gained = person.gained();
    let mut deciding: BTreeSet<&FactId> = BTreeSet::new();
    for rule in catalog
        .services()
        .iter()
        .filter_map(|one| one.rule.as_ref())
    {
        if evaluate(rule, &person, &gained) == Truth::NotKnown {
            rule.each_single(&mut |single| {
                if let Requirement::Fact(test) = single
                    && person.fact(test) == Truth::NotKnown
                {
                    deciding.insert(&test.id);
                }
            });
        }
    }
    for fact in ordinary_facts(catalog) {
        deciding.remove(&fact.id);
    }
    let facts = catalog.facts().iter();
    let asked = facts.filter(|fact| is_short(fact) && deciding.contains(&fact.id));
    let mut asked: Vec<&Fact> = asked.collect();
    asked.sort_by_key(|fact| (fact.order, &fact.id));
    asked
}

/// The short, ordinary list that anybody may see. Private matters are asked at the step that makes them matter.
fn in_the_way(catalog: &Catalog, asks: &mut Vec<Ask>) {
    let mut needs: Vec<_> = catalog
        .needs()
        .iter()
        .filter(|need| need.sensitivity < Sensitivity::Private)
        .collect();
    needs.sort_by_key(|need| (need.order, need.id.clone()));
    asks.extend(needs.into_iter().map(|need| Ask::Need(need.id.clone())));
}

/// The private questions that a step makes matter: the needs of its demands that were not asked before anybody, the
/// facts that would decide about its helps, and what its conditions leave open; least sensitive first.
pub(super) fn private_questions(person: &Person<'_>, step: &Step, gained: &Gained) -> Vec<Ask> {
    let catalog = person.catalog;
    let mut needs: BTreeSet<_> = step.demands.iter().flat_map(|d| &d.needs).collect();
    needs.extend(catalog.needs().iter().filter(|n| n.standing).map(|n| &n.id));
    let mut asks: Vec<(Sensitivity, u16, Ask)> = Vec::new();
    for need in needs.into_iter().filter_map(|id| catalog.need(id)) {
        if need.sensitivity >= Sensitivity::Private {
            asks.push((need.sensitivity, need.order, Ask::Need(need.id.clone())));
        }
    }
    let raised = supports(person, step, gained);
    let mut facts: BTreeSet<_> = BTreeSet::new();
    for help in raised.iter().flat_map(|support| &support.helps) {
        if let Answer::AskFirst(asked) = help.verdict.answer() {
            facts.extend(asked.iter().cloned());
        }
    }
    let open = Outlook::of(person).entry(person, &step.id, None);
    facts.extend(open.iter().flat_map(|entry| &entry.missing).filter_map(
        |missing| match missing {
            Missing::AskFact(test) => Some(test.id.clone()),
            _ => None,
        },
    ));
    for fact in ordinary_facts(catalog) {
        facts.remove(&fact.id);
    }
    for fact in facts.iter().filter_map(|id| catalog.fact(id)) {
        asks.push((fact.sensitivity, fact.order, Ask::Fact(fact.id.clone())));
    }
    asks.sort();
    asks.into_iter().map(|(_, _, ask)| ask).collect()
}
