//! From a spreadsheet to a matrix: the tables of a file, what they are taken for, and every doubt.
//!
//! ```text
//! bytes → tables (format) → proposal and doubts → skill-matrix/1
//! ```
//!
//! Nothing is dropped without notice: each cell that holds a text is in the matrix, among the doubts, or
//! set aside with a reason.

mod aspects;
mod assemble;
#[cfg(any(test, feature = "files"))]
mod blocks;
mod cell_text;
mod cells;
mod column_kinds;
mod column_map;
mod column_names;
mod columns;
mod depth_number;
mod depth_words;
mod depths_in_use;
mod descriptions;
mod doubt;
mod draft;
mod edit;
#[cfg(feature = "files")]
pub mod format;
mod grid;
mod header;
mod header_search;
mod items;
mod ledger;
mod legend_cells;
mod legends;
mod level_order;
mod matrix_title;
mod orders;
mod personal;
mod proposal;
mod role_rows;
mod rows;
mod scales;
mod shape;
mod sheets;
mod summaries;
pub mod table;
mod table_doubts;
mod tables;
#[cfg(test)]
#[expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may fail")]
mod tests;
mod titles;
mod tracks;
mod words;

#[cfg(feature = "files")]
pub(crate) use cell_text::{begins_with_depth, is_short, says_more};
pub use column_map::{Column, ColumnEntry, ColumnMap, MapFormat, Shape, SheetMap, Step};
#[cfg(feature = "files")]
pub(crate) use depth_words::Vocabulary;
#[cfg(feature = "files")]
pub(crate) use words::kind_of_items;

pub use doubt::{Doubt, DoubtKind, SetAside, cell_name, column_name};

use serde::{Deserialize, Serialize};
use std::fmt;
use table::Workbook;

/// The most bytes of a file, and of everything that is packed in one.
pub const LARGEST: usize = 64 << 20;

/// What a file is taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The matrix, as a file `skill-matrix/1`.
    pub json: String,
    /// What was understood. With it, the same file gives the same matrix without a guess.
    pub map: ColumnMap,
    /// What somebody should look at, by sheet, row and column.
    pub doubts: Vec<Doubt>,
    /// The cells that are not in the matrix and not among the doubts, by sheet, row and column.
    pub set_aside: Vec<SetAside>,
    /// The counts of its content.
    pub counts: Counts,
}

/// The counts of the content of a proposal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Skills.
    pub skills: usize,
    /// Roles; 0 if the matrix names none.
    pub roles: usize,
    /// Levels.
    pub levels: usize,
    /// Expectations.
    pub expectations: usize,
    /// Items, without their sub-items.
    pub items: usize,
    /// Cells of the file whose text is in the matrix.
    pub cells_in_matrix: usize,
    /// Cells of the file that are not in the matrix, but named by a doubt.
    pub cells_in_doubt: usize,
    /// Cells of the file that are set aside.
    pub cells_set_aside: usize,
}

/// Why there is no matrix in a file. The sentences say what is there, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoTable(pub String);

impl fmt::Display for NoTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NoTable {}

/// Finds the matrix in the tables of a file. What `wanted` says is taken as it is; the rest is found out.
///
/// # Errors
///
/// If there is no table in it, or none that can be a skill matrix.
pub fn propose(workbook: &Workbook, wanted: &ColumnMap) -> Result<Proposal, NoTable> {
    proposal::propose(workbook, wanted)
}
