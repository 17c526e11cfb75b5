//! Whether skills, roles and levels come back from a table in their order.

use super::Format;
use crate::matrix::{Expectation, Matrix, RoleIx};
use std::collections::HashSet;

/// Whether a table tells another order than the matrix: each skill and role stands where a row first names it,
/// and levels are told role by role.
pub(super) fn is_changed(format: Format, matrix: &Matrix) -> bool {
    let mut cells: Vec<&Expectation> = matrix.expectations().iter().collect();
    let roles: Vec<RoleIx> = matrix.families().into_iter().flatten().collect();
    let place = |role: RoleIx| roles.iter().position(|other| *other == role);
    match format {
        Format::Markdown => cells.sort_by_key(|cell| (place(cell.role()), cell.skill())),
        Format::CsvWide => cells.sort_by_key(|cell| (cell.role(), cell.skill())),
        _ => {}
    }
    let skills = is_sorted(cells.iter().map(|cell| cell.skill().at()));
    let named = is_sorted(cells.iter().map(|cell| cell.role().at()));
    let used: HashSet<usize> = cells.iter().map(|cell| cell.level().at()).collect();
    let of_role = |role: &RoleIx| {
        let own = cells.iter().filter(|cell| cell.role() == *role).map(|cell| cell.level().at());
        own.collect::<HashSet<_>>()
    };
    let is_one = |levels: HashSet<usize>| levels.is_empty() || levels == used;
    let levels = format == Format::CsvWide || roles.iter().map(of_role).all(is_one);
    !(skills && named && levels)
}

/// Whether things stand in their order where each is first named.
fn is_sorted(named: impl Iterator<Item = usize>) -> bool {
    let mut seen = HashSet::new();
    named.filter(|at| seen.insert(*at)).is_sorted()
}
