//! From a spreadsheet to a matrix: the tables of a file, what they are taken for, and every doubt.
//!
//! ```text
//! bytes → tables (format) → proposal and doubts → skill-matrix/1
//! ```

#[cfg(feature = "files")]
pub mod format;
pub mod table;
