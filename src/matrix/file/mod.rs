//! The file `skill-matrix/1`, as it is written: what its fields are and what they mean.
//!
//! These types only write ([`write`](super::write)), and describe: the schema of the format is made
//! from them, and its descriptions are the comments here. What is read is checked by
//! [`read`](super::read), which knows the rules that no type can say; tests hold the two together.
//!
//! A field that may be left out is an `Option`; `null` says the same.

mod expectation;
mod item;
mod level;
mod role;
#[cfg(feature = "cli")]
mod schema;
mod skill;
mod text;

pub use expectation::ExpectationEntry;
pub use item::{ItemEntry, ItemsEntry};
pub use level::{DepthEntry, FactEntry, LevelEntry, Rank};
pub use role::{FamilyEntry, RoleEntry, RoleLevelEntry, WayEntry};
#[cfg(feature = "cli")]
pub use schema::schema;
pub use skill::{GroupEntry, SkillEntry, Texts};
pub use text::{Day, Languages, Tag, TextEntry, Word};

use serde::Serialize;

/// A skill matrix: skills, roles and levels, and what is expected where they meet. Fields that are
/// not described here are allowed, and ignored with a warning.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(
    feature = "cli",
    derive(schemars::JsonSchema),
    schemars(title = "Skill matrix", rename = "Matrix", transform = schema::roles_agree)
)]
pub struct MatrixFile<'m> {
    /// The schema that an editor checks the file against, such as `matrix.schema.json`.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<&'m str>,
    /// The format of the file and its version.
    pub format: Format,
    /// The id under which a reader's choices are remembered. Left out, it is made from the title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Word<'m>>,
    /// What the matrix is called.
    pub title: TextEntry<'m>,
    /// What the matrix is about; line breaks and bullets (`- `) are kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<TextEntry<'m>>,
    /// The language of the texts that name none. Left out, it is `en`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<Tag<'m>>,
    /// The day the matrix was last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<Day>,
    /// Whether a level includes the levels below it. Left out or false, each level says all that is
    /// expected there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cumulative: Option<bool>,
    /// The scale that depths are on, the shallowest first. A skill may have its own.
    #[cfg_attr(feature = "cli", schemars(length(max = 1000)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub depths: Option<Vec<DepthEntry<'m>>>,
    /// The levels, the lowest first.
    #[cfg_attr(feature = "cli", schemars(length(min = 1, max = 1000)))]
    pub levels: Vec<LevelEntry<'m>>,
    /// The roles. Left out or empty, the matrix is for all, and no expectation names a role.
    #[cfg_attr(feature = "cli", schemars(length(max = 1000)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub roles: Option<Vec<RoleEntry<'m>>>,
    /// What groups are about.
    #[cfg_attr(feature = "cli", schemars(length(max = 1000)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub groups: Option<Vec<GroupEntry<'m>>>,
    /// The skills, in the order in which they are shown.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub skills: Vec<SkillEntry<'m>>,
    /// What is expected: one for each skill, role and level that has something to say.
    #[cfg_attr(feature = "cli", schemars(length(min = 1)))]
    pub expectations: Vec<ExpectationEntry<'m>>,
}

/// The format and its version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Format {
    /// The first version.
    #[serde(rename = "skill-matrix/1")]
    One,
}
