//! Does the interview ask in its order, lose nothing, and come back to where it was?

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop where it fails"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use onramp::catalog::{
    Catalog, CatalogFile, CredentialId, Day, FactId, OccupationId, Sensitivity, ServiceId, StepId,
};
use onramp::interview::{
    Ask, Choice, Effect, Field, Form, Interview, Msg, Over, Page, Place, Record, Refusal, Trying,
};
use onramp::jobseeker::{Answers, Best, Length};
use onramp::wording::{Lang, Wording};
use proptest::prelude::*;
use serde_json::json;

fn oregon() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/oregon");
        let mut files: Vec<(String, Vec<u8>)> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
            .map(|path| (path.display().to_string(), fs::read(path).unwrap()))
            .collect();
        files.sort();
        let files: Vec<CatalogFile<'_>> = files
            .iter()
            .map(|(label, bytes)| CatalogFile { label, bytes })
            .collect();
        Catalog::load(&files, today()).catalog.unwrap()
    })
}

fn today() -> Day {
    "2026-11-23".parse().unwrap()
}

fn sitting() -> Interview<'static> {
    Interview::new(oregon(), today(), Answers::default())
}

fn go_to(sitting: &mut Interview<'_>, wanted: &Ask) {
    for _ in 0..100 {
        if sitting.place().ask() == Some(wanted) {
            return;
        }
        sitting.update(Msg::Next).unwrap();
    }
    panic!("never asked");
}

#[test]
fn going_on_leads_from_welcome_through_every_page_to_the_papers() {
    let mut sitting = sitting();
    let mut pages = vec![sitting.place().page()];
    for _ in 0..200 {
        sitting.update(Msg::Next).unwrap();
        pages.push(sitting.place().page());
    }
    pages.dedup();
    assert_eq!(pages, Page::ALL);
}

#[test]
fn something_useful_is_on_screen_before_anything_private_is_asked() {
    let mut sitting = sitting();
    while *sitting.place() != Place::Pathways {
        if let Some(Ask::Need(need)) = sitting.place().ask() {
            let need = oregon().need(need).unwrap();
            assert!(u8::from(need.sensitivity) < 2, "{} is private", need.id);
        }
        if let Some(Ask::Fact(fact)) = sitting.place().ask() {
            let fact = oregon().fact(fact).unwrap();
            assert!(u8::from(fact.sensitivity) < 2, "{} is private", fact.id);
        }
        sitting.update(Msg::Next).unwrap();
    }
    assert!(!sitting.findings().suggestions().is_empty());
    assert!(!sitting.findings().work_now().is_empty());
}

#[test]
fn private_questions_are_asked_at_a_step_and_lead_back_to_it() {
    let mut sitting = sitting();
    sitting.update(Msg::Jump(Page::Map)).unwrap();
    let step = sitting.step().unwrap().clone();
    sitting.update(Msg::Step(step.clone())).unwrap();
    assert!(!sitting.shows_private());
    sitting.update(Msg::Private).unwrap();
    assert_eq!(*sitting.place(), Place::PrivateDoor);
    sitting.update(Msg::Next).unwrap();
    let mut asked = 0;
    while let Place::Private(_) = sitting.place() {
        sitting.update(Msg::Skip).unwrap();
        asked += 1;
        assert!(asked < 100, "the private questions never end");
    }
    assert!(asked > 0);
    assert_eq!(*sitting.place(), Place::Step);
    assert_eq!(sitting.step(), Some(&step));
    assert!(sitting.shows_private());
    sitting.update(Msg::Back).unwrap();
    assert!(
        !sitting.shows_private(),
        "what is private is put away on leaving the step"
    );
}

#[test]
fn private_questions_can_be_left_at_any_one_of_them() {
    let mut sitting = sitting();
    sitting.update(Msg::Jump(Page::Map)).unwrap();
    let step = sitting.step().unwrap().clone();
    for msg in [Msg::Step(step), Msg::Private, Msg::Next, Msg::Enough] {
        sitting.update(msg).unwrap();
    }
    assert_eq!(*sitting.place(), Place::Step);
}

#[test]
fn who_knows_the_goal_is_not_asked_what_draws_them_but_may_still_go_there() {
    let mut sitting = sitting();
    go_to(&mut sitting, &Ask::Goal);
    let nurse = Choice::Occupation(OccupationId::new("registered-nurse"));
    sitting.update(Msg::Add(nurse)).unwrap();
    assert_eq!(sitting.place().page(), Page::Have);
    sitting.update(Msg::Jump(Page::Interests)).unwrap();
    assert_eq!(sitting.place().page(), Page::Interests);
    for _ in 0..40 {
        sitting.update(Msg::Next).unwrap();
    }
    assert!(
        sitting.place().page() > Page::Interests,
        "there is a way on from there"
    );
}

#[test]
fn a_quick_visit_asks_less_than_a_first_one_and_an_intake_asks_most() {
    let questions = |length: Length| {
        let mut sitting = sitting();
        go_to(&mut sitting, &Ask::Length);
        sitting.update(Msg::Choose(Choice::Length(length))).unwrap();
        let mut count = 0;
        while sitting.place().ask().is_some() {
            sitting.update(Msg::Next).unwrap();
            count += 1;
        }
        count
    };
    let (quick, first, intake) = (
        questions(Length::Quick),
        questions(Length::FirstVisit),
        questions(Length::Intake),
    );
    assert!(quick < first && first < intake, "{quick} {first} {intake}");
}

/// The facts that are asked for from here to the end of the questions.
fn facts_from_here(mut sitting: Interview<'_>) -> Vec<String> {
    let mut facts = Vec::new();
    while let Some(ask) = sitting.place().ask() {
        if let Ask::Fact(id) = ask {
            facts.push(id.as_str().to_owned());
        }
        sitting.update(Msg::Next).unwrap();
    }
    facts
}

#[test]
fn an_intake_asks_once_what_decides_who_may_help_and_nothing_private_or_answered_by_what_is_held() {
    let catalog = oregon();
    let asked = |length: Length, holds: &[&str]| {
        let mut sitting = sitting();
        go_to(&mut sitting, &Ask::Length);
        sitting.update(Msg::Choose(Choice::Length(length))).unwrap();
        go_to(&mut sitting, &Ask::Credentials);
        for id in holds {
            let held = Choice::Credential(CredentialId::new(*id));
            sitting.update(Msg::Add(held)).unwrap();
        }
        facts_from_here(sitting)
    };
    let intake = asked(Length::Intake, &[]);
    for fact in ["laid-off", "veteran", "in-school"] {
        assert_eq!(
            intake.iter().filter(|one| *one == fact).count(),
            1,
            "{fact}"
        );
    }
    assert_eq!(intake.iter().filter(|one| *one == "age").count(), 1);
    for id in &intake {
        let fact = catalog.fact(&FactId::new(id)).unwrap();
        assert!(fact.sensitivity < Sensitivity::Private, "{id}");
    }
    let answered = |told: serde_json::Value| {
        let told: Answers = serde_json::from_value(told).unwrap();
        let mut sitting = Interview::new(oregon(), today(), told);
        sitting.update(Msg::Jump(Page::Have)).unwrap();
        facts_from_here(sitting)
    };
    let of_age = |age: u32| {
        answered(json!({"format": "onramp-answers/1", "length": "intake", "facts": {"age": age}}))
    };
    assert!(of_age(19).contains(&"in-school".to_owned()));
    assert!(
        !of_age(45).contains(&"in-school".to_owned()),
        "no help hangs on it"
    );
    let said = answered(json!({"format": "onramp-answers/1", "length": "intake",
                               "facts": {"laid-off": true, "veteran": false}}));
    for fact in ["laid-off", "veteran"] {
        assert!(
            said.contains(&fact.to_owned()),
            "it stays in its place: {fact}"
        );
    }
    let holder = asked(Length::Intake, &["hs-diploma"]);
    assert!(!holder.iter().any(|one| one == "in-school"), "{holder:?}");
    let first = asked(Length::FirstVisit, &[]);
    assert!(!first.iter().any(|one| one == "veteran"), "{first:?}");
}

#[test]
fn urgent_help_and_look_up_come_back_to_the_same_place_from_everywhere() {
    let mut sitting = sitting();
    for _ in 0..60 {
        let place = sitting.place().clone();
        for over in [
            Over::Urgent,
            Over::LookUp,
            Over::Help,
            Over::Pages,
            Over::Hidden,
        ] {
            sitting.update(Msg::Open(over.clone())).unwrap();
            assert_eq!(sitting.over(), Some(&over));
            sitting.update(Msg::Back).unwrap();
            assert_eq!((sitting.over(), sitting.place()), (None, &place));
        }
        sitting.update(Msg::Next).unwrap();
    }
}

#[test]
fn a_credential_that_runs_out_is_asked_when_it_was_earned_and_one_run_out_when_it_did() {
    let mut sitting = sitting();
    go_to(&mut sitting, &Ask::Credentials);
    let cna = CredentialId::new("cna-1");
    sitting
        .update(Msg::Add(Choice::Credential(cna.clone())))
        .unwrap();
    sitting.update(Msg::Next).unwrap();
    assert_eq!(sitting.place().ask(), Some(&Ask::Earned(cna.clone())));
    sitting.update(Msg::Back).unwrap();
    sitting
        .update(Msg::Expired(Choice::Credential(cna.clone())))
        .unwrap();
    sitting.update(Msg::Next).unwrap();
    assert_eq!(sitting.place().ask(), Some(&Ask::Ended(cna)));
}

#[test]
fn a_license_that_lasts_nobody_says_how_long_is_asked_about_and_may_have_run_out() {
    let mut sitting = sitting();
    go_to(&mut sitting, &Ask::Credentials);
    let license = CredentialId::new("drivers-license");
    sitting
        .update(Msg::Add(Choice::Credential(license.clone())))
        .unwrap();
    sitting.update(Msg::Next).unwrap();
    let asked = Ask::StillGood(license.clone());
    assert_eq!(sitting.place().ask(), Some(&asked));
    sitting.update(Msg::Choose(Choice::YesNo(false))).unwrap();
    assert_eq!(sitting.place().ask(), Some(&Ask::Ended(license)));
    assert!(sitting.answers().credentials[0].expired);
    sitting.update(Msg::Back).unwrap();
    sitting.update(Msg::Choose(Choice::YesNo(true))).unwrap();
    assert!(!sitting.answers().credentials[0].expired);
    sitting.update(Msg::Skip).unwrap();
    assert!(!sitting.answers().credentials[0].expired);
}

#[test]
fn a_license_marked_as_run_out_is_not_asked_whether_it_is_still_good() {
    let mut sitting = sitting();
    go_to(&mut sitting, &Ask::Credentials);
    let license = CredentialId::new("drivers-license");
    let choice = Choice::Credential(license.clone());
    sitting.update(Msg::Add(choice.clone())).unwrap();
    sitting.update(Msg::Expired(choice)).unwrap();
    sitting.update(Msg::Next).unwrap();
    assert_eq!(sitting.place().ask(), Some(&Ask::Ended(license)));
}

#[test]
fn what_was_answered_before_is_not_asked_again_in_private() {
    let answers =
        fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/answers/nurse-abroad.json"))
            .unwrap();
    let answers: Answers = serde_json::from_slice(&answers).unwrap();
    let mut sitting = Interview::new(oregon(), today(), answers);
    let english = Ask::Fact(onramp::catalog::FactId::new("english-learner"));
    let all: Vec<StepId> = oregon()
        .steps()
        .iter()
        .map(|step| step.id.clone())
        .collect();
    let mut asked = BTreeSet::new();
    for step in all {
        sitting.update(Msg::Step(step)).unwrap();
        sitting.update(Msg::Private).unwrap();
        sitting.update(Msg::Next).unwrap();
        while let Place::Private(ask) = sitting.place().clone() {
            asked.insert(ask);
            sitting.update(Msg::Next).unwrap();
        }
    }
    assert!(asked.len() > 3, "{asked:?}");
    assert!(!asked.contains(&english));
}

#[test]
fn a_private_question_that_an_answer_brings_up_is_asked_wherever_it_stands() {
    let steps = oregon().steps().iter().map(|step| step.id.clone());
    for step in steps.step_by(9).collect::<Vec<StepId>>() {
        let mut sitting = sitting();
        sitting.update(Msg::Step(step.clone())).unwrap();
        sitting.update(Msg::Private).unwrap();
        sitting.update(Msg::Next).unwrap();
        let mut asked = BTreeSet::new();
        while let Place::Private(ask) = sitting.place().clone() {
            assert!(asked.insert(ask), "{step}: nothing is asked twice");
            if sitting.update(Msg::Choose(Choice::YesNo(true))).is_err() {
                sitting.update(Msg::Skip).unwrap();
            }
        }
        // Who comes again finds all of it answered or skipped before.
        sitting.update(Msg::Private).unwrap();
        sitting.update(Msg::Next).unwrap();
        if let Place::Private(ask) = sitting.place() {
            assert!(asked.contains(ask), "{step}: {ask:?} was never asked");
        }
    }
}

#[test]
fn an_answer_given_in_the_private_questions_stays_in_sight_until_one_leaves_them() {
    let mut sitting = at_the_map();
    sitting.update(Msg::Private).unwrap();
    sitting.update(Msg::Next).unwrap();
    let first = sitting.place().clone();
    let count = sitting.question().unwrap().count.1;
    sitting.update(Msg::Choose(Choice::YesNo(true))).unwrap();
    assert_ne!(*sitting.place(), first);
    assert_eq!(sitting.question().unwrap().count, (2, count));
    sitting.update(Msg::Back).unwrap();
    assert_eq!(*sitting.place(), first);
    assert_eq!(sitting.question().unwrap().count, (1, count));
}

#[test]
fn help_is_found_by_the_words_people_use() {
    let sitting = Interview::new(oregon(), today(), Answers::default());
    for (typed, service) in [
        ("food stamps", "snap-food"),
        ("estampillas", "snap-food"),
        ("shelter", "urgent-shelter-211"),
        ("rent", "legal-aid"),
        ("renta", "legal-aid"),
        ("Medicaid", "oregon-health-plan"),
        ("guarderia", "erdc"),
    ] {
        let found = sitting.finder().records(typed, 8);
        let wanted = Record::Service(ServiceId::new(service));
        assert!(found.contains(&wanted), "{typed}: {found:?}");
    }
}

#[test]
fn what_serves_people_trained_abroad_is_found_by_the_spanish_word_for_it() {
    let sitting = Interview::new(oregon(), today(), Answers::default());
    for typed in ["extranj", "extranjero", "extranjera"] {
        let found = sitting.finder().records(typed, 8);
        for wanted in [
            Record::Service(ServiceId::new("irco-employment")),
            Record::Credential(CredentialId::new("nursing-degree-abroad")),
        ] {
            assert!(found.contains(&wanted), "{typed}: {found:?}");
        }
    }
}

#[test]
fn an_answer_that_is_none_says_why_and_changes_nothing() {
    let mut sitting = sitting();
    go_to(&mut sitting, &Ask::SchoolingYears);
    let before = sitting.answers().clone();
    for (written, why) in [
        ("twelve", Refusal::NotANumber),
        ("99", Refusal::OutOfRange(0, 20)),
        ("  ", Refusal::Nothing),
        ("-1", Refusal::OutOfRange(0, 20)),
        ("12.5", Refusal::NotANumber),
        ("99999999999999999999", Refusal::NotANumber),
    ] {
        assert_eq!(
            sitting.update(Msg::Type(written.into())),
            Err(why),
            "{written}"
        );
        assert_eq!(sitting.answers(), &before);
        assert_eq!(sitting.place().ask(), Some(&Ask::SchoolingYears));
    }
    sitting.update(Msg::Type(" 12 ".into())).unwrap();
    assert_eq!(sitting.answers().schooling.years, Some(12));
}

#[test]
fn an_amount_that_was_typed_reads_as_money_where_it_is_told_again() {
    let told = json!({"format": "onramp-answers/1", "budget_cents": 145_050,
        "purpose": {"least_pay_cents_per_hour": 1800}});
    let sitting = Interview::new(oregon(), today(), serde_json::from_value(told).unwrap());
    for lang in Lang::ALL {
        let wording = Wording::new(lang);
        let now = |ask| wording.trying(&sitting, &Trying::Ask(ask)).1;
        assert!(
            now(Ask::Budget).ends_with(" $1,450.50"),
            "{}",
            now(Ask::Budget)
        );
        assert!(now(Ask::LeastPay).ends_with(" $18"));
        let refused = wording.refusal(Refusal::NotSuchAnAmount(0, 100_000));
        assert!(
            refused.contains("$0") && refused.contains("$100,000"),
            "{refused}"
        );
        let hint = wording.typing_hint(Field::Dollars, None);
        assert!(hint.contains("$300"), "{hint}");
    }
}

#[test]
fn a_year_before_any_life_is_met_with_the_years_that_can_be() {
    let mut sitting = sitting();
    sitting.update(Msg::Jump(Page::Have)).unwrap();
    let card = Choice::Credential(CredentialId::new("cpr-bls"));
    sitting.update(Msg::Add(card)).unwrap();
    go_to(&mut sitting, &Ask::Earned(CredentialId::new("cpr-bls")));
    for written in ["1111", "6/1911", "1925", "0001", "1/2/1003"] {
        let refused = sitting.update(Msg::Type(written.into()));
        assert_eq!(refused, Err(Refusal::LongAgo(1926, 2026)), "{written}");
    }
    assert_eq!(sitting.answers().credentials[0].earned, None);
    sitting.update(Msg::Type("1926".into())).unwrap();
}

#[test]
fn who_has_a_ged_is_not_asked_whether_they_are_in_high_school() {
    for (held, asked) in [(json!([]), true), (json!([{"id": "ged"}]), false)] {
        let told = json!({"format": "onramp-answers/1", "credentials": held, "facts": {"age": 45}});
        let told: Answers = serde_json::from_value(told).unwrap();
        let mut sitting = Interview::new(oregon(), today(), told);
        let prostart = StepId::new("prostart");
        let pathways = oregon().pathways().iter();
        let mut on = pathways.filter(|pathway| pathway.steps.contains(&prostart));
        sitting
            .update(Msg::Pathway(on.next().unwrap().id.clone()))
            .unwrap();
        sitting.update(Msg::Step(prostart)).unwrap();
        sitting.update(Msg::Private).unwrap();
        let mut questions = BTreeSet::new();
        if *sitting.place() == Place::PrivateDoor {
            sitting.update(Msg::Next).unwrap();
        }
        while let Place::Private(ask) = sitting.place().clone() {
            questions.insert(ask);
            sitting.update(Msg::Skip).unwrap();
        }
        let school = Ask::Fact(FactId::new("in-school"));
        assert_eq!(questions.contains(&school), asked, "{questions:?}");
    }
}

#[test]
fn the_language_changes_on_any_page_and_undo_leaves_it_as_it_is() {
    let mut sitting = sitting();
    go_to(&mut sitting, &Ask::SchoolingYears);
    sitting.update(Msg::Type("9".into())).unwrap();
    sitting.update(Msg::Speak("es".into())).unwrap();
    sitting.update(Msg::Undo).unwrap();
    assert_eq!(sitting.answers().language.as_deref(), Some("es"));
    assert_eq!(sitting.answers().schooling.years, None);
    sitting.update(Msg::Speak("xx".into())).unwrap();
    assert_eq!(sitting.answers().language.as_deref(), Some("es"));
}

fn at_the_map() -> Interview<'static> {
    let answers = serde_json::from_value(serde_json::json!({
        "county": "marion", "goal": {"to": "registered-nurse"}, "credentials": [{"id": "ged"}],
        "needs": {"transport": true}
    }));
    let mut sitting = Interview::new(oregon(), today(), answers.unwrap());
    sitting.update(Msg::Jump(Page::Map)).unwrap();
    sitting
}

#[test]
fn nothing_has_moved_until_an_answer_is_changed_after_the_pages_were_seen() {
    let mut sitting = sitting();
    sitting.update(Msg::Jump(Page::Welcome)).unwrap();
    go_to(&mut sitting, &Ask::County);
    let marion = Choice::County(onramp::catalog::CountyId::new("marion"));
    sitting.update(Msg::Choose(marion)).unwrap();
    assert!(sitting.moved().is_none());
    sitting.update(Msg::Jump(Page::Map)).unwrap();
    assert!(sitting.moved().is_none(), "these are the first pages seen");
}

#[test]
fn a_step_said_to_be_done_tells_what_has_moved_and_undo_leaves_nothing_of_it() {
    let mut sitting = at_the_map();
    let weeks = |sitting: &Interview<'_>| sitting.shown().plan.unwrap().totals.weeks;
    let first = sitting.shown().plan.unwrap().stops[0].step.clone();
    let before = weeks(&sitting);
    sitting.update(Msg::Done(first.clone())).unwrap();
    let moved = sitting.moved().unwrap().clone();
    assert_eq!(moved.went, std::slice::from_ref(&first));
    let stood = moved.steps.iter().find(|one| one.step == first).unwrap();
    assert_eq!(stood.status.after, onramp::guidance::Status::Done);
    assert_eq!(moved.weeks().before, Some(before));
    assert_eq!(moved.weeks().after, Some(weeks(&sitting)));
    sitting.update(Msg::Undo).unwrap();
    assert!(sitting.moved().is_none());
    assert_eq!(weeks(&sitting), before);
}

#[test]
fn answers_changed_on_a_page_of_questions_are_told_of_together_when_one_comes_back() {
    let mut sitting = at_the_map();
    sitting.update(Msg::Jump(Page::Have)).unwrap();
    go_to(&mut sitting, &Ask::Hours);
    sitting.update(Msg::Type("5".into())).unwrap();
    sitting.update(Msg::Jump(Page::InTheWay)).unwrap();
    let child_care = Ask::Need(onramp::catalog::NeedId::new("child-care"));
    go_to(&mut sitting, &child_care);
    sitting.update(Msg::Choose(Choice::YesNo(true))).unwrap();
    sitting.update(Msg::Jump(Page::Map)).unwrap();
    assert!(sitting.answers_before().unwrap().needs.len() == 1);
    assert!(!sitting.moved().unwrap().helps.is_empty());
}

#[test]
fn what_is_tried_can_be_kept_or_put_back_as_it_was() {
    for keeps in [true, false] {
        let mut sitting = at_the_map();
        let before = sitting.answers().clone();
        sitting.update(Msg::WhatIf).unwrap();
        assert!(sitting.tryable().contains(&Trying::Ask(Ask::County)));
        sitting.update(Msg::Try(Trying::Ask(Ask::County))).unwrap();
        assert_eq!(sitting.place(), &Place::Try(Ask::County));
        let harney = Choice::County(onramp::catalog::CountyId::new("harney"));
        sitting.update(Msg::Choose(harney)).unwrap();
        assert_eq!(sitting.place(), &Place::Moved);
        assert!(sitting.is_trying());
        assert!(sitting.moved().is_some(), "help differs by county");
        let (msg, same) = if keeps {
            (Msg::Keep, false)
        } else {
            (Msg::PutBack, true)
        };
        sitting.update(msg).unwrap();
        assert_eq!(sitting.place(), &Place::Map);
        assert_eq!(sitting.answers() == &before, same);
        assert_eq!(sitting.moved().is_none(), same);
        assert_eq!(sitting.can_undo(), keeps);
    }
}

#[test]
fn what_was_only_tried_is_put_back_when_one_goes_elsewhere() {
    let mut sitting = at_the_map();
    let before = sitting.answers().clone();
    let harney = Choice::County(onramp::catalog::CountyId::new("harney"));
    for msg in [
        Msg::WhatIf,
        Msg::Try(Trying::Aim(Best::Cheapest)),
        Msg::WhatIf,
        Msg::Try(Trying::Ask(Ask::County)),
        Msg::Choose(harney),
    ] {
        sitting.update(msg).unwrap();
    }
    assert!(sitting.is_trying());
    assert_ne!(sitting.answers(), &before);
    sitting.update(Msg::Jump(Page::Pathways)).unwrap();
    assert_eq!(sitting.place(), &Place::Pathways);
    assert_eq!(sitting.answers(), &before);
    assert!(!sitting.is_trying() && !sitting.can_undo());
}

#[test]
fn private_answers_are_not_among_what_can_be_tried() {
    for trying in at_the_map().tryable() {
        if let Trying::Ask(Ask::Need(need)) = trying {
            let need = oregon().need(&need).unwrap();
            assert!(u8::from(need.sensitivity) < 2, "{} is private", need.id);
        }
    }
}

#[test]
fn the_next_suggestion_comes_in_the_place_of_one_set_aside_and_undo_brings_it_back() {
    let mut sitting = sitting();
    sitting.update(Msg::Jump(Page::Pathways)).unwrap();
    let order = |sitting: &Interview<'_>| -> Vec<String> {
        let all = sitting.findings().suggestions().iter();
        all.map(|one| one.pathway.to_string()).collect()
    };
    let before = order(&sitting);
    let second = sitting.findings().suggestions()[1].pathway.clone();
    sitting.update(Msg::Compare(second.clone())).unwrap();
    sitting.update(Msg::SetAside(second)).unwrap();
    assert!(
        sitting.compared().is_empty(),
        "what is set aside is not compared"
    );
    let after = order(&sitting);
    assert_eq!(after[0], before[0]);
    assert_eq!(after[1..before.len() - 1], before[2..]);
    assert_eq!(after.last(), before.get(1));
    sitting.update(Msg::Undo).unwrap();
    assert_eq!(order(&sitting), before);
}

#[test]
fn every_line_of_every_page_has_its_reasons_and_a_record_behind_them() {
    let mut sitting = at_the_map();
    let mut asked = 0;
    for page in [Page::Pathways, Page::Map, Page::Plan] {
        sitting.update(Msg::Jump(page)).unwrap();
        let lines = sitting.lines();
        assert!(!lines.is_empty(), "{page:?}");
        for line in lines {
            let why = sitting.why(&line);
            assert!(!why.grounds.is_empty(), "{line:?}");
            assert!(!why.behind.is_empty(), "{line:?}");
            asked += 1;
        }
    }
    let rows = sitting.findings().rows().to_vec();
    for row in rows {
        for line in sitting.lines_of_step(&row.step) {
            let why = sitting.why(&line);
            assert!(
                !why.grounds.is_empty() && !why.behind.is_empty(),
                "{line:?}"
            );
            for behind in &why.behind {
                let known = behind.evidence.source.as_ref();
                let known = known.and_then(|id| oregon().source(id));
                assert!(known.is_some(), "{line:?}: {behind:?} names no source");
            }
            asked += 1;
        }
    }
    assert!(asked > 100, "only {asked} lines");
}

#[test]
fn at_most_three_pathways_are_compared() {
    let mut sitting = sitting();
    for pathway in oregon().pathways() {
        sitting.update(Msg::Compare(pathway.id.clone())).unwrap();
    }
    assert_eq!(sitting.compared().len(), 3);
}

/// A message that some door could send here, chosen by two numbers.
fn some_message(sitting: &Interview<'_>, kind: u8, which: usize) -> Msg {
    let pick = |choices: &[Choice]| choices.get(which % choices.len().max(1)).cloned();
    let question = sitting.question();
    let step = || {
        sitting
            .findings()
            .rows()
            .get(which % sitting.findings().rows().len().max(1))
            .map(|r| r.step.clone())
    };
    let pathway = || {
        oregon()
            .pathways()
            .get(which % oregon().pathways().len())
            .map(|p| p.id.clone())
    };
    let reply = match question.as_ref().map(|question| &question.form) {
        Some(Form::One { choices, .. }) => pick(choices).map(Msg::Choose),
        Some(Form::Many { choices, .. }) => pick(choices).map(Msg::Toggle),
        Some(Form::Typed { .. }) => Some(Msg::Type(which.to_string())),
        Some(Form::Find { held, .. }) => {
            let ask = sitting.place().ask().unwrap();
            let typed = ["nurse", "truck", "ged", "weld", "enfermera"][which % 5];
            let found = sitting.finder().answers(ask, typed, 5);
            if kind.is_multiple_of(2) {
                pick(&found).map(Msg::Add)
            } else {
                pick(held).map(Msg::Remove)
            }
        }
        None => match kind % 10 {
            0 => pathway().map(Msg::Pathway),
            1 => step().map(Msg::Step),
            2 => step().map(Msg::Put),
            3 => pathway().map(Msg::SetAside),
            4 => Some(Msg::WhatIf),
            5 => {
                let tryable = sitting.tryable();
                Some(Msg::Try(tryable[which % tryable.len()].clone()))
            }
            6 => Some(Msg::ShowMoved),
            7 => Some(Msg::Keep),
            8 => Some(Msg::PutBack),
            _ => Some(Msg::Private),
        },
    };
    match kind % 16 {
        0..=6 => reply.unwrap_or(Msg::Next),
        7 | 8 => Msg::Next,
        9 => Msg::Back,
        10 => Msg::Undo,
        11 => Msg::Jump(Page::ALL[which % 9]),
        12 => Msg::Open([Over::Urgent, Over::LookUp, Over::Why, Over::Leave][which % 4].clone()),
        13 => Msg::Speak(["en", "es"][which % 2].into()),
        14 => Msg::Skip,
        _ => step().map_or(Msg::Close, Msg::Done),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_can_be_undone_and_gone_back_from(moves in prop::collection::vec((any::<u8>(), any::<usize>()), 1..60)) {
        let mut sitting = sitting();
        for (kind, which) in moves {
            let msg = some_message(&sitting, kind, which);
            let _ = sitting.update(msg);
            prop_assert!(sitting.question().is_some() == sitting.place().ask().is_some());
        }
        let _ = sitting.findings();
        for _ in 0..200 {
            sitting.update(Msg::Undo).unwrap();
        }
        let mut answers = sitting.answers().clone();
        answers.language = None;
        prop_assert_eq!(answers, Answers::default());
        for _ in 0..400 {
            sitting.update(Msg::Back).unwrap();
        }
        prop_assert_eq!(sitting.place().page(), Page::Welcome);
        prop_assert_eq!(sitting.update(Msg::Quit), Ok(Effect::Quit));
    }
}
