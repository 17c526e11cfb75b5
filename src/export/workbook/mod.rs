//! A matrix as a workbook that gives the same matrix back: one sheet to edit, and one for what a grid
//! can't say.
//!
//! The second sheet holds no text that the first one has: what is deleted there is gone. Where a cell
//! was changed, the first sheet counts.

mod more;
mod restore;
mod sheet;

pub use restore::{Restored, restore};

use crate::matrix::Matrix;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::labels::Labels;
use super::rows::{columns, rows};

/// The name of the sheet to edit.
const MATRIX: &str = "Matrix";
/// The name of the other one.
const MORE: &str = "More";
/// The name of a sheet with a comparison.
const COMPARISON: &str = "Comparison";

/// Writes the workbook.
pub(super) fn write(matrix: &Matrix) -> Result<Vec<u8>, String> {
    book(matrix).map_err(|error| error.to_string())
}

fn book(matrix: &Matrix) -> Result<Vec<u8>, XlsxError> {
    let labels = Labels::of(matrix);
    let rows = rows(matrix, &labels);
    // The other sheet has the order of levels.
    let columns: Vec<_> =
        columns(&rows).into_iter().filter(|column| column.header != "Level order").collect();
    let mut book = dated(matrix.title().any())?;
    let more = more::entries(matrix, &labels, &rows);
    sheet::write(book.add_worksheet().set_name(MATRIX)?, &rows, &columns, &more)?;
    more::write(book.add_worksheet().set_name(MORE)?, &more)?;
    book.save_to_buffer()
}

/// An empty workbook. The same matrix gives the same bytes, so it has a day of its own.
pub(super) fn dated(title: &str) -> Result<Workbook, XlsxError> {
    let title: String = title.chars().filter(|c| !c.is_control()).take(200).collect();
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&day));
    Ok(book)
}

/// Adds a sheet with a comparison: rows, the headers first.
pub(super) fn comparison_sheet(book: &mut Workbook, rows: &[Vec<String>]) -> Result<(), XlsxError> {
    let Some((head, rows)) = rows.split_first() else { return Ok(()) };
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    let rows = rows.iter().map(|row| row.iter().map(String::as_str).collect());
    sheet::grid(book.add_worksheet().set_name(COMPARISON)?, &head, rows).map(drop)
}
