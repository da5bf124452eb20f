//! How does the full screen look and behave, held as a person would hold it? On the Oregon catalog, on a fixed day.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop where it fails"
)]

use std::sync::OnceLock;

use onramp::catalog::{Catalog, CatalogFile, Day, FactId, StepId};
use onramp::cli::OREGON;
use onramp::guidance::Status;
use onramp::interview::{Ask, Interview, Msg, Over, Page, Place};
use onramp::jobseeker::{Answers, FactAnswer};
use onramp::report::{Folder, FolderKind, Printer, Target, Trouble};
use onramp::tui::{Effect, Event, Key, Options, Screen, Theme};
use onramp::wording::{Lang, Wording};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use serde_json::json;

#[allow(
    dead_code,
    clippy::needless_pass_by_value,
    reason = "each test file needs its own part of this, and JSON is written where it is handed over"
)]
#[path = "guidance/region.rs"]
mod region;

fn today() -> Day {
    "2026-11-23".parse().unwrap()
}

fn oregon() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| Catalog::load(OREGON, today()).catalog.unwrap())
}

/// A valley with a little of everything, so small that every answer is worked out at once.
fn valley() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| {
        let files = [
            CatalogFile {
                label: "head.json",
                bytes: include_bytes!("sound/head.json"),
            },
            CatalogFile {
                label: "records.json",
                bytes: include_bytes!("sound/records.json"),
            },
        ];
        Catalog::load(&files, today()).catalog.unwrap()
    })
}

/// A person who has a GED, wants to become a nurse and has put the first course in the plan.
fn answered() -> Answers {
    serde_json::from_str(
        r#"{
        "format": "onramp-answers/1", "county": "marion",
        "purpose": {"hope": "better-pay", "paid_by_weeks": 12},
        "interests": {"statements": {"1": "like", "2": "not-for-me", "3": "not-sure", "4": "like", "7": "like"}},
        "credentials": [{"id": "ged"}], "schooling": {"years": 10, "where": "us"},
        "needs": {"transport": true, "child-care": true}, "facts": {"age": 24, "gets-snap": true},
        "time": {"hours_per_week": 25, "when": ["weekday-morning", "weekday-evening"]},
        "goal": {"to": "registered-nurse", "best": "soonest"}, "plan": {"chosen": ["cna1-course"]}}"#,
    )
    .unwrap()
}

/// A screen, and what it last showed.
struct Stage {
    screen: Screen<'static>,
    buffer: Buffer,
    cursor: Position,
}

impl Stage {
    fn new(answers: Answers, lang: Lang, width: u16, height: u16) -> Self {
        Self::on(oregon(), answers, lang, (width, height))
    }

    fn on(catalog: &'static Catalog, answers: Answers, lang: Lang, size: (u16, u16)) -> Self {
        let (width, height) = size;
        let interview = Interview::new(catalog, today(), answers);
        let options = Options {
            lang,
            theme: Theme::Bare,
            mouse: true,
            on_light: false,
        };
        let mut stage = Self {
            screen: Screen::new(interview, options),
            buffer: Buffer::empty(Rect::new(0, 0, width, height)),
            cursor: Position::ORIGIN,
        };
        stage.draw();
        stage
    }

    fn draw(&mut self) {
        self.buffer = Buffer::empty(self.buffer.area);
        self.cursor = self.screen.draw(self.buffer.area, &mut self.buffer);
    }

    fn resize(&mut self, width: u16, height: u16) {
        self.buffer = Buffer::empty(Rect::new(0, 0, width, height));
        self.draw();
    }

    fn key(&mut self, key: Key) -> Effect {
        let effect = self.screen.handle(Event::Key(key));
        self.draw();
        effect
    }

    /// Types letters, which are keys or words as the place has it.
    fn keys(&mut self, letters: &str) -> &mut Self {
        for letter in letters.chars() {
            self.key(Key::Char(letter));
        }
        self
    }

    fn enter(&mut self) -> &mut Self {
        self.key(Key::Enter);
        self
    }

    /// Goes to a page by its number in the list.
    fn page(&mut self, number: char) -> &mut Self {
        self.keys("j").keys(&number.to_string())
    }

    fn line(&self, y: u16) -> String {
        let row = (0..self.buffer.area.width).map(|x| self.buffer[(x, y)].symbol());
        row.collect::<String>().trim_end().to_owned()
    }

    fn text(&self) -> String {
        let lines: Vec<String> = (0..self.buffer.area.height).map(|y| self.line(y)).collect();
        lines.join("\n").trim_end().to_owned() + "\n"
    }

    /// Where these words stand.
    fn find(&self, words: &str) -> Option<(u16, u16)> {
        (0..self.buffer.area.height).find_map(|y| {
            let line = self.line(y);
            let at = line.find(words)?;
            let column = line[..at].chars().count();
            Some((u16::try_from(column).unwrap(), y))
        })
    }

    fn click(&mut self, words: &str) -> &mut Self {
        let (x, y) = self
            .find(words)
            .unwrap_or_else(|| panic!("{words}: not on\n{}", self.text()));
        self.screen.handle(Event::Click(x, y));
        self.draw();
        self
    }

    fn place(&self) -> &Place {
        self.screen.interview().place()
    }
}

/// Numbers that look random and are the same every time (xorshift).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap()
    }
}

const KEYS: [Key; 16] = [
    Key::Up,
    Key::Down,
    Key::Left,
    Key::Right,
    Key::PageUp,
    Key::PageDown,
    Key::Home,
    Key::End,
    Key::Tab,
    Key::BackTab,
    Key::Enter,
    Key::Enter,
    Key::Enter,
    Key::Esc,
    Key::Backspace,
    Key::Ctrl('c'),
];
const LETTERS: &str = "bsujlh!?/wnxepcvgtdaimfoq123456789 nurse0-$ñ";

fn any_key(dice: &mut Dice) -> Key {
    let letters: Vec<char> = LETTERS.chars().collect();
    if dice.roll(2) == 0 {
        KEYS[dice.roll(KEYS.len())]
    } else {
        Key::Char(letters[dice.roll(letters.len())])
    }
}

/// So many keys, most of them before the screen is looked at again, in windows that change their size.
fn press_any_keys(catalog: &'static Catalog, answers: &Answers, count: usize) {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let mut stage = Stage::on(catalog, answers.clone(), Lang::En, (80, 24));
    for at in 0..count {
        let key = any_key(&mut dice);
        let effect = if dice.roll(8) == 0 {
            let (width, height) = (1 + dice.roll(130), 1 + dice.roll(45));
            stage.resize(width.try_into().unwrap(), height.try_into().unwrap());
            stage.key(key)
        } else {
            stage.screen.handle(Event::Key(key))
        };
        if at % 500 == 0 {
            let leave = [Key::Ctrl('c'), Key::Ctrl('c')];
            let left = leave.map(|key| stage.screen.handle(Event::Key(key)));
            assert!(left.contains(&Effect::Quit), "after {at} keys");
        }
        if effect == Effect::Quit || at % 500 == 0 {
            // Somebody else sits down.
            let again = if dice.roll(2) == 0 {
                answers.clone()
            } else {
                Answers::default()
            };
            stage = Stage::on(catalog, again, Lang::En, (80, 24));
        }
    }
}

/// However a person and a window behave, nothing breaks, and two keys lead out.
#[test]
fn a_hundred_thousand_keys_in_windows_of_any_size_break_nothing() {
    press_any_keys(valley(), &Answers::default(), 100_000);
}

#[test]
fn nor_do_some_thousand_on_a_catalog_of_full_size() {
    press_any_keys(oregon(), &answered(), 2_000);
}

/// Escape makes letters keys again; q asks; q leaves.
#[test]
fn three_keys_lead_out_of_every_place_without_control() {
    let mut dice = Dice(7);
    for start in 0..600 {
        let mut stage = Stage::on(valley(), Answers::default(), Lang::En, (80, 24));
        for _ in 0..start % 60 {
            let key = any_key(&mut dice);
            if stage.key(key) == Effect::Quit {
                stage = Stage::on(valley(), Answers::default(), Lang::En, (80, 24));
            }
        }
        let ways = [
            vec![Key::Char('q'), Key::Char('q')],
            vec![Key::Esc, Key::Char('q'), Key::Char('q')],
            vec![Key::Char('q')],
        ];
        let seen = stage.text();
        let out = ways.iter().any(|way| {
            let keys = way.iter();
            keys.map(|key| stage.key(*key))
                .any(|effect| effect == Effect::Quit)
        });
        assert!(out, "no way out of\n{seen}");
    }
}

#[test]
fn a_first_visit_can_be_walked_by_skipping_and_every_question_fits_its_window() {
    let mut stage = Stage::new(Answers::default(), Lang::En, 80, 24);
    for _ in 0..120 {
        if *stage.place() == Place::Pathways {
            return;
        }
        let cut = (0..24).any(|y| stage.line(y).ends_with('↓'));
        let long = stage.place().ask() == Some(&Ask::County);
        assert!(!cut || long, "{}", stage.text());
        stage.keys("s");
        if stage.place().ask().is_some() {
            stage.key(Key::Esc);
            stage.keys("s");
        }
    }
    panic!("never came to the pathways:\n{}", stage.text());
}

#[test]
fn the_hardware_cursor_sits_on_what_has_the_focus() {
    let mut stage = Stage::new(answered(), Lang::En, 80, 24);
    for page in '1'..='9' {
        stage.key(Key::Esc);
        stage.page(page);
        for _ in 0..4 {
            let mark = stage.buffer[stage.cursor].symbol();
            let typing = stage.line(stage.cursor.y).contains('[');
            assert!(mark == ">" || typing, "page {page}:\n{}", stage.text());
            stage.key(Key::Down);
        }
    }
}

#[test]
fn a_click_works_where_a_key_does() {
    let mut stage = Stage::new(answered(), Lang::En, 80, 24);
    stage.click("Español");
    assert!(stage.find("ayuda").is_some(), "{}", stage.text());
    stage.click("English");
    stage.click("urgent help");
    assert_eq!(stage.screen.interview().over(), Some(&Over::Urgent));
    stage.click("close");
    assert_eq!(stage.screen.interview().over(), None);
    stage.page('6').click(" 2  ");
    assert_eq!(*stage.place(), Place::Pathways, "the first click points");
    stage.click(" 2  ");
    assert_eq!(*stage.place(), Place::Map, "the second opens");
    stage.click("q leave").click("Stay");
    assert_eq!(stage.screen.interview().over(), None);
}

#[test]
fn typing_letters_finds_a_county_and_escape_makes_them_keys_again() {
    let mut stage = Stage::new(Answers::default(), Lang::En, 80, 24);
    stage.enter();
    stage.key(Key::Down);
    stage.enter().enter();
    stage.keys("lin");
    assert!(
        stage.line(stage.cursor.y).contains("Lincoln"),
        "{}",
        stage.text()
    );
    stage.keys("n");
    assert!(
        stage.line(stage.cursor.y).contains("Linn"),
        "{}",
        stage.text()
    );
    stage.enter();
    let county = stage.screen.interview().answers().county.clone();
    assert_eq!(county.unwrap().as_str(), "linn");
}

#[test]
fn what_is_private_is_not_on_the_shared_screen_until_it_is_asked_for() {
    let mut answers = answered();
    answers
        .needs
        .insert(onramp::catalog::NeedId::new("housing"), Some(true));
    let mut stage = Stage::new(answers, Lang::En, 100, 60);
    stage.page('7').enter();
    assert!(stage.find("A place to live").is_none(), "{}", stage.text());
    assert!(stage.find("Everyday help").is_some(), "{}", stage.text());
    stage.keys("v");
    assert!(stage.find("A place to live").is_some(), "{}", stage.text());
    stage.keys("b");
    assert!(stage.find("A place to live").is_none(), "{}", stage.text());
}

#[test]
fn at_the_door_of_the_private_questions_each_digit_does_what_it_stands_before() {
    for (digit, inside) in [("1", true), ("2", false)] {
        let mut stage = Stage::new(answered(), Lang::En, 100, 60);
        stage.page('7').enter().keys("i");
        assert!(
            stage.find("Some private questions").is_some(),
            "{}",
            stage.text()
        );
        stage.keys(digit);
        assert!(
            stage.find("Some private questions").is_none(),
            "{}",
            stage.text()
        );
        let asked = stage.find("Who may help").is_none();
        assert_eq!(asked, inside, "{digit}: {}", stage.text());
    }
}

#[test]
fn the_staff_worksheet_stands_behind_the_same_door_as_what_else_is_private() {
    for (digit, shown) in [("1", true), ("2", false)] {
        let mut stage = Stage::new(answered(), Lang::En, 100, 60);
        stage.page('9').keys("2");
        let worksheet = "FACTS STILL TO ASK";
        assert!(stage.find(worksheet).is_none(), "{}", stage.text());
        assert!(
            stage.find("Show it, in private").is_some(),
            "{}",
            stage.text()
        );
        stage.keys(digit);
        stage.key(Key::End);
        assert!(stage.find("Show it, in private").is_none());
        let papers = stage.find("For staff").is_some();
        assert_eq!(papers, !shown, "{digit}: {}", stage.text());
    }
}

#[test]
fn all_the_work_that_is_open_this_week_can_be_read_with_its_pay() {
    for lang in [Lang::En, Lang::Es] {
        for (width, height) in [(120, 40), (80, 24), (40, 12)] {
            let mut stage = Stage::new(answered(), lang, width, height);
            stage.page('7');
            stage.key(Key::End);
            let interview = stage.screen.interview();
            let wording = Wording::new(lang);
            let open = interview.findings().work_now().iter().rev();
            let wanted: Vec<String> = open
                .filter_map(|work| Some(wording.short_pay(work.pay.as_ref()?)))
                .collect();
            assert!(wanted.len() > 3);
            for pay in wanted {
                let text = stage.text();
                let mut lines = text.lines().skip_while(|line| !line.starts_with(" >"));
                let found = lines.find(|line| line.contains('$'));
                assert!(
                    found.is_some_and(|line| line.contains(&pay)),
                    "{pay}:\n{text}"
                );
                stage.key(Key::Up);
            }
        }
    }
}

#[test]
fn at_the_foot_of_the_map_no_pay_is_cut() {
    for lang in [Lang::En, Lang::Es] {
        let mut stage = Stage::new(answered(), lang, 80, 24);
        let line = stage.page('7').line(18);
        assert!(
            line.contains('$') && !line.contains('…'),
            "{}",
            stage.text()
        );
    }
}

#[test]
fn a_day_that_is_too_early_is_told_whenever_the_plan_is_read() {
    let mut told = answered();
    let interview = Interview::new(oregon(), today(), told.clone());
    let planned = interview.findings().planned().unwrap().clone();
    let last = planned.stops.last().unwrap().step.clone();
    told.plan.chosen.push(last.clone());
    told.plan.dates.insert(last, "2026-12-14".parse().unwrap());
    for (lang, words) in [
        (Lang::En, "By the plan, what"),
        (Lang::Es, "Según el plan, lo"),
    ] {
        let mut stage = Stage::new(told.clone(), lang, 100, 200);
        stage.page('8');
        assert!(stage.text().contains(words), "{}", stage.text());
    }
}

#[test]
fn a_need_whose_helps_all_stand_above_says_so() {
    let mut said = 0;
    for pathway in oregon().pathways() {
        let mut interview = Interview::new(oregon(), today(), answered());
        interview.update(Msg::Pathway(pathway.id.clone())).unwrap();
        for row in interview.findings().rows().to_vec() {
            let mut interview = Interview::new(oregon(), today(), answered());
            interview.update(Msg::Pathway(pathway.id.clone())).unwrap();
            interview.update(Msg::Step(row.step.clone())).unwrap();
            let options = Options {
                lang: Lang::En,
                theme: Theme::Bare,
                mouse: true,
                on_light: false,
            };
            let mut stage = Stage {
                screen: Screen::new(interview, options),
                buffer: Buffer::empty(Rect::new(0, 0, 120, 200)),
                cursor: Position::ORIGIN,
            };
            stage.draw();
            let page = stage.text();
            let squeezed = page.split_whitespace().collect::<Vec<_>>().join(" ");
            let above = "Those who help are counted with another need here.";
            said += usize::from(squeezed.contains(above));
            let labels = oregon()
                .needs()
                .iter()
                .map(|need| Wording::new(Lang::En).text(&need.label).to_owned());
            for label in labels {
                let lines: Vec<&str> = page.lines().map(str::trim).collect();
                let bare = lines.iter().position(|line| *line == label);
                let next = bare.and_then(|at| lines.get(at + 1));
                assert!(
                    next.is_none_or(|next| !next.is_empty()),
                    "nothing under {label}:\n{page}"
                );
            }
        }
    }
    assert!(said > 0, "some needs have all their helps above");
}

/// How many services a count in words comes to: those listed, and those kept for the private view.
fn services_in(told: &str) -> usize {
    let mut before = 0;
    let mut all = 0;
    for word in told.split_whitespace() {
        match word.trim_matches([',', '.']) {
            "service" | "services" | "kept" => all += std::mem::take(&mut before),
            "none" | "to" | "ask" | "about" | "now" | "private" => before = 0,
            number => match number.parse() {
                Ok(number) => before = number,
                Err(_) => break,
            },
        }
    }
    all
}

#[test]
fn beside_the_map_stand_as_many_services_as_in_its_row() {
    let labels = oregon().needs().iter();
    let labels: Vec<String> = labels
        .map(|need| Wording::new(Lang::En).text(&need.label).to_owned())
        .collect();
    let mut held = 0;
    for pathway in oregon().pathways() {
        let mut interview = Interview::new(oregon(), today(), answered());
        interview.update(Msg::Pathway(pathway.id.clone())).unwrap();
        interview.update(Msg::Jump(Page::Map)).unwrap();
        let steps = interview.findings().rows().len();
        let options = Options {
            lang: Lang::En,
            theme: Theme::Bare,
            mouse: true,
            on_light: false,
        };
        let mut stage = Stage {
            screen: Screen::new(interview, options),
            buffer: Buffer::empty(Rect::new(0, 0, 200, 120)),
            cursor: Position::ORIGIN,
        };
        stage.draw();
        for _ in 0..steps {
            if let Some((at, _)) = stage.find("Who may help with exactly that") {
                let lines: Vec<Vec<char>> =
                    (0..120).map(|y| stage.line(y).chars().collect()).collect();
                let side = |beside: bool| {
                    let part = |line: &Vec<char>| {
                        let at = usize::from(at).min(line.len());
                        let part = if beside { &line[at..] } else { &line[..at] };
                        part.iter().filter(|one| **one != '│').collect::<String>()
                    };
                    let words = lines.iter().map(part).collect::<Vec<_>>().join(" ");
                    words.split_whitespace().collect::<Vec<_>>().join(" ")
                };
                let (row, panel) = (side(false), side(true));
                for label in &labels {
                    let in_row = row
                        .split(&format!("{label} "))
                        .skip(1)
                        .find_map(|after| after.split(' ').next()?.parse::<usize>().ok());
                    let beside = panel.split_once(&format!("{label}: "));
                    if let (Some(in_row), Some((_, told))) = (in_row, beside) {
                        assert_eq!(services_in(told), in_row, "{label}: {}", stage.text());
                        held += 1;
                    }
                    assert!(!panel.contains(&format!("{label}: 0 ")), "{}", stage.text());
                }
            }
            stage.key(Key::Down);
        }
    }
    assert!(held > 50, "{held}");
}

#[test]
fn what_the_law_says_of_a_step_stands_on_its_page_in_full() {
    let mut told = 0;
    for lang in [Lang::En, Lang::Es] {
        let mut interview = Interview::new(oregon(), today(), answered());
        interview.update(Msg::Speak(lang.tag().to_owned())).unwrap();
        let rows = interview.findings().rows().to_vec();
        for row in rows.iter().filter(|row| !row.before_enrolling.is_empty()) {
            let mut interview = Interview::new(oregon(), today(), answered());
            interview.update(Msg::Speak(lang.tag().to_owned())).unwrap();
            interview.update(Msg::Step(row.step.clone())).unwrap();
            let options = Options {
                lang,
                theme: Theme::Bare,
                mouse: true,
                on_light: false,
            };
            let mut stage = Stage {
                screen: Screen::new(interview, options),
                buffer: Buffer::empty(Rect::new(0, 0, 80, 200)),
                cursor: Position::ORIGIN,
            };
            stage.draw();
            let beside_labels =
                (0..200).map(|y| stage.line(y).chars().skip(16).collect::<String>());
            let page = beside_labels.collect::<Vec<String>>().join(" ");
            let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
            for notice in row
                .before_enrolling
                .iter()
                .filter_map(|id| oregon().notice(id))
            {
                let words = Wording::new(lang).text(&notice.text).to_owned();
                assert!(page.contains(&words), "{words}\n{}", stage.text());
                told += 1;
            }
        }
    }
    assert!(told > 4);
}

#[test]
fn what_is_compared_keeps_its_name_in_sight_while_it_is_read() {
    for lang in [Lang::En, Lang::Es] {
        for (width, height) in [(80, 24), (80, 16), (40, 12)] {
            let mut stage = Stage::new(answered(), lang, width, height);
            stage.page('6').keys("c");
            stage.key(Key::Down);
            stage.keys("c");
            stage.key(Key::Down);
            stage.keys("cv");
            assert_eq!(*stage.place(), Place::Compare);
            let interview = stage.screen.interview();
            let names: Vec<String> = interview
                .compared()
                .iter()
                .map(|id| {
                    Wording::new(lang)
                        .text(&oregon().pathway(id).unwrap().title)
                        .to_owned()
                })
                .collect();
            let begins = |name: &String| name.split(' ').next().unwrap().to_owned();
            for _ in 0..50 {
                let in_sight = names
                    .iter()
                    .filter(|name| stage.find(&begins(name)).is_some());
                let wanted = if width < 80 { 1 } else { 3 };
                assert!(in_sight.count() >= wanted, "{}", stage.text());
                let here = stage.line(stage.cursor.y);
                assert!(here.trim_start().starts_with('>'), "{}", stage.text());
                stage.key(Key::Down);
            }
            let end = match lang {
                Lang::En => "pay.",
                Lang::Es => "pagar.",
            };
            assert!(stage.find(end).is_some(), "{}", stage.text());
        }
    }
}

#[test]
fn the_arrows_to_the_sides_choose_among_what_is_compared_without_scrolling() {
    let mut stage = Stage::new(answered(), Lang::En, 80, 16);
    stage.page('6').keys("c");
    stage.key(Key::Down);
    stage.keys("cv");
    for (key, at) in [(Key::Right, 1), (Key::Right, 1), (Key::Left, 0)] {
        stage.key(key);
        stage.enter();
        let interview = stage.screen.interview();
        let shown = interview.findings().pathway().cloned();
        assert_eq!(shown.as_ref(), interview.compared().get(at));
        stage.keys("b");
    }
}

/// A nurse trained abroad, whose way begins with more than one step.
fn with_two_starts() -> Answers {
    let told = include_bytes!("answers/nurse-abroad.json");
    let told: Answers = serde_json::from_slice(told).unwrap();
    Answers {
        language: None,
        ..told
    }
}

#[test]
fn one_step_of_the_map_is_called_out_as_the_place_to_start_and_others_beside_it() {
    for (lang, start, or_here) in [
        (Lang::En, "START HERE", "or start here"),
        (Lang::Es, "EMPIECE AQUÍ", "o inicie aquí"),
    ] {
        let mut stage = Stage::new(with_two_starts(), lang, 120, 60);
        let map = stage.page('7').text();
        assert_eq!(map.matches(start).count(), 1, "{map}");
        assert!(map.contains(or_here), "{map}");
    }
}

#[test]
fn a_wide_window_names_every_step_of_the_map_in_full() {
    for lang in [Lang::En, Lang::Es] {
        let mut stage = Stage::new(answered(), lang, 120, 60);
        stage.page('7');
        let ladder: Vec<String> = (6..40)
            .map(|y| stage.line(y).chars().take(80).collect())
            .collect();
        let cut = ladder
            .iter()
            .find(|line| line.contains('…') && !line.contains('│'));
        assert_eq!(cut, None, "{}", stage.text());
    }
}

#[test]
fn the_mark_of_a_compared_pathway_does_not_touch_its_bar() {
    for lang in [Lang::En, Lang::Es] {
        for width in [120, 80, 60] {
            let mut stage = Stage::new(answered(), lang, width, 24);
            stage.page('6').keys("c");
            assert!(stage.find("]").is_some());
            assert_eq!(stage.find("]█"), None, "{}", stage.text());
        }
    }
}

#[test]
fn who_puts_a_suggestion_aside_stays_in_its_place_on_the_list() {
    let mut stage = Stage::new(answered(), Lang::En, 100, 60);
    stage.page('6');
    let title = |stage: &Stage| {
        let at = (0..60)
            .find(|y| stage.line(*y).trim_start().starts_with("> "))
            .unwrap();
        (at, stage.line(at))
    };
    stage.key(Key::Down);
    let (at, before) = title(&stage);
    stage.keys("r");
    let (now, after) = title(&stage);
    assert_eq!(now, at, "{}", stage.text());
    assert_ne!(after, before, "{}", stage.text());
}

#[test]
fn what_changed_is_read_whole_by_pages_past_the_last_choice() {
    let mut stage = Stage::new(answered(), Lang::En, 80, 24);
    stage.page('8');
    stage.key(Key::Down);
    stage.enter().keys("d").keys("m");
    let more = |stage: &Stage, mark: char| stage.text().lines().any(|line| line.ends_with(mark));
    assert!(more(&stage, '↓'), "{}", stage.text());
    for _ in 0..4 {
        stage.key(Key::PageDown);
    }
    assert!(!more(&stage, '↓'), "{}", stage.text());
    for _ in 0..4 {
        stage.key(Key::PageUp);
    }
    assert!(!more(&stage, '↑'), "{}", stage.text());
}

/// The names of the steps of the map that one is not past.
fn steps_on_the_map(stage: &Stage, lang: Lang) -> Vec<String> {
    let interview = stage.screen.interview();
    let rows = interview.findings().rows().iter();
    let wording = Wording::new(lang);
    let ahead = rows.filter(|row| row.entry.status != Status::Behind);
    ahead
        .map(|row| wording.step_title(interview.catalog(), &row.step))
        .collect()
}

#[test]
fn pages_down_and_up_go_through_the_whole_map_also_where_a_step_is_longer_than_the_window() {
    for lang in Lang::ALL {
        for (width, height) in [(40, 12), (80, 24)] {
            let mut stage = Stage::new(answered(), lang, width, height);
            stage.page('7');
            stage.key(Key::Home);
            let mut pages = vec![stage.text()];
            for _ in 0..200 {
                stage.key(Key::PageDown);
                let page = stage.text();
                if pages.last() == Some(&page) {
                    break;
                }
                assert!(!pages.contains(&page), "no page comes twice: {page}");
                pages.push(page);
            }
            let end = pages.last().unwrap();
            let more = |page: &str, mark: char| page.lines().any(|line| line.ends_with(mark));
            assert!(!more(end, '↓'), "it ends at the end: {end}");
            assert!(pages.len() > 3 && pages.len() < 100, "{}", pages.len());
            for title in steps_on_the_map(&stage, lang) {
                let first = title
                    .split_whitespace()
                    .take(2)
                    .collect::<Vec<_>>()
                    .join(" ");
                let seen = pages.iter().any(|page| page.contains(&first));
                assert!(seen, "{first} is on no page");
            }
            let mut back = 0;
            while more(&stage.text(), '↑') && back < 200 {
                stage.key(Key::PageUp);
                back += 1;
            }
            assert!(back < 200, "and back to the top: {}", stage.text());
        }
    }
}

#[test]
fn what_can_begin_now_is_not_said_to_wait_for_steps_it_does_not_need() {
    let told = include_bytes!("answers/nurse-abroad.json");
    let mut told: Answers = serde_json::from_slice(told).unwrap();
    told.language = None;
    told.facts.insert(
        FactId::new("english-learner"),
        Some(FactAnswer::YesNo(false)),
    );
    for day in [None, Some("2027-01-15".parse().unwrap())] {
        let mut told = told.clone();
        let test = StepId::new("nurse-english-test");
        told.plan.chosen = vec![test.clone()];
        told.plan.dates.extend(day.map(|day| (test, day)));
        let mut stage = Stage::new(told, Lang::En, 120, 40);
        stage.page('8');
        let about = stage.text();
        let (_, about) = about.split_once("1  English test").unwrap();
        let (about, _) = about.split_once("If you stop").unwrap();
        assert!(about.contains("can begin now"), "{about}");
        assert!(!about.contains("begins after"), "{about}");
    }
}

#[test]
fn a_plan_with_nothing_in_it_bears_no_mark() {
    let mut stage = Stage::new(answered(), Lang::En, 120, 40);
    stage.page('8');
    stage.page('7');
    assert!(stage.text().contains("✓Plan"), "{}", stage.text());
    let mut answers = answered();
    answers.plan.chosen.clear();
    let mut stage = Stage::new(answers, Lang::En, 120, 40);
    stage.page('8');
    stage.page('7');
    assert!(!stage.text().contains("✓Plan"), "{}", stage.text());
}

#[test]
fn who_takes_a_way_that_stands_beside_the_others_plans_by_its_aim() {
    let mut stage = Stage::new(answered(), Lang::En, 80, 24);
    for page in ['7', '8'] {
        let before = stage.page(page).place().clone();
        stage.keys("v");
        assert_eq!(*stage.place(), Place::Ways, "{}", stage.text());
        let best = |stage: &Stage| stage.screen.interview().answers().goal.best;
        let before_it = best(&stage);
        let ways = stage
            .screen
            .interview()
            .findings()
            .ways()
            .unwrap()
            .ways
            .clone();
        let other = ways.iter().position(|way| {
            let aim = way.best.first();
            aim.is_some() && !way.best.contains(&before_it.unwrap())
        });
        stage.keys(&(other.unwrap() + 1).to_string());
        assert_eq!(best(&stage).as_ref(), ways[other.unwrap()].best.first());
        assert_eq!(*stage.place(), before, "one comes back to where one was");
        let planned = stage.screen.interview().findings().planned().unwrap();
        assert_eq!(planned.stops, ways[other.unwrap()].stops);
        stage.keys("u");
        assert_eq!(best(&stage), before_it);
    }
}

#[test]
fn a_hidden_screen_says_in_whole_how_to_show_it_again_on_a_small_screen_too() {
    for (lang, said) in [
        (Lang::En, "Enter shows it again."),
        (Lang::Es, "Enter la muestra otra vez."),
    ] {
        let mut stage = Stage::new(answered(), lang, 40, 12);
        stage.keys("h");
        let words = stage.text();
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.ends_with(said), "{words}");
    }
}

#[test]
fn a_job_is_not_said_to_lead_to_the_next_step_only() {
    let told = r#"{"format": "onramp-answers/1", "county": "klamath", "credentials": [{"id": "forklift-card"}],
        "facts": {"age": 45}, "goal": {"to": "truck-driver-heavy"}}"#;
    for (lang, job, gets) in [
        (
            Lang::En,
            "Forklift or warehouse job now",
            "You get      You can work as Forklift operator",
        ),
        (
            Lang::Es,
            "Trabajar ya: montacargas o almacén",
            "Obtiene      Puede trabajar como Operador de montacargas",
        ),
    ] {
        let mut stage = Stage::new(serde_json::from_str(told).unwrap(), lang, 120, 40);
        stage.page('7');
        for _ in 0..20 {
            stage.key(Key::Up);
        }
        for _ in 0..20 {
            let (_, y) = stage.find("> ").unwrap();
            if stage.line(y).contains(job) {
                break;
            }
            stage.key(Key::Down);
        }
        stage.enter();
        assert!(stage.text().contains(gets), "{}", stage.text());
    }
}

#[test]
fn pages_that_hold_ways_against_each_other_say_that_days_of_ones_own_are_not_counted() {
    for (lang, said) in [
        (Lang::En, "without the days set in the plan"),
        (Lang::Es, "sin los días puestos en el plan"),
    ] {
        let mut stage = Stage::new(answered(), lang, 80, 24);
        let pages: [fn(&mut Stage); 4] = [
            |stage| _ = stage.page('6'),
            |stage| _ = stage.page('6').keys("cv"),
            |stage| _ = stage.page('6').keys("w"),
            |stage| _ = stage.page('8').keys("v"),
        ];
        let told = |stage: &mut Stage| {
            pages.map(|go| {
                go(stage);
                let words = stage.text();
                let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
                stage.key(Key::Esc);
                words.contains(said)
            })
        };
        assert_eq!(told(&mut stage), [false; 4], "no day is set");
        stage.page('8');
        stage.key(Key::Down);
        stage.keys("pd").keys("3/1/2027").enter();
        assert_eq!(told(&mut stage), [true; 4]);
    }
}

#[test]
fn a_day_that_is_past_can_be_mended_and_one_that_comes_early_stays_and_is_told_of() {
    for (lang, past, early) in [
        (Lang::En, "That day is past", "ask whether it can be sooner"),
        (Lang::Es, "Ese día ya pasó", "pregunte si puede ser antes"),
    ] {
        let mut stage = Stage::new(answered(), lang, 80, 24);
        stage.page('8');
        for _ in 0..3 {
            stage.key(Key::Down);
        }
        stage.keys("p");
        let step = stage.screen.interview().answers().plan.chosen[1].clone();
        let set = |stage: &Stage| {
            stage
                .screen
                .interview()
                .answers()
                .plan
                .dates
                .get(&step)
                .copied()
        };
        stage.keys("d3/1/2024").enter();
        let says = |stage: &Stage, words: &str| {
            let text = stage.text();
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains(words), "{}", stage.text());
        };
        says(&stage, past);
        assert_eq!(set(&stage), None);
        for _ in 0..4 {
            stage.key(Key::Backspace);
        }
        stage.keys("2027").enter();
        says(&stage, early);
        assert_eq!(set(&stage), Some("2027-03-01".parse().unwrap()));
    }
}

/// All that stands on a page, read from its top to its end.
fn read_on(stage: &mut Stage) -> String {
    let mut seen = stage.text();
    for _ in 0..60 {
        stage.key(Key::Down);
        seen += &stage.text();
    }
    seen
}

#[test]
fn in_spanish_a_day_may_come_before_its_month_and_what_was_understood_is_told() {
    let chosen = onramp::catalog::StepId::new("cna1-course");
    for (typed, set, told) in [
        ("15/1/2027", "2027-01-15", None),
        ("3/4/2027", "2027-03-04", Some("4 de marzo de 2027.")),
        ("2027-03-04", "2027-03-04", None),
    ] {
        let mut stage = Stage::new(answered(), Lang::Es, 80, 24);
        stage.page('8').keys("d");
        assert!(stage.find("como 2027-01-25").is_some(), "{}", stage.text());
        stage.keys(typed).enter();
        let dates = &stage.screen.interview().answers().plan.dates;
        assert_eq!(dates.get(&chosen), Some(&set.parse().unwrap()), "{typed}");
        let understood = stage.find("Se entendió");
        assert_eq!(understood.is_some(), told.is_some(), "{}", stage.text());
        assert!(told.is_none_or(|told| stage.find(told).is_some()));
        stage.keys("d");
        assert!(stage.find(set).is_some(), "{}", stage.text());
    }
}

#[test]
fn the_pathway_in_focus_is_the_one_that_is_gone_to_and_come_back_to() {
    let mut stage = Stage::new(answered(), Lang::En, 80, 24);
    stage.page('6');
    for _ in 0..5 {
        stage.key(Key::Down);
    }
    let chosen = |stage: &Stage| {
        let text = stage.text();
        let mut lines = text.lines();
        let line = lines.find(|line| line.starts_with(" > "));
        line.map(str::to_owned).unwrap()
    };
    let before = chosen(&stage);
    let title: String = before.chars().skip(6).take(20).collect();
    stage.keys("n");
    assert_eq!(*stage.place(), Place::Map);
    let head = stage.line(3);
    assert!(head.contains(title.trim()), "{title}: {}", stage.text());
    stage.keys("b");
    assert_eq!(chosen(&stage), before, "{}", stage.text());
}

#[test]
fn that_a_step_was_put_in_the_plan_or_taken_out_is_told_in_a_small_window_too() {
    for (lang, put, taken) in [
        (Lang::En, "It is in your plan now", "no longer in your plan"),
        (Lang::Es, "Ya está en su plan", "Ya no está en su plan"),
    ] {
        let mut stage = Stage::new(answered(), lang, 40, 12);
        stage.page('7').keys("p");
        assert!(stage.find(put).is_some(), "{}", stage.text());
        stage.keys("p");
        assert!(stage.find(taken).is_some(), "{}", stage.text());
    }
}

#[test]
fn the_map_counts_the_services_that_the_page_of_a_step_lists() {
    let mut stage = Stage::new(answered(), Lang::En, 100, 60);
    stage.page('7');
    for _ in 0..40 {
        if stage.find("ideas for").is_some() {
            break;
        }
        stage.key(Key::Up);
    }
    let (column, row) = stage.find("ideas for").unwrap();
    let below = (row + 1..).map(|y| stage.line(y));
    let more = below.take_while(|line| line.chars().nth(column.into()) == Some(' '));
    let more: Vec<String> = more.collect();
    let ideas = format!("{} {}", stage.line(row), more.join(" "));
    let numbers = ideas.split(|letter: char| !letter.is_ascii_digit());
    let counted: usize = numbers.filter_map(|one| one.parse::<usize>().ok()).sum();
    let step = stage.screen.interview().step().cloned().unwrap();
    let rows = stage.screen.interview().findings().rows();
    let row = rows.iter().find(|row| row.step == step).unwrap();
    let each = row.supports.iter().flat_map(|support| &support.helps);
    let services: std::collections::BTreeSet<_> = each.map(|help| &help.service).collect();
    assert_eq!(counted, services.len(), "{ideas}");
}

#[test]
fn a_paid_job_is_paid_work_and_no_source_of_one_reason_is_told_twice() {
    let mut stage = Stage::new(answered(), Lang::En, 100, 60);
    stage
        .page('7')
        .click("Home care worker (start now)")
        .enter();
    let page = read_on(&mut stage);
    assert!(!page.contains("paid while learning"), "{page}");
    assert!(page.contains("   Cost  "), "{page}");

    let mut stage = Stage::new(answered(), Lang::En, 100, 200);
    stage.page('7').keys("w");
    for section in stage.text().split("\n\n") {
        let lines = section.lines().map(str::trim);
        let mut lines: Vec<&str> = lines.filter(|line| line.starts_with("Source:")).collect();
        let all = lines.len();
        lines.sort_unstable();
        lines.dedup();
        assert_eq!(lines.len(), all, "{section}");
    }
}

#[test]
fn what_can_be_tried_bears_the_digits_that_try_it() {
    for (digit, asked) in [('1', "Which county"), ('3', "How many hours")] {
        let mut stage = Stage::new(answered(), Lang::En, 80, 24);
        stage.page('7').keys("f");
        assert!(
            stage.find(&format!("{digit}  {asked}")).is_some(),
            "{}",
            stage.text()
        );
        stage.keys(&digit.to_string());
        assert!(stage.find("now:").is_none(), "{}", stage.text());
        assert!(stage.find(asked).is_some(), "{}", stage.text());
    }
}

#[test]
fn how_long_a_short_way_back_is_open_can_be_read_whole_in_every_window() {
    let told = r#"{"format": "onramp-answers/1", "goal": {"to": "truck-driver-heavy"}, "facts": {"age": 40},
        "credentials": [{"id": "cdl-a", "expired": true, "expires": "2025-03-14"}, {"id": "drivers-license"}]}"#;
    let told: Answers = serde_json::from_str(told).unwrap();
    let said = [
        (
            Lang::En,
            [
                "run out no more than 12 months ago",
                "After one year it is a new application",
                "apply again, pay the first-time fee and take the tests",
            ],
        ),
        (
            Lang::Es,
            [
                "se venció hace 12 meses o menos",
                "Después de un año es una solicitud nueva",
                "pague la primera cuota y tome los exámenes",
            ],
        ),
    ];
    for (lang, sentences) in said {
        for size in [(80, 24), (40, 12)] {
            let mut stage = Stage::on(oregon(), told.clone(), lang, size);
            let mut seen = Vec::new();
            for page in ['6', '7'] {
                stage.page(page);
                for _ in 0..90 {
                    let text = stage.text().replace(['│', '↑', '↓'], " ");
                    seen.push(text.split_whitespace().collect::<Vec<_>>().join(" "));
                    stage.key(Key::Down);
                }
            }
            for sentence in sentences {
                let shown = seen.iter().any(|text| text.contains(sentence));
                assert!(shown, "{size:?}: {sentence}");
            }
        }
    }
}

#[test]
fn an_order_that_puts_a_need_after_what_needs_it_is_told() {
    for (lang, needed) in [
        (Lang::En, "Needed before this: English test for nurses."),
        (Lang::Es, "Antes de esto hace falta: Examen de inglés"),
    ] {
        let told = include_str!("answers/nurse-abroad.json");
        let mut told: Answers = serde_json::from_str(told).unwrap();
        let chosen = ["nurse-english-test", "nclex-rn-license"];
        told.plan.chosen = chosen.map(onramp::catalog::StepId::new).into();
        told.language = Some(lang.tag().to_owned());
        let mut stage = Stage::on(oregon(), told, lang, (80, 40));
        stage.page('8');
        let words = |stage: &Stage| {
            stage
                .text()
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert!(!words(&stage).contains(needed), "{}", stage.text());
        stage.key(Key::Down);
        stage.keys("e");
        assert!(words(&stage).contains(needed), "{}", stage.text());
        stage.keys("u");
        assert!(!words(&stage).contains(needed), "{}", stage.text());
    }
}

#[test]
fn a_step_that_waits_for_one_below_it_names_that_one() {
    let told = r#"{"format": "onramp-answers/1", "goal": {"to": "truck-driver-heavy"}, "facts": {"age": 40},
        "credentials": [{"id": "drivers-license"}], "plan": {"chosen": ["cdl-permit"]}}"#;
    let told: Answers = serde_json::from_str(told).unwrap();
    for (lang, named, above) in [
        (
            Lang::En,
            "after Driver's medical exam",
            "after the steps above",
        ),
        (
            Lang::Es,
            "después de Examen médico",
            "después de los pasos de arriba",
        ),
    ] {
        let mut stage = Stage::on(oregon(), told.clone(), lang, (80, 40));
        stage.page('8');
        let text = stage.text();
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains(named), "{text}");
        let first = words.find(above).unwrap_or(usize::MAX);
        assert!(words.find(named) < Some(first), "{text}");
    }
}

/// Seven courses lead to one job, each longer and cheaper than the one before.
fn with_seven_ways() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| {
        let courses = (1..=7).map(|nth| {
            json!({"id": format!("course-{nth}"), "opens": ["aim"], "weeks": 10 * nth, "pay": "unpaid",
                   "cost_cents": {"tuition": 800_000 - 100_000 * nth, "complete": true}})
        });
        let region = region::Region::new().with_all("occupations", &["aim"]);
        let region = courses.fold(region, |region, course| region.with("steps", course));
        let path = json!({"id": "path", "steps": ["course-1"], "destinations": ["aim"]});
        region.with("pathways", path).load()
    })
}

#[test]
fn ways_that_have_no_room_beside_the_others_come_into_sight_one_after_another() {
    let told = r#"{"format": "onramp-answers/1", "goal": {"to": "aim", "best": "cheapest"}}"#;
    let told: Answers = serde_json::from_str(told).unwrap();
    let mut stage = Stage::on(with_seven_ways(), told, Lang::En, (80, 34));
    stage.page('8').keys("v");
    let costs = ["$7,000", "$1,000", "$6,000", "$5,000", "$4,000", "$3,000"];
    let in_sight = |stage: &Stage| costs.map(|cost| stage.find(cost).is_some());
    let text = stage.text();
    assert_eq!(
        in_sight(&stage),
        [true, true, true, true, false, false],
        "{text}"
    );
    assert!(
        stage.find("2 more ways are beside these").is_some(),
        "{text}"
    );
    assert!(stage.find("1 more way was found").is_some(), "{text}");
    assert!(stage.find("✓ least cost").is_some(), "{text}");
    stage.key(Key::End);
    assert_eq!(in_sight(&stage), [false, false, true, true, true, true]);
    stage.enter();
    assert_eq!(
        *stage.place(),
        Place::Ways,
        "a trade-off is no aim to plan by"
    );
    stage.key(Key::Home);
    stage.enter();
    assert_eq!(*stage.place(), Place::Plan);
}

#[test]
fn a_hidden_screen_shows_nothing_of_the_person() {
    let mut stage = Stage::new(answered(), Lang::En, 80, 24);
    stage.page('7').keys("h");
    let lines = stage.text();
    assert_eq!(lines.lines().count(), 1, "{lines}");
    stage.enter();
    assert_eq!(*stage.place(), Place::Map);
    assert!(stage.find("Nursing").is_some());
}

#[test]
fn a_window_that_is_too_small_says_so_and_every_key_works_on() {
    let mut stage = Stage::new(answered(), Lang::En, 20, 5);
    assert!(stage.text().starts_with("Too small"), "{}", stage.text());
    stage.page('7');
    assert_eq!(*stage.place(), Place::Map);
    stage.resize(1, 1);
    stage.keys("n");
    assert_eq!(*stage.place(), Place::Plan);
}

/// The pages as they look. After a change that is meant to be: `INSTA_UPDATE=always cargo test --test screens`, and
/// read the difference.
#[test]
fn the_readme_shows_the_map_as_it_is() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = std::fs::read_to_string(folder.join("README.md")).unwrap();
    let golden = std::fs::read_to_string(folder.join("tests/screens/map-80x24-en.snap")).unwrap();
    let (.., map) = golden.rsplit_once("---\n").unwrap();
    assert!(
        readme.contains(map.trim_end()),
        "README.md shows another map than\n{map}"
    );
}

#[test]
fn the_pages_look_as_they_did() {
    let sizes = [(120, 40), (80, 24), (40, 12)];
    for (lang, tag) in [(Lang::En, "en"), (Lang::Es, "es")] {
        for (width, height) in sizes {
            for (name, visit) in VISITS {
                let mut answers = answered();
                answers.language = Some(lang.tag().to_owned());
                let mut stage = Stage::new(answers, lang, width, height);
                visit(&mut stage);
                let name = format!("{name}-{width}x{height}-{tag}");
                insta::with_settings!({snapshot_path => "screens", prepend_module_to_snapshot => false, omit_expression => true}, {
                    insta::assert_snapshot!(name, stage.text());
                });
            }
        }
    }
}

type Visit = fn(&mut Stage);

const VISITS: [(&str, Visit); 24] = [
    ("welcome", |_| {}),
    ("interests", |stage| {
        // A person without a goal is asked what draws them.
        let mut answers = stage.screen.interview().answers().clone();
        answers.goal.to = None;
        let size = (stage.buffer.area.width, stage.buffer.area.height);
        *stage = Stage::on(oregon(), answers, Lang::En, size);
        stage.page('3').keys("s").keys("2");
    }),
    ("have", |stage| {
        stage.page('4').keys("cna");
    }),
    ("pathways", |stage| {
        stage.page('6');
    }),
    ("map", |stage| {
        stage.page('7');
    }),
    ("step", |stage| {
        stage.page('7');
        stage.key(Key::Up);
        stage.key(Key::Up);
        stage.enter();
    }),
    ("plan", |stage| {
        stage.page('8');
    }),
    ("plan-with-a-day", |stage| {
        // What follows the step comes after the day set for it.
        stage.page('8');
        stage.key(Key::Down);
        stage.keys("pd").keys("3/1/2027").enter();
    }),
    ("ways", |stage| {
        stage.page('8').keys("v");
    }),
    ("home", |stage| {
        stage.page('9');
    }),
    ("staff-door", |stage| {
        stage.page('9').keys("2");
    }),
    ("phone", |stage| {
        stage.page('9').keys("3");
    }),
    ("preview", |stage| {
        stage.page('9').keys("1");
    }),
    ("preview-changed", |stage| {
        // The second and fourth lines stay off.
        stage.page('9').keys("1");
        stage.key(Key::Down);
        stage.keys("x");
        stage.key(Key::Down);
        stage.key(Key::Down);
        stage.keys("x");
    }),
    ("preview-own-line", |stage| {
        // A line of one's own is on it, and another is being typed.
        stage.page('9').keys("1");
        stage
            .keys("aBring my GED papers")
            .enter()
            .keys("Call my aunt: car?");
    }),
    ("save-as", |stage| {
        stage.page('9').keys("1").enter();
    }),
    ("save-where", |stage| {
        stage.page('9').keys("1").enter().keys("1");
        let place = |kind, path: &str| Folder {
            kind,
            path: path.into(),
        };
        stage.screen.take_folders(vec![
            place(FolderKind::Stick, "/media/desk/KEY"),
            place(FolderKind::Documents, "/home/desk/Documents"),
        ]);
        let full = Target::Folder("/media/desk/KEY".into());
        stage.screen.saved(&full, Err(Trouble::NoRoom));
        stage.draw();
    }),
    ("print-where", |stage| {
        stage.page('9').keys("1p");
        let printer = |name: &str, usual| Printer {
            name: name.to_owned(),
            usual,
        };
        let found = vec![printer("front-desk", true), printer("back-room", false)];
        stage.screen.take_printers(Ok(found));
        stage.draw();
    }),
    ("help", |stage| {
        stage.page('7').keys("?");
    }),
    ("why-a-pathway", |stage| {
        stage.page('6').keys("w");
    }),
    ("why-a-step", |stage| {
        stage.page('7').keys("w");
    }),
    ("what-if", |stage| {
        stage.page('7').keys("f");
    }),
    ("what-moved", |stage| {
        // A step is said to be done that the way was to take.
        stage.page('8');
        stage.key(Key::Down);
        stage.enter().keys("d").keys("m");
    }),
    ("map-moved", |stage| {
        stage.page('7').enter().keys("d").keys("b");
    }),
];
