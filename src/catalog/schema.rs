//! What may a catalog file look like? The answer for programs: a JSON Schema, made from the types themselves.

use serde_json::Value;

use super::Records;

/// The JSON Schema of a catalog file, as text in a stable order, with a line break at its end.
pub fn text() -> String {
    format!("{:#}\n", value())
}

/// The JSON Schema of a catalog file.
pub(super) fn value() -> Value {
    schemars::schema_for!(Records).into()
}
