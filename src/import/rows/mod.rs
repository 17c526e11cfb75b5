//! Reading the rows of a table whose columns are known.

mod headings;
mod labels;
mod loose;
mod places;

use super::aspects::{Aspect, aspects, of_column};
use super::column_map::{Column, ColumnEntry, Shape, SheetMap};
use super::doubt::DoubtKind;
use super::draft::Draft;
use super::grid::{At, Grid};
use super::header::{Header, resolve, spaced};
use super::ledger::{Fate, Ledger, Reason};
use super::personal::is_pay;
use super::proposal::MOST;
use super::role_rows;
use super::shape::Analysis;
use super::sheets::Table;
use super::titles::Parts;
use super::words::{self, Heading};
use std::collections::{HashMap, HashSet};

/// Sub-groups below this depth are joined into one name.
const DEEPEST: usize = 3;

/// A table that is being read.
pub(super) struct Reader<'r, 'w> {
    pub grid: &'r Grid<'w>,
    pub header: &'r Header<'w>,
    pub map: &'r SheetMap,
    /// Whether the map came from outside. Then there are no doubts about what it says.
    pub is_given: bool,
    /// The cells that say what depths mean.
    legends: HashSet<usize>,
    columns: Vec<(u32, &'r ColumnEntry)>,
    /// The columns that say what a row is about, and those that say what is expected.
    labels: Vec<(u32, &'r ColumnEntry)>,
    said: Vec<(u32, &'r ColumnEntry)>,
    /// The roles and levels for which every column was already looked at. For later rows of the same
    /// role and level, only the columns with a text in the row are looked at.
    seen: HashSet<(Option<String>, Option<String>)>,
    taken: HashSet<u32>,
    /// Whether some columns say what depths mean.
    describes: bool,
    /// The columns that say whether it is required, if there are several, by the column before each.
    required: Vec<(u32, u32)>,
    /// What the columns say about the levels, where there are several for each.
    aspects: Vec<(u32, Aspect)>,
    /// The columns that hold anything below the header.
    used: HashSet<u32>,
    filled: HashMap<u32, At<'w>>,
    /// The domain and group of the rows after a heading.
    sections: Vec<At<'w>>,
    /// What the titles of roles say about roles and levels, by row, if no column names the levels.
    titles: HashMap<u32, Parts>,
    /// How many headings directly followed one another.
    run: usize,
    /// How many rows were not headings.
    rows: usize,
}

/// What the labels of a row say: few, and the last of each kind.
#[derive(Default)]
struct Labels<'w>(Vec<(Column, At<'w>)>);

impl<'w> Labels<'w> {
    fn get(&self, is: Column) -> Option<&At<'w>> {
        self.0.iter().rev().find(|(other, _)| *other == is).map(|(_, at)| at)
    }

    /// The level: a row of levels may have a code and a title for it.
    fn level(&self) -> Option<String> {
        let names = self.0.iter().filter(|(is, _)| *is == Column::Level).map(|(_, at)| spaced(at.text));
        names.reduce(|code, title| [&*code, &*title].join(" – "))
    }
}

impl<'r, 'w> Reader<'r, 'w> {
    pub fn new(grid: &'r Grid<'w>, table: &'r Table<'w>, ledger: &mut Ledger) -> Self {
        let Table { header, analysis: Analysis { map, .. }, is_given, legends } = table;
        let mut columns = Vec::new();
        for (entry, column) in map.columns.iter().zip(resolve(header, &map.columns)) {
            match column {
                Some(column) => columns.push((column, entry)),
                None => ledger.doubt_at(
                    grid.nth,
                    header.row,
                    entry.column,
                    DoubtKind::Missing,
                    &format!(
                        "The column map names a column “{}”, and there is none.",
                        super::ledger::excerpt(&entry.header)
                    ),
                    "Correct its name in the sheet, or take it out of the map.",
                ),
            }
        }
        columns.sort_by_key(|(column, _)| *column);
        let (said, labels): (Vec<_>, Vec<_>) = columns
            .iter()
            .copied()
            .partition(|(_, entry)| matches!(entry.is, Column::Expectation | Column::Text));
        let used = grid.cells().filter(|at| at.row > header.row).map(|at| at.column).collect();
        let taken = columns.iter().map(|(column, _)| *column).collect();
        let aspects = aspects(header);
        let level = |column: u32| of_column(&aspects, column).map(Aspect::key);
        let mut of_levels: HashMap<String, usize> = HashMap::new();
        for (at, (column, entry)) in columns.iter().enumerate() {
            if let Some(level) = level(*column).filter(|_| entry.is == Column::Required) {
                of_levels.insert(level, at);
            }
        }
        let own = |(column, _): &(u32, _)| {
            let (required, _) = columns.get(*of_levels.get(&level(*column)?)?)?;
            Some((*column, *required))
        };
        let mut required: Vec<(u32, u32)> = said.iter().filter_map(own).collect();
        let pairs = columns.windows(2).filter_map(|pair| match pair {
            [(before, first), (column, second)] => {
                let is_pair = first.is == Column::Expectation && second.is == Column::Required;
                is_pair.then_some((*before, *column))
            }
            _ => None,
        });
        let is_for_each = columns.iter().filter(|(_, entry)| entry.is == Column::Required).count() > 1;
        if required.is_empty() {
            required = pairs.filter(|_| is_for_each && map.shape == Some(Shape::Wide)).collect();
        }
        let of = |is| columns.iter().find(|(_, entry)| entry.is == is).map(|(column, _)| *column);
        let is_titled =
            map.shape == Some(Shape::LevelsAsRows) && map.level.is_none() && of(Column::Level).is_none();
        let role = of(Column::Role).filter(|_| is_titled);
        let titles = role.map(|role| role_rows::titles(grid, header, map, role)).unwrap_or_default();
        Reader {
            grid,
            header,
            map,
            is_given: *is_given,
            legends: legends
                .iter()
                .flat_map(|it| [it.name].into_iter().chain(it.texts.iter().copied()))
                .map(|at| at.cell)
                .collect(),
            columns,
            labels,
            said,
            seen: HashSet::new(),
            taken,
            describes: map.shape == Some(Shape::Wide) && map.columns.iter().any(|it| it.depth.is_some()),
            required,
            aspects,
            used,
            filled: HashMap::new(),
            sections: Vec::new(),
            titles,
            run: 0,
            rows: 0,
        }
    }

    fn of(&self, is: Column) -> impl Iterator<Item = (u32, &'r ColumnEntry)> + '_ {
        self.columns.iter().filter(move |(_, entry)| entry.is == is).copied()
    }

    /// The columns of a kind that may say what is expected in a row. In the first row of its role and
    /// level these are all columns, because the role and level have them whether or not anything stands
    /// there. Later they are only the columns with a text in the row.
    fn said(&mut self, is: Column, row: u32, labels: &Labels<'w>) -> Vec<(u32, &'r ColumnEntry)> {
        let label = |is| labels.get(is).map(|at: &At| at.text.to_owned());
        let mut columns: Vec<(u32, &'r ColumnEntry)> =
            if self.seen.len() <= MOST && self.seen.insert((label(Column::Role), label(Column::Level))) {
                self.said.clone()
            } else {
                let place = |column: u32| self.said.binary_search_by_key(&column, |(column, _)| *column).ok();
                let places = self.grid.filled(row).filter_map(place);
                places.filter_map(|at| self.said.get(at).copied()).collect()
            };
        columns.retain(|(_, entry)| entry.is == is);
        columns.sort_by_key(|(column, _)| *column);
        columns.dedup_by_key(|(column, _)| *column);
        columns
    }

    /// Reads all rows into a draft.
    pub fn read(mut self, draft: &mut Draft<'w>, ledger: &mut Ledger) {
        self.read_header(draft, ledger);
        let (legend, rows): (Vec<u32>, Vec<u32>) =
            self.grid.rows(self.header.row + 1).partition(|row| self.is_legend(*row));
        legend.into_iter().for_each(|row| self.aside(row, Reason::BelowTable, ledger));
        let is_open = |row: u32| self.map.hidden_rows || !self.grid.is_hidden_row(row);
        let last = rows.iter().copied().rfind(|row| is_open(*row) && self.grid.row(*row).count() > 1);
        let mut hidden = Vec::new();
        let mut below = false;
        for (nth, row) in rows.iter().copied().enumerate() {
            if !self.map.hidden_rows && self.grid.is_hidden_row(row) {
                self.aside(row, Reason::HiddenRow, ledger);
                hidden.push(row);
                continue;
            }
            let mut cells = self.grid.row(row).filter(|at| self.taken.contains(&at.column));
            let (first, is_single) = (cells.next(), cells.next().is_none());
            drop(cells);
            let alone = is_single && self.grid.row(row).count() == 1;
            below = below
                || alone
                    && first.is_some_and(|at| {
                        Some(row) != last && words::is_legend(at.text)
                            || Some(row) > last && words::is_footnote(at.text)
                    });
            if below || self.is_total(row) {
                self.aside(row, Reason::BelowTable, ledger);
            } else if let Some(at) = self.pay(row) {
                self.aside(row, Reason::People, ledger);
                if !self.is_given {
                    let what = "This row looks like pay, and is not taken.";
                    ledger.doubt(
                        &at,
                        DoubtKind::Column,
                        what,
                        "Name it otherwise, if it belongs to the matrix.",
                    );
                }
            } else if self.header.is_again(self.grid, row) {
                self.aside(row, Reason::HeaderAgain, ledger);
            } else {
                self.loose(row, ledger);
                let next = rows.get(nth + 1).copied();
                match first {
                    Some(id) if let Some(at) = self.numbered(row, next) => {
                        ledger.put(&id, Fate::Aside(Reason::Note));
                        // “2” ends “1.4”.
                        self.sections.truncate(id.text.trim_end_matches('.').matches('.').count());
                        self.run = 1;
                        self.heading(&at, [false, true], ledger);
                    }
                    Some(at) if alone && self.is_heading(&at) => {
                        self.heading(&at, [Some(row) > last, false], ledger)
                    }
                    Some(_) => {
                        (self.run, self.rows) = (0, self.rows + 1);
                        self.row(row, draft, ledger);
                    }
                    None => {}
                }
            }
        }
        if let (Some(row), false) = (hidden.first(), self.is_given) {
            let what = match hidden.len() {
                1 => "A hidden row is not taken.".to_owned(),
                many => format!("{many} hidden rows are not taken."),
            };
            ledger.doubt_at(
                self.grid.nth,
                *row,
                0,
                DoubtKind::HiddenRows,
                &what,
                "Show what is hidden in the sheet if it belongs to the matrix.",
            );
        }
    }

    /// Whether a row says what depths mean, and nothing about skills.
    fn is_legend(&self, row: u32) -> bool {
        let is_taken = |at: &At| self.taken.contains(&at.column);
        let is_legend = |at: At| self.legends.contains(&at.cell) || words::is_label_of_depths(at.text);
        self.grid.row(row).any(|at| is_taken(&at) && self.legends.contains(&at.cell))
            && self.grid.row(row).all(is_legend)
    }

    /// The first cell of a row that says what levels are paid.
    fn pay(&self, row: u32) -> Option<At<'w>> {
        let mut cells = self.grid.row(row);
        let first = cells.next()?;
        let is_of_people = words::heading(first.text) == Some(Heading::People);
        let mut cells = cells.peekable();
        (is_of_people && cells.peek().is_some() && cells.all(|at| is_pay(at.text))).then_some(first)
    }

    /// Whether a row only adds up those above it.
    fn is_total(&self, row: u32) -> bool {
        let mut cells = self.grid.row(row);
        let is_number =
            |at: At| at.text.trim_end_matches('%').trim().replace(',', ".").parse::<f64>().is_ok();
        cells.next().is_some_and(|at| words::is_total(at.text))
            && cells.all(is_number)
            && self.grid.row(row).count() > 1
    }

    fn aside(&self, row: u32, reason: Reason, ledger: &mut Ledger) {
        self.grid.row(row).for_each(|at| ledger.put(&at, Fate::Aside(reason)));
    }
}
