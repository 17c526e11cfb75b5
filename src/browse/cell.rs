//! What cells of the grid have in common, so that it is said once.

use super::grid::{Row, Table};
use crate::compare::Place;
use crate::matrix::{Expectation, Matrix, Requirement, SkillIx};

/// Whether most cells of a table are required, and each one says whether it is. Then only the optional ones
/// have to be told apart.
pub fn is_required_usual(matrix: &Matrix, table: &Table) -> bool {
    let (mut required, mut optional) = (0, 0);
    for cell in
        table.rows.iter().flat_map(|row| cells(matrix, table, *row)).filter(|cell| cell.is_concerned())
    {
        match cell.requirement() {
            // A word of its own is worth reading.
            Some(Requirement::Required) if cell.requirement_word().is_none() => required += 1,
            Some(Requirement::Optional) => optional += 1,
            _ => return false,
        }
    }
    required > optional
}

fn cells<'m>(matrix: &'m Matrix, table: &'m Table, row: Row) -> impl Iterator<Item = &'m Expectation> {
    table.columns.iter().filter_map(move |column| {
        let place = column.place(row);
        matrix.expectation(row.0, place.role, place.level)
    })
}

/// Whether two cells of a skill are there and say the same.
pub fn says_the_same(matrix: &Matrix, skill: SkillIx, one: Place, other: Place) -> bool {
    let cell = |place: Place| matrix.expectation(skill, place.role, place.level);
    let (Some(one), Some(other)) = (cell(one), cell(other)) else { return false };
    let said =
        |cell: &Expectation| (cell.requirement(), cell.depth(), cell.is_concerned(), cell.taken_from());
    said(one) == said(other)
        && one.requirement_word() == other.requirement_word()
        && matrix.items(one) == matrix.items(other)
}
