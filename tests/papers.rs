//! Is a person's own paper safe wherever it is found, and whole in every form? Random answers, both languages, each form.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop where it fails"
)]

mod reading;

use std::collections::BTreeSet;

use onramp::catalog::{
    AnswerKind, Catalog, CatalogFile, Cents, Contact, CountyId, CredentialId, Day, FactId,
    OccupationId, Sensitivity, ServiceId, Showing, StepId, Text,
};
use onramp::cli::OREGON;
use onramp::guidance::Status;
use onramp::interview::{Interview, Paper};
use onramp::jobseeker::{
    Answers, Best, FORMAT, FactAnswer, Held, Referral, ReferralState, WorkDone,
};
use onramp::report::{self, Printing};
use onramp::wording::{Lang, Wording};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

fn day() -> Day {
    "2026-11-23".parse().unwrap()
}

fn oregon() -> Catalog {
    Catalog::load(OREGON, day()).catalog.unwrap()
}

/// Answers to everything there is, as these numbers have it.
fn answers(catalog: &Catalog, numbers: &[u32]) -> Answers {
    let mut numbers = numbers.iter().copied().cycle();
    let mut next = move || numbers.next().unwrap_or(1) as usize;
    let mut answers = Answers {
        format: FORMAT.to_owned(),
        ..Answers::default()
    };
    let counties = catalog.counties();
    answers.county = Some(counties[next() % counties.len()].id.clone());
    for need in catalog.needs() {
        let answer = [Some(true), Some(true), Some(false), None][next() % 4];
        answers.needs.insert(need.id.clone(), answer);
    }
    for fact in catalog.facts() {
        let answer = match &fact.answer {
            AnswerKind::YesNo => FactAnswer::YesNo(next() % 3 > 0),
            AnswerKind::Number(range) => {
                let span = usize::try_from(range.max - range.min + 1).unwrap();
                FactAnswer::Number(range.min + i64::try_from(next() % span).unwrap())
            }
            AnswerKind::Choice(options) => {
                FactAnswer::Choice(options[next() % options.len()].id.clone())
            }
            AnswerKind::Date => FactAnswer::Date("2026-08".parse().unwrap()),
        };
        answers
            .facts
            .insert(fact.id.clone(), (next() % 4 > 0).then_some(answer));
    }
    let credentials = catalog.credentials();
    for _ in 0..next() % 4 {
        answers.credentials.push(Held {
            id: credentials[next() % credentials.len()].id.clone(),
            earned: Some("2020".parse().unwrap()),
            expires: None,
            expired: next() % 3 == 0,
        });
    }
    let occupations = catalog.occupations();
    for _ in 0..next() % 3 {
        answers.work.push(WorkDone {
            occupation: occupations[next() % occupations.len()].id.clone(),
            years: 3,
            months: 0,
            paid: next() % 2 == 0,
            ended: None,
        });
    }
    let goals: Vec<_> = catalog
        .pathways()
        .iter()
        .flat_map(|p| &p.destinations)
        .collect();
    answers.goal.to = Some(goals[next() % goals.len()].clone());
    answers.goal.best = Some(Best::ALL[next() % 4]);
    let (steps, services) = (catalog.steps(), catalog.services());
    for _ in 0..next() % 4 {
        let step = steps[next() % steps.len()].id.clone();
        for _ in 0..3 {
            answers.plan.referrals.push(Referral {
                step: step.clone(),
                service: services[next() % services.len()].id.clone(),
                state: ReferralState::Agreed,
                consent: None,
            });
        }
        answers.plan.chosen.push(step);
    }
    answers
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The sources that services cite which are not shown by name.
fn sources_of_unnamed(catalog: &Catalog) -> BTreeSet<String> {
    let mut cited = Vec::new();
    for service in catalog.services() {
        if service.shown.own != Showing::Name {
            texts(&serde_json::to_value(service).unwrap(), &mut cited);
        }
    }
    cited.into_iter().collect()
}

/// What everybody is told, longest first: a label that is part of it tells nothing of anybody.
fn public(catalog: &Catalog) -> Vec<String> {
    let mut words: BTreeSet<String> = BTreeSet::new();
    let mut add = |text: &Text| words.extend(text.all().map(squeezed));
    for step in catalog.steps() {
        add(&step.title);
        step.way_back.iter().for_each(&mut add);
        step.demands.iter().for_each(|demand| add(&demand.text));
        step.offerings
            .iter()
            .filter_map(|one| one.times.as_ref())
            .for_each(&mut add);
    }
    catalog.occupations().iter().for_each(|one| add(&one.title));
    catalog.providers().iter().for_each(|one| add(&one.name));
    catalog.notices().iter().for_each(|one| add(&one.text));
    for credential in catalog.credentials() {
        add(&credential.title);
        credential
            .prior_learning
            .iter()
            .for_each(|one| add(&one.ask));
    }
    for gate in catalog.gates() {
        [&gate.title, &gate.decides, &gate.ask]
            .into_iter()
            .for_each(&mut add);
    }
    let on_private = |source: &&onramp::catalog::Source| {
        catalog.services().iter().any(|service| {
            service.shown.own != Showing::Name
                && service
                    .source
                    .as_ref()
                    .is_some_and(|one| *one.source() == source.id)
        })
    };
    // Where a step or a job is published tells of the step alone.
    for source in catalog
        .sources()
        .iter()
        .filter(|source| !on_private(source))
    {
        words.insert(squeezed(&source.title));
        words.insert(squeezed(&source.publisher));
    }
    let mut add = |text: &Text| words.extend(text.all().map(squeezed));
    for service in catalog.services() {
        // The neutral words are the steward's: they are chosen to give nothing away.
        service.neutral.iter().for_each(&mut add);
        if service.shown.own == Showing::Name {
            add(&service.name);
            service.say.iter().for_each(&mut add);
            service.documents.iter().for_each(&mut add);
        }
    }
    // Where a step's price stands is told with it; where a help's rule stands tells of the help.
    let telling = sources_of_unnamed(catalog);
    for source in catalog.sources() {
        if !telling.contains(source.id.as_str()) {
            words.extend([&source.title, &source.publisher].map(|text| squeezed(text)));
        }
    }
    let mut words: Vec<String> = words
        .into_iter()
        .filter(|words| !words.is_empty())
        .collect();
    words.sort_by_key(|words| std::cmp::Reverse(words.len()));
    words
}

/// What may not be on the paper: what private needs and facts are called, ask and may be answered with; names of services
/// that are not shown by name, and for whom they are.
fn secret(catalog: &Catalog) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    let mut add = |text: &Text| words.extend(text.all().map(squeezed));
    for need in catalog.needs() {
        if need.sensitivity >= Sensitivity::Private {
            add(&need.label);
            add(&need.question);
        }
    }
    for fact in catalog.facts() {
        if fact.sensitivity >= Sensitivity::Private {
            add(&fact.label);
            add(&fact.question);
            if let AnswerKind::Choice(options) = &fact.answer {
                for option in options {
                    add(&option.label);
                }
            }
        }
    }
    for service in catalog.services() {
        if service.shown.own != Showing::Name {
            add(&service.name);
            service.people_who.iter().for_each(&mut add);
            service.say.iter().for_each(&mut add);
        }
    }
    words
}

/// The words of a page, without its tags and its style.
fn words_of(page: &str) -> String {
    let body = page.split_once("</style>").unwrap().1;
    let mut words = String::new();
    let mut within = false;
    for letter in body.chars() {
        match letter {
            '<' => {
                within = true;
                words.push(' ');
            }
            '>' => within = false,
            _ if !within => words.push(letter),
            _ => {}
        }
    }
    let plain = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ];
    for (written, letter) in plain {
        words = words.replace(written, letter);
    }
    words
}

/// A calendar or contacts file with its folded lines made whole and its escapes undone.
fn unfolded(file: &str) -> String {
    let whole = file.replace("\r\n ", "");
    whole
        .replace("\\,", ",")
        .replace("\\;", ";")
        .replace("\\n", "\n")
}

/// Whether these words stand in a text, by themselves and not inside other words.
fn stands_in(text: &str, words: &str) -> bool {
    let letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    text.match_indices(words).any(|(at, _)| {
        let after = text[at + words.len()..].chars().next();
        !letter(text[..at].chars().next_back()) && !letter(after)
    })
}

/// Every text in a JSON value, keys left out.
fn texts(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => found.push(text.clone()),
        serde_json::Value::Array(list) => list.iter().for_each(|one| texts(one, found)),
        serde_json::Value::Object(map) => map.values().for_each(|one| texts(one, found)),
        _ => {}
    }
}

#[test]
fn nothing_private_stands_on_a_persons_own_paper() {
    let catalog = oregon();
    let (public, secret) = (public(&catalog), secret(&catalog));
    let services = catalog.services().iter();
    let unnamed: Vec<&str> = services
        .filter(|service| service.shown.own != Showing::Name)
        .map(|service| service.id.as_str())
        .collect();
    let mut runner = TestRunner::new(Config {
        cases: 16,
        failure_persistence: None,
        ..Config::default()
    });
    let numbers = proptest::collection::vec(any::<u32>(), 97);
    let run = runner.run(&numbers, |numbers| {
        let interview = Interview::new(&catalog, day(), answers(&catalog, &numbers));
        for lang in Lang::ALL {
            let wording = Wording::new(lang);
            let json = report::json(&interview, Paper::Mine, &wording);
            let mut found = Vec::new();
            texts(&serde_json::from_str(&json).unwrap(), &mut found);
            for text in &found {
                prop_assert!(!unnamed.contains(&text.as_str()), "{text}\n{json}");
            }
            let draft = report::draft(&interview, Paper::Mine, &wording);
            let drafts = [draft];
            found.push(report::draft_text(&drafts[0], 80));
            found.push(words_of(&report::draft_html(&drafts)));
            let pdf = report::pdf(&drafts, &Printing::default()).unwrap();
            found.push(reading::words_of_pages(&pdf).join(" "));
            found.extend(reading::told_aside(&pdf));
            for (_, line) in drafts[0].lines() {
                if let report::Body::Code(code) = &line.body {
                    found.push(code.says.clone());
                }
            }
            for file in [
                report::draft_calendar(&drafts),
                report::draft_contacts(&drafts[0]),
            ] {
                let file = unfolded(&file);
                for id in &unnamed {
                    prop_assert!(!file.contains(&format!("UID:{id}@")), "{id}\n{file}");
                }
                found.push(file);
            }
            for text in found {
                let mut left = squeezed(&text);
                for words in &public {
                    left = left.replace(words.as_str(), "·");
                }
                for words in &secret {
                    prop_assert!(!stands_in(&left, words), "{words}\n{text}");
                }
            }
        }
        Ok(())
    });
    run.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn a_private_need_leaves_no_trace_on_a_persons_own_paper() {
    let catalog = oregon();
    let private = catalog.needs().iter();
    let private: Vec<_> = private
        .filter(|need| need.sensitivity >= Sensitivity::Private)
        .collect();
    assert!(private.len() > 5);
    let wording = Wording::new(Lang::En);
    let paper = |answers: &Answers| {
        let interview = Interview::new(&catalog, day(), answers.clone());
        let draft = report::draft(&interview, Paper::Mine, &wording);
        let json = report::json(&interview, Paper::Mine, &wording);
        (report::draft_text(&draft, 80), json)
    };
    for to in ["registered-nurse", "electrician", "truck-driver-heavy"] {
        let mut answers = Answers {
            county: Some(CountyId::new("marion")),
            ..Answers::default()
        };
        answers.goal.to = Some(OccupationId::new(to));
        let silent = paper(&answers);
        for need in &private {
            // Who says that they need no such help gets none: that tells of no need.
            for told in [Some(true), None] {
                let mut told_more = answers.clone();
                told_more.needs.insert(need.id.clone(), told);
                assert!(paper(&told_more) == silent, "{to}: {} {told:?}", need.id);
            }
        }
    }
}

#[test]
fn a_line_has_one_id_whatever_the_language() {
    let catalog = oregon();
    for numbers in [[7, 2, 9, 4], [1, 0, 5, 3], [3, 3, 8, 1]] {
        let interview = Interview::new(&catalog, day(), answers(&catalog, &numbers));
        for paper in [Paper::Mine, Paper::Staff] {
            let ids = Lang::ALL.map(|lang| {
                let draft = report::draft(&interview, paper, &Wording::new(lang));
                let ids = draft.lines().map(|(_, line)| line.id.clone());
                ids.collect::<Vec<_>>()
            });
            assert_eq!(ids[0], ids[1]);
            let once: BTreeSet<&String> = ids[0].iter().collect();
            assert_eq!(once.len(), ids[0].len(), "{:?}", ids[0]);
        }
    }
}

#[test]
fn a_line_that_is_struck_goes_with_what_belongs_to_it_and_nothing_else() {
    let catalog = oregon();
    let interview = Interview::new(&catalog, day(), answers(&catalog, &[7, 2, 9, 4]));
    let draft = report::draft(&interview, Paper::Mine, &Wording::new(Lang::En));
    let ids = |draft: &report::Draft| -> Vec<String> {
        draft.lines().map(|(_, line)| line.id.clone()).collect()
    };
    let before = ids(&draft);
    let lead = before
        .iter()
        .find(|id| id.starts_with("next-step:"))
        .unwrap();
    let after = ids(&draft.clone().without([lead.as_str()]));
    let left: Vec<String> = before
        .iter()
        .filter(|id| *id != lead && !id.starts_with(&format!("{lead}:")))
        .cloned()
        .collect();
    assert!(left.len() + 2 < before.len(), "{before:?}");
    assert_eq!(after, left);
    let own = draft.with_own("My notes".to_owned(), ["Call my aunt\u{1b}[2J"]);
    let words = report::draft_text(&own, 80);
    assert!(
        words.contains("My notes\n--------\n  - Call my aunt[2J\n"),
        "{words}"
    );
}

/// The answers of one of the three people.
fn person(name: &str) -> Answers {
    let file = format!("{}/tests/answers/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

#[test]
fn what_was_typed_for_the_papers_stands_on_them_and_else_there_is_room_to_write() {
    let catalog = oregon();
    let empty = Interview::new(&catalog, day(), person("young-parent"));
    let wording = Wording::new(Lang::En);
    let words = report::text(&empty, Paper::Mine, &wording, 80);
    assert!(words.contains("\n  Counselor: ____"), "{words}");
    let mut told = person("young-parent");
    told.goal.words = Some("A steady job with people".to_owned());
    told.meeting.counselor = Some("Pat".to_owned());
    told.meeting.day = Some("2026-12-07".parse().unwrap());
    told.meeting.place = Some("10 am, desk 4".to_owned());
    let interview = Interview::new(&catalog, day(), told);
    let words = report::text(&interview, Paper::Mine, &wording, 80);
    for line in [
        "  In my words: \"A steady job with people\"\n",
        "  Counselor: Pat\n",
        "  Next appointment: Monday, December 7, 2026\n",
        "  Time and place: 10 am, desk 4\n",
        "  How to reach them: ____",
    ] {
        assert!(words.contains(line), "{line}\n{words}");
    }
}

#[test]
fn the_next_step_has_its_day_or_a_line_to_write_one_on() {
    let catalog = oregon();
    for (lang, label) in [(Lang::En, "My day for it"), (Lang::Es, "Mi día para esto")] {
        let wording = Wording::new(lang);
        for name in ["young-parent", "millworker", "nurse-abroad"] {
            let mut told = person(name);
            let interview = Interview::new(&catalog, day(), told.clone());
            let words = report::text(&interview, Paper::Mine, &wording, 80);
            let blank = format!("    {label}: ____");
            assert_eq!(words.matches(&blank).count(), 1, "{words}");
            let plan = interview.findings().planned().unwrap();
            let next = plan.stops[0].step.clone();
            told.plan.chosen.push(next.clone());
            told.plan.dates.insert(next, "2026-12-07".parse().unwrap());
            let interview = Interview::new(&catalog, day(), told);
            let words = report::text(&interview, Paper::Mine, &wording, 80);
            assert!(!words.contains(&blank), "{words}");
            assert_eq!(
                words.matches(&format!("    {label}: ")).count(),
                1,
                "{words}"
            );
        }
    }
}

#[test]
fn a_page_has_its_headings_in_order_and_no_id_twice_even_in_two_languages() {
    let catalog = oregon();
    for name in ["young-parent", "millworker", "nurse-abroad"] {
        let interview = Interview::new(&catalog, day(), person(name));
        for paper in [Paper::Mine, Paper::Staff] {
            let drafts =
                Lang::ALL.map(|lang| report::draft(&interview, paper, &Wording::new(lang)));
            let page = report::draft_html(&drafts);
            let ids: Vec<&str> = page
                .split(" id=\"")
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
                .collect();
            assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
            let levels = page.split("<h").skip(1).filter_map(|rest| {
                let level = rest.chars().next()?.to_digit(10)?;
                Some(level)
            });
            let mut before = 0;
            for level in levels {
                assert!(level <= before + 1, "h{level} after h{before}");
                before = level;
            }
            for tag in ["<script", "<link", "<img", "src=", "@import"] {
                assert!(!page.contains(tag), "{tag} asks for something else");
            }
        }
    }
}

/// The pictures of the millworker's and the young parent's papers, with the language.
fn pictures(catalog: &Catalog) -> Vec<report::Picture> {
    let mut found = Vec::new();
    for name in ["young-parent", "millworker", "nurse-abroad"] {
        let interview = Interview::new(catalog, day(), person(name));
        for lang in Lang::ALL {
            let draft = report::draft(&interview, Paper::Mine, &Wording::new(lang));
            for (_, line) in draft.lines() {
                if let report::Body::Picture(picture) = &line.body {
                    found.push((**picture).clone());
                }
            }
        }
    }
    found
}

#[test]
fn nothing_is_drawn_beyond_the_edges_of_a_picture_or_in_letters_too_small_to_read() {
    let catalog = oregon();
    let pictures = pictures(&catalog);
    for wanted in ["ladder", "timeline", "interests"] {
        assert!(pictures.iter().any(|one| one.id == wanted), "{wanted}");
    }
    for picture in &pictures {
        let (width, height) = (picture.width.cast_signed(), picture.height.cast_signed());
        for shape in &picture.shapes {
            let ends = match shape {
                report::Shape::Line { from, to, .. } => [*from, *to],
                report::Shape::Rect { at, size, .. } => {
                    let end = (at.0 + size.0.cast_signed(), at.1 + size.1.cast_signed());
                    [*at, end]
                }
                report::Shape::Text {
                    at, words, size, ..
                } => {
                    assert!(*size >= 12, "{shape:?}");
                    // Letters are about half as wide as they are high.
                    let long = i32::try_from(words.chars().count()).unwrap() * size.cast_signed();
                    [*at, (at.0 + long / 2, at.1)]
                }
            };
            for (across, down) in ends {
                assert!((0..=width).contains(&across), "{shape:?}");
                assert!((0..=height).contains(&down), "{shape:?}");
            }
        }
    }
}

#[test]
fn a_picture_says_in_words_all_that_it_shows_and_in_characters_no_wider_than_a_page() {
    let catalog = oregon();
    for picture in pictures(&catalog) {
        let words = squeezed(&picture.words.join(" "));
        for shape in &picture.shapes {
            if let report::Shape::Text {
                words: drawn, role, ..
            } = shape
                && *role == report::Role::Strong
            {
                assert!(words.contains(drawn.as_str()), "{drawn}: {words}");
            }
        }
        for row in &picture.characters {
            assert!(row.chars().count() <= 78, "{row}");
        }
    }
}

#[test]
fn the_calendar_is_read_by_another_program_with_every_day_of_the_paper() {
    let catalog = oregon();
    let mut told = person("millworker");
    told.meeting.day = Some("2026-12-07".parse().unwrap());
    let first = Interview::new(&catalog, day(), told.clone());
    let step = report::legs(&first)[0].step.id.clone();
    told.plan.dates.insert(step, "2026-11-30".parse().unwrap());
    let interview = Interview::new(&catalog, day(), told);
    let drafts = Lang::ALL.map(|lang| report::draft(&interview, Paper::Mine, &Wording::new(lang)));
    let dates: Vec<(String, String)> = drafts[0]
        .lines()
        .filter_map(|(_, line)| line.date.as_ref())
        .map(|date| (date.day.to_string().replace('-', ""), date.title.clone()))
        .collect();
    assert!(dates.len() >= 3, "{dates:?}");
    let file = report::draft_calendar(&drafts);
    assert!(file.lines().all(|line| line.len() <= 77), "{file}");
    let mut read = ical::IcalParser::new(file.as_bytes());
    let calendar = read.next().unwrap().unwrap();
    assert_eq!(calendar.events.len(), dates.len());
    for (event, (day, title)) in calendar.events.iter().zip(&dates) {
        let value = |name: &str| {
            let mut all = event.properties.iter();
            let one = all.find(|one| one.name == name).unwrap();
            one.value.clone().unwrap().replace("\\,", ",")
        };
        assert_eq!(value("DTSTART"), *day);
        assert!(value("DTEND") > *day);
        assert!(value("SUMMARY").starts_with(title.as_str()), "{title}");
        assert!(value("DTSTAMP").starts_with("20261123"));
    }
}

#[test]
fn the_contacts_are_read_by_another_program_and_hold_only_who_may_be_named() {
    let catalog = oregon();
    let interview = Interview::new(&catalog, day(), person("millworker"));
    let draft = report::draft(&interview, Paper::Mine, &Wording::new(Lang::Es));
    let named: Vec<&report::Card> = draft
        .cards()
        .filter(|card| card.service.is_some())
        .collect();
    assert!(
        !named.is_empty() && named.len() < draft.cards().count(),
        "{draft:?}"
    );
    let file = report::draft_contacts(&draft);
    let read: Vec<_> = ical::VcardParser::new(file.as_bytes())
        .map(Result::unwrap)
        .collect();
    assert_eq!(read.len(), named.len());
    for (contact, card) in read.iter().zip(named) {
        let values = |name: &str| -> Vec<String> {
            let all = contact.properties.iter().filter(|one| one.name == name);
            all.filter_map(|one| one.value.clone()).collect()
        };
        assert_eq!(values("FN")[0].replace('\\', ""), card.name.text);
        let phones = card.reach.iter();
        let phones = phones.filter(|reach| reach.way == report::ReachWay::Phone);
        for phone in phones {
            assert!(values("TEL").contains(&phone.value), "{contact:?}");
        }
    }
}

#[test]
fn the_own_paper_keeps_to_two_pages_and_the_staff_worksheet_to_what_case_programs_take() {
    // A page of Letter paper takes about 60 lines of plain text.
    let catalog = oregon();
    for numbers in [[7, 2, 9, 4], [1, 0, 5, 3], [3, 3, 8, 1], [11, 5, 2, 6]] {
        let interview = Interview::new(&catalog, day(), answers(&catalog, &numbers));
        for lang in Lang::ALL {
            let wording = Wording::new(lang);
            let own = report::text(&interview, Paper::Mine, &wording, 80);
            assert!(own.lines().count() <= 170, "{}\n{own}", own.lines().count());
            let staff = report::text(&interview, Paper::Staff, &wording, 80);
            for line in staff.lines() {
                assert!(line.chars().count() <= 78, "{line}");
                let drawn = |letter: char| ('\u{2500}'..='\u{25ff}').contains(&letter);
                assert!(!line.contains(drawn), "{line}");
            }
        }
    }
}

#[test]
fn the_staff_worksheet_has_its_parts_in_the_order_of_the_plan_it_goes_into() {
    let catalog = oregon();
    let mut told = person("young-parent");
    let step = StepId::new("cna1-course");
    let service = catalog.services()[0].id.clone();
    told.plan.referrals.push(Referral {
        step,
        service,
        state: ReferralState::Discussed,
        consent: None,
    });
    let interview = Interview::new(&catalog, day(), told);
    let draft = report::draft(&interview, Paper::Staff, &Wording::new(Lang::En));
    let kinds: Vec<&str> = draft.parts.iter().map(|part| part.kind.name()).collect();
    let wanted = [
        "opening",
        "goals",
        "objectives",
        "services",
        "providers",
        "funding",
        "facts",
        "referrals",
        "choices",
        "counselor",
        "reasons",
        "sources",
        "notices",
    ];
    let kept: Vec<&str> = kinds
        .iter()
        .copied()
        .filter(|kind| *kind != "uncovered")
        .collect();
    assert_eq!(kept, wanted);
    let words = report::draft_text(&draft, 80);
    assert!(words.contains("talked about"), "{words}");
    assert!(
        words.contains("Why not, in the person's words: ____"),
        "{words}"
    );
}

#[test]
fn the_staff_worksheet_names_what_the_own_paper_does_not() {
    let catalog = oregon();
    let mut told = answers(&catalog, &[1, 0, 5]);
    for answer in told.needs.values_mut() {
        *answer = Some(true);
    }
    told.goal.to = Some(onramp::catalog::OccupationId::new("nursing-assistant"));
    told.plan.chosen.clear();
    let interview = Interview::new(&catalog, day(), told);
    let wording = Wording::new(Lang::En);
    let staff = squeezed(&report::text(&interview, Paper::Staff, &wording, 80));
    assert!(
        secret(&catalog)
            .iter()
            .any(|words| stands_in(&staff, words)),
        "{staff}"
    );
}

#[test]
fn no_line_of_a_paper_is_wider_than_it_but_for_an_address() {
    let catalog = oregon();
    let interview = Interview::new(&catalog, day(), answers(&catalog, &[7, 2, 9, 4]));
    for paper in [Paper::Mine, Paper::Staff] {
        for line in report::text(&interview, paper, &Wording::new(Lang::Es), 80).lines() {
            let address = line.trim_start().starts_with("http");
            assert!(line.chars().count() <= 80 || address, "{line}");
            assert_eq!(line, line.trim_end());
        }
    }
}

#[test]
fn the_worksheet_says_where_a_pathway_is_steps_only() {
    let catalog = oregon();
    for (job, steps_only) in [("bus-driver-transit", true), ("registered-nurse", false)] {
        let mut told = Answers::default();
        told.goal.to = Some(onramp::catalog::OccupationId::new(job));
        let interview = Interview::new(&catalog, day(), told);
        for (lang, words) in [
            (Lang::En, "not a full career pathway"),
            (Lang::Es, "no un camino profesional completo"),
        ] {
            let staff = report::text(&interview, Paper::Staff, &Wording::new(lang), 80);
            let says = squeezed(&staff).contains(words);
            assert_eq!(says, steps_only, "{job}\n{staff}");
        }
    }
}

#[test]
fn each_open_need_that_the_person_named_has_somebody_to_ask_on_the_own_paper() {
    let catalog = oregon();
    let sitting = Interview::new(&catalog, day(), person("young-parent"));
    let next = &report::plan_legs(&sitting)[0];
    for lang in Lang::ALL {
        let draft = report::draft(&sitting, Paper::Mine, &Wording::new(lang));
        let ids: BTreeSet<&str> = draft.lines().map(|(_, line)| line.id.as_str()).collect();
        let open = |id| catalog.need(id).unwrap().sensitivity < Sensitivity::Private;
        let needs = next.row.supports.iter();
        let needs = needs.filter(|need| need.told && open(&need.need));
        let contacts = report::draft_contacts(&draft);
        let mut covered = Vec::new();
        for need in needs {
            let open = need.helps.iter().filter(|one| {
                matches!(
                    one.verdict.answer(),
                    onramp::guidance::Answer::WorthAsking { .. }
                )
            });
            let named = open.filter(|one| {
                let service = catalog.service(&one.service).unwrap();
                service.shown.own == Showing::Name && service.contact != Contact::default()
            });
            let named: Vec<_> = named.map(|one| &one.service).collect();
            if named.is_empty() {
                continue;
            }
            let told = |id: &&&ServiceId| ids.contains(&*format!("help:{id}"));
            let told: Vec<_> = named.iter().filter(told).collect();
            assert!(!told.is_empty(), "{}: {ids:?}", need.need);
            let card = told
                .iter()
                .any(|id| contacts.contains(&format!("{id}@onramp")));
            assert!(card, "{}: {contacts}", need.need);
            covered.push(need.need.as_str());
        }
        assert!(covered.contains(&"child-care"), "{covered:?}");
        assert!(covered.len() > 1, "{covered:?}");
        let cards = draft.cards().filter(|card| !card.reach.is_empty());
        assert!(cards.count() >= 4, "{ids:?}");
    }
}

#[test]
fn who_may_help_by_what_was_told_openly_stands_before_who_may_only_if_something_else_is_so() {
    let catalog = oregon();
    let helps = |change: &dyn Fn(&mut Answers)| {
        let mut told = person("millworker");
        change(&mut told);
        let sitting = Interview::new(&catalog, day(), told);
        let draft = report::draft(&sitting, Paper::Mine, &Wording::new(Lang::En));
        let ids = draft.lines().map(|(_, line)| line.id.clone());
        ids.filter(|id| id.starts_with("help:")).collect::<Vec<_>>()
    };
    let at = |helps: &[String], id: &str| helps.iter().position(|one| one == &format!("help:{id}"));
    let laid_off = helps(&|_| ());
    let (layoff, served) = (
        at(&laid_off, "wioa-dislocated-worker"),
        at(&laid_off, "gi-bill"),
    );
    assert!(layoff.is_some(), "{laid_off:?}");
    assert!(served.is_none_or(|at| layoff < Some(at)), "{laid_off:?}");
    // Somebody's claim is told in private: it moves nobody on a paper that others may find.
    let openly_unknown = helps(&|told: &mut Answers| {
        told.facts.remove(&FactId::new("laid-off"));
    });
    let not_told = helps(&|told: &mut Answers| {
        told.facts.remove(&FactId::new("laid-off"));
        told.facts.remove(&FactId::new("unemployment-claim"));
    });
    assert_eq!(openly_unknown, not_told);
}

#[test]
fn the_own_paper_says_how_to_call_where_the_step_is_given_as_the_code_does() {
    let catalog = oregon();
    let mut answers = person("young-parent");
    answers.plan.chosen = vec![StepId::new("home-care-worker")];
    let sitting = Interview::new(&catalog, day(), answers);
    let text = report::text(&sitting, Paper::Mine, &Wording::new(Lang::En), 80);
    let number = "877-624-6080";
    assert!(
        squeezed(&text).contains(&format!("Call {number}")),
        "{text}"
    );
}

#[test]
fn the_pay_goes_with_the_goal_that_pays_it() {
    let catalog = oregon();
    let sitting = Interview::new(&catalog, day(), person("millworker"));
    let draft = report::draft(&sitting, Paper::Mine, &Wording::new(Lang::En));
    let goal = |draft: &report::Draft| -> Vec<String> {
        let lines = draft.lines().map(|(_, line)| line.id.clone());
        lines.filter(|id| id.starts_with("goal:")).collect()
    };
    assert!(goal(&draft).len() > 1, "{:?}", goal(&draft));
    assert_eq!(goal(&draft.without(["goal:job"])), [""; 0]);
}

#[test]
fn work_that_may_pay_less_than_was_named_stands_on_paper_only_where_no_other_does_and_says_so() {
    let catalog = oregon();
    let wording = Wording::new(Lang::En);
    let work = |least: u64| {
        let mut told = person("millworker");
        told.purpose.least_pay_cents_per_hour = Some(Cents(least));
        let sitting = Interview::new(&catalog, day(), told);
        let words = report::text(&sitting, Paper::Mine, &wording, 200);
        let (_, work) = words.split_once("you can ask about now").unwrap();
        let (work, _) = work.split_once("The whole way").unwrap();
        work.to_owned()
    };
    let [low, middle, high] = [1500, 2200, 9000].map(work);
    let less = "may pay less than you named";
    assert!(low.contains("Forklift operator") && !low.contains(less));
    assert!(!middle.contains("Forklift operator") && !middle.contains(less));
    assert!(middle.contains("Logging crew worker"), "{middle}");
    assert!(high.contains("Forklift operator") && high.contains(less));
}

/// The catalog of Oregon, with a street address for this service.
fn oregon_with_address(service: &str, address: &str) -> Catalog {
    let written = |file: &CatalogFile<'_>| {
        let mut records: serde_json::Value = serde_json::from_slice(file.bytes).unwrap();
        let services = records
            .get_mut("services")
            .and_then(serde_json::Value::as_array_mut);
        for one in services.into_iter().flatten() {
            if one["id"] == service {
                one["contact"]["address"] = address.into();
            }
        }
        (file.label.to_owned(), serde_json::to_vec(&records).unwrap())
    };
    let files: Vec<(String, Vec<u8>)> = OREGON.iter().map(written).collect();
    let files: Vec<CatalogFile<'_>> = files
        .iter()
        .map(|(label, bytes)| CatalogFile { label, bytes })
        .collect();
    Catalog::load(&files, day()).catalog.unwrap()
}

#[test]
fn a_help_that_can_be_visited_says_where_on_the_page_the_worksheet_and_the_contacts() {
    let catalog = oregon_with_address("cherriots-bus", "220 Example Street, Salem");
    let interview = Interview::new(&catalog, day(), person("young-parent"));
    for (lang, told) in [
        (Lang::En, "Go to 220 Example"),
        (Lang::Es, "220 Example Street"),
    ] {
        let wording = Wording::new(lang);
        for paper in [Paper::Mine, Paper::Staff] {
            let words = report::text(&interview, paper, &wording, 80);
            assert!(words.contains(told), "{words}");
        }
        let cards = report::draft_contacts(&report::draft(&interview, Paper::Mine, &wording));
        let address = cards.lines().find(|line| line.starts_with("ADR;TYPE=WORK"));
        assert!(
            address.is_some_and(|line| line.contains("220 Example Street")),
            "{cards}"
        );
    }
}

#[test]
fn what_follows_a_step_with_a_day_of_its_own_comes_after_that_day_in_the_data_too() {
    let catalog = oregon();
    let mut told = person("young-parent");
    told.goal.to = Some(OccupationId::new("registered-nurse"));
    let interview = Interview::new(&catalog, day(), told.clone());
    let first = interview.findings().planned().unwrap().stops[0].clone();
    told.plan.chosen.push(first.step.clone());
    let set: Day = "2028-03-01".parse().unwrap();
    told.plan.dates.insert(first.step, set);
    let interview = Interview::new(&catalog, day(), told);
    let paper = report::json(&interview, Paper::Mine, &Wording::new(Lang::En));
    let paper: serde_json::Value = serde_json::from_str(&paper).unwrap();
    let steps = paper["steps"].as_array().unwrap();
    assert!(steps.len() > 2);
    assert_eq!(steps[0]["starts_on"], "2028-03-01");
    for step in steps {
        let starts = step["starts_on"].as_str().unwrap();
        assert!(starts.parse::<Day>().unwrap() >= set, "{step}");
    }
}

#[test]
fn a_short_way_back_stands_on_ones_own_paper_with_the_day_to_confirm_or_not_at_all() {
    let catalog = oregon();
    let text = |expires: Option<&str>| {
        let mut told = person("millworker");
        let cdl = told
            .credentials
            .iter_mut()
            .find(|held| held.id.as_str() == "cdl-a");
        cdl.unwrap().expires = expires.map(|day| day.parse().unwrap());
        let sitting = Interview::new(&catalog, day(), told);
        let words = report::text(&sitting, Paper::Mine, &Wording::new(Lang::En), 400);
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let short = "Renew a CDL (under one year expired)";
    let confirm = "To confirm: when this ran out: Commercial driver license, Class A (CDL)";
    let unknown = text(None);
    assert!(
        unknown.contains(short) && unknown.contains(confirm),
        "{unknown}"
    );
    let recent = text(Some("2026-06"));
    assert!(
        recent.contains(short) && !recent.contains(confirm),
        "{recent}"
    );
    let past = text(Some("2025-03"));
    assert!(!past.contains(short) && !past.contains(confirm), "{past}");
}

#[test]
fn the_next_step_of_the_paper_and_the_code_is_one_that_can_be_started_and_keeps_its_day() {
    let catalog = oregon();
    let mut told = person("nurse-abroad");
    let interview = Interview::new(&catalog, day(), told.clone());
    let plan = interview.findings().planned().unwrap();
    let [first, second] = [0, plan.stops.len() - 1].map(|at| plan.stops[at].step.clone());
    told.plan.chosen = vec![second.clone(), first.clone()];
    let set = "2027-02-01".parse().unwrap();
    told.plan.dates.insert(first.clone(), set);
    let interview = Interview::new(&catalog, day(), told);
    let wording = Wording::new(Lang::En);
    let title = |id: &StepId| wording.text(&catalog.step(id).unwrap().title).to_owned();
    let words = report::text(&interview, Paper::Mine, &wording, 200);
    let (_, next) = words.split_once("My next step").unwrap();
    let (next, after) = next.split_once("After that").unwrap();
    assert!(next.contains(&title(&first)), "{next}");
    assert!(after.contains(&title(&second)), "{after}");
    let wanted = report::Wanted {
        interview: &interview,
        paper: Paper::Mine,
        wording: &wording,
        edits: &report::Edits::none(),
    };
    let code = report::code(&wanted, report::Carries::NextStep, 100).unwrap();
    let said = code.words();
    assert!(said.contains("Feb 1, 2027"), "{said}");
    assert!(!said.contains(&title(&second)), "{said}");
}

#[test]
fn steps_of_ones_own_stand_among_those_of_the_plan_and_what_is_done_is_not_to_come() {
    let catalog = oregon();
    let steps = |told: &Answers| {
        let interview = Interview::new(&catalog, day(), told.clone());
        let legs = report::legs(&interview).into_iter();
        legs.map(|leg| leg.step.id.as_str().to_owned())
            .collect::<Vec<_>>()
    };
    let mut told = person("nurse-abroad");
    let plan = steps(&told);
    assert!(plan.len() > 3, "{plan:?}");
    let choose = |told: &mut Answers, ids: &[&str]| {
        told.plan.chosen = ids.iter().map(|id| StepId::new(*id)).collect();
    };
    choose(&mut told, &[&plan[0]]);
    assert_eq!(
        steps(&told),
        plan,
        "a part of the plan drops none of the rest"
    );
    choose(&mut told, &[&plan[3], &plan[2]]);
    let own = steps(&told);
    let place = |id: &str| own.iter().position(|one| one == id);
    assert!(place(&plan[3]) < place(&plan[2]), "{own:?}");
    assert_eq!(own.len(), plan.len());
    choose(&mut told, &[&plan[0], "first-aid-cpr-course"]);
    let beside = steps(&told);
    assert_eq!(
        beside[..2],
        [plan[0].clone(), "first-aid-cpr-course".into()]
    );
    assert_eq!(beside.len(), plan.len() + 1);
    told.plan.dates.insert(
        StepId::new("first-aid-cpr-course"),
        "2027-02-01".parse().unwrap(),
    );
    told.credentials.push(Held {
        id: CredentialId::new("first-aid-cpr"),
        earned: Some("2026-10".parse().unwrap()),
        expires: None,
        expired: false,
    });
    assert_eq!(steps(&told), plan, "what is done is not to come");
}

#[test]
fn the_way_in_time_agrees_with_the_lengths_beside_it_also_where_a_day_is_set() {
    let catalog = oregon();
    let line = |told: &Answers, step: &str| {
        let interview = Interview::new(&catalog, day(), told.clone());
        let words = report::text(&interview, Paper::Mine, &Wording::new(Lang::En), 200);
        let (_, time) = words.split_once("The way in time").unwrap();
        let line = time
            .lines()
            .map(str::trim)
            .find(|line| line.starts_with(step));
        line.unwrap().to_owned()
    };
    let [class, course, exam] = ["CPR class", "Nursing assistant course", "CNA test"];
    let mut told = person("young-parent");
    told.goal.to = Some(OccupationId::new("nursing-assistant"));
    assert!(line(&told, class).ends_with(": less than a week, from the first day"));
    assert!(line(&told, course).ends_with(": weeks 1 to 5, without pay"));
    assert!(line(&told, exam).ends_with(": up to 8 weeks, after week 5"));
    let monday = day();
    let mut set = |step: &str, day: Day| {
        told.plan.chosen.push(StepId::new(step));
        told.plan.dates.insert(StepId::new(step), day);
    };
    set("cpr-bls-course", monday.plus_days(18));
    set("cna1-course", monday.plus_days(46));
    assert!(line(&told, class).ends_with(": less than a week, from Dec 11, 2026"));
    assert!(line(&told, course).ends_with(": 5 weeks, from Jan 8, 2027"));
    assert!(line(&told, exam).ends_with(": up to 8 weeks, from Feb 12, 2027"));
}

#[test]
fn who_helps_with_what_was_named_stands_at_the_later_step_that_raises_it_and_names_no_need() {
    let catalog = oregon();
    let after = |told: &Answers| {
        let interview = Interview::new(&catalog, day(), told.clone());
        let words = report::text(&interview, Paper::Mine, &Wording::new(Lang::En), 200);
        let (_, after) = words.split_once("After that").unwrap();
        let (after, _) = after.split_once("Questions to ask").unwrap();
        after.to_owned()
    };
    let mut told = person("young-parent");
    told.goal.to = Some(OccupationId::new("nursing-assistant"));
    let named = after(&told);
    let helper = "Who may help: Find Child Care Oregon and 211info Child Care, 1-866-698-6155";
    assert_eq!(named.matches(helper).count(), 1, "{named}");
    assert!(!named.contains("Child care:"), "{named}");
    told.needs
        .insert(onramp::catalog::NeedId::new("child-care"), Some(false));
    assert!(
        !after(&told).contains("Find Child Care"),
        "{}",
        after(&told)
    );
}

#[test]
fn a_day_by_which_a_card_runs_out_is_told_as_closely_as_the_person_told_it() {
    let catalog = oregon();
    let words = |lang: Lang, expires: &str| {
        let mut told = person("millworker");
        let mut all = told.credentials.iter_mut();
        let license = all.find(|held| held.id.as_str() == "drivers-license");
        license.unwrap().expires = Some(expires.parse().unwrap());
        let interview = Interview::new(&catalog, day(), told);
        report::text(&interview, Paper::Mine, &Wording::new(lang), 200)
    };
    assert!(words(Lang::En, "2029-05").contains("good until May 2029"));
    assert!(words(Lang::Es, "2029-05").contains("vigente hasta mayo de 2029"));
    assert!(words(Lang::En, "2029-05-14").contains("good until May 14, 2029"));
    assert!(words(Lang::Es, "2029-05-14").contains("vigente hasta el 14 may 2029"));
}

#[test]
fn another_step_to_start_with_stands_on_paper_only_after_one_that_is_called_out() {
    let catalog = oregon();
    let wording = Wording::new(Lang::En);
    let mut after_another = 0;
    for name in ["millworker", "nurse-abroad", "young-parent"] {
        let told = person(name);
        let interview = Interview::new(&catalog, day(), told.clone());
        let all = |status: Status| {
            let steps = catalog.steps().iter().map(|step| step.id.clone());
            let is = |id: &StepId| {
                let entry = interview.findings().entry(id);
                entry.is_some_and(|entry| entry.status == status)
            };
            steps.filter(is).take(3).collect::<Vec<StepId>>()
        };
        let (check, start) = (all(Status::CheckFirst), all(Status::StartHere));
        let (Some(check), [one, other, ..]) = (check.first(), &start[..]) else {
            continue;
        };
        for chosen in [
            [check, one, other],
            [one, check, other],
            [one, other, check],
        ] {
            let mut told = told.clone();
            told.plan.chosen = chosen.map(Clone::clone).to_vec();
            let interview = Interview::new(&catalog, day(), told);
            let words = report::text(&interview, Paper::Mine, &wording, 200);
            let (before, _) = words.split_once("or start here").unwrap();
            assert_eq!(before.matches("START HERE").count(), 1, "{name}: {words}");
            after_another += 1;
        }
    }
    assert!(after_another > 0, "somebody can start with several steps");
}

#[test]
fn the_data_of_ones_own_paper_does_not_count_ideas_where_no_need_may_be_named() {
    let catalog = oregon();
    let ideas = |needs: serde_json::Value, paper| {
        let told = serde_json::json!({"county": "marion", "needs": needs, "goal": {"to": "registered-nurse"}});
        let told: Answers = serde_json::from_value(told).unwrap();
        let interview = Interview::new(&catalog, day(), told);
        let paper = report::json(&interview, paper, &Wording::new(Lang::En));
        let paper: serde_json::Value = serde_json::from_str(&paper).unwrap();
        paper["totals"]["ideas"].clone()
    };
    let (open, private) = (
        serde_json::json!({"transport": true}),
        serde_json::json!({"legal": true, "food": true}),
    );
    let mine = |needs: &serde_json::Value| ideas(needs.clone(), Paper::Mine);
    assert_eq!(
        mine(&private),
        mine(&serde_json::json!({})),
        "nothing private shows"
    );
    assert_ne!(mine(&private), serde_json::json!([0, 0]));
    assert!(mine(&open).is_array());
    assert!(ideas(private, Paper::Staff)[1].as_u64().unwrap() > 0);
}
