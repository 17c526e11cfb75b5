//! The cells of a matrix, found by where they are.

use super::{Expectation, LevelIx, RoleIx, SkillIx};
use crate::steps::step;

/// All expectations, sorted by skill, role and level.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Cells {
    all: Vec<Expectation>,
    /// Where the cells of each skill begin, and the end after the last one.
    starts: Vec<usize>,
}

impl Cells {
    /// The cells of a matrix with this many skills. They are sorted already.
    pub fn new(all: Vec<Expectation>, skills: usize) -> Cells {
        let mut starts = vec![0; skills + 1];
        for cell in &all {
            if let Some(count) = starts.get_mut(cell.skill().at() + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        Cells { all, starts }
    }

    /// All of them.
    pub fn all(&self) -> &[Expectation] {
        &self.all
    }

    /// Those of one skill.
    pub fn of(&self, skill: SkillIx) -> &[Expectation] {
        let at = |skill: usize| self.starts.get(skill).copied().unwrap_or_default();
        self.all.get(at(skill.at())..at(skill.at() + 1)).unwrap_or_default()
    }

    /// Those of one skill for one role, by level.
    pub fn of_role(&self, skill: SkillIx, role: RoleIx) -> &[Expectation] {
        step();
        let cells = self.of(skill);
        let start = cells.partition_point(|cell| cell.role() < role);
        let end = cells.partition_point(|cell| cell.role() <= role);
        cells.get(start..end).unwrap_or_default()
    }

    /// The one at skill × role × level.
    pub fn find(&self, skill: SkillIx, role: RoleIx, level: LevelIx) -> Option<&Expectation> {
        step();
        let cells = self.of(skill);
        let at = cells.binary_search_by_key(&(skill, role, level), Expectation::place).ok()?;
        cells.get(at)
    }
}
