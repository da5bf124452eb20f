//! Can one document be read as its type, and where in it does each value stand? Answers are read so, as catalogs are.

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::load::File;
use super::path::{Pointer, Segment};
use super::shape::misfits;
use super::source_text::{text_of, unsafe_characters};
use super::{CatalogFile, Fault, Severity, schema, syntax};

/// A document that is being read: what is in it, and all that is wrong with it so far.
pub struct Document<'f, T> {
    file: File<'f>,
    value: Option<T>,
    faults: Vec<Fault>,
}

impl<'f, T: DeserializeOwned + JsonSchema> Document<'f, T> {
    /// Reads a document along the JSON Schema of its type. Where some of its fields are not as they should be, the
    /// others are still read, so that their meaning can be looked at as well.
    pub fn read(file: CatalogFile<'f>) -> Self {
        let mut document = Self {
            file: File::of(&file),
            value: None,
            faults: Vec::new(),
        };
        document.value = document.parse();
        document
    }

    fn parse(&mut self) -> Option<T> {
        let text = match text_of(self.file.bytes) {
            Ok(text) => text,
            Err(bad) => {
                self.push(
                    bad.byte,
                    &Pointer::default(),
                    bad.wrong,
                    bad.remedy.to_owned(),
                );
                return None;
            }
        };
        for (byte, wrong) in unsafe_characters(text) {
            let at = self.file.tree().map(|tree| tree.pointer(byte));
            self.push(
                byte,
                &at.unwrap_or_default(),
                wrong,
                "take it out".to_owned(),
            );
        }
        let mut whole: Value = match serde_json::from_str(text) {
            Ok(whole) => whole,
            Err(error) => {
                let (wrong, remedy) = syntax::in_plain_words(&error);
                let byte = self.file.byte_of(&error);
                self.push(byte, &Pointer::default(), wrong, remedy.to_owned());
                return None;
            }
        };
        let schema = schema::value_of::<T>();
        let found = self.file.tree().map(|tree| misfits(tree, &schema));
        let found = found.unwrap_or_default();
        if found.is_empty() {
            match serde_json::from_str(text) {
                Ok(value) => return Some(value),
                Err(error) => self.refused(&error),
            }
        }
        for misfit in found {
            take_out(&mut whole, &misfit.pointer.0);
            self.push(misfit.byte, &misfit.pointer, misfit.wrong, misfit.remedy);
        }
        sound_fields(whole)
    }

    fn refused(&mut self, error: &serde_json::Error) {
        let byte = self.file.byte_of(error);
        let at = self.file.tree().map(|tree| tree.pointer(byte));
        let remedy = "compare with the format".to_owned();
        let wrong = syntax::message(error);
        self.push(byte, &at.unwrap_or_default(), wrong, remedy);
    }
}

/// Takes out the field at a place, so that what stands around it can still be read.
fn take_out(value: &mut Value, at: &[Segment]) {
    match (at, value) {
        ([Segment::Field(name)], Value::Object(fields)) => {
            fields.remove(name);
        }
        ([Segment::Field(name), rest @ ..], Value::Object(fields)) => {
            if let Some(inner) = fields.get_mut(name) {
                take_out(inner, rest);
            }
        }
        ([Segment::Place(place), rest @ ..], Value::Array(list)) => {
            if let Some(inner) = list.get_mut(*place) {
                take_out(inner, rest);
            }
        }
        _ => {}
    }
}

/// A value of those fields alone that can be read.
fn sound_fields<T: DeserializeOwned>(whole: Value) -> Option<T> {
    let Value::Object(fields) = whole else {
        return None;
    };
    let sound = |name: &String, value: &Value| {
        let alone = Value::Object([(name.clone(), value.clone())].into_iter().collect());
        serde_json::from_value::<T>(alone).is_ok()
    };
    let sound = fields
        .into_iter()
        .filter(|(name, value)| sound(name, value));
    serde_json::from_value(Value::Object(sound.collect())).ok()
}

impl<T> Document<'_, T> {
    /// What could be read.
    pub fn value(&self) -> Option<&T> {
        self.value.as_ref()
    }

    /// What is wrong with it so far.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// Tells of a fault at a value, named by the fields and the places (from 0) that lead to it, as in
    /// `["credentials", "0", "id"]`.
    pub fn tell(&mut self, at: &[&str], wrong: impl Into<String>, remedy: impl Into<String>) {
        let pointer = self.pointer(at);
        let byte = self.file.tree().map_or(0, |tree| tree.byte(&pointer));
        self.push(byte, &pointer, wrong.into(), remedy.into());
    }

    /// The value, where what it says can be meant: the same as [`Self::finish`], once each value that cannot has been told
    /// of by its place, what is wrong and what to do.
    ///
    /// # Errors
    ///
    /// Every fault.
    pub fn finish_without(
        mut self,
        nonsense: impl FnOnce(&T) -> Vec<(Vec<String>, String, String)>,
    ) -> Result<T, Vec<Fault>> {
        let nonsense = self.value().map(nonsense);
        for (at, wrong, remedy) in nonsense.unwrap_or_default() {
            let at: Vec<&str> = at.iter().map(String::as_str).collect();
            self.tell(&at, wrong, remedy);
        }
        self.finish()
    }

    /// The value, or everything that is wrong with the document, in its order.
    ///
    /// # Errors
    ///
    /// Every fault.
    pub fn finish(mut self) -> Result<T, Vec<Fault>> {
        self.faults.sort();
        match self.value {
            Some(value) if self.faults.is_empty() => Ok(value),
            _ => Err(self.faults),
        }
    }

    fn pointer(&self, at: &[&str]) -> Pointer {
        let mut pointer = Pointer::default();
        for turn in at {
            let list = self.file.tree().is_some_and(|tree| tree.is_list(&pointer));
            pointer.0.push(match turn.parse() {
                Ok(place) if list => Segment::Place(place),
                _ => Segment::Field((*turn).to_owned()),
            });
        }
        pointer
    }

    fn push(&mut self, byte: usize, at: &Pointer, wrong: String, remedy: String) {
        self.faults.push(Fault {
            place: Some(self.file.place(byte)),
            severity: Severity::Error,
            record: None,
            field: at.in_full(),
            wrong,
            remedy,
        });
    }
}
