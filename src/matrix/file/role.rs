//! Roles and their ladders.

use super::{Rank, TextEntry, Word};
use serde::Serialize;

/// A role: a job family. With nothing but a name it is that name alone.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename = "Role"))]
#[serde(untagged)]
pub enum RoleEntry<'m> {
    /// Its name; it has all the levels.
    Name(Word<'m>),
    /// With more than its name.
    Full {
        /// The id by which others name it. Left out, it is made from the name.
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<Word<'m>>,
        /// What a reader sees.
        name: TextEntry<'m>,
        /// What the role is about; line breaks and bullets (`- `) are kept.
        #[serde(skip_serializing_if = "Option::is_none")]
        summary: Option<TextEntry<'m>>,
        /// The family that it belongs to, with which it is listed.
        #[serde(skip_serializing_if = "Option::is_none")]
        family: Option<FamilyEntry<'m>>,
        /// The id of a role that it builds on. Levels, a family and expectations that it does not say itself it takes
        /// over from there.
        #[serde(skip_serializing_if = "Option::is_none")]
        extends: Option<Word<'m>>,
        /// Its levels, in its own order. Left out, it has all of them.
        #[cfg_attr(feature = "cli", schemars(length(min = 1, max = 1000)))]
        #[serde(skip_serializing_if = "Option::is_none")]
        levels: Option<Vec<RoleLevelEntry<'m>>>,
    },
}

/// A family of roles: its name, or its steps, at most three.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename = "Family"))]
#[serde(untagged)]
pub enum FamilyEntry<'m> {
    /// Its name.
    Name(TextEntry<'m>),
    /// Its steps.
    Steps(#[cfg_attr(feature = "cli", schemars(length(max = 3)))] Vec<TextEntry<'m>>),
}

/// A level of a role.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename = "RoleLevel"))]
#[serde(untagged)]
pub enum RoleLevelEntry<'m> {
    /// The id of the level.
    Level(Word<'m>),
    /// With more than its id.
    Full {
        /// The id of the level.
        level: Word<'m>,
        /// How high it is for this role. Left out, it is as high as in the matrix; or higher than
        /// the one before, for the order of the list wins.
        #[serde(skip_serializing_if = "Option::is_none")]
        rank: Option<Rank>,
        /// Where people go on from here, in this role or in others. Levels of this role that are named here come
        /// next in place of those that their ranks make the next ones.
        #[cfg_attr(feature = "cli", schemars(length(max = 1000)))]
        #[serde(skip_serializing_if = "Option::is_none")]
        next: Option<Vec<WayEntry<'m>>>,
    },
}

/// A way on: `{"role": "scrum-master", "level": "sm1"}`.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename = "Way"))]
pub struct WayEntry<'m> {
    /// The id of the role. Left out, it is the same role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Word<'m>>,
    /// The id of the level, one that the role has.
    pub level: Word<'m>,
}
