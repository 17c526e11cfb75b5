//! The grid: skills and roles down, levels or roles across.

use crate::compare::Place;
use crate::matrix::{LevelIx, Matrix, RoleIx, SkillIx};
use crate::selection::Selection;

/// Which row: a skill, and a role that it is ever expected of.
pub type Row = (SkillIx, RoleIx);

/// The rows, by skill and role; given a level, only those of roles that have it.
pub fn rows(matrix: &Matrix, selection: &Selection, at: Option<LevelIx>) -> Vec<Row> {
    let is_shown = |role: RoleIx| {
        selection.roles.contains(&role) && at.is_none_or(|level| matrix.role(role).ladder().has(level))
    };
    rows_of(matrix, selection.skills(matrix), &is_shown)
}

/// The rows of a skill: every role that it is ever expected of.
pub fn skill_rows(matrix: &Matrix, skill: SkillIx) -> Vec<Row> {
    rows_of(matrix, vec![skill], &|_| true)
}

/// The rows of a role: every skill that is ever expected of it, in the group where one is chosen.
pub fn role_rows(matrix: &Matrix, selection: &Selection, role: RoleIx) -> Vec<Row> {
    let all = Selection { skill: None, ..selection.clone() };
    rows_of(matrix, all.skills(matrix), &|other| other == role)
}

fn rows_of(matrix: &Matrix, skills: Vec<SkillIx>, is_shown: &dyn Fn(RoleIx) -> bool) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for skill in skills {
        for cell in matrix.expectations_of(skill) {
            let row = (skill, cell.role());
            // The cells of a skill are sorted by role.
            if rows.last() != Some(&row) && is_shown(cell.role()) {
                rows.push(row);
            }
        }
    }
    rows
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// The level.
    pub level: LevelIx,
    /// The role, if the columns are roles. Else each row has its own.
    pub role: Option<RoleIx>,
}

impl Column {
    /// The role and level of a cell in this column.
    pub fn place(self, row: Row) -> Place {
        Place { role: self.role.unwrap_or(row.1), level: self.level }
    }
}

/// Rows that have their columns in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The columns. Levels stand lowest first, roles in the order of the matrix.
    pub columns: Vec<Column>,
    /// The roles whose rows these are; none if the columns are roles.
    pub roles: Vec<RoleIx>,
    /// The rows, in the order given.
    pub rows: Vec<Row>,
}

/// Rows as tables, so that no table has columns that are empty for most of it: roles share one where
/// the levels of one are among those of the other.
pub fn tables(matrix: &Matrix, rows: &[Row]) -> Vec<Table> {
    let mut roles: Vec<RoleIx> = rows.iter().map(|(_, role)| *role).collect();
    roles.sort_unstable();
    roles.dedup();
    let levels = |role: RoleIx| matrix.role(role).ladder().levels();
    let holds = |all: RoleIx, part: RoleIx| levels(part).all(|level| matrix.role(all).ladder().has(level));
    // A role stands for others where none has more levels than it, and none before it the same.
    let stands = |role: &RoleIx| {
        !roles
            .iter()
            .any(|other| holds(*other, *role) && (levels(*other).len() > levels(*role).len() || other < role))
    };
    let mut tables: Vec<Table> = roles
        .iter()
        .filter(|role| stands(role))
        .map(|role| Table {
            columns: levels(*role).map(|level| Column { level, role: None }).collect(),
            roles: vec![*role],
            rows: Vec::new(),
        })
        .collect();
    let home = |tables: &[Table], role: RoleIx| {
        let holds_it = |table: &Table| table.roles.first().is_some_and(|first| holds(*first, role));
        tables.iter().position(holds_it)
    };
    for role in &roles {
        let home = home(&tables, *role);
        if let Some(table) = home.and_then(|at| tables.get_mut(at))
            && !table.roles.contains(role)
        {
            table.roles.push(*role);
        }
    }
    let homes: Vec<Option<usize>> = roles.iter().map(|role| home(&tables, *role)).collect();
    for row in rows {
        let at = roles.binary_search(&row.1).ok().and_then(|at| homes.get(at).copied().flatten());
        if let Some(table) = at.and_then(|at| tables.get_mut(at)) {
            table.rows.push(*row);
        }
    }
    tables
}

/// The skills that are shown, with the roles across, each at the current level. A role that lacks it stands at
/// the level that is as high. If a single role is shown, the columns are all roles of the matrix, because a
/// single column compares nothing. None where there is no row.
pub fn roles_at_level(matrix: &Matrix, selection: &Selection) -> Option<Table> {
    let is_shown = |role: &RoleIx| selection.roles.len() == 1 || selection.roles.contains(role);
    let rank = selection.ladder(matrix).rank(selection.current).unwrap_or_default();
    let column = |role: RoleIx| {
        let ladder = matrix.role(role).ladder();
        let is_own = ladder.has(selection.current);
        let level = if is_own { Some(selection.current) } else { ladder.nearest(rank) };
        level.map(|level| Column { level, role: Some(role) })
    };
    let columns: Vec<Column> = matrix.role_ixs().filter(is_shown).filter_map(column).collect();
    let is_column = |role: RoleIx| columns.iter().any(|column| column.role == Some(role));
    let mut rows = rows_of(matrix, selection.skills(matrix), &is_column);
    rows.dedup_by_key(|(skill, _)| *skill);
    (!rows.is_empty()).then_some(Table { columns, roles: Vec::new(), rows })
}
