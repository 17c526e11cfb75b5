//! A sheet to read from: its rows, and what merged cells say.

use super::table::{Cell, Sheet};
use super::words::{self, Meaning};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// The most merged cells that are looked at. A file that has more is not made by people.
const MOST_MERGED: usize = 2_000_000;

/// A sheet to read from. Cells without a text, formulas without a value or with an error, and single hidden cells are
/// not in it.
pub(super) struct Grid<'w> {
    /// The place of the sheet in the file.
    pub nth: usize,
    pub sheet: &'w Sheet,
    /// The texts of its cells without outer white space, by their place in the sheet.
    texts: Vec<&'w str>,
    /// The places of its cells with a text in the sheet, by row, then by column.
    order: Vec<usize>,
    rows: Vec<Row>,
    /// The place of the first cell of a merged range, by the other cells of the range.
    covered: BTreeMap<(u32, u32), usize>,
    hidden_rows: HashSet<u32>,
    hidden_columns: HashSet<u32>,
}

#[cfg(test)]
thread_local! {
    /// How often a cell was looked up.
    pub(super) static LOOKS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

struct Row {
    row: u32,
    start: usize,
    end: usize,
}

/// The text of a cell, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct At<'w> {
    /// The place of the sheet in the file.
    pub sheet: usize,
    /// The place of the cell in its sheet.
    pub cell: usize,
    pub row: u32,
    pub column: u32,
    /// The text without outer white space.
    pub text: &'w str,
    /// Whether it stands in another cell that was merged with this one.
    pub is_spread: bool,
}

impl<'w> Grid<'w> {
    pub fn new(nth: usize, sheet: &'w Sheet) -> Self {
        let is_out = |cell: &Cell| cell.has_no_value() || sheet.is_hidden(cell);
        let text = |cell: &'w Cell| if is_out(cell) { "" } else { cell.text.trim() };
        let texts: Vec<&'w str> = sheet.cells.iter().map(text).collect();
        let cell = |at: &usize| sheet.cells.get(*at);
        let has_text = |(at, text): (usize, &&str)| (!text.is_empty()).then_some(at);
        let mut order: Vec<usize> = texts.iter().enumerate().filter_map(has_text).collect();
        order.sort_by_key(|at| cell(at).map(|cell| (cell.row, cell.column)));
        let mut rows: Vec<Row> = Vec::new();
        for (place, at) in order.iter().enumerate() {
            let Some(cell) = cell(at) else { continue };
            match rows.last_mut() {
                Some(last) if last.row == cell.row => last.end = place + 1,
                _ => rows.push(Row { row: cell.row, start: place, end: place + 1 }),
            }
        }
        let set = |hidden: &Option<Vec<u32>>| hidden.iter().flatten().copied().collect();
        let mut grid = Grid {
            nth,
            sheet,
            texts,
            order,
            rows,
            covered: BTreeMap::new(),
            hidden_rows: set(&sheet.hidden_rows),
            hidden_columns: set(&sheet.hidden_columns),
        };
        grid.covered = grid.merged();
        grid
    }

    fn merged(&self) -> BTreeMap<(u32, u32), usize> {
        let columns: BTreeSet<u32> =
            self.order.iter().filter_map(|at| self.cell(*at)).map(|cell| cell.column).collect();
        let (mut covered, mut left) = (BTreeMap::new(), MOST_MERGED);
        for range in &self.sheet.merged {
            let Some(first) = self.own(range.first_row, range.first_column) else { continue };
            if range.first_row > range.last_row || range.first_column > range.last_column {
                continue;
            }
            let start = self.rows.partition_point(|row| row.row < range.first_row);
            for row in self.rows.iter().skip(start).take_while(|row| row.row <= range.last_row) {
                for column in columns.range(range.first_column..=range.last_column) {
                    if left == 0 {
                        return covered;
                    }
                    left -= 1;
                    if (row.row, *column) != (range.first_row, range.first_column) {
                        covered.entry((row.row, *column)).or_insert(first.cell);
                    }
                }
            }
        }
        covered
    }

    fn cell(&self, at: usize) -> Option<&'w Cell> {
        self.sheet.cells.get(at)
    }

    fn seen(&self, cell: usize, is_spread: bool) -> Option<At<'w>> {
        let Cell { row, column, .. } = self.cell(cell)?;
        Some(At { sheet: self.nth, cell, row: *row, column: *column, text: self.texts.get(cell)?, is_spread })
    }

    /// The rows that hold a text, starting with row `from`.
    pub fn rows(&self, from: u32) -> impl DoubleEndedIterator<Item = u32> + '_ {
        let start = self.rows.partition_point(|row| row.row < from);
        self.rows.iter().skip(start).map(|row| row.row)
    }

    /// The cells of a row that hold a text.
    pub fn row(&self, row: u32) -> impl DoubleEndedIterator<Item = At<'w>> + '_ {
        let found = self.rows.binary_search_by_key(&row, |row| row.row);
        let range = found.ok().and_then(|at| self.rows.get(at)).map_or(0..0, |row| row.start..row.end);
        self.order.get(range).unwrap_or_default().iter().filter_map(|at| self.seen(*at, false))
    }

    /// The columns of a row that hold a text, or that were merged with a cell.
    pub fn filled(&self, row: u32) -> impl Iterator<Item = u32> + '_ {
        let merged = self.covered.range((row, 0)..=(row, u32::MAX)).map(|((_, column), _)| *column);
        self.row(row).map(|at| at.column).chain(merged)
    }

    /// All cells that hold a text.
    pub fn cells(&self) -> impl Iterator<Item = At<'w>> + '_ {
        self.order.iter().filter_map(|at| self.seen(*at, false))
    }

    /// The text that stands in the cell itself.
    pub fn own(&self, row: u32, column: u32) -> Option<At<'w>> {
        let at = self.rows.binary_search_by_key(&row, |row| row.row).ok()?;
        let row = self.rows.get(at)?;
        let cells = self.order.get(row.start..row.end)?;
        let at =
            cells.binary_search_by_key(&column, |at| self.cell(*at).map_or(0, |cell| cell.column)).ok()?;
        self.seen(*cells.get(at)?, false)
    }

    /// The text that stands in the cell, or in the cell that it was merged with.
    pub fn at(&self, row: u32, column: u32) -> Option<At<'w>> {
        #[cfg(test)]
        LOOKS.set(LOOKS.get() + 1);
        self.own(row, column).or_else(|| self.seen(*self.covered.get(&(row, column))?, true))
    }

    /// The cell with the addresses of its links in its text, unless that is only a word for something.
    pub fn linked(&self, at: At<'w>) -> At<'w> {
        let links = &self.sheet.links;
        let text = links.binary_search_by_key(&(at.row, at.column), |(place, _)| *place).ok();
        let text = text.and_then(|text| links.get(text)).map(|(_, text)| text.trim());
        let is_word = || words::meaning(at.text) != Meaning::default() || at.text.parse::<f64>().is_ok();
        text.filter(|_| !is_word()).map_or(at, |text| At { text, ..at })
    }

    pub fn is_hidden_row(&self, row: u32) -> bool {
        self.hidden_rows.contains(&row)
    }

    pub fn is_hidden_column(&self, column: u32) -> bool {
        self.hidden_columns.contains(&column)
    }
}
