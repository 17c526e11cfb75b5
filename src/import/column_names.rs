//! Finds the roles, levels, skills and depths in the headers of columns.

use super::column_map::{Column, ColumnEntry, SheetMap};
use super::columns::{Info, of_column};
use super::header::spaced;
use super::level_order;
use super::titles;
use std::collections::HashSet;

/// The roles and levels of the columns of a wide table.
pub(super) fn name_columns(infos: &[Info], map: &mut SheetMap) {
    let has_column = map.columns.iter().any(|entry| entry.is == Column::Role);
    let has_role = map.role.is_some() || has_column;
    let of = |entry: &ColumnEntry| of_column(infos, entry.column);
    let is_level = |entry: &&mut ColumnEntry| entry.is == Column::Expectation && entry.depth.is_none();
    let entries: Vec<&mut ColumnEntry> = map.columns.iter_mut().filter(is_level).collect();
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
    // The roles are those of the column for roles. What stands over a level tells it apart from others
    // of the same name.
    if has_column {
        for (entry, own) in entries.into_iter().zip(owns) {
            let name = if comes_again { entry.header.clone() } else { own };
            entry.level = Some(name).filter(|name| !name.is_empty());
        }
        return;
    }
    if distinct.len() > 1 || distinct.len() == 1 && comes_again {
        let top_levels =
            distinct.iter().filter(|top| level_order::is_level(top)).count() * 2 > distinct.len();
        let own_levels = owns.iter().filter(|own| level_order::is_level(own)).count() * 2 > owns.len();
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

pub(super) fn name_skills(infos: &[Info], entries: &mut [ColumnEntry]) {
    for entry in entries.iter_mut().filter(|entry| entry.is == Column::Expectation) {
        let Some(info) = of_column(infos, entry.column) else { continue };
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

pub(super) fn name_depths(infos: &[Info], entries: &mut [ColumnEntry]) {
    for entry in entries.iter_mut().filter(|entry| entry.is == Column::Expectation) {
        let info = of_column(infos, entry.column);
        entry.depth = info.map(|info| spaced(info.head.last()));
    }
}
