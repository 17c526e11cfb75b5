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

/// Writes what a file shall say. It is not checked: what comes from elsewhere is to be
/// [read](super::read) then.
pub fn write_file(file: &MatrixFile) -> String {
    // Nothing of it can fail: it is written into memory, and every name of a field is a text.
    laid_out(&serde_json::to_string(file).unwrap_or_default())
}
