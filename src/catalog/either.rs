//! How is a value read that may be written in two ways: plainly, or as an object that says more?
//!
//! Which way it is shows in its first character, so nothing is read twice.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IntoDeserializer as _, MapAccess, Visitor,
};

use super::once::EachKey;
use super::{Citation, Cited, Sourced, Span, Tag, Text, WagePoint};

/// A type that is written plainly or as an object.
trait Either<'de>: Sized {
    /// What may be written, for messages.
    const FORMS: &'static str;

    fn of_number<E: Error>(_: u64) -> Result<Self, E> {
        Err(E::custom(format_args!("expected {}", Self::FORMS)))
    }

    fn of_words<E: Error>(_: &str) -> Result<Self, E> {
        Err(E::custom(format_args!("expected {}", Self::FORMS)))
    }

    fn of_object<A: MapAccess<'de>>(from: A) -> Result<Self, A::Error>;
}

struct Read<T>(PhantomData<T>);

impl<'de, T: Either<'de>> Visitor<'de> for Read<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::FORMS)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
        T::of_number(number)
    }

    fn visit_str<E: Error>(self, words: &str) -> Result<T, E> {
        T::of_words(words)
    }

    fn visit_map<A: MapAccess<'de>>(self, from: A) -> Result<T, A::Error> {
        T::of_object(from)
    }
}

macro_rules! read_either {
    ($($type:ty $(, $parameter:ident)?;)+) => {$(
        impl<'de $(, $parameter: Deserialize<'de>)?> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                from.deserialize_any(Read(PhantomData))
            }
        }
    )+};
}
read_either! {
    Text;
    Citation;
    WagePoint;
    Span<T>, T;
    Sourced<T>, T;
}

impl<'de> Either<'de> for Text {
    const FORMS: &'static str = "text in quotes, or in several languages";

    fn of_words<E: Error>(words: &str) -> Result<Self, E> {
        Ok(Self::Same(words.to_owned()))
    }

    fn of_object<A: MapAccess<'de>>(from: A) -> Result<Self, A::Error> {
        let map: BTreeMap<Tag, String> = EachKey(PhantomData).visit_map(from)?;
        Ok(Self::ByLanguage(map.into()))
    }
}

impl<'de> Either<'de> for Citation {
    const FORMS: &'static str = "the id of a source, or an object with the dates of a citation";

    fn of_words<E: Error>(words: &str) -> Result<Self, E> {
        Ok(Self::Source(super::SourceId::new(words)))
    }

    fn of_object<A: MapAccess<'de>>(from: A) -> Result<Self, A::Error> {
        Deserialize::deserialize(MapAccessDeserializer::new(from)).map(Self::Dated)
    }
}

impl<'de> Either<'de> for WagePoint {
    const FORMS: &'static str = "cents, or an object with \"at_least\"";

    fn of_number<E: Error>(number: u64) -> Result<Self, E> {
        Ok(Self::Exactly(super::Cents(number)))
    }

    fn of_object<A: MapAccess<'de>>(from: A) -> Result<Self, A::Error> {
        Deserialize::deserialize(MapAccessDeserializer::new(from)).map(Self::AtLeast)
    }
}

impl<'de, T: Deserialize<'de>> Either<'de> for Span<T> {
    const FORMS: &'static str = "a whole number, or an object with \"low\" and \"high\"";

    fn of_number<E: Error>(number: u64) -> Result<Self, E> {
        T::deserialize(number.into_deserializer()).map(Self::Exactly)
    }

    fn of_object<A: MapAccess<'de>>(from: A) -> Result<Self, A::Error> {
        Deserialize::deserialize(MapAccessDeserializer::new(from)).map(Self::Between)
    }
}

impl<'de, T: Deserialize<'de>> Either<'de> for Sourced<T> {
    const FORMS: &'static str = "a value, or an object with a value and its source";

    fn of_number<E: Error>(number: u64) -> Result<Self, E> {
        T::deserialize(number.into_deserializer()).map(Self::Plain)
    }

    fn of_words<E: Error>(words: &str) -> Result<Self, E> {
        T::deserialize(words.into_deserializer()).map(Self::Plain)
    }

    /// The first key tells whether it is a citation: no value has a field of such a name.
    fn of_object<A: MapAccess<'de>>(mut from: A) -> Result<Self, A::Error> {
        let first: Option<String> = from.next_key()?;
        let cited = first.as_deref().is_some_and(|key| CITED.contains(&key));
        let whole = MapAccessDeserializer::new(Whole { first, rest: from });
        if cited {
            Cited::deserialize(whole).map(Box::new).map(Self::Cited)
        } else {
            T::deserialize(whole).map(Self::Plain)
        }
    }
}

/// The fields of a value that names its source.
const CITED: [&str; 5] = ["value", "source", "as_of", "checked_on", "review_by"];

/// An object whose first key has been looked at.
struct Whole<A> {
    first: Option<String>,
    rest: A,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Whole<A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        match self.first.take() {
            Some(first) => seed.deserialize(first.into_deserializer()).map(Some),
            None => self.rest.next_key_seed(seed),
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        self.rest.next_value_seed(seed)
    }
}

#[cfg(test)]
mod tests {
    use crate::catalog::{Citation, Day, Sourced, Span, Text, Validity, WagePoint, Weeks, strict};

    #[test]
    fn each_way_of_writing_is_read_and_written_again() {
        fn same<T: serde::de::DeserializeOwned + serde::Serialize>(text: &str) {
            let value: T = strict::read(text).unwrap();
            assert_eq!(serde_json::to_string(&value).unwrap(), text);
        }
        same::<Text>(r#""Salem""#);
        same::<Text>(r#"{"xx":"Getting there","yy":"Llegar"}"#);
        same::<Citation>(r#""page""#);
        same::<Citation>(r#"{"id":"page","as_of":"2026-07-01"}"#);
        same::<Span<Weeks>>("6");
        same::<Span<Weeks>>(r#"{"low":6,"high":8}"#);
        same::<WagePoint>(r#"{"at_least":11500}"#);
        same::<Sourced<Span<Weeks>>>(r#"{"low":6,"high":8}"#);
        same::<Sourced<Span<Weeks>>>(r#"{"value":{"low":6,"high":8},"source":"page"}"#);
        same::<Sourced<Validity>>(r#""for_ever""#);
        same::<Sourced<Validity>>(r#"{"months":24}"#);
        same::<Sourced<Text>>(r#"{"value":{"xx":"Yes"},"source":"page","as_of":"2026-07-01"}"#);
    }

    #[test]
    fn a_source_may_come_before_its_value() {
        let text = r#"{"source": "page", "as_of": "2026-07-01", "value": 8}"#;
        let cited: Sourced<Span<Weeks>> = strict::read(text).unwrap();
        let Sourced::Cited(cited) = cited else {
            panic!("it names a source");
        };
        assert_eq!(cited.as_of, Day::new(2026, 7, 1));
    }

    #[test]
    fn what_is_neither_is_refused() {
        for text in [
            "-1",
            "1.5",
            "true",
            "null",
            "[]",
            "{}",
            r#"{"low": 6}"#,
            r#"{"low": 6, "high": 8, "x": 1}"#,
        ] {
            assert!(
                strict::read::<Sourced<Span<Weeks>>>(text).is_err(),
                "{text}"
            );
        }
        assert!(strict::read::<Sourced<Validity>>(r#"{"months": 24, "years": 2}"#).is_err());
        assert!(strict::read::<Text>(r#"{"xx": "a", "xx": "b"}"#).is_err());
    }
}
