//! What does a JSON Schema say about one value? The few words of it that the schema of a catalog uses.

use serde_json::Value;

use super::tree::Shape;

/// May a value of this shape have this form, whatever is in it?
pub(super) fn takes(form: &Value, shape: &Shape<'_>) -> bool {
    let name = match shape {
        Shape::Null => "null",
        Shape::YesNo => "boolean",
        Shape::Number(_) => "integer",
        Shape::Text(_) => "string",
        Shape::List(_) => "array",
        Shape::Object(_) => "object",
    };
    has_type(form, name)
}

pub(super) fn has_type(form: &Value, name: &str) -> bool {
    match form.get("type") {
        Some(Value::String(one)) => one == name,
        several => strings(several).any(|one| one == name),
    }
}

/// The words that may be written, where only certain ones may; empty where any may.
pub(super) fn choices<'v>(forms: &[&'v Value]) -> Vec<&'v str> {
    let mut words = Vec::new();
    for form in forms {
        words.extend(form.get("const").and_then(Value::as_str));
        words.extend(strings(form.get("enum")));
    }
    words
}

/// The one key of a form that has only one.
pub(super) fn tag(form: &Value) -> Option<&str> {
    let mut names = property_names(form).into_iter();
    let only = names.next().filter(|_| names.next().is_none())?;
    strings(form.get("required"))
        .any(|name| name == only)
        .then_some(only)
}

pub(super) fn property<'v>(form: &'v Value, name: &str) -> Option<&'v Value> {
    form.get("properties")?.get(name)
}

/// The form of a value whose name is a number, in a map from numbers.
pub(super) fn numbered<'v>(form: &'v Value, name: &str) -> Option<&'v Value> {
    let digits = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit());
    let patterns = form.get("patternProperties")?;
    patterns.get(r"^\d+$").filter(|_| digits)
}

pub(super) fn property_names(form: &Value) -> Vec<&str> {
    let properties = form.get("properties").and_then(Value::as_object);
    properties.map_or_else(Vec::new, |map| map.keys().map(String::as_str).collect())
}

pub(super) fn strings(list: Option<&Value>) -> impl Iterator<Item = &str> {
    let list = list.and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_str)
}

pub(super) fn is_day(form: &Value) -> bool {
    form.get("format").and_then(Value::as_str) == Some("date")
}

/// Is it a day, a month or a year, as closely as somebody remembers?
pub(super) fn is_moment(form: &Value) -> bool {
    form.get("format").and_then(Value::as_str) == Some("moment")
}

/// The least and the most that a whole number may be.
pub(super) fn bounds(form: &Value) -> (i128, i128) {
    let (least, most) = match form.get("format").and_then(Value::as_str) {
        Some("uint8") => (0, u8::MAX.into()),
        Some("uint16") => (0, u16::MAX.into()),
        Some("uint32") => (0, u32::MAX.into()),
        Some("uint64") => (0, u64::MAX.into()),
        _ => (i64::MIN.into(), i64::MAX.into()),
    };
    let number = |name| form.get(name).and_then(Value::as_i64).map(i128::from);
    (
        number("minimum").unwrap_or(least).max(least),
        number("maximum").unwrap_or(most).min(most),
    )
}
