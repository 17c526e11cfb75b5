//! The cells of the grid with their whole texts.

use super::table::{RowHead, cell_column, chunks, row_above, row_header};
use crate::browse::{Column, Row, Table, says_the_same};
use crate::matrix::Requirement;
use crate::messages;
use crate::view::Stage;
use crate::view::markup::{Child, Content, El, el, live};
use crate::view::shared::item_list::{description, muted, requirement_pill};
use crate::view::shared::marked::Marks;
use crate::view::stage::watched::Watched;
use std::rc::Rc;

/// The rows that are drawn. If what is required is usual, only the rest is marked.
pub fn bodies(
    stage: Stage,
    table: Rc<Table>,
    drawn: Watched<usize>,
    head: RowHead,
    is_usual: bool,
) -> Content {
    live(move || {
        let marks = Marks::of(stage);
        let rows = table.rows.get(..drawn.get()).unwrap_or_default();
        let bodies = chunks(&stage.matrix(), rows, head).into_iter().map(|rows| {
            let above = rows.first().and_then(|row| row_above(stage, *row, head, table.columns.len()));
            let rows =
                rows.iter().map(|at| row(stage, &table, *at, row_header(stage, *at, head), &marks, is_usual));
            el("tbody").attr("role", "rowgroup").child(above).child(rows.collect::<Vec<El>>())
        });
        bodies.collect::<Vec<El>>().content()
    })
}

fn row(stage: Stage, table: &Table, row: Row, header: El, marks: &Marks, is_usual: bool) -> El {
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
