//! What does the catalog say to people, and in which languages? It names no language: a tag is only a label here.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

/// A language tag such as `es`.
pub type Tag = String;

/// Words for people: one string in the catalog's default language, or a map from language tag to string.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Text {
    /// In the catalog's default language only, or the same in every language (an official name).
    Same(String),
    /// By language tag.
    ByLanguage(#[schemars(with = "BTreeMap<Tag, String>")] Versions),
}

/// The same words in several languages, in the order of their tags. They are few and there are thousands of such texts,
/// so they lie side by side: a map keeps room for eleven.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versions(Box<[(Tag, String)]>);

impl Versions {
    /// The words in this language, where they are there.
    pub fn get(&self, tag: &str) -> Option<&str> {
        self.iter()
            .find_map(|(known, words)| (known == tag).then_some(words))
    }

    /// Each tag and its words.
    pub fn iter(&self) -> impl Iterator<Item = (&Tag, &str)> {
        self.0.iter().map(|(tag, words)| (tag, words.as_str()))
    }
}

impl From<BTreeMap<Tag, String>> for Versions {
    fn from(map: BTreeMap<Tag, String>) -> Self {
        Self(map.into_iter().collect())
    }
}

impl Serialize for Versions {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.iter())
    }
}

impl Text {
    /// The words in this language; where they are missing, in the default one; else in any there is.
    pub fn in_language<'a>(&'a self, tag: &str, default: &str) -> &'a str {
        match self {
            Self::Same(words) => words,
            Self::ByLanguage(versions) => versions
                .get(tag)
                .or_else(|| versions.get(default))
                .or_else(|| versions.iter().next().map(|(_, words)| words))
                .unwrap_or(""),
        }
    }

    /// Every wording there is.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let (one, several) = match self {
            Self::Same(words) => (Some(words.as_str()), None),
            Self::ByLanguage(versions) => (None, Some(versions.iter().map(|(_, words)| words))),
        };
        one.into_iter().chain(several.into_iter().flatten())
    }
}

impl From<&str> for Text {
    fn from(words: &str) -> Self {
        Self::Same(words.to_owned())
    }
}
