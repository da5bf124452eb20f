//! How is a catalog file written so that a person can read it, and read what changed in it? It knows JSON, no records.

use serde::Serialize;

/// No line is longer, but for a single string that is.
const WIDTH: usize = 120;

/// This value as JSON, indented by two spaces, its fields in the order they are declared in; what is small and holds
/// nothing nested (one area's wages, six scores, a title in two languages) on one line.
pub fn laid_out(value: &impl Serialize) -> serde_json::Result<String> {
    let compact = serde_json::to_string(value)?;
    let mut out = String::with_capacity(compact.len() * 2);
    lay(&compact, 0, 0, &mut out);
    out.push('\n');
    Ok(out)
}

/// Writes one value that begins in column `lead` after an indentation of `indent`.
fn lay(compact: &str, indent: usize, lead: usize, out: &mut String) {
    let line = one_line(compact);
    // One column is left for the comma that may follow.
    let fits = indent + lead + line.chars().count() < WIDTH;
    let parts = parts(compact);
    if parts.is_empty() || (fits && parts.iter().all(|part| is_small(value_of(part).1))) {
        out.push_str(&line);
        return;
    }
    let (open, close) = compact.split_at(1);
    out.push_str(open);
    for (at, part) in parts.iter().enumerate() {
        out.push_str(if at == 0 { "\n" } else { ",\n" });
        out.push_str(&" ".repeat(indent + 2));
        let (key, value) = value_of(part);
        out.push_str(key);
        if !key.is_empty() {
            out.push(' ');
        }
        let lead = if key.is_empty() {
            0
        } else {
            key.chars().count() + 1
        };
        lay(value, indent + 2, lead, out);
    }
    out.push('\n');
    out.push_str(&" ".repeat(indent));
    out.extend(close.chars().next_back());
}

/// The same value on one line, with a space after each comma and colon.
fn one_line(compact: &str) -> String {
    let parts = parts(compact);
    if parts.is_empty() {
        return compact.to_owned();
    }
    let within: Vec<String> = parts
        .iter()
        .map(|part| match value_of(part) {
            ("", value) => one_line(value),
            (key, value) => format!("{key} {}", one_line(value)),
        })
        .collect();
    let (open, close) = if compact.starts_with('{') {
        ('{', '}')
    } else {
        ('[', ']')
    };
    format!("{open}{}{close}", within.join(", "))
}

/// Whether a value holds nothing nested, or is one named scalar such as `{"at_least":11500}`.
fn is_small(compact: &str) -> bool {
    let parts = parts(compact);
    let scalar = |part: &&str| !value_of(part).1.starts_with(['{', '[']);
    parts.is_empty() || (compact.starts_with('{') && parts.len() == 1 && parts.iter().all(scalar))
}

/// What stands between the outer brackets, parted at its commas; nothing for a scalar or for empty brackets.
fn parts(compact: &str) -> Vec<&str> {
    let inner = compact
        .strip_prefix(['{', '['])
        .and_then(|rest| rest.strip_suffix(['}', ']']));
    let Some(inner) = inner.filter(|inner| !inner.is_empty()) else {
        return Vec::new();
    };
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    inner
        .split(|c: char| {
            let was_escaped = std::mem::take(&mut escaped);
            match c {
                '\\' if quoted => escaped = !was_escaped,
                '"' if !was_escaped => quoted = !quoted,
                '{' | '[' if !quoted => depth += 1,
                '}' | ']' if !quoted => depth = depth.saturating_sub(1),
                ',' => return !quoted && depth == 0,
                _ => {}
            }
            false
        })
        .collect()
}

/// The key of a part with its colon, empty in a list, and its value.
fn value_of(part: &str) -> (&str, &str) {
    let mut escaped = false;
    let end = part.strip_prefix('"').and_then(|rest| {
        rest.find(|c| {
            let was_escaped = std::mem::take(&mut escaped);
            escaped = c == '\\' && !was_escaped;
            c == '"' && !was_escaped
        })
    });
    // Two quotation marks stand around a key, and a colon after it.
    match end.and_then(|end| part.split_at_checked(end + 3)) {
        Some((key, value)) if key.ends_with(':') => (key, value),
        _ => ("", part),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_small_stands_on_one_line_and_what_is_nested_on_many() {
        let value = json!({
            "areas": {
                "albany": {"p10": 1, "p90": {"at_least": 11500}},
                "bend": {},
            },
            "names": ["a", "b"],
        });
        let text = "{\n  \"areas\": {\n    \"albany\": {\"p10\": 1, \"p90\": {\"at_least\": 11500}},\n    \"bend\": {}\n  },\n  \"names\": [\"a\", \"b\"]\n}\n";
        assert_eq!(laid_out(&value).unwrap(), text);
    }

    #[test]
    fn what_does_not_fit_is_broken_at_its_commas() {
        let value = json!({"names": ["x".repeat(60), "y".repeat(60)]});
        let text = format!(
            "{{\n  \"names\": [\n    \"{}\",\n    \"{}\"\n  ]\n}}\n",
            "x".repeat(60),
            "y".repeat(60)
        );
        assert_eq!(laid_out(&value).unwrap(), text);
    }

    #[test]
    fn signs_inside_strings_are_only_letters() {
        let value = json!(["a,b", "{\"c\":[1", "\\", "\"", "k\":"]);
        let text = laid_out(&value).unwrap();
        assert_eq!(text.lines().count(), 1);
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&text).unwrap(),
            value
        );
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_laid_out_reads_back_the_same(
            words in proptest::collection::vec(".{0,80}", 0..6), key in ".{0,20}", n in 0_u64..9_999
        ) {
            let value = json!({ key.as_str(): { "words": words, "n": n, "deep": [[n], {"x": words}] } });
            let text = laid_out(&value).unwrap();
            proptest::prop_assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), value);
            proptest::prop_assert_eq!(&laid_out(&serde_json::from_str::<serde_json::Value>(&text).unwrap()).unwrap(), &text);
        }
    }
}
