//! The sheet to edit: a row for each item.

use super::book::{Row as BookRow, Sheet, Style};
use super::more::Entry;
use super::{MATRIX, MORE};
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

/// The sheet of a matrix.
pub(super) fn matrix(rows: &[Vec<Row>], columns: &[Column], more: &[Entry]) -> Sheet {
    let head: Vec<String> = columns.iter().map(|column| column.header.to_owned()).collect();
    let of = |row| columns.iter().map(|column| (column.of)(row).to_owned()).collect();
    let mut sheet = grid(MATRIX, &head, rows.iter().flatten().map(of));
    for (at, column) in (0..).zip(columns) {
        let choice = match column.header {
            "Required" => Some("\"yes,no\"".to_owned()),
            "Depth" => depths(more),
            _ => None,
        };
        sheet.choices.extend(choice.map(|choice| (at, choice)));
    }
    sheet
}

/// Rows below their headers, formatted to be read.
pub(super) fn grid(name: &'static str, head: &[String], rows: impl Iterator<Item = Vec<String>>) -> Sheet {
    let widths: Vec<f64> = head.iter().map(|header| width(header)).collect();
    let row = |texts: Vec<String>| {
        let lines = texts.iter().zip(&widths).map(|(text, width)| lines_of(text, *width)).max();
        // Other programs than Excel do not grow a row that wraps.
        let height = Some((LINE * lines.unwrap_or(1) as f64).min(HIGHEST));
        BookRow { texts, style: Style::Wrapped, height }
    };
    let head = BookRow { texts: head.to_vec(), style: Style::Head, height: None };
    let rows = std::iter::once(head).chain(rows.map(row)).collect();
    Sheet { name, rows, widths, has_header: true, choices: Vec::new() }
}

/// Where the other sheet names the depths.
fn depths(more: &[Entry]) -> Option<String> {
    let is_depth = |entry: &&Entry| entry.kind == "depth";
    let first = more.iter().position(|entry| entry.kind == "depth")?;
    let count = more.iter().filter(is_depth).count();
    // Below the line that explains the sheet; rows are counted from 1.
    Some(format!("{MORE}!$B${}:$B${}", first + 2, first + 1 + count))
}

fn width(header: &str) -> f64 {
    WIDTHS.iter().find(|(name, _)| *name == header).map_or(12.0, |(_, width)| *width)
}

/// How many lines a text takes.
fn lines_of(text: &str, width: f64) -> usize {
    let wide = |c: char| if c > '\u{2e80}' { 2 } else { 1 };
    text.split('\n').map(|line| 1 + line.chars().map(wide).sum::<usize>() / (width as usize).max(1)).sum()
}
