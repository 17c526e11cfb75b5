//! The sheet to edit: a row for each item.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, Format, FormatAlign, Formula, Worksheet, XlsxError,
};

use super::MORE;
use super::more::Entry;
use crate::export::rows::{Column, Row};

/// How wide the columns are, in characters; others are as wide as a word.
const WIDTHS: &[(&str, f64)] = &[
    ("Domain", 18.0),
    ("Group", 18.0),
    ("Subgroup", 18.0),
    ("Skill", 26.0),
    ("Role", 22.0),
    ("Level", 18.0),
    ("Text", 80.0),
    ("From", 18.0),
    ("To", 18.0),
    ("Change", 20.0),
    ("Before", 60.0),
];

/// The height of a line, and the highest row of Excel, in points.
const LINE: f64 = 15.0;
const HIGHEST: f64 = 409.0;

/// Writes it.
pub(super) fn write(
    sheet: &mut Worksheet,
    rows: &[Vec<Row>],
    columns: &[Column],
    more: &[Entry],
) -> Result<(), XlsxError> {
    let head: Vec<&str> = columns.iter().map(|column| column.header).collect();
    let of = |row| columns.iter().map(|column| (column.of)(row)).collect();
    let last = grid(sheet, &head, rows.iter().flatten().map(of))?;
    for (at, column) in (0..).zip(columns) {
        let choice = match column.header {
            "Required" => Some(DataValidation::new().allow_list_strings(&["yes", "no"])?),
            "Depth" => {
                depths(more).map(|range| DataValidation::new().allow_list_formula(Formula::new(range)))
            }
            _ => None,
        };
        if let Some(choice) = choice {
            // A new depth is no mistake.
            let choice = choice.set_error_style(DataValidationErrorStyle::Warning);
            sheet.add_data_validation(1, at, last.max(1) + 1000, at, &choice)?;
        }
    }
    Ok(())
}

/// Writes rows below their headers, formatted to be read. Returns the number of the last row.
pub(super) fn grid<'r>(
    sheet: &mut Worksheet,
    headers: &[&str],
    rows: impl Iterator<Item = Vec<&'r str>>,
) -> Result<u32, XlsxError> {
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let body = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (at, header) in (0..).zip(headers) {
        sheet.set_column_width(at, width(header))?;
        sheet.write_string_with_format(0, at, *header, &head)?;
    }
    let mut last = 0;
    for (at, row) in (1..).zip(rows) {
        let mut lines = 1;
        for ((place, header), text) in (0..).zip(headers).zip(row) {
            if !text.is_empty() {
                sheet.write_string_with_format(at, place, text, &body)?;
                lines = lines.max(lines_of(text, width(header)));
            }
        }
        // Other programs than Excel do not grow a row that wraps.
        sheet.set_row_height(at, (LINE * lines as f64).min(HIGHEST))?;
        last = at;
    }
    sheet.set_freeze_panes(1, 0)?;
    if let Some(end) = headers.len().checked_sub(1) {
        sheet.autofilter(0, 0, last, end as u16)?;
    }
    Ok(last)
}

/// Where the other sheet names the depths.
fn depths(more: &[Entry]) -> Option<String> {
    let is_depth = |entry: &&Entry| entry.kind == "depth";
    let first = more.iter().position(|entry| entry.kind == "depth")?;
    let count = more.iter().filter(is_depth).count();
    // Below the line that explains the sheet; rows are counted from 1.
    Some(format!("={MORE}!$B${}:$B${}", first + 2, first + 1 + count))
}

fn width(header: &str) -> f64 {
    WIDTHS.iter().find(|(name, _)| *name == header).map_or(12.0, |(_, width)| *width)
}

/// How many lines a text takes.
fn lines_of(text: &str, width: f64) -> usize {
    let wide = |c: char| if c > '\u{2e80}' { 2 } else { 1 };
    text.split('\n').map(|line| 1 + line.chars().map(wide).sum::<usize>() / (width as usize).max(1)).sum()
}
