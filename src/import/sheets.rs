//! Finds out how several sheets relate: they may be roles, levels, or depths and their meanings.

use super::column_map::{Column, Shape};
use super::grid::Grid;
use super::header::{Header, spaced};
use super::level_order::{is_level, is_plain_level};
use super::shape::{Analysis, describe};
use std::collections::HashSet;

/// A sheet with a table.
pub(super) struct Table<'w> {
    pub header: Header<'w>,
    pub analysis: Analysis,
    /// Whether the map says everything that is taken from it.
    pub is_given: bool,
}

/// Finds out how several tables relate. Each belongs to the grid at the same place in its list. Tables
/// that do not belong to the matrix become none.
pub(super) fn relate(grids: &[Grid], tables: &mut [Option<Table>]) {
    let count = |tables: &[Option<Table>]| tables.iter().flatten().count();
    if tables.iter().flatten().any(|table| table.analysis.is_strong) {
        for table in tables.iter_mut() {
            if table.as_ref().is_some_and(|table| !table.analysis.is_strong && !table.is_given) {
                *table = None;
            }
        }
    }
    if count(tables) < 2 {
        return;
    }
    find_descriptions(grids, tables);
    let main = |table: &&mut Table| table.analysis.map.shape != Some(Shape::Descriptions);
    let mut left: Vec<&mut Table> = tables.iter_mut().flatten().filter(main).collect();
    if left.len() < 2 {
        return;
    }
    let levels = left.iter().filter(|table| is_plain_level(&table.analysis.map.sheet)).count();
    let needs = |table: &Table| {
        table
            .analysis
            .map
            .columns
            .iter()
            .all(|entry| entry.is != Column::Level && !entry.level.as_deref().is_some_and(is_level))
    };
    let by_level = levels * 2 > left.len() && left.iter().all(|table| needs(table));
    for table in left.iter_mut().filter(|table| !table.is_given) {
        let map = &mut table.analysis.map;
        let name = Some(spaced(&map.sheet)).filter(|name| !name.is_empty());
        if by_level && map.level.is_none() {
            map.level = name;
            // Then the columns are the roles. A single column says nothing about roles.
            let columns = map.columns.iter().filter(|entry| entry.is == Column::Expectation).count();
            for entry in map.columns.iter_mut().filter(|entry| entry.is == Column::Expectation) {
                entry.role = entry.level.take().filter(|_| columns > 1);
            }
            for entry in map.columns.iter_mut().filter(|entry| entry.is == Column::Level) {
                entry.is = Column::Role;
            }
        } else if map.role.is_none()
            && map.columns.iter().all(|entry| entry.is != Column::Role && entry.role.is_none())
        {
            map.role = name;
        }
    }
}

/// Finds a sheet whose columns are the depths that another sheet uses.
fn find_descriptions(grids: &[Grid], tables: &mut [Option<Table>]) {
    let mut depths: HashSet<String> = HashSet::new();
    for (grid, table) in grids.iter().zip(tables.iter()) {
        let Some(table) = table else { continue };
        let map = &table.analysis.map;
        let is_depth = |is| is == Column::Depth || is == Column::Expectation && table.analysis.is_values;
        let columns: HashSet<u32> =
            map.columns.iter().filter(|entry| is_depth(entry.is)).map(|entry| entry.column).collect();
        let from = table.header.row + 1;
        let cells = grid.cells().filter(|at| at.row >= from && columns.contains(&at.column));
        depths.extend(cells.map(|at| at.text.to_lowercase()));
    }
    let mut open: usize = tables.iter().flatten().count();
    for (grid, table) in grids.iter().zip(tables.iter_mut()) {
        let Some(table) = table.as_mut().filter(|table| !table.is_given && open > 1) else { continue };
        let Analysis { map, is_values: false, .. } = &mut table.analysis else { continue };
        if map.shape != Some(Shape::Wide) {
            continue;
        }
        let named = |head: &str| depths.contains(&head.to_lowercase());
        let columns = map.columns.iter().filter(|entry| entry.is == Column::Expectation);
        let found = columns.clone().filter(|entry| named(&entry.header)).count();
        if found > 0 && found * 2 >= columns.count() {
            describe(grid, &table.header, map);
            open -= 1;
        }
    }
}
