//! What does the JSON reader's complaint mean in a steward's words?

use serde_json::Error;

/// What is wrong with a text that is not JSON, and what to do.
pub(super) fn in_plain_words(error: &Error) -> (String, &'static str) {
    let message = message(error);
    let known = KNOWN.iter().find(|(start, ..)| message.starts_with(start));
    match known {
        Some((_, wrong, remedy)) => ((*wrong).to_owned(), remedy),
        None => (
            format!("this is not JSON: {message}"),
            "mend it and check again",
        ),
    }
}

/// The reader's message without the place, which is told better elsewhere.
pub(super) fn message(error: &Error) -> String {
    let message = error.to_string();
    match message.rsplit_once(" at line ") {
        Some((message, _)) => message.to_owned(),
        None => message,
    }
}

/// How the reader's messages start, what they mean, and what to do.
const KNOWN: [(&str, &str, &str); 10] = [
    (
        "EOF while parsing a string",
        "the file ends inside quotes",
        "close the quotes, and every [ and { before them",
    ),
    (
        "EOF",
        "the file ends too early",
        "close every [ and {, or look whether the end was lost",
    ),
    (
        "expected `,` or",
        "a comma or a closing bracket is missing before this",
        "write it",
    ),
    (
        "trailing comma",
        "a comma stands before a closing bracket",
        "take the comma out",
    ),
    (
        "trailing characters",
        "something stands after the end",
        "keep one { } in the file",
    ),
    (
        "control character",
        "a line break or a tab stands inside quotes",
        "close the quotes before it, or write a space",
    ),
    (
        "recursion limit exceeded",
        "more than 127 brackets stand inside each other",
        "make it simpler",
    ),
    (
        "key must be a string",
        "a name of a field is missing here, or is not in quotes",
        "write names in double quotes, and nothing after the last comma",
    ),
    (
        "expected `:`",
        "a colon is missing before this",
        "write it between the name of the field and its value",
    ),
    (
        "expected value",
        "a value is missing here",
        "write text in double quotes, a number, true, false, a list [ ] or an object { }",
    ),
];
