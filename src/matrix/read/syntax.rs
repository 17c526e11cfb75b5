//! A text that is not JSON: where it breaks off, and how to mend it.

use super::Problem;
use super::log::say;
use serde_json::error::{Category, Error};

/// The text of a file, without a byte order mark.
pub(super) fn text(bytes: &[u8]) -> Result<&str, Problem> {
    const NOT_TEXT: &str = "Save it as JSON with the encoding UTF-8.";
    let about =
        |path: String, what: &str, remedy: &str| Problem { path, what: what.into(), remedy: remedy.into() };
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(about(String::new(), "This file is saved as UTF-16.", NOT_TEXT));
    }
    if bytes.starts_with(b"PK\x03\x04") {
        let remedy = "Give the matrix as a JSON file.";
        return Err(about(String::new(), "This is a zip, Excel or Word file, not JSON.", remedy));
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = 1 + good.iter().filter(|byte| **byte == b'\n').count();
            let start = good.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
            let before =
                good.get(start..).and_then(|line| std::str::from_utf8(line).ok()).unwrap_or_default();
            let path = place(line, before.chars().count() + 1);
            return Err(about(path, "There are bytes here that are not UTF-8 text.", NOT_TEXT));
        }
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let start = text.trim_start();
    // Checked before parsing, so that a file that is no matrix at all is answered at once.
    match start.bytes().next() {
        Some(b'{') => Ok(text),
        None => Err(about(String::new(), "This file is empty.", "Choose the file that has the matrix.")),
        Some(b'<') => {
            let remedy =
                "Check the address or the file: it may be an error page, or a page around the matrix.";
            Err(about(String::new(), "This is a web page (HTML or XML), not JSON.", remedy))
        }
        Some(_) => {
            let start: String = start.chars().take(20).collect();
            let what = say(&["This is not a matrix in JSON: it starts with ", &start, "."]);
            let remedy =
                "Check that it is the right file: a matrix starts with {\"format\": \"skill-matrix/1\".";
            Err(about(String::new(), &what, remedy))
        }
    }
}

/// What the parser says, for people.
pub(super) fn problem(text: &str, error: &Error) -> Problem {
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    // The parser counts bytes, and points at the last one it read.
    let before = line.get(..error.column().saturating_sub(1)).unwrap_or(line);
    let path = place(error.line(), before.chars().count() + 1);
    let said = error.to_string();
    let place_said =
        [" at line ", &error.line().to_string(), " column ", &error.column().to_string()].concat();
    let said = said.strip_suffix(&*place_said).unwrap_or(&said);
    let (what, remedy) = match said {
        _ if error.classify() == Category::Eof => (
            "The file ends before the matrix does.",
            "It seems cut off: get it again, or add what is missing at the end.",
        ),
        "trailing comma" => ("There is a comma with nothing after it.", "Delete the comma."),
        "expected `,` or `}`" | "expected `,` or `]`" => (
            "Something is missing before this place, most often a comma.",
            "Put a comma between one value and the next; write \\\" for a quotation mark inside a text.",
        ),
        "expected `:`" => ("A colon is missing here.", "Write \"name\": value."),
        "expected value" | "expected ident" => (
            "There should be a value here.",
            "Write texts in straight quotation marks, like \"this\"; else a number, true, false, […] or {…}.",
        ),
        "key must be a string" => (
            "There should be the name of a field here.",
            "Write it in straight quotation marks, like \"name\". JSON has no comments.",
        ),
        "trailing characters" => (
            "There is something after the end of the matrix.",
            "Delete it, or check for a } or ] too many before it.",
        ),
        "recursion limit exceeded" => (
            "Lists and objects are nested too deeply here.",
            "A matrix needs far fewer than 127 steps; check that this is the right file.",
        ),
        _ if said.starts_with("control character") => (
            "There is a line break or a tab inside a text.",
            "Write \\n for a line break and \\t for a tab; or close the text with a quotation mark.",
        ),
        "invalid escape" => {
            ("There is a backslash here that means nothing in JSON.", "Write \\\\ for a backslash.")
        }
        "number out of range" => ("This number is too large.", "Check it."),
        "invalid number" => (
            "This number is not written as JSON has it.",
            "Write it like 3 or 0.5, without a leading 0 or +.",
        ),
        other => {
            let what = ["This is not JSON: ", other, "."].concat();
            return Problem { path, what, remedy: "Check this place in a text editor.".into() };
        }
    };
    Problem { path, what: what.into(), remedy: remedy.into() }
}

fn place(line: usize, column: usize) -> String {
    ["line ", &line.to_string(), ", column ", &column.to_string()].concat()
}
