//! Limits for the size of a file: far above what any matrix has, and far below what a browser can bear.

use super::formula::hyperlink;
use super::links;
use super::refused::{self, Refused};
use crate::import::table::{Cell, Sheet};

/// The most cells of a file.
const CELLS: usize = 2_000_000;

/// The most rows of a sheet that hold something.
const ROWS: usize = 200_000;

/// The last row and column of any spreadsheet, from 0.
const LAST: (u32, u32) = (1_048_575, 16_383);

/// A sheet that counts its cells as they are added.
#[derive(Debug)]
pub(super) struct Counted<'c> {
    sheet: Sheet,
    rows: usize,
    cells: &'c mut usize,
}

impl<'c> Counted<'c> {
    /// A sheet with this name. `cells` counts the cells of the whole file.
    pub fn new(name: &str, cells: &'c mut usize) -> Self {
        Counted { sheet: Sheet { name: name.to_owned(), ..Sheet::default() }, rows: 0, cells }
    }

    /// Adds a cell, unless there is nothing in it.
    pub fn add(&mut self, mut cell: Cell) -> Result<(), Refused> {
        if cell.formula
            && let Some((words, link)) = hyperlink(&cell.text)
        {
            (cell.text, cell.formula) = (words, false);
            self.sheet.links.extend(link.map(|link| ((cell.row, cell.column), link)));
        }
        if cell.text.trim().is_empty() {
            return Ok(());
        }
        if cell.row > LAST.0 || cell.column > LAST.1 {
            return Err(refused::beyond(&self.sheet.name));
        }
        *self.cells += 1;
        if *self.cells > CELLS {
            return Err(refused::too_many_cells(CELLS));
        }
        if self.sheet.cells.last().is_none_or(|last| last.row != cell.row) {
            self.rows += 1;
            if self.rows > ROWS {
                return Err(refused::too_many_rows(&self.sheet.name, ROWS));
            }
        }
        self.sheet.cells.push(cell);
        Ok(())
    }

    /// Adds a cell whose text has its links in it.
    pub fn add_linked(&mut self, row: u32, column: u32, text: String) -> Result<(), Refused> {
        let mut shown = text;
        if shown.contains("](") {
            let plain = links::plain(&shown);
            self.sheet.links.push(((row, column), std::mem::replace(&mut shown, plain)));
        }
        self.add(Cell { row, column, text: shown, formula: false })
    }

    /// The sheet, with its cells by row and column. If two cells have the same place, nothing tells them
    /// apart, so the first one stays.
    pub fn finish(mut self) -> Sheet {
        let place = |cell: &Cell| (cell.row, cell.column);
        if !self.sheet.cells.is_sorted_by_key(place) {
            self.sheet.cells.sort_by_key(place);
        }
        self.sheet.cells.dedup_by_key(|cell| place(cell));
        in_order(&mut self.sheet.links);
        self.sheet
    }
}

/// Texts in the order of their places. Of those with one place, the first stays.
pub(super) fn in_order(links: &mut Vec<((u32, u32), String)>) {
    links.sort_by_key(|(place, _)| *place);
    links.dedup_by_key(|(place, _)| *place);
}
