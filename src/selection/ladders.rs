//! Several roles and their ladders.

use super::Selection;
use crate::matrix::{Ladder, LevelIx, Matrix, RoleIx};

/// Roles that share levels, each with at least one other of them, and all their levels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedLevels {
    /// These roles, in the order of the matrix; none for levels of roles that are not shown.
    pub roles: Vec<RoleIx>,
    /// The levels, the lowest first.
    pub levels: Vec<LevelIx>,
}

/// The ladder to draw: that of the roles that are shown, if they share one. Levels of other roles are not on it.
pub fn one_ladder(shared: Vec<SharedLevels>) -> Option<SharedLevels> {
    let of_none = shared.iter().all(|shared| shared.roles.is_empty());
    let mut own = shared.into_iter().filter(|shared| of_none || !shared.roles.is_empty());
    own.next().filter(|_| own.next().is_none())
}

impl Selection {
    /// The levels that a reader can be at, by the roles that have them. Levels of roles that are
    /// not shown come last. There is one entry if all roles that are shown have the same levels.
    pub fn levels_by_role(&self, matrix: &Matrix) -> Vec<SharedLevels> {
        shared(matrix, &self.roles, self.ladder(matrix))
    }

    /// The same for the levels to compare with.
    pub fn targets_by_role(&self, matrix: &Matrix) -> Vec<SharedLevels> {
        match self.target_role {
            Some(role) => shared(matrix, &[role], self.target_ladder(matrix)),
            None => shared(matrix, &self.roles, self.ladder(matrix)),
        }
    }

    /// The level of a role that is compared where a level is chosen: that level, or with several roles the
    /// role's own one of the same rank.
    pub fn level_in(&self, matrix: &Matrix, role: RoleIx, level: LevelIx) -> Option<LevelIx> {
        let ladder = matrix.role(role).ladder();
        if ladder.has(level) {
            return Some(level);
        }
        let rank = matrix.ladder().rank(level).filter(|_| self.roles.len() > 1)?;
        ladder.rungs().iter().find(|rung| rung.rank == rank).map(|rung| rung.level)
    }

    /// Which of the two levels that are compared a role lacks.
    pub fn lacking(&self, matrix: &Matrix, role: RoleIx) -> Option<LevelIx> {
        let lacks = |role: RoleIx, level: &LevelIx| self.level_in(matrix, role, *level).is_none();
        let current = Some(self.current).filter(|level| lacks(role, level));
        let target = || self.target(matrix).filter(|level| lacks(self.target_role.unwrap_or(role), level));
        current.or_else(target)
    }
}

fn shared(matrix: &Matrix, roles: &[RoleIx], ladder: &Ladder) -> Vec<SharedLevels> {
    let has = |role: &RoleIx, level: LevelIx| matrix.role(*role).ladder().has(level);
    let mut all: Vec<SharedLevels> = Vec::new();
    let mut others: Vec<LevelIx> = ladder.levels().collect();
    for role in roles {
        if all.iter().any(|shared| shared.roles.contains(role)) {
            continue;
        }
        // A role that has one of these levels belongs to them, and so do its other levels.
        let mut own = SharedLevels { roles: vec![*role], levels: Vec::new() };
        loop {
            let before = own.levels.len() + own.roles.len();
            own.levels =
                ladder.levels().filter(|level| own.roles.iter().any(|role| has(role, *level))).collect();
            own.roles.clear();
            own.roles.extend(roles.iter().filter(|role| own.levels.iter().any(|level| has(role, *level))));
            if own.levels.len() + own.roles.len() == before {
                break;
            }
        }
        others.retain(|level| !own.levels.contains(level));
        if !own.levels.is_empty() {
            all.push(own);
        }
    }
    if !others.is_empty() {
        all.push(SharedLevels { roles: Vec::new(), levels: others });
    }
    all
}
