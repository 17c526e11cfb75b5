//! Files that can't be opened. One sentence says what the file is, and another one what to do.

use std::fmt;

/// Why a file can't be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// What it is, as a sentence.
    pub what: String,
    /// What to do, as a sentence or two.
    pub remedy: String,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.what, self.remedy)
    }
}

impl std::error::Error for Refused {}

pub(super) fn refused(what: impl Into<String>, remedy: impl Into<String>) -> Refused {
    Refused { what: what.into(), remedy: remedy.into() }
}

const ALONE: &str = "Copy the table into a new file, and open that.";

/// What to do with most files that were made by another program.
const EXPORT: &str = "Open it in its own program, and export the table as XLSX or CSV.";

pub(super) fn empty() -> Refused {
    refused("This file is empty.", "Choose the file that has the matrix.")
}

pub(super) fn too_large() -> Refused {
    refused(format!("This file has more than {} MB.", super::LARGEST >> 20), ALONE)
}

pub(super) fn inflates() -> Refused {
    refused(format!("Unpacked, this file has more than {} MB.", super::LARGEST >> 20), ALONE)
}

pub(super) fn too_many_cells(most: usize) -> Refused {
    refused(format!("This file has more than {most} cells with something in them."), ALONE)
}

pub(super) fn too_many_rows(sheet: &str, most: usize) -> Refused {
    refused(
        format!("The sheet “{sheet}” has more than {most} rows with something in them: that is no matrix."),
        "Delete the rows below the table, or copy the table into a new file.",
    )
}

pub(super) fn beyond(sheet: &str) -> Refused {
    refused(format!("The sheet “{sheet}” names cells that no spreadsheet has."), damaged_remedy())
}

fn damaged_remedy() -> &'static str {
    "Open it in a spreadsheet program, save it again as XLSX, and open that."
}

pub(super) fn deep_yaml() -> Refused {
    refused(
        "This YAML file is nested too deeply for a matrix.",
        "Check whether it is the file of the matrix.",
    )
}

/// A container whose parts do not fit together.
pub(super) fn damaged(kind: &str) -> Refused {
    refused(
        format!("This {kind} is damaged or cut off."),
        "Get it again; or open it in a spreadsheet program, save it again as XLSX, and open that.",
    )
}

pub(super) fn lies(kind: &str) -> Refused {
    refused(format!("This {kind} claims to hold more than there is in it: it is damaged."), damaged_remedy())
}

pub(super) fn doctype() -> Refused {
    refused("This file has a document type inside, which no spreadsheet program writes.", damaged_remedy())
}

pub(super) fn deep() -> Refused {
    refused("The parts of this file are nested too deeply for a spreadsheet.", damaged_remedy())
}

pub(super) fn encrypted() -> Refused {
    refused(
        "This workbook is encrypted: it opens with a password only.",
        "Open it in a spreadsheet program, save a copy without the password, and open the copy.",
    )
}

/// A file that is not a table at all, whatever its name says.
pub(super) fn is_another(what: &str) -> Refused {
    refused(format!("This is {what}, not a table."), "Choose the spreadsheet that the matrix is in.")
}

/// A file that may hold one that is a table.
pub(super) fn is_packed(what: &str) -> Refused {
    refused(format!("This is {what}."), "Unpack it first, and open the spreadsheet that is in it.")
}

/// A file of another program.
pub(super) fn foreign(what: &str) -> Refused {
    refused(format!("This is {what}."), EXPORT)
}

pub(super) fn web_page() -> Refused {
    refused(
        "This is a web page (HTML or XML) without a table and without a matrix.",
        "Check the address or the file: it may be an error page.",
    )
}

pub(super) fn not_text() -> Refused {
    refused("This file is no text and no workbook that is known here.", EXPORT)
}

pub(super) fn unknown_encoding(label: &str) -> Refused {
    refused(
        format!("There is no encoding “{label}”."),
        "Name one such as utf-8, utf-16le, windows-1250, windows-1251, windows-1252 or shift_jis.",
    )
}

pub(super) fn open_quote(line: usize) -> Refused {
    refused(
        format!("In line {line} a quotation mark opens a cell that is never closed."),
        "Close it, or delete the mark; inside a cell, write \"\" for one.",
    )
}

pub(super) fn no_table(kind: &str) -> Refused {
    refused(format!("This {kind} holds no table."), "Choose the file that the matrix is in.")
}

pub(super) fn too_spread(kind: &str) -> Refused {
    refused(
        format!("The cells of this {kind} are too far apart: it would be millions of empty ones."),
        "Save it as XLSX, and open that; or delete the cells far below and far to the right of the table.",
    )
}

pub(super) fn repeats() -> Refused {
    refused("This workbook repeats its cells millions of times.", ALONE)
}

pub(super) fn multiplies() -> Refused {
    refused(
        "This YAML file multiplies itself with its aliases.",
        "Write out what it repeats, or give the matrix as JSON.",
    )
}

pub(super) fn bad_yaml(why: &str, line: usize, column: usize) -> Refused {
    refused(
        format!("Line {line}, column {column}: This is not YAML: {why}."),
        "Check this place in a text editor.",
    )
}

pub(super) fn page_without_matrix() -> Refused {
    refused(
        "This page names its matrix by an address, and does not hold it.",
        "Open the file of the matrix itself.",
    )
}
