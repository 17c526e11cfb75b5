//! Items: of an expectation, or of a skill at a depth.

use super::{TextEntry, Word};
use serde::Serialize;

/// Items: a list, or one text instead of a list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(
    feature = "cli",
    derive(schemars::JsonSchema),
    schemars(rename = "Items", transform = super::schema::no_item_alone)
)]
#[serde(untagged)]
pub enum ItemsEntry<'m> {
    /// One text.
    One(TextEntry<'m>),
    /// A list.
    List(Vec<ItemEntry<'m>>),
}

/// An item: one thing that a person can show. With nothing but a text it is that text alone.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename = "Item"))]
#[serde(untagged)]
pub enum ItemEntry<'m> {
    /// Its text.
    Text(Word<'m>),
    /// With more than its text, or in several languages.
    Full {
        /// The id by which an item of another level says that it grew out of this one. No two items
        /// of an expectation have the same.
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<Word<'m>>,
        /// What it says.
        text: TextEntry<'m>,
        /// What it is. Left out, or with `expectation`, `signal`, `indicator`, `behaviour` or `criterion`, it is expected;
        /// `avoid` is what one must not do. Of any other word, such as `example`, `resource` or `tip`, it stands below
        /// what is expected and is not counted.
        #[serde(skip_serializing_if = "Option::is_none")]
        kind: Option<TextEntry<'m>>,
        /// The id of a depth: how deep, on the scale of the skill.
        #[serde(skip_serializing_if = "Option::is_none")]
        depth: Option<Word<'m>>,
        /// Its tags.
        #[serde(skip_serializing_if = "Option::is_none")]
        tags: Option<Vec<TextEntry<'m>>>,
        /// Its sub-items.
        #[serde(skip_serializing_if = "Option::is_none")]
        items: Option<Vec<ItemEntry<'m>>>,
    },
}
