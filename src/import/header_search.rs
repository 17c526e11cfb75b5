//! Finds the row of a sheet that is the header of its table.

use super::aspects;
use super::grid::{At, Grid};
use super::header::{BELOW, Header, TRIED};
use super::level_order::is_level;
use super::words::{self, Heading};
use std::collections::HashMap;

impl<'w> Header<'w> {
    /// Finds the header of the table in a sheet.
    pub fn find(grid: &Grid<'w>) -> Option<Self> {
        let rows: Vec<u32> =
            grid.rows(0).filter(|row| !grid.is_hidden_row(*row)).take(TRIED + BELOW).collect();
        let mut best: Option<(i64, u32)> = None;
        for (nth, row) in rows.iter().enumerate().take(TRIED) {
            let below = rows.get(nth + 1..).unwrap_or_default();
            let Some(score) = score(grid, *row, below) else { continue };
            let score = score - i64::try_from(nth).unwrap_or_default() * 2;
            if best.is_none_or(|(most, _)| score > most) {
                best = Some((score, *row));
            }
        }
        let (_, row) = best?;
        let row = above_body(grid, row, &rows);
        let next = rows.iter().copied().find(|next| *next > row);
        let last = rows.iter().copied().rfind(|last| *last < row);
        let says_both = |row: u32| aspects::are_rows(&Header::at(grid, row, 2));
        let is_second = |next: u32| next == row + 1 && (says_both(next) || is_second(grid, row, next));
        if let Some(next) = next.filter(|next| is_second(*next)) {
            return Some(Header::at(grid, next, 2));
        }
        if last.is_some_and(|last| last + 1 == row && (says_both(row) || is_top(grid, last, row))) {
            return Some(Header::at(grid, row, 2));
        }
        Some(Header::at(grid, row, 1))
    }
}

/// The header above a row that looked like one. Words for depths are words for levels too, so a row with many of
/// them looks like a header; but the rows below it say the same words again.
fn above_body(grid: &Grid, found: u32, rows: &[u32]) -> u32 {
    let cells = |row: u32| grid.row(row).filter(|at| !grid.is_hidden_column(at.column));
    let is_word = |text: &str| is_level(text) || words::depth(text).is_some() || is_value(text);
    let is_body = |row: u32| {
        let below = || rows.iter().filter(|other| **other > row).take(BELOW);
        let again = |text: &str| below().any(|other| cells(*other).skip(1).any(|at| at.text == text));
        cells(row).all(|at| !matches!(words::heading(at.text), Some(Heading::Is(_))))
            && cells(row).skip(1).any(|at| is_word(at.text) && again(at.text))
    };
    let is_header = |row: u32| {
        let mut texts = std::collections::HashSet::new();
        cells(row).all(|at| at.text.chars().count() <= 60 && !is_value(at.text) && texts.insert(at.text))
            && cells(found).skip(1).all(|at| grid.own(row, at.column).is_some())
    };
    if !is_body(found) {
        return found;
    }
    let first = rows.iter().rev().filter(|row| **row < found).find(|row| !is_body(**row));
    first.copied().filter(|row| is_header(*row)).unwrap_or(found)
}

/// A score for how much a row looks like the header of the rows below it.
fn score(grid: &Grid, row: u32, below: &[u32]) -> Option<i64> {
    let cells: Vec<At> = grid.row(row).filter(|at| !grid.is_hidden_column(at.column)).collect();
    let last = cells.last()?;
    if below.is_empty() || cells.len() < 2 && cells.len() < most_cells(grid, below) {
        return None;
    }
    let mut score = 0_i64;
    let mut texts: HashMap<&str, usize> = HashMap::new();
    for at in &cells {
        *texts.entry(at.text).or_default() += 1;
        score += match (words::heading(at.text), at.text.chars().count()) {
            (Some(Heading::Is(_)), _) => 60,
            (Some(_), _) => 30,
            _ if is_level(at.text) => 40,
            _ if is_value(at.text) => -5,
            (_, ..=60) => 6,
            (_, ..=120) => -10,
            _ => -40,
        };
    }
    // The headers of a table differ from each other.
    score -= i64::try_from(cells.len() - texts.len()).unwrap_or_default() * 8;
    let (mut within, mut levels) = (0, 0);
    // What stands beside the table, with an empty column between, says nothing about it.
    let is_gap = below.iter().take(BELOW).all(|row| grid.own(*row, last.column.saturating_add(1)).is_none());
    let mut rows = 0;
    for row in below.iter().take(BELOW) {
        let (mut inside, mut all) = (0, 0);
        for at in grid.row(*row).filter(|at| !grid.is_hidden_column(at.column)) {
            let is_inside = at.column <= last.column;
            all += i64::from(is_inside || !is_gap);
            inside += i64::from(is_inside);
        }
        rows += 1;
        within += i64::from(inside >= 2 && inside == all || cells.len() < 2);
        levels += i64::from(grid.row(*row).next().is_some_and(|at| is_level(at.text)));
    }
    // The rows are levels, so the headers above are skills.
    if levels * 2 > rows && cells.first().is_some_and(|at| !is_level(at.text)) {
        score += 20;
    }
    (within > 0).then(|| score + within * 40 / rows.max(1))
}

fn most_cells(grid: &Grid, rows: &[u32]) -> usize {
    rows.iter().take(BELOW).map(|row| grid.row(*row).count()).max().unwrap_or_default()
}

/// Whether a text is a mark, a number, or says that the skill is not concerned. Such texts stand in a
/// table and not in its header.
fn is_value(text: &str) -> bool {
    let word = words::meaning(text);
    word.required.is_some() || word.not_concerned || text.trim().parse::<f64>().is_ok()
}

/// Whether the row after a header belongs to it: it has levels, and the upper row is empty or repeats there.
fn is_second(grid: &Grid, row: u32, next: u32) -> bool {
    let cells: Vec<At> = grid.row(next).collect();
    let levels = cells.iter().filter(|at| is_level(at.text)).count();
    let above = |at: &At| grid.at(row, at.column);
    // Nothing may stand under the labels.
    let under_label = cells.iter().any(|at| {
        above(at)
            .is_some_and(|top| !top.is_spread && matches!(words::heading(top.text), Some(Heading::Is(_))))
    });
    let open = cells.iter().filter(|at| above(at).is_none_or(|top| top.is_spread)).count();
    let tops = grid.row(row).filter(|top| cells.iter().any(|at| at.column == top.column)).count();
    levels >= 2
        && levels * 2 > cells.len()
        && !under_label
        && open > 0
        && tops > 0
        && grid.row(row).all(|at| !is_level(at.text))
}

/// Whether the row before a header belongs to it: it stands only over the columns of levels, and the
/// levels repeat under each of its cells.
fn is_top(grid: &Grid, last: u32, row: u32) -> bool {
    let tops: Vec<At> = grid.row(last).collect();
    let cells: Vec<At> = grid.row(row).collect();
    let mut texts: HashMap<&str, usize> = HashMap::new();
    for at in &cells {
        *texts.entry(at.text).or_default() += 1;
    }
    let again = texts.values().any(|count| *count > 1);
    let is_label = |column: u32| {
        cells.iter().find(|at| at.column == column).is_none_or(|at| words::heading(at.text).is_some())
    };
    let over_columns = tops.iter().all(|at| !is_label(at.column) || at.text == cells_text(&cells, at.column));
    let over = tops.iter().filter(|at| !is_label(at.column)).count();
    let all_short = tops.iter().all(|at| at.text.chars().count() <= 60);
    let first_is_label = cells.first().is_some_and(|cell| tops.iter().all(|top| top.column != cell.column));
    over > 0
        && all_short
        && (again && (over_columns || over >= 2) || over >= 2 && over_columns && first_is_label)
}

fn cells_text<'w>(cells: &[At<'w>], column: u32) -> &'w str {
    cells.iter().find(|at| at.column == column).map_or("", |at| at.text)
}
