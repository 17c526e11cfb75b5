//! A skill: a row of the matrix.

use super::{Date, DepthIx, Item, Named, Scale, Text};

super::index! {
    /// Which skill of a matrix.
    SkillIx
}

/// A skill, filed under domain › group.
#[derive(Debug, Clone, PartialEq)]
pub struct Skill {
    pub(super) named: Named,
    pub(super) path: Vec<Text>,
    pub(super) updated: Option<Date>,
    pub(super) scale: Scale,
    /// The texts of its depths, for cells that only name the depth.
    pub(super) texts: Vec<(DepthIx, Vec<Item>)>,
}

impl Skill {
    /// The id. Names repeat in real matrices, ids do not.
    pub fn id(&self) -> &str {
        &self.named.id
    }

    /// What a reader sees.
    pub fn name(&self) -> &Text {
        &self.named.name
    }

    /// What the skill is about.
    pub fn summary(&self) -> Option<&Text> {
        self.named.summary.as_ref()
    }

    /// Where it is filed: domain, group and so on, 0 to 3 steps.
    pub fn path(&self) -> &[Text] {
        &self.path
    }

    /// The day it was last changed, where it differs from the matrix's.
    pub fn updated(&self) -> Option<Date> {
        self.updated
    }

    /// Its own scale of depths; empty where it uses the matrix's.
    pub fn own_scale(&self) -> &Scale {
        &self.scale
    }

    /// What the skill means at a depth, wherever a cell names only the depth.
    pub fn text_at(&self, depth: DepthIx) -> &[Item] {
        self.texts.iter().find(|(at, _)| *at == depth).map_or(&[], |(_, items)| items)
    }

    /// Every text by depth, in the order of the file.
    pub fn texts(&self) -> &[(DepthIx, Vec<Item>)] {
        &self.texts
    }
}
