//! Tells what a table is taken for, where that is not sure.

use super::doubt::DoubtKind;
use super::grid::Grid;
use super::ledger::{Ledger, excerpt};
use super::personal::{is_name, is_pay};
use super::role_rows;
use super::sheets::Table;
use super::tables;

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

/// Adds a doubt about a sheet that is not taken, if its columns or its rows look like people.
pub(super) fn people(grid: &Grid, are_columns: bool, ledger: &mut Ledger) {
    let Some(first) = grid.cells().next() else { return };
    let (what, remedy) = if are_columns {
        (
            "The columns look like people, and what they can do is not what a level expects: nothing of this sheet is taken.",
            "Say what the columns are, if it belongs to the matrix.",
        )
    } else if tables::is_of_people(grid) {
        (
            "The rows are people, and what they can do is not what a level expects: nothing of this sheet is taken.",
            "Write skills in their place, or say what the columns are, if it belongs to the matrix.",
        )
    } else {
        return;
    };
    ledger.doubt(&first, DoubtKind::Column, what, remedy);
}

/// Adds a doubt about what the rows are taken for.
pub(super) fn rows(grid: &Grid, table: &Table, ledger: &mut Ledger) {
    if table.is_given {
        return;
    }
    headers_with_pay(table, ledger);
    let row = grid.rows(table.header.row + 1).next().unwrap_or(table.header.row);
    let map = &table.analysis.map;
    if table.analysis.people.is_some() {
        let what = "The rows are taken for skills, and the columns for levels.";
        let remedy =
            "If the rows are people, leave the sheet out: what they can do is not what a level expects.";
        ledger.doubt_at(grid.nth, row, 0, DoubtKind::Column, what, remedy);
    }
    if let Some(role) = map.role.as_deref().filter(|role| is_name(role)) {
        let what = format!("“{}” is taken for a role, and looks like the name of a person.", excerpt(role));
        let remedy = "If it is one, leave the sheet out: what somebody can do is not what a level expects.";
        ledger.doubt_at(grid.nth, row, 0, DoubtKind::Column, &what, remedy);
    }
    if map.level.as_deref() == Some(role_rows::ONLY) {
        let what =
            format!("Nothing says which levels there are; “{}” is taken for the only one.", role_rows::ONLY);
        let remedy = "Name the levels in a column of their own, if there are several.";
        ledger.doubt_at(grid.nth, row, 0, DoubtKind::Homeless, &what, remedy);
    }
}

/// Adds a doubt for each header that names a level and its pay: “Junior (€40k–50k)”. Readers would see it.
fn headers_with_pay(table: &Table, ledger: &mut Ledger) {
    let taken = |column: u32| table.analysis.map.columns.iter().any(|entry| entry.column == column);
    for at in table.header.columns.iter().filter(|head| taken(head.column)).filter_map(|head| head.own) {
        let inside = at.text.split_once('(').and_then(|(_, rest)| rest.strip_suffix(')'));
        if inside.is_some_and(is_pay) {
            let what = format!("“{}” names pay, and readers see it.", excerpt(at.text));
            ledger.doubt(&at, DoubtKind::Column, &what, "Take the pay out of the header.");
        }
    }
}
