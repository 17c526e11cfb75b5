//! Reads XLSB. calamine reads the values, cell by cell; the rest comes from the records.

use std::collections::HashMap;
use std::io::Cursor;

use calamine::{Reader, SheetType, SheetVisible, Xlsb};
use quick_xml::events::Event;

use super::guarded::guarded;
use super::limits::Counted;
use super::packed::Parts;
use super::records::of_xlsb;
use super::refused::{self, Refused};
use super::value;
use super::xml::{Xml, attribute};
use crate::import::table::{Cell, Range, Workbook};

const KIND: &str = "binary Excel workbook";

// The types of the records that are looked at.
const ROW: u32 = 0x00;
const COLUMNS: u32 = 0x3c;
const SHEET: u32 = 0x9c;
const MERGED: u32 = 0xb0;
const OTHER_SHEETS: u32 = 0x16a;

/// Reads a workbook.
pub(super) fn read(bytes: &[u8]) -> Result<Workbook, Refused> {
    let is_wanted = |name: &str| {
        name.ends_with(".bin") && !name.contains("vbaProject")
            || name.ends_with(".rels")
            || name.ends_with(".xml")
    };
    let parts = Parts::unpack(KIND, bytes, is_wanted)?;
    for (_, part) in parts.iter().filter(|(name, _)| !name.ends_with(".bin")) {
        let mut xml = Xml::new(KIND, part);
        // This only checks that it can be read.
        while xml.next()?.is_some() {}
    }
    let main = parts.need("xl/workbook.bin")?;
    // The crate reserves memory for as many as are claimed.
    let claimed = of_xlsb(main).filter(|record| record.kind == OTHER_SHEETS);
    if claimed
        .into_iter()
        .any(|record| record.u32(0).is_none_or(|count| count as usize * 12 > record.data.len()))
    {
        return Err(refused::lies(KIND));
    }
    let paths = paths(&parts, main)?;
    let zip = parts.zip();
    guarded(KIND, || {
        let mut book: Xlsb<Cursor<Vec<u8>>> = Xlsb::new(zip).map_err(|_| refused::damaged(KIND))?;
        let mut cells = 0;
        let mut sheets = Vec::new();
        for sheet in book.sheets_metadata().to_vec() {
            if sheet.typ != SheetType::WorkSheet {
                continue;
            }
            let mut read = Counted::new(&sheet.name, &mut cells);
            let mut reader = book.worksheet_cells_reader(&sheet.name).map_err(|_| refused::damaged(KIND))?;
            while let Some(cell) = reader.next_cell().map_err(|_| refused::damaged(KIND))? {
                let (row, column) = cell.get_position();
                let text = value::shown(cell.get_value(), false);
                read.add(Cell { row, column, text, formula: false })?;
            }
            let mut sheet_read = read.finish();
            sheet_read.hidden = sheet.visible != SheetVisible::Visible;
            if let Some(part) = paths.get(&sheet.name).and_then(|path| parts.get(path)) {
                let mut hidden = (Vec::new(), Vec::new());
                for record in of_xlsb(part) {
                    match record.kind {
                        // The flag is a bit of the twelfth byte.
                        ROW if record.data.get(11).is_some_and(|flags| flags & 0x10 != 0) => {
                            hidden.0.extend(record.u32(0));
                        }
                        COLUMNS if record.u16(16).is_some_and(|flags| flags & 1 != 0) => {
                            let (first, last) = (record.u32(0).unwrap_or(1), record.u32(4).unwrap_or(0));
                            hidden.1.extend(first..=last.min(16_383));
                        }
                        MERGED => sheet_read.merged.extend(range(&[0, 8, 4, 12].map(|at| record.u32(at)))),
                        _ => {}
                    }
                }
                (sheet_read.hidden_rows, sheet_read.hidden_columns) = (Some(hidden.0), Some(hidden.1));
            }
            sheets.push(sheet_read);
        }
        Ok(Workbook { sheets })
    })
}

fn range(corners: &[Option<u32>; 4]) -> Option<Range> {
    let [Some(first_row), Some(first_column), Some(last_row), Some(last_column)] = *corners else {
        return None;
    };
    let is_range = first_row <= last_row && first_column <= last_column;
    is_range.then_some(Range { first_row, first_column, last_row, last_column })
}

/// The part of each sheet, by its name.
fn paths(parts: &Parts, main: &[u8]) -> Result<HashMap<String, String>, Refused> {
    let mut targets = HashMap::new();
    let mut xml = Xml::new(KIND, parts.need("xl/_rels/workbook.bin.rels")?);
    while let Some(event) = xml.next()? {
        if let Event::Start(element) = &event
            && let (Some(id), Some(target)) = (attribute(element, "Id"), attribute(element, "Target"))
        {
            let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            targets.insert(id, path);
        }
    }
    let path = |record: super::records::Record| {
        let (id, end) = record.text(8)?;
        let (name, _) = record.text(end)?;
        Some((name, targets.get(&id)?.clone()))
    };
    Ok(of_xlsb(main).filter(|record| record.kind == SHEET).filter_map(path).collect())
}
