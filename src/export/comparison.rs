//! A comparison as a spreadsheet: a row for each thing that changes.

use super::cell::shown;
use super::separated;
use super::workbook;
use crate::import::format::is_formula_like;
use crate::page::html::Html;
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

/// For the clipboard: HTML, which documents and spreadsheets take as a table, and the same with tabs, for plain text.
pub fn comparison_copied(table: &Table) -> [String; 2] {
    let cells = cells(table);
    let mut html = Html::default();
    html.element("meta", &[("charset", "utf-8")], |_| {});
    html.element("table", &[], |html| {
        for (at, row) in cells.iter().enumerate() {
            let tag = if at == 0 { "th" } else { "td" };
            html.element("tr", &[], |html| row.iter().for_each(|text| copied_cell(tag, text, html)));
        }
    });
    let quoted = |text: &String| {
        let is_plain = !text.contains(['\t', '\n', '"']);
        if is_plain { text.clone() } else { ["\"", &text.replace('"', "\"\""), "\""].concat() }
    };
    let line = |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join("\t") + "\n";
    [html.finish(), cells.iter().map(line).collect()]
}

/// What spreadsheets take for a formula is text, and a line break stays in its cell.
fn copied_cell(tag: &str, text: &str, html: &mut Html) {
    let style: &[(&str, &str)] =
        if is_formula_like(text) { &[("style", "mso-number-format:\"\\@\"")] } else { &[] };
    html.element(tag, style, |html| {
        for (nth, line) in text.split('\n').enumerate() {
            if nth > 0 {
                html.element("br", &[("style", "mso-data-placement:same-cell")], |_| {});
            }
            html.text(line);
        }
    });
}

/// All rows, the headers first, with texts as cells hold them.
fn cells(table: &Table) -> Vec<Vec<String>> {
    let head = table.head.iter().map(|name| (*name).to_owned()).collect();
    let rows = table.rows.iter().map(|row| row.iter().map(|text| shown(text)).collect());
    std::iter::once(head).chain(rows).collect()
}
