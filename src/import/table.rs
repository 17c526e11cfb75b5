//! A file of tables, in any format: sheets of cells, as they stand there.

/// A file of tables.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Workbook {
    /// Its sheets, in their order. A text file has one.
    pub sheets: Vec<Sheet>,
}

/// A sheet: the cells that hold a text, and what is known about the others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its name. For a text file it is the name of the file without its ending.
    pub name: String,
    /// Whether it is hidden.
    pub hidden: bool,
    /// Whether it is one of several tables of a sheet, beside or below each other.
    pub is_part: bool,
    /// The cells that hold a text, by row, then by column. The list is never dense, because a sheet may
    /// have one cell in its first corner and one in its last.
    pub cells: Vec<Cell>,
    /// The cells whose texts have links, by row, then by column, and their texts with the addresses.
    pub links: Vec<((u32, u32), String)>,
    /// The ranges of cells that were merged. The text stands in the first cell.
    pub merged: Vec<Range>,
    /// The places of single cells that are hidden, by row, then by column.
    pub hidden_cells: Vec<(u32, u32)>,
    /// The hidden rows, from 0, if the reader of the format can tell.
    pub hidden_rows: Option<Vec<u32>>,
    /// The hidden columns, from 0, if the reader of the format can tell.
    pub hidden_columns: Option<Vec<u32>>,
}

impl Sheet {
    /// Whether a cell is hidden by itself, though its row and column are seen.
    pub(super) fn is_hidden(&self, cell: &Cell) -> bool {
        self.hidden_cells.binary_search(&(cell.row, cell.column)).is_ok()
    }
}

/// A cell with a text in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its row, from 0.
    pub row: u32,
    /// Its column, from 0.
    pub column: u32,
    /// Its text as a reader of the sheet sees it, with line breaks as `\n`.
    pub text: String,
    /// Whether it is a formula for which the file holds no value. Then its text is the formula.
    pub formula: bool,
}

impl Cell {
    /// Whether it holds no value: a formula without one, or one that failed, as spreadsheets write it.
    pub(super) fn has_no_value(&self) -> bool {
        self.formula || is_error(self.text.trim())
    }
}

/// Whether a text is what a spreadsheet shows where a formula fails, in any of the languages that it has.
pub(super) fn is_error(text: &str) -> bool {
    let name = text.strip_prefix('#').and_then(|rest| rest.strip_suffix(['!', '?'])).unwrap_or_default();
    let is_name = |c: char| c.is_uppercase() || matches!(c, '/' | '0');
    matches!(text, "#N/A" | "#NV" | "#N/D" | "#N/B" | "#Н/Д")
        || name.len() > 2 && name.chars().all(is_name)
        || text.strip_prefix("Err:").is_some_and(|number| number.len() == 3 && number.parse::<u16>().is_ok())
}

/// A rectangle of cells, including both corners.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// Its first row, from 0.
    pub first_row: u32,
    /// Its first column, from 0.
    pub first_column: u32,
    /// Its last row, from 0.
    pub last_row: u32,
    /// Its last column, from 0.
    pub last_column: u32,
}
