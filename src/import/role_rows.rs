//! Tables with a row for each role and a column for each skill: `Role | Python | SQL`.

use super::column_kinds::{entry, is_open};
use super::column_map::{Column, ColumnEntry, SheetMap};
use super::columns::{Class, Info};
use super::grid::Grid;
use super::header::{Header, spaced};
use super::level_order::is_level;
use super::titles::{self, Parts};
use super::words::{self, Heading};
use std::collections::HashMap;

/// The name of the only level of each role, if nothing says which levels there are.
pub(super) const ONLY: &str = "All levels";

/// The column of the roles, if each row is a role and the columns after it are skills.
pub(super) fn roles<'i, 'h, 'w>(infos: &'i [Info<'h, 'w>]) -> Option<&'i Info<'h, 'w>> {
    let is = |info: &Info, columns: &[Column]| matches!(info.heading, Some(Heading::Is(it)) if columns.contains(&it));
    let mut filled = infos.iter().filter(|info| info.count > 0);
    let says_more = [
        Column::Skill,
        Column::SkillId,
        Column::Level,
        Column::LevelOrder,
        Column::Text,
        Column::Depth,
        Column::Required,
        Column::ItemId,
        Column::ItemKind,
    ];
    if filled.clone().any(|info| is(info, &says_more) || info.heading == Some(Heading::Name)) {
        return None;
    }
    let roles = filled.find(|info| is(info, &[Column::Role]))?;
    let skills: Vec<&Info> = filled.filter(|info| is_skill(info)).collect();
    let levels = skills.iter().filter(|info| info.is_level).count();
    (roles.is_unique && roles.class == Class::Texts && !skills.is_empty() && levels * 3 < skills.len())
        .then_some(roles)
}

fn is_skill(info: &Info) -> bool {
    (is_open(info) || info.count > 0 && words::is_also_skill(info.head.last()))
        && !info.head.text().is_empty()
        && !words::is_unit(info.head.last())
}

/// The columns of a table with a row for each role.
pub(super) fn columns(infos: &[Info], role: u32, doubts: &mut Vec<u32>) -> Vec<ColumnEntry> {
    let mut entries = Vec::new();
    for info in infos.iter().filter(|info| info.count > 0) {
        let column = info.head.column;
        if column == role {
            entries.push(entry(info, Column::Role));
        } else if column > role && is_skill(info) {
            entries.push(entry(info, Column::Expectation));
        } else if !info.head.text().is_empty() {
            doubts.push(column);
        }
    }
    entries
}

/// What the titles of the rows say about roles and levels, by row; none if they don't say it.
pub(super) fn titles(grid: &Grid, header: &Header, map: &SheetMap, role: u32) -> HashMap<u32, Parts> {
    let rows = grid.rows(header.row + 1).filter(|row| map.hidden_rows || !grid.is_hidden_row(*row));
    let titles = rows.filter_map(|row| Some((row, spaced(grid.own(row, role)?.text))));
    let (rows, titles): (Vec<u32>, Vec<String>) = titles.unzip();
    // “Data Analyst” and “ML Analyst” are no analysts of two levels.
    let is_title = |parts: &Parts| is_level(&parts.level) || parts.level == parts.role;
    let parts = titles::split(&titles).filter(|parts| parts.iter().all(is_title)).unwrap_or_default();
    rows.into_iter().zip(parts).collect()
}

/// The column of the roles, if the rows are roles and not the levels of one. If their titles say nothing about
/// levels, each role has one.
pub(super) fn of(grid: &Grid, header: &Header, infos: &[Info], map: &mut SheetMap) -> Option<u32> {
    let role = roles(infos)?.head.column;
    if titles(grid, header, map, role).is_empty() {
        let is_first = infos.iter().find(|info| info.count > 0).is_some_and(|info| info.head.column == role);
        if is_first && are_levels(grid, header, role) {
            return None;
        }
        map.level.get_or_insert_with(|| ONLY.to_owned());
    }
    Some(role)
}

/// Whether the rows are levels, though a word for roles stands above them.
fn are_levels(grid: &Grid, header: &Header, role: u32) -> bool {
    let rows = grid.rows(header.row + 1).filter(|row| !grid.is_hidden_row(*row));
    let names: Vec<&str> = rows.filter_map(|row| Some(grid.own(row, role)?.text)).collect();
    names.len() > 1 && names.iter().filter(|name| is_level(name)).count() * 5 >= names.len() * 3
}
