//! Reads what a row is about: the labels of its skill, its role and its level.

use super::{DEEPEST, Labels, Reader};
use crate::import::column_map::{Column, ColumnEntry, Shape};
use crate::import::doubt::DoubtKind;
use crate::import::draft::Draft;
use crate::import::grid::At;
use crate::import::header::spaced;
use crate::import::ledger::{Fate, Ledger, Reason, excerpt};

impl<'r, 'w> Reader<'r, 'w> {
    /// The label in a column of a row: the cell itself, one merged with it, or the one above it.
    fn label(&mut self, row: u32, column: u32, entry: &ColumnEntry, ledger: &mut Ledger) -> Option<At<'w>> {
        let found = self.grid.at(row, column).filter(|at| at.row > self.header.row);
        let at = match found {
            Some(at) => Some(at),
            None if entry.fill_down => self.filled.get(&column).map(|at| At { is_spread: true, ..*at }),
            None => None,
        };
        if let Some(at) = at {
            let before = self.filled.insert(column, at);
            // Another domain begins: the group and the skill of the one before end with it.
            if entry.is == Column::Path && before.is_some_and(|before| before.text != at.text) {
                for (other, entry) in &self.labels {
                    if *other > column && matches!(entry.is, Column::Path | Column::Skill) {
                        self.filled.remove(other);
                    }
                }
            }
            if at.is_spread && at.row != row {
                self.spread(&at, ledger);
            }
        }
        at
    }

    pub(super) fn spread(&self, at: &At, ledger: &mut Ledger) {
        if !self.is_given {
            let what = format!("“{}” is taken for each of the cells that it stands for.", excerpt(at.text));
            ledger.spread(at, &what, "Write it into each cell if it belongs to some of them only.");
        }
    }

    pub(super) fn row(&mut self, row: u32, draft: &mut Draft<'w>, ledger: &mut Ledger) {
        let mut labels = Labels::default();
        let mut path: Vec<String> = self.sections.iter().map(|at| spaced(at.text)).collect();
        let mut used = Vec::new();
        for nth in 0..self.labels.len() {
            let Some(&(column, entry)) = self.labels.get(nth) else { continue };
            let is_label = matches!(
                entry.is,
                Column::Skill | Column::SkillId | Column::Path | Column::Role | Column::Level
            );
            let at = if is_label {
                self.label(row, column, entry, ledger)
            } else {
                self.grid.at(row, column).filter(|at| at.row > self.header.row)
            };
            let Some(mut at) = at else { continue };
            if entry.is == Column::Description {
                at = self.grid.linked(at);
            }
            if entry.is == Column::Path {
                path.push(spaced(at.text));
            } else {
                labels.0.push((entry.is, at));
            }
            if is_label {
                used.push((entry.is, at));
            }
        }
        if path.len() > DEEPEST {
            let rest = path.split_off(DEEPEST - 1).join(" / ");
            path.push(rest);
        }
        let is_done = if self.map.shape == Some(Shape::LevelsAsRows) {
            self.level_row(row, &labels, draft, ledger)
        } else {
            self.skill_row(row, &labels, &path, draft, ledger)
        };
        let fate = if is_done { Fate::Taken } else { Fate::Doubted };
        let is_meaning = self.map.shape == Some(Shape::Descriptions);
        let skills = if is_meaning {
            labels.get(Column::Skill).map(|at| draft.skills_of(&path, at.text))
        } else {
            None
        };
        // Only the other sheet may say where a skill is filed, and its other names.
        let is_filed = |at: &At| {
            skills.as_ref().is_none_or(|skills| skills.iter().any(|skill| draft.is_filed(*skill, at.text)))
        };
        for at in self.sections.iter().filter(|at| is_done && is_filed(at)) {
            ledger.take(at);
        }
        for (is, at) in used.iter().filter(|(_, at)| is_done || at.row == row) {
            let is_own = labels.get(*is) == Some(at);
            let is_there = match is {
                // The map may name the role or the level of a column, whatever stands in the row.
                Column::Role => self.titles.contains_key(&row) || draft.roles.has(at.text),
                Column::Level => labels.level().is_some_and(|level| draft.levels.has(&level)),
                _ if self.map.shape == Some(Shape::LevelsAsRows) => false,
                Column::Skill => is_own,
                _ => is_filed(at) && (is_meaning || *is == Column::Path || is_own),
            };
            ledger.put(at, if is_there { fate } else { Fate::Aside(Reason::NoPlace) });
        }
        if !is_done {
            self.grid
                .row(row)
                .filter(|at| self.taken.contains(&at.column))
                .for_each(|at| ledger.put(&at, Fate::Doubted));
        }
    }

    pub(super) fn homeless(&self, row: u32, lacks: &str, ledger: &mut Ledger) -> bool {
        if let Some(at) = self.grid.row(row).find(|at| self.taken.contains(&at.column)) {
            ledger.doubt(
                &at,
                DoubtKind::Homeless,
                &format!("This row has no {lacks}, and is not taken."),
                "Fill it in.",
            );
        }
        false
    }

    pub(super) fn name(
        &self,
        labels: &Labels<'w>,
        is: Column,
        entry: Option<&String>,
        whole: Option<&String>,
    ) -> Option<String> {
        let own = || match is {
            Column::Level => labels.level(),
            _ => labels.get(is).map(|at| spaced(at.text)),
        };
        entry.cloned().or_else(own).or_else(|| whole.cloned())
    }
}
