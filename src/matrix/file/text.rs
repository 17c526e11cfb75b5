//! Texts, languages and dates.

use serde::{Serialize, Serializer};

use crate::matrix::{Date, Excerpt, Text};

/// A text that is not empty. As an id it names something; as a reference it is an id, or else a
/// name as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Word<'m>(pub &'m str);

/// The tag of a language, such as `en` or `de-CH` (BCP 47).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Tag<'m>(pub &'m str);

/// A text: in the language of the matrix, or in several languages. Line breaks and bullets (`- ` at
/// the start of a line) are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename = "Text"))]
#[serde(untagged)]
pub enum TextEntry<'m> {
    /// In the language of the matrix.
    One(Word<'m>),
    /// In several languages.
    Many(Languages<'m>),
}

/// The tag of each language and the text in it: `{"en": "…", "de": "…"}`. No language is in it
/// twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Languages<'m>(pub &'m [(Excerpt, Excerpt)]);

/// A day of the calendar: year-month-day, such as `2026-02-22`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day(pub Date);

impl<'m> From<&'m Text> for TextEntry<'m> {
    fn from(text: &'m Text) -> Self {
        match text {
            Text::One(text) => TextEntry::One(Word(text)),
            Text::Many(all) => TextEntry::Many(Languages(all)),
        }
    }
}

impl Serialize for Languages<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(tag, text)| (&**tag, &**text)))
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}
