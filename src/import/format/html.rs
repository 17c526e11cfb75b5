//! Reads HTML: the tables in it, or the matrix in a page that this product has written.

use std::collections::{BTreeMap, BTreeSet};

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::limits::Counted;
use super::links::link_end;
use super::refused::{self, Refused};
use crate::import::table::{Cell, Range, Sheet, Workbook};
use crate::page::COLUMNS_ID;

/// The limits for spans, as in browsers.
const WIDEST: u32 = 1000;
const TALLEST: u32 = 65_534;
/// No spreadsheet has more columns.
const MOST_COLUMNS: u32 = 16_384;

fn tokens(text: &str) -> impl Iterator<Item = Token> {
    let mut emitter = DefaultEmitter::default();
    // The content of scripts and styles is not markup.
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(text, emitter).flatten()
}

fn words(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn attribute(tag: &StartTag<()>, name: &[u8]) -> Option<String> {
    tag.attributes.get(name).map(|value| words(value))
}

/// The matrix, as JSON.
pub(super) fn matrix(text: &str) -> Result<String, Refused> {
    let (mut is_inside, mut json) = (false, None);
    for token in tokens(text) {
        match token {
            Token::StartTag(tag) if tag.name.as_slice() == b"skill-matrix" => is_inside = true,
            Token::StartTag(tag) if is_inside && tag.name.as_slice() == b"script" => {
                let is_json = attribute(&tag, b"type").is_some_and(|kind| kind.trim() == "application/json");
                json = is_json.then(String::new);
            }
            Token::String(part) => {
                if let Some(json) = &mut json {
                    json.push_str(&words(&part));
                }
            }
            Token::EndTag(tag) if tag.name.as_slice() == b"script" => {
                if let Some(json) = json.take().filter(|json| !json.trim().is_empty()) {
                    return Ok(json);
                }
            }
            _ => {}
        }
    }
    Err(refused::page_without_matrix())
}

/// The column map that a page carries, as JSON.
pub(super) fn columns(text: &str) -> Option<String> {
    let mut json = None;
    for token in tokens(text) {
        match token {
            Token::StartTag(tag) if tag.name.as_slice() == b"script" => {
                let is_map = attribute(&tag, b"id").is_some_and(|id| id == COLUMNS_ID);
                json = is_map.then(String::new);
            }
            Token::String(part) => {
                if let Some(json) = &mut json {
                    json.push_str(&words(&part));
                }
            }
            Token::EndTag(tag) if tag.name.as_slice() == b"script" && json.is_some() => return json,
            _ => {}
        }
    }
    None
}

/// The tables, each as a sheet.
pub(super) fn read(text: &str, name: &str) -> Result<Workbook, Refused> {
    // On the clipboard of Windows, the HTML of a spreadsheet begins with the positions of its parts.
    let start = text.find('<').unwrap_or_default();
    let mut book = Workbook::default();
    let mut cells = 0;
    let mut open: Option<Table> = None;
    for token in tokens(text.get(start..).unwrap_or_default()) {
        match (&mut open, token) {
            (None, Token::StartTag(tag)) if tag.name.as_slice() == b"table" => {
                let number = book.sheets.len() + 1;
                let name = if number == 1 { name.to_owned() } else { format!("{name} {number}") };
                open = Some(Table::new(name));
            }
            (Some(table), token) => {
                table.take(token);
                if table.depth == 0 {
                    let sheet = open.take().map(|table| table.finish(&mut cells)).transpose()?;
                    book.sheets.extend(sheet);
                }
            }
            _ => {}
        }
    }
    // A table that is cut off counts as far as it goes.
    if let Some(table) = open {
        book.sheets.push(table.finish(&mut cells)?);
    }
    if book.sheets.iter().all(|sheet| sheet.cells.is_empty()) {
        return Err(refused::no_table("web page"));
    }
    Ok(book)
}

/// A table while it is read.
struct Table {
    name: String,
    cells: Vec<Cell>,
    merged: Vec<Range>,
    hidden_rows: Vec<u32>,
    /// The columns that are hidden by an element of their own.
    hidden_columns: BTreeSet<u32>,
    /// The hidden cells, and the columns with one that is seen.
    hidden_cells: Vec<(u32, u32)>,
    seen_cells: BTreeSet<u32>,
    /// How many columns have had an element of their own.
    columns: u32,
    /// By column: the row from which on the column is free of cells that span down into it.
    taken: BTreeMap<u32, u32>,
    /// The row and column of the next cell.
    row: u32,
    column: u32,
    has_row: bool,
    /// The place and the text of the cell that is open.
    open: Option<(u32, u32, String)>,
    /// Where the link begins that is open, and its address.
    link: Option<(usize, String)>,
    depth: usize,
    /// Whether it is inside a style or script, whose text is not content.
    silent: bool,
}

impl Table {
    fn new(name: String) -> Table {
        Table {
            name,
            cells: Vec::new(),
            merged: Vec::new(),
            hidden_rows: Vec::new(),
            hidden_columns: BTreeSet::new(),
            hidden_cells: Vec::new(),
            seen_cells: BTreeSet::new(),
            columns: 0,
            taken: BTreeMap::new(),
            row: 0,
            column: 0,
            has_row: false,
            open: None,
            link: None,
            depth: 1,
            silent: false,
        }
    }

    fn take(&mut self, token: Token) {
        match token {
            Token::StartTag(tag) => self.start(&tag),
            Token::EndTag(tag) => self.end(tag.name.as_slice()),
            Token::String(part) if !self.silent => {
                if let Some((_, _, text)) = &mut self.open {
                    add(text, &words(&part));
                }
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: &StartTag<()>) {
        match tag.name.as_slice() {
            b"table" => self.depth += 1,
            b"style" | b"script" => self.silent = !tag.self_closing,
            b"tr" if self.depth == 1 => {
                self.close();
                self.next_row();
                self.has_row = true;
                if is_hidden(tag) {
                    self.hidden_rows.push(self.row);
                }
            }
            b"col" if self.depth == 1 => {
                let (first, next) = (self.columns, self.columns.saturating_add(span(tag, b"span", WIDEST)));
                if is_hidden(tag) && next <= MOST_COLUMNS {
                    self.hidden_columns.extend(first..next);
                }
                self.columns = next;
            }
            b"td" | b"th" if self.depth == 1 => {
                self.close();
                self.has_row = true;
                let (right, down) = (span(tag, b"colspan", WIDEST), span(tag, b"rowspan", TALLEST));
                while self.taken.get(&self.column).is_some_and(|free| *free > self.row) {
                    self.column += 1;
                }
                let (row, column) = (self.row, self.column);
                if is_hidden(tag) {
                    self.hidden_cells.push((row, column));
                } else {
                    self.seen_cells.insert(column);
                }
                if right > 1 || down > 1 {
                    self.merged.push(Range {
                        first_row: row,
                        first_column: column,
                        last_row: row.saturating_add(down - 1),
                        last_column: column.saturating_add(right - 1),
                    });
                }
                if down > 1 {
                    self.taken.extend(
                        (column..column.saturating_add(right)).map(|at| (at, row.saturating_add(down))),
                    );
                }
                self.column = column.saturating_add(right);
                self.open = Some((row, column, String::new()));
            }
            name => {
                if let Some((_, _, text)) = &mut self.open {
                    match name {
                        b"br" => text.push('\n'),
                        b"a" => self.link = attribute(tag, b"href").map(|address| (text.len(), address)),
                        b"p" | b"div" | b"tr" | b"ul" | b"ol" => line(text),
                        b"li" => {
                            line(text);
                            text.push_str("- ");
                        }
                        b"td" | b"th" => text.push(' '),
                        _ => {}
                    }
                }
            }
        }
    }

    fn end(&mut self, name: &[u8]) {
        match name {
            b"table" => {
                self.depth -= 1;
                if self.depth == 0 {
                    self.close();
                }
            }
            b"style" | b"script" => self.silent = false,
            b"a" => {
                if let (Some((_, _, text)), Some((start, address))) = (&mut self.open, self.link.take()) {
                    link_end(text, start, &address);
                }
            }
            b"td" | b"th" | b"tr" if self.depth == 1 => self.close(),
            b"p" | b"div" => {
                if let Some((_, _, text)) = &mut self.open {
                    line(text);
                }
            }
            _ => {}
        }
    }

    fn next_row(&mut self) {
        if self.has_row {
            self.row = self.row.saturating_add(1);
        }
        self.column = 0;
        self.has_row = false;
        let row = self.row;
        self.taken.retain(|_, free| *free > row);
    }

    fn close(&mut self) {
        self.link = None;
        if let Some((row, column, text)) = self.open.take() {
            let lines: Vec<&str> = text.split('\n').map(str::trim_end).collect();
            let text = lines.join("\n").trim_matches('\n').trim_end().to_owned();
            self.cells.push(Cell { row, column, text, formula: false });
        }
    }

    fn finish(mut self, cells: &mut usize) -> Result<Sheet, Refused> {
        self.close();
        let mut sheet = Counted::new(&self.name, cells);
        for cell in self.cells {
            sheet.add_linked(cell.row, cell.column, cell.text)?;
        }
        let mut sheet = sheet.finish();
        sheet.merged = self.merged;
        sheet.hidden_rows = Some(self.hidden_rows);
        // A column is hidden if all its cells are.
        for (row, column) in self.hidden_cells {
            if self.seen_cells.contains(&column) {
                sheet.hidden_cells.push((row, column));
            } else {
                self.hidden_columns.insert(column);
            }
        }
        sheet.hidden_columns = Some(self.hidden_columns.into_iter().collect());
        Ok(sheet)
    }
}

fn span(tag: &StartTag<()>, name: &[u8], most: u32) -> u32 {
    let span = attribute(tag, name).and_then(|text| text.trim().parse::<u32>().ok());
    span.unwrap_or(1).clamp(1, most)
}

fn is_hidden(tag: &StartTag<()>) -> bool {
    let style = attribute(tag, b"style").unwrap_or_default().replace(' ', "").to_ascii_lowercase();
    style.contains("display:none") || tag.attributes.contains_key(b"hidden".as_slice())
}

/// Begins a new line, unless one has just begun.
fn line(text: &mut String) {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}

/// Adds words. White space in HTML is one space, and none at the start of a line.
fn add(text: &mut String, words: &str) {
    for c in words.chars() {
        if c.is_ascii_whitespace() {
            if !text.is_empty() && !text.ends_with([' ', '\n']) {
                text.push(' ');
            }
        } else {
            text.push(if c == '\u{a0}' { ' ' } else { c });
        }
    }
}
