//! What a reader has chosen: one [`Selection`], from which everything on screen is derived.
//!
//! The same choice has a form in words, the [`Wish`], which an address, an attribute or the storage
//! holds. [`Selection::of`] checks a wish against a matrix once. What the matrix does not have is
//! dropped and returned, so that the reader can be told.

pub mod address;
mod choice;
mod in_words;
mod ladders;
mod lead;
mod steps;
mod wish;

pub use choice::{Across, Arrangement, Measure, Only, View};
pub use ladders::{SharedLevels, one_ladder};
pub use steps::{RoleStep, Size, size};
pub use wish::{Key, Wish};

use crate::compare::Place;
use crate::matrix::{Expectation, GroupIx, Ladder, LevelIx, Matrix, RoleIx, SkillIx};

/// A cell that is there or not: a skill, a role and a level.
pub type CellIx = (SkillIx, RoleIx, LevelIx);

/// What a reader has chosen. Every index in it is one of the matrix it was made for.
#[derive(Debug, Clone, PartialEq)]
pub struct Selection {
    /// The skill that is shown; none for all skills.
    pub skill: Option<SkillIx>,
    /// The group whose skills are shown, if no single skill is; none for all groups.
    pub group: Option<GroupIx>,
    /// The roles that are shown, in the order of the matrix; may be empty.
    pub roles: Vec<RoleIx>,
    /// The level the reader is at.
    pub current: LevelIx,
    /// The level it is compared with; none for whatever comes next.
    pub target: Option<LevelIx>,
    /// The role it is compared with; none for the same one.
    pub target_role: Option<RoleIx>,
    /// The view.
    pub view: View,
    /// How the comparison is arranged.
    pub arrangement: Arrangement,
    /// What the comparison is narrowed to; empty for all of it.
    pub only: Vec<Only>,
    /// What the columns of the grid are.
    pub across: Across,
    /// What the heat map shows; none for what the matrix says most of.
    pub measure: Option<Measure>,
    /// What is searched for; empty for nothing.
    pub query: String,
    /// The rows whose details are open.
    pub open: Vec<(SkillIx, RoleIx)>,
    /// The cell of the heat map that is open.
    pub cell: Option<CellIx>,
    /// The language of the texts, one of the matrix's; none for the language of the page.
    pub lang: Option<String>,
}

impl Selection {
    /// The ladder that the reader is on: that of the role, if only one is shown, else that of the
    /// whole matrix.
    pub fn ladder<'m>(&self, matrix: &'m Matrix) -> &'m Ladder {
        match self.roles.as_slice() {
            [only] => matrix.role(*only).ladder(),
            _ => matrix.ladder(),
        }
    }

    /// The ladder of the level compared with.
    pub fn target_ladder<'m>(&self, matrix: &'m Matrix) -> &'m Ladder {
        self.target_role.map_or_else(|| self.ladder(matrix), |role| matrix.role(role).ladder())
    }

    /// The levels that come next: none at the top, several before a fork. With several roles, the
    /// next levels of each role that has the current level, because nobody climbs from one role
    /// into another.
    pub fn next(&self, matrix: &Matrix) -> impl Iterator<Item = LevelIx> + use<> {
        let mut next: Vec<LevelIx> = Vec::new();
        for role in self.roles.iter().filter(|role| matrix.role(**role).ladder().has(self.current)) {
            for level in matrix.role(*role).ladder().next(self.current) {
                if !next.contains(&level) {
                    next.push(level);
                }
            }
        }
        if self.roles.is_empty() {
            next.extend(matrix.ladder().next(self.current));
        }
        next.into_iter()
    }

    /// Where the roles that are shown go on from the current level in other roles.
    pub fn ways(&self, matrix: &Matrix) -> Vec<(RoleIx, LevelIx)> {
        let mut ways: Vec<(RoleIx, LevelIx)> = Vec::new();
        for way in self.roles.iter().flat_map(|role| matrix.role(*role).ways(self.current)) {
            if !ways.contains(&way) {
                ways.push(way);
            }
        }
        ways
    }

    /// Aims for a level of another role.
    pub fn take_way(&mut self, matrix: &Matrix, (role, level): (RoleIx, LevelIx)) {
        self.aim_at_role(matrix, Some(role));
        self.aim_at(matrix, Some(level));
    }

    /// The level compared with: the chosen one, else the next one. In another role it is the same
    /// level, or the one that is as high there. None at the top.
    pub fn target(&self, matrix: &Matrix) -> Option<LevelIx> {
        self.target.or_else(|| self.usual_target(matrix))
    }

    /// The level compared with where none is chosen.
    pub fn usual_target(&self, matrix: &Matrix) -> Option<LevelIx> {
        let Some(role) = self.target_role else { return self.next(matrix).next() };
        let ladder = matrix.role(role).ladder();
        if ladder.has(self.current) {
            return Some(self.current);
        }
        ladder.nearest(self.ladder(matrix).rank(self.current).unwrap_or_default())
    }

    /// The level before the current one: where to look back to from the top.
    pub fn before(&self, matrix: &Matrix) -> Option<LevelIx> {
        let has = |role: &&RoleIx| matrix.role(**role).ladder().has(self.current);
        let role = self.roles.iter().find(has);
        let ladder = role.map_or_else(|| self.ladder(matrix), |role| matrix.role(*role).ladder());
        ladder.below(self.current).next_back()
    }

    /// The two places that are compared for a role, if it has both levels, or others of their ranks.
    pub fn places(&self, matrix: &Matrix, role: RoleIx) -> Option<(Place, Place)> {
        let target = self.target(matrix)?;
        let place = |role, level| Some(Place { role, level: self.level_in(matrix, role, level)? });
        Some((place(role, self.current)?, place(self.target_role.unwrap_or(role), target)?))
    }

    /// The skills that are shown.
    pub fn skills(&self, matrix: &Matrix) -> Vec<SkillIx> {
        matrix.skill_ixs().filter(|skill| self.shows_skill(matrix, *skill)).collect()
    }

    /// All skills, those first that are expected of the roles that are shown.
    pub fn skills_by_role(&self, matrix: &Matrix) -> Vec<SkillIx> {
        let is_own = |skill: &SkillIx| {
            matrix.expectations_of(*skill).iter().any(|cell| self.roles.contains(&cell.role()))
        };
        let (mut skills, others): (Vec<_>, Vec<_>) = matrix.skill_ixs().partition(is_own);
        skills.extend(others);
        skills
    }

    /// Whether a skill is among those that are shown.
    pub fn shows_skill(&self, matrix: &Matrix, skill: SkillIx) -> bool {
        match (self.skill, self.group) {
            (Some(only), _) => only == skill,
            (None, Some(group)) => matrix.groups().holds(group, skill),
            (None, None) => true,
        }
    }

    /// Whether an expectation is among the skills and roles that are shown, at whatever level.
    pub fn shows(&self, matrix: &Matrix, cell: &Expectation) -> bool {
        self.shows_skill(matrix, cell.skill()) && self.roles.contains(&cell.role())
    }

    /// What the heat map shows: the chosen measure, else the first one that the matrix says
    /// anything of.
    pub fn measure(&self, matrix: &Matrix) -> Measure {
        let known = |measure: &Measure| measure.is_known(matrix);
        self.measure.filter(known).or(Measure::ALL.into_iter().find(known)).unwrap_or(Measure::Items)
    }

    /// Whether another selection compares the same places and skills, in whatever view.
    pub fn is_at(&self, other: &Selection) -> bool {
        let places = |of: &Selection| (of.skill, of.group, of.current, of.target, of.target_role);
        places(self) == places(other) && self.roles == other.roles
    }

    /// Sets the current level. If it is the level compared with too, that becomes the next one.
    pub fn stand_at(&mut self, matrix: &Matrix, level: LevelIx) {
        self.current = level;
        self.settle(matrix);
    }

    /// Sets the level compared with; none for the next one.
    pub fn aim_at(&mut self, matrix: &Matrix, target: Option<LevelIx>) {
        self.target = target;
        self.settle(matrix);
    }

    /// Sets the level compared with, and keeps the reader where they are. If the role compared with lacks
    /// the level, it becomes the reader's own role, or else the first one that has it.
    pub fn aim_at_any(&mut self, matrix: &Matrix, level: LevelIx) {
        if !self.target_ladder(matrix).has(level) {
            let is_own = self.ladder(matrix).has(level);
            let has = |role: &RoleIx| !is_own && matrix.role(*role).ladder().has(level);
            self.target_role = matrix.role_ixs().find(has);
        }
        // Nobody aims for where they are.
        if self.target_role.is_some() || level != self.current {
            self.target = Some(level);
        }
        self.settle(matrix);
    }

    /// Sets the role compared with; none for the same one. A level that the role does not have is
    /// replaced by the usual one.
    pub fn aim_at_role(&mut self, matrix: &Matrix, role: Option<RoleIx>) {
        self.target_role = role;
        self.settle(matrix);
    }

    /// Swaps the current level and the level compared with, and the two roles, if there are two. At
    /// the top there is nothing to swap.
    pub fn swap(&mut self, matrix: &Matrix) {
        let Some(target) = self.target(matrix).filter(|_| self.can_swap(matrix)) else { return };
        if let (Some(to), [from]) = (self.target_role, self.roles.as_slice()) {
            self.target_role = Some(*from);
            self.roles = vec![to];
        }
        self.target = Some(self.current);
        self.current = target;
        self.settle(matrix);
    }

    /// Whether there are two sides to swap. Several roles that are compared with one can't be
    /// swapped with it.
    pub fn can_swap(&self, matrix: &Matrix) -> bool {
        self.target(matrix).is_some() && (self.target_role.is_none() || self.roles.len() == 1)
    }

    /// Opens the details of a row, or closes them.
    pub fn toggle(&mut self, skill: SkillIx, role: RoleIx) {
        match self.open.iter().position(|row| *row == (skill, role)) {
            Some(at) => drop(self.open.remove(at)),
            None => self.open.push((skill, role)),
        }
    }

    /// Turns a filter of the comparison on or off.
    pub fn toggle_only(&mut self, only: Only) {
        match self.only.iter().position(|chosen| *chosen == only) {
            Some(at) => drop(self.only.remove(at)),
            None => self.only.push(only),
        }
    }

    /// Shows the roles for which this holds. A skill that none of them has is replaced by all
    /// skills, unless the page of the skill is shown.
    pub fn show_roles(&mut self, matrix: &Matrix, shown: impl Fn(RoleIx) -> bool) {
        let rank = self.ladder(matrix).rank(self.current);
        self.roles = matrix.role_ixs().filter(|role| shown(*role)).collect();
        if self.view != View::Skill {
            self.leave_skills_of_others(matrix);
        }
        let ladder = self.ladder(matrix);
        if !ladder.has(self.current) {
            self.current = rank.and_then(|rank| ladder.nearest(rank)).unwrap_or(self.current);
        }
        self.settle(matrix);
    }

    /// Shows all skills, if the chosen ones are expected of none of the roles that are compared.
    fn leave_skills_of_others(&mut self, matrix: &Matrix) {
        let is_compared =
            |cell: &Expectation| self.roles.contains(&cell.role()) || self.target_role == Some(cell.role());
        let has = |skill| matrix.expectations_of(skill).iter().any(is_compared);
        let is_narrowed = self.skill.is_some() || self.group.is_some();
        if is_narrowed && !self.roles.is_empty() && !self.skills(matrix).into_iter().any(has) {
            (self.skill, self.group) = (None, None);
        }
    }

    /// Makes all parts agree: a level that the role does not have is replaced by the nearest one.
    fn settle(&mut self, matrix: &Matrix) {
        if self.skill.is_some() {
            self.group = None;
        }
        self.cell = self
            .cell
            .filter(|(skill, role, _)| self.shows_skill(matrix, *skill) && self.roles.contains(role));
        if self.roles.as_slice() == self.target_role.as_slice() {
            self.target_role = None;
        }
        let ladder = self.ladder(matrix);
        if !ladder.has(self.current) {
            let rank = matrix.ladder().rank(self.current).unwrap_or_default();
            self.current = ladder.nearest(rank).unwrap_or(self.current);
        }
        let is_lacking = |target| !self.target_ladder(matrix).has(target);
        if self.target_role.is_none() && self.target == Some(self.current)
            || self.target.is_some_and(is_lacking)
        {
            self.target = None;
        }
    }
}
