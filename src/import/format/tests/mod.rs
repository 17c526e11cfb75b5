//! What can be opened, and what is refused.

mod made;
mod mutated;
mod old;
mod refusals;
mod seeds;
mod texts;
mod workbooks;

use super::{Content, Kind, Refused, Source, open};
use crate::import::table::{Sheet, Workbook};

/// The kind of a file, and the tables in it.
fn opened(name: &str, bytes: &[u8]) -> (Kind, Workbook) {
    let opened = open(&Source::new(name, bytes)).unwrap_or_else(|refused| panic!("{name}: {refused}"));
    match opened.content {
        Content::Tables(book) => (opened.kind, book),
        Content::Matrix(json) => panic!("{name}: {}", String::from_utf8_lossy(&json)),
    }
}

/// The JSON of a file that is a matrix.
fn json(name: &str, bytes: &[u8]) -> String {
    match open(&Source::new(name, bytes)).unwrap_or_else(|refused| panic!("{name}: {refused}")).content {
        Content::Matrix(json) => String::from_utf8(json).unwrap(),
        Content::Tables(book) => panic!("{name}: {book:?}"),
    }
}

fn refused(name: &str, bytes: &[u8]) -> Refused {
    match open(&Source::new(name, bytes)) {
        Err(refused) => refused,
        Ok(opened) => panic!("{name} is {}", opened.kind),
    }
}

/// The cells of a sheet, each with its place.
fn cells(sheet: &Sheet) -> Vec<(u32, u32, &str)> {
    sheet.cells.iter().map(|cell| (cell.row, cell.column, cell.text.as_str())).collect()
}
