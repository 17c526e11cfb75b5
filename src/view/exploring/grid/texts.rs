//! A row of the grid whose cells show their whole texts.

use super::table::cell_column;
use crate::browse::{Column, Row, Table, says_the_same};
use crate::matrix::Requirement;
use crate::messages;
use crate::view::Stage;
use crate::view::markup::{El, el};
use crate::view::shared::item_list::{description, muted, requirement_pill};
use crate::view::shared::marked::Marks;

/// The row. If what is required is usual, only the rest is marked.
pub fn row(stage: Stage, table: &Table, row: Row, header: El, marks: &Marks, is_usual: bool) -> El {
    let mut before: Option<Column> = None;
    let cells = table.columns.iter().map(|column| {
        let before = before.replace(*column);
        cell(stage, row, (before, *column), marks, is_usual)
    });
    el("tr").attr("role", "row").child(header).child(cells.collect::<Vec<El>>())
}

/// A cell. It looks as one with the cell before it if that says the same.
fn cell(
    stage: Stage,
    row: Row,
    (before, column): (Option<Column>, Column),
    marks: &Marks,
    is_usual: bool,
) -> El {
    let (matrix, skill, place) = (stage.matrix(), row.0, column.place(row));
    let expectation = matrix.expectation(skill, place.role, place.level);
    let is_on_ladder = matrix.role(place.role).ladder().has(place.level);
    let what =
        if is_on_ladder { description(stage, expectation, marks) } else { muted(messages::NO_SUCH_LEVEL) };
    let told = expectation.filter(|cell| !is_usual || cell.requirement() == Some(Requirement::Optional));
    let is_same = before.is_some_and(|before| says_the_same(&matrix, skill, before.place(row), place));
    let text =
        el("div").class("cell-text").child(told.and_then(|cell| requirement_pill(stage, cell))).child(what);
    let cell = el("td").attr("role", "cell").child(cell_column(stage, column)).child(text);
    if is_same { cell.class("as-before") } else { cell }
}
