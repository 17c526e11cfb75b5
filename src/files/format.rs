//! The formats that a matrix is written in.

use serde::{Deserialize, Serialize};

/// What a matrix is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// `skill-matrix/1`.
    Json,
    /// CSV, a row for each item.
    CsvLong,
    /// CSV, a row for each skill and role, a column for each level.
    CsvWide,
    /// A workbook of Excel.
    Xlsx,
    /// A document with a table for each role.
    Markdown,
}

/// What a comparison is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ComparisonFormat {
    /// A document.
    Markdown,
    /// CSV, a row for each change.
    Csv,
    /// A workbook of Excel, a row for each change.
    Xlsx,
    /// A table for the clipboard: two texts, HTML and plain.
    Copied,
}
