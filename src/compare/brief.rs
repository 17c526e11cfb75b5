//! A comparison without its texts: enough to count, filter and list what changes.

use super::climb::Climb;
use super::{Outcome, Place, RequirementChange, SkillChange, Tally, compare_skill};
use crate::matrix::{Matrix, Requirement, SkillIx};

/// What changes in one skill, in brief.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Brief {
    /// The skill.
    pub skill: SkillIx,
    /// What becomes of the skill as a whole.
    pub outcome: Outcome,
    /// Whether it turns required or optional on the way.
    pub requirement: Option<RequirementChange>,
    /// Whether it is required or optional at the target, where that is said.
    pub required: Option<Requirement>,
    /// The outcomes of its items, counted as a person is told them.
    pub tally: Tally,
}

impl Brief {
    fn of(skill: SkillIx, change: &SkillChange) -> Brief {
        Brief {
            skill,
            outcome: change.outcome,
            requirement: change.requirement,
            required: change.required,
            tally: change.told(),
        }
    }

    /// Whether nothing at all changes.
    pub fn is_unchanged(&self) -> bool {
        self.outcome == Outcome::Same && self.requirement.is_none()
    }
}

/// What changes in the given skills from one place to another, in brief. A skill that neither place
/// expects has no entry.
pub fn briefs(
    matrix: &Matrix,
    from: Place,
    to: Place,
    skills: impl IntoIterator<Item = SkillIx>,
) -> Vec<Brief> {
    let brief = |skill| compare_skill(matrix, from, to, skill).map(|change| Brief::of(skill, &change));
    skills.into_iter().filter_map(brief).collect()
}

/// What changes in a skill step by step above a place in the same role, in brief and the lowest step first;
/// none where neither side expects anything. At a fork, each branch is compared with the last level before the
/// fork, and what follows with its last branch. Levels are left out at the end where too many items would be
/// gone through.
pub fn briefs_above(matrix: &Matrix, from: Place, skill: SkillIx) -> Vec<Option<Brief>> {
    let here = matrix.role(from.role).ladder().rank(from.level);
    let mut briefs = Vec::new();
    Climb::each(matrix, skill, from.role, &mut |rung, climb| {
        let is_above = here.is_some_and(|here| rung.rank > here);
        if is_above {
            briefs.push(climb.change(false).map(|change| Brief::of(skill, &change)));
        }
        if rung.level == from.level || is_above && climb.is_last() {
            climb.start_here();
        }
    });
    briefs
}
