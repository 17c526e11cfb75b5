//! How one expectation grows from the first level of a role to the last.

use super::climb::Climb;
use super::{Outcome, Place, SkillChange, compare_skill};
use crate::matrix::{Expectation, LevelIx, Matrix, RoleIx, Rung, SkillIx};

/// One level on the way.
#[derive(Debug, Clone, PartialEq)]
pub struct Step<'m> {
    /// The level.
    pub level: LevelIx,
    /// The cell as written there; none where the level says nothing of its own.
    pub cell: Option<&'m Expectation>,
    /// What changed since the level before; none at the first level, and where neither expects
    /// anything. Of the items it has those that change, and all of them counted.
    pub change: Option<SkillChange<'m>>,
    /// Whether this level and those above it are not compared, because too many items would be gone
    /// through. It is said of the lowest of them.
    pub is_cut: bool,
}

/// How a skill grows up the ladder of a role: each level compared with the one before it. At a
/// fork, every branch is compared with the last level before the fork.
pub fn growth(matrix: &Matrix, skill: SkillIx, role: RoleIx) -> Vec<Step<'_>> {
    let ladder = matrix.role(role).ladder();
    if ladder.names_next() {
        return ladder.levels().map(|level| step_named(matrix, skill, role, level)).collect();
    }
    let rungs = ladder.rungs();
    let mut steps: Vec<Step> = Vec::new();
    let mut has_start = false;
    let step = |rung: Rung, change, is_cut| Step {
        level: rung.level,
        cell: matrix.expectation(skill, role, rung.level),
        change,
        is_cut,
    };
    Climb::each(matrix, skill, role, &mut |rung, climb| {
        let change = if has_start { climb.change(true) } else { None };
        steps.push(step(rung, change, false));
        if climb.is_last() {
            climb.start_here();
            has_start = true;
        }
    });
    let compared = steps.len();
    let left_out = rungs.iter().enumerate().skip(compared);
    steps.extend(left_out.map(|(at, rung)| step(*rung, None, at == compared)));
    steps
}

/// One level of a ladder whose branches go on by themselves: what changed since the level below that leads to it.
fn step_named(matrix: &Matrix, skill: SkillIx, role: RoleIx, level: LevelIx) -> Step<'_> {
    let place = |level| Place { role, level };
    let below = matrix.role(role).ladder().below(level).next_back();
    let mut change = below.and_then(|below| compare_skill(matrix, place(below), place(level), skill));
    if let Some(change) = &mut change {
        change.items.retain(|item| item.outcome != Outcome::Same);
    }
    Step { level, cell: matrix.expectation(skill, role, level), change, is_cut: false }
}
