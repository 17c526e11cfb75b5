//! A matrix as a workbook that gives the same matrix back: one sheet to edit, and one for what a grid
//! can't say.
//!
//! The second sheet holds no text that the first one has: what is deleted there is gone. Where a cell
//! was changed, the first sheet counts.

mod book;
mod more;
mod restore;
mod sheet;

pub use restore::{Restored, restore};

use book::Book;

use super::labels::Labels;
use super::rows::{columns, rows};
use crate::matrix::Matrix;

/// The name of the sheet to edit.
const MATRIX: &str = "Matrix";
/// The name of the other one.
const MORE: &str = "More";
/// The name of a sheet with a comparison.
const COMPARISON: &str = "Comparison";

/// Writes the workbook.
pub(super) fn write(matrix: &Matrix) -> Vec<u8> {
    let labels = Labels::of(matrix);
    let rows = rows(matrix, &labels);
    // The other sheet has the order of levels.
    let columns: Vec<_> =
        columns(&rows).into_iter().filter(|column| column.header != "Level order").collect();
    let more = more::entries(matrix, &labels, &rows);
    let mut book = Book::new(matrix.title().any());
    book.add(sheet::matrix(&rows, &columns, &more));
    book.add(more::sheet(&more));
    book.write()
}

/// Writes a workbook with a comparison: rows, the headers first.
pub(super) fn comparison(title: &str, rows: &[Vec<String>]) -> Vec<u8> {
    let mut book = Book::new(title);
    if let Some((head, rows)) = rows.split_first() {
        book.add(sheet::grid(COMPARISON, head, rows.iter().cloned()));
    }
    book.write()
}
