//! Finds the tables that say what depths mean: for each skill, or in a legend for all of them.

use super::column_map::{Column, ColumnEntry, Shape, SheetMap};
use super::depths_in_use::DepthsInUse;
use super::grid::Grid;
use super::header::{Header, TRIED, spaced};
use super::shape::{Analysis, describe};
use super::sheets::Table;
use super::words::{self, Heading};

/// The texts of a column, in lower case.
pub(super) fn texts<'g>(grid: &'g Grid, header: &Header, column: u32) -> impl Iterator<Item = String> + 'g {
    let from = header.row + 1;
    let cells = grid.cells().filter(move |at| at.row >= from && at.column == column);
    cells.map(|at| spaced(at.text).to_lowercase())
}

/// Finds the tables whose texts are about the depths that other tables use.
pub(super) fn find<'w>(
    grids: &[Grid<'w>],
    tables: &mut [Option<Table<'w>>],
    used: &DepthsInUse,
    takes_legends: bool,
) {
    let mut open = tables.iter().flatten().count();
    for (grid, table) in grids.iter().zip(tables.iter_mut()) {
        match table {
            Some(table) if !table.is_given && open > 1 => {
                let is_values = table.analysis.is_values;
                if !is_values && is_description(grid, table, used) {
                    open -= 1;
                }
            }
            None if takes_legends && !grid.sheet.hidden && !used.depths.is_empty() => {
                *table = legend(grid, used);
            }
            _ => {}
        }
    }
}

/// Whether a table says what skills mean at their depths, or what they are about. If so, it is changed into that.
fn is_description(grid: &Grid, table: &mut Table, used: &DepthsInUse) -> bool {
    let (header, map) = (&table.header, &mut table.analysis.map);
    let shares = used.shares_skills(grid, header, map);
    if map.shape == Some(Shape::Wide) {
        let columns = map.columns.iter().filter(|entry| entry.is == Column::Expectation);
        let named =
            |head: &str| used.depths.contains(&head.to_lowercase()) || shares && used.has_number(head);
        let found = columns.clone().filter(|entry| named(&entry.header)).count();
        if found == 0 || found * 2 < columns.count() {
            return false;
        }
        describe(grid, header, map);
        return true;
    }
    let of = |is| map.columns.iter().position(move |entry| entry.is == is);
    let is_more = |entry: &ColumnEntry| {
        !matches!(
            entry.is,
            Column::Skill
                | Column::SkillId
                | Column::Path
                | Column::Level
                | Column::Depth
                | Column::Text
                | Column::Description
        )
    };
    if map.shape != Some(Shape::Long) || !shares || map.columns.iter().any(is_more) {
        return false;
    }
    let Some(text) = of(Column::Text) else { return false };
    let Some(depth) = of(Column::Level).or(of(Column::Depth)) else {
        // It only says what its skills are about.
        set(map, text, Column::Description);
        return true;
    };
    let column = map.columns.get(depth).map_or(0, |entry| entry.column);
    let both = of(Column::Level).is_some() && of(Column::Depth).is_some();
    if both || !texts(grid, header, column).all(|text| used.has(&text) && !used.levels.contains(&text)) {
        return false;
    }
    set(map, depth, Column::Depth);
    true
}

fn set(map: &mut SheetMap, at: usize, is: Column) {
    (map.shape, map.row_is_item) = (Some(Shape::Descriptions), false);
    if let Some(entry) = map.columns.get_mut(at) {
        entry.is = is;
    }
}

/// A legend: a row for each depth, and what it means beside it.
fn legend<'w>(grid: &Grid<'w>, used: &DepthsInUse) -> Option<Table<'w>> {
    let rows: Vec<u32> = grid.rows(0).filter(|row| !grid.is_hidden_row(*row)).take(TRIED).collect();
    let names = |row: u32| grid.row(row).next().filter(|at| used.has(at.text));
    let at = rows
        .windows(2)
        .position(|pair| matches!(pair, [head, row] if names(*head).is_none() && names(*row).is_some()))?;
    let below = rows.get(at + 1..)?;
    let column = grid.row(*below.first()?).next()?.column;
    let is_row =
        |row: &&u32| names(**row).is_some_and(|at| at.column == column) && grid.row(**row).count() > 1;
    let count = below.iter().filter(is_row).count();
    let header = Header::at(grid, *rows.get(at)?, 1);
    let is_skill = |text: &str| words::heading(text) == Some(Heading::Is(Column::Skill));
    if count < 2 || count * 2 <= below.len() || header.columns.iter().any(|head| is_skill(head.last())) {
        return None;
    }
    let mut columns: Vec<u32> = below.iter().flat_map(|row| grid.row(*row)).map(|at| at.column).collect();
    columns.sort_unstable();
    columns.dedup();
    let entry = |at: u32| {
        let head = header.columns.iter().find(|head| head.column == at);
        let is = if at == column { Column::Depth } else { Column::Description };
        let header = head.map(super::header::Head::text).unwrap_or_default();
        ColumnEntry { header, column: at, is, ..ColumnEntry::default() }
    };
    let is_seen = |at: &u32| *at >= column && !grid.is_hidden_column(*at);
    let map = SheetMap {
        sheet: grid.sheet.name.clone(),
        shape: Some(Shape::Descriptions),
        header: Some(header.row),
        header_rows: Some(1),
        columns: columns.into_iter().filter(is_seen).take(5).map(entry).collect(),
        ..SheetMap::default()
    };
    let analysis = Analysis {
        map,
        doubts: Vec::new(),
        is_strong: false,
        is_crowd: false,
        people: None,
        is_values: false,
    };
    Some(Table { header, analysis, is_given: false, legends: Vec::new() })
}
