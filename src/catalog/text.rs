//! What does the catalog say to people, and in which languages? It names no language: a tag is only a label here.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

/// A language tag such as `es`.
pub type Tag = String;

/// Words for people: one string in the catalog's default language, or a map from language tag to string.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Text {
    /// In the catalog's default language only, or the same in every language (an official name).
    Same(String),
    /// By language tag.
    ByLanguage(BTreeMap<Tag, String>),
}

impl Text {
    /// The words in this language; where they are missing, in the default one; else in any there is.
    pub fn in_language<'a>(&'a self, tag: &str, default: &str) -> &'a str {
        match self {
            Self::Same(words) => words,
            Self::ByLanguage(map) => map
                .get(tag)
                .or_else(|| map.get(default))
                .or_else(|| map.values().next())
                .map_or("", String::as_str),
        }
    }

    /// Every wording there is.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let (one, map) = match self {
            Self::Same(words) => (Some(words.as_str()), None),
            Self::ByLanguage(map) => (None, Some(map.values().map(String::as_str))),
        };
        one.into_iter().chain(map.into_iter().flatten())
    }
}

impl From<&str> for Text {
    fn from(words: &str) -> Self {
        Self::Same(words.to_owned())
    }
}
