//! How tables are opened: the options of all commands that take them, and what is reported about
//! them.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use skill_matrix::build::{Failure, write};
use skill_matrix::import::format::{Opened, TextRead};
use skill_matrix::import::table::Workbook;
use skill_matrix::import::{ColumnMap, Doubt, DoubtKind, Proposal, cell_name};
use skill_matrix::messages::maker::doubt_kind;

use super::failed::Failed;
use super::print;

/// Options for tables. A file that is a matrix already does not need them.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Options for tables")]
pub struct TableOptions {
    /// A column map: what the columns of a table are taken for, as --save-columns wrote it
    #[arg(long, value_name = "MAP")]
    pub columns: Option<PathBuf>,
    /// Write a column map: what was understood, to be corrected, or used for the next sheet
    #[arg(long, value_name = "MAP")]
    pub save_columns: Option<PathBuf>,
    /// The only sheet to take, by its name; may be given several times
    #[arg(long, value_name = "NAME")]
    pub sheet: Vec<String>,
    /// The encoding of a text, such as windows-1252 [default: found out]
    #[arg(long, value_name = "ENCODING")]
    pub encoding: Option<String>,
    /// The separator between the cells of a text: one character, or `tab` [default: found out]
    #[arg(long, value_name = "CHARACTER", value_parser = separator)]
    pub separator: Option<u8>,
    /// Take doubts for errors: exit status 1
    #[arg(long)]
    pub strict: bool,
}

fn separator(text: &str) -> Result<u8, String> {
    match text.as_bytes() {
        _ if text.eq_ignore_ascii_case("tab") || text == "\\t" => Ok(b'\t'),
        &[one] if !one.is_ascii_alphanumeric() && one != b'"' => Ok(one),
        _ => Err("it is one character, such as `;`, or the word `tab`".to_owned()),
    }
}

impl TableOptions {
    /// The column map that is named.
    pub fn map(&self) -> Result<ColumnMap, Failed> {
        let Some(path) = &self.columns else { return Ok(ColumnMap::default()) };
        let json = std::fs::read_to_string(path).map_err(|error| Failure::unreadable(path, &error))?;
        ColumnMap::read(&json).map_err(|wrong| Failed::Matrix(format!("{}: {wrong}", path.display())))
    }

    /// Writes what was understood, if that is wanted.
    pub fn save(&self, map: &ColumnMap) -> Result<(), Failed> {
        if let Some(path) = &self.save_columns {
            write(path, map.write().as_bytes())?;
        }
        Ok(())
    }

    /// Whether no option says what the sheets are.
    pub fn takes_all(&self) -> bool {
        self.columns.is_none() && self.save_columns.is_none() && self.sheet.is_empty()
    }

    /// Takes doubts for errors, if that is wanted.
    pub fn judge(&self, file: &str, doubts: usize) -> Result<(), Failed> {
        if !self.strict || doubts == 0 {
            return Ok(());
        }
        let doubts =
            if doubts == 1 { "There is a doubt".to_owned() } else { format!("There are {doubts} doubts") };
        let remedy = "Put them right in the sheet or in a column map (--columns), or leave out --strict.";
        Err(Failure::new(format!("{doubts} about {file}."), remedy).into())
    }

    /// Keeps only the sheets that are wanted.
    pub fn choose(&self, file: &str, workbook: &mut Workbook) -> Result<(), Failed> {
        let wanted = |name: &str| self.sheet.iter().any(|sheet| sheet.trim() == name.trim());
        for sheet in &self.sheet {
            if !workbook.sheets.iter().any(|there| there.name.trim() == sheet.trim()) {
                let names: Vec<String> =
                    workbook.sheets.iter().map(|sheet| format!("“{}”", sheet.name)).collect();
                return Err(Failure::new(
                    format!("There is no sheet “{sheet}” in {file}."),
                    format!("It has {}.", names.join(", ")),
                )
                .into());
            }
        }
        if !self.sheet.is_empty() {
            workbook.sheets.retain(|sheet| wanted(&sheet.name));
            // Somebody who names a hidden sheet wants it.
            workbook.sheets.iter_mut().for_each(|sheet| sheet.hidden = false);
        }
        Ok(())
    }
}

/// What was guessed about a text.
pub fn guesses(file: &str, opened: &Opened) -> Vec<String> {
    let Some(TextRead { encoding, is_guess, unreadable }) = &opened.text else { return Vec::new() };
    let mut told = Vec::new();
    if *is_guess {
        told.push(format!(
            "note: {file}: It is read as {encoding}, which is a guess; another is named with --encoding."
        ));
    }
    if *unreadable > 0 {
        let characters = if *unreadable == 1 { "character" } else { "characters" };
        told.push(format!("doubt: {file}: {unreadable} {characters} can't be read as {encoding}."));
    }
    told
}

/// Reports the doubts by kind, and what is set aside by reason.
pub fn tell(file: &str, workbook: &Workbook, proposal: &Proposal) {
    let place = |sheet: usize, row: u32, column: u32| {
        let cell = cell_name(row, column);
        match workbook.sheets.as_slice() {
            [_] => cell,
            sheets => format!("{}!{cell}", sheets.get(sheet).map_or("", |sheet| &sheet.name)),
        }
    };
    let mut kinds: BTreeMap<DoubtKind, Vec<&Doubt>> = BTreeMap::new();
    for doubt in &proposal.doubts {
        kinds.entry(doubt.kind).or_default().push(doubt);
    }
    for (kind, doubts) in kinds {
        print::remark(&format!("doubt: {file}: {} ({})", named(kind), doubts.len()));
        // The sentence begins with the place.
        some(doubts.iter().map(|doubt| format!("  {}", doubt.sentence)).collect());
    }
    let mut reasons: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for cell in &proposal.set_aside {
        reasons.entry(&cell.reason).or_default().push(place(cell.sheet, cell.row, cell.column));
    }
    for (reason, cells) in reasons {
        let (shown, more) = cells.split_at(cells.len().min(FEW));
        let more = if more.is_empty() { String::new() } else { format!(" and {} more", more.len()) };
        print::remark(&format!("set aside: {file}: {}{more}: {reason}", shown.join(", ")));
    }
}

/// Up to this many doubts of a kind are reported one by one, and this many places.
const FEW: usize = 8;

fn some(lines: Vec<String>) {
    let (shown, more) = lines.split_at(lines.len().min(FEW));
    shown.iter().for_each(|line| print::remark(line));
    if !more.is_empty() {
        print::remark(&format!("  … and {} more.", more.len()));
    }
}

/// What doubts of a kind are about.
fn named(kind: DoubtKind) -> String {
    let name = doubt_kind(kind);
    let (first, rest) = name.split_at(1);
    first.to_lowercase() + rest
}
