//! The depths that the tables of a file use, to find out what is said about them elsewhere.

use super::column_map::{Column, SheetMap};
use super::depth_number::{depth_number, number};
use super::grid::Grid;
use super::header::{Header, spaced};
use super::sheets::Table;
use super::words;
use std::collections::{HashMap, HashSet};

/// The depths that the tables use whose cells are depths, and the levels and skills of these tables.
#[derive(Default)]
pub(super) struct DepthsInUse {
    pub depths: HashSet<String>,
    pub numbers: HashSet<u32>,
    pub levels: HashSet<String>,
    skills: HashSet<String>,
}

impl DepthsInUse {
    pub fn of(grids: &[Grid], tables: &[Option<Table>]) -> DepthsInUse {
        let mut used = DepthsInUse::default();
        for (grid, table) in grids.iter().zip(tables) {
            let Some(Table { header, analysis, .. }) = table else { continue };
            let has = |is| analysis.map.columns.iter().any(|entry| entry.is == is);
            let are_depths = analysis.is_values || are_codes(grid, header, &analysis.map);
            let is_depth =
                |is| is == Column::Depth && has(Column::Level) || is == Column::Expectation && are_depths;
            if !analysis.map.columns.iter().any(|entry| is_depth(entry.is)) {
                continue;
            }
            let of: HashMap<u32, Column> =
                analysis.map.columns.iter().map(|entry| (entry.column, entry.is)).collect();
            for at in grid.cells().filter(|at| at.row > header.row) {
                let list = match of.get(&at.column) {
                    Some(is) if is_depth(*is) => &mut used.depths,
                    Some(Column::Level) => &mut used.levels,
                    Some(Column::Skill) => &mut used.skills,
                    _ => continue,
                };
                list.insert(spaced(at.text).to_lowercase());
            }
            let levels = analysis.map.columns.iter().filter(|entry| entry.is == Column::Expectation);
            used.levels.extend(levels.map(|entry| entry.header.to_lowercase()));
        }
        // Marks are no depths.
        used.depths.retain(|depth| {
            let word = words::meaning(depth);
            !word.not_concerned && !word.placeholder && (word.required.is_none() || number(depth).is_some())
        });
        used.numbers = used.depths.iter().filter_map(|depth| number(depth)).collect();
        used
    }

    /// Whether a name is that of a depth, and of no level.
    pub fn has(&self, name: &str) -> bool {
        self.depths.contains(&name.to_lowercase()) || self.has_number(name)
    }

    /// Whether a name has the number of a depth, and is that of no level.
    pub fn has_number(&self, name: &str) -> bool {
        depth_number(name).is_some_and(|(number, _)| self.numbers.contains(&number))
            && !self.levels.contains(&spaced(name).to_lowercase())
    }

    pub fn shares_skills(&self, grid: &Grid, header: &Header, map: &SheetMap) -> bool {
        let skill = map.columns.iter().find(|entry| entry.is == Column::Skill);
        skill.is_some_and(|entry| {
            super::descriptions::texts(grid, header, entry.column).any(|text| self.skills.contains(&text))
        })
    }
}

/// Whether a text is as short as a code for a depth: “B”, “II”, “3”.
pub(super) fn is_code(text: &str) -> bool {
    text.chars().nth(3).is_none() && !text.is_empty() && text.chars().all(char::is_alphanumeric)
}

/// Whether most of what a table says about its skills is codes, each of which comes up again.
fn are_codes(grid: &Grid, header: &Header, map: &SheetMap) -> bool {
    let columns: HashSet<u32> =
        map.columns.iter().filter(|it| it.is == Column::Expectation).map(|it| it.column).collect();
    let (mut codes, mut all, mut different) = (0_usize, 0_usize, HashSet::new());
    for at in grid.cells().filter(|at| at.row > header.row && columns.contains(&at.column)) {
        let word = words::meaning(at.text);
        if word.not_concerned || word.placeholder || word.required.is_some() {
            continue;
        }
        all += 1;
        if is_code(at.text) {
            codes += 1;
            different.insert(at.text);
        }
    }
    codes * 5 >= all * 3 && codes >= different.len() * 2
}
