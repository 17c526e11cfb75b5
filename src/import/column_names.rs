//! Finds the roles, levels, skills and depths in the headers of columns.

use super::aspects::Aspect;
use super::column_map::{Column, ColumnEntry, SheetMap};
use super::columns::{Info, of_column};
use super::header::spaced;
use super::level_order;
use super::titles;
use std::collections::{HashMap, HashSet};

/// What the header of a column says about its place.
struct Title {
    /// What stands above the level.
    top: Option<String>,
    own: String,
    /// What the column says about the level.
    is: Option<Column>,
}

impl Title {
    /// The level and what is said about it.
    fn key(&self) -> String {
        let is = match self.is {
            Some(Column::Text) => "text",
            Some(Column::Description) => "description",
            Some(Column::Expectation) => "",
            Some(_) => "depth",
            None => "",
        };
        [&*self.own, is].join("\n")
    }
}

fn title(info: &Info) -> Title {
    if let Some(Aspect { top, level, is }) = &info.aspect {
        return Title { top: top.clone(), own: level.clone(), is: Some(*is) };
    }
    let top = info.head.top.filter(|_| info.head.own.is_some());
    Title { top: top.map(|top| spaced(top.text)), own: spaced(info.head.last()), is: None }
}

/// The roles and levels of the columns of a wide table.
pub(super) fn name_columns(infos: &[Info], map: &mut SheetMap) {
    let has_column = map.columns.iter().any(|entry| entry.is == Column::Role);
    let has_role = map.role.is_some() || has_column;
    let named = map.columns.iter_mut().filter_map(|entry| {
        let info = of_column(infos, entry.column)?;
        (entry.is == Column::Expectation && entry.depth.is_none()).then(|| (entry, title(info)))
    });
    let (entries, titles): (Vec<&mut ColumnEntry>, Vec<Title>) = named.unzip();
    let distinct: HashSet<&String> = titles.iter().filter_map(|title| title.top.as_ref()).collect();
    let comes_again = titles.iter().map(Title::key).collect::<HashSet<String>>().len() < titles.len();
    let name = |name: String| Some(name).filter(|name| !name.is_empty());
    // The roles are those of the column for roles. What stands over a level tells it apart from others
    // of the same name.
    if has_column {
        for (entry, title) in entries.into_iter().zip(titles) {
            let whole = || title.top.iter().chain([&title.own]).cloned().collect::<Vec<_>>().join(" / ");
            entry.level = match title.is {
                _ if !comes_again => name(title.own),
                Some(_) => name(whole()),
                None => name(entry.header.clone()),
            };
        }
        return;
    }
    if distinct.len() > 1 || distinct.len() == 1 && comes_again {
        let top_levels =
            distinct.iter().filter(|top| level_order::is_level(top)).count() * 2 > distinct.len();
        let own_levels =
            titles.iter().filter(|title| level_order::is_level(&title.own)).count() * 2 > titles.len();
        for (entry, Title { top, own, .. }) in entries.into_iter().zip(titles) {
            let is_turned = top_levels && !own_levels;
            (entry.role, entry.level) = if is_turned { (name(own), top) } else { (top, name(own)) };
        }
        return;
    }
    // Several columns may be about the same level.
    let (mut owns, mut places) = (Vec::new(), HashMap::<&str, usize>::new());
    for title in &titles {
        let first = *places.entry(title.own.as_str()).or_insert(owns.len());
        if title.is.is_none() || first == owns.len() {
            owns.push(title.own.clone());
        }
    }
    let parts = if has_role { None } else { titles::split(&owns) };
    for (entry, title) in entries.into_iter().zip(&titles) {
        let nth = places.get(title.own.as_str());
        match parts.as_ref().and_then(|parts| parts.get(*nth?)) {
            Some(parts) => (entry.role, entry.level) = (Some(parts.role.clone()), Some(parts.level.clone())),
            None => entry.level = name(title.own.clone()),
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
