//! What is known about columns from their headers and their cells.

use super::aspects::{self, Aspect, aspects};
use super::column_map::Column;
use super::grid::{At, Grid};
use super::header::{Head, Header};
use super::level_order::is_level;
use super::personal;
use super::words::{self, Heading};
use std::collections::HashMap;

/// What is known about a column.
pub(super) struct Info<'h, 'w> {
    pub head: &'h Head<'w>,
    /// What its header says.
    pub heading: Option<Heading>,
    /// Whether its header is a level.
    pub is_level: bool,
    /// How many of its cells hold a text.
    pub count: usize,
    /// How many characters these cells have in all.
    pub letters: usize,
    pub class: Class,
    /// How many different texts it has.
    pub distinct: usize,
    /// Whether most of its texts occur several times.
    pub repeats: bool,
    /// Whether no text occurs twice.
    pub is_unique: bool,
    /// Whether an empty cell says the same as the one above it: each text occurs once, and most cells
    /// below it are empty.
    pub fills_down: bool,
    /// Whether it is empty in some rows below its first text.
    pub has_gaps: bool,
    /// How many of its cells look like pay, and how many like the names of people.
    pub pay: usize,
    pub names: usize,
    /// The level in its header, if the header says more than that.
    pub aspect: Option<Aspect>,
}

/// What kind of cells a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Empty,
    /// `x`, “yes”, “required”.
    Marks,
    /// Depths and numbers, maybe with marks between them.
    Values,
    Texts,
}

impl Info<'_, '_> {
    /// Whether its texts are as short as names.
    pub fn is_short(&self) -> bool {
        self.letters <= self.count * 60
    }

    /// Whether each row has a name of its own in it, which is no code.
    pub fn are_names(&self) -> bool {
        self.is_unique
            && !self.has_gaps
            && self.count > 2
            && self.class == Class::Texts
            && self.letters > self.count * 4
    }

    /// Whether it says how deep, beside other columns of its level.
    pub fn is_depth(&self) -> bool {
        self.aspect.as_ref().is_some_and(Aspect::is_depth)
    }
}

/// The columns of a header that may be taken. Hidden ones and those about people or pay are left out.
pub(super) fn infos<'h, 'w>(grid: &Grid<'w>, header: &'h Header<'w>) -> Vec<Info<'h, 'w>> {
    let mut columns: HashMap<u32, Vec<At>> = HashMap::new();
    let mut full: Vec<u32> = Vec::new();
    for row in grid.rows(header.row + 1).filter(|row| !grid.is_hidden_row(*row)) {
        let cells: Vec<At> = grid.row(row).filter(|at| !grid.is_hidden_column(at.column)).collect();
        if cells.len() > 1 {
            full.push(row);
        }
        for at in cells {
            columns.entry(at.column).or_default().push(at);
        }
    }
    // The rows in which each column holds anything.
    let mut there: HashMap<u32, Vec<u32>> = HashMap::new();
    for row in &full {
        for column in grid.filled(*row) {
            let rows = there.entry(column).or_default();
            // A cell that has a text itself may lie in a merged range too.
            if rows.last() != Some(row) {
                rows.push(*row);
            }
        }
    }
    let aspects = aspects(header);
    let seen = header.columns.iter().filter(|head| !grid.is_hidden_column(head.column));
    let infos = seen.map(|head| {
        let cells = columns.get(&head.column).map_or(&[][..], Vec::as_slice);
        let there = there.get(&head.column).map_or(&[][..], Vec::as_slice);
        info(head, aspects::of_column(&aspects, head.column).cloned(), cells, &full, there)
    });
    infos.filter(|info| info.heading != Some(Heading::People)).collect()
}

/// What is known about a column. `infos` are in the order of the columns.
pub(super) fn of_column<'i, 'h, 'w>(infos: &'i [Info<'h, 'w>], column: u32) -> Option<&'i Info<'h, 'w>> {
    let at = infos.binary_search_by_key(&column, |info| info.head.column).ok()?;
    infos.get(at)
}

fn info<'h, 'w>(
    head: &'h Head<'w>,
    aspect: Option<Aspect>,
    cells: &[At],
    full: &[u32],
    there: &[u32],
) -> Info<'h, 'w> {
    // In most columns there are few different texts.
    let mut texts: HashMap<&str, usize> = HashMap::new();
    for at in cells {
        *texts.entry(at.text).or_default() += 1;
    }
    let count = cells.len();
    let (mut mails, mut letters, mut marks, mut values) = (0, 0, 0, 0);
    let (mut pay, mut names) = (0, 0);
    for (text, count) in &texts {
        let word = words::meaning(text);
        if word.required.is_some() || word.not_concerned {
            marks += count;
        } else if word.depth.is_some() || text.parse::<f64>().is_ok() {
            values += count;
        }
        mails += if is_mail(text) { *count } else { 0 };
        letters += text.chars().count() * count;
        pay += if personal::is_pay(text) { *count } else { 0 };
        names += if personal::is_name(text) { *count } else { 0 };
    }
    let legend = || words::is_legend(head.last()).then_some(Heading::Notes);
    let heading = match &aspect {
        // It is a column of its level.
        Some(aspect) => (aspect.is == Column::Required).then_some(Heading::Is(Column::Required)),
        None => words::heading(head.last()).or_else(|| words::heading(&head.text())).or_else(legend),
    };
    let heading = if mails * 2 > count { Some(Heading::People) } else { heading };
    let first = cells.first().map(|at| at.row);
    let after = |rows: &[u32]| rows.len() - rows.partition_point(|row| Some(*row) <= first);
    let empty = after(full) - after(there);
    Info {
        head,
        heading,
        is_level: is_level(aspect.as_ref().map_or(head.last(), |aspect| &aspect.level)),
        count,
        letters,
        class: class(marks, values, count),
        distinct: texts.len(),
        repeats: texts.len() * 5 <= count * 3,
        is_unique: texts.len() == count,
        fills_down: texts.len() == count && empty > 0 && empty >= there.len(),
        has_gaps: empty > 0,
        pay,
        names,
        aspect,
    }
}

/// The class of a column with so many marks and values among all its cells.
fn class(marks: usize, values: usize, all: usize) -> Class {
    if all == 0 {
        Class::Empty
    } else if marks * 5 >= all * 4 {
        Class::Marks
    } else if (marks + values) * 5 >= all * 3 {
        Class::Values
    } else {
        Class::Texts
    }
}

fn is_mail(text: &str) -> bool {
    let Some((before, after)) = text.split_once('@') else { return false };
    !before.is_empty() && after.contains('.') && !text.contains(char::is_whitespace)
}
