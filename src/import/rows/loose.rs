//! Cells that do not belong to a row of the matrix: headers, and columns that are not taken.

use super::Reader;
use crate::import::aspects::kind;
use crate::import::column_map::{Column, ColumnEntry, Shape};
use crate::import::doubt::DoubtKind;
use crate::import::draft::{Draft, Legend};
use crate::import::grid::At;
use crate::import::header::spaced;
use crate::import::ledger::{Fate, Ledger, Reason};
use crate::import::words::{self, Heading};

impl<'r, 'w> Reader<'r, 'w> {
    /// Sets aside cells in columns that are not taken.
    pub(super) fn loose(&self, row: u32, ledger: &mut Ledger) {
        for at in self.grid.row(row).filter(|at| !self.taken.contains(&at.column)) {
            let reason = self.loose_reason(at.column);
            ledger.put(&at, Fate::Aside(reason));
            if reason == Reason::NoHeader
                && !self.legends.contains(&at.cell)
                && !self.grid.is_hidden_column(at.column)
            {
                let what = "No header stands above this cell.";
                ledger.doubt(&at, DoubtKind::Ragged, what, "Give its column a header, or move the cell.");
            }
        }
    }

    fn loose_reason(&self, column: u32) -> Reason {
        let place = self.header.columns.binary_search_by_key(&column, |head| head.column);
        let head = place.ok().and_then(|at| self.header.columns.get(at));
        match head.map(|head| words::heading(head.last()).or_else(|| words::heading(&head.text()))) {
            _ if self.grid.is_hidden_column(column) => Reason::HiddenColumn,
            None => Reason::NoHeader,
            Some(Some(Heading::People | Heading::Name)) => Reason::People,
            Some(Some(Heading::Notes | Heading::RowId)) => Reason::Note,
            Some(Some(Heading::Is(Column::Description))) => Reason::NoPlace,
            Some(_) if self.is_given => Reason::NotNamed,
            Some(_) => Reason::Unknown,
        }
    }

    pub(super) fn read_header(&self, draft: &mut Draft<'w>, ledger: &mut Ledger) {
        for head in &self.header.columns {
            let place = self.columns.binary_search_by_key(&head.column, |(column, _)| *column);
            let entry = place.ok().and_then(|at| self.columns.get(at));
            for at in head.top.iter().chain(&head.own) {
                match entry {
                    Some((_, entry)) if head.own.is_some() && head.top == Some(*at) && !names(entry, at) => {
                        ledger.put(at, Fate::Aside(Reason::NoPlace));
                    }
                    Some(_) => ledger.take(at),
                    None if !self.used.contains(&head.column) => {
                        ledger.put(at, Fate::Aside(Reason::EmptyColumn))
                    }
                    None => ledger.put(at, Fate::Aside(self.loose_reason(head.column))),
                }
            }
        }
        // “1 - Basics” says what the depth is.
        for (column, entry) in self.of(Column::Expectation) {
            let Some(depth) = &entry.depth else { continue };
            let place = self.header.columns.binary_search_by_key(&column, |head| head.column);
            let head = place.ok().and_then(|at| self.header.columns.get(at));
            if let Some(name) = head.and_then(|head| head.own) {
                draft.legends.push(Legend::new(name, depth, Vec::new()));
            }
        }
        if self.map.shape == Some(Shape::Wide) {
            for (_, entry) in self.of(Column::Expectation) {
                if self.of(Column::Role).next().is_none()
                    && entry.depth.is_none()
                    && let Some(level) = entry.level.as_ref().or(self.map.level.as_ref())
                {
                    let role =
                        entry.role.as_ref().or(self.map.role.as_ref()).map(|role| draft.roles.add(role));
                    let level = draft.levels.add(level);
                    draft.declare(role, level);
                }
            }
        }
    }
}

/// Whether a cell in the upper row of a header is part of a name that its column gives.
fn names(entry: &ColumnEntry, at: &At) -> bool {
    let top = spaced(at.text);
    let names = entry.role.iter().chain(&entry.level).chain(&entry.skill).chain(&entry.path);
    entry.is != Column::Expectation
        || kind(at.text).is_some()
        || names.into_iter().any(|name| name.contains(&top))
}
