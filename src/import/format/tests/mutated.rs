//! Damaged files of each format. Each one is opened or refused, and an opened one keeps everything that
//! a proposal promises. `PROPTEST_CASES` sets how many are tried.

use super::made::{cell, ods, ole, xls, xlsb, xlsx, zip};
use super::{Content, Source, open};
use crate::import::tests::properties;
use proptest::prelude::*;
use proptest::sample::Index;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// What may be inserted anywhere: pieces of the formats, numbers at the ends of their ranges, other
/// encodings.
const TOKENS: &[&[u8]] = &[
    b"Skill",
    b"Junior",
    b"Senior",
    b"[Expert] ",
    b"n/a",
    b"\n",
    b"\r\n",
    b"\"",
    b"\"\"",
    b";",
    b",",
    b"\t",
    b"|",
    b"---",
    b"- ",
    b"# ",
    b": ",
    b"&a ",
    b"*a",
    b"!!str ",
    b"'",
    b"\\",
    b"{",
    b"}",
    b"[",
    b"]",
    b"> ",
    b"  ",
    b"%YAML 1.2\n---\n",
    b"<<: ",
    b"<",
    b">",
    b"/>",
    b"<table>",
    b"</table>",
    b"<tr>",
    b"<td>",
    b"<td colspan=9 rowspan=999999>",
    b"<!--",
    b"-->",
    b"&amp;",
    b"&#0;",
    b"&#x10ffff;",
    b"<c r=\"XFD1048576\">",
    b"<row r=\"4294967295\">",
    b"<c t=\"s\"><v>99</v></c>",
    b"<mergeCell ref=\"A1:XFD1048576\"/>",
    b"table:number-columns-repeated=\"1000000000\"",
    b"table:number-rows-repeated=\"-1\"",
    b" hidden=\"1\"",
    b"<![CDATA[",
    b"]]>",
    b"<!DOCTYPE a>",
    b"0",
    b"-1",
    b"1e308",
    b"NaN",
    b"\0",
    b"\0\0\0\0",
    b"\xff\xff\xff\xff",
    b"\xff\xff\xff\x7f",
    b"\x80",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xc3\xa9",
    b"\x82\xa0",
    b"\xf0\x9f\xa6\x80",
];

/// A change of bytes.
#[derive(Debug, Clone)]
enum Change {
    Put(Index, u8),
    Insert(Index, &'static [u8]),
    Cut(Index, usize),
    Again(Index, usize),
    End(Index),
}

fn change() -> impl Strategy<Value = Change> {
    let at = any::<Index>;
    prop_oneof![
        3 => (at(), any::<u8>()).prop_map(|(at, byte)| Change::Put(at, byte)),
        4 => (at(), prop::sample::select(TOKENS)).prop_map(|(at, token)| Change::Insert(at, token)),
        2 => (at(), 1_usize..40).prop_map(|(at, count)| Change::Cut(at, count)),
        2 => (at(), 1_usize..200).prop_map(|(at, count)| Change::Again(at, count)),
        1 => at().prop_map(Change::End),
    ]
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    prop::collection::vec(change(), 1..8)
}

fn changed(mut bytes: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for change in changes.iter().filter(|_| !bytes.is_empty()).cloned().collect::<Vec<_>>() {
        if bytes.is_empty() {
            break;
        }
        let end = |start: usize, count: usize| (start + count).min(bytes.len());
        match change {
            Change::Put(at, byte) => {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
            Change::Insert(at, token) => {
                let at = at.index(bytes.len());
                bytes.splice(at..at, token.iter().copied());
            }
            Change::Cut(at, count) => {
                let start = at.index(bytes.len());
                bytes.drain(start..end(start, count));
            }
            Change::Again(at, count) => {
                let start = at.index(bytes.len());
                let again = bytes[start..end(start, count)].to_vec();
                bytes.splice(start..start, again);
            }
            Change::End(at) => bytes.truncate(at.index(bytes.len())),
        }
    }
    bytes
}

/// Opens a file, and checks the result.
fn check(name: &str, bytes: &[u8]) -> Result<(), TestCaseError> {
    match open(&Source::new(name, bytes)).map(|opened| opened.content) {
        Ok(Content::Tables(book)) => properties::check(&book),
        Ok(Content::Matrix(json)) => {
            // It may not be a matrix; then the reader says so.
            let _ = crate::matrix::read::read(&json);
            Ok(())
        }
        Err(refused) => {
            prop_assert!(!refused.to_string().is_empty());
            Ok(())
        }
    }
}

/// A container with one of its parts changed.
fn part_changed(file: &[u8], at: &Index, changes: &[Change]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut parts = Vec::new();
    for nth in 0..archive.len() {
        let mut part = archive.by_index(nth).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        parts.push((part.name().unwrap().into_owned(), bytes));
    }
    let at = at.index(parts.len());
    parts[at].1 = changed(std::mem::take(&mut parts[at].1), changes);
    zip(&parts.iter().map(|(name, part)| (name.as_str(), part.as_slice())).collect::<Vec<_>>())
}

pub fn xlsx_files() -> Vec<Vec<u8>> {
    let texts = [("A1", "Skill"), ("B1", "Junior"), ("C1", "Senior"), ("A2", "SQL"), ("B2", "[1] reads")];
    let cells = texts.map(|(name, text)| cell(name, text)).concat();
    let plain = format!(
        r#"<cols><col min="3" max="3" hidden="1"/></cols><sheetData><row r="1">{cells}</row></sheetData><mergeCells count="1"><mergeCell ref="B2:C2"/></mergeCells>"#
    );
    let shared = r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Skill</t></si><si><t>Junior</t></si><si><r><t>S</t></r><r><t>QL</t></r></si></sst>"#;
    let indexed = r#"<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2" hidden="1"><c r="A2" t="s"><v>2</v></c><c r="B2"><f>1+1</f><v>2</v></c></row></sheetData>"#;
    let json = include_str!("../../../../tests/matrices/forks.json");
    let written = crate::matrix::read::read(json.as_bytes()).unwrap().matrix;
    vec![
        xlsx(&plain, &[]),
        xlsx(indexed, &[("xl/sharedStrings.xml", shared.as_bytes())]),
        crate::export::write(crate::export::Format::Xlsx, &written).unwrap(),
    ]
}

pub fn ods_file() -> Vec<u8> {
    let cell = |text: &str| {
        format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
    };
    let row = |texts: &[&str]| {
        format!(
            "<table:table-row>{}</table:table-row>",
            texts.iter().map(|text| cell(text)).collect::<String>()
        )
    };
    let rows = [row(&["Skill", "Junior", "Senior"]), row(&["SQL", "reads", "tunes"])].concat();
    ods(
        "",
        &format!(
            r#"<table:table table:name="One"><table:table-column table:number-columns-repeated="3"/>{rows}</table:table>"#
        ),
    )
}

pub const SEPARATED: &str = "Domain;Skill;Junior;Senior\nData;\"SQL\nand more\";- one\n;\"Git \"\"it\"\"\";[Expert] two;n/a\nEnde\n;CSS;x;TBD\n";
pub const MARKDOWN: &str = "# Ladder\n\n## Web\n\n| Skill | Junior | Senior |\n|---|---|---|\n| SQL | one<br>two | `x \\| y` |\n\n## SQL\n\n### Junior\n\n- one\n  - two\n";
pub const HTML: &str = "<meta charset='utf-8'><table><thead><tr><th>Skill<th colspan=2>Web</tr></thead><tr><td></td><td>Junior</td><td>Senior</td></tr><tr><td rowspan=2>SQL</td><td>a<br>b</td><td>c &amp; d</td></tr></table>";
pub const YAML: &str = "format: skill-matrix/1\ntitle: &t A\nlevels: [Low, High]\nskills:\n  - name: *t\n  - {name: B, path: [x]}\nexpectations:\n  - skill: a\n    level: low\n    required: no\n    items: |\n      text\n      more\n";

proptest! {
    #[test]
    fn separated(changes in changes(), ending in prop::sample::select(vec!["a.csv", "a.tsv", "a.txt", "a"])) {
        check(ending, &changed(SEPARATED.as_bytes().to_vec(), &changes))?;
    }

    #[test]
    fn markdown(changes in changes()) {
        check("a.md", &changed(MARKDOWN.as_bytes().to_vec(), &changes))?;
    }

    #[test]
    fn html(changes in changes()) {
        check("a.html", &changed(HTML.as_bytes().to_vec(), &changes))?;
    }

    #[test]
    fn yaml(changes in changes()) {
        check("a.yaml", &changed(YAML.as_bytes().to_vec(), &changes))?;
    }

    #[test]
    fn xlsx_parts(file in prop::sample::select(xlsx_files()), at in any::<Index>(), changes in changes()) {
        check("a.xlsx", &part_changed(&file, &at, &changes))?;
    }

    #[test]
    fn ods_parts(at in any::<Index>(), changes in changes()) {
        check("a.ods", &part_changed(&ods_file(), &at, &changes))?;
    }

    #[test]
    fn xlsb_parts(at in any::<Index>(), changes in changes()) {
        let file = xlsb(&[(0, 0, "Skill"), (0, 1, "Junior"), (1, 0, "SQL"), (1, 1, "reads")], 0);
        check("a.xlsb", &part_changed(&file, &at, &changes))?;
    }

    #[test]
    fn xls_stream(changes in changes()) {
        let file = xls(&[(0, 0, "Skill"), (0, 1, "Junior"), (1, 0, "SQL"), (1, 1, "reads")], 2, &[]);
        let mut stream = Vec::new();
        cfb::CompoundFile::open(Cursor::new(file)).unwrap().open_stream("/Workbook").unwrap().read_to_end(&mut stream).unwrap();
        // The padding need not be changed.
        stream.truncate(300);
        let mut stream = changed(stream, &changes);
        stream.resize(stream.len().max(5000), 0);
        check("a.xls", &ole("/Workbook", &stream))?;
    }

    #[test]
    fn containers(which in 0_usize..6, changes in changes()) {
        let mut files = xlsx_files();
        files.push(ods_file());
        files.push(xlsb(&[(0, 0, "Skill"), (0, 1, "Junior")], 0));
        files.push(xls(&[(0, 0, "Skill"), (0, 1, "Junior")], 2, &[]));
        check("a.xlsx", &changed(files.swap_remove(which), &changes))?;
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(prop_oneof![any::<u8>().prop_map(|byte| vec![byte]), prop::sample::select(TOKENS).prop_map(<[u8]>::to_vec)], 0..60), name in prop::sample::select(vec!["a.csv", "a.md", "a.html", "a.yaml", "a.json", "a.xlsx", "a.xls", "a"])) {
        check(name, &bytes.concat())?;
    }
}
