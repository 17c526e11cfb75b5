//! A value and the path to it.

use super::json::Json;
use super::log::{Log, Words, say};
use crate::matrix::Excerpt;
use std::borrow::Cow;

/// A path. Each step is on the stack of the reader that took it, so a path costs nothing until it
/// is shown.
#[derive(Clone, Copy)]
pub(super) struct Place<'t> {
    up: Option<&'t Place<'t>>,
    step: Step<'t>,
}

#[derive(Clone, Copy)]
enum Step<'t> {
    Root,
    Field(&'t str),
    Nth(usize),
}

impl Place<'_> {
    /// As people read it: `expectations[3].level`.
    pub fn path(&self) -> String {
        let mut path = String::new();
        self.write(&mut path);
        path
    }

    /// The path of another value of the same list.
    pub fn sibling(&self, nth: usize) -> String {
        Place { up: self.up, step: Step::Nth(nth) }.path()
    }

    /// The path of the parent.
    pub fn above(&self) -> String {
        self.up.map(Place::path).unwrap_or_default()
    }

    /// The position in its list.
    pub fn nth(&self) -> usize {
        if let Step::Nth(nth) = self.step { nth } else { 0 }
    }

    fn write(&self, path: &mut String) {
        if let Some(up) = self.up {
            up.write(path);
        }
        match self.step {
            Step::Root => {}
            Step::Nth(nth) => path.push_str(&["[", &nth.to_string(), "]"].concat()),
            Step::Field(name)
                if name.len() < 40
                    && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_') =>
            {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(name);
            }
            Step::Field(name) => path.push_str(&say(&["[", name, "]"])),
        }
    }
}

/// A value, where it is, and the file that it is in.
#[derive(Clone, Copy)]
pub(super) struct Node<'t> {
    pub json: &'t Json<'t>,
    pub place: Place<'t>,
    pub file: &'t Excerpt,
    /// Whether the file is wrong without it.
    pub is_needed: bool,
}

impl<'t> Node<'t> {
    /// The whole file.
    pub fn root(json: &'t Json<'t>, file: &'t Excerpt) -> Self {
        Node { json, place: Place { up: None, step: Step::Root }, file, is_needed: true }
    }

    /// Something is wrong with this value.
    pub fn problem(&self, log: &mut impl Log, what: Words, remedy: Words) {
        log.problem(&self.place, what, remedy);
    }

    /// The value is of another type than it should be.
    pub fn wants(&self, log: &mut impl Log, wanted: &str, remedy: &str) {
        let what = [wanted, " belongs here, not ", self.json.kind(), "."];
        // Millions of these are only counted.
        let what = if log.is_full() { String::new() } else { what.concat() };
        self.problem(log, &[&what], &[remedy]);
    }

    /// The fields of an object, else none.
    pub fn fields(&self) -> &'t [(Cow<'t, str>, Json<'t>)] {
        if let Json::Object(fields) = self.json { fields } else { &[] }
    }

    /// A field by its name, unless it is left out or null.
    pub fn get<'s>(&'s self, name: &'s str) -> Option<Node<'s>> {
        let (_, json) = self.fields().iter().find(|(is, _)| is == name)?;
        (!matches!(json, Json::Null)).then(|| self.field(name, json))
    }

    /// A field that must be there.
    pub fn need<'s>(&'s self, name: &'static str, remedy: &str, log: &mut impl Log) -> Option<Node<'s>> {
        let found = self.get(name);
        if found.is_none() {
            self.field(name, self.json).problem(log, &["This is missing."], &[remedy]);
        }
        found.map(|node| Node { is_needed: true, ..node })
    }

    /// A value inside this one, under a name.
    pub fn field<'s>(&'s self, name: &'s str, json: &'s Json<'s>) -> Node<'s> {
        let place = Place { up: Some(&self.place), step: Step::Field(name) };
        Node { json, place, file: self.file, is_needed: false }
    }

    /// The fields of a value that must be an object.
    pub fn object(&self, remedy: &str, log: &mut impl Log) -> Option<&'t [(Cow<'t, str>, Json<'t>)]> {
        if !matches!(self.json, Json::Object(_)) {
            self.wants(log, "An object {…}", remedy);
            return None;
        }
        Some(self.fields())
    }

    /// The values of a list, at most `most`; a value that isn't a list, or is too long a list, is a
    /// problem.
    pub fn list(&self, most: usize, log: &mut impl Log) -> Option<&'t [Json<'t>]> {
        let Json::List(list) = self.json else {
            self.wants(log, "A list […]", "Write it in square brackets.");
            return None;
        };
        if list.len() > most {
            if log.is_silent() {
                self.problem(log, &[], &[]);
                return None;
            }
            let what = [
                "There are ",
                &list.len().to_string(),
                " entries in this list, where at most ",
                &most.to_string(),
                " can be.",
            ];
            self.problem(log, &[&what.concat()], &["Remove some, or check that this is the right file."]);
            return None;
        }
        Some(list)
    }

    /// A value of the list that this is.
    pub fn nth<'s>(&'s self, nth: usize, json: &'s Json<'s>) -> Node<'s> {
        let place = Place { up: Some(&self.place), step: Step::Nth(nth) };
        Node { json, place, file: self.file, is_needed: false }
    }

    /// Checks the fields of `thing`: it is an object, no field is in it twice, and there is a
    /// warning for each field that the format doesn't have.
    pub fn check(&self, thing: &str, names: &[&'static str], log: &mut impl Log) {
        let mut seen = 0_u32;
        for (name, json) in self.fields() {
            let here = self.field(name, json);
            let Some(known) = names.iter().position(|known| name == known) else {
                if log.is_silent() {
                    continue;
                }
                let near = names.iter().find(|known| super::known::alike(name, known));
                let did_you_mean: &[&str] = if let Some(near) = near {
                    &["Did you mean ", near, "?"]
                } else {
                    &["Check its spelling, or remove it."]
                };
                let article = if thing.starts_with(['e', 'i']) { "An " } else { "A " };
                let what = [article, thing, " has no field "].concat();
                log.warn(&here.place, &[&what, name, ", so it is ignored."], did_you_mean);
                continue;
            };
            if seen & (1 << known) != 0 {
                here.problem(log, &["This field is written twice."], &["Keep one of the two."]);
            }
            seen |= 1 << known;
        }
    }

    /// A text that names something: in one language, and not empty.
    pub fn word(&self, log: &mut impl Log) -> Option<&'t str> {
        let Json::Text(text) = self.json else {
            self.wants(log, "A text", "Write it in quotation marks.");
            return None;
        };
        if text.trim().is_empty() {
            let remedy = if self.is_needed { "Write something." } else { "Write something, or remove it." };
            self.problem(log, &["This is empty."], &[remedy]);
            return None;
        }
        Some(text)
    }

    /// True or false.
    pub fn flag(&self, log: &mut impl Log) -> Option<bool> {
        let Json::Bool(is) = self.json else {
            self.wants(log, "True or false", "Write it without quotation marks.");
            return None;
        };
        Some(*is)
    }
}
