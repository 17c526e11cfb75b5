//! A role: a job family with its own ladder.

use super::{Ladder, LevelIx, Named, Text};

super::index! {
    /// Which role of a matrix.
    RoleIx
}

/// A role.
#[derive(Debug, Clone, PartialEq)]
pub struct Role {
    pub(super) named: Named,
    pub(super) family: Vec<Text>,
    pub(super) ladder: Ladder,
    /// A level, and the role and level that come next after it.
    pub(super) ways: Vec<(LevelIx, RoleIx, LevelIx)>,
}

impl Role {
    /// The id by which cells, addresses and attributes name it; empty for the nameless role.
    pub fn id(&self) -> &str {
        &self.named.id
    }

    /// What a reader sees; empty for the nameless role.
    pub fn name(&self) -> &Text {
        &self.named.name
    }

    /// What the role is about.
    pub fn summary(&self) -> Option<&Text> {
        self.named.summary.as_ref()
    }

    /// The family that it belongs to: 0 to 3 steps.
    pub fn family(&self) -> &[Text] {
        &self.family
    }

    /// Its levels: those it lists, else all of the matrix.
    pub fn ladder(&self) -> &Ladder {
        &self.ladder
    }

    /// Where people go on from a level in other roles.
    pub fn ways(&self, level: LevelIx) -> impl Iterator<Item = (RoleIx, LevelIx)> + '_ {
        self.ways.iter().filter(move |way| way.0 == level).map(|way| (way.1, way.2))
    }
}
