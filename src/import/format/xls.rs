//! Reads XLS. calamine lays each sheet out as a whole grid, and reserves the memory that the file claims to
//! need. So the records are checked first, and calamine is used only if all sheets are small enough as grids.

use std::io::{Cursor, Read};

use calamine::{Reader, SheetVisible, Xls};

use super::guarded::guarded;
use super::limits::Counted;
use super::records::{Record, of_xls};
use super::refused::{self, Refused};
use super::value;
use crate::import::LARGEST;
use crate::import::table::{Cell, Range, Workbook};

const KIND: &str = "Excel workbook (XLS)";

/// The most cells that all grids may have together.
const GRID: u64 = 2_000_000;

/// Reads a workbook.
pub(super) fn read(bytes: &[u8]) -> Result<Workbook, Refused> {
    let stream = guarded(KIND, || stream(bytes))?;
    let facts = walked(&stream)?;
    guarded(KIND, || {
        let mut book: Xls<Cursor<&[u8]>> = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
            calamine::XlsError::Password => refused::encrypted(),
            _ => refused::damaged(KIND),
        })?;
        let mut cells = 0;
        let mut sheets = Vec::new();
        for (at, sheet) in book.sheets_metadata().to_vec().into_iter().enumerate() {
            let Ok(grid) = book.worksheet_range(&sheet.name) else { continue };
            let mut read = Counted::new(&sheet.name, &mut cells);
            let (first_row, first_column) = grid.start().unwrap_or_default();
            for (row, column, value) in grid.used_cells() {
                let (row, column) = (first_row + row as u32, first_column + column as u32);
                read.add(Cell { row, column, text: value::of_data(value), formula: false })?;
            }
            let mut sheet_read = read.finish();
            sheet_read.hidden = sheet.visible != SheetVisible::Visible;
            let merged = book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
            sheet_read.merged = merged
                .into_iter()
                .map(|range| Range {
                    first_row: range.start.0,
                    first_column: range.start.1,
                    last_row: range.end.0,
                    last_column: range.end.1,
                })
                .filter(|range| range.first_row <= range.last_row && range.first_column <= range.last_column)
                .collect();
            if let Some((rows, columns)) = facts.get(at) {
                sheet_read.hidden_rows = Some(rows.clone());
                sheet_read.hidden_columns = Some(columns.clone());
            }
            sheets.push(sheet_read);
        }
        Ok(Workbook { sheets })
    })
}

/// The stream of the workbook in the file.
fn stream(bytes: &[u8]) -> Result<Vec<u8>, Refused> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| refused::damaged(KIND))?;
    if file.exists("/EncryptedPackage") {
        return Err(refused::encrypted());
    }
    for (name, what) in [
        ("/WordDocument", "a text document (Word)"),
        ("/PowerPoint Document", "a presentation (PowerPoint)"),
        ("/__properties_version1.0", "a mail (Outlook)"),
    ] {
        if file.exists(name) {
            return Err(refused::foreign(what));
        }
    }
    let name = ["/Workbook", "/Book"].into_iter().find(|name| file.exists(name));
    let name = name.ok_or_else(|| refused::is_another("a file of some other program of Office"))?;
    let stream = file.open_stream(name).map_err(|_| refused::damaged(KIND))?;
    let mut whole = Vec::new();
    stream.take(LARGEST as u64).read_to_end(&mut whole).map_err(|_| refused::damaged(KIND))?;
    Ok(whole)
}

/// The extent of a grid.
#[derive(Default)]
struct Extent(Option<[u32; 4]>);

impl Extent {
    fn add(&mut self, row: u32, column: u32) {
        let [top, left, bottom, right] = self.0.unwrap_or([row, column, row, column]);
        self.0 = Some([top.min(row), left.min(column), bottom.max(row), right.max(column)]);
    }

    fn cells(&self) -> u64 {
        self.0
            .map_or(0, |[top, left, bottom, right]| u64::from(bottom - top + 1) * u64::from(right - left + 1))
    }
}

/// The hidden rows and columns of a sheet.
type Hidden = (Vec<u32>, Vec<u32>);

/// The hidden rows and columns of each sheet, in the order in which the workbook names the sheets. It is
/// refused if a grid is too large.
fn walked(stream: &[u8]) -> Result<Vec<Hidden>, Refused> {
    let mut starts = Vec::new();
    for record in of_xls(stream) {
        match record.kind {
            0x2f if record.u16(0) != Some(0) => return Err(refused::encrypted()),
            0x85 => starts.push(record.u32(0).ok_or_else(|| refused::damaged(KIND))? as usize),
            0x0a => break,
            _ => {}
        }
    }
    let mut all = 0;
    let mut facts = Vec::new();
    for start in starts {
        let sheet = stream.get(start..).ok_or_else(|| refused::damaged(KIND))?;
        let (mut extent, mut claimed) = (Extent::default(), 0);
        let mut hidden = (Vec::new(), Vec::new());
        let (mut depth, mut formula) = (0_u32, (0, 0));
        for record in of_xls(sheet) {
            match record.kind {
                0x809 => depth += 1,
                0x0a if depth <= 1 => break,
                0x0a => depth -= 1,
                // The crate reserves memory for the size that each of these records claims.
                0x200 => claimed += dimensions(&record).ok_or_else(|| refused::damaged(KIND))?,
                // Numbers, labels, formulas and the like begin with their row and column.
                0x06 | 0x203..=0x205 | 0xd6 | 0x27e | 0xfd => {
                    let place = (record.u16(0), record.u16(2));
                    let (Some(row), Some(column)) = place else { return Err(refused::damaged(KIND)) };
                    extent.add(row, column);
                    if record.kind == 0x06 {
                        formula = (row, column);
                    }
                }
                // The text of the formula before, or of the first cell if there is none.
                0x207 => extent.add(formula.0, formula.1),
                // Several numbers in a row; the last column stands at the end.
                0xbd => {
                    let last = record.u16(record.data.len().saturating_sub(2));
                    let (Some(row), Some(first), Some(last)) = (record.u16(0), record.u16(2), last) else {
                        return Err(refused::damaged(KIND));
                    };
                    extent.add(row, first);
                    extent.add(row, last);
                }
                0x208 if record.u16(12).is_some_and(|flags| flags & 0x20 != 0) => {
                    hidden.0.extend(record.u16(0))
                }
                0x7d if record.u16(8).is_some_and(|flags| flags & 1 != 0) => {
                    let (first, last) = (record.u16(0).unwrap_or(1), record.u16(2).unwrap_or(0));
                    hidden.1.extend(first..=last.min(255));
                }
                _ => {}
            }
        }
        all += extent.cells().max(claimed);
        if all > GRID {
            return Err(refused::too_spread(KIND));
        }
        facts.push(hidden);
    }
    Ok(facts)
}

/// How many cells a sheet claims to span.
fn dimensions(record: &Record) -> Option<u64> {
    let [first_row, last_row, first_column, last_column] = match record.data.len() {
        0..10 => return Some(0),
        10..14 => [record.u16(0)?, record.u16(2)?, record.u16(4)?, record.u16(6)?],
        _ => [record.u32(0)?, record.u32(4)?, record.u16(8)?, record.u16(10)?],
    };
    // The crate reads a first column that is beyond the last one of any sheet, or after its own last
    // one, as column 0.
    let first_column = if first_column > 0xff || last_column < first_column { 0 } else { first_column };
    // The crate subtracts without a check, so an end before the start is refused. An empty sheet has two
    // zeros.
    Some(u64::from(last_row.checked_sub(first_row)?) * u64::from(last_column - first_column))
}
