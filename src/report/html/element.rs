//! How are words and elements written so that no word becomes an element? The only door to the library that escapes them.

use html_escape::{encode_double_quoted_attribute, encode_text};

/// A piece of a page, escaped already. It can only be had from this file, so that nothing unescaped gets into a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Markup(String);

impl Markup {
    /// Words, escaped.
    pub(super) fn words(words: &str) -> Self {
        Self(encode_text(words).into_owned())
    }

    /// What is part of the program, and needs no escape: a style.
    pub(super) fn of_our_own(words: &'static str) -> Self {
        Self(words.to_owned())
    }

    /// A whole page, as text.
    pub(super) fn page(self) -> String {
        format!("<!DOCTYPE html>{}\n", self.0)
    }
}

impl FromIterator<Markup> for Markup {
    fn from_iter<I: IntoIterator<Item = Markup>>(pieces: I) -> Self {
        Self(pieces.into_iter().map(|piece| piece.0).collect())
    }
}

/// An element that is being written.
#[derive(Clone, Debug)]
pub(super) struct Element {
    name: &'static str,
    attributes: String,
}

/// An element of this name.
pub(super) fn element(name: &'static str) -> Element {
    Element {
        name,
        attributes: String::new(),
    }
}

impl Element {
    /// With this attribute.
    pub(super) fn with(mut self, name: &str, value: &str) -> Self {
        let value = encode_double_quoted_attribute(value);
        for part in [" ", name, "=\"", &value, "\""] {
            self.attributes.push_str(part);
        }
        self
    }

    /// With this attribute, where there is a value.
    pub(super) fn with_any(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// With numbers as attributes.
    pub(super) fn measured<const N: usize>(self, numbers: [(&str, i64); N]) -> Self {
        let numbers = numbers.into_iter();
        numbers.fold(self, |element, (name, number)| {
            element.with(name, &number.to_string())
        })
    }

    /// With these pieces in it.
    pub(super) fn holding(self, pieces: impl IntoIterator<Item = Markup>) -> Markup {
        let inside: Markup = pieces.into_iter().collect();
        let Self { name, attributes } = self;
        Markup(format!("<{name}{attributes}>{}</{name}>", inside.0))
    }

    /// With these words in it.
    pub(super) fn saying(self, words: &str) -> Markup {
        self.holding([Markup::words(words)])
    }

    /// Of the kind that holds nothing and has no end.
    pub(super) fn empty(self) -> Markup {
        Markup(format!("<{}{}>", self.name, self.attributes))
    }
}
