//! Parses the names of cells and ranges in files: `B7`, `A1:C3`.

use crate::import::table::Range;

/// The row and column of a cell, from 0.
pub(super) fn cell(name: &str) -> Option<(u32, u32)> {
    let name = name.trim_matches('$');
    let letters = name.len() - name.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
    let (letters, digits) = name.split_at_checked(letters)?;
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let column = letters
        .bytes()
        .fold(0, |column, letter| column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1);
    let row: u32 = digits.trim_start_matches('$').parse().ok()?;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

/// A range of cells.
pub(super) fn range(name: &str) -> Option<Range> {
    let (first, last) = name.split_once(':')?;
    let ((first_row, first_column), (last_row, last_column)) = (cell(first)?, cell(last)?);
    let is_range = first_row <= last_row && first_column <= last_column;
    is_range.then_some(Range { first_row, first_column, last_row, last_column })
}

#[cfg(test)]
mod tests {
    use super::{cell, range};

    #[test]
    fn names_of_cells_are_read() {
        assert_eq!((cell("A1"), cell("AB12")), (Some((0, 0)), Some((11, 27))));
        assert_eq!(cell("XFD1048576"), Some((1_048_575, 16_383)));
        for wrong in ["", "A", "1", "A0", "AAAA1", "Ä1", "A1B"] {
            assert_eq!(cell(wrong), None, "{wrong}");
        }
        assert!(range("B2:A1").is_none() && range("A1").is_none() && range("A1:B2").is_some());
    }
}
