//! Opening files: what they hold, and what it is taken for.

use super::message::{Answer, Message, Opened, SheetCells, TextEncoding};
use super::refused;
use crate::export::{Restored, restore};
use crate::import::format::{self, Content, Source, TextRead};
use crate::import::table::{Sheet, Workbook};
use crate::import::{ColumnMap, DoubtKind, Proposal, propose};
use crate::matrix::read::read;
use crate::page::page_title;
use std::collections::HashSet;

/// The most cells that are given out for a preview. A page does not show more of them at once.
const MOST_CELLS: usize = 20_000;

/// The most rows in doubt that are given out besides.
const MOST_ROWS: usize = 1000;

/// How files are read, as far as somebody says it.
#[derive(Default)]
pub struct Reading<'a> {
    /// The encoding of their text.
    pub encoding: Option<&'a str>,
    /// The separator between their cells.
    pub separator: Option<u8>,
    /// What the columns are.
    pub map: Option<Box<ColumnMap>>,
    /// What the columns of the last sheet were. It counts only where nothing else is known, and where it fits.
    pub carried: Option<Box<ColumnMap>>,
}

/// Opens files as one matrix. One of them may be a column map, which says what the columns of the others are.
pub fn open(names: &[String], files: &[Vec<u8>], reading: Reading) -> Message<Answer> {
    let Reading { encoding, separator, map, carried } = reading;
    let mut opened = Opened::default();
    let mut workbook = Workbook::default();
    let (maps, files): (Vec<_>, Vec<_>) =
        names.iter().zip(files).partition(|(_, bytes)| is_column_map(bytes));
    // What somebody has changed since it was opened counts more.
    let map = match (map, maps.as_slice()) {
        (Some(map), _) => Some(map),
        (None, []) => None,
        (None, [_, _, ..]) => {
            return refused("These are several column maps. Open one, together with its sheet.");
        }
        (None, [(name, json)]) => match ColumnMap::read(&String::from_utf8_lossy(json)) {
            Ok(map) => Some(Box::new(map)),
            Err(why) => return refused(format!("{name}: {why}")),
        },
    };
    if files.is_empty() {
        return refused(
            "This is a column map. Open it together with the sheet that it is for: choose or drop both.",
        );
    }
    for (nth, (name, bytes)) in files.iter().enumerate() {
        let source = Source { encoding, separator, ..Source::new(name, bytes) };
        let file = match format::open(&source) {
            Ok(file) => file,
            Err(why) if files.len() == 1 => return refused(why.to_string()),
            Err(why) => return refused(format!("{name}: {why}")),
        };
        if nth == 0 {
            opened.text = file.text.map(text);
            opened.separator = file.separator;
            // A map that can't be read is no reason not to open the page.
            opened.carried = file.columns.and_then(|json| ColumnMap::read(&json).ok());
        }
        match file.content {
            Content::Matrix(json) if files.len() == 1 => return checked(opened, json),
            Content::Matrix(_) => {
                return refused(format!(
                    "{name} is a matrix already: it can't be put together with others. Open it alone."
                ));
            }
            Content::Tables(tables) => workbook.sheets.extend(tables.sheets),
        }
    }
    tables(opened, &workbook, map, carried)
}

/// Whether a file says of itself that it is a column map.
fn is_column_map(bytes: &[u8]) -> bool {
    let start = bytes.get(..bytes.len().min(400)).unwrap_or_default();
    let start = String::from_utf8_lossy(start);
    start.trim_start_matches('\u{feff}').trim_start().starts_with('{')
        && start.contains("\"skill-matrix-columns/")
}

fn tables(
    mut opened: Opened,
    workbook: &Workbook,
    map: Option<Box<ColumnMap>>,
    carried: Option<Box<ColumnMap>>,
) -> Message<Answer> {
    if map.is_none()
        && let Some(Restored { json, doubts }) = restore(workbook)
    {
        opened.notes = doubts.iter().map(ToString::to_string).collect();
        return checked(opened, json.into_bytes());
    }
    let as_before = if map.is_none() { carried.and_then(|map| fitting(workbook, &map)) } else { None };
    opened.is_as_before = as_before.is_some();
    let proposal = as_before.map_or_else(|| propose(workbook, &map.unwrap_or_default()), Ok);
    match proposal {
        Ok(proposal) => {
            let rows = |nth| proposal.doubts.iter().filter(move |it| it.sheet == nth).map(|it| it.row);
            opened.sheets =
                workbook.sheets.iter().enumerate().map(|(nth, it)| cells(it, rows(nth))).collect();
            opened.map = Some(proposal.map);
            opened.doubts = proposal.doubts;
            opened.set_aside = proposal.set_aside;
            opened.counts = proposal.counts;
            checked(opened, proposal.json.into_bytes())
        }
        Err(no_table) => {
            opened.sheets = workbook.sheets.iter().map(|it| cells(it, std::iter::empty())).collect();
            opened.problem = Some(no_table.0);
            answered(opened, Vec::new())
        }
    }
}

/// What a workbook is by the map of another one; none if it lacks half of what the map names, or more.
fn fitting(workbook: &Workbook, map: &ColumnMap) -> Option<Proposal> {
    let proposal = propose(workbook, map).ok()?;
    let missing = proposal.doubts.iter().filter(|doubt| doubt.kind == DoubtKind::Missing).count();
    let named: usize = map.sheets.iter().map(|sheet| sheet.columns.len()).sum();
    (missing * 2 < named).then_some(proposal)
}

/// A matrix is given out only if the widget can show it.
fn checked(mut opened: Opened, json: Vec<u8>) -> Message<Answer> {
    match read(&json) {
        Ok(reading) => {
            opened.notes.extend(reading.warnings.iter().map(ToString::to_string));
            if opened.map.is_none() {
                opened.title = Some(page_title(&reading.matrix).to_owned());
                let counts = reading.matrix.counts(None);
                (opened.counts.skills, opened.counts.roles) = (counts.skills, counts.roles);
                (opened.counts.levels, opened.counts.expectations) = (counts.levels, counts.expectations);
            }
            answered(opened, json)
        }
        Err(problems) => {
            opened.problem = Some(problems.to_string());
            answered(opened, Vec::new())
        }
    }
}

fn answered(opened: Opened, json: Vec<u8>) -> Message<Answer> {
    Message { head: Answer::Opened(Box::new(opened)), blobs: vec![json] }
}

fn text(read: TextRead) -> TextEncoding {
    TextEncoding { encoding: read.encoding.to_owned(), is_guess: read.is_guess, unreadable: read.unreadable }
}

/// The first cells of a sheet, and all of the first rows that somebody may be led to.
fn cells(sheet: &Sheet, led_to: impl Iterator<Item = u32>) -> SheetCells {
    let rows: HashSet<u32> = led_to.take(MOST_ROWS).collect();
    let shown = sheet.cells.iter().enumerate();
    let shown =
        shown.filter(|(nth, cell)| *nth < MOST_CELLS || rows.contains(&cell.row)).map(|(_, cell)| cell);
    SheetCells {
        name: sheet.name.clone(),
        hidden: sheet.hidden,
        cells: shown.map(|cell| (cell.row, cell.column, cell.text.clone())).collect(),
        all: sheet.cells.len(),
        hidden_rows: sheet.hidden_rows.clone(),
        hidden_columns: sheet.hidden_columns.clone(),
    }
}
