//! Levels, roles and skills by their ids and names.

use super::lookup::hash;
use super::{LevelIx, Matrix, Role, RoleIx, SkillIx, Text};
use crate::letters::lower_case;

impl Matrix {
    /// The level of this id, or else of this name (in the matrix's own language).
    pub fn find_level(&self, id_or_name: &str) -> Option<LevelIx> {
        self.find_level_of(&[], id_or_name)
    }

    /// The level that somebody in one of these roles means. Levels of several roles may share a
    /// name, and one role's name for a level may be the id of another role's level.
    pub fn find_level_of(&self, roles: &[RoleIx], id_or_name: &str) -> Option<LevelIx> {
        let wanted = id_or_name.trim();
        let name = lower_case(wanted);
        let levels = || (0..self.levels.len()).map(LevelIx::new);
        let is_own = |level: LevelIx| roles.iter().any(|role| self.role(*role).ladder().has(level));
        let is_named = |level: LevelIx| lower_case(self.level(level).name().any()) == name;
        let of_id = levels().find(|level| self.level(*level).id() == wanted);
        // With several roles, a level that none of them has may be chosen by its id.
        let meant = of_id.filter(|level| roles.len() != 1 || is_own(*level));
        let own = || levels().find(|level| is_named(*level) && is_own(*level));
        meant.or_else(own).or(of_id).or_else(|| levels().find(|level| is_named(*level)))
    }

    /// The role of this id, or else of this name.
    pub fn find_role(&self, id_or_name: &str) -> Option<RoleIx> {
        if !self.names_roles {
            return None;
        }
        let of_id = self.roles.iter().position(|role| role.id() == id_or_name.trim());
        of_id.or_else(|| named(self.roles.iter().map(Role::name), id_or_name)).map(RoleIx::new)
    }

    /// The skill of this id, or else the first of this name (names may repeat).
    pub fn find_skill(&self, id_or_name: &str) -> Option<SkillIx> {
        self.find_skill_of(&[], id_or_name)
    }

    /// The skill of this id, or else of this name: the first that is expected of one of these roles, or else the
    /// first of all.
    pub fn find_skill_of(&self, roles: &[RoleIx], id_or_name: &str) -> Option<SkillIx> {
        let wanted = id_or_name.trim();
        if let Some(of_id) = self.skill_of_id(wanted) {
            return Some(of_id);
        }
        let name = lower_case(wanted);
        let is_named = |skill: &SkillIx| lower_case(self.skill(*skill).name().any()) == name;
        let is_own =
            |skill: &SkillIx| self.expectations_of(*skill).iter().any(|cell| roles.contains(&cell.role()));
        let mut of_name = self.skill_ixs().filter(is_named);
        let first = of_name.next()?;
        Some(std::iter::once(first).chain(of_name).find(is_own).unwrap_or(first))
    }

    /// The skill of this id.
    pub fn skill_of_id(&self, id: &str) -> Option<SkillIx> {
        let at = self.skill_ids.first(hash(id.bytes()))?;
        self.skills.get(at).filter(|skill| skill.id() == id).map(|_| SkillIx::new(at))
    }
}

/// The first of some names that equals this one, without regard to case and outer space.
fn named<'m>(mut names: impl Iterator<Item = &'m Text>, wanted: &str) -> Option<usize> {
    let wanted = lower_case(wanted.trim());
    names.position(|name| lower_case(name.any()) == wanted)
}
