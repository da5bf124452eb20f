//! Does the PDF say what the draft says, in its order, to those who see it and to those who hear it?

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop where it fails"
)]

use std::collections::{BTreeMap, BTreeSet};
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
    for part in &draft.parts {
        said.extend(part.heading.iter().map(|heading| letters(heading)));
        said.extend(part.lines.iter().map(said_in));
    }
    said
}

/// What one line says.
fn said_in(line: &Line) -> String {
    match &line.body {
        Body::Lead(words) | Body::Paragraph(words) => letters(&words.text),
        Body::Item(words) => letters(&format!("•{}", words.text)),
        Body::Pair { label, value } => letters(&format!("{label}: {}", value.text)),
        Body::Card(card) => letters(&card_lines(card).concat()),
        Body::Picture(picture) => {
            let shapes = picture.shapes.iter().map(|shape| match shape {
                Shape::Text { words, .. } => letters(words),
                _ => String::new(),
            });
            shapes.collect()
        }
        Body::Code(code) => letters(&code.caption),
        Body::Blank(label) => letters(label),
    }
}

/// Where in what a draft says a heading ends, or the name above what is told of something.
fn heads(draft: &Draft) -> BTreeSet<usize> {
    let mut heads = BTreeSet::new();
    let mut at = letters(&draft.title).len();
    heads.insert(at);
    for part in &draft.parts {
        if let Some(heading) = &part.heading {
            at += letters(heading).len();
            heads.insert(at);
        }
        for line in &part.lines {
            match &line.body {
                Body::Lead(words) => heads.insert(at + letters(&words.text).len()),
                Body::Card(card) if card_lines(card).len() > 1 => {
                    heads.insert(at + letters(&card.name.text).len())
                }
                _ => false,
            };
            at += said_in(line).len();
        }
    }
    heads
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
    bodies(draft, pdf).concat()
}

/// What is printed on each page, without what stands at its foot.
fn bodies(draft: &Draft, pdf: &[u8]) -> Vec<String> {
    let pages = pages(pdf);
    let all = pages.len();
    let pages = pages.iter().enumerate();
    pages
        .map(|(place, page)| {
            let (left, right) = report::foot_of(draft, place + 1, all);
            let foot = letters(&(left + &right));
            let body = page.strip_suffix(&foot);
            let body = body.unwrap_or_else(|| panic!("no {foot} at the foot of {page}"));
            body.to_owned()
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
                let told: Vec<Draft> = in_words(&draft).collect();
                let fitted = told.iter().any(|draft| printed == said(draft));
                assert!(fitted, "{person} {lang:?} {paper:?}: {printed}");
            }
        }
    }
}

/// The draft as it comes, and with some of its pictures told in words, or named where there is no room for their words.
fn in_words(draft: &Draft) -> impl Iterator<Item = Draft> {
    let pictures = [PartKind::Interests, PartKind::Timeline, PartKind::Ladder];
    let ways = 3_usize;
    (0..ways.pow(3)).map(move |stand| {
        let mut draft = draft.clone();
        let mut named = Vec::new();
        draft.parts.retain_mut(|part| {
            let place = (0..).zip(pictures).find(|(_, kind)| *kind == part.kind);
            match place.map_or(0, |(place, _)| stand / ways.pow(place) % ways) {
                0 => true,
                1 => {
                    tell(part);
                    true
                }
                _ => {
                    named.extend(part.heading.take());
                    false
                }
            }
        });
        if let Some(last) = draft.parts.last_mut().filter(|_| !named.is_empty()) {
            let parts = Wording::new(draft.lang).all_of(&named);
            let words = match draft.lang {
                Lang::En => format!(
                    "There was no room on these pages for: {parts}. It is on the screen and in the other forms of this paper."
                ),
                Lang::Es => format!(
                    "En estas páginas no hubo lugar para: {parts}. Está en la pantalla y en las otras formas de esta hoja."
                ),
            };
            let line = Line {
                body: Body::Paragraph(words.into()),
                ..last.lines[0].clone()
            };
            last.lines.insert(0, line);
        }
        draft
    })
}

/// The words of a picture in its place.
fn tell(part: &mut Part) {
    let Body::Picture(picture) = part.lines[0].body.clone() else {
        panic!("{:?} is no picture", part.kind);
    };
    let line = part.lines.remove(0);
    part.lines.extend(picture.words.iter().map(|words| Line {
        body: Body::Item(words.as_str().into()),
        ..line.clone()
    }));
}

#[test]
fn no_part_of_the_own_paper_is_left_off_in_silence_however_little_room_there_is() {
    let catalog = oregon();
    for lang in Lang::ALL {
        let whole = draft_of(&catalog, "young-parent", Paper::Mine, lang);
        let no_room = letters(match lang {
            Lang::En => "There was no room on these pages for:",
            Lang::Es => "En estas páginas no hubo lugar para:",
        });
        let (mut told, mut named) = (0, 0);
        for more in 0.. {
            let mut draft = whole.clone();
            let notices = &mut draft.parts.last_mut().unwrap().lines;
            let line = notices[0].clone();
            notices.extend((0..more).map(|_| line.clone()));
            let pages = pages(&pdf(&draft));
            if pages.len() > 2 {
                // What is no picture needs more than two pages by itself.
                break;
            }
            let printed = pages.concat();
            for heading in draft.parts.iter().filter_map(|part| part.heading.as_ref()) {
                assert!(
                    printed.contains(&letters(heading)),
                    "{lang:?} {more}: {heading}"
                );
            }
            if printed.contains(&no_room) {
                named += 1;
            } else {
                told += 1;
            }
        }
        assert!(told > 0 && named > 0, "{told} {named}");
    }
}

#[test]
fn where_pictures_that_give_way_are_not_enough_lines_do_and_it_is_said_that_there_is_more() {
    let catalog = oregon();
    let mut told = answers("nurse-abroad");
    told.goal.to = Some(onramp::catalog::OccupationId::new("electrician"));
    let interview = Interview::new(&catalog, day(), told);
    let wording = Wording::new(Lang::Es);
    let draft = report::draft(&interview, Paper::Mine, &wording);
    let pages = pages(&pdf(&draft));
    assert!(pages.len() <= 2, "{}", pages.len());
    let more = letters("Hay más. Pregunte a su asesor o mírelo en la pantalla.");
    let times = |words: &str| words.matches(&more).count();
    let (printed, drafted) = (times(&pages.concat()), times(&letters(&said(&draft))));
    assert!(printed > drafted, "{printed} {drafted}");
    for heading in draft.parts.iter().filter_map(|part| part.heading.as_ref()) {
        assert!(pages.concat().contains(&letters(heading)), "{heading}");
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
        let printed = printed(&draft, &pdf(&draft));
        let fitted = in_words(&draft).find(|draft| said(draft) == printed);
        let fitted = fitted.unwrap();
        let items = fitted
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

/// Each paper of the three people in both languages: their own, the staff worksheet, and a slip.
fn every_paper(check: impl Fn(&str, &Draft, &[u8])) {
    let catalog = oregon();
    for person in PEOPLE {
        for lang in Lang::ALL {
            let wording = Wording::new(lang);
            for paper in [Paper::Mine, Paper::Staff, Paper::Slip(0)] {
                let mut answers = answers(person);
                answers.plan.referrals.push(agreed());
                let interview = Interview::new(&catalog, day(), answers);
                let draft = report::draft(&interview, paper, &wording);
                assert!(draft.parts.len() > 2, "{person} {paper:?}");
                check(
                    &format!("{person} {lang:?} {paper:?}"),
                    &draft,
                    &pdf(&draft),
                );
            }
        }
    }
}

/// A referral that the person said yes to.
fn agreed() -> onramp::jobseeker::Referral {
    let told = r#"{"step": "cna1-course", "service": "worksource-center", "state": "agreed",
        "consent": {"on": "2026-11-23"}}"#;
    serde_json::from_str(told).unwrap()
}

#[test]
fn no_heading_stands_alone_at_the_foot_of_a_page() {
    every_paper(|whose, draft, pdf| {
        let bodies = bodies(draft, pdf);
        let fitted = in_words(draft).find(|draft| said(draft) == bodies.concat());
        let heads = heads(&fitted.unwrap_or_else(|| panic!("{whose}: something else is printed")));
        let mut at = 0;
        for body in bodies {
            at += body.len();
            let end: Vec<char> = body.chars().rev().take(40).collect();
            let end: String = end.into_iter().rev().collect();
            assert!(!heads.contains(&at), "{whose}: \"{end}\" ends a page");
        }
    });
}

#[test]
fn no_text_runs_over_the_edge_of_its_page_or_into_its_margin() {
    every_paper(|whose, _, pdf| {
        let document = Document::load_mem(pdf).unwrap();
        let mut lines = 0;
        for page in document.get_pages().values() {
            for [left, low, right, high] in reach_of_text(&document, *page) {
                let within = left >= 50.0 && right <= 612.0 - 50.0 && low >= 30.0;
                let place = format!("{left} {low} {right} {high}");
                assert!(within && high <= 792.0 - 30.0, "{whose}: text at {place}");
                lines += 1;
            }
        }
        assert!(lines > 20, "{whose}: {lines}");
    });
}

/// How far each piece of text reaches on a page: its left, lower, right and upper end, in points.
fn reach_of_text(document: &Document, page: ObjectId) -> Vec<[f32; 4]> {
    let fonts = document.get_page_fonts(page).unwrap().into_iter();
    let widths: BTreeMap<Vec<u8>, BTreeMap<u16, f32>> = fonts
        .map(|(name, font)| (name, widths_of(document, font)))
        .collect();
    let content = document.get_page_content(page).unwrap();
    let (mut now, mut kept) = ([1.0, 0.0, 0.0, 1.0, 0.0, 0.0], Vec::new());
    let (mut font, mut size, mut at, mut reached) = (Vec::new(), 0.0, now, Vec::new());
    for operation in Content::decode(&content).unwrap().operations {
        let numbers = || -> Vec<f32> {
            let all = operation.operands.iter();
            all.filter_map(|one| one.as_float().ok()).collect()
        };
        match operation.operator.as_str() {
            "q" => kept.push(now),
            "Q" => now = kept.pop().unwrap(),
            "cm" => now = within(&numbers(), now),
            "Tm" => at = within(&numbers(), now),
            "Tf" => {
                font = operation.operands[0].as_name().unwrap().to_vec();
                size = operation.operands[1].as_float().unwrap();
            }
            "Tj" | "TJ" => {
                let long: f32 = operation
                    .operands
                    .iter()
                    .map(|one| long(one, &widths[&font]))
                    .sum();
                let (long, high) = (long * size / 1000.0 * at[0], size * at[3]);
                reached.push([at[4], at[5], at[4] + long, at[5] + high]);
            }
            _ => {}
        }
    }
    reached
}

/// A change of place within another.
fn within(inner: &[f32], outer: [f32; 6]) -> [f32; 6] {
    let along = |x: f32, y: f32| [x * outer[0] + y * outer[2], x * outer[1] + y * outer[3]];
    let [across, down, at] = [0, 2, 4].map(|place| along(inner[place], inner[place + 1]));
    let [x, y] = [at[0] + outer[4], at[1] + outer[5]];
    [across[0], across[1], down[0], down[1], x, y]
}

/// How long what is shown is, in thousandths of the size of its letters.
fn long(shown: &Object, widths: &BTreeMap<u16, f32>) -> f32 {
    match shown {
        Object::Array(parts) => parts.iter().map(|part| long(part, widths)).sum(),
        Object::String(codes, _) => {
            let codes = codes.chunks_exact(2);
            codes
                .map(|code| widths[&u16::from_be_bytes([code[0], code[1]])])
                .sum()
        }
        number => -number.as_float().unwrap_or(0.0),
    }
}

/// The widths of a font's glyphs.
fn widths_of(document: &Document, font: &Dictionary) -> BTreeMap<u16, f32> {
    let below = font.get(b"DescendantFonts").unwrap();
    let below = document.dereference(below).unwrap().1.as_array().unwrap();
    let below = document
        .dereference(&below[0])
        .unwrap()
        .1
        .as_dict()
        .unwrap();
    let runs = document.dereference(below.get(b"W").unwrap()).unwrap().1;
    let mut widths = BTreeMap::new();
    let mut runs = runs.as_array().unwrap().iter();
    while let Some(first) = runs.next() {
        let first = u16::try_from(first.as_i64().unwrap()).unwrap();
        match runs.next().unwrap() {
            Object::Array(each) => {
                let each = each.iter().map(|one| one.as_float().unwrap());
                widths.extend((first..).zip(each));
            }
            last => {
                let last = u16::try_from(last.as_i64().unwrap()).unwrap();
                let wide = runs.next().unwrap().as_float().unwrap();
                widths.extend((first..=last).map(|glyph| (glyph, wide)));
            }
        }
    }
    widths
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
        told: "Next step: call 503-555-0100".to_owned(),
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
