//! Workbooks made by hand, for cases that no program writes.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A zip of these parts.
pub fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        let packed =
            if *name == "mimetype" { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        zip.start_file(*name, SimpleFileOptions::default().compression_method(packed)).unwrap();
        zip.write_all(part).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;

/// An XLSX of one sheet, with this content of its worksheet and these further parts.
pub fn xlsx(worksheet: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let sheet = format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{worksheet}</worksheet>"#
    );
    let parts: [(&str, &[u8]); 5] = [
        (
            "[Content_Types].xml",
            br#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#,
        ),
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    zip(&[&parts, more].concat())
}

/// A cell of an XLSX with a text.
pub fn cell(name: &str, text: &str) -> String {
    format!(r#"<c r="{name}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

/// An ODS with these styles, and these tables in its body.
pub fn ods(styles: &str, tables: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"#
    );
    zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes()[..], &(data.len() as u16).to_le_bytes(), data].concat()
}

fn numbers(numbers: &[u16]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

/// An OLE file with this stream, in the version that Excel writes.
pub fn ole(name: &str, stream: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new())).unwrap();
    file.create_stream(name).unwrap().write_all(stream).unwrap();
    file.into_inner().into_inner()
}

/// An XLS of one sheet with these labels. It claims to have `claimed` rows. `more` comes first in its
/// globals.
pub fn xls(labels: &[(u16, u16, &str)], claimed: u32, more: &[u8]) -> Vec<u8> {
    let bof = |kind: u16| record(0x809, &[numbers(&[0x600, kind, 0, 0]), vec![0; 8]].concat());
    let end = record(0x0a, &[]);
    let name = b"One";
    let bound = |start: u32| {
        let start = start.to_le_bytes();
        record(0x85, &[&start[..], &[0, 0, name.len() as u8, 0], name].concat())
    };
    let globals = [bof(5), more.to_vec(), bound(0), end.clone()].concat().len() as u32;
    let mut stream = [bof(5), more.to_vec(), bound(globals), end.clone(), bof(0x10)].concat();
    let size = [&0_u32.to_le_bytes()[..], &claimed.to_le_bytes(), &numbers(&[0, 4, 0])].concat();
    stream.extend(record(0x200, &size));
    // The second row and the third column are hidden.
    stream.extend(record(0x208, &numbers(&[1, 0, 4, 0xff, 0, 0, 0x20, 0])));
    stream.extend(record(0x7d, &numbers(&[2, 2, 2000, 0, 1, 0])));
    for (row, column, text) in labels {
        let head = numbers(&[*row, *column, 0, text.len() as u16]);
        stream.extend(record(0x204, &[&head[..], &[0], text.as_bytes()].concat()));
    }
    stream.extend(end);
    // Small streams of an OLE file are stored elsewhere; both ways are valid.
    stream.resize(stream.len().max(5000), 0);
    ole("/Workbook", &stream)
}

fn small(kind: u32, data: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for mut number in [kind, data.len() as u32] {
        while number > 0x7f {
            bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        bytes.push(number as u8);
    }
    [bytes, data.to_vec()].concat()
}

fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    [&(units.len() as u32).to_le_bytes()[..], &numbers(&units)].concat()
}

/// An XLSB of one sheet with these texts. `other_sheets` is how many other sheets it claims to refer to.
pub fn xlsb(texts: &[(u32, u32, &str)], other_sheets: u32) -> Vec<u8> {
    let four = |all: &[u32]| -> Vec<u8> { all.iter().flat_map(|number| number.to_le_bytes()).collect() };
    let book = [
        small(0x83, &[]),
        small(0x99, &[0; 12]),
        small(0x8f, &[]),
        small(0x9c, &[four(&[0, 1]), wide("rId1"), wide("One")].concat()),
        small(0x90, &[]),
        small(0x16a, &four(&[other_sheets])),
        small(0x84, &[]),
    ]
    .concat();
    let mut sheet = [
        small(0x81, &[]),
        small(0x94, &four(&[0, 10, 0, 10])),
        small(0x186, &[]),
        small(0x3c, &[four(&[2, 2, 2000, 0]), vec![1, 0]].concat()),
        small(0x187, &[]),
        small(0x91, &[]),
    ]
    .concat();
    for (row, column, text) in texts {
        let hidden = if *row == 1 { 0x10 } else { 0 };
        sheet.extend(small(0, &[four(&[*row, 0]), vec![0, 0, 0, hidden, 0], four(&[0])].concat()));
        sheet.extend(small(6, &[four(&[*column, 0]), wide(text)].concat()));
    }
    sheet.extend([small(0x92, &[]), small(0xb0, &four(&[0, 1, 0, 0])), small(0x82, &[])].concat());
    let relations = r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.bin"/></Relationships>"#;
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.bin", &book),
        ("xl/_rels/workbook.bin.rels", relations.as_bytes()),
        ("xl/worksheets/sheet1.bin", &sheet),
    ])
}
