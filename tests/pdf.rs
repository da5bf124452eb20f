//! Does the PDF say what the draft says, in its order, to those who see it and to those who hear it?

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop where it fails"
)]

use std::collections::BTreeMap;
use std::fs;

mod reading;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};
use onramp::catalog::{Catalog, Day};
use onramp::cli::OREGON;
use onramp::interview::{Interview, Paper};
use onramp::jobseeker::Answers;
use onramp::report::{
    self, Body, Card, Code, Detail, DetailKind, Draft, Layout, Line, Logo, Part, PartKind,
    PdfFault, Printing, Shape,
};
use onramp::wording::{Lang, Wording};
use reading::{letters, pages};

const PEOPLE: [&str; 3] = ["millworker", "nurse-abroad", "young-parent"];

fn day() -> Day {
    "2026-11-23".parse().unwrap()
}

fn oregon() -> Catalog {
    Catalog::load(OREGON, day()).catalog.unwrap()
}

fn answers(person: &str) -> Answers {
    let text = fs::read_to_string(format!("tests/answers/{person}.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn draft_of(catalog: &Catalog, person: &str, paper: Paper, lang: Lang) -> Draft {
    let interview = Interview::new(catalog, day(), answers(person));
    report::draft(&interview, paper, &Wording::new(lang))
}

/// A draft of one part with these lines.
fn small(lang: Lang, lines: Vec<Body>) -> Draft {
    let lines = lines.into_iter().enumerate();
    let lines = lines.map(|(place, body)| Line {
        id: format!("line:{place}"),
        depth: 0,
        body,
        date: None,
    });
    Draft {
        paper: Paper::Mine,
        lang,
        title: "My plan".to_owned(),
        on: day(),
        data_of: day(),
        parts: vec![Part {
            kind: PartKind::NextStep,
            heading: Some("My next step".to_owned()),
            lines: lines.collect(),
        }],
    }
}

fn paragraph(words: &str) -> Body {
    Body::Paragraph(words.into())
}

/// What a draft says, in its order, as it is printed.
fn said(draft: &Draft) -> String {
    let mut said = letters(&draft.title);
    let mut say = |words: &str| said.push_str(&letters(words));
    for part in &draft.parts {
        if let Some(heading) = &part.heading {
            say(heading);
        }
        for line in &part.lines {
            match &line.body {
                Body::Lead(words) | Body::Paragraph(words) => say(&words.text),
                Body::Item(words) => {
                    say("•");
                    say(&words.text);
                }
                Body::Pair { label, value } => say(&format!("{label}: {}", value.text)),
                Body::Card(card) => {
                    let lines = card_lines(card);
                    for line in &lines {
                        say(line);
                    }
                }
                Body::Picture(picture) => {
                    for shape in &picture.shapes {
                        if let Shape::Text { words, .. } = shape {
                            say(words);
                        }
                    }
                }
                Body::Code(code) => say(&code.caption),
                Body::Blank(label) => say(label),
            }
        }
    }
    said
}

fn card_lines(card: &Card) -> Vec<String> {
    let details = |note: bool| {
        let details = card.details.iter();
        details.filter(move |one| (one.kind == DetailKind::Note) == note)
    };
    let mut lines = vec![card.name.text.clone()];
    lines.extend(details(true).map(|one| one.words.text.clone()));
    lines.extend(card.reach.iter().map(|reach| reach.words.text.clone()));
    lines.extend(details(false).map(|one| one.words.text.clone()));
    lines
}

fn pdf(draft: &Draft) -> Vec<u8> {
    report::pdf(std::slice::from_ref(draft), &Printing::default()).unwrap()
}

/// What is printed, without what stands at the foot of each page.
fn printed(draft: &Draft, pdf: &[u8]) -> String {
    let pages = pages(pdf);
    let all = pages.len();
    let pages = pages.iter().enumerate();
    pages
        .map(|(place, page)| {
            let (left, right) = report::foot_of(draft, place + 1, all);
            let foot = letters(&(left + &right));
            let body = page.strip_suffix(&foot);
            body.unwrap_or_else(|| panic!("no {foot} at the foot of {page}"))
        })
        .collect()
}

struct Tags {
    document: Document,
}

/// An element of the tree that is read aloud.
#[derive(Debug)]
struct Element {
    role: String,
    depth: usize,
    dict: Dictionary,
}

impl Tags {
    fn of(pdf: &[u8]) -> Self {
        Self {
            document: Document::load_mem(pdf).unwrap(),
        }
    }

    fn get<'d>(&'d self, dict: &'d Dictionary, key: &str) -> Option<&'d Object> {
        let value = dict.get(key.as_bytes()).ok()?;
        Some(self.document.dereference(value).unwrap().1)
    }

    fn catalog(&self) -> &Dictionary {
        self.document.catalog().unwrap()
    }

    /// Every element in the order of reading.
    fn elements(&self) -> Vec<Element> {
        let root = self.get(self.catalog(), "StructTreeRoot").unwrap();
        let mut found = Vec::new();
        self.walk(root.as_dict().unwrap(), 0, &mut found);
        found
    }

    fn walk(&self, dict: &Dictionary, depth: usize, found: &mut Vec<Element>) {
        if let Some(Object::Name(role)) = self.get(dict, "S") {
            found.push(Element {
                role: String::from_utf8(role.clone()).unwrap(),
                depth,
                dict: dict.clone(),
            });
        }
        match self.get(dict, "K") {
            Some(Object::Array(kids)) => {
                for kid in kids {
                    self.walk_one(kid, depth, found);
                }
            }
            Some(kid) => self.walk_one(kid, depth, found),
            None => {}
        }
    }

    fn walk_one(&self, kid: &Object, depth: usize, found: &mut Vec<Element>) {
        let (_, kid) = self.document.dereference(kid).unwrap();
        if let Ok(dict) = kid.as_dict() {
            self.walk(dict, depth + 1, found);
        }
    }

    fn roles(&self) -> Vec<String> {
        self.elements()
            .into_iter()
            .map(|element| element.role)
            .collect()
    }
}

fn text_of(object: &Object) -> String {
    lopdf::decode_text_string(object).unwrap()
}

#[test]
fn the_words_of_each_paper_are_printed_in_the_order_of_the_draft() {
    let catalog = oregon();
    for person in PEOPLE {
        for lang in Lang::ALL {
            for paper in [Paper::Mine, Paper::Staff] {
                let draft = draft_of(&catalog, person, paper, lang);
                let pdf = pdf(&draft);
                let printed = printed(&draft, &pdf);
                let spared = [PartKind::Interests, PartKind::Timeline, PartKind::Ladder];
                let fitted = (0..=spared.len()).any(|count| {
                    let mut fitted = draft.clone();
                    let gone = &spared[..count];
                    fitted.parts.retain(|part| !gone.contains(&part.kind));
                    printed == said(&fitted)
                });
                assert!(fitted, "{person} {lang:?} {paper:?}: {printed}");
            }
        }
    }
}

#[test]
fn the_own_paper_has_two_pages_at_most_in_twelve_points_or_larger() {
    let catalog = oregon();
    for person in PEOPLE {
        for lang in Lang::ALL {
            let draft = draft_of(&catalog, person, Paper::Mine, lang);
            let pdf = pdf(&draft);
            let document = Document::load_mem(&pdf).unwrap();
            let pages = document.get_pages();
            assert!(pages.len() <= 2, "{person} {lang:?}: {}", pages.len());
            for page in pages.values() {
                let page = document.get_dictionary(*page).unwrap();
                let size = page.get(b"MediaBox").unwrap().as_array().unwrap();
                let size: Vec<f32> = size.iter().map(|one| one.as_float().unwrap()).collect();
                assert_eq!(size, [0.0, 0.0, 612.0, 792.0], "Letter");
            }
            for size in sizes(&document) {
                assert!(size >= 12.0, "{person} {lang:?}: {size}");
            }
        }
    }
}

/// The sizes of all the letters that are printed, in points.
fn sizes(document: &Document) -> Vec<f32> {
    let mut sizes = Vec::new();
    for page in document.get_pages().values() {
        let content = document.get_page_content(*page).unwrap();
        for operation in Content::decode(&content).unwrap().operations {
            if operation.operator == "Tf" {
                sizes.push(operation.operands[1].as_float().unwrap());
            }
        }
    }
    assert!(!sizes.is_empty());
    sizes
}

#[test]
fn the_same_answers_of_the_same_day_make_the_same_file() {
    let catalog = oregon();
    let once = pdf(&draft_of(&catalog, "young-parent", Paper::Mine, Lang::Es));
    let again = pdf(&draft_of(&catalog, "young-parent", Paper::Mine, Lang::Es));
    assert!(once == again);
}

#[test]
fn a_paper_says_its_language_its_title_and_that_it_can_be_read_aloud() {
    let draft = draft_of(&oregon(), "nurse-abroad", Paper::Mine, Lang::Es);
    let tags = Tags::of(&pdf(&draft));
    let catalog = tags.catalog();
    assert_eq!(text_of(tags.get(catalog, "Lang").unwrap()), "es");
    let marked = tags.get(catalog, "MarkInfo").unwrap().as_dict().unwrap();
    assert_eq!(tags.get(marked, "Marked").unwrap(), &Object::Boolean(true));
    let window = tags.get(catalog, "ViewerPreferences").unwrap();
    let window = window.as_dict().unwrap();
    assert_eq!(
        tags.get(window, "DisplayDocTitle").unwrap(),
        &Object::Boolean(true)
    );
    let info = tags.document.trailer.get(b"Info").unwrap();
    let (_, info) = tags.document.dereference(info).unwrap();
    assert_eq!(
        text_of(tags.get(info.as_dict().unwrap(), "Title").unwrap()),
        draft.title
    );
    let standard = tags.get(catalog, "Metadata").unwrap().as_stream().unwrap();
    let standard = String::from_utf8_lossy(&standard.content).into_owned();
    assert!(standard.contains("<pdfuaid:part>1<"), "{standard}");
}

#[test]
fn headings_lists_and_pictures_are_told_as_what_they_are() {
    let catalog = oregon();
    for (person, paper) in PEOPLE
        .into_iter()
        .flat_map(|one| [(one, Paper::Mine), (one, Paper::Staff)])
    {
        let draft = draft_of(&catalog, person, paper, Lang::En);
        let tags = Tags::of(&pdf(&draft));
        let elements = tags.elements();
        let roles: Vec<&str> = elements
            .iter()
            .map(|element| element.role.as_str())
            .collect();
        assert_eq!(roles.first(), Some(&"Document"), "{roles:?}");
        assert_eq!(roles.iter().filter(|role| **role == "H1").count(), 1);
        let all = pages(&pdf(&draft)).concat();
        let headed = draft
            .parts
            .iter()
            .filter_map(|part| part.heading.as_ref())
            .filter(|heading| all.contains(&letters(heading)))
            .count();
        assert_eq!(roles.iter().filter(|role| **role == "H2").count(), headed);
        let levels = roles
            .iter()
            .filter_map(|role| role.strip_prefix('H')?.parse::<u32>().ok());
        levels.fold(0, |before, level| {
            assert!(
                level <= before + 1,
                "a heading of level {level} after one of {before}"
            );
            level
        });
        for element in &elements {
            match element.role.as_str() {
                "Figure" => assert!(!text_of(tags.get(&element.dict, "Alt").unwrap()).is_empty()),
                "LI" => assert!(parent(&elements, element).is_some_and(|role| role == "L")),
                "LBody" | "Lbl" => {
                    assert!(parent(&elements, element).is_some_and(|role| role == "LI"));
                }
                _ => {}
            }
        }
        let items = draft
            .lines()
            .filter(|(_, line)| matches!(line.body, Body::Item(_) | Body::Card(_)));
        assert_eq!(
            roles.iter().filter(|role| **role == "LI").count(),
            items.count()
        );
    }
}

fn parent<'e>(elements: &'e [Element], element: &Element) -> Option<&'e str> {
    let place = elements
        .iter()
        .position(|other| std::ptr::eq(other, element))?;
    let above = elements[..place].iter().rev();
    let mut above = above.filter(|other| other.depth < element.depth);
    above.next().map(|other| other.role.as_str())
}

#[test]
fn no_heading_stands_alone_at_the_foot_of_a_page() {
    let catalog = oregon();
    for person in PEOPLE {
        for lang in Lang::ALL {
            let draft = draft_of(&catalog, person, Paper::Staff, lang);
            let foot = letters(&report::foot_of(&draft, 1, 1).0);
            for page in pages(&pdf(&draft)) {
                let body = page.split(&foot).next().unwrap();
                for heading in draft.parts.iter().filter_map(|part| part.heading.as_ref()) {
                    assert!(!body.ends_with(&letters(heading)), "{heading} ends a page");
                }
            }
        }
    }
}

#[test]
fn a_paper_in_two_languages_begins_each_on_a_new_page_and_tells_which_is_which() {
    let catalog = oregon();
    let drafts = Lang::ALL.map(|lang| draft_of(&catalog, "young-parent", Paper::Mine, lang));
    let pdf = report::pdf(&drafts, &Printing::default()).unwrap();
    let tags = Tags::of(&pdf);
    let parts = tags
        .elements()
        .into_iter()
        .filter(|element| element.role == "Part");
    let langs: Vec<String> = parts
        .map(|part| text_of(tags.get(&part.dict, "Lang").unwrap()))
        .collect();
    assert_eq!(langs, ["en", "es"]);
    let pages = pages(&pdf);
    let begins = |draft: &Draft| {
        pages
            .iter()
            .filter(|page| page.starts_with(&letters(&draft.title)))
            .count()
    };
    assert_eq!(drafts.iter().map(begins).collect::<Vec<_>>(), [1, 1]);
    assert!(pages.iter().any(|page| page.contains("Page1of")));
    assert!(pages.iter().any(|page| page.contains("Página1de")));
}

#[test]
fn vietnamese_and_russian_are_printed_with_the_fonts_built_in() {
    let words = "Bước tiếp theo của tôi: khóa học trợ lý điều dưỡng. Следующий шаг: курс помощника медсестры.";
    let draft = small(Lang::En, vec![paragraph(words)]);
    assert_eq!(printed(&draft, &pdf(&draft)), said(&draft));
}

#[test]
fn arabic_and_chinese_ask_for_a_font_and_are_printed_when_there_is_one() {
    let words = [
        "خطوتي التالية هي دورة مساعد التمريض",
        "我的计划:下一步是护理助理课程。",
    ];
    let draft = small(Lang::En, words.map(paragraph).to_vec());
    let mut printing = Printing::default();
    let drafts = [draft];
    let fault = report::pdf(&drafts, &printing).unwrap_err();
    let told = fault.told(&Wording::new(Lang::En));
    assert!(matches!(fault, PdfFault::NoFont(_)));
    assert!(
        told.contains("Arabic letters") && told.contains("Chinese characters"),
        "{told}"
    );
    assert!(told.contains("HTML"), "{told}");

    let mut missing = report::missing_letters(&drafts, &printing);
    for file in ["arabic.ttf", "chinese.otf"] {
        printing.fonts.offer(
            fs::read(format!("tests/fonts/{file}")).unwrap(),
            &mut missing,
        );
    }
    assert!(missing.is_empty(), "{missing:?}");
    let pdf = report::pdf(&drafts, &printing).unwrap();
    let printed: BTreeMap<char, usize> = count(&pages(&pdf).concat());
    for (letter, times) in count(&letters(&words.concat())) {
        assert!(
            printed.get(&letter).is_some_and(|there| *there >= times),
            "{letter}"
        );
    }
}

fn count(text: &str) -> BTreeMap<char, usize> {
    let mut count = BTreeMap::new();
    for letter in text.chars() {
        *count.entry(letter).or_insert(0) += 1;
    }
    count
}

#[test]
fn what_is_in_another_language_says_so_and_a_web_address_can_be_followed() {
    let card = Card {
        name: "WorkSource".into(),
        service: None,
        reach: Vec::new(),
        details: vec![
            Detail {
                kind: DetailKind::Note,
                words: "Vea https://example.org/plan.".into(),
            },
            Detail {
                kind: DetailKind::SayInEnglish,
                words: "En inglés: \"I would like to ask.\"".into(),
            },
        ],
    };
    let draft = small(Lang::Es, vec![Body::Card(Box::new(card))]);
    let pdf = pdf(&draft);
    assert_eq!(printed(&draft, &pdf), said(&draft));
    let tags = Tags::of(&pdf);
    assert!(
        tags.roles().contains(&"Link".to_owned()),
        "{:?}",
        tags.roles()
    );
    let (_, page) = tags.document.get_pages().into_iter().next().unwrap();
    assert_eq!(
        in_language(&tags.document, page, "en"),
        ["Iwouldliketoask."]
    );
    assert_eq!(links(&tags.document, page), ["https://example.org/plan"]);
}

/// The words on a page that are marked as of a language, each mark by itself.
fn in_language(document: &Document, page: ObjectId, lang: &str) -> Vec<String> {
    let content = document.get_page_content(page).unwrap();
    let operations = Content::decode(&content).unwrap().operations;
    let mut reader = reading::Reader::of(document, page);
    let mut marked = Vec::new();
    let mut within: Vec<bool> = Vec::new();
    for operation in &operations {
        match operation.operator.as_str() {
            "BDC" | "BMC" => {
                let about = operation
                    .operands
                    .get(1)
                    .and_then(|about| about.as_dict().ok());
                let tag = about.and_then(|about| about.get(b"Lang").ok());
                let is = tag.is_some_and(|tag| text_of(tag) == lang);
                if is {
                    marked.push(String::new());
                }
                within.push(is);
            }
            "EMC" => {
                within.pop();
            }
            _ => {}
        }
        let words = reader.read(operation);
        if within.contains(&true) {
            marked.last_mut().unwrap().push_str(&letters(&words));
        }
    }
    marked
}

fn links(document: &Document, page: ObjectId) -> Vec<String> {
    let annotations = document.get_page_annotations(page).unwrap();
    let action = |dict: &Dictionary| {
        let action = document.dereference(dict.get(b"A").unwrap()).unwrap().1;
        let address = action.as_dict().unwrap().get(b"URI").unwrap();
        String::from_utf8(address.as_str().unwrap().to_vec()).unwrap()
    };
    annotations.into_iter().map(action).collect()
}

#[test]
fn a_code_is_large_enough_to_be_read_and_says_what_is_in_it() {
    let code = Code {
        says: "Next step: call 503-555-0100".to_owned(),
        side: 21,
        dark: (0..21 * 21).map(|place| place % 3 == 0).collect(),
        caption: "The next step, for your phone".to_owned(),
    };
    let draft = small(Lang::En, vec![Body::Code(Box::new(code))]);
    let pdf = pdf(&draft);
    assert_eq!(printed(&draft, &pdf), said(&draft));
    let tags = Tags::of(&pdf);
    let elements = tags.elements();
    let figure = elements
        .iter()
        .find(|element| element.role == "Figure")
        .unwrap();
    let alt = text_of(tags.get(&figure.dict, "Alt").unwrap());
    assert_eq!(alt, "Next step: call 503-555-0100");
}

#[test]
fn a_center_sets_order_logo_and_notices_in_a_small_file() {
    let layout = br#"{"format": "onramp-layout/1", "text_points": 14,
 "logo": {"path": "mark.svg", "name": {"en": "Valley center", "es": "Centro del valle"}},
 "mine": {"order": ["questions", "next-step"], "leave_out": ["work-this-week"]},
 "notices": ["Room 2, upstairs."]}"#;
    let layout = Layout::read("layout.json", layout).unwrap();
    let mark = br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0h20v10H0z" fill="#135"/></svg>"##;
    let printing = Printing {
        logo: Some(Logo::read(mark.to_vec(), 12).unwrap()),
        layout,
        ..Printing::default()
    };
    let draft = draft_of(&oregon(), "millworker", Paper::Mine, Lang::En);
    let arranged = printing.layout.arrange(draft.clone());
    let pdf = report::pdf(&[arranged], &printing).unwrap();
    let text = pages(&pdf).concat();
    let place = |kind: PartKind| {
        let part = draft.parts.iter().find(|part| part.kind == kind).unwrap();
        text.find(&letters(part.heading.as_ref().unwrap()))
    };
    assert!(place(PartKind::Questions).unwrap() < place(PartKind::NextStep).unwrap());
    assert_eq!(place(PartKind::WorkThisWeek), None);
    assert!(text.contains("Room2,upstairs."));
    let tags = Tags::of(&pdf);
    let elements = tags.elements();
    let figure = elements
        .iter()
        .find(|element| element.role == "Figure")
        .unwrap();
    assert_eq!(
        text_of(tags.get(&figure.dict, "Alt").unwrap()),
        "Valley center"
    );
}

/// Each of these is told of a layout file.
fn assert_told(layout: &[u8], told: &[&str]) {
    let faults = Layout::read("layout.json", layout).unwrap_err();
    let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
    for part in told {
        assert!(
            faults.iter().any(|fault| fault.contains(part)),
            "{part}\n{}",
            faults.join("\n")
        );
    }
}

#[test]
fn every_fault_of_a_layout_file_is_told_with_its_place() {
    let layout =
        br#"{"format": "onramp-layout/2", "margins_mm": {"top": 2, "right": 19, "bottom": 12},
 "paper_size": "leter", "text_points": 9, "fonts": [],
 "mine": {"order": ["goal", "goal", "nextstep"], "leave_out": ["notices", "goal"]}}"#;
    let told = [
        "layout.json:1:12: error: field format: \"onramp-layout/2\" is not a format that is read",
        "field margins_mm.top: 2 is too small; the least is 6",
        "\"left\" is missing",
        "field paper_size: \"leter\" is not one of the choices; was \"letter\" meant?",
        "field text_points: 9 is too small; the least is 12",
        "\"fonts\" is not a field here",
        "field mine.order[2]: \"nextstep\" is not one of the choices; was \"next-step\" meant?",
    ];
    assert_told(layout, &told);
    let layout = br#"{"format": "onramp-layout/1",
 "mine": {"order": ["goal", "goal", "help"], "leave_out": ["notices", "help"]}}"#;
    let told = [
        "layout.json:2:29: error: field mine.order[1]: \"goal\" is named twice",
        "field mine.leave_out[0]: the notices cannot be left out",
        "field mine.leave_out[1]: \"help\" is left out and in the order",
    ];
    assert_told(layout, &told);
}

#[test]
fn what_is_no_picture_is_no_logo() {
    for file in [&b""[..], b"GIF89a", b"\x89PNG\r\n\x1a\nbroken", b"<svg"] {
        assert!(Logo::read(file.to_vec(), 12).is_err());
    }
}
