//! Do both ways of answering lead to the same plan? Random sittings, typed line by line and sent as messages.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop where it fails"
)]

use std::collections::BTreeSet;
use std::path::Path;

use onramp::catalog::{Catalog, CatalogFile, Day};
use onramp::cli::OREGON;
use onramp::interview::{Ask, Form, Interview, Msg, Page, Paper, Place};
use onramp::jobseeker::{Answers, FORMAT};
use onramp::report::{Folder, Made, Printer, Target, Trouble, WayOut};
use onramp::wording::{Lang, Wording};
use onramp::{plain, report};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::json;

#[allow(
    dead_code,
    clippy::needless_pass_by_value,
    reason = "each test file needs its own part of this, and JSON is written where it is handed over"
)]
#[path = "guidance/region.rs"]
mod region;

/// How many things a search offers at the door.
const FOUND: usize = 8;
/// How many pathways the door tells of at first.
const FIRST: usize = 6;

fn day() -> Day {
    "2026-11-23".parse().unwrap()
}

fn small() -> Catalog {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sound");
    let read = |name: &str| std::fs::read(folder.join(name)).unwrap();
    let (head, records) = (read("head.json"), read("records.json"));
    let files = [("head.json", &head), ("records.json", &records)];
    let files = files.map(|(label, bytes)| CatalogFile { label, bytes });
    Catalog::load(&files, day()).catalog.unwrap()
}

fn oregon() -> Catalog {
    Catalog::load(OREGON, day()).catalog.unwrap()
}

fn answers() -> Answers {
    Answers {
        format: FORMAT.to_owned(),
        ..Answers::default()
    }
}

/// A sitting that is led by messages, and the lines that somebody would type to the same end.
struct Sitting<'c> {
    interview: Interview<'c>,
    typed: String,
}

impl<'c> Sitting<'c> {
    fn new(catalog: &'c Catalog) -> Self {
        Self {
            interview: Interview::new(catalog, day(), answers()),
            typed: String::new(),
        }
    }

    fn step(&mut self, line: &str, msg: Msg) {
        self.typed.push_str(line);
        self.typed.push('\n');
        // What is refused changes nothing, at either door.
        self.interview.update(msg).ok();
    }

    /// Answers what is asked here, or goes on from here, as this number has it.
    fn answer(&mut self, pick: usize) {
        match pick % 16 {
            0 if self.interview.can_go_back() => return self.step("b", Msg::Back),
            1 if self.interview.can_undo() => return self.step("u", Msg::Undo),
            2 if self.interview.question().is_some() => return self.step("k", Msg::Skip),
            _ => {}
        }
        let pick = pick / 16;
        if let Some(question) = self.interview.question() {
            return self.question(&question.ask, question.form, pick);
        }
        match self.interview.place().clone() {
            Place::Pathways => self.pathway(pick),
            Place::Map if !pick.is_multiple_of(3) => self.map(pick),
            Place::Step if !pick.is_multiple_of(3) => {
                let spanish = self.interview.answers().language.as_deref() == Some("es");
                let words = if spanish {
                    "responder unas"
                } else {
                    "answer a few"
                };
                self.step(words, Msg::Private);
            }
            Place::PrivateDoor if pick.is_multiple_of(4) => self.step("2", Msg::Enough),
            Place::PrivateDoor => self.step("1", Msg::Next),
            Place::Plan => self.plan(pick),
            _ => self.step("n", Msg::Next),
        }
    }

    fn question(&mut self, ask: &Ask, form: Form, pick: usize) {
        match form {
            Form::One { choices, .. } => {
                let place = pick % choices.len();
                let number = (place + 1).to_string();
                self.step(&number, Msg::Choose(choices[place].clone()));
            }
            Form::Many { choices, .. } => {
                let place = pick % choices.len();
                let number = (place + 1).to_string();
                self.step(&number, Msg::Toggle(choices[place].clone()));
                self.step("", Msg::Next);
            }
            Form::Typed { range, .. } => {
                let least = range.map_or(2010, |range| range.0);
                let typed = match pick % 5 {
                    0 => "soon enough".to_owned(),
                    1 => "99999999".to_owned(),
                    more => (least + i64::try_from(more).unwrap()).to_string(),
                };
                self.step(&typed, Msg::Type(typed.clone()));
            }
            Form::Find { held, .. } => {
                let words = ["nurse", "worker", "card", "diploma", "no such thing"][pick % 5];
                self.typed.push_str(words);
                self.typed.push('\n');
                let found = self.interview.finder().answers(ask, words, FOUND);
                let new: Vec<_> = found.iter().filter(|one| !held.contains(one)).collect();
                if new.is_empty() {
                    return self.step("", Msg::Next);
                }
                let place = pick % new.len();
                // Whatever is held comes first: each with its own offer and one to take it away.
                let before = if *ask == Ask::Goal { 1 } else { 2 } * held.len();
                let number = (before + place + 1).to_string();
                self.step(&number, Msg::Add(new[place].clone()));
                if pick.is_multiple_of(2) && *ask != Ask::Goal {
                    self.step("", Msg::Next);
                }
            }
        }
    }

    fn pathway(&mut self, pick: usize) {
        let suggested = self.interview.findings().suggestions();
        let place = pick % suggested.len().min(FIRST);
        let pathway = suggested[place].pathway.clone();
        self.step(&(place + 1).to_string(), Msg::Pathway(pathway));
    }

    fn map(&mut self, pick: usize) {
        let rows = self.interview.findings().rows();
        let place = pick % rows.len();
        let step = rows[place].step.clone();
        self.step(&(place + 1).to_string(), Msg::Step(step));
    }

    /// Puts the first step that is planned into an empty plan, or goes on.
    fn plan(&mut self, pick: usize) {
        let planned = self.interview.findings().plan().cloned();
        let first = planned
            .and_then(Result::ok)
            .and_then(|plan| plan.stops.into_iter().next());
        match first {
            Some(stop)
                if self.interview.answers().plan.chosen.is_empty() && pick.is_multiple_of(2) =>
            {
                self.step("1", Msg::Put(stop.step));
            }
            _ => self.step("n", Msg::Next),
        }
    }
}

/// A room that no paper leaves.
struct Nowhere;

impl WayOut for Nowhere {
    fn folders(&mut self) -> Vec<Folder> {
        Vec::new()
    }

    fn save(&mut self, _: &Made, _: &Target) -> Result<String, Trouble> {
        Err(Trouble::Gone)
    }

    fn printers(&mut self) -> Result<Vec<Printer>, Trouble> {
        Err(Trouble::NoPrinting)
    }

    fn print(&mut self, _: &Made, _: Option<&str>) -> Result<(), Trouble> {
        Err(Trouble::NoPrinting)
    }
}

fn type_in<'c>(catalog: &'c Catalog, typed: &[u8]) -> (Interview<'c>, String) {
    let interview = Interview::new(catalog, day(), answers());
    let mut said = Vec::new();
    let mut input = typed;
    let end = plain::run(interview, Lang::En, &mut input, &mut said, &mut Nowhere).unwrap();
    (end, String::from_utf8(said).unwrap())
}

fn both_doors_agree(catalog: &Catalog, picks: &[usize]) {
    let mut sitting = Sitting::new(catalog);
    for pick in picks {
        sitting.answer(*pick);
    }
    let (typed, said) = type_in(catalog, sitting.typed.as_bytes());
    let script = &sitting.typed;
    assert_eq!(
        typed.answers(),
        sitting.interview.answers(),
        "{script}\n{said}"
    );
    assert_eq!(typed.place(), sitting.interview.place(), "{script}\n{said}");
    let wording = Wording::new(Lang::En);
    for paper in [Paper::Mine, Paper::Staff] {
        let told = report::json(&typed, paper, &wording);
        assert_eq!(told, report::json(&sitting.interview, paper, &wording));
    }
}

fn runs(cases: u32) -> TestRunner {
    TestRunner::new(Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    })
}

#[test]
fn typing_and_messages_lead_to_the_same_answers_and_the_same_plan() {
    let catalog = small();
    let picks = proptest::collection::vec(any::<u16>().prop_map(usize::from), 0..90);
    let run = runs(200).run(&picks, |picks| {
        both_doors_agree(&catalog, &picks);
        Ok(())
    });
    run.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn they_do_so_over_the_whole_of_oregon() {
    let catalog = oregon();
    let mut state = 7919_usize;
    let picks: Vec<usize> = std::iter::repeat_with(|| {
        state = (state * 1_103_515_245 + 12345) % (1 << 31);
        state >> 8
    })
    .take(48)
    .collect();
    both_doors_agree(&catalog, &picks);
}

#[test]
fn any_bytes_may_be_typed() {
    let catalog = small();
    let bytes = proptest::collection::vec(any::<u8>(), 0..400);
    let letters = proptest::collection::vec(
        prop_oneof![
            Just("\n"),
            Just("1\n"),
            Just("2\n"),
            Just("9999999999999999999999\n"),
            Just("b\n"),
            Just("k\n"),
            Just("n\n"),
            Just("n\n"),
            Just("u\n"),
            Just("l\n"),
            Just("j\n"),
            Just("w\n"),
            Just("!\n"),
            Just("?\n"),
            Just("/x\n"),
            Just("/\n"),
            Just("c 1 1 9\n"),
            Just("c\n"),
            Just("0\n"),
            Just("-1\n"),
            Just("2027-01-05\n"),
            Just("\u{1b}[2J\u{202e}\n"),
        ],
        0..200,
    );
    let run = runs(200).run(&(bytes, letters), |(bytes, letters)| {
        for typed in [bytes, letters.concat().into_bytes()] {
            let (_, said) = type_in(&catalog, &typed);
            let moves = |letter: char| letter.is_control() && letter != '\n';
            assert!(!said.contains(moves), "{said:?}");
        }
        Ok(())
    });
    run.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn private_questions_are_asked_behind_the_private_door_alone() {
    let catalog = oregon();
    let private: Vec<&str> = catalog
        .needs()
        .iter()
        .filter(|need| u8::from(need.sensitivity) >= 2)
        .flat_map(|need| need.question.all())
        .chain(
            catalog
                .facts()
                .iter()
                .filter(|fact| u8::from(fact.sensitivity) >= 2)
                .flat_map(|fact| fact.question.all()),
        )
        .collect();
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    // Every question skipped, then the first pathway, its map, its first step.
    let mut typed = "k\n".repeat(60);
    typed.push_str("1\n1\n");
    let (end, said) = type_in(&catalog, typed.as_bytes());
    let said = squeezed(&said);
    assert!(*end.place() == Place::Step, "{said}");
    for question in &private {
        assert!(
            !said.contains(&squeezed(question)),
            "asked before the door: {question}"
        );
    }
    typed.push_str("answer a few\n1\n");
    let (end, said) = type_in(&catalog, typed.as_bytes());
    assert!(matches!(end.place(), Place::Private(_)), "{said}");
}

#[test]
fn a_letter_shows_the_ways_side_by_side_and_a_number_takes_one() {
    let catalog = oregon();
    let told: Answers = serde_json::from_str(
        r#"{"format": "onramp-answers/1", "county": "marion", "credentials": [{"id": "ged"}],
            "goal": {"to": "registered-nurse", "best": "soonest"}}"#,
    )
    .unwrap();
    let mut interview = Interview::new(&catalog, day(), told);
    interview.update(Msg::Jump(Page::Map)).unwrap();
    let mut said = Vec::new();
    let end = plain::run(
        interview,
        Lang::En,
        &mut &b"v\n2\nb\n"[..],
        &mut said,
        &mut Nowhere,
    )
    .unwrap();
    let said = String::from_utf8(said).unwrap();
    assert!(said.contains("Ways to Registered nurse"), "{said}");
    let ways = end.findings().ways().unwrap();
    assert!(ways.ways.len() > 1, "{ways:?}");
    assert_eq!(end.answers().goal.best.as_ref(), ways.ways[1].best.first());
}

#[test]
fn where_the_soonest_way_shows_more_weeks_it_is_told_above_the_ways_why() {
    let course = |id: &str, tuition: u32| {
        json!({"id": id, "opens": ["aim"], "pay": "unpaid",
               "cost_cents": {"tuition": tuition, "complete": true}})
    };
    let mut reported = course("reported", 900_000);
    reported["weeks"] = json!(20);
    let catalog = region::Region::new()
        .with_all("occupations", &["aim"])
        .with("steps", reported)
        .with("steps", course("not-reported", 100_000))
        .with(
            "pathways",
            json!({"id": "path", "steps": ["reported"], "destinations": ["aim"]}),
        )
        .load();
    let told = r#"{"format": "onramp-answers/1", "goal": {"to": "aim"}}"#;
    let mut interview = Interview::new(&catalog, day(), serde_json::from_str(told).unwrap());
    interview.update(Msg::Jump(Page::Map)).unwrap();
    let mut said = Vec::new();
    let script = &mut &b"v\n"[..];
    plain::run(interview, Lang::En, script, &mut said, &mut Nowhere).unwrap();
    let said = String::from_utf8(said).unwrap();
    let (_, ways) = said.split_once("Ways to").unwrap();
    let (above, below) = ways.split_once("1.").unwrap();
    assert!(above.contains("learning counts as half a year"), "{ways}");
    assert!(!below.contains("learning counts as"), "once: {ways}");
}

#[test]
fn all_the_work_that_is_open_this_week_is_told_when_it_is_asked_for() {
    let catalog = oregon();
    for (lang, more) in [
        (Lang::En, "more kinds of work to ask about now"),
        (Lang::Es, "trabajos más por los que puede preguntar ya"),
    ] {
        let at_map = || {
            let mut interview = Interview::new(&catalog, day(), answers());
            interview.update(Msg::Jump(Page::Map)).unwrap();
            interview
        };
        let (wording, interview) = (Wording::new(lang), at_map());
        let open = interview.findings().work_now().iter();
        let open: Vec<String> = open.map(|work| wording.open_work(&catalog, work)).collect();
        let listen = |script: &str| {
            let (mut script, mut said) = (script.as_bytes(), Vec::new());
            plain::run(at_map(), lang, &mut script, &mut said, &mut Nowhere).unwrap();
            let said = String::from_utf8(said).unwrap();
            said.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let first = listen("");
        let told = |said: &str| open.iter().filter(|job| said.contains(*job)).count();
        assert_eq!(told(&first), 3, "{first}");
        let (before, _) = first.split_once(more).unwrap();
        let (_, number) = before
            .rsplit_once(". ")
            .map(|(all, _)| all.rsplit_once(' ').unwrap())
            .unwrap();
        let all = listen(&format!("{number}\n"));
        assert_eq!(told(&all), open.len(), "{all}");
    }
}

/// In Spanish "o" is a word, and a voice that reads aloud takes a bare letter for one.
#[test]
fn a_key_is_told_apart_from_the_words_around_it() {
    let catalog = oregon();
    for (lang, o, words) in [(Lang::En, "\"o\"", "a"), (Lang::Es, "«o»", "aeouy")] {
        let script = "?\n\nj\n5\nj\n6\n\nj\n7\nj\n8\nj\n9\n";
        for place in [
            Page::Interests,
            Page::Have,
            Page::Pathways,
            Page::Map,
            Page::Home,
        ] {
            let mut interview = Interview::new(&catalog, day(), answers());
            interview.update(Msg::Jump(place)).unwrap();
            let mut said = Vec::new();
            plain::run(
                interview,
                lang,
                &mut script.as_bytes(),
                &mut said,
                &mut Nowhere,
            )
            .unwrap();
            let said = String::from_utf8(said).unwrap();
            // The first words are said in both languages.
            let own = said.split_once("1. ").unwrap().1;
            for line in own.lines() {
                let each = line.split_whitespace();
                let each = each.map(|word| word.trim_matches([',', ';', ':', '.', '(', ')']));
                for word in each.filter(|word| word.chars().count() == 1) {
                    let bare = word
                        .chars()
                        .all(|one| one.is_lowercase() && !words.contains(one));
                    assert!(!bare, "{word}: {line}");
                }
            }
            assert!(place != Page::Pathways || said.contains(o), "{said}");
        }
    }
}

#[test]
fn one_step_is_called_out_as_the_place_to_start_and_others_beside_it() {
    let catalog = oregon();
    for (lang, start, or_here) in [
        (Lang::En, "START HERE", "or start here"),
        (Lang::Es, "EMPIECE AQUÍ", "o inicie aquí"),
    ] {
        let told = include_bytes!("answers/nurse-abroad.json");
        let told: Answers = serde_json::from_slice(told).unwrap();
        let told = Answers {
            language: None,
            ..told
        };
        let mut interview = Interview::new(&catalog, day(), told);
        interview.update(Msg::Jump(Page::Map)).unwrap();
        let mut said = Vec::new();
        plain::run(interview, lang, &mut &b""[..], &mut said, &mut Nowhere).unwrap();
        let said = String::from_utf8(said).unwrap();
        assert_eq!(said.matches(start).count(), 1, "{said}");
        assert!(said.contains(or_here), "{said}");
    }
}

#[test]
fn a_step_of_the_plan_that_is_done_says_so_and_has_no_day_to_come() {
    let catalog = oregon();
    let told = serde_json::json!({
        "format": "onramp-answers/1", "goal": {"to": "nursing-assistant"},
        "credentials": [{"id": "first-aid-cpr", "earned": "2026-10"}],
        "plan": {"chosen": ["first-aid-cpr-course"], "dates": {"first-aid-cpr-course": "2027-02-01"}},
    });
    let told: Answers = serde_json::from_value(told).unwrap();
    let mut interview = Interview::new(&catalog, day(), told);
    interview.update(Msg::Jump(Page::Plan)).unwrap();
    let mut said = Vec::new();
    plain::run(interview, Lang::En, &mut &b""[..], &mut said, &mut Nowhere).unwrap();
    let said = String::from_utf8(said).unwrap();
    let line = "Step 1 of my plan: First aid and CPR class, you have this";
    assert!(said.contains(line), "{said}");
    assert!(!said.contains("Feb 1"), "{said}");
    assert!(!said.contains("Set the day"), "{said}");
}

#[test]
fn a_day_is_typed_as_people_write_it() {
    let catalog = oregon();
    for typed in ["1/5/2027", "2027-01-05", "1/5", "1/5/27"] {
        let mut interview = Interview::new(&catalog, day(), answers());
        interview.update(Msg::Jump(Page::Map)).unwrap();
        let step = interview.findings().planned().unwrap().stops[0]
            .step
            .clone();
        interview.update(Msg::Put(step.clone())).unwrap();
        interview.update(Msg::Jump(Page::Plan)).unwrap();
        let mut said = Vec::new();
        let script = format!("1\n{typed}\n");
        let end = plain::run(
            interview,
            Lang::En,
            &mut script.as_bytes(),
            &mut said,
            &mut Nowhere,
        )
        .unwrap();
        let said = String::from_utf8(said).unwrap();
        let set = end.answers().plan.dates.get(&step);
        assert_eq!(
            set.map(Day::to_string),
            Some("2027-01-05".to_owned()),
            "{said}"
        );
    }
}

#[test]
fn where_a_day_is_set_ways_say_in_lines_too_that_they_are_told_without_it() {
    let catalog = oregon();
    let told = r#"{"format": "onramp-answers/1", "goal": {"to": "registered-nurse"}}"#;
    let told: Answers = serde_json::from_str(told).unwrap();
    for (is_set, times) in [(false, 0), (true, 3)] {
        let mut interview = Interview::new(&catalog, day(), told.clone());
        let first = interview.findings().planned().unwrap().stops[0]
            .step
            .clone();
        if is_set {
            let spring = "2027-03-15".parse().unwrap();
            interview.update(Msg::Date(first, Some(spring))).unwrap();
        }
        interview.update(Msg::Jump(Page::Pathways)).unwrap();
        let mut said = Vec::new();
        let script = &mut &b"c 1 2\n1\nv\n"[..];
        plain::run(interview, Lang::En, script, &mut said, &mut Nowhere).unwrap();
        let said = String::from_utf8(said).unwrap();
        let words = said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(
            words.matches("without the days set").count(),
            times,
            "{said}"
        );
    }
}

#[test]
fn a_day_that_is_past_is_asked_for_again_with_the_first_day_possible() {
    let catalog = oregon();
    let told = r#"{"format": "onramp-answers/1", "goal": {"to": "registered-nurse"}}"#;
    let told: Answers = serde_json::from_str(told).unwrap();
    let mut interview = Interview::new(&catalog, day(), told);
    let planned = interview.findings().planned().unwrap().clone();
    let last = planned.stops.last().unwrap().step.clone();
    interview.update(Msg::Put(last.clone())).unwrap();
    interview.update(Msg::Jump(Page::Plan)).unwrap();
    let mut said = Vec::new();
    let script = &mut &b"1\n1/5/2025\n1/25/2027\n"[..];
    let end = plain::run(interview, Lang::En, script, &mut said, &mut Nowhere).unwrap();
    let said = String::from_utf8(said).unwrap();
    let words = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        words.contains("By the plan, it does not begin before"),
        "{said}"
    );
    assert!(words.contains("ask whether it can be sooner"), "{said}");
    let set = end.answers().plan.dates.get(&last).map(Day::to_string);
    assert_eq!(set, Some("2027-01-25".to_owned()), "{said}");
}

#[test]
fn as_many_services_are_told_as_are_counted_above_them() {
    let catalog = oregon();
    let told = r#"{"format": "onramp-answers/1", "goal": {"to": "registered-nurse"}, "county": "marion",
        "needs": {"transport": true, "child-care": true, "fees": true, "housing": true}}"#;
    let told: Answers = serde_json::from_str(told).unwrap();
    let mut sitting = Interview::new(&catalog, day(), told.clone());
    sitting.update(Msg::Jump(Page::Map)).unwrap();
    let steps: Vec<_> = sitting
        .findings()
        .rows()
        .iter()
        .map(|row| row.step.clone())
        .collect();
    let (mut counted, mut some_cannot_be_asked) = (0, false);
    for step in steps {
        let mut interview = Interview::new(&catalog, day(), told.clone());
        interview.update(Msg::Jump(Page::Map)).unwrap();
        interview.update(Msg::Step(step)).unwrap();
        let mut said = Vec::new();
        plain::run(interview, Lang::En, &mut &b""[..], &mut said, &mut Nowhere).unwrap();
        let said = String::from_utf8(said).unwrap();
        let words = said.split_whitespace().collect::<Vec<_>>().join(" ");
        for group in words.split("Help with ").skip(1) {
            let need_and_count = group
                .split_once(" service")
                .and_then(|(before, _)| before.split_once(": "));
            let Some((need, Ok(count))) =
                need_and_count.map(|(need, count)| (need, count.parse::<usize>()))
            else {
                continue;
            };
            let listed = words.matches(&format!(". {need}: ")).count();
            assert_eq!(listed, count, "{need}: {said}");
            counted += count;
            some_cannot_be_asked |= group.contains("to ask about now");
        }
    }
    assert!(counted > 20, "{counted}");
    assert!(some_cannot_be_asked);
}

#[test]
fn each_service_counts_once_at_a_step_and_no_need_stands_there_without_words() {
    let catalog = oregon();
    let w = Wording::new(Lang::En);
    let (mut elsewhere, mut kept) = (0, 0);
    for told in [
        include_str!("answers/millworker.json"),
        include_str!("answers/nurse-abroad.json"),
        include_str!("answers/young-parent.json"),
    ] {
        let mut told: Answers = serde_json::from_str(told).unwrap();
        told.language = Some("en".to_owned());
        for (pathway, private) in catalog.pathways().iter().zip([false, true].iter().cycle()) {
            let mut sitting = Interview::new(&catalog, day(), told.clone());
            sitting.update(Msg::Pathway(pathway.id.clone())).unwrap();
            for row in sitting.findings().rows().to_vec() {
                let mut interview = Interview::new(&catalog, day(), told.clone());
                interview.update(Msg::Pathway(pathway.id.clone())).unwrap();
                interview.update(Msg::Step(row.step.clone())).unwrap();
                if *private {
                    interview.update(Msg::ShowPrivate).unwrap();
                }
                let groups = report::help_groups(&interview, &w, &row);
                let mut said = Vec::new();
                let nothing = &mut &b""[..];
                plain::run(interview, Lang::En, nothing, &mut said, &mut Nowhere).unwrap();
                let said = String::from_utf8(said).unwrap();
                let words = said.split_whitespace().collect::<Vec<_>>().join(" ");
                let mut seen = BTreeSet::new();
                for group in &groups {
                    let named = group.named.iter().map(|(help, _)| &help.service);
                    for service in named.chain(group.kept.iter().copied()) {
                        assert!(seen.insert(service), "{service} twice at {}", row.step);
                    }
                    let (label, told) = (&group.label, group.told(&w));
                    if group.nobody {
                        assert!(words.contains(&format!("{label}: nobody")), "{said}");
                        continue;
                    }
                    assert!(
                        words.contains(&format!("Help with {label}: {told}")),
                        "{said}"
                    );
                    assert!(!told.starts_with("0 "), "{label}: {told}");
                    let offers = words.matches(&format!(". {label}: ")).count();
                    assert_eq!(offers, group.named.len(), "{label}: {said}");
                    elsewhere += usize::from(group.above.is_some());
                    kept += group.kept.len();
                }
                let all = row.supports.iter().flat_map(|support| &support.helps);
                let all: BTreeSet<_> = all.map(|help| &help.service).collect();
                assert_eq!(seen, all, "at {}", row.step);
            }
        }
    }
    assert!(elsewhere > 0 && kept > 0, "{elsewhere}, {kept}");
}

#[test]
fn an_order_that_puts_a_need_after_what_needs_it_is_told_in_lines_too() {
    let catalog = oregon();
    for (chosen, is_told) in [
        (["nclex-rn-license", "nurse-english-test"], true),
        (["nurse-english-test", "nclex-rn-license"], false),
    ] {
        let told = include_str!("answers/nurse-abroad.json");
        let mut told: Answers = serde_json::from_str(told).unwrap();
        told.language = Some("en".to_owned());
        told.plan.chosen = chosen.map(onramp::catalog::StepId::new).into();
        let mut interview = Interview::new(&catalog, day(), told);
        interview.update(Msg::Jump(Page::Plan)).unwrap();
        let mut said = Vec::new();
        plain::run(interview, Lang::En, &mut &b""[..], &mut said, &mut Nowhere).unwrap();
        let said = String::from_utf8(said).unwrap();
        let words = said.split_whitespace().collect::<Vec<_>>().join(" ");
        let needed = "Needed before this: English test for nurses.";
        assert_eq!(words.contains(needed), is_told, "{said}");
    }
}

#[test]
fn the_end_of_the_input_is_a_quiet_end_and_leaving_is_asked_about() {
    let catalog = small();
    let (_, said) = type_in(&catalog, b"");
    assert!(said.ends_with("> "));
    let (_, said) = type_in(&catalog, b"q\n2\nq\n1\n1\n");
    assert_eq!(said.matches("Leave?").count(), 2);
    assert!(said.ends_with("Nothing was kept. Take care.\n"));
}
