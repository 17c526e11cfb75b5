//! Writing a matrix as `skill-matrix/1` JSON, which reads back to the very same matrix.
//!
//! ```text
//! Matrix → the file, as short as the format allows (entries) → JSON, laid out for people
//! ```

mod entries;
mod layout;

pub use layout::laid_out;

use super::Matrix;
use super::file::MatrixFile;

/// What the file of a matrix says, entry by entry.
#[cfg(feature = "files")]
pub(crate) fn file(matrix: &Matrix) -> MatrixFile<'_> {
    entries::matrix(matrix)
}

/// Writes a matrix.
pub fn write(matrix: &Matrix) -> String {
    write_file(&entries::matrix(matrix))
}

/// Writes the entries of a file. They are not checked: [read](super::read) the result where they
/// come from elsewhere.
pub fn write_file(file: &MatrixFile) -> String {
    // This can't fail: it writes into memory, and every field name is a text.
    laid_out(&serde_json::to_string(file).unwrap_or_default())
}
