//! Levels, and the depths of a scale.

use super::{TextEntry, Word};
use serde::Serialize;

/// A level: a rung of the ladder. With nothing but a name it is that name alone.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename = "Level"))]
#[serde(untagged)]
pub enum LevelEntry<'m> {
    /// Its name.
    Name(Word<'m>),
    /// With more than its name.
    Full {
        /// The id by which others name it. Left out, it is made from the name: in lower case, with
        /// `-` for all that is neither letter nor digit.
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<Word<'m>>,
        /// What a reader sees.
        name: TextEntry<'m>,
        /// What the level is about; line breaks and bullets (`- `) are kept.
        #[serde(skip_serializing_if = "Option::is_none")]
        summary: Option<TextEntry<'m>>,
        /// What else there is to know about it in few words, such as the experience that it takes.
        #[cfg_attr(feature = "cli", schemars(length(max = 1000)))]
        #[serde(skip_serializing_if = "Option::is_none")]
        facts: Option<Vec<FactEntry<'m>>>,
        /// How high it is. Left out, it is one more than that of the level before.
        #[serde(skip_serializing_if = "Option::is_none")]
        rank: Option<Rank>,
    },
}

/// A fact about a level: `{"name": "Experience", "text": "5+ years"}`.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename = "Fact"))]
pub struct FactEntry<'m> {
    /// What it is about. In a comparison, facts of one name are compared.
    pub name: TextEntry<'m>,
    /// What it says.
    pub text: TextEntry<'m>,
}

/// How high a level is: a whole number. Two levels of one rank are a fork: both are next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Rank(pub u32);

impl Rank {
    /// The highest that can be written.
    pub const HIGHEST: u32 = 1_000_000;
}

/// A depth: a step of a scale. With nothing but a name it is that name alone.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename = "Depth"))]
#[serde(untagged)]
pub enum DepthEntry<'m> {
    /// Its name.
    Name(Word<'m>),
    /// With more than its name.
    Full {
        /// The id by which others name it. Left out, it is made from the name.
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<Word<'m>>,
        /// What a reader sees.
        name: TextEntry<'m>,
        /// What the depth means; line breaks and bullets (`- `) are kept.
        #[serde(skip_serializing_if = "Option::is_none")]
        summary: Option<TextEntry<'m>>,
        /// A code for narrow places, such as `E`.
        #[serde(skip_serializing_if = "Option::is_none")]
        short: Option<TextEntry<'m>>,
    },
}
