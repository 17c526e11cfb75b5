//! Expectations.

use super::{ItemsEntry, TextEntry, Word};
use serde::Serialize;

/// An expectation: what a role has to show in a skill at a level. It has items or a depth, or says
/// that the skill is no concern there.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(
    feature = "cli",
    derive(schemars::JsonSchema),
    schemars(rename = "Expectation", transform = super::schema::says_something)
)]
pub struct ExpectationEntry<'m> {
    /// The id of the skill.
    pub skill: Word<'m>,
    /// The id of the role. Left out where the matrix lists no roles, and only there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Word<'m>>,
    /// The id of the level, one that the role has.
    pub level: Word<'m>,
    /// Whether it is required (true) or optional (false). Left out, nothing is said about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    /// The matrix's own word for that, such as `baseline`, shown in place of the widget's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub requirement: Option<TextEntry<'m>>,
    /// False where the skill does not matter to the role at this level: then there are neither
    /// items nor a depth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub concerned: Option<bool>,
    /// The id of a depth: how deep, on the scale of the skill.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub depth: Option<Word<'m>>,
    /// What is expected. Left out, it is what the skill says at the depth (its `texts`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<ItemsEntry<'m>>,
    /// The id of the role that it was taken over from. It is written where a role builds on another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Word<'m>>,
}
