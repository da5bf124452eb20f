//! How do the lines of a part become elements of a page? Lists, pairs and cards that stand together are one list.

use super::element::{Element, Markup, element};
use super::picture::{code, picture};
use crate::report::draft::{Body, Card, DetailKind, Line, Reach, ReachWay, Words};

/// The lines of a part, in order.
pub(super) fn lines(lines: &[Line], lang: &str) -> Markup {
    let groups = lines.chunk_by(|one, next| together(one) == together(next));
    groups.map(|group| written(group, lang)).collect()
}

/// What stands in one list with what is like it; None stands alone.
#[derive(PartialEq, Eq)]
enum Together {
    Alone(String),
    Items(u8),
    Pairs(u8),
    Cards(u8),
}

fn together(line: &Line) -> Together {
    match line.body {
        Body::Item(_) => Together::Items(line.depth),
        Body::Pair { .. } => Together::Pairs(line.depth),
        Body::Card(_) => Together::Cards(line.depth),
        _ => Together::Alone(line.id.clone()),
    }
}

fn written(group: &[Line], lang: &str) -> Markup {
    let each = group.iter().map(|line| one(line, lang));
    match group.first().map(together) {
        Some(Together::Items(_)) => element("ul").holding(each),
        Some(Together::Pairs(_)) => element("dl").holding(each),
        Some(Together::Cards(_)) => element("ul").with("class", "cards").holding(each),
        Some(Together::Alone(_)) | None => each.collect(),
    }
}

fn one(line: &Line, lang: &str) -> Markup {
    match &line.body {
        Body::Item(words) => spoken("li", words).saying(&words.text),
        Body::Pair { label, value } => {
            let value_words = element("bdi").holding([linked(&value.text)]);
            let value = element("dd").with_any("lang", value.lang.as_deref());
            element("div").holding([element("dt").saying(label), value.holding([value_words])])
        }
        Body::Card(card) => written_card(card),
        Body::Lead(words) if line.depth == 0 => spoken("h3", words).saying(&words.text),
        Body::Lead(words) => spoken("h4", words).saying(&words.text),
        Body::Paragraph(words) => paragraph(words),
        Body::Picture(drawn) => picture(drawn, lang),
        Body::Code(drawn) => code(drawn, &line.id, lang),
        Body::Blank(label) => element("p").with("class", "blank").holding([
            element("span").saying(&format!("{label}:")),
            element("span").saying(""),
        ]),
    }
}

/// An element that says in which language its words are, where it is another than the paper's, and lets them run their
/// own way.
fn spoken(name: &'static str, words: &Words) -> Element {
    let element = element(name).with_any("lang", words.lang.as_deref());
    element.with("dir", "auto")
}

fn paragraph(words: &Words) -> Markup {
    spoken("p", words).holding([linked(&words.text)])
}

fn written_card(card: &Card) -> Markup {
    let notes = |note: bool| {
        let details = card.details.iter();
        let details = details.filter(move |one| (one.kind == DetailKind::Note) == note);
        details.map(|one| paragraph(&one.words))
    };
    let name = spoken("p", &card.name).with("class", "name");
    let reach = card.reach.iter();
    let reach = reach.map(|reach| element("p").with("dir", "auto").holding([way(reach)]));
    let name = [name.saying(&card.name.text)].into_iter();
    element("li").holding(name.chain(notes(true)).chain(reach).chain(notes(false)))
}

/// A way to reach somebody, as a link where a browser or telephone can follow it.
fn way(reach: &Reach) -> Markup {
    let link = match reach.way {
        ReachWay::Phone => call(&reach.value),
        ReachWay::Email => Some(format!("mailto:{}", reach.value)),
        ReachWay::Web => return linked(&reach.value),
        ReachWay::Text | ReachWay::Relay | ReachWay::InPerson => None,
    };
    match link {
        Some(link) => element("a").with("href", &link).saying(&reach.words.text),
        None => Markup::words(&reach.words.text),
    }
}

/// Words, or a link where they are an address on the web. Only such addresses are ever followed.
fn linked(words: &str) -> Markup {
    let address = ["https://", "http://"]
        .iter()
        .any(|start| words.starts_with(start));
    if address && !words.contains(' ') {
        element("a").with("href", words).saying(words)
    } else {
        Markup::words(words)
    }
}

/// The link that calls a number of this country; none where it is more than a number.
fn call(number: &str) -> Option<String> {
    let plain = |letter: char| letter.is_ascii_digit() || "-(). ".contains(letter);
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    match (number.chars().all(plain), digits.len()) {
        (true, 3) => Some(format!("tel:{digits}")),
        (true, 10) => Some(format!("tel:+1{digits}")),
        (true, 11) if digits.starts_with('1') => Some(format!("tel:+{digits}")),
        _ => None,
    }
}
