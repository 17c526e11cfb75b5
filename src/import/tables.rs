//! Finds the tables of a file: those that the map names, or all that there are.

use super::column_map::{Column, ColumnMap, Shape, SheetMap};
use super::doubt::DoubtKind;
use super::grid::Grid;
use super::header::Header;
use super::ledger::{Ledger, excerpt};
use super::shape::analyse;
use super::sheets::Table;
use super::table::Workbook;
use std::collections::HashMap;

/// The table of each sheet; none if there is none, or if nobody wants it.
pub(super) fn find<'w>(grids: &[Grid<'w>], wanted: &ColumnMap) -> Vec<Option<Table<'w>>> {
    let default = SheetMap::default();
    match wanted.sheets.as_slice() {
        [] => grids.iter().map(|grid| table(grid, &default).filter(|_| !grid.sheet.hidden)).collect(),
        [only] if grids.len() == 1 => grids.iter().map(|grid| table(grid, only)).collect(),
        sheets => {
            let places = places(grids);
            let tables = grids.iter().zip(places).map(|(grid, nth)| {
                let named = sheets.iter().filter(|sheet| sheet.sheet == grid.sheet.name);
                let mut fitting = named.filter(|sheet| nth.is_none_or(|nth| sheet.nth.unwrap_or(0) == nth));
                table(grid, fitting.next()?)
            });
            tables.collect()
        }
    }
}

/// For each sheet, which of several sheets with its name it is; none if no other sheet has the name.
pub(super) fn places(grids: &[Grid]) -> Vec<Option<u32>> {
    let mut counts: HashMap<&str, u32> = HashMap::new();
    for grid in grids {
        *counts.entry(&grid.sheet.name).or_default() += 1;
    }
    let mut seen: HashMap<&str, u32> = HashMap::new();
    let mut places = Vec::new();
    for grid in grids {
        let name = grid.sheet.name.as_str();
        let nth = seen.entry(name).or_default();
        places.push((counts.get(name) > Some(&1)).then_some(*nth));
        *nth += 1;
    }
    places
}

/// The table of a sheet, as the map describes it or as it looks.
fn table<'w>(grid: &Grid<'w>, entry: &SheetMap) -> Option<Table<'w>> {
    let is_given = !entry.columns.is_empty();
    let header = match entry.header {
        _ if is_given => Header::wanted(grid, entry)?,
        Some(row) => Header::at(grid, row, entry.header_rows.unwrap_or(1)),
        None => Header::find(grid)?,
    };
    let mut analysis = analyse(grid, &header, entry);
    if !is_given && analysis.people == Some(true) {
        return None;
    }
    if is_given {
        let found = std::mem::replace(&mut analysis.map, entry.clone());
        analysis.map.sheet = found.sheet;
        analysis.map.header = Some(header.row);
        analysis.map.shape = entry.shape.or(found.shape);
    }
    let has = |is| analysis.map.columns.iter().any(|entry| entry.is == is);
    let is_description = is_given && entry.shape == Some(Shape::Descriptions) && has(Column::Description);
    let is_table = has(Column::Expectation)
        || is_description
        || has(Column::Skill) && (has(Column::Level) || has(Column::Text) || has(Column::Depth));
    // It is a table whose columns are left out, and that is what is said of it.
    let is_left_out = analysis.is_crowd && has(Column::Skill);
    (is_table || is_left_out).then_some(Table { header, analysis, is_given, legends: Vec::new() })
}

/// Whether a sheet has a table, and is hidden.
pub(super) fn is_hidden_table(grid: &Grid) -> bool {
    grid.sheet.hidden && table(grid, &SheetMap::default()).is_some()
}

/// Whether there is no table in a sheet because its rows are people.
pub(super) fn is_of_people(grid: &Grid) -> bool {
    let people = |header: Header| analyse(grid, &header, &SheetMap::default()).people;
    !grid.sheet.hidden && Header::find(grid).and_then(people) == Some(true)
}

/// Adds a doubt for each sheet of the map that is not there.
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
