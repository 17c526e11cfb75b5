//! A level: a rung of a ladder.

use super::{Named, Said, Text};

super::index! {
    /// Which level of a matrix.
    LevelIx
}

/// A level, as the matrix names it.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    pub(super) named: Named,
    pub(super) rank: u32,
    pub(super) facts: Vec<Said>,
}

impl Level {
    /// The id by which cells, addresses and attributes name it.
    pub fn id(&self) -> &str {
        &self.named.id
    }

    /// What a reader sees.
    pub fn name(&self) -> &Text {
        &self.named.name
    }

    /// What the level is about.
    pub fn summary(&self) -> Option<&Text> {
        self.named.summary.as_ref()
    }

    /// What else is said about it in few words, such as the experience that it takes: names and texts, in the
    /// order of the file.
    pub fn facts(&self) -> impl Iterator<Item = (&Text, &Text)> {
        self.facts.iter().filter_map(|(names, text)| Some((names.first()?, text)))
    }

    /// How high it is in the matrix; two levels of one rank are a fork.
    pub fn rank(&self) -> u32 {
        self.rank
    }
}
