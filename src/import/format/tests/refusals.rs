//! Files that are refused, each with a sentence that says why.

use super::made::{cell, ods, ole, xls, xlsx, zip};
use super::refused;
use std::io::{Cursor, Read};

#[test]
fn other_files_with_the_name_of_a_table_are_called_what_they_are() {
    for (bytes, what) in [
        (&b"%PDF-1.7\n%\xe2\xe3"[..], "PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0", "picture (PNG)"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "picture (JPEG)"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "picture (WebP)"),
        (b"{\\rtf1 x}", "RTF"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (b"MZ\x90\0", "program"),
        (b"a\0b\0\0\0c", "no text"),
        (b"<html><body>404 Not found</body></html>", "web page"),
        (b"MIME-Version: 1.0\n", "MHTML"),
        (b" \n\t", "empty"),
        (b"", "empty"),
    ] {
        for name in ["a.csv", "a.xlsx", "a"] {
            let refused = refused(name, bytes);
            assert!(refused.what.contains(what) && !refused.remedy.is_empty(), "{what}: {refused}");
        }
    }
    for (part, what) in [
        ("word/document.xml", "Word"),
        ("ppt/presentation.xml", "PowerPoint"),
        ("Index/Document.iwa", "Numbers"),
        ("a.txt", "zip"),
    ] {
        let refused = refused("a.xlsx", &zip(&[(part, b"x")]));
        assert!(refused.what.contains(what), "{refused}");
    }
}

#[test]
fn a_file_that_is_too_large_is_not_looked_at() {
    let bytes = vec![b'x'; super::super::LARGEST + 1];
    assert!(refused("a.csv", &bytes).what.contains("MB"));
}

#[test]
fn a_workbook_that_is_cut_off_or_damaged_is_called_so() {
    let whole = xlsx(&format!("<sheetData><row>{}</row></sheetData>", cell("A1", "a")), &[]);
    for end in [5, 100, whole.len() / 2, whole.len() - 1] {
        let refused = refused("a.xlsx", &whole[..end]);
        assert!(refused.what.contains("damaged") || refused.what.contains("zip"), "{end}: {refused}");
    }
    // In the first the XML ends too early; in the second a cell names a text that is not there.
    for sheet in ["<sheetData><row>", r#"<sheetData><row><c r="A1" t="s"><v>9</v></c></row></sheetData>"#] {
        assert!(refused("a.xlsx", &xlsx(sheet, &[])).what.contains("damaged"), "{sheet}");
    }
}

#[test]
fn a_zip_bomb_is_counted_while_it_is_unpacked() {
    let bomb = vec![b' '; 80 << 20];
    let bytes = xlsx("<sheetData/>", &[("xl/sharedStrings.xml", &bomb)]);
    assert!(bytes.len() < 1 << 20, "it is small: {}", bytes.len());
    assert!(refused("a.xlsx", &bytes).what.contains("64 MB"));
}

#[test]
fn counts_that_lie_are_refused_before_anything_is_reserved() {
    let texts = br#"<sst uniqueCount="400000000" count="1"><si><t>a</t></si></sst>"#;
    assert!(
        refused("a.xlsx", &xlsx("<sheetData/>", &[("xl/sharedStrings.xml", texts)])).what.contains("claims")
    );
    let row = r#"<table:table table:name="A"><table:table-row table:number-rows-repeated="1000000"><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>"#;
    assert!(refused("a.ods", &ods("", row)).what.contains("repeats"));
    let cells = r#"<table:table table:name="A"><table:table-row><table:table-cell table:number-columns-repeated="16384"><text:p>a</text:p></table:table-cell></table:table-row></table:table>"#;
    assert!(refused("a.ods", &ods("", cells)).what.contains("repeats"));
}

#[test]
fn a_document_type_and_deep_nesting_are_refused() {
    let entity = br#"<!DOCTYPE sst [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>"#;
    assert!(
        refused("a.xlsx", &xlsx("<sheetData/>", &[("xl/sharedStrings.xml", entity)]))
            .what
            .contains("document type")
    );
    let deep = ["<a>".repeat(300), "</a>".repeat(300)].concat();
    assert!(refused("a.xlsx", &xlsx(&deep, &[])).what.contains("nested"));
}

#[test]
fn a_sheet_with_a_million_rows_is_no_matrix() {
    let csv = "a,b\n".repeat(1_048_576);
    assert!(refused("a.csv", csv.as_bytes()).what.contains("200000 rows"));
    let rows = r#"<row><c t="str"><v>a</v></c></row>"#.repeat(1_048_576);
    assert!(refused("a.xlsx", &xlsx(&format!("<sheetData>{rows}</sheetData>"), &[])).what.contains("rows"));
}

#[test]
fn an_encrypted_ods_is_called_so() {
    let bytes = zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<m><manifest:encryption-data/></m>"),
        ("content.xml", b"\x01\x02"),
    ]);
    assert!(refused("a.ods", &bytes).what.contains("encrypted"));
}

/// Such a file was let through, and the crate reserved four terabytes, because it reads such a first
/// column as column 0.
#[test]
fn an_xls_that_claims_columns_beyond_the_last_is_refused() {
    let file = xls(&[(0, 0, "Skill")], 2, &[]);
    let mut stream = Vec::new();
    let mut file = cfb::CompoundFile::open(Cursor::new(file)).unwrap();
    file.open_stream("/Workbook").unwrap().read_to_end(&mut stream).unwrap();
    let at = stream.windows(4).position(|bytes| bytes == [0, 2, 14, 0]).unwrap() + 4;
    stream[at + 4..at + 8].copy_from_slice(&u32::MAX.to_le_bytes());
    for (first, last) in [(300_u16, 300_u16), (5, 4)] {
        stream[at + 8..at + 10].copy_from_slice(&first.to_le_bytes());
        stream[at + 10..at + 12].copy_from_slice(&last.to_le_bytes());
        assert!(refused("a.xls", &ole("/Workbook", &stream)).to_string().contains("far apart"));
    }
}
