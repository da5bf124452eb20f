//! How is a paper written as a page for a browser? One file without network or script, for a telephone and for print.
//!
//! Every word is escaped by the library that writes the page. Directions of writing follow the words themselves, so that
//! what a catalog says in Arabic stands right between lines that run the other way.

mod blocks;
mod element;
mod picture;

use super::draft::{Draft, Part, PartKind};
use blocks::lines;
use element::{Markup, element};

/// How the page looks; a part of it, so that it is one file.
const STYLE: &str = include_str!("style.css");

/// A paper as a page: in one language, or in several side by side. The first draft decides the order of the parts.
pub fn draft_html(drafts: &[Draft]) -> String {
    let Some(first) = drafts.first() else {
        return String::new();
    };
    let page = element("html")
        .with("lang", first.lang.tag())
        .with("dir", "ltr");
    page.holding([head(drafts), body(drafts, first)]).page()
}

fn head(drafts: &[Draft]) -> Markup {
    let titles: Vec<&str> = drafts.iter().map(|draft| draft.title.as_str()).collect();
    let seen = "width=device-width, initial-scale=1";
    element("head").holding([
        element("meta").with("charset", "utf-8").empty(),
        element("meta")
            .with("name", "viewport")
            .with("content", seen)
            .empty(),
        element("title").saying(&titles.join(" · ")),
        element("style").holding([Markup::of_our_own(STYLE)]),
    ])
}

fn body(drafts: &[Draft], first: &Draft) -> Markup {
    let alone = drafts.len() == 1;
    let titles = drafts.iter().enumerate().flat_map(|(place, draft)| {
        let between = (place > 0).then(|| Markup::words(" · "));
        let title = element("span").with("lang", draft.lang.tag());
        between.into_iter().chain([title.saying(&draft.title)])
    });
    let title = element("h1").holding(titles.collect::<Vec<_>>());
    let outside = [PartKind::Opening, PartKind::Notices];
    let parts = first.parts.iter();
    let parts = parts.filter(|part| !outside.contains(&part.kind));
    let parts: Vec<&Part> = parts.collect();
    // Where there is one language, what is short stands in two columns.
    let groups =
        parts.chunk_by(|one, next| alone && side_by_side(one.kind) == side_by_side(next.kind));
    let parts = groups.map(|group| {
        let rows = group.iter().map(|part| row(drafts, part.kind));
        let class = group.first().and_then(|first| side_by_side(first.kind));
        match class.filter(|_| alone) {
            Some(class) => element("div").with("class", class).holding(rows),
            None => rows.collect(),
        }
    });
    let parts: Vec<Markup> = parts.collect();
    let main = element("main").with_any("class", alone.then_some("one"));
    element("body")
        .with_any("class", (!alone).then_some("both"))
        .holding([
            element("header").holding([title, row(drafts, PartKind::Opening)]),
            main.holding(parts),
            element("footer").holding([row(drafts, PartKind::Notices)]),
        ])
}

/// One part, in each language.
fn row(drafts: &[Draft], kind: PartKind) -> Markup {
    let told = drafts.iter().filter_map(|draft| {
        let part = draft.parts.iter().find(|part| part.kind == kind)?;
        Some(section(part, draft.lang.tag()))
    });
    let told: Vec<Markup> = told.collect();
    if drafts.len() > 1 {
        element("div").with("class", "row").holding(told)
    } else {
        told.into_iter().collect()
    }
}

fn section(part: &Part, lang: &str) -> Markup {
    let id = format!("{lang}-{}", part.kind.name());
    let class = part.kind.name();
    let said = lines(&part.lines, lang);
    let Some(words) = &part.heading else {
        let whole = element("div").with("class", class).with("lang", lang);
        return whole.holding([said]);
    };
    element("section")
        .with("class", class)
        .with("lang", lang)
        .with("aria-labelledby", &id)
        .holding([element("h2").with("id", &id).saying(words), said])
}

/// How parts that need no more than half the width of a wide page stand: in columns one after another, or, to be written
/// on and scanned at the end, each beside the next.
fn side_by_side(kind: PartKind) -> Option<&'static str> {
    match kind {
        PartKind::Counselor | PartKind::Code | PartKind::DayCode => Some("row"),
        PartKind::Own => Some("columns"),
        _ => kind.is_short().then_some("columns"),
    }
}

#[cfg(test)]
mod tests {
    use super::draft_html;
    use crate::catalog::ServiceId;
    use crate::interview::Paper;
    use crate::report::draft::{Body, Card, Draft, Line, Part, PartKind, Reach, ReachWay, Words};
    use crate::wording::Lang;

    fn draft(bodies: Vec<Body>) -> Draft {
        let lines = bodies.into_iter().enumerate().map(|(place, body)| Line {
            id: place.to_string(),
            depth: 0,
            body,
            date: None,
        });
        Draft {
            paper: Paper::Mine,
            lang: Lang::En,
            title: "My <plan>".to_owned(),
            on: "2026-11-23".parse().unwrap(),
            data_of: "2026-11-23".parse().unwrap(),
            parts: vec![Part {
                kind: PartKind::Help,
                heading: Some("Help & more".to_owned()),
                lines: lines.collect(),
            }],
        }
    }

    fn web(address: &str) -> Body {
        Body::Card(Box::new(Card {
            name: "Somebody".into(),
            service: Some(ServiceId::new("somebody")),
            reach: vec![Reach {
                way: ReachWay::Web,
                words: address.into(),
                value: address.to_owned(),
            }],
            details: Vec::new(),
        }))
    }

    #[test]
    fn nothing_a_catalog_says_becomes_a_part_of_the_page_itself() {
        let evil = "</p><script>alert(1)</script>\" onload=\"x";
        let page = draft_html(&[draft(vec![
            Body::Paragraph(evil.into()),
            Body::Item(evil.into()),
            web("javascript:alert(1)"),
            web("https://example.org/?a=1&b=\"><script>"),
        ])]);
        assert!(!page.contains("<script"), "{page}");
        assert!(!page.contains("href=\"javascript"), "{page}");
        assert!(page.contains("<title>My &lt;plan&gt;</title>"), "{page}");
        assert!(page.contains("href=\"https://example.org/?a=1&amp;b=&quot;&gt;&lt;script&gt;\""));
    }

    #[test]
    fn words_of_another_language_say_so_and_run_their_own_way() {
        let arabic = Words::in_language("مساعدة مجانية 503-947-1444", "ar");
        let page = draft_html(&[draft(vec![Body::Paragraph(arabic)])]);
        assert!(
            page.contains("<p lang=\"ar\" dir=\"auto\">مساعدة"),
            "{page}"
        );
    }

    #[test]
    fn a_number_can_be_called_where_it_is_nothing_but_a_number() {
        let call = |value: &str| Reach {
            way: ReachWay::Phone,
            words: format!("Call {value}").into(),
            value: value.to_owned(),
        };
        let card = Card {
            name: "Somebody".into(),
            service: None,
            reach: ["211", "503-588-2877", "503-588-2877 ext. 4"]
                .map(call)
                .into(),
            details: Vec::new(),
        };
        let page = draft_html(&[draft(vec![Body::Card(Box::new(card))])]);
        assert!(page.contains("<a href=\"tel:211\">Call 211</a>"), "{page}");
        assert!(page.contains("<a href=\"tel:+15035882877\">"), "{page}");
        assert!(
            page.contains("<p dir=\"auto\">Call 503-588-2877 ext. 4</p>"),
            "{page}"
        );
    }
}
