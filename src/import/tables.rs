//! The tables of a file: those that the map names, or those that there are.

use super::column_map::{Column, ColumnMap, SheetMap};
use super::doubt::DoubtKind;
use super::grid::Grid;
use super::header::{Header, resolve};
use super::ledger::{Ledger, excerpt};
use super::shape::analyse;
use super::sheets::Table;
use super::table::Workbook;

/// The table of each sheet; nothing where there is none, or where nobody wants it.
pub(super) fn find<'w>(grids: &[Grid<'w>], wanted: &ColumnMap) -> Vec<Option<Table<'w>>> {
    let default = SheetMap::default();
    match wanted.sheets.as_slice() {
        [] => grids.iter().map(|grid| table(grid, &default).filter(|_| !grid.sheet.hidden)).collect(),
        [only] if grids.len() == 1 => grids.iter().map(|grid| table(grid, only)).collect(),
        sheets => {
            let mut used = vec![false; sheets.len()];
            grids.iter().map(|grid| table(grid, entry(grid, sheets, &mut used)?)).collect()
        }
    }
}

/// What the map says of a sheet. A document may have several tables of one name: each gets the entry that
/// has its columns, in their order.
fn entry<'m>(grid: &Grid, sheets: &'m [SheetMap], used: &mut [bool]) -> Option<&'m SheetMap> {
    let named = || sheets.iter().enumerate().filter(|(_, sheet)| sheet.sheet == grid.sheet.name);
    if named().count() < 2 {
        return named().next().map(|(_, sheet)| sheet);
    }
    let has_all = |sheet: &SheetMap| {
        let header = Header::wanted(grid, sheet);
        header.is_some_and(|header| resolve(&header, &sheet.columns).iter().all(Option::is_some))
    };
    let open: Vec<(usize, &SheetMap)> = named().filter(|(at, _)| used.get(*at) == Some(&false)).collect();
    let found = open.iter().find(|(_, sheet)| has_all(sheet)).or(open.first())?;
    *used.get_mut(found.0)? = true;
    Some(found.1)
}

/// The table of a sheet, as the map says or as it looks.
fn table<'w>(grid: &Grid<'w>, entry: &SheetMap) -> Option<Table<'w>> {
    let is_given = !entry.columns.is_empty();
    let header = match entry.header {
        _ if is_given => Header::wanted(grid, entry)?,
        Some(row) => Header::at(grid, row, entry.header_rows.unwrap_or(1)),
        None => Header::find(grid)?,
    };
    let mut analysis = analyse(grid, &header, entry);
    if is_given {
        let found = std::mem::replace(&mut analysis.map, entry.clone());
        analysis.map.sheet = found.sheet;
        analysis.map.header = Some(header.row);
        analysis.map.shape = entry.shape.or(found.shape);
    }
    let has = |is| analysis.map.columns.iter().any(|entry| entry.is == is);
    let is_table = has(Column::Expectation)
        || has(Column::Skill) && (has(Column::Level) || has(Column::Text) || has(Column::Depth));
    is_table.then_some(Table { header, analysis, is_given })
}

/// Tells which sheets of the map are not there.
pub(super) fn missing(workbook: &Workbook, wanted: &ColumnMap, ledger: &mut Ledger) {
    if workbook.sheets.len() == 1 && wanted.sheets.len() == 1 {
        return;
    }
    for sheet in &wanted.sheets {
        if !workbook.sheets.iter().any(|other| other.name == sheet.sheet) {
            let what =
                format!("The column map names a sheet “{}”, and there is none.", excerpt(&sheet.sheet));
            ledger.doubt_at(
                0,
                0,
                0,
                DoubtKind::Missing,
                &what,
                "Correct its name, or take it out of the map.",
            );
        }
    }
}
