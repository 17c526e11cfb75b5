//! Finds out how the table of a sheet is laid out, and what its columns are.

use super::column_kinds::{describe_beside, is_open, level_rows, long, wide};
use super::column_map::{Column, ColumnEntry, Shape, SheetMap};
use super::column_names::{name_columns, name_depths, name_skills};
use super::columns::{Class, Info, infos, of_column};
use super::grid::Grid;
use super::header::Header;
use super::level_order::is_level;
use super::personal;
use super::role_rows;
use super::words::Heading;
use std::collections::{HashMap, HashSet};

/// What a sheet is taken for.
pub(super) struct Analysis {
    pub map: SheetMap,
    /// Columns that are not taken, though they may belong to the table.
    pub doubts: Vec<u32>,
    /// Whether this is clearly a table of skills and levels.
    pub is_strong: bool,
    /// Whether its columns are headed by the names of people, and left out.
    pub is_crowd: bool,
    /// Whether its rows are people (true), or may be (false).
    pub people: Option<bool>,
    /// Whether its expectations are depths and marks without texts.
    pub is_values: bool,
}

/// Finds out how a table is laid out, as far as the map doesn't say it.
pub(super) fn analyse(grid: &Grid, header: &Header, wanted: &SheetMap) -> Analysis {
    let infos = infos(grid, header);
    let shape = wanted.shape.unwrap_or_else(|| shape(grid, header, &infos));
    let mut map = SheetMap {
        sheet: grid.sheet.name.clone(),
        shape: Some(shape),
        header: Some(header.row),
        header_rows: Some(header.rows),
        ..wanted.clone()
    };
    let mut doubts = Vec::new();
    map.columns = match shape {
        Shape::Long => long(&infos, describes_skills(grid, header, &infos), &mut doubts),
        Shape::Wide | Shape::Descriptions => wide(&infos, &mut doubts),
        Shape::LevelsAsRows => match role_rows::of(grid, header, &infos, &mut map) {
            Some(role) => role_rows::columns(&infos, role, &mut doubts),
            None => level_rows(&infos, &mut doubts),
        },
    };
    match shape {
        Shape::Long => map.row_is_item = rows_are_items(grid, header, &map.columns),
        Shape::Wide => {
            describe_beside(&infos, &mut map.columns, &mut doubts);
            name_columns(&infos, &mut map);
            // A column without a name is not a level.
            let is_named = |it: &ColumnEntry| it.level.is_some() || it.depth.is_some();
            map.columns.retain(|entry| entry.is != Column::Expectation || is_named(entry));
        }
        Shape::LevelsAsRows => name_skills(&infos, &mut map.columns),
        Shape::Descriptions => name_depths(&infos, &mut map.columns),
    }
    map.sections = shape != Shape::LevelsAsRows && has_sections(grid, header, &infos, &map.columns);
    if map.sections {
        let heads = |entry: &ColumnEntry| {
            grid.rows(header.row + 1).all(|row| is_alone_or_empty(grid, row, entry.column))
        };
        map.columns
            .iter_mut()
            .filter(|entry| entry.is == Column::Path)
            .for_each(|entry| entry.fill_down &= !heads(entry));
    }
    let own = |entry: &&ColumnEntry| {
        entry.is == Column::Expectation && (shape != Shape::Wide || entry.depth.is_none())
    };
    let expectations: Vec<&Info> =
        map.columns.iter().filter(own).filter_map(|entry| of_column(&infos, entry.column)).collect();
    let has_depths = infos.iter().any(|info| info.is_depth());
    let is_values = !expectations.is_empty()
        && expectations.iter().all(|info| info.class != Class::Texts || has_depths && !info.is_depth());
    let levels = expectations.iter().filter(|info| info.is_level).count();
    let has_skill = infos.iter().any(|info| info.heading == Some(Heading::Is(Column::Skill)));
    let is_strong = match shape {
        Shape::Long => map.columns.iter().any(|entry| entry.is == Column::Skill),
        Shape::Wide | Shape::Descriptions => has_skill && !expectations.is_empty() || levels > 1,
        Shape::LevelsAsRows => expectations.len() > 1,
    };
    let is_crowd = expectations.is_empty() && personal::is_crowd(infos.iter());
    let people = personal::are_rows_people(grid, header, &infos);
    Analysis { map, doubts, is_strong, is_crowd, people, is_values }
}

fn shape(grid: &Grid, header: &Header, infos: &[Info]) -> Shape {
    let has = |column| infos.iter().any(|info| info.heading == Some(Heading::Is(column)) && info.count > 0);
    let unknown = infos.iter().filter(|info| info.heading.is_none() && info.count > 0);
    let levels = unknown.clone().filter(|info| info.is_level).count();
    let unknown = unknown.count();
    let has_text =
        has(Column::Text) || has(Column::Description) || has(Column::Depth) || has(Column::Required);
    if has(Column::Skill) && has(Column::Level) && (has_text || unknown <= 1) && levels < 2 {
        return Shape::Long;
    }
    // The rows are named after levels, and the headers are not.
    let first = infos.iter().find(|info| info.count > 0);
    let rows = || grid.rows(header.row + 1).filter(|row| !grid.is_hidden_row(*row));
    let named = |info: &Info| {
        let names: HashSet<&str> =
            rows().filter_map(|row| grid.at(row, info.head.column)).map(|at| at.text).collect();
        let levels = names.iter().filter(|name| is_level(name)).count();
        names.len() > 1 && levels * 5 >= names.len() * 3
    };
    let level_column = infos.iter().any(|info| info.heading == Some(Heading::Is(Column::Level)));
    let others = infos.iter().filter(|info| is_open(info)).count();
    if levels * 3 < others.max(1)
        && (first.is_some_and(named) && others > 0 || level_column && !has(Column::Skill) && others > 1)
    {
        return Shape::LevelsAsRows;
    }
    if role_rows::roles(infos).is_some() {
        return Shape::LevelsAsRows;
    }
    if has(Column::Skill) && has_text && unknown == 0 { Shape::Long } else { Shape::Wide }
}

/// Whether the column of a long table that describes something describes its skills: rows about one skill say
/// the same there.
fn describes_skills(grid: &Grid, header: &Header, infos: &[Info]) -> bool {
    let columns = |is| {
        let named = infos.iter().filter(move |info| info.heading == Some(Heading::Is(is)) && info.count > 0);
        named.map(|info| info.head.column)
    };
    let (Some(skill), Some(description)) =
        (columns(Column::Skill).next_back(), columns(Column::Description).next())
    else {
        return false;
    };
    // What is said first about each skill.
    let (mut said, mut texts) = (HashMap::new(), Vec::new());
    let (mut name, mut others) = ("", 0_usize);
    for row in grid.rows(header.row + 1).filter(|row| !grid.is_hidden_row(*row)) {
        name = grid.at(row, skill).map_or(name, |at| at.text);
        if let Some(at) = grid.at(row, description) {
            let first: usize = *said.entry(name).or_insert(texts.len());
            if first == texts.len() {
                texts.push(at.text);
            }
            others += usize::from(texts.get(first) != Some(&at.text));
        }
    }
    // A slip in a row is a doubt about that row.
    others * 10 <= texts.len()
}

/// Changes a wide table into one that says what its skills mean at each depth.
pub(super) fn describe(grid: &Grid, header: &Header, map: &mut SheetMap) {
    map.shape = Some(Shape::Descriptions);
    for entry in map.columns.iter_mut() {
        (entry.role, entry.level) = (None, None);
    }
    name_depths(&infos(grid, header), &mut map.columns);
}

/// Whether the rows of a long table are items: several rows say something about the same skill, role and
/// level.
fn rows_are_items(grid: &Grid, header: &Header, entries: &[ColumnEntry]) -> bool {
    if entries.iter().any(|entry| matches!(entry.is, Column::ItemId | Column::ItemKind)) {
        return true;
    }
    let keys: Vec<u32> = entries
        .iter()
        .filter(|entry| {
            matches!(entry.is, Column::Skill | Column::SkillId | Column::Path | Column::Role | Column::Level)
        })
        .map(|entry| entry.column)
        .collect();
    let mut seen: HashSet<Vec<&str>> = HashSet::new();
    let rows = grid.rows(header.row + 1).filter(|row| !grid.is_hidden_row(*row));
    let texts = || entries.iter().filter(|entry| entry.is == Column::Text);
    let mut rows = rows.filter(|row| texts().any(|entry| grid.own(*row, entry.column).is_some()));
    rows.any(|row| {
        !seen.insert(keys.iter().map(|column| grid.at(row, *column).map_or("", |at| at.text)).collect())
    })
}

/// Whether a column is empty in a row, or holds its only cell. A column that is so in all rows holds
/// headings.
fn is_alone_or_empty(grid: &Grid, row: u32, column: u32) -> bool {
    grid.at(row, column).is_none() || grid.row(row).count() == 1
}

/// Whether rows with one cell are headings: they stand in the columns of labels, and rows with more
/// cells follow.
fn has_sections(grid: &Grid, header: &Header, infos: &[Info], entries: &[ColumnEntry]) -> bool {
    let rows: Vec<u32> = grid.rows(header.row + 1).filter(|row| !grid.is_hidden_row(*row)).collect();
    let skill = entries.iter().find(|entry| entry.is == Column::Skill).map(|entry| entry.column);
    // If there is a column for headings, even an empty one, a skill that stands alone in its row has no
    // expectations.
    let is_path = |info: &Info| match info.heading {
        Some(Heading::Is(Column::Path)) => true,
        Some(Heading::Is(Column::Skill)) => Some(info.head.column) != skill,
        _ => entries.iter().any(|entry| entry.is == Column::Path && entry.column == info.head.column),
    };
    let has_path = infos.iter().any(is_path);
    let is_single = |row: &u32| grid.row(*row).count() == 1;
    let last_full = rows.iter().rposition(|row| !is_single(row)).unwrap_or_default();
    let mut singles =
        rows.iter().take(last_full).filter(|row| is_single(row)).filter_map(|row| grid.row(*row).next());
    singles.any(|at| Some(at.column) < skill || Some(at.column) == skill && !has_path)
}
