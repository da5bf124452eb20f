//! What may a file look like? The answer for programs: a JSON Schema, made from the types themselves.

use schemars::JsonSchema;
use serde_json::Value;

use super::Records;

/// The JSON Schema of a catalog file, as text in a stable order, with a line break at its end.
pub fn text() -> String {
    text_of::<Records>()
}

/// The JSON Schema of any type, as text in a stable order, with a line break at its end.
pub fn text_of<T: JsonSchema>() -> String {
    format!("{:#}\n", value_of::<T>())
}

/// The JSON Schema of any type.
pub(super) fn value_of<T: JsonSchema>() -> Value {
    schemars::schema_for!(T).into()
}
