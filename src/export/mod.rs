//! From a matrix to a file that people edit: the other way than [`import`](crate::import).
//!
//! ```text
//! Matrix → rows, one for each item → CSV, a workbook
//!        → cells, one for each level → CSV, Markdown
//! ```
//!
//! JSON and the workbook give the same matrix back. What the others can't hold is said by
//! [`what_is_lost`] before anything is written.

mod cell;
mod comparison;
mod labels;
mod lost;
mod markdown;
mod order;
mod rows;
mod separated;
mod workbook;

pub use crate::files::Format;
pub use comparison::{comparison_copied, comparison_csv, comparison_xlsx};
pub use lost::what_is_lost;
pub use workbook::{Restored, restore};

use crate::matrix::{Matrix, write};

/// Writes a matrix.
///
/// # Errors
///
/// Why it can't be written in this format.
pub fn write(format: Format, matrix: &Matrix) -> Result<Vec<u8>, String> {
    match format {
        Format::Json => Ok(write::write(matrix).into_bytes()),
        Format::CsvLong => separated::long(matrix),
        Format::CsvWide => separated::wide(matrix),
        Format::Xlsx => Ok(workbook::write(matrix)),
        Format::Markdown => Ok(markdown::write(matrix).into_bytes()),
    }
}

#[cfg(test)]
#[expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail"
)]
mod tests;
