//! What somebody should look at before a proposal is accepted, and what is not taken.

use serde::{Deserialize, Serialize};

/// A doubt: something in a sheet that was understood in one way and may be meant in another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Doubt {
    /// The place of the sheet in the file, from 0.
    pub sheet: usize,
    /// The row, from 0.
    pub row: u32,
    /// The column, from 0.
    pub column: u32,
    /// What kind of doubt it is.
    pub kind: DoubtKind,
    /// What is there, where, and what to do, as sentences.
    pub sentence: String,
}

impl Doubt {
    /// Its sentence without the name of its cell, for where that stands beside it.
    pub fn without_place(&self) -> &str {
        let place = [&cell_name(self.row, self.column), ": "].concat();
        self.sentence.split_once(&place).map_or(&self.sentence, |(_, rest)| rest)
    }
}

/// The kinds of doubts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DoubtKind {
    /// The same place of the matrix is written twice.
    Duplicate,
    /// A text that only keeps a place free, such as “TBD”.
    Placeholder,
    /// A word that stands where other cells have a depth, and that no other cell has.
    UnknownDepth,
    /// A cell in a row that is longer than the header.
    Ragged,
    /// Merged cells, or empty ones under a text, that were all taken to say the same.
    Spread,
    /// Hidden rows.
    HiddenRows,
    /// A formula without a value.
    Formula,
    /// An order of levels or depths that the sheet doesn't state.
    GuessedOrder,
    /// A column that is not taken, though it may belong to the table.
    Column,
    /// A cell whose row or column lacks what it belongs to, such as the name of a skill.
    Homeless,
    /// Something that the column map names and the file lacks.
    Missing,
}

/// A cell that is not taken.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SetAside {
    /// The place of the sheet in the file, from 0.
    pub sheet: usize,
    /// The row, from 0.
    pub row: u32,
    /// The column, from 0.
    pub column: u32,
    /// What it says.
    pub text: String,
    /// Why it is not taken, as a sentence.
    pub reason: String,
}

/// The name of a cell in a spreadsheet, such as `B7`.
pub fn cell_name(row: u32, column: u32) -> String {
    format!("{}{}", column_name(column), u64::from(row) + 1)
}

/// The name of a column in a spreadsheet, such as `AB`.
pub fn column_name(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::{Doubt, DoubtKind, cell_name};

    #[test]
    fn a_place_is_named_once() {
        let doubt = |sentence: &str| Doubt {
            sheet: 0,
            row: 6,
            column: 1,
            kind: DoubtKind::Ragged,
            sentence: sentence.to_owned(),
        };
        for sentence in ["B7: No header: stands above.", "“Web”, B7: No header: stands above."] {
            assert_eq!(doubt(sentence).without_place(), "No header: stands above.");
        }
        assert_eq!(doubt("Else.").without_place(), "Else.");
    }

    #[test]
    fn cells_are_named_as_in_spreadsheets() {
        for (row, column, name) in
            [(0, 0, "A1"), (6, 1, "B7"), (0, 25, "Z1"), (0, 26, "AA1"), (1_048_575, 16_383, "XFD1048576")]
        {
            assert_eq!(cell_name(row, column), name);
        }
        assert_eq!(cell_name(u32::MAX, u32::MAX), "MWLQKWV4294967296");
    }
}
