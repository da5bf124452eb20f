//! Is nobody contacted without a yes, is no more passed on than a service needs, and is a slip one page that names nobody?

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop where it fails"
)]

use std::collections::BTreeSet;
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use onramp::catalog::{Catalog, Day, FactId, Sensitivity, Service, ServiceId, Showing, StepId};
use onramp::cli::OREGON;
use onramp::guidance::{Person, said_of, supports, to_pass_on, verdict};
use onramp::interview::{Interview, Msg, Paper, Place};
use onramp::jobseeker::{
    Answers, Consent, FactAnswer, Referral, ReferralState, Told, Turn, Turned,
};
use onramp::report::{self, Layout, Printing};
use onramp::tui::{Event, Key, Options, Screen, Theme};
use onramp::wording::{Lang, Wording};
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

fn today() -> Day {
    "2026-11-23".parse().unwrap()
}

fn oregon() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| Catalog::load(OREGON, today()).catalog.unwrap())
}

fn answers(text: &str) -> Answers {
    serde_json::from_str(text).unwrap()
}

fn young_parent() -> Answers {
    answers(include_str!("answers/young-parent.json"))
}

fn course() -> StepId {
    StepId::new("cna1-course")
}

fn service(id: &str) -> &'static Service {
    oregon().service(&ServiceId::new(id)).unwrap()
}

/// A sitting at the first course of nursing.
fn at_the_course(answers: Answers) -> Interview<'static> {
    let mut sitting = Interview::new(oregon(), today(), answers);
    let pathway = oregon().pathways_with(&course())[0].clone();
    sitting.update(Msg::Pathway(pathway)).unwrap();
    sitting.update(Msg::Step(course())).unwrap();
    sitting
}

fn refer(sitting: &mut Interview<'_>, id: &str, turn: Turn) {
    let msg = Msg::Refer(course(), ServiceId::new(id), turn);
    sitting.update(msg).unwrap();
}

fn state(sitting: &Interview<'_>, id: &str) -> ReferralState {
    sitting.referral_state(&course(), &ServiceId::new(id))
}

/// What must hold after whatever was done.
fn nobody_was_contacted_unasked(sitting: &Interview<'_>) -> Result<(), TestCaseError> {
    for referral in &sitting.answers().plan.referrals {
        if referral.state.needs_consent() {
            prop_assert!(referral.consent.is_some(), "{referral:?}");
            prop_assert!(!sitting.is_kiosk(), "{referral:?}");
        } else if referral.state < ReferralState::Agreed {
            prop_assert_eq!(
                &referral.consent,
                &None,
                "nothing is kept of a yes taken back"
            );
        }
    }
    Ok(())
}

fn messages() -> impl Strategy<Value = Vec<(u8, bool)>> {
    proptest::collection::vec((0_u8..10, any::<bool>()), 0..60)
}

fn keys() -> impl Strategy<Value = Vec<char>> {
    let letters: Vec<char> = "aaaaaxxyyvsu12340bn\n\t ".chars().collect();
    proptest::collection::vec(proptest::sample::select(letters), 0..120)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    #[test]
    fn no_message_leads_to_a_contact_without_consent_nor_at_a_kiosk(
        told in messages(),
        kiosk in any::<bool>(),
    ) {
        let mut sitting = at_the_course(young_parent());
        if kiosk {
            sitting = sitting.at_kiosk();
        }
        for (kind, which) in told {
            let id = ServiceId::new(if which { "wioa-adult" } else { "step-snap-training" });
            let said_yes = kind == 4 && matches!(sitting.place(), Place::Consent(..));
            let before: Vec<Referral> = sitting.answers().plan.referrals.clone();
            let msg = match kind {
                0..=2 => Msg::Refer(course(), id, Turn::On),
                3 => Msg::Refer(course(), id, Turn::Back),
                4 => Msg::Consent,
                5 => Msg::LeaveOut(Told::Fact(FactId::new("age"))),
                6 => Msg::Back,
                7 => Msg::Next,
                8 => Msg::Undo,
                _ => Msg::Put(course()),
            };
            let undone = msg == Msg::Undo;
            sitting.update(msg).unwrap();
            nobody_was_contacted_unasked(&sitting)?;
            for now in &sitting.answers().plan.referrals {
                let was = before.iter().find(|one| one.service == now.service);
                let consented = was.is_some_and(|one| one.consent.is_some());
                prop_assert!(
                    now.consent.is_none() || consented || said_yes || undone,
                    "only a yes makes a consent"
                );
            }
        }
    }

    #[test]
    fn no_keys_lead_to_a_contact_without_a_yes_nor_at_a_kiosk(typed in keys(), kiosk in any::<bool>()) {
        let mut sitting = at_the_course(young_parent());
        if kiosk {
            sitting = sitting.at_kiosk();
        }
        let mut screen = screen(sitting);
        for letter in typed {
            press(&mut screen, letter);
            nobody_was_contacted_unasked(screen.interview())?;
        }
    }
}

fn screen(sitting: Interview<'static>) -> Screen<'static> {
    let options = Options {
        lang: Lang::En,
        theme: Theme::Bare,
        mouse: true,
        on_light: false,
    };
    let mut screen = Screen::new(sitting, options);
    shown(&mut screen);
    screen
}

fn shown(screen: &mut Screen<'_>) -> String {
    let area = Rect::new(0, 0, 100, 40);
    let mut buffer = Buffer::empty(area);
    screen.draw(area, &mut buffer);
    let lines = (0..area.height).map(|y| {
        let line: String = (0..area.width).map(|x| buffer[(x, y)].symbol()).collect();
        line.trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn press(screen: &mut Screen<'_>, letter: char) {
    let key = match letter {
        '\n' => Key::Enter,
        '\t' => Key::Tab,
        other => Key::Char(other),
    };
    screen.handle(Event::Key(key));
}

/// Moves the focus until these words stand on the line of the focus.
fn point_at(screen: &mut Screen<'_>, words: &str) {
    press(screen, '0');
    screen.handle(Event::Key(Key::Home));
    for _ in 0..80 {
        let focused = shown(screen);
        let focused = focused
            .lines()
            .find(|line| line.trim_start().starts_with('>'));
        if focused.is_some_and(|line| line.contains(words)) {
            return;
        }
        screen.handle(Event::Key(Key::Tab));
    }
    panic!("{words} is never pointed at: {}", shown(screen));
}

#[test]
fn a_help_is_talked_about_agreed_to_and_contacted_only_after_a_yes() {
    let mut screen = screen(at_the_course(young_parent()));
    point_at(&mut screen, "WIOA Adult");
    for wanted in ["talked about", "You want to be connected"] {
        press(&mut screen, 'a');
        assert!(
            shown(&mut screen).contains(wanted),
            "{}",
            shown(&mut screen)
        );
    }
    press(&mut screen, 'a');
    let asked = shown(&mut screen);
    assert!(asked.contains("May we contact"), "{asked}");
    assert!(
        asked.contains("[x] Age: at least 18"),
        "as much as it needs: {asked}"
    );
    assert!(!asked.contains("19"), "and no more: {asked}");
    press(&mut screen, 'b');
    assert_eq!(
        state(screen.interview(), "wioa-adult"),
        ReferralState::Agreed
    );
    press(&mut screen, 's');
    assert_eq!(
        *screen.interview().place(),
        Place::Step,
        "without a yes there is no slip"
    );
    for letter in ['a', '1', 'y'] {
        press(&mut screen, letter);
    }
    let known = screen
        .interview()
        .referral(&course(), &ServiceId::new("wioa-adult"));
    let known = known.unwrap().clone();
    assert_eq!(known.state, ReferralState::Agreed, "nobody has called yet");
    assert_eq!(
        known.consent.unwrap().passes_on,
        BTreeSet::new(),
        "it was left out"
    );
    let said = shown(&mut screen);
    assert!(said.contains("yes to contact; not contacted yet"), "{said}");
    press(&mut screen, 's');
    let slip = shown(&mut screen);
    assert!(slip.contains("REFERRAL SLIP"), "{slip}");
    press(&mut screen, 'b');
    assert_eq!(*screen.interview().place(), Place::Step);
    point_at(&mut screen, "WIOA Adult");
    press(&mut screen, 'a');
    assert_eq!(
        state(screen.interview(), "wioa-adult"),
        ReferralState::ContactMade
    );
    assert!(shown(&mut screen).contains("contact made"));
}

#[test]
fn a_yes_can_be_taken_back_and_is_then_asked_for_again() {
    let mut sitting = at_the_course(young_parent());
    for _ in 0..3 {
        refer(&mut sitting, "wioa-adult", Turn::On);
    }
    sitting.update(Msg::Consent).unwrap();
    for _ in 0..2 {
        refer(&mut sitting, "wioa-adult", Turn::On);
    }
    assert_eq!(state(&sitting, "wioa-adult"), ReferralState::Attended);
    for _ in 0..2 {
        refer(&mut sitting, "wioa-adult", Turn::Back);
    }
    let id = ServiceId::new("wioa-adult");
    assert_eq!(state(&sitting, "wioa-adult"), ReferralState::Agreed);
    let contact = Turned::To(ReferralState::ContactMade);
    assert_eq!(sitting.turned(&course(), &id, Turn::On), contact);
    refer(&mut sitting, "wioa-adult", Turn::Back);
    refer(&mut sitting, "wioa-adult", Turn::On);
    assert_eq!(sitting.turned(&course(), &id, Turn::On), Turned::AskConsent);
    for _ in 0..2 {
        refer(&mut sitting, "wioa-adult", Turn::Back);
    }
    assert_eq!(
        sitting.answers().plan.referrals,
        [],
        "what is suggested is not kept"
    );
}

#[test]
fn a_kiosk_agrees_in_one_press_stops_there_and_shows_nothing_for_staff() {
    let mut screen = screen(at_the_course(young_parent()).at_kiosk());
    point_at(&mut screen, "WIOA Adult");
    for _ in 0..4 {
        press(&mut screen, 'a');
        assert_eq!(
            state(screen.interview(), "wioa-adult"),
            ReferralState::Agreed
        );
    }
    for letter in ['s', 'j', '9'] {
        press(&mut screen, letter);
    }
    let home = shown(&mut screen);
    assert!(home.contains("Which paper"), "{home}");
    for word in ["worksheet", "staff", "slip"] {
        assert!(!home.to_lowercase().contains(word), "{word}: {home}");
    }
    let papers: Vec<Paper> = screen.interview().papers().collect();
    assert_eq!(papers, [Paper::Mine]);
}

#[test]
fn no_more_is_passed_on_than_decides_and_of_equals_the_least_private() {
    let mut told = young_parent();
    let fare = service("trimet-reduced-fare");
    for (fact, answer) in [
        ("low-income", FactAnswer::YesNo(true)),
        ("disability", FactAnswer::YesNo(true)),
        ("veteran", FactAnswer::YesNo(true)),
    ] {
        told.facts.insert(FactId::new(fact), Some(answer));
    }
    let passed = |told: &Answers, service: &Service| {
        let person = Person {
            catalog: oregon(),
            answers: told,
            on: today(),
        };
        let all = to_pass_on(&person, service).into_iter();
        all.map(|told| match told {
            Told::Fact(id) => id.to_string(),
            other => format!("{other:?}"),
        })
        .collect::<Vec<_>>()
    };
    assert_eq!(
        passed(&told, fare),
        ["veteran"],
        "not SNAP, not a disability"
    );
    told.facts.remove(&FactId::new("veteran"));
    assert_eq!(passed(&told, fare).len(), 1);
    let snap = service("step-snap-training");
    assert_eq!(passed(&told, snap), ["age", "gets-snap", "gets-tanf"]);
    told.facts.insert(FactId::new("gets-snap"), None);
    assert_eq!(
        passed(&told, snap),
        ["age", "gets-tanf"],
        "what was not told is not passed on"
    );
    let anybody = oregon()
        .services()
        .iter()
        .find(|one| one.rule.is_none() && one.excludes.is_empty());
    assert_eq!(passed(&told, anybody.unwrap()), [""; 0]);
}

#[test]
fn of_what_is_passed_on_nothing_can_be_left_out_without_a_loss() {
    let mut told = young_parent();
    for fact in oregon().facts() {
        let answer = match &fact.answer {
            onramp::catalog::AnswerKind::YesNo => {
                FactAnswer::YesNo(fact.id.as_str().len() % 2 == 0)
            }
            _ => continue,
        };
        told.facts.insert(fact.id.clone(), Some(answer));
    }
    let person = Person {
        catalog: oregon(),
        answers: &told,
        on: today(),
    };
    let mut checked = 0;
    for service in oregon().services() {
        let Some(whole) = verdict(&person, service, &person.gained()) else {
            continue;
        };
        let passed = to_pass_on(&person, service);
        for told in &passed {
            assert!(
                !said_of(&person, service, told).is_empty(),
                "{}",
                service.id
            );
        }
        let mut only = Answers::default();
        for told in &passed {
            let Told::Fact(id) = told else {
                panic!("{told:?}")
            };
            only.facts.insert(id.clone(), person.answers.fact(id));
        }
        let heard = Person {
            answers: &only,
            ..person
        };
        assert_eq!(
            verdict(&heard, service, &heard.gained()).as_ref(),
            Some(&whole),
            "{}",
            service.id
        );
        checked += 1;
    }
    assert!(checked > 30, "{checked}");
}

/// A referral to each service that helps at some step, with all passed on that there is.
fn all_referrals(told: &Answers) -> Vec<Referral> {
    let person = Person {
        catalog: oregon(),
        answers: told,
        on: today(),
    };
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    for step in oregon().steps() {
        for support in supports(&person, step, &person.gained()) {
            for help in support.helps {
                if !seen.insert(help.service.clone()) {
                    continue;
                }
                let service = oregon().service(&help.service).unwrap();
                all.push(Referral {
                    step: step.id.clone(),
                    service: help.service,
                    state: ReferralState::ContactMade,
                    consent: Some(Consent {
                        on: today(),
                        passes_on: to_pass_on(&person, service).into_iter().collect(),
                    }),
                });
            }
        }
    }
    all
}

/// Somebody of whom everything was told, with names where a name could be typed.
fn told_everything() -> Answers {
    let mut told = young_parent();
    for need in oregon().needs() {
        told.needs.insert(need.id.clone(), Some(true));
    }
    for fact in oregon().facts() {
        if fact.answer == onramp::catalog::AnswerKind::YesNo {
            told.facts
                .insert(fact.id.clone(), Some(FactAnswer::YesNo(true)));
        }
    }
    told.goal.words = Some("Zelda Quimby wants to be a nurse".to_owned());
    told.meeting.counselor = Some("Ozzie Quux".to_owned());
    told.meeting.reach = Some("ozzie@quux.example".to_owned());
    told.meeting.place = Some("Quux Hall".to_owned());
    told.plan.referrals = all_referrals(&told);
    told
}

#[test]
fn every_slip_is_a_page_of_sixty_lines_and_names_nobody() {
    let told = told_everything();
    let count = told.plan.referrals.len();
    assert!(count > 50, "{count}");
    let sitting = Interview::new(oregon(), today(), told);
    for lang in Lang::ALL {
        let wording = Wording::new(lang);
        for place in 0..count {
            let slip = report::text(&sitting, Paper::Slip(place), &wording, 80);
            assert!(
                slip.lines().count() <= 60,
                "{}\n{slip}",
                slip.lines().count()
            );
            let json = report::json(&sitting, Paper::Slip(place), &wording);
            for word in ["Zelda", "Quimby", "Ozzie", "Quux", "quux"] {
                assert!(
                    !slip.contains(word) && !json.contains(word),
                    "{word}: {slip}"
                );
            }
        }
    }
}

#[test]
fn a_slip_tells_no_need_openly_that_is_private_and_no_name_that_is_not_shown() {
    let told = told_everything();
    let sitting = Interview::new(oregon(), today(), told.clone());
    let wording = Wording::new(Lang::En);
    for (place, referral) in told.plan.referrals.iter().enumerate() {
        let service = oregon().service(&referral.service).unwrap();
        let draft = report::draft(&sitting, Paper::Slip(place), &wording);
        let part = |kind: &str| {
            let parts = draft.parts.iter().filter(|part| part.kind.name() == kind);
            format!("{:?}", parts.collect::<Vec<_>>())
        };
        if service.shown.own != Showing::Name {
            let name = wording.text(&service.name);
            assert!(!part("office").contains(name), "{name}");
        }
        for need in oregon()
            .needs()
            .iter()
            .filter(|need| need.sensitivity >= Sensitivity::Private)
        {
            let label = wording.text(&need.label);
            assert!(!part("about").contains(&format!("\"{label}")), "{label}");
        }
    }
}

#[test]
fn a_slip_passes_on_what_was_agreed_and_says_so_where_nothing_was() {
    let mut told = young_parent();
    let agreed = |passes_on: &[&str]| Referral {
        step: course(),
        service: ServiceId::new("step-snap-training"),
        state: ReferralState::ContactMade,
        consent: Some(Consent {
            on: today(),
            passes_on: passes_on
                .iter()
                .map(|id| Told::Fact(FactId::new(*id)))
                .collect(),
        }),
    };
    told.plan.referrals = vec![
        agreed(&["age"]),
        Referral {
            state: ReferralState::Agreed,
            consent: None,
            ..agreed(&[])
        },
    ];
    let sitting = Interview::new(oregon(), today(), told);
    let wording = Wording::new(Lang::En);
    let [first, second] =
        [0, 1].map(|place| report::text(&sitting, Paper::Slip(place), &wording, 80));
    assert!(first.contains("- Age: at least 16"), "{first}");
    assert!(
        !first.contains("SNAP") && !first.contains("TANF"),
        "{first}"
    );
    assert!(
        second.contains("Nothing was agreed to be passed on"),
        "{second}"
    );
    assert!(!second.contains("Age"), "{second}");
}

#[test]
fn a_slip_is_one_page_of_a_pdf() {
    let told = told_everything();
    let sitting = Interview::new(oregon(), today(), told.clone());
    let layout = Layout::built_in();
    for (place, _) in told.plan.referrals.iter().enumerate().step_by(7) {
        for lang in Lang::ALL {
            let draft = layout.arrange(report::draft(
                &sitting,
                Paper::Slip(place),
                &Wording::new(lang),
            ));
            let bytes = report::pdf(&[draft], &Printing::default()).unwrap();
            let pages = lopdf::Document::load_mem(&bytes).unwrap().get_pages().len();
            assert_eq!(pages, 1, "{:?}", told.plan.referrals[place].service);
        }
    }
}

fn run(file: &std::path::Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_onramp"));
    command
        .arg("plan")
        .arg(file)
        .args(arguments)
        .stdin(Stdio::null());
    command.output().unwrap()
}

#[test]
fn the_command_makes_a_slip_in_every_form_and_says_where_there_is_none() {
    let mut told = young_parent();
    told.plan.referrals = vec![Referral {
        step: course(),
        service: ServiceId::new("wioa-adult"),
        state: ReferralState::Agreed,
        consent: Some(Consent {
            on: today(),
            passes_on: BTreeSet::new(),
        }),
    }];
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.json");
    let write = |told: &Answers| std::fs::write(&file, serde_json::to_vec(told).unwrap()).unwrap();
    write(&told);
    for (format, begins) in [
        ("text", "REFERRAL SLIP"),
        ("html", "<!DOCTYPE html>"),
        ("json", "{\n  \"format\": \"onramp-slip/1\""),
        ("vcf", "BEGIN:VCARD"),
        ("pdf", "%PDF"),
    ] {
        let made = run(&file, &["--paper", "slip", "--format", format]);
        assert_eq!(made.status.code(), Some(0));
        assert!(made.stdout.starts_with(begins.as_bytes()), "{format}");
    }
    let none = run(&file, &["--paper", "slip", "--referral", "2"]);
    assert_eq!(none.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&none.stderr).contains("there is none of this number"));
    told.plan.referrals[0].consent = None;
    write(&told);
    let not_asked = run(&file, &["--paper", "slip"]);
    assert_eq!(not_asked.status.code(), Some(2));
    let why = String::from_utf8_lossy(&not_asked.stderr).into_owned();
    assert!(why.contains("they have not been asked"), "{why}");
    told.plan.referrals[0].state = ReferralState::ContactMade;
    write(&told);
    let unasked = run(&file, &["--paper", "slip"]);
    assert_eq!(unasked.status.code(), Some(2));
    let why = String::from_utf8_lossy(&unasked.stderr).into_owned();
    assert!(why.contains("there is no consent to it"), "{why}");
}

#[test]
fn a_covered_answer_is_not_passed_on_until_it_was_seen() {
    let passed = |shows: bool| {
        let mut sitting = at_the_course(young_parent());
        if shows {
            sitting.update(Msg::ShowPrivate).unwrap();
        }
        for _ in 0..3 {
            refer(&mut sitting, "step-snap-training", Turn::On);
        }
        sitting.update(Msg::Consent).unwrap();
        let known = sitting.referral(&course(), &ServiceId::new("step-snap-training"));
        let consent = known.unwrap().consent.clone().unwrap();
        consent.passes_on.len()
    };
    assert_eq!(passed(false), 1, "only the age, which anybody may see");
    assert_eq!(passed(true), 3);
}

#[test]
fn at_a_kiosk_papers_go_to_a_stick_or_a_printer_and_to_no_folder_that_is_typed() {
    for kiosk in [false, true] {
        let mut sitting = at_the_course(young_parent());
        if kiosk {
            sitting = sitting.at_kiosk();
        }
        let mut screen = screen(sitting);
        for letter in ['j', '9', '1', '\n', '1'] {
            press(&mut screen, letter);
        }
        screen.take_folders(Vec::new());
        let home = shown(&mut screen);
        assert_eq!(home.contains("type a folder"), !kiosk, "{home}");
        assert_eq!(home.contains("No stick was found"), kiosk, "{home}");
    }
}

#[test]
fn while_private_things_are_covered_the_question_and_the_slip_name_neither_help_nor_answer() {
    let mut sitting = at_the_course(young_parent());
    sitting.update(Msg::ShowPrivate).unwrap();
    for _ in 0..3 {
        refer(&mut sitting, "step-snap-training", Turn::On);
    }
    sitting.update(Msg::Consent).unwrap();
    let slip = report::text(&sitting, Paper::Slip(0), &Wording::new(Lang::En), 80);
    assert!(slip.contains("SNAP"), "the office is told: {slip}");
    for turn in [Turn::Back, Turn::On, Turn::On] {
        refer(&mut sitting, "step-snap-training", turn);
    }
    sitting.update(Msg::ShowPrivate).unwrap();
    assert!(!sitting.shows_private());
    let mut screen = screen(sitting);
    let asked = shown(&mut screen);
    assert!(asked.contains("May we contact"), "{asked}");
    assert!(!asked.contains("SNAP"), "{asked}");
    for letter in ['v', 'y', 'j', '9', '4'] {
        press(&mut screen, letter);
        shown(&mut screen);
    }
    let slip = shown(&mut screen);
    assert!(slip.contains("REFERRAL SLIP"), "{slip}");
    assert!(slip.contains("a private answer, covered"), "{slip}");
    assert!(!slip.contains("SNAP") && !slip.contains("TANF"), "{slip}");
}

#[test]
fn where_nothing_is_marked_the_yes_says_that_only_the_help_and_how_to_reach_the_person_goes_on() {
    let mut screen = screen(at_the_course(young_parent()));
    point_at(&mut screen, "WIOA Adult");
    for letter in ['a', 'a', 'a'] {
        press(&mut screen, letter);
    }
    assert!(shown(&mut screen).contains("pass on what is marked"));
    press(&mut screen, '1');
    let asked = shown(&mut screen);
    assert!(asked.contains("only the name of this help"), "{asked}");
    assert!(!asked.contains("pass on what is marked"), "{asked}");
}
