//! The rows of both tables: a skill and a role that are shown and ever expected together.

use crate::matrix::{LevelIx, Matrix, RoleIx, SkillIx};
use crate::selection::Selection;

/// Which row.
pub type Row = (SkillIx, RoleIx);

/// The rows, by skill and role; given a level, only those of roles that have it.
pub fn rows(matrix: &Matrix, selection: &Selection, at: Option<LevelIx>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for skill in selection.skills(matrix) {
        for cell in matrix.expectations_of(skill).iter().filter(|cell| selection.shows(matrix, cell)) {
            let row = (skill, cell.role());
            let is_on_ladder = at.is_none_or(|level| matrix.role(cell.role()).ladder().has(level));
            // The cells of a skill are sorted by role.
            if is_on_ladder && rows.last() != Some(&row) {
                rows.push(row);
            }
        }
    }
    rows
}
