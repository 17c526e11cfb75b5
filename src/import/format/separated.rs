//! Reads CSV, TSV and the like: cells between separators.

use csv::{Reader, ReaderBuilder, StringRecord};

use super::formula::is_formula;
use super::limits::Counted;
use super::refused::{self, Refused};
use crate::import::table::{Cell, Sheet};

/// The separators that programs write, the most frequent first.
const SEPARATORS: &[u8] = b",;\t|";

/// How many rows of a text are looked at to find its separator.
const LOOKED_AT: usize = 200;

/// A table and its separator.
pub(super) struct Read {
    /// The table.
    pub sheet: Sheet,
    /// Its separator.
    pub separator: char,
}

/// Reads a table.
pub(super) fn read(text: &str, name: &str, separator: Option<u8>) -> Result<Read, Refused> {
    let (said, text) = said_by_itself(text);
    let separator = separator.or(said).unwrap_or_else(|| guess(text));
    if let Some(line) = open_quote(text, separator) {
        return Err(refused::open_quote(line));
    }
    let mut cells = 0;
    let mut sheet = Counted::new(name, &mut cells);
    let mut reader = reader(text, separator);
    let mut record = StringRecord::new();
    let mut row = 0_u32;
    let mut last_end = 0;
    while reader.read_record(&mut record).unwrap_or(false) {
        let start = record.position().map_or(0, |position| position.byte() as usize);
        row += blank_lines(text, last_end.max(start));
        for (column, cell) in record.iter().enumerate() {
            if !cell.is_empty() {
                let mut text = line_breaks(cell);
                let formula = is_formula(text.trim());
                if is_marked(&text) {
                    text.remove(0);
                }
                sheet.add(Cell { row, column: column as u32, text, formula })?;
            }
        }
        row += 1;
        last_end = reader.position().byte() as usize;
    }
    Ok(Read { sheet: sheet.finish(), separator: char::from(separator) })
}

fn reader(text: &str, separator: u8) -> Reader<&[u8]> {
    ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes())
}

/// The separator that a first line `sep=;` names, and what comes after that line.
fn said_by_itself(text: &str) -> (Option<u8>, &str) {
    let line = text.lines().next().unwrap_or_default();
    let said = line.trim_matches('"').strip_prefix("sep=").map(str::as_bytes);
    match said {
        Some(&[separator]) if separator.is_ascii() && !separator.is_ascii_alphanumeric() => {
            let rest = text.get(line.len()..).unwrap_or_default();
            let rest = rest.strip_prefix('\r').unwrap_or(rest);
            (Some(separator), rest.strip_prefix('\n').unwrap_or(rest))
        }
        _ => (None, text),
    }
}

/// The separator that splits most rows into the same number of cells.
fn guess(text: &str) -> u8 {
    let mut best = (0, b',');
    for &separator in SEPARATORS.iter().filter(|separator| text.contains(char::from(**separator))) {
        let score = evenness(text, separator);
        if score > best.0 {
            best = (score, separator);
        }
    }
    best.1
}

/// A score for a separator: how many rows have the most frequent length, in thousandths, then that
/// length. The share counts first.
fn evenness(text: &str, separator: u8) -> usize {
    let lengths: Vec<usize> = reader(text, separator)
        .records()
        .take(LOOKED_AT)
        .filter_map(|record| Some(record.ok()?.len()))
        .collect();
    let count = |length: usize| lengths.iter().filter(|other| **other == length).count();
    let most =
        lengths.iter().copied().filter(|length| *length > 1).max_by_key(|length| (count(*length), *length));
    most.map_or(0, |most| count(most) * 1000 / lengths.len() * 1000 + most.min(999))
}

/// How many empty lines there are from here on. The CSV reader skips them, but each of them is a row.
fn blank_lines(text: &str, from: usize) -> u32 {
    let mut rest = text.as_bytes().get(from..).unwrap_or_default();
    // This is the second half of the line break before.
    if from > 0 && text.as_bytes().get(from - 1) == Some(&b'\r') {
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    }
    let mut lines = 0;
    loop {
        rest = match rest {
            [b'\r', b'\n', rest @ ..] | [b'\n' | b'\r', rest @ ..] => rest,
            _ => return lines,
        };
        lines += 1;
    }
}

/// The line of a quotation mark that opens a cell and is never closed.
fn open_quote(text: &str, separator: u8) -> Option<usize> {
    let (mut line, mut opened) = (1, None);
    let mut starts = true;
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        line += usize::from(byte == b'\n');
        match (byte, opened) {
            (b'"', None) if starts => opened = Some(line),
            (b'"', Some(_)) => {
                if bytes.peek() == Some(&b'"') {
                    bytes.next();
                } else {
                    opened = None;
                }
            }
            _ => {}
        }
        starts = opened.is_none() && (byte == separator || byte == b'\n' || byte == b'\r');
    }
    opened
}

/// Turns all line breaks into `\n`.
fn line_breaks(text: &str) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() }
}

/// Whether a text begins with the mark that keeps a spreadsheet from reading it as a formula.
fn is_marked(text: &str) -> bool {
    text.strip_prefix('\'').is_some_and(is_formula_like)
}

/// Whether a spreadsheet would take a text for a formula, or for one that was marked as text.
pub(crate) fn is_formula_like(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]
mod tests {
    use super::{open_quote, read};
    use proptest::prelude::*;

    /// The cells of a text, each with its place.
    fn cells(text: &str) -> Vec<(u32, u32, String)> {
        let sheet = read(text, "a", None).unwrap().sheet;
        sheet.cells.into_iter().map(|cell| (cell.row, cell.column, cell.text)).collect()
    }

    fn separator(text: &str) -> char {
        read(text, "a", None).unwrap().separator
    }

    #[test]
    fn the_separator_is_the_one_that_makes_a_table() {
        assert_eq!(separator("Skill;Junior;Senior\nSQL;a, b, c;d\nGo;a, b;c\n"), ';');
        assert_eq!(separator("Skill\tJunior\nSQL\ta, b; c\nGo\td; e\n"), '\t');
        assert_eq!(separator("Skill|Junior\nSQL|a, b\n"), '|');
        assert_eq!(separator("A title, with a comma\n\nSkill;J;S\nSQL;a;b\nGo;c;d\n"), ';');
        assert_eq!(separator("sep=;\nSkill,x;Junior,y\n"), ';');
        assert_eq!(separator("one word"), ',');
    }

    #[test]
    fn blank_lines_are_rows() {
        let expected =
            vec![(1, 0, "a".to_owned()), (1, 1, "b".into()), (4, 0, "c".into()), (4, 1, "d".into())];
        assert_eq!(cells("\na,b\n\n\nc,d\n"), expected);
        assert_eq!(cells("\r\na,b\r\n\r\n\r\nc,d\r\n"), expected);
        assert_eq!(cells("\ra,b\r\r\rc,d"), expected);
    }

    #[test]
    fn quotes_hold_separators_and_line_breaks() {
        let expected =
            [(0, 0, "a,\n\"b\"".to_owned()), (0, 1, "c".into()), (1, 0, "d".into()), (1, 1, "e".into())];
        assert_eq!(cells("\"a,\r\n\"\"b\"\"\",c\r\nd,e"), expected);
    }

    #[test]
    fn the_mark_before_what_looks_like_a_formula_comes_off() {
        let texts: Vec<String> =
            cells("'=1+1,'-5,''@x,'quoted',it's").into_iter().map(|cell| cell.2).collect();
        assert_eq!(texts, ["=1+1", "-5", "'@x", "'quoted'", "it's"]);
    }

    #[test]
    fn a_quote_that_is_never_closed_is_told_with_its_line() {
        assert_eq!(open_quote("a,b\n\"c\nd\",\"e\nf", b','), Some(3));
        assert_eq!(open_quote("a\"b,c\n\"d\"\"\"\n", b','), None);
        let refused = read("a,b\nc,\"d\n", "a", None).err().unwrap();
        assert!(refused.what.contains("line 2"), "{refused}");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(
            rows in prop::collection::vec(prop::collection::vec("[a-z\"\n;, ]{0,6}", 2..4), 1..8),
            separator in prop::sample::select(vec![b',', b';', b'\t', b'|']),
        ) {
            let mut writer = csv::WriterBuilder::new().flexible(true).delimiter(separator).from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let sheet = read(&text, "a", Some(separator)).unwrap().sheet;
            for cell in &sheet.cells {
                prop_assert_eq!(&rows[cell.row as usize][cell.column as usize], &cell.text);
            }
            let filled = rows.iter().flatten().filter(|text| !text.trim().is_empty()).count();
            prop_assert_eq!(sheet.cells.len(), filled);
        }

        #[test]
        fn no_text_panics(text in any::<String>()) {
            let _ = read(&text, "a", None);
        }
    }
}
