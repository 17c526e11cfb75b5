//! Skills.

use super::{Day, DepthEntry, ItemsEntry, TextEntry, Word};
use serde::{Serialize, Serializer};

/// A skill: a row of the matrix.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename = "Skill"))]
pub struct SkillEntry<'m> {
    /// The id by which others name it. Left out, it is made from the name; skills of one name need
    /// ids.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Word<'m>>,
    /// What a reader sees.
    pub name: TextEntry<'m>,
    /// What the skill is about; line breaks and bullets (`- `) are kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<TextEntry<'m>>,
    /// Where it is filed: its domain, its group and so on, at most three.
    #[cfg_attr(feature = "cli", schemars(length(max = 3)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<Vec<TextEntry<'m>>>,
    /// The day it was last changed, where that is another than the matrix's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<Day>,
    /// Its own scale of depths. Left out or empty, it is the matrix's.
    #[cfg_attr(feature = "cli", schemars(length(max = 1000)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub depths: Option<Vec<DepthEntry<'m>>>,
    /// What the skill means at a depth, for all expectations that name only the depth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub texts: Option<Texts<'m>>,
}

/// What a group is about.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename = "Group"))]
pub struct GroupEntry<'m> {
    /// Which group: its steps as the `path` of a skill has them, or the first of these steps.
    #[cfg_attr(feature = "cli", schemars(length(max = 3)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<Vec<TextEntry<'m>>>,
    /// What the group is about; line breaks and bullets (`- `) are kept.
    pub summary: TextEntry<'m>,
}

/// The id of each depth and the items it stands for: `{"expert": ["…"]}`.
#[derive(Debug, Clone)]
pub struct Texts<'m>(pub Vec<(&'m str, ItemsEntry<'m>)>);

impl Serialize for Texts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(depth, items)| (depth, items)))
    }
}
