//! How is a value of a record written: plainly or with its source, once or in several languages, as one number or two?

use serde_json::{Map, Value};

/// A citation with its source under `id`, however it is written.
pub(super) fn citation(value: &Value) -> Map<String, Value> {
    match value {
        Value::Object(fields) => fields.clone(),
        Value::Null => Map::new(),
        id => Map::from_iter([("id".to_owned(), id.clone())]),
    }
}

/// The value in an object that names its source.
pub(super) fn sourced(value: &Value) -> Option<&Value> {
    value.get("source")?;
    value.get("value")
}

pub(super) fn is_span(value: &Value) -> bool {
    value.get("low").is_some() || value.get("at_least").is_some()
}

pub(super) fn words_in<'v>(value: &'v Value, language: &str) -> Option<&'v str> {
    match value {
        Value::String(words) => Some(words),
        Value::Object(by_language) => by_language.get(language)?.as_str(),
        _ => None,
    }
}

/// A small object in words: its fields one after the other.
pub(super) fn plainly(fields: &Map<String, Value>) -> String {
    let each = fields.iter().map(|(name, value)| {
        let value = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        format!("{} {value}", name.replace('_', " "))
    });
    each.collect::<Vec<_>>().join(", ")
}
