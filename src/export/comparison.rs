//! A comparison as a spreadsheet: a row for each thing that changes.

use super::cell::shown;
use super::separated;
use super::workbook::{comparison_sheet, dated};
use crate::report::Table;

/// CSV, with a mark before what a spreadsheet would take for a formula.
///
/// # Errors
///
/// Why it can't be written.
pub fn comparison_csv(table: &Table) -> Result<Vec<u8>, String> {
    separated::table(&cells(table))
}

/// A workbook with one sheet.
///
/// # Errors
///
/// Why it can't be written.
pub fn comparison_xlsx(table: &Table, title: &str) -> Result<Vec<u8>, String> {
    let mut book = dated(title).map_err(|error| error.to_string())?;
    comparison_sheet(&mut book, &cells(table)).map_err(|error| error.to_string())?;
    book.save_to_buffer().map_err(|error| error.to_string())
}

/// All rows, the headers first, with texts as cells hold them.
fn cells(table: &Table) -> Vec<Vec<String>> {
    let head = table.head.iter().map(|name| (*name).to_owned()).collect();
    let rows = table.rows.iter().map(|row| row.iter().map(|text| shown(text)).collect());
    std::iter::once(head).chain(rows).collect()
}
