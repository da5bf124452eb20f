//! What has changed inside a record? Two states of it are walked side by side, and each difference is put into words.

use serde::Serialize;
use serde_json::{Map, Value};

use super::conditions::condition;
use super::labels::{label, list_words, named_kind};
use super::written::{citation, is_span, plainly, sourced, words_in};
use crate::catalog::said::dollars;
use crate::catalog::{Catalog, Kind};

/// Words longer than this are not said twice over, before and after.
const LONGEST_WORDS: usize = 60;

/// Two states of one record.
pub(super) struct Comparison<'c> {
    old: &'c Catalog,
    new: &'c Catalog,
    kind: Kind,
    /// The fields that lead to where the walk is, and what to say of the places in lists on the way.
    at: Vec<String>,
    place: Vec<String>,
    said: Vec<String>,
}

impl<'c> Comparison<'c> {
    pub(super) fn of(old: &'c Catalog, new: &'c Catalog, kind: Kind) -> Self {
        Self {
            old,
            new,
            kind,
            at: Vec::new(),
            place: Vec::new(),
            said: Vec::new(),
        }
    }

    /// Each difference, in words.
    pub(super) fn said<T: Serialize>(mut self, before: &T, after: &T) -> Vec<String> {
        let before = serde_json::to_value(before).unwrap_or_default();
        let after = serde_json::to_value(after).unwrap_or_default();
        self.value(&before, &after);
        self.said
    }

    fn value(&mut self, before: &Value, after: &Value) {
        if before == after {
            return;
        }
        let cites = self.at.last().is_some_and(|at| at == "source");
        if cites && (before.is_object() || after.is_object()) {
            return self.fields(&citation(before), &citation(after));
        }
        if self.is_condition() {
            let words = |value: &Value, catalog| condition(value, catalog);
            let (was, is) = (words(before, self.old), words(after, self.new));
            return self.went(was.as_deref(), is.as_deref());
        }
        if self.is_words(before) || self.is_words(after) {
            return self.words(before, after);
        }
        match (sourced(before), sourced(after)) {
            (None, None) => {}
            (was, is) => return self.sourced(before, after, was, is),
        }
        match (before, after) {
            (Value::Array(was), Value::Array(is)) => self.lists(was, is),
            (Value::Null, Value::Array(is)) => self.lists(&[], is),
            (Value::Array(was), Value::Null) => self.lists(was, &[]),
            _ if is_span(before) || is_span(after) => self.plain(before, after),
            (Value::Object(was), Value::Object(is)) => self.fields(was, is),
            (Value::Null, Value::Object(is)) if self.is_open(is) => self.fields(&Map::new(), is),
            (Value::Object(was), Value::Null) if self.is_open(was) => self.fields(was, &Map::new()),
            _ => self.plain(before, after),
        }
    }

    fn fields(&mut self, before: &Map<String, Value>, after: &Map<String, Value>) {
        let gone = before.keys().filter(|name| !after.contains_key(*name));
        let names: Vec<&String> = after.keys().chain(gone).collect();
        for name in names {
            let null = &Value::Null;
            let (was, is) = (
                before.get(name).unwrap_or(null),
                after.get(name).unwrap_or(null),
            );
            self.inside(name, |walk| walk.value(was, is));
        }
    }

    fn inside(&mut self, name: &str, walk: impl FnOnce(&mut Self)) {
        let of_area = self.at.last().is_some_and(|at| at == "areas");
        let places = self.place.len();
        if of_area {
            let area = self.title(Kind::Area, name);
            self.place.push(format!(" in {area}"));
        }
        self.at.push(name.to_owned());
        walk(self);
        self.at.pop();
        self.place.truncate(places);
    }

    /// A value, and where it comes from.
    fn sourced(&mut self, before: &Value, after: &Value, was: Option<&Value>, is: Option<&Value>) {
        self.value(was.unwrap_or(before), is.unwrap_or(after));
        let empty = Map::new();
        let origin = |value: &Value, cited: bool| match value.as_object().filter(|_| cited) {
            Some(fields) => fields.clone(),
            None => empty.clone(),
        };
        let (mut was, mut is) = (origin(before, was.is_some()), origin(after, is.is_some()));
        was.remove("value");
        is.remove("value");
        self.fields(&was, &is);
    }

    /// Words in the default language are said; those in others are only named.
    fn words(&mut self, before: &Value, after: &Value) {
        let was = words_in(before, self.old.default_language());
        let is = words_in(after, self.new.default_language());
        if was != is {
            return self.went(was, is);
        }
        for language in &self.new.head().languages {
            if words_in(before, language) != words_in(after, language) {
                let label = self.label();
                self.said
                    .push(format!("{label}: the words in \"{language}\" are others"));
            }
        }
    }

    fn lists(&mut self, before: &[Value], after: &[Value]) {
        let gone: Vec<&Value> = before.iter().filter(|one| !after.contains(one)).collect();
        let come: Vec<&Value> = after.iter().filter(|one| !before.contains(one)).collect();
        if gone.is_empty() && come.is_empty() {
            let label = self.label();
            self.said
                .push(format!("{label}: the same in another order"));
            return;
        }
        let changed = gone
            .iter()
            .chain(&come)
            .all(|one| one.is_object() && !self.is_words(one));
        if changed && !self.is_condition() {
            return self.listed_objects(&gone, &come);
        }
        let field = self.at.last().map_or("", String::as_str);
        let words = list_words(self.kind, field);
        for (catalog, list, verb) in [(self.old, gone, words.lost), (self.new, come, words.gained)]
        {
            for one in list {
                let said = words.of.map_or_else(
                    || self.shown(one, catalog),
                    |kind| {
                        one.as_str()
                            .map(|id| self.title(kind, id))
                            .unwrap_or_default()
                    },
                );
                let label = if words.of.is_none() {
                    format!(" in {}: ", self.label())
                } else {
                    " ".to_owned()
                };
                self.said.push(format!("{verb}{label}{said}"));
            }
        }
    }

    /// Objects of a list that bear the same name are compared; the others are new, or gone.
    fn listed_objects(&mut self, gone: &[&Value], come: &[&Value]) {
        let mut gone: Vec<&Value> = gone.to_vec();
        let field = self.at.last().cloned().unwrap_or_default();
        for one in come {
            let name = self.name_of(one, self.new);
            let same = gone
                .iter()
                .position(|other| self.name_of(other, self.old) == name);
            if let Some(same) = same {
                let before = gone.remove(same);
                self.place.push(format!(" ({name})"));
                self.value(before, one);
                self.place.pop();
            } else {
                self.said
                    .push(format!("new under {}: {name}", field.replace('_', " ")));
            }
        }
        for one in gone {
            let name = self.name_of(one, self.old);
            self.said.push(format!(
                "no longer under {}: {name}",
                field.replace('_', " ")
            ));
        }
    }

    /// What tells one object of a list from the others: who offers it, or what it says.
    fn name_of(&self, one: &Value, catalog: &Catalog) -> String {
        if let Some(provider) = one.get("provider").and_then(Value::as_str) {
            return self.title(Kind::Provider, provider);
        }
        let text = ["text", "because", "ask", "label"]
            .iter()
            .find_map(|name| one.get(name));
        let words = text.and_then(|text| words_in(text, catalog.default_language()));
        words.unwrap_or_default().to_owned()
    }

    fn plain(&mut self, before: &Value, after: &Value) {
        let was = Some(self.shown(before, self.old)).filter(|_| !before.is_null());
        let is = Some(self.shown(after, self.new)).filter(|_| !after.is_null());
        self.went(was.as_deref(), is.as_deref());
    }

    fn went(&mut self, was: Option<&str>, is: Option<&str>) {
        let label = self.label();
        let long =
            |words: Option<&str>| words.is_some_and(|words| words.chars().count() > LONGEST_WORDS);
        self.said.push(match (was, is) {
            (Some(_), Some(is)) if long(was) || long(Some(is)) => format!("{label} says now: {is}"),
            (Some(was), Some(is)) => format!("{label} went from {was} to {is}"),
            (None, Some(is)) => format!("{label} is now reported: {is}"),
            (Some(was), None) => format!("{label} is no longer reported; it was {was}"),
            (None, None) => return,
        });
    }

    fn label(&self) -> String {
        let (words, _) = label(&self.at);
        format!("{words}{}", self.place.concat())
    }

    /// A single value as people say it.
    fn shown(&self, value: &Value, catalog: &Catalog) -> String {
        let (_, unit) = label(&self.at);
        match value {
            Value::Number(number) => unit.said(number),
            Value::Bool(true) => "yes".to_owned(),
            Value::Bool(false) => "no".to_owned(),
            Value::String(words) => self.word(words),
            Value::Object(_) if self.is_words(value) => words_in(value, catalog.default_language())
                .unwrap_or_default()
                .to_owned(),
            Value::Object(fields) => {
                let ends = fields.get("low").zip(fields.get("high"));
                let least = fields.get("at_least").and_then(Value::as_u64);
                match (ends, least) {
                    (Some((low, high)), _) => {
                        format!("{}-{}", unit.low_end(low), self.shown(high, catalog))
                    }
                    (None, Some(least)) => format!("{} or more", dollars(least)),
                    (None, None) => plainly(fields),
                }
            }
            Value::Array(list) => {
                let each: Vec<String> = list.iter().map(|one| self.shown(one, catalog)).collect();
                each.join(", ")
            }
            Value::Null => "nothing".to_owned(),
        }
    }

    /// A string: the title of a record where the field names one, a choice, or words as they are.
    fn word(&self, words: &str) -> String {
        let mut fields = self.at.iter().rev().map(String::as_str);
        let field = fields.find(|field| *field != "id").unwrap_or_default();
        match named_kind(self.kind, field) {
            Some(kind) => self.title(kind, words),
            None if words.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') => {
                words.replace('_', " ")
            }
            None => words.to_owned(),
        }
    }

    fn title(&self, kind: Kind, id: &str) -> String {
        let title = self
            .new
            .title_of(kind, id)
            .or_else(|| self.old.title_of(kind, id));
        title.unwrap_or(id).to_owned()
    }

    fn is_condition(&self) -> bool {
        let field = self.at.last().map_or("", String::as_str);
        ["requires", "settled_by", "rule", "if", "concerns"].contains(&field)
    }

    /// Is this words in several languages?
    fn is_words(&self, value: &Value) -> bool {
        let known = |tag: &String| {
            self.old.head().languages.contains(tag) || self.new.head().languages.contains(tag)
        };
        let fields = value.as_object();
        fields.is_some_and(|fields| !fields.is_empty() && fields.keys().all(known))
    }

    /// Is this an object whose fields are told one by one, even where all of it is new?
    fn is_open(&self, fields: &Map<String, Value>) -> bool {
        fields.values().any(|value| !value.is_string())
            || self.at.last().is_some_and(|at| at == "contact")
    }
}
