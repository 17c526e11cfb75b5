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
    let mut book = Workbook::new();
    // The same matrix gives the same bytes.
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_title(title(matrix)).set_creation_datetime(&day));
    let more = more::entries(matrix, &labels, &rows);
    sheet::write(book.add_worksheet().set_name(MATRIX)?, &rows, &columns, &more)?;
    more::write(book.add_worksheet().set_name(MORE)?, &more)?;
    book.save_to_buffer()
}

fn title(matrix: &Matrix) -> String {
    matrix.title().any().chars().filter(|c| !c.is_control()).take(200).collect()
}
