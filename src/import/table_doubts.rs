//! Tells what a table is taken for, where that is not sure.

use super::column_map::Shape;
use super::doubt::DoubtKind;
use super::grid::Grid;
use super::ledger::{Ledger, excerpt};
use super::role_rows;
use super::sheets::Table;

/// Adds a doubt for each column that is not taken, though it may belong to the table.
pub(super) fn columns(grid: &Grid, table: &Table, ledger: &mut Ledger) {
    for column in table.analysis.doubts.iter().filter(|_| !table.is_given) {
        let head = table.header.columns.iter().find(|head| head.column == *column);
        let name = head.map(|head| excerpt(&head.text())).unwrap_or_default();
        let what = format!("The column “{name}” is not taken.");
        let remedy = "Say what it is, if it belongs to the matrix.";
        ledger.doubt_at(grid.nth, table.header.row, *column, DoubtKind::Column, &what, remedy);
    }
}

/// Adds a doubt about what the rows are taken for.
pub(super) fn rows(grid: &Grid, table: &Table, ledger: &mut Ledger) {
    if table.is_given {
        return;
    }
    let row = grid.rows(table.header.row + 1).next().unwrap_or(table.header.row);
    let map = &table.analysis.map;
    if table.analysis.people.is_some() {
        let what = "The rows are taken for skills, and the columns for levels.";
        let remedy =
            "If the rows are people, leave the sheet out: what they can do is not what a level expects.";
        ledger.doubt_at(grid.nth, row, 0, DoubtKind::Column, what, remedy);
    }
    if map.shape == Some(Shape::LevelsAsRows) && map.level.as_deref() == Some(role_rows::ONLY) {
        let what = format!(
            "Nothing says which levels the roles have; “{}” is taken for the only one.",
            role_rows::ONLY
        );
        let remedy = "Name the level of each role in a column of its own, if there are several.";
        ledger.doubt_at(grid.nth, row, 0, DoubtKind::Homeless, &what, remedy);
    }
}
