//! What is in effect at a place.

use super::Place;
use super::pairing::same_text;
use crate::matrix::{DepthIx, Expectation, Item, Matrix, Requirement, SkillIx};

/// An item that is expected, and how deep: at its own depth, or else at that of its cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Expected<'m> {
    /// The item.
    pub item: &'m Item,
    /// How deep, on the scale of its skill.
    pub depth: Option<DepthIx>,
}

/// All that is expected in one skill at one place, levels below included where the matrix is
/// cumulative.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct InEffect<'m> {
    /// The items, lowest level first.
    pub items: Vec<Expected<'m>>,
    /// The depth of the cell, or of the nearest one below that has one.
    pub depth: Option<DepthIx>,
    /// The requirement of the cell, or of the nearest one below that says it.
    pub requirement: Option<Requirement>,
    concerned: bool,
}

impl InEffect<'_> {
    /// Whether the skill is expected here at all.
    pub fn is_expected(&self) -> bool {
        self.concerned
    }
}

/// What is expected in a skill at a place. In a cumulative matrix that is the cell and those of
/// the levels below, where a later item replaces the one with its id, and one that says the same
/// again counts once; a level that says "not concerned" ends what came before it.
pub fn in_effect(matrix: &Matrix, skill: SkillIx, place: Place) -> InEffect<'_> {
    let cell = |level| matrix.expectation(skill, place.role, level);
    let mut effect = InEffect::default();
    if matrix.is_cumulative() {
        for below in matrix.role(place.role).ladder().below(place.level).filter_map(cell) {
            effect.take(matrix, below);
        }
    }
    if let Some(here) = cell(place.level) {
        effect.take(matrix, here);
    }
    effect
}

impl<'m> InEffect<'m> {
    fn take(&mut self, matrix: &'m Matrix, cell: &'m Expectation) {
        if !cell.is_concerned() {
            *self = InEffect::default();
            return;
        }
        self.concerned = true;
        self.depth = cell.depth().or(self.depth);
        self.requirement = cell.requirement().or(self.requirement);
        let inherited = self.items.len();
        for item in matrix.items(cell) {
            let replaces = |old: &Expected| match (old.item.id(), item.id()) {
                (Some(old), Some(new)) => old == new,
                _ => same_text(old.item, item),
            };
            let expected = Expected { item, depth: item.depth().or(cell.depth()) };
            // Only what lower levels said is replaced: within a cell, equal texts stand twice.
            match self.items.iter().take(inherited).position(replaces) {
                Some(at) => {
                    if let Some(old) = self.items.get_mut(at) {
                        *old = expected;
                    }
                }
                None => self.items.push(expected),
            }
        }
    }
}
