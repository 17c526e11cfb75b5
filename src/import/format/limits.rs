//! How much of a file is taken: far more than any matrix has, and far less than a browser bears.

use super::refused::{self, Refused};
use crate::import::table::{Cell, Sheet};

/// The bytes of a file, and the bytes of all that is packed in one.
pub const LARGEST: usize = 64 << 20;

/// The cells of a file.
const CELLS: usize = 2_000_000;

/// The rows of a sheet that hold something.
const ROWS: usize = 200_000;

/// The largest row and column of any spreadsheet, from 0.
const LAST: (u32, u32) = (1_048_575, 16_383);

/// A sheet while its cells come in, counted.
#[derive(Debug)]
pub(super) struct Counted<'c> {
    sheet: Sheet,
    rows: usize,
    cells: &'c mut usize,
}

impl<'c> Counted<'c> {
    /// A sheet of this name; `cells` are those of the whole file.
    pub fn new(name: &str, cells: &'c mut usize) -> Self {
        Counted { sheet: Sheet { name: name.to_owned(), ..Sheet::default() }, rows: 0, cells }
    }

    /// Adds a cell, unless there is nothing in it.
    pub fn add(&mut self, cell: Cell) -> Result<(), Refused> {
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

    /// The sheet, its cells by row and column. Of two at one place the later one is told apart by
    /// nothing, so the first stays.
    pub fn finish(mut self) -> Sheet {
        let place = |cell: &Cell| (cell.row, cell.column);
        if !self.sheet.cells.is_sorted_by_key(place) {
            self.sheet.cells.sort_by_key(place);
        }
        self.sheet.cells.dedup_by_key(|cell| place(cell));
        self.sheet
    }
}
