//! How is a sentence said in a language? The only door to Fluent; which sentences there are, the Fluent files say.

use std::borrow::Cow;
use std::sync::{OnceLock, PoisonError, RwLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Lang, numbers};
use crate::catalog::{Credits, Hours, Tag, Text, Weeks};

include!(concat!(env!("OUT_DIR"), "/sentences.rs"));

type Bundle = FluentBundle<FluentResource>;

/// The sentences of one language: a method for each message of the Fluent files, and how numbers, money, lengths of
/// time, dates and lists are written among them. Cheap to make and to clone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    lang: Lang,
    catalog_default: Tag,
}

impl Wording {
    /// The wording of a language, over a catalog whose default language is English.
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            catalog_default: Lang::En.tag().to_owned(),
        }
    }

    /// The same, over a catalog of another default language: the first it lists.
    #[must_use]
    pub fn with_catalog_default(self, tag: impl Into<Tag>) -> Self {
        Self {
            catalog_default: tag.into(),
            ..self
        }
    }

    /// The wording of another language over the same catalog.
    #[must_use]
    pub fn in_other(&self, lang: Lang) -> Self {
        Self {
            lang,
            ..self.clone()
        }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The catalog's words in this language; where they are missing, in the catalog's default one.
    pub fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.in_language(self.lang.tag(), &self.catalog_default)
    }

    /// One message. The build has checked that it is there and that its arguments are these; were it not so, its id
    /// would be said.
    pub(super) fn say<'a>(
        &self,
        id: &'static str,
        arguments: impl IntoIterator<Item = (&'static str, FluentValue<'a>)>,
    ) -> String {
        self.try_say(id, arguments).unwrap_or_else(|| id.to_owned())
    }

    pub(super) fn try_say<'a>(
        &self,
        id: &'static str,
        arguments: impl IntoIterator<Item = (&'static str, FluentValue<'a>)>,
    ) -> Option<String> {
        let message = written(self.lang, id)?;
        match plain(message) {
            Some(words) => Some(words.to_owned()),
            None => with_arguments(self.lang, id, message, arguments),
        }
    }
}

/// The words of a message that is one line of nothing else, as most are: they are said as they are written.
pub(super) fn plain(message: &str) -> Option<&str> {
    let (_, words) = message.split_once('=')?;
    let words = words.trim_matches([' ', '\n']);
    (!words.contains(['{', '}', '\n', '\r'])).then_some(words)
}

/// What Fluent makes of a message and its arguments.
pub(super) fn with_arguments<'a>(
    lang: Lang,
    id: &'static str,
    message: &str,
    arguments: impl IntoIterator<Item = (&'static str, FluentValue<'a>)>,
) -> Option<String> {
    let said = said(lang);
    let known = said.read().unwrap_or_else(PoisonError::into_inner);
    if known.has_message(id) {
        return format(&known, id, arguments);
    }
    drop(known);
    let message = read(message);
    let mut known = said.write().unwrap_or_else(PoisonError::into_inner);
    known.add_resource_overriding(message);
    format(&known, id, arguments)
}

fn format<'a>(
    bundle: &Bundle,
    id: &str,
    arguments: impl IntoIterator<Item = (&'static str, FluentValue<'a>)>,
) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut told = FluentArgs::new();
    for (name, value) in arguments {
        told.set(name, value);
    }
    let mut faults = Vec::new();
    let said = bundle.format_pattern(pattern, Some(&told), &mut faults);
    let said = said.into_owned();
    faults.is_empty().then_some(said)
}

/// The messages of a language that have been said so far. Each is read when it is first said: a page says few of them,
/// and the first page should not wait for the others.
fn said(lang: Lang) -> &'static RwLock<Bundle> {
    static EN_SAID: OnceLock<RwLock<Bundle>> = OnceLock::new();
    static ES_SAID: OnceLock<RwLock<Bundle>> = OnceLock::new();
    let said = match lang {
        Lang::En => &EN_SAID,
        Lang::Es => &ES_SAID,
    };
    said.get_or_init(|| RwLock::new(silent(lang)))
}

/// All messages of a language, by their ids.
pub(super) fn messages(lang: Lang) -> &'static [(&'static str, &'static str)] {
    match lang {
        Lang::En => EN,
        Lang::Es => ES,
    }
}

/// A message as it is written.
fn written(lang: Lang, id: &str) -> Option<&'static str> {
    let all = messages(lang);
    let at = all.binary_search_by_key(&id, |(known, _)| known).ok()?;
    Some(all.get(at)?.1)
}

fn read(message: &str) -> FluentResource {
    // It cannot fail: the build has read it.
    FluentResource::try_new(message.to_owned()).unwrap_or_else(|(resource, _)| resource)
}

/// A language in which nothing has been said yet.
fn silent(lang: Lang) -> Bundle {
    let tag: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Marks around arguments would show as dirt in terminals and on paper; both languages run the same way.
    bundle.set_use_isolating(false);
    bundle.set_transform(Some(unwrapped));
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => numbers::whole(number.value).map(numbers::grouped),
        _ => None,
    }));
    bundle
}

/// A line break inside a message is only the margin of its file.
fn unwrapped(text: &str) -> Cow<'_, str> {
    if text.contains('\n') {
        text.replace('\n', " ").into()
    } else {
        text.into()
    }
}

/// Something put into a sentence as it is.
pub(crate) struct Words<'a>(FluentValue<'a>);

impl<'a> From<&'a str> for Words<'a> {
    fn from(words: &'a str) -> Self {
        Self(words.into())
    }
}

impl<'a> From<&'a String> for Words<'a> {
    fn from(words: &'a String) -> Self {
        Self(words.into())
    }
}

impl From<String> for Words<'_> {
    fn from(words: String) -> Self {
        Self(words.into())
    }
}

/// A year, whose digits are never grouped.
impl From<i16> for Words<'_> {
    fn from(year: i16) -> Self {
        Self(year.to_string().into())
    }
}

/// A number that the form of a sentence may hang on, and that is written with its thousands grouped.
pub(crate) struct Count(FluentValue<'static>);

macro_rules! numbers {
    ($($number:ty),+) => {$(
        impl From<$number> for Count {
            fn from(number: $number) -> Self {
                Self(number.into())
            }
        }

        impl From<$number> for Words<'_> {
            fn from(number: $number) -> Self {
                Self(number.into())
            }
        }
    )+};
}
numbers!(i8, u8, u32, u64, usize);

impl From<f64> for Count {
    fn from(number: f64) -> Self {
        Self(number.into())
    }
}

macro_rules! measures {
    ($($measure:ty),+) => {$(
        impl From<$measure> for Count {
            fn from(measure: $measure) -> Self {
                measure.0.into()
            }
        }
    )+};
}
measures!(Weeks, Hours, Credits);
