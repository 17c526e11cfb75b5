//! Makes the standalone page in native code, from its parts.

use crate::import::ColumnMap;
use crate::matrix::Matrix;
use crate::page::{PageParts, write_page};
use crate::view::first_view;

/// The widget as it was built: what pages are made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Widget {
    /// What the standalone page is made of.
    pub page: PageParts,
    /// The wasm that unpacks it, as base64.
    pub unpacker: String,
    /// The script with everything inside.
    pub whole: String,
    /// The style sheet of first views in HTML.
    pub sheet: String,
    /// The script for other people's pages, with the wasm that is loaded first.
    pub script: String,
    /// The scripts of the parts beside it, each with the name of its file.
    pub later: Vec<(String, String)>,
    /// The same as a module, which has its wasm beside it.
    pub module: String,
    /// That wasm.
    pub wasm: Vec<u8>,
    /// A short name for this build, which its scripts have in common.
    pub version: String,
    /// The wasms of its parts, each with the name of its file.
    pub later_wasm: Vec<(String, Vec<u8>)>,
}

/// Writes the page of a matrix. `json` is the text that `matrix` was read from, `columns` the column map of the
/// sheet that it comes from.
pub fn standalone_page(
    parts: &PageParts,
    matrix: &Matrix,
    json: &str,
    columns: Option<&ColumnMap>,
) -> String {
    let first_view = first_view(matrix.clone(), 1);
    write_page(parts, matrix, json, first_view.as_deref(), columns.map(ColumnMap::write).as_deref())
}
