//! The header of a table.

use super::column_map::{ColumnEntry, SheetMap};
use super::grid::{At, Grid};
use std::collections::{BTreeMap, HashMap};

/// The header of a table: one row, or two.
#[derive(Debug, Clone)]
pub(super) struct Header<'w> {
    /// Its last row.
    pub row: u32,
    /// How many rows it has.
    pub rows: u32,
    /// Its columns, from left to right.
    pub columns: Vec<Head<'w>>,
}

/// The header of a column.
#[derive(Debug, Clone)]
pub(super) struct Head<'w> {
    pub column: u32,
    /// The cell in the upper row, if there are two rows.
    pub top: Option<At<'w>>,
    /// The cell in the last row.
    pub own: Option<At<'w>>,
}

impl Head<'_> {
    /// The whole header, as a column map names it.
    pub fn text(&self) -> String {
        let same = |top: &&At| self.own.is_none_or(|own| own.text != top.text);
        let parts = self.top.iter().filter(same).chain(&self.own);
        parts.map(|at| spaced(at.text)).collect::<Vec<_>>().join(" / ")
    }

    /// The text of its last row; that of the upper row if the last one is empty.
    pub fn last(&self) -> &str {
        self.own.or(self.top).map_or("", |at| at.text)
    }
}

/// A name on one line.
pub(super) fn spaced(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// How many rows are tried as the header.
pub(super) const TRIED: usize = 60;
/// How many rows below a header are looked at.
pub(super) const BELOW: usize = 40;

impl<'w> Header<'w> {
    /// Finds the header that a column map means: the row with most of its headers.
    pub fn wanted(grid: &Grid<'w>, map: &SheetMap) -> Option<Self> {
        let rows = map.header_rows.unwrap_or(1);
        let mut names: HashMap<&str, usize> = HashMap::new();
        for entry in map.columns.iter().filter(|entry| !entry.header.is_empty()) {
            *names.entry(&entry.header).or_default() += 1;
        }
        let matches = |row: u32| {
            let header = Header::at(grid, row, rows);
            let texts: BTreeMap<String, usize> =
                header.columns.iter().fold(BTreeMap::new(), |mut all, head| {
                    *all.entry(head.text()).or_default() += 1;
                    all
                });
            texts
                .iter()
                .map(|(text, count)| names.get(text.as_str()).copied().unwrap_or_default().min(*count))
                .sum()
        };
        let hinted = map.header.unwrap_or_default();
        let tried = grid.rows(0).take(TRIED + BELOW).chain(map.header);
        let best = tried.map(|row| (matches(row), row == hinted, std::cmp::Reverse(row))).max()?;
        let (found, is_hinted, std::cmp::Reverse(row)): (usize, _, _) = best;
        (found > 0 || is_hinted && names.is_empty()).then(|| Header::at(grid, row, rows))
    }

    /// The header that ends in a row.
    pub fn at(grid: &Grid<'w>, row: u32, rows: u32) -> Self {
        let above = row.checked_sub(1).filter(|_| rows > 1);
        let mut columns: BTreeMap<u32, Head<'w>> = BTreeMap::new();
        let empty = |column| Head { column, top: None, own: None };
        for at in grid.row(row) {
            columns.entry(at.column).or_insert_with(|| empty(at.column)).own = Some(at);
        }
        if let Some(above) = above {
            for at in grid.row(above) {
                columns.entry(at.column).or_insert_with(|| empty(at.column)).top = Some(at);
            }
        }
        let first = columns.keys().next().copied();
        let last = columns.keys().next_back().copied();
        // Columns without a header are part of the table if they are mostly filled.
        let body = || grid.rows(row + 1).take(BELOW);
        let mut filled: BTreeMap<u32, usize> = BTreeMap::new();
        for at in body().flat_map(|row| grid.row(row)) {
            if Some(at.column) < last && !columns.contains_key(&at.column) {
                *filled.entry(at.column).or_default() += 1;
            }
        }
        let rows_below = body().count();
        for (column, count) in filled {
            if count * 2 >= rows_below || Some(column) < first {
                columns.insert(column, empty(column));
            }
        }
        let mut columns: Vec<Head<'w>> = columns.into_values().collect();
        if let Some(above) = above {
            tops(grid, above, row, &mut columns);
        }
        Header { row, rows, columns }
    }

    /// Whether a row repeats the header.
    pub fn is_again(&self, grid: &Grid, row: u32) -> bool {
        let mut same = 0;
        for at in grid.row(row) {
            let place = self.columns.binary_search_by_key(&at.column, |head| head.column);
            let head = place.ok().and_then(|place| self.columns.get(place)).and_then(|head| head.own);
            if head.is_none_or(|head| head.text != at.text) {
                return false;
            }
            same += 1;
        }
        same > 1
    }
}

/// Finds the upper header of each column. Merged cells decide; without them, an upper header reaches up
/// to the next one. A column with a header of its own and nothing above it is not under the one to its
/// left, unless the headers repeat or merge.
fn tops<'w>(grid: &Grid<'w>, above: u32, row: u32, columns: &mut [Head<'w>]) {
    let merged = columns
        .iter()
        .any(|head| grid.at(above, head.column).is_some_and(|at| at.is_spread && at.row == above));
    let mut last: Option<At<'w>> = None;
    for head in columns {
        if let Some(top) = grid.at(above, head.column) {
            last = (!merged).then_some(top);
            head.top = Some(top);
        } else {
            head.top = last.map(|top| At { is_spread: true, ..top });
        }
        // It is merged with the row above.
        if head.own.is_none() {
            head.own = grid.at(row, head.column).filter(|at| at.row == above);
        }
        // A header only in the upper row, such as “Skill”, does not reach over the columns to its right.
        if head.own.is_none_or(|own| own.row == above) && !merged {
            last = None;
        }
    }
}

/// The columns of a header that the entries of a column map mean; none for entries that are not there.
pub(super) fn resolve(header: &Header, entries: &[ColumnEntry]) -> Vec<Option<u32>> {
    let texts: Vec<(u32, String)> = header.columns.iter().map(|head| (head.column, head.text())).collect();
    let mut by_text: HashMap<&str, Vec<u32>> = HashMap::new();
    for (column, text) in &texts {
        by_text.entry(text).or_default().push(*column);
    }
    let mut used = std::collections::HashSet::new();
    let found = entries.iter().map(|entry| {
        let columns = by_text.get(entry.header.as_str());
        let there = columns.is_some_and(|columns| columns.contains(&entry.column));
        let is_there = there && !used.contains(&entry.column);
        let column = if is_there || entry.header.is_empty() {
            Some(entry.column)
        } else {
            columns?.iter().copied().find(|column| !used.contains(column))
        };
        column.filter(|column| used.insert(*column))
    });
    found.collect()
}
