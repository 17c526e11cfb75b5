//! Takes a sheet apart that holds several tables, beside or below each other.

use super::depth_number::depth_number;
use super::header::TRIED;
use super::level_order::is_level;
use super::table::{Cell, Sheet, Workbook};
use super::words::{self, Heading};
use super::{Column, cell_text};
use std::ops::Range;

/// The same file with each table as a sheet of its own. It keeps its name, and its cells keep their places.
pub(super) fn parted(book: Workbook) -> Workbook {
    Workbook { sheets: book.sheets.into_iter().flat_map(beside).flat_map(below).collect() }
}

/// The tables beside each other: an empty column is between them, and each has a header.
fn beside(sheet: Sheet) -> Vec<Sheet> {
    let mut columns: Vec<u32> = sheet.cells.iter().map(|cell| cell.column).collect();
    columns.sort_unstable();
    columns.dedup();
    // The first column of each run of columns that hold anything.
    let mut starts: Vec<u32> = Vec::new();
    let mut last = None;
    for column in columns {
        if last.is_none_or(|last| column > last + 1) {
            starts.push(column);
        }
        last = Some(column);
    }
    if starts.len() < 2 {
        return vec![sheet];
    }
    let run = |cell: &Cell| starts.partition_point(|start| *start <= cell.column);
    let mut with_header = vec![false; starts.len() + 1];
    for row in rows(&sheet.cells).take(TRIED) {
        for cells in row.chunk_by(|a, b| run(a) == run(b)) {
            if let Some(has) = cells.first().and_then(|cell| with_header.get_mut(run(cell))) {
                *has |= is_header(cells);
            }
        }
    }
    // What has no header belongs to the table to its left.
    let mut of_run = Vec::new();
    let mut blocks = 0;
    for has in with_header {
        blocks += usize::from(has);
        of_run.push(blocks.saturating_sub(1));
    }
    split(sheet, blocks, |cell| of_run.get(run(cell)).copied().unwrap_or_default())
}

/// The tables below each other: an empty row is between them, and each has a header of its own.
fn below(sheet: Sheet) -> Vec<Sheet> {
    let mut starts: Vec<u32> = Vec::new();
    let mut header: Option<&[Cell]> = None;
    let mut rows = rows(&sheet.cells).peekable();
    let (mut before, mut nth, mut tried) = (None, 0, 0);
    while let Some(row) = rows.next() {
        let Some(at) = row.first().map(|cell| cell.row) else { continue };
        let is_after_gap = before.is_some_and(|before| at > before + 1);
        (before, nth) = (Some(at), nth + 1);
        if !is_after_gap && row.len() > 1 && header.is_some() || header.is_none() && nth > TRIED {
            continue;
        }
        tried += 1;
        if tried > MOST_TRIED {
            break;
        }
        let next = rows.peek().copied().filter(|_| row.len() == 1);
        let is_legend = next.is_some_and(|next| is_legend(row, next));
        // It may have a title.
        let found = [Some(row), next].into_iter().flatten().find(|row| is_header(row));
        let Some(found) = found.or(is_legend.then_some(row)) else { continue };
        if let Some(above) = header {
            let is_same = found.iter().map(|it| &it.text).eq(above.iter().map(|it| &it.text));
            if is_same || !is_after_gap && !is_legend {
                continue;
            }
            starts.push(at);
        }
        header = Some(found);
    }
    drop(rows);
    let count = starts.len() + 1;
    split(sheet, count, |cell| starts.partition_point(|start| *start <= cell.row))
}

fn rows(cells: &[Cell]) -> impl Iterator<Item = &[Cell]> {
    cells.chunk_by(|a, b| a.row == b.row)
}

/// Whether a row stands over a legend that has no header: a word alone, and below it a number and a text.
fn is_legend(row: &[Cell], next: &[Cell]) -> bool {
    let has_number = |cell: &Cell| depth_number(&cell.text).is_some();
    next.len() == 2
        && next.first().is_some_and(has_number)
        && row.iter().all(|cell| words::is_legend(&cell.text))
}

/// In a sheet with an empty row after each, not all are tried as headers.
const MOST_TRIED: usize = 1000;

/// A sheet with more tables is not made by people.
const MOST: usize = 20;

/// Puts each cell into its block.
fn split(mut sheet: Sheet, count: usize, block: impl Fn(&Cell) -> usize) -> Vec<Sheet> {
    if !(2..=MOST).contains(&count) {
        return vec![sheet];
    }
    let (cells, merged) = (std::mem::take(&mut sheet.cells), std::mem::take(&mut sheet.merged));
    let links = std::mem::take(&mut sheet.links);
    let hidden = std::mem::take(&mut sheet.hidden_cells);
    sheet.is_part = true;
    let mut parts = vec![sheet; count];
    let part = |place: (u32, u32)| {
        let at = cells.binary_search_by_key(&place, |cell| (cell.row, cell.column));
        at.ok().and_then(|at| cells.get(at)).map(&block)
    };
    for range in merged {
        if let Some(part) = part((range.first_row, range.first_column)).and_then(|at| parts.get_mut(at)) {
            part.merged.push(range);
        }
    }
    for (place, text) in links {
        if let Some(part) = part(place).and_then(|at| parts.get_mut(at)) {
            part.links.push((place, text));
        }
    }
    for place in hidden {
        if let Some(part) = part(place).and_then(|at| parts.get_mut(at)) {
            part.hidden_cells.push(place);
        }
    }
    for cell in cells {
        if let Some(part) = parts.get_mut(block(&cell)) {
            part.cells.push(cell);
        }
    }
    parts
}

/// Whether a row is the header of a table of skills, or of one that says what depths mean.
fn is_header(row: &[Cell]) -> bool {
    let is = |cell: &Cell| words::heading(&cell.text);
    let says = |cell: &&Cell| {
        let is_column = matches!(is(cell), Some(Heading::Is(it)) if SAYS.contains(&it));
        is_column || is_level(&cell.text) || depth_number(&cell.text).is_some()
    };
    let is_about = |cell: &Cell| matches!(is(cell), Some(Heading::Is(Column::Description | Column::Text)));
    let short: Range<usize> = 2..5;
    match row {
        [first, .., last] if row.iter().all(|cell| cell_text::is_short(&cell.text)) => {
            row.iter().any(|cell| is(cell) == Some(Heading::Is(Column::Skill)))
                && row.iter().any(|cell| says(&cell))
                || short.contains(&row.len()) && words::heads_depths(&first.text) && is_about(last)
        }
        _ => false,
    }
}

/// What stands beside the skills of a table.
const SAYS: [Column; 4] = [Column::Level, Column::Depth, Column::Text, Column::Description];
