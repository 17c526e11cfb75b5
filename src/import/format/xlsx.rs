//! Reads XLSX. calamine reads the values, cell by cell; the rest of a sheet is read from its XML.
//!
//! calamine reserves memory for as many texts as a file claims to have, accepts a document type, and
//! does not report hidden rows. So it gets a copy of the parts that was checked before.

use std::collections::{HashMap, HashSet};
use std::io::Cursor;

use calamine::{Reader, SheetType, SheetVisible, Xlsx};
use quick_xml::events::Event;

use super::guarded::guarded;
use super::limits::{Counted, in_order};
use super::links::linked;
use super::packed::Parts;
use super::refused::{self, Refused};
use super::xml::{Xml, attribute, is_set, number};
use super::{places, value};
use crate::import::table::{Cell, Range, Workbook};

const KIND: &str = "Excel workbook";

/// Reads a workbook.
pub(super) fn read(bytes: &[u8]) -> Result<Workbook, Refused> {
    let parts = Parts::unpack(KIND, bytes, is_read)?;
    check(&parts)?;
    let paths = paths(&parts)?;
    let percentages = percentages(&parts)?;
    let zip = parts.zip();
    guarded(KIND, || {
        let mut book: Xlsx<Cursor<Vec<u8>>> = Xlsx::new(zip).map_err(|_| refused::damaged(KIND))?;
        let mut cells = 0;
        let mut sheets = Vec::new();
        for sheet in book.sheets_metadata().to_vec() {
            if sheet.typ != SheetType::WorkSheet {
                continue;
            }
            let part = paths.get(&sheet.name).and_then(|path| parts.get(path));
            let links = paths.get(&sheet.name).and_then(|path| parts.get(&relations_of(path)));
            let targets = links.map(relations).transpose()?.unwrap_or_default();
            let facts = facts(part.unwrap_or_default(), &percentages, &targets)?;
            let mut read = Counted::new(&sheet.name, &mut cells);
            let mut reader = book.worksheet_cells_reader(&sheet.name).map_err(|_| refused::damaged(KIND))?;
            while let Some(cell) = reader.next_cell().map_err(|_| refused::damaged(KIND))? {
                let (row, column) = cell.get_position();
                let is_percentage = facts.percentages.contains(&(row, column));
                let text = value::shown(cell.get_value(), is_percentage);
                read.add(Cell { row, column, text, formula: false })?;
            }
            for ((row, column), formula) in facts.formulas {
                read.add(Cell { row, column, text: format!("={formula}"), formula: true })?;
            }
            let mut sheet_read = read.finish();
            sheet_read.hidden = sheet.visible != SheetVisible::Visible;
            sheet_read.merged = facts.merged;
            for (place, address) in facts.links {
                let at = sheet_read.cells.binary_search_by_key(&place, |cell| (cell.row, cell.column));
                let cell = at.ok().and_then(|at| sheet_read.cells.get(at));
                let text = cell.and_then(|cell| linked(cell.text.trim(), &address));
                sheet_read.links.extend(text.map(|text| (place, text)));
            }
            in_order(&mut sheet_read.links);
            sheet_read.hidden_rows = Some(facts.hidden_rows);
            sheet_read.hidden_columns = Some(facts.hidden_columns);
            sheets.push(sheet_read);
        }
        Ok(Workbook { sheets })
    })
}

/// Whether a part says something about a table. Drawings and copies from elsewhere do not.
fn is_read(name: &str) -> bool {
    const OTHERS: &[&str] =
        &["docProps/", "customXml/", "/charts/", "/drawings/", "/externalLinks/", "/media/", "/pivotCache/"];
    let is_xml = name.ends_with(".xml") || name.ends_with(".rels");
    is_xml && !OTHERS.iter().any(|other| name.contains(other))
}

/// Reads each part once, so that nothing in it surprises the crate.
fn check(parts: &Parts) -> Result<(), Refused> {
    for (name, part) in parts.iter() {
        let mut xml = Xml::new(KIND, part);
        let (mut claimed, mut there) = (0, 0_u32);
        while let Some(event) = xml.next()? {
            if let Event::Start(element) = &event {
                match element.local_name().as_ref() {
                    "sst" => claimed = number(element, "uniqueCount").unwrap_or_default(),
                    "si" => there += 1,
                    _ => {}
                }
            }
        }
        // Some programs count badly, so a small difference is allowed.
        if name.ends_with("sharedStrings.xml") && claimed > there.saturating_mul(16) + 4096 {
            return Err(refused::lies(KIND));
        }
    }
    Ok(())
}

/// The part of each sheet, by its name.
fn paths(parts: &Parts) -> Result<HashMap<String, String>, Refused> {
    let folder = |path: &str| path.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
    let roots = relations(parts.need("_rels/.rels")?)?;
    let main = roots.into_values().find(|(kind, _)| kind.ends_with("/officeDocument"));
    let main = main.map_or("xl/workbook.xml".to_owned(), |(_, path)| path.trim_start_matches('/').to_owned());
    let base = folder(&main);
    let file = main.rsplit('/').next().unwrap_or_default();
    let targets = relations(parts.need(&format!("{base}_rels/{file}.rels"))?)?;
    let mut paths = HashMap::new();
    let mut xml = Xml::new(KIND, parts.need(&main)?);
    while let Some(event) = xml.next()? {
        let Event::Start(element) = &event else { continue };
        if element.local_name().as_ref() == "sheet"
            && let (Some(name), Some(id)) = (attribute(element, "name"), attribute(element, "id"))
            && let Some((_, target)) = targets.get(&id)
        {
            let path = match target.strip_prefix('/') {
                Some(absolute) => absolute.to_owned(),
                None => format!("{base}{target}"),
            };
            paths.insert(name, path);
        }
    }
    Ok(paths)
}

/// The path of the relations of a part.
fn relations_of(path: &str) -> String {
    let (folder, file) = path.rsplit_once('/').unwrap_or_default();
    [folder, "/_rels/", file, ".rels"].concat()
}

/// The relations of a part: the type and target of each id.
fn relations(part: &[u8]) -> Result<HashMap<String, (String, String)>, Refused> {
    let mut all = HashMap::new();
    let mut xml = Xml::new(KIND, part);
    while let Some(event) = xml.next()? {
        if let Event::Start(element) = &event
            && let (Some(id), Some(target)) = (attribute(element, "Id"), attribute(element, "Target"))
        {
            all.insert(id, (attribute(element, "Type").unwrap_or_default(), target));
        }
    }
    Ok(all)
}

/// The numbers of the styles that show a share as a percentage.
fn percentages(parts: &Parts) -> Result<HashSet<u32>, Refused> {
    let mut styles = HashSet::new();
    let Some((_, part)) = parts.iter().find(|(name, _)| name.ends_with("/styles.xml")) else {
        return Ok(styles);
    };
    let mut formats = HashSet::from([9, 10]);
    let (mut is_inside, mut at) = (false, 0);
    let mut xml = Xml::new(KIND, part);
    while let Some(event) = xml.next()? {
        match &event {
            Event::Start(element) => match element.local_name().as_ref() {
                "numFmt" => {
                    let is_percentage =
                        attribute(element, "formatCode").is_some_and(|code| code.contains('%'));
                    formats.extend(number(element, "numFmtId").filter(|_| is_percentage));
                }
                "cellXfs" => is_inside = true,
                "xf" if is_inside => {
                    if number(element, "numFmtId").is_some_and(|id| formats.contains(&id)) {
                        styles.insert(at);
                    }
                    at += 1;
                }
                _ => {}
            },
            Event::End(element) if element.local_name().as_ref() == "cellXfs" => is_inside = false,
            _ => {}
        }
    }
    Ok(styles)
}

/// What calamine does not report about a sheet.
#[derive(Default)]
struct Facts {
    merged: Vec<Range>,
    hidden_rows: Vec<u32>,
    hidden_columns: Vec<u32>,
    percentages: HashSet<(u32, u32)>,
    /// Formulas without a value.
    formulas: Vec<((u32, u32), String)>,
    /// The addresses of links, by their cells.
    links: Vec<((u32, u32), String)>,
}

/// The last column of any sheet, from 1.
const COLUMNS: u32 = 16_384;

fn facts(
    part: &[u8],
    percentages: &HashSet<u32>,
    targets: &HashMap<String, (String, String)>,
) -> Result<Facts, Refused> {
    let mut facts = Facts::default();
    let (mut row, mut column) = (0, 0);
    let (mut formula, mut has_value) = (None, false);
    let mut xml = Xml::new(KIND, part);
    while let Some(event) = xml.next()? {
        match &event {
            Event::Start(element) => match element.local_name().as_ref() {
                "col" if is_set(element, "hidden") => {
                    let first = number(element, "min").unwrap_or(1).max(1);
                    let last = number(element, "max").unwrap_or(first).min(COLUMNS);
                    facts.hidden_columns.extend(first - 1..last);
                }
                "row" => {
                    row = number(element, "r").and_then(|row| row.checked_sub(1)).unwrap_or(row);
                    column = 0;
                    if is_set(element, "hidden") {
                        facts.hidden_rows.push(row);
                    }
                }
                "c" => {
                    (formula, has_value) = (None, false);
                    if let Some(place) = attribute(element, "r").and_then(|name| places::cell(&name)) {
                        (row, column) = place;
                    }
                    if number(element, "s").is_some_and(|style| percentages.contains(&style)) {
                        facts.percentages.insert((row, column));
                    }
                }
                "f" => formula = Some(xml.text()?),
                "v" => has_value = !xml.text()?.is_empty(),
                "is" => has_value = true,
                "hyperlink" => {
                    let target = attribute(element, "id").and_then(|id| targets.get(&id));
                    let place = attribute(element, "ref").and_then(|name| places::cell(&name));
                    if let (Some((_, address)), Some(place)) = (target, place) {
                        facts.links.push((place, address.clone()));
                    }
                }
                "mergeCell" => {
                    facts.merged.extend(attribute(element, "ref").and_then(|name| places::range(&name)));
                }
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "c" => {
                    if let Some(formula) = formula.take().filter(|_| !has_value) {
                        facts.formulas.push(((row, column), formula));
                    }
                    column += 1;
                }
                "row" => row += 1,
                _ => {}
            },
            _ => {}
        }
    }
    facts.hidden_columns.sort_unstable();
    facts.hidden_columns.dedup();
    Ok(facts)
}
