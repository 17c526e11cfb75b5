//! A file of tables, whatever its format: sheets of cells, as they stand there.

/// A file of tables.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Workbook {
    /// Its sheets, in their order. A text file has one.
    pub sheets: Vec<Sheet>,
}

/// A sheet: its cells that hold a text, and what is known of the others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its name; of a text file the name of the file without its ending.
    pub name: String,
    /// Whether it is hidden.
    pub hidden: bool,
    /// The cells that hold a text, by row, then by column. Never dense: a sheet may have a cell in
    /// its first and one in its last corner.
    pub cells: Vec<Cell>,
    /// The cells that were merged into one. The text stands in the first.
    pub merged: Vec<Range>,
    /// The hidden rows, from 0, where the format's reader can tell.
    pub hidden_rows: Option<Vec<u32>>,
    /// The hidden columns, from 0, where the format's reader can tell.
    pub hidden_columns: Option<Vec<u32>>,
}

/// A cell with a text in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its row, from 0.
    pub row: u32,
    /// Its column, from 0.
    pub column: u32,
    /// Its text, line breaks as `\n`, as a reader of the sheet sees it.
    pub text: String,
    /// Whether it is a formula that the file holds no value of; its text is the formula then.
    pub formula: bool,
}

/// A rectangle of cells; both corners belong to it.
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
