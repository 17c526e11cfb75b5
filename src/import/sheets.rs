//! Finds out how several sheets relate: they may be roles, levels, or depths and their meanings.

use super::aspects::kind;
use super::column_map::{Column, ColumnEntry, Shape, SheetMap};
use super::depths_in_use::DepthsInUse;
use super::descriptions;
use super::draft::Legend;
use super::grid::Grid;
use super::header::{Header, spaced};
use super::legend_cells;
use super::level_order::{is_level, is_plain_level};
use super::matrix_title::common;
use super::personal;
use super::role_rows::ONLY;
use super::shape::Analysis;
use std::collections::HashSet;

/// A sheet with a table.
pub(super) struct Table<'w> {
    pub header: Header<'w>,
    pub analysis: Analysis,
    /// Whether the map says everything that is taken from it.
    pub is_given: bool,
    /// What the cells around it say about its depths.
    pub legends: Vec<Legend<'w>>,
}

/// Finds out how several tables relate. Each belongs to the grid at the same place in its list. Tables
/// that do not belong to the matrix become none.
///
/// Returns the places of those whose columns look like people.
pub(super) fn relate<'w>(
    grids: &[Grid<'w>],
    tables: &mut [Option<Table<'w>>],
    takes_legends: bool,
) -> Vec<usize> {
    let mut people = results(grids, tables);
    for at in &people {
        if let Some(Some(table)) = tables.get_mut(*at) {
            table.analysis.is_strong = false;
        }
    }
    if tables.iter().flatten().any(|table| table.analysis.is_strong) {
        for (at, table) in tables.iter_mut().enumerate() {
            if let Some(weak) = table.take_if(|table| !table.analysis.is_strong && !table.is_given)
                && weak.analysis.is_crowd
            {
                people.push(at);
            }
        }
    }
    let used = DepthsInUse::of(grids, tables);
    descriptions::find(grids, tables, &used, takes_legends);
    for (grid, table) in grids.iter().zip(tables.iter_mut()) {
        if let Some(table) = table {
            table.legends = legend_cells::find(grid, table, &used);
        }
    }
    let main = |table: &Table| table.analysis.map.shape != Some(Shape::Descriptions);
    let (mut left, mut names): (Vec<&mut Table>, Vec<Option<String>>) = grids
        .iter()
        .zip(tables)
        .filter_map(|(grid, table)| {
            let table = table.as_mut().filter(|table| main(table))?;
            let name =
                if grid.sheet.is_part { title(grid, &table.header) } else { Some(spaced(&grid.sheet.name)) };
            Some((table, name.filter(|name| !name.is_empty())))
        })
        .unzip();
    if left.len() < 2 {
        return people;
    }
    if let Some(titles) = titles_of_numbered(grids, &left, &names) {
        names = titles;
    }
    let levels = names.iter().flatten().filter(|name| is_plain_level(name)).count();
    let needs = |table: &Table| {
        table
            .analysis
            .map
            .columns
            .iter()
            .all(|entry| entry.is != Column::Level && !entry.level.as_deref().is_some_and(is_level))
    };
    let by_level = levels * 2 > left.len() && left.iter().all(|table| needs(table));
    // The tables of one sheet are its roles only if each has a title.
    let are_roles = names.iter().all(Option::is_some) || grids.iter().all(|grid| !grid.sheet.is_part);
    let named = left.iter_mut().zip(names).filter(|(table, _)| !table.is_given);
    for (table, name) in named.filter(|_| are_roles) {
        let map = &mut table.analysis.map;
        if by_level && map.level.as_deref().is_none_or(|level| level == ONLY) {
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
    people
}

/// Gives tables that say how deep, or what, and nothing about levels, their only level.
pub(super) fn only_level(tables: &mut [Option<Table>]) {
    let is_expected = |entry: &ColumnEntry| {
        matches!(entry.is, Column::Depth | Column::Required)
            || entry.is == Column::Text && kind(&entry.header) == Some(Column::Text)
    };
    let lacks = |map: &SheetMap| {
        map.shape == Some(Shape::Long)
            && map.level.is_none()
            && map.columns.iter().all(|entry| entry.is != Column::Level)
            && map.columns.iter().any(|entry| entry.is == Column::Skill)
            && map.columns.iter().any(is_expected)
    };
    let mains = tables.iter_mut().flatten().map(|table| &mut table.analysis.map);
    let mains: Vec<&mut SheetMap> = mains.filter(|map| map.shape != Some(Shape::Descriptions)).collect();
    if mains.iter().all(|map| lacks(map)) {
        mains.into_iter().for_each(|map| map.level = Some(ONLY.to_owned()));
    }
}

/// The tables that say what somebody can do in the skills for which another table has levels: “Skill | Anna | Bob”
/// over values.
fn results(grids: &[Grid], tables: &[Option<Table>]) -> Vec<usize> {
    let all = || grids.iter().zip(tables).filter_map(|(grid, table)| Some((grid, table.as_ref()?)));
    let levels = |table: &Table, is: fn(&str) -> bool| {
        let columns = table.analysis.map.columns.iter().filter(|entry| entry.is == Column::Expectation);
        columns.filter(|entry| is(&entry.header)).count()
    };
    let mut known: HashSet<String> = HashSet::new();
    for (grid, table) in all().filter(|(_, table)| levels(table, is_level) > 1) {
        known.extend(skills(grid, table));
    }
    let is_result = |grid: &Grid, table: &Table| {
        let own: Vec<bool> = skills(grid, table).map(|skill| known.contains(&skill)).collect();
        let columns = levels(table, |_| true);
        table.analysis.is_values
            && !table.is_given
            && table.analysis.map.shape == Some(Shape::Wide)
            && columns > 1
            && levels(table, personal::may_be_first_name) == columns
            && own.iter().filter(|is_known| **is_known).count() * 2 > own.len()
    };
    let found = grids.iter().zip(tables).enumerate();
    found
        .filter(|(_, (grid, table))| table.as_ref().is_some_and(|table| is_result(grid, table)))
        .map(|(at, _)| at)
        .collect()
}

/// The names of the skills in a table, in lower case.
fn skills<'g>(grid: &'g Grid, table: &Table) -> impl Iterator<Item = String> + 'g {
    let skill = table.analysis.map.columns.iter().find(|entry| entry.is == Column::Skill);
    descriptions::texts(grid, &table.header, skill.map_or(u32::MAX, |entry| entry.column))
}

/// The roles of sheets whose names say nothing but a number, “Sheet1” and “Sheet2”: what stands above their tables,
/// without what is the same above all of them.
fn titles_of_numbered(
    grids: &[Grid],
    tables: &[&mut Table],
    names: &[Option<String>],
) -> Option<Vec<Option<String>>> {
    let stem = |name: &str| name.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let first = names.first()?.as_deref()?;
    let is_named = |name: &String| {
        stem(name) == name.len() || is_plain_level(name) || name.get(..stem(name)) != first.get(..stem(first))
    };
    if names.iter().any(|name| name.as_ref().is_none_or(is_named)) {
        return None;
    }
    let grid = |table: &Table| grids.iter().find(|grid| grid.sheet.name == table.analysis.map.sheet);
    let titles: Option<Vec<String>> = tables.iter().map(|table| title(grid(table)?, &table.header)).collect();
    let titles = titles?;
    let common = common(&titles.iter().collect::<Vec<_>>()).unwrap_or_default();
    let own = |title: &String| {
        let own = if common.is_empty() { title.clone() } else { title.replace(&common, "") };
        own.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
    };
    let roles: Vec<String> = titles.iter().map(own).collect();
    let are_all =
        roles.iter().all(|role| !role.is_empty()) && roles.iter().any(|role| roles.first() != Some(role));
    are_all.then(|| roles.into_iter().map(Some).collect())
}

/// The title of a table: the last cell that stands alone in its row above the header.
fn title(grid: &Grid, header: &Header) -> Option<String> {
    let top = header.row + 1 - header.rows.min(header.row + 1);
    let row = grid.rows(0).take_while(|row| *row < top).filter(|row| grid.row(*row).count() == 1).last()?;
    grid.row(row).next().map(|at| spaced(at.text)).filter(|title| title.chars().count() <= 60)
}
