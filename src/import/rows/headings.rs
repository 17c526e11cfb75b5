//! Rows with one cell that are headings: the domain or group of the rows after them.

use super::{DEEPEST, Reader};
use crate::import::column_map::{Column, Shape};
use crate::import::doubt::DoubtKind;
use crate::import::grid::At;
use crate::import::ledger::{Fate, Ledger, Reason, excerpt};

impl<'r, 'w> Reader<'r, 'w> {
    /// Whether a cell alone in its row is a heading.
    pub(super) fn is_heading(&self, at: &At) -> bool {
        let skill = self.of(Column::Skill).next().map(|(column, _)| column);
        let fills = self
            .columns
            .iter()
            .any(|(column, entry)| *column == at.column && entry.fill_down && entry.is == Column::Path);
        let others = self.columns.iter().filter(|(column, _)| *column != at.column);
        let alone =
            others.filter_map(|(column, _)| self.grid.at(at.row, *column)).all(|other| other.cell == at.cell);
        // A skill without expectations also stands alone.
        let is_skill = Some(at.column) == skill && self.of(Column::Path).next().is_some();
        self.map.shape != Some(Shape::LevelsAsRows)
            && alone
            && !fills
            && Some(at.column) <= skill
            && (!is_skill || at.text.chars().count() > 80)
            && (self.map.sections || at.text.chars().count() > 80)
    }

    /// The heading in a row that has a number and a name alone, if the next row's number goes on from it: “1” and
    /// “1.1”.
    pub(super) fn numbered(&self, row: u32, next: Option<u32>) -> Option<At<'w>> {
        let column = |is| self.of(is).next().map(|(column, _)| column);
        let mut cells = self.grid.row(row);
        let (id, name) = (cells.next()?, cells.next()?);
        let next = self.grid.own(next?, id.column)?.text;
        let rest = next.strip_prefix(id.text.trim_end_matches('.'))?.strip_prefix('.')?;
        (cells.next().is_none()
            && Some(id.column) == column(Column::SkillId)
            && Some(name.column) == column(Column::Skill)
            && rest.starts_with(|c: char| c.is_ascii_digit()))
        .then_some(name)
    }

    pub(super) fn heading(&mut self, at: &At<'w>, [is_last, is_numbered]: [bool; 2], ledger: &mut Ledger) {
        if is_last || at.text.chars().count() > 80 {
            return ledger.put(at, Fate::Aside(Reason::BelowTable));
        }
        // It is taken as soon as a row below it is.
        ledger.put(at, Fate::Aside(Reason::BelowTable));
        let is_first = self.sections.is_empty();
        // A heading ends those in columns to its right. In the same column, a heading that directly
        // follows another one is below it, and one that follows rows replaces the last one.
        match self.sections.last() {
            Some(last) if last.column == at.column => {
                if self.run == 0 {
                    self.sections.pop();
                }
            }
            _ => self.sections.retain(|open| open.column < at.column),
        }
        let is_skill = self.of(Column::Skill).any(|(column, _)| column == at.column);
        if is_skill && is_first && self.rows > 0 && !self.is_given && !is_numbered {
            let what = format!(
                "“{}” stands alone in its row, and is taken for the heading of the rows below it.",
                excerpt(at.text)
            );
            let remedy = "If it is a skill, write n/a where nothing is expected.";
            ledger.doubt(at, DoubtKind::Homeless, &what, remedy);
        }
        if self.sections.len() >= DEEPEST {
            self.sections.pop();
        }
        self.sections.push(*at);
        self.run += 1;
    }
}
