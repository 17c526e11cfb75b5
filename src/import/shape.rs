//! How the table of a sheet is laid out, and what its columns are.

use super::column_map::{Column, ColumnEntry, Shape, SheetMap};
use super::columns::{Class, Info, infos};
use super::grid::Grid;
use super::header::{Header, spaced};
use super::level_order::is_level;
use super::titles;
use super::words::Heading;
use std::collections::HashSet;

/// What a sheet is taken for.
pub(super) struct Analysis {
    pub map: SheetMap,
    /// Columns that are not taken, though they may belong to the table.
    pub doubts: Vec<u32>,
    /// Whether it is plain that this is a table of skills and levels.
    pub is_strong: bool,
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
        Shape::Long => long(&infos, &mut doubts),
        Shape::Wide | Shape::Descriptions => wide(&infos, &mut doubts),
        Shape::LevelsAsRows => level_rows(&infos, &mut doubts),
    };
    match shape {
        Shape::Long => map.row_is_item = rows_are_items(grid, header, &map.columns),
        Shape::Wide => {
            name_columns(&infos, &mut map);
            // A column without a name is no level.
            map.columns.retain(|entry| entry.is != Column::Expectation || entry.level.is_some());
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
    let own = |entry: &&ColumnEntry| entry.is == Column::Expectation;
    let expectations: Vec<&Info> = infos
        .iter()
        .filter(|info| map.columns.iter().filter(own).any(|entry| entry.column == info.head.column))
        .collect();
    let is_values = !expectations.is_empty() && expectations.iter().all(|info| info.class != Class::Texts);
    let levels = expectations.iter().filter(|info| info.is_level).count();
    let has_skill = infos.iter().any(|info| info.heading == Some(Heading::Is(Column::Skill)));
    let is_strong = match shape {
        Shape::Long => map.columns.iter().any(|entry| entry.is == Column::Skill),
        Shape::Wide | Shape::Descriptions => has_skill && !expectations.is_empty() || levels > 1,
        Shape::LevelsAsRows => expectations.len() > 1,
    };
    Analysis { map, doubts, is_strong, is_values }
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
    // Rows named after levels, under headers that are none.
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
    if has(Column::Skill) && has_text && unknown == 0 { Shape::Long } else { Shape::Wide }
}

/// Whether a column may hold expectations: no word says that it is something else.
fn is_open(info: &Info) -> bool {
    info.count > 0 && info.heading.is_none()
}

fn entry(info: &Info, is: Column) -> ColumnEntry {
    let fill_down =
        matches!(is, Column::Path | Column::Skill | Column::Role | Column::Level) && info.fills_down;
    ColumnEntry {
        header: info.head.text(),
        column: info.head.column,
        is,
        fill_down,
        ..ColumnEntry::default()
    }
}

/// The columns of a table with a row for each expectation.
fn long(infos: &[Info], doubts: &mut Vec<u32>) -> Vec<ColumnEntry> {
    let mut entries: Vec<ColumnEntry> = Vec::new();
    let has = |column| infos.iter().any(|info| info.heading == Some(Heading::Is(column)) && info.count > 0);
    let last_skill =
        infos.iter().rposition(|info| info.heading == Some(Heading::Is(Column::Skill)) && info.count > 0);
    let longest = infos.iter().filter(|info| is_open(info)).max_by_key(|info| info.letters);
    for (nth, info) in infos.iter().enumerate().filter(|(_, info)| info.count > 0) {
        let column = match info.heading {
            Some(Heading::Is(Column::Skill)) if Some(nth) != last_skill => Column::Path,
            Some(Heading::Is(Column::Description)) if !has(Column::Text) => Column::Text,
            Some(Heading::Is(Column::Description)) => continue,
            Some(Heading::Is(column)) => column,
            Some(Heading::Name) if last_skill.is_none() => Column::Skill,
            None if !has(Column::Text)
                && !has(Column::Description)
                && longest.is_some_and(|longest| longest.head.column == info.head.column) =>
            {
                Column::Text
            }
            None => {
                doubts.push(info.head.column);
                continue;
            }
            Some(_) => continue,
        };
        let again = !matches!(column, Column::Path | Column::Text)
            && entries.iter().any(|entry: &ColumnEntry| entry.is == column);
        if again {
            doubts.push(info.head.column);
        } else {
            entries.push(entry(info, column));
        }
    }
    if !entries.iter().any(|entry| entry.is == Column::Skill)
        && let Some(last) = entries.iter_mut().rfind(|entry| entry.is == Column::Path)
    {
        last.is = Column::Skill;
    }
    // Without levels, those whom the rows are about are the levels.
    if !entries.iter().any(|entry| entry.is == Column::Level)
        && let Some(role) = entries.iter_mut().find(|entry| entry.is == Column::Role)
    {
        role.is = Column::Level;
    }
    entries
}

/// The columns of a table with a row for each skill.
fn wide(infos: &[Info], doubts: &mut Vec<u32>) -> Vec<ColumnEntry> {
    let filled: Vec<&Info> = infos.iter().filter(|info| info.count > 0 || info.is_level).collect();
    let is = |info: &Info, column| info.heading == Some(Heading::Is(column));
    let skill = filled.iter().rposition(|info| is(info, Column::Skill));
    let skill = skill.or_else(|| filled.iter().position(|info| info.heading == Some(Heading::Name)));
    let levels: Vec<usize> = (0..filled.len())
        .filter(|at| filled.get(*at).is_some_and(|info| info.is_level && info.heading.is_none()))
        .collect();
    // Where the labels end and the expectations begin.
    let open = |at: &usize| filled.get(*at).is_some_and(|info| info.heading.is_none());
    let first_level = levels.first().copied().filter(|_| levels.len() > 1);
    let labels_end = match (skill, first_level) {
        (Some(skill), Some(level)) => (skill + 1).max(level.min(filled.len())),
        (Some(skill), None) => skill + 1,
        (None, Some(level)) => level,
        (None, None) => {
            // The first column has names, or groups of names.
            let path_ends = filled.iter().rposition(|info| is(info, Column::Path)).map_or(0, |at| at + 1);
            let first = (path_ends..filled.len()).find(open).unwrap_or(path_ends);
            let second = filled.get(first).is_some_and(|info| info.repeats || info.fills_down)
                && filled
                    .get(first + 1)
                    .is_some_and(|info| info.heading.is_none() && !info.repeats && info.is_short())
                && filled.len() > first + 2;
            first + 1 + usize::from(second)
        }
    };
    let label_skill = skill.or_else(|| (0..labels_end).rev().find(open));
    let mut entries = Vec::new();
    for (at, info) in filled.iter().enumerate() {
        let column = match info.heading {
            _ if Some(at) == label_skill => Column::Skill,
            Some(Heading::Is(Column::Skill | Column::Path)) => Column::Path,
            Some(Heading::Is(column @ (Column::Role | Column::Required | Column::SkillId)))
                if info.count > 0 =>
            {
                column
            }
            Some(Heading::RowId) if info.is_unique && at < labels_end => Column::SkillId,
            Some(Heading::Is(Column::Description)) if info.count > 0 => Column::Description,
            Some(Heading::Is(Column::Text)) if levels.is_empty() && at >= labels_end => Column::Expectation,
            Some(_) => continue,
            None if at < labels_end => {
                let is_after_skill = skill.is_some_and(|skill| at > skill);
                if is_after_skill && is_like(info, at, &filled, &levels) {
                    Column::Expectation
                } else if is_after_skill {
                    doubts.push(info.head.column);
                    continue;
                } else {
                    Column::Path
                }
            }
            None if levels.len() < 2 || info.is_level || is_like(info, at, &filled, &levels) => {
                Column::Expectation
            }
            None => {
                doubts.push(info.head.column);
                continue;
            }
        };
        let again = !matches!(column, Column::Path | Column::Expectation)
            && entries.iter().any(|entry: &ColumnEntry| entry.is == column);
        if !again {
            entries.push(entry(info, column));
        }
    }
    if !entries.iter().any(|entry| entry.is == Column::Skill)
        && let Some(last) = entries.iter_mut().rfind(|entry| entry.is == Column::Path)
    {
        last.is = Column::Skill;
    }
    // What a skill is about has its place only where nothing else is said.
    let said: Vec<u32> =
        entries.iter().filter(|entry| entry.is == Column::Expectation).map(|entry| entry.column).collect();
    let only_marks =
        filled.iter().filter(|info| said.contains(&info.head.column)).all(|info| info.class == Class::Marks);
    entries.retain(|entry| entry.is != Column::Description || only_marks && !said.is_empty());
    entries
}

/// Whether a column that no word of levels heads is a level all the same: it stands between levels, or
/// holds the same kind of cells.
fn is_like(info: &Info, at: usize, filled: &[&Info], levels: &[usize]) -> bool {
    let between = levels.first() < Some(&at) && Some(&at) < levels.last();
    let classes = levels.iter().filter_map(|at| filled.get(*at)).map(|level| level.class);
    let same = classes.filter(|class| *class == info.class).count();
    between || same * 2 > levels.len() && info.class != Class::Empty
}

/// The roles and levels of the columns of a wide table.
fn name_columns(infos: &[Info], map: &mut SheetMap) {
    let has_column = map.columns.iter().any(|entry| entry.is == Column::Role);
    let has_role = map.role.is_some() || has_column;
    let of = |entry: &ColumnEntry| infos.iter().find(|info| info.head.column == entry.column);
    let entries: Vec<&mut ColumnEntry> =
        map.columns.iter_mut().filter(|entry| entry.is == Column::Expectation).collect();
    let tops: Vec<Option<String>> = entries
        .iter()
        .map(|entry| {
            of(entry)?
                .head
                .top
                .map(|top| spaced(top.text))
                .filter(|_| of(entry).is_some_and(|info| info.head.own.is_some()))
        })
        .collect();
    let owns: Vec<String> = entries
        .iter()
        .map(|entry| of(entry).map_or_else(String::new, |info| spaced(info.head.last())))
        .collect();
    let distinct: HashSet<&String> = tops.iter().flatten().collect();
    let comes_again = owns.iter().collect::<HashSet<_>>().len() < owns.len();
    // The roles are those of the column. What stands over a level tells it from others of its name.
    if has_column {
        for (entry, own) in entries.into_iter().zip(owns) {
            let name = if comes_again { entry.header.clone() } else { own };
            entry.level = Some(name).filter(|name| !name.is_empty());
        }
        return;
    }
    if distinct.len() > 1 || distinct.len() == 1 && comes_again {
        let top_levels = distinct.iter().filter(|top| is_level(top)).count() * 2 > distinct.len();
        let own_levels = owns.iter().filter(|own| is_level(own)).count() * 2 > owns.len();
        for ((entry, top), own) in entries.into_iter().zip(tops).zip(owns) {
            let is_turned = top_levels && !own_levels;
            let own = Some(own).filter(|own| !own.is_empty());
            (entry.role, entry.level) = if is_turned { (own, top) } else { (top, own) };
        }
        return;
    }
    let parts = if has_role { None } else { titles::split(&owns) };
    for (nth, (entry, own)) in entries.into_iter().zip(owns).enumerate() {
        match parts.as_ref().and_then(|parts| parts.get(nth)) {
            Some(parts) => (entry.role, entry.level) = (Some(parts.role.clone()), Some(parts.level.clone())),
            None => entry.level = Some(own).filter(|own| !own.is_empty()),
        }
    }
}

/// The columns of a table with a row for each level.
fn level_rows(infos: &[Info], doubts: &mut Vec<u32>) -> Vec<ColumnEntry> {
    let filled: Vec<&Info> = infos.iter().filter(|info| info.count > 0).collect();
    let is = |info: &Info, column| info.heading == Some(Heading::Is(column));
    let level = filled.iter().position(|info| is(info, Column::Level)).unwrap_or_default();
    let mut entries = Vec::new();
    for (at, info) in filled.iter().enumerate() {
        let column = match info.heading {
            _ if at == level => Column::Level,
            Some(Heading::Is(column @ (Column::Role | Column::LevelOrder))) => column,
            Some(Heading::Notes | Heading::People | Heading::RowId) => {
                // It may be the name of a skill all the same.
                doubts.push(info.head.column);
                continue;
            }
            _ if info.head.text().is_empty() => continue,
            // A word for a column of another kind of table is a skill's name here.
            _ => Column::Expectation,
        };
        entries.push(entry(info, column));
    }
    entries
}

fn name_skills(infos: &[Info], entries: &mut [ColumnEntry]) {
    for entry in entries.iter_mut().filter(|entry| entry.is == Column::Expectation) {
        let Some(info) = infos.iter().find(|info| info.head.column == entry.column) else { continue };
        entry.skill = Some(spaced(info.head.last()));
        entry.path = info
            .head
            .top
            .filter(|_| info.head.own.is_some())
            .map(|top| spaced(top.text))
            .into_iter()
            .collect();
    }
}

fn name_depths(infos: &[Info], entries: &mut [ColumnEntry]) {
    for entry in entries.iter_mut().filter(|entry| entry.is == Column::Expectation) {
        let info = infos.iter().find(|info| info.head.column == entry.column);
        entry.depth = info.map(|info| spaced(info.head.last()));
    }
}

/// Takes a wide table for what its skills mean at each depth.
pub(super) fn describe(grid: &Grid, header: &Header, map: &mut SheetMap) {
    map.shape = Some(Shape::Descriptions);
    for entry in map.columns.iter_mut() {
        (entry.role, entry.level) = (None, None);
    }
    name_depths(&infos(grid, header), &mut map.columns);
}

/// Whether the rows of a long table are items: several say something of the same skill, role and level.
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

/// Whether a column has nothing in a row, or the only cell of it: a column that is so in all rows has headings.
fn is_alone_or_empty(grid: &Grid, row: u32, column: u32) -> bool {
    grid.at(row, column).is_none() || grid.row(row).count() == 1
}

/// Whether rows with one cell are headings: they stand among the labels, and rows with more follow.
fn has_sections(grid: &Grid, header: &Header, infos: &[Info], entries: &[ColumnEntry]) -> bool {
    let rows: Vec<u32> = grid.rows(header.row + 1).filter(|row| !grid.is_hidden_row(*row)).collect();
    let skill = entries.iter().find(|entry| entry.is == Column::Skill).map(|entry| entry.column);
    // Where a column is there for them, even an empty one, a skill alone in its row has no expectations.
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
