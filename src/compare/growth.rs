//! How one expectation grows from the first level of a role to the last.

use super::effect::in_effect_at_each;
use super::{InEffect, SkillChange, change_between};
use crate::matrix::{Expectation, LevelIx, Matrix, RoleIx, SkillIx};

/// One level on the way.
#[derive(Debug, Clone, PartialEq)]
pub struct Step<'m> {
    /// The level.
    pub level: LevelIx,
    /// The cell as written there; none where the level says nothing of its own.
    pub cell: Option<&'m Expectation>,
    /// What changed since the level before; none at the first level, and where neither expects
    /// anything.
    pub change: Option<SkillChange<'m>>,
}

/// How a skill grows up the ladder of a role: each level compared with the one before it. At a
/// fork, every branch is compared with the last level before the fork.
pub fn growth(matrix: &Matrix, skill: SkillIx, role: RoleIx) -> Vec<Step<'_>> {
    let scale = matrix.scale(skill);
    let mut steps = Vec::new();
    // The last level so far, with its rank, and the last one of a lower rank.
    let (mut last, mut before): (Option<(u32, InEffect)>, Option<InEffect>) = (None, None);
    in_effect_at_each(matrix, skill, role, &mut |rung, effect| {
        if let Some((_, lower)) = last.take_if(|(rank, _)| *rank < rung.rank) {
            before = Some(lower);
        }
        last = Some((rung.rank, effect.clone()));
        let change = |before| change_between(matrix.skill(skill), (scale, scale), before, effect);
        steps.push(Step {
            level: rung.level,
            cell: matrix.expectation(skill, role, rung.level),
            change: before.as_ref().and_then(change),
        });
    });
    steps
}
