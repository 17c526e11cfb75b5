//! How one expectation grows from the first level of a role to the last.

use super::{Place, SkillChange, compare_skill};
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

/// The way of a skill up the ladder of a role, each level against the one before it. Where the
/// ladder forks, every branch is told against the last level before the fork.
pub fn growth(matrix: &Matrix, skill: SkillIx, role: RoleIx) -> Vec<Step<'_>> {
    let ladder = matrix.role(role).ladder();
    ladder
        .levels()
        .map(|level| {
            let before = ladder.below(level).next_back();
            Step {
                level,
                cell: matrix.expectation(skill, role, level),
                change: before.and_then(|before| {
                    let place = |level| Place { role, level };
                    compare_skill(matrix, place(before), place(level), skill)
                }),
            }
        })
        .collect()
}
