//! Reads ODS from its XML. calamine is not used, because it lays each sheet out as a whole grid, writes
//! out cells that a file only counts, and reports neither hidden rows nor merged cells.

use std::collections::HashSet;

use quick_xml::events::{BytesStart, Event};

use super::limits::Counted;
use super::links::link_end;
use super::packed::Parts;
use super::refused::{self, Refused};
use super::xml::{Xml, add_text, attribute, number};
use crate::import::table::{Range, Workbook};

const KIND: &str = "OpenDocument spreadsheet";

/// How often a cell with content may be repeated. A file with more repetitions is refused.
const REPEATS: u32 = 1000;

/// Reads a workbook.
pub(super) fn read(bytes: &[u8]) -> Result<Workbook, Refused> {
    let is_wanted = |name: &str| name == "content.xml" || name == "META-INF/manifest.xml";
    let parts = Parts::unpack(KIND, bytes, is_wanted)?;
    let manifest = parts.get("META-INF/manifest.xml").unwrap_or_default();
    if memchr::memmem::find(manifest, b"encryption-data").is_some() {
        return Err(refused::encrypted());
    }
    let mut reading =
        Reading { xml: Xml::new(KIND, parts.need("content.xml")?), hidden_styles: HashSet::new(), cells: 0 };
    reading.workbook()
}

struct Reading<'x> {
    xml: Xml<'x>,
    /// The styles of sheets that are not shown.
    hidden_styles: HashSet<String>,
    cells: usize,
}

impl Reading<'_> {
    fn workbook(&mut self) -> Result<Workbook, Refused> {
        let mut book = Workbook::default();
        let mut style = String::new();
        while let Some(event) = self.xml.next()? {
            let Event::Start(element) = &event else { continue };
            match element.local_name().as_ref() {
                "style" => style = attribute(element, "name").unwrap_or_default(),
                "table-properties" if attribute(element, "display").as_deref() == Some("false") => {
                    self.hidden_styles.insert(style.clone());
                }
                "table" => {
                    let sheet = self.sheet(element)?;
                    book.sheets.push(sheet);
                }
                _ => {}
            }
        }
        Ok(book)
    }

    fn sheet(&mut self, table: &BytesStart) -> Result<crate::import::table::Sheet, Refused> {
        let name = attribute(table, "name").unwrap_or_default();
        let hidden = attribute(table, "style-name").is_some_and(|style| self.hidden_styles.contains(&style));
        let mut total = self.cells;
        let mut sheet = Counted::new(&name, &mut total);
        let (mut merged, mut rows, mut columns) = (Vec::new(), Vec::new(), Vec::new());
        let (mut row, mut column) = (0_u32, 0_u32);
        let mut depth = 1;
        while let Some(event) = self.xml.next()? {
            match &event {
                Event::Start(element) => match element.local_name().as_ref() {
                    // A table inside a cell, or inside something that is not a cell.
                    "table" => depth += 1,
                    "table-column" if depth == 1 => {
                        let repeats = number(element, "number-columns-repeated").unwrap_or(1).max(1);
                        if is_hidden(element) {
                            columns.extend(column..column.saturating_add(repeats).min(16_384));
                        }
                        column = column.saturating_add(repeats);
                    }
                    "table-row" if depth == 1 => {
                        let repeats = number(element, "number-rows-repeated").unwrap_or(1).max(1);
                        if is_hidden(element) {
                            rows.extend(row..row.saturating_add(repeats).min(1_048_576));
                        }
                        let cells = self.row()?;
                        if cells.is_empty() {
                            row = row.saturating_add(repeats);
                            continue;
                        }
                        if repeats > REPEATS {
                            return Err(refused::repeats());
                        }
                        for _ in 0..repeats {
                            for Read { column, text, spans: (down, right) } in &cells {
                                sheet.add_linked(row, *column, text.clone())?;
                                if *down > 1 || *right > 1 {
                                    merged.push(Range {
                                        first_row: row,
                                        first_column: *column,
                                        last_row: row.saturating_add(down - 1).min(1_048_575),
                                        last_column: column.saturating_add(right - 1).min(16_383),
                                    });
                                }
                            }
                            row = row.saturating_add(1);
                        }
                    }
                    _ => {}
                },
                Event::End(element) if element.local_name().as_ref() == "table" => {
                    depth -= 1;
                    if depth == 0 {
                        break;
                    }
                }
                _ => {}
            }
        }
        let mut read = sheet.finish();
        self.cells = total;
        (read.hidden, read.merged) = (hidden, merged);
        (read.hidden_rows, read.hidden_columns) = (Some(rows), Some(columns));
        Ok(read)
    }

    /// The cells of a row that hold something.
    fn row(&mut self) -> Result<Vec<Read>, Refused> {
        let (mut cells, mut column) = (Vec::new(), 0_u32);
        while let Some(event) = self.xml.next()? {
            match &event {
                Event::Start(element) => {
                    let name = element.local_name();
                    let is_covered = name.as_ref() == "covered-table-cell";
                    if !is_covered && name.as_ref() != "table-cell" {
                        continue;
                    }
                    let repeats = number(element, "number-columns-repeated").unwrap_or(1).max(1);
                    let span = |name| number(element, name).unwrap_or(1).max(1);
                    let spans = (span("number-rows-spanned"), span("number-columns-spanned"));
                    let text = self.cell(element)?;
                    if text.trim().is_empty() {
                        column = column.saturating_add(repeats);
                        continue;
                    }
                    if repeats > REPEATS {
                        return Err(refused::repeats());
                    }
                    for _ in 0..repeats {
                        cells.push(Read { column, text: text.clone(), spans });
                        column = column.saturating_add(1);
                    }
                }
                Event::End(element) if element.local_name().as_ref() == "table-row" => break,
                _ => {}
            }
        }
        Ok(cells)
    }

    /// The text of a cell: a line for each paragraph. Comments are left out.
    fn cell(&mut self, cell: &BytesStart) -> Result<String, Refused> {
        let (mut text, mut depth, mut comment) = (String::new(), 1_usize, 0_usize);
        let (mut paragraphs, mut link) = (0, None);
        // If the cell shows no text, its value is all there is.
        let value = attribute(cell, "string-value").or_else(|| attribute(cell, "value"));
        while depth > 0 {
            let Some(event) = self.xml.next()? else { break };
            match &event {
                Event::Start(element) => {
                    depth += 1;
                    match element.local_name().as_ref() {
                        _ if comment > 0 => comment += 1,
                        "annotation" | "shape" | "frame" => comment = 1,
                        "p" | "h" => {
                            if paragraphs > 0 {
                                text.push('\n');
                            }
                            paragraphs += 1;
                        }
                        "s" => {
                            let spaces = number(element, "c").unwrap_or(1).clamp(1, 1000);
                            text.extend(std::iter::repeat_n(' ', spaces as usize));
                        }
                        "tab" => text.push('\t'),
                        "a" => link = attribute(element, "href").map(|address| (depth, text.len(), address)),
                        "line-break" => text.push('\n'),
                        _ => {}
                    }
                }
                Event::End(_) => {
                    if let Some((_, start, address)) = link.take_if(|(inside, _, _)| *inside == depth) {
                        link_end(&mut text, start, &address);
                    }
                    depth -= 1;
                    comment = comment.saturating_sub(1);
                }
                _ if comment > 0 || paragraphs == 0 => {}
                other => add_text(other, &mut text),
            }
        }
        Ok(if paragraphs == 0 { value.unwrap_or_default() } else { text })
    }
}

/// A cell: its column, its text, and how many rows and columns it spans.
struct Read {
    column: u32,
    text: String,
    spans: (u32, u32),
}

fn is_hidden(element: &BytesStart) -> bool {
    matches!(attribute(element, "visibility").as_deref(), Some("collapse" | "filter"))
}
