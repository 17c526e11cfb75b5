//! The way to an expectation that the search has found.

use super::{Across, Selection, View};
use crate::matrix::{LevelIx, Matrix, RoleIx, SkillIx};

impl Selection {
    /// Shows an expectation: its row below the comparison, or its cell in the grid if its role lacks the
    /// current level. A filter that hides it is taken off. If its role is not shown, it is shown instead of the
    /// others.
    pub fn lead_to(&mut self, matrix: &Matrix, (skill, role, level): (SkillIx, RoleIx, LevelIx)) {
        if !self.roles.contains(&role) {
            self.show_roles(matrix, |other| other == role);
        }
        if !self.shows_skill(matrix, skill) {
            (self.skill, self.group) = (None, None);
        }
        if matrix.role(role).ladder().has(self.current) {
            self.view = View::Compare;
            if !self.open.contains(&(skill, role)) {
                self.toggle(skill, role);
            }
        } else {
            (self.view, self.across) = (View::Map, Across::Levels);
            self.cell = Some((skill, role, level));
        }
    }
}
