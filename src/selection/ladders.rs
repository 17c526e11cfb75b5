//! Several roles, and the ladders that they stand on.

use super::Selection;
use crate::matrix::{Ladder, LevelIx, Matrix, RoleIx};

/// Roles that have levels in common, each with one other of them at least, and all these levels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedLevels {
    /// These roles, in the order of the matrix; none for levels of roles that are not shown.
    pub roles: Vec<RoleIx>,
    /// The levels, the lowest first.
    pub levels: Vec<LevelIx>,
}

impl Selection {
    /// The levels one can stand at, by the roles that have them; those of roles that are not shown
    /// come last. One entry where all roles that are shown have the same levels.
    pub fn levels_by_role(&self, matrix: &Matrix) -> Vec<SharedLevels> {
        shared(matrix, &self.roles, self.ladder(matrix))
    }

    /// The same of the levels to compare with.
    pub fn targets_by_role(&self, matrix: &Matrix) -> Vec<SharedLevels> {
        match self.target_role {
            Some(role) => shared(matrix, &[role], self.target_ladder(matrix)),
            None => shared(matrix, &self.roles, self.ladder(matrix)),
        }
    }

    /// The level that a role lacks, of the two that are compared.
    pub fn lacking(&self, matrix: &Matrix, role: RoleIx) -> Option<LevelIx> {
        let lacks = |role: RoleIx, level: &LevelIx| !matrix.role(role).ladder().has(*level);
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
        // Whoever has a level of theirs is one of them, and so are the other levels of that role.
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
