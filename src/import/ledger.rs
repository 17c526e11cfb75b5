//! Records where each cell of a file has gone, so that nothing is dropped without notice.

use super::doubt::{Doubt, DoubtKind, SetAside, cell_name};
use super::grid::At;
use super::header::spaced;
use super::table::{Cell, Workbook};
use crate::letters::short;
use std::collections::HashSet;

/// Where a cell has gone. A later variant outranks an earlier one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fate {
    /// Nobody has looked at it.
    #[default]
    Unseen,
    Aside(Reason),
    Doubted,
    Taken,
}

/// Why a cell is set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reason {
    HiddenSheet,
    HiddenRow,
    HiddenColumn,
    HiddenCell,
    SheetWithoutTable,
    SheetNotNamed,
    AboveTable,
    BelowTable,
    NoHeader,
    Note,
    People,
    NotNamed,
    EmptyColumn,
    Unknown,
    NoPlace,
    SaysNothing,
    HeaderAgain,
}

impl Reason {
    fn sentence(self) -> &'static str {
        match self {
            Reason::HiddenSheet => "The sheet is hidden.",
            Reason::HiddenRow => "The row is hidden.",
            Reason::HiddenColumn => "The column is hidden.",
            Reason::HiddenCell => "The cell is hidden.",
            Reason::SheetWithoutTable => "The sheet has no table that belongs to the matrix.",
            Reason::SheetNotNamed => "The column map doesn't name this sheet.",
            Reason::AboveTable => "It stands above the table.",
            Reason::BelowTable => "It stands below the table, or between its parts.",
            Reason::NoHeader => "No header stands above it.",
            Reason::Note => "The column says something about the sheet, not what is expected.",
            Reason::People => "It looks like people or pay.",
            Reason::NotNamed => "The column map doesn't name this column.",
            Reason::EmptyColumn => "Nothing stands below this header.",
            Reason::Unknown => "It is not known what it means here.",
            Reason::NoPlace => "A matrix has no place for it.",
            Reason::SaysNothing => "It says nothing about what is expected.",
            Reason::HeaderAgain => "It is the header once more.",
        }
    }
}

/// Records where all cells of a file have gone, and the doubts.
pub(super) struct Ledger<'w> {
    workbook: &'w Workbook,
    fates: Vec<Vec<Fate>>,
    doubts: Vec<Doubt>,
    /// The first cells of merged ranges that there is already a doubt about.
    spread: HashSet<(usize, usize)>,
}

impl<'w> Ledger<'w> {
    pub fn new(workbook: &'w Workbook) -> Self {
        let fates = workbook.sheets.iter().map(|sheet| vec![Fate::Unseen; sheet.cells.len()]).collect();
        Ledger { workbook, fates, doubts: Vec::new(), spread: HashSet::new() }
    }

    /// Records where a cell goes, unless it has already gone to a better place.
    pub fn put(&mut self, at: &At, fate: Fate) {
        self.put_cell(at.sheet, at.cell, fate);
    }

    pub fn put_cell(&mut self, sheet: usize, cell: usize, fate: Fate) {
        if let Some(old) = self.fates.get_mut(sheet).and_then(|cells| cells.get_mut(cell)) {
            *old = fate.max(*old);
        }
    }

    /// Sets aside all cells of a sheet that nobody has looked at.
    pub fn put_rest(&mut self, sheet: usize, reason: Reason) {
        for fate in self.fates.get_mut(sheet).into_iter().flatten().filter(|fate| **fate == Fate::Unseen) {
            *fate = Fate::Aside(reason);
        }
    }

    pub fn take(&mut self, at: &At) {
        self.put(at, Fate::Taken);
    }

    /// Whether a cell is in the matrix.
    pub fn is_taken(&self, at: &At) -> bool {
        self.fates.get(at.sheet).and_then(|cells| cells.get(at.cell)) == Some(&Fate::Taken)
    }

    /// Adds a doubt about a cell. Its sentence names the cell.
    pub fn doubt(&mut self, at: &At, kind: DoubtKind, what: &str, remedy: &str) {
        self.doubt_at(at.sheet, at.row, at.column, kind, what, remedy);
    }

    /// Adds a doubt about a place.
    pub fn doubt_at(
        &mut self,
        sheet: usize,
        row: u32,
        column: u32,
        kind: DoubtKind,
        what: &str,
        remedy: &str,
    ) {
        let mut sentence = String::new();
        if self.workbook.sheets.len() > 1
            && let Some(sheet) = self.workbook.sheets.get(sheet)
        {
            sentence = format!("“{}”, ", excerpt(&sheet.name));
        }
        sentence.push_str(&format!("{}: {what} {remedy}", cell_name(row, column)));
        self.doubts.push(Doubt { sheet, row, column, kind, sentence });
    }

    /// Adds a doubt about cells that were taken to say the same. There is one doubt for all cells that
    /// take their text from one cell.
    pub fn spread(&mut self, at: &At, what: &str, remedy: &str) {
        if self.spread.insert((at.sheet, at.cell)) {
            self.doubt(at, DoubtKind::Spread, what, remedy);
        }
    }

    /// Adds a doubt for each formula without a value, and for each that failed.
    pub fn formulas(&mut self) {
        let workbook = self.workbook;
        for (nth, sheet) in workbook.sheets.iter().enumerate() {
            for (at, cell) in
                sheet.cells.iter().enumerate().filter(|(_, cell)| cell.has_no_value() && is_text(cell))
            {
                let fate = self.fates.get(nth).and_then(|cells| cells.get(at));
                if fate != Some(&Fate::Unseen) || sheet.is_hidden(cell) {
                    continue;
                }
                self.put_cell(nth, at, Fate::Doubted);
                let (what, remedy) = if cell.formula {
                    (
                        "The file holds no value of this formula.".to_owned(),
                        "Open it in a spreadsheet, save it there, and open it here again.",
                    )
                } else {
                    (
                        format!("“{}” is the error of a formula, and is not taken.", excerpt(&cell.text)),
                        "Mend it in the spreadsheet, or empty the cell.",
                    )
                };
                self.doubt_at(nth, cell.row, cell.column, DoubtKind::Formula, &what, remedy);
            }
        }
    }

    /// The doubts, what is set aside, how many cells are in the matrix, and how many are in doubt.
    pub fn close(mut self) -> (Vec<Doubt>, Vec<SetAside>, usize, usize) {
        let (mut aside, mut taken, mut doubted) = (Vec::new(), 0, 0);
        for (nth, (sheet, fates)) in self.workbook.sheets.iter().zip(&self.fates).enumerate() {
            for (cell, fate) in sheet.cells.iter().zip(fates).filter(|(cell, _)| is_text(cell)) {
                let reason = match fate {
                    Fate::Taken => {
                        taken += 1;
                        continue;
                    }
                    Fate::Doubted => {
                        doubted += 1;
                        continue;
                    }
                    Fate::Aside(reason) => *reason,
                    Fate::Unseen if sheet.is_hidden(cell) => Reason::HiddenCell,
                    Fate::Unseen => Reason::Unknown,
                };
                let Cell { row, column, text, .. } = cell;
                let (row, column, text, reason) = (*row, *column, text.clone(), reason.sentence().to_owned());
                aside.push(SetAside { sheet: nth, row, column, text, reason });
            }
        }
        aside.sort();
        self.doubts.sort();
        self.doubts.dedup();
        (self.doubts, aside, taken, doubted)
    }

    #[cfg(test)]
    pub fn fates(&self) -> &[Vec<Fate>] {
        &self.fates
    }
}

fn is_text(cell: &Cell) -> bool {
    !cell.text.trim().is_empty()
}

/// The beginning of a text, for a sentence about it.
pub(super) fn excerpt(text: &str) -> String {
    short(&spaced(text))
}
