//! Which rows of the answer are open.

use super::Stage;
use crate::matrix::{RoleIx, SkillIx};
use std::sync::Arc;

/// Which rows are open: all or none, with exceptions.
#[derive(Clone, Default)]
pub struct OpenSkills {
    are_all: bool,
    but: Arc<Vec<(SkillIx, RoleIx)>>,
}

impl OpenSkills {
    /// Whether a row is open.
    pub fn is_open(&self, skill: SkillIx, role: RoleIx) -> bool {
        self.are_all != self.but.contains(&(skill, role))
    }

    /// Whether all rows are open, except those that were closed one by one.
    pub fn are_all(&self) -> bool {
        self.are_all
    }
}

impl Stage {
    /// Opens a row, or closes it.
    pub fn toggle_skill(self, skill: SkillIx, role: RoleIx) {
        let open = self.open_skills().peek();
        let mut but = (*open.but).clone();
        match but.iter().position(|row| *row == (skill, role)) {
            Some(at) => drop(but.remove(at)),
            None => but.push((skill, role)),
        }
        self.open_skills().set(OpenSkills { are_all: open.are_all, but: Arc::new(but) });
    }

    /// Opens all rows, or closes them.
    pub fn open_all_skills(self, are_all: bool) {
        self.open_skills().set(OpenSkills { are_all, but: Arc::default() });
    }
}
