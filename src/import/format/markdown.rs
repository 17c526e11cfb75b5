//! Reads Markdown: its tables, each as a sheet that is named by the heading over it, and a sheet of the text
//! outside of them. If there are no tables, headings and lists become rows.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::limits::Counted;
use super::links::link_end;
use super::refused::{self, Refused};
use crate::import::table::{Sheet, Workbook};

/// Reads a document.
pub(super) fn read(text: &str, name: &str) -> Result<Workbook, Refused> {
    let mut reading = Reading::default();
    for event in Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        reading.take(event);
    }
    reading.close_item();
    let mut cells = 0;
    let mut sheets = Vec::new();
    if reading.tables.is_empty() {
        sheets.push(outline(name, &reading, &mut cells)?);
    }
    let mut title = reading.title.as_deref();
    for (heading, rows) in &reading.tables {
        let above = title.take().filter(|title| heading.as_deref() != Some(*title));
        sheets.push(sheet(heading.as_deref().unwrap_or(name), above, rows, &mut cells)?);
    }
    if !reading.tables.is_empty() && !reading.outside.is_empty() {
        let rows: Vec<Vec<String>> = reading.outside.iter().map(|text| vec![text.clone()]).collect();
        sheets.push(sheet(OUTSIDE, None, &rows, &mut cells)?);
    }
    if sheets.iter().all(|sheet| sheet.cells.is_empty()) {
        return Err(refused::no_table("document"));
    }
    Ok(Workbook { sheets })
}

/// The name of the sheet of what stands outside the tables.
const OUTSIDE: &str = "Text";

/// A sheet of rows, with the title of the document above them.
fn sheet(name: &str, title: Option<&str>, rows: &[Vec<String>], cells: &mut usize) -> Result<Sheet, Refused> {
    let mut sheet = Counted::new(name, cells);
    if let Some(title) = title {
        sheet.add_linked(0, 0, title.to_owned())?;
    }
    for (row, texts) in (u32::from(title.is_some())..).zip(rows) {
        for (column, text) in (0..).zip(texts) {
            sheet.add_linked(row, column, text.clone())?;
        }
    }
    Ok(sheet.finish())
}

/// A list item or a paragraph, and the headings over it, from the highest.
type Under = ([String; 6], String);

/// A sheet whose columns are headings. If headings of the lowest rank are the same under different ones,
/// they are the levels.
fn outline(name: &str, reading: &Reading, cells: &mut usize) -> Result<Sheet, Refused> {
    let mut used: Vec<usize> = (0..6).collect();
    // The title of the document stands over everything, so it says nothing about a row.
    used.retain(|&rank| {
        reading.items.iter().any(|(over, _)| over.get(rank).is_some_and(|it| !it.is_empty()))
    });
    let mut title = None;
    let is_title = |rank: usize| {
        let mut titles = reading.items.iter().filter_map(|(over, _)| over.get(rank));
        let first = titles.next();
        titles.all(|other| Some(other) == first)
    };
    if used.len() > 2 && used.first().is_some_and(|rank| is_title(*rank)) {
        used.remove(0);
        title = reading.title.as_deref();
    }
    let names: &[&str] = match used.len() {
        0 | 1 => return Err(refused::no_table("document")),
        2 => &["Skill", "Level"],
        3 => &["Group", "Skill", "Level"],
        4 => &["Domain", "Group", "Skill", "Level"],
        _ => &["Role", "Domain", "Group", "Skill", "Level"],
    };
    let used = used.get(used.len() - names.len()..).unwrap_or_default();
    // If the higher of the last two repeats, it is the level: `## Senior`, `### SQL`.
    let parents_of = |rank: usize, above: usize| {
        let mut pairs: Vec<(&String, &String)> =
            reading.items.iter().filter_map(|(over, _)| Some((over.get(rank)?, over.get(above)?))).collect();
        pairs.sort();
        pairs.dedup();
        let all = pairs.len();
        pairs.dedup_by_key(|(it, _)| *it);
        all - pairs.len()
    };
    let mut head: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    if let [.., above, last] = used {
        let repeats = parents_of(*last, *above);
        // Both orders repeat the lower heading under each of the higher ones. The rank with fewer
        // different headings is that of the levels.
        let count = |rank: usize| {
            let mut all: Vec<&String> = reading.items.iter().filter_map(|(over, _)| over.get(rank)).collect();
            all.sort();
            all.dedup();
            all.len()
        };
        let looks_like_levels = |rank: usize| {
            reading.items.iter().filter_map(|(over, _)| over.get(rank)).any(|name| {
                let name = name.to_lowercase();
                ["junior", "senior", "level", "lead", "principal"].iter().any(|word| name.contains(word))
            })
        };
        if repeats > 0
            && !looks_like_levels(*last)
            && (looks_like_levels(*above) || count(*above) < count(*last))
        {
            let end = head.len();
            head.swap(end - 1, end - 2);
        }
    }
    head.push("Text".to_owned());
    let rows = reading.items.iter().map(|(over, text)| {
        let mut row: Vec<String> =
            used.iter().map(|rank| over.get(*rank).cloned().unwrap_or_default()).collect();
        row.push(text.clone());
        row
    });
    sheet(name, title, &std::iter::once(head).chain(rows).collect::<Vec<_>>(), cells)
}

/// A document while it is read.
#[derive(Default)]
struct Reading {
    over: [String; 6],
    /// The first heading, if it is of the highest rank.
    title: Option<String>,
    /// The headings, items and paragraphs, but for those that name a table.
    outside: Vec<String>,
    heading: Option<(usize, String)>,
    tables: Vec<(Option<String>, Vec<Vec<String>>)>,
    cell: Option<String>,
    items: Vec<Under>,
    /// The text of the item or paragraph that is open.
    item: String,
    lists: usize,
    /// Where the link begins that is open, and its address.
    link: Option<(usize, String)>,
}

impl Reading {
    fn take(&mut self, event: Event) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                self.close_item();
                self.heading = Some((rank(level), String::new()));
            }
            Event::End(TagEnd::Heading(_)) => {
                if let Some((rank, text)) = self.heading.take() {
                    let text = text.trim();
                    if rank == 0 && self.title.is_none() && self.outside.is_empty() && self.tables.is_empty()
                    {
                        self.title = Some(text.to_owned());
                    } else {
                        self.outside.push(text.to_owned());
                    }
                    for (at, over) in self.over.iter_mut().enumerate() {
                        if at == rank {
                            *over = text.to_owned();
                        } else if at > rank {
                            over.clear();
                        }
                    }
                }
            }
            Event::Start(Tag::Table(_)) => {
                let over = self.over.iter().rev().find(|heading| !heading.is_empty()).cloned();
                if self.outside.last() == over.as_ref() {
                    self.outside.pop();
                }
                self.tables.push((over, Vec::new()));
            }
            Event::Start(Tag::TableHead | Tag::TableRow) => {
                if let Some((_, rows)) = self.tables.last_mut() {
                    rows.push(Vec::new());
                }
            }
            Event::Start(Tag::TableCell) => self.cell = Some(String::new()),
            Event::End(TagEnd::TableCell) => {
                let text = self.cell.take().unwrap_or_default();
                if let Some(row) = self.tables.last_mut().and_then(|(_, rows)| rows.last_mut()) {
                    row.push(text.trim_end().to_owned());
                }
            }
            Event::Start(Tag::List(_)) => {
                self.lists += 1;
            }
            Event::End(TagEnd::List(_)) => {
                self.lists = self.lists.saturating_sub(1);
                if self.lists == 0 {
                    self.close_item();
                }
            }
            Event::Start(Tag::Item) if self.lists <= 1 => self.close_item(),
            Event::Start(Tag::Item) => {
                let indent = "  ".repeat(self.lists.saturating_sub(2));
                self.item.push_str(&format!("\n{indent}- "));
            }
            Event::Start(Tag::Paragraph) if self.lists == 0 => self.close_item(),
            Event::Start(Tag::Paragraph) if !self.item.is_empty() && !self.item.ends_with("- ") => {
                self.item.push('\n');
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                self.link = Some((self.open().len(), dest_url.to_string()));
            }
            Event::End(TagEnd::Link) => {
                if let Some((start, address)) = self.link.take() {
                    link_end(self.open(), start, &address);
                }
            }
            Event::Text(text) | Event::Code(text) => self.add(&text),
            Event::SoftBreak => self.add(" "),
            Event::HardBreak => self.add("\n"),
            Event::Html(text) | Event::InlineHtml(text) => {
                let tag = text.trim().to_ascii_lowercase();
                self.add(if tag.starts_with("<br") { "\n" } else { "" });
            }
            _ => {}
        }
    }

    fn add(&mut self, text: &str) {
        let text = text.replace('\u{a0}', " ");
        self.open().push_str(&text);
    }

    /// The text that is open.
    fn open(&mut self) -> &mut String {
        match (&mut self.cell, &mut self.heading) {
            (Some(cell), _) => cell,
            (_, Some((_, heading))) => heading,
            _ => &mut self.item,
        }
    }

    fn close_item(&mut self) {
        let text = std::mem::take(&mut self.item);
        if !text.trim().is_empty() {
            self.outside.push(text.trim_end().to_owned());
            self.items.push((self.over.clone(), text.trim_end().to_owned()));
        }
    }
}

fn rank(level: HeadingLevel) -> usize {
    match level {
        HeadingLevel::H1 => 0,
        HeadingLevel::H2 => 1,
        HeadingLevel::H3 => 2,
        HeadingLevel::H4 => 3,
        HeadingLevel::H5 => 4,
        HeadingLevel::H6 => 5,
    }
}
