//! What does each message of a Fluent file say, and what must it be told? Whether another language says it too is not
//! asked here.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use fluent_syntax::ast::{
    self, Entry, Expression, InlineExpression, Pattern, PatternElement, Variant,
};
use fluent_syntax::parser;

/// Words that Rust keeps for itself, as far as somebody could want one for a sentence.
const KEPT_BY_RUST: &str = " as break const continue else enum false fn for if impl in let loop match mod move mut pub \
    ref return self static struct super trait true try type use where while ";

/// One Fluent file.
pub struct Source<'a> {
    /// The tag of its language.
    pub lang: &'a str,
    /// Its name, such as `common.ftl`.
    pub file: &'a str,
    /// What stands in it.
    pub text: &'a str,
}

/// What a sentence needs told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Argument {
    /// Something put in as it is.
    Words,
    /// A number that the form of the sentence hangs on.
    Count,
}

/// One message of one language.
#[derive(Debug)]
pub struct Sentence<'a> {
    /// The tag of its language.
    pub lang: &'a str,
    /// The file it stands in.
    pub file: &'a str,
    /// Its id, the same in every language.
    pub id: &'a str,
    /// What it needs told, in the order of its text.
    pub arguments: Vec<(&'a str, Argument)>,
    /// Its text on one line, forms for different numbers in brackets.
    pub shown: String,
    /// The message as it stands in its file.
    pub written: &'a str,
}

impl Sentence<'_> {
    /// What the argument of this name is, if it takes one.
    pub fn kind_of(&self, name: &str) -> Option<Argument> {
        let mut arguments = self.arguments.iter();
        arguments
            .find(|(known, _)| *known == name)
            .map(|(_, kind)| *kind)
    }
}

/// The sentences of one file; what is no plain message is added to the problems.
pub fn sentences<'a>(source: &Source<'a>, problems: &mut Vec<String>) -> Vec<Sentence<'a>> {
    let Source { lang, file, text } = *source;
    let (resource, faults) = match parser::parse(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, faults)) => (resource, faults),
    };
    for fault in faults {
        let line = text.bytes().take(fault.pos.start).filter(|b| *b == b'\n');
        let line = line.count() + 1;
        problems.push(format!("{lang}/{file}: line {line}: {fault}"));
    }
    let mut found = Vec::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => found.push(sentence(source, &message, problems)),
            Entry::Term(term) => problems.push(format!(
                "{lang}/{file}: -{}: a term; write the words out, or give them as an argument",
                term.id.name
            )),
            _ => {}
        }
    }
    found
}

fn sentence<'a>(
    source: &Source<'a>,
    message: &ast::Message<&'a str>,
    problems: &mut Vec<String>,
) -> Sentence<'a> {
    let Source { lang, file, .. } = *source;
    let id = message.id.name;
    let mut reading = Reading::default();
    if let Some(pattern) = &message.value {
        reading.pattern(pattern);
    }
    if !message.attributes.is_empty() || message.value.is_none() {
        reading.fault("attributes are not used here; give it a message of its own".into());
    }
    for name in reading.arguments.iter().map(|(name, _)| name).chain([&id]) {
        if let Some(fault) = name_fault(name) {
            reading.faults.insert(fault);
        }
    }
    let faults = reading.faults.into_iter();
    problems.extend(faults.map(|fault| format!("{lang}/{file}: {id}: {fault}")));
    Sentence {
        lang,
        file,
        id,
        arguments: reading.arguments,
        shown: reading.shown,
        written: written(source.text, id),
    }
}

/// The lines of a message: from its id to the next line that begins an entry or a comment.
fn written<'a>(text: &'a str, id: &str) -> &'a str {
    let mut from = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let begins =
            line.starts_with(|first: char| first.is_ascii_alphabetic() || "#-".contains(first));
        match from {
            Some(from) if begins => return text.get(from..at).unwrap_or_default(),
            None if begins && is_of(line, id) => from = Some(at),
            _ => {}
        }
        at += line.len();
    }
    from.and_then(|from| text.get(from..)).unwrap_or_default()
}

fn is_of(line: &str, id: &str) -> bool {
    line.strip_prefix(id)
        .is_some_and(|rest| rest.trim_start_matches(' ').starts_with('='))
}

/// Why no method or argument can bear this name.
fn name_fault(name: &str) -> Option<String> {
    let plain = name
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if !plain {
        return Some(format!(
            "\"{name}\": a name is lowercase words joined by hyphens"
        ));
    }
    let kept = KEPT_BY_RUST.contains(&format!(" {name} "));
    kept.then(|| format!("\"{name}\" is a word of Rust; name it more closely"))
}

/// What has been read of one message.
#[derive(Default)]
struct Reading<'a> {
    arguments: Vec<(&'a str, Argument)>,
    shown: String,
    faults: BTreeSet<String>,
}

impl<'a> Reading<'a> {
    fn fault(&mut self, fault: String) {
        self.faults.insert(fault);
    }

    fn argument(&mut self, name: &'a str, kind: Argument) {
        match self.arguments.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => *known = kind.max(*known),
            None => self.arguments.push((name, kind)),
        }
    }

    fn pattern(&mut self, pattern: &Pattern<&'a str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text(value),
                PatternElement::Placeable { expression } => match expression {
                    Expression::Inline(inline) => self.inline(inline),
                    Expression::Select { selector, variants } => self.select(selector, variants),
                },
            }
        }
    }

    fn text(&mut self, text: &str) {
        // A line break in a file is only the editor's margin; two of them would be a paragraph.
        if text.trim_matches(' ') == "\n" && !self.shown.is_empty() || text.contains("\n\n") {
            self.fault("an empty line; give each paragraph a message of its own".into());
        }
        self.shown.push_str(&text.replace('\n', " "));
    }

    fn inline(&mut self, inline: &InlineExpression<&'a str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.argument(id.name, Argument::Words);
                let _ = write!(self.shown, "{{{}}}", id.name);
            }
            InlineExpression::StringLiteral { value } => self.shown.push_str(value),
            _ => self.fault("holds more than text, { $argument } and { \"literal\" }".into()),
        }
    }

    fn select(&mut self, selector: &InlineExpression<&'a str>, variants: &[Variant<&'a str>]) {
        if let InlineExpression::VariableReference { id } = selector {
            self.argument(id.name, Argument::Count);
        } else {
            self.fault("forms can only hang on an { $argument }".into());
        }
        let mut keys = BTreeSet::new();
        for Variant {
            key,
            value,
            default,
        } in variants
        {
            let (ast::VariantKey::Identifier { name }
            | ast::VariantKey::NumberLiteral { value: name }) = key;
            let number = matches!(key, ast::VariantKey::NumberLiteral { .. });
            if !number && !["one", "other"].contains(name) || *default != (*name == "other") {
                self.fault(format!(
                    "[{name}]: forms are [one], numbers and *[other]; to choose among words, match in Rust"
                ));
            }
            keys.insert(*name);
            let _ = write!(self.shown, "[{name}: ");
            self.pattern(value);
            self.shown.push(']');
        }
        if !keys.contains("one") || keys.len() < variants.len() {
            self.fault("each number has one form; [one] and *[other] are always there".into());
        }
    }
}
