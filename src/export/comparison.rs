//! A comparison as a spreadsheet: a row for each thing that changes.

use super::cell::shown;
use super::separated;
use super::workbook;
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
pub fn comparison_xlsx(table: &Table, title: &str) -> Vec<u8> {
    workbook::comparison(title, &cells(table))
}

/// All rows, the headers first, with texts as cells hold them.
fn cells(table: &Table) -> Vec<Vec<String>> {
    let head = table.head.iter().map(|name| (*name).to_owned()).collect();
    let rows = table.rows.iter().map(|row| row.iter().map(|text| shown(text)).collect());
    std::iter::once(head).chain(rows).collect()
}
