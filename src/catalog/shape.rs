//! Where does a file differ from the format? Every place at once, in a steward's words.
//!
//! The reader of the types stops at the first fault and cannot name the field. So a file that it refuses is walked a
//! second time here, along the JSON Schema made from those same types.

use serde_json::Value;

use super::Day;
use super::form::{
    bounds, choices, has_type, is_day, is_moment, numbered, property, property_names, strings, tag,
    takes,
};
use super::nearest::nearest;
use super::path::{Pointer, Segment};
use super::quick::QuickSet;
use super::source_text::MOST_FAULTS;
use super::tree::{Field, Node, Shape, Tree};

/// A place at which a file differs from the format.
pub(super) struct Misfit {
    pub(super) byte: usize,
    pub(super) pointer: Pointer,
    pub(super) wrong: String,
    pub(super) remedy: String,
}

/// All the places at which this file differs from the format that a JSON Schema describes, in the order of the file.
pub(super) fn misfits(tree: &Tree<'_>, schema: &Value) -> Vec<Misfit> {
    let mut pass = Pass {
        schema,
        at: Pointer::default(),
        found: Vec::new(),
    };
    pass.value(tree.root(), schema);
    pass.found
}

struct Pass<'s> {
    schema: &'s Value,
    at: Pointer,
    found: Vec<Misfit>,
}

impl<'s> Pass<'s> {
    fn tell(&mut self, byte: usize, wrong: String, remedy: String) {
        self.found.push(Misfit {
            byte,
            pointer: self.at.clone(),
            wrong,
            remedy,
        });
    }

    fn inside(&mut self, segment: Segment, then: impl FnOnce(&mut Self)) {
        self.at.0.push(segment);
        then(self);
        self.at.0.pop();
    }

    /// Is enough told? What comes after is not looked at.
    fn is_full(&self) -> bool {
        self.found.len() >= MOST_FAULTS
    }

    fn value(&mut self, node: Node<'_>, expected: &'s Value) {
        if self.is_full() {
            return;
        }
        let mut forms = Vec::new();
        self.forms(expected, &mut forms);
        let shape = node.shape();
        let fitting: Vec<_> = forms
            .iter()
            .copied()
            .filter(|form| takes(form, &shape))
            .collect();
        if fitting.is_empty() {
            let wrong = format!("{} cannot stand here", describe(&shape));
            return self.tell(node.byte(), wrong, format!("write {}", wanted(&forms)));
        }
        match shape {
            Shape::Null | Shape::YesNo => {}
            Shape::Number(written) => self.number(node, written, &fitting),
            Shape::Text(words) => self.text(node, words, &fitting, &forms),
            Shape::List(elements) => {
                let inner = fitting.iter().find_map(|form| form.get("items"));
                for (place, element) in elements.into_iter().enumerate() {
                    if let Some(inner) = inner {
                        self.inside(Segment::Place(place), |pass| pass.value(element, inner));
                    }
                }
            }
            Shape::Object(fields) => self.object(node, &fields, &fitting),
        }
    }

    /// The forms that a value may take, alternatives and references followed to their ends.
    fn forms(&self, schema: &'s Value, forms: &mut Vec<&'s Value>) {
        let alternatives = schema.get("anyOf").or_else(|| schema.get("oneOf"));
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            let target = reference
                .strip_prefix('#')
                .and_then(|path| self.schema.pointer(path));
            if let Some(target) = target {
                self.forms(target, forms);
            }
        } else if let Some(alternatives) = alternatives.and_then(Value::as_array) {
            for one in alternatives {
                self.forms(one, forms);
            }
        } else {
            forms.push(schema);
        }
    }

    fn number(&mut self, node: Node<'_>, written: &str, forms: &[&Value]) {
        let Ok(number) = written.parse::<i128>() else {
            let wrong = format!("{written} is not a whole number");
            return self.tell(node.byte(), wrong, "write it without a fraction".to_owned());
        };
        let bounds = forms
            .first()
            .map_or((i128::MIN, i128::MAX), |form| bounds(form));
        if number < bounds.0 {
            let remedy = format!("the least is {}", bounds.0);
            self.tell(node.byte(), format!("{number} is too small"), remedy);
        } else if number > bounds.1 {
            let remedy = format!("the most is {}", bounds.1);
            self.tell(node.byte(), format!("{number} is too large"), remedy);
        }
    }

    fn text(&mut self, node: Node<'_>, words: &str, forms: &[&Value], all_forms: &[&Value]) {
        let choices = choices(forms);
        if forms.iter().any(|form| is_day(form)) {
            if words.parse::<Day>().is_err() {
                let wrong = format!("\"{words}\" is no day of the calendar");
                self.tell(
                    node.byte(),
                    wrong,
                    "write it like \"2026-11-23\"".to_owned(),
                );
            }
        } else if !forms.is_empty() && forms.iter().all(|form| is_moment(form)) {
            if !may_be_moment(words) {
                let wrong = format!("\"{words}\" is no year, month or day");
                let remedy = "write it like \"2019\", \"2019-06\" or \"2019-06-14\"";
                self.tell(node.byte(), wrong, remedy.to_owned());
            }
        } else if !choices.is_empty() && !choices.contains(&words) {
            let wrong = format!("\"{words}\" is not one of the choices");
            let remedy = match nearest(words, choices.iter().copied()) {
                Some(near) => format!("was \"{near}\" meant?"),
                None => format!("write {}", wanted(all_forms)),
            };
            self.tell(node.byte(), wrong, remedy);
        }
    }

    fn object(&mut self, node: Node<'_>, fields: &[Field<'_>], forms: &[&'s Value]) {
        let mut names: QuickSet<&str> = QuickSet::default();
        for field in fields {
            if !names.insert(field.name) {
                self.inside(Segment::Field(field.name.to_owned()), |pass| {
                    let wrong = format!("\"{}\" is written twice", field.name);
                    pass.tell(field.byte, wrong, "keep one of them".to_owned());
                });
            }
        }
        if forms.len() > 1 && forms.iter().all(|form| tag(form).is_some()) {
            self.tagged(node, fields, forms);
        } else if let Some(form) = closest(&names, forms) {
            self.fields(node, fields, form);
        }
    }

    /// An object whose one key says what it is, as a condition's does.
    fn tagged(&mut self, node: Node<'_>, fields: &[Field<'_>], forms: &[&'s Value]) {
        let tags: Vec<&str> = forms.iter().filter_map(|form| tag(form)).collect();
        if fields.is_empty() {
            let remedy = format!("write one of them: {}", tags.join(", "));
            return self.tell(node.byte(), "the key is missing".to_owned(), remedy);
        }
        if fields
            .windows(2)
            .any(|pair| matches!(pair, [one, next] if one.name != next.name))
        {
            let names: Vec<_> = fields.iter().map(|field| field.name).collect();
            let remedy = "keep one key here; put them into {\"all\": […]} or {\"any\": […]}";
            let wrong = format!("several keys stand here: {}", names.join(", "));
            self.tell(node.byte(), wrong, remedy.to_owned());
        }
        for field in fields {
            let form = forms.iter().find(|form| tag(form) == Some(field.name));
            self.inside(Segment::Field(field.name.to_owned()), |pass| {
                match form.and_then(|form| property(form, field.name)) {
                    Some(inner) => pass.value(field.value, inner),
                    None => pass.tell(
                        field.byte,
                        format!("the key \"{}\" is not known", field.name),
                        meant(field.name, &tags, "the keys are"),
                    ),
                }
            });
        }
    }

    fn fields(&mut self, node: Node<'_>, fields: &[Field<'_>], form: &'s Value) {
        let known = property_names(form);
        let others = form
            .get("additionalProperties")
            .filter(|others| others.is_object());
        let allowed = form.get("propertyNames").map(|names| choices(&[names]));
        for field in fields {
            if self.is_full() {
                return;
            }
            let inner = property(form, field.name)
                .or_else(|| numbered(form, field.name))
                .or(others);
            let allowed = allowed
                .as_deref()
                .filter(|names| !names.contains(&field.name));
            self.inside(Segment::Field(field.name.to_owned()), |pass| {
                match (inner, allowed) {
                    (Some(inner), None) => pass.value(field.value, inner),
                    (_, allowed) => pass.tell(
                        field.byte,
                        format!("\"{}\" is not a field here", field.name),
                        meant(field.name, allowed.unwrap_or(&known), "the fields are"),
                    ),
                }
            });
        }
        for missing in strings(form.get("required")) {
            if fields.iter().all(|field| field.name != missing) {
                let meaning =
                    property(form, missing).and_then(|inner| inner.get("description")?.as_str());
                let meaning = meaning.map(|meaning| format!(": {}", first_sentence(meaning)));
                let remedy = format!("add it{}", meaning.unwrap_or_default());
                self.tell(node.byte(), format!("\"{missing}\" is missing"), remedy);
            }
        }
    }
}

fn may_be_moment(words: &str) -> bool {
    let day = match words.len() {
        4 => format!("{words}-01-01"),
        7 => format!("{words}-01"),
        _ => words.to_owned(),
    };
    day.parse::<Day>().is_ok()
}

/// Of several forms of an object, the one that knows most of these names; a map, which knows none, where none does.
fn closest<'s>(names: &QuickSet<&str>, forms: &[&'s Value]) -> Option<&'s Value> {
    let known = |form: &&Value| {
        names
            .iter()
            .filter(|name| property(form, name).is_some())
            .count()
    };
    let is_map = |form: &&Value| form.get("properties").is_none();
    forms
        .iter()
        .copied()
        .rev()
        .max_by_key(|form| (known(form), is_map(form)))
}

fn describe(shape: &Shape<'_>) -> String {
    match shape {
        Shape::Null => "null".to_owned(),
        Shape::YesNo => "true or false".to_owned(),
        Shape::Number(written) => format!("the number {written}"),
        Shape::Text(_) => "text in quotes".to_owned(),
        Shape::List(_) => "a list".to_owned(),
        Shape::Object(_) => "an object { }".to_owned(),
    }
}

/// What may be written, in words.
fn wanted(forms: &[&Value]) -> String {
    let choices = choices(forms);
    let mut ways = Vec::new();
    if !choices.is_empty() {
        ways.push(format!("one of {}", choices.join(", ")));
    } else if forms.iter().any(|form| is_day(form)) {
        ways.push("a day like \"2026-11-23\"".to_owned());
    } else if forms.iter().any(|form| has_type(form, "string")) {
        ways.push("text in quotes".to_owned());
    }
    for (name, words) in [
        ("integer", "a whole number"),
        ("boolean", "true or false"),
        ("array", "a list [ ]"),
    ] {
        if forms.iter().any(|form| has_type(form, name)) {
            ways.push(words.to_owned());
        }
    }
    let objects: Vec<_> = forms
        .iter()
        .copied()
        .filter(|form| has_type(form, "object"))
        .collect();
    let tags: Vec<_> = objects.iter().filter_map(|form| tag(form)).collect();
    if !tags.is_empty() && tags.len() == objects.len() {
        ways.push(format!(
            "an object {{ }} with one key of {}",
            tags.join(", ")
        ));
    } else if !objects.is_empty() {
        ways.push("an object { }".to_owned());
    }
    ways.join(", or ")
}

/// What was probably meant, and else what there is.
fn meant(written: &str, known: &[&str], there_are: &str) -> String {
    match nearest(written, known.iter().copied()) {
        Some(near) => format!("was \"{near}\" meant?"),
        None if known.is_empty() => "the names here are whole numbers".to_owned(),
        None => format!("{there_are} {}", known.join(", ")),
    }
}

fn first_sentence(text: &str) -> &str {
    let line = text.lines().next().unwrap_or_default();
    line.split_once(". ")
        .map_or(line, |(first, _)| first)
        .trim_end_matches('.')
}
