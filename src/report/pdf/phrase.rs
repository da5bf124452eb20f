//! How are sentences put together whose parts look or lead differently: labels, addresses, words of another language?

use super::rich::{Rich, Span};
use crate::report::draft::{Card, Detail, DetailKind, Reach, ReachWay, Words};
use crate::wording::Lang;

/// Label and value, the label bold.
pub(super) fn pair(label: &str, value: &Words) -> Rich {
    let mut rich = Rich::new(&format!("{label}: "), Span::bold());
    push_linked(&mut rich, value, &Span::default());
    rich
}

/// What a card says below the name, in the order of the text paper: notes, ways to reach them, and what else to know.
pub(super) fn card_lines(card: &Card) -> Vec<Rich> {
    let told = |note: bool| {
        let details = card.details.iter();
        details
            .filter(move |one| (one.kind == DetailKind::Note) == note)
            .map(detail)
    };
    let reach = card.reach.iter().map(reached);
    told(true).chain(reach).chain(told(false)).collect()
}

fn detail(detail: &Detail) -> Rich {
    match detail.kind {
        DetailKind::SayInEnglish => quoted(&detail.words.text, Lang::En.tag()),
        _ => linked(&detail.words, &Span::default()),
    }
}

/// A sentence that quotes words of another language.
fn quoted(said: &str, lang: &str) -> Rich {
    let (Some(open), Some(close)) = (said.find('"'), said.rfind('"')) else {
        return Rich::new(said, Span::default());
    };
    let (before, rest) = said.split_at(open + 1);
    let (words, after) = rest.split_at(close.saturating_sub(open + 1));
    let mut rich = Rich::new(before, Span::default());
    let lang = Some(lang.to_owned());
    let own = Span {
        lang,
        ..Span::default()
    };
    rich.push(words, own);
    rich.push(after, Span::default());
    rich
}

/// Words, in which web addresses lead there.
pub(super) fn linked(words: &Words, look: &Span) -> Rich {
    let mut rich = Rich::default();
    push_linked(&mut rich, words, look);
    rich
}

/// Adds words; web addresses among them lead there.
fn push_linked(rich: &mut Rich, words: &Words, look: &Span) {
    let plain = Span {
        lang: words.lang.clone(),
        ..look.clone()
    };
    for piece in words.text.split_inclusive(' ') {
        let word = piece.trim_end_matches([' ', '.', ',', ';', ')']);
        if word.starts_with("https://") || word.starts_with("http://") {
            let link = Some(word.to_owned());
            rich.push(
                word,
                Span {
                    link,
                    ..plain.clone()
                },
            );
            rich.push(piece.get(word.len()..).unwrap_or_default(), plain.clone());
        } else {
            rich.push(piece, plain.clone());
        }
    }
}

/// A way to reach somebody, which a telephone that shows the paper follows when it is touched.
fn reached(reach: &Reach) -> Rich {
    let digits = || {
        reach
            .value
            .chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    let number = || Some(digits()).filter(|digits| matches!(digits.len(), 3 | 10 | 11));
    let link = match reach.way {
        ReachWay::Phone => number().map(|number| format!("tel:{number}")),
        ReachWay::Email => Some(format!("mailto:{}", reach.value)),
        ReachWay::Web if !reach.value.starts_with("http") => {
            Some(format!("https://{}", reach.value))
        }
        _ => None,
    };
    let words = &reach.words;
    match (link, words.text.split_once(reach.value.as_str())) {
        (Some(link), Some((before, after))) => {
            let mut rich = Rich::new(before, Span::default());
            let link = Some(link);
            rich.push(
                &reach.value,
                Span {
                    link,
                    ..Span::default()
                },
            );
            rich.push(after, Span::default());
            rich
        }
        _ => linked(words, &Span::default()),
    }
}
